// Comprehensions and generator expressions: a function called at once.
//
// Answers to compiler_comprehension and its generator functions in compile.c.

import type * as ast from '../grammar/ast.js';
import type { Compiler } from './compiler.js';
import { makeClosure } from './names.js';
import { CmpOp, Op } from './opcode.js';
import type { Block } from './unit.js';

type ComprehensionExpr = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

const SHAPES = {
  GeneratorExp: { name: '<genexpr>', build: null },
  ListComp: { name: '<listcomp>', build: Op.BUILD_LIST },
  SetComp: { name: '<setcomp>', build: Op.BUILD_SET },
  DictComp: { name: '<dictcomp>', build: Op.BUILD_MAP },
} as const;

/** compiler_comprehension:
 *
 *          make the closure
 *          <outermost iterable>
 *          GET_ITER                        (GET_AITER and an await for `async for`)
 *          CALL_FUNCTION 1
 *          [await]                         an asynchronous one that is no generator
 *
 *  and in the function, but for generator expressions:
 *
 *          BUILD_LIST 0
 *          <loops>
 *          RETURN_VALUE
 */
export function compileComprehension(c: Compiler, e: ComprehensionExpr): void {
  const { name, build } = SHAPES[e.kind];
  const outermost = e.generators[0]!;
  const inCoroutine = c.u.ste.ste_coroutine;

  c.enterScope('comprehension', e, name, e.lineno);
  const { u } = c;
  const isAsync = u.ste.ste_coroutine;
  if (isAsync && !inCoroutine) {
    c.startExpression({ lineno: e.lineno, col_offset: u.colOffset });
    throw c.error('asynchronous comprehension outside of an asynchronous function');
  }
  if (build !== null) u.emit(build, 0);
  compileGenerator(c, e, 0);
  if (build !== null) u.emit(Op.RETURN_VALUE);
  const code = c.exitScope();

  makeClosure(c, code, u.qualname, 0);
  c.visitExpr(outermost.iter);
  emitIter(c, outermost);
  c.u.emit(Op.CALL_FUNCTION, 1);
  if (isAsync && build !== null) c.emitAwait();
}

/** The iterable on the stack becomes an iterator, of the loop's kind. */
function emitIter(c: Compiler, gen: ast.Comprehension): void {
  if (!gen.is_async) return c.u.emit(Op.GET_ITER);
  c.u.emit(Op.GET_AITER);
  c.emitYieldFrom();
}

/** compiler_comprehension_generator: loop number `index` and all within it. */
function compileGenerator(c: Compiler, e: ComprehensionExpr, index: number): void {
  const gen = e.generators[index]!;
  if (index === 0) {
    // The outermost iterator comes as the only argument.
    c.u.argcount = 1;
    c.u.emit(Op.LOAD_FAST, 0);
  } else {
    c.visitExpr(gen.iter);
    emitIter(c, gen);
  }
  if (gen.is_async) compileAsyncLoop(c, e, index);
  else compileLoop(c, e, index);
}

/** compiler_sync_comprehension_generator:
 *
 *  start:  FOR_ITER anchor
 *          <store target>
 *          <ifs>  POP_JUMP_IF_FALSE cleanup
 *          <inner loops or element>
 *  cleanup: JUMP_ABSOLUTE start
 *  anchor:
 */
function compileLoop(c: Compiler, e: ComprehensionExpr, index: number): void {
  const { u } = c;
  const gen = e.generators[index]!;
  const start = u.newBlock();
  const cleanup = u.newBlock();
  const anchor = u.newBlock();

  u.useBlock(start);
  u.jump(Op.FOR_ITER, anchor);
  u.nextBlock();
  c.visitExpr(gen.target);
  for (const test of gen.ifs) {
    c.visitExpr(test);
    u.jump(Op.POP_JUMP_IF_FALSE, cleanup);
    u.nextBlock();
  }
  compileInner(c, e, index + 1);
  u.useBlock(cleanup);
  u.jump(Op.JUMP_ABSOLUTE, start);
  u.useBlock(anchor);
}

