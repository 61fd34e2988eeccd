// itertools. Modules/itertoolsmodule.c.
//
// Here are the iterators that work on a stream; product and its kin are in
// itertools_combinatoric.ts, groupby and tee in itertools_group.ts. An iterator that goes
// on after an inner one has ended asks iterNext(), which takes StopIteration for the end;
// any other calls the slot and lets StopIteration pass.
//
// NOT CPYTHON: loops that take items without giving any check for signals now and then,
// because they could not be interrupted otherwise.

import { callObject, checkSignals, isTrue, repr } from '../abstract.js';
import { checkPositional, noKeywords, parseArgs } from '../args.js';
import { excMatches, ExceptionType, typeError, TypeErrorType, valueError } from '../errors.js';
import { asSsize, numberAdd } from '../number.js';
import { PyInstance, PyTuple } from '../object.js';
import { getIter, iterNext, toArray } from '../sequence.js';
import { BoolType, PyType, typeOf, type Kwargs, type PyObject } from '../types.js';
import { intAdd, mkStr, strText } from '../values.js';
import { rawNext } from '../objects/iterators.js';
import { selfIter } from '../objects/list_iter.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';
import { combinatoricTypes } from './itertools_combinatoric.js';
import { groupTypes, itertools_tee } from './itertools_group.js';
import type { ModuleDef } from './module_def.js';

const CHECK_MASK = 0x3fff;

// count

const CountType = moduleType('itertools.count');

class PyCount extends PyInstance {
  constructor(type: PyType, public cnt: PyObject, readonly step: PyObject) { super(type); }
}

function isNumber(v: PyObject): boolean {
  const type = typeOf(v);
  return type.nb_int !== undefined || type.nb_float !== undefined;
}

function count_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [start = 0, step = 1] = parseArgs('count', ['start', 'step'], 0, args, kwargs);
  if (!isNumber(start) || !isNumber(step)) throw typeError('a number is required');
  return new PyCount(type, start, step);
}

function count_next(self: PyCount): PyObject {
  const { cnt, step } = self;
  self.cnt = typeof cnt === 'number' && typeof step === 'number' ? intAdd(cnt, step) : numberAdd(cnt, step);
  return cnt;
}

function hasUnitStep(self: PyCount): boolean {
  return self.step === 1;
}

function count_repr(self: PyCount): PyObject {
  const start = strText(repr(self.cnt));
  return mkStr(hasUnitStep(self) ? `count(${start})` : `count(${start}, ${strText(repr(self.step))})`);
}

function count_reduce(self: PyCount): PyObject {
  return new PyTuple([self.ob_type, new PyTuple(hasUnitStep(self) ? [self.cnt] : [self.cnt, self.step])]);
}

defineType(CountType, {
  isBase: true,
  doc: 'count(start=0, step=1) -> start, start+step, start+2*step ...',
  slots: { tp_new: count_new, tp_iter: selfIter, tp_iternext: count_next, tp_repr: count_repr },
  methods: [{ ml_name: '__reduce__', ml_meth: count_reduce, ml_flags: [0, 0] }],
});

// cycle

const CycleType = moduleType('itertools.cycle');

class PyCycle extends PyInstance {
  saved: PyObject[] = [];
  index = 0;
  constructor(type: PyType, public it: PyObject | undefined) { super(type); }
}

function cycle_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === CycleType) noKeywords('cycle()', kwargs);
  checkPositional('cycle', args, 1, 1);
  return new PyCycle(type, getIter(args[0]!));
}

function cycle_next(self: PyCycle): PyObject | undefined {
  if (self.it !== undefined) {
    const item = iterNext(self.it);
    if (item !== undefined) {
      self.saved.push(item);
      return item;
    }
    self.it = undefined;
  }
  if (self.saved.length === 0) return undefined;
  const item = self.saved[self.index]!;
  self.index = self.index + 1 === self.saved.length ? 0 : self.index + 1;
  return item;
}

defineType(CycleType, {
  isBase: true,
  doc: 'cycle(iterable) -> its items, over and over',
  slots: { tp_new: cycle_new, tp_iter: selfIter, tp_iternext: cycle_next },
});

// repeat

const RepeatType = moduleType('itertools.repeat');

class PyRepeat extends PyInstance {
  /** How often it still comes; -1 for ever. */
  constructor(type: PyType, readonly element: PyObject, public left: number) { super(type); }
}

