// math. Modules/mathmodule.c.
//
// The transcendental functions are glibc's, through the addon; what a wrong argument or an
// overflow raises is decided here from argument and result, as errno would tell it. fsum,
// gamma and erf are in files of their own.

import { callObject, checkSignals, lookupSpecial } from '../abstract.js';
import { checkPositional, parseArgs } from '../args.js';
import { bitLength, intGcd, intRshift, isNegative } from '../arith.js';
import { overflowError, typeError, typeName, valueError, zeroDivisionError } from '../errors.js';
import { asDouble, asIndex } from '../number.js';
import { asIntValue, PyTuple } from '../object.js';
import { intOfDouble } from '../objects/int_double.js';
import { libm, setLibm } from '../objects/libm.js';
import { loadNative, type Native } from '../../native/index.js';
import { typeOf, type Kwargs, type NativeFunction, type PyMethodDef, type PyObject } from '../types.js';
import { mkInt, PyFloat, type IntValue } from '../values.js';
import { erf, erfc } from './math_erf.js';
import { math_fsum } from './math_fsum.js';
import { gamma, lgamma } from './math_gamma.js';
import type { ModuleDef } from './module_def.js';

setLibm(loadNative);

function native(): Native {
  return libm() as Native; // setLibm() above handed in the whole addon
}

function domainError(): PyObject & object {
  return valueError('math domain error');
}

function rangeError(): PyObject & object {
  return overflowError('math range error');
}

// Functions of one double

/** math_1's judgement of `r`, the result for x: a nan out of a number is a domain error; an
 *  infinity out of a finite one an overflow where the function can overflow, else a pole. */
function checked1(x: number, r: number, canOverflow: boolean): PyFloat {
  if (r !== r && x === x) throw domainError();
  if (isInfinite(r) && Number.isFinite(x)) throw canOverflow ? rangeError() : domainError();
  return new PyFloat(r);
}

function isInfinite(d: number): boolean {
  return d === Infinity || d === -Infinity;
}

type UnaryName =
  | 'acos' | 'acosh' | 'asin' | 'asinh' | 'atan' | 'atanh' | 'cos' | 'cosh' | 'exp' | 'expm1'
  | 'log1p' | 'sin' | 'sinh' | 'tan' | 'tanh';

function unary(name: UnaryName, doc: string, canOverflow = false): PyMethodDef {
  let libmFunction: ((x: number) => number) | undefined; // looked up once
  const f: NativeFunction = (_module, v: PyObject) => {
    const x = asDouble(v);
    libmFunction ??= native()[name];
    return checked1(x, libmFunction(x), canOverflow);
  };
  return { ml_name: name, ml_meth: f, ml_flags: [1, 1], ml_doc: `${name}(x)\n\n${doc}` };
}

function math_sqrt(_module: PyObject, v: PyObject): PyObject {
  const x = asDouble(v);
  return checked1(x, Math.sqrt(x), false); // IEEE 754 leaves no choice, so V8's will do
}

function math_fabs(_module: PyObject, v: PyObject): PyObject {
  return new PyFloat(Math.abs(asDouble(v)));
}

function math_gamma(_module: PyObject, v: PyObject): PyObject {
  const x = asDouble(v);
  return checked1(x, gamma(libm(), x), x !== 0);
}

function math_lgamma(_module: PyObject, v: PyObject): PyObject {
  const x = asDouble(v);
  return checked1(x, lgamma(libm(), x), x > 0);
}

const DEGREES = 180 / Math.PI;
const RADIANS = Math.PI / 180;

// Functions of two doubles

/** math_2's judgement of `r`, the result for x and y. */
function checked2(x: number, y: number, r: number): PyFloat {
  if (r !== r && x === x && y === y) throw domainError();
  if (isInfinite(r) && Number.isFinite(x) && Number.isFinite(y)) throw rangeError();
  return new PyFloat(r);
}

function math_atan2(_module: PyObject, v: PyObject, w: PyObject): PyObject {
  const y = asDouble(v);
  const x = asDouble(w);
  return checked2(y, x, native().atan2(y, x));
}

function math_copysign(_module: PyObject, v: PyObject, w: PyObject): PyObject {
  const a = Math.abs(asDouble(v));
  return new PyFloat(signBit(asDouble(w)) ? -a : a);
}

const bits = new DataView(new ArrayBuffer(8));

/** signbit(): of a nan too. */
function signBit(d: number): boolean {
  if (d === d) return isNegative(d);
  bits.setFloat64(0, d);
  return bits.getUint8(0) >= 128;
}

