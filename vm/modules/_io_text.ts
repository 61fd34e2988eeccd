// TextIOWrapper: text over a buffered stream.
//
// Modules/_io/textio.c. Text to be written waits in `pending` until it passes a chunk; text
// that was decoded and not yet taken lies in `decoded` from `used` on. `snapshot` is what
// tell() needs to find the byte position of a character: the decoder's flags before the last
// chunk, and the bytes it was given.

import { callMethod, findAttr, getAttr, isTrue, repr, richCompareBool } from '../abstract.js';
import { parseArgs } from '../args.js';
import { attributeError, newException, OSErrorType, typeError, typeName, valueError, excMatches, AttributeErrorType } from '../errors.js';
import { asBytesValue, asIntValue, asStrValue, type PyBaseException } from '../object.js';
import { asCInt, asIndex, asSsize, isIndex } from '../number.js';
import { defineType } from '../objects/type.js';
import { CompareOp, PyType, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strConcat, strLength, strSlice, strText, type StrValue } from '../values.js';
import { bothOf, closedFile, DEFAULT_BUFFER_SIZE, IOBase, ioType, retryingEintr, sizeArgument, TextIOBaseType, unsupportedOperation } from './_io_base.js';
import { EMPTY_BYTES, newBytes } from './_io_buffer.js';
import { Buffered, isClosed } from './_io_buffered.js';
import { BufferedRandomType, BufferedReaderType, BufferedWriterType, buffered_read1_bytes, buffered_write_bytes } from './_io_buffered_types.js';
import { checkEncoding, makeDecoder, NewlineDecoder, StreamEncoder, type Decoder } from './_io_codec.js';
import { findLineEnding, type LineMode } from './_io_lines.js';
import { codecErrors, cookieOf, packCookie, type Cookie } from './_io_cookie.js';

export const TextIOWrapperType = ioType('TextIOWrapper');

interface Snapshot { flags: number | bigint; input: Uint8Array }

export class TextIOWrapper extends IOBase {
  ok = false;
  detached = false;
  buffer: PyObject = null;
  /** The buffer when it is one of ours, called without going through attributes. */
  native: Buffered | undefined = undefined;
  encoding = 'utf-8';
  errors: PyObject = 'strict';
  lineBuffering = false;
  writeThrough = false;
  lines: LineMode = { translated: false, universal: false, readnl: '\n' };
  writetranslate = false;
  /** What '\n' is written as; '' for itself. */
  writenl = '';
  chunkSize = DEFAULT_BUFFER_SIZE;
  encoder: StreamEncoder | undefined = undefined;
  decoder: Decoder | undefined = undefined;
  pendingText = '';
  pendingBytes: Uint8Array[] = [];
  pendingCount = 0;
  decoded: StrValue = '';
  used = 0;
  snapshot: Snapshot | undefined = undefined;
  seekable = false;
  telling = false;
  hasRead1 = false;
  /** Bytes a character has taken so far, for guesses. */
  b2cratio = 0;
}

// Construction

function newlineArgument(v: PyObject | undefined): string | undefined {
  if (v === undefined || v === null) return undefined;
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`TextIOWrapper() argument 4 must be str or None, not ${typeName(v)}`);
  return strText(text);
}

function strOrNone(v: PyObject | undefined, position: number): string | undefined {
  if (v === undefined || v === null) return undefined;
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`TextIOWrapper() argument ${position} must be str or None, not ${typeName(v)}`);
  return strText(text);
}

function textiowrapper_init(self: TextIOWrapper, args: PyObject[], kwargs: Kwargs): void {
  self.ok = false;
  self.detached = false;
  const [buffer, encoding, errors, newline, line, through] = parseArgs(
    'TextIOWrapper', ['buffer', 'encoding', 'errors', 'newline', 'line_buffering', 'write_through'], 1, args, kwargs);
  initText(self, buffer!, {
    encoding: strOrNone(encoding, 2),
    errors: errors === undefined || errors === null ? undefined : errors,
    newline: newlineArgument(newline),
    lineBuffering: line !== undefined && asCInt(line) !== 0,
    writeThrough: through !== undefined && asCInt(through) !== 0,
  });
}

