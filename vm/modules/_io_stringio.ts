// StringIO: a text stream in memory. Modules/_io/stringio.c.
//
// Text written at the end is only collected in `tail`; it is joined to the buffer when
// something else is asked of the stream.

import { callMethod, repr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { newException, OSErrorType, typeError, typeName, valueError } from '../errors.js';
import { asStrValue, instanceDict, PyTuple } from '../object.js';
import { asCInt, asSsize, isIndex } from '../number.js';
import { defineType } from '../objects/type.js';
import { PyType, type Kwargs, type PyObject } from '../types.js';
import { mkStr, strConcat, strLength, strSlice, strText, type StrValue } from '../values.js';
import { IOBase, ioType, sizeArgument, TextIOBaseType } from './_io_base.js';
import { NewlineDecoder } from './_io_codec.js';
import { findLineEnding, type LineMode } from './_io_lines.js';

export const StringIOType = ioType('StringIO');

export class StringIO extends IOBase {
  ok = false;
  isClosed = false;
  buf: StrValue = '';
  tail: StrValue = '';
  pos = 0;
  lines: LineMode = { translated: false, universal: false, readnl: '\n' };
  newline: PyObject = '\n';
  writenl = '';
  decoder: NewlineDecoder | undefined;
}

function checkOpen(self: StringIO): void {
  if (!self.ok) throw valueError('I/O operation on uninitialized object');
  if (self.isClosed) throw valueError('I/O operation on closed file');
}

/** The whole text. */
function textOf(self: StringIO): StrValue {
  if (strLength(self.tail) > 0) {
    self.buf = strConcat(self.buf, self.tail);
    self.tail = '';
  }
  return self.buf;
}

function sizeOf(self: StringIO): number {
  return strLength(self.buf) + strLength(self.tail);
}

function stringio_init(self: StringIO, args: PyObject[], kwargs: Kwargs): void {
  const [initial, newlineArg] = parseArgs('StringIO', ['initial_value', 'newline'], 0, args, kwargs);
  self.ok = false;
  const newline = newlineOption(newlineArg);
  const value = initial === undefined || initial === null ? undefined : asStrValue(initial);
  if (initial !== undefined && initial !== null && value === undefined) {
    throw typeError(`initial_value must be str or None, not ${typeName(initial)}`);
  }
  start(self, newline);
  if (value !== undefined && strLength(value) > 0) writeText(self, value);
  self.pos = 0;
}

function newlineOption(v: PyObject | undefined): string | undefined {
  if (v === undefined) return '\n';
  if (v === null) return undefined;
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`newline must be str or None, not ${typeName(v)}`);
  const s = strText(text);
  if (s !== '' && s !== '\n' && s !== '\r' && s !== '\r\n') throw valueError(mkStr(`illegal newline value: ${strText(repr(v))}`));
  return s;
}

function start(self: StringIO, newline: string | undefined): void {
  self.newline = newline ?? null;
  self.lines = { universal: newline === undefined || newline === '', translated: newline === undefined, readnl: newline ?? '' };
  self.writenl = newline === '\r' || newline === '\r\n' ? newline : '';
  self.decoder = self.lines.universal ? new NewlineDecoder(null, self.lines.translated) : undefined;
  self.buf = '';
  self.tail = '';
  self.pos = 0;
  self.isClosed = false;
  self.ok = true;
}

/** write_str. */
function writeText(self: StringIO, text: StrValue): void {
  let s = self.decoder === undefined ? text : self.decoder.decodeText(text, true);
  if (self.writenl !== '') {
    s = typeof s === 'string' ? s.replaceAll('\n', self.writenl) : asStrValue(callMethod(s, 'replace', '\n', self.writenl))!;
  }
  const n = strLength(s);
  const size = sizeOf(self);
  if (self.pos === size) self.tail = strLength(self.tail) === 0 ? s : strConcat(self.tail, s);
  else overwrite(self, s, n, size);
  self.pos += n;
}

function overwrite(self: StringIO, s: StrValue, n: number, size: number): void {
  let text = textOf(self);
  if (self.pos > size) text = strConcat(text, '\0'.repeat(self.pos - size));
  const end = self.pos + n;
  const head = strConcat(strSlice(text, 0, self.pos), s);
  self.buf = end < strLength(text) ? strConcat(head, strSlice(text, end, strLength(text))) : head;
}

function stringio_write(self: StringIO, arg: PyObject): PyObject {
  if (!self.ok) checkOpen(self);
  const text = asStrValue(arg);
  if (text === undefined) throw typeError(`string argument expected, got '${typeName(arg)}'`);
  checkOpen(self);
  const n = strLength(text);
  if (n > 0) writeText(self, text);
  return n;
}

function stringio_getvalue(self: StringIO): PyObject {
  checkOpen(self);
  return textOf(self);
}

function stringio_tell(self: StringIO): PyObject {
  checkOpen(self);
  return self.pos;
}

function stringio_read(self: StringIO, sizeArg: PyObject | undefined): PyObject {
  checkOpen(self);
  const size = sizeArgument(sizeArg);
  const text = textOf(self);
  const have = Math.max(strLength(text) - self.pos, 0);
  const n = size < 0 || size > have ? have : size;
  if (n === 0) return '';
  const out = strSlice(text, self.pos, self.pos + n);
  self.pos += n;
  return out;
}

function takeLine(self: StringIO, limit: number): StrValue {
  const text = textOf(self);
  const length = strLength(text);
  if (self.pos >= length || limit === 0) return '';
  const found = findLineEnding(self.lines, text, self.pos);
  let end = found.end >= 0 ? found.end : length;
  if (limit >= 0 && end - self.pos > limit) end = self.pos + limit;
  const line = strSlice(text, self.pos, end);
  self.pos = end;
  return line;
}

