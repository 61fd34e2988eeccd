// Of which kinds values are.

import { PyListIter } from '../objects/list_iter.js';
import { PyRangeIter } from '../objects/range.js';
import { FloatType, type PyObject } from '../types.js';
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
