// What perf/overhead.ts has measured, as overheads with their confidence.

import { bootstrap, geometricMean, median, type Estimate } from './statistics.js';

/** One variant in one round: a process. */
export interface OverheadSample {
  readonly node: string;
  readonly variant: string;
  readonly round: number;
  /** CPU seconds of each program, medians of the turns. */
  readonly seconds: Readonly<Record<string, number>>;
  /** The same over those of the loop without polls, in the same turn. */
  readonly ratios: Readonly<Record<string, number>>;
}

export interface MeasuredVariant {
  readonly label: string;
  readonly poll: string;
  readonly places: string;
  /** The label of what it is compared with: the same without polls. Its own, where it is that. */
  readonly base: string;
  /** Hot code is translated to JavaScript, as it is by default; else the loop runs it all. */
  readonly translates: boolean;
}

export interface OverheadData {
  readonly programs: readonly string[];
  readonly nodes: readonly { readonly major: string; readonly version: string }[];
  readonly variants: readonly MeasuredVariant[];
  readonly samples: readonly OverheadSample[];
  /** Polls in one operation, by variant and program. */
  readonly polls: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** CPython's operations per second. */
  readonly oracle?: Readonly<Record<string, number>>;
}

/** The variants that are compared with others. */
export function comparedVariants(data: OverheadData): MeasuredVariant[] {
  return data.variants.filter(({ label, base }) => label !== base);
}

function samplesOf(data: OverheadData, node: string, variant: string): OverheadSample[] {
  return data.samples.filter((s) => s.node === node && s.variant === variant);
}

/** Time over the loop without polls: 1.03 is three percent. */
export function overheads(data: OverheadData, node: string, variant: string, program: string): Estimate {
  return bootstrap([samplesOf(data, node, variant).map(({ ratios }) => ratios[program]!)], ([group]) => median(group!));
}

export interface Means {
  /** The geometric mean over the programs; its interval is over rounds drawn anew. */
  readonly mean: Estimate;
  /** The median of the programs' polls per second. */
  readonly pollsPerSecond: number;
  /** What one poll takes longer than none, in nanoseconds: the median of the programs. */
  readonly nanosecondsPerPoll: number;
}

export function meansOf(data: OverheadData, node: string, variant: string): Means {
  const samples = samplesOf(data, node, variant);
  const ratios = data.programs.map((program) => samples.map((sample) => sample.ratios[program]!));
  const seconds = data.programs.map((program) => median(samples.map((sample) => sample.seconds[program]!)));
  const polls = data.programs.map((program) => data.polls[variant]?.[program] ?? 0);
  const costs = seconds.map((s, i) => ((s - s / median(ratios[i]!)) / polls[i]!) * 1e9);
  return {
    mean: bootstrap(ratios, (groups) => geometricMean(groups.map(median))),
    pollsPerSecond: median(seconds.map((s, i) => polls[i]! / s)),
    nanosecondsPerPoll: polls.every((count) => count > 0) ? median(costs) : NaN,
  };
}