/** compiler_async_comprehension_generator:
 *
 *  try:    SETUP_EXCEPT except
 *          GET_ANEXT; LOAD_CONST None; YIELD_FROM
 *          <store target>
 *          POP_BLOCK
 *          JUMP_FORWARD after_try
 *  except: DUP_TOP; LOAD_GLOBAL StopAsyncIteration; COMPARE_OP exception match
 *          POP_JUMP_IF_TRUE try_cleanup
 *          END_FINALLY
 *  after_try:
 *          <ifs>  POP_JUMP_IF_FALSE cleanup
 *          <inner loops or element>
 *  cleanup: JUMP_ABSOLUTE try
 *  try_cleanup:
 *          POP_TOP, three times; POP_EXCEPT; POP_TOP
 */
function compileAsyncLoop(c: Compiler, e: ComprehensionExpr, index: number): void {
  const { u } = c;
  const gen = e.generators[index]!;
  const tryBlock = u.newBlock();
  const cleanup = u.newBlock();
  const tryCleanup = u.newBlock();

  u.useBlock(tryBlock);
  compileNextAsyncItem(c, tryBlock, gen.target, tryCleanup);
  for (const test of gen.ifs) {
    c.visitExpr(test);
    u.jump(Op.POP_JUMP_IF_FALSE, cleanup);
    u.nextBlock();
  }
  compileInner(c, e, index + 1);
  u.useBlock(cleanup);
  u.jump(Op.JUMP_ABSOLUTE, tryBlock);
  u.useBlock(tryCleanup);
  dropEndOfAsyncLoop(c);
}

/** The loops within, or the element. MAP_ADD wants the key on top, after the value. */
function compileInner(c: Compiler, e: ComprehensionExpr, index: number): void {
  const { u } = c;
  if (index < e.generators.length) return compileGenerator(c, e, index);
  switch (e.kind) {
    case 'GeneratorExp':
      c.visitExpr(e.elt);
      u.emit(Op.YIELD_VALUE);
      u.emit(Op.POP_TOP);
      break;
    case 'ListComp':
    case 'SetComp':
      c.visitExpr(e.elt);
      u.emit(e.kind === 'ListComp' ? Op.LIST_APPEND : Op.SET_ADD, index + 1);
      break;
    case 'DictComp':
      c.visitExpr(e.value);
      c.visitExpr(e.key);
      u.emit(Op.MAP_ADD, index + 1);
      break;
  }
  u.nextBlock();
}

/** One step of an asynchronous loop, from SETUP_EXCEPT up to after_try: see compileAsyncLoop. */
export function compileNextAsyncItem(c: Compiler, tryBlock: Block, target: ast.Expr, atEnd: Block): void {
  const { u } = c;
  const except = u.newBlock();
  const afterTry = u.newBlock();

  u.jump(Op.SETUP_EXCEPT, except);
  c.pushFblock('except', tryBlock);
  u.emit(Op.GET_ANEXT);
  c.emitYieldFrom();
  c.visitExpr(target);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  u.jump(Op.JUMP_FORWARD, afterTry);

  u.useBlock(except);
  u.emit(Op.DUP_TOP);
  u.emit(Op.LOAD_GLOBAL, u.names.add('StopAsyncIteration'));
  u.emit(Op.COMPARE_OP, CmpOp.EXC_MATCH);
  u.jump(Op.POP_JUMP_IF_TRUE, atEnd);
  u.emit(Op.END_FINALLY);
  u.useBlock(afterTry);
}

/** What StopAsyncIteration leaves on the stacks when a loop is over. */
export function dropEndOfAsyncLoop(c: Compiler): void {
  for (let i = 0; i < 3; i++) c.u.emit(Op.POP_TOP);
  c.u.emit(Op.POP_EXCEPT);
  c.u.emit(Op.POP_TOP);
}
