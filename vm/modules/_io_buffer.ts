// Bytes in and out of native code: the part of the buffer protocol that _io and posix use.
//
// A bytes-like object is seen as a Uint8Array over its own memory: valid until Python
// code runs again, which may resize a bytearray.

import { typeError, typeName } from '../errors.js';
import { asBytesValue, PyByteArray, PyBytes } from '../object.js';
import type { PyObject } from '../types.js';

export { PyBytes } from '../object.js';

export const EMPTY_BYTES = new Uint8Array(0);

export function newBytes(value: Uint8Array): PyBytes {
  return new PyBytes(value);
}

export function newByteArray(n: number): PyByteArray {
  return new PyByteArray(new Uint8Array(n));
}

/** A writable view of `bytes` for a readinto() written in Python. */
export function newWritableView(bytes: Uint8Array): PyObject {
  return new PyByteArray(bytes);
}

/** The memory of a bytes-like object, or undefined. */
export function asBuffer(v: PyObject): Uint8Array | undefined {
  return asBytesValue(v);
}

/** PyObject_GetBuffer for reading. */
export function readableBuffer(v: PyObject): Uint8Array {
  const bytes = asBuffer(v);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return bytes;
}

/** The 'w*' argument of the function named: writable memory. */
export function writableBuffer(v: PyObject, fname: string): Uint8Array {
  if (v instanceof PyByteArray) return v.value;
  throw typeError(`${fname}() argument must be read-write bytes-like object, not ${typeName(v)}`);
}
