// An interpreter whose latencies are measured: a process that runs perf/latency.py, is told where to be, and answers
// each signal with the time at which its handler began.

import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { loadNative } from '../native/index.js';

const CLOCK_MONOTONIC = 1;
const { SIGUSR1, SIGUSR2 } = constants.signals;
export const PLACES = { busy: 'a busy loop', sleep: 'sleep', select: 'select', builtin: 'a long builtin' } as const;
export type Place = keyof typeof PLACES;

const native = loadNative();

/** One interpreter: it is told where to be, and answers in parts of eight bytes. */
export class LatencySubject {
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

  async measure(place: Place, count: number): Promise<void> {
    this.child.stdin!.write(`${place}\n`);
    await this.expect('ready...');
    await pause(30); // it is on its way to the place
    for (let i = 0; i < count; i++) {
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