export interface TextOptions {
  /** Default: UTF-8. NOT CPYTHON: the locale is not asked, because every system minipy runs on uses UTF-8. */
  encoding?: string | undefined;
  errors?: PyObject | undefined;
  /** undefined: universal newlines, translated. */
  newline?: string | undefined;
  lineBuffering?: boolean;
  writeThrough?: boolean;
}

/** A new text stream, as open() makes them. */
export function newTextIOWrapper(buffer: PyObject, options: TextOptions): TextIOWrapper {
  const self = new TextIOWrapper(TextIOWrapperType);
  initText(self, buffer, options);
  return self;
}

function initText(self: TextIOWrapper, buffer: PyObject, options: TextOptions): void {
  const { newline } = options;
  if (newline !== undefined && newline !== '' && newline !== '\n' && newline !== '\r' && newline !== '\r\n') {
    throw valueError(mkStr(`illegal newline value: ${newline}`));
  }
  const encoding = options.encoding ?? 'UTF-8';
  checkEncoding(encoding);
  self.encoding = encoding;
  self.errors = options.errors ?? 'strict';
  self.chunkSize = DEFAULT_BUFFER_SIZE;
  self.lines = { universal: newline === undefined || newline === '', translated: newline === undefined, readnl: newline ?? '' };
  self.lineBuffering = options.lineBuffering ?? false;
  self.writeThrough = options.writeThrough ?? false;
  self.writetranslate = newline !== '';
  self.writenl = newline === undefined || newline === '\n' ? '' : newline;
  self.buffer = buffer;
  self.native = buffer instanceof Buffered && isOurs(buffer.ob_type) ? buffer : undefined;
  const errors = codecErrors(self.errors);
  self.decoder = undefined;
  if (isTrue(callMethod(buffer, 'readable'))) {
    const decoder = makeDecoder(encoding, errors);
    self.decoder = self.lines.universal ? new NewlineDecoder(decoder, self.lines.translated) : decoder;
  }
  self.encoder = isTrue(callMethod(buffer, 'writable')) ? new StreamEncoder(encoding, errors) : undefined;
  self.hasRead1 = self.native !== undefined || findAttr(buffer, 'read1') !== undefined;
  self.seekable = self.telling = isTrue(callMethod(buffer, 'seekable'));
  self.pendingText = '';
  self.pendingBytes = [];
  self.pendingCount = 0;
  forgetDecoded(self);
  self.b2cratio = 0;
  if (self.seekable && self.encoder !== undefined) {
    self.encoder.atStart = asIntValue(callMethod(buffer, 'tell')) === 0;
  }
  self.ok = true;
}

function isOurs(type: PyType): boolean {
  return type === BufferedReaderType || type === BufferedWriterType || type === BufferedRandomType;
}

// State

function checkAttached(self: TextIOWrapper): void {
  if (self.ok) return;
  throw valueError(self.detached ? 'underlying buffer has been detached' : 'I/O operation on uninitialized object');
}

/** CHECK_CLOSED. */
function checkOpen(self: TextIOWrapper): void {
  checkAttached(self);
  const closed = self.native !== undefined ? isClosed(self.native) : isTrue(getAttr(self, 'closed'));
  if (closed) throw closedFile();
}

function forgetDecoded(self: TextIOWrapper): void {
  self.decoded = '';
  self.used = 0;
  self.snapshot = undefined;
}

function setDecoded(self: TextIOWrapper, text: StrValue): void {
  self.decoded = text;
  self.used = 0;
}

/** textiowrapper_get_decoded_chars: up to n characters (-1: all) of what is decoded. */
function takeDecoded(self: TextIOWrapper, n: number): StrValue {
  const { decoded, used } = self;
  const avail = strLength(decoded) - used;
  const count = n < 0 || n > avail ? avail : n;
  self.used += count;
  return used === 0 && count === avail ? decoded : strSlice(decoded, used, used + count);
}

