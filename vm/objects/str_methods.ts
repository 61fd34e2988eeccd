// The methods of str. unicode_methods[] of Objects/unicodeobject.c.
//
// `self` is a str of either form or an instance of a subclass; results are plain str.
// Searching and splitting is in str_search.ts, case in str_case.ts, format() in
// str_format.ts, encode() in codecs.ts.

import { getItem, sequenceFast } from '../sequence.js';
import { excMatches, LookupErrorType, typeError, typeName, valueError } from '../errors.js';
import { asIntValue, asStrValue, PyList, PyTuple } from '../object.js';
import { PyDict } from '../dict.js';
import { DictType, typeOf, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { codePointAt, codePointsOf, strLength, strSlice, strText, type StrValue } from '../values.js';
import { encodeObject } from './codecs.js';
import * as cases from './str_case.js';
import { str_format, str_format_map, str___format__ } from './str_format.js';
import * as search from './str_search.js';
import { Side } from './str_search.js';
import { boundArgs, flagArg, intArg, optionalArgs, ssizeArg, strArg } from './text_args.js';
import * as ctype from './unicode_ctype.js';
import { StrWriter } from './writers.js';

/** The value of `self`: a method descriptor has checked that it is a str. */
export function strOfSelf(self: PyObject): StrValue {
  return typeof self === 'string' ? self : asStrValue(self)!;
}

/** ensure_unicode: a str argument of a search. */
function needle(v: PyObject): StrValue {
  const s = asStrValue(v);
  if (s === undefined) throw typeError(`must be str, not ${typeName(v)}`);
  return s;
}

// Searching

function str_find(self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject): PyObject {
  const s = strOfSelf(self);
  if (start === undefined && typeof s === 'string' && typeof sub === 'string') return s.indexOf(sub);
  const t = needle(sub);
  const [from, to] = boundArgs(start, end, strLength(s));
  return search.strFind(s, t, from, to);
}

function str_rfind(self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject): PyObject {
  const s = strOfSelf(self);
  const t = needle(sub);
  const [from, to] = boundArgs(start, end, strLength(s));
  return search.strRfind(s, t, from, to);
}

function str_index(self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject): PyObject {
  const i = str_find(self, sub, start, end);
  if (i === -1) throw valueError('substring not found');
  return i;
}

function str_rindex(self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject): PyObject {
  const i = str_rfind(self, sub, start, end);
  if (i === -1) throw valueError('substring not found');
  return i;
}

function str_count(self: PyObject, sub: PyObject, start?: PyObject, end?: PyObject): PyObject {
  const s = strOfSelf(self);
  const t = needle(sub);
  const [from, to] = boundArgs(start, end, strLength(s));
  return search.strCount(s, t, from, to);
}

function affixTest(fname: string, fromEnd: boolean): PyMethodDef {
  return {
    ml_name: fname,
    ml_flags: [1, 3],
    ml_doc: `S.${fname}(text[, start[, end]]) -> bool: text may be a tuple of texts to try`,
    ml_meth: (self: PyObject, affix: PyObject, start?: PyObject, end?: PyObject) => {
      const s = strOfSelf(self);
      const [from, to] = boundArgs(start, end, strLength(s));
      if (affix instanceof PyTuple) {
        return affix.items.some((item) => {
          const t = asStrValue(item);
          if (t === undefined) throw typeError(`tuple for ${fname} must only contain str, not ${typeName(item)}`);
          return search.tailMatch(s, t, from, to, fromEnd);
        });
      }
      const t = asStrValue(affix);
      if (t === undefined) throw typeError(`${fname} first arg must be str or a tuple of str, not ${typeName(affix)}`);
      return search.tailMatch(s, t, from, to, fromEnd);
    },
  };
}

// Splitting and joining

function splitArgs(fname: string, args: PyObject[], kwargs: Kwargs): [StrValue | null, number] {
  const [separator, maxsplit] = optionalArgs(fname, ['sep', 'maxsplit'], args, kwargs);
  const limit = ssizeArg(maxsplit, -1);
  if (separator === undefined || separator === null) return [null, limit];
  const s = asStrValue(separator);
  if (s === undefined) throw typeError(`must be str or None, not ${typeName(separator)}`);
  if (strLength(s) === 0) throw valueError('empty separator');
  return [s, limit];
}

function str_split(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const s = strOfSelf(self);
  if (args.length === 0 && kwargs === undefined) return new PyList(search.splitWords(s, -1, false));
  const [separator, limit] = splitArgs('split', args, kwargs);
  return new PyList(separator === null ? search.splitWords(s, limit, false) : search.splitOnStr(s, separator, limit));
}

function str_rsplit(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const s = strOfSelf(self);
  const [separator, limit] = splitArgs('rsplit', args, kwargs);
  return new PyList(separator === null ? search.splitWords(s, limit, true) : search.rsplitOnStr(s, separator, limit));
}

function str_splitlines(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [keepends] = optionalArgs('splitlines', ['keepends'], args, kwargs);
  return new PyList(search.splitLines(strOfSelf(self), flagArg(keepends)));
}

function partitionSeparator(separator: PyObject): StrValue {
  const t = needle(separator);
  if (strLength(t) === 0) throw valueError('empty separator');
  return t;
}

function str_partition(self: PyObject, separator: PyObject): PyObject {
  const s = strOfSelf(self);
  const t = partitionSeparator(separator);
  const n = strLength(s);
  const i = search.strFind(s, t, 0, n);
  if (i < 0) return new PyTuple([s, '', '']);
  return new PyTuple([strSlice(s, 0, i), t, strSlice(s, i + strLength(t), n)]);
}

function str_rpartition(self: PyObject, separator: PyObject): PyObject {
  const s = strOfSelf(self);
  const t = partitionSeparator(separator);
  const n = strLength(s);
  const i = search.strRfind(s, t, 0, n);
  if (i < 0) return new PyTuple(['', '', s]);
  return new PyTuple([strSlice(s, 0, i), t, strSlice(s, i + strLength(t), n)]);
}

/** PyUnicode_Join. MAY RUN PYTHON: iterates. */
export function strJoin(separator: StrValue, iterable: PyObject): StrValue {
  const items = sequenceFast(iterable, 'can only join an iterable');
  const parts: StrValue[] = new Array<StrValue>(items.length);
  for (let i = 0; i < items.length; i++) {
    const part = asStrValue(items[i]!);
    if (part === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeName(items[i]!)} found`);
    parts[i] = part;
  }
  return parts.length === 0 ? '' : search.joinStrs(separator, parts);
}

// Changing

function str_replace(self: PyObject, from: PyObject, to: PyObject, count?: PyObject): PyObject {
  return search.strReplace(strOfSelf(self), strArg(from, 'replace', 1), strArg(to, 'replace', 2), ssizeArg(count, -1));
}

function stripMethod(fname: string, side: Side): PyMethodDef {
  return {
    ml_name: fname,
    ml_flags: [0, 1],
    ml_doc: `S.${fname}([chars]) -> str: S without white space, or without chars, at its sides`,
    ml_meth: (self: PyObject, chars?: PyObject) => {
      const s = strOfSelf(self);
      if (chars === undefined || chars === null) return search.stripSpace(s, side);
      const drop = asStrValue(chars);
      if (drop === undefined) throw typeError(`${fname} arg must be None or str`);
      const set = new Set(codePointsOf(drop));
      return search.stripStr(s, side, (c) => set.has(c));
    },
  };
}

function padMethod(fname: string, leftOf: (marg: number, width: number) => number): PyMethodDef {
  return {
    ml_name: fname,
    ml_flags: [1, 2],
    ml_doc: `S.${fname}(width[, fillchar]) -> str: S in a field of the given width`,
    ml_meth: (self: PyObject, width: PyObject, fillchar?: PyObject) => {
      const s = strOfSelf(self);
      const w = ssizeArg(width, 0);
      const fill = fillCharacter(fillchar);
      const marg = w - strLength(s);
      if (marg <= 0) return s;
      const left = leftOf(marg, w);
      return search.padStr(s, left, marg - left, fill);
    },
  };
}

function fillCharacter(v: PyObject | undefined): StrValue {
  if (v === undefined) return ' ';
  const s = asStrValue(v);
  if (s === undefined) throw typeError(`The fill character must be a unicode character, not ${typeName(v)}`);
  if (strLength(s) !== 1) throw typeError('The fill character must be exactly one character long');
  return s;
}

function str_zfill(self: PyObject, width: PyObject): PyObject {
  const s = strOfSelf(self);
  const n = strLength(s);
  const fill = ssizeArg(width, 0) - n;
  if (fill <= 0) return s;
  const sign = n > 0 ? codePointAt(s, 0) : 0;
  if (sign !== 0x2b && sign !== 0x2d) return search.padStr(s, fill, 0, '0');
  return search.joinStrs('', [String.fromCharCode(sign), '0'.repeat(fill), strSlice(s, 1, n)]);
}

function str_expandtabs(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [tabsize] = optionalArgs('expandtabs', ['tabsize'], args, kwargs);
  const size = intArg(tabsize, 8);
  const s = strOfSelf(self);
  const out = new StrWriter(strLength(s));
  let column = 0;
  for (let i = 0; i < strLength(s); i++) {
    const c = codePointAt(s, i);
    if (c === 0x09) {
      const fill = size > 0 ? size - (column % size) : 0;
      column += fill;
      out.addStr(' '.repeat(fill));
    } else {
      column = c === 0x0a || c === 0x0d ? 0 : column + 1;
      out.add(c);
    }
  }
  return out.finish();
}

// Translating

/** charmaptranslate_lookup: table[c] as code points; null deletes, undefined keeps. MAY RUN PYTHON. */
function translated(table: PyObject, c: number): StrValue | number | null | undefined {
  let r: PyObject;
  try {
    r = getItem(table, c);
  } catch (exc) {
    if (excMatches(exc, LookupErrorType)) return undefined;
    throw exc;
  }
  if (r === null) return null;
  const n = asIntValue(r);
  if (n !== undefined) {
    if (n < 0 || n > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
    return Number(n);
  }
  const s = asStrValue(r);
  if (s === undefined) throw typeError('character mapping must return integer, None or str');
  return s;
}

function str_translate(self: PyObject, table: PyObject): PyObject {
  const s = strOfSelf(self);
  const n = strLength(s);
  const out = new StrWriter(n);
  const known = typeOf(table) === DictType ? new Map<number, StrValue | number | null | undefined>() : undefined;
  for (let i = 0; i < n; i++) {
    const c = codePointAt(s, i);
    let r = known?.get(c);
    if (r === undefined && known?.has(c) !== true) {
      r = translated(table, c);
      known?.set(c, r);
    }
    if (r === undefined) out.add(c);
    else if (typeof r === 'number') out.add(r);
    else if (r !== null) out.addStr(r);
  }
  return out.finish();
}

/** str.maketrans(x[, y[, z]]). */
function str_maketrans(_: PyObject, x: PyObject, y?: PyObject, z?: PyObject): PyObject {
  const table = new PyDict();
  if (y !== undefined) {
    const to = strArg(y, 'maketrans', 2);
    const deleted = z === undefined ? '' : strArg(z, 'maketrans', 3);
    const from = asStrValue(x);
    if (from === undefined) throw typeError('first maketrans argument must be a string if there is a second argument');
    const n = strLength(from);
    if (n !== strLength(to)) throw valueError('the first two maketrans arguments must have equal length');
    for (let i = 0; i < n; i++) table.set(codePointAt(from, i), codePointAt(to, i));
    for (const c of codePointsOf(deleted)) table.set(c, null);
    return table;
  }
  if (!(x instanceof PyDict)) throw typeError('if you give only one argument to maketrans it must be a dict');
  for (const [key, value] of x.entries()) table.set(translateKey(key), value);
  return table;
}

function translateKey(key: PyObject): PyObject {
  const s = asStrValue(key);
  if (s !== undefined) {
    if (strLength(s) !== 1) throw valueError('string keys in translate table must be of length 1');
    return codePointAt(s, 0);
  }
  if (asIntValue(key) === undefined) throw typeError('keys in translate table must be strings or integers');
  return key;
}

function str_encode(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [encoding, errors] = optionalArgs('encode', ['encoding', 'errors'], args, kwargs);
  const codec = encoding === undefined ? 'utf-8' : strText(strArg(encoding, 'encode', 1));
  const handler = errors === undefined ? 'strict' : strText(strArg(errors, 'encode', 2));
  return encodeObject(self, strOfSelf(self), codec, handler);
}

// The table

const noArgs = (ml_name: string, f: (s: StrValue) => PyObject, ml_doc: string): PyMethodDef =>
  ({ ml_name, ml_flags: [0, 0], ml_doc, ml_meth: (self: PyObject) => f(strOfSelf(self)) });

const question = (ml_name: string, test: (c: number) => boolean): PyMethodDef =>
  noArgs(ml_name, (s) => cases.everyCodePoint(s, test), `S.${ml_name}() -> bool: every character passes, and there is one`);

export const str_methods: readonly PyMethodDef[] = [
  { ml_name: 'encode', ml_meth: str_encode, ml_flags: 'keywords', ml_doc: "S.encode(encoding='utf-8', errors='strict') -> bytes" },
  { ml_name: 'replace', ml_meth: str_replace, ml_flags: [2, 3], ml_doc: 'S.replace(old, new[, count]) -> str' },
  { ml_name: 'split', ml_meth: str_split, ml_flags: 'keywords', ml_doc: 'S.split(sep=None, maxsplit=-1) -> list of strings' },
  { ml_name: 'rsplit', ml_meth: str_rsplit, ml_flags: 'keywords', ml_doc: 'S.rsplit(sep=None, maxsplit=-1) -> list of strings' },
  { ml_name: 'join', ml_meth: (self: PyObject, iterable: PyObject) => strJoin(strOfSelf(self), iterable), ml_flags: [1, 1], ml_doc: 'S.join(iterable) -> str' },
  noArgs('capitalize', cases.strCapitalize, 'S.capitalize() -> str'),
  noArgs('casefold', cases.strCasefold, 'S.casefold() -> str: for comparison without regard to case'),
  noArgs('title', cases.strTitle, 'S.title() -> str'),
  padMethod('center', (marg, width) => (marg >> 1) + (marg & width & 1)),
  { ml_name: 'count', ml_meth: str_count, ml_flags: [1, 3], ml_doc: 'S.count(sub[, start[, end]]) -> int' },
  { ml_name: 'expandtabs', ml_meth: str_expandtabs, ml_flags: 'keywords', ml_doc: 'S.expandtabs(tabsize=8) -> str' },
  { ml_name: 'find', ml_meth: str_find, ml_flags: [1, 3], ml_doc: 'S.find(sub[, start[, end]]) -> int, -1 when absent' },
  { ml_name: 'partition', ml_meth: str_partition, ml_flags: [1, 1], ml_doc: 'S.partition(sep) -> (head, sep, tail)' },
  { ml_name: 'index', ml_meth: str_index, ml_flags: [1, 3], ml_doc: 'S.index(sub[, start[, end]]) -> int' },
  padMethod('ljust', () => 0),
  noArgs('lower', cases.strLower, 'S.lower() -> str'),
  stripMethod('lstrip', Side.LEFT),
  { ml_name: 'rfind', ml_meth: str_rfind, ml_flags: [1, 3], ml_doc: 'S.rfind(sub[, start[, end]]) -> int, -1 when absent' },
  { ml_name: 'rindex', ml_meth: str_rindex, ml_flags: [1, 3], ml_doc: 'S.rindex(sub[, start[, end]]) -> int' },
  padMethod('rjust', (marg) => marg),
  stripMethod('rstrip', Side.RIGHT),
  { ml_name: 'rpartition', ml_meth: str_rpartition, ml_flags: [1, 1], ml_doc: 'S.rpartition(sep) -> (head, sep, tail)' },
  { ml_name: 'splitlines', ml_meth: str_splitlines, ml_flags: 'keywords', ml_doc: 'S.splitlines([keepends]) -> list of strings' },
  stripMethod('strip', Side.BOTH),
  noArgs('swapcase', cases.strSwapcase, 'S.swapcase() -> str'),
  { ml_name: 'translate', ml_meth: str_translate, ml_flags: [1, 1], ml_doc: 'S.translate(table) -> str' },
  noArgs('upper', cases.strUpper, 'S.upper() -> str'),
  affixTest('startswith', false),
  affixTest('endswith', true),
  noArgs('islower', cases.strIsLower, 'S.islower() -> bool'),
  noArgs('isupper', cases.strIsUpper, 'S.isupper() -> bool'),
  noArgs('istitle', cases.strIsTitle, 'S.istitle() -> bool'),
  question('isspace', ctype.isSpace),
  question('isdecimal', ctype.isDecimal),
  question('isdigit', ctype.isDigit),
  question('isnumeric', ctype.isNumeric),
  question('isalpha', ctype.isAlpha),
  question('isalnum', ctype.isAlnum),
  noArgs('isidentifier', cases.strIsIdentifier, 'S.isidentifier() -> bool'),
  noArgs('isprintable', (s) => strLength(s) === 0 || cases.everyCodePoint(s, ctype.isPrintable), 'S.isprintable() -> bool'),
  { ml_name: 'zfill', ml_meth: str_zfill, ml_flags: [1, 1], ml_doc: 'S.zfill(width) -> str' },
  { ml_name: 'format', ml_meth: str_format, ml_flags: 'keywords', ml_doc: 'S.format(*args, **kwargs) -> str' },
  { ml_name: 'format_map', ml_meth: str_format_map, ml_flags: [1, 1], ml_doc: 'S.format_map(mapping) -> str' },
  { ml_name: '__format__', ml_meth: str___format__, ml_flags: [1, 1], ml_doc: 'S.__format__(format_spec) -> str' },
  { ml_name: 'maketrans', ml_meth: str_maketrans, ml_flags: [1, 3], ml_kind: 'staticmethod', ml_doc: 'str.maketrans(x[, y[, z]]) -> dict for translate()' },
  { ml_name: '__getnewargs__', ml_meth: (self: PyObject) => new PyTuple([strOfSelf(self)]), ml_flags: [0, 0] },
  { ml_name: '__sizeof__', ml_meth: (self: PyObject) => sizeOf(strOfSelf(self)), ml_flags: [0, 0] },
];

/** What sys.getsizeof() of the str is on CPython: the header and 1, 2 or 4 bytes a character. */
function sizeOf(s: StrValue): number {
  const n = strLength(s);
  let widest = 0;
  for (let i = 0; i < n; i++) widest = Math.max(widest, codePointAt(s, i));
  if (widest < 0x80) return 49 + n;
  return widest < 0x100 ? 73 + n : widest < 0x10000 ? 74 + 2 * n : 76 + 4 * n;
}
