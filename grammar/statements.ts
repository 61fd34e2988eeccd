// The actions of the statement rules of minipy.ohm: tree of tokens -> Stmt[].
// Answers to the ast_for_... functions for statements of CPython's ast.c, in whose
// order the parts are evaluated: of two errors the same one is reported.

import type {
  Alias, AnnAssign, Assign, AugAssign, ClassDef, ExceptHandler, Expr, FunctionDef, Identifier, If, ImportFrom, Operator,
  Stmt, Try, WithItem,
} from './ast.js';
import { firstToken, type Compiling } from './compiling.js';
import {
  actionTable, argumentsOf, callArguments, callExpr, expr, exprListTargets, forTarget, optionalExpr, ruleIndex, setContext,
} from './expressions.js';
import type { Cst, CstNode } from './matcher.js';
import { FIRST_UNIT, Tok } from './tokens.js';

const SIMPLE_STMT = ruleIndex('simple_stmt');
const ANNASSIGN = ruleIndex('annassign');
const AUGASSIGN_TAIL = ruleIndex('augassign_tail');
const YIELD_EXPR = ruleIndex('yield_expr');
const TRY_EXCEPT = ruleIndex('try_except');
const RELATIVE_MODULE = ruleIndex('relative_module');
const IMPORT_PARENS = ruleIndex('import_parens');
const ATOM_EXPR = ruleIndex('atom_expr');
const PARENS = ruleIndex('parens');
const CONDITIONAL = ruleIndex('conditional');

type StmtAction = (c: Compiling, n: CstNode) => Stmt;

/** Append the statements of a line or of a compound statement. */
export function addStatements(c: Compiling, cst: Cst, to: Stmt[]): void {
  const n = cst as CstNode;
  if (n.rule !== SIMPLE_STMT) {
    to.push(STMT_ACTIONS[n.rule]!(c, n));
    return;
  }
  to.push(smallStmt(c, n.children[0]!));
  for (const more of n.children[2] as Cst[]) to.push(smallStmt(c, more));
}

/** ast_for_suite: a block, or the statements behind the colon. */
function suite(c: Compiling, cst: Cst): Stmt[] {
  const n = cst as CstNode;
  const body: Stmt[] = [];
  if (n.rule === SIMPLE_STMT) addStatements(c, n, body);
  else for (const one of n.children[2] as Cst[]) addStatements(c, one, body);
  return body;
}

/** The suite of an optional `else` or `finally`. */
function optionalSuite(c: Compiling, part: Cst): Stmt[] {
  const found = (part as CstNode[])[0];
  return found === undefined ? [] : suite(c, found.children[2]!);
}

function smallStmt(c: Compiling, cst: Cst): Stmt {
  if (typeof cst !== 'number') return STMT_ACTIONS[(cst as CstNode).rule]!(c, cst as CstNode);
  const unit = c.unit(cst);
  const kind = unit === Tok.pass ? 'Pass' : unit === Tok.break ? 'Break' : 'Continue';
  return { kind, lineno: c.lineno[cst]!, col_offset: c.col[cst]! };
}

