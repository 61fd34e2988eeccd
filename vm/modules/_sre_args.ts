// Arguments that several methods of patterns take.

import { overflowError } from '../errors.js';
import { asIndex } from '../number.js';
import type { PyObject } from '../types.js';

/** An argument of C type Py_ssize_t. */
export function ssizeArg(v: PyObject | undefined, absent: number): number {
  if (v === undefined) return absent;
  if (typeof v === 'number') return v;
  const n = asIndex(v);
  if (typeof n === 'number') return n;
  if (n > 0x7fffffffffffffffn || n < -0x8000000000000000n) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(n);
}
