// Processes under measurement: a clean environment, one processor, and no more patience than needed.

import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** Our environment without what changes the start of node or of Python: certificates take node 40 ms to read. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const isOurs = ([name]: [string, unknown]): boolean => name !== 'NODE_EXTRA_CA_CERTS' && !name.startsWith('PYTHON');
  return Object.fromEntries(Object.entries(process.env).filter(isOurs));
}

const canPin = spawnSync('taskset', ['-p', String(process.pid)], { stdio: 'ignore' }).status === 0;

/** The command on the last processor, so that nothing moves between caches. A process of several threads shares it: what
 *  is measured is the CPU time of them all. */
export function pinned(argv: readonly string[]): string[] {
  return canPin ? ['taskset', '-c', String(cpus().length - 1), ...argv] : [...argv];
}

/** Keep this process off the processor that pinned() uses. */
export function stayAside(): void {
  if (canPin && cpus().length > 1) spawnSync('taskset', ['-apc', `0-${cpus().length - 2}`, String(process.pid)], { stdio: 'ignore' });
}

export interface Outcome {
  readonly stdout: string;
  /** What went wrong, in a line; undefined when nothing did. */
  readonly failure?: string;
}

/** Run a command to its end, or to `seconds`. */
export function runPinned(argv: readonly string[], env: Readonly<Record<string, string>> = {}, seconds = 300): Outcome {
  const [file, ...args] = pinned(argv);
  const { status, error, stdout, stderr, signal } = spawnSync(file!, args, {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...childEnvironment(), ...env }, timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 26,
  });
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ETIMEDOUT') return { stdout: '', failure: `took more than ${seconds} s` };
  if (error !== undefined) return { stdout, failure: error.message };
  if (status === 0) return { stdout };
  const lines = stderr.trim().split('\n');
  const said = /^failed (.*)$/m.exec(stdout)?.[1] ?? lines.findLast((line) => line.includes('Error')) ?? lines.at(-1)!;
  return { stdout, failure: `${said.slice(0, 160)} (${signal ?? `status ${status}`})` };
}
