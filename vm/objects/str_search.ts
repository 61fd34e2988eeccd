// Searching, splitting and replacing in str values. Objects/stringlib/{fastsearch,find,split,partition}.h.
//
// Positions count code points. A narrow str is searched by JavaScript's own methods; as
// soon as one side is wide, both are looked at as code points (a narrow str has none of
// what a wide needle must have, so that case ends at once).

import {
  codePointAt, codePointsOf, mkStrFromCodePoints, strConcat, strLength, strSlice, WideStr, type StrValue,
} from '../values.js';
import { noMemory } from './text_args.js';
import { isLineBreak, isSpace } from './unicode_ctype.js';

/** What V8 can hold in one string. */
export const MAX_TEXT = 536870888;

/** Sequences of numbers that are searched alike: code points and bytes. */
export type Units = Uint8Array | Uint32Array;

/** Lowest i in start..end with units[i:i+len(sub)] == sub, or -1. */
export function findUnits(units: Units, sub: Units, start: number, end: number): number {
  const n = sub.length;
  if (n === 0) return start <= end ? start : -1;
  const first = sub[0]!;
  const last = end - n;
  for (let i = start; i <= last; i++) {
    i = units.indexOf(first, i);
    if (i < 0 || i > last) return -1;
    if (matchesAt(units, sub, i)) return i;
  }
  return -1;
}

/** Highest such i, or -1. */
export function rfindUnits(units: Units, sub: Units, start: number, end: number): number {
  const n = sub.length;
  if (n === 0) return start <= end ? end : -1;
  const first = sub[0]!;
  for (let i = end - n; i >= start; i--) {
    i = units.lastIndexOf(first, i);
    if (i < start) return -1;
    if (matchesAt(units, sub, i)) return i;
  }
  return -1;
}

function matchesAt(units: Units, sub: Units, at: number): boolean {
  for (let j = 1; j < sub.length; j++) if (units[at + j] !== sub[j]) return false;
  return true;
}

/** Number of places without overlap. */
export function countUnits(units: Units, sub: Units, start: number, end: number): number {
  if (start > end) return 0;
  if (sub.length === 0) return end - start + 1;
  let count = 0;
  for (let i = findUnits(units, sub, start, end); i >= 0; i = findUnits(units, sub, i + sub.length, end)) count++;
  return count;
}

/** str.find within start..end, which are inside the str. */
export function strFind(s: StrValue, sub: StrValue, start: number, end: number): number {
  if (typeof s !== 'string') return findUnits(s.codePoints, codePointsOf(sub), start, end);
  if (typeof sub !== 'string') return -1;
  if (start > end) return -1;
  const i = end === s.length ? s.indexOf(sub, start) : s.slice(0, end).indexOf(sub, start);
  return i;
}

/** str.rfind. */
export function strRfind(s: StrValue, sub: StrValue, start: number, end: number): number {
  if (typeof s !== 'string') return rfindUnits(s.codePoints, codePointsOf(sub), start, end);
  if (typeof sub !== 'string' || end - start < sub.length) return -1;
  const i = s.lastIndexOf(sub, end - sub.length);
  return i >= start ? i : -1;
}

/** str.count. */
export function strCount(s: StrValue, sub: StrValue, start: number, end: number): number {
  if (typeof s !== 'string') return countUnits(s.codePoints, codePointsOf(sub), start, end);
  if (typeof sub !== 'string' || start > end) return 0;
  if (sub === '') return end - start + 1;
  const text = end === s.length ? s : s.slice(0, end);
  let count = 0;
  for (let i = text.indexOf(sub, start); i >= 0; i = text.indexOf(sub, i + sub.length)) count++;
  return count;
}

/** `sub in s`. */
export function strContains(s: StrValue, sub: StrValue): boolean {
  if (typeof s === 'string') return typeof sub === 'string' && s.includes(sub);
  return findUnits(s.codePoints, codePointsOf(sub), 0, s.codePoints.length) >= 0;
}

/** s[start:end] starts (ends) with sub. */
export function tailMatch(s: StrValue, sub: StrValue, start: number, end: number, fromEnd: boolean): boolean {
  const n = strLength(sub);
  if (end - start < n) return false;
  const at = fromEnd ? end - n : start;
  if (typeof s === 'string') return typeof sub === 'string' && s.startsWith(sub, at);
  for (let i = 0; i < n; i++) if (s.codePoints[at + i] !== codePointAt(sub, i)) return false;
  return true;
}

/** str.replace; count < 0 replaces all. */
export function strReplace(s: StrValue, from: StrValue, to: StrValue, count: number): StrValue {
  if (count === 0 || (count > 0 && strLength(s) === 0)) return s; // in 3.6 even ''.replace('', x, 1)
  if (typeof s === 'string' && typeof from === 'string' && typeof to === 'string') {
    if (count < 0) return checkLength(s.length, from, to, s) ?? s.replaceAll(from, () => to);
    if (from !== '') return splitOn(s, from, count).join(to);
  }
  if (strLength(from) === 0) return interleave(s, to, count);
  const parts = splitOnStr(s, from, count);
  return joinStrs(to, parts);
}

