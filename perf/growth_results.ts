// What perf/growth.ts has measured, as exponents of growth.

import { exponentOf } from './statistics.js';

const REFERENCE = 'CPython 3.6.15';

export type Point = readonly [size: number, seconds: number];

export interface GrowthData {
  readonly kinds: readonly string[];
  /** By subject and kind. */
  readonly points: Readonly<Record<string, Readonly<Record<string, readonly Point[]>>>>;
  readonly failures: readonly { readonly subject: string; readonly kind: string; readonly why: string }[];
}

/** Below this a difference of exponents is noise. */
const TOLERANCE = 0.3;
/** Times below are too short to tell growth from. */
const SHORTEST = 0.002;

/** How the largest three sizes grow; undefined where they are too fast to tell. */
export function growthOf(points: readonly Point[]): number | undefined {
  const last = points.slice(-3);
  return last.length === 3 && last.every(([, seconds]) => seconds >= SHORTEST) ? exponentOf(last) : undefined;
}

export interface Growth {
  readonly ours: number | undefined;
  readonly theirs: number | undefined;
  /** Time at the largest size over the reference's. */
  readonly ratio: number | undefined;
  readonly isWorse: boolean;
}

export function compareGrowth({ points }: GrowthData, kind: string): Growth {
  const [ours, theirs] = [points.minipy?.[kind] ?? [], points[REFERENCE]?.[kind] ?? []];
  const [own, other] = [growthOf(ours), growthOf(theirs)];
  const ratio = ours.length > 0 && theirs.length > 0 ? ours.at(-1)![1] / Math.max(theirs.at(-1)![1], 1e-6) : undefined;
  return { ours: own, theirs: other, ratio, isWorse: own !== undefined && own > Math.max(other ?? 1, 1) + TOLERANCE };
}
