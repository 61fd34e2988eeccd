// traceback: one entry of the chain from where an exception was caught to where it was raised.
//
// The object of Python/traceback.c; the printing is in vm/print_exception.ts. The
// layout is PyTraceback in vm/object.ts.

import { attributeError } from '../errors.js';
import { PyList, type PyTraceback } from '../object.js';
import { TracebackType, type PyGetSetDef, type PyObject } from '../types.js';
import { defineType } from './type.js';

const NAMES = ['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'] as const;

function member(name: (typeof NAMES)[number]): PyGetSetDef {
  return {
    name,
    get: (self: PyTraceback): PyObject => self[name],
    set: () => { throw attributeError('readonly attribute'); },
  };
}

defineType(TracebackType, {
  methods: [{ ml_name: '__dir__', ml_meth: () => new PyList([...NAMES]), ml_flags: [0, 0] }],
  getset: NAMES.map(member),
});