function repeat_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [element, times] = parseArgs('repeat', ['object', 'times'], 1, args, kwargs);
  return new PyRepeat(type, element!, times === undefined ? -1 : Math.max(0, asSsize(times, 'overflow')));
}

function repeat_next(self: PyRepeat): PyObject | undefined {
  if (self.left === 0) return undefined;
  if (self.left > 0) self.left--;
  return self.element;
}

function repeat_repr(self: PyRepeat): PyObject {
  const element = strText(repr(self.element));
  return mkStr(self.left < 0 ? `repeat(${element})` : `repeat(${element}, ${self.left})`);
}

function repeat_length_hint(self: PyRepeat): PyObject {
  if (self.left < 0) throw typeError('len() of unsized object');
  return self.left;
}

function repeat_reduce(self: PyRepeat): PyObject {
  return new PyTuple([self.ob_type, new PyTuple(self.left < 0 ? [self.element] : [self.element, self.left])]);
}

defineType(RepeatType, {
  isBase: true,
  doc: 'repeat(object[, times]) -> the object, so many times or for ever',
  slots: { tp_new: repeat_new, tp_iter: selfIter, tp_iternext: repeat_next, tp_repr: repeat_repr },
  methods: [
    { ml_name: '__length_hint__', ml_meth: repeat_length_hint, ml_flags: [0, 0] },
    { ml_name: '__reduce__', ml_meth: repeat_reduce, ml_flags: [0, 0] },
  ],
});

// accumulate

const AccumulateType = moduleType('itertools.accumulate');

class PyAccumulate extends PyInstance {
  total: PyObject | undefined = undefined;
  constructor(type: PyType, readonly it: PyObject, readonly func: PyObject) { super(type); }
}

function accumulate_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, func = null] = parseArgs('accumulate', ['iterable', 'func'], 1, args, kwargs);
  return new PyAccumulate(type, getIter(iterable!), func);
}

function accumulate_next(self: PyAccumulate): PyObject | undefined {
  const item = rawNext(self.it);
  if (item === undefined) return undefined;
  const { total } = self;
  if (total === undefined) self.total = item;
  else self.total = self.func === null ? numberAdd(total, item) : callObject(self.func, [total, item]);
  return self.total;
}

defineType(AccumulateType, {
  isBase: true,
  doc: 'accumulate(iterable[, func]) -> running sums, or what else func makes of them',
  slots: { tp_new: accumulate_new, tp_iter: selfIter, tp_iternext: accumulate_next },
});

// chain

const ChainType = moduleType('itertools.chain');

class PyChain extends PyInstance {
  active: PyObject | undefined = undefined;
  constructor(type: PyType, public source: PyObject | undefined) { super(type); }
}

function chain_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === ChainType) noKeywords('chain()', kwargs);
  return new PyChain(type, getIter(new PyTuple(args)));
}

function chain_from_iterable(type: PyType, iterable: PyObject): PyObject {
  return new PyChain(type, getIter(iterable));
}

function chain_next(self: PyChain): PyObject | undefined {
  for (let n = 1; self.source !== undefined; n++) {
    if ((n & CHECK_MASK) === 0) checkSignals();
    if (self.active === undefined) {
      const iterable = iterNext(self.source);
      if (iterable === undefined) break;
      self.active = getIter(iterable);
    }
    const item = iterNext(self.active);
    if (item !== undefined) return item;
    self.active = undefined;
  }
  self.source = undefined;
  return undefined;
}

function chain_reduce(self: PyChain): PyObject {
  if (self.source === undefined) return new PyTuple([self.ob_type, new PyTuple([])]);
  const state = self.active === undefined ? [self.source] : [self.source, self.active];
  return new PyTuple([self.ob_type, new PyTuple([]), new PyTuple(state)]);
}

function chain_setstate(self: PyChain, state: PyObject): PyObject {
  if (!(state instanceof PyTuple)) throw typeError('state is not a tuple');
  self.source = state.items[0];
  self.active = state.items[1];
  return null;
}

defineType(ChainType, {
  isBase: true,
  doc: 'chain(*iterables) -> the items of the first, then of the second ...',
  slots: { tp_new: chain_new, tp_iter: selfIter, tp_iternext: chain_next },
  methods: [
    { ml_name: 'from_iterable', ml_meth: chain_from_iterable, ml_flags: [1, 1], ml_kind: 'classmethod', ml_doc: 'chain of the iterables that an iterable gives' },
    { ml_name: '__reduce__', ml_meth: chain_reduce, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: chain_setstate, ml_flags: [1, 1] },
  ],
});

