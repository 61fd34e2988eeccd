// _functools: partial, reduce, cmp_to_key. Modules/_functoolsmodule.c; lru_cache is in
// _functools_lru.ts.

import { callObject, dictOf, isCallable, repr, richCompare, withReprGuard } from '../abstract.js';
import { checkPositional, parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { attributeError, excMatches, typeError, TypeErrorType } from '../errors.js';
import { asStrValue, EMPTY_TUPLE, PyInstance, PyTuple, setInstanceDict } from '../object.js';
import { forEach, getIter } from '../sequence.js';
import { typeOf, type CompareOp, type HeapObject, type Kwargs, type PyObject, type PyType } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { genericDict, moduleType } from '../objects/module_type.js';
import { readonlyMember } from '../objects/slice.js';
import { newTuple } from '../objects/tuple.js';
import { defineType } from '../objects/type.js';
import { LruCacheType } from './_functools_lru.js';
import type { ModuleDef } from './module_def.js';

// partial

const PartialType = moduleType('functools.partial');

class PyPartial extends PyInstance {
  func: PyObject = null;
  args: PyTuple = EMPTY_TUPLE;
  keywords = new PyDict();
}

function partial_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length < 1) throw typeError("type 'partial' takes at least one argument");
  let func: PyObject = args[0]!;
  let bound: readonly PyObject[] = args.slice(1);
  const self = new PyPartial(type);
  if (type === PartialType && func instanceof PyPartial && func.ob_type === PartialType && !hasAttributes(func)) {
    // A partial of a partial is one with the arguments of both.
    bound = func.args.items.concat(bound);
    self.keywords.update(func.keywords);
    func = func.func;
  }
  if (!isCallable(func)) throw typeError('the first argument must be callable');
  self.func = func;
  self.args = newTuple(bound);
  for (const [name, value] of kwargs ?? []) self.keywords.set(mkStr(name), value);
  return self;
}

function hasAttributes(self: PyPartial): boolean {
  const shape = self.ob_shape;
  return shape !== null && (shape.isDict || shape.names.length > 0);
}

function partial_call(self: PyPartial, args: PyObject[], kwargs: Kwargs): PyObject {
  const all = self.args.items.length === 0 ? args : [...self.args.items, ...args];
  if (self.keywords.used === 0) return callObject(self.func, all, kwargs);
  const merged = new Map<string, PyObject>();
  for (const [key, value] of self.keywords.entries()) merged.set(keywordName(key), value);
  for (const [name, value] of kwargs ?? []) merged.set(name, value);
  return callObject(self.func, all, merged);
}

function keywordName(key: PyObject): string {
  const text = asStrValue(key);
  if (text === undefined) throw typeError('keywords must be strings');
  return strText(text);
}

function partial_repr(self: PyPartial): StrValue {
  const name = self.ob_type === PartialType ? 'functools.partial' : self.ob_type.tp_name;
  return withReprGuard(self, '...', () => {
    const parts = [self.func, ...self.args.items].map((arg) => strText(repr(arg)));
    for (const [key, value] of self.keywords.entries()) parts.push(`${keywordName(key)}=${strText(repr(value))}`);
    return mkStr(`${name}(${parts.join(', ')})`);
  });
}

function partial_reduce(self: PyPartial): PyObject {
  const state = new PyTuple([self.func, self.args, self.keywords, hasAttributes(self) ? dictOf(self)! : null]);
  return new PyTuple([self.ob_type, new PyTuple([self.func]), state]);
}

function partial_setstate(self: PyPartial, state: PyObject): PyObject {
  const items = state instanceof PyTuple ? state.items : [];
  const [func, args, keywords, dict] = items;
  if (items.length !== 4 || !isCallable(func!) || !(args instanceof PyTuple) || !(keywords === null || keywords instanceof PyDict)) {
    throw typeError('invalid partial state');
  }
  self.func = func!;
  self.args = args;
  self.keywords = keywords === null ? new PyDict() : keywords.copy();
  if (dict instanceof PyDict) setInstanceDict(self, dict);
  return null;
}

