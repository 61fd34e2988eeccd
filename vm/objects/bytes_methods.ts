// The methods that bytes and bytearray have in common, made for either of them.
// Objects/bytes_methods.c and the parts of stringlib that both include.

import { parseArgs, parsingByFormat } from '../args.js';
import { typeError, typeName, valueError } from '../errors.js';
import { asBytesValue, asStrValue, PyByteArray, PyBytes, PyList, PyTuple } from '../object.js';
import { sequenceFast } from '../sequence.js';
import type { Kwargs, PyMethodDef, PyObject, PyType } from '../types.js';
import { BytesType } from '../types.js';
import { callObject } from '../abstract.js';
import { codePointAt, strLength, strText } from '../values.js';
import { bufferOf, requireBuffer } from './buffer.js';
import { byteCases, byteQuestions, isByteSpace } from './bytes_ctype.js';
import { allocate, concatBytes, hexText, needleBytes, repeatBytes } from './bytes_util.js';
import { decodeObject } from './codecs.js';
import { hexDigit } from './codecs_escape.js';
import {
  countUnits, findUnits, lineBounds, rfindUnits, rsplitUnits, rwordBounds, Side, splitUnits, wordBounds,
} from './str_search.js';
import { argTypeName, boundArgs, flagArg, intArg, optionalArgs, ssizeArg, strArg } from './text_args.js';
import { BytesWriter } from './writers.js';

/** Makes the result's object; the bytes may be shared with `self`, so a bytearray copies. */
type Wrap = (bytes: Uint8Array) => PyObject;

/** The value of `self`. */
export function bytesOfSelf(self: PyObject): Uint8Array {
  return asBytesValue(self)!;
}

// Searching

type Search = (bytes: Uint8Array, sub: Uint8Array, start: number, end: number) => number;

function searchMethod(ml_name: string, search: Search, notFound?: string): PyMethodDef {
  return {
    ml_name,
    ml_flags: [1, 3],
    ml_doc: `B.${ml_name}(sub[, start[, end]]) -> int`,
    ml_meth: (self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject) => {
      const needle = needleBytes(sub);
      const bytes = bytesOfSelf(self);
      const [from, to] = boundArgs(start, end, bytes.length);
      const i = search(bytes, needle, from, to);
      if (i < 0 && notFound !== undefined) throw valueError(notFound);
      return i;
    },
  };
}

function affixMethod(ml_name: string, fromEnd: boolean): PyMethodDef {
  const matches = (bytes: Uint8Array, affix: Uint8Array, start: number, end: number): boolean => {
    if (end - start < affix.length) return false;
    const at = fromEnd ? end - affix.length : start;
    return affix.every((b, i) => bytes[at + i] === b);
  };
  return {
    ml_name,
    ml_flags: [1, 3],
    ml_doc: `B.${ml_name}(bytes[, start[, end]]) -> bool: bytes may be a tuple`,
    ml_meth: (self: PyObject, affix: PyObject, start?: PyObject, end?: PyObject) => {
      const bytes = bytesOfSelf(self);
      const [from, to] = boundArgs(start, end, bytes.length);
      if (affix instanceof PyTuple) return affix.items.some((item) => matches(bytes, requireBuffer(item), from, to));
      const wanted = bufferOf(affix);
      if (wanted === undefined) throw typeError(`${ml_name} first arg must be bytes or a tuple of bytes, not ${typeName(affix)}`);
      return matches(bytes, wanted, from, to);
    },
  };
}

// Splitting and joining

function separatorArg(separator: PyObject): Uint8Array {
  const bytes = requireBuffer(separator);
  if (bytes.length === 0) throw valueError('empty separator');
  return bytes;
}

function splitMethod(ml_name: string, fromRight: boolean, wrap: Wrap): PyMethodDef {
  return {
    ml_name,
    ml_flags: 'keywords',
    ml_doc: `B.${ml_name}(sep=None, maxsplit=-1) -> list of pieces`,
    ml_meth: (self: PyObject, args: PyObject[], kwargs: Kwargs) => {
      const [separator, maxsplit] = optionalArgs(ml_name, ['sep', 'maxsplit'], args, kwargs);
      const limit = ssizeArg(maxsplit, -1);
      const bytes = bytesOfSelf(self);
      if (separator === undefined || separator === null) {
        const isBlank = (i: number): boolean => isByteSpace(bytes[i]!);
        const words = (fromRight ? rwordBounds : wordBounds)(bytes.length, isBlank, limit);
        return new PyList(words.map(([start, end]) => wrap(bytes.subarray(start, end))));
      }
      const parts = (fromRight ? rsplitUnits : splitUnits)(bytes, separatorArg(separator), limit);
      return new PyList(parts.map(wrap));
    },
  };
}

