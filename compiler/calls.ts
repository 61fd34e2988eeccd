// Calls: the arguments, and which of the three call instructions takes them.
//
// Answers to compiler_call_helper and compiler_subkwargs of compile.c.

import { mkStr } from '../vm/values.js';
import type { Expr, Keyword } from '../grammar/ast.js';
import { TupleConst } from './code.js';
import type { Compiler } from './compiler.js';
import { Op } from './opcode.js';

/** compiler_call_helper: the function and `n` arguments are on the stack; the rest is here.
 *
 *          <args>                                CALL_FUNCTION
 *          <args> <values> LOAD_CONST names      CALL_FUNCTION_KW
 *          <one iterable> [<one mapping>]        CALL_FUNCTION_EX    as soon as there is a star
 */
export function compileCall(c: Compiler, n: number, args: readonly Expr[], keywords: readonly Keyword[]): void {
  const { u } = c;
  if (args.some((arg) => arg.kind === 'Starred') || keywords.some((kw) => kw.arg === null)) {
    compilePositionalIterable(c, n, args);
    const hasKeywords = compileKeywordMapping(c, keywords);
    return u.emit(Op.CALL_FUNCTION_EX, hasKeywords ? 1 : 0);
  }
  c.visitExprs(args);
  if (keywords.length === 0) return u.emit(Op.CALL_FUNCTION, n + args.length);
  for (const kw of keywords) c.visitExpr(kw.value);
  u.loadConst(keywordNames(keywords));
  u.emit(Op.CALL_FUNCTION_KW, n + args.length + keywords.length);
}

/** All positional arguments as one iterable. */
function compilePositionalIterable(c: Compiler, n: number, args: readonly Expr[]): void {
  const { u } = c;
  let parts = 0;
  let run = n;
  const endRun = (): void => {
    if (run === 0) return;
    u.emit(Op.BUILD_TUPLE, run);
    parts++;
    run = 0;
  };
  for (const arg of args) {
    if (arg.kind === 'Starred') {
      endRun();
      c.visitExpr(arg.value);
      parts++;
    } else {
      c.visitExpr(arg);
      run++;
    }
  }
  endRun();
  if (parts > 1) u.emit(Op.BUILD_TUPLE_UNPACK_WITH_CALL, parts);
  else if (parts === 0) u.emit(Op.BUILD_TUPLE, 0);
}

/** All keyword arguments as one mapping; says whether there are any. */
function compileKeywordMapping(c: Compiler, keywords: readonly Keyword[]): boolean {
  let parts = 0;
  let begin = 0;
  const endRun = (end: number): void => {
    if (end === begin) return;
    compileNamed(c, keywords.slice(begin, end));
    parts++;
  };
  keywords.forEach((kw, i) => {
    if (kw.arg !== null) return;
    endRun(i);
    begin = i + 1;
    c.visitExpr(kw.value);
    parts++;
  });
  endRun(keywords.length);
  if (parts > 1) c.u.emit(Op.BUILD_MAP_UNPACK_WITH_CALL, parts);
  return parts > 0;
}

/** compiler_subkwargs: a dict of named arguments. */
function compileNamed(c: Compiler, keywords: readonly Keyword[]): void {
  const { u } = c;
  if (keywords.length > 1) {
    for (const kw of keywords) c.visitExpr(kw.value);
    u.loadConst(keywordNames(keywords));
    u.emit(Op.BUILD_CONST_KEY_MAP, keywords.length);
  } else {
    u.loadConst(mkStr(keywords[0]!.arg!));
    c.visitExpr(keywords[0]!.value);
    u.emit(Op.BUILD_MAP, 1);
  }
}

function keywordNames(keywords: readonly Keyword[]): TupleConst {
  return new TupleConst(keywords.map((kw) => mkStr(kw.arg!)));
}
