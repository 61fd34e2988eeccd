// BytesIO: a binary stream in memory. Modules/_io/bytesio.c.

import { parseArgs } from '../args.js';
import { bufferError, typeError, typeName, valueError } from '../errors.js';
import { PyBytes, PyList, PyTuple, instanceDict } from '../object.js';
import { asCInt, asSsize, isIndex } from '../number.js';
import { defineType } from '../objects/type.js';
import type { BufferExporter, BufferInfo } from '../objects/buffer.js';
import { forEach } from '../sequence.js';
import { PyType, type HeapObject, type Kwargs, type PyObject } from '../types.js';
import { PyDict } from '../dict.js';
import { BufferedIOBaseType, closedFile, IOBase, ioType, sizeArgument } from './_io_base.js';
import { newBytes, newMemoryView, readableBuffer, writableBuffer } from './_io_buffer.js';

export const BytesIOType = ioType('BytesIO');
const BytesIOBufferType = ioType('_BytesIOBuffer');

export class BytesIO extends IOBase {
  /** undefined once closed. */
  buf: Uint8Array | undefined = new Uint8Array(0);
  size = 0;
  pos = 0;
  /** Views on the memory: while there are any, the size cannot change. */
  exports = 0;
}

/** What getbuffer() makes a memoryview of. */
class BytesIOBuffer implements HeapObject, BufferExporter {
  ob_type = BytesIOBufferType;
  constructor(private readonly source: BytesIO) {}

  bf_getbuffer(): BufferInfo {
    const { buf, size } = this.source;
    return { bytes: buf!.subarray(0, size), readonly: false, format: 'B', itemsize: 1 };
  }

  bf_acquire(): void { this.source.exports++; }
  bf_release(): void { this.source.exports--; }
}
defineType(BytesIOBufferType, { module: '_io' });

function memory(self: BytesIO): Uint8Array {
  if (self.buf === undefined) throw closedFile();
  return self.buf;
}

function checkExports(self: BytesIO): void {
  if (self.exports > 0) throw bufferError('Existing exports of data: object cannot be re-sized');
}

/** Room for `size` bytes; what is new is zero. */
function resize(self: BytesIO, size: number): void {
  const buf = memory(self);
  if (size > buf.length) {
    const grown = new Uint8Array(Math.max(size, buf.length + (buf.length >> 3) + 64));
    grown.set(buf.subarray(0, self.size));
    self.buf = grown;
  }
  self.size = size;
}

function writeBytes(self: BytesIO, bytes: Uint8Array): number {
  memory(self);
  checkExports(self);
  const n = bytes.length;
  if (n === 0) return 0;
  const end = self.pos + n;
  const old = self.size;
  if (end > old) {
    resize(self, end);
    if (self.pos > old) self.buf!.fill(0, old, self.pos);
  }
  self.buf!.set(bytes, self.pos);
  self.pos = end;
  return n;
}

function bytesio_init(self: BytesIO, args: PyObject[], kwargs: Kwargs): void {
  const [initial] = parseArgs('BytesIO', ['initial_bytes'], 0, args, kwargs);
  checkExports(self);
  self.buf = new Uint8Array(0);
  self.size = 0;
  self.pos = 0;
  if (initial === undefined || initial === null) return;
  const bytes = readableBuffer(initial);
  self.buf = bytes.slice();
  self.size = bytes.length;
}

function take(self: BytesIO, n: number): Uint8Array {
  const buf = memory(self);
  const have = Math.max(self.size - self.pos, 0);
  const count = n < 0 || n > have ? have : n;
  const out = buf.slice(self.pos, self.pos + count);
  self.pos += count;
  return out;
}

function bytesio_read(self: BytesIO, sizeArg: PyObject | undefined): PyObject {
  memory(self);
  return newBytes(take(self, sizeArgument(sizeArg)));
}

function takeLine(self: BytesIO, limit: number): Uint8Array {
  const buf = memory(self);
  if (self.pos >= self.size) return new Uint8Array(0);
  const newline = buf.subarray(0, self.size).indexOf(10, self.pos);
  let n = newline < 0 ? self.size - self.pos : newline + 1 - self.pos;
  if (limit >= 0 && n > limit) n = limit;
  return take(self, n);
}

function bytesio_readline(self: BytesIO, sizeArg: PyObject | undefined): PyObject {
  memory(self);
  return newBytes(takeLine(self, sizeArgument(sizeArg)));
}

function bytesio_readlines(self: BytesIO, sizeArg: PyObject | undefined): PyObject {
  memory(self);
  let limit = -1;
  if (sizeArg !== undefined && sizeArg !== null) {
    if (!isIndex(sizeArg)) throw typeError(`integer argument expected, got '${typeName(sizeArg)}'`);
    limit = asSsize(sizeArg, 'overflow');
  }
  const lines: PyObject[] = [];
  for (let total = 0; ;) {
    const line = takeLine(self, -1);
    if (line.length === 0) break;
    lines.push(newBytes(line));
    total += line.length;
    if (limit > 0 && total >= limit) break;
  }
  return new PyList(lines);
}

function bytesio_readinto(self: BytesIO, buffer: PyObject): PyObject {
  memory(self);
  const out = writableBuffer(buffer, 'readinto');
  const data = take(self, out.length);
  out.set(data);
  return data.length;
}

function bytesio_write(self: BytesIO, data: PyObject): PyObject {
  memory(self);
  checkExports(self);
  return writeBytes(self, readableBuffer(data));
}

function bytesio_writelines(self: BytesIO, lines: PyObject): PyObject {
  memory(self);
  forEach(lines, (line) => { bytesio_write(self, line); });
  return null;
}

