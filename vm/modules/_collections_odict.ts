// collections.OrderedDict. Objects/odictobject.c.
//
// A dict keeps the order of insertion anyhow, so this is one whose entries can also be
// moved, compared in order and walked backwards. A subclass is taken at its word: what it
// overrides of __setitem__ and the like is called, as in C.

import { callMethod, callObject, findAttr, isEqual, isTrue, repr, withReprGuard } from '../abstract.js';
import { parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { keyError, runtimeError, typeError, valueError } from '../errors.js';
import { DictInstance, NotImplemented, PyList, PyTuple } from '../object.js';
import { contains, forEach, getItem, getIter, iterNext, setItem, toArray } from '../sequence.js';
import { CompareOp, DictType, PyType, typeOf, type HeapObject, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { DictItemsType, DictKeysType, DictValuesType, PyDictView } from '../objects/dict_views.js';
import { builtinByName, selfIter } from '../objects/list_iter.js';
import { genericDict, moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';

export const OrderedDictType = moduleType('collections.OrderedDict');
const OdictIterType = new PyType('odict_iterator');
const OdictKeysType = new PyType('odict_keys');
const OdictValuesType = new PyType('odict_values');
const OdictItemsType = new PyType('odict_items');

export class PyOrderedDict extends DictInstance {}

function isExact(self: PyOrderedDict): boolean {
  return self.ob_type === OrderedDictType;
}

// Filling

function odict_init(self: PyOrderedDict, args: PyObject[], kwargs: Kwargs): void {
  if (args.length > 1) throw typeError(`expected at most 1 arguments, got ${args.length}`);
  updateMapping(self, args, kwargs);
}

/** mutablemapping_update. */
function updateMapping(self: PyOrderedDict, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length > 1) throw typeError(`update() takes at most 1 positional argument (${args.length} given)`);
  const other = args[0];
  if (other !== undefined) {
    if (typeOf(other) === DictType) for (const [key, value] of (other as PyDict).entries()) setItem(self, key, value);
    else if (findAttr(other, 'keys') !== undefined) forEach(callMethod(other, 'keys'), (key) => setItem(self, key, getItem(other, key)));
    else if (findAttr(other, 'items') !== undefined) addPairs(self, callMethod(other, 'items'));
    else addPairs(self, other);
  }
  if (kwargs !== undefined) for (const [name, value] of kwargs) setItem(self, mkStr(name), value);
  return null;
}

/** mutablemapping_add_pairs. */
function addPairs(self: PyOrderedDict, pairs: PyObject): void {
  forEach(pairs, (pair) => {
    const it = getIter(pair);
    const key = iterNext(it);
    if (key === undefined) throw valueError('need more than 0 values to unpack');
    const value = iterNext(it);
    if (value === undefined) throw valueError('need more than 1 value to unpack');
    if (iterNext(it) !== undefined) throw valueError('too many values to unpack (expected 2)');
    setItem(self, key, value);
  });
}

function odict_fromkeys(cls: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, value = null] = parseArgs('fromkeys', ['iterable', 'value'], 1, args, kwargs);
  const d = callObject(cls, []);
  forEach(iterable!, (key) => setItem(d, key, value));
  return d;
}

function odict_copy(self: PyOrderedDict): PyObject {
  const copy = isExact(self) ? new PyOrderedDict(OrderedDictType) : callObject(self.ob_type, []);
  for (const key of toArray(self)) setItem(copy, key, getItem(self, key));
  return copy;
}

// Looking at it

function odict_repr(self: PyOrderedDict): StrValue {
  const name = self.ob_type.tp_qualname.slice(self.ob_type.tp_qualname.lastIndexOf('.') + 1);
  if (self.used === 0) return mkStr(`${name}()`);
  return withReprGuard(self, '...', () => {
    const items = new PyList(toArray(callMethod(self, 'items')));
    return mkStr(`${name}(${strText(repr(items))})`);
  });
}

function odict_richcompare(v: PyOrderedDict, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyDict) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
  let same = DictType.tp_richcompare!(v, w, CompareOp.EQ) as boolean;
  if (same && w instanceof PyOrderedDict) same = sameOrder(v, w);
  return same === (op === CompareOp.EQ);
}

