// Code objects as Python sees them, and how the compiler's constants become values.
// Objects/codeobject.c.

import { addressText, hash, isEqual } from '../abstract.js';
import { withTaggedElements } from '../elements.js';
import { Ellipsis, EMPTY_TUPLE, NotImplemented, NULL_BYTES, PyBytes, PyCode, PyTuple } from '../object.js';
import { CodeType, CompareOp, FrozenSetType, typeOf, type PyObject } from '../types.js';
import { mkStr, PyComplex, PyFloat, WideStr, type IntValue } from '../values.js';
import { CodeObject, EllipsisConst, FrozenSetConst, TupleConst, type Constant } from '../../compiler/code.js';
import { code_new } from './code_new.js';
import { defineType } from './type.js';

/** The VM's code object for the compiler's, nested ones included. */
export function newCode(code: CodeObject): PyCode {
  const co = new PyCode(code);
  co.co_consts = withTaggedElements(code.co_consts.map(constantValue));
  return co;
}

/** A constant as a Python value. */
export function constantValue(c: Constant): PyObject {
  if (c === null || typeof c !== 'object') return c;
  if (c instanceof PyFloat || c instanceof PyComplex || c instanceof WideStr) return c;
  if (c instanceof CodeObject) return newCode(c);
  if (c instanceof TupleConst) return c.items.length === 0 ? EMPTY_TUPLE : new PyTuple(withTaggedElements(c.items.map(constantValue)));
  if (c instanceof FrozenSetConst) return FrozenSetType.tp_new!(FrozenSetType, [new PyTuple(c.items.map(constantValue))], undefined);
  if (c instanceof EllipsisConst) return Ellipsis;
  return c.length === 0 ? NULL_BYTES : new PyBytes(c);
}

/** code_richcompare's view of a code object: what must be equal, constants by type and value. */
function sameCode(v: PyCode, w: PyCode): boolean {
  const [a, b] = [v.code, w.code];
  return a.co_name === b.co_name && a.co_argcount === b.co_argcount && a.co_kwonlyargcount === b.co_kwonlyargcount && a.co_nlocals === b.co_nlocals
    && a.co_flags === b.co_flags && a.co_firstlineno === b.co_firstlineno && Buffer.compare(a.co_code, b.co_code) === 0
    && v.co_consts.length === w.co_consts.length && v.co_consts.every((c, i) => sameConstant(c, w.co_consts[i]!))
    && sameNames(a.co_names, b.co_names) && sameNames(a.co_varnames, b.co_varnames)
    && sameNames(a.co_freevars, b.co_freevars) && sameNames(a.co_cellvars, b.co_cellvars);
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name, i) => name === b[i]);

/** _PyCode_ConstantKey: 1, 1.0 and True are different constants, and so are 0.0 and -0.0. */
function sameConstant(v: PyObject, w: PyObject): boolean {
  if (typeOf(v) !== typeOf(w)) return false;
  if (v instanceof PyFloat && w instanceof PyFloat) return Object.is(v.value, w.value);
  if (v instanceof PyComplex && w instanceof PyComplex) return Object.is(v.real, w.real) && Object.is(v.imag, w.imag);
  if (v instanceof PyTuple && w instanceof PyTuple) return v.items.length === w.items.length && v.items.every((c, i) => sameConstant(c, w.items[i]!));
  return isEqual(v, w);
}

function code_richcompare(v: PyCode, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyCode) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
  return (v === w || sameCode(v, w)) === (op === CompareOp.EQ);
}

/** code_hash: of what makes two code objects equal, as far as it is cheap. */
function code_hash(co: PyCode): IntValue {
  const { co_name, co_argcount, co_flags, co_firstlineno } = co.code;
  return hash(new PyTuple([mkStr(co_name), co_argcount, co_flags, co_firstlineno, new PyBytes(co.code.co_code)]));
}

const names = (list: readonly string[]): PyObject => new PyTuple(list.map(mkStr));

defineType(CodeType, {
  doc: `code(argcount, kwonlyargcount, nlocals, stacksize, flags, codestring,
      constants, names, varnames, filename, name, firstlineno,
      lnotab[, freevars[, cellvars]])

A code object of one's own making. Rarely a good idea.`,
  slots: {
    tp_new: code_new,
    tp_richcompare: code_richcompare,
    tp_hash: code_hash,
    tp_repr: (co: PyCode) => mkStr(`<code object ${co.code.co_name} at ${addressText(co)}, file "${co.code.co_filename}", line ${co.code.co_firstlineno}>`),
  },
  getset: [
    { name: 'co_argcount', get: (co: PyCode) => co.code.co_argcount, isMember: true },
    { name: 'co_kwonlyargcount', get: (co: PyCode) => co.code.co_kwonlyargcount, isMember: true },
    { name: 'co_nlocals', get: (co: PyCode) => co.code.co_nlocals, isMember: true },
    { name: 'co_stacksize', get: (co: PyCode) => co.code.co_stacksize, isMember: true },
    { name: 'co_flags', get: (co: PyCode) => co.code.co_flags, isMember: true },
    { name: 'co_code', get: (co: PyCode) => new PyBytes(co.code.co_code), isMember: true },
    { name: 'co_consts', get: (co: PyCode) => new PyTuple(co.co_consts), isMember: true },
    { name: 'co_names', get: (co: PyCode) => names(co.code.co_names), isMember: true },
    { name: 'co_varnames', get: (co: PyCode) => names(co.code.co_varnames), isMember: true },
    { name: 'co_freevars', get: (co: PyCode) => names(co.code.co_freevars), isMember: true },
    { name: 'co_cellvars', get: (co: PyCode) => names(co.code.co_cellvars), isMember: true },
    { name: 'co_filename', get: (co: PyCode) => mkStr(co.code.co_filename), isMember: true },
    { name: 'co_name', get: (co: PyCode) => mkStr(co.code.co_name), isMember: true },
    { name: 'co_firstlineno', get: (co: PyCode) => co.code.co_firstlineno, isMember: true },
    { name: 'co_lnotab', get: (co: PyCode) => new PyBytes(co.code.co_lnotab), isMember: true },
  ],
});
