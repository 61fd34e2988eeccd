// Codecs of one byte a character: ASCII, Latin-1 and those with a table.
// PyUnicode_DecodeASCII, unicode_encode_ucs1, PyUnicode_DecodeCharmap, PyUnicode_EncodeCharmap.

import { codePointAt, strLength, type StrValue } from '../values.js';
import { DecodeErrors, EncodeErrors } from './codecs_errors.js';
import { writeBelow } from './codecs_utf8.js';
import { firstAtLeast, latin1Bytes, latin1Text } from './latin1.js';
import { BytesWriter, StrWriter } from './writers.js';

/** bytes.decode('latin-1'): cannot fail. */
export function decodeLatin1(bytes: Uint8Array): StrValue {
  return latin1Text(bytes);
}

/** bytes.decode('ascii', errors). */
export function decodeAscii(bytes: Uint8Array, errors: string): StrValue {
  let i = 0;
  while (i < bytes.length && bytes[i]! < 128) i++;
  if (i === bytes.length) return latin1Text(bytes);
  const errs = new DecodeErrors('ascii', errors, bytes);
  const out = new StrWriter(bytes.length);
  out.addStr(latin1Text(bytes.subarray(0, i)));
  while (i < errs.input.length) {
    const b = errs.input[i]!;
    if (b < 128) {
      out.add(b);
      i++;
    } else {
      i = errs.handle(i, i + 1, 'ordinal not in range(128)', out);
    }
  }
  return out.finish();
}

/** str.encode('ascii' or 'latin-1', errors), by the limit. */
export function encodeBelow(s: StrValue, limit: 128 | 256, errors: string): Uint8Array {
  const bad = firstAtLeast(s, limit);
  if (bad < 0) return latin1Bytes(s as string);
  const out = new BytesWriter(strLength(s));
  const errs = new EncodeErrors(limit === 128 ? 'ascii' : 'latin-1', errors, s, (text) => writeBelow(text, limit, out));
  const n = strLength(s);
  for (let i = 0; i < n;) {
    const c = codePointAt(s, i);
    if (c < limit) {
      out.add(c);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < n && codePointAt(s, end) >= limit) end++;
    i = errs.handle(i, end, `ordinal not in range(${limit})`, out);
  }
  return out.finish();
}

const UNDEFINED = 0xfffe;
const NO_CHARACTER = 'character maps to <undefined>';

/** A one-byte code with a table of characters; what the table lacks is undefined. */
export class Charmap {
  private readonly decoding: Uint16Array;
  private encoding: Map<number, number> | undefined;

  /** `table`: the characters from 0x80 on, or all 256. */
  constructor(table: string) {
    const upper = table.length <= 128;
    this.decoding = Uint16Array.from({ length: 256 }, (_, b) => (upper && b < 128 ? b : table.charCodeAt(upper ? b - 128 : b)));
  }

  decode(bytes: Uint8Array, errors: string): StrValue {
    const errs = new DecodeErrors('charmap', errors, bytes);
    const out = new StrWriter(bytes.length);
    for (let i = 0; i < errs.input.length;) {
      const c = this.decoding[errs.input[i]!]!;
      if (c === UNDEFINED) {
        i = errs.handle(i, i + 1, NO_CHARACTER, out);
      } else {
        out.add(c);
        i++;
      }
    }
    return out.finish();
  }

  encode(s: StrValue, errors: string): Uint8Array {
    const codes = (this.encoding ??= this.inverse());
    const n = strLength(s);
    const out = new BytesWriter(n);
    const errs = new EncodeErrors('charmap', errors, s, (text) => writeMapped(text, codes, out));
    for (let i = 0; i < n;) {
      const b = codes.get(codePointAt(s, i));
      if (b !== undefined) {
        out.add(b);
        i++;
        continue;
      }
      let end = i + 1;
      while (end < n && !codes.has(codePointAt(s, end))) end++;
      i = errs.handle(i, end, NO_CHARACTER, out);
    }
    return out.finish();
  }

  private inverse(): Map<number, number> {
    const codes = new Map<number, number>();
    this.decoding.forEach((c, b) => { if (c !== UNDEFINED) codes.set(c, b); });
    return codes;
  }
}

function writeMapped(text: StrValue, codes: Map<number, number>, out: BytesWriter): boolean {
  for (let i = 0; i < strLength(text); i++) {
    const b = codes.get(codePointAt(text, i));
    if (b === undefined) return false;
    out.add(b);
  }
  return true;
}
