// The number protocol: binary, in-place and unary operators, and indices. MAY RUN PYTHON.
//
// The second half of Objects/abstract.c's first part. The loop has fast paths for
// two ints and two floats and comes here for everything else. The arithmetic of
// ints and floats themselves is in vm/objects/int.ts and float.ts, reached by slot.

import { overflowError, indexError, typeError, typeName } from './errors.js';
import { asIntValue, NotImplemented } from './object.js';
import { FloatType, isSubtype, typeOf, type PyObject, type PyType } from './types.js';
import { MAX_SMALL, PyFloat, type IntValue } from './values.js';

type BinaryFunction = PyType['nb_add'];

/** binop_type_error: the text for `v op w` when neither side knows how. */
export function binopTypeError(v: PyObject, w: PyObject, op: string): PyObject & object {
  return typeError(`unsupported operand type(s) for ${op}: '${typeName(v)}' and '${typeName(w)}'`);
}

/** binary_op1: the left slot, the right slot, the right one first when its type is a subtype. Each operator loads its
 *  own slots: V8 knows where they are, and would search for a slot whose name is a variable. */
function binaryOp1(v: PyObject, w: PyObject, tv: PyType, tw: PyType, slotv: BinaryFunction, slotw: BinaryFunction): PyObject {
  if (tv === tw || slotw === slotv) slotw = undefined;
  if (slotv !== undefined) {
    if (slotw !== undefined && isSubtype(tw, tv)) {
      const r = slotw(v, w);
      if (r !== NotImplemented) return r;
      slotw = undefined;
    }
    const r = slotv(v, w);
    if (r !== NotImplemented) return r;
  }
  return slotw === undefined ? NotImplemented : slotw(v, w);
}

function binaryOp(v: PyObject, w: PyObject, tv: PyType, tw: PyType, slotv: BinaryFunction, slotw: BinaryFunction, op: string): PyObject {
  const r = binaryOp1(v, w, tv, tw, slotv, slotw);
  if (r === NotImplemented) throw binopTypeError(v, w, op);
  return r;
}

/** An exact float: with another one, or with a raw int (which a double holds exactly), the operators below compute at once. */
function isFloat(v: PyObject): v is PyFloat {
  return v instanceof PyFloat && v.ob_type === FloatType;
}

/** PyNumber_Add: numbers, else sequence concatenation. */
export function numberAdd(v: PyObject, w: PyObject): PyObject {
  if (isFloat(v)) {
    if (isFloat(w)) return new PyFloat(v.value + w.value);
    if (typeof w === 'number') return new PyFloat(v.value + w);
  } else if (typeof v === 'number' && isFloat(w)) return new PyFloat(v + w.value);
  const tv = typeOf(v);
  const tw = typeOf(w);
  const r = binaryOp1(v, w, tv, tw, tv.nb_add, tw.nb_add);
  if (r !== NotImplemented) return r;
  const concat = tv.sq_concat;
  if (concat !== undefined) return concat(v, w);
  throw binopTypeError(v, w, '+');
}

export function numberSubtract(v: PyObject, w: PyObject): PyObject {
  if (isFloat(v)) {
    if (isFloat(w)) return new PyFloat(v.value - w.value);
    if (typeof w === 'number') return new PyFloat(v.value - w);
  } else if (typeof v === 'number' && isFloat(w)) return new PyFloat(v - w.value);
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_subtract, tw.nb_subtract, '-');
}

export function numberFloorDivide(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_floor_divide, tw.nb_floor_divide, '//');
}

export function numberTrueDivide(v: PyObject, w: PyObject): PyObject {
  if (isFloat(v)) {
    if (isFloat(w) && w.value !== 0) return new PyFloat(v.value / w.value);
    if (typeof w === 'number' && w !== 0) return new PyFloat(v.value / w);
  } else if (typeof v === 'number' && isFloat(w) && w.value !== 0) return new PyFloat(v / w.value);
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_true_divide, tw.nb_true_divide, '/');
}

export function numberRemainder(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_remainder, tw.nb_remainder, '%');
}

