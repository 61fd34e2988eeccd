// Iteration, items and containment: PySequence_*, PyMapping_*, PyObject_GetItem and
// PyIter_*, from Objects/abstract.c. MAY RUN PYTHON.

import { checkSignals, isEqual, callMethod, findAttr, lookupSpecial, callObject } from './abstract.js';
import { excMatches, indexError, IndexErrorType, StopIterationType, typeError, typeName, valueError, MemoryErrorType, newException } from './errors.js';
import { asIntValue, NotImplemented, PyBaseException, PyList, PyTuple } from './object.js';
import { asSsize, isIndex } from './number.js';
import { DictType, isSubtype, ListType, PyType, TPFLAGS_HEAPTYPE, TupleType, typeOf, type HeapObject, type PyObject } from './types.js';
import { mkStrFromCodePoints, WideStr } from './values.js';

/** seqiterobject: iter() over anything with sq_item. */
export const SeqIterType = new PyType('iterator');

export class PySeqIter implements HeapObject {
  ob_type = SeqIterType;
  it_index = 0;
  constructor(public it_seq: PyObject | undefined) {}
}

/** The next item, or undefined; IndexError and StopIteration end it. */
export function seqIterNext(it: PySeqIter): PyObject | undefined {
  if (it.it_seq === undefined) return undefined;
  try {
    return sequenceGetItem(it.it_seq, it.it_index++);
  } catch (exc) {
    if (!excMatches(exc, IndexErrorType) && !excMatches(exc, StopIterationType)) throw exc;
    it.it_seq = undefined;
    return undefined;
  }
}

/** PyObject_GetIter. */
export function getIter(v: PyObject): PyObject {
  const type = typeOf(v);
  const f = type.tp_iter;
  if (f === undefined) {
    if (isSequence(v)) return new PySeqIter(v);
    throw typeError(`'${type.tp_name}' object is not iterable`);
  }
  const it = f(v);
  if (typeOf(it).tp_iternext === undefined) throw typeError(`iter() returned non-iterator of type '${typeName(it)}'`);
  return it;
}

/** PyIter_Next: the next item, or undefined at the end. */
export function iterNext(it: PyObject): PyObject | undefined {
  const next = typeOf(it).tp_iternext;
  if (next === undefined) throw typeError(`'${typeName(it)}' object is not an iterator`);
  try {
    return next(it);
  } catch (exc) {
    if (excMatches(exc, StopIterationType)) return undefined;
    throw exc;
  }
}

/** Call `f` with each item. `f` may return false to stop. */
export function forEach(v: PyObject, f: (item: PyObject) => void | false): void {
  if (v instanceof PyTuple && v.ob_type === TupleType) {
    for (const item of v.items) if (f(item) === false) return;
    return;
  }
  forEachOf(getIter(v), f);
}

/** The same for an iterator, whose own __iter__ is not called. */
function forEachOf(it: PyObject, f: (item: PyObject) => void | false): void {
  const next = typeOf(it).tp_iternext!;
  for (let count = 1; ; count++) {
    // NOT CPYTHON: checks for signals now and then, because a long native loop could not be interrupted.
    if ((count & 0xffff) === 0) checkSignals();
    let item: PyObject | undefined;
    try {
      item = next(it);
    } catch (exc) {
      if (excMatches(exc, StopIterationType)) return;
      throw exc;
    }
    if (item === undefined || f(item) === false) return;
  }
}

/** The longest array that V8 may have to grow when something is pushed: it asks for half as much
 *  again, and the process dies when that is more than 2**27 places. */
export const MAX_ITEMS = Math.floor((2 ** 27 - 64) / 1.5);

/** PySequence_List: a new array of all items. */
export function toArray(v: PyObject): PyObject[] {
  if (v instanceof PyList && v.ob_type === ListType) return v.items.slice();
  const out: PyObject[] = [];
  forEach(v, (item) => {
    if (out.push(item) > MAX_ITEMS) throw newException(MemoryErrorType);
  });
  return out;
}