function math_fmod(_module: PyObject, v: PyObject, w: PyObject): PyObject {
  const x = asDouble(v);
  const y = asDouble(w);
  return checked2(x, y, x % y);
}

function math_hypot(_module: PyObject, v: PyObject, w: PyObject): PyObject {
  const x = asDouble(v);
  const y = asDouble(w);
  if (isInfinite(x) || isInfinite(y)) return new PyFloat(Infinity);
  return checked2(x, y, native().hypot(x, y));
}

function math_pow(_module: PyObject, v: PyObject, w: PyObject): PyObject {
  const x = asDouble(v);
  const y = asDouble(w);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return new PyFloat(specialPow(x, y));
  const r = native().pow(x, y);
  if (r !== r || (isInfinite(r) && x === 0)) throw domainError();
  if (isInfinite(r)) throw rangeError();
  return new PyFloat(r);
}

/** C99's Annex F for what is not finite. 0 ** -inf is a domain error. */
function specialPow(x: number, y: number): number {
  if (x !== x) return y === 0 ? 1 : x;
  if (y !== y) return x === 1 ? 1 : y;
  if (isInfinite(x)) {
    const odd = Math.abs(y) % 2 === 1;
    if (y > 0) return odd ? x : Infinity;
    if (y === 0) return 1;
    return odd && x < 0 ? -0 : 0;
  }
  const a = Math.abs(x);
  if (a === 1) return 1;
  if (x === 0 && y < 0) throw domainError();
  return y > 0 === a > 1 ? Infinity : 0;
}

const INT_MAX = 2147483647;

function math_ldexp(_module: PyObject, args: PyObject[]): PyObject {
  exactly('ldexp', args, 2);
  const x = asDouble(args[0]!);
  const exponent = asIntValue(args[1]!);
  if (exponent === undefined) throw typeError('Expected an int as second argument to ldexp.');
  if (x === 0 || !Number.isFinite(x)) return new PyFloat(x);
  if (exponent > INT_MAX) throw rangeError();
  if (exponent < -INT_MAX - 1) return new PyFloat(x < 0 ? -0 : 0);
  const r = native().ldexp(x, Number(exponent));
  if (isInfinite(r)) throw rangeError();
  return new PyFloat(r);
}

/** PyArg_ParseTuple's text for a wrong number of arguments. */
function exactly(fname: string, args: readonly PyObject[], n: number): void {
  if (args.length !== n) throw typeError(`${fname}() takes exactly ${n} arguments (${args.length} given)`);
}

function math_frexp(_module: PyObject, v: PyObject): PyObject {
  const x = asDouble(v);
  if (x === 0 || !Number.isFinite(x)) return new PyTuple([new PyFloat(x), 0]);
  const exponent = new Int32Array(1);
  const mantissa = native().frexp(x, exponent);
  return new PyTuple([new PyFloat(mantissa), exponent[0]!]);
}

function math_modf(_module: PyObject, v: PyObject): PyObject {
  const x = asDouble(v);
  const whole = Math.trunc(x);
  const fraction = isInfinite(x) || x === whole ? (isNegative(x) ? -0 : 0) : x - whole;
  return new PyTuple([new PyFloat(fraction), new PyFloat(x === x ? whole : x)]);
}

// Logarithms, which take ints of any size

type LogName = 'log' | 'log2' | 'log10';

/** loghelper. */
function logarithm(v: PyObject, name: LogName): number {
  const n = asIntValue(v);
  if (n === undefined) {
    const x = asDouble(v);
    return checked1(x, native()[name](x), false).value;
  }
  if (n <= 0) throw domainError();
  const d = Number(n);
  if (d !== Infinity) return native()[name](d);
  const { mantissa, exponent } = frexpInt(n as bigint);
  return native()[name](mantissa) + native()[name](2) * exponent;
}

/** _PyLong_Frexp: n as mantissa * 2**exponent, 0.5 <= mantissa < 1, half to even. */
function frexpInt(n: bigint): { mantissa: number; exponent: number } {
  const size = bitLength(n);
  const drop = size - 64;
  const top = BigInt(intRshift(n, drop));
  const sticky = (top << BigInt(drop)) === n ? 0n : 1n; // something below the 64 bits that are kept
  const mantissa = Number(top | sticky) / 2 ** 64;
  return mantissa === 1 ? { mantissa: 0.5, exponent: size + 1 } : { mantissa, exponent: size };
}