export function numberDivmod(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_divmod, tw.nb_divmod, 'divmod()');
}

export function numberLshift(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_lshift, tw.nb_lshift, '<<');
}

export function numberRshift(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_rshift, tw.nb_rshift, '>>');
}

export function numberAnd(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_and, tw.nb_and, '&');
}

export function numberXor(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_xor, tw.nb_xor, '^');
}

export function numberOr(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_or, tw.nb_or, '|');
}

export function numberMatrixMultiply(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return binaryOp(v, w, tv, tw, tv.nb_matrix_multiply, tw.nb_matrix_multiply, '@');
}

/** PyNumber_Multiply: numbers, else sequence repetition from either side. */
export function numberMultiply(v: PyObject, w: PyObject): PyObject {
  if (isFloat(v)) {
    if (isFloat(w)) return new PyFloat(v.value * w.value);
    if (typeof w === 'number') return new PyFloat(v.value * w);
  } else if (typeof v === 'number' && isFloat(w)) return new PyFloat(v * w.value);
  const tv = typeOf(v);
  const tw = typeOf(w);
  const r = binaryOp1(v, w, tv, tw, tv.nb_multiply, tw.nb_multiply);
  if (r !== NotImplemented) return r;
  const repeatv = tv.sq_repeat;
  if (repeatv !== undefined) return repeatv(v, repeatCount(w));
  const repeatw = tw.sq_repeat;
  if (repeatw !== undefined) return repeatw(w, repeatCount(v));
  throw binopTypeError(v, w, '*');
}

function repeatCount(n: PyObject): number {
  if (!isIndex(n)) throw typeError(`can't multiply sequence by non-int of type '${typeName(n)}'`);
  return asSsize(n, 'overflow');
}

/** PyNumber_Power; z is None for `v ** w`. */
export function numberPower(v: PyObject, w: PyObject, z: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return ternaryOp(v, w, z, tv.nb_power, tw.nb_power, typeOf(z).nb_power, '** or pow()');
}

type TernaryFunction = PyType['nb_power'];

/** ternary_op: the first two operands as in binaryOp1(), then the third. */
function ternaryOp(v: PyObject, w: PyObject, z: PyObject, slotv: TernaryFunction, slotOfW: TernaryFunction, slotz: TernaryFunction, op: string): PyObject {
  let slotw = slotOfW === slotv ? undefined : slotOfW;
  if (slotw !== undefined && slotv !== undefined && isSubtype(typeOf(w), typeOf(v))) {
    const r = slotw(v, w, z);
    if (r !== NotImplemented) return r;
    slotw = undefined;
  }
  if (slotv !== undefined) {
    const r = slotv(v, w, z);
    if (r !== NotImplemented) return r;
  }
  if (slotw !== undefined) {
    const r = slotw(v, w, z);
    if (r !== NotImplemented) return r;
  }
  if (slotz !== undefined && slotz !== slotv && slotz !== slotOfW) {
    const r = slotz(v, w, z);
    if (r !== NotImplemented) return r;
  }
  if (z === null) throw binopTypeError(v, w, op);
  throw typeError(`unsupported operand type(s) for pow(): '${typeName(v)}', '${typeName(w)}', '${typeName(z)}'`);
}

/** Whose `op=` is `op` with others of the kind, text of errors and all. */
function isPlainNumber(v: PyObject): boolean {
  return typeof v === 'number' || isFloat(v);
}

function inplaceOp(
  v: PyObject, w: PyObject, tv: PyType, tw: PyType, inplace: BinaryFunction, slotv: BinaryFunction, slotw: BinaryFunction, op: string,
): PyObject {
  if (inplace !== undefined) {
    const r = inplace(v, w);
    if (r !== NotImplemented) return r;
  }
  return binaryOp(v, w, tv, tw, slotv, slotw, op);
}

