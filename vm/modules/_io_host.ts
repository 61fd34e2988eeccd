// _HostIO: a raw stream whose bytes come from, or go to, a function of the embedding
// program. It stands below sys.stdin, sys.stdout and sys.stderr where the program gives
// such functions; CPython has no counterpart.
//
// What a function throws is the host's own error: it passes through the interpreter and
// out of the call that the host made, unless it is thrown by a nested interpreter.

import { valueError } from '../errors.js';
import { defineType } from '../objects/type.js';
import type { PyObject } from '../types.js';
import { readableBuffer, writableBuffer } from './_io_buffer.js';
import { IOBase, ioType, RawIOBaseType, unsupportedOperation } from './_io_base.js';

export interface HostStreams {
  /** At most `size` bytes; none or null is the end of the stream. */
  stdin?: (size: number) => Uint8Array | null;
  /** Takes all of the bytes; they are the function's to keep. */
  stdout?: (bytes: Uint8Array) => void;
  stderr?: (bytes: Uint8Array) => void;
}

const HostIOType = ioType('_HostIO');

class HostRaw extends IOBase {
  constructor(readonly source: HostStreams['stdin'], readonly sink: HostStreams['stdout']) { super(HostIOType); }
  /** Bytes that the host gave beyond what was asked for. */
  rest: Uint8Array = new Uint8Array(0);
}

export function newHostRaw(source: HostStreams['stdin'], sink: HostStreams['stdout']): PyObject {
  return new HostRaw(source, sink);
}

function checkOpen(self: HostRaw): void {
  if (self.iobaseClosed) throw valueError('I/O operation on closed file');
}

function hostio_readinto(self: HostRaw, buffer: PyObject): PyObject {
  checkOpen(self);
  if (self.source === undefined) throw unsupportedOperation('File not open for reading');
  const target = writableBuffer(buffer, 'readinto');
  if (self.rest.length === 0) self.rest = self.source(target.length) ?? new Uint8Array(0);
  const n = Math.min(target.length, self.rest.length);
  target.set(self.rest.subarray(0, n));
  self.rest = self.rest.subarray(n);
  return n;
}

function hostio_write(self: HostRaw, b: PyObject): PyObject {
  checkOpen(self);
  if (self.sink === undefined) throw unsupportedOperation('File not open for writing');
  const bytes = readableBuffer(b).slice();
  self.sink(bytes);
  return bytes.length;
}

defineType(HostIOType, {
  base: RawIOBaseType, module: '_io', doc: 'A raw stream over a function of the embedding program.',
  methods: [
    { ml_name: 'readinto', ml_meth: hostio_readinto, ml_flags: [1, 1] },
    { ml_name: 'write', ml_meth: hostio_write, ml_flags: [1, 1] },
    { ml_name: 'readable', ml_meth: (self: HostRaw) => self.source !== undefined, ml_flags: [0, 0] },
    { ml_name: 'writable', ml_meth: (self: HostRaw) => self.sink !== undefined, ml_flags: [0, 0] },
  ],
});
