// charmap_encode, charmap_decode and charmap_build: one-byte codecs whose table is a
// Python object. PyUnicode_DecodeCharmap and _PyUnicode_EncodeCharmap. MAY RUN PYTHON.

import { PyDict } from '../dict.js';
import { excMatches, LookupErrorType, typeError, typeName } from '../errors.js';
import { asIntValue, asStrValue, PyBytes, PyTuple } from '../object.js';
import { requireBuffer } from '../objects/buffer.js';
import { encodeBelow } from '../objects/codecs_charmap.js';
import { DecodeErrors, EncodeErrors } from '../objects/codecs_errors.js';
import { latin1Text } from '../objects/latin1.js';
import { strArg } from '../objects/text_args.js';
import { BytesWriter, StrWriter } from '../objects/writers.js';
import { getItem } from '../sequence.js';
import type { PyObject } from '../types.js';
import { codePointAt, strLength, type StrValue } from '../values.js';
import { errorsArg } from './_codecs_args.js';

const UNDEFINED = 0xfffe;
const NO_CHARACTER = 'character maps to <undefined>';

/** mapping[key]; undefined for what it does not have or maps to None. */
function lookUp(mapping: PyObject, key: number): PyObject | undefined {
  try {
    return getItem(mapping, key) ?? undefined;
  } catch (exc) {
    if (excMatches(exc, LookupErrorType)) return undefined;
    throw exc;
  }
}

/** What a byte stands for, or undefined. */
function decodedByte(mapping: PyObject, b: number): StrValue | number | undefined {
  const table = asStrValue(mapping);
  if (table !== undefined) {
    const c = b < strLength(table) ? codePointAt(table, b) : UNDEFINED;
    return c === UNDEFINED ? undefined : c;
  }
  const v = lookUp(mapping, b);
  if (v === undefined) return undefined;
  const n = asIntValue(v);
  if (n !== undefined) {
    if (n === UNDEFINED) return undefined;
    if (n < 0 || n > 0x10ffff) throw typeError('character mapping must be in range(0x110000)');
    return Number(n);
  }
  const s = asStrValue(v);
  if (s === undefined) throw typeError('character mapping must return integer, None or str');
  return strLength(s) === 1 && codePointAt(s, 0) === UNDEFINED ? undefined : s;
}

export function charmap_decode(_: PyObject, data: PyObject, errors?: PyObject, mapping?: PyObject): PyObject {
  const bytes = requireBuffer(data);
  const name = errorsArg(errors, 'charmap_decode');
  if (mapping === undefined || mapping === null) return new PyTuple([latin1Text(bytes), bytes.length]);
  const errs = new DecodeErrors('charmap', name, bytes);
  const out = new StrWriter(bytes.length);
  for (let i = 0; i < errs.input.length;) {
    const c = decodedByte(mapping, errs.input[i]!);
    if (c === undefined) {
      i = errs.handle(i, i + 1, NO_CHARACTER, out);
      continue;
    }
    if (typeof c === 'number') out.add(c);
    else out.addStr(c);
    i++;
  }
  return new PyTuple([out.finish(), bytes.length]);
}

/** The bytes for a code point, or undefined. */
function encodedCharacter(mapping: PyObject, c: number): Uint8Array | undefined {
  const v = lookUp(mapping, c);
  if (v === undefined) return undefined;
  if (v instanceof PyBytes) return v.value;
  const n = asIntValue(v);
  if (n === undefined) throw typeError(`character mapping must return integer, bytes or None, not ${typeName(v)}`);
  if (n < 0 || n > 255) throw typeError('character mapping must be in range(256)');
  return Uint8Array.of(Number(n));
}

export function charmap_encode(_: PyObject, text: PyObject, errors?: PyObject, mapping?: PyObject): PyObject {
  const s = strArg(text, 'charmap_encode', 1);
  const name = errorsArg(errors, 'charmap_encode');
  const n = strLength(s);
  if (mapping === undefined || mapping === null) return new PyTuple([new PyBytes(encodeBelow(s, 256, name)), n]);
  const out = new BytesWriter(n);
  const write = (t: StrValue): boolean => {
    for (let i = 0; i < strLength(t); i++) {
      const bytes = encodedCharacter(mapping, codePointAt(t, i));
      if (bytes === undefined) return false;
      out.addBytes(bytes);
    }
    return true;
  };
  const errs = new EncodeErrors('charmap', name, s, write);
  for (let i = 0; i < n;) {
    const bytes = encodedCharacter(mapping, codePointAt(s, i));
    if (bytes !== undefined) {
      out.addBytes(bytes);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < n && encodedCharacter(mapping, codePointAt(s, end)) === undefined) end++;
    i = errs.handle(i, end, NO_CHARACTER, out);
  }
  return new PyTuple([new PyBytes(out.finish()), n]);
}

/** PyUnicode_BuildEncodingMap: a dict here, which charmap_encode takes as well. */
export function charmap_build(_: PyObject, table: PyObject): PyObject {
  const s = strArg(table, 'charmap_build', 1);
  const map = new PyDict();
  for (let b = 0; b < Math.min(strLength(s), 256); b++) {
    const c = codePointAt(s, b);
    if (c !== UNDEFINED) map.set(c, b);
  }
  return map;
}
