// What a code point is and what its other cases are. Objects/unicodectype.c.
//
// The answers are Unicode 9.0's, from vm/objects/unicode_data.ts. Each set is unpacked
// on first use; Latin-1 is answered from a table of its own.

import * as data from './unicode_data.js';

/** A set of code points as sorted bounds: inside from bounds[0], outside from bounds[1] ... */
class CodePointSet {
  private bounds: Uint32Array | undefined;
  private latin1 = new Uint8Array(0);

  constructor(private readonly packed: string) {}

  has(c: number): boolean {
    if (this.bounds === undefined) this.unpack();
    return c < 256 ? this.latin1[c] === 1 : this.indexOf(c) % 2 === 1;
  }

  /** How far into its run the code point is; it is in the set. */
  offsetInRun(c: number): number {
    if (this.bounds === undefined) this.unpack();
    return c - this.bounds![this.indexOf(c) - 1]!;
  }

  /** The number of bounds that are <= c. */
  private indexOf(c: number): number {
    const bounds = this.bounds!;
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle]! <= c) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private unpack(): void {
    let at = 0;
    this.bounds = Uint32Array.from(this.packed.split(' '), (length) => (at += parseInt(length, 36)));
    this.latin1 = new Uint8Array(256);
    for (let c = 0; c < 256; c++) this.latin1[c] = this.indexOf(c) % 2;
  }
}

/** A case mapping: one code point to one or more. */
class CaseMap {
  private map: Map<number, number | readonly number[]> | undefined;

  constructor(private readonly packed: string, private readonly packedSpecial: string) {}

  get(c: number): number | readonly number[] {
    return (this.map ??= this.unpack()).get(c) ?? c;
  }

  private unpack(): Map<number, number | readonly number[]> {
    const map = new Map<number, number | readonly number[]>();
    for (const run of this.packed.split(' ')) {
      const [start, count, step, delta] = run.split(',').map((n) => parseInt(n, 36));
      for (let i = 0; i < count!; i++) map.set(start! + i * step!, start! + i * step! + delta!);
    }
    for (const entry of this.packedSpecial === '' ? [] : this.packedSpecial.split(' ')) {
      const [c, result] = entry.split(':');
      map.set(parseInt(c!, 36), result!.split(',').map((n) => parseInt(n, 36)));
    }
    return map;
  }
}

const printable = new CodePointSet(data.PRINTABLE);
const space = new CodePointSet(data.SPACE);
const alpha = new CodePointSet(data.ALPHA);
const decimal = new CodePointSet(data.DECIMAL);
const digit = new CodePointSet(data.DIGIT);
const numeric = new CodePointSet(data.NUMERIC);
const lower = new CodePointSet(data.LOWER);
const upper = new CodePointSet(data.UPPER);
const title = new CodePointSet(data.TITLE);
const xidStart = new CodePointSet(data.XID_START);
const xidContinue = new CodePointSet(data.XID_CONTINUE);
const cased = new CodePointSet(data.CASED);
const caseIgnorable = new CodePointSet(data.CASE_IGNORABLE);
const lowerMap = new CaseMap(data.TO_LOWER, data.TO_LOWER_SPECIAL);
const upperMap = new CaseMap(data.TO_UPPER, data.TO_UPPER_SPECIAL);
const titleMap = new CaseMap(data.TO_TITLE, data.TO_TITLE_SPECIAL);
const foldedMap = new CaseMap(data.TO_FOLDED, data.TO_FOLDED_SPECIAL);

export function isPrintable(c: number): boolean { return printable.has(c); }
export function isSpace(c: number): boolean { return space.has(c); }
export function isAlpha(c: number): boolean { return alpha.has(c); }
export function isDecimal(c: number): boolean { return decimal.has(c); }
export function isDigit(c: number): boolean { return digit.has(c); }
export function isNumeric(c: number): boolean { return numeric.has(c); }
export function isAlnum(c: number): boolean { return alpha.has(c) || decimal.has(c) || digit.has(c) || numeric.has(c); }
export function isLower(c: number): boolean { return lower.has(c); }
export function isUpper(c: number): boolean { return upper.has(c); }
export function isTitle(c: number): boolean { return title.has(c); }
export function isXidStart(c: number): boolean { return xidStart.has(c); }
export function isXidContinue(c: number): boolean { return xidContinue.has(c); }
export function isCased(c: number): boolean { return cased.has(c) || lower.has(c) || upper.has(c) || title.has(c); }
export function isCaseIgnorable(c: number): boolean { return caseIgnorable.has(c); }

/** The value of a decimal digit, or -1. */
export function decimalValue(c: number): number {
  if (c < 128) return c >= 0x30 && c <= 0x39 ? c - 0x30 : -1;
  return decimal.has(c) ? decimal.offsetInRun(c) % 10 : -1;
}

/** The full mappings; one code point, or several. Lowercase without the rule for final sigma. */
export function toLower(c: number): number | readonly number[] { return lowerMap.get(c); }
export function toUpper(c: number): number | readonly number[] { return upperMap.get(c); }
export function toTitle(c: number): number | readonly number[] { return titleMap.get(c); }
export function toFolded(c: number): number | readonly number[] { return foldedMap.get(c); }

/** line breaks of str.splitlines. */
export function isLineBreak(c: number): boolean {
  return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c === 0x85 || c === 0x2028 || c === 0x2029;
}
