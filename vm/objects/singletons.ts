// None, Ellipsis and NotImplemented: types with one instance. Objects/object.c, sliceobject.c.

import { noKeywords } from '../args.js';
import { typeError } from '../errors.js';
import { Ellipsis, NotImplemented } from '../object.js';
import { EllipsisType, NoneType, NotImplementedType, type Kwargs, type PyObject, type PyType } from '../types.js';
import { defineType } from './type.js';

function singletonNew(value: PyObject) {
  return (type: PyType, args: PyObject[], kwargs: Kwargs): PyObject => {
    noKeywords(type.tp_name, kwargs);
    if (args.length > 0) throw typeError(`${type.tp_name} takes no arguments`);
    return value;
  };
}

defineType(NoneType, {
  slots: { tp_new: singletonNew(null), tp_repr: () => 'None', nb_bool: () => false },
});
defineType(EllipsisType, {
  slots: { tp_new: singletonNew(Ellipsis), tp_repr: () => 'Ellipsis' },
  methods: [{ ml_name: '__reduce__', ml_meth: () => 'Ellipsis', ml_flags: [0, 0] }],
});
defineType(NotImplementedType, {
  slots: { tp_new: singletonNew(NotImplemented), tp_repr: () => 'NotImplemented' },
  methods: [{ ml_name: '__reduce__', ml_meth: () => 'NotImplemented', ml_flags: [0, 0] }],
});