/** MemoryError where the result of a replacement would be more than V8 can hold. */
function checkLength(n: number, from: string, to: string, s: string): undefined {
  if (to.length > from.length && n * to.length > MAX_TEXT) {
    const places = strCount(s, from, 0, n);
    if (n + places * (to.length - from.length) > MAX_TEXT) throw noMemory();
  }
  return undefined;
}

/** Replacing the empty text: `to` before each code point and at the end. */
function interleave(s: StrValue, to: StrValue, count: number): StrValue {
  const n = strLength(s);
  const places = count < 0 || count > n + 1 ? n + 1 : count;
  const parts: StrValue[] = [];
  for (let i = 0; i < places; i++) {
    parts.push(to);
    if (i < n) parts.push(strSlice(s, i, i + 1));
  }
  if (places <= n) parts.push(strSlice(s, places, n));
  return joinStrs('', parts);
}

/** ''.join of parts, with a separator between them. */
export function joinStrs(separator: StrValue, parts: readonly StrValue[]): StrValue {
  if (parts.length === 1) return parts[0]!;
  if (typeof separator === 'string' && parts.every((part) => typeof part === 'string')) {
    let total = separator.length * Math.max(0, parts.length - 1);
    for (const part of parts) total += (part as string).length;
    if (total > MAX_TEXT) throw noMemory();
    return (parts as readonly string[]).join(separator);
  }
  return joinWide(separator, parts);
}

function joinWide(separator: StrValue, parts: readonly StrValue[]): StrValue {
  let total = strLength(separator) * Math.max(0, parts.length - 1);
  for (const part of parts) total += strLength(part);
  const cps = new Uint32Array(total);
  let at = 0;
  const put = (s: StrValue): void => {
    if (typeof s === 'string') for (let i = 0; i < s.length; i++) cps[at++] = s.charCodeAt(i);
    else {
      cps.set(s.codePoints, at);
      at += s.codePoints.length;
    }
  };
  parts.forEach((part, i) => {
    if (i > 0) put(separator);
    put(part);
  });
  return mkStrFromCodePoints(cps);
}

/** JavaScript's split() with Python's meaning of a limit: the rest is the last part. */
function splitOn(s: string, separator: string, limit: number): string[] {
  if (limit < 0) return s.split(separator);
  const parts: string[] = [];
  let from = 0;
  while (limit-- > 0) {
    const i = s.indexOf(separator, from);
    if (i < 0) break;
    parts.push(s.slice(from, i));
    from = i + separator.length;
  }
  parts.push(s.slice(from));
  return parts;
}

/** str.split(separator, limit); the separator is not empty; limit < 0 is none. */
export function splitOnStr(s: StrValue, separator: StrValue, limit: number): StrValue[] {
  if (typeof s === 'string') return typeof separator === 'string' ? splitOn(s, separator, limit) : [s];
  return splitUnits(s.codePoints, codePointsOf(separator), limit).map(mkStrFromCodePoints);
}

/** str.rsplit(separator, limit). */
export function rsplitOnStr(s: StrValue, separator: StrValue, limit: number): StrValue[] {
  if (limit < 0) {
    // From the right the places differ when the separator can overlap itself.
    if (strLength(separator) === 1) return splitOnStr(s, separator, limit);
  }
  const parts: StrValue[] = [];
  let end = strLength(s);
  while (limit-- !== 0) {
    const i = strRfind(s, separator, 0, end);
    if (i < 0) break;
    parts.push(strSlice(s, i + strLength(separator), end));
    end = i;
  }
  parts.push(strSlice(s, 0, end));
  return parts.reverse();
}

/** Parts between the places of `separator`, as views. */
export function splitUnits<T extends Units>(units: T, separator: Units, limit: number): T[] {
  const parts: T[] = [];
  let from = 0;
  while (limit-- !== 0) {
    const i = findUnits(units, separator, from, units.length);
    if (i < 0) break;
    parts.push(units.subarray(from, i) as T);
    from = i + separator.length;
  }
  parts.push(units.subarray(from) as T);
  return parts;
}

/** The same from the right. */
export function rsplitUnits<T extends Units>(units: T, separator: Units, limit: number): T[] {
  const parts: T[] = [];
  let end = units.length;
  while (limit-- !== 0) {
    const i = rfindUnits(units, separator, 0, end);
    if (i < 0) break;
    parts.push(units.subarray(i + separator.length, end) as T);
    end = i;
  }
  parts.push(units.subarray(0, end) as T);
  return parts.reverse();
}

