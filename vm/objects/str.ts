// str. Objects/unicodeobject.c: the type, its slots and its constructor.
//
// What a str is: vm/values.ts (a JS string without surrogates, or a WideStr); an instance
// of a subclass is a StrInstance. The methods are in str_methods.ts and the files it
// names, `%` is percent_format.ts.

import { compareResult, strObject } from '../abstract.js';
import { indexError, typeError, typeName } from '../errors.js';
import { isIndex } from '../number.js';
import { asIntValue, asStrValue, NotImplemented, PySlice, PyTuple, StrInstance } from '../object.js';
import { charStr, checkedIndex, sliceIndices } from '../sequence.js';
import { CompareOp, PyType, StrType, type HeapObject, type Kwargs, type PyObject } from '../types.js';
import {
  codePointAt, isStr, mkStrFromCodePoints, strCompare, strConcat, strEqual, strLength, strSlice, strText, type StrValue,
} from '../values.js';
import { parseArgs, parsingByFormat } from '../args.js';
import { decodeObject } from './codecs.js';
import { builtinByName } from './list_iter.js';
import { percentOf } from './percent_format.js';
import { strHash } from './str_hash.js';
import { strOfSelf, str_methods } from './str_methods.js';
import { reprStr } from './str_repr.js';
import { MAX_TEXT, repeatStr, strContains } from './str_search.js';
import { argTypeName, noMemory } from './text_args.js';
import { defineType } from './type.js';

/** unicode_concatenate and PyUnicode_Concat. */
function str_concat(v: PyObject, w: PyObject): PyObject {
  const s = strOfSelf(v);
  const t = asStrValue(w);
  if (t === undefined) throw typeError(`must be str, not ${typeName(w)}`);
  if (strLength(s) + strLength(t) > MAX_TEXT) throw noMemory();
  return strConcat(s, t);
}

function str_repeat(v: PyObject, n: number): PyObject {
  return repeatStr(strOfSelf(v), n);
}

function str_item(v: PyObject, i: number): PyObject {
  const s = strOfSelf(v);
  if (i < 0 || i >= strLength(s)) throw indexError('string index out of range');
  return typeof s === 'string' ? s[i]! : charStr(s.codePoints[i]!);
}

function str_subscript(v: PyObject, key: PyObject): PyObject {
  const s = strOfSelf(v);
  if (typeof key === 'number' && typeof s === 'string') {
    const c = s[key < 0 ? key + s.length : key];
    if (c === undefined) throw indexError('string index out of range');
    return c;
  }
  if (key instanceof PySlice) return sliceStr(s, key);
  if (!isIndex(key)) throw typeError('string indices must be integers');
  const i = checkedIndex(asIntValue(key) ?? key, strLength(s), 'string index out of range');
  return typeof s === 'string' ? s[i]! : charStr(s.codePoints[i]!);
}

function sliceStr(s: StrValue, key: PySlice): PyObject {
  const { start, step, length } = sliceIndices(key, strLength(s));
  if (length === 0) return '';
  if (step === 1) return strSlice(s, start, start + length);
  const cps = new Uint32Array(length);
  for (let i = 0, at = start; i < length; i++, at += step) cps[i] = codePointAt(s, at);
  return mkStrFromCodePoints(cps);
}