/** PyNumber_InPlaceAdd. */
export function inplaceAdd(v: PyObject, w: PyObject): PyObject {
  if (isPlainNumber(v) && isPlainNumber(w)) return numberAdd(v, w);
  const type = typeOf(v);
  const f = type.nb_inplace_add;
  if (f !== undefined) {
    const r = f(v, w);
    if (r !== NotImplemented) return r;
  }
  const tw = typeOf(w);
  const r = binaryOp1(v, w, type, tw, type.nb_add, tw.nb_add);
  if (r !== NotImplemented) return r;
  const concat = type.sq_inplace_concat ?? type.sq_concat;
  if (concat !== undefined) return concat(v, w);
  throw binopTypeError(v, w, '+=');
}

/** PyNumber_InPlaceMultiply. */
export function inplaceMultiply(v: PyObject, w: PyObject): PyObject {
  if (isPlainNumber(v) && isPlainNumber(w)) return numberMultiply(v, w);
  const type = typeOf(v);
  const f = type.nb_inplace_multiply;
  if (f !== undefined) {
    const r = f(v, w);
    if (r !== NotImplemented) return r;
  }
  const tw = typeOf(w);
  const r = binaryOp1(v, w, type, tw, type.nb_multiply, tw.nb_multiply);
  if (r !== NotImplemented) return r;
  const repeatv = type.sq_inplace_repeat ?? type.sq_repeat;
  if (repeatv !== undefined) return repeatv(v, repeatCount(w));
  const repeatw = tw.sq_repeat;
  if (repeatw !== undefined) return repeatw(w, repeatCount(v));
  throw binopTypeError(v, w, '*=');
}

/** PyNumber_InPlacePower. 3.6 does not go on to nb_power when nb_inplace_power does not know the operands. */
export function inplacePower(v: PyObject, w: PyObject): PyObject {
  if (typeOf(v).nb_inplace_power === undefined) return numberPower(v, w, null);
  const tv = typeOf(v);
  const tw = typeOf(w);
  return ternaryOp(v, w, null, tv.nb_inplace_power, tw.nb_inplace_power, undefined, '**=');
}

export function inplaceSubtract(v: PyObject, w: PyObject): PyObject {
  if (isPlainNumber(v) && isPlainNumber(w)) return numberSubtract(v, w);
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_subtract, tv.nb_subtract, tw.nb_subtract, '-=');
}

export function inplaceRemainder(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_remainder, tv.nb_remainder, tw.nb_remainder, '%=');
}

export function inplaceLshift(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_lshift, tv.nb_lshift, tw.nb_lshift, '<<=');
}

export function inplaceRshift(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_rshift, tv.nb_rshift, tw.nb_rshift, '>>=');
}

export function inplaceAnd(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_and, tv.nb_and, tw.nb_and, '&=');
}

export function inplaceXor(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_xor, tv.nb_xor, tw.nb_xor, '^=');
}

export function inplaceOr(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_or, tv.nb_or, tw.nb_or, '|=');
}

export function inplaceFloorDivide(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_floor_divide, tv.nb_floor_divide, tw.nb_floor_divide, '//=');
}

export function inplaceTrueDivide(v: PyObject, w: PyObject): PyObject {
  if (isPlainNumber(v) && isPlainNumber(w)) return numberTrueDivide(v, w);
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_true_divide, tv.nb_true_divide, tw.nb_true_divide, '/=');
}

export function inplaceMatrixMultiply(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  return inplaceOp(v, w, tv, tw, tv.nb_inplace_matrix_multiply, tv.nb_matrix_multiply, tw.nb_matrix_multiply, '@=');
}

function unaryOp(v: PyObject, f: PyType['nb_negative'], op: string): PyObject {
  if (f === undefined) throw typeError(`bad operand type for unary ${op}: '${typeName(v)}'`);
  return f(v);
}

export function numberNegative(v: PyObject): PyObject {
  if (typeof v === 'number') return 0 - v;
  return isFloat(v) ? new PyFloat(-v.value) : unaryOp(v, typeOf(v).nb_negative, '-');
}

export function numberPositive(v: PyObject): PyObject { return unaryOp(v, typeOf(v).nb_positive, '+'); }
export function numberInvert(v: PyObject): PyObject { return typeof v === 'number' && v < MAX_SMALL ? -1 - v : unaryOp(v, typeOf(v).nb_invert, '~'); }

