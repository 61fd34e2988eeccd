// bytes. Objects/bytesobject.c. The layout is PyBytes of vm/object.ts; the methods that
// bytearray has as well are in bytes_methods.ts, `%` is in percent_format.ts.

import { parseArgs } from '../args.js';
import { compareResult } from '../abstract.js';
import { indexError, typeError, typeName } from '../errors.js';
import { isIndex } from '../number.js';
import { asIntValue, asStrValue, NotImplemented, NULL_BYTES, PyBytes, PySlice, PyTuple } from '../object.js';
import { checkedIndex, getIter, isSequence, sliceIndices } from '../sequence.js';
import { BytesType, CompareOp, PyType, typeOf, type HeapObject, type Kwargs, type PyObject } from '../types.js';
import { strText } from '../values.js';
import { bufferOf } from './buffer.js';
import { bytesOfSelf, sharedMethods } from './bytes_methods.js';
import { allocate, bytesFromIterable, compareBytes, concatBytes, countArg, dunderBytes, needleBytes, repeatBytes } from './bytes_util.js';
import { encodeObject } from './codecs.js';
import { builtinByName } from './list_iter.js';
import { bytesPercent } from './percent_format.js';
import { bytesHash } from './str_hash.js';
import { reprBytes } from './str_repr.js';
import { findUnits } from './str_search.js';
import { strArg } from './text_args.js';
import { defineType } from './type.js';

// Construction

/** bytes_new: bytes(source=b'', encoding, errors). MAY RUN PYTHON. */
function bytes_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [source, encoding, errors] = parseArgs('bytes', ['source', 'encoding', 'errors'], 0, args, kwargs);
  const encodingName = encoding === undefined ? undefined : strText(strArg(encoding, 'bytes', 2));
  const errorsName = errors === undefined ? undefined : strText(strArg(errors, 'bytes', 3));
  const made = newBytes(source, encodingName, errorsName);
  if (type === BytesType) return made;
  return new PyBytes(made.value, type);
}

function newBytes(source: PyObject | undefined, encoding: string | undefined, errors: string | undefined): PyBytes {
  if (source === undefined) {
    if (encoding !== undefined || errors !== undefined) throw typeError('encoding or errors without sequence argument');
    return NULL_BYTES;
  }
  const text = asStrValue(source);
  if (encoding !== undefined) {
    if (text === undefined) throw typeError('encoding without a string argument');
    return encodeObject(source, text, encoding, errors ?? 'strict');
  }
  if (errors !== undefined) {
    throw typeError(text === undefined ? 'errors without a string argument' : 'string argument without an encoding');
  }
  const own = dunderBytes(source);
  if (own !== undefined) return own;
  if (text !== undefined) throw typeError('string argument without an encoding');
  const count = countArg(source);
  return count !== undefined ? new PyBytes(allocate(count)) : bytesFromObject(source);
}

/** PyBytes_FromObject. */
export function bytesFromObject(v: PyObject): PyBytes {
  if (v instanceof PyBytes && v.ob_type === BytesType) return v;
  const buffer = bufferOf(v);
  if (buffer !== undefined) return new PyBytes(buffer.slice());
  if (asStrValue(v) === undefined && (typeOf(v).tp_iter !== undefined || isSequence(v))) {
    return new PyBytes(bytesFromIterable(getIter(v), 'bytes must be in range(0, 256)'));
  }
  throw typeError(`cannot convert '${typeName(v)}' object to bytes`);
}

// Slots

function bytes_concat(v: PyObject, w: PyObject): PyObject {
  const a = bufferOf(v);
  const b = bufferOf(w);
  if (a === undefined || b === undefined) throw typeError(`can't concat ${typeName(w)} to ${typeName(v)}`);
  return new PyBytes(concatBytes([a, b]));
}

function bytes_item(v: PyBytes, i: number): PyObject {
  const b = v.value[i];
  if (b === undefined) throw indexError('index out of range');
  return b;
}

function bytes_subscript(v: PyBytes, key: PyObject): PyObject {
  if (key instanceof PySlice) return new PyBytes(sliceBytes(v.value, key));
  if (!isIndex(key)) throw typeError(`byte indices must be integers or slices, not ${typeName(key)}`);
  return v.value[checkedIndex(asIntValue(key) ?? key, v.value.length, 'index out of range')]!;
}

