// try, except, finally and with: the statements that set up blocks.
//
// Answers to compiler_try_except, compiler_try_finally, compiler_with and
// compiler_async_with of compile.c.

import type * as ast from '../grammar/ast.js';
import type { Compiler } from './compiler.js';
import { nameop } from './names.js';
import { CmpOp, Op } from './opcode.js';

export function compileTry(c: Compiler, s: ast.Try): void {
  if (s.finalbody.length > 0) compileTryFinally(c, s);
  else compileTryExcept(c, s);
}

/** compiler_try_finally:
 *
 *          SETUP_FINALLY end
 *  body:   <body, or the try-except>
 *          POP_BLOCK
 *          LOAD_CONST None
 *  end:    <finalbody>
 *          END_FINALLY
 */
function compileTryFinally(c: Compiler, s: ast.Try): void {
  const { u } = c;
  const body = u.newBlock();
  const end = u.newBlock();

  u.jump(Op.SETUP_FINALLY, end);
  u.useBlock(body);
  c.pushFblock('finallyTry', body);
  if (s.handlers.length > 0) compileTryExcept(c, s);
  else c.visitStmts(s.body);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  u.loadConst(null);
  u.useBlock(end);
  c.pushFblock('finallyEnd', end);
  c.visitStmts(s.finalbody);
  u.emit(Op.END_FINALLY);
  c.popFblock();
}

/** compiler_try_except:
 *
 *          SETUP_EXCEPT except
 *          <body>
 *          POP_BLOCK
 *          JUMP_FORWARD orelse
 *  except: [DUP_TOP; <type>; COMPARE_OP exception match; POP_JUMP_IF_FALSE next]
 *          <handler>
 *          JUMP_FORWARD end
 *  next:   ...
 *          END_FINALLY
 *  orelse: <orelse>
 *  end:
 */
function compileTryExcept(c: Compiler, s: ast.Try): void {
  const { u } = c;
  const body = u.newBlock();
  const except = u.newBlock();
  const orelse = u.newBlock();
  const end = u.newBlock();

  u.jump(Op.SETUP_EXCEPT, except);
  u.useBlock(body);
  c.pushFblock('except', body);
  c.visitStmts(s.body);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  u.jump(Op.JUMP_FORWARD, orelse);
  u.useBlock(except);
  s.handlers.forEach((handler, i) => {
    if (handler.type === null && i < s.handlers.length - 1) throw c.error("default 'except:' must be last");
    c.startStatement(handler);
    const next = u.newBlock();
    if (handler.type !== null) {
      u.emit(Op.DUP_TOP);
      c.visitExpr(handler.type);
      u.emit(Op.COMPARE_OP, CmpOp.EXC_MATCH);
      u.jump(Op.POP_JUMP_IF_FALSE, next);
    }
    u.emit(Op.POP_TOP);
    if (handler.name !== null) compileNamedHandler(c, handler.name, handler.body);
    else compilePlainHandler(c, handler.body);
    u.jump(Op.JUMP_FORWARD, end);
    u.useBlock(next);
  });
  u.emit(Op.END_FINALLY);
  u.useBlock(orelse);
  c.visitStmts(s.orelse);
  u.useBlock(end);
}

function compilePlainHandler(c: Compiler, handlerBody: readonly ast.Stmt[]): void {
  const { u } = c;
  const body = u.newBlock();
  u.emit(Op.POP_TOP);
  u.emit(Op.POP_TOP);
  u.useBlock(body);
  c.pushFblock('finallyTry', body);
  c.visitStmts(handlerBody);
  u.emit(Op.POP_EXCEPT);
  c.popFblock();
}

/** `except E as name`: the name is deleted however the handler ends.
 *
 *          STORE name; POP_TOP
 *          SETUP_FINALLY cleanup
 *          <body>
 *          POP_BLOCK; POP_EXCEPT
 *          LOAD_CONST None
 *  cleanup: LOAD_CONST None; STORE name; DELETE name
 *          END_FINALLY
 */
function compileNamedHandler(c: Compiler, name: string, handlerBody: readonly ast.Stmt[]): void {
  const { u } = c;
  const body = u.newBlock();
  const cleanup = u.newBlock();

  nameop(c, name, 'Store');
  u.emit(Op.POP_TOP);
  u.jump(Op.SETUP_FINALLY, cleanup);
  u.useBlock(body);
  c.pushFblock('finallyTry', body);
  c.visitStmts(handlerBody);
  u.emit(Op.POP_BLOCK);
  u.emit(Op.POP_EXCEPT);
  c.popFblock();
  u.loadConst(null);
  u.useBlock(cleanup);
  c.pushFblock('finallyEnd', cleanup);
  u.loadConst(null); // the body may have deleted it already
  nameop(c, name, 'Store');
  nameop(c, name, 'Del');
  u.emit(Op.END_FINALLY);
  c.popFblock();
}

/** compiler_with and compiler_async_with, for item `pos` and all after it:
 *
 *          <context_expr>
 *          SETUP_WITH finally      (BEFORE_ASYNC_WITH; await; SETUP_ASYNC_WITH finally)
 *          <store optional_vars>   (POP_TOP without)
 *          <body, or the next item>
 *          POP_BLOCK
 *          LOAD_CONST None
 *  finally: WITH_CLEANUP_START     (and await)
 *          WITH_CLEANUP_FINISH
 *          END_FINALLY
 */
export function compileWith(c: Compiler, s: ast.With | ast.AsyncWith, pos: number): void {
  const { u } = c;
  const isAsync = s.kind === 'AsyncWith';
  const item = s.items[pos]!;
  const block = u.newBlock();
  const final = u.newBlock();

  c.visitExpr(item.context_expr);
  if (isAsync) {
    u.emit(Op.BEFORE_ASYNC_WITH);
    c.emitAwait();
  }
  u.jump(isAsync ? Op.SETUP_ASYNC_WITH : Op.SETUP_WITH, final);
  u.useBlock(block);
  c.pushFblock('finallyTry', block);
  if (item.optional_vars !== null) c.visitExpr(item.optional_vars);
  else u.emit(Op.POP_TOP);
  if (pos + 1 < s.items.length) compileWith(c, s, pos + 1);
  else c.visitStmts(s.body);
  u.emit(Op.POP_BLOCK);
  c.popFblock();
  u.loadConst(null);
  u.useBlock(final);
  c.pushFblock('finallyEnd', final);
  u.emit(Op.WITH_CLEANUP_START);
  if (isAsync) c.emitAwait();
  u.emit(Op.WITH_CLEANUP_FINISH);
  u.emit(Op.END_FINALLY);
  c.popFblock();
}
