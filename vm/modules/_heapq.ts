// _heapq: a list as a heap. Modules/_heapqmodule.c.
//
// The comparisons are those of CPython, in its order, since an __lt__ may show them. The
// list may not change size under a comparison.

import { isTrue, richCompare } from '../abstract.js';
import { indexError, runtimeError, typeError } from '../errors.js';
import { PyList } from '../object.js';
import { CompareOp, type PyMethodDef, type PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';

type Before = (a: PyObject, b: PyObject) => boolean;

const minFirst: Before = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  return isTrue(richCompare(a, b, CompareOp.LT));
};
const maxFirst: Before = (a, b) => minFirst(b, a);

function asHeap(v: PyObject): PyList {
  if (!(v instanceof PyList)) throw typeError('heap argument must be a list');
  return v;
}

function compare(heap: PyList, before: Before, a: PyObject, b: PyObject): boolean {
  const { items } = heap;
  const size = items.length;
  const result = before(a, b);
  if (heap.items !== items || items.length !== size) throw runtimeError('list changed size during iteration');
  return result;
}

/** siftdown: the item at `pos` moves towards the root, not beyond `start`, as far as it must. */
function siftdown(heap: PyList, start: number, pos: number, before: Before): void {
  const { items } = heap;
  const item = items[pos]!;
  while (pos > start) {
    const parent = (pos - 1) >> 1;
    if (!compare(heap, before, item, items[parent]!)) break;
    items[pos] = items[parent]!;
    items[parent] = item;
    pos = parent;
  }
}

/** siftup: the item at `pos` moves down to a leaf along the better children, then back up. */
function siftup(heap: PyList, pos: number, before: Before): void {
  const { items } = heap;
  const start = pos;
  const end = items.length;
  const limit = end >> 1;
  while (pos < limit) {
    let child = 2 * pos + 1;
    if (child + 1 < end && !compare(heap, before, items[child]!, items[child + 1]!)) child++;
    const better = items[child]!;
    items[child] = items[pos]!;
    items[pos] = better;
    pos = child;
  }
  siftdown(heap, start, pos, before);
}

function heappush(_module: PyObject, heap: PyObject, item: PyObject): PyObject {
  const h = asHeap(heap);
  h.items.push(item);
  siftdown(h, 0, h.items.length - 1, minFirst);
  return null;
}

function pop(heap: PyObject, before: Before): PyObject {
  const h = asHeap(heap);
  const last = h.items.pop();
  if (last === undefined) throw indexError('index out of range');
  if (h.items.length === 0) return last;
  const first = h.items[0]!;
  h.items[0] = last;
  siftup(h, 0, before);
  return first;
}

function replace(heap: PyObject, item: PyObject, before: Before): PyObject {
  const h = asHeap(heap);
  if (h.items.length === 0) throw indexError('index out of range');
  const first = h.items[0]!;
  h.items[0] = item;
  siftup(h, 0, before);
  return first;
}

function heappushpop(_module: PyObject, heap: PyObject, item: PyObject): PyObject {
  const h = asHeap(heap);
  if (h.items.length === 0) return item;
  if (!compare(h, minFirst, h.items[0]!, item)) return item;
  if (h.items.length === 0) throw indexError('index out of range');
  return replace(h, item, minFirst);
}

function heapify(heap: PyObject, before: Before): PyObject {
  const h = asHeap(heap);
  for (let i = (h.items.length >> 1) - 1; i >= 0; i--) siftup(h, i, before);
  return null;
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'heappush', ml_meth: heappush, ml_flags: [2, 2], ml_doc: 'Put an item on the heap.' },
  { ml_name: 'heappushpop', ml_meth: heappushpop, ml_flags: [2, 2], ml_doc: 'Put an item on the heap, then take the smallest off.' },
  { ml_name: 'heappop', ml_meth: (_module, heap: PyObject) => pop(heap, minFirst), ml_flags: [1, 1], ml_doc: 'Take the smallest item off the heap.' },
  { ml_name: 'heapreplace', ml_meth: (_module, heap: PyObject, item: PyObject) => replace(heap, item, minFirst), ml_flags: [2, 2], ml_doc: 'Take the smallest item off the heap, then put one on.' },
  { ml_name: 'heapify', ml_meth: (_module, heap: PyObject) => heapify(heap, minFirst), ml_flags: [1, 1], ml_doc: 'Make a heap of a list, in place.' },
  { ml_name: '_heappop_max', ml_meth: (_module, heap: PyObject) => pop(heap, maxFirst), ml_flags: [1, 1], ml_doc: 'heappop for a heap whose largest item comes first.' },
  { ml_name: '_heapify_max', ml_meth: (_module, heap: PyObject) => heapify(heap, maxFirst), ml_flags: [1, 1], ml_doc: 'heapify for a heap whose largest item comes first.' },
  { ml_name: '_heapreplace_max', ml_meth: (_module, heap: PyObject, item: PyObject) => replace(heap, item, maxFirst), ml_flags: [2, 2], ml_doc: 'heapreplace for a heap whose largest item comes first.' },
];

export const _heapq_module: ModuleDef = { name: '_heapq', doc: 'Heap queue algorithm (a.k.a. priority queue).', methods };
