// Backslash escapes in string and bytes literals. Answers to
// _PyUnicode_DecodeUnicodeEscape, PyBytes_DecodeEscape and ast.c's
// decode_unicode_with_escapes. An unknown escape stands for itself; the first of a
// literal is handed back beside the value, so that it can be warned of.

import { encodeWithBadBytes, hasBadBytes, utf8Complaint } from './source.js';
import { codePointOfName } from './unicode_name.js';
import { mkStr, mkStrFromCodePoints, type StrValue } from '../vm/values.js';

/** UnicodeDecodeError or ValueError of a literal, before ast.c makes a SyntaxError of it. */
export class EscapeError extends Error {
  constructor(readonly kind: 'unicode error' | 'value error', message: string) {
    super(message);
  }
}

/** A value with escapes undone, and what stands behind the first backslash that escapes nothing; '' if all do. */
export interface Unescaped<Value> {
  value: Value;
  invalid: string;
}

/** The str of source text without escapes. Bytes that are no UTF-8 are an error only inside a string. */
export function plainStr(body: string): StrValue {
  checkUtf8(body);
  return mkStr(body);
}

function checkUtf8(text: string): void {
  if (hasBadBytes(text)) throw new EscapeError('unicode error', utf8Complaint(encodeWithBadBytes(text)));
}

/** What one character after the backslash stands for; '' for a newline. */
const SIMPLE: ReadonlyMap<string, number | null> = new Map([
  ['\n', null], ['\\', 92], ["'", 39], ['"', 34], ['b', 8], ['f', 12], ['t', 9], ['n', 10], ['r', 13], ['v', 11],
  ['a', 7],
]);

function isOctal(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '7';
}

/** How many hexadecimal digits stand at `at`, at most `max`. */
function hexDigits(text: string, at: number, max: number): number {
  let n = 0;
  while (n < max && /[0-9a-fA-F]/.test(text[at + n] ?? '')) n++;
  return n;
}

const HEX_ESCAPES: ReadonlyMap<string, readonly [digits: number, complaint: string]> = new Map([
  ['x', [2, 'truncated \\xXX escape']],
  ['u', [4, 'truncated \\uXXXX escape']],
  ['U', [8, 'truncated \\UXXXXXXXX escape']],
]);

/** The value of a str literal's body that has a backslash. */
export function decodeUnicodeEscapes(body: string): Unescaped<StrValue> {
  // CPython decodes each run of what is not ASCII by itself, before the escapes.
  if (hasBadBytes(body)) body.match(/[^\x00-\x7f]+/g)?.forEach(checkUtf8);
  const escapes = new UnicodeEscapes(body);
  const value = escapes.decode();
  return { value, invalid: escapes.invalid };
}

class UnicodeEscapes {
  private p = 0;
  /** Pieces of the result; a code point where an escape made it. */
  private readonly pieces: (string | number)[] = [];
  private surrogates = false;
  /** See Unescaped. */
  invalid = '';

  constructor(private readonly body: string) {}

  decode(): StrValue {
    const { body, pieces } = this;
    for (;;) {
      const backslash = body.indexOf('\\', this.p);
      const plain = body.slice(this.p, backslash < 0 ? body.length : backslash);
      if (plain !== '') pieces.push(plain);
      if (backslash < 0) break;
      this.p = backslash + 1;
      this.escape(backslash);
    }
    return this.joined();
  }

  private joined(): StrValue {
    const { pieces } = this;
    if (!this.surrogates) {
      return mkStr(pieces.map((piece) => (typeof piece === 'string' ? piece : String.fromCodePoint(piece))).join(''));
    }
    // Two escaped surrogates stay two code points, so no detour by UTF-16.
    return mkStrFromCodePoints(pieces.flatMap((piece) =>
      typeof piece === 'string' ? Array.from(piece, (ch) => ch.codePointAt(0)!) : [piece]));
  }

