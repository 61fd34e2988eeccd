// dict: Objects/dictobject.c. The storage is vm/dict.ts; views and iterators are in
// dict_views.ts.
//
// Walking a dict while Python code may run is done by position (nextEntry), never with a
// JavaScript iterator: entries may come, go and move meanwhile.

import { callObject, findAttr, isEqual, lookupSpecial, repr, withReprGuard } from '../abstract.js';
import { checkPositional } from '../args.js';
import { PyDict } from '../dict.js';
import { excMatches, keyError, TypeErrorType, typeError, valueError } from '../errors.js';
import { DictInstance, NotImplemented, PyTuple } from '../object.js';
import { forEach, mappingKeys, getItem, sequenceFast, setItem } from '../sequence.js';
import { CompareOp, DictType, PyType, typeOf, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { dict_items, dict_iter, dict_keys, dict_values } from './dict_views.js';
import { PySet, setKeys } from './set_object.js';
import { defineType } from './type.js';

function dict_new(type: PyType): PyObject {
  return type === DictType ? new PyDict() : new DictInstance(type);
}

function dict_init(self: PyDict, args: PyObject[], kwargs: Kwargs): void {
  updateCommon(self, args, kwargs, 'dict');
}

/** dict_update_common: at most one mapping or iterable of pairs, then keywords. */
export function updateCommon(self: PyDict, args: PyObject[], kwargs: Kwargs, fname: string): void {
  checkPositional(fname, args, 0, 1);
  if (args.length > 0) updateDict(self, args[0]!);
  if (kwargs !== undefined) for (const [name, value] of kwargs) self.set(mkStr(name), value);
}

/** dict.update(arg): a dict, anything with keys(), or an iterable of pairs. */
export function updateDict(self: PyDict, arg: PyObject): void {
  if (typeOf(arg) === DictType) self.update(arg as PyDict);
  else if (arg instanceof PyDict && keepsIteration(arg)) self.update(arg);
  else if (findAttr(arg, 'keys') !== undefined) for (const key of mappingKeys(arg)) self.set(key, getItem(arg, key));
  else mergeFromPairs(self, arg);
}

/** A subclass that iterates as dict does may be copied entry by entry. */
function keepsIteration(d: PyDict): boolean {
  return d.ob_type.tp_iter === DictType.tp_iter;
}

/** PyDict_MergeFromSeq2. */
function mergeFromPairs(self: PyDict, iterable: PyObject): void {
  let i = 0;
  forEach(iterable, (item) => {
    const pair = pairOf(item, i++);
    self.set(pair[0]!, pair[1]!);
  });
}

function pairOf(item: PyObject, i: number): readonly PyObject[] {
  let pair: readonly PyObject[];
  try {
    pair = sequenceFast(item, `cannot convert dictionary update sequence element #${i} to a sequence`);
  } catch (exc) {
    if (!excMatches(exc, TypeErrorType) || typeOf(item).tp_iter !== undefined) throw exc;
    throw typeError(`cannot convert dictionary update sequence element #${i} to a sequence`);
  }
  if (pair.length !== 2) {
    throw valueError(`dictionary update sequence element #${i} has length ${pair.length}; 2 is required`);
  }
  return pair;
}

function dict_repr(self: PyDict): StrValue {
  if (self.used === 0) return '{}';
  return withReprGuard(self, '{...}', () => {
    let text = '';
    for (let i = self.nextEntry(0); i >= 0; i = self.nextEntry(i + 1)) {
      const value = self.values[i]!; // the key's repr may delete the entry
      if (text !== '') text += ', ';
      text += `${strText(repr(self.keys[i]!))}: `;
      text += strText(repr(value));
    }
    return mkStr(`{${text}}`);
  });
}

/** dict_equal. */
function sameEntries(a: PyDict, b: PyDict): boolean {
  if (a.used !== b.used) return false;
  for (let i = a.nextEntry(0); i >= 0; i = a.nextEntry(i + 1)) {
    const value = a.values[i]!;
    const other = b.get(a.keys[i]!);
    if (other === undefined || !isEqual(value, other)) return false;
  }
  return true;
}

function dict_richcompare(v: PyDict, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyDict) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
  return sameEntries(v, w) === (op === CompareOp.EQ);
}

/** d[key]. */
export function dict_subscript(self: PyDict, key: PyObject): PyObject {
  const i = self.find(key);
  if (i >= 0) return self.values[i]!;
  if (self.ob_type !== DictType) {
    const missing = lookupSpecial(self, '__missing__');
    if (missing !== undefined) return callObject(missing, [key]);
  }
  throw keyError(key);
}

function dict_ass_sub(self: PyDict, key: PyObject, value: PyObject | undefined): void {
  if (value !== undefined) self.set(key, value);
  else if (self.delete(key) === undefined) throw keyError(key);
}

// Methods

function dict_get(self: PyDict, key: PyObject, fallback?: PyObject): PyObject {
  const i = self.find(key);
  return i < 0 ? (fallback ?? null) : self.values[i]!;
}

