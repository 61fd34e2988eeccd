// range and its iterators: Objects/rangeobject.c.
//
// start, stop, step and length are ints of any size. A range all of whose values, the
// one past the end included, are small is walked by PyRangeIter, in plain numbers;
// any other by PyLongRangeIter.

import { hash, isEqual } from '../abstract.js';
import { checkPositional, noKeywords } from '../args.js';
import { indexError, overflowError, typeError, typeName, valueError } from '../errors.js';
import { asIndex, asSsize, isIndex } from '../number.js';
import { NotImplemented, PySlice, PyTuple } from '../object.js';
import { containsByIteration, forEach } from '../sequence.js';
import { CompareOp, PyType, RangeType, type HeapObject, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { intAdd, intMul, intSub, MAX_SMALL, mkInt, type IntValue } from '../values.js';
import { builtinByName, selfIter } from './list_iter.js';
import { longSliceIndices, readonlyMember } from './slice.js';
import { defineType } from './type.js';

/** rangeobject. */
export class PyRange implements HeapObject {
  ob_type = RangeType;
  constructor(readonly start: IntValue, readonly stop: IntValue, readonly step: IntValue, readonly length: IntValue) {}
}

/** compute_range_length. */
function rangeLength(start: IntValue, stop: IntValue, step: IntValue): IntValue {
  const [lo, hi, stride] = step > 0 ? [start, stop, step] : [stop, start, intSub(0, step)];
  if (lo >= hi) return 0;
  if (typeof lo === 'number' && typeof hi === 'number' && typeof stride === 'number') {
    const distance = hi - lo - 1;
    if (distance < MAX_SMALL) return (distance - (distance % stride)) / stride + 1;
  }
  return mkInt((BigInt(hi) - BigInt(lo) - 1n) / BigInt(stride) + 1n);
}

/** range(start, stop, step) for a step that is not 0. */
export function makeRange(start: IntValue, stop: IntValue, step: IntValue): PyRange {
  return new PyRange(start, stop, step, rangeLength(start, stop, step));
}

function range_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  noKeywords('range()', kwargs);
  if (args.length <= 1) {
    checkPositional('range', args, 1, 1);
    return makeRange(0, asIndex(args[0]!), 1);
  }
  checkPositional('range', args, 1, 3);
  const start = asIndex(args[0]!);
  const stop = asIndex(args[1]!);
  const step = args.length < 3 ? 1 : asIndex(args[2]!);
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return makeRange(start, stop, step);
}

function range_repr(self: PyRange): PyObject {
  return self.step === 1 ? `range(${self.start}, ${self.stop})` : `range(${self.start}, ${self.stop}, ${self.step})`;
}