function stringio_readline(self: StringIO, sizeArg: PyObject | undefined): PyObject {
  checkOpen(self);
  return takeLine(self, sizeArgument(sizeArg));
}

function stringio_iternext(self: StringIO): PyObject | undefined {
  checkOpen(self);
  if (self.ob_type === StringIOType) {
    const line = takeLine(self, -1);
    return strLength(line) === 0 ? undefined : line;
  }
  const line = callMethod(self, 'readline');
  const text = asStrValue(line);
  if (text === undefined) throw newException(OSErrorType, `readline() should have returned an str object, not '${typeName(line)}'`);
  return strLength(text) === 0 ? undefined : line;
}

function stringio_truncate(self: StringIO, sizeArg: PyObject | undefined): PyObject {
  checkOpen(self);
  let size = self.pos;
  if (sizeArg !== undefined && sizeArg !== null) {
    if (!isIndex(sizeArg)) throw typeError(`integer argument expected, got '${typeName(sizeArg)}'`);
    size = asSsize(sizeArg, 'overflow');
  }
  if (size < 0) throw valueError(`Negative size value ${size}`);
  if (size < sizeOf(self)) self.buf = strSlice(textOf(self), 0, size);
  return size;
}

function stringio_seek(self: StringIO, positionArg: PyObject, whenceArg: PyObject | undefined): PyObject {
  checkOpen(self);
  const position = asSsize(positionArg, 'overflow');
  const whence = whenceArg === undefined ? 0 : asCInt(whenceArg);
  if (whence !== 0 && whence !== 1 && whence !== 2) throw valueError(`Invalid whence (${whence}, should be 0, 1 or 2)`);
  if (position < 0 && whence === 0) throw valueError(`Negative seek position ${position}`);
  if (whence !== 0 && position !== 0) throw newException(OSErrorType, "Can't do nonzero cur-relative seeks");
  if (whence === 0) self.pos = position;
  else if (whence === 2) self.pos = sizeOf(self);
  return self.pos;
}

function stringio_close(self: StringIO): PyObject {
  self.isClosed = true;
  self.buf = '';
  self.tail = '';
  return null;
}

const always = (value: boolean) => (self: StringIO): PyObject => {
  checkOpen(self);
  return value;
};

/** (value, newline, position, __dict__ or None). */
function stringio_getstate(self: StringIO): PyObject {
  checkOpen(self);
  const dict = self.ob_shape === null ? undefined : instanceDict(self);
  return new PyTuple([textOf(self), self.newline, self.pos, dict === undefined || dict.used === 0 ? null : dict.copy()]);
}

function stringio_setstate(self: StringIO, state: PyObject): PyObject {
  checkOpen(self);
  if (!(state instanceof PyTuple) || state.items.length < 4) {
    throw typeError(`${self.ob_type.tp_name}.__setstate__ argument should be 4-tuple, got ${typeName(state)}`);
  }
  const [value, newline, position, dict] = state.items;
  start(self, newlineOption(newline));
  self.buf = asStrValue(value!) ?? '';
  if (!isIndex(position!)) throw typeError(`third item of state must be an integer, got ${typeName(position!)}`);
  const pos = asSsize(position!, 'overflow');
  if (pos < 0) throw valueError('position value cannot be negative');
  self.pos = pos;
  if (dict === null) return null;
  if (!(dict instanceof PyDict)) throw typeError(`fourth item of state should be a dict, got a ${typeName(dict!)}`);
  instanceDict(self).update(dict);
  return null;
}

defineType(StringIOType, {
  base: TextIOBaseType, isBase: true, module: '_io', doc: 'A text stream in memory.',
  slots: { tp_new: (type: PyType) => new StringIO(type), tp_init: stringio_init, tp_iternext: stringio_iternext },
  methods: [
    { ml_name: 'getvalue', ml_meth: stringio_getvalue, ml_flags: [0, 0] },
    { ml_name: 'read', ml_meth: stringio_read, ml_flags: [0, 1] },
    { ml_name: 'readline', ml_meth: stringio_readline, ml_flags: [0, 1] },
    { ml_name: 'tell', ml_meth: stringio_tell, ml_flags: [0, 0] },
    { ml_name: 'truncate', ml_meth: stringio_truncate, ml_flags: [0, 1] },
    { ml_name: 'seek', ml_meth: stringio_seek, ml_flags: [1, 2] },
    { ml_name: 'write', ml_meth: stringio_write, ml_flags: [1, 1] },
    { ml_name: 'close', ml_meth: stringio_close, ml_flags: [0, 0] },
    { ml_name: 'readable', ml_meth: always(true), ml_flags: [0, 0] },
    { ml_name: 'writable', ml_meth: always(true), ml_flags: [0, 0] },
    { ml_name: 'seekable', ml_meth: always(true), ml_flags: [0, 0] },
    { ml_name: '__getstate__', ml_meth: stringio_getstate, ml_flags: [0, 0] },
    { ml_name: '__setstate__', ml_meth: stringio_setstate, ml_flags: [1, 1] },
  ],
  getset: [
    { name: 'closed', get: (self: StringIO) => { if (!self.ok) checkOpen(self); return self.isClosed; } },
    { name: 'line_buffering', get: (self: StringIO) => { checkOpen(self); return false; } },
    { name: 'newlines', get: (self: StringIO) => { checkOpen(self); return self.decoder?.newlines ?? null; } },
  ],
});
