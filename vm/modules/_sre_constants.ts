// Numbers that the parts of the regular expression engine share, and the exception for a bad
// pattern. Modules/sre_constants.h; the Python-visible names are in lib/sre_constants.py.

import { callObject, getAttr } from '../abstract.js';
import type { PyObject } from '../types.js';
import { mkStr } from '../values.js';
import { hooks } from './builtins_hooks.js';

export const enum Flag {
  TEMPLATE = 1, IGNORECASE = 2, LOCALE = 4, MULTILINE = 8, DOTALL = 16, UNICODE = 32, VERBOSE = 64, DEBUG = 128, ASCII = 256,
}

/** "Without bound", and one more than the largest number in braces. */
export const MAXREPEAT = 0xffffffff;
export const MAXGROUPS = 0x7fffffff;

/** The positions that match without taking a character. */
export const enum At {
  BEGINNING, BEGINNING_LINE, BEGINNING_STRING, BOUNDARY, NON_BOUNDARY, END, END_LINE, END_STRING, UNI_BOUNDARY, UNI_NON_BOUNDARY,
}

/** Kinds of character; each is followed by its opposite. */
export const enum Category { DIGIT, NOT_DIGIT, SPACE, NOT_SPACE, WORD, NOT_WORD }

/** sre_constants.error(message, pattern, pos), to be thrown. MAY RUN PYTHON. */
export function reError(message: string, pattern?: PyObject, pos?: number): PyObject {
  const module = hooks().importName('sre_constants', null, null, null, 0);
  const args: PyObject[] = [mkStr(message)];
  if (pattern !== undefined) args.push(pattern, pos ?? null);
  return callObject(getAttr(module, 'error'), args);
}
