// set and frozenset, first half: the object, its life, its items and its iterator.
// Objects/setobject.c. The table itself is in set_table.ts; what combines or compares
// two sets, and the two types' definitions, are in set.ts.

import { dictOf, hash, repr, withReprGuard } from '../abstract.js';
import { checkPositional, noKeywords } from '../args.js';
import { PyDict } from '../dict.js';
import { excMatches, keyError, runtimeError, TypeErrorType } from '../errors.js';
import { PyInstance, PyList, PyTuple } from '../object.js';
import { forEach } from '../sequence.js';
import {
  DictType, FrozenSetType, isSubtype, PyType, SetType, typeOf, type HeapObject, type Kwargs, type PyMethodDef, type PyObject,
} from '../types.js';
import { mkStr, strText, type IntValue, type StrValue } from '../values.js';
import { Word64 } from './hash64.js';
import { builtinByName, selfIter } from './list_iter.js';
import { SetTable } from './set_table.js';
import { defineType } from './type.js';

/** PySetObject, of set and frozenset alike. */
export class PySet extends PyInstance {
  readonly table = new SetTable();
  /** A frozenset's hash, once it was asked for. */
  hash: IntValue | undefined = undefined;
  constructor(type: PyType = SetType) { super(type); }
}

/** PySet_New. */
export function newSet(items: Iterable<PyObject> = []): PySet {
  const set = new PySet();
  for (const item of items) set.table.add(item);
  return set;
}

const EMPTY_FROZENSET = new PySet(FrozenSetType);

/** PyFrozenSet_New. */
export function newFrozenSet(items: Iterable<PyObject> = []): PySet {
  const set = new PySet(FrozenSetType);
  for (const item of items) set.table.add(item);
  return set.table.used === 0 ? EMPTY_FROZENSET : set;
}

/** PyFrozenSet_Check. */
export function isFrozenSet(v: PyObject): boolean {
  return isSubtype(typeOf(v), FrozenSetType);
}

/** set_update_internal: add all items of an iterable. */
export function updateSet(so: PySet, other: PyObject): void {
  const { table } = so;
  if (other instanceof PySet) table.merge(other.table);
  else if (typeOf(other) === DictType) addDictKeys(table, other as PyDict);
  else forEach(other, (item) => table.add(item));
}

function addDictKeys(table: SetTable, d: PyDict): void {
  let i = d.nextEntry(0);
  if (i < 0) return;
  table.makeRoom(d.used, d.keys[i]!);
  for (; i >= 0; i = d.nextEntry(i + 1)) table.add(d.keys[i]!);
}

/** make_new_set. */
export function makeSet(type: PyType, iterable: PyObject | undefined): PySet {
  const so = new PySet(type);
  if (iterable !== undefined) updateSet(so, iterable);
  return so;
}

/** make_new_set_basetype: of set or frozenset themselves. */
export function makeBaseSet(like: PySet, iterable: PyObject | undefined): PySet {
  return makeSet(isFrozenSet(like) ? FrozenSetType : SetType, iterable);
}

function set_new(type: PyType): PyObject {
  return new PySet(type);
}

function set_init(self: PySet, args: PyObject[], kwargs: Kwargs): void {
  noKeywords('set()', kwargs);
  checkPositional(self.ob_type.tp_name, args, 0, 1);
  self.table.clear();
  if (args.length > 0) updateSet(self, args[0]!);
}

function frozenset_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === FrozenSetType) noKeywords('frozenset()', kwargs);
  checkPositional(type.tp_name, args, 0, 1);
  const iterable = args[0];
  if (type !== FrozenSetType) return makeSet(type, iterable);
  if (iterable === undefined) return EMPTY_FROZENSET;
  if (typeOf(iterable) === FrozenSetType) return iterable;
  const so = makeSet(type, iterable);
  return so.table.used === 0 ? EMPTY_FROZENSET : so;
}

/** The keys in the order of iteration, as they stand now. */
export function setKeys(so: PySet): PyObject[] {
  const { table } = so;
  const keys: PyObject[] = [];
  for (let i = table.next(0); i >= 0; i = table.next(i + 1)) keys.push(table.at(i));
  return keys;
}

function set_repr(self: PySet): StrValue {
  const name = self.ob_type.tp_name;
  return withReprGuard(self, `${name}(...)`, () => {
    if (self.table.used === 0) return `${name}()`;
    const body = setKeys(self).map((key) => strText(repr(key))).join(', ');
    return mkStr(self.ob_type === SetType ? `{${body}}` : `${name}({${body}})`);
  });
}

/** The key to look up: a set stands for the frozenset of its items. */
function lookupKey(key: PyObject): PyObject {
  if (!(key instanceof PySet) || isFrozenSet(key)) return key;
  try {
    hash(key);
    return key;
  } catch (exc) {
    if (!excMatches(exc, TypeErrorType)) throw exc;
    return makeSet(FrozenSetType, key);
  }
}

export function set_contains(self: PySet, key: PyObject): boolean {
  return self.table.has(lookupKey(key));
}

function set_add(self: PySet, key: PyObject): PyObject {
  self.table.add(key);
  return null;
}

function set_remove(self: PySet, key: PyObject): PyObject {
  if (!self.table.discard(lookupKey(key))) throw keyError(key);
  return null;
}

function set_discard(self: PySet, key: PyObject): PyObject {
  self.table.discard(lookupKey(key));
  return null;
}

