// What the actions share while a tree of tokens becomes an AST: the tokens, names,
// positions, ast.c's errors and warnings. Answers to struct compiling, new_identifier,
// ast_error and forbidden_name of CPython's ast.c.

import type { Expr, Identifier } from './ast.js';
import type { Cst } from './matcher.js';
import type { Tokens } from './scanner.js';
import { hasBadBytes, type Decode } from './source.js';
import { PySyntaxError } from './syntax_error.js';

/** The first token of a part of the tree; a list is never empty here. */
export function firstToken(cst: Cst): number {
  if (typeof cst === 'number') return cst;
  return Array.isArray(cst) ? firstToken(cst[0]!) : cst.start;
}

/** How many elements of the ascending `list` are <= `value`. */
export function upperBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Parse the text of an f-string's expression, parentheses included; its tokens are moved down by `lines`, those of
 *  its first line right by `cols`. */
export type ParseFStringExpression = (text: string, lines: number, cols: number, hooks: ParseHooks) => Expr;

/** PyErr_WarnExplicitObject: takes a DeprecationWarning. If the filters make an error of it, that is returned. */
export type WarnDeprecated = (message: string, filename: string, lineno: number) => object | undefined;

/** What the parser has to say besides its result. */
export interface ParseHooks {
  /** Takes the DeprecationWarnings. */
  warn?: WarnDeprecated | undefined;
  /** Decodes bytes that name their encoding. */
  decode?: Decode | undefined;
  /** Takes what CPython's parser writes on the process's stderr. */
  writeStderr?: ((text: string) => void) | undefined;
}

export class Compiling {
  readonly lineno: number[];
  readonly col: number[];
  private readonly names = new Map<string, Identifier>();

  constructor(
    readonly tokens: Tokens,
    readonly filename: string,
    readonly parseFStringExpression: ParseFStringExpression,
    readonly hooks: ParseHooks,
  ) {
    this.lineno = tokens.lineno;
    this.col = tokens.col;
  }

  unit(token: number): number {
    return this.tokens.units.charCodeAt(token);
  }

  text(token: number): string {
    const { text, start, end } = this.tokens;
    return text.slice(start[token], end[token]);
  }

  /** new_identifier: the name of a NAME token, in NFKC. */
  identifier(token: number): Identifier {
    const text = this.text(token);
    let name = this.names.get(text);
    if (name === undefined) {
      name = /[^\x00-\x7f]/.test(text) ? text.normalize('NFKC') : text;
      this.names.set(text, name);
    }
    return name;
  }

  /** ast_error: a SyntaxError at a token. Write `throw c.error(...)`. */
  error(token: number, msg: string): PySyntaxError {
    const lineno = this.lineno[token]!;
    return new PySyntaxError('SyntaxError', msg, this.filename, lineno, this.col[token]!, this.programText(lineno));
  }

  /** forbidden_name: refuse a binding of __debug__, and with `fullChecks` of a constant; warn of async and await. */
  checkName(name: Identifier, token: number, fullChecks = false): void {
    if (name === '__debug__' || (fullChecks && (name === 'None' || name === 'True' || name === 'False'))) {
      throw this.error(token, 'assignment to keyword');
    }
    if (name.length === 5 && (name === 'async' || name === 'await')) this.warnReserved(token);
  }

  private warnReserved(token: number): void {
    const refused = this.hooks.warn?.(
      "'async' and 'await' will become reserved keywords in Python 3.7", this.filename, this.lineno[token]!);
    if (refused !== undefined) throw refused;
  }

  /** warn_invalid_escape_sequence: an error of it becomes a SyntaxError, which has a better place. */
  warnInvalidEscape(token: number, escaped: string): void {
    const msg = `invalid escape sequence \\${escaped}`;
    const refused = this.hooks.warn?.(msg, this.filename, this.lineno[token]!);
    if (refused !== undefined) throw this.error(token, msg);
  }

  /** PyErr_ProgramTextObject: the line.
   *  NOT CPYTHON: it reads the file of that name again; we take the source at hand, unless the name is one
   *  like <string>, because a parser should not read files. */
  private programText(lineno: number): string | null {
    if (this.filename.startsWith('<')) return null;
    const { lines, text } = this.tokens;
    const start = lines[lineno - 1];
    const line = start === undefined ? null : text.slice(start, lines[lineno] ?? text.length);
    return line === null || hasBadBytes(line) ? null : line;
  }
}