/** PyNumber_Absolute. */
export function numberAbsolute(v: PyObject): PyObject {
  const f = typeOf(v).nb_absolute;
  if (f === undefined) throw typeError(`bad operand type for abs(): '${typeName(v)}'`);
  return f(v);
}

/** PyIndex_Check. */
export function isIndex(v: PyObject): boolean {
  return typeof v === 'number' || typeOf(v).nb_index !== undefined;
}

/** PyNumber_Index, the value alone. */
export function asIndex(v: PyObject): IntValue {
  const n = asIntValue(v);
  if (n !== undefined) return n;
  const f = typeOf(v).nb_index;
  if (f === undefined) throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
  const r = f(v);
  const value = asIntValue(r);
  if (value === undefined) throw typeError(`__index__ returned non-int (type ${typeName(r)})`);
  return value;
}

const SSIZE_MAX = 2n ** 63n - 1n;

/** PyNumber_AsSsize_t. Beyond 64 bits: 'overflow' and 'index' raise OverflowError or IndexError
 *  with CPython's text, 'ssize_t' OverflowError with that of PyLong_AsSsize_t, 'clamp' gives the nearest. Values between 2**53 and 2**63 are rounded
 *  to a double, which no length here can reach. */
export function asSsize(v: PyObject, beyond: 'overflow' | 'index' | 'ssize_t' | 'clamp'): number {
  const n = asIndex(v);
  if (typeof n === 'number') return n;
  if (n <= SSIZE_MAX && n >= -SSIZE_MAX - 1n) return Number(n);
  if (beyond === 'clamp') return n > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
  if (beyond === 'ssize_t') throw overflowError('Python int too large to convert to C ssize_t');
  const message = `cannot fit '${typeName(v)}' into an index-sized integer`;
  throw beyond === 'index' ? indexError(message) : overflowError(message);
}

/** PyLong_AsLong for a C int argument: TypeError for a float, OverflowError beyond 32 bits. */
export function asCInt(v: PyObject): number {
  const n = integerArgument(v);
  if (n > 2147483647) throw overflowError(beyondLong(n) ? 'Python int too large to convert to C long' : 'signed integer is greater than maximum');
  if (n < -2147483648) throw overflowError(beyondLong(n) ? 'Python int too large to convert to C long' : 'signed integer is less than minimum');
  return Number(n);
}

function beyondLong(n: IntValue): boolean {
  return n > SSIZE_MAX || n < -SSIZE_MAX - 1n;
}

function integerArgument(v: PyObject): IntValue {
  if (typeOf(v).tp_name === 'float') throw typeError('integer argument expected, got float');
  return asInteger(v);
}

/** PyLong_AsLong: an int, or anything with __int__, which a float has; OverflowError beyond 64 bits. */
export function asLong(v: PyObject): IntValue {
  const n = asInteger(v);
  if (beyondLong(n)) throw overflowError('Python int too large to convert to C long');
  return n;
}

/** _PyLong_FromNbInt. */
function asInteger(v: PyObject): IntValue {
  const n = asIntValue(v);
  if (n !== undefined) return n;
  const type = typeOf(v);
  const f = type.nb_int;
  if (f === undefined) throw typeError(`an integer is required (got type ${type.tp_name})`);
  const r = asIntValue(f(v));
  if (r === undefined) throw typeError(`__int__ returned non-int (type ${typeName(v)})`);
  return r;
}

/** PyFloat_AsDouble: a float, an instance of a subclass, or anything with __float__. */
export function asDouble(v: PyObject): number {
  if (typeof v === 'number') return v;
  if (v instanceof PyFloat) return v.value; // a subclass's __float__ is not asked
  const type = typeOf(v);
  const f = type.nb_float;
  if (f === undefined) throw typeError(`must be real number, not ${type.tp_name}`);
  const r = f(v);
  if (r instanceof PyFloat) return r.value;
  throw typeError(`${type.tp_name}.__float__ returned non-float (type ${typeName(r)})`);
}
