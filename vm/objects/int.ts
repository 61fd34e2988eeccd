// int: its slots and constructor. Objects/longobject.c without the arithmetic itself
// (vm/values.ts, vm/arith.ts), parsing (int_parse.ts) and methods (int_methods.ts).
//
// Every slot takes numbers and bigints, bools and instances of subclasses; the first test
// in each is the common case of two small ints. Results are exact ints.

import { callObject, checkSignals, compareResult, lookupSpecial } from '../abstract.js';
import { parseArgs } from '../args.js';
import {
  hashInt, intAbs, intAnd, intDivmod, intFloorDivide, intInvert, intLshift, intNegate, intOr, intPower,
  intPowerModulo, intRemainder, intRshift, intTrueDivide, intXor,
} from '../arith.js';
import { MemoryErrorType, newException, overflowError, typeError, typeName, valueError, zeroDivisionError } from '../errors.js';
import { asIntValue, IntInstance, NotImplemented, PyTuple } from '../object.js';
import { CompareOp, IntType, typeOf, type Kwargs, type PyObject, type PyType } from '../types.js';
import { intAdd, intCompare, intMul, intSub, PyFloat, type IntValue } from '../values.js';
import { floatPower } from './float_power.js';
import { doubleOfInt } from './int_double.js';
import { int_getset, int_methods } from './int_methods.js';
import { baseArgument, intFromText } from './int_parse.js';
import { defineType } from './type.js';

function memoryError(): PyObject & object {
  return newException(MemoryErrorType);
}

/** The int of a left or right operand, or undefined: then the slot gives NotImplemented. */
const operand = asIntValue;

function int_repr(v: PyObject): PyObject {
  if (typeof v === 'number') return String(v);
  const n = operand(v)!;
  if (typeof n === 'bigint') checkSignals(); // long_to_decimal_string looks for signals on its way
  return n.toString();
}

function int_hash(v: PyObject): IntValue {
  return hashInt(operand(v)!);
}

function int_richcompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  return compareResult(intCompare(a, b), op);
}

/** `f(a, b)`, or MemoryError beyond the engine's longest bigint. */
function inMemory(f: (a: IntValue, b: IntValue) => IntValue, a: IntValue, b: IntValue): IntValue {
  try {
    return f(a, b);
  } catch (error) {
    if (error instanceof RangeError) throw memoryError();
    throw error;
  }
}

function int_add(v: PyObject, w: PyObject): PyObject {
  if (typeof v === 'number' && typeof w === 'number') return intAdd(v, w);
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : inMemory(intAdd, a, b);
}

function int_subtract(v: PyObject, w: PyObject): PyObject {
  if (typeof v === 'number' && typeof w === 'number') return intSub(v, w);
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : inMemory(intSub, a, b);
}

/** One digit of CPython's ints; with longer operands it looks for signals as it multiplies. */
const ONE_DIGIT = 2 ** 30;

function int_multiply(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (a >= ONE_DIGIT || a <= -ONE_DIGIT || b >= ONE_DIGIT || b <= -ONE_DIGIT) return longMultiply(a, b);
  return intMul(a, b);
}

function longMultiply(a: IntValue, b: IntValue): IntValue {
  if (a === 0 || b === 0) return 0;
  checkSignals();
  return inMemory(intMul, a, b);
}

const DIVISION_BY_ZERO = 'integer division or modulo by zero';

/** x_divrem looks for signals; a divisor of one digit does not go there. */
function checkSignalsInDivision(a: IntValue, b: IntValue): void {
  if (typeof a === 'bigint' && (b >= ONE_DIGIT || b <= -ONE_DIGIT)) checkSignals();
}

function int_floor_divide(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError(DIVISION_BY_ZERO);
  checkSignalsInDivision(a, b);
  return intFloorDivide(a, b);
}

function int_remainder(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError(DIVISION_BY_ZERO);
  checkSignalsInDivision(a, b);
  return intRemainder(a, b);
}

function int_divmod(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError(DIVISION_BY_ZERO);
  checkSignalsInDivision(a, b);
  return new PyTuple(intDivmod(a, b));
}

function int_true_divide(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (b === 0) throw zeroDivisionError('division by zero');
  const q = intTrueDivide(a, b);
  if (q === Infinity || q === -Infinity) throw overflowError('integer division result too large for a float');
  return new PyFloat(q);
}

/** long_pow. A negative exponent gives a float. */
function int_power(v: PyObject, w: PyObject, z: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  if (z !== null) return powerModulo(a, b, z);
  if (b < 0) return floatPower(doubleOfInt(a), doubleOfInt(b));
  if (typeof a === 'bigint' || b >= 64) checkSignals(); // it multiplies long ints
  const r = intPower(a, b);
  if (r === undefined) throw memoryError();
  return r;
}