function range_length(self: PyRange): number {
  // NOT CPYTHON: the limit is 2**53 - 1 and not 2**63 - 1, because a slot gives lengths as numbers.
  if (typeof self.length === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
  return self.length;
}

function itemAt(self: PyRange, i: IntValue): IntValue {
  return intAdd(self.start, intMul(i, self.step));
}

function checkedItem(self: PyRange, index: IntValue): IntValue {
  const i = index < 0 ? intAdd(index, self.length) : index;
  if (i < 0 || i >= self.length) throw indexError('range object index out of range');
  return itemAt(self, i);
}

function range_subscript(self: PyRange, key: PyObject): PyObject {
  if (isIndex(key)) return checkedItem(self, asIndex(key));
  if (key instanceof PySlice) {
    const [start, stop, step] = longSliceIndices(key, self.length);
    return makeRange(itemAt(self, start), itemAt(self, stop), intMul(self.step, step));
  }
  throw typeError(`range indices must be integers or slices, not ${typeName(key)}`);
}

/** range_contains_long. */
function containsInt(self: PyRange, n: IntValue): boolean {
  if (self.step > 0 ? n < self.start || n >= self.stop : n > self.start || n <= self.stop) return false;
  if (self.step === 1) return true;
  const distance = intSub(n, self.start);
  if (typeof distance === 'number' && typeof self.step === 'number') return distance % self.step === 0;
  return BigInt(distance) % BigInt(self.step) === 0n;
}

/** An int or a bool itself; a subclass may have an __eq__ of its own. */
function exactInt(v: PyObject): IntValue | undefined {
  switch (typeof v) {
    case 'number': case 'bigint': return v;
    case 'boolean': return v ? 1 : 0;
    default: return undefined;
  }
}

function range_contains(self: PyRange, item: PyObject): boolean {
  const n = exactInt(item);
  return n === undefined ? containsByIteration(self, item) : containsInt(self, n);
}

function range_count(self: PyRange, item: PyObject): PyObject {
  const n = exactInt(item);
  if (n !== undefined) return containsInt(self, n) ? 1 : 0;
  let count = 0;
  forEach(self, (x) => {
    if (isEqual(x, item)) count++;
  });
  return count;
}

function range_index(self: PyRange, item: PyObject): PyObject {
  const n = exactInt(item);
  if (n === undefined) return indexByIteration(self, item);
  if (!containsInt(self, n)) throw valueError(`${n} is not in range`);
  const distance = intSub(n, self.start);
  if (typeof distance === 'number' && typeof self.step === 'number') return distance / self.step + 0;
  return mkInt(BigInt(distance) / BigInt(self.step));
}

function indexByIteration(self: PyRange, item: PyObject): PyObject {
  let i = 0;
  let found = false;
  forEach(self, (x) => {
    found = isEqual(x, item);
    if (!found) i++;
    return found ? false : undefined;
  });
  if (!found) throw valueError('sequence.index(x): x not in sequence');
  return i;
}

/** range_equals: as sequences, so the stop does not matter. */
function sameRange(v: PyRange, w: PyRange): boolean {
  if (v === w) return true;
  if (v.length !== w.length) return false;
  if (v.length === 0) return true;
  return v.start === w.start && (v.length === 1 || v.step === w.step);
}

function range_richcompare(v: PyRange, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyRange)) return NotImplemented;
  if (op === CompareOp.EQ) return sameRange(v, w);
  if (op === CompareOp.NE) return !sameRange(v, w);
  return NotImplemented;
}

/** range_hash: what does not count for equality is None. */
function range_hash(self: PyRange): IntValue {
  const start = self.length === 0 ? null : self.start;
  const step = self.length === 0 || self.length === 1 ? null : self.step;
  return hash(new PyTuple([self.length, start, step]));
}

function range_reduce(self: PyRange): PyObject {
  return new PyTuple([RangeType, new PyTuple([self.start, self.stop, self.step])]);
}

// Iterators

export const RangeIterType = new PyType('range_iterator');
export const LongRangeIterType = new PyType('longrange_iterator');

/** rangeiterobject. `left` items are still to come, the first of them `next`. */
export class PyRangeIter implements HeapObject {
  ob_type = RangeIterType;
  constructor(public next: number, readonly step: number, public left: number) {}
}

/** longrangeiterobject. */
export class PyLongRangeIter implements HeapObject {
  ob_type = LongRangeIterType;
  constructor(public next: IntValue, readonly step: IntValue, public left: IntValue) {}
}

// V8 tracks what a field holds, numbers of 31 bits here until a range leaves them, and gives up all code that relies on
// it when that ends: so it ends now.
const untracked = new PyRangeIter(0, 0, 0) as { next: unknown; step: unknown; left: unknown };
untracked.next = untracked.step = untracked.left = null;

export function rangeIterNext(it: PyRangeIter): PyObject | undefined {
  if (it.left <= 0) return undefined;
  const value = it.next;
  it.next = value + it.step;
  it.left--;
  return value;
}

