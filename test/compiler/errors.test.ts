// What compile() refuses and warns of, and in which words: as recorded, and as the oracle says today
// where there is one. The sources go through the whole of minipy: error_answers.py runs on it.

import test from 'ava';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErrorAnswers, type Answer, type Question } from '../../scripts/error_answers.js';
import { NAMED } from './error_cases.js';
import { live } from '../support/live.js';

type Recorded = { mutated: [source: string, answer: Answer][] } & Record<string, Answer>;

const recorded = JSON.parse(readFileSync('test/compiler/errors.json', 'utf8')) as Recorded;
const cases: [name: string, question: Question, answer: Answer | undefined][] = [
  ...[...NAMED].map(([name, question]): [string, Question, Answer | undefined] => [name, question, recorded[name]]),
  ...recorded.mutated.map(([source, answer]): [string, Question, Answer] => (
    [JSON.stringify(source), { mode: 'exec', kind: 'bytes', source, filename: '<test>' }, answer])),
];

/** The cases of which `command` says something else than is recorded, with what it says. */
async function differences(command: string): Promise<unknown[]> {
  const answers = new ErrorAnswers(command, 'always');
  const found: unknown[] = [];
  for (const [name, question, expected] of cases) {
    const answer = await answers.ask(question);
    if (JSON.stringify(answer) !== JSON.stringify(expected)) found.push({ name, expected, answer });
  }
  answers.close();
  return found;
}

test(`${cases.length} sources are accepted or refused as recorded`, async (t) => {
  t.timeout(600_000);
  t.deepEqual(await differences(join(process.cwd(), 'bin/minipy')), []);
});

live('the oracle still says what is recorded', async (t, oracle) => {
  t.timeout(600_000);
  t.deepEqual(await differences(oracle), []);
});
