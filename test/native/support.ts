// Run a scenario (scenario.ts) in a process of its own and follow what it says.

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running scenario. */
export class Running {
  readonly ended: Promise<Ending>;
  private readonly lines: AsyncIterator<string>;

  constructor(readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
    this.lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** The next thing it says. */
  async said(): Promise<any> { // any: each scenario says what its test expects
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`the scenario ended: ${JSON.stringify(await this.ended)}`);
    return JSON.parse(value);
  }

  /** Everything it prints from here on, as it is. */
  async rest(): Promise<string> {
    const lines: string[] = [];
    for (let next = await this.lines.next(); !next.done; next = await this.lines.next()) lines.push(next.value);
    return lines.join('\n');
  }
}

export function run(name: string, { args = [] as string[], env = {}, nodeFlags = [] as string[] } = {}): Running {
  const argv = ['--disable-wasm-trap-handler', ...nodeFlags, 'dist/test/native/scenario.js', name, ...args];
  return new Running(
    spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } }),
  );
}

/** Run to the end and give the last thing said. */
export async function resultOf(name: string, options = {}): Promise<any> { // any: as said()
  const running = run(name, options);
  const result = await running.said();
  const { code, signal } = await running.ended;
  if (code !== 0) throw new Error(`${name} ended with ${code ?? signal}`);
  return result;
}
