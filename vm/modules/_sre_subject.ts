// The string that a pattern is applied to: its characters as an array, and pieces of it.
// getstring() and getslice() of Modules/_sre.c.

import { systemError, typeError } from '../errors.js';
import { asStrValue, PyBytes } from '../object.js';
import { bufferOf } from '../objects/buffer.js';
import { moduleState } from '../thread_state.js';
import { BytesType, type PyObject } from '../types.js';
import { strLength, strSlice, type StrValue } from '../values.js';
import type { Units } from './_sre_match.js';

export interface Subject {
  /** As the caller gave it. */
  object: PyObject;
  /** The text; undefined for bytes. */
  text: StrValue | undefined;
  /** The bytes, shared with the object; undefined for a text. */
  bytes: Uint8Array | undefined;
  length: number;
}

/** getstring. */
export function subjectOf(object: PyObject): Subject {
  const text = asStrValue(object);
  if (text !== undefined) return { object, text, bytes: undefined, length: strLength(text) };
  const bytes = bufferOf(object);
  if (bytes === undefined) throw typeError('expected string or bytes-like object');
  return { object, text, bytes, length: bytes.length };
}

/** state_init's check that a pattern and a string are of one kind. */
export function checkKind(isBytesPattern: boolean, subject: Subject): void {
  const isBytes = subject.bytes !== undefined;
  if (isBytes && !isBytesPattern) throw typeError('cannot use a string pattern on a bytes-like object');
  if (!isBytes && isBytesPattern) throw typeError('cannot use a bytes pattern on a string-like object');
}

/** getslice: a piece as an exact str or bytes. */
export function slice(subject: Subject, from: number, to: number): PyObject {
  const { text, bytes, object, length } = subject;
  if (text !== undefined) return from === 0 && to === length ? text : strSlice(text, from, to);
  if (from === 0 && to === length && object instanceof PyBytes && object.ob_type === BytesType) return object;
  // Marks that a failed attempt left behind can be in the wrong order; a str is empty then.
  if (to < from) throw systemError('Negative size passed to PyBytes_FromStringAndSize');
  const current = object instanceof PyBytes ? bytes! : bufferOf(object)!; // what can change may have changed since
  return new PyBytes(current.slice(from, to));
}

/** Texts no longer than this are read into the array that is lent. */
const LENT_UNITS = 4096;

/** Where texts lie while they are matched. */
class TextUnits {
  /** A text that was read lately; programs often ask the same one again and again. */
  private longText = '';
  private longUnits: Units = new Uint16Array(0);
  private readonly shortUnits = new Uint16Array(LENT_UNITS);
  private shortText = '';
  private isLent = false;

  /** The characters of a text, to keep. */
  read(text: string): Units {
    if (text !== this.longText || text.length === 0) {
      this.longUnits = fill(new Uint16Array(text.length), text);
      this.longText = text;
    }
    return this.longUnits;
  }

  /** The characters of a text, to be given back soon. What comes may be longer than the text. */
  borrow(text: string): Units {
    if (text.length > LENT_UNITS || this.isLent) return this.read(text);
    if (text !== this.shortText) {
      fill(this.shortUnits, text);
      this.shortText = text;
    }
    this.isLent = true;
    return this.shortUnits;
  }

  giveBack(units: Units): void {
    if (units === this.shortUnits) this.isLent = false;
  }
}

function fill(units: Uint16Array, text: string): Uint16Array {
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

function textUnits(): TextUnits {
  return moduleState('_sre', () => new TextUnits());
}

/** The characters of the string, one element each. */
export function unitsOf({ text, bytes }: Subject): Units {
  if (text === undefined) return bytes!;
  return typeof text === 'string' ? textUnits().read(text) : text.codePoints;
}

/** unitsOf() for as long as nothing else asks: give them back with returnUnits(). */
export function borrowUnits({ text, bytes }: Subject): Units {
  if (text === undefined) return bytes!;
  return typeof text === 'string' ? textUnits().borrow(text) : text.codePoints;
}

export function returnUnits(subject: Subject, units: Units): void {
  if (typeof subject.text === 'string') textUnits().giveBack(units);
}