function dict_setdefault(self: PyDict, key: PyObject, fallback: PyObject = null): PyObject {
  const i = self.find(key);
  if (i >= 0) return self.values[i]!;
  self.set(key, fallback);
  return fallback;
}

function dict_pop(self: PyDict, key: PyObject, fallback?: PyObject): PyObject {
  // CPython does not even hash the key when the dict is empty.
  const value = self.used === 0 ? undefined : self.delete(key);
  if (value !== undefined) return value;
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

function dict_popitem(self: PyDict): PyObject {
  const i = self.lastEntry();
  if (i < 0) throw keyError('popitem(): dictionary is empty');
  const key = self.keys[i]!;
  return new PyTuple([key, self.deleteAt(i)]);
}

function dict_update(self: PyDict, args: PyObject[], kwargs: Kwargs): PyObject {
  updateCommon(self, args, kwargs, 'update');
  return null;
}

function dict_clear(self: PyDict): PyObject {
  self.clear();
  return null;
}

function dict_copy(self: PyDict): PyObject {
  return self.copy();
}

/** dict.fromkeys(): a class method, so a subclass's __setitem__ is heard. */
export function dict_fromkeys(cls: PyType, iterable: PyObject, value: PyObject = null): PyObject {
  const d = callObject(cls, []);
  if (typeOf(d) === DictType) {
    fillFromKeys(d as PyDict, iterable, value);
    return d;
  }
  forEach(iterable, (key) => setItem(d, key, value));
  return d;
}

function fillFromKeys(d: PyDict, iterable: PyObject, value: PyObject): void {
  if (typeOf(iterable) === DictType) for (const [key] of (iterable as PyDict).entries()) d.set(key, value);
  else if (iterable instanceof PySet) for (const key of setKeys(iterable)) d.set(key, value);
  else forEach(iterable, (key) => d.set(key, value));
}

function dict_sizeof(self: PyDict): PyObject {
  let size = 8;
  while (self.used > Math.floor((size * 2) / 3)) size *= 2;
  const indexBytes = size <= 0xff ? 1 : size <= 0xffff ? 2 : 4;
  return 48 + 40 + size * indexBytes + Math.floor((size * 2) / 3) * 24;
}

const dict_methods: readonly PyMethodDef[] = [
  { ml_name: '__sizeof__', ml_meth: dict_sizeof, ml_flags: [0, 0], ml_doc: 'Size of the dict in bytes.' },
  { ml_name: 'get', ml_meth: dict_get, ml_flags: [1, 2], ml_doc: 'Return the value of a key, or a default.' },
  { ml_name: 'setdefault', ml_meth: dict_setdefault, ml_flags: [1, 2], ml_doc: 'Return the value of a key, which is set to a default if it is not there.' },
  { ml_name: 'pop', ml_meth: dict_pop, ml_flags: [1, 2], ml_doc: 'Remove a key and return its value, or a default.' },
  { ml_name: 'popitem', ml_meth: dict_popitem, ml_flags: [0, 0], ml_doc: 'Remove and return the last (key, value) pair.' },
  { ml_name: 'keys', ml_meth: dict_keys, ml_flags: [0, 0], ml_doc: 'A view of the keys.' },
  { ml_name: 'items', ml_meth: dict_items, ml_flags: [0, 0], ml_doc: 'A view of the (key, value) pairs.' },
  { ml_name: 'values', ml_meth: dict_values, ml_flags: [0, 0], ml_doc: 'A view of the values.' },
  { ml_name: 'update', ml_meth: dict_update, ml_flags: 'keywords', ml_doc: 'Set keys from a mapping, an iterable of pairs, and keywords.' },
  { ml_name: 'fromkeys', ml_meth: dict_fromkeys, ml_flags: [1, 2], ml_kind: 'classmethod', ml_doc: 'Return a new dict with the keys of an iterable, all of one value.' },
  { ml_name: 'clear', ml_meth: dict_clear, ml_flags: [0, 0], ml_doc: 'Remove all entries.' },
  { ml_name: 'copy', ml_meth: dict_copy, ml_flags: [0, 0], ml_doc: 'Return a dict of the same entries.' },
];

defineType(DictType, {
  isBase: true,
  doc: 'dict() -> an empty dict\ndict(mapping) -> a dict of its entries\ndict(iterable) -> a dict of its (key, value) pairs\ndict(**kwargs) -> a dict of the keywords',
  slots: {
    tp_new: dict_new,
    tp_init: dict_init,
    tp_repr: dict_repr,
    tp_richcompare: dict_richcompare,
    tp_iter: dict_iter,
    sq_contains: (self: PyDict, key: PyObject) => self.find(key) >= 0,
    mp_length: (self: PyDict) => self.used,
    mp_subscript: dict_subscript,
    mp_ass_subscript: dict_ass_sub,
  },
  methods: dict_methods,
});
