// bool: True and False. Objects/boolobject.c. What is not here it inherits from int.

import { isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { BoolType, IntType, type Kwargs, type PyObject, type PyType } from '../types.js';
import './int.js';
import { defineType } from './type.js';

function bool_repr(v: boolean): PyObject {
  return v ? 'True' : 'False';
}

/** bool(x=False). No subclass can exist, so the type is always bool. */
function bool_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [x] = parseArgs('bool', ['x'], 0, args, kwargs);
  return x === undefined ? false : isTrue(x);
}

// Two bools stay bools; anything else is int's.

function bool_and(v: PyObject, w: PyObject): PyObject {
  return typeof v === 'boolean' && typeof w === 'boolean' ? v && w : IntType.nb_and!(v, w);
}

function bool_or(v: PyObject, w: PyObject): PyObject {
  return typeof v === 'boolean' && typeof w === 'boolean' ? v || w : IntType.nb_or!(v, w);
}

function bool_xor(v: PyObject, w: PyObject): PyObject {
  return typeof v === 'boolean' && typeof w === 'boolean' ? v !== w : IntType.nb_xor!(v, w);
}

defineType(BoolType, {
  base: IntType,
  doc: 'bool(x) -> bool\n\nTrue when x is true, False otherwise. There are no other bools.',
  slots: {
    tp_repr: bool_repr,
    tp_str: bool_repr,
    tp_new: bool_new,
    nb_and: bool_and,
    nb_or: bool_or,
    nb_xor: bool_xor,
  },
});