defineType(PartialType, {
  isBase: true,
  hasDict: true,
  doc: 'partial(func, *args, **keywords) -> a function that calls func with these arguments before its own',
  slots: { tp_new: partial_new, tp_call: partial_call, tp_repr: partial_repr },
  methods: [
    { ml_name: '__reduce__', ml_meth: partial_reduce, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: partial_setstate, ml_flags: [1, 1] },
  ],
  getset: [
    genericDict,
    { name: 'func', get: (self: PyPartial) => self.func, set: readonlyMember, doc: 'the function that is called' },
    { name: 'args', get: (self: PyPartial) => self.args, set: readonlyMember, doc: 'the positional arguments that come first' },
    { name: 'keywords', get: (self: PyPartial) => self.keywords, set: readonlyMember, doc: 'the keyword arguments that a call may override' },
  ],
});

// cmp_to_key

const KeyWrapperType = moduleType('functools.KeyWrapper');

/** keyobject: without an object it is the function that makes keys. */
class PyKeyWrapper implements HeapObject {
  ob_type = KeyWrapperType;
  constructor(readonly cmp: PyObject, public object: PyObject | undefined) {}
}

function keywrapper_call(self: PyKeyWrapper, args: PyObject[], kwargs: Kwargs): PyObject {
  const [object] = parseArgs('K', ['obj'], 1, args, kwargs);
  return new PyKeyWrapper(self.cmp, object);
}

function keywrapper_richcompare(self: PyKeyWrapper, other: PyObject, op: CompareOp): PyObject {
  if (!(other instanceof PyKeyWrapper)) throw typeError('other argument must be K instance');
  if (self.object === undefined || other.object === undefined) throw attributeError('object');
  return richCompare(callObject(self.cmp, [self.object, other.object]), 0, op);
}

function functools_cmp_to_key(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [mycmp] = parseArgs('cmp_to_key', ['mycmp'], 1, args, kwargs);
  return new PyKeyWrapper(mycmp!, undefined);
}

defineType(KeyWrapperType, {
  slots: { tp_call: keywrapper_call, tp_richcompare: keywrapper_richcompare },
  getset: [{
    name: 'obj',
    get: (self: PyKeyWrapper) => self.object ?? null,
    set: (self: PyKeyWrapper, value) => { self.object = value; },
    doc: 'The value that is compared.',
  }],
});

// reduce

function functools_reduce(_module: PyObject, args: PyObject[]): PyObject {
  checkPositional('reduce', args, 2, 3);
  const func = args[0]!;
  let result = args[2];
  forEach(reduceIterator(args[1]!), (item) => {
    result = result === undefined ? item : callObject(func, [result, item]);
  });
  if (result === undefined) throw typeError('reduce() of empty sequence with no initial value');
  return result;
}

function reduceIterator(v: PyObject): PyObject {
  try {
    return getIter(v);
  } catch (exc) {
    if (!excMatches(exc, TypeErrorType) || typeOf(v).tp_iter !== undefined) throw exc;
    throw typeError('reduce() arg 2 must support iteration');
  }
}

export const _functools_module: ModuleDef = {
  name: '_functools',
  doc: 'Tools that operate on functions.',
  methods: [
    { ml_name: 'reduce', ml_meth: functools_reduce, ml_flags: 'varargs', ml_doc: 'reduce(function, sequence[, initial]) -> the items combined from left to right by a function of two' },
    { ml_name: 'cmp_to_key', ml_meth: functools_cmp_to_key, ml_flags: 'keywords', ml_doc: 'cmp_to_key(mycmp) -> a key function that orders as a comparison function does' },
  ],
  init: (dict) => {
    dict.setStr('partial', PartialType);
    dict.setStr('_lru_cache_wrapper', LruCacheType);
  },
};
