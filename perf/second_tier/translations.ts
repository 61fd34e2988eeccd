// Three functions of subjects.py as a second tier could compile them, by hand: specialised to the types seen, every poll
// of CPython 3.6's places kept, in its place; see exits.ts for what happens when one finds something.
//
// `LEFT` is no value of Python's: the activation has written its frame down. Types are checked once, on the way in; what
// runs between two polls is only arithmetic, so nothing can change them later without a poll having found something.

import type { PyFunction } from '../../vm/object.js';
import { PyInstance } from '../../vm/object.js';
import { EVAL_BREAKER } from '../../vm/signal_state.js';
import type { ThreadState } from '../../vm/thread_state.js';
import type { PyObject } from '../../vm/types.js';
import { MAX_SMALL, PyFloat } from '../../vm/values.js';
import { leave, makeRange, PyRangeIter, type Place } from './exits.js';

export const LEFT = Symbol('left');
const BREAKER = EVAL_BREAKER;

/** The words, or in the tests something that counts how often they are read. */
export type Words = Readonly<Record<number, number>>;
const float = (n: number): PyFloat => new PyFloat(n);

/** What is asked of the outside once, before the first poll: is the global what it was? */
export interface Globals {
  readonly range: PyObject;
}

/** escape(x0, y0, limit) with floats and an int. */
export function escape(func: PyFunction, words: Words, globals: Globals, x0: number, y0: number, limit: number): number | typeof LEFT {
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let i = 0;
  const out = (lasti: number, next: number, stack: readonly (PyObject | undefined)[], assigned: number, isOpen = true): typeof LEFT => {
    const locals: (PyObject | undefined)[] = [float(x0), float(y0), limit, float(x), float(y), i, float(xx), float(yy)];
    leave(func, { lasti, next, ...(isOpen && { loopEnd: 86 }), locals: locals.map((value, at) => (at < assigned ? value : undefined)), stack });
    return LEFT;
  };
  const it = (left: number): PyRangeIter => new PyRangeIter(limit - left, 1, left);
  if (words[BREAKER] !== 0) return out(-1, 0, [], 3, false);
  if (words[BREAKER] !== 0) return out(8, 10, [], 5);
  if (words[BREAKER] !== 0) return out(10, 12, [globals.range], 5);
  if (words[BREAKER] !== 0) return out(14, 16, [makeRange(0, limit, 1)], 5);
  if (words[BREAKER] !== 0) return out(16, 18, [it(limit)], 5);
  for (let n = 0; n < limit; n++) {
    if (words[BREAKER] !== 0) return out(18, 20, [it(limit - n - 1), n], n === 0 ? 5 : 8);
    i = n;
    const seen = n === 0 ? 6 : 8;
    const a = x * x;
    if (words[BREAKER] !== 0) return out(26, 28, [it(limit - n - 1), float(a)], seen);
    xx = a;
    const b = y * y;
    if (words[BREAKER] !== 0) return out(34, 36, [it(limit - n - 1), float(b)], n === 0 ? 7 : 8);
    yy = b;
    const sum = xx + yy;
    if (words[BREAKER] !== 0) return out(42, 44, [it(limit - n - 1), float(sum)], 8);
    const isFar = sum > 4;
    if (words[BREAKER] !== 0) return out(46, 48, [it(limit - n - 1), isFar], 8);
    if (isFar) return n;
    const c = 2 * x;
    if (words[BREAKER] !== 0) return out(58, 60, [it(limit - n - 1), float(c)], 8);
    const d = c * y;
    if (words[BREAKER] !== 0) return out(62, 64, [it(limit - n - 1), float(d)], 8);
    const e = d + y0;
    if (words[BREAKER] !== 0) return out(66, 68, [it(limit - n - 1), float(e)], 8);
    y = e;
    const g = xx - yy;
    if (words[BREAKER] !== 0) return out(74, 76, [it(limit - n - 1), float(g)], 8);
    const h = g + x0;
    if (words[BREAKER] !== 0) return out(78, 80, [it(limit - n - 1), float(h)], 8);
    x = h;
    if (words[BREAKER] !== 0) return out(82, 18, [it(limit - n - 1)], 8);
  }
  const assigned = limit > 0 ? 8 : 5;
  if (words[BREAKER] !== 0) return out(18, 84, [], assigned);
  if (words[BREAKER] !== 0) return out(84, 86, [], assigned, false);
  return limit;
}

/** Above it the shift to the left would leave the ints of 32 bits. */
const LARGEST = 2 ** 29;

/** queens(full, columns, rising, falling) with ints below 2 ** 29; -1 stands for LEFT. `depth` is how many
 *  frames the recursion limit still allows, this one included, and `self` the value that the global name has. */
