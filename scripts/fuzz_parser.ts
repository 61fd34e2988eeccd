// npm run fuzz:parser -- [--seconds=N] [--seed=N] [--case=N] [PATH...]
//
// Parses and compiles mutated and generated sources. Whatever is wrong with one, the answer is a code
// object or a PySyntaxError: any other exception, and a case that takes longer than TIME_LIMIT, ends the
// run with 1, its number and its source. The seed and the number make the case again (--case).
//
// The mutated sources are made of the .py files under the PATHs: minipy's own, unless told otherwise.

import { readFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { compileModule } from '../compiler/compile.js';
import { parse, parseInteractive, type ParseMode } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { generated } from './generate_source.js';
import { mutate } from './mutate.js';
import { Random } from './random.js';
import { sourceFiles } from './source_files.js';

const TIME_LIMIT = 20_000;
/** Lines of a file that go into one case, at most. */
const LINES = 80;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, case: { type: 'string' } },
});
const folders = positionals.length > 0 ? positionals : ['lib', 'test/lang', 'examples'];
const files = folders.flatMap((folder) => sourceFiles(folder, /\.py$/)).sort();
const seed = Number(options.seed);

/** A source as latin-1 text for bytes. */
function sourceOf(random: Random): string {
  if (random.below(3) === 0) return generated(random);
  const lines = readFileSync(random.pick(files), 'latin1').split(/(?<=\n)/);
  const from = random.below(lines.length);
  let source = random.below(20) === 0 ? lines.join('') : lines.slice(from, from + 1 + random.below(LINES)).join('');
  for (let n = 1 + random.below(4); n > 0; n--) ({ source } = mutate(source, random));
  return source;
}

const counts = { accepted: 0, refused: 0 };

function check(source: string, random: Random): void {
  const mode = random.pick<ParseMode>(['exec', 'exec', 'exec', 'single', 'eval']);
  const bytes = random.below(2) === 0 ? Buffer.from(source, 'latin1') : source;
  const flags = { fromFile: random.below(4) === 0, dontImplyDedent: random.below(4) === 0, barryAsBdfl: random.below(20) === 0 };
  try {
    if (random.below(10) === 0) parseInteractive(source.replaceAll('\0', ''), '<fuzz>');
    compileModule(parse(bytes, '<fuzz>', mode, flags), '<fuzz>', { source, optimize: random.pick([0, 1, 2]) });
    counts.accepted++;
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    counts.refused++;
  }
}

/** Ends the process when `progress` stands still: a hang leaves this thread no other way. */
function watch(progress: Int32Array): Worker {
  const code = `
    const { workerData: progress } = require('node:worker_threads');
    let last = -1;
    setInterval(() => {
      if (progress[0] === last) {
        require('node:fs').writeSync(2, 'case ' + last + ' takes too long\\n');
        process.kill(process.pid, 'SIGKILL');
      }
      last = progress[0];
    }, ${TIME_LIMIT});`;
  const worker = new Worker(code, { eval: true, workerData: progress });
  worker.unref();
  return worker;
}

function runCase(number: number): void {
  const random = new Random(seed, number);
  const source = sourceOf(random);
  try {
    check(source, random);
  } catch (error) {
    writeSync(2, `case ${number} of seed ${seed}: ${(error as Error).stack}\n${JSON.stringify(source)}\n`);
    process.exit(1);
  }
}

const progress = new Int32Array(new SharedArrayBuffer(4));
const worker = watch(progress);
if (options.case !== undefined) {
  runCase(Number(options.case));
} else {
  const end = performance.now() + 1000 * Number(options.seconds);
  for (let number = 0; performance.now() < end; number++) {
    progress[0] = number;
    runCase(number);
  }
}
console.log(`seed ${seed}: ${counts.accepted + counts.refused} sources, ${counts.accepted} accepted, ${counts.refused} refused`);
await worker.terminate();