function math_log(_module: PyObject, args: PyObject[]): PyObject {
  checkPositional('log', args, 1, 2);
  const num = logarithm(args[0]!, 'log');
  if (args.length === 1) return new PyFloat(num);
  const den = logarithm(args[1]!, 'log');
  if (den === 0) throw zeroDivisionError('float division by zero');
  return new PyFloat(num / den);
}

// From and to ints

function math_floor(_module: PyObject, v: PyObject): PyObject {
  const method = lookupSpecial(v, '__floor__');
  return method === undefined ? intOfDouble(Math.floor(asDouble(v))) : callObject(method, []);
}

function math_ceil(_module: PyObject, v: PyObject): PyObject {
  const method = lookupSpecial(v, '__ceil__');
  return method === undefined ? intOfDouble(Math.ceil(asDouble(v))) : callObject(method, []);
}

function math_trunc(_module: PyObject, v: PyObject): PyObject {
  const method = lookupSpecial(v, '__trunc__');
  if (method === undefined) throw typeError(`type ${typeName(v)} doesn't define __trunc__ method`);
  return callObject(method, []);
}

const LONG_MAX = 2n ** 63n - 1n;

function math_factorial(_module: PyObject, v: PyObject): PyObject {
  const n = factorialArgument(v);
  if (n > LONG_MAX) throw overflowError(`factorial() argument should not exceed ${LONG_MAX}`);
  if (n < 0) throw valueError('factorial() not defined for negative values');
  return mkInt(rangeProduct(1, Number(n)));
}

function factorialArgument(v: PyObject): IntValue {
  if (v instanceof PyFloat) {
    if (!Number.isInteger(v.value)) throw valueError('factorial() only accepts integral values');
    return intOfDouble(v.value);
  }
  const n = asIntValue(v);
  if (n !== undefined) return n;
  const toInt = typeOf(v).nb_int;
  if (toInt === undefined) throw typeError(`an integer is required (got type ${typeName(v)})`);
  const r = toInt(v);
  const value = asIntValue(r);
  if (value === undefined) throw typeError(`__int__ returned non-int (type ${typeName(r)})`);
  return value;
}

/** low * (low+1) * ... * high, by halves so that the factors are of like size.
 *  NOT CPYTHON: checks for signals at every half, because CPython's multiplications do. */
function rangeProduct(low: number, high: number): bigint {
  if (high - low > 16) {
    checkSignals();
    const middle = Math.floor((low + high) / 2);
    return rangeProduct(low, middle) * rangeProduct(middle + 1, high);
  }
  let r = 1n;
  for (let i = low; i <= high; i++) r *= BigInt(i);
  return r;
}

function math_gcd(_module: PyObject, args: PyObject[]): PyObject {
  exactly('gcd', args, 2);
  return intGcd(asIndex(args[0]!), asIndex(args[1]!), checkSignals);
}

/** isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0). */
function math_isclose(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [v, w, rel, abs] = parseArgs('isclose', ['a', 'b', 'rel_tol', 'abs_tol'], 2, args, kwargs, 2);
  const a = asDouble(v!);
  const b = asDouble(w!);
  const relTol = rel === undefined ? 1e-9 : asDouble(rel);
  const absTol = abs === undefined ? 0 : asDouble(abs);
  if (relTol < 0 || absTol < 0) throw valueError('tolerances must be non-negative');
  if (a === b) return true;
  if (isInfinite(a) || isInfinite(b)) return false;
  const diff = Math.abs(b - a);
  return diff <= Math.abs(relTol * b) || diff <= Math.abs(relTol * a) || diff <= absTol;
}

function method(name: string, f: NativeFunction, flags: PyMethodDef['ml_flags'], doc: string): PyMethodDef {
  return { ml_name: name, ml_meth: f, ml_flags: flags, ml_doc: doc };
}

