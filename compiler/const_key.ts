// When two constants are one: the key under which co_consts merges them.
//
// Answers to _PyCode_ConstantKey and code_richcompare of Objects/codeobject.c: equal
// value, equal type and equal sign of zero, in tuples too. Keys are strings; what no
// other constant can equal (a nan) gets a key of its own.

import { PyComplex, PyFloat, WideStr } from '../vm/values.js';
import { CodeObject, EllipsisConst, FrozenSetConst, TupleConst } from './code.js';
import type { Constant } from './code.js';

let uniqueKeys = 0;

/** _PyCode_ConstantKey. */
export function constantKey(v: Constant): string {
  if (v === null) return 'N';
  if (typeof v === 'boolean') return v ? 'T' : 'F';
  if (typeof v === 'number' || typeof v === 'bigint') return `i${v}`;
  if (typeof v === 'string') return `s${v.length}:${v}`;
  if (v instanceof WideStr) return `w${v.codePoints.join()}`;
  if (v instanceof PyFloat) return doubleKey('f', v.value);
  if (v instanceof PyComplex) return doubleKey('c', v.real) + doubleKey('j', v.imag);
  if (v instanceof Uint8Array) return `b${v.join()}`;
  if (v instanceof EllipsisConst) return '.';
  if (v instanceof TupleConst) return `(${v.items.map(constantKey).join(' ')})`;
  if (v instanceof FrozenSetConst) return `{${v.items.map(constantKey).sort().join(' ')}}`;
  return codeKey(v);
}

function doubleKey(type: string, d: number): string {
  if (Number.isNaN(d)) return `${type}nan${++uniqueKeys}`;
  return `${type}${Object.is(d, -0) ? '-0' : d}`;
}

/** code_richcompare: file name and line table do not count, the first line does. */
function codeKey(co: CodeObject): string {
  const names = [co.co_names, co.co_varnames, co.co_freevars, co.co_cellvars];
  return 'o' + [
    co.co_name, co.co_argcount, co.co_kwonlyargcount, co.co_flags, co.co_firstlineno,
    co.co_code.join(), co.co_consts.map(constantKey).join(' '), JSON.stringify(names),
  ].join(';');
}
