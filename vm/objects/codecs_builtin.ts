// The text codecs that minipy has of its own, found by any of their names.
//
// str.encode, bytes.decode, the io module and lib/encodings all take them from here.
// What encodings/__init__.py and encodings/aliases.py do in CPython.

import type { StrValue } from '../values.js';
import { Charmap, decodeAscii, decodeLatin1, encodeBelow } from './codecs_charmap.js';
import {
  decodeRawUnicodeEscape, decodeUnicodeEscape, encodeRawUnicodeEscape, encodeUnicodeEscape,
} from './codecs_escape.js';
import { ALIASES, CHARMAPS } from './codecs_tables.js';
import { decodeUtf16, decodeUtf32, encodeUtf16, encodeUtf32, type ByteOrder } from './codecs_utf16_32.js';
import { decodeUtf8Stateful, encodeUtf8, type Decoded } from './codecs_utf8.js';

export interface TextCodec {
  /** The module's name, as normalizeEncoding() leaves it. */
  readonly module: string;
  /** What codecs.lookup(...).name says. */
  readonly name: string;
  encode(s: StrValue, errors: string): Uint8Array;
  /** Unless `final`, a sequence that is cut off at the end is not consumed. */
  decode(bytes: Uint8Array, errors: string, final: boolean): Decoded;
}

const all = (text: StrValue, bytes: Uint8Array): Decoded => ({ text, consumed: bytes.length });

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** True when `bytes` begins with UTF-8's mark; undefined when it is too short to tell. */
export function startsWithUtf8Mark(bytes: Uint8Array): boolean | undefined {
  for (let i = 0; i < 3; i++) {
    if (i === bytes.length) return undefined;
    if (bytes[i] !== BOM[i]) return false;
  }
  return true;
}

function decodeUtf8Sig(bytes: Uint8Array, errors: string, final: boolean): Decoded {
  const mark = startsWithUtf8Mark(bytes);
  if (mark === undefined && !final && bytes.length > 0) return { text: '', consumed: 0 };
  const skip = mark === true ? 3 : 0;
  const { text, consumed } = decodeUtf8Stateful(bytes.subarray(skip), errors, final);
  return { text, consumed: consumed + skip };
}

function encodeUtf8Sig(s: StrValue, errors: string): Uint8Array {
  const body = encodeUtf8(s, errors);
  const bytes = new Uint8Array(body.length + 3);
  bytes.set(BOM);
  bytes.set(body, 3);
  return bytes;
}

function wide(size: 16 | 32, order: ByteOrder): TextCodec {
  const suffix = order === 'native' ? '' : order;
  const [encode, decode] = size === 16 ? [encodeUtf16, decodeUtf16] : [encodeUtf32, decodeUtf32];
  return {
    module: `utf_${size}${suffix && '_' + suffix}`,
    name: `utf-${size}${suffix && '-' + suffix}`,
    encode: (s, errors) => encode(s, order, errors),
    decode: (bytes, errors, final) => decode(bytes, order, errors, final),
  };
}

const codecs = new Map<string, TextCodec>();

function add(codec: TextCodec): void {
  codecs.set(codec.module, codec);
  for (const alias of ALIASES[codec.module]?.split(' ') ?? []) codecs.set(alias, codec);
}

add({ module: 'utf_8', name: 'utf-8', encode: encodeUtf8, decode: decodeUtf8Stateful });
add({ module: 'utf_8_sig', name: 'utf-8-sig', encode: encodeUtf8Sig, decode: decodeUtf8Sig });
add({
  module: 'ascii', name: 'ascii',
  encode: (s, errors) => encodeBelow(s, 128, errors),
  decode: (bytes, errors) => all(decodeAscii(bytes, errors), bytes),
});
add({
  module: 'latin_1', name: 'iso8859-1',
  encode: (s, errors) => encodeBelow(s, 256, errors),
  decode: (bytes) => all(decodeLatin1(bytes), bytes),
});
for (const size of [16, 32] as const) for (const order of ['native', 'le', 'be'] as const) add(wide(size, order));
add({
  module: 'unicode_escape', name: 'unicode-escape',
  encode: encodeUnicodeEscape,
  decode: (bytes, errors) => all(decodeUnicodeEscape(bytes, errors), bytes),
});
add({
  module: 'raw_unicode_escape', name: 'raw-unicode-escape',
  encode: encodeRawUnicodeEscape,
  decode: (bytes, errors) => all(decodeRawUnicodeEscape(bytes, errors), bytes),
});
for (const [module, name, table] of CHARMAPS) {
  let map: Charmap | undefined;
  const made = (): Charmap => (map ??= new Charmap(table));
  add({
    module, name,
    encode: (s, errors) => made().encode(s, errors),
    decode: (bytes, errors) => all(made().decode(bytes, errors), bytes),
  });
}

/** encodings.normalize_encoding, in lower case: runs of anything but letters, digits and '.' become '_'. */
export function normalizeEncoding(encoding: string): string {
  return encoding.toLowerCase().replace(/[^a-z0-9.\u0080-\uffff]+/g, '_').replace(/^_|_$/g, '');
}

/** The codec for a name as users write it, or undefined when it is none of ours. */
export function findTextCodec(encoding: string): TextCodec | undefined {
  if (encoding === 'utf-8') return codecs.get('utf_8');
  const name = normalizeEncoding(encoding);
  return codecs.get(name) ?? codecs.get(name.replaceAll('.', '_'));
}
