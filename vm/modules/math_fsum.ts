// math.fsum: an exact sum, rounded once. Shewchuk's algorithm: the partial sums do not
// overlap, so that their sum is exact whatever the order of the terms.

import { asDouble } from '../number.js';
import { overflowError, valueError } from '../errors.js';
import { forEach } from '../sequence.js';
import type { PyObject } from '../types.js';
import { PyFloat } from '../values.js';

export function math_fsum(_module: PyObject, seq: PyObject): PyObject {
  const partials: number[] = [];
  let special = 0; // the sum of the infinities and nans
  let infinities = 0;
  forEach(seq, (item) => {
    const x = asDouble(item);
    if (addPartial(partials, x)) return;
    if (Number.isFinite(x)) throw overflowError('intermediate overflow in fsum');
    if (x === x) infinities += x;
    special += x;
    partials.length = 0;
  });
  if (special !== 0) {
    if (infinities !== infinities) throw valueError('-inf + inf in fsum');
    return new PyFloat(special);
  }
  return new PyFloat(roundedSum(partials));
}

/** Add x to the partial sums, smallest first; false when that overflows or x is not finite. */
function addPartial(partials: number[], term: number): boolean {
  let x = term;
  let n = 0;
  for (let y of partials) {
    if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
    const hi = x + y;
    const lo = y - (hi - x);
    if (lo !== 0) partials[n++] = lo;
    x = hi;
  }
  partials.length = n;
  if (x === 0) return true;
  if (!Number.isFinite(x)) return false;
  partials.push(x);
  return true;
}

/** The sum of the partial sums, half to even over all of them. */
function roundedSum(partials: readonly number[]): number {
  let n = partials.length;
  if (n === 0) return 0;
  let hi = partials[--n]!;
  let lo = 0;
  while (n > 0) {
    const x = hi;
    const y = partials[--n]!;
    hi = x + y;
    lo = y - (hi - x);
    if (lo !== 0) break;
  }
  // A tie between two doubles is none when a smaller partial sum points the same way.
  if (n > 0 && ((lo < 0 && partials[n - 1]! < 0) || (lo > 0 && partials[n - 1]! > 0))) {
    const y = lo * 2;
    const x = hi + y;
    if (y === x - hi) hi = x;
  }
  return hi;
}
