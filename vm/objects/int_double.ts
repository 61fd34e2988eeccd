// Between int and float where the result may not exist: PyLong_AsDouble and
// PyLong_FromDouble. The exact steps are in vm/arith.ts; the texts of the errors are here.

import { intToDouble, truncToInt } from '../arith.js';
import { overflowError, valueError } from '../errors.js';
import type { IntValue } from '../values.js';

/** PyLong_AsDouble: correctly rounded; OverflowError when it is too large. */
export function doubleOfInt(v: IntValue): number {
  if (typeof v === 'number') return v;
  const d = intToDouble(v);
  if (d === Infinity || d === -Infinity) throw overflowError('int too large to convert to float');
  return d;
}

/** PyLong_FromDouble: truncated; ValueError for nan, OverflowError for an infinity. */
export function intOfDouble(d: number): IntValue {
  if (d !== d) throw valueError('cannot convert float NaN to integer');
  if (d === Infinity || d === -Infinity) throw overflowError('cannot convert float infinity to integer');
  return truncToInt(d);
}
