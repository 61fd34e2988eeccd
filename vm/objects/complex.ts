// complex: slots, constructor, methods. Objects/complexobject.c. The arithmetic is in
// complex_arith.ts, text in complex_text.ts.

import { callObject, lookupSpecial, str } from '../abstract.js';
import { parseArgs } from '../args.js';
import { compareIntDouble, hashComplex } from '../arith.js';
import { overflowError, typeError, typeName, valueError, zeroDivisionError } from '../errors.js';
import { asDouble } from '../number.js';
import { asIntValue, asStrValue, ComplexInstance, NotImplemented, PyTuple } from '../object.js';
import { CompareOp, ComplexType, typeOf, type Kwargs, type PyObject, type PyType } from '../types.js';
import { PyComplex, PyFloat, strLength, type IntValue } from '../values.js';
import { complexPower, complexProduct, complexQuotient } from './complex_arith.js';
import { complexFromText, complexRepr } from './complex_text.js';
import { numberFloat } from './float.js';
import { formatComplex } from './format_spec.js';
import { doubleOfInt } from './int_double.js';
import { libm } from './libm.js';
import { defineType } from './type.js';

/** to_complex: a complex, a float or an int; undefined for anything else. */
function operand(v: PyObject): PyComplex | undefined {
  if (v instanceof PyComplex) return v;
  if (v instanceof PyFloat) return new PyComplex(v.value, 0);
  const n = asIntValue(v);
  return n === undefined ? undefined : new PyComplex(doubleOfInt(n), 0);
}

function complex_add(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  return new PyComplex(a.real + b.real, a.imag + b.imag);
}

function complex_subtract(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  return new PyComplex(a.real - b.real, a.imag - b.imag);
}

function complex_multiply(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : complexProduct(a, b);
}

function complex_true_divide(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  const q = complexQuotient(a, b);
  if (q === undefined) throw zeroDivisionError('complex division by zero');
  return q;
}

function complex_power(v: PyObject, w: PyObject, z: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (z !== null) throw valueError('complex modulo');
  const r = complexPower(a, b);
  if (r === undefined) throw zeroDivisionError('0.0 to a negative or complex power');
  if (Math.abs(r.real) === Infinity || Math.abs(r.imag) === Infinity) throw overflowError('complex exponentiation');
  return r;
}

function complex_absolute(v: PyComplex): PyObject {
  const { real, imag } = v;
  if (Math.abs(real) === Infinity || Math.abs(imag) === Infinity) return new PyFloat(Infinity);
  const r = libm().hypot(real, imag);
  if (r === Infinity) throw overflowError('absolute value too large');
  return new PyFloat(r);
}

function complex_richcompare(v: PyComplex, w: PyObject, op: CompareOp): PyObject {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  const equal = equals(v, w);
  return equal === undefined ? NotImplemented : equal === (op === CompareOp.EQ);
}

/** Exact for ints of any size. */
function equals(v: PyComplex, w: PyObject): boolean | undefined {
  if (w instanceof PyComplex) return v.real === w.real && v.imag === w.imag;
  if (w instanceof PyFloat) return v.imag === 0 && v.real === w.value;
  const n = asIntValue(w);
  if (n === undefined) return undefined;
  return v.imag === 0 && v.real === v.real && compareIntDouble(n, v.real) === 0;
}

function complex_hash(v: PyComplex): IntValue {
  return hashComplex(v.real, v.imag);
}

function refuses(message: string): () => never {
  return () => { throw typeError(message); };
}

function complex_value(v: PyComplex): PyObject {
  return v instanceof ComplexInstance ? new PyComplex(v.real, v.imag) : v;
}

/** complex(real=0, imag=0). MAY RUN PYTHON: __complex__, __float__. */
function complex_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [r, i] = parseArgs('complex', ['real', 'imag'], 0, args, kwargs);
  if (r instanceof PyComplex && i === undefined && type === ComplexType && typeOf(r) === ComplexType) return r;
  if (r !== undefined && asStrValue(r) !== undefined) {
    if (i !== undefined) throw typeError("complex() can't take second arg if first is a string");
    return make(type, complexFromText(asStrValue(r)!));
  }
  if (i !== undefined && asStrValue(i) !== undefined) throw typeError("complex() second arg can't be a string");
  const real = r === undefined ? new PyComplex(0, 0) : realArgument(r);
  if (i === undefined) return make(type, real);
  const imag = imagArgument(i);
  // real + imag*1j; a part that was not complex adds nothing, not even the sign of a zero.
  return make(type, new PyComplex(
    imag.isComplex ? real.real - imag.imag : real.real,
    r !== undefined && isComplexArgument(r) ? imag.real + real.imag : imag.real,
  ));
}

