// Source bytes -> text. Answers to decode_str, check_bom, check_coding_spec,
// valid_utf8 and translate_newlines of CPython's tokenizer.c: byte-order mark,
// PEP 263 encoding comment, newlines.
//
// compile() of bytes without an encoding comment lets bytes that are no UTF-8 pass
// until they matter, in a comment for ever. They travel in the text as the lone
// surrogates U+DC80 to U+DCFF.

import { PySyntaxError } from './syntax_error.js';

/** translate_newlines: \r\n and \r become \n. */
export function translateNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text of a source. `fromFile` chooses between what CPython says of a script and of compile()'s bytes; in the
 *  latter an encoding counts only if its line ends, which with `endsLines` the last one does too. */
export function decodeSource(
  bytes: Uint8Array, filename: string, fromFile: boolean, endsLines: boolean, decode: Decode = () => undefined,
): string {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasBom ? bytes.subarray(3) : bytes;
  const cookie = codingSpec(body, fromFile || endsLines);
  if (cookie === null || cookie.encoding === 'utf-8') {
    return decodeUtf8(body, filename, fromFile && cookie === null);
  }
  try {
    if (hasBom) throw new DecodeError(`encoding problem: ${cookie.encoding} with BOM`);
    if (fromFile) return decode(body, cookie.encoding) ?? decodeAs(body, cookie.encoding);
    const lines = withNewlines(body, endsLines);
    return decode(lines, cookie.encoding) ?? decodeAs(lines, cookie.encoding);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const problem = `encoding problem: ${cookie.encoding}${hasBom ? ' with BOM' : ''}`;
    throw new PySyntaxError('SyntaxError', fromFile ? problem : error.message, filename, fromFile ? cookie.lineno : 0, 0, null);
  }
}

/** What the codec says; it becomes a SyntaxError. */
export class DecodeError extends Error {}

/** The text by one of the host's codecs; undefined if it has none of that name. Throws DecodeError. */
export type Decode = (bytes: Uint8Array, encoding: string) => string | undefined;

/** translate_newlines, which comes before the decoding. */
function withNewlines(bytes: Uint8Array, endsLines: boolean): Uint8Array {
  const text = translateNewlines(Buffer.from(bytes).toString('latin1'));
  return Buffer.from(endsLines && !text.endsWith('\n') ? `${text}\n` : text, 'latin1');
}

interface CodingSpec {
  encoding: string;
  lineno: number;
}

