// Arithmetic of ints beyond + - *: division, powers, shifts, bits, hashes, and the exact
// steps between ints and doubles.
//
// Pure: no Python objects, no exceptions. A function states what it needs (a divisor that
// is not 0, a count that is not negative) and the caller, vm/objects/int.ts, has checked it
// and raises. A result that would not fit in memory is `undefined`, one beyond a double is
// an infinity. The numbers' answer to Objects/longobject.c and Python/pyhash.c.

import { MAX_SMALL, mkInt, type IntValue } from './values.js';

/** The longest int, in bits: V8's limit for a bigint, less a margin for intermediate results. */
export const MAX_INT_BITS = 2 ** 30 - 64;

const TWO_32 = 4294967296;

function isInt32(n: IntValue): n is number {
  return typeof n === 'number' && (n | 0) === n;
}

/** The canonical int for a number that may be as large as 2**54. */
function mkSmall(n: number): IntValue {
  return n <= MAX_SMALL && n >= -MAX_SMALL ? n + 0 : BigInt(n);
}

/** -v. */
export function intNegate(v: IntValue): IntValue {
  return typeof v === 'number' ? 0 - v : mkInt(-v);
}

/** abs(v). */
export function intAbs(v: IntValue): IntValue {
  return v < 0 ? intNegate(v) : v;
}

/** `v // w`; w != 0. */
export function intFloorDivide(v: IntValue, w: IntValue): IntValue {
  // The quotient of two safe integers never rounds up to the integer above it.
  if (typeof v === 'number' && typeof w === 'number') return Math.floor(v / w) + 0;
  return mkInt(bigFloorDivide(BigInt(v), BigInt(w)));
}

function bigFloorDivide(v: bigint, w: bigint): bigint {
  const q = v / w;
  return (v < 0n) !== (w < 0n) && q * w !== v ? q - 1n : q;
}

/** `v % w`, with the sign of w; w != 0. */
export function intRemainder(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    const r = v % w;
    return (r !== 0 && r < 0 !== w < 0 ? r + w : r) + 0;
  }
  return mkInt(bigRemainder(BigInt(v), BigInt(w)));
}

function bigRemainder(v: bigint, w: bigint): bigint {
  const r = v % w;
  return r !== 0n && r < 0n !== w < 0n ? r + w : r;
}

/** divmod(v, w); w != 0. */
export function intDivmod(v: IntValue, w: IntValue): [IntValue, IntValue] {
  if (typeof v === 'number' && typeof w === 'number') return [intFloorDivide(v, w), intRemainder(v, w)];
  const a = BigInt(v);
  const b = BigInt(w);
  let q = a / b;
  let r = a - q * b;
  if (r !== 0n && r < 0n !== b < 0n) {
    q -= 1n;
    r += b;
  }
  return [mkInt(q), mkInt(r)];
}

/** `v ** w`; w >= 0. undefined: too large for memory. */
export function intPower(v: IntValue, w: IntValue): IntValue | undefined {
  if (typeof v === 'number' && typeof w === 'number' && w < 64) {
    const r = smallPower(v, w);
    if (r !== undefined) return r;
  }
  if (v === 0 || v === 1) return w === 0 ? 1 : v;
  if (v === -1) return isOdd(w) ? -1 : 1;
  // What the result has at least; V8 would find out only after much work.
  const bitsEach = typeof v === 'number' ? Math.log2(Math.abs(v)) : bitLength(v) - 1;
  if (typeof w !== 'number' || bitsEach * w > MAX_INT_BITS) return undefined;
  try {
    return mkInt(BigInt(v) ** BigInt(w));
  } catch (error) {
    if (error instanceof RangeError) return undefined; // between the estimate and the engine's limit
    throw error;
  }
}

/** The power by squaring while everything stays a safe integer, else undefined. */
function smallPower(v: number, w: number): number | undefined {
  let result = 1;
  let square = v;
  for (let n = w; ;) {
    if ((n & 1) !== 0) {
      result *= square;
      if (result > MAX_SMALL || result < -MAX_SMALL) return undefined;
    }
    n >>= 1;
    if (n === 0) return result + 0;
    square *= square;
    if (square > MAX_SMALL) return undefined;
  }
}

function isOdd(n: IntValue): boolean {
  return typeof n === 'number' ? n % 2 !== 0 : (n & 1n) === 1n;
}

/** pow(v, w, z), with the sign of z; w >= 0, z != 0. `poll` is called between the steps and may raise. */
export function intPowerModulo(v: IntValue, w: IntValue, z: IntValue, poll: () => void): IntValue {
  const modulus = intAbs(z);
  if (modulus === 1) return 0;
  const base = intRemainder(v, modulus);
  const r = typeof modulus === 'number' && modulus <= 94906265 && typeof w === 'number' // modulus ** 2 <= 2 ** 53
    ? smallPowerModulo(base as number, w, modulus)
    : bigPowerModulo(BigInt(base), w, BigInt(modulus), poll);
  return z < 0 ? intRemainder(r, z) : r;
}

