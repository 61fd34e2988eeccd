// list: Objects/listobject.c. Sorting is in list_sort.ts, the iterators in list_iter.ts.
//
// `items` is the storage; whoever runs Python code while walking it must read
// `list.items` and its length anew at each step, since the list may change meanwhile.

import { checkSignals, errorShowing, isEqual, isTrue, repr, richCompare, withReprGuard } from '../abstract.js';
import { parseArgs, parsingByFormat } from '../args.js';
import { repeated, withTaggedElements } from '../elements.js';
import { indexError, MemoryErrorType, newException, typeError, typeName, valueError, ValueErrorType } from '../errors.js';
import { asCInt, asSsize, isIndex } from '../number.js';
import { NotImplemented, PyList, PySlice, PyTuple } from '../object.js';
import { forEach, sequenceFast, sliceIndices, itemsContain, MAX_ITEMS } from '../sequence.js';
import { CompareOp, ListType, TupleType, typeOf, type Kwargs, type PyMethodDef, type PyObject, type PyType } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { PyListIter, PyListRevIter } from './list_iter.js';
import { sortList } from './list_sort.js';
import { defineType } from './type.js';

function list_new(type: PyType): PyObject {
  return new PyList([], type);
}

function list_init(self: PyList, args: PyObject[], kwargs: Kwargs): void {
  const [sequence] = parseArgs('list', ['sequence'], 0, args, kwargs);
  if (self.items.length > 0) self.items = [];
  if (sequence !== undefined) list_extend(self, sequence);
}

/** repr of the items joined by ', ', with the list's length read anew each time. */
export function itemsRepr(owner: { readonly items: readonly PyObject[] }): string {
  let text = '';
  for (let i = 0; i < owner.items.length; i++) {
    if (i > 0) text += ', ';
    text += strText(repr(owner.items[i]!));
  }
  return text;
}

function list_repr(self: PyList): StrValue {
  if (self.items.length === 0) return '[]';
  return withReprGuard(self, '[...]', () => mkStr(`[${itemsRepr(self)}]`));
}

/** list_richcompare and tuplerichcompare: the first differing item decides. */
export function compareItems(
  v: { readonly items: readonly PyObject[] }, w: { readonly items: readonly PyObject[] }, op: CompareOp,
): PyObject {
  let i = 0;
  while (i < v.items.length && i < w.items.length && isEqual(v.items[i]!, w.items[i]!)) i++;
  const nv = v.items.length;
  const nw = w.items.length;
  if (i >= nv || i >= nw) {
    switch (op) {
      case CompareOp.LT: return nv < nw;
      case CompareOp.LE: return nv <= nw;
      case CompareOp.EQ: return nv === nw;
      case CompareOp.NE: return nv !== nw;
      case CompareOp.GT: return nv > nw;
      case CompareOp.GE: return nv >= nw;
    }
  }
  if (op === CompareOp.EQ) return false;
  if (op === CompareOp.NE) return true;
  return richCompare(v.items[i]!, w.items[i]!, op);
}

function list_richcompare(v: PyList, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyList)) return NotImplemented;
  if (v.items.length !== w.items.length && (op === CompareOp.EQ || op === CompareOp.NE)) return op === CompareOp.NE;
  return compareItems(v, w, op);
}

// Items and slices

function list_item(self: PyList, i: number): PyObject {
  if (i < 0 || i >= self.items.length) throw indexError('list index out of range');
  return self.items[i]!;
}

function list_ass_item(self: PyList, i: number, value: PyObject | undefined): void {
  if (i < 0 || i >= self.items.length) throw indexError('list assignment index out of range');
  if (value === undefined) self.items.splice(i, 1);
  else self.items[i] = value;
}

