// The buffer under BufferedReader, BufferedWriter and BufferedRandom.
//
// The state machine of Modules/_io/bufferedio.c: one block of memory that holds read-ahead,
// or written data that the raw stream has not taken yet, or (BufferedRandom) both. The
// types over it are in _io_buffered_types.ts.
//
//   buffer[0 .. readEnd)          read-ahead, valid while readEnd >= 0
//   buffer[writePos .. writeEnd)  to be written, valid while writeEnd >= 0
//   pos                           where the caller stands, rawPos where the raw stream stands,
//                                 both as offsets into the buffer
//   absPos                        the raw stream's own position, -1 if not known
//
// A raw call MAY RUN PYTHON: a stream written in Python, and the handlers of signals. State is
// therefore consistent before each of them, and `locked` refuses to be entered again from there.

import { callMethod, checkSignals, findAttr, getAttr, isTrue, repr } from '../abstract.js';
import { Errno } from '../errno.js';
import { BlockingIOErrorType, excMatches, newException, OSErrorType, runtimeError, typeError, ValueErrorType, valueError } from '../errors.js';
import type { PyBaseException } from '../object.js';
import { asSsize } from '../number.js';
import type { PyObject, PyType } from '../types.js';
import { mkStr, strText } from '../values.js';
import { DEFAULT_BUFFER_SIZE, IOBase, retryingEintr } from './_io_base.js';
import { asBuffer, newBytes, newWritableView } from './_io_buffer.js';
import { FileIO, FileIOType, fileio_readinto_bytes, fileio_seek_to, fileio_write_bytes } from './_io_fileio.js';

export class Buffered extends IOBase {
  raw: PyObject = null;
  /** Initialised and not detached. */
  ok = false;
  detached = false;
  isReadable = false;
  isWritable = false;
  /** The raw stream is a FileIO, not of a subclass: called without going through attributes. */
  file: FileIO | undefined = undefined;
  buffer: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  bufferSize = DEFAULT_BUFFER_SIZE;
  absPos = -1;
  pos = 0;
  rawPos = 0;
  readEnd = -1;
  writePos = 0;
  writeEnd = -1;
  locked = false;
  constructor(type: PyType) { super(type); }
}

/** What the raw stream answered: a count, or that it would block. */
type Transfer = number;
const WOULD_BLOCK: Transfer = -2;

// Entering

export function checkInitialized(self: Buffered): void {
  if (self.ok) return;
  throw valueError(self.detached ? 'raw stream has been detached' : 'I/O operation on uninitialized object');
}

export function isClosed(self: Buffered): boolean {
  if (self.file !== undefined) return self.file.fd < 0;
  return isTrue(getAttr(self.raw, 'closed'));
}

/** CHECK_CLOSED; `what` completes the text: 'read of closed file'. */
export function checkOpen(self: Buffered, what: string): void {
  checkInitialized(self);
  if (isClosed(self)) throw valueError(what);
}

/** ENTER_BUFFERED. The caller leaves in a finally block: `self.locked = false`. */
export function enter(self: Buffered): void {
  if (self.locked) throw runtimeError(mkStr(`reentrant call inside ${strText(repr(self))}`));
  self.locked = true;
}

// Positions

export function readahead(self: Buffered): number {
  return self.isReadable && self.readEnd >= 0 ? self.readEnd - self.pos : 0;
}

export function rawOffset(self: Buffered): number {
  return (self.readEnd >= 0 || self.writeEnd >= 0) && self.rawPos >= 0 ? self.rawPos - self.pos : 0;
}

export function resetRead(self: Buffered): void {
  self.readEnd = -1;
}

function resetWrite(self: Buffered): void {
  self.writePos = 0;
  self.writeEnd = -1;
}

function adjustPosition(self: Buffered, pos: number): void {
  self.pos = pos;
  if (self.readEnd >= 0 && self.readEnd < pos) self.readEnd = pos;
}

function wholeBlocks(self: Buffered, n: number): number {
  return n - (n % self.bufferSize);
}

