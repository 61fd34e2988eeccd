// AST to code object: the compiler's front door.
//
// Answers to PyAST_CompileObject and compiler_mod of compile.c. The order is CPython's,
// because it decides which of two errors is told: future statements, symbol table, code.

import type { Mod } from '../grammar/ast.js';
import { compileBody, hasAnnotations } from './body.js';
import {
  CO_FUTURE_ABSOLUTE_IMPORT, CO_FUTURE_BARRY_AS_BDFL, CO_FUTURE_DIVISION, CO_FUTURE_GENERATOR_STOP,
  CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS, CO_FUTURE_WITH_STATEMENT,
} from './code.js';
import type { CodeObject } from './code.js';
import { Compiler } from './compiler.js';
import type { Warn } from './compiler.js';
import { SourceFile, recursionError } from './errors.js';
import { visitExpr } from './expressions.js';
import { futureFromAst } from './future.js';
import { Op } from './opcode.js';
import { visitStmt } from './statements.js';
import { buildSymtable } from './symtable.js';

/** PyCF_MASK: the flags that a compilation inherits and that code objects carry. */
export const PyCF_MASK = CO_FUTURE_DIVISION | CO_FUTURE_ABSOLUTE_IMPORT | CO_FUTURE_WITH_STATEMENT
  | CO_FUTURE_PRINT_FUNCTION | CO_FUTURE_UNICODE_LITERALS | CO_FUTURE_BARRY_AS_BDFL | CO_FUTURE_GENERATOR_STOP;

/** COMPILER_STACK_FRAME_SCALE: levels of the tree that may nest where one Python frame may. */
const FRAME_SCALE = 3;

export interface CompileOptions {
  /** 1 drops asserts, 2 docstrings too: -O and -OO. */
  optimize?: 0 | 1 | 2;
  /** CO_FUTURE_* bits of the code that calls compile(); others are ignored. */
  flags?: number;
  /** The text of the file, for the `text` of a SyntaxError. CPython opens the file by its name
   *  for that, so leave it out for what is no file. */
  source?: string;
  /** sys.getrecursionlimit() and how many Python frames there are: deeper trees are refused. */
  recursionLimit?: number;
  recursionDepth?: number;
  /** Takes a SyntaxWarning, and may throw to make an error of it. */
  warn?: Warn;
}

/** PyAST_CompileObject: compiles a Module, Interactive or Expression. Raises PySyntaxError. */
export function compileModule(mod: Mod, filename: string, options: CompileOptions = {}): CodeObject {
  try {
    return compileUnguarded(mod, filename, options);
  } catch (e) {
    // NOT CPYTHON: on a small JavaScript stack less may nest than the recursion limit says,
    // because the host and not minipy's launcher chose its size.
    if (e instanceof RangeError && e.message.includes('call stack')) throw recursionError(filename);
    throw e;
  }
}

function compileUnguarded(mod: Mod, filename: string, options: CompileOptions): CodeObject {
  const { optimize = 0, flags = 0, recursionLimit = 1000, recursionDepth = 0 } = options;
  const file = new SourceFile(filename, options.source);
  const future = futureFromAst(mod, file);
  // The flags of the call hold as if the source asked for them.
  future.ff_features |= flags & PyCF_MASK;
  const budget = { depth: recursionDepth * FRAME_SCALE, limit: recursionLimit * FRAME_SCALE };
  const blocks = buildSymtable(mod, file, budget);
  const warn = options.warn ?? (() => undefined);
  const interactive = mod.kind === 'Interactive';
  const visitors = { visitExpr, visitStmt };
  const c = new Compiler(file, blocks, future, future.ff_features, optimize, interactive, warn, visitors);
  return compileMod(c, mod);
}

/** compiler_mod. */
function compileMod(c: Compiler, mod: Mod): CodeObject {
  c.enterScope('module', mod, '<module>', 0);
  switch (mod.kind) {
    case 'Module':
      compileBody(c, mod.body);
      break;
    case 'Interactive':
      if (hasAnnotations(mod.body)) c.u.emit(Op.SETUP_ANNOTATIONS);
      c.visitStmts(mod.body);
      break;
    case 'Expression':
      c.visitExpr(mod.body);
      break;
  }
  return c.exitScope(mod.kind !== 'Expression');
}