// Writing

/** Everything that waits becomes bytes. */
function settlePending(self: TextIOWrapper): void {
  if (self.pendingText === '') return;
  self.pendingBytes.push(self.encoder!.encode(self.pendingText, self.pendingText));
  self.pendingText = '';
}

/** _textiowrapper_writeflush: hand what waits to the buffer. MAY RUN PYTHON. */
function writeFlush(self: TextIOWrapper): void {
  if (self.pendingCount === 0) return;
  settlePending(self);
  const { pendingBytes } = self;
  const bytes = pendingBytes.length === 1 ? pendingBytes[0]! : new Uint8Array(Buffer.concat(pendingBytes));
  self.pendingBytes = [];
  self.pendingCount = 0;
  if (self.native !== undefined) buffered_write_bytes(self.native, bytes);
  else {
    const data = newBytes(bytes);
    retryingEintr(() => callMethod(self.buffer, 'write', data));
  }
}

function replaceNewlines(text: StrValue, newline: string): StrValue {
  if (typeof text === 'string') return text.replaceAll('\n', newline);
  return asStrValue(callMethod(text, 'replace', '\n', newline))!;
}

function textiowrapper_write(self: TextIOWrapper, arg: PyObject): PyObject {
  const text = asStrValue(arg);
  if (text === undefined) throw typeError(`write() argument must be str, not ${typeName(arg)}`);
  return writeText(self, text);
}

/** TextIOWrapper.write() for native callers: the number of characters. */
export function writeText(self: TextIOWrapper, text: StrValue): number {
  checkOpen(self);
  if (self.encoder === undefined) throw unsupportedOperation('not writable');
  const n = strLength(text);
  let out = text;
  let flushes = false;
  if (self.lineBuffering || (self.writetranslate && self.writenl !== '')) {
    const narrow = strText(text);
    const haslf = narrow.includes('\n');
    if (haslf && self.writetranslate && self.writenl !== '') out = replaceNewlines(text, self.writenl);
    flushes = self.lineBuffering && (haslf || narrow.includes('\r'));
  }
  addPending(self, out);
  if (self.pendingCount > self.chunkSize || flushes || self.writeThrough) writeFlush(self);
  if (flushes) flushBuffer(self);
  forgetDecoded(self);
  self.decoder?.reset();
  return n;
}

function addPending(self: TextIOWrapper, text: StrValue): void {
  if (typeof text === 'string' && self.encoder!.isUtf8) {
    self.pendingText += text; // cannot fail later: narrow text has no surrogates
    self.pendingCount += text.length;
    return;
  }
  const bytes = self.encoder!.encode(text, text); // an error leaves what waits as it was
  settlePending(self);
  self.pendingBytes.push(bytes);
  self.pendingCount += bytes.length;
}

function flushBuffer(self: TextIOWrapper): void {
  callMethod(self.buffer, 'flush');
}

function textiowrapper_flush(self: TextIOWrapper): PyObject {
  checkOpen(self);
  self.telling = self.seekable;
  writeFlush(self);
  return callMethod(self.buffer, 'flush');
}

// Reading

/** Ask the buffer for about n bytes, with one raw read if it can. */
function readFromBuffer(self: TextIOWrapper, n: number): Uint8Array {
  if (self.native !== undefined) return buffered_read1_bytes(self.native, n);
  const method = self.hasRead1 ? 'read1' : 'read';
  const data = retryingEintr(() => callMethod(self.buffer, method, n));
  const bytes = asBytesValue(data);
  if (bytes === undefined) throw typeError(`underlying ${method}() should have returned a bytes-like object, not '${typeName(data)}'`);
  return bytes;
}

