// The string that a pattern is applied to: its characters as an array, and pieces of it.
// getstring() and getslice() of Modules/_sre.c.

import { typeError } from '../errors.js';
import { asStrValue, PyBytes } from '../object.js';
import { bufferOf } from '../objects/buffer.js';
import { moduleState } from '../thread_state.js';
import { BytesType, type PyObject } from '../types.js';
import { strSlice, type StrValue } from '../values.js';
import type { Units } from './_sre_match.js';

export interface Subject {
  /** As the caller gave it. */
  object: PyObject;
  units: Units;
  /** The text, or undefined for bytes. */
  text: StrValue | undefined;
}

/** getstring. The bytes are shared with the object. */
export function subjectOf(object: PyObject): Subject {
  const text = asStrValue(object);
  if (text !== undefined) return { object, text, units: typeof text === 'string' ? unitsOf(text) : text.codePoints };
  const bytes = bufferOf(object);
  if (bytes === undefined) throw typeError('expected string or bytes-like object');
  return { object, text: undefined, units: bytes };
}

/** state_init's check that a pattern and a string are of one kind. */
export function checkKind(isBytesPattern: boolean, subject: Subject): void {
  const isBytes = subject.text === undefined;
  if (isBytes && !isBytesPattern) throw typeError('cannot use a string pattern on a bytes-like object');
  if (!isBytes && isBytesPattern) throw typeError('cannot use a bytes pattern on a string-like object');
}

/** The characters of a text. Those of the last one are kept, as programs often ask the same text again and again. */
function unitsOf(text: string): Uint16Array {
  const last = moduleState('_sre.units', () => ({ text: '', units: new Uint16Array(0) }));
  if (last.text === text) return last.units;
  const n = text.length;
  const units = new Uint16Array(n);
  for (let i = 0; i < n; i++) units[i] = text.charCodeAt(i);
  last.text = text;
  last.units = units;
  return units;
}

/** getslice: a piece as an exact str or bytes. */
export function slice(subject: Subject, from: number, to: number): PyObject {
  const { text, units, object } = subject;
  if (text !== undefined) return from === 0 && to === units.length ? text : strSlice(text, from, to);
  if (from === 0 && to === units.length && object instanceof PyBytes && object.ob_type === BytesType) return object;
  return new PyBytes((units as Uint8Array).slice(from, to));
}
