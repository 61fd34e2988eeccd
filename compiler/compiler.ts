// The state of one compilation: the units on the way down to where we are.
//
// Answers to struct compiler and the scope functions of compile.c. The visitors live in
// expressions.ts and statements.ts and reach each other through `visitExpr` and
// `visitStmts` here, which compile.ts fills in; so no file imports in a circle.

import type { Expr, Position, Stmt } from '../grammar/ast.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import type { CodeObject } from './code.js';
import { assemble } from './assemble.js';
import type { SourceFile } from './errors.js';
import type { Future } from './future.js';
import { Op } from './opcode.js';
import { Scope } from './symtable_entry.js';
import type { SymtableEntry } from './symtable_entry.js';
import { Unit } from './unit.js';
import type { Block, FblockType, UnitType } from './unit.js';

/** CO_MAXBLOCKS. */
const MAX_BLOCKS = 20;

/** A SyntaxWarning; whoever takes it may raise. */
export type Warn = (message: string, lineno: number) => void;

export interface Visitors {
  visitExpr(c: Compiler, e: Expr): void;
  visitStmt(c: Compiler, s: Stmt): void;
}

/** struct compiler. */
export class Compiler {
  /** The innermost unit. */
  u!: Unit;
  private readonly outer: Unit[] = [];

  constructor(
    readonly file: SourceFile,
    readonly blocks: ReadonlyMap<object, SymtableEntry>,
    readonly future: Future,
    /** CO_FUTURE_* for every code object. */
    readonly flags: number,
    readonly optimize: 0 | 1 | 2,
    readonly interactive: boolean,
    readonly warn: Warn,
    private readonly visitors: Visitors,
  ) {}

  visitExpr(e: Expr): void {
    this.visitors.visitExpr(this, e);
  }

  visitExprs(elts: readonly Expr[]): void {
    for (const e of elts) this.visitExpr(e);
  }

  visitStmts(body: readonly Stmt[]): void {
    for (const s of body) this.visitors.visitStmt(this, s);
  }

  /** compiler_enter_scope. `node` is what the symbol table knows the block by. */
  enterScope(type: UnitType, node: object, name: string, firstlineno: number, privateName?: string): void {
    const parent = this.u as Unit | undefined;
    const u = new Unit(type, this.blocks.get(node)!, name, firstlineno, privateName ?? parent?.privateName ?? null);
    if (parent !== undefined) {
      this.outer.push(parent);
      u.qualname = qualnameIn(parent, this.outer.length, u);
    }
    this.u = u;
  }

  /** assemble and compiler_exit_scope: the code of the innermost unit, which is left. */
  exitScope(addNone = true): CodeObject {
    const code = assemble(this.u, this.file.filename, this.flags, addNone);
    // After the module's own scope nothing is left to go on with.
    this.u = this.outer.pop()!;
    return code;
  }

  /** At the top of a module, not in a function or class. */
  get atTopLevel(): boolean {
    return this.outer.length === 0;
  }

  /** The position of a statement: its first instruction begins a line. */
  startStatement(at: Position): void {
    this.u.lineno = at.lineno;
    this.u.colOffset = at.col_offset;
    this.u.linenoSet = false;
  }

  /** The position of an expression: only a later line counts. */
  startExpression(at: Position): void {
    if (at.lineno > this.u.lineno) {
      this.u.lineno = at.lineno;
      this.u.linenoSet = false;
    }
    this.u.colOffset = at.col_offset;
  }

  /** compiler_error: at the place that was visited last. */
  error(msg: string): PySyntaxError {
    return this.file.error(msg, { lineno: this.u.lineno, col_offset: this.u.colOffset });
  }

  /** The SystemError of a tree that only a program can have made. */
  systemError(msg: string): PySyntaxError {
    return new PySyntaxError('SystemError', msg, this.file.filename, null, null, null);
  }

  /** compiler_push_fblock. CPython gives this error no place. */
  pushFblock(type: FblockType, block: Block): void {
    if (this.u.fblocks.length >= MAX_BLOCKS) {
      throw new PySyntaxError('SyntaxError', 'too many statically nested blocks', null, null, null, null);
    }
    this.u.pushFblock(type, block);
  }

  popFblock(): void {
    this.u.popFblock();
  }

  /** The awaitable on top of the stack is awaited. */
  emitAwait(): void {
    this.u.emit(Op.GET_AWAITABLE);
    this.emitYieldFrom();
  }

  /** The iterator on top of the stack is delegated to. */
  emitYieldFrom(): void {
    this.u.loadConst(null);
    this.u.emit(Op.YIELD_FROM);
  }
}

/** compiler_set_qualname: __qualname__ of `u`, which is `depth` scopes below the module. */
function qualnameIn(parent: Unit, depth: number, u: Unit): string {
  if (depth <= 1) return u.name;
  const namesItself = u.type === 'function' || u.type === 'asyncFunction' || u.type === 'class';
  // `global f` in the parent: the function belongs to the module.
  if (namesItself && parent.ste.scopeOf(parent.mangle(u.name)) === Scope.GLOBAL_EXPLICIT) return u.name;
  const isFunction = parent.type === 'function' || parent.type === 'asyncFunction' || parent.type === 'lambda';
  return `${parent.qualname}${isFunction ? '.<locals>' : ''}.${u.name}`;
}
