// enumerate, reversed, map, filter and zip, the iterator over a sequence's items and the
// one that iter(callable, sentinel) gives: Objects/enumobject.c, Objects/iterobject.c and
// the iterator types of Python/bltinmodule.c.
//
// StopIteration that an inner iterator raises is let through: whoever calls tp_iternext
// takes it for the end.

import { callObject, checkSignals, isEqual, isTrue, lookupSpecial } from '../abstract.js';
import { checkPositional, noKeywords, parseArgs } from '../args.js';
import { excMatches, IndexErrorType, StopIterationType, typeError, TypeErrorType, typeName } from '../errors.js';
import { asIndex, asSsize } from '../number.js';
import { EMPTY_TUPLE, NotImplemented, PyInstance, PyTuple } from '../object.js';
import { getIter, isSequence, length, PySeqIter, seqIterNext, SeqIterType, sequenceGetItem } from '../sequence.js';
import { BoolType, PyType, typeOf, type HeapObject, type Kwargs, type PyObject } from '../types.js';
import { intAdd, type IntValue } from '../values.js';
import { builtinByName, selfIter } from './list_iter.js';
import { defineType } from './type.js';

export const EnumerateType = new PyType('enumerate');
export const ReversedType = new PyType('reversed');
export const MapType = new PyType('map');
export const FilterType = new PyType('filter');
export const ZipType = new PyType('zip');
export const CallIterType = new PyType('callable_iterator');

/** The type's own tp_iternext, called; StopIteration passes. */
export function rawNext(it: PyObject): PyObject | undefined {
  return typeOf(it).tp_iternext!(it);
}

// enumerate

export class PyEnumerate extends PyInstance {
  constructor(type: PyType, readonly en_sit: PyObject, public en_index: IntValue) { super(type); }
}

function enum_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, start] = parseArgs('enumerate', ['iterable', 'start'], 1, args, kwargs);
  const index = start === undefined ? 0 : asIndex(start);
  return new PyEnumerate(type, getIter(iterable!), index);
}

function enum_next(en: PyEnumerate): PyObject | undefined {
  const item = rawNext(en.en_sit);
  if (item === undefined) return undefined;
  return new PyTuple([takeIndex(en), item]);
}

/** The index that belongs to the item just taken. */
export function takeIndex(en: PyEnumerate): IntValue {
  const index = en.en_index;
  en.en_index = typeof index === 'number' && index < 0x7fffffff ? index + 1 : intAdd(index, 1);
  return index;
}

function enum_reduce(en: PyEnumerate): PyObject {
  return new PyTuple([en.ob_type, new PyTuple([en.en_sit, en.en_index])]);
}

defineType(EnumerateType, {
  isBase: true,
  doc: 'enumerate(iterable[, start]) -> an iterator of (index, item) pairs',
  slots: { tp_new: enum_new, tp_iter: selfIter, tp_iternext: enum_next },
  methods: [{ ml_name: '__reduce__', ml_meth: enum_reduce, ml_flags: [0, 0] }],
});

// reversed

class PyReversed extends PyInstance {
  constructor(type: PyType, public seq: PyObject | undefined, public index: number) { super(type); }
}

function reversed_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === ReversedType) noKeywords('reversed()', kwargs);
  checkPositional('reversed', args, 1, 1);
  const seq = args[0]!;
  const method = lookupSpecial(seq, '__reversed__');
  if (method === null) throw notReversible(seq);
  if (method !== undefined) return callObject(method, []);
  if (!isSequence(seq)) throw notReversible(seq);
  return new PyReversed(type, seq, length(seq) - 1);
}

function notReversible(seq: PyObject): HeapObject {
  return typeError(`'${typeName(seq)}' object is not reversible`);
}

function reversed_next(ro: PyReversed): PyObject | undefined {
  if (ro.seq === undefined || ro.index < 0) return undefined;
  try {
    return sequenceGetItem(ro.seq, ro.index--);
  } catch (exc) {
    ro.seq = undefined;
    if (excMatches(exc, IndexErrorType) || excMatches(exc, StopIterationType)) return undefined;
    throw exc;
  }
}

