// Doubles from exact arithmetic: rounding of big ints, and pow() correctly rounded.
//
// V8's Math.pow is off in the last bit for one result in ten. So constants are computed
// with big ints in fixed point, which is slow and happens once in a program.
// NOT CPYTHON: powers are correctly rounded, because glibc's are too but for about one in
// a thousand, and which ones those are only glibc knows.

/** Fraction bits of the fixed-point numbers below. */
const P = 320n;
const ONE = 1n << P;

/** Bits of n >= 0. */
export function bitLengthOf(n: bigint): number {
  return n === 0n ? 0 : n.toString(2).length;
}

/** The double nearest to n * 2**exponent, n >= 0; ties to even; Infinity where it overflows. */
export function roundedDouble(n: bigint, exponent: number): number {
  if (n === 0n) return 0;
  const bits = bitLengthOf(n);
  const top = bits + exponent; // n * 2**exponent < 2**top
  if (top > 1024) return Infinity;
  // Below 2**-1022 a double has fewer bits, the last of them 2**-1074.
  const precision = Math.min(53, top + 1074);
  if (precision < 0) return 0;
  const drop = bits - precision;
  return scale(drop > 0 ? Number(shiftRightRounding(n, drop)) : Number(n), drop > 0 ? exponent + drop : exponent);
}

/** n / 2**drop to the nearest, ties to even. */
function shiftRightRounding(n: bigint, drop: number): bigint {
  const shift = BigInt(drop);
  const quotient = n >> shift;
  const rest = n - (quotient << shift);
  const half = 1n << (shift - 1n);
  return rest > half || (rest === half && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** d * 2**exponent, where the result is exact or infinite. */
function scale(d: number, exponent: number): number {
  for (; exponent > 1000; exponent -= 1000) d *= 2 ** 1000;
  for (; exponent < -1000; exponent += 1000) d *= 2 ** -1000;
  return d * 2 ** exponent;
}

/** A finite d > 0 as mantissa * 2**exponent, the mantissa odd. */
function decompose(d: number): { mantissa: bigint; exponent: number } {
  let exponent = 0;
  while (!Number.isInteger(d)) {
    d *= 2;
    exponent--;
  }
  let mantissa = BigInt(d);
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  return { mantissa, exponent };
}

/** C's pow(x, y) for x > 0, correctly rounded. */
export function powerOfDoubles(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return x ** y; // exact, or nan
  const { mantissa, exponent } = decompose(x);
  // Only a whole power can lie exactly between two doubles, so that one is computed exactly.
  if (y > 0 && Number.isInteger(y) && bitLengthOf(mantissa) * y < 4096) {
    return roundedDouble(mantissa ** BigInt(y), exponent * y);
  }
  const approximate = y * Math.log2(x);
  if (approximate > 1100) return Infinity;
  if (approximate < -1200) return 0;
  return exponential(timesDouble(logarithm(mantissa, exponent), y));
}

/** A fixed-point number times a double. */
function timesDouble(a: bigint, d: number): bigint {
  const { mantissa, exponent } = decompose(Math.abs(d));
  const product = a * mantissa;
  const scaled = exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent);
  return d < 0 ? -scaled : scaled;
}

const LN2 = logarithmOfRatio(2n, 1n);

/** ln(mantissa * 2**exponent) in fixed point. */
function logarithm(mantissa: bigint, exponent: number): bigint {
  const bits = bitLengthOf(mantissa) - 1;
  return logarithmOfRatio(mantissa, 1n << BigInt(bits)) + LN2 * BigInt(exponent + bits);
}

/** ln(a/b) for 1 <= a/b <= 2 by the series of 2 * artanh((a-b)/(a+b)). */
function logarithmOfRatio(a: bigint, b: bigint): bigint {
  const z = ((a - b) << P) / (a + b);
  const square = (z * z) >> P;
  let sum = 0n;
  let term = z;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k;
    term = (term * square) >> P;
  }
  return 2n * sum;
}

/** exp(a) of a fixed-point number, rounded to a double. */
function exponential(a: bigint): number {
  let twos = a / LN2;
  if (a < 0n) twos -= 1n;
  const rest = a - twos * LN2;
  let sum = 0n;
  let term = ONE;
  for (let k = 1n; term !== 0n; k++) {
    sum += term;
    term = ((term * rest) >> P) / k;
  }
  return roundedDouble(sum, Number(twos) - Number(P));
}
