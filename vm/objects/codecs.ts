// str.encode and bytes.decode, and the registry of codecs. Python/codecs.c. MAY RUN PYTHON.
//
// A name of one of our own codecs (codecs_builtin.ts) goes straight to it. Everything
// else, and codecs.lookup() in any case, asks the search functions: the first of them
// is that of lib/encodings, which is imported when the registry is first needed.

import { callObject, dictOf, findAttr, isCallable, str } from '../abstract.js';
import { lookupError, newException, typeError, typeName, valueError } from '../errors.js';
import { asStrValue, PyBaseException, PyBytes, PyTuple } from '../object.js';
import { moduleState, tstate } from '../thread_state.js';
import { BaseExceptionType, type PyObject } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { bufferOf } from './buffer.js';
import { findTextCodec } from './codecs_builtin.js';
import { newMemoryView } from './memoryview.js';

interface Registry {
  searchPath: PyObject[];
  cache: Map<string, PyTuple>;
  /** The encodings package has been imported, or is being. */
  ready: boolean;
}

function registry(): Registry {
  return moduleState('codecs.registry', () => ({ searchPath: [], cache: new Map<string, PyTuple>(), ready: false }));
}

/** _PyCodecRegistry_Init: importing the package registers its search function. */
function readyRegistry(): Registry {
  const r = registry();
  if (!r.ready) {
    r.ready = true;
    callObject(tstate.interp.builtins.getStr('__import__')!, ['encodings']);
  }
  return r;
}

/** PyCodec_Register. */
export function registerSearch(search: PyObject): void {
  const r = readyRegistry();
  if (!isCallable(search)) throw typeError('argument must be callable');
  r.searchPath.push(search);
}

/** _PyCodec_Forget. */
export function forgetCodec(encoding: string): void {
  registry().cache.delete(searchName(encoding));
}

/** normalizestring: how search functions see the name. */
function searchName(encoding: string): string {
  return encoding.replaceAll(' ', '-').toLowerCase();
}

/** _PyCodec_Lookup: the tuple (encode, decode, stream reader, stream writer). */
export function lookupCodec(encoding: string): PyTuple {
  const r = readyRegistry();
  const name = searchName(encoding);
  const known = r.cache.get(name);
  if (known !== undefined) return known;
  if (r.searchPath.length === 0) throw lookupError('no codec search functions registered: can\'t find encoding');
  for (const search of r.searchPath) {
    const found = callObject(search, [mkStr(name)]);
    if (found === null) continue;
    if (!(found instanceof PyTuple) || found.items.length !== 4) throw typeError('codec search functions must return 4-tuples');
    r.cache.set(name, found);
    return found;
  }
  throw lookupError(mkStr(`unknown encoding: ${encoding}`));
}

/** wrap_codec_error: an error in a codec names it, where an exception of the same type with a
 *  text alone can say that. */
function namingCodec<T>(kind: 'encoder' | 'decoder', encoding: string, run: () => T): T {
  try {
    return run();
  } catch (exc) {
    if (!isPlainException(exc)) throw exc;
    const type = exc.ob_type;
    const doing = kind === 'encoder' ? 'encoding' : 'decoding';
    const wrapped = newException(type, mkStr(`${doing} with '${encoding}' codec failed (${type.tp_name}: ${strText(str(exc))})`));
    wrapped.cause = exc;
    wrapped.context = exc;
    wrapped.suppress_context = true;
    throw wrapped;
  }
}

/** _PyErr_TrySetFromCause's conditions: an exception made and laid out as BaseException is, that
 *  holds nothing but, at most, a text. */
function isPlainException(exc: unknown): exc is PyBaseException {
  if (!(exc instanceof PyBaseException) || exc.constructor !== PyBaseException) return false;
  const type = exc.ob_type;
  if (type.tp_new !== BaseExceptionType.tp_new || type.tp_init !== BaseExceptionType.tp_init || type.tp_nmembers > 0) return false;
  const { items } = exc.args;
  return items.length <= 1 && items.every((item) => asStrValue(item) !== undefined) && (dictOf(exc)?.used ?? 0) === 0;
}

