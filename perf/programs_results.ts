// What perf/programs.ts has measured, as numbers: each program's time under each subject, cold and warm, beside the
// reference in the same round, and geometric means over the programs.

import { meanOfMedians, median, quantile, type Estimate } from './statistics.js';
import { REFERENCE, type Missing } from './subjects.js';

/** One process: `ready` before the program, then a turn for each call of main(). CPU seconds, wall seconds, kB. */
export interface Run {
  readonly subject: string;
  readonly program: string;
  readonly size: number;
  readonly round: number;
  readonly ready: number;
  readonly rssAtStart: number;
  readonly turns: readonly (readonly [cpu: number, wall: number])[];
  readonly peak: number;
}

export interface Failure {
  readonly subject: string;
  readonly program: string;
  readonly why: string;
}

export interface ProgramsData {
  readonly subjects: readonly { readonly name: string; readonly version: string }[];
  readonly missing: readonly Missing[];
  readonly runs: readonly Run[];
  readonly failures: readonly Failure[];
}

/** A whole process up to the end of the first turn, or the turns that come after it in the same process. */
export type Temperature = 'cold' | 'warm';

export function secondsOf(run: Run, temperature: Temperature): number {
  return temperature === 'cold' ? run.ready + run.turns[0]![0] : median(run.turns.slice(1).map(([cpu]) => cpu));
}

export interface Cell {
  readonly seconds: number;
  /** Quartiles of the seconds over the rounds. */
  readonly spread: readonly [number, number];
  /** To the reference, round by round. */
  readonly ratios: readonly number[];
  readonly peak: number;
}

export class ProgramsResults {
  readonly programs: readonly string[];
  private readonly runs = new Map<string, Run[]>();

  constructor(readonly data: ProgramsData) {
    this.programs = [...new Set(data.runs.map(({ program }) => program))].sort();
    for (const run of data.runs) {
      const key = `${run.subject}/${run.program}`;
      this.runs.set(key, [...(this.runs.get(key) ?? []), run]);
    }
  }

  cell(subject: string, program: string, temperature: Temperature): Cell | undefined {
    const own = this.runs.get(`${subject}/${program}`);
    if (own === undefined) return undefined;
    const largest = Math.max(...own.map(({ size }) => size));
    const sized = own.filter(({ size }) => size === largest);
    const seconds = sized.map((run) => secondsOf(run, temperature));
    const reference = this.runs.get(`${REFERENCE}/${program}`) ?? [];
    const ratios = sized.flatMap((run) => {
      const other = reference.find(({ round, size }) => round === run.round && size === run.size);
      return other === undefined ? [] : [secondsOf(run, temperature) / secondsOf(other, temperature)];
    });
    return { seconds: median(seconds), spread: [quantile(seconds, 0.25), quantile(seconds, 0.75)], ratios, peak: median(sized.map(({ peak }) => peak)) };
  }

  /** The geometric mean of the ratios, over the programs that the subject runs. */
  mean(subject: string, temperature: Temperature): Estimate | undefined {
    const groups = this.programs.map((program) => this.cell(subject, program, temperature)?.ratios ?? []).filter((ratios) => ratios.length > 0);
    return groups.length === 0 ? undefined : meanOfMedians(groups);
  }

  /** On how many programs `one` is faster than `other`, each beside the reference. */
  wins(one: string, other: string, temperature: Temperature): { won: number; of: number } {
    const pairs = this.programs.flatMap((program) => {
      const a = this.cell(one, program, temperature);
      const b = this.cell(other, program, temperature);
      return a === undefined || b === undefined || a.ratios.length === 0 || b.ratios.length === 0 ? [] : [[median(a.ratios), median(b.ratios)] as const];
    });
    return { won: pairs.filter(([a, b]) => a < b).length, of: pairs.length };
  }
}
