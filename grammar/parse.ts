// Source text -> AST: scanner, matcher and actions in a row, and the choice of the
// error that CPython would report. Answers to parsetok.c and to err_input of
// pythonrun.c.

import type { Expr, Mod, Stmt } from './ast.js';
import { Compiling, upperBound, type ParseHooks } from './compiling.js';
import { expr } from './expressions.js';
import { grammar } from './grammar.js';
import type { Cst, CstNode } from './matcher.js';
import { EOF_IN_STRING, scan, type Tokens } from './scanner.js';
import { decodeSource, encodeWithBadBytes, hasBadBytes, translateNewlines } from './source.js';
import { ParserStackOverflow } from './parser_stack.js';
import { addStatements } from './statements.js';
import { PySyntaxError, legacyStatementMessage, type SyntaxErrorType } from './syntax_error.js';
import { Tok } from './tokens.js';

export type ParseMode = 'exec' | 'eval' | 'single';

export interface ParseFlags extends ParseHooks {
  /** `from __future__ import barry_as_FLUFL` is in force: `<>` is the spelling. */
  barryAsBdfl?: boolean;
  /** PyCF_DONT_IMPLY_DEDENT: a text that ends inside a block is incomplete. */
  dontImplyDedent?: boolean;
  /** The source is a script that CPython would read line by line: the errors at its end, and of its encoding, differ. */
  fromFile?: boolean;
}

const UNEXPECTED_EOF = 'unexpected EOF while parsing';

const START: Readonly<Record<ParseMode, string>> = { exec: 'file_input', eval: 'eval_input', single: 'single_input' };

/** PyParser_ASTFromString: parse bytes or text. Throws PySyntaxError. */
export function parse(source: string | Uint8Array, filename: string, mode: ParseMode, flags: ParseFlags = {}): Mod {
  const decoded = typeof source === 'string' ? source : decodeSource(source, filename, flags.fromFile === true, mode === 'exec', flags.decode);
  if (decoded.includes('\0')) {
    throw new PySyntaxError('ValueError', 'source code string cannot contain null bytes', filename, null, null, null);
  }
  let text = translateNewlines(decoded);
  // translate_newlines looks at the last character that it has read, and behind \r\n that is no newline.
  const newlineAdded = mode === 'exec' && (!text.endsWith('\n') || (decoded.endsWith('\r\n') && flags.fromFile !== true));
  if (newlineAdded) text += '\n';
  return parseTokens(scan(text, flags), filename, mode, { ...flags, newlineAdded });
}

/** An action on the tokens between the parse and the AST. */
type MoveTokens = (tokens: Tokens) => void;

interface TokenFlags extends ParseFlags {
  /** The last line had no newline of its own. */
  newlineAdded?: boolean;
}

function parseTokens(tokens: Tokens, filename: string, mode: ParseMode, flags: TokenFlags, move?: MoveTokens): Mod {
  try {
    const tree = grammar.match(tokens.units, START[mode]);
    if (typeof tree === 'number') throw parserError(tokens, tree, filename, flags);
    if (mode === 'single') checkSingle(tokens, tree, filename);
    move?.(tokens);
    return modFromTree(new Compiling(tokens, filename, parseFStringExpression, flags), tree, mode);
  } catch (error) {
    throw error instanceof ParserStackOverflow ? tooDeep(error, tokens, filename, flags) : error;
  }
}

/** parseTokens for a prompt: null when the statement is not complete, else its AST. Throws PySyntaxError. */
export function parseInteractive(source: string, filename: string, flags: ParseFlags = {}): Mod | null {
  const tokens = scan(translateNewlines(source), { ...flags, interactive: true });
  try {
    const tree = grammar.match(tokens.units, START.single);
    if (typeof tree === 'number') {
      if (wantsMore(tokens, tree)) return null;
      throw parserError(tokens, tree, filename, flags);
    }
    checkSingle(tokens, tree, filename);
    return modFromTree(new Compiling(tokens, filename, parseFStringExpression, flags), tree, 'single');
  } catch (error) {
    throw error instanceof ParserStackOverflow ? tooDeep(error, tokens, filename, flags) : error;
  }
}

/** Whether the parser got to the end of the text, or to a string that the end cut off, and then asked for more. */
function wantsMore({ units, error }: Tokens, failedAt: number): boolean {
  return failedAt === units.length - 1 && (error === null || error.msg === EOF_IN_STRING);
}

/** CPython tells of the full stack on stderr, and then prefers to complain of the end of the text if it has seen it. */
function tooDeep(error: ParserStackOverflow, tokens: Tokens, filename: string, flags: TokenFlags): PySyntaxError {
  flags.writeStderr?.(`${error.message}\n`);
  if (error.token >= tokens.eofToken) return parserError(tokens, error.token, filename, flags);
  return new PySyntaxError('MemoryError', error.message, filename, null, null, null);
}

/** PyAST_FromNode. */
function modFromTree(c: Compiling, tree: CstNode, mode: ParseMode): Mod {
  if (mode === 'eval') return { kind: 'Expression', body: expr(c, tree.children[0]!) };
  const body: Stmt[] = [];
  if (mode === 'exec') {
    for (const item of tree.children[0] as Cst[]) {
      if (typeof item !== 'number') addStatements(c, item, body);
    }
    return { kind: 'Module', body };
  }
  const item = tree.children[0] as number | CstNode;
  if (typeof item === 'number') body.push({ kind: 'Pass', lineno: c.lineno[item]!, col_offset: c.col[item]! });
  else addStatements(c, grammar.ruleNames[item.rule] === 'compound_line' ? item.children[0]! : item, body);
  return { kind: 'Interactive', body };
}