/** textiowrapper_read_chunk: decode the next chunk; false at the end of the file. */
function readChunk(self: TextIOWrapper, sizeHint: number): boolean {
  const { decoder } = self;
  if (decoder === undefined) throw unsupportedOperation('not readable');
  const before = self.telling ? decoder.getstate() : undefined;
  const wanted = sizeHint > 0 ? Math.trunc(Math.max(self.b2cratio, 1) * sizeHint) : 0;
  const input = readFromBuffer(self, Math.max(self.chunkSize, wanted));
  const atEnd = input.length === 0;
  const text = decoder.decode(input, atEnd);
  setDecoded(self, text);
  const n = strLength(text);
  self.b2cratio = n > 0 ? input.length / n : 0;
  if (before !== undefined) {
    self.snapshot = { flags: before.flags, input: before.pending.length === 0 ? input : new Uint8Array(Buffer.concat([before.pending, input])) };
  }
  return !atEnd || n > 0;
}

function textiowrapper_read(self: TextIOWrapper, sizeArg: PyObject | undefined): PyObject {
  const n = sizeArgument(sizeArg);
  checkOpen(self);
  if (self.decoder === undefined) throw unsupportedOperation('not readable');
  writeFlush(self);
  if (n < 0) return readAllText(self, self.decoder);
  let result = takeDecoded(self, n);
  let remaining = n - strLength(result);
  while (remaining > 0) {
    if (!readChunk(self, remaining)) break;
    const part = takeDecoded(self, remaining);
    remaining -= strLength(part);
    result = strLength(result) === 0 ? part : strConcat(result, part);
  }
  return result;
}

function readAllText(self: TextIOWrapper, decoder: Decoder): PyObject {
  const data = callMethod(self.buffer, 'read');
  const bytes = data === null ? undefined : asBytesValue(data);
  if (bytes === undefined) {
    if (data === null) throw typeError("a bytes-like object is required, not 'NoneType'");
    throw typeError(`underlying read() should have returned a bytes-like object, not '${typeName(data)}'`);
  }
  const decoded = decoder.decode(bytes, true);
  const before = takeDecoded(self, -1);
  forgetDecoded(self);
  return strLength(before) === 0 ? decoded : strConcat(before, decoded);
}

/** _textiowrapper_readline. */
function readLine(self: TextIOWrapper, limit: number): StrValue {
  checkOpen(self);
  writeFlush(self);
  const chunks: StrValue[] = [];
  let chunked = 0;
  let remaining: StrValue = '';
  for (;;) {
    while (strLength(self.decoded) === self.used) {
      if (!readChunk(self, 0)) break;
    }
    const avail = strLength(self.decoded) - self.used;
    if (avail === 0) { // end of file
      forgetDecoded(self);
      if (strLength(remaining) > 0) chunks.push(remaining);
      return joinText(chunks);
    }
    const carried = strLength(remaining);
    const line: StrValue = carried === 0 ? self.decoded : strConcat(remaining, takeDecoded(self, -1));
    const start = carried === 0 ? self.used : 0;
    if (carried > 0) self.used = 0;
    remaining = '';
    const found = findLineEnding(self.lines, line, start);
    let end = found.end >= 0 ? found.end : found.consumed;
    const full = limit >= 0 && end - start + chunked >= limit;
    if (full) end = start + limit - chunked;
    if (full || found.end >= 0) {
      self.used = carried === 0 ? end : strLength(self.decoded) - (strLength(line) - end);
      chunks.push(strSlice(line, start, end));
      return joinText(chunks);
    }
    if (end > start) {
      chunks.push(strSlice(line, start, end));
      chunked += end - start;
    }
    if (end < strLength(line)) remaining = strSlice(line, end, strLength(line));
    setDecoded(self, '');
  }
}

function joinText(chunks: readonly StrValue[]): StrValue {
  let out: StrValue = chunks.length === 0 ? '' : chunks[0]!;
  for (let i = 1; i < chunks.length; i++) out = strConcat(out, chunks[i]!);
  return out;
}

function textiowrapper_readline(self: TextIOWrapper, limit: PyObject | undefined): PyObject {
  checkAttached(self);
  return readLine(self, limit === undefined ? -1 : asSsize(limit, 'overflow'));
}