// compress

const CompressType = moduleType('itertools.compress');

class PyCompress extends PyInstance {
  constructor(type: PyType, readonly data: PyObject, readonly selectors: PyObject) { super(type); }
}

function compress_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [data, selectors] = parseArgs('compress', ['data', 'selectors'], 2, args, kwargs);
  return new PyCompress(type, getIter(data!), getIter(selectors!));
}

function compress_next(self: PyCompress): PyObject | undefined {
  for (let n = 1; ; n++) {
    if ((n & CHECK_MASK) === 0) checkSignals();
    const item = rawNext(self.data);
    if (item === undefined) return undefined;
    const selector = rawNext(self.selectors);
    if (selector === undefined) return undefined;
    if (isTrue(selector)) return item;
  }
}

defineType(CompressType, {
  isBase: true,
  doc: 'compress(data, selectors) -> the items whose selector is true',
  slots: { tp_new: compress_new, tp_iter: selfIter, tp_iternext: compress_next },
});

// dropwhile, takewhile, filterfalse, starmap: a function and an iterable

class PyFiltering extends PyInstance {
  /** dropwhile: has given an item; takewhile: has ended. */
  switched = false;
  constructor(type: PyType, readonly func: PyObject, readonly it: PyObject) { super(type); }
}

const DropWhileType = moduleType('itertools.dropwhile');
const TakeWhileType = moduleType('itertools.takewhile');
const FilterFalseType = moduleType('itertools.filterfalse');
const StarMapType = moduleType('itertools.starmap');

function newOfFunction(exact: PyType): (type: PyType, args: PyObject[], kwargs: Kwargs) => PyObject {
  return (type, args, kwargs) => {
    if (type === exact) noKeywords(`${exact.tp_qualname}()`, kwargs);
    checkPositional(exact.tp_qualname, args, 2, 2);
    return new PyFiltering(type, args[0]!, getIter(args[1]!));
  };
}

function dropwhile_next(self: PyFiltering): PyObject | undefined {
  for (let n = 1; ; n++) {
    if ((n & CHECK_MASK) === 0) checkSignals();
    const item = rawNext(self.it);
    if (item === undefined || self.switched) return item;
    if (!isTrue(callObject(self.func, [item]))) {
      self.switched = true;
      return item;
    }
  }
}

function takewhile_next(self: PyFiltering): PyObject | undefined {
  if (self.switched) return undefined;
  const item = rawNext(self.it);
  if (item === undefined) return undefined;
  if (isTrue(callObject(self.func, [item]))) return item;
  self.switched = true;
  return undefined;
}

function filterfalse_next(self: PyFiltering): PyObject | undefined {
  const { func } = self;
  const byTruth = func === null || func === BoolType;
  for (let n = 1; ; n++) {
    if ((n & CHECK_MASK) === 0) checkSignals();
    const item = rawNext(self.it);
    if (item === undefined || !isTrue(byTruth ? item : callObject(func, [item]))) return item;
  }
}

function starmap_next(self: PyFiltering): PyObject | undefined {
  const args = rawNext(self.it);
  return args === undefined ? undefined : callObject(self.func, args instanceof PyTuple ? args.items.slice() : toArray(args));
}

function defineOfFunction(type: PyType, next: (self: PyFiltering) => PyObject | undefined, doc: string): void {
  defineType(type, { isBase: true, doc, slots: { tp_new: newOfFunction(type), tp_iter: selfIter, tp_iternext: next } });
}

defineOfFunction(DropWhileType, dropwhile_next, 'dropwhile(func, iterable) -> the items from the first one on that func does not approve');
defineOfFunction(TakeWhileType, takewhile_next, 'takewhile(func, iterable) -> the items before the first one that func does not approve');
defineOfFunction(FilterFalseType, filterfalse_next, 'filterfalse(func or None, iterable) -> the items that func, or their own truth, does not approve');
defineOfFunction(StarMapType, starmap_next, 'starmap(func, iterable) -> func(*args) for each args of the iterable');

// islice

const ISliceType = moduleType('itertools.islice');

class PyISlice extends PyInstance {
  cnt = 0;
  constructor(type: PyType, public it: PyObject | undefined, public next: number, readonly stop: number, readonly step: number) { super(type); }
}

