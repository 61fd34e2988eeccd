// list.sort(): the adaptive, stable merge sort that CPython calls timsort.
//
// Answers to the sorting part of Objects/listobject.c; the ideas are told in its
// listsort.txt. Which items are compared, and in what order, can be seen from Python
// (an __lt__ that prints, a nan among floats), so the general path takes the same
// decisions as CPython: natural runs, binary insertion up to minrun, merges with
// galloping. Lists of only ints, floats without nan or narrow strs give the same
// result by any stable sort and go to the engine's.
//
// Invariant: whenever a comparison raises, the array holds all of its items.

import { callObject, checkSignals, isTrue, richCompare } from '../abstract.js';
import { valueError } from '../errors.js';
import type { PyList } from '../object.js';
import { CompareOp, FloatType, type PyObject } from '../types.js';
import { PyFloat } from '../values.js';

/** An item that is sorted by a key of its own. */
interface Keyed { key: PyObject; value: PyObject }

type Less<T> = (a: T, b: T) => boolean;

/** list_sort_impl: sort in place by `<`. While it runs the list looks empty; whoever changes
 *  it then gets a ValueError. */
export function sortList(list: PyList, keyfunc: PyObject, reverse: boolean): void {
  const items = list.items;
  const decoy: PyObject[] = [];
  list.items = decoy;
  let modified: boolean;
  try {
    if (keyfunc !== null) sortByKey(items, keyfunc, reverse);
    else if (!sortInts(items, reverse)) sortArray(items, reverse, (v) => v, itemLess);
  } finally {
    modified = list.items !== decoy || decoy.length > 0;
    list.items = items;
  }
  if (modified) throw valueError('list modified during sort');
}

function sortByKey(items: PyObject[], keyfunc: PyObject, reverse: boolean): void {
  const pairs: Keyed[] = new Array<Keyed>(items.length);
  for (let i = 0; i < items.length; i++) pairs[i] = { key: callObject(keyfunc, [items[i]!]), value: items[i]! };
  try {
    sortArray(pairs, reverse, (pair) => pair.key, (a, b) => itemLess(a.key, b.key));
  } finally {
    for (let i = 0; i < pairs.length; i++) items[i] = pairs[i]!.value;
  }
}

/** Equal ints cannot be told apart, so a list of them needs no stable sort. */
function sortInts(items: PyObject[], reverse: boolean): boolean {
  for (let i = 0; i < items.length; i++) if (typeof items[i] !== 'number') return false;
  const sorted = Float64Array.from(items as number[]).sort();
  const last = sorted.length - 1;
  for (let i = 0; i <= last; i++) items[i] = sorted[reverse ? last - i : i]!;
  return true;
}

function itemLess(a: PyObject, b: PyObject): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') return a < b;
  const r = richCompare(a, b, CompareOp.LT);
  return typeof r === 'boolean' ? r : isTrue(r);
}

/** A descending sort reverses before and after, so that equal items keep their order. */
function sortArray<T>(a: T[], reverse: boolean, key: (item: T) => PyObject, less: Less<T>): void {
  if (a.length < 2) return;
  if (reverse) a.reverse();
  try {
    const order = nativeOrder(a, key);
    if (order !== undefined) a.sort(order);
    else new MergeState(a, less).sort();
  } finally {
    if (reverse) a.reverse();
  }
}

const enum Kind { NONE, INT, STR, FLOAT }

function kindOf(v: PyObject): Kind {
  if (typeof v === 'number') return Kind.INT;
  if (typeof v === 'string') return Kind.STR;
  return v instanceof PyFloat && v.ob_type === FloatType && v.value === v.value ? Kind.FLOAT : Kind.NONE;
}

