// Arguments of built-in functions: arity, keywords and their error texts.
//
// Python/getargs.c. A PyMethodDef with [min, max] is checked by the caller
// (vm/call.ts); what takes keywords parses them here.

import { typeError } from './errors.js';
import type { Kwargs, NativeFunction, PyMethodDef, PyObject } from './types.js';

/** PyArg_ParseTupleAndKeywords without conversions: the arguments by name, absent ones
 *  undefined. `names` lists the parameters in order; those from `kwonly` on are
 *  keyword-only; the first `required` must be given. A name '' is positional-only. */
export function parseArgs(
  fname: string, names: readonly string[], required: number, args: readonly PyObject[], kwargs: Kwargs, kwonly = names.length,
): (PyObject | undefined)[] {
  const given = args.length + (kwargs?.size ?? 0);
  if (given > names.length) {
    throw typeError(`${fname}() takes at most ${names.length} argument${names.length === 1 ? '' : 's'} (${given} given)`);
  }
  if (args.length > kwonly) {
    const atMost = required === names.length ? 'exactly' : 'at most';
    throw typeError(`Function takes ${atMost} ${kwonly} positional arguments (${args.length} given)`);
  }
  const out: (PyObject | undefined)[] = new Array<PyObject | undefined>(names.length).fill(undefined);
  for (let i = 0; i < args.length; i++) out[i] = args[i];
  if (kwargs !== undefined) placeKeywords(names, args.length, kwargs, out);
  for (let i = 0; i < required; i++) {
    if (out[i] === undefined) throw typeError(`Required argument '${names[i]}' (pos ${i + 1}) not found`);
  }
  if (kwargs !== undefined) refuseUnknown(names, kwargs);
  return out;
}

function placeKeywords(names: readonly string[], positional: number, kwargs: Map<string, PyObject>, out: (PyObject | undefined)[]): void {
  for (const [name, value] of kwargs) {
    const i = name === '' ? -1 : names.indexOf(name);
    if (i < 0) continue;
    if (i < positional) throw typeError(`Argument given by name ('${name}') and position (${i + 1})`);
    out[i] = value;
  }
}

/** Comes last: CPython looks for the required arguments first. */
function refuseUnknown(names: readonly string[], kwargs: Map<string, PyObject>): void {
  for (const name of kwargs.keys()) {
    if (name === '' || !names.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for this function`);
  }
}

/** _PyArg_NoKeywords. */
export function noKeywords(fname: string, kwargs: Kwargs): void {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${fname} does not take keyword arguments`);
}

/** PyArg_UnpackTuple's check: between min and max positional arguments. */
export function checkPositional(fname: string, args: readonly PyObject[], min: number, max: number): void {
  const n = args.length;
  if (n < min) throw typeError(`${fname} expected ${min === max ? '' : 'at least '}${min} arguments, got ${n}`);
  if (n > max) throw typeError(`${fname} expected ${min === max ? '' : 'at most '}${max} arguments, got ${n}`);
}

/** Functions whose arguments CPython parses by a format (PyArg_ParseTuple): a wrong number of
 *  arguments is told in other words than PyArg_UnpackTuple's. */
const formatParsers = new WeakSet<NativeFunction>();

/** Says so of those methods that take a range of arguments. */
export function parsingByFormat(methods: readonly PyMethodDef[]): readonly PyMethodDef[] {
  for (const { ml_flags, ml_meth } of methods) {
    if (typeof ml_flags !== 'string' && (ml_flags[1] > 1 || ml_flags[0] !== ml_flags[1])) formatParsers.add(ml_meth);
  }
  return methods;
}

/** vgetargs1's text for such a function, or undefined for any other. */
export function formatArityText(fn: NativeFunction, name: string, min: number, max: number, given: number): string | undefined {
  if (!formatParsers.has(fn)) return undefined;
  const [word, bound] = min === max ? ['exactly', max] : given < min ? ['at least', min] : ['at most', max];
  return `${name}() takes ${word} ${bound} argument${bound === 1 ? '' : 's'} (${given} given)`;
}
