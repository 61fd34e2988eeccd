// From a double to decimal text: the shortest repr and exact roundings to any precision.
//
// PyOS_double_to_string and what it needs of Python/dtoa.c. V8's own digits are used
// where they are provably right; V8 rounds ties up and stops at 100 digits, so ties and
// longer results go through an exact computation on bigints, half to even.

import { decompose, isNegative } from '../arith.js';

/** 'r' is repr: the shortest digits that read back as the same double. The others are C's. */
export type FloatCode = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r';

export interface FloatFlags {
  /** Py_DTSF_SIGN: a '+' where there is no '-'. */
  sign?: boolean;
  /** Py_DTSF_ALT: always a point; 'g' keeps its trailing zeros. */
  alt?: boolean;
  /** Py_DTSF_ADD_DOT_0: '.0' where the text would look like an int. */
  addDot0?: boolean;
}

const NO_FLAGS: FloatFlags = {};

/** PyOS_double_to_string: `d` in the format `code` with `precision` digits (ignored for 'r').
 *  inf and nan come as 'inf' and 'nan', in capitals for a capital code. */
export function formatFloatShort(d: number, code: FloatCode, precision: number, flags: FloatFlags = NO_FLAGS): string {
  const lower = code.toLowerCase();
  const negative = d === d && isNegative(d);
  const body = Number.isFinite(d) ? finiteText(Math.abs(d), lower, precision, flags) : d === d ? 'inf' : 'nan';
  const text = (negative ? '-' : flags.sign === true ? '+' : '') + body;
  return lower === code ? text : text.toUpperCase();
}

/** float_repr's text. */
export function floatRepr(d: number): string {
  // JavaScript agrees on plain fractions; integral values and exponents are written otherwise.
  const a = Math.abs(d);
  if (a >= 1e-4 && a < 1e16 && a !== Math.floor(a)) return String(d);
  return formatFloatShort(d, 'r', 0, { addDot0: true });
}

function finiteText(a: number, code: string, precision: number, flags: FloatFlags): string {
  const alt = flags.alt === true;
  const dot0 = flags.addDot0 === true;
  switch (code) {
    case 'f': return fixedText(a, precision) + (precision > 0 ? '' : alt ? '.' : dot0 ? '.0' : '');
    case 'e': {
      const { digits, exponent } = roundedDigits(a, precision + 1);
      return exponentText(digits, exponent, alt);
    }
    case 'g': {
      const n = Math.max(precision, 1);
      const { digits, exponent } = roundedDigits(a, n);
      const shown = alt ? digits : stripZeros(digits);
      if (exponent < -4 || exponent >= n - (dot0 ? 1 : 0)) return exponentText(shown, exponent, alt);
      return plainText(shown, exponent, alt, dot0);
    }
    default: {
      const { digits, exponent } = shortestDigits(a);
      if (exponent < -4 || exponent >= 16) return exponentText(digits, exponent, alt);
      return plainText(digits, exponent, alt, dot0);
    }
  }
}

function stripZeros(digits: string): string {
  let end = digits.length;
  while (end > 1 && digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(0, end);
}

/** d.ddde+xx */
function exponentText(digits: string, exponent: number, alt: boolean): string {
  const point = digits.length > 1 || alt ? '.' : '';
  const size = Math.abs(exponent);
  return `${digits[0]!}${point}${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
}

/** ddd.ddd for digits whose first one counts 10**exponent. */
function plainText(digits: string, exponent: number, alt: boolean, dot0: boolean): string {
  const whole = exponent + 1;
  if (whole <= 0) return `0.${'0'.repeat(-whole)}${digits}`;
  if (whole < digits.length) return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
  return digits.padEnd(whole, '0') + (dot0 ? '.0' : alt ? '.' : '');
}

/** Decimal digits, the first of which counts 10**exponent. */
interface Digits { digits: string; exponent: number }

function fromExponential(text: string): Digits {
  const e = text.indexOf('e');
  const mantissa = text.slice(0, e);
  return { digits: mantissa.length > 1 ? mantissa[0]! + mantissa.slice(2) : mantissa, exponent: Number(text.slice(e + 1)) };
}

function shortestDigits(a: number): Digits {
  return fromExponential(a.toExponential());
}

/** Exactly n significant digits, rounded half to even. */
export function roundedDigits(a: number, n: number): Digits {
  if (a === 0) return { digits: '0'.repeat(n), exponent: 0 };
  if (n < 100) {
    // A tie shows as a 5 in the next digit; without one V8's rounding is the right one.
    const longer = a.toExponential(n);
    if (longer.charCodeAt(longer.indexOf('e') - 1) !== 0x35) return fromExponential(a.toExponential(n - 1));
  }
  return exactDigits(a, n);
}

/** No double has more significant decimal digits than this. */
const MOST_DIGITS = 768;

function exactDigits(a: number, n: number): Digits {
  const wanted = Math.min(n, MOST_DIGITS);
  let exponent = shortestDigits(a).exponent; // may be one too high, never too low
  let digits = scaledRounded(a, wanted - 1 - exponent, 10n ** BigInt(wanted - 1));
  if (digits === undefined) digits = scaledRounded(a, wanted - 1 - --exponent, 0n)!;
  if (digits.length > wanted) {
    digits = digits.slice(0, wanted); // 99..9 has become 100..0
    exponent++;
  }
  return { digits: digits.padEnd(n, '0'), exponent };
}

/** a * 10**scale rounded half to even; undefined when it is below `least` before rounding. */
function scaledRounded(a: number, scale: number, least: bigint): string | undefined {
  const { m, e } = decompose(a);
  let num = BigInt(m);
  let den = 1n;
  if (scale >= 0) num *= 10n ** BigInt(scale);
  else den *= 10n ** BigInt(-scale);
  if (e >= 0) num <<= BigInt(e);
  else den <<= BigInt(-e);
  let q = num / den;
  if (q < least) return undefined;
  const twice = (num - q * den) * 2n;
  if (twice > den || (twice === den && (q & 1n) === 1n)) q += 1n;
  return q.toString();
}

/** `a` with exactly `precision` decimals, rounded half to even; a >= 0. */
export function fixedText(a: number, precision: number): string {
  if (precision <= 100 && a < 1e21) {
    // Halfway between two results only if a * 2**(precision+1) is an odd integer.
    const twice = a * 2 ** (precision + 1);
    if (twice % 2 !== 1) return a.toFixed(precision);
  }
  const { e } = decompose(a);
  const exact = Math.min(precision, Math.max(-e, 0)); // all further decimals are 0
  const digits = scaledRounded(a, exact, 0n)!.padStart(exact + 1, '0');
  const whole = digits.slice(0, digits.length - exact);
  if (precision === 0) return whole;
  return `${whole}.${digits.slice(digits.length - exact).padEnd(precision, '0')}`;
}

/** double_round: `d` to `ndigits` decimals (negative: to tens, hundreds ...), half to even on
 *  the exact value, read back as a double. May give an infinity. */
export function roundDecimals(d: number, ndigits: number): number {
  const a = Math.abs(d);
  const r = ndigits >= 0 ? Number(fixedText(a, ndigits)) : Number(`${scaledRounded(a, ndigits, 0n)!}e${-ndigits}`);
  return isNegative(d) ? -r : r;
}