function textiowrapper_iternext(self: TextIOWrapper): PyObject | undefined {
  checkAttached(self);
  self.telling = false;
  let line: StrValue;
  if (self.ob_type === TextIOWrapperType) line = readLine(self, -1);
  else {
    const r = callMethod(self, 'readline');
    const text = asStrValue(r);
    if (text === undefined) throw newException(OSErrorType, `readline() should have returned an str object, not '${typeName(r)}'`);
    line = text;
  }
  if (strLength(line) > 0) return line;
  self.snapshot = undefined;
  self.telling = self.seekable;
  return undefined;
}

// Position

function notSeekable(): PyBaseException {
  return unsupportedOperation('underlying stream is not seekable');
}

function restart(self: TextIOWrapper, atStart: boolean): void {
  if (self.encoder !== undefined) self.encoder.atStart = atStart;
}

function textiowrapper_seek(self: TextIOWrapper, cookieArg: PyObject, whenceArg: PyObject | undefined): PyObject {
  checkOpen(self);
  const whence = whenceArg === undefined ? 0 : asCInt(whenceArg);
  if (!self.seekable) throw notSeekable();
  let cookie: PyObject = cookieArg;
  if (whence === 1) {
    if (!richCompareBool(cookie, 0, CompareOp.EQ)) throw unsupportedOperation("can't do nonzero cur-relative seeks");
    cookie = callMethod(self, 'tell');
  } else if (whence === 2) {
    if (!richCompareBool(cookie, 0, CompareOp.EQ)) throw unsupportedOperation("can't do nonzero end-relative seeks");
    return seekToEnd(self);
  } else if (whence !== 0) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  if (richCompareBool(cookie, 0, CompareOp.LT)) throw valueError(mkStr(`negative seek position ${strText(repr(cookie))}`));
  callMethod(self, 'flush');
  seekTo(self, cookieOf(asIndex(cookie)));
  return cookie;
}

function seekToEnd(self: TextIOWrapper): PyObject {
  callMethod(self, 'flush');
  forgetDecoded(self);
  self.decoder?.reset();
  const r = callMethod(self.buffer, 'seek', 0, 2);
  restart(self, asIntValue(r) === 0);
  return r;
}

function seekTo(self: TextIOWrapper, cookie: Cookie): void {
  callMethod(self.buffer, 'seek', cookie.startPos);
  forgetDecoded(self);
  const atStart = cookie.startPos === 0 && cookie.decFlags === 0;
  const { decoder } = self;
  if (decoder !== undefined) {
    if (atStart) decoder.reset();
    else decoder.setstate({ pending: EMPTY_BYTES, flags: cookie.decFlags });
    self.snapshot = { flags: cookie.decFlags, input: EMPTY_BYTES };
    if (cookie.charsToSkip > 0) feedTo(self, decoder, cookie);
  }
  restart(self, atStart);
}

/** The position is inside what a number of bytes decode to: decode them and skip. */
function feedTo(self: TextIOWrapper, decoder: Decoder, cookie: Cookie): void {
  const data = callMethod(self.buffer, 'read', cookie.bytesToFeed);
  const input = asBytesValue(data);
  if (input === undefined) throw typeError(`underlying read() should have returned a bytes object, not '${typeName(data)}'`);
  self.snapshot = { flags: cookie.decFlags, input };
  const text = decoder.decode(input, cookie.needEof);
  setDecoded(self, text);
  if (strLength(text) < cookie.charsToSkip) throw newException(OSErrorType, "can't restore logical file position");
  self.used = cookie.charsToSkip;
}