/** How JavaScript orders these keys as Python does, or undefined when it cannot. */
function nativeOrder<T>(a: readonly T[], key: (item: T) => PyObject): ((x: T, y: T) => number) | undefined {
  const kind = kindOf(key(a[0]!));
  if (kind === Kind.NONE) return undefined;
  for (let i = 1; i < a.length; i++) if (kindOf(key(a[i]!)) !== kind) return undefined;
  let ticks = 0;
  // NOT CPYTHON: checks for signals now and then, because a long sort could not be interrupted.
  const tick = (): void => {
    if ((++ticks & 0xffff) === 0) checkSignals();
  };
  switch (kind) {
    case Kind.INT: return (x, y) => (tick(), (key(x) as number) - (key(y) as number));
    case Kind.FLOAT: return (x, y) => (tick(), (key(x) as PyFloat).value - (key(y) as PyFloat).value);
    case Kind.STR: return (x, y) => {
      tick();
      const s = key(x) as string;
      const t = key(y) as string;
      return s < t ? -1 : s > t ? 1 : 0;
    };
  }
}

/** Wins in a row by one run before merging starts to gallop. */
const MIN_GALLOP = 7;

class MergeState<T> {
  private minGallop = MIN_GALLOP;
  /** Pending runs, as start and length. */
  private readonly base: number[] = [];
  private readonly len: number[] = [];

  constructor(private readonly a: T[], private readonly less: Less<T>) {}

  sort(): void {
    const n = this.a.length;
    const minrun = mergeComputeMinrun(n);
    let lo = 0;
    let remaining = n;
    while (remaining > 0) {
      let run = this.countRun(lo, n);
      if (run < minrun) {
        const forced = Math.min(remaining, minrun);
        this.binarySort(lo, lo + forced, lo + run);
        run = forced;
      }
      this.base.push(lo);
      this.len.push(run);
      this.mergeCollapse();
      lo += run;
      remaining -= run;
    }
    while (this.len.length > 1) {
      let n2 = this.len.length - 2;
      if (n2 > 0 && this.len[n2 - 1]! < this.len[n2 + 1]!) n2--;
      this.mergeAt(n2);
    }
  }

  /** Length of the run at lo: ascending, or strictly descending and then reversed in place. */
  private countRun(lo: number, hi: number): number {
    const { a, less } = this;
    if (lo + 1 === hi) return 1;
    let n = 2;
    if (less(a[lo + 1]!, a[lo]!)) {
      while (lo + n < hi && less(a[lo + n]!, a[lo + n - 1]!)) n++;
      reverseRange(a, lo, lo + n);
    } else {
      while (lo + n < hi && !less(a[lo + n]!, a[lo + n - 1]!)) n++;
    }
    return n;
  }

  /** Insert a[start..hi) into the sorted a[lo..start) one by one. */
  private binarySort(lo: number, hi: number, start: number): void {
    const { a, less } = this;
    for (let i = start === lo ? start + 1 : start; i < hi; i++) {
      const pivot = a[i]!;
      let l = lo;
      let r = i;
      while (l < r) {
        const p = l + ((r - l) >> 1);
        if (less(pivot, a[p]!)) r = p;
        else l = p + 1;
      }
      for (let p = i; p > l; p--) a[p] = a[p - 1]!;
      a[l] = pivot;
    }
  }

  /** Keep the pending runs' lengths falling fast enough that the stack stays short. */
  private mergeCollapse(): void {
    const { len } = this;
    while (len.length > 1) {
      let n = len.length - 2;
      if ((n > 0 && len[n - 1]! <= len[n]! + len[n + 1]!) || (n > 1 && len[n - 2]! <= len[n - 1]! + len[n]!)) {
        if (len[n - 1]! < len[n + 1]!) n--;
        this.mergeAt(n);
      } else if (len[n]! <= len[n + 1]!) {
        this.mergeAt(n);
      } else {
        return;
      }
    }
  }

