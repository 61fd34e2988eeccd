// What a number is, and what a string is.
//
// The one place that knows how Python's scalars lie in JavaScript; everything
// else asks here, so that the choice can be measured again later.
//
//   int    number while |n| <= 2**53 - 1, else bigint: canonical, never both, and
//          never -0. Hence every raw number is an int, and an integral one.
//   float  a PyFloat box. nan, -0.0 and the identity of a float are exact.
//   str    a JS string when it has no surrogate code unit; otherwise a WideStr over
//          code points: canonical too, so `===` decides equality of narrow strings.
//   None, True, False    null, true, false.     Unbound (C's NULL)    undefined.
//
// Lowest floor: imports nothing that runs, so grammar and compiler may use it.

import type { PyType } from './types.js';

/** PyLongObject's value: see the head of this file for when it is which. */
export type IntValue = number | bigint;

/** PyUnicodeObject's value. */
export type StrValue = string | WideStr;

/** PyFloatObject. `ob_type` stands on the prototype; a subclass's instance has its own. */
export class PyFloat {
  declare ob_type: PyType;
  constructor(readonly value: number) {}
}

/** PyComplexObject. */
export class PyComplex {
  declare ob_type: PyType;
  constructor(readonly real: number, readonly imag: number) {}
}

/** A str with at least one code point that UTF-16 writes as (part of) a surrogate pair,
 *  a lone surrogate included. One element a code point, so indexing is O(1). */
export class WideStr {
  declare ob_type: PyType;
  private text: string | undefined;

  constructor(readonly codePoints: Uint32Array) {}

  /** The UTF-16 text. Two adjacent lone surrogates read as one pair here: compare
   *  `codePoints`, not this, where that matters. */
  get utf16(): string {
    return (this.text ??= utf16FromCodePoints(this.codePoints));
  }
}

/** The largest |n| that is a number and not a bigint. */
export const MAX_SMALL = Number.MAX_SAFE_INTEGER;

export function isInt(v: unknown): v is IntValue {
  return typeof v === 'number' || typeof v === 'bigint';
}

export function isFloat(v: unknown): v is PyFloat {
  return v instanceof PyFloat;
}

export function isStr(v: unknown): v is StrValue {
  return typeof v === 'string' || v instanceof WideStr;
}

/** The canonical int for a bigint. */
export function mkInt(n: bigint): IntValue {
  return n <= 9007199254740991n && n >= -9007199254740991n ? Number(n) : n;
}

/** The canonical int for an integral double, of any size. */
export function mkIntFromDouble(d: number): IntValue {
  return d <= MAX_SMALL && d >= -MAX_SMALL ? d + 0 : BigInt(d);
}

export function mkFloat(d: number): PyFloat {
  return new PyFloat(d);
}

/** `v + w` for ints; likewise below. Python's results for every size and sign. */
export function intAdd(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    const r = v + w;
    if (r <= MAX_SMALL && r >= -MAX_SMALL) return r;
  }
  return mkInt(BigInt(v) + BigInt(w));
}

export function intSub(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    const r = v - w;
    if (r <= MAX_SMALL && r >= -MAX_SMALL) return r;
  }
  return mkInt(BigInt(v) - BigInt(w));
}

export function intMul(v: IntValue, w: IntValue): IntValue {
  if (typeof v === 'number' && typeof w === 'number') {
    const r = v * w;
    if (r <= MAX_SMALL && r >= -MAX_SMALL) return r + 0; // + 0: never -0
  }
  return mkInt(BigInt(v) * BigInt(w));
}

/** -1, 0 or 1. */
export function intCompare(v: IntValue, w: IntValue): -1 | 0 | 1 {
  return v < w ? -1 : v > w ? 1 : 0; // mixed number/bigint comparison is exact in JavaScript
}

const SURROGATE = /[\ud800-\udfff]/;

/** The canonical str for UTF-16 text: surrogate pairs become one code point. */
export function mkStr(text: string): StrValue {
  return SURROGATE.test(text) ? new WideStr(codePointsFromUtf16(text)) : text;
}

/** The canonical str for code points (0 to 0x10FFFF, lone surrogates included). */
export function mkStrFromCodePoints(cps: ArrayLike<number>): StrValue {
  for (let i = 0; i < cps.length; i++) {
    const c = cps[i]!;
    if (c > 0xffff || (c >= 0xd800 && c <= 0xdfff)) return new WideStr(Uint32Array.from(cps));
  }
  return utf16FromCodePoints(cps);
}

/** UTF-16 text of a str, for JavaScript's side of the house. */
export function strText(s: StrValue): string {
  return typeof s === 'string' ? s : s.utf16;
}

/** len(s). */
export function strLength(s: StrValue): number {
  return typeof s === 'string' ? s.length : s.codePoints.length;
}

/** ord(s[i]); `i` is in range. */
export function codePointAt(s: StrValue, i: number): number {
  return typeof s === 'string' ? s.charCodeAt(i) : s.codePoints[i]!;
}

/** s[start:end] by code points; 0 <= start <= end <= len(s). */
export function strSlice(s: StrValue, start: number, end: number): StrValue {
  return typeof s === 'string' ? s.slice(start, end) : mkStrFromCodePoints(s.codePoints.subarray(start, end));
}

/** s + t. */
export function strConcat(s: StrValue, t: StrValue): StrValue {
  if (typeof s === 'string' && typeof t === 'string') return s + t;
  const a = codePointsOf(s);
  const b = codePointsOf(t);
  const joined = new Uint32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return new WideStr(joined);
}

/** s == t. */
export function strEqual(s: StrValue, t: StrValue): boolean {
  if (typeof s === 'string' || typeof t === 'string') return s === t; // canonical: narrow never equals wide
  return compareCodePoints(s.codePoints, t.codePoints) === 0;
}

/** Negative, 0 or positive, by code points. */
export function strCompare(s: StrValue, t: StrValue): number {
  // UTF-16 order is code-point order as long as neither side has surrogates.
  if (typeof s === 'string' && typeof t === 'string') return s < t ? -1 : s > t ? 1 : 0;
  return compareCodePoints(codePointsOf(s), codePointsOf(t));
}

/** The code points of a str; shared with a WideStr, so not to be written to. */
export function codePointsOf(s: StrValue): Uint32Array {
  if (typeof s !== 'string') return s.codePoints;
  const cps = new Uint32Array(s.length);
  for (let i = 0; i < s.length; i++) cps[i] = s.charCodeAt(i);
  return cps;
}

function compareCodePoints(a: Uint32Array, b: Uint32Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}

function codePointsFromUtf16(text: string): Uint32Array {
  const cps = new Uint32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i)!;
    if (c > 0xffff) i++;
    cps[n++] = c;
  }
  return cps.slice(0, n);
}

function utf16FromCodePoints(cps: ArrayLike<number>): string {
  let text = '';
  // In chunks: String.fromCodePoint takes its input as arguments, on the stack.
  for (let i = 0; i < cps.length; i += 4096) {
    const end = Math.min(i + 4096, cps.length);
    text += String.fromCodePoint(...Array.prototype.slice.call(cps, i, end));
  }
  return text;
}
