// float: its slots and constructor. Objects/floatobject.c without text (float_repr.ts,
// float_parse.ts), powers (float_power.ts) and methods (float_methods.ts).
//
// Every slot takes floats, instances of subclasses, and ints beside a float; the first
// test in each is two floats. Results are exact floats.

import { compareResult } from '../abstract.js';
import { parseArgs } from '../args.js';
import { compareIntDouble, hashDouble, isNegative } from '../arith.js';
import { typeError, typeName, zeroDivisionError } from '../errors.js';
import { asIntValue, FloatInstance, NotImplemented, PyTuple } from '../object.js';
import { CompareOp, FloatType, typeOf, type Kwargs, type PyObject, type PyType } from '../types.js';
import { PyFloat, type IntValue } from '../values.js';
import { float_getset, float_methods } from './float_methods.js';
import { floatFromText } from './float_parse.js';
import { floatPower } from './float_power.js';
import { floatRepr } from './float_repr.js';
import { doubleOfInt, intOfDouble } from './int_double.js';
import { defineType } from './type.js';

/** CONVERT_TO_DOUBLE: the double of a float or an int, or undefined: then the slot gives NotImplemented. */
function operand(v: PyObject): number | undefined {
  if (v instanceof PyFloat) return v.value;
  const n = asIntValue(v);
  return n === undefined ? undefined : doubleOfInt(n);
}

function float_richcompare(v: PyFloat, w: PyObject, op: CompareOp): PyObject {
  const a = v.value;
  if (w instanceof PyFloat) return compareDoubles(a, w.value, op);
  const n = asIntValue(w);
  if (n === undefined) return NotImplemented;
  if (a !== a) return op === CompareOp.NE;
  return compareResult(-compareIntDouble(n, a), op);
}

function compareDoubles(a: number, b: number, op: CompareOp): boolean {
  switch (op) {
    case CompareOp.LT: return a < b;
    case CompareOp.LE: return a <= b;
    case CompareOp.EQ: return a === b;
    case CompareOp.NE: return a !== b;
    case CompareOp.GT: return a > b;
    case CompareOp.GE: return a >= b;
  }
}

function float_add(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : new PyFloat(a + b);
}

function float_subtract(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : new PyFloat(a - b);
}

function float_multiply(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : new PyFloat(a * b);
}

function float_true_divide(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError('float division by zero');
  return new PyFloat(a / b);
}

/** a % b with the sign of b, a zero included; JavaScript's % is C's fmod. */
function remainder(a: number, b: number): number {
  const r = a % b;
  if (r === 0) return isNegative(b) ? -0 : 0;
  return b < 0 !== r < 0 ? r + b : r;
}

/** The floored quotient that belongs to remainder(). */
function floorQuotient(a: number, b: number): number {
  const r = a % b;
  let q = (a - r) / b;
  if (r !== 0 && b < 0 !== r < 0) q -= 1;
  if (q === 0) return isNegative(a / b) ? -0 : 0;
  const floor = Math.floor(q);
  return q - floor > 0.5 ? floor + 1 : floor; // q is all but integral
}

function float_remainder(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError('float modulo');
  return new PyFloat(remainder(a, b));
}

function float_divmod(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError('float divmod()');
  return new PyTuple([new PyFloat(floorQuotient(a, b)), new PyFloat(remainder(a, b))]);
}

function float_floor_divide(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError('float divmod()');
  return new PyFloat(floorQuotient(a, b));
}

function float_power(v: PyObject, w: PyObject, z: PyObject): PyObject {
  if (z !== null) throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : floatPower(a, b);
}

/** float_float: the value as an exact float. */
function float_float(v: PyFloat): PyObject {
  return v instanceof FloatInstance ? new PyFloat(v.value) : v;
}

/** PyNumber_Float: float(v). MAY RUN PYTHON. */
export function numberFloat(v: PyObject): PyFloat {
  if (v instanceof PyFloat && !(v instanceof FloatInstance)) return v;
  const toFloat = typeOf(v).nb_float;
  if (toFloat !== undefined) return floatResult(v, toFloat(v));
  const d = floatFromText(v);
  if (d === undefined) throw typeError(`float() argument must be a string or a number, not '${typeName(v)}'`);
  return new PyFloat(d);
}

// NOT CPYTHON: no DeprecationWarning for an instance of a strict subclass of float, because
// it is hidden by default.
function floatResult(v: PyObject, r: PyObject): PyFloat {
  if (!(r instanceof PyFloat)) throw typeError(`${typeName(v)}.__float__ returned non-float (type ${typeName(r)})`);
  return r instanceof FloatInstance ? new PyFloat(r.value) : r;
}

/** float(x=0.0). */
function float_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const x = args.length === 1 && kwargs === undefined ? args[0]! : parseArgs('float', ['x'], 0, args, kwargs)[0];
  const d = x === undefined ? new PyFloat(0) : numberFloat(x);
  return type === FloatType ? d : new FloatInstance(type, d.value);
}

function float_repr(v: PyFloat): PyObject {
  return floatRepr(v.value);
}

function float_hash(v: PyFloat): IntValue {
  return hashDouble(v.value);
}

defineType(FloatType, {
  isBase: true,
  doc: 'float(x) -> floating point number\n\nConvert a string or number to a float, if possible.',
  slots: {
    tp_repr: float_repr,
    tp_str: float_repr,
    tp_hash: float_hash,
    tp_richcompare: float_richcompare,
    tp_new: float_new,
    nb_add: float_add,
    nb_subtract: float_subtract,
    nb_multiply: float_multiply,
    nb_remainder: float_remainder,
    nb_divmod: float_divmod,
    nb_power: float_power,
    nb_negative: (v: PyFloat) => new PyFloat(-v.value),
    nb_positive: float_float,
    nb_absolute: (v: PyFloat) => new PyFloat(Math.abs(v.value)),
    nb_bool: (v: PyFloat) => v.value !== 0,
    nb_int: (v: PyFloat) => intOfDouble(v.value),
    nb_float: float_float,
    nb_floor_divide: float_floor_divide,
    nb_true_divide: float_true_divide,
  },
  methods: float_methods,
  getset: float_getset,
});
