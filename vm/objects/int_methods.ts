// int's methods and attributes: Objects/longobject.c's tables, without the slots.

import { callObject, isTrue, lookupSpecial, str } from '../abstract.js';
import { parseArgs } from '../args.js';
import { bitLength, intDivmod, intPower } from '../arith.js';
import { overflowError, typeError, typeName, valueError } from '../errors.js';
import { asBytesValue, asIntValue, asStrValue, PyBytes, PyTuple } from '../object.js';
import { asIndex, asSsize } from '../number.js';
import { forEach } from '../sequence.js';
import { IntType, typeOf, type Kwargs, type PyGetSetDef, type PyMethodDef, type PyObject, type PyType } from '../types.js';
import { intAdd, intMul, intSub, mkInt, strLength, strText, type IntValue } from '../values.js';
import { bufferOf } from './buffer.js';
import { formatInt } from './format_spec.js';

function int_value(self: PyObject): PyObject {
  return asIntValue(self)!;
}

function int_bit_length(self: PyObject): PyObject {
  return bitLength(asIntValue(self)!);
}

/** The header of an object and four bytes for each 30 bits. */
function int___sizeof__(self: PyObject): PyObject {
  return 24 + 4 * Math.ceil(bitLength(asIntValue(self)!) / 30);
}

function int___format__(self: PyObject, spec: PyObject): PyObject {
  const text = asStrValue(spec);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${typeName(spec)}`);
  if (strLength(text) === 0) return str(self);
  return formatInt(asIntValue(self)!, text, typeName(self));
}

/** int.__round__: to a multiple of 10**-ndigits, half to even. */
function int___round__(self: PyObject, ndigits: PyObject | undefined): PyObject {
  const n = asIntValue(self)!;
  if (ndigits === undefined) return n;
  const digits = asIndex(ndigits);
  if (digits >= 0) return n;
  // A unit that is more than twice the value: the result is 0 whatever the unit is exactly.
  if (-digits > bitLength(n)) return 0;
  const unit = intPower(10, -Number(digits))!;
  return roundToMultiple(n, unit);
}

function roundToMultiple(n: IntValue, unit: IntValue): IntValue {
  const [q, r] = intDivmod(n, unit); // 0 <= r < unit
  const twice = intMul(r, 2);
  const up = twice > unit || (twice === unit && intDivmod(q, 2)[1] === 1);
  return intAdd(intSub(n, r), up ? unit : 0);
}

function byteOrder(v: PyObject, fname: string): 'little' | 'big' {
  const order = asStrValue(v);
  if (order === undefined) throw typeError(`${fname}() argument 2 must be str, not ${typeName(v)}`);
  const text = strText(order);
  if (text !== 'little' && text !== 'big') throw valueError("byteorder must be either 'little' or 'big'");
  return text;
}

function checkKeywordOnly(args: readonly PyObject[]): void {
  if (args.length > 2) throw typeError("'signed' is a keyword-only argument");
}

/** int.to_bytes(length, byteorder, *, signed=False). */
function int_to_bytes(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [length, order, signed] = parseArgs('to_bytes', ['length', 'byteorder', 'signed'], 2, args, kwargs);
  const size = asSsize(length!, 'overflow');
  const little = byteOrder(order!, 'to_bytes') === 'little';
  checkKeywordOnly(args);
  const isSigned = signed !== undefined && isTrue(signed);
  if (size < 0) throw valueError('length argument must be non-negative');
  const bytes = bigEndianBytes(asIntValue(self)!, size, isSigned);
  return new PyBytes(little ? bytes.reverse() : bytes);
}

function bigEndianBytes(n: IntValue, size: number, signed: boolean): Uint8Array {
  if (n < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  // A negative number needs the bits of -n - 1, besides the sign. No byte at all holds 0, and by CPython's reckoning -1.
  const bits = bitLength(n < 0 ? mkInt(-1n - BigInt(n)) : n) + (signed && size > 0 ? 1 : 0);
  if (bits > size * 8) throw overflowError('int too big to convert');
  const bytes = new Uint8Array(size);
  const hex = BigInt.asUintN(size * 8, BigInt(n)).toString(16).padStart(size * 2, '0');
  for (let i = 0; i < size; i++) bytes[i] = parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** int.from_bytes(bytes, byteorder, *, signed=False), for a class: a subclass is called with the int. */
function int_from_bytes(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [source, order, signed] = parseArgs('from_bytes', ['bytes', 'byteorder', 'signed'], 2, args, kwargs);
  const little = byteOrder(order!, 'from_bytes') === 'little';
  checkKeywordOnly(args);
  const isSigned = signed !== undefined && isTrue(signed);
  const bytes = bytesOf(source!);
  const n = fromBigEndian(little ? bytes.slice().reverse() : bytes, isSigned);
  return type === IntType ? n : callObject(type, [n]);
}

function fromBigEndian(bytes: Uint8Array, signed: boolean): IntValue {
  if (bytes.length === 0) return 0;
  let hex = '0x';
  for (const b of bytes) hex += b < 16 ? '0' + b.toString(16) : b.toString(16);
  const n = BigInt(hex);
  return mkInt(signed ? BigInt.asIntN(bytes.length * 8, n) : n);
}

/** PyObject_Bytes for what from_bytes() takes: a buffer, __bytes__, or an iterable of ints. */
function bytesOf(v: PyObject): Uint8Array {
  const direct = bufferOf(v);
  if (direct !== undefined) return direct;
  const method = lookupSpecial(v, '__bytes__');
  if (method !== undefined) {
    const r = asBytesValue(callObject(method, []));
    if (r === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeName(v)})`);
    return r;
  }
  if (asStrValue(v) !== undefined || (typeOf(v).tp_iter === undefined && typeOf(v).sq_item === undefined)) {
    throw typeError(`cannot convert '${typeName(v)}' object to bytes`);
  }
  const out: number[] = [];
  forEach(v, (item) => {
    const n = asIndex(item);
    if (n < 0 || n > 255) throw valueError('bytes must be in range(0, 256)');
    out.push(Number(n));
  });
  return Uint8Array.from(out);
}