/** Codecs that CPython calls without the registry, so that their errors are as they come. */
const DIRECT: ReadonlySet<string> = new Set(['utf_8', 'utf_16', 'utf_32', 'ascii', 'latin_1']);

/** What an encoder or decoder function gives: (object, length). */
function callCodec(codec: PyTuple, kind: 'encoder' | 'decoder', v: PyObject, encoding: string, errors: string): PyObject {
  const f = codec.items[kind === 'encoder' ? 0 : 1]!;
  const r = namingCodec(kind, encoding, () => callObject(f, errors === 'strict' ? [v] : [v, mkStr(errors)]));
  if (!(r instanceof PyTuple) || r.items.length !== 2) throw typeError(`${kind} must return a tuple (object, integer)`);
  return r.items[0]!;
}

/** PyCodec_Encode and PyCodec_Decode: any object to any object. */
export function codecEncode(v: PyObject, encoding: string, errors: string): PyObject {
  return callCodec(lookupCodec(encoding), 'encoder', v, encoding, errors);
}

export function codecDecode(v: PyObject, encoding: string, errors: string): PyObject {
  return callCodec(lookupCodec(encoding), 'decoder', v, encoding, errors);
}

/** _PyCodec_LookupTextEncoding. */
export function lookupTextCodec(encoding: string, alternative: string): PyTuple {
  const codec = lookupCodec(encoding);
  if (codec.ob_type.tp_name !== 'tuple' && findAttr(codec, '_is_text_encoding') === false) {
    throw lookupError(`'${encoding}' is not a text encoding; use ${alternative} to handle arbitrary codecs`);
  }
  return codec;
}

function checkName(encoding: string): void {
  if (encoding.includes('\0')) throw valueError('embedded null character');
}

/** PyUnicode_AsEncodedString; `self` is the object that `s` is the value of. */
export function encodeObject(self: PyObject, s: StrValue, encoding: string, errors: string): PyBytes {
  checkName(encoding);
  checkName(errors);
  const own = findTextCodec(encoding);
  if (own !== undefined) {
    if (errors === 'strict' || DIRECT.has(own.module)) return new PyBytes(own.encode(s, errors));
    return new PyBytes(namingCodec('encoder', encoding, () => own.encode(s, errors)));
  }
  const codec = lookupTextCodec(encoding, 'codecs.encode()');
  const r = callCodec(codec, 'encoder', self, encoding, errors);
  if (r instanceof PyBytes) return r;
  throw typeError(`'${encoding}' encoder returned '${typeName(r)}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`);
}

/** PyUnicode_FromEncodedObject: `notBytes` makes the text of the TypeError. */
export function decodeObject(v: PyObject, encoding: string, errors: string, notBytes?: (v: PyObject) => string): PyObject {
  checkName(encoding);
  checkName(errors);
  const bytes = bufferOf(v);
  if (bytes === undefined) throw typeError((notBytes ?? ((w) => `a bytes-like object is required, not '${typeName(w)}'`))(v));
  if (bytes.length === 0) return '';
  const own = findTextCodec(encoding);
  if (own !== undefined) {
    if (errors === 'strict' || DIRECT.has(own.module)) return own.decode(bytes, errors, true).text;
    return namingCodec('decoder', encoding, () => own.decode(bytes, errors, true).text);
  }
  const codec = lookupTextCodec(encoding, 'codecs.decode()');
  const r = callCodec(codec, 'decoder', newMemoryView(new PyBytes(bytes)), encoding, errors);
  if (asStrValue(r) !== undefined) return r;
  throw typeError(`'${encoding}' decoder returned '${typeName(r)}' instead of 'str'; use codecs.decode() to decode to arbitrary types`);
}
