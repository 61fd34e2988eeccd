// `**` of two doubles: float_pow's special cases, then libm's pow.

import { newException, OverflowErrorType, zeroDivisionError } from '../errors.js';
import { isNegative } from '../arith.js';
import { ComplexType, type PyObject } from '../types.js';
import { PyComplex, PyFloat } from '../values.js';
import { libm } from './libm.js';

const ERANGE = 34;

/** `v ** w` for floats. A negative base with a fractional exponent gives a complex. */
export function floatPower(v: number, w: number): PyObject {
  if (v < 0 && v !== -Infinity && Number.isFinite(w) && w !== Math.floor(w)) {
    return ComplexType.nb_power!(new PyComplex(v, 0), new PyComplex(w, 0), null);
  }
  return new PyFloat(realPower(v, w));
}

function isOddInteger(d: number): boolean {
  return Math.abs(d) % 2 === 1;
}

/** The cases that C99 leaves to the platform are decided here, as CPython does. */
function realPower(v: number, w: number): number {
  if (w === 0) return 1;
  if (v !== v) return v;
  if (w !== w) return v === 1 ? 1 : w;
  if (w === Infinity || w === -Infinity) {
    const a = Math.abs(v);
    if (a === 1) return 1;
    return w > 0 === a > 1 ? Infinity : 0;
  }
  const odd = isOddInteger(w);
  if (v === Infinity || v === -Infinity) {
    if (w > 0) return odd ? v : Infinity;
    return odd && v < 0 ? -0 : 0;
  }
  if (v === 0) {
    if (w < 0) throw zeroDivisionError('0.0 cannot be raised to a negative power');
    return odd && isNegative(v) ? -0 : 0;
  }
  const negate = v < 0 && odd;
  if (v === 1 || v === -1) return negate ? -1 : 1;
  const r = libm().pow(Math.abs(v), w);
  if (r === Infinity) throw newException(OverflowErrorType, ERANGE, 'Numerical result out of range');
  return negate ? -r : r;
}
