// Conversions of arguments that the methods of str, bytes and bytearray share.
// The format units of Python/getargs.c that they use, under those units' letters.

import { MemoryErrorType, newException, typeError, typeName } from '../errors.js';
import { asCInt, asSsize, isIndex } from '../number.js';
import { asStrValue, type PyBaseException } from '../object.js';
import { FloatType, isSubtype, typeOf, type Kwargs, type PyObject } from '../types.js';
import type { StrValue } from '../values.js';
import { parseArgs } from '../args.js';

/** PyErr_NoMemory: MemoryError without a text. */
export function noMemory(): PyBaseException {
  return newException(MemoryErrorType);
}

/** How getargs names a value that is of the wrong type. */
export function argTypeName(v: PyObject): string {
  return v === null ? 'None' : typeName(v);
}

/** "U" or "s": a str. Without a position it is the only argument. */
export function strArg(v: PyObject, fname: string, position?: number): StrValue {
  const s = asStrValue(v);
  const which = position === undefined ? 'argument' : `argument ${position}`;
  if (s === undefined) throw typeError(`${fname}() ${which} must be str, not ${argTypeName(v)}`);
  return s;
}

/** "n": a length or count. */
export function ssizeArg(v: PyObject | undefined, absent: number): number {
  if (v === undefined) return absent;
  if (isSubtype(typeOf(v), FloatType)) throw typeError('integer argument expected, got float');
  return asSsize(v, 'overflow');
}

/** "i": a C int. */
export function intArg(v: PyObject | undefined, absent: number): number {
  return v === undefined ? absent : asCInt(v);
}

/** "p" written as "i": a flag. */
export function flagArg(v: PyObject | undefined): boolean {
  return v !== undefined && asCInt(v) !== 0;
}

/** ADJUST_INDICES after _PyEval_SliceIndex: [start, end]; start may lie beyond end, and beyond n. */
export function boundArgs(start: PyObject | undefined, end: PyObject | undefined, n: number): [number, number] {
  let from = bound(start, 0);
  let to = bound(end, Number.MAX_SAFE_INTEGER);
  if (to > n) to = n;
  else if (to < 0) to = Math.max(0, to + n);
  if (from < 0) from = Math.max(0, from + n);
  return [from, to];
}

function bound(v: PyObject | undefined, absent: number): number {
  if (v === undefined || v === null) return absent;
  if (typeof v === 'number') return v;
  if (!isIndex(v)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return asSsize(v, 'clamp');
}

/** A method's arguments by name, all of them optional. */
export function optionalArgs(fname: string, names: readonly string[], args: PyObject[], kwargs: Kwargs): (PyObject | undefined)[] {
  return parseArgs(fname, names, 0, args, kwargs);
}