function list_subscript(self: PyList, key: PyObject): PyObject {
  const { items } = self;
  if (typeof key === 'number') {
    const item = items[key < 0 ? key + items.length : key];
    if (item === undefined) throw indexError('list index out of range');
    return item;
  }
  if (key instanceof PySlice) {
    const { start, step, length } = sliceIndices(key, items.length);
    return new PyList(pickItems(self.items, start, step, length));
  }
  const i = listIndex(key);
  return list_item(self, i < 0 ? i + self.items.length : i);
}

function listIndex(key: PyObject): number {
  if (!isIndex(key)) throw typeError(`list indices must be integers or slices, not ${typeName(key)}`);
  return asSsize(key, 'index');
}

/** The items that a slice names. */
export function pickItems(items: readonly PyObject[], start: number, step: number, length: number): PyObject[] {
  if (step === 1) return items.slice(start, start + length);
  const out: PyObject[] = [];
  for (let i = 0, at = start; i < length; i++, at += step) out.push(items[at]!);
  return out;
}

function list_ass_subscript(self: PyList, key: PyObject, value: PyObject | undefined): void {
  if (key instanceof PySlice) {
    assignSlice(self, key, value);
    return;
  }
  const i = listIndex(key);
  list_ass_item(self, i < 0 ? i + self.items.length : i, value);
}

function assignSlice(self: PyList, slice: PySlice, value: PyObject | undefined): void {
  const bounds = sliceIndices(slice, self.items.length);
  if (bounds.step === 1) {
    list_ass_slice(self, bounds.start, Math.max(bounds.start, bounds.stop), value);
  } else if (value === undefined) {
    deleteEvery(self, bounds.start, bounds.step, bounds.length);
  } else {
    const source = value === self ? self.items.slice() : sequenceFast(value, 'must assign iterable to extended slice');
    const { start, step, length } = sliceIndices(slice, self.items.length);
    if (source.length !== length) {
      throw valueError(`attempt to assign sequence of size ${source.length} to extended slice of size ${length}`);
    }
    for (let i = 0, at = start; i < length; i++, at += step) self.items[at] = source[i]!;
  }
}

/** list_ass_slice: self[lo:hi] = value, for 0 <= lo <= hi <= len(self). */
export function list_ass_slice(self: PyList, lo: number, hi: number, value: PyObject | undefined): void {
  if (value === undefined) {
    self.items.splice(lo, hi - lo);
    return;
  }
  const source = value === self ? self.items.slice() : sequenceFast(value, 'can only assign an iterable');
  const { items } = self; // the iterable may have changed the list
  const from = Math.min(lo, items.length);
  const to = Math.max(from, Math.min(hi, items.length));
  if (source.length <= 64) items.splice(from, to - from, ...source);
  else self.items = items.slice(0, from).concat(source, items.slice(to));
}

function deleteEvery(self: PyList, start: number, step: number, length: number): void {
  if (length === 0) return;
  const lowest = step < 0 ? start + step * (length - 1) : start;
  const distance = Math.abs(step);
  const { items } = self;
  let to = lowest;
  let next = lowest;
  for (let from = lowest, deleted = 0; from < items.length; from++) {
    if (from === next && deleted < length) {
      deleted++;
      next += distance;
    } else {
      items[to++] = items[from]!;
    }
  }
  items.length = to;
}

// Concatenation and repetition

function list_concat(v: PyList, w: PyObject): PyObject {
  if (!(w instanceof PyList)) throw typeError(`can only concatenate list (not "${typeName(w)}") to list`);
  return new PyList(v.items.concat(w.items));
}

/** n copies of the items, one after the other. */
export function repeatItems(items: readonly PyObject[], n: number): PyObject[] {
  if (n <= 0 || items.length === 0) return [];
  const total = n * items.length;
  if (total > MAX_ITEMS) throw newException(MemoryErrorType);
  return repeated(items, n);
}

function list_repeat(self: PyList, n: number): PyObject {
  return new PyList(repeatItems(self.items, n));
}

function list_inplace_concat(self: PyList, other: PyObject): PyObject {
  list_extend(self, other);
  return self;
}

