// erf and erfc as CPython computes them: a series near 0 and a continued fraction beyond.
// Modules/mathmodule.c of 3.6 does not use libm's here, and neither may we: the digits
// must be the same.

import type { Libm } from '../objects/libm.js';

const SQRT_PI = 1.772453850905516027298167483341145182798;
const SERIES_CUTOFF = 1.5;
const SERIES_TERMS = 25;
const FRACTION_CUTOFF = 30; // from here on erfc is 0 as a double
const FRACTION_TERMS = 50;

/** erf(x) for small x. */
function erfSeries(m: Libm, x: number): number {
  const square = x * x;
  let sum = 0;
  for (let k = SERIES_TERMS + 0.5; k > 0.5; k -= 1) sum = 2 + (square * sum) / k;
  return (sum * x * m.exp(-square)) / SQRT_PI;
}

/** erfc(x) for large positive x, by the convergents p/q. */
function erfcFraction(m: Libm, x: number): number {
  if (x >= FRACTION_CUTOFF) return 0;
  const square = x * x;
  let a = 0;
  let step = 0.5;
  let [p, lastP] = [1, 0];
  let [q, lastQ] = [step + square, 1];
  for (let i = 0; i < FRACTION_TERMS; i++) {
    a += step;
    step += 2;
    const b = step + square;
    [p, lastP] = [b * p - a * lastP, p];
    [q, lastQ] = [b * q - a * lastQ, q];
  }
  return ((p / q) * x * m.exp(-square)) / SQRT_PI;
}

/** m_erf. */
export function erf(m: Libm, x: number): number {
  if (x !== x) return x;
  const a = Math.abs(x);
  if (a < SERIES_CUTOFF) return erfSeries(m, x);
  const c = erfcFraction(m, a);
  return x > 0 ? 1 - c : c - 1;
}

/** m_erfc. */
export function erfc(m: Libm, x: number): number {
  if (x !== x) return x;
  const a = Math.abs(x);
  if (a < SERIES_CUTOFF) return 1 - erfSeries(m, x);
  const c = erfcFraction(m, a);
  return x > 0 ? c : 2 - c;
}
