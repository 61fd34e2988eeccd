// What bytes, bytearray and memoryview need to turn values into bytes. MAY RUN PYTHON.

import { callObject, checkSignals, lookupSpecial } from '../abstract.js';
import { excMatches, typeError, TypeErrorType, typeName, valueError } from '../errors.js';
import { asIndex, asSsize, isIndex } from '../number.js';
import { asStrValue, PyBytes } from '../object.js';
import { forEach } from '../sequence.js';
import type { PyObject } from '../types.js';
import { bufferOf } from './buffer.js';
import { noMemory } from './text_args.js';
import { BytesWriter } from './writers.js';

/** Zeros; MemoryError beyond what there is. */
export function allocate(n: number): Uint8Array {
  try {
    return new Uint8Array(n);
  } catch (exc) {
    if (exc instanceof RangeError) throw noMemory();
    throw exc;
  }
}

/** One byte's value; `message` is the ValueError's text. */
export function byteValue(v: PyObject, message = 'byte must be in range(0, 256)'): number {
  if (typeof v === 'number' && v >= 0 && v < 256) return v;
  const n = asIndex(v);
  if (n < 0 || n > 255) throw valueError(message);
  return Number(n);
}

/** The bytes that an iterable of ints stands for. */
export function bytesFromIterable(v: PyObject, message: string): Uint8Array {
  const out = new BytesWriter();
  let n = 0;
  forEach(v, (item) => {
    out.add(byteValue(item, message));
    // NOT CPYTHON: checks for signals, because a native iterator may go on for long.
    if ((++n & 0x3fff) === 0) checkSignals();
  });
  return out.finish();
}

/** The count in bytes(count), or undefined when v is no index. */
export function countArg(v: PyObject): number | undefined {
  if (!isIndex(v)) return undefined;
  let n: number;
  try {
    n = asSsize(v, 'overflow');
  } catch (exc) {
    if (excMatches(exc, TypeErrorType)) return undefined;
    throw exc;
  }
  if (n < 0) throw valueError('negative count');
  return n;
}

/** v.__bytes__(), or undefined when the type has none. */
export function dunderBytes(v: PyObject): PyBytes | undefined {
  const method = lookupSpecial(v, '__bytes__');
  if (method === undefined) return undefined;
  const r = callObject(method, []);
  if (r instanceof PyBytes) return r;
  throw typeError(`__bytes__ returned non-bytes (type ${typeName(r)})`);
}

/** What the searches look for: bytes-like, or an int that stands for one byte. */
export function needleBytes(v: PyObject): Uint8Array {
  const bytes = bufferOf(v);
  if (bytes !== undefined) return bytes;
  if (asStrValue(v) !== undefined || !isIndex(v)) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return Uint8Array.of(byteValue(v));
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  let n = 0;
  for (const part of parts) n += part.length;
  const joined = allocate(n);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function repeatBytes(bytes: Uint8Array, n: number): Uint8Array {
  if (n <= 0 || bytes.length === 0) return new Uint8Array(0);
  const out = allocate(bytes.length * n);
  if (bytes.length === 1) return out.fill(bytes[0]!);
  out.set(bytes);
  // Doubling: each copy takes as much as is there already.
  for (let done = bytes.length; done < out.length; done *= 2) out.copyWithin(done, 0, Math.min(done, out.length - done));
  return out;
}

/** Negative, 0 or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** bytes.hex(). */
export function hexText(bytes: Uint8Array): string {
  let text = '';
  for (const b of bytes) text += (b < 16 ? '0' : '') + b.toString(16);
  return text;
}
