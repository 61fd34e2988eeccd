// Names, and functions made from code objects.
//
// Answers to compiler_nameop and compiler_make_closure of compile.c.

import { mkStr } from '../vm/values.js';
import type { CodeObject } from './code.js';
import type { Compiler } from './compiler.js';
import { Op } from './opcode.js';
import { Scope } from './symtable_entry.js';
import type { Unit } from './unit.js';

export type NameContext = 'Load' | 'Store' | 'Del';

/** Bits of MAKE_FUNCTION's oparg: what lies on the stack under the code object. */
export const MAKE_DEFAULTS = 1;
export const MAKE_KWDEFAULTS = 2;
export const MAKE_ANNOTATIONS = 4;
export const MAKE_CLOSURE = 8;

const FAST = { Load: Op.LOAD_FAST, Store: Op.STORE_FAST, Del: Op.DELETE_FAST };
const GLOBAL = { Load: Op.LOAD_GLOBAL, Store: Op.STORE_GLOBAL, Del: Op.DELETE_GLOBAL };
const NAME = { Load: Op.LOAD_NAME, Store: Op.STORE_NAME, Del: Op.DELETE_NAME };
const DEREF = { Load: Op.LOAD_DEREF, Store: Op.STORE_DEREF, Del: Op.DELETE_DEREF };

/** compiler_nameop: load, store or delete a variable, by the scope of its name. */
export function nameop(c: Compiler, name: string, ctx: NameContext): void {
  const u = c.u;
  if (name === '__debug__' && ctx === 'Load') {
    u.loadConst(c.optimize === 0);
    return;
  }
  const mangled = u.mangle(name);
  const inFunction = u.ste.ste_type === 'function';
  const scope = u.ste.scopeOf(mangled);
  switch (scope) {
    case Scope.FREE:
    case Scope.CELL: {
      const op = ctx === 'Load' && u.ste.ste_type === 'class' ? Op.LOAD_CLASSDEREF : DEREF[ctx];
      u.emit(op, cellIndex(u, mangled, scope));
      return;
    }
    case Scope.LOCAL:
      if (inFunction) u.emit(FAST[ctx], u.varnames.add(mangled));
      else u.emit(NAME[ctx], u.names.add(mangled));
      return;
    case Scope.GLOBAL_IMPLICIT:
      u.emit((inFunction ? GLOBAL : NAME)[ctx], u.names.add(mangled));
      return;
    case Scope.GLOBAL_EXPLICIT:
      u.emit(GLOBAL[ctx], u.names.add(mangled));
      return;
    default:
      u.emit(NAME[ctx], u.names.add(mangled));
  }
}

/** The oparg of a cell or free variable: the cells come first. */
function cellIndex(u: Unit, name: string, scope: Scope): number {
  return scope === Scope.CELL ? u.cellvars.index(name) : u.cellvars.size + u.freevars.index(name);
}

/** get_ref_type. A class's own __class__ cell is no symbol of its block. */
function refType(u: Unit, name: string): Scope {
  return u.type === 'class' && name === '__class__' ? Scope.CELL : u.ste.scopeOf(name);
}

/** compiler_make_closure:
 *
 *          [LOAD_CLOSURE ... BUILD_TUPLE]
 *          LOAD_CONST code
 *          LOAD_CONST qualname
 *          MAKE_FUNCTION
 */
export function makeClosure(c: Compiler, code: CodeObject, qualname: string, flags: number): void {
  const { u } = c;
  for (const name of code.co_freevars) u.emit(Op.LOAD_CLOSURE, cellIndex(u, name, refType(u, name)));
  if (code.co_freevars.length > 0) {
    u.emit(Op.BUILD_TUPLE, code.co_freevars.length);
    flags |= MAKE_CLOSURE;
  }
  u.loadConst(code);
  u.loadConst(mkStr(qualname));
  u.emit(Op.MAKE_FUNCTION, flags);
}