function reversed_length_hint(ro: PyReversed): PyObject {
  if (ro.seq === undefined) return 0;
  const left = ro.index + 1;
  return length(ro.seq) < left ? 0 : left;
}

function reversed_reduce(ro: PyReversed): PyObject {
  if (ro.seq === undefined || ro.index < 0) return new PyTuple([ro.ob_type, new PyTuple([EMPTY_TUPLE])]);
  return new PyTuple([ro.ob_type, new PyTuple([ro.seq]), ro.index]);
}

function reversed_setstate(ro: PyReversed, state: PyObject): PyObject {
  const index = asSsize(state, 'overflow');
  if (ro.seq !== undefined) ro.index = Math.min(Math.max(index, -1), length(ro.seq) - 1);
  return null;
}

defineType(ReversedType, {
  isBase: true,
  doc: 'reversed(sequence) -> an iterator over its items from the last to the first',
  slots: { tp_new: reversed_new, tp_iter: selfIter, tp_iternext: reversed_next },
  methods: [
    { ml_name: '__length_hint__', ml_meth: reversed_length_hint, ml_flags: [0, 0], ml_doc: 'The number of items that are still to come.' },
    { ml_name: '__reduce__', ml_meth: reversed_reduce, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: reversed_setstate, ml_flags: [1, 1] },
  ],
});

// map

class PyMap extends PyInstance {
  constructor(type: PyType, readonly func: PyObject, readonly iters: readonly PyObject[]) { super(type); }
}

function map_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === MapType) noKeywords('map()', kwargs);
  if (args.length < 2) throw typeError('map() must have at least two arguments.');
  return new PyMap(type, args[0]!, args.slice(1).map(getIter));
}

function map_next(self: PyMap): PyObject | undefined {
  const { iters } = self;
  const args: PyObject[] = [];
  for (let i = 0; i < iters.length; i++) {
    const item = rawNext(iters[i]!);
    if (item === undefined) return undefined;
    args.push(item);
  }
  return callObject(self.func, args);
}

function map_reduce(self: PyMap): PyObject {
  return new PyTuple([self.ob_type, new PyTuple([self.func, ...self.iters])]);
}

defineType(MapType, {
  isBase: true,
  doc: 'map(func, *iterables) -> an iterator over func(*items), until the shortest iterable ends',
  slots: { tp_new: map_new, tp_iter: selfIter, tp_iternext: map_next },
  methods: [{ ml_name: '__reduce__', ml_meth: map_reduce, ml_flags: [0, 0] }],
});

// filter

class PyFilter extends PyInstance {
  constructor(type: PyType, readonly func: PyObject, readonly it: PyObject) { super(type); }
}

function filter_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === FilterType) noKeywords('filter()', kwargs);
  checkPositional('filter', args, 2, 2);
  return new PyFilter(type, args[0]!, getIter(args[1]!));
}

function filter_next(self: PyFilter): PyObject | undefined {
  const { func, it } = self;
  for (let n = 1; ; n++) {
    // NOT CPYTHON: checks for signals now and then, because a long filtering could not be interrupted.
    if ((n & 0x3fff) === 0) checkSignals();
    const item = rawNext(it);
    if (item === undefined) return undefined;
    if (isTrue(func === null || func === BoolType ? item : callObject(func, [item]))) return item;
  }
}

function filter_reduce(self: PyFilter): PyObject {
  return new PyTuple([self.ob_type, new PyTuple([self.func, self.it])]);
}

defineType(FilterType, {
  isBase: true,
  doc: 'filter(func or None, iterable) -> an iterator over the items that func, or their own truth, approves',
  slots: { tp_new: filter_new, tp_iter: selfIter, tp_iternext: filter_next },
  methods: [{ ml_name: '__reduce__', ml_meth: filter_reduce, ml_flags: [0, 0] }],
});

// zip

