// A regular expression (or a replacement template) as tokens: one character, or a backslash with
// the character after it. The Tokenizer of Lib/sre_parse.py.
//
// A token is a number: the code point, ESCAPED + the code point after a backslash, or END.
// Bytes are read as Latin-1. Positions count characters, as errors tell them.

import { asBytesValue, asStrValue } from '../object.js';
import { bufferOf } from '../objects/buffer.js';
import type { PyObject } from '../types.js';
import { codePointsOf, mkStrFromCodePoints, strText } from '../values.js';
import { reError } from './_sre_constants.js';

export type Token = number;
export const END: Token = -1;
export const ESCAPED = 0x1000000;
const BACKSLASH = 0x5c;

/** The code point of a one-character text. */
export function code(char: string): number {
  return char.charCodeAt(0);
}

/** What the token is written as. */
export function tokenText(token: Token): string {
  if (token === END) return '';
  return token >= ESCAPED ? '\\' + charText(token - ESCAPED) : charText(token);
}

function charText(ch: number): string {
  return strText(mkStrFromCodePoints([ch]));
}

export function tokenLength(token: Token): number {
  return token === END ? 0 : token >= ESCAPED ? 2 : 1;
}

export function isDigitToken(token: Token): boolean {
  return token >= 0x30 && token <= 0x39;
}

export function isOctalToken(token: Token): boolean {
  return token >= 0x30 && token <= 0x37;
}

export function isHexToken(token: Token): boolean {
  return isDigitToken(token) || (token >= 0x41 && token <= 0x46) || (token >= 0x61 && token <= 0x66);
}

export function isAsciiLetter(ch: number): boolean {
  return (ch >= 0x41 && ch <= 0x5a) || (ch >= 0x61 && ch <= 0x7a);
}

/** The value of the escape of a control character, or undefined: `\n` and its like, and `\\`. */
export function controlEscape(ch: number): number | undefined {
  return CONTROL_ESCAPES.get(ch);
}
const CONTROL_ESCAPES: ReadonlyMap<number, number> = new Map([
  ['a', 7], ['b', 8], ['f', 12], ['n', 10], ['r', 13], ['t', 9], ['v', 11], ['\\', BACKSLASH],
].map(([char, value]) => [code(char as string), value as number]));

export class Tokenizer {
  readonly isText: boolean;
  readonly chars: ArrayLike<number>;
  private index = 0;
  /** The token that get() gives. */
  next: Token = END;

  /** `source` is a str or bytes-like. */
  constructor(readonly source: PyObject) {
    const text = asStrValue(source);
    this.isText = text !== undefined;
    this.chars = text !== undefined ? codePointsOf(text) : (asBytesValue(source) ?? bufferOf(source)!);
    this.advance();
  }

  private advance(): void {
    const { chars, index } = this;
    if (index >= chars.length) {
      this.next = END;
      return;
    }
    const ch = chars[index]!;
    if (ch !== BACKSLASH) {
      this.next = ch;
      this.index = index + 1;
      return;
    }
    if (index + 1 >= chars.length) throw reError('bad escape (end of pattern)', this.source, chars.length - 1);
    this.next = ESCAPED + chars[index + 1]!;
    this.index = index + 2;
  }

  get(): Token {
    const token = this.next;
    this.advance();
    return token;
  }

  /** Take the next token if it is this character. */
  match(char: string): boolean {
    if (this.next !== char.charCodeAt(0)) return false;
    this.advance();
    return true;
  }

  /** At most n tokens of a kind, as text. */
  getWhile(n: number, isKind: (token: Token) => boolean): string {
    let text = '';
    for (; n > 0 && isKind(this.next); n--) text += tokenText(this.get());
    return text;
  }

  /** The text up to `terminator`, which is taken too; a name in brackets. */
  getUntil(terminator: string): { text: string; length: number } {
    const end = terminator.charCodeAt(0);
    let text = '';
    let length = 0;
    for (;;) {
      const token = this.get();
      if (token === END) {
        if (length === 0) throw this.error('missing group name');
        throw this.error(`missing ${terminator}, unterminated name`, length);
      }
      if (token === end) break;
      text += tokenText(token);
      length += tokenLength(token);
    }
    if (length === 0) throw this.error('missing group name', 1);
    return { text, length };
  }

  /** Where the next token begins. */
  tell(): number {
    return this.index - tokenLength(this.next);
  }

  seek(index: number): void {
    this.index = index;
    this.advance();
  }

  /** The exception to throw, `offset` characters before the next token. */
  error(message: string, offset = 0): PyObject {
    return reError(message, this.source, this.tell() - offset);
  }
}
