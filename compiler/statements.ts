// Statements to instructions.
//
// Answers to compiler_visit_stmt of compile.c and the functions for single statements;
// try and with, imports, functions and classes have files of their own.

import type * as ast from '../grammar/ast.js';
import type { PySyntaxError } from '../grammar/syntax_error.js';
import type { Compiler } from './compiler.js';
import { compileNextAsyncItem, dropEndOfAsyncLoop } from './comprehension.js';
import { constOrUndefined, constantTruth } from './constants.js';
import { compileSliceOperand, notNested } from './expressions.js';
import { compileClass, compileFunction } from './functions.js';
import { compileImport, compileImportFrom } from './imports.js';
import { nameop } from './names.js';
import { Op } from './opcode.js';
import { compileTry, compileWith } from './try_with.js';

const INPLACE: Readonly<Record<ast.Operator, Op>> = {
  Add: Op.INPLACE_ADD,
  Sub: Op.INPLACE_SUBTRACT,
  Mult: Op.INPLACE_MULTIPLY,
  MatMult: Op.INPLACE_MATRIX_MULTIPLY,
  Div: Op.INPLACE_TRUE_DIVIDE,
  Mod: Op.INPLACE_MODULO,
  Pow: Op.INPLACE_POWER,
  LShift: Op.INPLACE_LSHIFT,
  RShift: Op.INPLACE_RSHIFT,
  BitOr: Op.INPLACE_OR,
  BitXor: Op.INPLACE_XOR,
  BitAnd: Op.INPLACE_AND,
  FloorDiv: Op.INPLACE_FLOOR_DIVIDE,
};

/** compiler_visit_stmt. */
export function visitStmt(c: Compiler, s: ast.Stmt): void {
  c.startStatement(s);
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef': return compileFunction(c, s);
    case 'ClassDef': return compileClass(c, s);
    case 'Return': return compileReturn(c, s);
    case 'Delete': return c.visitExprs(s.targets);
    case 'Assign': return compileAssign(c, s);
    case 'AugAssign': return compileAugAssign(c, s);
    case 'AnnAssign': return compileAnnAssign(c, s);
    case 'For': return compileFor(c, s);
    case 'AsyncFor': return compileAsyncFor(c, s);
    case 'While': return compileWhile(c, s);
    case 'If': return compileIf(c, s);
    case 'With':
    case 'AsyncWith': return compileWith(c, s, 0);
    case 'Raise': return compileRaise(c, s);
    case 'Try': return compileTry(c, s);
    case 'Assert': return compileAssert(c, s);
    case 'Import': return compileImport(c, s);
    case 'ImportFrom': return compileImportFrom(c, s);
    case 'Expr': return compileExprStmt(c, s);
    case 'Break': return compileBreak(c);
    case 'Continue': return compileContinue(c);
    case 'Global':
    case 'Nonlocal':
    case 'Pass': return;
  }
}

/** compiler_visit_stmt_expr: at the prompt a value is printed, elsewhere a constant is nothing. */
function compileExprStmt(c: Compiler, { value }: ast.ExprStmt): void {
  if (c.interactive && c.atTopLevel) {
    c.visitExpr(value);
    c.u.emit(Op.PRINT_EXPR);
  } else if (constOrUndefined(c, value) === undefined) {
    c.visitExpr(value);
    c.u.emit(Op.POP_TOP);
  }
}

function compileReturn(c: Compiler, s: ast.Return): void {
  const { u } = c;
  if (u.ste.ste_type !== 'function') throw c.error("'return' outside function");
  if (s.value === null) {
    u.loadConst(null);
  } else {
    if (u.ste.ste_coroutine && u.ste.ste_generator) throw c.error("'return' with value in async generator");
    c.visitExpr(s.value);
  }
  u.emit(Op.RETURN_VALUE);
}

function compileAssign(c: Compiler, s: ast.Assign): void {
  c.visitExpr(s.value);
  s.targets.forEach((target, i) => {
    if (i < s.targets.length - 1) c.u.emit(Op.DUP_TOP);
    c.visitExpr(target);
  });
}

/** compiler_augassign: the operands of the target are evaluated once, so they are doubled. */
function compileAugAssign(c: Compiler, s: ast.AugAssign): void {
  const { u } = c;
  const { target } = s;
  switch (target.kind) {
    case 'Name':
      nameop(c, target.id, 'Load');
      c.visitExpr(s.value);
      u.emit(INPLACE[s.op]);
      nameop(c, target.id, 'Store');
      break;
    case 'Attribute':
      c.startExpression(target);
      c.visitExpr(target.value);
      u.emit(Op.DUP_TOP);
      u.emitName(Op.LOAD_ATTR, target.attr);
      c.visitExpr(s.value);
      u.emit(INPLACE[s.op]);
      c.startExpression(target);
      u.emit(Op.ROT_TWO);
      u.emitName(Op.STORE_ATTR, target.attr);
      break;
    case 'Subscript':
      c.startExpression(target);
      c.visitExpr(target.value);
      compileSliceOperand(c, target.slice);
      u.emit(Op.DUP_TOP_TWO);
      u.emit(Op.BINARY_SUBSCR);
      c.visitExpr(s.value);
      u.emit(INPLACE[s.op]);
      c.startExpression(target);
      u.emit(Op.ROT_THREE);
      u.emit(Op.STORE_SUBSCR);
      break;
    default:
      throw invalidTarget(c, target, 'augmented');
  }
}

