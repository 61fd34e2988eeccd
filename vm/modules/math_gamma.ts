// gamma and lgamma as CPython computes them: Lanczos' approximation with N = 13,
// g = 6.0246800407767296, and the reflection formula. Modules/mathmodule.c does not use
// libm's here, and neither may we: the digits must be the same.

import type { Libm } from '../objects/libm.js';

const G = 6.024680040776729583740234375;
const G_MINUS_HALF = 5.524680040776729583740234375;
const LOG_PI = 1.144729885849400174143427351353058711647;

// The rational function that approximates the sum, by rising powers.
const NUMERATOR = [
  23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
] as const;
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
] as const;

/** Horner's rule from the end that keeps the powers small. */
function lanczosSum(x: number): number {
  let num = 0;
  let den = 0;
  const n = NUMERATOR.length;
  for (let i = 0; i < n; i++) {
    if (x < 5) {
      num = num * x + NUMERATOR[n - 1 - i]!;
      den = den * x + DENOMINATOR[n - 1 - i]!;
    } else {
      num = num / x + NUMERATOR[i]!;
      den = den / x + DENOMINATOR[i]!;
    }
  }
  return num / den;
}

/** sin(pi*x), accurate near the integers. */
function sinPi(m: Libm, x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.round(2 * y)) {
    case 0: return sign * m.sin(Math.PI * y);
    case 1: return sign * m.cos(Math.PI * (y - 0.5));
    case 2: return sign * m.sin(Math.PI * (1 - y));
    case 3: return sign * -m.cos(Math.PI * (y - 1.5));
    default: return sign * m.sin(Math.PI * (y - 2));
  }
}

/** From here on gamma(n+1) is no exact double any more. */
const LAST_EXACT = 23;

function exactFactorial(n: number): number {
  let r = 1;
  for (let i = 2; i < n; i++) r *= i;
  return r;
}

/** m_tgamma: nan for a domain error, an infinity for an overflow or a pole. */
export function gamma(m: Libm, x: number): number {
  if (!Number.isFinite(x)) return x === -Infinity ? NaN : x;
  if (x === 0) return 1 / x;
  if (x === Math.floor(x)) {
    if (x < 0) return NaN;
    if (x <= LAST_EXACT) return exactFactorial(x);
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? 0 / sinPi(m, x) : Infinity;
  return generalGamma(m, x, a);
}

function generalGamma(m: Libm, x: number, a: number): number {
  const y = a + G_MINUS_HALF;
  // z corrects for what a + G_MINUS_HALF lost in rounding.
  const lost = a > G_MINUS_HALF ? y - a - G_MINUS_HALF : y - G_MINUS_HALF - a;
  const z = (lost * G) / y;
  // Two square roots of the power where the power itself would overflow.
  const power = a < 140 ? m.pow(y, a - 0.5) : m.pow(y, a / 2 - 0.25);
  let r: number;
  if (x < 0) {
    r = ((-Math.PI / sinPi(m, a) / a) * m.exp(y)) / lanczosSum(a);
    r -= z * r;
    return a < 140 ? r / power : r / power / power;
  }
  r = lanczosSum(a) / m.exp(y);
  r += z * r;
  return a < 140 ? r * power : r * power * power;
}

/** m_lgamma: log(abs(gamma(x))); an infinity at the poles, which are domain errors. */
export function lgamma(m: Libm, x: number): number {
  if (x !== x) return x;
  if (!Number.isFinite(x)) return Infinity;
  if (x === Math.floor(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -m.log(a);
  let r = m.log(lanczosSum(a)) - G;
  r += (a - 0.5) * (m.log(a + G - 0.5) - 1);
  return x < 0 ? LOG_PI - m.log(Math.abs(sinPi(m, a))) - m.log(a) - r : r;
}
