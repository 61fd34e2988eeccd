// slice: Objects/sliceobject.c.
//
// A sequence asks vm/sequence.ts for its bounds; here are those for lengths of any size,
// which range and slice.indices() need.

import { repr } from '../abstract.js';
import { checkPositional, noKeywords } from '../args.js';
import { attributeError, typeError, valueError } from '../errors.js';
import { asIndex, isIndex } from '../number.js';
import { NotImplemented, PySlice, PyTuple } from '../object.js';
import { SliceType, type CompareOp, type Kwargs, type PyObject, type PyType } from '../types.js';
import { intAdd, mkStr, strText, type IntValue, type StrValue } from '../values.js';
import { compareItems } from './list.js';
import { defineType } from './type.js';

function slice_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  noKeywords('slice()', kwargs);
  checkPositional('slice', args, 1, 3);
  if (args.length === 1) return new PySlice(null, args[0]!, null);
  return new PySlice(args[0]!, args[1]!, args[2] ?? null);
}

function slice_repr(self: PySlice): StrValue {
  const text = (v: PyObject): string => strText(repr(v));
  return mkStr(`slice(${text(self.start)}, ${text(self.stop)}, ${text(self.step)})`);
}

function slice_richcompare(v: PySlice, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PySlice)) return NotImplemented;
  return compareItems({ items: [v.start, v.stop, v.step] }, { items: [w.start, w.stop, w.step] }, op);
}

/** _PySlice_GetLongIndices: start, stop and step for a sequence of `length` items, of any size. */
export function longSliceIndices(slice: PySlice, length: IntValue): [start: IntValue, stop: IntValue, step: IntValue] {
  const step = slice.step === null ? 1 : sliceIndex(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const backwards = step < 0;
  const lower = backwards ? -1 : 0;
  const upper = backwards ? intAdd(length, -1) : length;
  const bound = (v: PyObject, absent: IntValue): IntValue => {
    if (v === null) return absent;
    let i = sliceIndex(v);
    if (i < 0) {
      i = intAdd(i, length);
      return i < lower ? lower : i;
    }
    return i > upper ? upper : i;
  };
  const start = bound(slice.start, backwards ? upper : lower);
  const stop = bound(slice.stop, backwards ? lower : upper);
  return [start, stop, step];
}

function sliceIndex(v: PyObject): IntValue {
  if (!isIndex(v)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return asIndex(v);
}

function slice_indices(self: PySlice, length: PyObject): PyObject {
  const n = asIndex(length);
  if (n < 0) throw valueError('length should not be negative');
  return new PyTuple(longSliceIndices(self, n));
}

function slice_reduce(self: PySlice): PyObject {
  return new PyTuple([SliceType, new PyTuple([self.start, self.stop, self.step])]);
}

/** What setting a read-only member of a C struct says. */
export function readonlyMember(): void {
  throw attributeError('readonly attribute');
}

defineType(SliceType, {
  doc: 'slice(stop)\nslice(start, stop[, step])\n\nA range of indices, as seq[start:stop:step] makes it.',
  slots: { tp_new: slice_new, tp_repr: slice_repr, tp_richcompare: slice_richcompare },
  methods: [
    { ml_name: 'indices', ml_meth: slice_indices, ml_flags: [1, 1], ml_doc: 'Return (start, stop, step) for a sequence of a given length.' },
    { ml_name: '__reduce__', ml_meth: slice_reduce, ml_flags: [0, 0] },
  ],
  getset: [
    { name: 'start', get: (self: PySlice) => self.start, set: readonlyMember, isMember: true },
    { name: 'stop', get: (self: PySlice) => self.stop, set: readonlyMember, isMember: true },
    { name: 'step', get: (self: PySlice) => self.step, set: readonlyMember, isMember: true },
  ],
});
