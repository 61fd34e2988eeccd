// types.SimpleNamespace: attributes from keyword arguments, shown in its repr.
//
// Objects/namespaceobject.c.

import { dictOf, repr, richCompare, withReprGuard } from '../abstract.js';
import { typeError } from '../errors.js';
import { asStrValue, NotImplemented, PyInstance, PyTuple, setOwnAttr } from '../object.js';
import { CompareOp, PyType, typeCheck, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strCompare, strText, type StrValue } from '../values.js';
import { defineType } from './type.js';

export const NamespaceType = new PyType('types.SimpleNamespace');
NamespaceType.tp_qualname = 'SimpleNamespace';

/** _PyNamespace_New. */
export function newNamespace(attributes: Readonly<Record<string, PyObject>>): PyInstance {
  const self = new PyInstance(NamespaceType);
  for (const [name, value] of Object.entries(attributes)) setOwnAttr(self, name, value);
  return self;
}

function namespace_init(self: PyInstance, args: PyObject[], kwargs: Kwargs): void {
  if (args.length > 0) throw typeError('no positional arguments expected');
  for (const [name, value] of kwargs ?? []) setOwnAttr(self, name, value);
}

function namespace_repr(self: PyInstance): StrValue {
  const name = self.ob_type === NamespaceType ? 'namespace' : self.ob_type.tp_name;
  return withReprGuard(self, `${name}(...)`, () => {
    const entries: [StrValue, PyObject][] = [];
    for (const [key, value] of dictOf(self)!.entries()) {
      const text = asStrValue(key);
      if (text !== undefined && text !== '') entries.push([text, value]);
    }
    entries.sort(([a], [b]) => strCompare(a, b));
    return mkStr(`${name}(${entries.map(([key, value]) => `${strText(key)}=${strText(repr(value))}`).join(', ')})`);
  });
}

function namespace_richcompare(self: PyObject, other: PyObject, op: CompareOp): PyObject {
  if (!typeCheck(self, NamespaceType) || !typeCheck(other, NamespaceType)) return NotImplemented;
  return richCompare(dictOf(self)!, dictOf(other)!, op);
}

function namespace_reduce(self: PyInstance): PyObject {
  return new PyTuple([self.ob_type, new PyTuple([]), dictOf(self)!]);
}

defineType(NamespaceType, {
  isBase: true,
  hasDict: true,
  module: 'types',
  doc: 'A simple attribute-based namespace: SimpleNamespace(**kwargs).',
  slots: {
    tp_new: (type: PyType) => new PyInstance(type),
    tp_init: namespace_init,
    tp_repr: namespace_repr,
    tp_richcompare: namespace_richcompare,
  },
  methods: [{ ml_name: '__reduce__', ml_meth: namespace_reduce, ml_flags: [0, 0], ml_doc: 'State for pickling.' }],
  getset: [{ name: '__dict__', get: (self: PyInstance) => dictOf(self)! }],
});