/** get_coding_spec on the first two lines; the second counts only if the first is blank or a comment. */
function codingSpec(bytes: Uint8Array, endsLines: boolean): CodingSpec | null {
  const text = Buffer.from(bytes.subarray(0, 2000)).toString('latin1') + (endsLines ? '\n' : '');
  const head = text.split(/\r\n?|\n/, 3).slice(0, -1);
  for (const [i, line] of head.entries()) {
    const spec = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
    if (spec !== null) return { encoding: normalName(spec[1]!), lineno: i + 1 };
    if (!/^[ \t\f]*(?:#|$)/.test(line)) return null;
  }
  return null;
}

/** get_normal_name: utf-8 and latin-1 under their many names. */
function normalName(spec: string): string {
  const name = spec.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (name === 'utf-8' || name.startsWith('utf-8-')) return 'utf-8';
  return /^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(name) ? 'iso-8859-1' : spec;
}

// UTF-8, and what is none

function decodeUtf8(bytes: Uint8Array, filename: string, mustBeValid: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  if (mustBeValid) throw nonUtf8(bytes, filename);
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const n = utf8SequenceLength(bytes, i);
    text += n === 0 ? String.fromCharCode(0xdc00 + bytes[i]!) : Buffer.from(bytes.subarray(i, i + n)).toString('utf8');
    i += n === 0 ? 1 : n;
  }
  return text;
}

/** decoding_fgets's error.
 *  NOT CPYTHON: it comes before any error on the lines above, because we decode all lines first. */
function nonUtf8(bytes: Uint8Array, filename: string): PySyntaxError {
  const at = firstBadByte(bytes);
  const lineno = Buffer.from(bytes.subarray(0, at)).toString('latin1').split(/\r\n?|\n/).length;
  const byte = bytes[at]!.toString(16).padStart(2, '0');
  const msg = `Non-UTF-8 code starting with '\\x${byte}' in file ${filename} on line ${lineno}, but no encoding declared; `
    + 'see http://python.org/dev/peps/pep-0263/ for details';
  return new PySyntaxError('SyntaxError', msg, filename, lineno, 0, null);
}

/** What CPython's decoder says of bytes that are no UTF-8. */
export function utf8Complaint(bytes: Uint8Array): string {
  const at = firstBadByte(bytes);
  const byte = bytes[at]!;
  const [least, most, n] = byte < 0xc2 || byte > 0xf4 ? [0, 0, 0] // never first
    : byte < 0xe0 ? [0x80, 0xbf, 2]
      : byte < 0xf0 ? [byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf, 3]
        : [byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf, 4];
  let good = 1; // how many bytes of the sequence are as they should be
  while (good < n && bytes[at + good]! >= (good === 1 ? least : 0x80) && bytes[at + good]! <= (good === 1 ? most : 0xbf)) good++;
  const atEnd = at + good >= bytes.length;
  const what = n === 0 ? 'invalid start byte' : atEnd ? 'unexpected end of data' : 'invalid continuation byte';
  const where = good === 1 ? `byte 0x${byte.toString(16)} in position ${at}` : `bytes in position ${at}-${at + good - 1}`;
  return `'utf-8' codec can't decode ${where}: ${what}`;
}

/** The offset of the first byte that belongs to no UTF-8 sequence; there is one. */
function firstBadByte(bytes: Uint8Array): number {
  let i = 0;
  for (let n = utf8SequenceLength(bytes, i); n > 0; n = utf8SequenceLength(bytes, i)) i += n;
  return i;
}

/** valid_utf8: the length of the UTF-8 sequence at `i`; 0 if there is none. */
function utf8SequenceLength(bytes: Uint8Array, i: number): number {
  const b = bytes[i] ?? 0x80;
  if (b < 0x80) return 1;
  const n = b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
  for (let k = 1; k < n; k++) {
    if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[i + 1] ?? 0;
  const outside = (b === 0xe0 && second < 0xa0) || (b === 0xed && second > 0x9f) // overlong; surrogates
    || (b === 0xf0 && second < 0x90) || (b === 0xf4 && second > 0x8f); // overlong; beyond U+10FFFF
  return outside ? 0 : n;
}

/** Whether decoded text holds bytes that are no UTF-8. */
export function hasBadBytes(text: string): boolean {
  return /(?:^|[^\ud800-\udbff])[\udc80-\udcff]/.test(text);
}

/** The bytes that decodeUtf8 made this text of. */
export function encodeWithBadBytes(text: string): Uint8Array {
  const parts = text.split(/(?<![\ud800-\udbff])([\udc80-\udcff])/);
  return Buffer.concat(parts.map((part, i) => (
    i % 2 === 0 ? Buffer.from(part, 'utf8') : Buffer.from([part.charCodeAt(0) - 0xdc00]))));
}

// Other encodings

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'iso-8859-1' || name === 'latin1' || name === 'l1' || name === '8859' || name === 'cp819') {
    return Buffer.from(bytes).toString('latin1');
  }
  if (name === 'cp1252' || name === 'windows-1252' || name === '1252') return decodeCp1252(bytes);
  if (name === 'ascii' || name === 'us-ascii' || name === '646') return decodeAscii(bytes);
  try {
    return decodeByLabel(bytes, name);
  } catch (error) {
    if (error instanceof RangeError) throw new DecodeError(`unknown encoding: ${encoding}`);
    if (!(error instanceof TypeError)) throw error;
    throw new DecodeError(`'${name}' codec can't decode the source`);
  }
}

function decodeAscii(bytes: Uint8Array): string {
  const bad = bytes.findIndex((b) => b > 0x7f);
  if (bad < 0) return Buffer.from(bytes).toString('latin1');
  const byte = bytes[bad]!.toString(16);
  throw new DecodeError(`'ascii' codec can't decode byte 0x${byte} in position ${bad}: ordinal not in range(128)`);
}

/** 0x80 to 0x9f in cp1252; a space where there is nothing. Some versions of Node take windows-1252 for latin-1. */
const CP1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function decodeCp1252(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/[\x80-\x9f]/g, (c, at: number) => {
    const ch = CP1252[c.charCodeAt(0) - 0x80]!;
    if (ch !== ' ') return ch;
    const byte = c.charCodeAt(0).toString(16);
    throw new DecodeError(`'charmap' codec can't decode byte 0x${byte} in position ${at}: character maps to <undefined>`);
  });
}

/** Python's names that the Encoding Standard does not know, and its own for them. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['cp1250', 'windows-1250'], ['cp1251', 'windows-1251'], ['cp1253', 'windows-1253'],
  ['cp1254', 'windows-1254'], ['cp1255', 'windows-1255'], ['cp1256', 'windows-1256'], ['cp1257', 'windows-1257'],
  ['cp1258', 'windows-1258'], ['cp866', 'ibm866'], ['cp932', 'shift_jis'], ['sjis', 'shift_jis'], ['cp936', 'gbk'],
  ['gb2312', 'gbk'], ['cp949', 'euc-kr'], ['euckr', 'euc-kr'], ['eucjp', 'euc-jp'], ['cp950', 'big5'],
  ['mac-roman', 'macintosh'], ['utf8', 'utf-8'], ['u8', 'utf-8'], ['latin2', 'iso-8859-2'], ['cp874', 'windows-874'],
]);

/** Encodings that the host has no codec for. NOT CPYTHON: their errors have no position, and iso-8859-9 has printable
 *  characters in the C1 range, because Node's decoders follow the Encoding Standard. */
function decodeByLabel(bytes: Uint8Array, name: string): string {
  return new TextDecoder(LABELS.get(name) ?? name, { fatal: true, ignoreBOM: true }).decode(bytes);
}
