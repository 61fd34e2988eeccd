// The abstract bases of _io: _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, and
// UnsupportedOperation.
//
// Modules/_io/iobase.c and the abstract parts of bufferedio.c and textio.c. Python
// classes derive from these, so every operation goes through the instance's own
// attributes; the concrete streams of _io_*.ts override nearly everything.

import { callMethod, checkSignals, findAttr, isTrue } from '../abstract.js';
import { excMatches, InterruptedErrorType, newException, NotImplementedErrorType, OSErrorType, typeError, typeName, ValueErrorType, valueError } from '../errors.js';
import { getOwnAttr, instanceDict, PyInstance, setOwnAttr, PyList, type PyBaseException } from '../object.js';
import { asSsize, isIndex } from '../number.js';
import { defineType } from '../objects/type.js';
import '../objects/exceptions.js';
import { forEach, getIter, iterNext } from '../sequence.js';
import { PyType, typeOf, type PyObject } from '../types.js';
import { newByteArray, newBytes, writableBuffer, PyBytes } from './_io_buffer.js';

export const DEFAULT_BUFFER_SIZE = 8192;

/** io.UnsupportedOperation: an OSError and a ValueError. */
export const UnsupportedOperationType = defineType(new PyType('UnsupportedOperation'), {
  base: OSErrorType, isBase: true, hasDict: true, module: 'io',
});
UnsupportedOperationType.tp_bases = [OSErrorType, ValueErrorType];
UnsupportedOperationType.tp_mro = [
  UnsupportedOperationType, OSErrorType, ValueErrorType, ...OSErrorType.tp_mro.slice(1),
];
ValueErrorType.tp_subclasses.add(UnsupportedOperationType);

export function unsupportedOperation(message: string): PyBaseException {
  return newException(UnsupportedOperationType, message);
}

const CLOSED = '__IOBase_closed';

/** An instance of an abstract base, or the common part of a concrete stream. */
export class IOBase extends PyInstance {
  /** close() of the abstract base has run: an attribute of the instance, as in CPython. */
  get iobaseClosed(): boolean {
    return getOwnAttr(this, CLOSED) !== undefined;
  }

  set iobaseClosed(closed: true) {
    setOwnAttr(this, CLOSED, closed);
  }
}

/** A type whose tp_name, which errors quote, has the module's name before it. */
export function ioType(name: string): PyType {
  const type = new PyType(`_io.${name}`);
  type.tp_qualname = name;
  return type;
}

export const IOBaseType = ioType('_IOBase');
export const RawIOBaseType = ioType('_RawIOBase');
export const BufferedIOBaseType = ioType('_BufferedIOBase');
export const TextIOBaseType = ioType('_TextIOBase');

/** iobase_check_closed: ValueError when self.closed is true. */
export function checkClosed(self: PyObject): void {
  const closed = findAttr(self, 'closed');
  if (closed !== undefined && isTrue(closed)) throw closedFile();
}

export function closedFile(): PyBaseException {
  return valueError('I/O operation on closed file.');
}

/** _PyIO_ConvertSsize_t: an int, or `absent` for None and no argument. */
export function sizeArgument(v: PyObject | undefined, absent = -1): number {
  if (v === undefined || v === null) return absent;
  if (!isIndex(v)) throw typeError(`integer argument expected, got '${typeName(v)}'`);
  return asSsize(v, 'overflow');
}

/** _PyIO_trap_eintr: an OSError of EINTR is swallowed after the handlers ran; else false.
 *  MAY RUN PYTHON. */
export function trapEintr(exc: unknown): boolean {
  if (!excMatches(exc, InterruptedErrorType)) return false;
  checkSignals();
  return true;
}

/** Call `f` again as long as it raises InterruptedError (PEP 475 for streams written in Python). */
export function retryingEintr<T>(f: () => T): T {
  for (;;) {
    try {
      return f();
    } catch (exc) {
      if (!trapEintr(exc)) throw exc;
    }
  }
}

/** Do `first`, then `second` even if `first` raised; when both raise, the second's exception has
 *  the first's as context (_PyErr_ChainExceptions). */
