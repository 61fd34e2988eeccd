// _codecs: the registry and the codec functions. Modules/_codecsmodule.c.
//
// lib/codecs.py and lib/encodings are built on it. What the codecs do is in
// vm/objects/codecs_*.ts; the error handlers as functions are in _codecs_handlers.ts.

import { parseArgs, parsingByFormat } from '../args.js';
import { lookupError, typeError, valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { asIntValue, asStrValue, PyBytes, PyTuple } from '../object.js';
import { requireBuffer } from '../objects/buffer.js';
import { codecDecode, codecEncode, forgetCodec, lookupCodec, registerSearch } from '../objects/codecs.js';
import { findTextCodec, type TextCodec } from '../objects/codecs_builtin.js';
import { BUILTIN_HANDLERS, registeredHandler, registerErrorHandler } from '../objects/codecs_errors.js';
import { decodeBytesEscape, encodeBytesEscape } from '../objects/codecs_escape.js';
import { decodeUtf16, decodeUtf32, encodeUtf16, encodeUtf32, type ByteOrder } from '../objects/codecs_utf16_32.js';
import { encodeUtf8 } from '../objects/codecs_utf8.js';
import { argTypeName, strArg } from '../objects/text_args.js';
import { type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkStr, strLength, strText, type StrValue } from '../values.js';
import { builtinHandler } from './_codecs_handlers.js';
import { errorsArg } from './_codecs_args.js';
import { charmap_build, charmap_decode, charmap_encode } from './_codecs_charmap.js';
import type { ModuleDef } from './module_def.js';

/** "s*": bytes, or a str that stands for its UTF-8. */
function dataArg(v: PyObject): Uint8Array {
  const s = asStrValue(v);
  return s === undefined ? requireBuffer(v) : encodeUtf8(s);
}

const isFlag = (v: PyObject | undefined): boolean => v !== undefined && asCInt(v) !== 0;
const encoded = (bytes: Uint8Array, s: StrValue): PyObject => new PyTuple([new PyBytes(bytes), strLength(s)]);

// The registry

function codecs_register(_: PyObject, search: PyObject): PyObject {
  registerSearch(search);
  return null;
}

function codecs_lookup(_: PyObject, encoding: PyObject): PyObject {
  return lookupCodec(strText(strArg(encoding, 'lookup')));
}

function codecs_forget(_: PyObject, encoding: PyObject): PyObject {
  forgetCodec(strText(strArg(encoding, '_forget_codec')));
  return null;
}

function anyCodec(fname: string, run: (v: PyObject, encoding: string, errors: string) => PyObject): PyMethodDef {
  return {
    ml_name: fname,
    ml_flags: 'keywords',
    ml_doc: `${fname}(obj, encoding='utf-8', errors='strict')`,
    ml_meth: (_: PyObject, args: PyObject[], kwargs: Kwargs) => {
      const [obj, encoding, errors] = parseArgs(fname, ['obj', 'encoding', 'errors'], 1, args, kwargs);
      const codec = encoding === undefined ? 'utf-8' : strText(strArg(encoding, fname, 2));
      return run(obj!, codec, errors === undefined ? 'strict' : strText(strArg(errors, fname, 3)));
    },
  };
}

function codecs_register_error(_: PyObject, name: PyObject, handler: PyObject): PyObject {
  registerErrorHandler(strText(strArg(name, 'register_error', 1)), handler);
  return null;
}

function codecs_lookup_error(_: PyObject, name: PyObject): PyObject {
  const text = strText(strArg(name, 'lookup_error'));
  const handler = registeredHandler(text) ?? (BUILTIN_HANDLERS.has(text) ? builtinHandler(text) : undefined);
  if (handler === undefined) throw lookupError(mkStr(`unknown error handler name '${text}'`));
  return handler;
}

// One codec each

function encodeFunction(ml_name: string, codec: TextCodec): PyMethodDef {
  return {
    ml_name,
    ml_flags: [1, 2],
    ml_meth: (_: PyObject, text: PyObject, errors?: PyObject) => {
      const s = strArg(text, ml_name, 1);
      return encoded(codec.encode(s, errorsArg(errors, ml_name)), s);
    },
  };
}

function decodeFunction(ml_name: string, codec: TextCodec, acceptsStr: boolean): PyMethodDef {
  return {
    ml_name,
    ml_flags: [1, 3],
    ml_meth: (_: PyObject, data: PyObject, errors?: PyObject, final?: PyObject) => {
      const bytes = acceptsStr ? dataArg(data) : requireBuffer(data);
      const isFinal = ALWAYS_WHOLE.has(codec.module) || isFlag(final);
      const { text, consumed } = codec.decode(bytes, errorsArg(errors, ml_name), isFinal);
      return new PyTuple([text, consumed]);
    },
  };
}

/** Codecs that keep nothing back. */
const ALWAYS_WHOLE: ReadonlySet<string> = new Set(['ascii', 'latin_1', 'unicode_escape', 'raw_unicode_escape']);

function plainCodecs(): PyMethodDef[] {
  const modules = ['utf_8', 'ascii', 'latin_1', 'unicode_escape', 'raw_unicode_escape', 'utf_16_le', 'utf_16_be', 'utf_32_le', 'utf_32_be'];
  return modules.flatMap((module) => {
    const codec = findTextCodec(module)!;
    return [encodeFunction(`${module}_encode`, codec), decodeFunction(`${module}_decode`, codec, module.includes('escape'))];
  });
}

function byteOrder(v: PyObject | undefined): ByteOrder {
  const n = v === undefined ? 0 : asCInt(v);
  return n === 0 ? 'native' : n < 0 ? 'le' : 'be';
}

const orderNumber = (order: ByteOrder): number => (order === 'native' ? 0 : order === 'le' ? -1 : 1);

/** utf_16_* and utf_32_* in the machine's order, or in one that the mark or the caller says. */
function wideCodecs(size: 16 | 32): PyMethodDef[] {
  const [encode, decode] = size === 16 ? [encodeUtf16, decodeUtf16] : [encodeUtf32, decodeUtf32];
  const name = `utf_${size}`;
  return [
    {
      ml_name: `${name}_encode`, ml_flags: [1, 3],
      ml_meth: (_: PyObject, text: PyObject, errors?: PyObject, order?: PyObject) => {
        const s = strArg(text, `${name}_encode`, 1);
        return encoded(encode(s, byteOrder(order), errorsArg(errors, `${name}_encode`)), s);
      },
    },
    {
      ml_name: `${name}_decode`, ml_flags: [1, 3],
      ml_meth: (_: PyObject, data: PyObject, errors?: PyObject, final?: PyObject) => {
        const r = decode(requireBuffer(data), 'native', errorsArg(errors, `${name}_decode`), isFlag(final));
        return new PyTuple([r.text, r.consumed]);
      },
    },
    {
      ml_name: `${name}_ex_decode`, ml_flags: [1, 4],
      ml_meth: (_: PyObject, data: PyObject, errors?: PyObject, order?: PyObject, final?: PyObject) => {
        const r = decode(requireBuffer(data), byteOrder(order), errorsArg(errors, `${name}_ex_decode`), isFlag(final));
        return new PyTuple([r.text, r.consumed, orderNumber(r.order)]);
      },
    },
  ];
}

function escape_encode(_: PyObject, data: PyObject): PyObject {
  if (!(data instanceof PyBytes)) throw typeError(`escape_encode() argument 1 must be bytes, not ${argTypeName(data)}`);
  return new PyTuple([new PyBytes(encodeBytesEscape(data.value)), data.value.length]);
}

function escape_decode(_: PyObject, data: PyObject, errors?: PyObject): PyObject {
  const bytes = dataArg(data);
  return new PyTuple([new PyBytes(decodeBytesEscape(bytes, errorsArg(errors, 'escape_decode'))), bytes.length]);
}

function readbuffer_encode(_: PyObject, data: PyObject): PyObject {
  const bytes = dataArg(data);
  return new PyTuple([new PyBytes(bytes.slice()), bytes.length]);
}

// For lib/encodings

/** (module, name) of the built-in codec that an encoding names, or None. */
function codecs_find(_: PyObject, encoding: PyObject): PyObject {
  const codec = findTextCodec(strText(strArg(encoding, '_find', 1)));
  return codec === undefined ? null : new PyTuple([codec.module, codec.name]);
}

function builtinCodec(name: PyObject): TextCodec {
  const text = asStrValue(name);
  const codec = text === undefined ? undefined : findTextCodec(strText(text));
  if (codec === undefined) throw valueError('not a built-in codec');
  return codec;
}

function codecs_builtin_encode(_: PyObject, name: PyObject, text: PyObject, errors?: PyObject): PyObject {
  const codec = builtinCodec(name);
  const s = strArg(text, `${codec.module}_encode`, 1);
  return encoded(codec.encode(s, errorsArg(errors, `${codec.module}_encode`)), s);
}

function codecs_builtin_decode(_: PyObject, name: PyObject, data: PyObject, errors?: PyObject, final?: PyObject): PyObject {
  const codec = builtinCodec(name);
  const { text, consumed } = codec.decode(requireBuffer(data), errorsArg(errors, `${codec.module}_decode`), final === undefined || asIntValue(final) !== 0);
  return new PyTuple([text, consumed]);
}

export const _codecs_module: ModuleDef = {
  name: '_codecs',
  methods: parsingByFormat([
    { ml_name: 'register', ml_meth: codecs_register, ml_flags: [1, 1], ml_doc: 'Register a codec search function.' },
    { ml_name: 'lookup', ml_meth: codecs_lookup, ml_flags: [1, 1], ml_doc: 'The CodecInfo of an encoding.' },
    { ml_name: '_forget_codec', ml_meth: codecs_forget, ml_flags: [1, 1] },
    anyCodec('encode', codecEncode),
    anyCodec('decode', codecDecode),
    { ml_name: 'register_error', ml_meth: codecs_register_error, ml_flags: [2, 2], ml_doc: 'Register an error handler under a name.' },
    { ml_name: 'lookup_error', ml_meth: codecs_lookup_error, ml_flags: [1, 1], ml_doc: 'The error handler of that name.' },
    ...plainCodecs(),
    ...wideCodecs(16),
    ...wideCodecs(32),
    { ml_name: 'charmap_encode', ml_meth: charmap_encode, ml_flags: [1, 3] },
    { ml_name: 'charmap_decode', ml_meth: charmap_decode, ml_flags: [1, 3] },
    { ml_name: 'charmap_build', ml_meth: charmap_build, ml_flags: [1, 1] },
    { ml_name: 'escape_encode', ml_meth: escape_encode, ml_flags: [1, 2] },
    { ml_name: 'escape_decode', ml_meth: escape_decode, ml_flags: [1, 2] },
    { ml_name: 'readbuffer_encode', ml_meth: readbuffer_encode, ml_flags: [1, 2] },
    { ml_name: '_find', ml_meth: codecs_find, ml_flags: [1, 1] },
    { ml_name: '_encode', ml_meth: codecs_builtin_encode, ml_flags: [2, 3] },
    { ml_name: '_decode', ml_meth: codecs_builtin_decode, ml_flags: [2, 4] },
  ]),
};
