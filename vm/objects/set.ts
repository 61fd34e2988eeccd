// set and frozenset, second half: what combines or compares two sets, and the two types'
// definitions. Objects/setobject.c; the first half is set_object.ts.
//
// A method takes any iterable, an operator only sets. Which of two sets is walked decides
// the order of the result, so the choices are CPython's.

import { NotImplemented } from '../object.js';
import { forEach } from '../sequence.js';
import { PyDict } from '../dict.js';
import { CompareOp, DictType, FrozenSetType, SetType, typeOf, type PyMethodDef, type PyObject } from '../types.js';
import {
  frozensetLife, frozensetMethods, makeBaseSet, makeSet, PySet, set_contains, set_copy, set_iter, setKeys, setLife, setMethods,
  sharedSetMethods, updateSet,
} from './set_object.js';
import { defineType } from './type.js';

/** set_intersection. */
function intersection(so: PySet, other: PyObject): PySet {
  if (so === other) return set_copy(so);
  const result = makeBaseSet(so, undefined);
  if (other instanceof PySet) {
    const [walked, probed] = other.table.used > so.table.used ? [so, other] : [other, so];
    for (const key of setKeys(walked)) if (probed.table.has(key)) result.table.add(key);
  } else {
    forEach(other, (item) => {
      if (so.table.has(item)) result.table.add(item);
    });
  }
  return result;
}

/** set_difference_update_internal. */
function differenceUpdate(so: PySet, other: PyObject): void {
  if (so.table.used === 0) return;
  if (so === other) {
    so.table.clear();
    return;
  }
  if (other instanceof PySet) for (const key of setKeys(other)) so.table.discard(key);
  else forEach(other, (item) => void so.table.discard(item));
  so.table.sweep();
}

/** set_difference. */
function difference(so: PySet, other: PyObject): PySet {
  if (so.table.used === 0) return set_copy(so);
  const size = other instanceof PySet ? other.table.used : typeOf(other) === DictType ? (other as PyDict).used : -1;
  if (size < 0 || so.table.used >> 2 > size) {
    const result = set_copy(so);
    differenceUpdate(result, other);
    return result;
  }
  const result = makeBaseSet(so, undefined);
  const has = other instanceof PySet ? (key: PyObject) => other.table.has(key) : (key: PyObject) => (other as PyDict).has(key);
  for (const key of setKeys(so)) if (!has(key)) result.table.add(key);
  return result;
}

/** set_symmetric_difference_update. */
function symmetricDifferenceUpdate(so: PySet, other: PyObject): void {
  if (so === other) {
    so.table.clear();
    return;
  }
  const keys = typeOf(other) === DictType ? [...(other as PyDict).entries()].map(([key]) => key)
    : setKeys(other instanceof PySet ? other : makeBaseSet(so, other));
  for (const key of keys) if (!so.table.discard(key)) so.table.add(key);
}

function symmetricDifference(so: PySet, other: PyObject): PySet {
  const result = makeBaseSet(so, other);
  symmetricDifferenceUpdate(result, so);
  return result;
}

function isSubset(so: PySet, other: PySet): boolean {
  if (so.table.used > other.table.used) return false;
  const { table } = so;
  for (let i = table.next(0); i >= 0; i = table.next(i + 1)) if (!other.table.has(table.at(i))) return false;
  return true;
}

function asSet(v: PyObject): PySet {
  return v instanceof PySet ? v : makeSet(SetType, v);
}

// Methods

function set_update(self: PySet, others: PyObject[]): PyObject {
  for (const other of others) updateSet(self, other);
  return null;
}

function set_union(self: PySet, others: PyObject[]): PyObject {
  const result = set_copy(self);
  for (const other of others) if (other !== self) updateSet(result, other);
  return result;
}

function intersectAll(self: PySet, others: PyObject[]): PySet {
  if (others.length === 0) return set_copy(self);
  let result = self;
  for (const other of others) result = intersection(result, other);
  return result;
}

function set_intersection_update(self: PySet, others: PyObject[]): PyObject {
  self.table.takeOver(intersectAll(self, others).table);
  return null;
}

function set_difference(self: PySet, others: PyObject[]): PyObject {
  if (others.length === 0) return set_copy(self);
  const result = difference(self, others[0]!);
  for (let i = 1; i < others.length; i++) differenceUpdate(result, others[i]!);
  return result;
}

function set_difference_update(self: PySet, others: PyObject[]): PyObject {
  for (const other of others) differenceUpdate(self, other);
  return null;
}

function set_symmetric_difference_update(self: PySet, other: PyObject): PyObject {
  symmetricDifferenceUpdate(self, other);
  return null;
}

function set_isdisjoint(self: PySet, other: PyObject): PyObject {
  if (other === self) return self.table.used === 0;
  if (other instanceof PySet) {
    const [walked, probed] = other.table.used > self.table.used ? [self, other] : [other, self];
    return !setKeys(walked).some((key) => probed.table.has(key));
  }
  let disjoint = true;
  forEach(other, (item) => {
    disjoint = !self.table.has(item);
    return disjoint ? undefined : false;
  });
  return disjoint;
}

// Operators

function set_or(v: PyObject, w: PyObject): PyObject {
  if (!(v instanceof PySet) || !(w instanceof PySet)) return NotImplemented;
  return set_union(v, [w]);
}

