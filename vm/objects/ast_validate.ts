// Whether a tree that a program has made can be compiled. PyAST_Validate of CPython's ast.c.
//
// A parse makes only valid trees; these come from ast_tree.ts. The order of the checks is CPython's,
// because it decides which of two errors is told. Constants become the compiler's on the way.

import type * as ast from '../../grammar/ast.js';
import { ELLIPSIS, FrozenSetConst, TupleConst, type Constant } from '../../compiler/code.js';
import { typeError, typeName, valueError } from '../errors.js';
import { Ellipsis, PyBytes, PyTuple } from '../object.js';
import { toArray } from '../sequence.js';
import { BoolType, BytesType, ComplexType, FloatType, FrozenSetType, IntType, NoneType, StrType, TupleType, typeOf, type PyObject } from '../types.js';
import type { PyComplex, PyFloat, StrValue } from '../values.js';

/** PyAST_Validate. */
export function validateMod(mod: ast.Mod): void {
  if (mod.kind === 'Expression') validateExpr(mod.body);
  else validateStmts(mod.body);
}

// Statements

function validateStmts(body: readonly (ast.Stmt | null)[]): void {
  for (const s of body) {
    if (s === null) throw valueError('None disallowed in statement list');
    validateStmt(s);
  }
}

function validateBody(body: readonly ast.Stmt[], owner: string): void {
  requireNonempty(body, 'body', owner);
  validateStmts(body);
}

function requireNonempty(list: readonly unknown[], what: string, owner: string): void {
  if (list.length === 0) throw valueError(`empty ${what} on ${owner}`);
}

/** validate_stmt. */
function validateStmt(s: ast.Stmt): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      validateBody(s.body, s.kind);
      validateArguments(s.args);
      validateExprs(s.decorator_list);
      return validateOptional(s.returns);
    case 'ClassDef':
      validateBody(s.body, s.kind);
      validateExprs(s.bases);
      validateKeywords(s.keywords);
      return validateExprs(s.decorator_list);
    case 'Return': return validateOptional(s.value);
    case 'Delete': return validateTargets(s.targets, 'Del', s.kind);
    case 'Assign':
      validateTargets(s.targets, 'Store', s.kind);
      return validateExpr(s.value);
    case 'AugAssign':
      validateExpr(s.target, 'Store');
      return validateExpr(s.value);
    case 'AnnAssign': return validateAnnAssign(s);
    case 'For':
    case 'AsyncFor':
      validateExpr(s.target, 'Store');
      validateExpr(s.iter);
      validateBody(s.body, s.kind);
      return validateStmts(s.orelse);
    case 'While':
    case 'If':
      validateExpr(s.test);
      validateBody(s.body, s.kind);
      return validateStmts(s.orelse);
    case 'With':
    case 'AsyncWith': return validateWith(s);
    case 'Raise':
      if (s.exc === null && s.cause !== null) throw valueError('Raise with cause but no exception');
      validateOptional(s.exc);
      return validateOptional(s.cause);
    case 'Try': return validateTry(s);
    case 'Assert':
      validateExpr(s.test);
      return validateOptional(s.msg);
    case 'ImportFrom':
      if (s.level < 0) throw valueError('Negative ImportFrom level');
      return requireNonempty(s.names, 'names', s.kind);
    case 'Import':
    case 'Global':
    case 'Nonlocal': return requireNonempty(s.names, 'names', s.kind);
    case 'Expr': return validateExpr(s.value);
    case 'Pass':
    case 'Break':
    case 'Continue': return;
  }
}

/** validate_assignlist. */
function validateTargets(targets: readonly ast.Expr[], ctx: ast.ExprContext, owner: string): void {
  requireNonempty(targets, 'targets', owner);
  validateExprs(targets, ctx);
}

function validateAnnAssign(s: ast.AnnAssign): void {
  if (s.target.kind !== 'Name' && s.simple) throw typeError('AnnAssign with simple non-Name target');
  validateExpr(s.target, 'Store');
  validateOptional(s.value);
  validateExpr(s.annotation);
}

function validateWith(s: ast.With | ast.AsyncWith): void {
  requireNonempty(s.items, 'items', s.kind);
  for (const { context_expr, optional_vars } of s.items) {
    validateExpr(context_expr);
    if (optional_vars !== null) validateExpr(optional_vars, 'Store');
  }
  validateBody(s.body, s.kind);
}

function validateTry(s: ast.Try): void {
  validateBody(s.body, s.kind);
  const hasHandlers = s.handlers.length > 0;
  if (!hasHandlers && s.finalbody.length === 0) throw valueError('Try has neither except handlers nor finalbody');
  if (!hasHandlers && s.orelse.length > 0) throw valueError('Try has orelse but no except handlers');
  for (const handler of s.handlers) {
    validateOptional(handler.type);
    validateBody(handler.body, handler.kind);
  }
  validateStmts(s.finalbody);
  validateStmts(s.orelse);
}

// Expressions

function validateExprs(exprs: readonly (ast.Expr | null)[], ctx: ast.ExprContext = 'Load', nullOk = false): void {
  for (const e of exprs) {
    if (e !== null) validateExpr(e, ctx);
    else if (!nullOk) throw valueError('None disallowed in expression list');
  }
}

function validateOptional(e: ast.Expr | null): void {
  if (e !== null) validateExpr(e);
}

