// The fixed programs of examples/seeds, so many times over: none may show its bug.
//
//   npm run stress:seeds [-- --count=10000] [PROGRAM...]
//
// Each repeats inside of one process. The questions count what they print, and print nothing that is impossible.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string', default: '10000' } } });
const count = values.count;

const NONE_WRONG = `${count} runs, 0 wrong\n`;
const ALL_HANDLED = `${count} rounds, ${count} handled by the end of B4\n`;
const POSSIBLE = /^(?: *\d+ [a-z0-9 ]+\n)+$/;

/** The programs, and what they have to print. */
const PROGRAMS: Readonly<Record<string, string | RegExp>> = {
  counters_fixed: NONE_WRONG,
  reentrancy_fixed: NONE_WRONG,
  sbcl_pseudo_atomic: NONE_WRONG,
  bpo_31119_native_thread: ALL_HANDLED,
  bpo_31119_two_processes: ALL_HANDLED,
  lock_order_fixed: NONE_WRONG,
  simplesh: NONE_WRONG,
  pirate_ghost_ninja: POSSIBLE,
  counter_112265: POSSIBLE,
  park_fixed: NONE_WRONG,
  job_list_fixed: NONE_WRONG,
};

for (const program of positionals.length > 0 ? positionals : Object.keys(PROGRAMS)) {
  const began = Date.now();
  const { stdout, stderr, status } = spawnSync('bin/minipy', [`examples/seeds/${program}.py`, count], { encoding: 'utf8' });
  console.log(`${program}, ${((Date.now() - began) / 1000).toFixed(0)} s: ${(stdout + stderr).trim()}`);
  const expected = PROGRAMS[program]!;
  const isRight = typeof expected === 'string' ? stdout === expected : expected.test(stdout);
  if (!isRight || stderr !== '' || status !== 0) process.exitCode = 1;
}
