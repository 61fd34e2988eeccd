// What a child costs, beside CPython 3.6: fork, fork and exec, os.spawnv, subprocess.call, os.system.
//
//   npm run perf:children -- [--count=40]
//
// Medians of wall-clock time from before the call until the child has been waited for, and of the CPU time of both
// processes, which other load changes less (perf/children.py).

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '40' } } });

function timesOf(command: string): Map<string, number[]> {
  const lines = execFileSync(command, ['perf/children.py', values.count], { encoding: 'utf8' }).trim().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([name, ...ms]) => [name!, ms.map(Number)]));
}

function columns(times: number[] | undefined): string {
  return [0, 1].map((i) => (times?.[i]?.toFixed(2) ?? '-').padStart(10)).join('');
}

const ours = timesOf('bin/minipy');
const oracle = findOracle();
const theirs = oracle === undefined ? undefined : timesOf(oracle);
console.log('ms'.padEnd(16) + ['minipy', 'CPU', 'CPython', 'CPU'].map((title) => title.padStart(10)).join(''));
for (const [name, times] of ours) console.log(name.padEnd(16) + columns(times) + columns(theirs?.get(name)));