/** The number of each kind in CPython's enum _expr_kind that may stand here in a tree made by a program; the grammar lets
 *  none of them through. */
const KIND_NUMBERS: Readonly<Partial<Record<ast.Expr['kind'], number>>> = { Starred: 27, List: 29, Tuple: 30 };

function invalidTarget(c: Compiler, target: ast.Expr, what: string): PySyntaxError {
  return c.systemError(`invalid node type (${KIND_NUMBERS[target.kind]}) for ${what} assignment`);
}

/** compiler_annassign: the value, then what the target needs, the annotation last. */
function compileAnnAssign(c: Compiler, s: ast.AnnAssign): void {
  const { target } = s;
  if (s.value !== null) {
    c.visitExpr(s.value);
    c.visitExpr(target);
  }
  // Annotations of locals are not evaluated.
  const keepsAnnotations = c.u.type === 'module' || c.u.type === 'class';
  if (target.kind === 'Name' && s.simple) {
    if (!keepsAnnotations) return;
    c.visitExpr(s.annotation);
    c.u.emitName(Op.STORE_ANNOTATION, target.id);
    return;
  }
  if (target.kind === 'Starred' || target.kind === 'List' || target.kind === 'Tuple') throw invalidTarget(c, target, 'annotated');
  if (s.value === null) evaluateTarget(c, target);
  if (keepsAnnotations) evaluate(c, s.annotation);
}

/** Without a value only the parts of the target are evaluated, for their effects. */
function evaluateTarget(c: Compiler, target: ast.Expr): void {
  if (target.kind === 'Attribute') {
    evaluate(c, target.value);
  } else if (target.kind === 'Subscript') {
    evaluate(c, target.value);
    evaluateSlice(c, target.slice);
  }
}

/** check_ann_subscr. */
function evaluateSlice(c: Compiler, s: ast.Slice): void {
  if (s.kind === 'Index') evaluate(c, s.value);
  else if (s.kind === 'ExtSlice') s.dims.forEach((dim) => evaluateSlice(c, notNested(c, dim)));
  else for (const part of [s.lower, s.upper, s.step]) if (part !== null) evaluate(c, part);
}

/** check_ann_expr. */
function evaluate(c: Compiler, e: ast.Expr): void {
  c.visitExpr(e);
  c.u.emit(Op.POP_TOP);
}

function compileRaise(c: Compiler, s: ast.Raise): void {
  let n = 0;
  for (const operand of [s.exc, s.cause]) {
    if (operand === null) break;
    c.visitExpr(operand);
    n++;
  }
  c.u.emit(Op.RAISE_VARARGS, n);
}

/** compiler_assert:
 *
 *          <test>
 *          POP_JUMP_IF_TRUE end
 *          LOAD_GLOBAL AssertionError
 *          [<msg> CALL_FUNCTION 1]
 *          RAISE_VARARGS 1
 *  end:
 */
function compileAssert(c: Compiler, s: ast.Assert): void {
  if (c.optimize > 0) return;
  const { u } = c;
  if (s.test.kind === 'Tuple' && s.test.elts.length > 0) {
    c.warn('assertion is always true, perhaps remove parentheses?', u.lineno);
  }
  c.visitExpr(s.test);
  const end = u.newBlock();
  u.jump(Op.POP_JUMP_IF_TRUE, end);
  u.emit(Op.LOAD_GLOBAL, u.names.add('AssertionError'));
  if (s.msg !== null) {
    c.visitExpr(s.msg);
    u.emit(Op.CALL_FUNCTION, 1);
  }
  u.emit(Op.RAISE_VARARGS, 1);
  u.useBlock(end);
}

/** compiler_if, in a loop, because a chain of elifs nests:
 *
 *          <test>
 *          POP_JUMP_IF_FALSE next
 *          <body>
 *          JUMP_FORWARD end
 *  next:   <orelse>
 *  end:
 */
function compileIf(c: Compiler, s: ast.If): void {
  const { u } = c;
  const ends = [];
  for (let link: ast.If | null = s; link !== null; ) {
    const end = u.newBlock();
    ends.push(end);
    const truth = constantTruth(c, link.test);
    if (truth === true) {
      c.visitStmts(link.body);
      break;
    }
    if (truth === undefined) {
      const next = link.orelse.length > 0 ? u.newBlock() : end;
      c.visitExpr(link.test);
      u.jump(Op.POP_JUMP_IF_FALSE, next);
      c.visitStmts(link.body);
      if (next === end) break;
      u.jump(Op.JUMP_FORWARD, end);
      u.useBlock(next);
    }
    link = compileOrelse(c, link.orelse);
  }
  for (const end of ends.reverse()) u.useBlock(end);
}