function sameOrder(v: PyDict, w: PyDict): boolean {
  let i = v.nextEntry(0);
  let j = w.nextEntry(0);
  while (i >= 0 && j >= 0) {
    if (!isEqual(v.keys[i]!, w.keys[j]!)) return false;
    i = v.nextEntry(i + 1);
    j = w.nextEntry(j + 1);
  }
  return i < 0 && j < 0;
}

// Changing it

function odict_setdefault(self: PyOrderedDict, args: PyObject[], kwargs: Kwargs): PyObject {
  const [key, fallback = null] = parseArgs('setdefault', ['key', 'default'], 1, args, kwargs);
  if (contains(self, key!)) return getItem(self, key!);
  setItem(self, key!, fallback);
  return fallback;
}

function odict_pop(self: PyOrderedDict, args: PyObject[], kwargs: Kwargs): PyObject {
  const [key, fallback] = parseArgs('pop', ['key', 'default'], 1, args, kwargs);
  if (isExact(self)) {
    const value = self.delete(key!);
    if (value !== undefined) return value;
  } else if (contains(self, key!)) {
    const value = getItem(self, key!);
    setItem(self, key!, undefined);
    return value;
  }
  if (fallback === undefined) throw keyError(key!);
  return fallback;
}

function odict_popitem(self: PyOrderedDict, args: PyObject[], kwargs: Kwargs): PyObject {
  const [last] = parseArgs('popitem', ['last'], 0, args, kwargs);
  if (self.used === 0) throw keyError('dictionary is empty');
  const i = last === undefined || isTrue(last) ? self.lastEntry() : self.nextEntry(0);
  const key = self.keys[i]!;
  if (isExact(self)) return new PyTuple([key, self.deleteAt(i)]);
  const value = getItem(self, key);
  setItem(self, key, undefined);
  return new PyTuple([key, value]);
}

function odict_move_to_end(self: PyOrderedDict, args: PyObject[], kwargs: Kwargs): PyObject {
  const [key, last] = parseArgs('move_to_end', ['key', 'last'], 1, args, kwargs);
  const i = self.find(key!);
  if (i < 0) throw keyError(key!);
  if (last === undefined || isTrue(last)) self.moveToEnd(i);
  else self.moveToFront(i);
  return null;
}

function odict_clear(self: PyOrderedDict): PyObject {
  self.clear();
  return null;
}

/** (class, (), instance dict or None, None, iterator over the items). */
function odict_reduce(self: PyOrderedDict): PyObject {
  const own = findAttr(self, '__dict__');
  const state = own instanceof PyDict && own.used > 0 ? own : null;
  return new PyTuple([self.ob_type, new PyTuple([]), state, null, getIter(callMethod(self, 'items'))]);
}

// Iterators and views

const enum Kind { KEYS = 1, VALUES = 2, ITEMS = 3 }

/** odictiterobject: by position; the entries do not move unnoticed. */
class PyOdictIter implements HeapObject {
  ob_type = OdictIterType;
  position: number;
  state: number;
  size: number;
  constructor(public odict: PyDict | null, readonly kind: Kind, readonly reversed: boolean) {
    this.state = odict!.keysVersion;
    this.size = odict!.used;
    this.position = reversed ? odict!.lastEntry() : odict!.nextEntry(0);
  }
}

function odictIterNext(it: PyOdictIter): PyObject | undefined {
  const d = it.odict;
  if (d === null) return undefined;
  if (d.keysVersion !== it.state) {
    it.state = -1;
    throw runtimeError('OrderedDict mutated during iteration');
  }
  const i = it.position;
  if (i < 0) {
    it.odict = null;
    return undefined;
  }
  it.position = it.reversed ? d.previousEntry(i - 1) : d.nextEntry(i + 1);
  it.size--;
  if (it.kind === Kind.KEYS) return d.keys[i]!;
  if (it.kind === Kind.VALUES) return d.values[i]!;
  return new PyTuple([d.keys[i]!, d.values[i]!]);
}

