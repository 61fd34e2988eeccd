// How long from kill() to the first line of the Python handler: p50, p99 and the longest, for minipy, CPython 3.6.15 and
// 3.11 in turns, in a busy loop, in sleep, in select, and in a long builtin.
//
//   npm run perf:latency -- [--count=500] [--rounds=4]
//
// Both ends read CLOCK_MONOTONIC: this one right before kill(), the handler as the first thing it does. Signals go one at
// a time, each a random while after the answer to the one before. The interpreters take turns, round by round, so that what
// else the machine does hits all of them. The last line is the ratio that minipy promises: p50 to CPython 3.6.15's.

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { LatencySubject, PLACES, type Place } from './latency_subject.js';

const LIMIT = 1.3;

const { values } = parseArgs({ options: { count: { type: 'string', default: '500' }, rounds: { type: 'string', default: '4' } } });
const perRound = Math.ceil(Number(values.count) / Number(values.rounds));

function pyenv(version: string): string | undefined {
  try {
    const prefix = execFileSync('pyenv', ['prefix', version], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return `${prefix}/bin/python3`;
  } catch {
    return undefined; // not installed, or no pyenv: measured without it
  }
}

function python311(): string | undefined {
  const minors = Array.from({ length: 20 }, (_, i) => `3.11.${19 - i}`);
  for (const version of minors) {
    const path = pyenv(version);
    if (path !== undefined) return path;
  }
  return undefined;
}

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
const us = (n: number) => `${n.toFixed(n < 100 ? 1 : 0)}`.padStart(9);

const oracle = findOracle();
const newer = python311();
const subjects = [
  new LatencySubject('minipy', ['bin/minipy']),
  ...(oracle === undefined ? [] : [new LatencySubject('CPython 3.6.15', [oracle, '-B'])]),
  ...(newer === undefined ? [] : [new LatencySubject('CPython 3.11', [newer, '-B'])]),
];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const place of Object.keys(PLACES) as Place[]) {
    for (const subject of subjects) await subject.measure(place, perRound);
  }
}
for (const subject of subjects) subject.end();

console.log(`microseconds from kill() to the handler, ${perRound * Number(values.rounds)} signals each\n`);
console.log(`${' '.repeat(32)}      p50      p99      max`);
const ratios: string[] = [];
let isOver = false;
for (const [place, where] of Object.entries(PLACES) as [Place, string][]) {
  const p50s = subjects.map(({ name, latencies }) => {
    const sorted = latencies[place].toSorted((a, b) => a - b);
    console.log(`${where.padEnd(16)}${name.padEnd(16)}${us(at(sorted, 0.5))}${us(at(sorted, 0.99))}${us(sorted.at(-1)!)}`);
    return at(sorted, 0.5);
  });
  if (oracle === undefined) continue;
  const ratio = p50s[0]! / p50s[1]!;
  if (ratio > LIMIT) isOver = true;
  ratios.push(`${where} ${ratio.toFixed(2)}`);
}
if (oracle !== undefined) console.log(`\np50 to CPython 3.6.15's: ${ratios.join(', ')}${isOver ? ` (over ${LIMIT})` : ''}`);
process.exitCode = isOver ? 1 : 0;