export const int_methods: readonly PyMethodDef[] = [
  { ml_name: 'conjugate', ml_meth: int_value, ml_flags: [0, 0], ml_doc: 'Return self: an int has no imaginary part.' },
  { ml_name: 'bit_length', ml_meth: int_bit_length, ml_flags: [0, 0], ml_doc: 'int.bit_length() -> int\n\nThe number of bits of abs(self), without leading zeros.' },
  { ml_name: 'to_bytes', ml_meth: int_to_bytes, ml_flags: 'keywords', ml_doc: 'int.to_bytes(length, byteorder, *, signed=False) -> bytes' },
  { ml_name: 'from_bytes', ml_meth: int_from_bytes, ml_flags: 'keywords', ml_kind: 'classmethod', ml_doc: 'int.from_bytes(bytes, byteorder, *, signed=False) -> int' },
  { ml_name: '__trunc__', ml_meth: int_value, ml_flags: [0, 0], ml_doc: 'Truncating an int gives the int.' },
  { ml_name: '__floor__', ml_meth: int_value, ml_flags: [0, 0], ml_doc: 'The floor of an int is the int.' },
  { ml_name: '__ceil__', ml_meth: int_value, ml_flags: [0, 0], ml_doc: 'The ceiling of an int is the int.' },
  { ml_name: '__round__', ml_meth: int___round__, ml_flags: [0, 1], ml_doc: 'Round to a multiple of 10**-ndigits, half to even.' },
  { ml_name: '__getnewargs__', ml_meth: (self: PyObject) => new PyTuple([asIntValue(self)!]), ml_flags: [0, 0] },
  { ml_name: '__format__', ml_meth: int___format__, ml_flags: [1, 1] },
  { ml_name: '__sizeof__', ml_meth: int___sizeof__, ml_flags: [0, 0], ml_doc: 'Size in memory, in bytes, as CPython counts it.' },
];

export const int_getset: readonly PyGetSetDef[] = [
  { name: 'real', get: int_value, doc: 'the real part of a complex number' },
  { name: 'imag', get: () => 0, doc: 'the imaginary part of a complex number' },
  { name: 'numerator', get: int_value, doc: 'the numerator of a rational number in lowest terms' },
  { name: 'denominator', get: () => 1, doc: 'the denominator of a rational number in lowest terms' },
];
