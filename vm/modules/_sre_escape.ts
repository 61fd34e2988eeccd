// What a backslash means in a regular expression, outside and inside of a character class.
// _escape and _class_escape of Lib/sre_parse.py.

import { At, Category } from './_sre_constants.js';
import type { Node, SetItem } from './_sre_tree.js';
import {
  code, controlEscape, ESCAPED, isAsciiLetter, isDigitToken, isHexToken, isOctalToken, tokenText, type Token, type Tokenizer,
} from './_sre_tokens.js';

const CATEGORIES: ReadonlyMap<number, Category> = new Map([
  ['d', Category.DIGIT], ['D', Category.NOT_DIGIT], ['s', Category.SPACE], ['S', Category.NOT_SPACE],
  ['w', Category.WORD], ['W', Category.NOT_WORD],
].map(([char, category]) => [code(char as string), category as Category]));

const POSITIONS: ReadonlyMap<number, At> = new Map([
  ['A', At.BEGINNING_STRING], ['b', At.BOUNDARY], ['B', At.NON_BOUNDARY], ['Z', At.END_STRING],
].map(([char, at]) => [code(char as string), at as At]));

/** An escape inside of [...]: one item of the class. */
export function classEscape(source: Tokenizer, token: Token): SetItem {
  const ch = token - ESCAPED;
  const control = controlEscape(ch);
  if (control !== undefined) return { op: 'LITERAL', ch: control };
  const category = CATEGORIES.get(ch);
  if (category !== undefined) return { op: 'CATEGORY', category };
  const coded = codedEscape(source, ch);
  if (coded !== undefined) return { op: 'LITERAL', ch: coded };
  if (isOctalToken(ch)) {
    const digits = tokenText(ch) + source.getWhile(2, isOctalToken);
    return { op: 'LITERAL', ch: octalValue(source, digits) };
  }
  if (isDigitToken(ch) || isAsciiLetter(ch)) throw badEscape(source, tokenText(token));
  return { op: 'LITERAL', ch };
}

/** An escape outside of [...]. `groupReference` makes the node for a number. */
export function escape(source: Tokenizer, token: Token, groupReference: (group: number, escapeLength: number) => Node): Node {
  const ch = token - ESCAPED;
  const category = CATEGORIES.get(ch);
  if (category !== undefined) return { op: 'IN', set: [{ op: 'CATEGORY', category }] };
  const at = POSITIONS.get(ch);
  if (at !== undefined) return { op: 'AT', at };
  const control = controlEscape(ch);
  if (control !== undefined) return { op: 'LITERAL', ch: control };
  const coded = codedEscape(source, ch);
  if (coded !== undefined) return { op: 'LITERAL', ch: coded };
  if (ch === 0x30) return { op: 'LITERAL', ch: parseInt('0' + source.getWhile(2, isOctalToken), 8) };
  if (isDigitToken(ch)) return numberEscape(source, ch, groupReference);
  if (isAsciiLetter(ch)) throw badEscape(source, tokenText(token));
  return { op: 'LITERAL', ch };
}

/** One or two digits refer to a group; three octal ones are a character. */
function numberEscape(source: Tokenizer, ch: number, groupReference: (group: number, escapeLength: number) => Node): Node {
  let digits = tokenText(ch);
  if (isDigitToken(source.next)) {
    const second = source.get();
    digits += tokenText(second);
    if (isOctalToken(ch) && isOctalToken(second) && isOctalToken(source.next)) {
      digits += tokenText(source.get());
      return { op: 'LITERAL', ch: octalValue(source, digits) };
    }
  }
  return groupReference(Number(digits), digits.length + 1);
}

/** The code point of \xhh, \uhhhh or \Uhhhhhhhh; undefined for any other escape. */
function codedEscape(source: Tokenizer, ch: number): number | undefined {
  const letter = tokenText(ch);
  const n = letter === 'x' ? 2 : letter === 'u' && source.isText ? 4 : letter === 'U' && source.isText ? 8 : 0;
  if (n === 0) return undefined;
  const digits = source.getWhile(n, isHexToken);
  const text = `\\${letter}${digits}`;
  if (digits.length !== n) throw source.error(`incomplete escape ${text}`, text.length);
  const value = parseInt(digits, 16);
  if (value > 0x10ffff) throw badEscape(source, text);
  return value;
}

/** The value of up to three octal digits, at most 0o377. */
export function octalValue(source: Tokenizer, digits: string): number {
  const value = parseInt(digits, 8);
  if (value > 0o377) {
    throw source.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1);
  }
  return value;
}

function badEscape(source: Tokenizer, text: string): ReturnType<Tokenizer['error']> {
  return source.error(`bad escape ${text}`, text.length);
}
