// Numbers and strings: the text of a literal -> its value. Answers to parsenumber,
// parsestr and parsestrplus of CPython's ast.c and to the unicode-escape decoder.
// The inside of an f-string is fstring.ts's.

import type { Expr } from './ast.js';
import type { Compiling } from './compiling.js';
import { EscapeError, decodeBytesEscapes, decodeUnicodeEscapes, plainStr } from './escapes.js';
import { FStringParser } from './fstring.js';
import { PyComplex, PyFloat, mkInt, type StrValue } from '../vm/values.js';

/** parsenumber: the value of a NUMBER token. */
export function numberValue(literal: string): number | bigint | PyFloat | PyComplex {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const second = text.charCodeAt(1) | 32;
  const radix = text.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98);
  if (radix || /^[0-9]+$/.test(text)) return text.length <= 12 ? Number(text) : mkInt(BigInt(text));
  const last = text.charCodeAt(text.length - 1) | 32;
  if (last === 106 /* j */) return new PyComplex(0, Number(text.slice(0, -1)));
  return new PyFloat(Number(text));
}

/** One STRING token taken apart. */
interface StringToken {
  isBytes: boolean;
  isRaw: boolean;
  isFormatted: boolean;
  /** What stands between the quotes. */
  body: string;
}

function stringToken(text: string): StringToken {
  let isBytes = false;
  let isRaw = false;
  let isFormatted = false;
  let p = 0;
  for (;; p++) {
    const c = text.charCodeAt(p) | 32;
    if (c === 98) isBytes = true;
    else if (c === 114) isRaw = true;
    else if (c === 102) isFormatted = true;
    else if (c !== 117) break;
  }
  const quote = text.charCodeAt(p);
  const triple = text.length - p >= 6 && text.charCodeAt(p + 1) === quote && text.charCodeAt(p + 2) === quote;
  const width = triple ? 3 : 1;
  return { isBytes, isRaw, isFormatted, body: text.slice(p + width, text.length - width) };
}

/** parsestrplus: adjacent STRING tokens make one Str, Bytes or JoinedStr. */
export function stringsExpr(c: Compiling, tokens: number[]): Expr {
  const at = tokens[0]!;
  try {
    return concatenated(c, tokens, at);
  } catch (error) {
    if (error instanceof EscapeError) throw c.error(at, `(${error.kind}) ${error.message}`);
    throw error;
  }
}

function concatenated(c: Compiling, tokens: number[], at: number): Expr {
  const lineno = c.lineno[at]!;
  const col_offset = c.col[at]!;
  const first = stringToken(c.text(at));
  if (tokens.length === 1 && !first.isBytes && !first.isFormatted) {
    return { kind: 'Str', lineno, col_offset, s: strValue(c, at, first) };
  }
  if (first.isBytes) return { kind: 'Bytes', lineno, col_offset, s: bytesOf(c, tokens, at) };
  const parser = new FStringParser(c, at);
  for (const token of tokens) {
    const part = stringToken(c.text(token));
    if (part.isBytes) throw mixed(c, token, at, part);
    if (part.isFormatted) parser.concatFString(part.body, part.isRaw);
    else parser.concat(strValue(c, token, part));
  }
  return parser.finish();
}

function strValue(c: Compiling, token: number, { body, isRaw }: StringToken): StrValue {
  if (isRaw || !body.includes('\\')) return plainStr(body);
  const { value, invalid } = decodeUnicodeEscapes(body);
  if (invalid !== '') c.warnInvalidEscape(token, invalid);
  return value;
}

function bytesValue(c: Compiling, token: number, { body, isRaw }: StringToken): Uint8Array {
  if (isRaw || !body.includes('\\')) return latin1(body);
  const { value, invalid } = decodeBytesEscapes(body);
  if (invalid !== '') c.warnInvalidEscape(token, invalid);
  return value;
}

function bytesOf(c: Compiling, tokens: number[], at: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const token of tokens) {
    const part = stringToken(c.text(token));
    if (!part.isBytes) throw mixed(c, token, at, part);
    checkAscii(c, token, part);
    parts.push(bytesValue(c, token, part));
  }
  return parts.length === 1 ? parts[0]! : Uint8Array.from(Buffer.concat(parts));
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function checkAscii(c: Compiling, token: number, part: StringToken): void {
  if (/[^\x00-\x7f]/.test(part.body)) throw c.error(token, 'bytes can only contain ASCII literal characters.');
}

/** The error of a str beside a bytes; a token's own error comes before it. */
function mixed(c: Compiling, token: number, at: number, part: StringToken): Error {
  if (part.isBytes) {
    checkAscii(c, token, part);
    bytesValue(c, token, part);
  } else if (!part.isFormatted) {
    strValue(c, token, part);
  }
  return c.error(at, 'cannot mix bytes and nonbytes literals');
}
