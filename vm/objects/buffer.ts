// The buffer protocol: how one object sees the bytes of another. Include/object.h's
// Py_buffer and the buffer part of Objects/abstract.c.
//
// A type takes part by having bf_getbuffer() on its class. The bytes are shared, not
// copied: who keeps a view beyond the moment must take it with acquire() and give it
// back with release(), so that a bytearray knows that it must not change its size.

import { bufferError, typeError, typeName } from '../errors.js';
import { PyByteArray, PyBytes } from '../object.js';
import type { PyObject } from '../types.js';

/** What a view knows of the memory behind it. */
export interface BufferInfo {
  /** All of the memory, in order. */
  bytes: Uint8Array;
  readonly: boolean;
  /** As the struct module writes it. */
  format: string;
  itemsize: number;
  /** The items do not lie one after the other, so `bytes` is a copy. */
  isCopy?: boolean;
}

/** An object outside of bytes and bytearray that has a buffer. */
export interface BufferExporter {
  bf_getbuffer(): BufferInfo;
  /** A view that lasts was made (given back). */
  bf_acquire?(): void;
  bf_release?(): void;
}

function asExporter(v: PyObject): BufferExporter | undefined {
  return typeof v === 'object' && v !== null && 'bf_getbuffer' in v ? (v as unknown as BufferExporter) : undefined;
}

/** PyObject_GetBuffer(v, PyBUF_FULL_RO), or undefined when v has none. */
export function getBufferInfo(v: PyObject): BufferInfo | undefined {
  if (v instanceof PyBytes) return { bytes: v.value, readonly: true, format: 'B', itemsize: 1 };
  if (v instanceof PyByteArray) return { bytes: v.value, readonly: false, format: 'B', itemsize: 1 };
  return asExporter(v)?.bf_getbuffer();
}

/** The bytes of a bytes-like object, shared, for use at once; else undefined. */
export function bufferOf(v: PyObject): Uint8Array | undefined {
  if (v instanceof PyBytes || v instanceof PyByteArray) return v.value;
  return asExporter(v)?.bf_getbuffer().bytes;
}

/** PyObject_GetBuffer(v, PyBUF_SIMPLE): TypeError for what is not bytes-like. */
export function requireBuffer(v: PyObject): Uint8Array {
  const bytes = bufferOf(v);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return bytes;
}

/** "w*" of getargs: bytes that may be written to. `fname` and `position` name the argument. */
export function writableBuffer(v: PyObject, fname: string, position?: number): Uint8Array {
  const info = getBufferInfo(v);
  if (info === undefined || info.readonly) {
    const which = position === undefined ? 'argument' : `argument ${position}`;
    throw typeError(`${fname}() ${which} must be read-write bytes-like object, not ${v === null ? 'None' : typeName(v)}`);
  }
  if (info.isCopy === true) throw bufferError('memoryview: underlying buffer is not C-contiguous');
  return info.bytes;
}

/** A view that lasts begins (ends): a bytearray cannot change its size in between. */
export function acquire(v: PyObject): void {
  if (v instanceof PyByteArray) v.exports++;
  else asExporter(v)?.bf_acquire?.();
}

export function release(v: PyObject): void {
  if (v instanceof PyByteArray) v.exports--;
  else asExporter(v)?.bf_release?.();
}

/** _canresize of bytearray. */
export function checkResizable(v: PyByteArray): void {
  if (v.exports > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
}