/** An else clause; a lone `if` in it is not compiled but handed back. */
function compileOrelse(c: Compiler, orelse: readonly ast.Stmt[]): ast.If | null {
  const only = orelse.length === 1 ? orelse[0]! : null;
  if (only?.kind !== 'If') {
    c.visitStmts(orelse);
    return null;
  }
  c.startStatement(only);
  return only;
}

/** compiler_for:
 *
 *          SETUP_LOOP end
 *          <iter>
 *          GET_ITER
 *  start:  FOR_ITER cleanup
 *          <store target>
 *          <body>
 *          JUMP_ABSOLUTE start
 *  cleanup: POP_BLOCK
 *          <orelse>
 *  end:
 */
function compileFor(c: Compiler, s: ast.For): void {
  const { u } = c;
  const start = u.newBlock();
  const cleanup = u.newBlock();
  const end = u.newBlock();

  u.jump(Op.SETUP_LOOP, end);
  c.pushFblock('loop', start);
  c.visitExpr(s.iter);
  u.emit(Op.GET_ITER);
  u.useBlock(start);
  u.jump(Op.FOR_ITER, cleanup);
  c.visitExpr(s.target);
  c.visitStmts(s.body);
  u.jump(Op.JUMP_ABSOLUTE, start);
  u.useBlock(cleanup);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  c.visitStmts(s.orelse);
  u.useBlock(end);
}

/** compiler_async_for: a step is that of comprehension.ts, compileAsyncLoop.
 *
 *          SETUP_LOOP end
 *          <iter>
 *          GET_AITER; LOAD_CONST None; YIELD_FROM
 *  try:    <one step; at the end try_cleanup>
 *          <body>
 *          JUMP_ABSOLUTE try
 *  try_cleanup:
 *          POP_TOP, three times; POP_EXCEPT; POP_TOP
 *          POP_BLOCK
 *          <orelse>
 *  end:
 */
function compileAsyncFor(c: Compiler, s: ast.AsyncFor): void {
  const { u } = c;
  const tryBlock = u.newBlock();
  const end = u.newBlock();
  const tryCleanup = u.newBlock();

  u.jump(Op.SETUP_LOOP, end);
  c.pushFblock('loop', tryBlock);
  c.visitExpr(s.iter);
  u.emit(Op.GET_AITER);
  c.emitYieldFrom();
  u.useBlock(tryBlock);
  compileNextAsyncItem(c, tryBlock, s.target, tryCleanup);
  c.visitStmts(s.body);
  u.jump(Op.JUMP_ABSOLUTE, tryBlock);
  u.useBlock(tryCleanup);
  dropEndOfAsyncLoop(c);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  c.visitStmts(s.orelse);
  u.useBlock(end);
}

/** compiler_while:
 *
 *          SETUP_LOOP end
 *  loop:   <test>                      nothing if it is a true constant
 *          POP_JUMP_IF_FALSE anchor
 *          <body>
 *          JUMP_ABSOLUTE loop
 *  anchor: POP_BLOCK
 *          <orelse>
 *  end:
 */
function compileWhile(c: Compiler, s: ast.While): void {
  const { u } = c;
  const truth = constantTruth(c, s.test);
  if (truth === false) return c.visitStmts(s.orelse);
  const loop = u.newBlock();
  const anchor = u.newBlock();
  const end = u.newBlock();

  u.jump(Op.SETUP_LOOP, end);
  u.useBlock(loop);
  c.pushFblock('loop', loop);
  if (truth === undefined) {
    c.visitExpr(s.test);
    u.jump(Op.POP_JUMP_IF_FALSE, anchor);
  }
  c.visitStmts(s.body);
  u.jump(Op.JUMP_ABSOLUTE, loop);
  if (truth === undefined) u.useBlock(anchor);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  c.visitStmts(s.orelse);
  u.useBlock(end);
}

function compileBreak(c: Compiler): void {
  if (!c.u.fblocks.some((block) => block.type === 'loop')) throw c.error("'break' outside loop");
  c.u.emit(Op.BREAK_LOOP);
}

/** compiler_continue: a jump, or CONTINUE_LOOP where blocks are to be unwound. */
function compileContinue(c: Compiler): void {
  const { u } = c;
  const NOT_IN_LOOP = "'continue' not properly in loop";
  const IN_FINALLY = "'continue' not supported inside 'finally' clause";
  let i = u.fblocks.length - 1;
  if (i < 0) throw c.error(NOT_IN_LOOP);
  const innermost = u.fblocks[i]!;
  if (innermost.type === 'loop') return u.jump(Op.JUMP_ABSOLUTE, innermost.block);
  for (; i >= 0 && u.fblocks[i]!.type !== 'loop'; i--) {
    if (u.fblocks[i]!.type === 'finallyEnd') throw c.error(IN_FINALLY);
  }
  if (i < 0) throw c.error(NOT_IN_LOOP);
  u.jump(Op.CONTINUE_LOOP, u.fblocks[i]!.block);
}