const STMT_ACTIONS = actionTable<StmtAction>({
  expr_stmt: exprStmt,
  yield_expr: (c, n) => ({ kind: 'Expr', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, value: expr(c, n) }),
  del_stmt(c, n) {
    const targets = exprListTargets(c, n.children[1] as CstNode, 'Del');
    return { kind: 'Delete', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, targets };
  },
  return_stmt(c, n) {
    const value = optionalExpr(c, n.children[1]!);
    return { kind: 'Return', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, value };
  },
  raise_stmt: raiseStmt,
  import_name(c, n) {
    const [first, , others] = (n.children[1] as CstNode).children as [CstNode, Cst, CstNode[]];
    const names = [first, ...others].map((one) => dottedAlias(c, one));
    return { kind: 'Import', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, names };
  },
  import_from: importFrom,
  global_stmt: (c, n) => (
    { kind: 'Global', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, names: names(c, n) }),
  nonlocal_stmt: (c, n) => (
    { kind: 'Nonlocal', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, names: names(c, n) }),
  assert_stmt(c, n) {
    const [, testPart, msgPart] = n.children as [number, Cst, CstNode[]];
    const test = expr(c, testPart);
    const msg = msgPart.length === 0 ? null : expr(c, msgPart[0]!.children[1]!);
    return { kind: 'Assert', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, test, msg };
  },

  if_stmt: ifStmt,
  while_stmt(c, n) {
    const [, testPart, , bodyPart, elsePart] = n.children as [number, Cst, number, Cst, Cst];
    const test = expr(c, testPart);
    const body = suite(c, bodyPart);
    const orelse = optionalSuite(c, elsePart);
    return { kind: 'While', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, test, body, orelse };
  },
  for_stmt(c, n) {
    const [, targets, , iterPart, , bodyPart, elsePart] = n.children as [number, CstNode, number, Cst, number, Cst, Cst];
    const orelse = optionalSuite(c, elsePart);
    const target = forTarget(c, targets);
    const iter = expr(c, iterPart);
    const body = suite(c, bodyPart);
    return { kind: 'For', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, target, iter, body, orelse };
  },
  try_stmt: tryStmt,
  with_stmt(c, n) {
    const [, first, , others, , bodyPart] = n.children as [number, CstNode, Cst, CstNode[], number, Cst];
    const items = [first, ...others].map((one) => withItem(c, one));
    const body = suite(c, bodyPart);
    return { kind: 'With', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, items, body };
  },
  funcdef: funcDef,
  classdef: classDef,
  async_funcdef: asyncStmt,
  async_stmt: asyncStmt,
  decorated,
});

// Simple statements

/** ast_for_expr_stmt: an expression, an assignment, plain, augmented or annotated. */
function exprStmt(c: Compiling, n: CstNode): Stmt {
  const [first, tails] = n.children as [CstNode, CstNode[]];
  const tail = tails[0];
  if (tail === undefined) {
    return { kind: 'Expr', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, value: expr(c, first) };
  }
  if (tail.rule === ANNASSIGN) return annAssign(c, first, tail);
  if (tail.rule === AUGASSIGN_TAIL) return augAssign(c, first, tail);
  return assign(c, first, tail.children[1] as CstNode[]);
}

function assign(c: Compiling, first: CstNode, values: CstNode[]): Assign {
  const chain = [first, ...values];
  const last = chain.pop()!;
  const targets = chain.map((one) => {
    if (one.rule === YIELD_EXPR) throw c.error(one.start, 'assignment to yield expression not possible');
    const target = expr(c, one);
    setContext(c, target, 'Store', one.start);
    return target;
  });
  return { kind: 'Assign', lineno: c.lineno[first.start]!, col_offset: c.col[first.start]!, targets, value: expr(c, last) };
}

/** By token: PLUSEQUAL to DOUBLESLASHEQUAL. */
const AUGMENTED: readonly Operator[] = [
  'Add', 'Sub', 'Mult', 'Div', 'Mod', 'MatMult', 'BitAnd', 'BitOr', 'BitXor', 'LShift', 'RShift', 'Pow', 'FloorDiv',
];

function augAssign(c: Compiling, first: CstNode, tail: CstNode): AugAssign {
  const [opToken, valuePart] = tail.children as [number, Cst];
  const target = expr(c, first);
  setContext(c, target, 'Store', first.start);
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
    throw c.error(first.start, 'illegal expression for augmented assignment');
  }
  const value = expr(c, valuePart);
  const op = AUGMENTED[c.unit(opToken) - FIRST_UNIT - (Tok.PLUSEQUAL - FIRST_UNIT)]!;
  return { kind: 'AugAssign', lineno: c.lineno[first.start]!, col_offset: c.col[first.start]!, target, op, value };
}