/** fstring_compile_expr's part of it, with fstring_shift_node_locations. */
function parseFStringExpression(text: string, lines: number, cols: number, hooks: ParseHooks): Expr {
  const { warn, writeStderr } = hooks;
  const mod = parseTokens(scan(text), '<fstring>', 'eval', { warn, writeStderr }, ({ lineno, col }) => {
    for (let i = 0; i < lineno.length; i++) {
      if (lineno[i] === 1) col[i]! += cols;
      lineno[i]! += lines;
    }
  });
  if (mod.kind !== 'Expression') throw new Error('eval_input made no Expression');
  return mod.body;
}

/** E_BADSINGLE: after the one statement only blanks and comments may follow. */
function checkSingle(tokens: Tokens, tree: CstNode, filename: string): void {
  const rest = (tree.children[1] as number[])[0];
  const last = rest === undefined ? tokens.end.length - 1 : rest - 1;
  const cur = tokens.end[last]!;
  if (!/[^ \t\n\f]/.test(tokens.text.slice(cur).replace(/#[^\n]*/g, ''))) return;
  const msg = 'multiple statements found while compiling a single statement';
  throw errorAt(tokens, 'SyntaxError', msg, filename, cur, tokens.lineno[last]!, cur);
}

// Errors

/** err_input: the error of a parse that stopped at `token`. */
function parserError(tokens: Tokens, token: number, filename: string, flags: TokenFlags): PySyntaxError {
  const { error, units } = tokens;
  let found: PySyntaxError;
  if (error !== null && token === units.length - 1) {
    found = errorAt(tokens, error.type, error.msg, filename, error.cur, error.lineno, error.start);
  } else {
    const [type, msg] = whatIsWrong(tokens, token);
    found = errorAt(tokens, type, msg, filename, tokens.end[token]!, tokens.lineno[token]!, tokens.start[token]!);
  }
  return flags.fromFile ? asFromFile(found, flags.newlineAdded === true) : found;
}

/** The end of a file is one line further down than that of a string, and that line is the text. */
function asFromFile(error: PySyntaxError, newlineAdded: boolean): PySyntaxError {
  const { type, msg, filename, lineno, offset, text } = error;
  if (msg === UNEXPECTED_EOF) return new PySyntaxError(type, msg, filename, lineno! + 1, offset, '');
  if (msg !== EOF_IN_STRING) return error;
  // Without a newline at its end the file got one; with one, CPython reads an empty line more.
  if (newlineAdded) return new PySyntaxError(type, msg, filename, lineno! + 1, offset, text);
  return new PySyntaxError(type, msg, filename, lineno! + 2, offset! + 1, `${text}\n`);
}

function whatIsWrong({ units, eofToken }: Tokens, token: number): [SyntaxErrorType, string] {
  if (token >= eofToken) return ['SyntaxError', UNEXPECTED_EOF];
  if (units.charCodeAt(token) === Tok.ERRORTOKEN) return ['SyntaxError', 'invalid syntax']; // no token of the grammar: not compared
  const afterColon = units.charCodeAt(token - 1) === Tok.NEWLINE && units.charCodeAt(token - 2) === Tok.COLON;
  if (afterColon) return ['IndentationError', 'expected an indented block'];
  if (units.charCodeAt(token) === Tok.INDENT) return ['IndentationError', 'unexpected indent'];
  if (units.charCodeAt(token) === Tok.DEDENT) return ['IndentationError', 'unexpected unindent'];
  return ['SyntaxError', 'invalid syntax'];
}

/** The position is `cur`, where the tokenizer had got to; the text is what it had in its buffer: the line, and
 *  those before it that it read since `start` or inside of a string. */
function errorAt(
  tokens: Tokens, type: SyntaxErrorType, msg: string, filename: string, cur: number, lineno: number, start: number,
): PySyntaxError {
  const { text, lines } = tokens;
  const newline = text.indexOf('\n', lines[lineno - 1]!); // not by `lines`: the scanner may have stopped here
  if (text === '') return new PySyntaxError(type, msg, filename, 0, 0, '');
  const from = bufferStart(tokens, Math.min(start, lines[lineno - 1]!));
  const line = text.slice(from, newline < 0 ? text.length : newline + 1);
  const offset = Array.from(shownText(text.slice(from, cur))).length;
  const shown = shownText(line);
  const legacy = type === 'SyntaxError' ? legacyStatementMessage(shown) : undefined;
  return new PySyntaxError(type, legacy ?? msg, filename, lineno, offset, shown);
}

/** The text as the error quotes it: a U+FFFD for bytes that are no UTF-8. */
function shownText(text: string): string {
  return hasBadBytes(text) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(encodeWithBadBytes(text)) : text;
}

/** `tok->buf`: the start of the line of `at`, or if a string reaches into that line, of the string's line. */
function bufferStart(tokens: Tokens, at: number): number {
  const lineStart = tokens.lines[upperBound(tokens.lines, at) - 1]!;
  const token = upperBound(tokens.start, lineStart - 1) - 1;
  if (token < 0 || tokens.end[token]! <= lineStart || tokens.start[token]! >= lineStart) return lineStart;
  return bufferStart(tokens, tokens.start[token]!);
}