export function bothOf(first: () => void, second: () => void): void {
  let failure: unknown;
  let failed = false;
  try {
    first();
  } catch (exc) {
    failure = exc;
    failed = true;
  }
  try {
    second();
  } catch (exc) {
    if (failed) chainContext(exc, failure);
    throw exc;
  }
  if (failed) throw failure;
}

function chainContext(exc: unknown, context: unknown): void {
  const e = exc as PyBaseException;
  const c = context as PyBaseException;
  if (e !== c && e.context === null) e.context = c;
}

// _IOBase

function iobase_new(type: PyType): PyObject {
  return new IOBase(type);
}

function iobase_tell(self: PyObject): PyObject {
  return callMethod(self, 'seek', 0, 1);
}

function iobase_flush(self: IOBase): PyObject {
  if (self.iobaseClosed) throw closedFile();
  return null;
}

function iobase_close(self: IOBase): PyObject {
  if (self.iobaseClosed) return null;
  bothOf(() => { callMethod(self, 'flush'); }, () => { self.iobaseClosed = true; });
  return null;
}

function iobase_check(capability: 'seekable' | 'readable' | 'writable') {
  return (self: PyObject): PyObject => {
    if (callMethod(self, capability) !== true) throw unsupportedOperation(`File or stream is not ${capability}.`);
    return true;
  };
}
export const checkSeekable = iobase_check('seekable');
export const checkReadable = iobase_check('readable');
export const checkWritable = iobase_check('writable');

function iobase_isatty(self: PyObject): PyObject {
  checkClosed(self);
  return false;
}

function iobase_enter(self: PyObject): PyObject {
  checkClosed(self);
  return self;
}

function iobase_exit(self: PyObject): PyObject {
  return callMethod(self, 'close');
}

/** How many bytes readline() may take at once: up to the newline that peek() shows. */
function readaheadFor(self: PyObject, peek: PyObject | undefined, limit: number, have: number): number {
  if (peek === undefined) return 1;
  const ahead = retryingEintr(() => callMethod(self, 'peek', 1));
  if (!(ahead instanceof PyBytes)) throw newException(OSErrorType, `peek() should have returned a bytes object, not '${typeName(ahead)}'`);
  const bytes = ahead.value;
  if (bytes.length === 0) return 1;
  const newline = bytes.indexOf(10);
  const n = newline < 0 ? bytes.length : newline + 1;
  return limit < 0 ? n : Math.min(n, limit - have);
}

/** _IOBase.readline([limit]): by read(), and by peek() where there is one. */
function iobase_readline(self: PyObject, limitArg: PyObject | undefined): PyObject {
  const limit = sizeArgument(limitArg);
  const peek = findAttr(self, 'peek');
  let line = new Uint8Array(0);
  while (limit < 0 || line.length < limit) {
    const nread = readaheadFor(self, peek, limit, line.length);
    const b = retryingEintr(() => callMethod(self, 'read', nread));
    if (!(b instanceof PyBytes)) throw newException(OSErrorType, `read() should have returned a bytes object, not '${typeName(b)}'`);
    if (b.value.length === 0) break;
    line = concatBytes(line, b.value);
    if (line[line.length - 1] === 10) break;
  }
  return newBytes(line);
}

