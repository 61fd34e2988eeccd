// What a child costs, beside CPython 3.6: fork, fork and exec, os.spawnv, subprocess.call, os.system.
//
//   npm run perf:children -- [--count=40]
//
// Medians of wall-clock time from before the call until the child has been waited for (perf/children.py).

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '40' } } });

function timesOf(command: string): Map<string, number> {
  const lines = execFileSync(command, ['perf/children.py', values.count], { encoding: 'utf8' }).trim().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([name, ms]) => [name!, Number(ms)]));
}

const ours = timesOf('bin/minipy');
const oracle = findOracle();
const theirs = oracle === undefined ? undefined : timesOf(oracle);
console.log('ms'.padEnd(16), 'minipy'.padStart(8), 'CPython'.padStart(8));
for (const [name, ms] of ours) {
  console.log(name.padEnd(16), ms.toFixed(2).padStart(8), (theirs?.get(name)?.toFixed(2) ?? '-').padStart(8));
}