/** A copy of the slice. */
export function sliceBytes(bytes: Uint8Array, key: PySlice): Uint8Array {
  const { start, step, length } = sliceIndices(key, bytes.length);
  if (step === 1) return bytes.slice(start, start + length);
  return Uint8Array.from({ length }, (_, i) => bytes[start + i * step]!);
}

/** `item in v`, for bytes and bytearray. */
export function bytes_contains(v: PyObject, item: PyObject): boolean {
  const bytes = bytesOfSelf(v);
  return findUnits(bytes, needleBytes(item), 0, bytes.length) >= 0;
}

function bytes_richcompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  if (!(v instanceof PyBytes) || !(w instanceof PyBytes)) return NotImplemented;
  return compareResult(compareBytes(v.value, w.value), op);
}

function bytes_mod(v: PyObject, w: PyObject): PyObject {
  return v instanceof PyBytes ? new PyBytes(bytesPercent(v.value, w)) : NotImplemented;
}

// Iteration

export const BytesIteratorType = new PyType('bytes_iterator');

/** striterobject. */
export class PyBytesIter implements HeapObject {
  ob_type = BytesIteratorType;
  it_index = 0;
  /** undefined once exhausted. */
  constructor(public it_seq: PyBytes | undefined) {}
}

export function bytesIterNext(it: PyBytesIter): PyObject | undefined {
  const seq = it.it_seq;
  if (seq === undefined) return undefined;
  if (it.it_index < seq.value.length) return seq.value[it.it_index++];
  it.it_seq = undefined;
  return undefined;
}

defineType(BytesIteratorType, {
  slots: { tp_iter: (it: PyBytesIter) => it, tp_iternext: bytesIterNext },
  methods: [
    {
      ml_name: '__length_hint__', ml_flags: [0, 0],
      ml_meth: (it: PyBytesIter) => (it.it_seq === undefined ? 0 : it.it_seq.value.length - it.it_index),
    },
    {
      ml_name: '__reduce__', ml_flags: [0, 0],
      ml_meth: (it: PyBytesIter) => (it.it_seq === undefined
        ? new PyTuple([builtinByName('iter'), new PyTuple([new PyTuple([])])])
        : new PyTuple([builtinByName('iter'), new PyTuple([it.it_seq]), it.it_index])),
    },
    {
      ml_name: '__setstate__', ml_flags: [1, 1],
      ml_meth: (it: PyBytesIter, state: PyObject) => {
        if (it.it_seq !== undefined) it.it_index = Math.min(Math.max(0, Number(asIntValue(state) ?? 0)), it.it_seq.value.length);
        return null;
      },
    },
  ],
});

defineType(BytesType, {
  isBase: true,
  doc: 'bytes(iterable_of_ints | count | bytes-like | str, encoding[, errors]) -> bytes',
  slots: {
    tp_new: bytes_new,
    tp_repr: (v: PyBytes) => reprBytes(v.value),
    tp_str: (v: PyBytes) => reprBytes(v.value),
    tp_hash: (v: PyBytes) => bytesHash(v.value),
    tp_richcompare: bytes_richcompare,
    tp_iter: (v: PyBytes) => new PyBytesIter(v),
    nb_remainder: bytes_mod,
    sq_length: (v: PyBytes) => v.value.length,
    sq_concat: bytes_concat,
    sq_repeat: (v: PyBytes, n: number) => new PyBytes(repeatBytes(v.value, n)),
    sq_item: bytes_item,
    sq_contains: bytes_contains,
    mp_length: (v: PyBytes) => v.value.length,
    mp_subscript: bytes_subscript,
  },
  methods: [
    ...sharedMethods(BytesType, (bytes) => new PyBytes(bytes)),
    { ml_name: '__getnewargs__', ml_flags: [0, 0], ml_meth: (self: PyBytes) => new PyTuple([new PyBytes(self.value)]) },
    { ml_name: '__sizeof__', ml_flags: [0, 0], ml_meth: (self: PyBytes) => 33 + self.value.length },
  ],
});
