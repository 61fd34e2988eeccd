// Upper, lower and title case of str values, and the is...() questions.
// The case part of Objects/unicodeobject.c; what a code point is: unicode_ctype.ts.

import { codePointAt, codePointsOf, strLength, type StrValue } from '../values.js';
import * as ctype from './unicode_ctype.js';
import { StrWriter } from './writers.js';

type Mapped = number | readonly number[];

function addMapped(out: StrWriter, mapped: Mapped): void {
  if (typeof mapped === 'number') out.add(mapped);
  else for (const c of mapped) out.add(c);
}

const CAPITAL_SIGMA = 0x3a3;

/** handle_capital_sigma: at the end of a word the other small letter. */
function lowerSigma(cps: Uint32Array, i: number): number {
  let j = i - 1;
  while (j >= 0 && ctype.isCaseIgnorable(cps[j]!)) j--;
  let final = j >= 0 && ctype.isCased(cps[j]!);
  if (final) {
    j = i + 1;
    while (j < cps.length && ctype.isCaseIgnorable(cps[j]!)) j++;
    final = j === cps.length || !ctype.isCased(cps[j]!);
  }
  return final ? 0x3c2 : 0x3c3;
}

function lowerAt(cps: Uint32Array, i: number): Mapped {
  const c = cps[i]!;
  return c === CAPITAL_SIGMA ? lowerSigma(cps, i) : ctype.toLower(c);
}

function mapped(s: StrValue, f: (cps: Uint32Array, i: number) => Mapped): StrValue {
  const cps = codePointsOf(s);
  const out = new StrWriter(cps.length);
  for (let i = 0; i < cps.length; i++) addMapped(out, f(cps, i));
  return out.finish();
}

const ASCII = /^[\x00-\x7f]*$/;

/** Only ASCII, where JavaScript's case is Python's. A short text is quicker read than matched. */
function isAscii(s: string): boolean {
  if (s.length > 32) return ASCII.test(s);
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Nothing but ASCII without capital letters, in a short text: what lower() mostly gets. */
function isLowerAscii(s: string): boolean {
  if (s.length > 32) return false;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c > 0x7f || (c >= 0x41 && c <= 0x5a)) return false;
  }
  return true;
}

export function strLower(s: StrValue): StrValue {
  if (typeof s === 'string') {
    if (isLowerAscii(s)) return s;
    if (isAscii(s)) return s.toLowerCase();
  }
  return mapped(s, lowerAt);
}

export function strUpper(s: StrValue): StrValue {
  if (typeof s === 'string' && isAscii(s)) return s.toUpperCase();
  return mapped(s, (cps, i) => ctype.toUpper(cps[i]!));
}

export function strCasefold(s: StrValue): StrValue {
  if (typeof s === 'string' && isAscii(s)) return s.toLowerCase();
  return mapped(s, (cps, i) => ctype.toFolded(cps[i]!));
}

export function strCapitalize(s: StrValue): StrValue {
  return mapped(s, (cps, i) => (i === 0 ? ctype.toUpper(cps[0]!) : lowerAt(cps, i)));
}

export function strSwapcase(s: StrValue): StrValue {
  return mapped(s, (cps, i) => {
    const c = cps[i]!;
    return ctype.isUpper(c) ? lowerAt(cps, i) : ctype.isLower(c) ? ctype.toUpper(c) : c;
  });
}

export function strTitle(s: StrValue): StrValue {
  let previousCased = false;
  return mapped(s, (cps, i) => {
    const result = previousCased ? lowerAt(cps, i) : ctype.toTitle(cps[i]!);
    previousCased = ctype.isCased(cps[i]!);
    return result;
  });
}

/** True when the str is not empty and every code point passes. */
export function everyCodePoint(s: StrValue, test: (c: number) => boolean): boolean {
  const n = strLength(s);
  for (let i = 0; i < n; i++) if (!test(codePointAt(s, i))) return false;
  return n > 0;
}

export function strIsLower(s: StrValue): boolean {
  return hasOnlyCase(s, ctype.isLower, (c) => ctype.isUpper(c) || ctype.isTitle(c));
}

export function strIsUpper(s: StrValue): boolean {
  return hasOnlyCase(s, ctype.isUpper, (c) => ctype.isLower(c) || ctype.isTitle(c));
}

function hasOnlyCase(s: StrValue, wanted: (c: number) => boolean, other: (c: number) => boolean): boolean {
  let any = false;
  for (let i = 0; i < strLength(s); i++) {
    const c = codePointAt(s, i);
    if (other(c)) return false;
    any ||= wanted(c);
  }
  return any;
}

export function strIsTitle(s: StrValue): boolean {
  let any = false;
  let previousCased = false;
  for (let i = 0; i < strLength(s); i++) {
    const c = codePointAt(s, i);
    if (ctype.isUpper(c) || ctype.isTitle(c)) {
      if (previousCased) return false;
      previousCased = any = true;
    } else if (ctype.isLower(c)) {
      if (!previousCased) return false;
      any = true;
    } else {
      previousCased = false;
    }
  }
  return any;
}

export function strIsIdentifier(s: StrValue): boolean {
  const n = strLength(s);
  if (n === 0) return false;
  const first = codePointAt(s, 0);
  if (!ctype.isXidStart(first) && first !== 0x5f) return false;
  for (let i = 1; i < n; i++) if (!ctype.isXidContinue(codePointAt(s, i))) return false;
  return true;
}
