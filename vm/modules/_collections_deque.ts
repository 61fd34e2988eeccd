// collections.deque. The deque part of Modules/_collectionsmodule.c.
//
// The items lie in a ring whose size is a power of two. `state` changes with every
// change of length or order, so that an iterator notices.

import { callObject, dictOf, isEqual, repr, richCompare, withReprGuard } from '../abstract.js';
import { parseArgs, parsingByFormat } from '../args.js';
import {
  indexError, MemoryErrorType, newException, overflowError, runtimeError, typeError, typeName, valueError,
} from '../errors.js';
import { asIndex, asSsize } from '../number.js';
import { asIntValue, NotImplemented, PyInstance, PyTuple } from '../object.js';
import { forEach, getIter, MAX_ITEMS } from '../sequence.js';
import { CompareOp, PyType, typeCheck, type HeapObject, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { indexBound } from '../objects/list.js';
import { selfIter } from '../objects/list_iter.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';

export const DequeType = moduleType('collections.deque');
export const DequeIterType = moduleType('_collections._deque_iterator');
export const DequeRevIterType = moduleType('_collections._deque_reverse_iterator');

export class PyDeque extends PyInstance {
  private ring: (PyObject | undefined)[] = new Array<undefined>(8).fill(undefined);
  private head = 0;
  length = 0;
  state = 0;
  /** -1: unbounded. */
  maxlen = -1;

  constructor(type: PyType) { super(type); }

  at(i: number): PyObject {
    return this.ring[(this.head + i) & (this.ring.length - 1)]!;
  }

  put(i: number, item: PyObject): void {
    this.ring[(this.head + i) & (this.ring.length - 1)] = item;
  }

  append(item: PyObject): void {
    if (this.maxlen === 0) return;
    if (this.length === this.ring.length) this.grow();
    this.put(this.length++, item);
    this.state++;
    if (this.maxlen > 0 && this.length > this.maxlen) this.popleft();
  }

  appendleft(item: PyObject): void {
    if (this.maxlen === 0) return;
    if (this.length === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = item;
    this.length++;
    this.state++;
    if (this.maxlen > 0 && this.length > this.maxlen) this.pop();
  }

  /** The deque is not empty; likewise popleft(). */
  pop(): PyObject {
    this.length--;
    this.state++;
    const item = this.at(this.length);
    this.ring[(this.head + this.length) & (this.ring.length - 1)] = undefined;
    return item;
  }

  popleft(): PyObject {
    const item = this.ring[this.head]!;
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.length--;
    this.state++;
    return item;
  }

  /** A shift by `n` places to the right, |n| < length. */
  rotate(n: number): void {
    if (n * 2 > this.length) n -= this.length;
    else if (n * 2 < -this.length) n += this.length;
    for (; n > 0; n--) this.shift(this.length - 1, -1);
    for (; n < 0; n++) this.shift(0, 1);
    this.state++;
  }

  /** Move the item at one end over to the other. */
  private shift(from: number, headStep: number): void {
    const mask = this.ring.length - 1;
    const i = (this.head + from) & mask;
    const item = this.ring[i];
    this.ring[i] = undefined;
    this.head = (this.head + headStep) & mask;
    this.ring[(this.head + (headStep < 0 ? 0 : this.length - 1)) & mask] = item;
  }

  clear(): void {
    this.ring = new Array<undefined>(8).fill(undefined);
    this.head = 0;
    this.length = 0;
    this.state++;
  }

  toArray(): PyObject[] {
    const out: PyObject[] = [];
    for (let i = 0; i < this.length; i++) out.push(this.at(i));
    return out;
  }

  /** Replace the items; maxlen is the caller's concern. */
  fill(items: readonly PyObject[]): void {
    let size = 8;
    while (size < items.length) size *= 2;
    this.ring = new Array<undefined>(size).fill(undefined);
    for (let i = 0; i < items.length; i++) this.ring[i] = items[i];
    this.head = 0;
    this.length = items.length;
    this.state++;
  }

  private grow(): void {
    const ring: (PyObject | undefined)[] = this.toArray();
    for (let i = 0; i < this.length; i++) ring.push(undefined);
    this.ring = ring;
    this.head = 0;
  }
}

// Life

function deque_new(type: PyType): PyObject {
  return new PyDeque(type);
}

function deque_init(self: PyDeque, args: PyObject[], kwargs: Kwargs): void {
  if (args.length > 2) throw typeError(`deque() expected at most 2 arguments, got ${args.length}`);
  const [iterable, maxlen = null] = parseArgs('deque', ['iterable', 'maxlen'], 0, args, kwargs);
  self.maxlen = maxlen === null ? -1 : maxlenOf(maxlen);
  if (self.length > 0) self.clear();
  if (iterable !== undefined) deque_extend(self, iterable);
}

function maxlenOf(v: PyObject): number {
  if (asIntValue(v) === undefined) throw typeError('an integer is required');
  const n = asSsize(v, 'overflow');
  if (n < 0) throw valueError('maxlen must be non-negative');
  return n;
}

function deque_repr(self: PyDeque): StrValue {
  return withReprGuard(self, '[...]', () => {
    const items: string[] = [];
    forEach(self, (item) => {
      items.push(strText(repr(item)));
    });
    const bound = self.maxlen < 0 ? '' : `, maxlen=${self.maxlen}`;
    return mkStr(`deque([${items.join(', ')}]${bound})`);
  });
}

/** A deque of the same type, bound and items. */
function deque_copy(self: PyDeque): PyObject {
  if (self.ob_type === DequeType) {
    const copy = new PyDeque(DequeType);
    copy.maxlen = self.maxlen;
    copy.fill(self.toArray());
    return copy;
  }
  return callObject(self.ob_type, self.maxlen < 0 ? [self] : [self, self.maxlen]);
}

function deque_reduce(self: PyDeque): PyObject {
  const args = self.maxlen < 0 ? [] : [new PyTuple([]), self.maxlen];
  return new PyTuple([self.ob_type, new PyTuple(args), dictOf(self) ?? null, getIter(self)]);
}

// Items

function checkedPosition(self: PyDeque, i: number): number {
  if (i < 0 || i >= self.length) throw indexError('deque index out of range');
  return i;
}

function deque_item(self: PyDeque, i: number): PyObject {
  return self.at(checkedPosition(self, i));
}

function deque_ass_item(self: PyDeque, i: number, value: PyObject | undefined): void {
  checkedPosition(self, i);
  if (value === undefined) removeAt(self, i);
  else self.put(i, value);
}

function removeAt(self: PyDeque, i: number): void {
  if (i === 0) {
    self.popleft();
    return;
  }
  for (; i < self.length - 1; i++) self.put(i, self.at(i + 1));
  self.pop();
}

/** Where `item` is first found in [start, stop), or -1; the deque must not change meanwhile. */
function find(self: PyDeque, item: PyObject, start: number, stop: number): number {
  const { state } = self;
  for (let i = start; i < stop; i++) {
    const equal = isEqual(self.at(i), item);
    if (self.state !== state) throw runtimeError('deque mutated during iteration');
    if (equal) return i;
  }
  return -1;
}

function deque_contains(self: PyDeque, item: PyObject): boolean {
  return find(self, item, 0, self.length) >= 0;
}

function deque_count(self: PyDeque, item: PyObject): PyObject {
  const { state } = self;
  let count = 0;
  for (let i = 0; i < self.length; i++) {
    if (isEqual(self.at(i), item)) count++;
    if (self.state !== state) throw runtimeError('deque mutated during iteration');
  }
  return count;
}

function deque_index(self: PyDeque, item: PyObject, start?: PyObject, stop?: PyObject): PyObject {
  const n = self.length;
  const i = find(self, item, indexBound(start, n, 0), Math.min(n, indexBound(stop, n, n)));
  if (i < 0) throw valueError(mkStr(`${strText(repr(item))} is not in deque`));
  return i;
}

function deque_insert(self: PyDeque, index: PyObject, item: PyObject): PyObject {
  const n = self.length;
  let i = asSsize(index, 'overflow');
  if (n === self.maxlen) throw indexError('deque already at its maximum size');
  if (i < 0) i = Math.max(0, i + n);
  if (i === 0) {
    self.appendleft(item);
  } else {
    self.append(item);
    for (let j = n; j > i; j--) self.put(j, self.at(j - 1));
    if (i < n) self.put(i, item);
  }
  return null;
}

function deque_remove(self: PyDeque, item: PyObject): PyObject {
  const { state } = self;
  for (let i = 0; i < self.length; i++) {
    const equal = isEqual(self.at(i), item);
    if (self.state !== state) throw indexError('deque mutated during remove().');
    if (equal) {
      removeAt(self, i);
      return null;
    }
  }
  throw valueError('deque.remove(x): x not in deque');
}

// Ends

function deque_append(self: PyDeque, item: PyObject): PyObject {
  self.append(item);
  return null;
}

function deque_appendleft(self: PyDeque, item: PyObject): PyObject {
  self.appendleft(item);
  return null;
}

function deque_extend(self: PyDeque, iterable: PyObject): PyObject {
  if (iterable === self) for (const item of self.toArray()) self.append(item);
  else forEach(iterable, (item) => self.append(item));
  return null;
}

function deque_extendleft(self: PyDeque, iterable: PyObject): PyObject {
  if (iterable === self) for (const item of self.toArray()) self.appendleft(item);
  else forEach(iterable, (item) => self.appendleft(item));
  return null;
}

function deque_pop(self: PyDeque): PyObject {
  if (self.length === 0) throw indexError('pop from an empty deque');
  return self.pop();
}

function deque_popleft(self: PyDeque): PyObject {
  if (self.length === 0) throw indexError('pop from an empty deque');
  return self.popleft();
}

function deque_clear(self: PyDeque): PyObject {
  self.clear();
  return null;
}

function deque_rotate(self: PyDeque, steps?: PyObject): PyObject {
  const n = steps === undefined ? 1 : asIndex(steps);
  if (n > Number.MAX_SAFE_INTEGER || n < Number.MIN_SAFE_INTEGER) {
    throw overflowError('Python int too large to convert to C ssize_t');
  }
  if (self.length > 1) self.rotate(Number(n) % self.length);
  return null;
}

function deque_reverse(self: PyDeque): PyObject {
  for (let i = 0, j = self.length - 1; i < j; i++, j--) {
    const item = self.at(i);
    self.put(i, self.at(j));
    self.put(j, item);
  }
  return null;
}

// Operators

function deque_concat(v: PyDeque, w: PyObject): PyObject {
  if (!typeCheck(w, DequeType)) throw typeError(`can only concatenate deque (not "${typeName(w)}") to deque`);
  const sum = deque_copy(v);
  deque_extend(sum as PyDeque, w);
  return sum;
}

function deque_inplace_concat(self: PyDeque, other: PyObject): PyObject {
  deque_extend(self, other);
  return self;
}

function deque_inplace_repeat(self: PyDeque, n: number): PyObject {
  if (n <= 0 || self.length === 0) {
    self.clear();
    return self;
  }
  if (n === 1) return self;
  const total = self.length * n;
  if (self.maxlen < 0 && total > MAX_ITEMS) throw newException(MemoryErrorType);
  const items = self.toArray();
  const kept = self.maxlen < 0 ? total : Math.min(total, self.maxlen);
  const out: PyObject[] = [];
  for (let i = total - kept; i < total; i++) out.push(items[i % items.length]!);
  self.fill(out);
  return self;
}

function deque_repeat(self: PyDeque, n: number): PyObject {
  return deque_inplace_repeat(deque_copy(self) as PyDeque, n);
}

function deque_richcompare(v: PyDeque, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyDeque)) return NotImplemented;
  if (op === CompareOp.EQ && v === w) return true;
  if (op === CompareOp.NE && v === w) return false;
  if (v.length !== w.length && (op === CompareOp.EQ || op === CompareOp.NE)) return op === CompareOp.NE;
  const [statev, statew] = [v.state, w.state];
  const n = Math.min(v.length, w.length);
  for (let i = 0; i < n; i++) {
    const [a, b] = [v.at(i), w.at(i)];
    const equal = isEqual(a, b);
    if (v.state !== statev || w.state !== statew) throw runtimeError('deque mutated during iteration');
    if (equal) continue;
    if (op === CompareOp.EQ || op === CompareOp.NE) return op === CompareOp.NE;
    return richCompare(a, b, op);
  }
  switch (op) {
    case CompareOp.LT: return v.length < w.length;
    case CompareOp.LE: return v.length <= w.length;
    case CompareOp.EQ: return v.length === w.length;
    case CompareOp.NE: return v.length !== w.length;
    case CompareOp.GT: return v.length > w.length;
    case CompareOp.GE: return v.length >= w.length;
  }
}

