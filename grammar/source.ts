// Source bytes -> text. Answers to decode_str, check_bom, check_coding_spec and
// translate_newlines of CPython's tokenizer.c: byte-order mark, PEP 263 encoding
// comment, newlines.

import { PySyntaxError } from './syntax_error.js';

/** translate_newlines: \r\n and \r become \n. */
export function translateNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text of a source file. */
export function decodeSource(bytes: Uint8Array, filename: string): string {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasBom ? bytes.subarray(3) : bytes;
  const encoding = declaredEncoding(body);
  if (hasBom && encoding !== null && encoding !== 'utf-8') {
    throw decodeError(`encoding problem: ${encoding} with BOM`, filename);
  }
  return encoding === null || encoding === 'utf-8' ? decodeUtf8(body, encoding, filename) : decodeAs(body, encoding, filename);
}

function decodeError(msg: string, filename: string): PySyntaxError {
  return new PySyntaxError('SyntaxError', msg, filename, 0, 0, null);
}

/** get_coding_spec on the first two lines; the second counts only if the first is blank or a comment. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').split(/\r\n?|\n/, 2);
  for (const line of head) {
    const spec = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
    if (spec !== null) return normalName(spec[1]!);
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

/** Without an encoding comment CPython lets bad bytes pass until they matter: so do we, as U+DC80 to U+DCFF. */
function decodeUtf8(bytes: Uint8Array, encoding: string | null, filename: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeWithBadBytes(bytes, encoding, filename);
  }
}

function decodeWithBadBytes(bytes: Uint8Array, _encoding: string | null, _filename: string): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const n = utf8SequenceLength(bytes, i);
    text += n === 0 ? String.fromCharCode(0xdc00 + bytes[i]!) : Buffer.from(bytes.subarray(i, i + n)).toString('utf8');
    i += n === 0 ? 1 : n;
  }
  return text;
}

/** The length of the valid UTF-8 sequence at `i`; 0 if there is none. */
function utf8SequenceLength(bytes: Uint8Array, i: number): number {
  const b = bytes[i]!;
  const n = b < 0x80 ? 1 : b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
  if (n === 0 || i + n > bytes.length) return 0;
  return Buffer.from(bytes.subarray(i, i + n)).toString('utf8').includes('\ufffd') && !isReplacement(bytes, i) ? 0 : n;
}

/** The bytes that really say U+FFFD. */
function isReplacement(bytes: Uint8Array, i: number): boolean {
  return bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd;
}

function decodeAs(bytes: Uint8Array, encoding: string, filename: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'iso-8859-1' || name === 'latin1' || name === 'l1' || name === '8859' || name === 'cp819') {
    return Buffer.from(bytes).toString('latin1');
  }
  if (name === 'ascii' || name === 'us-ascii' || name === '646') return decodeAscii(bytes, filename);
  try {
    return decodeByLabel(bytes, name);
  } catch (error) {
    if (error instanceof RangeError) throw decodeError(`unknown encoding: ${encoding}`, filename);
    if (!(error instanceof TypeError)) throw error;
    throw decodeError(`'${name}' codec can't decode the source`, filename);
  }
}

function decodeAscii(bytes: Uint8Array, filename: string): string {
  const bad = bytes.findIndex((b) => b > 0x7f);
  if (bad < 0) return Buffer.from(bytes).toString('latin1');
  const byte = bytes[bad]!.toString(16);
  throw decodeError(`'ascii' codec can't decode byte 0x${byte} in position ${bad}: ordinal not in range(128)`, filename);
}

/** Python's names that the Encoding Standard does not know, and its own for them. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['cp1250', 'windows-1250'], ['cp1251', 'windows-1251'], ['cp1252', 'windows-1252'], ['cp1253', 'windows-1253'],
  ['cp1254', 'windows-1254'], ['cp1255', 'windows-1255'], ['cp1256', 'windows-1256'], ['cp1257', 'windows-1257'],
  ['cp1258', 'windows-1258'], ['cp866', 'ibm866'], ['cp932', 'shift_jis'], ['sjis', 'shift_jis'], ['cp936', 'gbk'],
  ['gb2312', 'gbk'], ['cp949', 'euc-kr'], ['euckr', 'euc-kr'], ['eucjp', 'euc-jp'], ['cp950', 'big5'],
  ['mac-roman', 'macintosh'], ['utf8', 'utf-8'], ['u8', 'utf-8'], ['latin2', 'iso-8859-2'], ['cp874', 'windows-874'],
]);

/** NOT CPYTHON: what the Encoding Standard does not have (cp437, utf-7 ...) is an unknown encoding, because Node has no
 *  other decoders; where it gives the C1 range to printable characters (iso-8859-9), it does so here. */
function decodeByLabel(bytes: Uint8Array, name: string): string {
  return new TextDecoder(LABELS.get(name) ?? name, { fatal: true, ignoreBOM: true }).decode(bytes);
}