/** validate_expr. */
function validateExpr(e: ast.Expr, ctx: ast.ExprContext = 'Load'): void {
  if ('ctx' in e) {
    if (e.ctx !== ctx) throw valueError(`expression must have ${ctx} context but has ${e.ctx} instead`);
  } else if (ctx !== 'Load') throw valueError(`expression which can't be assigned to in ${ctx} context`);
  switch (e.kind) {
    case 'BoolOp':
      if (e.values.length < 2) throw valueError('BoolOp with less than 2 values');
      return validateExprs(e.values);
    case 'BinOp':
      validateExpr(e.left);
      return validateExpr(e.right);
    case 'UnaryOp': return validateExpr(e.operand);
    case 'Lambda':
      validateArguments(e.args);
      return validateExpr(e.body);
    case 'IfExp':
      validateExpr(e.test);
      validateExpr(e.body);
      return validateExpr(e.orelse);
    case 'Dict': return validateDict(e);
    case 'Set':
    case 'List':
    case 'Tuple': return validateExprs(e.elts, ctx);
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      validateComprehension(e.generators);
      return validateExpr(e.elt);
    case 'DictComp':
      validateComprehension(e.generators);
      validateExpr(e.key);
      return validateExpr(e.value);
    case 'Yield': return validateOptional(e.value);
    case 'Await':
    case 'YieldFrom':
    case 'Attribute': return validateExpr(e.value);
    case 'Starred': return validateExpr(e.value, ctx);
    case 'Compare': return validateCompare(e);
    case 'Call':
      validateExpr(e.func);
      validateExprs(e.args);
      return validateKeywords(e.keywords);
    case 'JoinedStr': return validateExprs(e.values);
    case 'FormattedValue':
      validateExpr(e.value);
      return validateOptional(e.format_spec);
    case 'Subscript':
      validateSlice(e.slice);
      return validateExpr(e.value);
    default: validateAtom(e);
  }
}

/** What holds no other node. */
function validateAtom(e: ast.Num | ast.Str | ast.Bytes | ast.NameConstant | ast.Ellipsis | ast.ConstantExpr | ast.Name): void {
  if (e.kind === 'Num') {
    const type = typeOf(e.n);
    if (type !== IntType && type !== FloatType && type !== ComplexType) throw typeError('non-numeric type in Num');
  } else if (e.kind === 'Str') {
    if (typeOf(e.s) !== StrType) throw typeError('non-string type in Str');
  } else if (e.kind === 'Constant') {
    const value = e.value as PyObject;
    const constant = constantOf(value);
    if (constant === undefined) throw typeError(`got an invalid type in Constant: ${typeName(value)}`);
    e.value = constant;
  }
}

/** validate_constant: the compiler's constant for a value of one of these very types, else undefined. */
function constantOf(v: PyObject): Constant | undefined {
  switch (typeOf(v)) {
    case NoneType: case BoolType: case IntType: case FloatType: case ComplexType: case StrType:
      return v as null | boolean | number | bigint | PyFloat | PyComplex | StrValue;
    case BytesType: return (v as PyBytes).value;
    case TupleType: {
      const items = constantsOf((v as PyTuple).items);
      return items === undefined ? undefined : new TupleConst(items);
    }
    case FrozenSetType: {
      const items = constantsOf(toArray(v));
      return items === undefined ? undefined : new FrozenSetConst(items);
    }
    default: return v === Ellipsis ? ELLIPSIS : undefined;
  }
}

function constantsOf(items: readonly PyObject[]): Constant[] | undefined {
  const constants = items.map(constantOf);
  return constants.includes(undefined) ? undefined : constants as Constant[];
}

function validateDict({ keys, values }: ast.Dict): void {
  if (keys.length !== values.length) throw valueError("Dict doesn't have the same number of keys as values");
  validateExprs(keys, 'Load', true); // None for `**`
  validateExprs(values);
}

function validateCompare({ left, ops, comparators }: ast.Compare): void {
  if (comparators.length === 0) throw valueError('Compare with no comparators');
  if (comparators.length !== ops.length) throw valueError('Compare has a different number of comparators and operands');
  validateExprs(comparators);
  validateExpr(left);
}

function validateComprehension(generators: readonly ast.Comprehension[]): void {
  if (generators.length === 0) throw valueError('comprehension with no generators');
  for (const { target, iter, ifs } of generators) {
    validateExpr(target, 'Store');
    validateExpr(iter);
    validateExprs(ifs);
  }
}

function validateSlice(s: ast.Slice): void {
  switch (s.kind) {
    case 'Slice':
      validateOptional(s.lower);
      validateOptional(s.upper);
      return validateOptional(s.step);
    case 'ExtSlice':
      requireNonempty(s.dims, 'dims', s.kind);
      return s.dims.forEach(validateSlice);
    case 'Index': return validateExpr(s.value);
  }
}

function validateKeywords(keywords: readonly ast.Keyword[]): void {
  for (const { value } of keywords) validateExpr(value);
}

/** validate_arguments. */
function validateArguments(a: ast.Arguments): void {
  for (const arg of [...a.args, a.vararg, ...a.kwonlyargs, a.kwarg]) validateOptional(arg?.annotation ?? null);
  if (a.defaults.length > a.args.length) throw valueError('more positional defaults than args on arguments');
  if (a.kw_defaults.length !== a.kwonlyargs.length) {
    throw valueError('length of kwonlyargs is not the same as kw_defaults on arguments');
  }
  validateExprs(a.defaults);
  validateExprs(a.kw_defaults, 'Load', true);
}
