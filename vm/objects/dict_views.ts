// dict_keys, dict_values, dict_items and the three iterators: the second half of
// Objects/dictobject.c.
//
// Views are live and work on subclasses of dict by the storage itself, as in C. The
// iterators' fields are plain, so that FOR_ITER can step a PyDictKeyIter without a call.

import { callMethod, isEqual, repr, withReprGuard } from '../abstract.js';
import { PyDict } from '../dict.js';
import { runtimeError } from '../errors.js';
import { NotImplemented, PyList, PyTuple } from '../object.js';
import { contains, forEach, getIter, iterNext, length } from '../sequence.js';
import { CompareOp, PyType, SetType, type HeapObject, type PyObject } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { builtinByName, selfIter } from './list_iter.js';
import { makeSet, PySet } from './set_object.js';
import { defineType } from './type.js';

export const DictKeysType = new PyType('dict_keys');
export const DictValuesType = new PyType('dict_values');
export const DictItemsType = new PyType('dict_items');
export const DictKeyIterType = new PyType('dict_keyiterator');
export const DictValueIterType = new PyType('dict_valueiterator');
export const DictItemIterType = new PyType('dict_itemiterator');

/** _PyDictViewObject. */
export class PyDictView implements HeapObject {
  constructor(readonly ob_type: PyType, readonly dv_dict: PyDict) {}
}

/** dictiterobject. Of one class a kind, so that the loop can tell them apart by it. */
export abstract class PyDictIter implements HeapObject {
  abstract ob_type: PyType;
  di_pos = 0;
  /** len() at the start; -1 once the dict was seen to change. */
  di_used: number;
  constructor(public di_dict: PyDict | null) {
    this.di_used = di_dict!.used;
  }
}

export class PyDictKeyIter extends PyDictIter { ob_type = DictKeyIterType; }
export class PyDictValueIter extends PyDictIter { ob_type = DictValueIterType; }
export class PyDictItemIter extends PyDictIter { ob_type = DictItemIterType; }

/** Step an iterator: the position of the next entry, or -1 at the end. */
export function dictIterStep(it: PyDictIter): number {
  const d = it.di_dict;
  if (d === null) return -1;
  if (it.di_used !== d.used) {
    it.di_used = -1;
    throw runtimeError('dictionary changed size during iteration');
  }
  const i = d.nextEntry(it.di_pos);
  if (i < 0) it.di_dict = null;
  else it.di_pos = i + 1;
  return i;
}

export function dictKeyIterNext(it: PyDictKeyIter): PyObject | undefined {
  const i = dictIterStep(it);
  return i < 0 ? undefined : it.di_dict!.keys[i]!;
}

export function dictValueIterNext(it: PyDictValueIter): PyObject | undefined {
  const i = dictIterStep(it);
  return i < 0 ? undefined : it.di_dict!.values[i]!;
}

export function dictItemIterNext(it: PyDictItemIter): PyObject | undefined {
  const i = dictIterStep(it);
  return i < 0 ? undefined : new PyTuple([it.di_dict!.keys[i]!, it.di_dict!.values[i]!]);
}

function dictIter_length_hint(it: PyDictIter): PyObject {
  const d = it.di_dict;
  if (d === null || it.di_used !== d.used) return 0;
  let left = 0;
  for (let i = d.nextEntry(it.di_pos); i >= 0; i = d.nextEntry(i + 1)) left++;
  return left;
}

function dictIter_reduce(it: PyDictIter): PyObject {
  const rest: PyObject[] = [];
  const d = it.di_dict;
  if (d !== null) {
    for (let i = d.nextEntry(it.di_pos); i >= 0; i = d.nextEntry(i + 1)) rest.push(iterItem(it, d, i));
  }
  return new PyTuple([builtinByName('iter'), new PyTuple([new PyList(rest)])]);
}

function iterItem(it: PyDictIter, d: PyDict, i: number): PyObject {
  if (it instanceof PyDictKeyIter) return d.keys[i]!;
  if (it instanceof PyDictValueIter) return d.values[i]!;
  return new PyTuple([d.keys[i]!, d.values[i]!]);
}

export function dict_iter(self: PyDict): PyObject {
  return new PyDictKeyIter(self);
}

export function dict_keys(self: PyDict): PyObject {
  return new PyDictView(DictKeysType, self);
}

export function dict_values(self: PyDict): PyObject {
  return new PyDictView(DictValuesType, self);
}

export function dict_items(self: PyDict): PyObject {
  return new PyDictView(DictItemsType, self);
}

// Views

function dictview_repr(view: PyDictView): StrValue {
  return withReprGuard(view, '...', () => {
    const items: string[] = [];
    forEach(view, (item) => {
      items.push(strText(repr(item)));
    });
    return mkStr(`${view.ob_type.tp_name}([${items.join(', ')}])`);
  });
}

