// UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError.
//
// From Objects/exceptions.c. Made ready in exceptions.ts.

import { callObject, str } from '../abstract.js';
import { typeError, typeName } from '../errors.js';
import { asIntValue, asStrValue, PyBaseException } from '../object.js';
import { asSsize, isIndex } from '../number.js';
import { getItem, length } from '../sequence.js';
import { ByteArrayType, BytesType, typeCheck, typeOf, type Kwargs, type PyGetSetDef, type PyObject } from '../types.js';
import { codePointAt, mkStr, strLength, strText, type StrValue } from '../values.js';
import { BaseException_init, objectMember } from './base_exception.js';
import type { TypeSpec } from './type.js';

/** PyUnicodeErrorObject. */
export class PyUnicodeError extends PyBaseException {
  encoding: PyObject | undefined = undefined;
  object: PyObject | undefined = undefined;
  start = 0;
  end = 0;
  reason: PyObject | undefined = undefined;
}

function checkCount(args: PyObject[], count: number): void {
  if (args.length !== count) throw typeError(`function takes exactly ${count} arguments (${args.length} given)`);
}

function strArgument(args: PyObject[], i: number): PyObject {
  const v = args[i]!;
  if (asStrValue(v) === undefined) throw typeError(`argument ${i + 1} must be str, not ${typeName(v)}`);
  return v;
}

/** The 'n' format of PyArg_ParseTuple. */
function ssizeArgument(v: PyObject): number {
  if (typeOf(v).tp_name === 'float') throw typeError('integer argument expected, got float');
  return asSsize(v, 'overflow');
}

function UnicodeEncodeError_init(self: PyUnicodeError, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, kwargs);
  checkCount(args, 5);
  self.encoding = strArgument(args, 0);
  self.object = strArgument(args, 1);
  self.start = ssizeArgument(args[2]!);
  self.end = ssizeArgument(args[3]!);
  self.reason = strArgument(args, 4);
}

function UnicodeDecodeError_init(self: PyUnicodeError, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, kwargs);
  checkCount(args, 5);
  self.encoding = strArgument(args, 0);
  self.object = args[1]!;
  self.start = ssizeArgument(args[2]!);
  self.end = ssizeArgument(args[3]!);
  self.reason = strArgument(args, 4);
  if (!typeCheck(self.object, BytesType)) self.object = bytesOf(self.object);
}

/** The bytes of an object with a buffer. */
function bytesOf(v: PyObject): PyObject {
  if (!typeCheck(v, ByteArrayType) && typeName(v) !== 'memoryview') {
    throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  }
  return callObject(BytesType, [v]);
}

function UnicodeTranslateError_init(self: PyUnicodeError, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, kwargs);
  checkCount(args, 4);
  self.object = strArgument(args, 0);
  self.start = ssizeArgument(args[1]!);
  self.end = ssizeArgument(args[2]!);
  self.reason = strArgument(args, 3);
}

/** `character '\xe9' in position 3`, or the range of positions. */
function characterText(self: PyUnicodeError): string {
  const { object, start, end } = self;
  const text = asStrValue(object!);
  if (text === undefined || start < 0 || start >= strLength(text) || end !== start + 1) {
    return `characters in position ${start}-${end - 1}`;
  }
  const c = codePointAt(text, start);
  const hex = c.toString(16);
  const escape = c <= 0xff ? `\\x${hex.padStart(2, '0')}` : c <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  return `character '${escape}' in position ${start}`;
}

function UnicodeEncodeError_str(self: PyUnicodeError): StrValue {
  if (self.object === undefined) return '';
  const reason = strText(str(self.reason ?? null));
  const encoding = strText(str(self.encoding ?? null));
  return mkStr(`'${encoding}' codec can't encode ${characterText(self)}: ${reason}`);
}

function UnicodeDecodeError_str(self: PyUnicodeError): StrValue {
  if (self.object === undefined) return '';
  const reason = strText(str(self.reason ?? null));
  const encoding = strText(str(self.encoding ?? null));
  const { start, end } = self;
  let what = `bytes in position ${start}-${end - 1}`;
  if (start >= 0 && start < length(self.object) && end === start + 1) {
    const byte = asIntValue(getItem(self.object, start))!;
    what = `byte 0x${byte.toString(16).padStart(2, '0')} in position ${start}`;
  }
  return mkStr(`'${encoding}' codec can't decode ${what}: ${reason}`);
}

function UnicodeTranslateError_str(self: PyUnicodeError): StrValue {
  if (self.object === undefined) return '';
  return mkStr(`can't translate ${characterText(self)}: ${strText(str(self.reason ?? null))}`);
}

/** A T_PYSSIZET member. */
function positionMember(name: 'start' | 'end'): PyGetSetDef {
  return {
    name,
    get: (self: PyUnicodeError) => self[name],
    set: (self: PyUnicodeError, value) => {
      if (value === undefined) throw typeError("can't delete numeric/char attribute");
      if (!isIndex(value)) throw typeError('an integer is required');
      self[name] = asSsize(value, 'overflow');
    },
  };
}

const positions = [positionMember('start'), positionMember('end')];
const members = [objectMember('encoding', 'encoding'), objectMember('object', 'object'), ...positions, objectMember('reason', 'reason')];

export const UnicodeEncodeError_spec: TypeSpec = {
  doc: 'A str cannot be encoded.',
  slots: { tp_init: UnicodeEncodeError_init, tp_str: UnicodeEncodeError_str },
  getset: members,
};

export const UnicodeDecodeError_spec: TypeSpec = {
  doc: 'Bytes cannot be decoded.',
  slots: { tp_init: UnicodeDecodeError_init, tp_str: UnicodeDecodeError_str },
  getset: members,
};

export const UnicodeTranslateError_spec: TypeSpec = {
  doc: 'A str cannot be translated.',
  slots: { tp_init: UnicodeTranslateError_init, tp_str: UnicodeTranslateError_str },
  getset: members,
};
