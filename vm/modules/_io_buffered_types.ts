// BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair: the Python face of
// the buffer in _io_buffered.ts.

import { callMethod, findAttr, getAttr, isTrue, repr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { typeError, typeName, valueError } from '../errors.js';
import { PyBytes } from '../object.js';
import { asCInt, asSsize } from '../number.js';
import { defineType } from '../objects/type.js';
import { PyType, type Kwargs, type PyGetSetDef, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import {
  bothOf, BufferedIOBaseType, checkReadable, checkSeekable, checkWritable, DEFAULT_BUFFER_SIZE, IOBase, ioType, sizeArgument,
  unsupportedOperation } from './_io_base.js';
import { newBytes, readableBuffer, writableBuffer } from './_io_buffer.js';
import {
  Buffered, checkInitialized, checkOpen, enter, flushAndRewind, initBuffer, isClosed, peek, rawTell, readahead, readAll,
  readGeneric, readInto, readLine, read1, seek, setRaw, takeReadahead, tell, write,
} from './_io_buffered.js';
import { positionArgument } from './_io_fileio.js';

export const BufferedReaderType = ioType('BufferedReader');
export const BufferedWriterType = ioType('BufferedWriter');
export const BufferedRandomType = ioType('BufferedRandom');
export const BufferedRWPairType = ioType('BufferedRWPair');

function buffered_new(type: PyType): PyObject {
  return new Buffered(type);
}

function bufferSizeArgument(v: PyObject | undefined): number {
  return v === undefined ? DEFAULT_BUFFER_SIZE : asSsize(v, 'overflow');
}

function initOver(self: Buffered, raw: PyObject, bufferSize: number, readable: boolean, writable: boolean): void {
  self.ok = false;
  self.detached = false;
  if (readable && writable) checkSeekable(raw);
  if (readable) checkReadable(raw);
  if (writable) checkWritable(raw);
  setRaw(self, raw);
  self.bufferSize = bufferSize;
  self.isReadable = readable;
  self.isWritable = writable;
  self.absPos = -1;
  self.pos = 0;
  self.rawPos = 0;
  self.readEnd = -1;
  self.writePos = 0;
  self.writeEnd = -1;
  initBuffer(self);
  self.ok = true;
}

function initOf(readable: boolean, writable: boolean, name: string) {
  return (self: Buffered, args: PyObject[], kwargs: Kwargs): void => {
    self.ok = false;
    const [raw, size] = parseArgs(name, ['raw', 'buffer_size'], 1, args, kwargs);
    initOver(self, raw!, bufferSizeArgument(size), readable, writable);
  };
}

/** A new buffered stream over `raw`, as open() makes them. */
export function newBuffered(type: PyType, raw: PyObject, bufferSize: number): Buffered {
  const self = new Buffered(type);
  initOver(self, raw, bufferSize, type !== BufferedWriterType, type !== BufferedReaderType);
  return self;
}

// Common to the three

function buffered_detach(self: Buffered): PyObject {
  checkInitialized(self);
  callMethod(self, 'flush');
  const { raw } = self;
  self.raw = null;
  self.file = undefined;
  self.detached = true;
  self.ok = false;
  return raw;
}

function buffered_close(self: Buffered): PyObject {
  checkInitialized(self);
  if (self.locked) enter(self); // raises
  if (isClosed(self)) return null;
  bothOf(() => { callMethod(self, 'flush'); }, () => { callMethod(self.raw, 'close'); });
  self.buffer = new Uint8Array(0);
  return null;
}

const toRaw = (name: string) => (self: Buffered): PyObject => {
  checkInitialized(self);
  return callMethod(self.raw, name);
};

const rawAttribute = (name: string) => (self: Buffered): PyObject => {
  checkInitialized(self);
  return getAttr(self.raw, name);
};

function buffered_seek(self: Buffered, target: PyObject, whenceArg: PyObject | undefined): PyObject {
  checkInitialized(self);
  const whence = whenceArg === undefined ? 0 : asCInt(whenceArg);
  if (whence < 0 || whence > 2) throw valueError(`whence value ${whence} unsupported`);
  checkOpen(self, 'seek of closed file');
  checkSeekable(self.raw);
  return seek(self, positionArgument(target), whence);
}

function buffered_tell(self: Buffered): PyObject {
  checkInitialized(self);
  return tell(self);
}

function buffered_truncate(self: Buffered, pos: PyObject | undefined): PyObject {
  checkInitialized(self);
  enter(self);
  try {
    if (self.isWritable) flushAndRewind(self);
    const size = pos === undefined || pos === null ? tell(self) : pos;
    const r = callMethod(self.raw, 'truncate', size);
    self.absPos = -1;
    try {
      rawTell(self); // the raw stream may have moved
    } catch {
      self.absPos = -1; // not seekable: asked again when needed
    }
    return r;
  } finally {
    self.locked = false;
  }
}

function buffered_repr(self: Buffered): PyObject {
  const { tp_name } = self.ob_type;
  const name = nameOf(self);
  return name === undefined ? `<${tp_name}>` : mkStr(`<${tp_name} name=${strText(repr(name))}>`);
}

function nameOf(self: Buffered): PyObject | undefined {
  if (!self.ok) return undefined;
  return findAttr(self, 'name');
}

function buffered_getstate(self: Buffered): PyObject {
  throw typeError(`cannot serialize '${self.ob_type.tp_name}' object`);
}

/** buffered_flush: of the writer and of the random stream. */
function buffered_flush(self: Buffered): PyObject {
  checkOpen(self, 'flush of closed file');
  enter(self);
  try {
    flushAndRewind(self);
  } finally {
    self.locked = false;
  }
  return null;
}

// Reading

function buffered_read(self: Buffered, sizeArg: PyObject | undefined): PyObject {
  checkInitialized(self);
  const n = sizeArgument(sizeArg);
  if (n < -1) throw valueError('read length must be positive or -1');
  checkOpen(self, 'read of closed file');
  if (n >= 0 && n <= readahead(self)) return newBytes(takeReadahead(self, n));
  enter(self);
  try {
    if (n === -1) return readAll(self);
    const bytes = readGeneric(self, n);
    return bytes === undefined ? null : newBytes(bytes);
  } finally {
    self.locked = false;
  }
}

/** read1() of a buffer that is known to be open: at most one raw read. */
export function buffered_read1_bytes(self: Buffered, n: number): Uint8Array {
  checkOpen(self, 'read of closed file');
  return n === 0 ? new Uint8Array(0) : read1(self, n);
}

function buffered_read1(self: Buffered, sizeArg: PyObject): PyObject {
  checkInitialized(self);
  const n = asSsize(sizeArg, 'overflow');
  if (n < 0) throw valueError('read length must be positive');
  return newBytes(buffered_read1_bytes(self, n));
}

const readIntoOf = (fname: string, one: boolean) => (self: Buffered, buffer: PyObject): PyObject => {
  checkInitialized(self);
  return readInto(self, writableBuffer(buffer, fname), one) ?? null;
};

function buffered_peek(self: Buffered): PyObject {
  checkInitialized(self);
  checkOpen(self, 'peek of closed file');
  enter(self);
  try {
    if (self.isWritable) flushAndRewind(self);
    return newBytes(peek(self));
  } finally {
    self.locked = false;
  }
}

function buffered_readline(self: Buffered, limit: PyObject | undefined): PyObject {
  checkInitialized(self);
  return newBytes(readLine(self, sizeArgument(limit)));
}

function buffered_iternext(self: Buffered): PyObject | undefined {
  checkInitialized(self);
  const own = self.ob_type === BufferedReaderType || self.ob_type === BufferedRandomType;
  if (own) {
    const line = readLine(self, -1);
    return line.length === 0 ? undefined : newBytes(line);
  }
  const line = callMethod(self, 'readline');
  if (!(line instanceof PyBytes)) throw typeError(`readline() should have returned a bytes object, not '${typeName(line)}'`);
  return line.value.length === 0 ? undefined : line;
}

// Writing

/** BufferedWriter.write() for native callers. */
export function buffered_write_bytes(self: Buffered, bytes: Uint8Array): number {
  checkInitialized(self);
  return write(self, bytes);
}

function buffered_write(self: Buffered, data: PyObject): PyObject {
  checkInitialized(self);
  return write(self, readableBuffer(data));
}

const common: readonly PyMethodDef[] = [
  { ml_name: 'detach', ml_meth: buffered_detach, ml_flags: [0, 0] },
  { ml_name: 'close', ml_meth: buffered_close, ml_flags: [0, 0] },
  { ml_name: 'seekable', ml_meth: toRaw('seekable'), ml_flags: [0, 0] },
  { ml_name: 'fileno', ml_meth: toRaw('fileno'), ml_flags: [0, 0] },
  { ml_name: 'isatty', ml_meth: toRaw('isatty'), ml_flags: [0, 0] },
  { ml_name: 'seek', ml_meth: buffered_seek, ml_flags: [1, 2] },
  { ml_name: 'tell', ml_meth: buffered_tell, ml_flags: [0, 0] },
  { ml_name: 'truncate', ml_meth: buffered_truncate, ml_flags: [0, 1] },
  { ml_name: '__getstate__', ml_meth: buffered_getstate, ml_flags: [0, 0] },
];

const flushing: readonly PyMethodDef[] = [
  { ml_name: 'flush', ml_meth: buffered_flush, ml_flags: [0, 0] },
];

const reading: readonly PyMethodDef[] = [
  { ml_name: 'read', ml_meth: buffered_read, ml_flags: [0, 1], ml_doc: 'Read n bytes, or all.' },
  { ml_name: 'read1', ml_meth: buffered_read1, ml_flags: [1, 1], ml_doc: 'Read at most n bytes, with one raw read.' },
  { ml_name: 'readinto', ml_meth: readIntoOf('readinto', false), ml_flags: [1, 1] },
  { ml_name: 'readinto1', ml_meth: readIntoOf('readinto1', true), ml_flags: [1, 1] },
  { ml_name: 'peek', ml_meth: buffered_peek, ml_flags: [0, 1], ml_doc: 'Look ahead without taking.' },
  { ml_name: 'readline', ml_meth: buffered_readline, ml_flags: [0, 1] },
];

const writing: readonly PyMethodDef[] = [
  { ml_name: 'write', ml_meth: buffered_write, ml_flags: [1, 1], ml_doc: 'Buffer the bytes.' },
];

const getset: readonly PyGetSetDef[] = [
  { name: 'raw', get: (self: Buffered) => self.raw },
  { name: 'closed', get: (self: Buffered) => { checkInitialized(self); return isClosed(self); } },
  { name: 'name', get: rawAttribute('name') },
  { name: 'mode', get: rawAttribute('mode') },
];

const readableMethod: PyMethodDef = { ml_name: 'readable', ml_meth: toRaw('readable'), ml_flags: [0, 0] };
const writableMethod: PyMethodDef = { ml_name: 'writable', ml_meth: toRaw('writable'), ml_flags: [0, 0] };

defineType(BufferedReaderType, {
  base: BufferedIOBaseType, isBase: true, module: '_io', doc: 'A buffer for a readable raw stream.',
  slots: { tp_new: buffered_new, tp_init: initOf(true, false, 'BufferedReader'), tp_repr: buffered_repr, tp_iternext: buffered_iternext },
  methods: [...common, { ml_name: 'flush', ml_meth: toRaw('flush'), ml_flags: [0, 0] }, ...reading, readableMethod],
  getset,
});

defineType(BufferedWriterType, {
  base: BufferedIOBaseType, isBase: true, module: '_io', doc: 'A buffer for a writable raw stream.',
  slots: { tp_new: buffered_new, tp_init: initOf(false, true, 'BufferedWriter'), tp_repr: buffered_repr },
  methods: [...common, ...flushing, ...writing, writableMethod],
  getset,
});

defineType(BufferedRandomType, {
  base: BufferedIOBaseType, isBase: true, module: '_io', doc: 'A buffer for a seekable raw stream.',
  slots: { tp_new: buffered_new, tp_init: initOf(true, true, 'BufferedRandom'), tp_repr: buffered_repr, tp_iternext: buffered_iternext },
  methods: [...common, ...flushing, ...reading, ...writing, readableMethod, writableMethod],
  getset,
});

// BufferedRWPair

class RWPair extends IOBase {
  reader: Buffered | undefined;
  writer: Buffered | undefined;
}

function rwpair_init(self: RWPair, args: PyObject[], kwargs: Kwargs): void {
  const [reader, writer, size] = parseArgs('BufferedRWPair', ['reader', 'writer', 'buffer_size'], 2, args, kwargs);
  const bufferSize = bufferSizeArgument(size);
  checkReadable(reader!);
  checkWritable(writer!);
  self.reader = newBuffered(BufferedReaderType, reader!, bufferSize);
  self.writer = newBuffered(BufferedWriterType, writer!, bufferSize);
}

function part(self: RWPair, which: 'reader' | 'writer'): Buffered {
  const p = self[which];
  if (p === undefined) throw valueError('I/O operation on uninitialized object');
  return p;
}

const forward = (which: 'reader' | 'writer', name: string) => (self: RWPair, args: PyObject[]): PyObject =>
  callMethod(part(self, which), name, ...args);

function rwpair_close(self: RWPair): PyObject {
  bothOf(() => { callMethod(part(self, 'writer'), 'close'); }, () => { callMethod(part(self, 'reader'), 'close'); });
  return null;
}

function rwpair_isatty(self: RWPair): PyObject {
  return isTrue(callMethod(part(self, 'writer'), 'isatty')) ? true : callMethod(part(self, 'reader'), 'isatty');
}

function rwpair_detach(): PyObject {
  throw unsupportedOperation('detach');
}

defineType(BufferedRWPairType, {
  base: BufferedIOBaseType, isBase: true, module: '_io', doc: 'A reader and a writer as one stream.',
  slots: { tp_new: (type: PyType) => new RWPair(type), tp_init: rwpair_init },
  methods: [
    ...['read', 'peek', 'read1', 'readinto', 'readinto1', 'readable'].map((name): PyMethodDef => (
      { ml_name: name, ml_meth: forward('reader', name), ml_flags: 'varargs' })),
    ...['write', 'flush', 'writable'].map((name): PyMethodDef => (
      { ml_name: name, ml_meth: forward('writer', name), ml_flags: 'varargs' })),
    { ml_name: 'close', ml_meth: rwpair_close, ml_flags: [0, 0] },
    { ml_name: 'isatty', ml_meth: rwpair_isatty, ml_flags: [0, 0] },
    { ml_name: 'detach', ml_meth: rwpair_detach, ml_flags: [0, 0] },
  ],
  getset: [{ name: 'closed', get: (self: RWPair) => getAttr(part(self, 'writer'), 'closed') }],
});

