// UTF-16 and UTF-32. PyUnicode_DecodeUTF16Stateful, PyUnicode_DecodeUTF32Stateful and
// their encoders. The machine is little-endian, as every one that runs Node is.

import { codePointsOf, strLength, type StrValue } from '../values.js';
import { DecodeErrors, EncodeErrors, isSurrogate } from './codecs_errors.js';
import type { Decoded } from './codecs_utf8.js';
import { BytesWriter, StrWriter } from './writers.js';

/** 'native' writes a byte order mark and looks for one. */
export type ByteOrder = 'native' | 'le' | 'be';

/** What decoding found out about the order, for the next piece of a stream. */
export interface DecodedWide extends Decoded {
  order: ByteOrder;
}

function addUnit(unit: number, size: 2 | 4, little: boolean, out: BytesWriter): void {
  for (let i = 0; i < size; i++) out.add((unit >>> (8 * (little ? i : size - 1 - i))) & 0xff);
}

function encodeWide(s: StrValue, size: 2 | 4, order: ByteOrder, errors: string, mark: boolean): Uint8Array {
  const little = order !== 'be';
  const out = new BytesWriter((strLength(s) + 1) * size);
  if (mark) addUnit(0xfeff, size, little, out);
  const name = `utf-${size * 8}${order === 'native' ? '' : '-' + order}`;
  const errs = new EncodeErrors(name, errors, s, (text) => {
    const cps = codePointsOf(text);
    if (cps.some((c) => c >= 0x80)) return false;
    for (const c of cps) addUnit(c, size, little, out);
    return true;
  });
  const cps = codePointsOf(s);
  for (let i = 0; i < cps.length;) {
    const c = cps[i]!;
    if (isSurrogate(c)) {
      // CPython reports one surrogate at a time here.
      i = errs.handle(i, i + 1, 'surrogates not allowed', out);
      continue;
    }
    if (size === 2 && c > 0xffff) {
      addUnit(0xd800 + ((c - 0x10000) >> 10), 2, little, out);
      addUnit(0xdc00 + ((c - 0x10000) & 0x3ff), 2, little, out);
    } else {
      addUnit(c, size, little, out);
    }
    i++;
  }
  return out.finish();
}

/** str.encode('utf-16…', errors). Without `mark`, a native order has no byte order mark. */
export function encodeUtf16(s: StrValue, order: ByteOrder, errors: string, mark = order === 'native'): Uint8Array {
  return encodeWide(s, 2, order, errors, mark);
}

export function encodeUtf32(s: StrValue, order: ByteOrder, errors: string, mark = order === 'native'): Uint8Array {
  return encodeWide(s, 4, order, errors, mark);
}

/** bytes.decode('utf-16…', errors). */
export function decodeUtf16(bytes: Uint8Array, given: ByteOrder, errors: string, final: boolean): DecodedWide {
  let order = given;
  let i = 0;
  if (order === 'native' && bytes.length >= 2) {
    const mark = bytes[0]! | (bytes[1]! << 8);
    if (mark === 0xfeff || mark === 0xfffe) {
      order = mark === 0xfeff ? 'le' : 'be';
      i = 2;
    }
  }
  const little = order !== 'be';
  const errs = new DecodeErrors(little ? 'utf-16-le' : 'utf-16-be', errors, bytes);
  const out = new StrWriter(bytes.length >> 1);
  const unit = (at: number): number => (little
    ? errs.input[at]! | (errs.input[at + 1]! << 8)
    : (errs.input[at]! << 8) | errs.input[at + 1]!);
  while (i < errs.input.length) {
    const n = errs.input.length;
    if (n - i < 2) {
      if (!final) break;
      i = errs.handle(i, n, 'truncated data', out);
      continue;
    }
    const c = unit(i);
    if (!isSurrogate(c)) {
      out.add(c);
      i += 2;
    } else if (n - i < 4) {
      if (!final) break;
      i = errs.handle(i, n, 'unexpected end of data', out); // even for a low surrogate
    } else if (c >= 0xdc00) {
      i = errs.handle(i, i + 2, 'illegal encoding', out);
    } else {
      const low = unit(i + 2);
      if (low >= 0xdc00 && low <= 0xdfff) {
        out.add(0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff));
        i += 4;
      } else {
        i = errs.handle(i, i + 2, 'illegal UTF-16 surrogate', out);
      }
    }
  }
  return { text: out.finish(), consumed: i, order };
}

/** bytes.decode('utf-32…', errors). */
export function decodeUtf32(bytes: Uint8Array, given: ByteOrder, errors: string, final: boolean): DecodedWide {
  let order = given;
  let i = 0;
  const unitAt = (from: Uint8Array, at: number, little: boolean): number => {
    const [a, b, c, d] = [from[at]!, from[at + 1]!, from[at + 2]!, from[at + 3]!];
    return little ? (a | (b << 8) | (c << 16) | (d << 24)) >>> 0 : (d | (c << 8) | (b << 16) | (a << 24)) >>> 0;
  };
  if (order === 'native' && bytes.length >= 4) {
    const mark = unitAt(bytes, 0, true);
    if (mark === 0xfeff || mark === 0xfffe0000) {
      order = mark === 0xfeff ? 'le' : 'be';
      i = 4;
    }
  }
  const little = order !== 'be';
  const errs = new DecodeErrors(little ? 'utf-32-le' : 'utf-32-be', errors, bytes);
  const out = new StrWriter(bytes.length >> 2);
  while (i < errs.input.length) {
    const n = errs.input.length;
    if (n - i < 4) {
      if (!final) break;
      i = errs.handle(i, n, 'truncated data', out);
      continue;
    }
    const c = unitAt(errs.input, i, little);
    if (isSurrogate(c)) {
      i = errs.handle(i, i + 4, 'code point in surrogate code point range(0xd800, 0xe000)', out);
    } else if (c > 0x10ffff) {
      i = errs.handle(i, i + 4, 'code point not in range(0x110000)', out);
    } else {
      out.add(c);
      i += 4;
    }
  }
  return { text: out.finish(), consumed: i, order };
}