function set_pop(self: PySet): PyObject {
  if (self.table.used === 0) throw keyError('pop from an empty set');
  return self.table.pop();
}

function set_clear(self: PySet): PyObject {
  self.table.clear();
  return null;
}

/** set_copy: always a plain set or frozenset. */
export function set_copy(self: PySet): PySet {
  return makeBaseSet(self, self);
}

function frozenset_copy(self: PySet): PyObject {
  return self.ob_type === FrozenSetType ? self : set_copy(self);
}

function set_reduce(self: PySet): PyObject {
  const state = dictOf(self) ?? null;
  return new PyTuple([self.ob_type, new PyTuple([new PyList(setKeys(self))]), state]);
}

function set_sizeof(self: PySet): PyObject {
  return 200 + self.table.tableSize;
}

/** frozenset_hash: independent of the order. */
function frozenset_hash(self: PySet): IntValue {
  if (self.hash === undefined) self.hash = computeHash(self.table);
  return self.hash;
}

function computeHash(table: SetTable): IntValue {
  const h = new Word64();
  const x = new Word64();
  const shifted = new Word64();
  table.forEachHash((lo, hi) => {
    x.set(hi, lo);
    shifted.set(hi, lo);
    shifted.shiftLeft(16);
    x.xorSmall(89869747);
    x.xor(shifted);
    x.mul(3644798167);
    h.xor(x);
  });
  x.set(0, table.used + 1);
  x.mul(1927868237);
  h.xor(x);
  x.set(h.hi, h.lo);
  x.shiftRight(11);
  shifted.set(h.hi, h.lo);
  shifted.shiftRight(25);
  h.xor(x);
  h.xor(shifted);
  h.mul(69069);
  h.addSmall(907133923);
  if (h.hi === -1 && h.lo === -1) return 590923713;
  return h.toHash();
}

// set_iterator

export const SetIterType = new PyType('set_iterator');

/** setiterobject. */
export class PySetIter implements HeapObject {
  ob_type = SetIterType;
  si_pos = 0;
  /** len() at the start; -1 once the set was seen to change. */
  si_used: number;
  constructor(public si_set: PySet | null) {
    this.si_used = si_set!.table.used;
  }
}

export function setIterNext(it: PySetIter): PyObject | undefined {
  const so = it.si_set;
  if (so === null) return undefined;
  const { table } = so;
  if (it.si_used !== table.used) {
    it.si_used = -1;
    throw runtimeError('Set changed size during iteration');
  }
  const i = table.next(it.si_pos);
  if (i < 0) {
    it.si_set = null;
    return undefined;
  }
  it.si_pos = i + 1;
  return table.at(i);
}

function setIter_length_hint(it: PySetIter): PyObject {
  if (it.si_set === null || it.si_used !== it.si_set.table.used) return 0;
  const { table } = it.si_set;
  let left = 0;
  for (let i = table.next(it.si_pos); i >= 0; i = table.next(i + 1)) left++;
  return left;
}

function setIter_reduce(it: PySetIter): PyObject {
  const rest = new PySetIter(it.si_set ?? new PySet());
  rest.si_pos = it.si_pos;
  const items: PyObject[] = [];
  for (let item = setIterNext(rest); item !== undefined; item = setIterNext(rest)) items.push(item);
  return new PyTuple([builtinByName('iter'), new PyTuple([new PyList(items)])]);
}

export function set_iter(self: PySet): PyObject {
  return new PySetIter(self);
}

export const sharedSetMethods: readonly PyMethodDef[] = [
  { ml_name: '__reduce__', ml_meth: set_reduce, ml_flags: [0, 0] },
  { ml_name: '__sizeof__', ml_meth: set_sizeof, ml_flags: [0, 0] },
];

export const setMethods: readonly PyMethodDef[] = [
  { ml_name: 'add', ml_meth: set_add, ml_flags: [1, 1], ml_doc: 'Put an item in the set.' },
  { ml_name: 'clear', ml_meth: set_clear, ml_flags: [0, 0], ml_doc: 'Remove all items.' },
  { ml_name: 'copy', ml_meth: set_copy, ml_flags: [0, 0], ml_doc: 'Return a set of the same items.' },
  { ml_name: 'discard', ml_meth: set_discard, ml_flags: [1, 1], ml_doc: 'Remove an item if it is there.' },
  { ml_name: 'pop', ml_meth: set_pop, ml_flags: [0, 0], ml_doc: 'Remove and return some item.' },
  { ml_name: 'remove', ml_meth: set_remove, ml_flags: [1, 1], ml_doc: 'Remove an item that must be there.' },
];

export const frozensetMethods: readonly PyMethodDef[] = [
  { ml_name: 'copy', ml_meth: frozenset_copy, ml_flags: [0, 0], ml_doc: 'Return a frozenset of the same items.' },
];

export const setLife = { tp_new: set_new, tp_init: set_init, tp_repr: set_repr };
export const frozensetLife = { tp_new: frozenset_new, tp_hash: frozenset_hash, tp_repr: set_repr };

defineType(SetIterType, {
  slots: { tp_iter: selfIter, tp_iternext: setIterNext },
  methods: [
    { ml_name: '__length_hint__', ml_meth: setIter_length_hint, ml_flags: [0, 0], ml_doc: 'The number of items that are still to come.' },
    { ml_name: '__reduce__', ml_meth: setIter_reduce, ml_flags: [0, 0] },
  ],
});
