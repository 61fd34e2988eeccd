// The codecs that write Python's escapes: unicode_escape, raw_unicode_escape and
// string-escape's heir `escape` of the _codecs module.

import { valueError } from '../errors.js';
import { codePointsOf, type StrValue } from '../values.js';
import { DecodeErrors } from './codecs_errors.js';
import { hexEscape } from './str_repr.js';
import { BytesWriter, StrWriter } from './writers.js';

let codeOfName: (name: string) => number | undefined = () => undefined;

/** Where \N{...} finds a character. NOT CPYTHON: until a name database is handed in, every
 *  name is unknown, because JavaScript has none. */
export function setCharacterByName(lookup: (name: string) => number | undefined): void {
  codeOfName = lookup;
}

/** PyUnicode_AsUnicodeEscapeString. */
export function encodeUnicodeEscape(s: StrValue): Uint8Array {
  const out = new BytesWriter();
  for (const c of codePointsOf(s)) {
    switch (c) {
      case 0x09: out.addLatin1('\\t'); break;
      case 0x0a: out.addLatin1('\\n'); break;
      case 0x0d: out.addLatin1('\\r'); break;
      case 0x5c: out.addLatin1('\\\\'); break;
      default:
        if (c >= 0x20 && c < 0x7f) out.add(c);
        else out.addLatin1(hexEscape(c));
    }
  }
  return out.finish();
}

/** PyUnicode_AsRawUnicodeEscapeString. */
export function encodeRawUnicodeEscape(s: StrValue): Uint8Array {
  const out = new BytesWriter();
  for (const c of codePointsOf(s)) {
    if (c < 0x100) out.add(c);
    else out.addLatin1(hexEscape(c));
  }
  return out.finish();
}

const SIMPLE: Readonly<Record<number, number>> = {
  0x5c: 0x5c, 0x27: 0x27, 0x22: 0x22, 0x61: 7, 0x62: 8, 0x66: 12, 0x6e: 10, 0x72: 13, 0x74: 9, 0x76: 11,
};

const DIGITS: Readonly<Record<number, readonly [number, string]>> = {
  0x78: [2, 'truncated \\xXX escape'],
  0x75: [4, 'truncated \\uXXXX escape'],
  0x55: [8, 'truncated \\UXXXXXXXX escape'],
};