function annAssign(c: Compiling, first: CstNode, tail: CstNode): AnnAssign {
  const target = expr(c, first);
  switch (target.kind) {
    case 'Name': c.checkName(target.id, first.start); break;
    case 'Attribute': c.checkName(target.attr, first.start, true); break;
    case 'Subscript': break;
    case 'List': throw c.error(first.start, 'only single target (not list) can be annotated');
    case 'Tuple': throw c.error(first.start, 'only single target (not tuple) can be annotated');
    default: throw c.error(first.start, 'illegal target for annotation');
  }
  target.ctx = 'Store';
  const simple = target.kind === 'Name' && !isParenthesized(first) ? 1 : 0;
  const [, annotationPart, valuePart] = tail.children as [number, Cst, CstNode[]];
  const annotation = expr(c, annotationPart);
  const value = valuePart.length === 0 ? null : expr(c, valuePart[0]!.children[1]!);
  const { start } = first;
  return { kind: 'AnnAssign', lineno: c.lineno[start]!, col_offset: c.col[start]!, target, annotation, value, simple };
}

/** Whether a testlist_star_expr is one expression in parentheses. */
function isParenthesized(n: CstNode): boolean {
  let node = n.children[0] as CstNode;
  if (node.rule === CONDITIONAL) node = node.children[0] as CstNode;
  const atom = node.rule === ATOM_EXPR ? node.children[0]! : node;
  return typeof atom !== 'number' && (atom as CstNode).rule === PARENS;
}

function raiseStmt(c: Compiling, n: CstNode): Stmt {
  const arg = (n.children[1] as CstNode[])[0];
  const exc = arg === undefined ? null : expr(c, arg.children[0]!);
  const from = (arg?.children[1] as CstNode[] | undefined)?.[0];
  const cause = from === undefined ? null : expr(c, from.children[1]!);
  return { kind: 'Raise', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, exc, cause };
}

/** The names of `global a, b`. */
function names(c: Compiling, n: CstNode): Identifier[] {
  const [, first, , others] = n.children as [number, number, Cst, number[]];
  return [first, ...others].map((token) => c.identifier(token));
}

function dottedName(c: Compiling, n: CstNode): Identifier {
  const [first, , others] = n.children as [number, Cst, number[]];
  let name = c.identifier(first);
  for (const token of others) name += `.${c.identifier(token)}`;
  return name;
}

/** alias_for_import_name, for `import a.b as c`. A dotted name is no binding of its own, so it is not checked. */
function dottedAlias(c: Compiling, n: CstNode): Alias {
  const [dotted, asPart] = n.children as [CstNode, CstNode[]];
  const name = dottedName(c, dotted);
  const isPlain = (dotted.children[2] as Cst[]).length === 0;
  if (asPart.length === 0 && isPlain) c.checkName(name, dotted.start);
  return { kind: 'alias', name, asname: asName(c, asPart) };
}

function asName(c: Compiling, asPart: CstNode[]): Identifier | null {
  if (asPart.length === 0) return null;
  const token = asPart[0]!.children[1] as number;
  const name = c.identifier(token);
  c.checkName(name, token);
  return name;
}

/** alias_for_import_name, for `from m import a as b`. */
function importAlias(c: Compiling, n: CstNode): Alias {
  const [token, asPart] = n.children as [number, CstNode[]];
  const name = c.identifier(token);
  if (asPart.length === 0) c.checkName(name, token);
  return { kind: 'alias', name, asname: asName(c, asPart) };
}

function importFrom(c: Compiling, n: CstNode): ImportFrom {
  const [, from, , what] = n.children as [number, CstNode, number, Cst];
  let level = 0;
  let dotted: CstNode | undefined = from;
  if (from.rule === RELATIVE_MODULE) {
    const [dots, after] = from.children as [number[], CstNode[]];
    for (const dot of dots) level += c.unit(dot) === Tok.ELLIPSIS ? 3 : 1;
    dotted = after[0];
  }
  const module = dotted === undefined ? null : dottedName(c, dotted);
  return {
    kind: 'ImportFrom', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!,
    module, names: importedNames(c, what), level,
  };
}

