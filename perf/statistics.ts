// Numbers about numbers: medians, spread, geometric means and their confidence, exponents of growth.

export function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The value below which a share of the values lies, between neighbours by proportion. */
export function quantile(values: readonly number[], share: number): number {
  const inOrder = sorted(values);
  const at = share * (inOrder.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, inOrder.length - 1);
  return inOrder[low]! + (at - low) * (inOrder[high]! - inOrder[low]!);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length);
}

/** A value, and between what it lies in 95 of 100 repetitions. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Numbers that look random and are the same in each run (a linear congruence), so that a report can be made again. */
function* pseudoRandom(): Generator<number, never> {
  let state = 1;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Bootstrap: `statistic` over samples drawn with repetition from each group, 2,000 times. */
export function bootstrap(groups: readonly (readonly number[])[], statistic: (groups: number[][]) => number): Estimate {
  const random = pseudoRandom();
  const drawn = Array.from({ length: 2000 }, () => statistic(groups.map((group) => group.map(() => group[Math.floor(random.next().value * group.length)]!))));
  return { value: statistic(groups.map((group) => [...group])), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}

/** The geometric mean of the groups' medians. */
export function meanOfMedians(groups: readonly (readonly number[])[]): Estimate {
  return bootstrap(groups, (g) => geometricMean(g.map(median)));
}

/** The b of y = a * x^b that fits best, by least squares over the logarithms. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (pick: 0 | 1): number => logs.reduce((sum, p) => sum + p[pick], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const product = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return product / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