// Iterators

class PyDequeIter implements HeapObject {
  index = 0;
  state: number;
  constructor(readonly ob_type: PyType, readonly deque: PyDeque) {
    this.state = deque.state;
  }
}

function dequeIterNext(it: PyDequeIter): PyObject | undefined {
  const { deque } = it;
  if (it.state !== deque.state) {
    it.index = deque.length;
    it.state = -1;
    throw runtimeError('deque mutated during iteration');
  }
  if (it.index >= deque.length) return undefined;
  const i = it.index++;
  return deque.at(it.ob_type === DequeIterType ? i : deque.length - 1 - i);
}

function dequeIter_length_hint(it: PyDequeIter): PyObject {
  return Math.max(0, it.deque.length - it.index);
}

function dequeIter_reduce(it: PyDequeIter): PyObject {
  return new PyTuple([it.ob_type, new PyTuple([it.deque, it.index])]);
}

function dequeIter_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [deque, skip] = parseArgs(type.tp_qualname, ['', ''], 1, args, kwargs);
  if (!(deque instanceof PyDeque)) throw typeError(`argument 1 must be collections.deque, not ${typeName(deque!)}`);
  const it = new PyDequeIter(type, deque);
  it.index = skip === undefined ? 0 : Math.max(0, asSsize(skip, 'overflow'));
  return it;
}

