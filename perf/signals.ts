// npm run perf:signals [-- --quick]: how many signals a second minipy takes, how long they wait while the processor has
// other work, and how long builtins keep them waiting; beside CPython 3.6.15.
//
//   self     os.kill() of the process itself, again and again: signals a second of CPU time, each handled before the next
//   paced    a timer at a rate: the share of its ticks that got a handler of their own
//   flood    another process sends as fast as it can: handlers run a second, and the work that still gets done
//   latency  from kill() to the handler in a busy loop, while 0, 1 and 3 other processes want the same processor
//   yielding from when a signal is due in a builtin call to its handler
//
// npm run perf:latency has the latencies of an idle machine, in more places.

import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { loadNative } from '../native/index.js';
import { findOracle } from '../scripts/oracle.js';
import { childEnvironment, pinned, runPinned, stayAside } from './child.js';
import { LatencySubject } from './latency_subject.js';
import { beginReport } from './report_file.js';
import { median, quantile } from './statistics.js';
import { REFERENCE } from './subjects.js';

const { SIGUSR1, SIGUSR2 } = constants.signals;
const RATES = [1000, 2000, 5000, 10_000, 20_000, 50_000];
const COMPETITORS = [0, 1, 3];

export interface Flood {
  /** A second. */
  readonly sent: number;
  readonly handled: number;
  /** Turns of the loop for each second of CPU time, flooded and not. */
  readonly work: number;
  readonly workAlone: number;
}

export interface SignalsData {
  readonly subjects: readonly string[];
  readonly self: Readonly<Record<string, number>>;
  readonly paced: Readonly<Record<string, readonly (readonly [rate: number, handled: number])[]>>;
  readonly flood: Readonly<Record<string, Flood>>;
  /** Microseconds, by subject and number of competitors. */
  readonly latency: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  /** Seconds waited, and of the whole call, by subject and builtin. */
  readonly yielding: Readonly<Record<string, Readonly<Record<string, readonly [waited: number, whole: number]>>>>;
}

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, out: { type: 'string' } } });
const rounds = options.quick ? 1 : 5;
const native = loadNative();
const oracle = findOracle();
const subjects: [name: string, command: string[]][] = [['minipy', ['bin/minipy']], ...(oracle === undefined ? [] : [[REFERENCE, [oracle]] as [string, string[]]])];
const names = subjects.map(([name]) => name);

/** What a process says that runs to its end. */
function ask(command: readonly string[], ...args: string[]): string {
  const { stdout, failure } = runPinned([...command, 'perf/signals.py', ...args]);
  if (failure !== undefined) throw new Error(`${command[0]} signals.py ${args.join(' ')}: ${failure}`);
  return stdout.trim();
}

/** The same question to each subject in turn, several rounds: answers by subject. */
function askAll<T>(question: (command: readonly string[]) => T): Record<string, T[]> {
  const answers = Object.fromEntries(names.map((name) => [name, [] as T[]]));
  for (let round = 0; round < rounds; round++) for (const [name, command] of subjects) answers[name]!.push(question(command));
  return answers;
}

const mapValues = <T, U>(record: Record<string, T>, f: (value: T) => U): Record<string, U> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]));

function spawnPinned(argv: readonly string[]): ChildProcess {
  const [file, ...args] = pinned(argv);
  return spawn(file!, args, { stdio: ['ignore', 'pipe', 'inherit'], env: childEnvironment() });
}

/** Work, handlers, wall and CPU seconds of a process that gets signals for so many milliseconds; and how many were sent. */
async function floodFor(command: readonly string[], milliseconds: number, isFlooded: boolean): Promise<number[]> {
  const child = spawnPinned([...command, 'perf/signals.py', 'flood']);
  let text = '';
  const isReady = new Promise<void>((resolve) => child.stdout!.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.includes('ready')) resolve();
  }));
  const ended = new Promise((resolve) => child.once('close', resolve));
  await isReady;
  let sent = 0;
  const until = performance.now() + milliseconds;
  if (isFlooded) while (performance.now() < until) for (let i = 0; i < 100; i++, sent++) native.kill(child.pid!, SIGUSR1);
  else await new Promise((resolve) => setTimeout(resolve, milliseconds));
  native.kill(child.pid!, SIGUSR2);
  await ended;
  return [...text.split('\n')[1]!.split(' ').map(Number), sent];
}

