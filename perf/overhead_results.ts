// What perf/overhead.ts has measured, as overheads with their confidence.

import { bootstrap, geometricMean, median, type Estimate } from './statistics.js';

/** Operations per second of each program under one loop, in one process. */
export interface OverheadSample {
  readonly node: string;
  readonly variant: string;
  readonly round: number;
  readonly rates: Readonly<Record<string, number>>;
}

export interface OverheadData {
  readonly programs: readonly string[];
  readonly nodes: readonly { readonly major: string; readonly version: string }[];
  /** The first is the loop without polls. */
  readonly variants: readonly { readonly label: string; readonly poll: string; readonly places: string }[];
  readonly samples: readonly OverheadSample[];
  /** Polls in one operation, by variant and program. */
  readonly polls: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** CPython's operations per second. */
  readonly oracle?: Readonly<Record<string, number>>;
}

function ratios(data: OverheadData, node: string, variant: string, program: string): number[] {
  const none = data.variants[0]!.label;
  const rateOf = (label: string, round: number): number | undefined => data.samples.find((s) => s.node === node && s.variant === label && s.round === round)?.rates[program];
  const rounds = [...new Set(data.samples.map(({ round }) => round))];
  return rounds.flatMap((round) => {
    const [base, own] = [rateOf(none, round), rateOf(variant, round)];
    return base === undefined || own === undefined ? [] : [base / own];
  });
}

/** Time over the loop without polls: 1.03 is three percent. */
export function overheads(data: OverheadData, node: string, variant: string, program: string): Estimate {
  return bootstrap([ratios(data, node, variant, program)], ([group]) => median(group!));
}

export interface Means {
  /** The geometric mean over the programs; its interval is over rounds drawn anew. */
  readonly mean: Estimate;
  /** The median of the programs' polls per second. */
  readonly pollsPerSecond: number;
}

export function meansOf(data: OverheadData, node: string, variant: string): Means {
  const groups = data.programs.map((program) => ratios(data, node, variant, program));
  const rate = (program: string): number => median(data.samples.filter((s) => s.node === node && s.variant === variant).map(({ rates }) => rates[program]!));
  const perSecond = data.programs.map((program) => rate(program) * (data.polls[variant]?.[program] ?? 0));
  return { mean: bootstrap(groups, (g) => geometricMean(g.map(median))), pollsPerSecond: median(perSecond) };
}

/** The geometric mean over the programs of the shortest time over the loop's without polls, each of its best round. */
export function bestOf(data: OverheadData, node: string, variant: string): number {
  const best = (label: string, program: string): number => Math.max(...data.samples.filter((s) => s.node === node && s.variant === label).map(({ rates }) => rates[program]!));
  return geometricMean(data.programs.map((program) => best(data.variants[0]!.label, program) / best(variant, program)));
}
