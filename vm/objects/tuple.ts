// tuple and tuple_iterator: Objects/tupleobject.c.
//
// Hashes are CPython's own numbers, so a set of tuples comes in CPython's order.

import { hash, isEqual, repr, withReprGuard } from '../abstract.js';
import { parseArgs, parsingByFormat } from '../args.js';
import { setTupleKeys } from '../dict.js';
import { indexError, typeError, typeName, valueError } from '../errors.js';
import { asSsize, isIndex } from '../number.js';
import { EMPTY_TUPLE, NotImplemented, PySlice, PyTuple, TupleInstance } from '../object.js';
import { sliceIndices, toArray, itemsContain } from '../sequence.js';
import { PyType, TupleType, typeOf, type CompareOp, type HeapObject, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText, type IntValue, type StrValue } from '../values.js';
import { Word64 } from './hash64.js';
import { compareItems, countItem, indexBound, indexOf, itemsRepr, pickItems, repeatItems } from './list.js';
import { builtinByName, selfIter } from './list_iter.js';
import { defineType } from './type.js';

function tuple_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [sequence] = parseArgs('tuple', ['sequence'], 0, args, kwargs);
  if (type === TupleType) {
    if (sequence === undefined) return EMPTY_TUPLE;
    if (typeOf(sequence) === TupleType) return sequence;
    return newTuple(toArray(sequence));
  }
  return new TupleInstance(type, sequence === undefined ? [] : tupleItems(sequence));
}

function tupleItems(sequence: PyObject): readonly PyObject[] {
  return typeOf(sequence) === TupleType ? (sequence as PyTuple).items : toArray(sequence);
}

/** A tuple of these items; the empty one is always the same object. */
export function newTuple(items: readonly PyObject[]): PyTuple {
  return items.length === 0 ? EMPTY_TUPLE : new PyTuple(items);
}

function tuple_repr(self: PyTuple): StrValue {
  if (self.items.length === 0) return '()';
  return withReprGuard(self, '(...)', () => mkStr(self.items.length === 1 ? `(${strText(repr(self.items[0]!))},)` : `(${itemsRepr(self)})`));
}

/** tuplehash, as CPython 3.6 has it on 64-bit machines. */
function tuple_hash(self: PyTuple): IntValue {
  hashTuple(self);
  const x = new Word64();
  x.set(hashHi, hashLo);
  return x.toHash();
}

/** Where hashTuple() leaves its result: two halves, so that no object is made for each key. */
let hashHi = 0;
let hashLo = 0;

function hashTuple(self: PyTuple): void {
  const { items } = self;
  let hi = 0;
  let lo = 0x345678;
  let multiplier = 1000003;
  for (let i = 0, left = items.length - 1; left >= 0; i++, left--) {
    hashItem(items[i]!);
    hi ^= hashHi;
    lo ^= hashLo;
    // (hi, lo) *= multiplier, as in Word64.mul().
    const unsigned = lo >>> 0;
    const middle = unsigned * ((multiplier | 0) >>> 16);
    const middleHigh = Math.floor(middle / 65536);
    const low = unsigned * (multiplier & 0xffff) + (middle - middleHigh * 65536) * 65536;
    hi = (Math.imul(hi, multiplier | 0) + middleHigh + Math.floor(low / 4294967296)) | 0;
    if (multiplier > 4294967295) hi = (hi + Math.imul(lo, Math.floor(multiplier / 4294967296))) | 0;
    lo = low | 0;
    multiplier += 82520 + left + left;
  }
  const sum = (lo >>> 0) + 97531;
  lo = sum | 0;
  if (sum > 4294967295) hi = (hi + 1) | 0;
  if (hi === -1 && lo === -1) lo = -2;
  hashHi = hi;
  hashLo = lo;
}

function hashItem(item: PyObject): void {
  if (typeof item === 'number') {
    hashHi = Math.floor(item / 4294967296) | 0;
    hashLo = item === -1 ? -2 : item | 0;
  } else if (item instanceof PyTuple && item.ob_type === TupleType) {
    hashTuple(item);
  } else {
    const h = hash(item);
    if (typeof h === 'number') {
      hashHi = Math.floor(h / 4294967296) | 0;
      hashLo = h | 0;
    } else {
      hashHi = Number(BigInt.asIntN(32, h >> 32n));
      hashLo = Number(BigInt.asIntN(32, h));
    }
  }
}

/** `v == w` for two tuples as keys of a dict, most of which hold numbers and strs. */
function sameTuple(v: PyTuple, w: PyTuple): boolean {
  const a = v.items;
  const b = w.items;
  if (v.ob_type !== TupleType || w.ob_type !== TupleType) return isEqual(v, w);
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isEqual(a[i]!, b[i]!)) return false;
  return true;
}

function tuple_richcompare(v: PyTuple, w: PyObject, op: CompareOp): PyObject {
  return w instanceof PyTuple ? compareItems(v, w, op) : NotImplemented;
}

function tuple_item(self: PyTuple, i: number): PyObject {
  if (i < 0 || i >= self.items.length) throw indexError('tuple index out of range');
  return self.items[i]!;
}