  private mergeAt(i: number): void {
    let baseA = this.base[i]!;
    let lenA = this.len[i]!;
    const baseB = this.base[i + 1]!;
    let lenB = this.len[i + 1]!;
    this.len[i] = lenA + lenB;
    this.base.splice(i + 1, 1);
    this.len.splice(i + 1, 1);
    // What of A is below all of B, and what of B above all of A, is in place already.
    const k = this.gallopRight(this.a[baseB]!, this.a, baseA, lenA, 0);
    baseA += k;
    lenA -= k;
    if (lenA === 0) return;
    lenB = this.gallopLeft(this.a[baseA + lenA - 1]!, this.a, baseB, lenB, lenB - 1);
    if (lenB === 0) return;
    if (lenA <= lenB) this.mergeLo(baseA, lenA, baseB, lenB);
    else this.mergeHi(baseA, lenA, baseB, lenB);
  }

  /** Where `key` goes in the sorted a[base..base+n), before its equals; the search starts at hint. */
  private gallopLeft(key: T, a: readonly T[], base: number, n: number, hint: number): number {
    const { less } = this;
    const at = base + hint;
    let last = 0;
    let ofs = 1;
    if (less(a[at]!, key)) {
      const max = n - hint;
      while (ofs < max && less(a[at + ofs]!, key)) {
        last = ofs;
        ofs = ofs * 2 + 1;
      }
      ofs = Math.min(ofs, max) + hint;
      last += hint;
    } else {
      const max = hint + 1;
      while (ofs < max && !less(a[at - ofs]!, key)) {
        last = ofs;
        ofs = ofs * 2 + 1;
      }
      const k = last;
      last = hint - Math.min(ofs, max);
      ofs = hint - k;
    }
    last++;
    while (last < ofs) {
      const m = last + ((ofs - last) >> 1);
      if (less(a[base + m]!, key)) last = m + 1;
      else ofs = m;
    }
    return ofs;
  }

  /** gallopLeft(), but after `key`'s equals. */
  private gallopRight(key: T, a: readonly T[], base: number, n: number, hint: number): number {
    const { less } = this;
    const at = base + hint;
    let last = 0;
    let ofs = 1;
    if (less(key, a[at]!)) {
      const max = hint + 1;
      while (ofs < max && less(key, a[at - ofs]!)) {
        last = ofs;
        ofs = ofs * 2 + 1;
      }
      const k = last;
      last = hint - Math.min(ofs, max);
      ofs = hint - k;
    } else {
      const max = n - hint;
      while (ofs < max && !less(key, a[at + ofs]!)) {
        last = ofs;
        ofs = ofs * 2 + 1;
      }
      ofs = Math.min(ofs, max) + hint;
      last += hint;
    }
    last++;
    while (last < ofs) {
      const m = last + ((ofs - last) >> 1);
      if (less(key, a[base + m]!)) ofs = m;
      else last = m + 1;
    }
    return ofs;
  }

