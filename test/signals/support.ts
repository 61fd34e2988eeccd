// Processes under test: started, spoken to and ended, whatever the test does.
//
// A program says by lines that it has got somewhere, and the test acts on that; nothing here waits for time to
// pass, and the time limit is only for what hangs. Each process is a group of its own, so that ending it ends its
// children. Signals have their default actions in it: libuv sees to that.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOracle } from '../../scripts/oracle.js';

export interface Ending {
  /** The exit status, or the name of the signal that ended it. */
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

const TIME_LIMIT = 90_000;

/** The minipy command, under the oracle's rules for where signals are looked at. */
export const MINIPY: readonly string[] = [process.env.MINIPY ?? 'bin/minipy', '--eval-breaker=3.6.15'];

const python = findOracle();
/** CPython 3.6's command, where it is installed. */
export const ORACLE: readonly string[] | undefined = python === undefined ? undefined : [python, '-B'];

const running = new Set<Running>();

/** End what a failed test has left; for test.afterEach.always. */
export function endAll(): void {
  for (const process of running) process.end();
}

/** A running program, its output as it comes. */
export class Running {
  readonly ended: Promise<Ending>;
  /** The process itself, where it is not the one that was spawned. */
  pid: number;
  private stdout = '';
  private stderr = '';
  private readonly timer: NodeJS.Timeout;
  private changed: () => void = () => {};
  private isOver = false;

  constructor(readonly child: ChildProcess, readonly name: string) {
    this.pid = child.pid!;
    running.add(this);
    this.timer = setTimeout(() => this.end(), TIME_LIMIT);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => { this.stdout += text; this.changed(); });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { this.stderr += text; this.changed(); });
    child.stdin?.on('error', () => {}); // it need not read what it is given
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => {
      this.isOver = true;
      running.delete(this);
      clearTimeout(this.timer);
      resolve({ status: code ?? signal!, stdout: this.stdout, stderr: this.stderr });
      this.changed();
    }));
  }

  /** Everything on stdout so far. */
  get output(): string {
    return this.stdout;
  }

  /** Everything on stderr so far. */
  get errors(): string {
    return this.stderr;
  }

  /** Resolve as soon as the output matches, looking from `from` on: the match. */
  async says(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.stdout.slice(from));
      if (match !== null) return match;
      if (this.isOver) throw new Error(`${this.name} ended without ${pattern}: ${JSON.stringify(await this.ended)}`);
      await new Promise<void>((resolve) => { this.changed = () => resolve(); });
    }
  }

  write(text: string): void {
    this.child.stdin!.write(text);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }

  /** SIGKILL to it and its children. */
  end(): void {
    for (const pid of [-this.child.pid!, this.pid]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // gone already
      }
    }
  }
}

export interface StartOptions {
  /** Shell text that comes before the command, such as "trap '' INT;". */
  readonly before?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** On a terminal: the shell's program, given the command as a word list. */
  readonly shell?: (command: string) => string;
}

/** Start a command with pipes for its streams. */
export function start(command: readonly string[], { before, env = {} }: StartOptions = {}): Running {
  const argv = before === undefined ? command : ['sh', '-c', `${before} exec "$@"`, 'sh', ...command];
  const child = spawn(argv[0]!, argv.slice(1), { detached: true, env: { ...process.env, ...env } });
  return new Running(child, argv.join(' '));
}

/** Start a command on a terminal of its own: write '\x03' for Ctrl-C. Its output and errors come together. */
export function startOnTerminal(command: readonly string[], { shell = (words) => `exec ${words}`, env = {} }: StartOptions = {}): Running {
  const quoted = command.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const argv = ['-qfec', `stty -echo; ${shell(quoted)}`, '/dev/null'];
  const child = spawn('script', argv, { detached: true, env: { ...process.env, ...env, SHELL: '/bin/sh' } });
  return new Running(child, quoted);
}

/** A folder for the scripts of one test file; call `remove` when done. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'minipy-signals-'));

  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The Sig… lines of /proc/<pid>/status. */
export function signalStatus(pid: number): { SigIgn: bigint; SigCgt: bigint } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => BigInt(`0x${new RegExp(`^${name}:\\s*(\\w+)`, 'm').exec(text)![1]!}`);
  return { SigIgn: field('SigIgn'), SigCgt: field('SigCgt') };
}

/** The state letter of a process: R, S, T for stopped, Z … */
export function processState(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
}

/** Look again and again until `condition` holds; the process's time limit is the limit. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const limit = Date.now() + TIME_LIMIT;
  while (!condition()) {
    if (Date.now() > limit) throw new Error(`did not come about: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