function isOctal(b: number | undefined): b is number {
  return b !== undefined && b >= 0x30 && b <= 0x37;
}

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(b: number | undefined): number {
  if (b === undefined) return -1;
  if (b >= 0x30 && b <= 0x39) return b - 0x30;
  const lower = b | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The number in up to `count` hex digits from `at`, and how many there are. */
function readHex(bytes: Uint8Array, at: number, count: number): { value: number; digits: number } {
  let value = 0;
  let digits = 0;
  for (; digits < count; digits++) {
    const d = hexDigit(bytes[at + digits]);
    if (d < 0) break;
    value = value * 16 + d;
  }
  return { value, digits };
}

/** PyUnicode_DecodeUnicodeEscape. */
export function decodeUnicodeEscape(bytes: Uint8Array, errors: string): StrValue {
  const errs = new DecodeErrors('unicodeescape', errors, bytes);
  const out = new StrWriter(bytes.length);
  for (let i = 0; i < errs.input.length;) {
    const b = errs.input[i]!;
    if (b !== 0x5c) {
      out.add(b);
      i++;
    } else {
      i = decodeEscape(errs, i, out);
    }
  }
  return out.finish();
}

/** One escape of a str, from its backslash; returns where to go on. */
function decodeEscape(errs: DecodeErrors, start: number, out: StrWriter): number {
  const { input } = errs;
  const c = input[start + 1];
  if (c === undefined) return errs.handle(start, input.length, '\\ at end of string', out);
  if (c === 0x0a) return start + 2;
  const simple = SIMPLE[c];
  if (simple !== undefined) {
    out.add(simple);
    return start + 2;
  }
  if (isOctal(c)) {
    const { value, end } = readOctal(input, start + 1);
    out.add(value);
    return end;
  }
  const row = DIGITS[c];
  if (row !== undefined) {
    const [count, message] = row;
    const { value, digits } = readHex(input, start + 2, count);
    if (digits < count) return errs.handle(start, start + 2 + digits, message, out);
    if (value > 0x10ffff) return errs.handle(start, start + 2 + digits, 'illegal Unicode character', out);
    out.add(value);
    return start + 2 + digits;
  }
  if (c === 0x4e) return decodeName(errs, start, out);
  out.add(0x5c);
  out.add(c);
  return start + 2;
}

function readOctal(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  let end = at;
  while (end < at + 3 && isOctal(bytes[end])) value = value * 8 + bytes[end++]! - 0x30;
  return { value, end };
}

/** \N{name}. */
function decodeName(errs: DecodeErrors, start: number, out: StrWriter): number {
  const { input } = errs;
  const malformed = 'malformed \\N character escape';
  if (input[start + 2] !== 0x7b) return errs.handle(start, start + 2, malformed, out);
  const close = input.indexOf(0x7d, start + 3);
  if (close < 0) return errs.handle(start, input.length, malformed, out);
  if (close === start + 3) return errs.handle(start, start + 3, malformed, out);
  const c = codeOfName(String.fromCharCode(...input.subarray(start + 3, close)));
  if (c === undefined) return errs.handle(start, close + 1, 'unknown Unicode character name', out);
  out.add(c);
  return close + 1;
}

/** PyUnicode_DecodeRawUnicodeEscape. */
export function decodeRawUnicodeEscape(bytes: Uint8Array, errors: string): StrValue {
  const errs = new DecodeErrors('rawunicodeescape', errors, bytes);
  const out = new StrWriter(bytes.length);
  for (let i = 0; i < errs.input.length;) {
    const { input } = errs;
    const c = input[i + 1];
    if (input[i] !== 0x5c || (c !== 0x75 && c !== 0x55)) {
      out.add(input[i]!);
      if (input[i] === 0x5c && c !== undefined) { // a backslash takes the next byte with it
        out.add(c);
        i++;
      }
      i++;
      continue;
    }
    const [count, message] = DIGITS[c]!;
    const { value, digits } = readHex(input, i + 2, count);
    if (digits < count) i = errs.handle(i, i + 2 + digits, message, out);
    else if (value > 0x10ffff) i = errs.handle(i, i + 2 + digits, '\\Uxxxxxxxx out of range', out);
    else {
      out.add(value);
      i += 2 + digits;
    }
  }
  return out.finish();
}

/** PyBytes_DecodeEscape: the escapes of a bytes literal. */
export function decodeBytesEscape(bytes: Uint8Array, errors: string): Uint8Array {
  const out = new BytesWriter(bytes.length);
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i]!;
    if (b !== 0x5c) {
      out.add(b);
      i++;
      continue;
    }
    const c = bytes[i + 1];
    if (c === undefined) throw valueError('Trailing \\ in string');
    i = decodeByteEscape(bytes, i, c, errors, out);
  }
  return out.finish();
}

function decodeByteEscape(bytes: Uint8Array, start: number, c: number, errors: string, out: BytesWriter): number {
  if (c === 0x0a) return start + 2;
  const simple = SIMPLE[c];
  if (simple !== undefined) {
    out.add(simple);
    return start + 2;
  }
  if (isOctal(c)) {
    const { value, end } = readOctal(bytes, start + 1);
    out.add(value & 0xff);
    return end;
  }
  if (c === 0x78) {
    const { value, digits } = readHex(bytes, start + 2, 2);
    if (digits === 2) {
      out.add(value);
      return start + 4;
    }
    if (errors === 'strict') throw valueError(`invalid \\x escape at position ${start}`);
    if (errors === 'replace') out.add(0x3f);
    else if (errors !== 'ignore') throw valueError(`decoding error; unknown error handling code: ${errors}`);
    return start + 2 + digits;
  }
  out.add(0x5c);
  out.add(c);
  return start + 2;
}

/** PyBytes repr without its quotes: what escape_encode gives. */
export function encodeBytesEscape(bytes: Uint8Array): Uint8Array {
  const out = new BytesWriter(bytes.length);
  for (const b of bytes) {
    if (b === 0x27 || b === 0x5c) out.addLatin1('\\' + String.fromCharCode(b));
    else if (b === 0x09) out.addLatin1('\\t');
    else if (b === 0x0a) out.addLatin1('\\n');
    else if (b === 0x0d) out.addLatin1('\\r');
    else if (b < 0x20 || b >= 0x7f) out.addLatin1(hexEscape(b));
    else out.add(b);
  }
  return out.finish();
}
