// CPU time of whole processes, interleaved: the measure behind perf/speed.ts.
//
// The machine is noisy, so a command's time is user plus system time of the process and
// of all its threads, from the operating system; commands are run in turn, several
// rounds; what is compared is the ratio within a round, and what is printed its median.

import { spawnSync } from 'node:child_process';
import { loadNative } from '../native/index.js';
import { childEnvironment } from './child.js';
import { median } from './statistics.js';

const RUSAGE_CHILDREN = -1;

/** A command to time. */
export interface Command {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

function childrenSeconds(): number {
  const usage = new Float64Array(16);
  const r = loadNative().getrusage(RUSAGE_CHILDREN, usage);
  if (r < 0) throw new Error(`getrusage: errno ${-r}`);
  return usage[0]! + usage[1]!;
}

/** CPU seconds of one run. Throws when the command fails. */
export function cpuSeconds({ argv, env }: Command): number {
  const before = childrenSeconds();
  const [file, ...args] = argv;
  const { status, error, stderr } = spawnSync(file!, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...childEnvironment(), ...env } });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return childrenSeconds() - before;
}

/** Median seconds of each command over the rounds, and the median ratio of each to the last. */
export function compare(commands: readonly Command[], rounds: number): { seconds: number[]; ratios: number[] } {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round++) commands.forEach((command, i) => times[i]!.push(cpuSeconds(command)));
  const last = times[times.length - 1]!;
  return {
    seconds: times.map(median),
    ratios: times.map((own) => median(own.map((t, round) => t / last[round]!))),
  };
}
