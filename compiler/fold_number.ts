// Arithmetic on int, float and complex constants, with Python's results.
//
// Answers to the nb_ slots of Objects/longobject.c, floatobject.c and complexobject.c,
// for compile time only: clear rather than fast, undefined wherever CPython raises.
// The VM's arithmetic is its own.

import { PyComplex, PyFloat, isFloat, isInt, mkInt } from '../vm/values.js';
import type { IntValue } from '../vm/values.js';
import { bitLengthOf, powerOfDoubles, roundedDouble } from './exact_double.js';
import { Op } from './opcode.js';

export type NumberConst = IntValue | PyFloat | PyComplex;

type Result = NumberConst | undefined;

export function isNumber(v: unknown): v is NumberConst {
  return isInt(v) || isFloat(v) || v instanceof PyComplex;
}

/** _PyLong_NumBits: of the absolute value. */
export function bitLength(n: IntValue): number {
  return bitLengthOf(n < 0 ? -BigInt(n) : BigInt(n));
}

export function unaryNumber(op: Op, v: NumberConst): Result {
  if (op === Op.UNARY_POSITIVE) return v;
  if (isInt(v)) return mkInt(op === Op.UNARY_NEGATIVE ? -BigInt(v) : ~BigInt(v));
  if (op === Op.UNARY_INVERT) return undefined;
  return isFloat(v) ? new PyFloat(-v.value) : new PyComplex(-v.real, -v.imag);
}

/** `v op w`, in the wider of the two types. */
export function binaryNumber(op: Op, v: NumberConst, w: NumberConst): Result {
  if (isInt(v) && isInt(w)) return binaryInt(op, BigInt(v), BigInt(w));
  if (v instanceof PyComplex || w instanceof PyComplex) {
    const a = toComplex(v);
    const b = toComplex(w);
    return a === undefined || b === undefined ? undefined : binaryComplex(op, a, b);
  }
  const a = toDouble(v);
  const b = toDouble(w);
  return a === undefined || b === undefined ? undefined : binaryFloat(op, a, b);
}

/** PyLong_AsDouble: undefined where it overflows. */
function toDouble(v: IntValue | PyFloat): number | undefined {
  if (isFloat(v)) return v.value;
  const d = Number(v);
  return Number.isFinite(d) ? d : undefined;
}

function toComplex(v: NumberConst): PyComplex | undefined {
  if (v instanceof PyComplex) return v;
  const real = toDouble(v);
  return real === undefined ? undefined : new PyComplex(real, 0);
}

function binaryInt(op: Op, v: bigint, w: bigint): Result {
  switch (op) {
    case Op.BINARY_ADD: return mkInt(v + w);
    case Op.BINARY_SUBTRACT: return mkInt(v - w);
    case Op.BINARY_MULTIPLY: return mkInt(v * w);
    case Op.BINARY_AND: return mkInt(v & w);
    case Op.BINARY_OR: return mkInt(v | w);
    case Op.BINARY_XOR: return mkInt(v ^ w);
    case Op.BINARY_FLOOR_DIVIDE: return w === 0n ? undefined : mkInt((v - floorMod(v, w)) / w);
    case Op.BINARY_MODULO: return w === 0n ? undefined : mkInt(floorMod(v, w));
    case Op.BINARY_TRUE_DIVIDE: return w === 0n ? undefined : trueDivide(v, w);
    case Op.BINARY_POWER: return w < 0n ? floatPower(Number(v), Number(w)) : mkInt(v ** w);
    case Op.BINARY_LSHIFT: return isShiftCount(w) ? mkInt(v << w) : undefined;
    case Op.BINARY_RSHIFT: return isShiftCount(w) ? mkInt(v >> w) : undefined;
    default: return undefined;
  }
}

/** What fits in a Py_ssize_t. */
function isShiftCount(n: bigint): boolean {
  return n >= 0n && n < 1n << 63n;
}

/** The remainder with the sign of the divisor. */
function floorMod(v: bigint, w: bigint): bigint {
  const mod = v % w;
  return mod !== 0n && mod < 0n !== w < 0n ? mod + w : mod;
}

/** long_true_divide: correctly rounded. */
function trueDivide(v: bigint, w: bigint): Result {
  const a = v < 0n ? -v : v;
  const b = w < 0n ? -w : w;
  // Enough bits for any double and one that says whether more follow.
  const shift = BigInt(Math.max(0, bitLengthOf(b) - bitLengthOf(a) + 66));
  const scaled = a << shift;
  const quotient = ((scaled / b) << 1n) | (scaled % b === 0n ? 0n : 1n);
  const d = roundedDouble(quotient, -Number(shift) - 1);
  return Number.isFinite(d) ? new PyFloat(v < 0n !== w < 0n ? -d : d) : undefined;
}

function binaryFloat(op: Op, v: number, w: number): Result {
  switch (op) {
    case Op.BINARY_ADD: return new PyFloat(v + w);
    case Op.BINARY_SUBTRACT: return new PyFloat(v - w);
    case Op.BINARY_MULTIPLY: return new PyFloat(v * w);
    case Op.BINARY_TRUE_DIVIDE: return w === 0 ? undefined : new PyFloat(v / w);
    case Op.BINARY_FLOOR_DIVIDE: return w === 0 ? undefined : new PyFloat(floatFloorDivide(v, w));
    case Op.BINARY_MODULO: return w === 0 ? undefined : new PyFloat(floatModulo(v, w));
    case Op.BINARY_POWER: return floatPower(v, w);
    default: return undefined;
  }
}

