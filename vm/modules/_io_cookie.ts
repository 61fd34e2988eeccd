// The position of a text stream as one int: TextIOWrapper.tell()'s cookie.
//
// cookie_type of Modules/_io/textio.c: the byte position in the low 64 bits, and above it
// what is needed to get from there to a character that has no byte position of its own.

import { overflowError, typeError, typeName } from '../errors.js';
import { asStrValue } from '../object.js';
import type { PyObject } from '../types.js';
import { mkInt, strText, type IntValue } from '../values.js';

export interface Cookie {
  startPos: number;
  decFlags: IntValue;
  bytesToFeed: number;
  charsToSkip: number;
  needEof: boolean;
}

const U32 = 0xffffffffn;

export function packCookie(c: Cookie): IntValue {
  return mkInt(BigInt(c.startPos) | (BigInt(c.decFlags) & U32) << 64n | BigInt(c.bytesToFeed) << 96n
    | BigInt(c.charsToSkip) << 128n | (c.needEof ? 1n << 160n : 0n));
}

/** The parts of a cookie; OverflowError for an int that is none. */
export function cookieOf(n: IntValue): Cookie {
  const b = BigInt(n);
  if (b >= 1n << 168n) throw overflowError('int too big to convert');
  return {
    startPos: Number(b & 0xffffffffffffffffn),
    decFlags: mkInt((b >> 64n) & U32),
    bytesToFeed: Number((b >> 96n) & U32),
    charsToSkip: Number((b >> 128n) & U32),
    needEof: b >> 160n !== 0n,
  };
}

/** The name of an error handler. */
export function codecErrors(errors: PyObject): string {
  const text = asStrValue(errors);
  if (text === undefined) throw typeError(`TextIOWrapper() argument 3 must be str or None, not ${typeName(errors)}`);
  return strText(text);
}
