// The arguments that the functions of _codecs have in common.

import { typeError } from '../errors.js';
import { asStrValue } from '../object.js';
import { argTypeName } from '../objects/text_args.js';
import type { PyObject } from '../types.js';
import { strText } from '../values.js';

/** An `errors` argument: a str, or None for strict. */
export function errorsArg(v: PyObject | undefined, fname: string, position = 2): string {
  if (v === undefined || v === null) return 'strict';
  const s = asStrValue(v);
  if (s === undefined) throw typeError(`${fname}() argument ${position} must be str or None, not ${argTypeName(v)}`);
  return strText(s);
}