function importedNames(c: Compiling, what: Cst): Alias[] {
  if (typeof what === 'number') return [{ kind: 'alias', name: '*', asname: null }];
  const inParens = (what as CstNode).rule === IMPORT_PARENS;
  const list = (inParens ? (what as CstNode).children[1] : what) as CstNode;
  const [first, , others, trailing] = list.children as [CstNode, Cst, CstNode[], Cst[]];
  if (!inParens && trailing.length > 0) {
    throw c.error(list.start, 'trailing comma not allowed without surrounding parentheses');
  }
  return [first, ...others].map((one) => importAlias(c, one));
}

// Compound statements

/** ast_for_if_stmt: an elif is an If in the orelse, and has the position of its test. */
function ifStmt(c: Compiling, n: CstNode): If {
  const [token, test, , body, elifs, elsePart] = n.children as [number, Cst, number, Cst, CstNode[], Cst];
  const lastElif = elifs[elifs.length - 1];
  let orelse: Stmt[] = [];
  // From the last to the first, as ast.c; but the else's suite comes after its elif's own.
  if (lastElif === undefined) {
    const testExpr = expr(c, test);
    const bodyStmts = suite(c, body);
    return ifAt(c, token, testExpr, bodyStmts, optionalSuite(c, elsePart));
  }
  for (let i = elifs.length - 1; i >= 0; i--) {
    const [, elifTest, , elifBody] = elifs[i]!.children as [number, Cst, number, Cst];
    const testExpr = expr(c, elifTest);
    const bodyStmts = suite(c, elifBody);
    if (i === elifs.length - 1) orelse = optionalSuite(c, elsePart);
    orelse = [ifAt(c, firstToken(elifTest), testExpr, bodyStmts, orelse)];
  }
  const testExpr = expr(c, test);
  return ifAt(c, token, testExpr, suite(c, body), orelse);
}

function ifAt(c: Compiling, token: number, test: Expr, body: Stmt[], orelse: Stmt[]): If {
  return { kind: 'If', lineno: c.lineno[token]!, col_offset: c.col[token]!, test, body, orelse };
}

function tryStmt(c: Compiling, n: CstNode): Try {
  const [, , bodyPart, tail] = n.children as [number, number, Cst, CstNode];
  const body = suite(c, bodyPart);
  const position = { lineno: c.lineno[n.start]!, col_offset: c.col[n.start]! };
  if (tail.rule !== TRY_EXCEPT) {
    const finalbody = suite(c, tail.children[2]!);
    return { kind: 'Try', ...position, body, handlers: [], orelse: [], finalbody };
  }
  const [excepts, elsePart, finallyPart] = tail.children as [CstNode[], Cst, Cst];
  const orelse = optionalSuite(c, elsePart);
  const finalbody = optionalSuite(c, finallyPart);
  const handlers = excepts.map((one) => exceptHandler(c, one));
  return { kind: 'Try', ...position, body, handlers, orelse, finalbody };
}

/** ast_for_except_clause. */
function exceptHandler(c: Compiling, n: CstNode): ExceptHandler {
  const [, argPart, , bodyPart] = n.children as [number, CstNode[], number, Cst];
  const arg = argPart[0];
  const name = arg === undefined ? null : asName(c, arg.children[1] as CstNode[]);
  const type = arg === undefined ? null : expr(c, arg.children[0]!);
  const body = suite(c, bodyPart);
  return { kind: 'ExceptHandler', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, type, name, body };
}

function withItem(c: Compiling, n: CstNode): WithItem {
  const [test, targetPart] = n.children as [Cst, CstNode[]];
  const context_expr = expr(c, test);
  if (targetPart.length === 0) return { kind: 'withitem', context_expr, optional_vars: null };
  const optional_vars = expr(c, targetPart[0]!.children[1]!);
  setContext(c, optional_vars, 'Store', n.start);
  return { kind: 'withitem', context_expr, optional_vars };
}