export function concatBytes(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

function iobase_iter(self: PyObject): PyObject {
  checkClosed(self);
  return self;
}

function iobase_iternext(self: PyObject): PyObject | undefined {
  const line = callMethod(self, 'readline');
  const type = typeOf(line);
  const n = (type.sq_length ?? type.mp_length)?.(line) ?? 0;
  return n <= 0 ? undefined : line;
}

/** _IOBase.readlines([hint]): whole lines until `hint` characters are passed. */
function iobase_readlines(self: PyObject, hintArg: PyObject | undefined): PyObject {
  const hint = sizeArgument(hintArg);
  const lines: PyObject[] = [];
  const it = getIter(self);
  let total = 0;
  for (;;) {
    const line = iterNext(it);
    if (line === undefined) break;
    lines.push(line);
    if (hint <= 0) continue;
    const type = typeOf(line);
    total += (type.sq_length ?? type.mp_length)!(line);
    if (total > hint) break;
  }
  return new PyList(lines);
}

function iobase_writelines(self: PyObject, lines: PyObject): PyObject {
  checkClosed(self);
  forEach(lines, (line) => { retryingEintr(() => callMethod(self, 'write', line)); });
  return null;
}

const unsupported = (what: string) => (): PyObject => { throw unsupportedOperation(what); };

defineType(IOBaseType, {
  isBase: true, hasDict: true, module: '_io',
  doc: 'The abstract base class for all I/O classes.',
  slots: { tp_new: iobase_new, tp_iter: iobase_iter, tp_iternext: iobase_iternext },
  methods: [
    { ml_name: 'seek', ml_meth: unsupported('seek'), ml_flags: 'varargs', ml_doc: 'Change the stream position.' },
    { ml_name: 'tell', ml_meth: iobase_tell, ml_flags: [0, 0], ml_doc: 'Return the stream position.' },
    { ml_name: 'truncate', ml_meth: unsupported('truncate'), ml_flags: 'varargs', ml_doc: 'Change the size of the stream.' },
    { ml_name: 'flush', ml_meth: iobase_flush, ml_flags: [0, 0], ml_doc: 'Write out what is buffered.' },
    { ml_name: 'close', ml_meth: iobase_close, ml_flags: [0, 0], ml_doc: 'Flush and close; no effect when closed.' },
    { ml_name: 'seekable', ml_meth: () => false, ml_flags: [0, 0], ml_doc: 'Can the stream be positioned?' },
    { ml_name: 'readable', ml_meth: () => false, ml_flags: [0, 0], ml_doc: 'Can the stream be read?' },
    { ml_name: 'writable', ml_meth: () => false, ml_flags: [0, 0], ml_doc: 'Can the stream be written to?' },
    { ml_name: '_checkClosed', ml_meth: (self: PyObject) => { checkClosed(self); return null; }, ml_flags: 'varargs' },
    { ml_name: '_checkSeekable', ml_meth: (self: PyObject) => checkSeekable(self), ml_flags: 'varargs' },
    { ml_name: '_checkReadable', ml_meth: (self: PyObject) => checkReadable(self), ml_flags: 'varargs' },
    { ml_name: '_checkWritable', ml_meth: (self: PyObject) => checkWritable(self), ml_flags: 'varargs' },
    { ml_name: 'fileno', ml_meth: unsupported('fileno'), ml_flags: [0, 0], ml_doc: 'Return the file descriptor.' },
    { ml_name: 'isatty', ml_meth: iobase_isatty, ml_flags: [0, 0], ml_doc: 'Is the stream a terminal?' },
    { ml_name: '__enter__', ml_meth: iobase_enter, ml_flags: [0, 0] },
    { ml_name: '__exit__', ml_meth: iobase_exit, ml_flags: 'varargs' },
    { ml_name: 'readline', ml_meth: iobase_readline, ml_flags: [0, 1], ml_doc: 'Read up to and with the next newline.' },
    { ml_name: 'readlines', ml_meth: iobase_readlines, ml_flags: [0, 1], ml_doc: 'Read the lines into a list.' },
    { ml_name: 'writelines', ml_meth: iobase_writelines, ml_flags: [1, 1], ml_doc: 'Write each of an iterable.' },
  ],
  getset: [
    { name: 'closed', get: (self: IOBase) => self.iobaseClosed },
    { name: '__dict__', get: (self: IOBase) => instanceDict(self) },
  ],
});

// _RawIOBase

/** _RawIOBase.read(n=-1): by readinto(); None when a non-blocking stream has nothing. */
function rawiobase_read(self: PyObject, sizeArg: PyObject | undefined): PyObject {
  const n = sizeArgument(sizeArg);
  if (n < 0) return callMethod(self, 'readall');
  const b = newByteArray(n);
  const r = callMethod(self, 'readinto', b);
  if (r === null) return null;
  const got = asSsize(r, 'overflow');
  return newBytes(writableBuffer(b, 'readinto').slice(0, got));
}

/** _RawIOBase.readall(): read() until it gives nothing more. */
function rawiobase_readall(self: PyObject): PyObject {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const data = retryingEintr(() => callMethod(self, 'read', DEFAULT_BUFFER_SIZE));
    if (data === null) {
      if (chunks.length === 0) return null;
      break;
    }
    if (!(data instanceof PyBytes)) throw typeError('read() should return bytes');
    if (data.value.length === 0) break;
    chunks.push(data.value);
  }
  return newBytes(joinBytes(chunks));
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  let n = 0;
  for (const chunk of chunks) n += chunk.length;
  const out = new Uint8Array(n);
  n = 0;
  for (const chunk of chunks) {
    out.set(chunk, n);
    n += chunk.length;
  }
  return out;
}

