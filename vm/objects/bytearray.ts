// bytearray. Objects/bytearrayobject.c. The layout is PyByteArray of vm/object.ts; the
// methods that bytes has as well are in bytes_methods.ts.
//
// Whatever changes the size goes through spliceBytes(), which refuses while there are
// memory views.

import { parseArgs, parsingByFormat } from '../args.js';
import { compareResult, dictOf } from '../abstract.js';
import { indexError, typeError, typeName, valueError } from '../errors.js';
import { asIndex, asSsize, isIndex } from '../number.js';
import { asIntValue, asStrValue, NotImplemented, PyByteArray, PyBytes, PySlice, PyTuple } from '../object.js';
import { checkedIndex, getIter, sliceIndices } from '../sequence.js';
import { ByteArrayType, CompareOp, PyType, typeOf, type HeapObject, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { strText } from '../values.js';
import { bufferOf, checkResizable } from './buffer.js';
import { bytes_contains, sliceBytes } from './bytes.js';
import { sharedMethods } from './bytes_methods.js';
import { allocate, byteValue, bytesFromIterable, compareBytes, concatBytes, countArg, repeatBytes } from './bytes_util.js';
import { encodeObject } from './codecs.js';
import { latin1Text } from './latin1.js';
import { builtinByName } from './list_iter.js';
import { bytesPercent } from './percent_format.js';
import { reprByteArray } from './str_repr.js';
import { strArg } from './text_args.js';
import { defineType } from './type.js';

const SET_ERROR = 'can assign only bytes, buffers, or iterables of ints in range(0, 256)';

/** Replace self[start:end] by `bytes`, which may be a part of `self`. BufferError while it must keep its size. */
export function spliceBytes(self: PyByteArray, start: number, end: number, bytes: Uint8Array): void {
  const n = self.length - (end - start) + bytes.length;
  if (n !== self.length) checkResizable(self);
  const source = bytes.buffer === self.buffer.buffer ? bytes.slice() : bytes;
  if (n > self.buffer.length) {
    const bigger = allocate(n + (n >> 3) + 16);
    bigger.set(self.buffer.subarray(0, start));
    bigger.set(self.buffer.subarray(end, self.length), start + bytes.length);
    self.buffer = bigger;
  } else if (n !== self.length) {
    self.buffer.copyWithin(start + bytes.length, end, self.length);
  }
  self.buffer.set(source, start);
  self.length = n;
}

// Construction

function bytearray_new(type: PyType): PyObject {
  return new PyByteArray(new Uint8Array(0), type);
}

/** bytearray_init. MAY RUN PYTHON. */
function bytearray_init(self: PyByteArray, args: PyObject[], kwargs: Kwargs): void {
  const [source, encoding, errors] = parseArgs('bytearray', ['source', 'encoding', 'errors'], 0, args, kwargs);
  const encodingName = encoding === undefined ? undefined : strText(strArg(encoding, 'bytearray', 2));
  const errorsName = errors === undefined ? undefined : strText(strArg(errors, 'bytearray', 3));
  if (self.length > 0) spliceBytes(self, 0, self.length, new Uint8Array(0));
  if (source === undefined) {
    if (encodingName !== undefined || errorsName !== undefined) throw typeError('encoding or errors without sequence argument');
    return;
  }
  spliceBytes(self, 0, self.length, initialBytes(source, encodingName, errorsName));
}

function initialBytes(source: PyObject, encoding: string | undefined, errors: string | undefined): Uint8Array {
  const text = asStrValue(source);
  if (text !== undefined) {
    if (encoding === undefined) throw typeError('string argument without an encoding');
    return encodeObject(source, text, encoding, errors ?? 'strict').value;
  }
  if (encoding !== undefined || errors !== undefined) throw typeError('encoding or errors without a string argument');
  const count = countArg(source);
  if (count !== undefined) return allocate(count);
  return bufferOf(source) ?? bytesFromIterable(getIter(source), 'byte must be in range(0, 256)');
}

// Slots

const copyOf = (bytes: Uint8Array): PyByteArray => new PyByteArray(bytes.slice());

function concatArg(v: PyObject, w: PyObject): Uint8Array {
  const bytes = bufferOf(w);
  if (bytes === undefined) throw typeError(`can't concat ${typeName(w)} to ${typeName(v)}`);
  return bytes;
}

function bytearray_iconcat(v: PyByteArray, w: PyObject): PyObject {
  spliceBytes(v, v.length, v.length, concatArg(v, w));
  return v;
}

function bytearray_irepeat(v: PyByteArray, n: number): PyObject {
  spliceBytes(v, 0, v.length, repeatBytes(v.value, n));
  return v;
}

function bytearray_item(v: PyByteArray, i: number): PyObject {
  if (i < 0 || i >= v.length) throw indexError('bytearray index out of range');
  return v.buffer[i]!;
}

function indexOf(v: PyByteArray, key: PyObject): number {
  if (!isIndex(key)) throw typeError(`bytearray indices must be integers or slices, not ${typeName(key)}`);
  return checkedIndex(asIntValue(key) ?? key, v.length, 'bytearray index out of range');
}

function bytearray_subscript(v: PyByteArray, key: PyObject): PyObject {
  if (key instanceof PySlice) return new PyByteArray(sliceBytes(v.value, key));
  return v.buffer[indexOf(v, key)]!;
}

function bytearray_ass_subscript(v: PyByteArray, key: PyObject, value: PyObject | undefined): void {
  if (key instanceof PySlice) {
    assignSlice(v, key, value);
    return;
  }
  const i = indexOf(v, key);
  if (value === undefined) spliceBytes(v, i, i + 1, new Uint8Array(0));
  else v.buffer[i] = byteValue(value);
}

function assignSlice(v: PyByteArray, key: PySlice, value: PyObject | undefined): void {
  const bytes = value === undefined ? new Uint8Array(0) : assignedBytes(value);
  const { start, stop, step, length } = sliceIndices(key, v.length);
  if (step === 1) {
    spliceBytes(v, start, Math.max(start, stop), bytes);
    return;
  }
  if (bytes.length === 0) {
    deleteStepped(v, start, step, length);
    return;
  }
  if (bytes.length !== length) {
    throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`);
  }
  const source = bytes.buffer === v.buffer.buffer ? bytes.slice() : bytes;
  for (let i = 0, at = start; i < length; i++, at += step) v.buffer[at] = source[i]!;
}

function assignedBytes(value: PyObject): Uint8Array {
  if (value instanceof PyByteArray) return value.value;
  if (asStrValue(value) !== undefined || isNumber(value)) throw typeError(SET_ERROR);
  const bytes = bufferOf(value);
  if (bytes !== undefined) return bytes;
  const made = new PyByteArray(new Uint8Array(0));
  bytearray_init(made, [value], undefined);
  return made.value;
}

/** PyNumber_Check. */
function isNumber(v: PyObject): boolean {
  const type = typeOf(v);
  return type.nb_int !== undefined || type.nb_float !== undefined;
}

function deleteStepped(v: PyByteArray, start: number, step: number, length: number): void {
  if (length === 0) return;
  const from = step > 0 ? start : start + step * (length - 1);
  const stride = Math.abs(step);
  const last = from + stride * (length - 1);
  const kept = v.value.filter((_, i) => i < from || i > last || (i - from) % stride !== 0);
  spliceBytes(v, 0, v.length, kept);
}

/** Any bytes-like object on the other side. */
function bytearray_richcompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  if (asStrValue(w) !== undefined) return NotImplemented;
  const a = bufferOf(v);
  const b = bufferOf(w);
  if (a === undefined || b === undefined) return NotImplemented;
  return compareResult(compareBytes(a, b), op);
}

function bytearray_repr(v: PyByteArray): PyObject {
  return reprByteArray(v.value);
}

function bytearray_mod(v: PyObject, w: PyObject): PyObject {
  return v instanceof PyByteArray ? new PyByteArray(bytesPercent(v.value, w)) : NotImplemented;
}

// Methods

function bytearray_append(self: PyByteArray, item: PyObject): PyObject {
  const b = byteValue(item);
  if (self.length < self.buffer.length && self.exports === 0) self.buffer[self.length++] = b;
  else spliceBytes(self, self.length, self.length, Uint8Array.of(b));
  return null;
}

function bytearray_extend(self: PyByteArray, items: PyObject): PyObject {
  const bytes = bufferOf(items) ?? bytesFromIterable(getIter(items), 'byte must be in range(0, 256)');
  spliceBytes(self, self.length, self.length, bytes);
  return null;
}

function bytearray_insert(self: PyByteArray, index: PyObject, item: PyObject): PyObject {
  const n = self.length;
  let at = asSsize(index, 'overflow');
  const b = byteValue(item);
  if (at < 0) at += n;
  at = Math.min(Math.max(at, 0), n);
  spliceBytes(self, at, at, Uint8Array.of(b));
  return null;
}

function bytearray_pop(self: PyByteArray, index?: PyObject): PyObject {
  const n = self.length;
  let at = index === undefined ? -1 : asSsize(index, 'overflow');
  if (n === 0) throw indexError('pop from empty bytearray');
  if (at < 0) at += n;
  if (at < 0 || at >= n) throw indexError('pop index out of range');
  const b = self.buffer[at]!;
  spliceBytes(self, at, at + 1, new Uint8Array(0));
  return b;
}

function bytearray_remove(self: PyByteArray, item: PyObject): PyObject {
  const at = self.value.indexOf(byteValue(item));
  if (at < 0) throw valueError('value not found in bytearray');
  spliceBytes(self, at, at + 1, new Uint8Array(0));
  return null;
}

function bytearray_clear(self: PyByteArray): PyObject {
  spliceBytes(self, 0, self.length, new Uint8Array(0));
  return null;
}

function bytearray_reverse(self: PyByteArray): PyObject {
  self.value.reverse();
  return null;
}

/** How pickle and copy make it again. */
function bytearray_reduce(self: PyByteArray): PyObject {
  const dict = dictOf(self) ?? null;
  return new PyTuple([self.ob_type, new PyTuple([latin1Text(self.value), 'latin-1']), dict]);
}

function bytearray_reduce_ex(self: PyByteArray, protocol?: PyObject): PyObject {
  if (protocol !== undefined && asIndex(protocol) >= 3) {
    const args = self.length === 0 ? [] : [new PyBytes(self.value.slice())];
    return new PyTuple([self.ob_type, new PyTuple(args), dictOf(self) ?? null]);
  }
  return bytearray_reduce(self);
}

const bytearray_methods: readonly PyMethodDef[] = [
  ...sharedMethods(ByteArrayType, copyOf),
  { ml_name: 'append', ml_meth: bytearray_append, ml_flags: [1, 1], ml_doc: 'B.append(int) -> None' },
  { ml_name: 'extend', ml_meth: bytearray_extend, ml_flags: [1, 1], ml_doc: 'B.extend(iterable_of_ints) -> None' },
  { ml_name: 'insert', ml_meth: bytearray_insert, ml_flags: [2, 2], ml_doc: 'B.insert(index, int) -> None' },
  { ml_name: 'pop', ml_meth: bytearray_pop, ml_flags: [0, 1], ml_doc: 'B.pop([index]) -> int' },
  { ml_name: 'remove', ml_meth: bytearray_remove, ml_flags: [1, 1], ml_doc: 'B.remove(int) -> None' },
  { ml_name: 'clear', ml_meth: bytearray_clear, ml_flags: [0, 0], ml_doc: 'B.clear() -> None' },
  { ml_name: 'reverse', ml_meth: bytearray_reverse, ml_flags: [0, 0], ml_doc: 'B.reverse() -> None' },
  { ml_name: 'copy', ml_meth: (self: PyByteArray) => copyOf(self.value), ml_flags: [0, 0], ml_doc: 'B.copy() -> bytearray' },
  { ml_name: '__alloc__', ml_meth: (self: PyByteArray) => self.buffer.length + 1, ml_flags: [0, 0] },
  { ml_name: '__sizeof__', ml_meth: (self: PyByteArray) => 57 + self.buffer.length, ml_flags: [0, 0] },
  { ml_name: '__reduce__', ml_meth: bytearray_reduce, ml_flags: [0, 0] },
  { ml_name: '__reduce_ex__', ml_meth: bytearray_reduce_ex, ml_flags: [0, 1] },
];

// Iteration

export const ByteArrayIteratorType = new PyType('bytearray_iterator');

/** bytearrayiterobject: sees changes made meanwhile. */
export class PyByteArrayIter implements HeapObject {
  ob_type = ByteArrayIteratorType;
  it_index = 0;
  /** undefined once exhausted. */
  constructor(public it_seq: PyByteArray | undefined) {}
}

export function byteArrayIterNext(it: PyByteArrayIter): PyObject | undefined {
  const seq = it.it_seq;
  if (seq === undefined) return undefined;
  if (it.it_index < seq.length) return seq.buffer[it.it_index++];
  it.it_seq = undefined;
  return undefined;
}

defineType(ByteArrayIteratorType, {
  slots: { tp_iter: (it: PyByteArrayIter) => it, tp_iternext: byteArrayIterNext },
  methods: [
    {
      ml_name: '__length_hint__', ml_flags: [0, 0],
      ml_meth: (it: PyByteArrayIter) => (it.it_seq === undefined ? 0 : Math.max(0, it.it_seq.length - it.it_index)),
    },
    {
      ml_name: '__reduce__', ml_flags: [0, 0],
      ml_meth: (it: PyByteArrayIter) => (it.it_seq === undefined
        ? new PyTuple([builtinByName('iter'), new PyTuple([new PyTuple([])])])
        : new PyTuple([builtinByName('iter'), new PyTuple([it.it_seq]), it.it_index])),
    },
    {
      ml_name: '__setstate__', ml_flags: [1, 1],
      ml_meth: (it: PyByteArrayIter, state: PyObject) => {
        if (it.it_seq !== undefined) it.it_index = Math.min(Math.max(0, Number(asIntValue(state) ?? 0)), it.it_seq.length);
        return null;
      },
    },
  ],
});

defineType(ByteArrayType, {
  isBase: true,
  doc: 'bytearray(iterable_of_ints | count | bytes-like | str, encoding[, errors]) -> bytearray',
  slots: {
    tp_new: bytearray_new,
    tp_init: bytearray_init,
    tp_repr: bytearray_repr,
    tp_str: bytearray_repr,
    tp_richcompare: bytearray_richcompare,
    tp_iter: (v: PyByteArray) => new PyByteArrayIter(v),
    nb_remainder: bytearray_mod,
    sq_length: (v: PyByteArray) => v.length,
    sq_concat: (v: PyObject, w: PyObject) => new PyByteArray(concatBytes([concatArg(w, v), concatArg(v, w)])),
    sq_repeat: (v: PyByteArray, n: number) => new PyByteArray(repeatBytes(v.value, n)),
    sq_item: bytearray_item,
    sq_ass_item: (v: PyByteArray, i: number, value: PyObject | undefined) => bytearray_ass_subscript(v, i, value),
    sq_contains: bytes_contains,
    sq_inplace_concat: bytearray_iconcat,
    sq_inplace_repeat: bytearray_irepeat,
    mp_length: (v: PyByteArray) => v.length,
    mp_subscript: bytearray_subscript,
    mp_ass_subscript: bytearray_ass_subscript,
  },
  methods: parsingByFormat(bytearray_methods),
});