// Definitions

/** ast_for_funcdef_impl. */
function funcDef(c: Compiling, n: CstNode): FunctionDef {
  const [, nameToken, parameters, returnsPart, , bodyPart] = n.children as [number, number, CstNode, CstNode[], number, Cst];
  const name = c.identifier(nameToken);
  c.checkName(name, nameToken);
  const args = argumentsOf(c, (parameters.children[1] as CstNode[])[0]);
  const returns = returnsPart.length === 0 ? null : expr(c, returnsPart[0]!.children[1]!);
  const body = suite(c, bodyPart);
  return {
    kind: 'FunctionDef', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!,
    name, args, body, decorator_list: [], returns,
  };
}

/** ast_for_classdef. */
function classDef(c: Compiling, n: CstNode): ClassDef {
  const [, nameToken, argsPart, , bodyPart] = n.children as [number, number, CstNode[], number, Cst];
  const argsNode = argsPart[0];
  const arglist = (argsNode?.children[1] as CstNode[] | undefined)?.[0];
  const { args: bases, keywords } = callArguments(c, arglist);
  const body = suite(c, bodyPart);
  const name = c.identifier(nameToken);
  // ast.c blames the name only where there are arguments, else what follows it by two.
  const blamed = arglist !== undefined ? nameToken : argsNode === undefined ? firstToken(bodyPart) : argsNode.children[2] as number;
  c.checkName(name, blamed);
  return {
    kind: 'ClassDef', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!,
    name, bases, keywords, body, decorator_list: [],
  };
}

/** ast_for_async_stmt: the statement behind `async`, of the async kind. */
function asyncStmt(c: Compiling, n: CstNode): Stmt {
  const inner = n.children[1] as CstNode;
  const stmt = STMT_ACTIONS[inner.rule]!(c, inner);
  switch (stmt.kind) {
    case 'FunctionDef': return { ...stmt, kind: 'AsyncFunctionDef' };
    case 'For': return { ...stmt, kind: 'AsyncFor' };
    case 'With': return { ...stmt, kind: 'AsyncWith' };
    default: throw new Error(`minipy.ohm: async ${stmt.kind}`);
  }
}

/** ast_for_decorated: a definition has the position of its first decorator. */
function decorated(c: Compiling, n: CstNode): Stmt {
  const [decorators, definition] = n.children as [CstNode[], CstNode];
  const decorator_list = decorators.map((one) => decorator(c, one));
  const stmt = STMT_ACTIONS[definition.rule]!(c, definition) as FunctionDef | ClassDef;
  return { ...stmt, decorator_list, lineno: c.lineno[n.start]!, col_offset: c.col[n.start]! };
}

/** ast_for_decorator: `@` with an empty call has the position of the `@`. */
function decorator(c: Compiling, n: CstNode): Expr {
  const [at, dotted, argsPart] = n.children as [number, CstNode, CstNode[]];
  const func = dottedExpr(c, dotted);
  if (argsPart.length === 0) return func;
  const arglist = (argsPart[0]!.children[1] as CstNode[])[0];
  if (arglist === undefined) return callExpr(c, undefined, func, c.lineno[at]!, c.col[at]!);
  return callExpr(c, arglist, func, func.lineno, func.col_offset);
}

/** ast_for_dotted_name: attributes of attributes of a name. */
function dottedExpr(c: Compiling, n: CstNode): Expr {
  const [first, , others] = n.children as [number, Cst, number[]];
  const lineno = c.lineno[first]!;
  const col_offset = c.col[first]!;
  let e: Expr = { kind: 'Name', lineno, col_offset, id: c.identifier(first), ctx: 'Load' };
  for (const token of others) {
    e = { kind: 'Attribute', lineno, col_offset, value: e, attr: c.identifier(token), ctx: 'Load' };
  }
  return e;
}