function odictIter_reduce(it: PyOdictIter): PyObject {
  const rest: PyObject[] = [];
  for (let item = odictIterNext(it); item !== undefined; item = odictIterNext(it)) rest.push(item);
  return new PyTuple([builtinByName('iter'), new PyTuple([new PyList(rest)])]);
}

defineType(OdictIterType, {
  slots: { tp_iter: selfIter, tp_iternext: odictIterNext },
  methods: [{ ml_name: '__reduce__', ml_meth: odictIter_reduce, ml_flags: [0, 0] }],
});

function defineView(type: PyType, base: PyType, kind: Kind): void {
  defineType(type, {
    base,
    slots: { tp_iter: (view: PyDictView) => new PyOdictIter(view.dv_dict, kind, false) },
    methods: [{ ml_name: '__reversed__', ml_meth: (view: PyDictView) => new PyOdictIter(view.dv_dict, kind, true), ml_flags: [0, 0] }],
  });
}

defineView(OdictKeysType, DictKeysType, Kind.KEYS);
defineView(OdictValuesType, DictValuesType, Kind.VALUES);
defineView(OdictItemsType, DictItemsType, Kind.ITEMS);

const methods: readonly PyMethodDef[] = [
  { ml_name: 'fromkeys', ml_meth: odict_fromkeys, ml_flags: 'keywords', ml_kind: 'classmethod', ml_doc: 'Return a new one with the keys of an iterable, all of one value.' },
  { ml_name: '__sizeof__', ml_meth: (self: PyOrderedDict) => 400 + 56 * self.used, ml_flags: [0, 0] },
  { ml_name: '__reduce__', ml_meth: odict_reduce, ml_flags: [0, 0] },
  { ml_name: 'setdefault', ml_meth: odict_setdefault, ml_flags: 'keywords', ml_doc: 'Return the value of a key, which is set to a default if it is not there.' },
  { ml_name: 'pop', ml_meth: odict_pop, ml_flags: 'keywords', ml_doc: 'Remove a key and return its value, or a default.' },
  { ml_name: 'popitem', ml_meth: odict_popitem, ml_flags: 'keywords', ml_doc: 'Remove and return the last, or the first, (key, value) pair.' },
  { ml_name: 'keys', ml_meth: (self: PyDict) => new PyDictView(OdictKeysType, self), ml_flags: [0, 0] },
  { ml_name: 'values', ml_meth: (self: PyDict) => new PyDictView(OdictValuesType, self), ml_flags: [0, 0] },
  { ml_name: 'items', ml_meth: (self: PyDict) => new PyDictView(OdictItemsType, self), ml_flags: [0, 0] },
  { ml_name: 'update', ml_meth: updateMapping, ml_flags: 'keywords', ml_doc: 'Set keys from a mapping, an iterable of pairs, and keywords.' },
  { ml_name: 'clear', ml_meth: odict_clear, ml_flags: [0, 0], ml_doc: 'Remove all entries.' },
  { ml_name: 'copy', ml_meth: odict_copy, ml_flags: [0, 0], ml_doc: 'Return one of the same entries.' },
  { ml_name: '__reversed__', ml_meth: (self: PyDict) => new PyOdictIter(self, Kind.KEYS, true), ml_flags: [0, 0] },
  { ml_name: 'move_to_end', ml_meth: odict_move_to_end, ml_flags: 'keywords', ml_doc: 'Make a key the last one, or the first one.' },
];

defineType(OrderedDictType, {
  base: DictType,
  isBase: true,
  hasDict: true,
  doc: 'A dict that knows the order of its entries and can change it.',
  slots: {
    tp_new: (type: PyType) => new PyOrderedDict(type),
    tp_init: odict_init,
    tp_repr: odict_repr,
    tp_richcompare: odict_richcompare,
    tp_iter: (self: PyDict) => new PyOdictIter(self, Kind.KEYS, false),
  },
  methods,
  getset: [genericDict],
});