function list_inplace_repeat(self: PyList, n: number): PyObject {
  self.items = repeatItems(self.items, n);
  return self;
}

function list_contains(self: PyList, item: PyObject): boolean {
  return itemsContain(self, item);
}

/** Where `item` is first found in [start, stop), or -1. */
export function indexOf(owner: { readonly items: readonly PyObject[] }, item: PyObject, start: number, stop: number): number {
  for (let i = start; i < stop && i < owner.items.length; i++) {
    if (isEqual(owner.items[i]!, item)) return i;
    // NOT CPYTHON: checks for signals now and then, because a long search could not be interrupted.
    if ((i & 0xffff) === 0xffff) checkSignals();
  }
  return -1;
}

/** A start or stop argument of index(): negative counts from the end. */
export function indexBound(v: PyObject | undefined, n: number, absent: number): number {
  if (v === undefined) return absent;
  if (!isIndex(v)) throw typeError('slice indices must be integers or have an __index__ method');
  const i = asSsize(v, 'clamp');
  return i < 0 ? Math.max(0, i + n) : i;
}

/** How many items are equal to `item`. */
export function countItem(owner: { readonly items: readonly PyObject[] }, item: PyObject): number {
  let count = 0;
  for (let i = 0; i < owner.items.length; i++) {
    if (isEqual(owner.items[i]!, item)) count++;
    // NOT CPYTHON: checks for signals now and then, because a long count could not be interrupted.
    if ((i & 0xffff) === 0xffff) checkSignals();
  }
  return count;
}

// Methods

export function list_append(self: PyList, item: PyObject): PyObject {
  self.items.push(item);
  return null;
}

export function list_extend(self: PyList, iterable: PyObject): PyObject {
  if (isExactSequence(iterable) || iterable === self) {
    if (self.items.length === 0) self.items = (iterable as PyList | PyTuple).items.slice();
    else extendArray(self, (iterable as PyList | PyTuple).items);
    return null;
  }
  const wasEmpty = self.items.length === 0;
  forEach(iterable, (item) => {
    if (self.items.push(item) > MAX_ITEMS) throw newException(MemoryErrorType);
  });
  if (wasEmpty) withTaggedElements(self.items);
  return null;
}

/** A list or tuple whose iteration no subclass can have changed. */
function isExactSequence(v: PyObject): boolean {
  const type = typeOf(v);
  return type === ListType || type === TupleType;
}

function extendArray(self: PyList, source: readonly PyObject[]): void {
  const { items } = self;
  const n = source.length; // self.extend(self) takes what was there
  for (let i = 0; i < n; i++) items.push(source[i]!);
}

function list_insert(self: PyList, index: PyObject, item: PyObject): PyObject {
  const n = self.items.length;
  let i = asSsize(index, 'overflow');
  if (i < 0) i = Math.max(0, i + n);
  if (i >= n) self.items.push(item);
  else self.items.splice(i, 0, item);
  return null;
}

function list_pop(self: PyList, index: PyObject | undefined): PyObject {
  let i = index === undefined ? -1 : asSsize(index, 'overflow');
  const { items } = self;
  if (items.length === 0) throw indexError('pop from empty list');
  if (i < 0) i += items.length;
  if (i < 0 || i >= items.length) throw indexError('pop index out of range');
  if (i === items.length - 1) return items.pop()!;
  if (i === 0) return items.shift()!;
  return items.splice(i, 1)[0]!;
}

function list_remove(self: PyList, item: PyObject): PyObject {
  const i = indexOf(self, item, 0, Infinity);
  if (i < 0) throw valueError('list.remove(x): x not in list');
  self.items.splice(i, 1);
  return null;
}

function list_clear(self: PyList): PyObject {
  self.items = [];
  return null;
}

function list_copy(self: PyList): PyObject {
  return new PyList(self.items.slice());
}