/** An index of islice(), `absent` for None. */
function sliceArgument(v: PyObject | undefined, absent: number, least: number, message: string): number {
  if (v === undefined || v === null) return absent;
  let n: number;
  try {
    n = asSsize(v, 'overflow');
  } catch (exc) {
    throw excMatches(exc, ExceptionType) ? valueError(message) : exc;
  }
  if (n < least) throw valueError(message);
  return n;
}

function islice_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === ISliceType) noKeywords('islice()', kwargs);
  checkPositional('islice', args, 2, 4);
  const [seq, a1, a2, a3] = args;
  const range = 'must be None or an integer: 0 <= x <= sys.maxsize.';
  let start = 0;
  let stop: number;
  if (args.length === 2) {
    stop = sliceArgument(a1, Infinity, 0, `Stop argument for islice() ${range}`);
  } else {
    start = sliceArgument(a1, 0, 0, `Indices for islice() ${range}`);
    stop = sliceArgument(a2, Infinity, 0, `Indices for islice() ${range}`);
  }
  const step = sliceArgument(a3, 1, 1, 'Step for islice() must be a positive integer or None.');
  return new PyISlice(type, getIter(seq!), start, stop, step);
}

function islice_next(self: PyISlice): PyObject | undefined {
  const { it, stop } = self;
  if (it === undefined) return undefined;
  const skipped = skipTo(self, it);
  const item = skipped && self.cnt < stop ? rawNext(it) : undefined;
  if (item === undefined) {
    self.it = undefined;
    return undefined;
  }
  self.cnt++;
  self.next = Math.min(self.next + self.step, stop);
  return item;
}

/** Take and drop items until the next wanted one; false when they end before. */
function skipTo(self: PyISlice, it: PyObject): boolean {
  while (self.cnt < self.next) {
    if (rawNext(it) === undefined) return false;
    if ((++self.cnt & CHECK_MASK) === 0) checkSignals();
  }
  return true;
}

defineType(ISliceType, {
  isBase: true,
  doc: 'islice(iterable, stop)\nislice(iterable, start, stop[, step]) -> the items that a slice would give',
  slots: { tp_new: islice_new, tp_iter: selfIter, tp_iternext: islice_next },
});

// zip_longest

const ZipLongestType = moduleType('itertools.zip_longest');

class PyZipLongest extends PyInstance {
  active: number;
  constructor(type: PyType, readonly iters: (PyObject | undefined)[], readonly fillvalue: PyObject) {
    super(type);
    this.active = iters.length;
  }
}

function zip_longest_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const fillvalue = kwargs?.get('fillvalue');
  if (kwargs !== undefined && kwargs.size > (fillvalue === undefined ? 0 : 1)) {
    throw typeError('zip_longest() got an unexpected keyword argument');
  }
  return new PyZipLongest(type, args.map(zipArgument), fillvalue ?? null);
}

function zipArgument(v: PyObject, i: number): PyObject {
  try {
    return getIter(v);
  } catch (exc) {
    if (!excMatches(exc, TypeErrorType)) throw exc;
    throw typeError(`zip_longest argument #${i + 1} must support iteration`);
  }
}

function zip_longest_next(self: PyZipLongest): PyObject | undefined {
  const { iters } = self;
  if (iters.length === 0 || self.active === 0) return undefined;
  const items: PyObject[] = [];
  for (let i = 0; i < iters.length; i++) {
    const it = iters[i];
    const item = it === undefined ? undefined : iterNext(it);
    if (item === undefined && it !== undefined) {
      iters[i] = undefined;
      if (--self.active === 0) return undefined;
    }
    items.push(item === undefined ? self.fillvalue : item);
  }
  return new PyTuple(items);
}

defineType(ZipLongestType, {
  isBase: true,
  doc: 'zip_longest(*iterables, fillvalue=None) -> tuples of their items, until the longest ends',
  slots: { tp_new: zip_longest_new, tp_iter: selfIter, tp_iternext: zip_longest_next },
});

const types: readonly PyType[] = [
  AccumulateType, ChainType, CompressType, CountType, CycleType, DropWhileType, FilterFalseType, ISliceType, RepeatType,
  StarMapType, TakeWhileType, ZipLongestType, ...combinatoricTypes, ...groupTypes,
];

export const itertools_module: ModuleDef = {
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.',
  methods: [{ ml_name: 'tee', ml_meth: itertools_tee, ml_flags: 'varargs', ml_doc: 'tee(iterable, n=2) -> n independent iterators' }],
  init: (dict) => {
    for (const type of types) dict.set(type.tp_qualname, type);
  },
};