/** _buffered_init: the buffer, and where the raw stream stands. */
export function initBuffer(self: Buffered): void {
  if (self.bufferSize <= 0) throw valueError('buffer size must be strictly positive');
  self.buffer = new Uint8Array(self.bufferSize);
  try {
    rawTell(self);
  } catch (exc) {
    if (!excMatches(exc, OSErrorType) && !excMatches(exc, ValueErrorType)) throw exc; // not seekable: no position
  }
}

// The raw stream

export function setRaw(self: Buffered, raw: PyObject): void {
  self.raw = raw;
  self.file = raw instanceof FileIO && raw.ob_type === FileIOType ? raw : undefined;
}

export function rawTell(self: Buffered): number {
  const r = self.file !== undefined ? fileio_seek_to(self.file, 0, 1) : asSsize(callMethod(self.raw, 'tell'), 'overflow');
  return notedPosition(self, r);
}

export function rawSeek(self: Buffered, target: number, whence: number): number {
  const r = self.file !== undefined ? fileio_seek_to(self.file, target, whence)
    : asSsize(callMethod(self.raw, 'seek', target, whence), 'overflow');
  return notedPosition(self, r);
}

function notedPosition(self: Buffered, r: number): number {
  if (r < 0) throw newException(OSErrorType, `Raw stream returned invalid position ${r}`);
  self.absPos = r;
  return r;
}

/** RAW_TELL. */
export function rawPosition(self: Buffered): number {
  return self.absPos >= 0 ? self.absPos : rawTell(self);
}

function rawRead(self: Buffered, into: Uint8Array): Transfer {
  let n: number | undefined;
  if (self.file !== undefined) n = fileio_readinto_bytes(self.file, into);
  else {
    const view = newWritableView(into);
    const r = retryingEintr(() => callMethod(self.raw, 'readinto', view));
    n = r === null ? undefined : asSsize(r, 'overflow');
    copyBack(view, into);
  }
  if (n === undefined) return WOULD_BLOCK;
  if (n < 0 || n > into.length) {
    throw newException(OSErrorType, `raw readinto() returned invalid length ${n} (should have been between 0 and ${into.length})`);
  }
  if (n > 0 && self.absPos >= 0) self.absPos += n;
  return n;
}

/** Where the view could not lie over `into` itself, its bytes are brought over. */
function copyBack(view: PyObject, into: Uint8Array): void {
  const bytes = asBuffer(view);
  if (bytes !== undefined && (bytes.buffer !== into.buffer || bytes.byteOffset !== into.byteOffset)) {
    into.set(bytes.subarray(0, into.length));
  }
}

function rawWrite(self: Buffered, bytes: Uint8Array): Transfer {
  let n: number | undefined;
  if (self.file !== undefined) n = fileio_write_bytes(self.file, bytes);
  else {
    const data = newBytes(bytes.slice());
    const r = retryingEintr(() => callMethod(self.raw, 'write', data));
    n = r === null ? undefined : asSsize(r, 'overflow');
  }
  if (n === undefined) return WOULD_BLOCK;
  if (n < 0 || n > bytes.length) {
    throw newException(OSErrorType, `raw write() returned invalid length ${n} (should have been between 0 and ${bytes.length})`);
  }
  if (n > 0 && self.absPos >= 0) self.absPos += n;
  return n;
}

// Reading

/** _bufferedreader_fill_buffer: append one raw read to the read-ahead. */
function fillBuffer(self: Buffered): Transfer {
  const start = self.readEnd >= 0 ? self.readEnd : 0;
  const n = rawRead(self, self.buffer.subarray(start, self.bufferSize));
  if (n <= 0) return n;
  self.readEnd = start + n;
  self.rawPos = start + n;
  return n;
}

/** The next n bytes of the read-ahead, which has them. */
export function takeReadahead(self: Buffered, n: number): Uint8Array<ArrayBuffer> {
  const bytes = self.buffer.slice(self.pos, self.pos + n);
  self.pos += n;
  return bytes;
}