function dictkeys_contains(view: PyDictView, key: PyObject): boolean {
  return view.dv_dict.has(key);
}

function dictitems_contains(view: PyDictView, item: PyObject): boolean {
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const found = view.dv_dict.get(item.items[0]!);
  return found !== undefined && isEqual(item.items[1]!, found);
}

function isSetLike(v: PyObject): boolean {
  return v instanceof PySet || (v instanceof PyDictView && v.ob_type !== DictValuesType);
}

/** all_contained_in: every item of v is in w. */
function allContainedIn(v: PyObject, w: PyObject): boolean {
  const it = getIter(v);
  for (let item = iterNext(it); item !== undefined; item = iterNext(it)) if (!contains(w, item)) return false;
  return true;
}

function dictview_richcompare(v: PyDictView, w: PyObject, op: CompareOp): PyObject {
  if (!isSetLike(w)) return NotImplemented;
  const nv = v.dv_dict.used;
  const nw = length(w);
  switch (op) {
    case CompareOp.EQ: return nv === nw && allContainedIn(v, w);
    case CompareOp.NE: return !(nv === nw && allContainedIn(v, w));
    case CompareOp.LT: return nv < nw && allContainedIn(v, w);
    case CompareOp.LE: return nv <= nw && allContainedIn(v, w);
    case CompareOp.GT: return nv > nw && allContainedIn(w, v);
    case CompareOp.GE: return nv >= nw && allContainedIn(w, v);
  }
}

/** The set of the left operand, changed by a set method that gets the right one. */
function combine(v: PyObject, w: PyObject, method: string): PyObject {
  const result = makeSet(SetType, v);
  callMethod(result, method, w);
  return result;
}

const dictviews_sub = (v: PyObject, w: PyObject): PyObject => combine(v, w, 'difference_update');
const dictviews_and = (v: PyObject, w: PyObject): PyObject => combine(v, w, 'intersection_update');
const dictviews_or = (v: PyObject, w: PyObject): PyObject => combine(v, w, 'update');
const dictviews_xor = (v: PyObject, w: PyObject): PyObject => combine(v, w, 'symmetric_difference_update');

function dictviews_isdisjoint(view: PyDictView, other: PyObject): PyObject {
  if (other === view) return view.dv_dict.used === 0;
  let walked: PyObject = other;
  let probed: PyObject = view;
  if (isSetLike(other) && length(other) > view.dv_dict.used) [walked, probed] = [view, other];
  const it = getIter(walked);
  for (let item = iterNext(it); item !== undefined; item = iterNext(it)) if (contains(probed, item)) return false;
  return true;
}

const viewLength = (view: PyDictView): number => view.dv_dict.used;

const setLikeSlots = {
  tp_repr: dictview_repr,
  tp_richcompare: dictview_richcompare,
  sq_length: viewLength,
  nb_subtract: dictviews_sub,
  nb_and: dictviews_and,
  nb_or: dictviews_or,
  nb_xor: dictviews_xor,
};

const setLikeMethods = [
  { ml_name: 'isdisjoint', ml_meth: dictviews_isdisjoint, ml_flags: [1, 1] as const, ml_doc: 'True if the view and an iterable have no item in common.' },
];

defineType(DictKeysType, {
  slots: { ...setLikeSlots, sq_contains: dictkeys_contains, tp_iter: (view: PyDictView) => new PyDictKeyIter(view.dv_dict) },
  methods: setLikeMethods,
});

defineType(DictItemsType, {
  slots: { ...setLikeSlots, sq_contains: dictitems_contains, tp_iter: (view: PyDictView) => new PyDictItemIter(view.dv_dict) },
  methods: setLikeMethods,
});

defineType(DictValuesType, {
  slots: { tp_repr: dictview_repr, sq_length: viewLength, tp_iter: (view: PyDictView) => new PyDictValueIter(view.dv_dict) },
});

const iterMethods = [
  { ml_name: '__length_hint__', ml_meth: dictIter_length_hint, ml_flags: [0, 0] as const, ml_doc: 'The number of items that are still to come.' },
  { ml_name: '__reduce__', ml_meth: dictIter_reduce, ml_flags: [0, 0] as const },
];

defineType(DictKeyIterType, { slots: { tp_iter: selfIter, tp_iternext: dictKeyIterNext }, methods: iterMethods });
defineType(DictValueIterType, { slots: { tp_iter: selfIter, tp_iternext: dictValueIterNext }, methods: iterMethods });
defineType(DictItemIterType, { slots: { tp_iter: selfIter, tp_iternext: dictItemIterNext }, methods: iterMethods });
