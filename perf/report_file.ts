// What an instrument of the laboratory leaves behind: build/perf/NAME.json with the raw data, and on what machine, under
// what load and of which commit they were taken. perf/page.ts makes one page of all of them.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';

export const RESULTS = 'build/perf';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly kernel: string;
  readonly node: string;
  readonly v8: string;
  readonly commit: string;
}

export interface Report<Data> {
  readonly instrument: string;
  readonly began: string;
  readonly ended: string;
  /** The load average of the last minute, before and after: other work on the machine shows here. */
  readonly load: readonly [before: number, after: number];
  readonly machine: Machine;
  readonly command: string;
  readonly isQuick: boolean;
  readonly data: Data;
}

function commit(): string {
  try {
    const hash = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    const isChanged = execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], { encoding: 'utf8' }).trim() !== '';
    return isChanged ? `${hash} and changes` : hash;
  } catch {
    return 'unknown'; // a package without its repository
  }
}

function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), kernel: release(),
    node: process.versions.node, v8: process.versions.v8, commit: commit(),
  };
}

/** Begin a report; the function that comes back writes it. */
export function beginReport(instrument: string, isQuick: boolean): <Data>(data: Data, file?: string) => Report<Data> {
  const began = new Date().toISOString();
  const before = loadavg()[0]!;
  return (data, file = join(RESULTS, `${instrument}.json`)) => {
    const report = {
      instrument, began, ended: new Date().toISOString(), load: [before, loadavg()[0]!] as const, machine: describeMachine(),
      command: `npm run perf:${instrument} -- ${process.argv.slice(2).join(' ')}`.replace(/ -- $/, ''), isQuick, data,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, undefined, 1)}\n`);
    return report;
  };
}

export function readReport<Data>(file: string): Report<Data> | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report<Data>) : undefined;
}
