// Code objects that our compiler has not made: from a .pyc file, from marshal.loads() or
// from types.CodeType(). Their bytecode is verified before it runs (compiler/verify.ts).
//
// Making such an object is free, as in CPython: what is wrong with it is a SystemError
// when its first frame is made. An import looks at the whole tree beforehand, so that a
// bad cache file is no worse than none.

import { systemError } from './errors.js';
import { PyCode, PyTuple } from './object.js';
import type { PyObject } from './types.js';
import { WideStr } from './values.js';
import { Kind, sizedKind, verify, VerifyError } from '../compiler/verify.js';

/** Verify one code object, once. Raises SystemError. */
export function verifyCode(co: PyCode): void {
  if (co.isVerified) return;
  try {
    verify(co.code, { length: co.co_consts.length, kindOf: (i) => kindOf(co.co_consts[i]) });
  } catch (error) {
    if (!(error instanceof VerifyError)) throw error;
    throw systemError(`bad bytecode in code object ${co.code.co_name}: ${error.message}`);
  }
  co.isVerified = true;
}

/** Verify a code object and all those among its constants. Raises SystemError. */
export function verifyTree(root: PyCode): void {
  const todo = [root];
  for (let co = todo.pop(); co !== undefined; co = todo.pop()) {
    if (co.isVerified) continue; // also for one that several hold
    verifyCode(co);
    for (const c of co.co_consts) if (c instanceof PyCode) todo.push(c);
  }
}

function kindOf(v: PyObject | undefined): number {
  if (v === null) return Kind.NONE;
  if (isStr(v)) return Kind.STR;
  if (v instanceof PyCode) return sizedKind(Kind.CODE, v.nfrees);
  if (v instanceof PyTuple) return sizedKind(v.items.every(isStr) ? Kind.NAMES : Kind.TUPLE, v.items.length);
  return Kind.ANY;
}

function isStr(v: PyObject | undefined): boolean {
  return typeof v === 'string' || v instanceof WideStr;
}
