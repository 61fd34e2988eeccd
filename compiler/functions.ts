// Functions, lambdas and classes.
//
// Answers to compiler_function, compiler_lambda and compiler_class of compile.c and the
// functions for defaults and annotations.

import { mkStr } from '../vm/values.js';
import type * as ast from '../grammar/ast.js';
import { compileCall } from './calls.js';
import { TupleConst } from './code.js';
import type { Compiler } from './compiler.js';
import { MAKE_ANNOTATIONS, MAKE_DEFAULTS, MAKE_KWDEFAULTS, makeClosure, nameop } from './names.js';
import { compileBody, docstringOf } from './body.js';
import { Op } from './opcode.js';

/** compiler_function:
 *
 *          <decorators>
 *          [<defaults> BUILD_TUPLE] [<kwdefaults> BUILD_CONST_KEY_MAP] [<annotations> BUILD_CONST_KEY_MAP]
 *          make the closure
 *          CALL_FUNCTION 1         for each decorator
 *          STORE name
 */
export function compileFunction(c: Compiler, s: ast.FunctionDef | ast.AsyncFunctionDef): void {
  c.visitExprs(s.decorator_list);
  let flags = compileDefaults(c, s.args);
  if (compileAnnotations(c, s.args, s.returns)) flags |= MAKE_ANNOTATIONS;

  c.enterScope(s.kind === 'FunctionDef' ? 'function' : 'asyncFunction', s, s.name, s.lineno);
  const { u } = c;
  const docstring = docstringOf(s.body);
  // The first constant is the docstring, or None.
  u.addConst(docstring !== undefined && c.optimize < 2 ? docstring : null);
  u.argcount = s.args.args.length;
  u.kwonlyargcount = s.args.kwonlyargs.length;
  c.visitStmts(docstring !== undefined ? s.body.slice(1) : s.body);
  const code = c.exitScope();

  makeClosure(c, code, u.qualname, flags);
  applyDecorators(c, s.decorator_list);
  nameop(c, s.name, 'Store');
}

/** compiler_lambda. */
export function compileLambda(c: Compiler, e: ast.Lambda): void {
  const flags = compileDefaults(c, e.args);
  c.enterScope('lambda', e, '<lambda>', e.lineno);
  const { u } = c;
  u.addConst(null); // a lambda has no docstring
  u.argcount = e.args.args.length;
  u.kwonlyargcount = e.args.kwonlyargs.length;
  c.visitExpr(e.body);
  // In a generator the RETURN_VALUE comes from the end of the scope, in a block of its own.
  if (!u.ste.ste_generator) u.emit(Op.RETURN_VALUE);
  const code = c.exitScope(!u.ste.ste_generator);
  makeClosure(c, code, u.qualname, flags);
}

/** compiler_class:
 *
 *          <decorators>
 *          LOAD_BUILD_CLASS
 *          make the closure of the body
 *          LOAD_CONST name
 *          <bases and keywords>; call
 *          CALL_FUNCTION 1         for each decorator
 *          STORE name
 */
export function compileClass(c: Compiler, s: ast.ClassDef): void {
  c.visitExprs(s.decorator_list);

  c.enterScope('class', s, s.name, s.lineno, s.name);
  const { u } = c;
  nameop(c, '__name__', 'Load');
  nameop(c, '__module__', 'Store');
  u.loadConst(mkStr(u.qualname));
  nameop(c, '__qualname__', 'Store');
  compileBody(c, s.body);
  if (u.ste.ste_needs_class_closure) {
    // type.__new__ fills the cell that it finds under this name.
    u.emit(Op.LOAD_CLOSURE, u.cellvars.index('__class__'));
    u.emit(Op.DUP_TOP);
    nameop(c, '__classcell__', 'Store');
  } else {
    u.loadConst(null);
  }
  u.emit(Op.RETURN_VALUE);
  const code = c.exitScope();

  c.u.emit(Op.LOAD_BUILD_CLASS);
  makeClosure(c, code, code.co_name, 0);
  c.u.loadConst(mkStr(s.name));
  compileCall(c, 2, s.bases, s.keywords);
  applyDecorators(c, s.decorator_list);
  nameop(c, s.name, 'Store');
}

function applyDecorators(c: Compiler, decorators: readonly ast.Expr[]): void {
  for (let i = 0; i < decorators.length; i++) c.u.emit(Op.CALL_FUNCTION, 1);
}

/** compiler_default_arguments: says by MAKE_FUNCTION's flags what it left on the stack. */
function compileDefaults(c: Compiler, args: ast.Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    c.visitExprs(args.defaults);
    c.u.emit(Op.BUILD_TUPLE, args.defaults.length);
    flags |= MAKE_DEFAULTS;
  }
  if (compileKwonlyDefaults(c, args)) flags |= MAKE_KWDEFAULTS;
  return flags;
}

/** compiler_visit_kwonlydefaults. */
function compileKwonlyDefaults(c: Compiler, args: ast.Arguments): boolean {
  const names: string[] = [];
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i] ?? null;
    if (value === null) return;
    names.push(c.u.mangle(arg.arg));
    c.visitExpr(value);
  });
  return buildNamed(c, names);
}

/** compiler_visit_annotations. */
function compileAnnotations(c: Compiler, args: ast.Arguments, returns: ast.Expr | null): boolean {
  const names: string[] = [];
  for (const arg of [...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
    if (arg === null || arg.annotation === null) continue;
    c.visitExpr(arg.annotation);
    names.push(c.u.mangle(arg.arg));
  }
  if (returns !== null) {
    c.visitExpr(returns);
    names.push('return');
  }
  return buildNamed(c, names);
}

/** A dict of the values on the stack under `names`, if there are any. */
function buildNamed(c: Compiler, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  c.u.loadConst(new TupleConst(names.map(mkStr)));
  c.u.emit(Op.BUILD_CONST_KEY_MAP, names.length);
  return true;
}