const iterMethods: readonly PyMethodDef[] = [
  { ml_name: '__length_hint__', ml_meth: dequeIter_length_hint, ml_flags: [0, 0] },
  { ml_name: '__reduce__', ml_meth: dequeIter_reduce, ml_flags: [0, 0] },
];

for (const type of [DequeIterType, DequeRevIterType]) {
  defineType(type, { slots: { tp_new: dequeIter_new, tp_iter: selfIter, tp_iternext: dequeIterNext }, methods: iterMethods });
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'append', ml_meth: deque_append, ml_flags: [1, 1], ml_doc: 'Add an item at the right end.' },
  { ml_name: 'appendleft', ml_meth: deque_appendleft, ml_flags: [1, 1], ml_doc: 'Add an item at the left end.' },
  { ml_name: 'clear', ml_meth: deque_clear, ml_flags: [0, 0], ml_doc: 'Remove all items.' },
  { ml_name: '__copy__', ml_meth: deque_copy, ml_flags: [0, 0], ml_doc: 'Return a deque of the same items.' },
  { ml_name: 'copy', ml_meth: deque_copy, ml_flags: [0, 0], ml_doc: 'Return a deque of the same items.' },
  { ml_name: 'count', ml_meth: deque_count, ml_flags: [1, 1], ml_doc: 'Return how often a value occurs.' },
  { ml_name: 'extend', ml_meth: deque_extend, ml_flags: [1, 1], ml_doc: 'Add the items of an iterable at the right end.' },
  { ml_name: 'extendleft', ml_meth: deque_extendleft, ml_flags: [1, 1], ml_doc: 'Add the items of an iterable at the left end, one by one.' },
  { ml_name: 'index', ml_meth: deque_index, ml_flags: [1, 3], ml_doc: 'Return the first index of a value.' },
  { ml_name: 'insert', ml_meth: deque_insert, ml_flags: [2, 2], ml_doc: 'Put an item before an index.' },
  { ml_name: 'pop', ml_meth: deque_pop, ml_flags: [0, 0], ml_doc: 'Remove and return the rightmost item.' },
  { ml_name: 'popleft', ml_meth: deque_popleft, ml_flags: [0, 0], ml_doc: 'Remove and return the leftmost item.' },
  { ml_name: '__reduce__', ml_meth: deque_reduce, ml_flags: [0, 0] },
  { ml_name: 'remove', ml_meth: deque_remove, ml_flags: [1, 1], ml_doc: 'Remove the first item that is equal to a value.' },
  { ml_name: '__reversed__', ml_meth: (self: PyDeque) => new PyDequeIter(DequeRevIterType, self), ml_flags: [0, 0] },
  { ml_name: 'reverse', ml_meth: deque_reverse, ml_flags: [0, 0], ml_doc: 'Turn the deque around in place.' },
  { ml_name: 'rotate', ml_meth: deque_rotate, ml_flags: [0, 1], ml_doc: 'Move n items, by default one, from the right end to the left.' },
  { ml_name: '__sizeof__', ml_meth: (self: PyDeque) => 104 + 8 * Math.max(64, self.length), ml_flags: [0, 0] },
];

defineType(DequeType, {
  isBase: true,
  doc: 'deque([iterable[, maxlen]]) -> a list-like sequence that is fast at both ends',
  slots: {
    tp_new: deque_new,
    tp_init: deque_init,
    tp_repr: deque_repr,
    tp_richcompare: deque_richcompare,
    tp_iter: (self: PyDeque) => new PyDequeIter(DequeIterType, self),
    nb_bool: (self: PyDeque) => self.length !== 0,
    sq_length: (self: PyDeque) => self.length,
    sq_concat: deque_concat,
    sq_repeat: deque_repeat,
    sq_item: deque_item,
    sq_ass_item: deque_ass_item,
    sq_contains: deque_contains,
    sq_inplace_concat: deque_inplace_concat,
    sq_inplace_repeat: deque_inplace_repeat,
  },
  methods: parsingByFormat(methods),
  getset: [{ name: 'maxlen', get: (self: PyDeque) => (self.maxlen < 0 ? null : self.maxlen), doc: 'The most items that it holds, or None.' }],
});