/** PySequence_Fast: the items of a list or tuple as they lie (not to be written to), else a new
 *  array. `message` is the TypeError's text for what cannot be iterated. */
export function sequenceFast(v: PyObject, message: string): readonly PyObject[] {
  const type = typeOf(v);
  if (type === ListType || type === TupleType) return (v as PyList | PyTuple).items;
  if (type.tp_iter === undefined && !isSequence(v)) throw typeError(message);
  return toArray(v);
}

/** PySequence_Check. */
export function isSequence(v: PyObject): boolean {
  const type = typeOf(v);
  return type.sq_item !== undefined && !isSubtype(type, DictType);
}

/** PyObject_Size. */
export function length(v: PyObject): number {
  if (typeof v === 'string') return v.length;
  const type = typeOf(v);
  const f = type.sq_length ?? type.mp_length;
  if (f === undefined) throw typeError(`object of type '${type.tp_name}' has no len()`);
  return f(v);
}

/** PyObject_LengthHint: len(), else __length_hint__(), else `fallback`. */
export function lengthHint(v: PyObject, fallback: number): number {
  const type = typeOf(v);
  if (type.sq_length !== undefined || type.mp_length !== undefined) return length(v);
  const hint = lookupSpecial(v, '__length_hint__');
  if (hint === undefined) return fallback;
  const r = callObject(hint, []);
  if (r === NotImplemented) return fallback;
  const n = asIntValue(r);
  if (n === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeName(r)}`);
  if (n < 0) throw valueError('__length_hint__() should return >= 0');
  return Number(n);
}

/** PyObject_GetItem: v[key]. */
export function getItem(v: PyObject, key: PyObject): PyObject {
  const type = typeOf(v);
  if (type.mp_subscript !== undefined) return type.mp_subscript(v, key);
  if (type.sq_item !== undefined) {
    if (!isIndex(key)) throw typeError(`sequence index must be integer, not '${typeName(key)}'`);
    return sequenceGetItem(v, asSsize(key, 'index'));
  }
  const indexed = hasSequenceSlots(type) && isIndex(key);
  throw typeError(`'${type.tp_name}' object ${indexed ? 'does not support indexing' : 'is not subscriptable'}`);
}

/** tp_as_sequence is there: for every class written in Python, and for types with any slot of it. */
function hasSequenceSlots(type: PyType): boolean {
  return (type.tp_flags & TPFLAGS_HEAPTYPE) !== 0 || type.sq_contains !== undefined || type.sq_length !== undefined
    || type.sq_concat !== undefined || type.sq_repeat !== undefined || type.sq_item !== undefined;
}

/** PyObject_SetItem, and PyObject_DelItem for value undefined. */
export function setItem(v: PyObject, key: PyObject, value: PyObject | undefined): void {
  const type = typeOf(v);
  if (type.mp_ass_subscript !== undefined) {
    type.mp_ass_subscript(v, key, value);
    return;
  }
  if (type.sq_ass_item !== undefined) {
    if (!isIndex(key)) throw typeError(`sequence index must be integer, not '${typeName(key)}'`);
    let i = asSsize(key, 'index');
    if (i < 0 && type.sq_length !== undefined) i += type.sq_length(v);
    type.sq_ass_item(v, i, value);
    return;
  }
  if (value !== undefined) throw typeError(`'${type.tp_name}' object does not support item assignment`);
  const does = hasSequenceSlots(type) && isIndex(key) ? "doesn't" : 'does not'; // PySequence_DelItem's text, or PyObject_DelItem's
  throw typeError(`'${type.tp_name}' object ${does} support item deletion`);
}

/** PySequence_GetItem: a negative index counts from the end. */
export function sequenceGetItem(v: PyObject, i: number): PyObject {
  const type = typeOf(v);
  if (type.sq_item === undefined) throw typeError(`'${type.tp_name}' object does not support indexing`);
  if (i < 0 && type.sq_length !== undefined) i += type.sq_length(v);
  return type.sq_item(v, i);
}

/** PySequence_Contains: `item in v`. */
export function contains(v: PyObject, item: PyObject): boolean {
  const f = typeOf(v).sq_contains;
  return f !== undefined ? f(v, item) : containsByIteration(v, item);
}

/** _PySequence_IterSearch for `in`. */
export function containsByIteration(v: PyObject, item: PyObject): boolean {
  let found = false;
  forEachOf(iteratorForContains(v), (x) => {
    found = isEqual(item, x);
    return found ? false : undefined;
  });
  return found;
}

/** An iterator over v; 3.6 puts its own TypeError in the place of whatever __iter__ raises. */
function iteratorForContains(v: PyObject): PyObject {
  try {
    return getIter(v);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    throw typeError(`argument of type '${typeName(v)}' is not iterable`);
  }
}

/** `item in v` for a list or tuple, which may change meanwhile. What is looked for stands on the left of `==`. */
export function itemsContain(v: { readonly items: readonly PyObject[] }, item: PyObject): boolean {
  for (let i = 0; i < v.items.length; i++) {
    if (isEqual(item, v.items[i]!)) return true;
    // NOT CPYTHON: checks for signals now and then, because a long search could not be interrupted.
    if ((i & 0xffff) === 0xffff) checkSignals();
  }
  return false;
}

/** PySequence_GetSlice and friends: a slice's bounds for a sequence of n items, as
 *  PySlice_GetIndicesEx gives them. */
export interface SliceIndices { start: number; stop: number; step: number; length: number }

export function sliceIndices(slice: { start: PyObject; stop: PyObject; step: PyObject }, n: number): SliceIndices {
  const { start, stop } = slice;
  if (slice.step === null && (start === null || typeof start === 'number') && (stop === null || typeof stop === 'number')) {
    const from = start === null ? 0 : clamped(start, n);
    const to = stop === null ? n : clamped(stop, n);
    return { start: from, stop: to, step: 1, length: to > from ? to - from : 0 };
  }
  return anyIndices(slice, n);
}

/** A bound of a slice with step 1. */
function clamped(i: number, n: number): number {
  if (i < 0) return i + n < 0 ? 0 : i + n;
  return i > n ? n : i;
}

function anyIndices(slice: { start: PyObject; stop: PyObject; step: PyObject }, n: number): SliceIndices {
  const step = slice.step === null ? 1 : sliceIndex(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? n - 1 : n;
  const bound = (v: PyObject, absent: number): number => {
    if (v === null) return absent;
    let i = sliceIndex(v);
    if (i < 0) i += n;
    return i < lowest ? lowest : i > highest ? highest : i;
  };
  const start = bound(slice.start, step < 0 ? highest : lowest);
  const stop = bound(slice.stop, step < 0 ? lowest : highest);
  return { start, stop, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
}

/** _PyEval_SliceIndex: clamps what does not fit. */
function sliceIndex(v: PyObject): number {
  if (!isIndex(v)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return asSsize(v, 'clamp');
}

/** An index for a sequence of n items: negative counts from the end; out of range raises IndexError. */
export function checkedIndex(key: PyObject, n: number, message: string): number {
  let i = typeof key === 'number' ? key : asSsize(key, 'index');
  if (i < 0) i += n;
  if (i < 0 || i >= n) throw indexError(message);
  return i;
}

/** v.keys() as an array, for anything with keys(). */
export function mappingKeys(v: PyObject): PyObject[] {
  return toArray(callMethod(v, 'keys'));
}

/** True for what dict(v), update() and ** take as a mapping. */
export function hasKeys(v: PyObject): boolean {
  return findAttr(v, 'keys') !== undefined;
}

/** The str of one code point. */
export function charStr(codePoint: number): string | WideStr {
  return mkStrFromCodePoints([codePoint]);
}