function smallPowerModulo(base: number, w: number, modulus: number): number {
  let result = 1;
  let square = base;
  for (let n = w; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Left to right, four bits of the exponent a step. */
function bigPowerModulo(base: bigint, w: IntValue, modulus: bigint, poll: () => void): IntValue {
  const powers = [1n];
  for (let i = 1; i < 16; i++) powers.push((powers[i - 1]! * base) % modulus);
  let result = 1n;
  for (const digit of w.toString(16)) {
    poll();
    for (let i = 0; i < 4; i++) result = (result * result) % modulus;
    const n = parseInt(digit, 16);
    if (n !== 0) result = (result * powers[n]!) % modulus;
  }
  return mkInt(result);
}

/** `v << n`; n >= 0. undefined: too large for memory. */
export function intLshift(v: IntValue, n: number): IntValue | undefined {
  if (v === 0) return 0;
  if (typeof v === 'number' && n <= 53) {
    const r = v * 2 ** n;
    if (r <= MAX_SMALL && r >= -MAX_SMALL) return r;
  }
  if (n + bitLength(v) > MAX_INT_BITS) return undefined;
  return mkInt(BigInt(v) << BigInt(n));
}

/** `v >> n`; n >= 0, of any size. */
export function intRshift(v: IntValue, n: number): IntValue {
  if (typeof v === 'number') {
    if (n > 53) return v < 0 ? -1 : 0;
    return n < 32 && isInt32(v) ? v >> n : Math.floor(v / 2 ** n) + 0;
  }
  if (n > MAX_INT_BITS) return v < 0n ? -1 : 0;
  return mkInt(v >> BigInt(n));
}

// The bits of a number beyond 32: `v >>> 0` is the low word in two's complement, and the
// high word is at most 21 bits and a sign.

function highWord(v: number): number {
  return Math.floor(v / TWO_32);
}

/** `v & w`. */
export function intAnd(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    if (isInt32(v) && isInt32(w)) return v & w;
    return mkSmall((highWord(v) & highWord(w)) * TWO_32 + ((v & w) >>> 0));
  }
  return mkInt(BigInt(v) & BigInt(w));
}

/** `v | w`. */
export function intOr(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    if (isInt32(v) && isInt32(w)) return v | w;
    return mkSmall((highWord(v) | highWord(w)) * TWO_32 + ((v | w) >>> 0));
  }
  return mkInt(BigInt(v) | BigInt(w));
}

/** `v ^ w`. */
export function intXor(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    if (isInt32(v) && isInt32(w)) return v ^ w;
    return mkSmall((highWord(v) ^ highWord(w)) * TWO_32 + ((v ^ w) >>> 0));
  }
  return mkInt(BigInt(v) ^ BigInt(w));
}

/** `~v`. */
export function intInvert(v: IntValue): IntValue {
  return typeof v === 'number' ? mkSmall(-v - 1) : mkInt(~v);
}

/** The number of bits of abs(v). */
export function bitLength(v: IntValue): number {
  if (typeof v === 'number') {
    const a = Math.abs(v);
    return a < TWO_32 ? 32 - Math.clz32(a) : 64 - Math.clz32(highWord(a));
  }
  const hex = (v < 0n ? -v : v).toString(16);
  return hex.length * 4 - Math.clz32(parseInt(hex[0]!, 16)) + 28;
}

/** gcd(v, w) >= 0. `poll` is called now and then and may raise. */
export function intGcd(v: IntValue, w: IntValue, poll: () => void): IntValue {
  let a = intAbs(v);
  let b = intAbs(w);
  for (let steps = 1; b !== 0; steps++) {
    if (typeof a === 'number' && typeof b === 'number') return smallGcd(a, b);
    if (steps % 1024 === 0) poll();
    [a, b] = [b, intRemainder(a, b)];
  }
  return a;
}

function smallGcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

// Ints and doubles

/** float(v), correctly rounded; an infinity when it is too large. */
export function intToDouble(v: IntValue): number {
  return Number(v);
}

/** `v / w`, correctly rounded; w != 0. An infinity when it is too large for a double. */
export function intTrueDivide(v: IntValue, w: IntValue): number {
  if (typeof v === 'number' && typeof w === 'number') return v / w;
  if (v === 0) return w < 0 ? -0 : 0;
  const negative = v < 0 !== w < 0;
  const q = bigTrueDivide(BigInt(intAbs(v)), BigInt(intAbs(w)));
  return negative ? -q : q;
}

/** a / b for positive a and b: a quotient with the right number of bits, its last one made
 *  odd when something was cut off, so that rounding it to a double rounds once. */