export function queens(func: PyFunction, self: PyObject, words: Words, depth: number, full: number, columns: number, rising: number, falling: number): number {
  let count = 0;
  let free = 0;
  let bit = 0;
  const out = (lasti: number, next: number, stack: readonly (PyObject | undefined)[], assigned: number, isOpen = true): -1 => {
    const locals = [full, columns, rising, falling, count, free, bit].map((value, at) => (at < assigned ? value : undefined));
    leave(func, { lasti, next, ...(isOpen && { loopEnd: 100 }), locals, stack });
    return -1;
  };
  if (words[BREAKER] !== 0 || rising >= LARGEST) return out(-1, 0, [], 4, false);
  const isOver = columns === full;
  if (words[BREAKER] !== 0) return out(4, 6, [isOver], 4, false);
  if (isOver) return 1;
  const a = columns | rising;
  if (words[BREAKER] !== 0) return out(22, 24, [full, a], 5, false);
  const b = a | falling;
  if (words[BREAKER] !== 0) return out(26, 28, [full, b], 5, false);
  if (words[BREAKER] !== 0) return out(28, 30, [full, ~b], 5, false);
  const c = full & ~b;
  if (words[BREAKER] !== 0) return out(30, 32, [c], 5, false);
  free = c;
  if (words[BREAKER] !== 0) return out(34, 36, [], 6);
  let assigned = 6;
  while (true) {
    const isDone = free === 0;
    if (words[BREAKER] !== 0) return out(38, isDone ? 98 : 40, [], assigned);
    if (isDone) break;
    if (words[BREAKER] !== 0) return out(44, 46, [free, -free], assigned);
    const d = free & -free;
    if (words[BREAKER] !== 0) return out(46, 48, [d], assigned);
    bit = d;
    assigned = 7;
    const e = free ^ bit;
    if (words[BREAKER] !== 0) return out(54, 56, [e], 7);
    free = e;
    if (words[BREAKER] !== 0) return out(60, 62, [count, self], 7);
    const g = columns | bit;
    if (words[BREAKER] !== 0) return out(68, 70, [count, self, full, g], 7);
    const h = rising | bit;
    if (words[BREAKER] !== 0) return out(74, 76, [count, self, full, g, h], 7);
    const k = h << 1;
    if (words[BREAKER] !== 0) return out(78, 80, [count, self, full, g, k], 7);
    const l = falling | bit;
    if (words[BREAKER] !== 0) return out(84, 86, [count, self, full, g, k, l], 7);
    const m = l >> 1;
    if (words[BREAKER] !== 0 || depth <= 1) return out(88, 90, [count, self, full, g, k, m], 7);
    const found = queens(func, self, words, depth - 1, full, g, k, m);
    if (found === -1) return out(90, 92, [count], 7);
    if (words[BREAKER] !== 0) return out(90, 92, [count, found], 7);
    const sum = count + found;
    if (words[BREAKER] !== 0) return out(92, 94, [sum], 7);
    count = sum;
    if (words[BREAKER] !== 0) return out(96, 36, [], 7);
  }
  if (words[BREAKER] !== 0) return out(98, 100, [], assigned, false);
  return count;
}

/** walk(point, n), with move() put into it; the instance has the shape and the class the version that were seen. */
export function walk(func: PyFunction, move: PyFunction, words: Words, globals: Globals, point: PyInstance, slot: number, n: number): number | typeof LEFT {
  const slots = point.ob_slots;
  let i = 0;
  const out = (lasti: number, next: number, stack: readonly (PyObject | undefined)[], assigned: number, isOpen = true): typeof LEFT => {
    leave(func, { lasti, next, ...(isOpen && { loopEnd: 28 }), locals: [point, n, assigned > 2 ? i : undefined], stack });
    return LEFT;
  };
  const inMove = (place: Omit<Place, 'locals'>, left: number): typeof LEFT => {
    leave(move, { ...place, locals: [point, i] });
    return out(20, 22, [it(left)], 3);
  };
  const it = (left: number): PyRangeIter => new PyRangeIter(n - left, 1, left);
  if (words[BREAKER] !== 0) return out(-1, 0, [], 2, false);
  if (words[BREAKER] !== 0) return out(0, 2, [], 2);
  if (words[BREAKER] !== 0) return out(2, 4, [globals.range], 2);
  if (words[BREAKER] !== 0) return out(6, 8, [makeRange(0, n, 1)], 2);
  if (words[BREAKER] !== 0) return out(8, 10, [it(n)], 2);
  for (let k = 0; k < n; k++) {
    if (words[BREAKER] !== 0) return out(10, 12, [it(n - k - 1), k], k === 0 ? 2 : 3);
    i = k;
    if (words[BREAKER] !== 0) return out(16, 18, [it(n - k - 1), move, point], 3); // as LOAD_METHOD leaves it
    if (words[BREAKER] !== 0) return inMove({ lasti: -1, next: 0, stack: [] }, n - k - 1);
    const x = slots[slot] as number;
    if (words[BREAKER] !== 0) return inMove({ lasti: 4, next: 6, stack: [point, x] }, n - k - 1);
    const sum = x + i;
    // What is no longer exact is for the interpreter: back to before the addition, which has had no effect yet.
    if (sum > MAX_SMALL) return inMove({ lasti: 4, next: 6, stack: [point, x] }, n - k - 1);
    if (words[BREAKER] !== 0) return inMove({ lasti: 8, next: 10, stack: [point, sum] }, n - k - 1);
    slots[slot] = sum;
    if (words[BREAKER] !== 0) return inMove({ lasti: 12, next: 14, stack: [] }, n - k - 1);
    if (words[BREAKER] !== 0) return out(20, 22, [it(n - k - 1), null], 3);
    if (words[BREAKER] !== 0) return out(24, 10, [it(n - k - 1)], 3);
  }
  const assigned = n > 0 ? 3 : 2;
  if (words[BREAKER] !== 0) return out(10, 26, [], assigned);
  if (words[BREAKER] !== 0) return out(26, 28, [], assigned, false);
  const result = slots[slot] as number;
  if (words[BREAKER] !== 0) return out(30, 32, [result], assigned, false);
  return result;
}

/** How many calls deep `ts` may still go. */
export const depthLeft = (ts: ThreadState): number => ts.recursion_limit - ts.recursion_depth;
