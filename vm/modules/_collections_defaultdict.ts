// collections.defaultdict. The defdict part of Modules/_collectionsmodule.c.

import { callObject, isCallable, repr, withReprGuard } from '../abstract.js';
import { keyError, typeError } from '../errors.js';
import { DictInstance, PyTuple } from '../object.js';
import { getIter } from '../sequence.js';
import { DictType, type Kwargs, type PyObject, type PyType } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { PyDict } from '../dict.js';
import { updateCommon } from '../objects/dict.js';
import { dict_items } from '../objects/dict_views.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';

export const DefaultDictType = moduleType('collections.defaultdict');

export class PyDefaultDict extends DictInstance {
  default_factory: PyObject = null;
}

function defdict_init(self: PyDefaultDict, args: PyObject[], kwargs: Kwargs): void {
  const factory = args.length > 0 ? args[0]! : null;
  if (factory !== null && !isCallable(factory)) throw typeError('first argument must be callable or None');
  self.default_factory = factory;
  updateCommon(self, args.slice(1), kwargs, 'dict');
}

function defdict_missing(self: PyDefaultDict, key: PyObject): PyObject {
  if (self.default_factory === null) throw keyError(key);
  const value = callObject(self.default_factory, []);
  self.set(key, value);
  return value;
}

function defdict_repr(self: PyDefaultDict): StrValue {
  const entries = strText(DictType.tp_repr!(self) as StrValue);
  const factory = withReprGuard(self.default_factory, '...', () => (self.default_factory === null ? 'None' : repr(self.default_factory)));
  return mkStr(`defaultdict(${strText(factory)}, ${entries})`);
}

/** type(self)(self.default_factory, self). */
function defdict_copy(self: PyDefaultDict): PyObject {
  return callObject(self.ob_type, [self.default_factory, self]);
}

function defdict_reduce(self: PyDefaultDict): PyObject {
  const args = self.default_factory === null ? [] : [self.default_factory];
  return new PyTuple([self.ob_type, new PyTuple(args), null, null, getIter(dict_items(self as PyDict))]);
}

defineType(DefaultDictType, {
  base: DictType,
  isBase: true,
  doc: 'defaultdict(default_factory[, ...]) -> a dict that makes the values of missing keys',
  slots: {
    tp_new: (type: PyType) => new PyDefaultDict(type),
    tp_init: defdict_init,
    tp_repr: defdict_repr,
  },
  methods: [
    { ml_name: '__missing__', ml_meth: defdict_missing, ml_flags: [1, 1], ml_doc: 'Set and return what default_factory makes for a key that is not there.' },
    { ml_name: 'copy', ml_meth: defdict_copy, ml_flags: [0, 0], ml_doc: 'Return a defaultdict of the same entries.' },
    { ml_name: '__copy__', ml_meth: defdict_copy, ml_flags: [0, 0], ml_doc: 'Return a defaultdict of the same entries.' },
    { ml_name: '__reduce__', ml_meth: defdict_reduce, ml_flags: [0, 0] },
  ],
  getset: [{
    name: 'default_factory',
    get: (self: PyDefaultDict) => self.default_factory,
    set: (self: PyDefaultDict, value) => { self.default_factory = value ?? null; },
    doc: 'What makes the value of a missing key; None for none.',
  }],
});