/** _bufferedreader_read_generic: n bytes, fewer at the end of file; undefined if it would block
 *  before the first. */
export function readGeneric(self: Buffered, n: number): Uint8Array | undefined {
  const have = readahead(self);
  if (n <= have) return takeReadahead(self, n);
  const out = new Uint8Array(n);
  let written = 0;
  if (have > 0) {
    out.set(takeReadahead(self, have));
    written = have;
  }
  if (self.isWritable) flushAndRewind(self);
  resetRead(self);
  while (n - written >= self.bufferSize) { // whole blocks go past the buffer
    const r = rawRead(self, out.subarray(written, written + wholeBlocks(self, n - written)));
    if (r <= 0) return r === 0 || written > 0 ? out.slice(0, written) : undefined;
    written += r;
  }
  self.pos = 0;
  self.rawPos = 0;
  self.readEnd = 0;
  while (written < n && self.readEnd < self.bufferSize) {
    const r = fillBuffer(self);
    if (r <= 0) return r === 0 || written > 0 ? out.slice(0, written) : undefined;
    const part = Math.min(n - written, r);
    out.set(self.buffer.subarray(self.pos, self.pos + part), written);
    written += part;
    self.pos += part;
  }
  return out;
}

/** _bufferedreader_read_all. */
export function readAll(self: Buffered): PyObject {
  const have = readahead(self);
  const start = have > 0 ? takeReadahead(self, have) : undefined;
  if (self.isWritable) flushAndRewind(self);
  resetRead(self);
  const readall = findAttr(self.raw, 'readall');
  const chunks: Uint8Array[] = start === undefined ? [] : [start];
  if (readall !== undefined) {
    const data = callMethod(self.raw, 'readall');
    if (data === null) return start === undefined ? null : newBytes(start);
    addChunk(self, chunks, data, 'readall() should return bytes');
    return newBytes(joined(chunks));
  }
  for (;;) {
    const data = callMethod(self.raw, 'read');
    if (data === null && chunks.length === 0) return null;
    if (data === null || !addChunk(self, chunks, data, 'read() should return bytes')) break;
  }
  return newBytes(chunks.length === 0 ? new Uint8Array(0) : joined(chunks));
}

/** Keep what the raw stream gave; false when it was nothing. */
function addChunk(self: Buffered, chunks: Uint8Array[], data: PyObject, message: string): boolean {
  const bytes = asBuffer(data);
  if (bytes === undefined) throw typeError(message);
  chunks.push(bytes);
  if (self.absPos >= 0) self.absPos += bytes.length;
  return bytes.length > 0;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return chunks.length === 1 ? chunks[0]!.slice() : new Uint8Array(Buffer.concat(chunks));
}

/** read1: at most one raw read. */
export function read1(self: Buffered, n: number): Uint8Array {
  const have = readahead(self);
  if (have > 0) return takeReadahead(self, Math.min(n, have));
  enter(self);
  try {
    resetRead(self);
    const out = new Uint8Array(n);
    const r = rawRead(self, out);
    return r <= 0 ? out.slice(0, 0) : r === n ? out : out.slice(0, r);
  } finally {
    self.locked = false;
  }
}

/** _buffered_readinto_generic: the count, or undefined when it would block before the first byte. */
export function readInto(self: Buffered, out: Uint8Array, one: boolean): number | undefined {
  checkOpen(self, 'readinto of closed file');
  let written = 0;
  const have = readahead(self);
  if (have > 0) {
    written = Math.min(have, out.length);
    out.set(takeReadahead(self, written));
    if (written === out.length) return written;
  }
  enter(self);
  try {
    if (self.isWritable) flushAndRewind(self);
    resetRead(self);
    self.pos = 0;
    while (written < out.length) {
      const remaining = out.length - written;
      let n: Transfer = 0;
      if (remaining > self.bufferSize) n = rawRead(self, out.subarray(written));
      else if (!(one && written > 0)) {
        n = fillBuffer(self);
        if (n > 0) {
          n = Math.min(n, remaining);
          out.set(self.buffer.subarray(self.pos, self.pos + n), written);
          self.pos += n;
          written += n;
          if (one) break;
          continue;
        }
      }
      if (n === 0 || (n === WOULD_BLOCK && written > 0)) break;
      if (n === WOULD_BLOCK) return undefined;
      written += n;
      if (one) break;
    }
    return written;
  } finally {
    self.locked = false;
  }
}

