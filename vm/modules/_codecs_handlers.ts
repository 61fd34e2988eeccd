// The built-in error handlers as Python sees them: functions of an exception that give
// (replacement, position). The PyCodec_*Errors functions of Python/codecs.c.
//
// What they do is in vm/objects/codecs_errors.ts; a codec calls that directly.

import { getAttr } from '../abstract.js';
import { excMatches, typeError, typeName, UnicodeDecodeErrorType, UnicodeEncodeErrorType, UnicodeTranslateErrorType } from '../errors.js';
import { asStrValue, PyBaseException, PyBytes, PyBuiltinFunction, PyTuple } from '../object.js';
import { asSsize } from '../number.js';
import { DecodeErrors, EncodeErrors } from '../objects/codecs_errors.js';
import { BytesWriter, StrWriter } from '../objects/writers.js';
import { moduleState } from '../thread_state.js';
import type { PyObject } from '../types.js';
import { strLength, strText, type StrValue } from '../values.js';

/** Start and end of the error, brought inside the object. */
function bounds(exc: PyObject, size: number): [number, number] {
  const start = Math.min(Math.max(asSsize(getAttr(exc, 'start'), 'overflow'), 0), Math.max(size - 1, 0));
  const end = Math.max(Math.min(asSsize(getAttr(exc, 'end'), 'overflow'), size), Math.min(1, size));
  return [start, end];
}

const textAttr = (exc: PyObject, name: string): string => strText(asStrValue(getAttr(exc, name))!);

function handleDecode(exc: PyObject, name: string): PyObject {
  const object = getAttr(exc, 'object') as PyBytes;
  const [start, end] = bounds(exc, object.value.length);
  const errs = new DecodeErrors(textAttr(exc, 'encoding'), name, object.value);
  const out = new StrWriter();
  const at = errs.handle(start, end, textAttr(exc, 'reason'), out);
  return new PyTuple([out.finish(), at]);
}

function handleEncode(exc: PyObject, name: string): PyObject {
  const object = asStrValue(getAttr(exc, 'object'))!;
  const [start, end] = bounds(exc, strLength(object));
  let replacement: StrValue = '';
  const out = new BytesWriter();
  const errs = new EncodeErrors(textAttr(exc, 'encoding'), name, object, (text) => {
    replacement = text;
    return true;
  });
  const at = errs.handle(start, end, textAttr(exc, 'reason'), out);
  return new PyTuple([out.length > 0 ? new PyBytes(out.finish()) : replacement, at]);
}

function handleTranslate(exc: PyObject, name: string): PyObject {
  const [start, end] = bounds(exc, strLength(asStrValue(getAttr(exc, 'object'))!));
  if (name === 'replace') return new PyTuple(['\ufffd'.repeat(end - start), end]);
  if (name === 'ignore') return new PyTuple(['', end]);
  if (name === 'backslashreplace') return handleEncode(exc, name);
  throw wrongException(exc);
}

function wrongException(exc: PyObject): Error | object {
  return typeError(`don't know how to handle ${typeName(exc)} in error callback`);
}

function handle(exc: PyObject, name: string): PyObject {
  if (name === 'strict') {
    if (exc instanceof PyBaseException) throw exc;
    throw typeError('codec must pass exception instance');
  }
  if (excMatches(exc, UnicodeDecodeErrorType)) return handleDecode(exc, name);
  if (excMatches(exc, UnicodeEncodeErrorType)) return handleEncode(exc, name);
  if (excMatches(exc, UnicodeTranslateErrorType)) return handleTranslate(exc, name);
  throw wrongException(exc);
}

/** The handler of that name as a function, the same one each time. */
export function builtinHandler(name: string): PyObject {
  const made = moduleState('_codecs.handlers', () => new Map<string, PyObject>());
  let f = made.get(name);
  if (f === undefined) {
    f = new PyBuiltinFunction({
      ml_name: `${name}_errors`,
      ml_flags: [1, 1],
      ml_doc: `The error handler '${name}'.`,
      ml_meth: (_: PyObject, exc: PyObject) => handle(exc, name),
    }, null);
    made.set(name, f);
  }
  return f;
}
