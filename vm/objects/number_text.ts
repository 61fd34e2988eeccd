// What int(), float() and complex() see of a str or a bytes object: its text with every
// decimal digit and every space of Unicode as the ASCII one.
//
// _PyUnicode_TransformDecimalAndSpaceToASCII, and the rule of PEP 515 on underscores.

import { asStrValue } from '../object.js';
import type { PyObject } from '../types.js';
import { codePointsOf, type StrValue } from '../values.js';
import { bufferOf } from './buffer.js';
import { decimalValue, isSpace } from './unicode_ctype.js';

const ASCII = /^[\x00-\x7f]*$/;

/** The text of a str; a character that no number can contain is '?'. */
export function numberText(s: StrValue): string {
  if (typeof s === 'string' && ASCII.test(s)) return s;
  let out = '';
  for (const c of codePointsOf(s)) {
    const digit = decimalValue(c);
    out += c < 128 ? String.fromCharCode(c) : isSpace(c) ? ' ' : digit >= 0 ? String(digit) : '?';
  }
  return out;
}

/** The text of a str or of a bytes-like object, or undefined for anything else. */
export function numberTextOf(v: PyObject): string | undefined {
  const s = asStrValue(v);
  if (s !== undefined) return numberText(s);
  const bytes = bufferOf(v);
  return bytes === undefined ? undefined : latin1(bytes);
}

function latin1(bytes: Uint8Array): string {
  let out = '';
  for (const b of bytes) out += b < 128 ? String.fromCharCode(b) : '?';
  return out;
}

/** `text` without the spaces around it that Py_ISSPACE knows. */
export function stripSpaces(text: string): string {
  return text.replace(/^[ \t-\r]+/, '').replace(/[ \t-\r]+$/, '');
}

/** `text` without its underscores, or undefined where one does not stand between two digits. */
export function withoutUnderscores(text: string): string | undefined {
  if (!text.includes('_')) return text;
  if (/(^|[^0-9])_|_([^0-9]|$)/.test(text)) return undefined;
  return text.replaceAll('_', '');
}