  private add(codePoint: number): void {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) this.surrogates = true;
    this.pieces.push(codePoint);
  }

  private escape(backslash: number): void {
    const { body } = this;
    const c = body[this.p];
    // A backslash before a character beyond ASCII, or at the end of an f-string's piece, stands for itself.
    if (c === undefined) return this.add(92);
    const simple = SIMPLE.get(c);
    const hex = HEX_ESCAPES.get(c);
    if (simple !== undefined) {
      this.p++;
      if (simple !== null) this.add(simple);
    } else if (isOctal(c)) {
      this.octal();
    } else if (hex !== undefined) {
      this.hex(backslash, hex[0], hex[1]);
    } else if (c === 'N') {
      this.named(backslash);
    } else {
      this.add(92); // the character follows as plain text
      if (this.invalid === '' && c <= '\x7f') this.invalid = c;
    }
  }

  private octal(): void {
    const { body } = this;
    let n = 1;
    while (n < 3 && isOctal(body[this.p + n])) n++;
    this.add(parseInt(body.slice(this.p, this.p + n), 8));
    this.p += n;
  }

  private hex(backslash: number, digits: number, complaint: string): void {
    const n = hexDigits(this.body, this.p + 1, digits);
    const end = this.p + 1 + n;
    if (n < digits) throw this.error(backslash, end, complaint);
    const codePoint = parseInt(this.body.slice(this.p + 1, end), 16);
    if (codePoint > 0x10ffff) throw this.error(backslash, end, 'illegal Unicode character');
    this.add(codePoint);
    this.p = end;
  }

  private named(backslash: number): void {
    const { body } = this;
    const malformed = 'malformed \\N character escape';
    if (body[this.p + 1] !== '{') throw this.error(backslash, this.p + 1, malformed);
    const close = body.indexOf('}', this.p + 2);
    if (close < 0) throw this.error(backslash, body.length, malformed);
    if (close === this.p + 2) throw this.error(backslash, close, malformed);
    const codePoint = codePointOfName(body.slice(this.p + 2, close));
    if (codePoint === undefined) throw this.error(backslash, close + 1, 'unknown Unicode character name');
    this.add(codePoint);
    this.p = close + 1;
  }

  /** The decoder's error; CPython hands it the body with \UXXXXXXXX for what is not ASCII, and counts in that. */
  private error(start: number, end: number, complaint: string): EscapeError {
    const from = this.position(start);
    const to = this.position(end) - 1;
    const where = to > from ? `bytes in position ${from}-${to}` : `byte 0x5c in position ${from}`;
    return new EscapeError('unicode error', `'unicodeescape' codec can't decode ${where}: ${complaint}`);
  }

  private position(end: number): number {
    let n = 0;
    for (let i = 0; i < end; i++) {
      const c = this.body.charCodeAt(i);
      const beyondAscii = c > 0x7f;
      const lowHalf = c >= 0xdc00 && c <= 0xdfff;
      n += !beyondAscii ? 1 : lowHalf ? 0 : 10;
      if (beyondAscii && !lowHalf && this.isOpenBackslash(i - 1)) n += 5; // \ before it was written \u005c
    }
    return n;
  }

  /** Whether the character at `at` is a backslash that no backslash escapes. */
  private isOpenBackslash(at: number): boolean {
    let n = 0;
    while (this.body[at - n] === '\\') n++;
    return n % 2 === 1;
  }
}

/** The value of a bytes literal's body, ASCII, that has a backslash. */
export function decodeBytesEscapes(body: string): Unescaped<Uint8Array> {
  const bytes: number[] = [];
  let invalid = '';
  for (let p = 0; p < body.length; p++) {
    const c = body[p]!;
    if (c !== '\\') {
      bytes.push(c.charCodeAt(0));
      continue;
    }
    const next = body[++p]!;
    const simple = SIMPLE.get(next);
    if (simple === null) continue;
    if (simple !== undefined) bytes.push(simple);
    else if (isOctal(next)) p += octalByte(body, p, bytes);
    else if (next === 'x') p += hexByte(body, p, bytes);
    else {
      bytes.push(92, next.charCodeAt(0));
      if (invalid === '') invalid = next;
    }
  }
  return { value: Uint8Array.from(bytes), invalid };
}

/** Both: the digits at `at` make a byte; how many characters to step over. */
function octalByte(body: string, at: number, bytes: number[]): number {
  let n = 1;
  while (n < 3 && isOctal(body[at + n])) n++;
  bytes.push(parseInt(body.slice(at, at + n), 8) & 0xff);
  return n - 1;
}

function hexByte(body: string, at: number, bytes: number[]): number {
  if (hexDigits(body, at + 1, 2) < 2) throw new EscapeError('value error', `invalid \\x escape at position ${at - 1}`);
  bytes.push(parseInt(body.slice(at + 1, at + 3), 16));
  return 2;
}
