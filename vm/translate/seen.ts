// Of which kinds values are.

import { PyDict } from '../dict.js';
import { PyList, PyTuple } from '../object.js';
import { PyListIter } from '../objects/list_iter.js';
import { PyRangeIter } from '../objects/range.js';
import { DictType, FloatType, ListType, TupleType, type PyObject } from '../types.js';
import { PyFloat } from '../values.js';
import { Seen } from './kinds.js';

/** What kind of value this is. */
export function seenOf(v: PyObject | undefined): Seen {
  switch (typeof v) {
    case 'number': return Seen.INT;
    case 'boolean': return Seen.BOOL;
    case 'string': return Seen.STR;
    default:
      if (v === null) return Seen.NONE;
      return v instanceof PyFloat && v.ob_type === FloatType ? Seen.FLOAT : Seen.OTHER;
  }
}

/** Kinds of iterators that FOR_ITER has met. */
export const enum SeenIterator { RANGE = 1, LIST = 2, OTHER = 4 }

export function seenIterator(it: PyObject): SeenIterator {
  return it instanceof PyRangeIter ? SeenIterator.RANGE : it instanceof PyListIter ? SeenIterator.LIST : SeenIterator.OTHER;
}

/** Kinds of what has been subscribed or unpacked: of the very types, lists and tuples by ints. */
export const enum SeenContainer { LIST = 1, TUPLE = 2, DICT = 4, OTHER = 8 }

/** What `v[w]` means, or with an int for `w` what `v` is. */
export function seenContainer(v: PyObject, w: PyObject): SeenContainer {
  if (v instanceof PyDict && v.ob_type === DictType) return SeenContainer.DICT;
  if (typeof w !== 'number') return SeenContainer.OTHER;
  if (v instanceof PyList && v.ob_type === ListType) return SeenContainer.LIST;
  return v instanceof PyTuple && v.ob_type === TupleType ? SeenContainer.TUPLE : SeenContainer.OTHER;
}
