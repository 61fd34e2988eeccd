// Bytes in and out of the streams: what _io and posix use of the buffer protocol.
//
// A bytes-like object is seen as a Uint8Array over its own memory: valid until Python
// code runs again, which may resize a bytearray.

import { callObject } from '../abstract.js';
import { PyByteArray, PyBytes } from '../object.js';
import { tstate } from '../thread_state.js';
import type { PyObject } from '../types.js';

export { PyBytes } from '../object.js';
export { bufferOf as asBuffer, requireBuffer as readableBuffer, writableBuffer } from '../objects/buffer.js';

export const EMPTY_BYTES: Uint8Array = new Uint8Array(0);

export function newBytes(value: Uint8Array): PyBytes {
  return new PyBytes(value);
}

export function newByteArray(n: number): PyByteArray {
  return new PyByteArray(new Uint8Array(n));
}

/** memoryview(v). */
export function newMemoryView(v: PyObject): PyObject {
  return callObject(tstate.interp.builtins.getStr('memoryview')!, [v]);
}

/** A writable view of `bytes` for a readinto() written in Python. */
export function newWritableView(bytes: Uint8Array): PyObject {
  return newMemoryView(new PyByteArray(bytes));
}