function list_index(self: PyList, item: PyObject, start?: PyObject, stop?: PyObject): PyObject {
  const n = self.items.length;
  const i = indexOf(self, item, indexBound(start, n, 0), indexBound(stop, n, Infinity));
  if (i < 0) throw errorShowing(ValueErrorType, () => mkStr(`${strText(repr(item))} is not in list`));
  return i;
}

function list_count(self: PyList, item: PyObject): PyObject {
  return countItem(self, item);
}

function list_reverse(self: PyList): PyObject {
  self.items.reverse();
  return null;
}

/** list.sort(): key and reverse, by keyword alone. */
export function list_sort(self: PyList, args: PyObject[], kwargs: Kwargs): PyObject {
  const [key, reverse] = parseArgs('sort', ['key', 'reverse'], 0, args, kwargs);
  const descending = reverse === undefined ? false : isTrue(asCInt(reverse));
  if (args.length > 0) throw typeError('must use keyword argument for key function');
  sortList(self, key ?? null, descending);
  return null;
}

function list_reversed(self: PyList): PyObject {
  return new PyListRevIter(self);
}

function list_sizeof(self: PyList): PyObject {
  return 40 + 8 * self.items.length;
}

function list_iter(self: PyList): PyObject {
  return new PyListIter(self);
}

const list_methods: readonly PyMethodDef[] = [
  { ml_name: '__reversed__', ml_meth: list_reversed, ml_flags: [0, 0], ml_doc: 'Return an iterator that walks the list from its end.' },
  { ml_name: '__sizeof__', ml_meth: list_sizeof, ml_flags: [0, 0], ml_doc: 'Size of the list in bytes.' },
  { ml_name: 'clear', ml_meth: list_clear, ml_flags: [0, 0], ml_doc: 'Remove all items.' },
  { ml_name: 'copy', ml_meth: list_copy, ml_flags: [0, 0], ml_doc: 'Return a list of the same items.' },
  { ml_name: 'append', ml_meth: list_append, ml_flags: [1, 1], ml_doc: 'Add an item at the end.' },
  { ml_name: 'insert', ml_meth: list_insert, ml_flags: [2, 2], ml_doc: 'Put an item before an index.' },
  { ml_name: 'extend', ml_meth: list_extend, ml_flags: [1, 1], ml_doc: 'Add the items of an iterable at the end.' },
  { ml_name: 'pop', ml_meth: list_pop, ml_flags: [0, 1], ml_doc: 'Remove and return an item, the last by default.' },
  { ml_name: 'remove', ml_meth: list_remove, ml_flags: [1, 1], ml_doc: 'Remove the first item that is equal to a value.' },
  { ml_name: 'index', ml_meth: list_index, ml_flags: [1, 3], ml_doc: 'Return the first index of a value.' },
  { ml_name: 'count', ml_meth: list_count, ml_flags: [1, 1], ml_doc: 'Return how often a value occurs.' },
  { ml_name: 'reverse', ml_meth: list_reverse, ml_flags: [0, 0], ml_doc: 'Turn the list around in place.' },
  { ml_name: 'sort', ml_meth: list_sort, ml_flags: 'keywords', ml_doc: 'Sort in place, stably; key and reverse are keywords.' },
];

defineType(ListType, {
  isBase: true,
  doc: 'list() -> an empty list\nlist(iterable) -> a list of the items of the iterable',
  slots: {
    tp_new: list_new,
    tp_init: list_init,
    tp_repr: list_repr,
    tp_richcompare: list_richcompare,
    tp_iter: list_iter,
    sq_length: (self: PyList) => self.items.length,
    sq_concat: list_concat,
    sq_repeat: list_repeat,
    sq_item: list_item,
    sq_ass_item: list_ass_item,
    sq_contains: list_contains,
    sq_inplace_concat: list_inplace_concat,
    sq_inplace_repeat: list_inplace_repeat,
    mp_length: (self: PyList) => self.items.length,
    mp_subscript: list_subscript,
    mp_ass_subscript: list_ass_subscript,
  },
  methods: parsingByFormat(list_methods),
});

