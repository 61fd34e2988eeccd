// examples/supervisor.py against random kills: each dead child is replaced, no zombie stays, memory does not grow.
//
//   npm run stress:supervisor -- [--children=10000] [--seconds=600] [--programs=20] [--seed=1] [--command=bin/minipy]
//
// Kills come in random bursts, at random moments: at a child that is still Python, at one that has just become its program,
// at several at once. After each burst every victim must have been replaced within PATIENCE: a SIGCHLD that is lost, a zombie
// or a hang shows there. The run ends when so many children have been started; with --seconds the kills are spread over
// that time. At the end SIGHUP must change nothing, and SIGTERM end the supervisor and all its programs.

import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Random } from './random.js';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '0' },
    programs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    command: { type: 'string', default: 'bin/minipy' },
  },
});
const WANTED = Number(values.children);
const PROGRAMS = Number(values.programs);
const PATIENCE = 60_000; // milliseconds
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGUSR1', 'SIGUSR2'] as const; // not SIGHUP, which a child that is still Python ignores

interface Child {
  readonly pid: number;
  readonly state: string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return ''; // it has gone meanwhile
    throw error;
  }
}

function childrenOf(pid: number): Child[] {
  const pids = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter((word) => word !== '').map(Number);
  return pids.map((child) => ({ pid: child, state: /\) (.)/.exec(read(`/proc/${child}/stat`))?.[1] ?? '-' }));
}

function residentKilobytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

class Failure extends Error {}

/** Wait until there are as many living children as there should be, none of them one that was killed, and no zombie. */
async function recovered(supervisor: number, victims: ReadonlySet<number>): Promise<Child[]> {
  for (const began = Date.now(); ; await sleep(2)) {
    const children = childrenOf(supervisor);
    const good = children.length === PROGRAMS && children.every(({ pid, state }) => !victims.has(pid) && state !== 'Z' && state !== '-');
    if (good) return children;
    if (Date.now() - began > PATIENCE) throw new Failure(`not recovered: ${JSON.stringify(children)} after the end of ${[...victims].join(' ')}`);
  }
}

function kill(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Kill a random number of the children; how many. What they are sent, they all die of, sooner or later. */
function burst(random: Random, children: Child[], victims: Set<number>): void {
  const size = random.below(4) === 0 ? 1 + random.below(children.length) : 1 + random.below(3);
  for (let n = 0; n < size; n++) {
    const { pid } = random.pick(children);
    if (!victims.has(pid) && kill(pid, random.pick(SIGNALS))) victims.add(pid);
  }
}

async function torment(supervisor: number): Promise<void> {
  const random = new Random(Number(values.seed));
  const began = Date.now();
  let children = await recovered(supervisor, new Set());
  let started = PROGRAMS;
  const tell = (): void => console.log(`${started} children, ${((Date.now() - began) / 1000).toFixed(0)} s, ${residentKilobytes(supervisor)} kB resident`);
  let told = 0;
  while (started < WANTED) {
    const victims = new Set<number>();
    burst(random, children, victims);
    if (random.below(10) === 0) kill(supervisor, 'SIGHUP');
    children = await recovered(supervisor, victims);
    started += victims.size;
    if (started >= (told * WANTED) / 10) {
      tell();
      told = Math.floor((started * 10) / WANTED) + 1;
    }
    const due = began + (Number(values.seconds) * 1000 * started) / WANTED;
    if (due > Date.now()) await sleep(due - Date.now());
  }
  expected = started;
}

let expected = 0;

async function ended(supervisor: ChildProcess): Promise<{ status: number | null; out: string }> {
  let out = '';
  supervisor.stdout!.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  const status = await new Promise<number | null>((resolve) => supervisor.once('close', resolve));
  return { status, out };
}

const supervisor = spawn(values.command, ['examples/supervisor.py', String(PROGRAMS), 'sleep', '1000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
const end = ended(supervisor);
try {
  await torment(supervisor.pid!);
  const last = childrenOf(supervisor.pid!);
  kill(supervisor.pid!, 'SIGHUP');
  kill(supervisor.pid!, 'SIGTERM');
  const { status, out } = await end;
  const left = last.filter(({ pid }) => read(`/proc/${pid}/stat`) !== '');
  if (status !== 0 || out !== `${expected} started\n` || left.length > 0) {
    throw new Failure(`status ${status}, ${JSON.stringify(out)}, expected ${expected}, ${left.length} left over`);
  }
  console.log(`${expected} children started and reaped: no zombie, no lost SIGCHLD`);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.log('FAILED:', error.message);
  childrenOf(supervisor.pid!).forEach(({ pid }) => kill(pid, 'SIGKILL'));
  supervisor.kill('SIGKILL');
  process.exitCode = 1;
}