function notImplemented(): PyObject {
  throw newException(NotImplementedErrorType);
}

defineType(RawIOBaseType, {
  base: IOBaseType, isBase: true, module: '_io', doc: 'Base class for raw binary I/O.',
  slots: { tp_new: iobase_new },
  methods: [
    { ml_name: 'read', ml_meth: rawiobase_read, ml_flags: [0, 1] },
    { ml_name: 'readinto', ml_meth: notImplemented, ml_flags: 'varargs', ml_doc: 'Read into a buffer; None when nothing is there yet.' },
    { ml_name: 'write', ml_meth: notImplemented, ml_flags: 'varargs', ml_doc: 'Write bytes; return how many, or None.' },
    { ml_name: 'readall', ml_meth: rawiobase_readall, ml_flags: [0, 0], ml_doc: 'Read until the end of the stream.' },
  ],
});

// _BufferedIOBase

function bufferediobase_readinto_by(method: 'read' | 'read1') {
  return (self: PyObject, buffer: PyObject): PyObject => {
    const out = writableBuffer(buffer, method === 'read' ? 'readinto' : 'readinto1');
    const data = callMethod(self, method, out.length);
    if (!(data instanceof PyBytes)) throw typeError('read() should return bytes');
    if (data.value.length > out.length) {
      throw valueError(`read() returned too much data: ${out.length} bytes requested, ${data.value.length} returned`);
    }
    out.set(data.value);
    return data.value.length;
  };
}

defineType(BufferedIOBaseType, {
  base: IOBaseType, isBase: true, module: '_io', doc: 'Base class for buffered I/O.',
  slots: { tp_new: iobase_new },
  methods: [
    { ml_name: 'detach', ml_meth: unsupported('detach'), ml_flags: [0, 0], ml_doc: 'Separate the raw stream and return it.' },
    { ml_name: 'read', ml_meth: unsupported('read'), ml_flags: 'varargs', ml_doc: 'Read and return up to n bytes.' },
    { ml_name: 'read1', ml_meth: unsupported('read1'), ml_flags: 'varargs', ml_doc: 'Read up to n bytes with one raw read.' },
    { ml_name: 'readinto', ml_meth: bufferediobase_readinto_by('read'), ml_flags: [1, 1] },
    { ml_name: 'readinto1', ml_meth: bufferediobase_readinto_by('read1'), ml_flags: [1, 1] },
    { ml_name: 'write', ml_meth: unsupported('write'), ml_flags: 'varargs', ml_doc: 'Write bytes; return how many.' },
  ],
});

// _TextIOBase

defineType(TextIOBaseType, {
  base: IOBaseType, isBase: true, module: '_io', doc: 'Base class for text I/O.',
  slots: { tp_new: iobase_new },
  methods: [
    { ml_name: 'detach', ml_meth: unsupported('detach'), ml_flags: [0, 0], ml_doc: 'Separate the buffer and return it.' },
    { ml_name: 'read', ml_meth: unsupported('read'), ml_flags: 'varargs', ml_doc: 'Read at most n characters.' },
    { ml_name: 'readline', ml_meth: unsupported('readline'), ml_flags: 'varargs', ml_doc: 'Read up to the next newline.' },
    { ml_name: 'write', ml_meth: unsupported('write'), ml_flags: 'varargs', ml_doc: 'Write text; return how many characters.' },
  ],
  getset: [
    { name: 'encoding', get: () => null },
    { name: 'newlines', get: () => null },
    { name: 'errors', get: () => null },
  ],
});

