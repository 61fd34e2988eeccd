// Items of a memoryview: one value of a native format read from or written to memory.
// unpack_single and pack_single of Objects/memoryobject.c.

import { isTrue } from '../abstract.js';
import { excMatches, typeError, TypeErrorType, valueError } from '../errors.js';
import { asDouble, asIndex } from '../number.js';
import { PyBytes } from '../object.js';
import type { PyObject } from '../types.js';
import { mkFloat, mkInt } from '../values.js';

interface IntFormat {
  size: number;
  signed: boolean;
}

const INTS: Readonly<Record<string, IntFormat>> = {
  b: { size: 1, signed: true }, B: { size: 1, signed: false },
  h: { size: 2, signed: true }, H: { size: 2, signed: false },
  i: { size: 4, signed: true }, I: { size: 4, signed: false },
  l: { size: 8, signed: true }, L: { size: 8, signed: false },
  q: { size: 8, signed: true }, Q: { size: 8, signed: false },
  n: { size: 8, signed: true }, N: { size: 8, signed: false },
  P: { size: 8, signed: false },
};

/** get_native_fmtchar: the letter of a native single-character format, or undefined. */
export function nativeFormat(format: string): string | undefined {
  const letter = format.startsWith('@') ? format.slice(1) : format;
  return itemSize(letter) === undefined ? undefined : letter;
}

/** The size of a format's item. */
export function itemSize(letter: string): number | undefined {
  switch (letter) {
    case 'c': case '?': return 1;
    case 'f': return 4;
    case 'd': return 8;
    default: return letter.length === 1 ? INTS[letter]?.size : undefined;
  }
}

/** The item at byte `at`. */
export function unpackItem(data: DataView, at: number, letter: string): PyObject {
  switch (letter) {
    case 'B': return data.getUint8(at);
    case 'b': return data.getInt8(at);
    case 'h': return data.getInt16(at, true);
    case 'H': return data.getUint16(at, true);
    case 'i': return data.getInt32(at, true);
    case 'I': return data.getUint32(at, true);
    case 'l': case 'q': case 'n': return mkInt(data.getBigInt64(at, true));
    case 'L': case 'Q': case 'N': case 'P': return mkInt(data.getBigUint64(at, true));
    case 'f': return mkFloat(data.getFloat32(at, true));
    case 'd': return mkFloat(data.getFloat64(at, true));
    case '?': return data.getUint8(at) !== 0;
    default: return new PyBytes(Uint8Array.of(data.getUint8(at)));
  }
}

/** Write `v` as the item at byte `at`. */
export function packItem(data: DataView, at: number, letter: string, v: PyObject): void {
  switch (letter) {
    case 'f': data.setFloat32(at, doubleFor(v, letter), true); return;
    case 'd': data.setFloat64(at, doubleFor(v, letter), true); return;
    case '?': data.setUint8(at, isTrue(v) ? 1 : 0); return;
    case 'c':
      if (!(v instanceof PyBytes)) throw invalidType(letter);
      if (v.value.length !== 1) throw invalidValue(letter);
      data.setUint8(at, v.value[0]!);
      return;
    default: packInt(data, at, letter, v);
  }
}

function packInt(data: DataView, at: number, letter: string, v: PyObject): void {
  const { size, signed } = INTS[letter]!;
  const n = BigInt(convert(letter, () => asIndex(v)));
  const bits = BigInt(size * 8);
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  if (n < low || n > high) throw invalidValue(letter);
  for (let i = 0; i < size; i++) data.setUint8(at + i, Number((n >> BigInt(8 * i)) & 0xffn));
}

function doubleFor(v: PyObject, letter: string): number {
  return convert(letter, () => asDouble(v));
}

function convert<T>(letter: string, f: () => T): T {
  try {
    return f();
  } catch (exc) {
    if (excMatches(exc, TypeErrorType)) throw invalidType(letter);
    throw exc;
  }
}

function invalidType(letter: string): Error | object {
  return typeError(`memoryview: invalid type for format '${letter}'`);
}

function invalidValue(letter: string): Error | object {
  return valueError(`memoryview: invalid value for format '${letter}'`);
}
