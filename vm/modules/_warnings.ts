// Warnings raised by native code: PyErr_WarnEx.
//
// The filters, the registry and the printing are lib/warnings.py, which this calls;
// CPython's second implementation of them in C (Python/_warnings.c) has no counterpart.

import { callObject, getAttr } from '../abstract.js';
import type { PyObject, PyType } from '../types.js';
import type { StrValue } from '../values.js';
import { hooks } from './builtins_hooks.js';

/** PyErr_WarnEx: issue a warning at the line that the running frame is at (stackLevel 1) or
 *  one of its callers'. MAY RUN PYTHON; raises the warning when the filters say "error". */
export function warn(category: PyType, message: StrValue, stackLevel: number): void {
  const warnings: PyObject = hooks().importName('warnings', null, null, null, 0);
  callObject(getAttr(warnings, 'warn'), [message, category, stackLevel]);
}