async function flood(command: readonly string[]): Promise<Flood> {
  const milliseconds = options.quick ? 500 : 2000;
  const alone = await floodFor(command, milliseconds, false);
  const [work, handled, wall, cpu, sent] = (await floodFor(command, milliseconds, true)) as [number, number, number, number, number];
  return { sent: sent / wall, handled: handled / wall, work: work / cpu, workAlone: alone[0]! / alone[3]! };
}

/** Latencies while others want the same processor. */
async function latencies(command: readonly string[], name: string, competitors: number): Promise<number[]> {
  const rivals = Array.from({ length: competitors }, () => spawnPinned(['sh', '-c', 'while :; do :; done']));
  const subject = new LatencySubject(name, pinned(command));
  try {
    await subject.measure('busy', options.quick ? 50 : 300);
  } finally {
    subject.end();
    for (const rival of rivals) rival.kill('SIGKILL');
  }
  return subject.latencies.busy;
}

async function measure(): Promise<SignalsData> {
  const self = mapValues(askAll((command) => Number(ask(command, 'self', '20000'))), median);
  const paced = Object.fromEntries(subjects.map(([name, command]) => [name, RATES.map((rate) => [rate, Number(ask(command, 'paced', String(rate)))] as const)]));
  const yielding = mapValues(askAll((command) => ask(command, 'yielding').split('\n').map((line) => line.split(';'))), (answers) =>
    Object.fromEntries(answers[0]!.map(([builtin], i) => [builtin!, [median(answers.map((a) => Number(a[i]![1]))), median(answers.map((a) => Number(a[i]![2])))] as const])));
  const floods: Record<string, Flood> = {};
  const latency: Record<string, Record<string, number[]>> = {};
  for (const [name, command] of subjects) {
    floods[name] = await flood(command);
    latency[name] = {};
    for (const competitors of COMPETITORS) latency[name][competitors] = await latencies(command, name, competitors);
  }
  return { subjects: names, self, paced, flood: floods, latency, yielding };
}

const row = (head: string, cells: readonly string[]): void => console.log(`${head.padEnd(34)}${cells.map((cell) => cell.padStart(22)).join('')}`);

function print(data: SignalsData): void {
  row('', names);
  row('self: signals per CPU second', names.map((name) => data.self[name]!.toFixed(0)));
  RATES.forEach((rate, i) => row(`paced at ${rate}: handled`, names.map((name) => `${((100 * data.paced[name]![i]![1]) / rate).toFixed(1)} %`)));
  row('flood: sent per second', names.map((name) => data.flood[name]!.sent.toFixed(0)));
  row('flood: handled per second', names.map((name) => data.flood[name]!.handled.toFixed(0)));
  row('flood: work left', names.map((name) => `${((100 * data.flood[name]!.work) / data.flood[name]!.workAlone).toFixed(0)} %`));
  for (const competitors of COMPETITORS) {
    row(`latency, ${competitors} competitors: p50, p99 µs`, names.map((name) => [0.5, 0.99].map((share) => quantile(data.latency[name]![competitors]!, share).toFixed(0)).join(', ')));
  }
  for (const builtin of Object.keys(data.yielding.minipy!)) {
    row(`${builtin}: waited of whole, ms`, names.map((name) => data.yielding[name]![builtin]!.map((t) => (1e3 * t).toFixed(1)).join(' of ')));
  }
}

const finish = beginReport('signals', options.quick);
stayAside(); // the sender is not to wait for the process that it sends to
const data = await measure();
finish(data, options.out);
print(data);