function longRangeIterNext(it: PyLongRangeIter): PyObject | undefined {
  if (it.left <= 0) return undefined;
  const value = it.next;
  it.next = intAdd(value, it.step);
  it.left = intSub(it.left, 1);
  return value;
}

/** An iterator over `length` ints from `start`; plain numbers when no value can leave their range. */
function iterate(start: IntValue, step: IntValue, length: IntValue): PyObject {
  const end = intAdd(start, intMul(step, length));
  if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number' && typeof end === 'number') {
    return new PyRangeIter(start, step, length);
  }
  return new PyLongRangeIter(start, step, length);
}

export function range_iter(self: PyRange): PyObject {
  return iterate(self.start, self.step, self.length);
}

function range_reverse(self: PyRange): PyObject {
  if (self.length === 0) return iterate(self.start, self.step, 0);
  return iterate(itemAt(self, intSub(self.length, 1)), intSub(0, self.step), self.length);
}

type AnyRangeIter = PyRangeIter | PyLongRangeIter;

function rangeIter_reduce(it: AnyRangeIter): PyObject {
  const stop = intAdd(it.next, intMul(it.step, it.left));
  const rest = makeRange(it.next, stop, it.step);
  return new PyTuple([builtinByName('iter'), new PyTuple([rest]), 0]);
}

/** The state is an index into the range that __reduce__ gave: skip so many items. */
function rangeIter_setstate(it: AnyRangeIter, state: PyObject): PyObject {
  const given = asSsize(state, 'overflow');
  const skip = given < 0 ? 0 : given > it.left ? it.left : given;
  const next = intAdd(it.next, intMul(it.step, skip));
  const left = intSub(it.left, skip);
  it.next = next as number;
  it.left = left as number;
  return null;
}

const rangeIterMethods: readonly PyMethodDef[] = [
  { ml_name: '__length_hint__', ml_meth: (it: AnyRangeIter) => it.left, ml_flags: [0, 0], ml_doc: 'The number of items that are still to come.' },
  { ml_name: '__reduce__', ml_meth: rangeIter_reduce, ml_flags: [0, 0] },
  { ml_name: '__setstate__', ml_meth: rangeIter_setstate, ml_flags: [1, 1] },
];

defineType(RangeIterType, { slots: { tp_iter: selfIter, tp_iternext: rangeIterNext }, methods: rangeIterMethods });
defineType(LongRangeIterType, { slots: { tp_iter: selfIter, tp_iternext: longRangeIterNext }, methods: rangeIterMethods });

defineType(RangeType, {
  doc: 'range(stop) -> the ints from 0 to stop\nrange(start, stop[, step]) -> every step-th int from start to stop\n\nThe stop is left out.',
  slots: {
    tp_new: range_new,
    tp_repr: range_repr,
    tp_hash: range_hash,
    tp_richcompare: range_richcompare,
    tp_iter: range_iter,
    nb_bool: (self: PyRange) => self.length !== 0,
    sq_length: range_length,
    sq_item: checkedItem,
    sq_contains: range_contains,
    mp_length: range_length,
    mp_subscript: range_subscript,
  },
  methods: [
    { ml_name: '__reversed__', ml_meth: range_reverse, ml_flags: [0, 0], ml_doc: 'Return an iterator that walks the range from its end.' },
    { ml_name: '__reduce__', ml_meth: range_reduce, ml_flags: [0, 0] },
    { ml_name: 'count', ml_meth: range_count, ml_flags: [1, 1], ml_doc: 'Return how often a value occurs.' },
    { ml_name: 'index', ml_meth: range_index, ml_flags: [1, 1], ml_doc: 'Return the index of a value.' },
  ],
  getset: [
    { name: 'start', get: (self: PyRange) => self.start, set: readonlyMember, isMember: true },
    { name: 'stop', get: (self: PyRange) => self.stop, set: readonlyMember, isMember: true },
    { name: 'step', get: (self: PyRange) => self.step, set: readonlyMember, isMember: true },
  ],
});
