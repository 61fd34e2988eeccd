// What the static types of built-in modules have in common: a dotted tp_name
// ('itertools.chain'), whose part before the last dot is the __module__, and the
// `__dict__` of those whose instances take attributes.

import { PyDict } from '../dict.js';
import { typeError, typeName } from '../errors.js';
import { instanceDict, setInstanceDict, type HasAttributes } from '../object.js';
import { PyType, type PyGetSetDef } from '../types.js';

/** A static type outside builtins, not yet made ready. */
export function moduleType(dotted: string): PyType {
  const dot = dotted.lastIndexOf('.');
  const type = new PyType(dotted);
  type.tp_qualname = dotted.slice(dot + 1);
  type.tp_dict.set('__module__', dotted.slice(0, dot));
  return type;
}

/** PyObject_GenericGetDict and PyObject_GenericSetDict. */
export const genericDict: PyGetSetDef = {
  name: '__dict__',
  get: (self: HasAttributes) => instanceDict(self),
  set: (self: HasAttributes, value) => {
    if (value === undefined) throw typeError('cannot delete __dict__');
    if (!(value instanceof PyDict)) throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
    setInstanceDict(self, value);
  },
};
