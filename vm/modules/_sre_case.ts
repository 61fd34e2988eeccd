// What kind a character is and what its lower case is, in the three modes of a regular
// expression: ASCII, Unicode and (for bytes) the locale's. The macros at the head of
// Modules/_sre.c, and the equivalences of Lib/sre_compile.py.

import { isAlnum, isDecimal, isSpace, toLower, toUpper } from '../objects/unicode_ctype.js';
import { Category, Flag } from './_sre_constants.js';

export type CharTest = (c: number) => boolean;
export type CharMap = (c: number) => number;

function isAsciiWord(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c === 0x5f;
}

function isUnicodeWord(c: number): boolean {
  return c < 128 ? isAsciiWord(c) : isAlnum(c);
}

const isAsciiDigit: CharTest = (c) => c >= 0x30 && c <= 0x39;
const isAsciiSpace: CharTest = (c) => c === 0x20 || (c >= 9 && c <= 13);
const not = (test: CharTest): CharTest => (c) => !test(c);

const ASCII_TESTS: readonly CharTest[] = [
  isAsciiDigit, not(isAsciiDigit), isAsciiSpace, not(isAsciiSpace), isAsciiWord, not(isAsciiWord),
];
const UNICODE_TESTS: readonly CharTest[] = [
  isDecimal, not(isDecimal), isSpace, not(isSpace), isUnicodeWord, not(isUnicodeWord),
];

/** Whether Unicode's properties count; else ASCII's.
 *  NOT CPYTHON: the locale's letters are ASCII's, because so they are in the C locale and in all
 *  that encode in UTF-8; the older 8-bit locales are not known. */
export function usesUnicode(flags: number): boolean {
  return (flags & (Flag.UNICODE | Flag.ASCII | Flag.LOCALE)) === Flag.UNICODE;
}

export function categoryTest(category: Category, flags: number): CharTest {
  return (usesUnicode(flags) ? UNICODE_TESTS : ASCII_TESTS)[category]!;
}

export function isWordTest(flags: number): CharTest {
  return categoryTest(Category.WORD, flags);
}

const lowerAscii: CharMap = (c) => (c >= 0x41 && c <= 0x5a ? c + 32 : c);

function first(mapped: number | readonly number[]): number {
  return typeof mapped === 'number' ? mapped : mapped[0]!;
}

function lowerUnicode(c: number): number {
  return c < 128 ? lowerAscii(c) : first(toLower(c));
}

function upperUnicode(c: number): number {
  return first(toUpper(c));
}

const upperAscii: CharMap = (c) => (c >= 0x61 && c <= 0x7a ? c - 32 : c);

/** state->lower: how a pattern with IGNORECASE reads characters. */
export function lowerMap(flags: number): CharMap {
  return (flags & Flag.LOCALE) === 0 && (flags & Flag.UNICODE) !== 0 ? lowerUnicode : lowerAscii;
}

/** state->upper. */
export function upperMap(flags: number): CharMap {
  return (flags & Flag.LOCALE) === 0 && (flags & Flag.UNICODE) !== 0 ? upperUnicode : upperAscii;
}

/** Lower-case characters that have one upper case. */
const EQUIVALENT: readonly (readonly number[])[] = [
  [0x69, 0x131], [0x73, 0x17f], [0xb5, 0x3bc], [0x345, 0x3b9, 0x1fbe], [0x390, 0x1fd3], [0x3b0, 0x1fe3], [0x3b2, 0x3d0],
  [0x3b5, 0x3f5], [0x3b8, 0x3d1], [0x3ba, 0x3f0], [0x3c0, 0x3d6], [0x3c1, 0x3f1], [0x3c2, 0x3c3], [0x3c6, 0x3d5],
  [0x1e61, 0x1e9b], [0xfb05, 0xfb06],
];
const equivalents = new Map(EQUIVALENT.flatMap((group) => group.map((c) => [c, group] as const)));

/** The lower-case characters that IGNORECASE does not tell from `c`, itself lower-case and included. */
export function sameCase(c: number, flags: number): readonly number[] {
  return (usesUnicode(flags) ? equivalents.get(c) : undefined) ?? [c];
}