  /** Merge from the left; A is the shorter run and waits in `tmp`. a[base..baseB) and the
   *  first items of both runs are such that B's first comes first and A's last comes last. */
  private mergeLo(baseA: number, lenA: number, baseB: number, lenB: number): void {
    const { a, less } = this;
    const tmp = a.slice(baseA, baseA + lenA);
    let dest = baseA;
    let pa = 0;
    let pb = baseB;
    let na = lenA;
    let nb = lenB;
    let aIsLast = false;
    try {
      a[dest++] = a[pb++]!;
      if (--nb === 0) return;
      if (na === 1) { aIsLast = true; return; }
      let minGallop = this.minGallop;
      for (;;) {
        let countA = 0;
        let countB = 0;
        // One by one, until a run wins often in a row.
        for (;;) {
          if (less(a[pb]!, tmp[pa]!)) {
            a[dest++] = a[pb++]!;
            countB++;
            countA = 0;
            if (--nb === 0) return;
            if (countB >= minGallop) break;
          } else {
            a[dest++] = tmp[pa++]!;
            countA++;
            countB = 0;
            if (--na === 1) { aIsLast = true; return; }
            if (countA >= minGallop) break;
          }
        }
        minGallop++;
        do {
          minGallop -= minGallop > 1 ? 1 : 0;
          this.minGallop = minGallop;
          let k = this.gallopRight(a[pb]!, tmp, pa, na, 0);
          countA = k;
          if (k > 0) {
            for (let i = 0; i < k; i++) a[dest++] = tmp[pa++]!;
            na -= k;
            if (na === 1) { aIsLast = true; return; }
            if (na === 0) return; // only when the comparison is inconsistent
          }
          a[dest++] = a[pb++]!;
          if (--nb === 0) return;
          k = this.gallopLeft(tmp[pa]!, a, pb, nb, 0);
          countB = k;
          if (k > 0) {
            for (let i = 0; i < k; i++) a[dest++] = a[pb++]!;
            nb -= k;
            if (nb === 0) return;
          }
          a[dest++] = tmp[pa++]!;
          if (--na === 1) { aIsLast = true; return; }
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        minGallop++;
        this.minGallop = minGallop;
      }
    } finally {
      // Normal end and exception alike: what is left of A goes where the gap is.
      if (aIsLast) {
        for (let i = 0; i < nb; i++) a[dest++] = a[pb++]!;
        a[dest] = tmp[pa]!;
      } else {
        for (let i = 0; i < na; i++) a[dest++] = tmp[pa++]!;
      }
    }
  }

  /** mergeLo() from the right; B is the shorter run. */
  private mergeHi(baseA: number, lenA: number, baseB: number, lenB: number): void {
    const { a, less } = this;
    const tmp = a.slice(baseB, baseB + lenB);
    let dest = baseB + lenB - 1;
    let pa = baseA + lenA - 1;
    let pb = lenB - 1;
    let na = lenA;
    let nb = lenB;
    let bIsFirst = false;
    try {
      a[dest--] = a[pa--]!;
      if (--na === 0) return;
      if (nb === 1) { bIsFirst = true; return; }
      let minGallop = this.minGallop;
      for (;;) {
        let countA = 0;
        let countB = 0;
        for (;;) {
          if (less(tmp[pb]!, a[pa]!)) {
            a[dest--] = a[pa--]!;
            countA++;
            countB = 0;
            if (--na === 0) return;
            if (countA >= minGallop) break;
          } else {
            a[dest--] = tmp[pb--]!;
            countB++;
            countA = 0;
            if (--nb === 1) { bIsFirst = true; return; }
            if (countB >= minGallop) break;
          }
        }
        minGallop++;
        do {
          minGallop -= minGallop > 1 ? 1 : 0;
          this.minGallop = minGallop;
          let k = na - this.gallopRight(tmp[pb]!, a, baseA, na, na - 1);
          countA = k;
          if (k > 0) {
            for (let i = 0; i < k; i++) a[dest--] = a[pa--]!;
            na -= k;
            if (na === 0) return;
          }
          a[dest--] = tmp[pb--]!;
          if (--nb === 1) { bIsFirst = true; return; }
          k = nb - this.gallopLeft(a[pa]!, tmp, 0, nb, nb - 1);
          countB = k;
          if (k > 0) {
            for (let i = 0; i < k; i++) a[dest--] = tmp[pb--]!;
            nb -= k;
            if (nb === 1) { bIsFirst = true; return; }
            if (nb === 0) return; // only when the comparison is inconsistent
          }
          a[dest--] = a[pa--]!;
          if (--na === 0) return;
        } while (countA >= MIN_GALLOP || countB >= MIN_GALLOP);
        minGallop++;
        this.minGallop = minGallop;
      }
    } finally {
      if (bIsFirst) {
        for (let i = 0; i < na; i++) a[dest--] = a[pa--]!;
        a[dest] = tmp[pb]!;
      } else {
        for (let i = 0; i < nb; i++) a[dest--] = tmp[pb--]!;
      }
    }
  }
}

/** merge_compute_minrun: n's six leading bits, plus 1 if any bit after them is set. */
function mergeComputeMinrun(n: number): number {
  let r = 0;
  while (n >= 64) {
    r |= n & 1;
    n >>= 1;
  }
  return n + r;
}

function reverseRange<T>(a: T[], lo: number, hi: number): void {
  for (hi--; lo < hi; lo++, hi--) {
    const t = a[lo]!;
    a[lo] = a[hi]!;
    a[hi] = t;
  }
}
