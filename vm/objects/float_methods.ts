// float's methods and attributes: Objects/floatobject.c's tables, without the slots.

import { callObject, str } from '../abstract.js';
import { decompose, isNegative, roundHalfEven } from '../arith.js';
import { overflowError, typeError, typeName, valueError } from '../errors.js';
import { asSsize } from '../number.js';
import { asStrValue, FloatInstance, PyTuple } from '../object.js';
import { FloatType, type PyGetSetDef, type PyMethodDef, type PyObject, type PyType } from '../types.js';
import { mkInt, mkIntFromDouble, PyFloat, strLength, strText } from '../values.js';
import { floatFromHex } from './float_parse.js';
import { roundDecimals } from './float_repr.js';
import { formatFloat } from './format_spec.js';
import { intOfDouble } from './int_double.js';

/** float_float: the value as an exact float. */
function float_value(self: PyFloat): PyObject {
  return self instanceof FloatInstance ? new PyFloat(self.value) : self;
}

function float___trunc__(self: PyFloat): PyObject {
  return intOfDouble(self.value);
}

// Beyond these numbers of digits rounding changes nothing, or leaves 0.
const NDIGITS_MAX = 323;
const NDIGITS_MIN = -308;

/** float.__round__: an int without ndigits, else a float. */
function float___round__(self: PyFloat, ndigits: PyObject | undefined): PyObject {
  const d = self.value;
  if (ndigits === undefined || ndigits === null) return intOfDouble(roundHalfEven(d));
  const n = asSsize(ndigits, 'clamp');
  if (!Number.isFinite(d) || n > NDIGITS_MAX) return new PyFloat(d);
  if (n < NDIGITS_MIN) return new PyFloat(0 * d);
  const r = roundDecimals(d, n);
  if (!Number.isFinite(r)) throw overflowError('rounded value too large to represent');
  return new PyFloat(r);
}

function float_as_integer_ratio(self: PyFloat): PyObject {
  const d = self.value;
  if (d !== d) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(d)) throw overflowError('cannot convert Infinity to integer ratio');
  const { m, e } = decompose(d);
  if (e >= 0) return new PyTuple([mkInt(BigInt(m) << BigInt(e)), 1]);
  return new PyTuple([mkIntFromDouble(m), mkInt(1n << BigInt(-e))]);
}

/** float.hex: one digit before the point, thirteen after it. */
function float_hex(self: PyFloat): PyObject {
  const d = self.value;
  if (d !== d) return 'nan';
  const sign = isNegative(d) ? '-' : '';
  const a = Math.abs(d);
  if (a === Infinity) return sign + 'inf';
  if (a === 0) return sign + '0x0.0p+0';
  const { m, e } = decompose(a);
  // The leading bit stands for 2**exponent; a subnormal has none before the point.
  const exponent = Math.max(m.toString(2).length - 1 + e, -1022);
  const digits = (BigInt(m) << BigInt(e - exponent + 52)).toString(16).padStart(14, '0');
  return `${sign}0x${digits[0]!}.${digits.slice(1)}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

function float_fromhex(type: PyType, v: PyObject): PyObject {
  const text = asStrValue(v);
  if (text === undefined) throw typeError('bad argument type for built-in operation');
  const d = new PyFloat(floatFromHex(strText(text)));
  return type === FloatType ? d : callObject(type, [d]);
}

function float___format__(self: PyFloat, spec: PyObject): PyObject {
  const text = asStrValue(spec);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${typeName(spec)}`);
  if (strLength(text) === 0) return str(self);
  return formatFloat(self.value, text, typeName(self));
}

const FORMAT = 'IEEE, little-endian';

function formatKind(v: PyObject, fname: string, argument: string): void {
  const kind = asStrValue(v);
  if (kind === undefined) throw typeError(`${fname}() argument${argument} must be ${argument === '' ? 'string' : 'str'}, not ${typeName(v)}`);
  if (kind !== 'double' && kind !== 'float') throw valueError(`${fname}() argument 1 must be 'double' or 'float'`);
}

function float___getformat__(_type: PyType, kind: PyObject): PyObject {
  formatKind(kind, '__getformat__', '');
  return FORMAT;
}

/** float.__setformat__: V8's doubles are the machine's, so no other format can be set than is there. */
function float___setformat__(_type: PyType, kind: PyObject, format: PyObject): PyObject {
  formatKind(kind, '__setformat__', ' 1');
  const text = asStrValue(format);
  if (text === undefined) throw typeError(`__setformat__() argument 2 must be str, not ${typeName(format)}`);
  if (text !== 'unknown' && text !== FORMAT && text !== 'IEEE, big-endian') {
    throw valueError("__setformat__() argument 2 must be 'unknown', 'IEEE, little-endian' or 'IEEE, big-endian'");
  }
  if (text === 'IEEE, big-endian') {
    throw valueError(`can only set ${strText(asStrValue(kind)!)} format to 'unknown' or the detected platform value`);
  }
  return null;
}

export const float_methods: readonly PyMethodDef[] = [
  { ml_name: 'conjugate', ml_meth: float_value, ml_flags: [0, 0], ml_doc: 'Return self: a float has no imaginary part.' },
  { ml_name: '__trunc__', ml_meth: float___trunc__, ml_flags: [0, 0], ml_doc: 'The int towards 0.' },
  { ml_name: '__round__', ml_meth: float___round__, ml_flags: [0, 1], ml_doc: 'Round to ndigits decimals, half to even; to an int without ndigits.' },
  { ml_name: 'as_integer_ratio', ml_meth: float_as_integer_ratio, ml_flags: [0, 0], ml_doc: 'float.as_integer_ratio() -> (int, int)\n\nThe fraction in lowest terms that is exactly the float.' },
  { ml_name: 'fromhex', ml_meth: float_fromhex, ml_flags: [1, 1], ml_kind: 'classmethod', ml_doc: 'float.fromhex(string) -> float' },
  { ml_name: 'hex', ml_meth: float_hex, ml_flags: [0, 0], ml_doc: 'float.hex() -> string' },
  { ml_name: 'is_integer', ml_meth: (self: PyFloat) => Number.isInteger(self.value), ml_flags: [0, 0], ml_doc: 'True if the float is integral.' },
  { ml_name: '__getnewargs__', ml_meth: (self: PyFloat) => new PyTuple([new PyFloat(self.value)]), ml_flags: [0, 0] },
  { ml_name: '__getformat__', ml_meth: float___getformat__, ml_flags: [1, 1], ml_kind: 'classmethod', ml_doc: 'float.__getformat__(typestr) -> string' },
  { ml_name: '__setformat__', ml_meth: float___setformat__, ml_flags: [2, 2], ml_kind: 'classmethod', ml_doc: 'float.__setformat__(typestr, fmt) -> None' },
  { ml_name: '__format__', ml_meth: float___format__, ml_flags: [1, 1] },
];

export const float_getset: readonly PyGetSetDef[] = [
  { name: 'real', get: float_value, doc: 'the real part of a complex number' },
  { name: 'imag', get: () => new PyFloat(0), doc: 'the imaginary part of a complex number' },
];