/** The [start, end] of the words that split() without a separator gives. */
export function wordBounds(n: number, isBlank: (i: number) => boolean, limit: number): [number, number][] {
  const words: [number, number][] = [];
  let i = 0;
  for (;;) {
    while (i < n && isBlank(i)) i++;
    if (i === n) return words;
    const start = i;
    if (limit-- === 0) {
      words.push([start, n]); // with the blanks at the end
      return words;
    }
    while (i < n && !isBlank(i)) i++;
    words.push([start, i]);
  }
}

/** The same from the right, for rsplit(). */
export function rwordBounds(n: number, isBlank: (i: number) => boolean, limit: number): [number, number][] {
  const words: [number, number][] = [];
  let i = n;
  for (;;) {
    while (i > 0 && isBlank(i - 1)) i--;
    if (i === 0) return words.reverse();
    const end = i;
    if (limit-- === 0) {
      words.push([0, end]);
      return words.reverse();
    }
    while (i > 0 && !isBlank(i - 1)) i--;
    words.push([i, end]);
  }
}

/** Py_UNICODE_ISSPACE, without a look-up for ASCII. */
function isSpaceUnit(c: number): boolean {
  return c < 0x80 ? c === 0x20 || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f) : isSpace(c);
}

/** All words of a narrow text: what split() mostly is. */
function splitNarrow(s: string): string[] {
  const words: string[] = [];
  const n = s.length;
  let i = 0;
  for (;;) {
    while (i < n && isSpaceUnit(s.charCodeAt(i))) i++;
    if (i === n) return words;
    const start = i;
    while (i < n && !isSpaceUnit(s.charCodeAt(i))) i++;
    words.push(s.slice(start, i));
  }
}

export function splitWords(s: StrValue, limit: number, fromRight: boolean): StrValue[] {
  if (typeof s === 'string' && limit < 0) return splitNarrow(s);
  const isBlank = (i: number): boolean => isSpace(codePointAt(s, i));
  const bounds = (fromRight ? rwordBounds : wordBounds)(strLength(s), isBlank, limit);
  return bounds.map(([start, end]) => strSlice(s, start, end));
}

/** str.splitlines. */
export function splitLines(s: StrValue, keepEnds: boolean): StrValue[] {
  return lineBounds(strLength(s), (i) => codePointAt(s, i), isLineBreak, keepEnds).map(([start, end]) => strSlice(s, start, end));
}

/** The [start, end] of each line; \r\n ends a line as one. */
export function lineBounds(
  n: number, at: (i: number) => number, isBreak: (c: number) => boolean, keepEnds: boolean,
): [number, number][] {
  const lines: [number, number][] = [];
  let i = 0;
  while (i < n) {
    const start = i;
    while (i < n && !isBreak(at(i))) i++;
    const end = i;
    if (i < n) i += at(i) === 0x0d && i + 1 < n && at(i + 1) === 0x0a ? 2 : 1;
    lines.push([start, keepEnds ? i : end]);
  }
  return lines;
}

export const enum Side { LEFT = 1, RIGHT = 2, BOTH = 3 }

/** strip() and its siblings without an argument. */
export function stripSpace(s: StrValue, side: Side): StrValue {
  if (typeof s !== 'string') return stripStr(s, side, isSpace);
  let start = 0;
  let end = s.length;
  if ((side & Side.LEFT) !== 0) while (start < end && isSpaceUnit(s.charCodeAt(start))) start++;
  if ((side & Side.RIGHT) !== 0) while (end > start && isSpaceUnit(s.charCodeAt(end - 1))) end--;
  return start === 0 && end === s.length ? s : s.slice(start, end);
}

/** The text without what `drop` says at the sides. */
export function stripStr(s: StrValue, side: Side, drop: (c: number) => boolean): StrValue {
  let start = 0;
  let end = strLength(s);
  if ((side & Side.LEFT) !== 0) while (start < end && drop(codePointAt(s, start))) start++;
  if ((side & Side.RIGHT) !== 0) while (end > start && drop(codePointAt(s, end - 1))) end--;
  return strSlice(s, start, end);
}

/** s * n. */
export function repeatStr(s: StrValue, n: number): StrValue {
  const size = strLength(s);
  if (n <= 0 || size === 0) return '';
  if (size * n > MAX_TEXT) throw noMemory();
  if (typeof s === 'string') return s.repeat(n);
  const cps = new Uint32Array(size * n);
  for (let i = 0; i < n; i++) cps.set(s.codePoints, i * size);
  return new WideStr(cps);
}

/** `left` and `right` fill characters around s. */
export function padStr(s: StrValue, left: number, right: number, fill: StrValue): StrValue {
  const before = repeatStr(fill, left);
  const after = repeatStr(fill, right);
  return strConcat(strConcat(before, s), after);
}
