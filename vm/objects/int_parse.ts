// int from text: PyLong_FromString, for any base.

import { MemoryErrorType, newException, valueError, ValueErrorType } from '../errors.js';
import { errorShowing, repr } from '../abstract.js';
import { asSsize } from '../number.js';
import { PyBytes } from '../object.js';
import type { PyObject } from '../types.js';
import { mkInt, strLength, strSlice, strConcat, type IntValue } from '../values.js';
import { bufferOf } from './buffer.js';
import { numberTextOf, stripSpaces } from './number_text.js';

const PREFIXES: Readonly<Record<string, number>> = { x: 16, X: 16, o: 8, O: 8, b: 2, B: 2 };

/** The base argument of int(): 0, or 2 to 36. */
export function baseArgument(v: PyObject): number {
  const base = asSsize(v, 'clamp');
  if ((base !== 0 && base < 2) || base > 36) throw valueError('int() base must be >= 2 and <= 36, or 0');
  return base;
}

/** PyLong_FromUnicodeObject and _PyLong_FromBytes: the int that `v`, a str or bytes-like, spells.
 *  undefined when it is neither. MAY RUN PYTHON for the error's repr. */
export function intFromText(v: PyObject, base: number): IntValue | undefined {
  const text = numberTextOf(v);
  if (text === undefined) return undefined;
  const n = parseIntText(text, base);
  if (n === undefined) throw invalidLiteral(v, base);
  return n;
}

function invalidLiteral(v: PyObject, base: number): PyObject & object {
  const error = (): PyObject & object => errorShowing(ValueErrorType, () => {
    const bytes = bufferOf(v); // any bytes-like object is shown as bytes
    const shown = repr(bytes === undefined ? v : new PyBytes(bytes.slice(0, 200)));
    const cut = strLength(shown) > 200 ? strSlice(shown, 0, 200) : shown; // %.200R
    return strConcat(`invalid literal for int() with base ${base}: `, cut);
  });
  error(); // PyLong_FromString raises it first, and its callers again: two checks for signals
  return error();
}

/** PyLong_FromString: undefined for what is not a literal of the base. */
export function parseIntText(text: string, base: number): IntValue | undefined {
  if (base === 10 && text.length < 16 && /^[0-9]+$/.test(text)) return Number(text);
  let body = stripSpaces(text);
  const negative = body.startsWith('-');
  if (negative || body.startsWith('+')) body = body.slice(1);

  let radix = base;
  const prefix = body.startsWith('0') ? PREFIXES[body[1] ?? ''] : undefined;
  if (prefix !== undefined && (base === 0 || base === prefix)) {
    radix = prefix;
    body = body.slice(2);
    if (body.startsWith('_')) body = body.slice(1);
  } else if (base === 0) {
    if (body.startsWith('0') && !/^[0_]+$/.test(body)) return undefined; // a leading zero, but not zero
    radix = 10;
  }
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(body)) return undefined;
  const digits = body.replaceAll('_', '').toLowerCase();
  for (let i = 0; i < digits.length; i++) if (digitValue(digits.charCodeAt(i)) >= radix) return undefined;
  const n = fromDigits(digits, radix);
  return negative ? mkInt(-n) : mkInt(n);
}

function digitValue(c: number): number {
  return c <= 0x39 ? c - 0x30 : c - 0x57;
}

/** The engine's own conversion where it has one for the base. */
function fromDigits(digits: string, radix: number): bigint {
  if (digits.length < 10) return BigInt(parseInt(digits, radix));
  try {
    switch (radix) {
      case 10: return BigInt(digits);
      case 16: return BigInt('0x' + digits);
      case 8: return BigInt('0o' + digits);
      case 2: return BigInt('0b' + digits);
      default: return fromHalves(digits, radix);
    }
  } catch (error) {
    // Beyond the engine's longest bigint.
    if (error instanceof SyntaxError || error instanceof RangeError) throw newException(MemoryErrorType);
    throw error;
  }
}

function fromHalves(digits: string, radix: number): bigint {
  if (digits.length <= 10) return BigInt(parseInt(digits, radix));
  const low = digits.length >> 1;
  const split = digits.length - low;
  return fromHalves(digits.slice(0, split), radix) * BigInt(radix) ** BigInt(low) + fromHalves(digits.slice(split), radix);
}


