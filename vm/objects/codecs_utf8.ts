// UTF-8. PyUnicode_DecodeUTF8Stateful and _PyUnicode_AsUTF8String.
//
// Good text goes through the platform's own coder; what that refuses is gone through byte
// by byte, so that the error handlers see exactly CPython's positions.

import { codePointAt, mkStr, strLength, type StrValue } from '../values.js';
import { DecodeErrors, EncodeErrors, isSurrogate } from './codecs_errors.js';
import { BytesWriter, StrWriter } from './writers.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A decoded text and how many bytes it took. */
export interface Decoded {
  text: StrValue;
  consumed: number;
}

/** str.encode('utf-8', errors). */
export function encodeUtf8(s: StrValue, errors = 'strict'): Uint8Array {
  if (typeof s === 'string') return encoder.encode(s);
  const out = new BytesWriter(s.codePoints.length * 2);
  const errs = new EncodeErrors('utf-8', errors, s, (text) => writeAscii(text, out));
  const cps = s.codePoints;
  for (let i = 0; i < cps.length;) {
    const c = cps[i]!;
    if (!isSurrogate(c)) {
      writeUtf8(c, out);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < cps.length && isSurrogate(cps[end]!)) end++;
    i = errs.handle(i, end, 'surrogates not allowed', out);
  }
  return out.finish();
}

/** Writes an ASCII text; false, and nothing written, when it is not. */
export function writeAscii(text: StrValue, out: BytesWriter): boolean {
  return writeBelow(text, 0x80, out);
}

/** The same with another limit. */
export function writeBelow(text: StrValue, limit: number, out: BytesWriter): boolean {
  for (let i = 0; i < strLength(text); i++) if (codePointAt(text, i) >= limit) return false;
  out.addLatin1(text as string);
  return true;
}

function writeUtf8(c: number, out: BytesWriter): void {
  if (c < 0x80) {
    out.add(c);
    return;
  }
  if (c < 0x800) {
    out.add(0xc0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      out.add(0xe0 | (c >> 12));
    } else {
      out.add(0xf0 | (c >> 18));
      out.add(0x80 | ((c >> 12) & 0x3f));
    }
    out.add(0x80 | ((c >> 6) & 0x3f));
  }
  out.add(0x80 | (c & 0x3f));
}

/** bytes.decode('utf-8', errors). */
export function decodeUtf8(bytes: Uint8Array, errors = 'strict'): StrValue {
  return decodeUtf8Stateful(bytes, errors, true).text;
}

/** PyUnicode_DecodeUTF8Stateful: unless `final`, a sequence that is cut off at the end is left. */
export function decodeUtf8Stateful(bytes: Uint8Array, errors: string, final: boolean): Decoded {
  let whole: string | undefined;
  try {
    whole = decoder.decode(bytes);
  } catch {
    // Not good UTF-8 (there is nothing else that decode() refuses): the slow way finds out where.
  }
  if (whole !== undefined) return { text: mkStr(whole), consumed: bytes.length };
  return decodeSlowly(bytes, errors, final);
}

function decodeSlowly(bytes: Uint8Array, errors: string, final: boolean): Decoded {
  const errs = new DecodeErrors('utf-8', errors, bytes);
  const out = new StrWriter(bytes.length);
  let i = 0;
  while (i < errs.input.length) {
    const r = decodeOne(errs.input, i);
    if (r >= 0) {
      out.add(r);
      i += r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
      continue;
    }
    if (r === CUT_OFF) {
      if (!final) break;
      i = errs.handle(i, errs.input.length, 'unexpected end of data', out);
    } else if (r === BAD_START) {
      i = errs.handle(i, i + 1, 'invalid start byte', out);
    } else {
      if (!final && isCutSurrogate(errs.input, i)) break;
      i = errs.handle(i, i + (BAD_CONTINUATION - r) + 1, 'invalid continuation byte', out);
    }
  }
  return { text: out.finish(), consumed: i };
}

const CUT_OFF = -1;
const BAD_START = -2;
/** -3, -4, -5: the first, second, third continuation byte is wrong. */
const BAD_CONTINUATION = -3;

/** The first two bytes of a surrogate, which surrogatepass may take once the third is there. */
function isCutSurrogate(bytes: Uint8Array, at: number): boolean {
  return bytes.length - at === 2 && bytes[at] === 0xed && (bytes[at + 1]! & 0xe0) === 0xa0;
}

/** The code point at `at`, or a negative number from the list above. */
function decodeOne(bytes: Uint8Array, at: number): number {
  const a = bytes[at]!;
  if (a < 0x80) return a;
  if (a < 0xc2 || a > 0xf4) return BAD_START;
  const left = bytes.length - at;
  if (left < 2) return CUT_OFF;
  const b = bytes[at + 1]!;
  if (!isContinuation(b)) return BAD_CONTINUATION;
  if (a < 0xe0) return ((a & 0x1f) << 6) | (b & 0x3f);
  if ((a === 0xe0 && b < 0xa0) || (a === 0xed && b >= 0xa0) || (a === 0xf0 && b < 0x90) || (a === 0xf4 && b >= 0x90)) {
    return BAD_CONTINUATION;
  }
  if (left < 3) return CUT_OFF;
  const c = bytes[at + 2]!;
  if (!isContinuation(c)) return BAD_CONTINUATION - 1;
  if (a < 0xf0) return ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
  if (left < 4) return CUT_OFF;
  const d = bytes[at + 3]!;
  if (!isContinuation(d)) return BAD_CONTINUATION - 2;
  return ((a & 0x07) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f);
}

function isContinuation(b: number): boolean {
  return (b & 0xc0) === 0x80;
}