function powerModulo(a: IntValue, b: IntValue, z: PyObject): PyObject {
  const modulus = operand(z);
  if (modulus === undefined) return NotImplemented;
  if (b < 0) throw valueError('pow() 2nd argument cannot be negative when 3rd argument specified');
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  return intPowerModulo(a, b, modulus, checkSignals);
}

const SSIZE_MAX = 2n ** 63n - 1n;

function shiftCount(n: IntValue): number {
  if (typeof n === 'bigint' && (n > SSIZE_MAX || n < -SSIZE_MAX - 1n)) {
    throw overflowError('Python int too large to convert to C ssize_t');
  }
  if (n < 0) throw valueError('negative shift count');
  return Number(n);
}

function int_lshift(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  const r = intLshift(a, shiftCount(b));
  if (r === undefined) throw memoryError();
  return r;
}

function int_rshift(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  if (a === undefined || b === undefined) return NotImplemented;
  return intRshift(a, shiftCount(b));
}

function int_and(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : intAnd(a, b);
}

function int_or(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : intOr(a, b);
}

function int_xor(v: PyObject, w: PyObject): PyObject {
  const a = operand(v);
  const b = operand(w);
  return a === undefined || b === undefined ? NotImplemented : intXor(a, b);
}

/** long_long: the value as an exact int. */
function int_int(v: PyObject): PyObject {
  return operand(v)!;
}

/** PyNumber_Long: int(v) for one argument. MAY RUN PYTHON. */
export function numberLong(v: PyObject): IntValue {
  if (typeof v === 'number' || typeof v === 'bigint') return v;
  const toInt = typeOf(v).nb_int;
  if (toInt !== undefined) return intResult(toInt(v), '__int__ returned non-int');
  const trunc = lookupSpecial(v, '__trunc__');
  if (trunc !== undefined) return truncResult(callObject(trunc, []));
  const n = intFromText(v, 10);
  if (n === undefined) throw typeError(`int() argument must be a string, a bytes-like object or a number, not '${typeName(v)}'`);
  return n;
}

// NOT CPYTHON: no DeprecationWarning for an instance of a strict subclass of int, because
// it is hidden by default.
function intResult(r: PyObject, what: string): IntValue {
  const n = operand(r);
  if (n === undefined) throw typeError(`${what} (type ${typeName(r)})`);
  return n;
}

function truncResult(r: PyObject): IntValue {
  const n = operand(r);
  if (n !== undefined) return n;
  const toInt = typeOf(r).nb_int;
  if (toInt === undefined) throw typeError(`__trunc__ returned non-Integral (type ${typeName(r)})`);
  return intResult(toInt(r), '__int__ returned non-int');
}

/** int(x=0, base=10). */
function int_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const n = args.length === 1 && kwargs === undefined ? numberLong(args[0]!) : newValue(args, kwargs);
  return type === IntType ? n : new IntInstance(type, n);
}

function newValue(args: PyObject[], kwargs: Kwargs): IntValue {
  const [x, base] = parseArgs('int', ['x', 'base'], 0, args, kwargs);
  if (x === undefined) {
    if (base !== undefined) throw typeError('int() missing string argument');
    return 0;
  }
  if (base === undefined) return numberLong(x);
  const n = intFromText(x, baseArgument(base));
  if (n === undefined) throw typeError("int() can't convert non-string with explicit base");
  return n;
}

defineType(IntType, {
  isBase: true,
  doc: 'int(x=0) -> integer\nint(x, base=10) -> integer\n\nConvert a number or a string to an integer.',
  slots: {
    tp_repr: int_repr,
    tp_str: int_repr,
    tp_hash: int_hash,
    tp_richcompare: int_richcompare,
    tp_new: int_new,
    nb_add: int_add,
    nb_subtract: int_subtract,
    nb_multiply: int_multiply,
    nb_remainder: int_remainder,
    nb_divmod: int_divmod,
    nb_power: int_power,
    nb_negative: (v: PyObject) => intNegate(operand(v)!),
    nb_positive: int_int,
    nb_absolute: (v: PyObject) => intAbs(operand(v)!),
    nb_bool: (v: PyObject) => operand(v) !== 0,
    nb_invert: (v: PyObject) => intInvert(operand(v)!),
    nb_lshift: int_lshift,
    nb_rshift: int_rshift,
    nb_and: int_and,
    nb_xor: int_xor,
    nb_or: int_or,
    nb_int: int_int,
    nb_float: (v: PyObject) => new PyFloat(doubleOfInt(operand(v)!)),
    nb_floor_divide: int_floor_divide,
    nb_true_divide: int_true_divide,
    nb_index: int_int,
  },
  methods: int_methods,
  getset: int_getset,
});