function textiowrapper_tell(self: TextIOWrapper): PyObject {
  checkOpen(self);
  if (!self.seekable) throw notSeekable();
  if (!self.telling) throw newException(OSErrorType, 'telling position disabled by next() call');
  writeFlush(self);
  callMethod(self, 'flush');
  const at = callMethod(self.buffer, 'tell');
  const { decoder, snapshot } = self;
  if (decoder === undefined || snapshot === undefined) return at;
  const startPos = asSsize(at, 'overflow') - snapshot.input.length;
  const cookie: Cookie = { startPos, decFlags: snapshot.flags, bytesToFeed: 0, charsToSkip: self.used, needEof: false };
  if (self.used === 0) return packCookie(cookie);
  const saved = decoder.getstate();
  try {
    findPosition(decoder, snapshot.input, cookie, self.b2cratio);
  } finally {
    decoder.setstate(saved);
  }
  return packCookie(cookie);
}

/** Go through the chunk's bytes to the last place before the position where the decoder holds nothing back. */
function findPosition(decoder: Decoder, input: Uint8Array, cookie: Cookie, b2cratio: number): void {
  let at = skipQuickly(decoder, input, cookie, b2cratio);
  if (cookie.charsToSkip === 0) return;
  let decoded = 0;
  for (; at < input.length; at++) {
    cookie.bytesToFeed++;
    decoded += strLength(decoder.decode(input.subarray(at, at + 1), false));
    const { pending, flags } = decoder.getstate();
    if (pending.length === 0 && decoded <= cookie.charsToSkip) {
      cookie.startPos += cookie.bytesToFeed;
      cookie.charsToSkip -= decoded;
      cookie.decFlags = flags;
      cookie.bytesToFeed = 0;
      decoded = 0;
    }
    if (decoded >= cookie.charsToSkip) break;
  }
  if (at < input.length) return;
  decoded += strLength(decoder.decode(EMPTY_BYTES, true));
  cookie.needEof = true;
  if (decoded < cookie.charsToSkip) throw newException(OSErrorType, "can't reconstruct logical file position");
}

/** As many bytes at once as surely do not pass the position; how many. */
function skipQuickly(decoder: Decoder, input: Uint8Array, cookie: Cookie, b2cratio: number): number {
  let skip = Math.min(Math.trunc(b2cratio * cookie.charsToSkip), input.length);
  let back = 1;
  while (skip > 0) {
    decoder.setstate({ pending: EMPTY_BYTES, flags: cookie.decFlags });
    const decoded = strLength(decoder.decode(input.subarray(0, skip), false));
    if (decoded <= cookie.charsToSkip) {
      const { pending, flags } = decoder.getstate();
      if (pending.length === 0) {
        cookie.decFlags = flags;
        cookie.charsToSkip -= decoded;
        cookie.startPos += skip;
        return skip;
      }
      skip -= pending.length;
      back = 1;
    } else {
      skip -= back;
      back *= 2;
    }
  }
  decoder.setstate({ pending: EMPTY_BYTES, flags: cookie.decFlags });
  return 0;
}

function textiowrapper_truncate(self: TextIOWrapper, pos: PyObject | undefined): PyObject {
  checkAttached(self);
  callMethod(self, 'flush');
  return callMethod(self.buffer, 'truncate', pos ?? null);
}

// The rest

function textiowrapper_detach(self: TextIOWrapper): PyObject {
  checkAttached(self);
  callMethod(self, 'flush');
  const { buffer } = self;
  self.buffer = null;
  self.native = undefined;
  self.detached = true;
  self.ok = false;
  return buffer;
}

function textiowrapper_close(self: TextIOWrapper): PyObject {
  checkAttached(self);
  if (isTrue(textiowrapper_closed(self))) return null;
  bothOf(() => { callMethod(self, 'flush'); }, () => { callMethod(self.buffer, 'close'); });
  return null;
}

function textiowrapper_closed(self: TextIOWrapper): PyObject {
  checkAttached(self);
  return getAttr(self.buffer, 'closed');
}

const toBuffer = (name: string) => (self: TextIOWrapper): PyObject => {
  checkAttached(self);
  return callMethod(self.buffer, name);
};

function optional(self: TextIOWrapper, name: string): PyObject | undefined {
  try {
    return getAttr(self, name);
  } catch (exc) {
    if (excMatches(exc, AttributeErrorType) || self.detached) return undefined;
    throw exc;
  }
}

