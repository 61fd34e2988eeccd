// Which expressions are constants to the code generator.
//
// Answers to is_const, get_const_value and expr_constant of compile.c. What is folded
// out of operators is the peephole's business.

import { PyComplex, PyFloat, WideStr } from '../vm/values.js';
import type { Expr } from '../grammar/ast.js';
import { ELLIPSIS } from './code.js';
import type { Constant } from './code.js';
import type { Compiler } from './compiler.js';

/** is_const and get_const_value: the value of a constant expression; undefined if it is none. */
export function constOrUndefined(c: Compiler, e: Expr): Constant | undefined {
  switch (e.kind) {
    case 'Num': return e.n;
    case 'Str': return e.s;
    case 'Bytes': return e.s;
    case 'Ellipsis': return ELLIPSIS;
    case 'NameConstant': return e.value;
    case 'Constant': return e.value as Constant;
    case 'Name': return e.id === '__debug__' ? c.optimize === 0 : undefined;
    default: return undefined;
  }
}

/** get_const_value of what is known to be a constant. */
export function constValue(c: Compiler, e: Expr): Constant {
  return constOrUndefined(c, e)!;
}

/** expr_constant: is `e` always true, always false, or (undefined) not known before it runs? */
export function constantTruth(c: Compiler, e: Expr): boolean | undefined {
  const value = constOrUndefined(c, e);
  return value === undefined ? undefined : isTrueConstant(value);
}

/** PyObject_IsTrue of a constant. */
export function isTrueConstant(v: Constant): boolean {
  if (v === null || typeof v === 'boolean' || typeof v === 'number' || typeof v === 'bigint') return Boolean(v);
  if (typeof v === 'string' || v instanceof Uint8Array) return v.length > 0;
  if (v instanceof WideStr) return true;
  if (v instanceof PyFloat) return v.value !== 0;
  if (v instanceof PyComplex) return v.real !== 0 || v.imag !== 0;
  return !('items' in v) || v.items.length > 0;
}
