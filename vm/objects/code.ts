// Code objects as Python sees them, and how the compiler's constants become values.
// Objects/codeobject.c.

import { addressText } from '../abstract.js';
import { Ellipsis, EMPTY_TUPLE, PyBytes, PyCode, PyTuple } from '../object.js';
import { CodeType, FrozenSetType, type PyObject } from '../types.js';
import { mkStr, PyComplex, PyFloat, WideStr } from '../values.js';
import { CodeObject, EllipsisConst, FrozenSetConst, TupleConst, type Constant } from '../../compiler/code.js';
import { code_new } from './code_new.js';
import { defineType } from './type.js';

/** The VM's code object for the compiler's, nested ones included. */
export function newCode(code: CodeObject): PyCode {
  const co = new PyCode(code);
  co.co_consts = code.co_consts.map(constantValue);
  return co;
}

/** A constant as a Python value. */
export function constantValue(c: Constant): PyObject {
  if (c === null || typeof c !== 'object') return c;
  if (c instanceof PyFloat || c instanceof PyComplex || c instanceof WideStr) return c;
  if (c instanceof CodeObject) return newCode(c);
  if (c instanceof TupleConst) return c.items.length === 0 ? EMPTY_TUPLE : new PyTuple(c.items.map(constantValue));
  if (c instanceof FrozenSetConst) return FrozenSetType.tp_new!(FrozenSetType, [new PyTuple(c.items.map(constantValue))], undefined);
  if (c instanceof EllipsisConst) return Ellipsis;
  return new PyBytes(c);
}

const names = (list: readonly string[]): PyObject => new PyTuple(list.map(mkStr));

defineType(CodeType, {
  slots: {
    tp_new: code_new,
    tp_repr: (co: PyCode) => mkStr(`<code object ${co.code.co_name} at ${addressText(co)}, file "${co.code.co_filename}", line ${co.code.co_firstlineno}>`),
  },
  getset: [
    { name: 'co_argcount', get: (co: PyCode) => co.code.co_argcount },
    { name: 'co_kwonlyargcount', get: (co: PyCode) => co.code.co_kwonlyargcount },
    { name: 'co_nlocals', get: (co: PyCode) => co.code.co_nlocals },
    { name: 'co_stacksize', get: (co: PyCode) => co.code.co_stacksize },
    { name: 'co_flags', get: (co: PyCode) => co.code.co_flags },
    { name: 'co_code', get: (co: PyCode) => new PyBytes(co.code.co_code) },
    { name: 'co_consts', get: (co: PyCode) => new PyTuple(co.co_consts) },
    { name: 'co_names', get: (co: PyCode) => names(co.code.co_names) },
    { name: 'co_varnames', get: (co: PyCode) => names(co.code.co_varnames) },
    { name: 'co_freevars', get: (co: PyCode) => names(co.code.co_freevars) },
    { name: 'co_cellvars', get: (co: PyCode) => names(co.code.co_cellvars) },
    { name: 'co_filename', get: (co: PyCode) => mkStr(co.code.co_filename) },
    { name: 'co_name', get: (co: PyCode) => mkStr(co.code.co_name) },
    { name: 'co_firstlineno', get: (co: PyCode) => co.code.co_firstlineno },
    { name: 'co_lnotab', get: (co: PyCode) => new PyBytes(co.code.co_lnotab) },
  ],
});
