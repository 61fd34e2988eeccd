// list_iterator and list_reverseiterator: live views of a list under iteration.
//
// The second half of Objects/listobject.c. The fields are plain, so that FOR_ITER can
// step a PyListIter without a call; an exhausted iterator has let go of its list and
// stays exhausted even if the list grows.

import { tstate } from '../thread_state.js';
import { asSsize } from '../number.js';
import { PyList, PyTuple } from '../object.js';
import { PyType, type HeapObject, type PyMethodDef, type PyObject } from '../types.js';
import { defineType } from './type.js';

export const ListIterType = new PyType('list_iterator');
export const ListRevIterType = new PyType('list_reverseiterator');

/** listiterobject. */
export class PyListIter implements HeapObject {
  ob_type = ListIterType;
  it_index = 0;
  constructor(public it_seq: PyList | null) {}
}

/** listreviterobject. */
export class PyListRevIter implements HeapObject {
  ob_type = ListRevIterType;
  it_index: number;
  constructor(public it_seq: PyList | null) {
    this.it_index = it_seq!.items.length - 1;
  }
}

export function selfIter(it: PyObject): PyObject {
  return it;
}

/** A name of the builtins module, for the __reduce__ of iterators. */
export function builtinByName(name: string): PyObject {
  return tstate.interp.builtins.getStr(name) ?? null;
}

export function listIterNext(it: PyListIter): PyObject | undefined {
  const seq = it.it_seq;
  if (seq === null) return undefined;
  const { items } = seq;
  if (it.it_index < items.length) return items[it.it_index++]!;
  it.it_seq = null;
  return undefined;
}

function listIter_length_hint(it: PyListIter): PyObject {
  return it.it_seq === null ? 0 : Math.max(0, it.it_seq.items.length - it.it_index);
}

function listIter_reduce(it: PyListIter): PyObject {
  if (it.it_seq === null) return new PyTuple([builtinByName('iter'), new PyTuple([new PyList([])])]);
  return new PyTuple([builtinByName('iter'), new PyTuple([it.it_seq]), it.it_index]);
}

function listIter_setstate(it: PyListIter, state: PyObject): PyObject {
  const index = asSsize(state, 'overflow');
  if (it.it_seq !== null) it.it_index = Math.min(Math.max(index, 0), it.it_seq.items.length);
  return null;
}

function listRevIterNext(it: PyListRevIter): PyObject | undefined {
  const seq = it.it_seq;
  if (seq === null) return undefined;
  const { items } = seq;
  if (it.it_index >= 0 && it.it_index < items.length) return items[it.it_index--]!;
  it.it_index = -1;
  it.it_seq = null;
  return undefined;
}

function listRevIter_length_hint(it: PyListRevIter): PyObject {
  const left = it.it_index + 1;
  return it.it_seq === null || it.it_seq.items.length < left ? 0 : left;
}

function listRevIter_reduce(it: PyListRevIter): PyObject {
  if (it.it_seq === null) return new PyTuple([builtinByName('iter'), new PyTuple([new PyList([])])]);
  return new PyTuple([builtinByName('reversed'), new PyTuple([it.it_seq]), it.it_index]);
}

function listRevIter_setstate(it: PyListRevIter, state: PyObject): PyObject {
  const index = asSsize(state, 'overflow');
  if (it.it_seq !== null) it.it_index = Math.min(Math.max(index, -1), it.it_seq.items.length - 1);
  return null;
}

const LENGTH_HINT = 'The number of items that are still to come.';

const listIterMethods: readonly PyMethodDef[] = [
  { ml_name: '__length_hint__', ml_meth: listIter_length_hint, ml_flags: [0, 0], ml_doc: LENGTH_HINT },
  { ml_name: '__reduce__', ml_meth: listIter_reduce, ml_flags: [0, 0] },
  { ml_name: '__setstate__', ml_meth: listIter_setstate, ml_flags: [1, 1] },
];

const listRevIterMethods: readonly PyMethodDef[] = [
  { ml_name: '__length_hint__', ml_meth: listRevIter_length_hint, ml_flags: [0, 0], ml_doc: LENGTH_HINT },
  { ml_name: '__reduce__', ml_meth: listRevIter_reduce, ml_flags: [0, 0] },
  { ml_name: '__setstate__', ml_meth: listRevIter_setstate, ml_flags: [1, 1] },
];

defineType(ListIterType, { slots: { tp_iter: selfIter, tp_iternext: listIterNext }, methods: listIterMethods });
defineType(ListRevIterType, { slots: { tp_iter: selfIter, tp_iternext: listRevIterNext }, methods: listRevIterMethods });