function textiowrapper_repr(self: TextIOWrapper): PyObject {
  if (!self.detached) checkAttached(self);
  const name = optional(self, 'name');
  const mode = optional(self, 'mode');
  let text = '<_io.TextIOWrapper';
  if (name !== undefined) text += ` name=${strText(repr(name))}`;
  if (mode !== undefined) text += ` mode=${strText(repr(mode))}`;
  return mkStr(`${text} encoding=${strText(repr(self.encoding))}>`);
}

function textiowrapper_newlines(self: TextIOWrapper): PyObject {
  checkAttached(self);
  return self.decoder instanceof NewlineDecoder ? self.decoder.newlines : null;
}

function set_chunkSize(self: TextIOWrapper, v: PyObject | undefined): void {
  checkAttached(self);
  if (v === undefined) throw attributeError('cannot delete attribute');
  if (!isIndex(v)) throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
  const n = asSsize(v, 'overflow');
  if (n <= 0) throw valueError('a strictly positive integer is required');
  self.chunkSize = n;
}

function textiowrapper_getstate(self: TextIOWrapper): PyObject {
  throw typeError(`cannot serialize '${self.ob_type.tp_name}' object`);
}

defineType(TextIOWrapperType, {
  base: TextIOBaseType, isBase: true, module: '_io', doc: 'Text over a buffered binary stream.',
  slots: {
    tp_new: (type: PyType) => new TextIOWrapper(type), tp_init: textiowrapper_init, tp_repr: textiowrapper_repr,
    tp_iternext: textiowrapper_iternext,
  },
  methods: [
    { ml_name: 'detach', ml_meth: textiowrapper_detach, ml_flags: [0, 0] },
    { ml_name: 'write', ml_meth: textiowrapper_write, ml_flags: [1, 1] },
    { ml_name: 'read', ml_meth: textiowrapper_read, ml_flags: [0, 1] },
    { ml_name: 'readline', ml_meth: textiowrapper_readline, ml_flags: [0, 1] },
    { ml_name: 'flush', ml_meth: textiowrapper_flush, ml_flags: [0, 0] },
    { ml_name: 'close', ml_meth: textiowrapper_close, ml_flags: [0, 0] },
    { ml_name: 'fileno', ml_meth: toBuffer('fileno'), ml_flags: [0, 0] },
    { ml_name: 'seekable', ml_meth: toBuffer('seekable'), ml_flags: [0, 0] },
    { ml_name: 'readable', ml_meth: toBuffer('readable'), ml_flags: [0, 0] },
    { ml_name: 'writable', ml_meth: toBuffer('writable'), ml_flags: [0, 0] },
    { ml_name: 'isatty', ml_meth: toBuffer('isatty'), ml_flags: [0, 0] },
    { ml_name: 'seek', ml_meth: textiowrapper_seek, ml_flags: [1, 2] },
    { ml_name: 'tell', ml_meth: textiowrapper_tell, ml_flags: [0, 0] },
    { ml_name: 'truncate', ml_meth: textiowrapper_truncate, ml_flags: [0, 1] },
    { ml_name: '__getstate__', ml_meth: textiowrapper_getstate, ml_flags: [0, 0] },
  ],
  getset: [
    { name: 'encoding', get: (self: TextIOWrapper) => self.encoding },
    { name: 'buffer', get: (self: TextIOWrapper) => self.buffer },
    { name: 'line_buffering', get: (self: TextIOWrapper) => self.lineBuffering },
    { name: 'errors', get: (self: TextIOWrapper) => { checkAttached(self); return self.errors; } },
    { name: 'newlines', get: textiowrapper_newlines },
    { name: 'name', get: (self: TextIOWrapper) => { checkAttached(self); return getAttr(self.buffer, 'name'); } },
    { name: 'closed', get: textiowrapper_closed },
    { name: '_CHUNK_SIZE', get: (self: TextIOWrapper) => { checkAttached(self); return self.chunkSize; }, set: set_chunkSize },
  ],
});