function set_and(v: PyObject, w: PyObject): PyObject {
  if (!(v instanceof PySet) || !(w instanceof PySet)) return NotImplemented;
  return intersection(v, w);
}

function set_sub(v: PyObject, w: PyObject): PyObject {
  if (!(v instanceof PySet) || !(w instanceof PySet)) return NotImplemented;
  return difference(v, w);
}

function set_xor(v: PyObject, w: PyObject): PyObject {
  if (!(v instanceof PySet) || !(w instanceof PySet)) return NotImplemented;
  return symmetricDifference(v, w);
}

function set_ior(v: PySet, w: PyObject): PyObject {
  if (!(w instanceof PySet)) return NotImplemented;
  updateSet(v, w);
  return v;
}

function set_iand(v: PySet, w: PyObject): PyObject {
  if (!(w instanceof PySet)) return NotImplemented;
  v.table.takeOver(intersection(v, w).table);
  return v;
}

function set_isub(v: PySet, w: PyObject): PyObject {
  if (!(w instanceof PySet)) return NotImplemented;
  differenceUpdate(v, w);
  return v;
}

function set_ixor(v: PySet, w: PyObject): PyObject {
  if (!(w instanceof PySet)) return NotImplemented;
  symmetricDifferenceUpdate(v, w);
  return v;
}

function sameItems(v: PySet, w: PySet): boolean {
  if (v.table.used !== w.table.used) return false;
  if (v.hash !== undefined && w.hash !== undefined && v.hash !== w.hash) return false;
  return isSubset(v, w);
}

/** set_richcompare: the order is that of inclusion. */
function set_richcompare(v: PySet, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PySet)) return NotImplemented;
  switch (op) {
    case CompareOp.EQ: return sameItems(v, w);
    case CompareOp.NE: return !sameItems(v, w);
    case CompareOp.LE: return isSubset(v, w);
    case CompareOp.GE: return isSubset(w, v);
    case CompareOp.LT: return v.table.used < w.table.used && isSubset(v, w);
    case CompareOp.GT: return w.table.used < v.table.used && isSubset(w, v);
  }
}

const commonMethods: readonly PyMethodDef[] = [
  { ml_name: 'difference', ml_meth: set_difference, ml_flags: 'varargs', ml_doc: 'Return the items that are in none of the others.' },
  { ml_name: 'intersection', ml_meth: (self: PySet, others: PyObject[]) => intersectAll(self, others), ml_flags: 'varargs', ml_doc: 'Return the items that are in all of the others.' },
  { ml_name: 'isdisjoint', ml_meth: set_isdisjoint, ml_flags: [1, 1], ml_doc: 'True if no item is in both.' },
  { ml_name: 'issubset', ml_meth: (self: PySet, other: PyObject) => isSubset(self, asSet(other)), ml_flags: [1, 1], ml_doc: 'True if the other has all items of this.' },
  { ml_name: 'issuperset', ml_meth: (self: PySet, other: PyObject) => isSubset(asSet(other), self), ml_flags: [1, 1], ml_doc: 'True if this has all items of the other.' },
  { ml_name: 'symmetric_difference', ml_meth: symmetricDifference, ml_flags: [1, 1], ml_doc: 'Return the items that are in exactly one of the two.' },
  { ml_name: 'union', ml_meth: set_union, ml_flags: 'varargs', ml_doc: 'Return the items of all.' },
  ...sharedSetMethods,
];

const mutatingMethods: readonly PyMethodDef[] = [
  { ml_name: 'difference_update', ml_meth: set_difference_update, ml_flags: 'varargs', ml_doc: 'Remove the items of the others.' },
  { ml_name: 'intersection_update', ml_meth: set_intersection_update, ml_flags: 'varargs', ml_doc: 'Keep the items that are in all of the others.' },
  { ml_name: 'symmetric_difference_update', ml_meth: set_symmetric_difference_update, ml_flags: [1, 1], ml_doc: 'Keep the items that are in exactly one of the two.' },
  { ml_name: 'update', ml_meth: set_update, ml_flags: 'varargs', ml_doc: 'Add the items of the others.' },
];

const commonSlots = {
  tp_richcompare: set_richcompare,
  tp_iter: set_iter,
  sq_length: (self: PySet) => self.table.used,
  sq_contains: set_contains,
  nb_subtract: set_sub,
  nb_and: set_and,
  nb_xor: set_xor,
  nb_or: set_or,
};

defineType(SetType, {
  isBase: true,
  doc: 'set() -> an empty set\nset(iterable) -> a set of the items of the iterable',
  slots: {
    ...commonSlots, ...setLife,
    nb_inplace_subtract: set_isub, nb_inplace_and: set_iand, nb_inplace_xor: set_ixor, nb_inplace_or: set_ior,
  },
  methods: [...commonMethods, ...setMethods, ...mutatingMethods],
});

defineType(FrozenSetType, {
  isBase: true,
  doc: 'frozenset() -> the empty frozenset\nfrozenset(iterable) -> a frozenset of the items of the iterable',
  slots: { ...commonSlots, ...frozensetLife },
  methods: [...commonMethods, ...frozensetMethods],
});