export const math_module: ModuleDef = {
  name: 'math',
  doc: 'Mathematical functions of real numbers, as the C library computes them.',
  methods: [
    unary('acos', 'The arc cosine of x, in radians.'),
    unary('acosh', 'The inverse hyperbolic cosine of x.'),
    unary('asin', 'The arc sine of x, in radians.'),
    unary('asinh', 'The inverse hyperbolic sine of x.'),
    unary('atan', 'The arc tangent of x, in radians.'),
    method('atan2', math_atan2, [2, 2], 'atan2(y, x)\n\nThe arc tangent of y/x, in radians, in the quadrant of the point.'),
    unary('atanh', 'The inverse hyperbolic tangent of x.'),
    method('ceil', math_ceil, [1, 1], 'ceil(x)\n\nThe smallest int that is not below x.'),
    method('copysign', math_copysign, [2, 2], 'copysign(x, y)\n\nThe size of x with the sign of y.'),
    unary('cos', 'The cosine of x radians.'),
    unary('cosh', 'The hyperbolic cosine of x.', true),
    method('degrees', (_m, v: PyObject) => new PyFloat(asDouble(v) * DEGREES), [1, 1], 'degrees(x)\n\nx radians in degrees.'),
    method('erf', (_m, v: PyObject) => new PyFloat(erf(libm(), asDouble(v))), [1, 1], 'erf(x)\n\nThe error function at x.'),
    method('erfc', (_m, v: PyObject) => new PyFloat(erfc(libm(), asDouble(v))), [1, 1], 'erfc(x)\n\nThe complementary error function at x.'),
    unary('exp', 'e to the power of x.', true),
    unary('expm1', 'exp(x)-1, accurate for small x.', true),
    method('fabs', math_fabs, [1, 1], 'fabs(x)\n\nThe absolute value, as a float.'),
    method('factorial', math_factorial, [1, 1], 'factorial(x) -> int\n\nx!; a ValueError when x is negative or not integral.'),
    method('floor', math_floor, [1, 1], 'floor(x)\n\nThe largest int that is not above x.'),
    method('fmod', math_fmod, [2, 2], 'fmod(x, y)\n\nThe remainder of x/y with the sign of x.'),
    method('frexp', math_frexp, [1, 1], 'frexp(x)\n\n(m, e) with x == m * 2**e and 0.5 <= abs(m) < 1.'),
    method('fsum', math_fsum, [1, 1], 'fsum(iterable)\n\nThe sum of floats, rounded once.'),
    method('gamma', math_gamma, [1, 1], 'gamma(x)\n\nThe gamma function at x.'),
    method('gcd', math_gcd, 'varargs', 'gcd(x, y) -> int\n\nThe greatest common divisor.'),
    method('hypot', math_hypot, [2, 2], 'hypot(x, y)\n\nsqrt(x*x + y*y), without overflow on the way.'),
    method('isclose', math_isclose, 'keywords', 'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0) -> bool\n\nAre the numbers close to each other?'),
    method('isfinite', (_m, v: PyObject) => Number.isFinite(asDouble(v)), [1, 1], 'isfinite(x) -> bool\n\nNeither an infinity nor nan?'),
    method('isinf', (_m, v: PyObject) => isInfinite(asDouble(v)), [1, 1], 'isinf(x) -> bool\n\nAn infinity of either sign?'),
    method('isnan', (_m, v: PyObject) => Number.isNaN(asDouble(v)), [1, 1], 'isnan(x) -> bool\n\nNot a number?'),
    method('ldexp', math_ldexp, 'varargs', 'ldexp(x, i)\n\nx * 2**i.'),
    method('lgamma', math_lgamma, [1, 1], 'lgamma(x)\n\nThe natural logarithm of abs(gamma(x)).'),
    method('log', math_log, 'varargs', 'log(x[, base])\n\nThe logarithm of x to the base, e by default.'),
    unary('log1p', 'log(1+x), accurate for small x.'),
    method('log10', (_m, v: PyObject) => new PyFloat(logarithm(v, 'log10')), [1, 1], 'log10(x)\n\nThe logarithm to base 10.'),
    method('log2', (_m, v: PyObject) => new PyFloat(logarithm(v, 'log2')), [1, 1], 'log2(x)\n\nThe logarithm to base 2.'),
    method('modf', math_modf, [1, 1], 'modf(x)\n\nThe fractional and the integral part of x, as floats.'),
    method('pow', math_pow, [2, 2], 'pow(x, y)\n\nx to the power of y, as floats.'),
    method('radians', (_m, v: PyObject) => new PyFloat(asDouble(v) * RADIANS), [1, 1], 'radians(x)\n\nx degrees in radians.'),
    unary('sin', 'The sine of x radians.'),
    unary('sinh', 'The hyperbolic sine of x.', true),
    method('sqrt', math_sqrt, [1, 1], 'sqrt(x)\n\nThe square root of x.'),
    unary('tan', 'The tangent of x radians.'),
    unary('tanh', 'The hyperbolic tangent of x.'),
    method('trunc', math_trunc, [1, 1], 'trunc(x)\n\nx towards 0, by its __trunc__.'),
  ],
  init(dict) {
    dict.set('pi', new PyFloat(Math.PI));
    dict.set('e', new PyFloat(Math.E));
    dict.set('tau', new PyFloat(2 * Math.PI));
    dict.set('inf', new PyFloat(Infinity));
    dict.set('nan', new PyFloat(NaN));
  },
};