/** float_rem. */
function floatModulo(v: number, w: number): number {
  const mod = v % w;
  if (mod === 0) return w < 0 ? -0 : 0;
  return mod < 0 !== w < 0 ? mod + w : mod;
}

/** float_floor_div, which is float_divmod's first half. */
function floatFloorDivide(v: number, w: number): number {
  const mod = v % w;
  let div = (v - mod) / w;
  if (mod !== 0 && mod < 0 !== w < 0) div -= 1;
  if (div === 0) return Object.is(v / w, -0) || v / w < 0 ? -0 : 0;
  const floor = Math.floor(div);
  return div - floor > 0.5 ? floor + 1 : floor;
}

/** float_pow. A negative base to a broken power is complex. */
function floatPower(v: number, w: number): Result {
  if (w === 0 || v === 1) return new PyFloat(1);
  if (Number.isNaN(v) || Number.isNaN(w)) return new PyFloat(NaN);
  if (v === 0 && w < 0 && w !== -Infinity) return undefined;
  // With an infinity or a zero the powers are exact, but 1 to an infinite one is 1 in C.
  if (!Number.isFinite(w) && Math.abs(v) === 1) return new PyFloat(1);
  if (!Number.isFinite(v) || !Number.isFinite(w) || v === 0) return new PyFloat(v ** w);
  if (v < 0 && !Number.isInteger(w)) return binaryComplex(Op.BINARY_POWER, new PyComplex(v, 0), new PyComplex(w, 0));
  const d = powerOfDoubles(Math.abs(v), w);
  if (!Number.isFinite(d)) return undefined;
  return new PyFloat(v < 0 && w % 2 !== 0 ? -d : d);
}

function binaryComplex(op: Op, v: PyComplex, w: PyComplex): Result {
  switch (op) {
    case Op.BINARY_ADD: return new PyComplex(v.real + w.real, v.imag + w.imag);
    case Op.BINARY_SUBTRACT: return new PyComplex(v.real - w.real, v.imag - w.imag);
    case Op.BINARY_MULTIPLY: return complexMultiply(v, w);
    case Op.BINARY_TRUE_DIVIDE: return complexDivide(v, w);
    case Op.BINARY_POWER: return complexPower(v, w);
    default: return undefined;
  }
}

function complexMultiply(v: PyComplex, w: PyComplex): PyComplex {
  return new PyComplex(v.real * w.real - v.imag * w.imag, v.real * w.imag + v.imag * w.real);
}

/** _Py_c_quot: scaled by the larger part of the divisor. */
function complexDivide(v: PyComplex, w: PyComplex): PyComplex | undefined {
  const re = Math.abs(w.real);
  const im = Math.abs(w.imag);
  if (re >= im) {
    if (re === 0) return undefined;
    const ratio = w.imag / w.real;
    const denom = w.real + w.imag * ratio;
    return new PyComplex((v.real + v.imag * ratio) / denom, (v.imag - v.real * ratio) / denom);
  }
  if (im >= re) {
    const ratio = w.real / w.imag;
    const denom = w.real * ratio + w.imag;
    return new PyComplex((v.real * ratio + v.imag) / denom, (v.imag * ratio - v.real) / denom);
  }
  return new PyComplex(NaN, NaN);
}

/** complex_pow. */
function complexPower(v: PyComplex, w: PyComplex): PyComplex | undefined {
  const isSmallInt = w.imag === 0 && Number.isInteger(w.real) && Math.abs(w.real) <= 100;
  const result = isSmallInt ? complexIntPower(v, w.real) : complexRealPower(v, w);
  if (result === undefined) return undefined;
  const overflows = Math.abs(result.real) === Infinity || Math.abs(result.imag) === Infinity;
  return overflows ? undefined : result;
}

/** c_powi. */
function complexIntPower(v: PyComplex, n: number): PyComplex | undefined {
  let result = new PyComplex(1, 0);
  let square = v;
  for (let rest = Math.abs(n); rest > 0; rest >>= 1) {
    if (rest & 1) result = complexMultiply(result, square);
    square = complexMultiply(square, square);
  }
  return n > 0 ? result : complexDivide(new PyComplex(1, 0), result);
}

/** _Py_c_pow. NOT CPYTHON: the last bit may differ, because V8's sin, cos, atan2, exp, log
 *  and hypot are not glibc's. */
function complexRealPower(v: PyComplex, w: PyComplex): PyComplex | undefined {
  if (w.real === 0 && w.imag === 0) return new PyComplex(1, 0);
  if (v.real === 0 && v.imag === 0) return w.imag !== 0 || w.real < 0 ? undefined : new PyComplex(0, 0);
  const abs = Math.hypot(v.real, v.imag);
  const angle = Math.atan2(v.imag, v.real);
  let length = powerOfDoubles(abs, w.real);
  let phase = angle * w.real;
  if (w.imag !== 0) {
    length /= Math.exp(angle * w.imag);
    phase += w.imag * Math.log(abs);
  }
  // cos() and sin() of an infinity are C's domain error, hence a ZeroDivisionError.
  if (Math.abs(phase) === Infinity) return undefined;
  return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
}
