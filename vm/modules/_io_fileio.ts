// FileIO: the raw stream over a file descriptor.
//
// Modules/_io/fileio.c. Every system call here may block and is repeated after EINTR
// once the Python handlers have run (PEP 475); a descriptor that would block gives None.

import { fstatSync } from 'node:fs';
import { callMethod, callObject, findAttr, repr, setAttr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { overflowError, typeError, typeName, valueError } from '../errors.js';
import { asIntValue, asStrValue } from '../object.js';
import { defineType } from '../objects/type.js';
import { osError } from '../objects/exceptions.js';
import { asCInt, isIndex, asIndex } from '../number.js';
import { loadNative } from '../../native/index.js';
import { FloatType, PyType, typeCheck, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strText, type IntValue } from '../values.js';
import { newBytes, readableBuffer, writableBuffer } from './_io_buffer.js';
import { bothOf, DEFAULT_BUFFER_SIZE, IOBase, ioType, RawIOBaseType, sizeArgument, unsupportedOperation } from './_io_base.js';
import { fsPathBytes, retried, truncateDescriptor } from './posix_call.js';

export const FileIOType = ioType('FileIO');

const O_RDONLY = 0, O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0o100, O_EXCL = 0o200, O_TRUNC = 0o1000, O_APPEND = 0o2000, O_CLOEXEC = 0o2000000;
const S_IFMT = 0o170000, S_IFDIR = 0o040000;
/** Reads grow from this size where the file's is not known. */
const SMALLCHUNK = DEFAULT_BUFFER_SIZE;
/** A single system call transfers at most this much, as in CPython (_PY_READ_MAX). */
const READ_MAX = 0x7ffff000;

export class FileIO extends IOBase {
  fd = -1;
  created = false;
  isReadable = false;
  isWritable = false;
  appending = false;
  /** Known once it was asked for. */
  isSeekable: boolean | undefined = undefined;
  closefd = true;
  blksize = DEFAULT_BUFFER_SIZE;
}

interface Mode { flags: number; created: boolean; readable: boolean; writable: boolean; appending: boolean; truncates: boolean }

function badMode(): never {
  throw valueError('Must have exactly one of create/read/write/append mode and at most one plus');
}

/** fileio's mode letters: one of x, r, w, a, at most one '+', any b. */
function parseMode(mode: string): Mode {
  let letter = '';
  let plus = false;
  for (const c of mode) {
    if ('xrwa'.includes(c)) {
      if (letter !== '') badMode();
      letter = c;
    } else if (c === '+') {
      if (plus) badMode();
      plus = true;
    } else if (c !== 'b') throw valueError(`invalid mode: ${mode}`);
  }
  if (letter === '') badMode();
  const readable = letter === 'r' || plus;
  const writable = letter !== 'r' || plus;
  const access = readable && writable ? O_RDWR : readable ? O_RDONLY : O_WRONLY;
  const extra = letter === 'x' ? O_EXCL | O_CREAT : letter === 'w' ? O_CREAT | O_TRUNC : letter === 'a' ? O_CREAT | O_APPEND : 0;
  return { flags: access | extra | O_CLOEXEC, created: letter === 'x', readable, writable, appending: letter === 'a', truncates: letter === 'w' };
}

function fileio_new(type: PyType): PyObject {
  return new FileIO(type);
}

function fileio_init(self: FileIO, args: PyObject[], kwargs: Kwargs): void {
  const [file, modeArg, closefdArg, opener] = parseArgs('FileIO', ['file', 'mode', 'closefd', 'opener'], 1, args, kwargs);
  const modeText = modeArg === undefined ? 'r' : asStrValue(modeArg);
  if (modeText === undefined) throw typeError(`FileIO() argument 2 must be str, not ${typeName(modeArg!)}`);
  if (self.fd >= 0) {
    if (self.closefd) internalClose(self);
    else self.fd = -1;
  }
  openFile(self, file!, strText(modeText), closefdArg === undefined ? true : asCInt(closefdArg) !== 0, opener ?? null);
}

/** _io_FileIO___init__. */
export function openFile(self: FileIO, name: PyObject, modeText: string, closefd: boolean, opener: PyObject): void {
  if (typeCheck(name, FloatType)) throw typeError('integer argument expected, got float');
  const given = fileDescriptorOf(name);
  const path = given < 0 ? fsPathBytes(name) : undefined;
  const mode = parseMode(modeText);
  self.isReadable = mode.readable;
  self.isWritable = mode.writable;
  self.appending = mode.appending;
  self.created = mode.created;
  self.isSeekable = undefined;
  self.closefd = closefd;
  if (path === undefined) {
    self.fd = given;
    self.closefd = closefd;
  } else {
    if (!closefd) throw valueError('Cannot use closefd=False with file name');
    self.closefd = true;
    self.fd = opener === null ? openPath(path, mode.flags, name) : openByOpener(opener, name, mode.flags);
  }
  try {
    lookAtFile(self, name);
    setAttr(self, 'name', name);
    if (self.appending) lseek(self, 0, 2);
  } catch (exc) {
    if (path === undefined) self.fd = -1; // not ours to close
    else internalClose(self);
    throw exc;
  }
}

/** An int is a descriptor; anything else is a path (-1). */
function fileDescriptorOf(name: PyObject): number {
  const n = asIntValue(name);
  if (n === undefined && !isIndex(name)) return -1;
  const fd = asCInt(n ?? asIndex(name));
  if (fd < 0) throw valueError('negative file descriptor');
  return fd;
}

function openPath(path: Uint8Array, flags: number, name: PyObject): number {
  const native = loadNative();
  const fd = retried(() => native.open(path, flags, 0o666));
  if (fd < 0) throw osError(-fd, name);
  return fd;
}

function openByOpener(opener: PyObject, name: PyObject, flags: number): number {
  const result = callObject(opener, [name, flags]);
  const n = asIntValue(result);
  if (n === undefined) throw typeError('expected integer from opener');
  const fd = asCInt(n);
  if (fd < 0) throw valueError(`opener returned ${fd}`);
  const r = loadNative().setInheritable(fd, false);
  if (r < 0) throw osError(-r);
  return fd;
}

/** A directory cannot be opened; a bad descriptor neither. */
function lookAtFile(self: FileIO, name: PyObject): void {
  let stat;
  try {
    stat = fstatSync(self.fd);
  } catch (err) {
    const errno = -(err as { errno?: number }).errno!;
    if (errno === Errno.EBADF) throw osError(errno);
    return;
  }
  if ((stat.mode & S_IFMT) === S_IFDIR) throw osError(Errno.EISDIR, name);
  if (stat.blksize > 1) self.blksize = stat.blksize;
}

function internalClose(self: FileIO): void {
  if (self.fd < 0) return;
  const fd = self.fd;
  self.fd = -1; // whatever close() says, the descriptor is gone
  const r = loadNative().close(fd);
  if (r < 0) throw osError(-r);
}

function fileio_close(self: FileIO): PyObject {
  bothOf(() => baseClose(self), () => {
    if (self.closefd) internalClose(self);
    else self.fd = -1;
  });
  return null;
}

/** _RawIOBase.close(): flush() by its name, then closed for the base. */
function baseClose(self: FileIO): void {
  if (self.iobaseClosed) return;
  bothOf(() => { callMethod(self, 'flush'); }, () => { self.iobaseClosed = true; });
}

function checkOpen(self: FileIO): void {
  if (self.fd < 0) throw valueError('I/O operation on closed file');
}

function requireReadable(self: FileIO): void {
  checkOpen(self);
  if (!self.isReadable) throw unsupportedOperation('File not open for reading');
}

function requireWritable(self: FileIO): void {
  checkOpen(self);
  if (!self.isWritable) throw unsupportedOperation('File not open for writing');
}

/** Read once into `buffer`: the number of bytes, or undefined when the call would block.
 *  MAY RUN PYTHON (signal handlers). */
export function fileio_readinto_bytes(self: FileIO, buffer: Uint8Array): number | undefined {
  requireReadable(self);
  const native = loadNative();
  const { fd } = self;
  const n = retried(() => native.read(fd, buffer));
  if (n >= 0) return n;
  if (n === -Errno.EAGAIN) return undefined;
  throw osError(-n);
}

/** Write once: the number of bytes, or undefined when the call would block. MAY RUN PYTHON. */
export function fileio_write_bytes(self: FileIO, bytes: Uint8Array): number | undefined {
  requireWritable(self);
  const native = loadNative();
  const { fd } = self;
  const part = bytes.length > READ_MAX ? bytes.subarray(0, READ_MAX) : bytes;
  const n = retried(() => native.write(fd, part));
  if (n >= 0) return n;
  if (n === -Errno.EAGAIN) return undefined;
  throw osError(-n);
}

function fileio_readinto(self: FileIO, buffer: PyObject): PyObject {
  requireReadable(self);
  return fileio_readinto_bytes(self, writableBuffer(buffer, 'readinto')) ?? null;
}

function fileio_read(self: FileIO, sizeArg: PyObject | undefined): PyObject {
  const size = sizeArgument(sizeArg);
  requireReadable(self);
  if (size < 0) return fileio_readall(self);
  const buffer = new Uint8Array(Math.min(size, READ_MAX));
  const n = fileio_readinto_bytes(self, buffer);
  return n === undefined ? null : newBytes(n === buffer.length ? buffer : buffer.slice(0, n));
}

/** Room for what is left of a regular file, and one byte to see its end. */
function initialSize(self: FileIO): number {
  const native = loadNative();
  const pos = native.lseek(self.fd, 0, 1);
  try {
    const { size } = fstatSync(self.fd);
    if (pos >= 0 && size >= pos) return size - pos + 1;
  } catch {
    // not a file with a size: the reads below will say what is wrong, if anything is
  }
  return SMALLCHUNK;
}

function fileio_readall(self: FileIO): PyObject {
  checkOpen(self);
  let buffer: Uint8Array = new Uint8Array(initialSize(self));
  let used = 0;
  for (;;) {
    if (used >= buffer.length) {
      const grown = new Uint8Array(used + Math.max(SMALLCHUNK, used >> 1));
      grown.set(buffer);
      buffer = grown;
    }
    const n = fileio_readinto_bytes(self, buffer.subarray(used));
    if (n === 0) break;
    if (n === undefined) {
      if (used > 0) break;
      return null;
    }
    used += n;
  }
  return newBytes(buffer.slice(0, used));
}

function fileio_write(self: FileIO, b: PyObject): PyObject {
  requireWritable(self);
  return fileio_write_bytes(self, readableBuffer(b)) ?? null;
}

/** lseek(2), which also tells whether the file is seekable. */
function lseek(self: FileIO, offset: number, whence: number): number {
  const r = loadNative().lseek(self.fd, offset, whence);
  if (self.isSeekable === undefined) self.isSeekable = r >= 0;
  if (r < 0) throw osError(-r);
  return r;
}

/** PyNumber_AsOff_t: a file position. */
export function positionArgument(v: PyObject): number {
  if (typeCheck(v, FloatType)) throw typeError('an integer is required');
  const n: IntValue = asIndex(v);
  if (n >= 2n ** 63n || n < -(2n ** 63n)) throw overflowError('Python int too large to convert to C long');
  return Number(n);
}

function fileio_seek(self: FileIO, position: PyObject, whence: PyObject | undefined): PyObject {
  checkOpen(self);
  if (!isIndex(position) && !typeCheck(position, FloatType)) throw typeError(`an integer is required (got type ${typeName(position)})`);
  return lseek(self, positionArgument(position), whence === undefined ? 0 : asCInt(whence));
}

export function fileio_seek_to(self: FileIO, position: number, whence: number): number {
  checkOpen(self);
  return lseek(self, position, whence);
}

function fileio_tell(self: FileIO): PyObject {
  checkOpen(self);
  return lseek(self, 0, 1);
}

function fileio_truncate(self: FileIO, sizeArg: PyObject | undefined): PyObject {
  requireWritable(self);
  const size = sizeArg === undefined || sizeArg === null ? lseek(self, 0, 1) : positionArgument(sizeArg);
  const r = truncateDescriptor(self.fd, size);
  if (r < 0) throw osError(-r);
  return sizeArg === undefined || sizeArg === null ? size : sizeArg;
}

function fileio_seekable(self: FileIO): PyObject {
  checkOpen(self);
  if (self.isSeekable === undefined) self.isSeekable = loadNative().lseek(self.fd, 0, 1) >= 0;
  return self.isSeekable;
}

function fileio_readable(self: FileIO): PyObject {
  checkOpen(self);
  return self.isReadable;
}

function fileio_writable(self: FileIO): PyObject {
  checkOpen(self);
  return self.isWritable;
}

function fileio_fileno(self: FileIO): PyObject {
  checkOpen(self);
  return self.fd;
}

function fileio_isatty(self: FileIO): PyObject {
  checkOpen(self);
  return loadNative().isatty(self.fd);
}

function modeOf(self: FileIO): string {
  if (self.created) return self.isReadable ? 'xb+' : 'xb';
  if (self.appending) return self.isReadable ? 'ab+' : 'ab';
  if (self.isReadable) return self.isWritable ? 'rb+' : 'rb';
  return 'wb';
}

function fileio_repr(self: FileIO): PyObject {
  if (self.fd < 0) return '<_io.FileIO [closed]>';
  const closefd = self.closefd ? 'True' : 'False';
  const name = findAttr(self, 'name');
  if (name === undefined) return `<_io.FileIO fd=${self.fd} mode='${modeOf(self)}' closefd=${closefd}>`;
  return mkStr(`<_io.FileIO name=${strText(repr(name))} mode='${modeOf(self)}' closefd=${closefd}>`);
}

function fileio_getstate(self: FileIO): PyObject {
  throw typeError(`cannot serialize '${self.ob_type.tp_name}' object`);
}

defineType(FileIOType, {
  base: RawIOBaseType, isBase: true, module: '_io', doc: 'A raw stream over a file descriptor.',
  slots: { tp_new: fileio_new, tp_init: fileio_init, tp_repr: fileio_repr },
  methods: [
    { ml_name: 'read', ml_meth: fileio_read, ml_flags: [0, 1], ml_doc: 'Read at most size bytes, with one system call.' },
    { ml_name: 'readall', ml_meth: fileio_readall, ml_flags: [0, 0], ml_doc: 'Read all that is left.' },
    { ml_name: 'readinto', ml_meth: fileio_readinto, ml_flags: [1, 1], ml_doc: 'Read into a writable buffer.' },
    { ml_name: 'write', ml_meth: fileio_write, ml_flags: [1, 1], ml_doc: 'Write with one system call; return how much.' },
    { ml_name: 'seek', ml_meth: fileio_seek, ml_flags: [1, 2], ml_doc: 'Move the file position.' },
    { ml_name: 'tell', ml_meth: fileio_tell, ml_flags: [0, 0], ml_doc: 'The file position.' },
    { ml_name: 'truncate', ml_meth: fileio_truncate, ml_flags: [0, 1], ml_doc: 'Cut or extend the file.' },
    { ml_name: 'close', ml_meth: fileio_close, ml_flags: [0, 0], ml_doc: 'Close the descriptor if closefd is true.' },
    { ml_name: 'seekable', ml_meth: fileio_seekable, ml_flags: [0, 0] },
    { ml_name: 'readable', ml_meth: fileio_readable, ml_flags: [0, 0] },
    { ml_name: 'writable', ml_meth: fileio_writable, ml_flags: [0, 0] },
    { ml_name: 'fileno', ml_meth: fileio_fileno, ml_flags: [0, 0] },
    { ml_name: 'isatty', ml_meth: fileio_isatty, ml_flags: [0, 0] },
    { ml_name: '__getstate__', ml_meth: fileio_getstate, ml_flags: [0, 0] },
  ],
  getset: [
    { name: 'closed', get: (self: FileIO) => self.fd < 0 },
    { name: 'closefd', get: (self: FileIO) => self.closefd },
    { name: 'mode', get: (self: FileIO) => modeOf(self) },
    { name: '_blksize', get: (self: FileIO) => self.blksize },
  ],
});