function make(type: PyType, z: PyComplex): PyComplex {
  if (type !== ComplexType) return new ComplexInstance(type, z.real, z.imag);
  return new PyComplex(z.real, z.imag);
}

function isComplexArgument(v: PyObject): boolean {
  return v instanceof PyComplex || lookupSpecial(v, '__complex__') !== undefined;
}

/** The first argument: __complex__, a complex, or what has __float__. */
function realArgument(v: PyObject): PyComplex {
  const special = complexSpecial(v);
  if (special !== undefined) return special;
  if (v instanceof PyComplex) return v;
  if (typeOf(v).nb_float === undefined) throw typeError(`complex() first argument must be a string or a number, not '${typeName(v)}'`);
  return new PyComplex(numberFloat(v).value, 0);
}

/** try_complex_special_method. */
export function complexSpecial(v: PyObject): PyComplex | undefined {
  const method = lookupSpecial(v, '__complex__');
  if (method === undefined) return undefined;
  const z = callObject(method, []);
  if (!(z instanceof PyComplex)) throw typeError('__complex__ should return a complex object');
  return z;
}

function imagArgument(v: PyObject): { real: number; imag: number; isComplex: boolean } {
  if (v instanceof PyComplex) return { real: v.real, imag: v.imag, isComplex: true };
  const toFloat = typeOf(v).nb_float;
  if (toFloat === undefined) throw typeError(`complex() second argument must be a number, not '${typeName(v)}'`);
  return { real: asDouble(toFloat(v)), imag: 0, isComplex: false };
}

function complex___format__(self: PyComplex, spec: PyObject): PyObject {
  const text = asStrValue(spec);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${typeName(spec)}`);
  if (strLength(text) === 0) return str(self);
  return formatComplex(self.real, self.imag, text, typeName(self));
}

defineType(ComplexType, {
  isBase: true,
  doc: 'complex(real[, imag]) -> complex number\n\nreal + imag*1j; complex(string) reads one.',
  slots: {
    tp_repr: (v: PyComplex) => complexRepr(v.real, v.imag),
    tp_str: (v: PyComplex) => complexRepr(v.real, v.imag),
    tp_hash: complex_hash,
    tp_richcompare: complex_richcompare,
    tp_new: complex_new,
    nb_add: complex_add,
    nb_subtract: complex_subtract,
    nb_multiply: complex_multiply,
    nb_remainder: refuses("can't mod complex numbers."),
    nb_divmod: refuses("can't take floor or mod of complex number."),
    nb_power: complex_power,
    nb_negative: (v: PyComplex) => new PyComplex(-v.real, -v.imag),
    nb_positive: complex_value,
    nb_absolute: complex_absolute,
    nb_bool: (v: PyComplex) => v.real !== 0 || v.imag !== 0,
    nb_int: refuses("can't convert complex to int"),
    nb_float: refuses("can't convert complex to float"),
    nb_floor_divide: refuses("can't take floor of complex number."),
    nb_true_divide: complex_true_divide,
  },
  methods: [
    { ml_name: 'conjugate', ml_meth: (self: PyComplex) => new PyComplex(self.real, -self.imag), ml_flags: [0, 0], ml_doc: 'complex.conjugate() -> complex\n\nThe same number with the sign of its imaginary part changed.' },
    { ml_name: '__getnewargs__', ml_meth: (self: PyComplex) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imag)]), ml_flags: [0, 0] },
    { ml_name: '__format__', ml_meth: complex___format__, ml_flags: [1, 1], ml_doc: 'complex.__format__(spec) -> string' },
  ],
  getset: [
    { name: 'real', get: (self: PyComplex) => new PyFloat(self.real), doc: 'the real part of a complex number', isMember: true },
    { name: 'imag', get: (self: PyComplex) => new PyFloat(self.imag), doc: 'the imaginary part of a complex number', isMember: true },
  ],
});
