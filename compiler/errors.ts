// How the compiler refuses a source.
//
// Answers to compiler_error of compile.c and PyErr_SyntaxLocationObject and
// PyErr_ProgramTextObject of errors.c. The offset is CPython 3.6's: the node's
// col_offset as it stands, counted from 0.

import type { Position } from '../grammar/ast.js';
import { PySyntaxError } from '../grammar/syntax_error.js';

/** What fgets() puts into 1000 bytes. */
const PIECE = 999;

/** What an error needs to know of the file: its name, and its text where CPython could read it. */
export class SourceFile {
  private lines: string[] | undefined;

  constructor(readonly filename: string, private readonly source: string | undefined) {}

  /** compiler_error: a SyntaxError at a place in the file. */
  error(msg: string, at: Position): PySyntaxError {
    return this.errorAt(msg, at, false);
  }

  /** PyErr_SyntaxLocationObject: the place is an afterthought. */
  errorPlacedLater(msg: string, at: Position): PySyntaxError {
    return this.errorAt(msg, at, true);
  }

  private errorAt(msg: string, { lineno, col_offset }: Position, placedLater: boolean): PySyntaxError {
    return new PySyntaxError('SyntaxError', msg, this.filename, lineno, col_offset, this.line(lineno), placedLater);
  }

  /** PyErr_ProgramTextObject: the line with its newline; null without a source. CPython reads it
   *  through a buffer of 1000 bytes and keeps the last piece of a longer one. */
  private line(lineno: number): string | null {
    if (this.source === undefined) return null;
    this.lines ??= this.source.split(/(?<=\n|\r(?!\n))/);
    const line = this.lines[lineno - 1]?.replace(/\r\n?$/, '\n');
    if (line === undefined || line.length < PIECE / 3) return line ?? null;
    const bytes = new TextEncoder().encode(line);
    const piece = bytes.subarray(Math.floor((bytes.length - 1) / PIECE) * PIECE);
    // A piece that begins within a character is no text.
    return (piece[0]! & 0xc0) === 0x80 ? null : new TextDecoder().decode(piece);
  }
}

/** The RecursionError of a tree too deep; CPython gives it no place. */
export function recursionError(filename: string): PySyntaxError {
  return new PySyntaxError(
    'RecursionError', 'maximum recursion depth exceeded during compilation', filename, null, null, null);
}
