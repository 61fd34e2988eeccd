// A set of characters, made to be asked quickly: a table for Latin-1, sorted ranges and
// tests for the rest. What the charset subprograms of Modules/_sre.c are.
//
// With IGNORECASE a set holds lower-case characters and is asked for the lower case of
// one. Its quirks beyond U+FFFF are CPython's: see addFolded().

import { Flag } from './_sre_constants.js';
import { categoryTest, lowerMap, sameCase, upperMap, type CharMap, type CharTest } from './_sre_case.js';
import type { SetItem } from './_sre_tree.js';

const BMP_SIZE = 0x10000;

export class CharSet {
  /** By code point below 256: 1 when it is in the set. */
  readonly latin = new Uint8Array(256);
  /** Bounds of ranges, in order: in from an even one, out from an odd one. */
  private bounds: readonly number[] = [];
  private readonly tests: CharTest[] = [];
  private negated = false;
  private fold: CharMap | undefined;

  constructor(items: readonly SetItem[], flags: number) {
    const ranges: [number, number][] = [];
    if ((flags & Flag.IGNORECASE) !== 0) this.fold = lowerMap(flags);
    for (const item of items) this.add(item, flags, ranges);
    this.bounds = mergeRanges(ranges);
    for (let c = 0; c < 256; c++) this.latin[c] = this.hasSlowly(c) ? 1 : 0;
  }

  has(c: number): boolean {
    return c < 256 ? this.latin[c] === 1 : this.hasSlowly(c);
  }

  /** has() without the table. */
  hasSlowly(c: number): boolean {
    const ch = this.fold === undefined ? c : this.fold(c);
    return (this.inRanges(ch) || this.passesTest(ch)) !== this.negated;
  }

  private inRanges(ch: number): boolean {
    const { bounds } = this;
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bounds[middle]! <= ch) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  }

  private passesTest(ch: number): boolean {
    for (const test of this.tests) if (test(ch)) return true;
    return false;
  }

  private add(item: SetItem, flags: number, ranges: [number, number][]): void {
    switch (item.op) {
      case 'NEGATE': this.negated = true; return;
      case 'CATEGORY': this.tests.push(categoryTest(item.category, flags)); return;
      case 'LITERAL': {
        if (this.fold === undefined) ranges.push([item.ch, item.ch]);
        else this.addFolded(item.ch, item.ch, flags, ranges);
        return;
      }
      case 'RANGE':
        if (this.fold === undefined) ranges.push([item.lo, item.hi]);
        else this.addFolded(item.lo, item.hi, flags, ranges);
    }
  }

  /** Beyond U+FFFF a single character is not folded, so one in upper case is in no set; a range is
   *  asked for the character and for its upper case. */
  private addFolded(lo: number, hi: number, flags: number, ranges: [number, number][]): void {
    for (let c = lo; c <= hi && c < BMP_SIZE; c++) {
      for (const same of sameCase(this.fold!(c), flags)) ranges.push([same, same]);
    }
    if (hi < BMP_SIZE) return;
    if (lo === hi) ranges.push([lo, lo]);
    else {
      ranges.push([lo, hi]);
      const toUpper = upperMap(flags);
      this.tests.push((ch) => {
        const upper = toUpper(ch);
        return lo <= upper && upper <= hi;
      });
    }
  }
}

function mergeRanges(ranges: [number, number][]): number[] {
  ranges.sort((a, b) => a[0] - b[0]);
  const bounds: number[] = [];
  for (const [lo, hi] of ranges) {
    const end = bounds[bounds.length - 1];
    if (end === undefined || lo > end) bounds.push(lo, hi + 1);
    else if (hi + 1 > end) bounds[bounds.length - 1] = hi + 1;
  }
  return bounds;
}
