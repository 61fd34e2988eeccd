// Golden injection: small programs, each run with a signal before instruction k of each of its functions, for every k,
// and what became of it on the oracle.
//
// The programs are test/signals/golden/*.py; beside them, in recorded/, lies what CPython 3.6.15 did. Both VMs run
// golden/driver.py, which says what is told of a run. Where and how often signals come follows from a program's name
// and its functions' lengths: runsOf().

import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { requireOracle } from './oracle.js';

export const GOLDEN = 'test/signals/golden';
const DRIVER = 'scripts/golden/driver.py';

/** What a run's handlers do, and where signals are raised. */
export type Point = readonly [mode: string, places: readonly string[]];

/** All points of one function under one mode. */
export interface Run {
  readonly function: string;
  readonly mode: string;
  /** Instructions that the function runs when no signal comes. */
  readonly instructions: number;
}

export interface RecordedRun extends Run {
  /** For each point the index of its outcome. */
  readonly of: readonly number[];
}

export interface Recording {
  /** What the program puts out and leaves without a signal. */
  readonly usual: string;
  readonly outcomes: readonly string[];
  readonly runs: readonly RecordedRun[];
}

/** Every program, by its file's name. */
export function goldenPrograms(): string[] {
  return readdirSync(GOLDEN).filter((name) => name.endsWith('.py')).sort();
}

/** Functions with at most so many instructions get a signal before each pair of them too. */
const PAIRS_UP_TO = 24;
const PAIR_MODES = ['return+return', 'raise+raise', 'error+return'];

/** The runs of one function. Programs that generate.py has written have one mode, and their common part, whose names
 *  are words, is left out. */
export function runsOf(program: string, name: string, instructions: number): Run[] {
  if (program.startsWith('made_')) return /^([a-zA-Z]\d|<)/.test(name) ? [{ function: name, mode: 'error', instructions }] : [];
  const modes = ['return', 'raise', 'error', ...(instructions <= PAIRS_UP_TO ? PAIR_MODES : [])];
  return modes.map((mode) => ({ function: name, mode, instructions }));
}

/** The points of a run: signal 10 before each instruction, or 10 and 12 before each two of them. */
export function pointsOf({ function: name, mode, instructions }: Run): Point[] {
  const points: Point[] = [];
  for (let k = 0; k < instructions; k++) {
    if (!mode.includes('+')) points.push([mode, [`10@${name}#${k}`]]);
    else for (let later = k + 1; later < instructions; later++) points.push([mode, [`10@${name}#${k}`, `12@${name}#${later}`]]);
  }
  return points;
}

function recordingPath(program: string): string {
  return join(GOLDEN, 'recorded', program.replace(/\.py$/, '.json.gz'));
}

export function readRecording(program: string): Recording {
  return JSON.parse(gunzipSync(readFileSync(recordingPath(program))).toString()) as Recording;
}

export function writeRecording(program: string, recording: Recording): void {
  writeFileSync(recordingPath(program), gzipSync(JSON.stringify(recording), { level: 9 }));
}

/** A process of golden/driver.py that is asked about points. */
export class Driver {
  private readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  private readonly lines: AsyncIterator<string>;
  private errors = '';

  constructor(command: string, args: readonly string[]) {
    const env = { ...process.env, PYTHONHASHSEED: '0', PYTHONIOENCODING: 'utf-8', LC_ALL: 'C.UTF-8' };
    this.child = spawn(command, [...args, GOLDEN], { stdio: ['pipe', 'pipe', 'pipe'], env });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => { this.errors = (this.errors + text).slice(-4000); });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** One answer for each point. */
  async ask(program: string, points: readonly Point[]): Promise<string[]> {
    this.child.stdin.write(`${JSON.stringify([program, points])}\n`); // a Python literal, too
    const answers: string[] = [];
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) throw new Error(`the driver ended while it ran ${program}: ${this.errors}`);
      if (value === '.') return answers;
      answers.push(value);
    }
  }

  close(): void {
    this.child.stdin.end();
  }
}

export function minipyDriver(policy: string): Driver {
  return new Driver('bin/minipy', [`--eval-breaker=${policy}`, DRIVER]);
}

/** The oracle's tracer, compiled for as long as `f` runs. */
export async function withTracer(f: (makeDriver: () => Driver, folder: string) => Promise<void>): Promise<void> {
  const python = requireOracle();
  const folder = mkdtempSync(join(tmpdir(), 'minipy-golden-'));
  try {
    const include = execFileSync(python, ['-c', 'import sysconfig; print(sysconfig.get_path("include"))'], { encoding: 'utf8' }).trim();
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', `-I${include}`, 'scripts/golden/tracer.c', '-o', join(folder, 'golden_tracer.so')]);
    await f(() => new Driver(python, ['-B', 'scripts/golden/oracle.py', folder, DRIVER]), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where two answers to a point differ, as lines to print. */
export function describePoint(program: string, [mode, places]: Point, ours: string, theirs: string): string {
  return `${program} ${mode} ${places.join(' ')}\n  minipy: ${ours}\n  oracle: ${theirs}`;
}

/** Let `worker` take the programs, two at a time. */
export async function twoAtATime(programs: readonly string[], makeDriver: () => Driver, worker: (driver: Driver, program: string) => Promise<void>): Promise<void> {
  const queue = [...programs];
  await Promise.all([0, 1].map(async () => {
    const driver = makeDriver();
    try {
      for (let program = queue.shift(); program !== undefined; program = queue.shift()) await worker(driver, program);
    } finally {
      driver.close();
    }
  }));
}