function tuple_subscript(self: PyTuple, key: PyObject): PyObject {
  const { items } = self;
  if (typeof key === 'number') {
    const item = items[key < 0 ? key + items.length : key];
    if (item === undefined) throw indexError('tuple index out of range');
    return item;
  }
  if (key instanceof PySlice) {
    const { start, step, length } = sliceIndices(key, items.length);
    if (length === items.length && step === 1 && self.ob_type === TupleType) return self;
    return newTuple(pickItems(items, start, step, length));
  }
  if (!isIndex(key)) throw typeError(`tuple indices must be integers or slices, not ${typeName(key)}`);
  const i = asSsize(key, 'index');
  return tuple_item(self, i < 0 ? i + items.length : i);
}

function tuple_concat(v: PyTuple, w: PyObject): PyObject {
  if (!(w instanceof PyTuple)) throw typeError(`can only concatenate tuple (not "${typeName(w)}") to tuple`);
  if (v.items.length === 0 && w.ob_type === TupleType) return w;
  if (w.items.length === 0 && v.ob_type === TupleType) return v;
  return newTuple(v.items.concat(w.items));
}

function tuple_repeat(self: PyTuple, n: number): PyObject {
  if (self.ob_type === TupleType && (n === 1 || self.items.length === 0)) return self;
  return newTuple(repeatItems(self.items, n));
}

function tuple_contains(self: PyTuple, item: PyObject): boolean {
  return itemsContain(self, item);
}

function tuple_index(self: PyTuple, item: PyObject, start?: PyObject, stop?: PyObject): PyObject {
  const n = self.items.length;
  const i = indexOf(self, item, indexBound(start, n, 0), indexBound(stop, n, Infinity));
  if (i < 0) throw valueError('tuple.index(x): x not in tuple');
  return i;
}

function tuple_count(self: PyTuple, item: PyObject): PyObject {
  return countItem(self, item);
}

function tuple_getnewargs(self: PyTuple): PyObject {
  return new PyTuple([newTuple(self.items)]);
}

// tuple_iterator

export const TupleIterType = new PyType('tuple_iterator');

/** tupleiterobject. */
export class PyTupleIter implements HeapObject {
  ob_type = TupleIterType;
  it_index = 0;
  constructor(public it_seq: PyTuple | null) {}
}

export function tupleIterNext(it: PyTupleIter): PyObject | undefined {
  const seq = it.it_seq;
  if (seq === null) return undefined;
  if (it.it_index < seq.items.length) return seq.items[it.it_index++]!;
  it.it_seq = null;
  return undefined;
}

function tupleIter_length_hint(it: PyTupleIter): PyObject {
  return it.it_seq === null ? 0 : it.it_seq.items.length - it.it_index;
}

function tupleIter_reduce(it: PyTupleIter): PyObject {
  if (it.it_seq === null) return new PyTuple([builtinByName('iter'), new PyTuple([EMPTY_TUPLE])]);
  return new PyTuple([builtinByName('iter'), new PyTuple([it.it_seq]), it.it_index]);
}

function tupleIter_setstate(it: PyTupleIter, state: PyObject): PyObject {
  const index = asSsize(state, 'overflow');
  if (it.it_seq !== null) it.it_index = Math.min(Math.max(index, 0), it.it_seq.items.length);
  return null;
}

function tuple_iter(self: PyTuple): PyObject {
  return new PyTupleIter(self);
}

const tuple_methods: readonly PyMethodDef[] = [
  { ml_name: '__getnewargs__', ml_meth: tuple_getnewargs, ml_flags: [0, 0] },
  { ml_name: '__sizeof__', ml_meth: (self: PyTuple) => 24 + 8 * self.items.length, ml_flags: [0, 0] },
  { ml_name: 'index', ml_meth: tuple_index, ml_flags: [1, 3], ml_doc: 'Return the first index of a value.' },
  { ml_name: 'count', ml_meth: tuple_count, ml_flags: [1, 1], ml_doc: 'Return how often a value occurs.' },
];

defineType(TupleType, {
  isBase: true,
  doc: 'tuple() -> the empty tuple\ntuple(iterable) -> a tuple of the items of the iterable',
  slots: {
    tp_new: tuple_new,
    tp_repr: tuple_repr,
    tp_hash: tuple_hash,
    tp_richcompare: tuple_richcompare,
    tp_iter: tuple_iter,
    sq_length: (self: PyTuple) => self.items.length,
    sq_concat: tuple_concat,
    sq_repeat: tuple_repeat,
    sq_item: tuple_item,
    sq_contains: tuple_contains,
    mp_length: (self: PyTuple) => self.items.length,
    mp_subscript: tuple_subscript,
  },
  methods: parsingByFormat(tuple_methods),
});

setTupleKeys({
  tp_hash: tuple_hash,
  hash32(key) {
    hashTuple(key as PyTuple);
    return hashLo ^ hashHi;
  },
  equal: (v, w) => sameTuple(v as PyTuple, w as PyTuple),
});

defineType(TupleIterType, {
  slots: { tp_iter: selfIter, tp_iternext: tupleIterNext },
  methods: [
    { ml_name: '__length_hint__', ml_meth: tupleIter_length_hint, ml_flags: [0, 0], ml_doc: 'The number of items that are still to come.' },
    { ml_name: '__reduce__', ml_meth: tupleIter_reduce, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: tupleIter_setstate, ml_flags: [1, 1] },
  ],
});
