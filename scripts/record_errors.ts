// npm run record:errors: what the oracle says of test/compiler/error_cases.ts, and of parts of minipy's
// own library with seeded mistakes, goes into test/compiler/errors.json for errors.test.ts.

import { readFileSync, writeFileSync } from 'node:fs';
import { NAMED } from '../test/compiler/error_cases.js';
import { ErrorAnswers, type Answer, type Question } from './error_answers.js';
import { mutate } from './mutate.js';
import { requireOracle } from './oracle.js';
import { Random } from './random.js';
import { sourceFiles } from './source_files.js';

const SEED = 36;
const MUTATED = 300;
/** Lines of each: short ones that still have blocks and brackets in them. */
const LINES = 8;

/** A few lines of a file with a mistake in them. */
function mutatedPart(random: Random, files: readonly string[]): Question {
  const lines = readFileSync(random.pick(files), 'latin1').split(/(?<=\n)/);
  const from = random.below(Math.max(1, lines.length - LINES));
  const part = lines.slice(from, from + LINES);
  const indent = /^ */.exec(part.find((line) => line.trim() !== '') ?? '')![0].length;
  const source = part.map((line) => line.replace(new RegExp(`^ {0,${indent}}`), '')).join('');
  return { mode: 'exec', kind: 'bytes', source: mutate(source, random).source, filename: '<test>' };
}

const oracle = new ErrorAnswers(requireOracle(), 'always');
const named: Record<string, Answer> = {};
for (const [name, question] of NAMED) named[name] = await oracle.ask(question);

const files = sourceFiles('lib', /\.py$/).sort();
const mutated: [source: string, answer: Answer][] = [];
for (let i = 0; mutated.length < MUTATED; i++) {
  const question = mutatedPart(new Random(SEED, i), files);
  const answer = await oracle.ask(question);
  if (answer.error !== null) mutated.push([question.source, answer]);
}
oracle.close();

const lines = [
  ...Object.entries(named).map(([name, answer]) => `${JSON.stringify(name)}: ${JSON.stringify(answer)}`),
  `"mutated": [\n${mutated.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
];
writeFileSync('test/compiler/errors.json', `{\n${lines.join(',\n')}\n}\n`);
console.log(`${NAMED.size} named sources, ${mutated.length} mutated ones`);