/** _bufferedreader_peek_unlocked: what is there, after at most one raw read; nothing is taken. */
export function peek(self: Buffered): Uint8Array {
  const have = readahead(self);
  if (have > 0) return self.buffer.slice(self.pos, self.pos + have);
  resetRead(self);
  const r = fillBuffer(self);
  self.pos = 0;
  return self.buffer.slice(0, Math.max(r, 0));
}

/** _buffered_readline: up to and with the newline, at most `limit` bytes if that is not negative. */
export function readLine(self: Buffered, limit: number): Uint8Array {
  checkOpen(self, 'readline of closed file');
  let have = readahead(self);
  if (limit >= 0 && have > limit) have = limit;
  const newline = indexOfNewline(self, have);
  if (newline >= 0) return takeReadahead(self, newline + 1 - self.pos);
  if (have === limit) return takeReadahead(self, have);
  enter(self);
  try {
    return readLineSlowly(self, limit, have);
  } finally {
    self.locked = false;
  }
}

function indexOfNewline(self: Buffered, n: number): number {
  const i = self.buffer.indexOf(10, self.pos);
  return i >= 0 && i < self.pos + n ? i : -1;
}

function readLineSlowly(self: Buffered, limit: number, have: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = limit;
  if (have > 0) {
    chunks.push(takeReadahead(self, have));
    left -= have;
  }
  if (self.isWritable) flushAndRewind(self);
  for (;;) {
    resetRead(self);
    let n = fillBuffer(self);
    if (n <= 0) break;
    if (limit >= 0 && n > left) n = left;
    self.pos = 0;
    const newline = indexOfNewline(self, n);
    if (newline >= 0) n = newline + 1;
    chunks.push(takeReadahead(self, n));
    if (newline >= 0 || (limit >= 0 && n === left)) break;
    left -= n;
  }
  return chunks.length === 0 ? new Uint8Array(0) : joined(chunks);
}

// Writing

/** _bufferedwriter_flush_unlocked: hand everything to the raw stream. What it has not taken when a
 *  handler raises stays in the buffer. */
export function flushUnlocked(self: Buffered): void {
  if (self.writeEnd >= 0 && self.writePos !== self.writeEnd) {
    const rewind = rawOffset(self) + (self.pos - self.writePos);
    if (rewind !== 0) {
      rawSeek(self, -rewind, 1);
      self.rawPos -= rewind;
    }
    while (self.writePos < self.writeEnd) {
      const n = rawWrite(self, self.buffer.subarray(self.writePos, self.writeEnd));
      if (n === WOULD_BLOCK) throw blocked(self, 0);
      self.writePos += n;
      self.rawPos = self.writePos;
      checkSignals(); // a write that a signal cut short returns without an error
    }
  }
  resetWrite(self);
}

/** buffered_flush_and_rewind_unlocked. */
export function flushAndRewind(self: Buffered): void {
  flushUnlocked(self);
  if (!self.isReadable) return;
  const offset = rawOffset(self);
  if (offset !== 0) rawSeek(self, -offset, 1); // back to where the caller stands
  resetRead(self);
}

/** The errno is the system call's: 0 when a raw stream written in Python answered None. */
function blocked(self: Buffered, written: number): PyBaseException {
  return newException(BlockingIOErrorType, self.file === undefined ? 0 : Errno.EAGAIN, 'write could not complete without blocking', written);
}

