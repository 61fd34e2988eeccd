// Complex arithmetic on pairs of doubles: _Py_c_prod, _Py_c_quot, _Py_c_pow. The steps are
// in CPython's order, so that every digit is. undefined stands for C's EDOM.

import { PyComplex } from '../values.js';
import { libm } from './libm.js';

const ONE = new PyComplex(1, 0);

export function complexProduct(a: PyComplex, b: PyComplex): PyComplex {
  return new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** a / b, by the larger part of b; undefined when b is 0. */
export function complexQuotient(a: PyComplex, b: PyComplex): PyComplex | undefined {
  const absReal = Math.abs(b.real);
  const absImag = Math.abs(b.imag);
  if (absReal >= absImag) {
    if (absReal === 0) return undefined;
    const ratio = b.imag / b.real;
    const denom = b.real + b.imag * ratio;
    return new PyComplex((a.real + a.imag * ratio) / denom, (a.imag - a.real * ratio) / denom);
  }
  if (absImag >= absReal) {
    const ratio = b.real / b.imag;
    const denom = b.real * ratio + b.imag;
    return new PyComplex((a.real * ratio + a.imag) / denom, (a.imag * ratio - a.real) / denom);
  }
  return new PyComplex(NaN, NaN); // a nan in b
}

/** The largest integral exponent that is taken by repeated squaring. */
const MAX_SQUARED = 100;

/** a ** b; undefined for 0 to a negative or complex power, and for an infinite angle. */
export function complexPower(a: PyComplex, b: PyComplex): PyComplex | undefined {
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= MAX_SQUARED) {
    return b.real > 0 ? squaredPower(a, b.real) : complexQuotient(ONE, squaredPower(a, -b.real));
  }
  return polarPower(a, b);
}

function squaredPower(x: PyComplex, n: number): PyComplex {
  let r = ONE;
  let square = x;
  for (let mask = 1; n >= mask; mask <<= 1) {
    if ((n & mask) !== 0) r = complexProduct(r, square);
    square = complexProduct(square, square);
  }
  return r;
}

function polarPower(a: PyComplex, b: PyComplex): PyComplex | undefined {
  if (b.real === 0 && b.imag === 0) return ONE;
  if (a.real === 0 && a.imag === 0) {
    return b.imag !== 0 || b.real < 0 ? undefined : new PyComplex(0, 0);
  }
  const m = libm();
  const size = m.hypot(a.real, a.imag);
  let length = m.pow(size, b.real);
  const angle = m.atan2(a.imag, a.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length /= m.exp(angle * b.imag);
    phase += b.imag * m.log(size);
  }
  if (phase === Infinity || phase === -Infinity) return undefined; // the cosine of an infinity is C's EDOM too
  return new PyComplex(length * m.cos(phase), length * m.sin(phase));
}
