// How long from kill() to the first line of the Python handler: p50, p99 and the longest, for minipy, CPython 3.6.15 and
// 3.11 in turns, in a busy loop, in sleep, in select, and in a long builtin.
//
//   npm run perf:latency -- [--count=500] [--rounds=4]
//
// Both ends read CLOCK_MONOTONIC: this one right before kill(), the handler as the first thing it does. Signals go one at
// a time, each a random while after the answer to the one before. The interpreters take turns, round by round, so that what
// else the machine does hits all of them. The last line is the ratio that minipy promises: p50 to CPython 3.6.15's.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { loadNative } from '../native/index.js';
import { findOracle } from '../scripts/oracle.js';

const CLOCK_MONOTONIC = 1;
const { SIGUSR1, SIGUSR2 } = constants.signals;
const LIMIT = 1.3;
const PLACES = { busy: 'a busy loop', sleep: 'sleep', select: 'select', builtin: 'a long builtin' } as const;

type Place = keyof typeof PLACES;

const { values } = parseArgs({ options: { count: { type: 'string', default: '500' }, rounds: { type: 'string', default: '4' } } });
const perRound = Math.ceil(Number(values.count) / Number(values.rounds));
const native = loadNative();

/** One interpreter: it is told where to be, and answers in parts of eight bytes. */
class Subject {
  readonly latencies: Record<Place, number[]> = { busy: [], sleep: [], select: [], builtin: [] };
  private readonly child: ChildProcess;
  private buffer = Buffer.alloc(0);
  private arrived: () => void = () => {};

  constructor(readonly name: string, command: readonly string[]) {
    this.child = spawn(command[0]!, [...command.slice(1), 'perf/latency.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.child.stdout!.on('data', (chunk: Buffer) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.arrived();
    });
    this.child.once('exit', (code) => {
      if (code !== 0) throw new Error(`${name} ended with status ${code}`);
    });
  }

  async measure(place: Place): Promise<void> {
    this.child.stdin!.write(`${place}\n`);
    await this.expect('ready...');
    await pause(30); // it is on its way to the place
    for (let i = 0; i < perRound; i++) {
      await pause(1 + 3 * Math.random());
      const sent = native.clockGettimeNs(CLOCK_MONOTONIC)!;
      native.kill(this.child.pid!, SIGUSR1);
      const began = (await this.answer()).readBigUInt64LE();
      this.latencies[place].push(Number(began - sent) / 1e3);
    }
    native.kill(this.child.pid!, SIGUSR2);
    await this.expect('stopped.');
  }

  end(): void {
    this.child.stdin!.end();
  }

  private async expect(text: string): Promise<void> {
    const got = (await this.answer()).toString('latin1');
    if (got !== text) throw new Error(`${this.name} says ${JSON.stringify(got)} and not ${text}`);
  }

  private async answer(): Promise<Buffer> {
    while (this.buffer.length < 8) await new Promise<void>((resolve) => { this.arrived = resolve; });
    const answer = this.buffer.subarray(0, 8);
    this.buffer = this.buffer.subarray(8);
    return answer;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

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
  new Subject('minipy', ['bin/minipy']),
  ...(oracle === undefined ? [] : [new Subject('CPython 3.6.15', [oracle, '-B'])]),
  ...(newer === undefined ? [] : [new Subject('CPython 3.11', [newer, '-B'])]),
];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const place of Object.keys(PLACES) as Place[]) {
    for (const subject of subjects) await subject.measure(place);
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