function putAtPos(self: Buffered, bytes: Uint8Array): void {
  self.buffer.set(bytes, self.pos);
  if (self.writeEnd < 0 || self.writePos > self.pos) self.writePos = self.pos;
  adjustPosition(self, self.pos + bytes.length);
  if (self.writeEnd < self.pos) self.writeEnd = self.pos;
}

/** BufferedWriter.write: buffer, or pass on what does not fit. The number of bytes taken. */
export function write(self: Buffered, bytes: Uint8Array): number {
  enter(self);
  try {
    if (isClosed(self)) throw valueError('write to closed file');
    if (self.readEnd < 0 && self.writeEnd < 0) {
      self.pos = 0;
      self.rawPos = 0;
    }
    if (bytes.length <= self.bufferSize - self.pos) {
      putAtPos(self, bytes);
      return bytes.length;
    }
    const kept = flushForWrite(self, bytes);
    if (kept !== undefined) return kept;
    return writeThrough(self, bytes);
  } finally {
    self.locked = false;
  }
}

/** Make the buffer empty. When that would block, keep what fits: then the count is the answer. */
function flushForWrite(self: Buffered, bytes: Uint8Array): number | undefined {
  try {
    flushUnlocked(self);
    return undefined;
  } catch (exc) {
    if (!excMatches(exc, BlockingIOErrorType)) throw exc;
  }
  if (self.isReadable) resetRead(self);
  self.buffer.copyWithin(0, self.writePos, self.writeEnd);
  self.writeEnd -= self.writePos;
  self.rawPos -= self.writePos;
  self.pos -= self.writePos;
  self.writePos = 0;
  const room = self.bufferSize - self.writeEnd;
  const part = Math.min(room, bytes.length);
  self.buffer.set(bytes.subarray(0, part), self.writeEnd);
  self.writeEnd += part;
  self.pos += part;
  if (part < bytes.length) throw blocked(self, part);
  return part;
}

/** More than the buffer holds: straight to the raw stream, the rest into the buffer. */
function writeThrough(self: Buffered, bytes: Uint8Array): number {
  const offset = rawOffset(self);
  if (offset !== 0) {
    rawSeek(self, -offset, 1);
    self.rawPos -= offset;
  }
  let written = 0;
  while (bytes.length - written > self.bufferSize) {
    const n = rawWrite(self, bytes.subarray(written));
    if (n === WOULD_BLOCK) {
      keepBlock(self, bytes, written);
      break;
    }
    written += n;
    checkSignals();
  }
  if (self.isReadable) resetRead(self);
  const rest = bytes.subarray(written);
  if (rest.length > 0) {
    self.buffer.set(rest);
    written += rest.length;
  }
  self.writePos = 0;
  self.writeEnd = rest.length;
  adjustPosition(self, rest.length);
  self.rawPos = 0;
  return written;
}

/** The raw stream would block and more is left than the buffer holds: keep one bufferful and say how much went. */
function keepBlock(self: Buffered, bytes: Uint8Array, written: number): never {
  self.buffer.set(bytes.subarray(written, written + self.bufferSize));
  self.rawPos = 0;
  self.writePos = 0;
  adjustPosition(self, self.bufferSize);
  self.writeEnd = self.bufferSize;
  throw blocked(self, written + self.bufferSize);
}

// Position

/** buffered_seek, within the read-ahead where that has the target. */
export function seek(self: Buffered, target: number, whence: number): number {
  if (whence !== 2 && self.isReadable) {
    const current = rawPosition(self);
    const at = current - rawOffset(self);
    const offset = whence === 0 ? target - at : target;
    if (offset >= -self.pos && offset <= readahead(self) && self.readEnd >= 0) {
      self.pos += offset;
      return at + offset;
    }
  }
  enter(self);
  try {
    if (self.isWritable) flushUnlocked(self);
    const n = rawSeek(self, whence === 1 ? target - rawOffset(self) : target, whence);
    self.rawPos = -1;
    if (self.isReadable) resetRead(self);
    return n;
  } finally {
    self.locked = false;
  }
}

export function tell(self: Buffered): number {
  return rawTell(self) - rawOffset(self);
}