function partitionMethod(ml_name: string, fromRight: boolean, type: PyType, wrap: Wrap): PyMethodDef {
  return {
    ml_name,
    ml_flags: [1, 1],
    ml_doc: `B.${ml_name}(sep) -> (head, sep, tail)`,
    ml_meth: (self: PyObject, sep: PyObject) => {
      const bytes = bytesOfSelf(self);
      const separator = separatorArg(sep);
      const i = (fromRight ? rfindUnits : findUnits)(bytes, separator, 0, bytes.length);
      const empty = (): PyObject => wrap(new Uint8Array(0));
      if (i < 0) return new PyTuple(fromRight ? [empty(), empty(), wrap(bytes)] : [wrap(bytes), empty(), empty()]);
      const middle = type === BytesType ? sep : wrap(separator);
      return new PyTuple([wrap(bytes.subarray(0, i)), middle, wrap(bytes.subarray(i + separator.length))]);
    },
  };
}

/** bytes_join. MAY RUN PYTHON: iterates. */
function joined(separator: Uint8Array, iterable: PyObject): Uint8Array {
  const items = sequenceFast(iterable, 'can only join an iterable');
  const parts: Uint8Array[] = [];
  items.forEach((item, i) => {
    const bytes = bufferOf(item);
    if (bytes === undefined) throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`);
    if (i > 0) parts.push(separator);
    parts.push(bytes);
  });
  return concatBytes(parts);
}

function splitlines(self: PyObject, args: PyObject[], kwargs: Kwargs, wrap: Wrap): PyObject {
  const [keepends] = optionalArgs('splitlines', ['keepends'], args, kwargs);
  const bytes = bytesOfSelf(self);
  const lines = lineBounds(bytes.length, (i) => bytes[i]!, (b) => b === 0x0a || b === 0x0d, flagArg(keepends));
  return new PyList(lines.map(([start, end]) => wrap(bytes.subarray(start, end))));
}

// Changing

/** stringlib_replace; count < 0 replaces all. */
export function replaceBytes(bytes: Uint8Array, from: Uint8Array, to: Uint8Array, count: number): Uint8Array {
  if (count === 0 || (count > 0 && bytes.length === 0)) return bytes; // in 3.6 even b''.replace(b'', x, 1)
  const parts: Uint8Array[] = [];
  if (from.length === 0) {
    const places = count < 0 ? bytes.length + 1 : Math.min(count, bytes.length + 1);
    for (let i = 0; i < places; i++) parts.push(to, bytes.subarray(i, i + 1));
    parts.push(bytes.subarray(places));
    return concatBytes(parts);
  }
  splitUnits(bytes, from, count).forEach((part, i) => {
    if (i > 0) parts.push(to);
    parts.push(part);
  });
  return concatBytes(parts);
}

function stripMethod(ml_name: string, side: Side, wrap: Wrap): PyMethodDef {
  return {
    ml_name,
    ml_flags: [0, 1],
    ml_doc: `B.${ml_name}([bytes]): B without white space, or without the given bytes, at its sides`,
    ml_meth: (self: PyObject, chars?: PyObject) => {
      const bytes = bytesOfSelf(self);
      const dropped = chars === undefined || chars === null ? undefined : requireBuffer(chars);
      const drop = dropped === undefined ? isByteSpace : (b: number): boolean => dropped.includes(b);
      let start = 0;
      let end = bytes.length;
      if ((side & Side.LEFT) !== 0) while (start < end && drop(bytes[start]!)) start++;
      if ((side & Side.RIGHT) !== 0) while (end > start && drop(bytes[end - 1]!)) end--;
      return wrap(bytes.subarray(start, end));
    },
  };
}

/** "c" of getargs: a byte string of length 1. */
function fillByte(v: PyObject | undefined, fname: string): number {
  if (v === undefined) return 0x20;
  const bytes = asBytesValue(v);
  if (bytes === undefined || bytes.length !== 1) {
    throw typeError(`${fname}() argument 2 must be a byte string of length 1, not ${argTypeName(v)}`);
  }
  return bytes[0]!;
}

function padMethod(ml_name: string, leftOf: (marg: number, width: number) => number, wrap: Wrap): PyMethodDef {
  return {
    ml_name,
    ml_flags: [1, 2],
    ml_doc: `B.${ml_name}(width[, fillchar]): B in a field of the given width`,
    ml_meth: (self: PyObject, width: PyObject, fillchar?: PyObject) => {
      const w = ssizeArg(width, 0);
      const fill = fillByte(fillchar, ml_name);
      const bytes = bytesOfSelf(self);
      const marg = w - bytes.length;
      if (marg <= 0) return wrap(bytes);
      const left = leftOf(marg, w);
      const out = allocate(w).fill(fill);
      out.set(bytes, left);
      return wrap(out);
    },
  };
}

function zfill(bytes: Uint8Array, width: number): Uint8Array {
  const fill = width - bytes.length;
  if (fill <= 0) return bytes;
  const zeros = repeatBytes(Uint8Array.of(0x30), fill);
  const signed = bytes[0] === 0x2b || bytes[0] === 0x2d;
  return signed ? concatBytes([bytes.subarray(0, 1), zeros, bytes.subarray(1)]) : concatBytes([zeros, bytes]);
}

function expandtabs(self: PyObject, args: PyObject[], kwargs: Kwargs, wrap: Wrap): PyObject {
  const [tabsize] = optionalArgs('expandtabs', ['tabsize'], args, kwargs);
  const size = intArg(tabsize, 8);
  const bytes = bytesOfSelf(self);
  const out = new BytesWriter(bytes.length);
  let column = 0;
  for (const b of bytes) {
    if (b === 0x09) {
      const fill = size > 0 ? size - (column % size) : 0;
      column += fill;
      out.addLatin1(' '.repeat(fill));
    } else {
      column = b === 0x0a || b === 0x0d ? 0 : column + 1;
      out.add(b);
    }
  }
  return wrap(out.finish());
}

function translate(self: PyObject, args: PyObject[], kwargs: Kwargs, wrap: Wrap): PyObject {
  if (args.length === 0) throw typeError('Function takes at least 1 positional arguments (0 given)');
  const [table, deleted] = parseArgs('translate', ['', 'delete'], 1, args, kwargs);
  const map = table === null ? undefined : requireBuffer(table!);
  if (map !== undefined && map.length !== 256) throw valueError('translation table must be 256 characters long');
  const dropped = deleted === undefined ? undefined : requireBuffer(deleted);
  let bytes = bytesOfSelf(self);
  if (dropped !== undefined && dropped.length > 0) {
    const drop = new Set(dropped);
    bytes = bytes.filter((b) => !drop.has(b));
  }
  return wrap(map === undefined ? bytes : bytes.map((b) => map[b]!));
}

function maketrans(_: PyObject, from: PyObject, to: PyObject): PyObject {
  const a = requireBuffer(from);
  const b = requireBuffer(to);
  if (a.length !== b.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_unused, i) => i);
  a.forEach((c, i) => { table[c] = b[i]!; });
  return new PyBytes(table);
}

// Text

/** _PyBytes_FromHex. */
function fromHex(v: PyObject): Uint8Array {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`fromhex() argument must be str, not ${argTypeName(v)}`);
  const n = strLength(text);
  const bad = (i: number): unknown => valueError(`non-hexadecimal number found in fromhex() arg at position ${i}`);
  for (let i = 0; i < n; i++) if (codePointAt(text, i) >= 128) throw bad(i);
  const out = new BytesWriter(n >> 1);
  const digit = (i: number): number => {
    const d = i < n ? hexDigit(codePointAt(text, i)) : -1;
    if (d < 0) throw bad(i);
    return d;
  };
  for (let i = 0; i < n; i += 2) {
    while (i < n && codePointAt(text, i) === 0x20) i++;
    if (i < n) out.add(digit(i) * 16 + digit(i + 1));
  }
  return out.finish();
}

function decode(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [encoding, errors] = optionalArgs('decode', ['encoding', 'errors'], args, kwargs);
  const codec = encoding === undefined ? 'utf-8' : strText(strArg(encoding, 'decode', 1));
  return decodeObject(self, codec, errors === undefined ? 'strict' : strText(strArg(errors, 'decode', 2)));
}

// The table

/** The methods for bytes, or for bytearray. `type` is what fromhex() makes. */
export function sharedMethods(type: PyType, wrap: Wrap): readonly PyMethodDef[] {
  const methods: PyMethodDef[] = [
    searchMethod('find', findUnits),
    searchMethod('rfind', rfindUnits),
    searchMethod('index', findUnits, 'subsection not found'),
    searchMethod('rindex', rfindUnits, 'subsection not found'),
    searchMethod('count', countUnits),
    affixMethod('startswith', false),
    affixMethod('endswith', true),
    splitMethod('split', false, wrap),
    splitMethod('rsplit', true, wrap),
    partitionMethod('partition', false, type, wrap),
    partitionMethod('rpartition', true, type, wrap),
    stripMethod('strip', Side.BOTH, wrap),
    stripMethod('lstrip', Side.LEFT, wrap),
    stripMethod('rstrip', Side.RIGHT, wrap),
    padMethod('center', (marg, width) => (marg >> 1) + (marg & width & 1), wrap),
    padMethod('ljust', () => 0, wrap),
    padMethod('rjust', (marg) => marg, wrap),
    { ml_name: 'zfill', ml_flags: [1, 1], ml_meth: (self: PyObject, width: PyObject) => wrap(zfill(bytesOfSelf(self), ssizeArg(width, 0))) },
    { ml_name: 'join', ml_flags: [1, 1], ml_meth: (self: PyObject, iterable: PyObject) => wrap(joined(bytesOfSelf(self), iterable)) },
    {
      ml_name: 'replace', ml_flags: [2, 3],
      ml_meth: (self: PyObject, from: PyObject, to: PyObject, count?: PyObject) =>
        wrap(replaceBytes(bytesOfSelf(self), requireBuffer(from), requireBuffer(to), ssizeArg(count, -1))),
    },
    { ml_name: 'splitlines', ml_flags: 'keywords', ml_meth: (self: PyObject, args: PyObject[], kwargs: Kwargs) => splitlines(self, args, kwargs, wrap) },
    { ml_name: 'expandtabs', ml_flags: 'keywords', ml_meth: (self: PyObject, args: PyObject[], kwargs: Kwargs) => expandtabs(self, args, kwargs, wrap) },
    { ml_name: 'translate', ml_flags: 'keywords', ml_meth: (self: PyObject, args: PyObject[], kwargs: Kwargs) => translate(self, args, kwargs, wrap) },
    { ml_name: 'maketrans', ml_flags: [2, 2], ml_kind: 'staticmethod', ml_meth: maketrans },
    { ml_name: 'decode', ml_flags: 'keywords', ml_meth: decode },
    { ml_name: 'hex', ml_flags: [0, 0], ml_meth: (self: PyObject) => hexText(bytesOfSelf(self)) },
    {
      ml_name: 'fromhex', ml_flags: [1, 1], ml_kind: 'classmethod',
      ml_meth: (cls: PyType, text: PyObject) => fromHexAs(cls, type, fromHex(text)),
    },
  ];
  for (const [ml_name, test] of Object.entries(byteQuestions)) {
    methods.push({ ml_name, ml_flags: [0, 0], ml_meth: (self: PyObject) => test(bytesOfSelf(self)) });
  }
  for (const [ml_name, change] of Object.entries(byteCases)) {
    methods.push({ ml_name, ml_flags: [0, 0], ml_meth: (self: PyObject) => wrap(change(bytesOfSelf(self))) });
  }
  return parsingByFormat(methods);
}

function fromHexAs(cls: PyType, type: PyType, bytes: Uint8Array): PyObject {
  const plain = type === BytesType ? new PyBytes(bytes) : new PyByteArray(bytes);
  return cls === type ? plain : callObject(cls, [plain]);
}