function bytesio_seek(self: BytesIO, positionArg: PyObject, whenceArg: PyObject | undefined): PyObject {
  const position = asSsize(positionArg, 'overflow');
  const whence = whenceArg === undefined ? 0 : asCInt(whenceArg);
  memory(self);
  if (position < 0 && whence === 0) throw valueError(`negative seek value ${position}`);
  if (whence < 0 || whence > 2) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  const base = whence === 0 ? 0 : whence === 1 ? self.pos : self.size;
  self.pos = Math.max(base + position, 0);
  return self.pos;
}

function bytesio_tell(self: BytesIO): PyObject {
  memory(self);
  return self.pos;
}

function bytesio_truncate(self: BytesIO, sizeArg: PyObject | undefined): PyObject {
  memory(self);
  checkExports(self);
  let size = self.pos;
  if (sizeArg !== undefined && sizeArg !== null) {
    if (!isIndex(sizeArg)) throw typeError(`integer argument expected, got '${typeName(sizeArg)}'`);
    size = asSsize(sizeArg, 'overflow');
  }
  if (size < 0) throw valueError(`negative size value ${size}`);
  if (size < self.size) resize(self, size);
  return size;
}

function bytesio_getvalue(self: BytesIO): PyObject {
  return newBytes(memory(self).slice(0, self.size));
}

function bytesio_getbuffer(self: BytesIO): PyObject {
  memory(self);
  return newMemoryView(new BytesIOBuffer(self));
}

function bytesio_close(self: BytesIO): PyObject {
  checkExports(self);
  self.buf = undefined;
  return null;
}

const always = (value: boolean) => (self: BytesIO): PyObject => {
  memory(self);
  return value;
};

function bytesio_flush(self: BytesIO): PyObject {
  memory(self);
  return null;
}

function bytesio_iternext(self: BytesIO): PyObject | undefined {
  const line = takeLine(self, -1);
  return line.length === 0 ? undefined : newBytes(line);
}

/** (value, position, __dict__ or None). */
function bytesio_getstate(self: BytesIO): PyObject {
  const value = bytesio_getvalue(self);
  const dict = self.ob_shape === null ? null : instanceDict(self);
  return new PyTuple([value, self.pos, dict === null || dict.used === 0 ? null : dict.copy()]);
}

function bytesio_setstate(self: BytesIO, state: PyObject): PyObject {
  const name = self.ob_type.tp_name;
  if (!(state instanceof PyTuple) || state.items.length < 3) {
    throw typeError(`${name}.__setstate__ argument should be 3-tuple, got ${typeName(state)}`);
  }
  checkExports(self);
  const [value, position, dict] = state.items;
  if (!(value instanceof PyBytes)) throw typeError(`a bytes-like object is required, not '${typeName(value!)}'`);
  self.buf = value.value.slice();
  self.size = value.value.length;
  if (!isIndex(position!)) throw typeError(`second item of state must be an integer, not ${typeName(position!)}`);
  const pos = asSsize(position!, 'overflow');
  if (pos < 0) throw valueError('position value cannot be negative');
  self.pos = pos;
  if (dict === null) return null;
  if (!(dict instanceof PyDict)) throw typeError(`third item of state should be a dict, got a ${typeName(dict!)}`);
  instanceDict(self).update(dict);
  return null;
}

defineType(BytesIOType, {
  base: BufferedIOBaseType, isBase: true, module: '_io', doc: 'A binary stream in memory.',
  slots: {
    tp_new: (type: PyType) => new BytesIO(type), tp_init: bytesio_init, tp_iternext: bytesio_iternext,
    tp_iter: (self: BytesIO) => self,
  },
  methods: [
    { ml_name: 'readable', ml_meth: always(true), ml_flags: [0, 0] },
    { ml_name: 'writable', ml_meth: always(true), ml_flags: [0, 0] },
    { ml_name: 'seekable', ml_meth: always(true), ml_flags: [0, 0] },
    { ml_name: 'isatty', ml_meth: always(false), ml_flags: [0, 0] },
    { ml_name: 'flush', ml_meth: bytesio_flush, ml_flags: [0, 0] },
    { ml_name: 'read', ml_meth: bytesio_read, ml_flags: [0, 1] },
    { ml_name: 'read1', ml_meth: bytesio_read, ml_flags: [0, 1] },
    { ml_name: 'readinto', ml_meth: bytesio_readinto, ml_flags: [1, 1] },
    { ml_name: 'readline', ml_meth: bytesio_readline, ml_flags: [0, 1] },
    { ml_name: 'readlines', ml_meth: bytesio_readlines, ml_flags: [0, 1] },
    { ml_name: 'write', ml_meth: bytesio_write, ml_flags: [1, 1] },
    { ml_name: 'writelines', ml_meth: bytesio_writelines, ml_flags: [1, 1] },
    { ml_name: 'seek', ml_meth: bytesio_seek, ml_flags: [1, 2] },
    { ml_name: 'tell', ml_meth: bytesio_tell, ml_flags: [0, 0] },
    { ml_name: 'truncate', ml_meth: bytesio_truncate, ml_flags: [0, 1] },
    { ml_name: 'getvalue', ml_meth: bytesio_getvalue, ml_flags: [0, 0] },
    { ml_name: 'getbuffer', ml_meth: bytesio_getbuffer, ml_flags: [0, 0] },
    { ml_name: 'close', ml_meth: bytesio_close, ml_flags: [0, 0] },
    { ml_name: '__getstate__', ml_meth: bytesio_getstate, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: bytesio_setstate, ml_flags: [1, 1] },
  ],
  getset: [{ name: 'closed', get: (self: BytesIO) => self.buf === undefined }],
});