function str_contains(v: PyObject, item: PyObject): boolean {
  const t = asStrValue(item);
  if (t === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`);
  return strContains(strOfSelf(v), t);
}

function str_richcompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  const s = asStrValue(v);
  const t = asStrValue(w);
  if (s === undefined || t === undefined) return NotImplemented;
  if (op === CompareOp.EQ) return strEqual(s, t);
  if (op === CompareOp.NE) return !strEqual(s, t);
  return compareResult(strCompare(s, t), op);
}

/** unicode_mod. */
function str_mod(v: PyObject, w: PyObject): PyObject {
  const s = asStrValue(v);
  return s === undefined ? NotImplemented : percentOf(s, w);
}

// Iteration

export const StrIteratorType = new PyType('str_iterator');

/** unicodeiterobject. */
export class PyStrIter implements HeapObject {
  ob_type = StrIteratorType;
  /** undefined once exhausted. */
  it_seq: StrValue | undefined;
  it_index = 0;
  constructor(seq: StrValue) { this.it_seq = seq; }
}

/** unicodeiter_next. */
export function strIterNext(it: PyStrIter): PyObject | undefined {
  const s = it.it_seq;
  if (s === undefined) return undefined;
  if (typeof s === 'string') {
    if (it.it_index < s.length) return s[it.it_index++];
  } else if (it.it_index < s.codePoints.length) {
    return charStr(s.codePoints[it.it_index++]!);
  }
  it.it_seq = undefined;
  return undefined;
}

defineType(StrIteratorType, {
  slots: { tp_iter: (it: PyStrIter) => it, tp_iternext: strIterNext },
  methods: [
    {
      ml_name: '__length_hint__', ml_flags: [0, 0],
      ml_meth: (it: PyStrIter) => (it.it_seq === undefined ? 0 : strLength(it.it_seq) - it.it_index),
    },
    {
      ml_name: '__reduce__', ml_flags: [0, 0],
      ml_meth: (it: PyStrIter) => (it.it_seq === undefined
        ? new PyTuple([builtinByName('iter'), new PyTuple([''])])
        : new PyTuple([builtinByName('iter'), new PyTuple([it.it_seq]), it.it_index])),
    },
    {
      ml_name: '__setstate__', ml_flags: [1, 1],
      ml_meth: (it: PyStrIter, state: PyObject) => {
        if (it.it_seq !== undefined) it.it_index = Math.min(Math.max(0, Number(asIntValue(state) ?? 0)), strLength(it.it_seq));
        return null;
      },
    },
  ],
});

// Construction

/** unicode_new: str(object='', encoding='utf-8', errors='strict'). MAY RUN PYTHON. */
function str_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const v = newValue(args, kwargs);
  return type === StrType ? v : new StrInstance(type, asStrValue(v)!);
}

function newValue(args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length === 1 && kwargs === undefined) return strObject(args[0]!);
  const [object, encoding, errors] = parseArgs('str', ['object', 'encoding', 'errors'], 0, args, kwargs);
  if (encoding !== undefined) textArg(encoding, 2);
  if (errors !== undefined) textArg(errors, 3);
  if (object === undefined) return '';
  if (encoding === undefined && errors === undefined) return strObject(object);
  if (isStr(object) || object instanceof StrInstance) throw typeError('decoding str is not supported');
  return decodeObject(object, encoding === undefined ? 'utf-8' : textArg(encoding, 2), errors === undefined ? 'strict' : textArg(errors, 3),
    (v) => `decoding to str: need a bytes-like object, ${typeName(v)} found`);
}

function textArg(v: PyObject, position: number): string {
  const s = asStrValue(v);
  if (s === undefined) throw typeError(`str() argument ${position} must be str, not ${argTypeName(v)}`);
  return strText(s);
}

defineType(StrType, {
  isBase: true,
  doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nThe text of an object, or text decoded from bytes.",
  slots: {
    tp_new: str_new,
    tp_repr: (v: PyObject) => reprStr(strOfSelf(v)),
    tp_str: strOfSelf,
    tp_hash: (v: PyObject) => strHash(strOfSelf(v)),
    tp_richcompare: str_richcompare,
    tp_iter: (v: PyObject) => new PyStrIter(strOfSelf(v)),
    nb_remainder: str_mod,
    sq_length: (v: PyObject) => strLength(strOfSelf(v)),
    sq_concat: str_concat,
    sq_repeat: str_repeat,
    sq_item: str_item,
    sq_contains: str_contains,
    mp_length: (v: PyObject) => strLength(strOfSelf(v)),
    mp_subscript: str_subscript,
  },
  methods: parsingByFormat(str_methods),
});
