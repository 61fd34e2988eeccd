// npm run fuzz:pyc -- [--count=100000] [--seed=1] [--from=0] [--run=4]
//
// Reads `count` mutated .pyc files and runs every `run`-th of those that can be read, in a
// process of its own. Whatever is thrown that is no Python exception, and whatever takes
// longer than HANG_MS, is a failure: its number is told, with --from the run goes on
// there, and the file is left in the folder for temporary files. Running code is
// interrupted, as by Ctrl-C, after a moment. See pyc_fuzzer.ts.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import { Interpreter } from '../bin/embed.js';
import { PycFuzzer, tryFile } from './pyc_fuzzer.js';
import { pythonFiles } from './python_files.js';

/** A file that takes this long has hung. */
const HANG_MS = 60_000;
/** Mutated code that runs this long is interrupted, again and again. */
const INTERRUPT_MS = 100;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' },
    run: { type: 'string', default: '4' }, child: { type: 'boolean', default: false },
  },
});
const [count, seed, from, runEvery] = [values.count, values.seed, values.from, values.run].map(Number) as [number, number, number, number];

if (values.child) fuzz();
else await watch();

/** The parent: sees that the child gets on. */
async function watch(): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1), '--child'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = `${from}`;
  const hung = (): void => {
    console.log(`file ${last} of seed ${seed} or one soon after it hangs`);
    child.kill('SIGKILL');
  };
  let timer = setTimeout(hung, HANG_MS);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(hung, HANG_MS);
    if (line.startsWith('at ')) last = line.slice(3);
    else console.log(line);
  }
  clearTimeout(timer);
  process.exitCode = (await ended) === 0 ? 0 : 1;
}

function fuzz(): void {
  const python = new Interpreter({ signals: 'none' });
  const fuzzer = new PycFuzzer(seed, pythonFiles('lib'));
  const running = new Int32Array(new SharedArrayBuffer(4));
  const interrupter = new Worker(new URL('./fuzz_interrupter.js', import.meta.url), {
    workerData: { handle: python.interruptHandle, running, after: INTERRUPT_MS },
  });
  const outcomes = new Map<string, number>();
  let failures = 0;
  for (let number = from; number < from + count; number++) {
    if (number % 100 === 0) console.log(`at ${number}`);
    const bytes = fuzzer.file(number);
    Atomics.store(running, 0, number + 1);
    try {
      const outcome = tryFile(bytes, runEvery > 0 && number % runEvery === 0);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      failures++;
      const file = join(tmpdir(), `minipy-fuzz-${seed}-${number}.pyc`);
      writeFileSync(file, bytes);
      console.log(`file ${number} of seed ${seed}, ${file}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    Atomics.store(running, 0, 0);
  }
  void interrupter.terminate();
  console.log(`${count} files of seed ${seed}: ${failures} failures`);
  for (const [outcome, n] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`${String(n).padStart(8)}  ${outcome}`);
  process.exit(failures > 0 ? 1 : 0);
}
