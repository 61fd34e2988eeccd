// The body of a module or class: docstring, annotations, statements.
//
// Answers to compiler_body, compiler_isdocstring and find_ann of compile.c.

import { isStr, type StrValue } from '../vm/values.js';
import type { Stmt } from '../grammar/ast.js';
import type { Compiler } from './compiler.js';
import { nameop } from './names.js';
import { Op } from './opcode.js';

/** compiler_isdocstring: the docstring that `body` starts with, if any. */
export function docstringOf(body: readonly Stmt[]): StrValue | undefined {
  const first = body[0];
  if (first?.kind !== 'Expr') return undefined;
  const { value } = first;
  if (value.kind === 'Str') return value.s;
  return value.kind === 'Constant' && isStr(value.value) ? value.value : undefined;
}

/** compiler_body:
 *
 *          [SETUP_ANNOTATIONS]
 *          [LOAD_CONST docstring; STORE __doc__]
 *          <statements>
 */
export function compileBody(c: Compiler, body: readonly Stmt[]): void {
  // SETUP_ANNOTATIONS of a module belongs to the line of its first statement.
  if (c.u.type === 'module' && c.u.lineno === 0 && body.length > 0) c.u.lineno = body[0]!.lineno;
  if (hasAnnotations(body)) c.u.emit(Op.SETUP_ANNOTATIONS);
  const first = body[0];
  if (first?.kind === 'Expr' && docstringOf(body) !== undefined && c.optimize < 2) {
    c.visitExpr(first.value);
    nameop(c, '__doc__', 'Store');
    body = body.slice(1);
  }
  c.visitStmts(body);
}

/** find_ann: is there an annotated assignment, at any depth of this block's statements? */
export function hasAnnotations(body: readonly Stmt[]): boolean {
  return body.some((s) => {
    switch (s.kind) {
      case 'AnnAssign': return true;
      case 'For':
      case 'AsyncFor':
      case 'While': return hasAnnotations(s.body) || hasAnnotations(s.orelse);
      case 'If': return annotatedIf(s);
      case 'With':
      case 'AsyncWith': return hasAnnotations(s.body);
      case 'Try':
        return hasAnnotations(s.body) || s.handlers.some((h) => hasAnnotations(h.body))
          || hasAnnotations(s.orelse) || hasAnnotations(s.finalbody);
      default: return false;
    }
  });
}

/** A loop, because a chain of elifs nests. */
function annotatedIf(s: Stmt & { kind: 'If' }): boolean {
  for (let link = s; ; ) {
    if (hasAnnotations(link.body)) return true;
    const only = link.orelse.length === 1 ? link.orelse[0]! : null;
    if (only?.kind !== 'If') return hasAnnotations(link.orelse);
    link = only;
  }
}