class PyZip extends PyInstance {
  constructor(type: PyType, readonly iters: readonly PyObject[]) { super(type); }
}

function zip_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === ZipType) noKeywords('zip()', kwargs);
  return new PyZip(type, args.map(zipArgument));
}

function zipArgument(v: PyObject, i: number): PyObject {
  try {
    return getIter(v);
  } catch (exc) {
    if (!excMatches(exc, TypeErrorType)) throw exc;
    throw typeError(`zip argument #${i + 1} must support iteration`);
  }
}

function zip_next(self: PyZip): PyObject | undefined {
  const { iters } = self;
  if (iters.length === 0) return undefined;
  const items: PyObject[] = [];
  for (let i = 0; i < iters.length; i++) {
    const item = rawNext(iters[i]!);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return new PyTuple(items);
}

function zip_reduce(self: PyZip): PyObject {
  return new PyTuple([self.ob_type, new PyTuple(self.iters)]);
}

defineType(ZipType, {
  isBase: true,
  doc: 'zip(*iterables) -> an iterator of tuples of their items, until the shortest ends',
  slots: { tp_new: zip_new, tp_iter: selfIter, tp_iternext: zip_next },
  methods: [{ ml_name: '__reduce__', ml_meth: zip_reduce, ml_flags: [0, 0] }],
});

// iter(callable, sentinel)

/** calliterobject. */
class PyCallIter implements HeapObject {
  ob_type = CallIterType;
  constructor(public it_callable: PyObject | undefined, readonly it_sentinel: PyObject) {}
}

/** PyCallIter_New; `callable` was checked to be one. */
export function newCallableIter(callable: PyObject, sentinel: PyObject): PyObject {
  return new PyCallIter(callable, sentinel);
}

function callIterNext(it: PyCallIter): PyObject | undefined {
  if (it.it_callable === undefined) return undefined;
  let result: PyObject;
  try {
    result = callObject(it.it_callable, []);
  } catch (exc) {
    if (!excMatches(exc, StopIterationType)) throw exc;
    it.it_callable = undefined;
    return undefined;
  }
  if (!isEqual(it.it_sentinel, result)) return result;
  it.it_callable = undefined;
  return undefined;
}

function callIter_reduce(it: PyCallIter): PyObject {
  const args = it.it_callable === undefined ? [EMPTY_TUPLE] : [it.it_callable, it.it_sentinel];
  return new PyTuple([builtinByName('iter'), new PyTuple(args)]);
}

defineType(CallIterType, {
  slots: { tp_iter: selfIter, tp_iternext: callIterNext },
  methods: [{ ml_name: '__reduce__', ml_meth: callIter_reduce, ml_flags: [0, 0] }],
});

// The iterator over a sequence's items; its layout is in vm/sequence.ts.

function seqIter_length_hint(it: PySeqIter): PyObject {
  if (it.it_seq === undefined) return 0;
  const type = typeOf(it.it_seq);
  if (type.sq_length === undefined && type.mp_length === undefined) return NotImplemented;
  return Math.max(0, length(it.it_seq) - it.it_index);
}

function seqIter_reduce(it: PySeqIter): PyObject {
  if (it.it_seq === undefined) return new PyTuple([builtinByName('iter'), new PyTuple([EMPTY_TUPLE])]);
  return new PyTuple([builtinByName('iter'), new PyTuple([it.it_seq]), it.it_index]);
}

function seqIter_setstate(it: PySeqIter, state: PyObject): PyObject {
  const index = asSsize(state, 'overflow');
  if (it.it_seq !== undefined) it.it_index = Math.max(index, 0);
  return null;
}

defineType(SeqIterType, {
  slots: { tp_iter: selfIter, tp_iternext: seqIterNext },
  methods: [
    { ml_name: '__length_hint__', ml_meth: seqIter_length_hint, ml_flags: [0, 0], ml_doc: 'The number of items that are still to come.' },
    { ml_name: '__reduce__', ml_meth: seqIter_reduce, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: seqIter_setstate, ml_flags: [1, 1] },
  ],
});