function bigTrueDivide(a: bigint, b: bigint): number {
  const exponent = bitLength(mkInt(a)) - bitLength(mkInt(b)); // 2**(exponent-1) < a/b < 2**(exponent+1)
  if (exponent > 1025) return Infinity;
  if (exponent < -1080) return 0;
  // Subnormal results have fewer bits: keep all down to 2**-1076, two below the smallest.
  const shift = Math.max(exponent - 56, -1076);
  const num = shift < 0 ? a << BigInt(-shift) : a;
  const den = shift > 0 ? b << BigInt(shift) : b;
  let q = num / den;
  if (q * den !== num) q |= 1n;
  return scaleRounded(q, shift);
}

/** q * 2**shift rounded once, half to even. q has at least two bits more than the result can keep. */
function scaleRounded(q: bigint, shift: number): number {
  // The smallest exponent of a unit in the last place that the result may have.
  const drop = Math.max(bitLength(mkInt(q)) - 53, -1074 - shift);
  if (drop <= 0) return Number(q) * 2 ** shift;
  const d = BigInt(drop);
  let kept = q >> d;
  const rest = q - (kept << d);
  const half = 1n << (d - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  return scaleExact(Number(kept), shift + drop);
}

/** m * 2**e where the result is exact or an infinity; e may be beyond what one factor can hold. */
export function scaleExact(m: number, e: number): number {
  if (e > 971) return m * 2 ** 971 * 2 ** (Math.min(e, 2100) - 971);
  return e < -1074 ? m * 2 ** -1074 * 2 ** (Math.max(e, -2200) + 1074) : m * 2 ** e;
}

const scratch = new DataView(new ArrayBuffer(8));

/** A finite d as m * 2**e, both exact; m is odd or 0 and has the sign of d. */
export function decompose(d: number): { m: number; e: number } {
  if (d === 0) return { m: 0, e: 0 };
  scratch.setFloat64(0, d);
  const high = scratch.getUint32(0);
  let e = (high >>> 20) & 0x7ff;
  let m = (high & 0xfffff) * TWO_32 + scratch.getUint32(4);
  if (e === 0) e = 1;
  else m += 2 ** 52;
  e -= 1075;
  while (m % 65536 === 0) {
    m /= 65536;
    e += 16;
  }
  while (m % 2 === 0) {
    m /= 2;
    e++;
  }
  return { m: d < 0 ? -m : m, e };
}

/** The sign bit of d, so that -0.0 is negative. */
export function isNegative(d: number): boolean {
  return d < 0 || Object.is(d, -0);
}

/** The int of a finite d, truncated. */
export function truncToInt(d: number): IntValue {
  const t = Math.trunc(d);
  return t <= MAX_SMALL && t >= -MAX_SMALL ? t + 0 : BigInt(t);
}

/** -1, 0 or 1 for an int against a float that is not nan. Exact: JavaScript compares mixed operands by value. */
export function compareIntDouble(v: IntValue, d: number): -1 | 0 | 1 {
  return v < d ? -1 : v > d ? 1 : 0;
}

/** round(d) to an integral double, half to even. */
export function roundHalfEven(d: number): number {
  const r = Math.round(d); // half up
  return Math.abs(d - Math.trunc(d)) === 0.5 ? 2 * Math.round(d / 2) : r;
}

// Hashes: a number's residue modulo the prime 2**61 - 1, equal for equal numbers of any type

const HASH_BITS = 61;
const HASH_MODULUS = 2n ** 61n - 1n;
const HASH_INF = 314159;
const HASH_IMAG = 1000003n;

/** hash(v). */
export function hashInt(v: IntValue): IntValue {
  if (typeof v === 'number') return v === -1 ? -2 : v;
  const r = v % HASH_MODULUS; // with the sign of v
  return r === -1n ? -2 : mkInt(r);
}

/** _Py_HashDouble. */
export function hashDouble(d: number): IntValue {
  if (Number.isSafeInteger(d)) return hashInt(d + 0);
  if (d !== d) return 0;
  if (d === Infinity) return HASH_INF;
  if (d === -Infinity) return -HASH_INF;
  const { m, e } = decompose(d);
  const shift = ((e % HASH_BITS) + HASH_BITS) % HASH_BITS; // 2**61 is 1 here
  return hashInt(mkInt((BigInt(m) << BigInt(shift)) % HASH_MODULUS));
}

/** complex_hash: that of the real part when the imaginary part is 0. */
export function hashComplex(real: number, imag: number): IntValue {
  const combined = BigInt(hashDouble(real)) + HASH_IMAG * BigInt(hashDouble(imag));
  const r = BigInt.asIntN(64, combined);
  return r === -1n ? -2 : mkInt(r);
}
