// How the compiler refuses a source.
//
// Answers to compiler_error of compile.c and PyErr_SyntaxLocationObject and
// PyErr_ProgramTextObject of errors.c. The offset is CPython 3.6's: the node's
// col_offset as it stands, counted from 0.

import type { Position } from '../grammar/ast.js';
import { PySyntaxError } from '../grammar/syntax_error.js';

/** What an error needs to know of the file: its name, and its text where CPython could read it. */
export class SourceFile {
  private lines: string[] | undefined;

  constructor(readonly filename: string, private readonly source: string | undefined) {}

  /** A SyntaxError at a place in the file. */
  error(msg: string, at: Position): PySyntaxError {
    return new PySyntaxError('SyntaxError', msg, this.filename, at.lineno, at.col_offset, this.line(at.lineno));
  }

  /** PyErr_ProgramTextObject: the line with its newline; null without a source. */
  private line(lineno: number): string | null {
    if (this.source === undefined) return null;
    this.lines ??= this.source.split(/(?<=\n|\r(?!\n))/);
    return this.lines[lineno - 1] ?? null;
  }
}
