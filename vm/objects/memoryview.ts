// memoryview. Objects/memoryobject.c; the items' formats are in memoryview_format.ts.
//
// A view is an offset, a shape and strides, in bytes, over the memory of another object.
//
// NOT CPYTHON: a view keeps a bytearray from changing its size only between `with view:`
// and its end, because without reference counts nothing tells when any other view goes
// away, and a size that could never change again would break sound programs.

import { parseArgs } from '../args.js';
import { addressText, isEqual } from '../abstract.js';
import { bufferError, indexError, notImplementedError, typeError, typeName, valueError } from '../errors.js';
import { asSsize, isIndex } from '../number.js';
import { asStrValue, Ellipsis, NotImplemented, PyBytes, PyInstance, PyList, PySlice, PyTuple } from '../object.js';
import { sliceIndices, toArray } from '../sequence.js';
import { CompareOp, PyType, type Kwargs, type PyObject } from '../types.js';
import { strText, type IntValue } from '../values.js';
import { acquire, getBufferInfo, release, type BufferExporter, type BufferInfo } from './buffer.js';
import { hexText } from './bytes_util.js';
import { itemSize, nativeFormat, packItem, unpackItem } from './memoryview_format.js';
import { bytesHash } from './str_hash.js';
import { defineType } from './type.js';

export const MemoryViewType = new PyType('memoryview');

/** What a view is, save for its owner. */
interface Layout {
  /** The owner's memory. */
  base: Uint8Array;
  offset: number;
  shape: readonly number[];
  /** In bytes. */
  strides: readonly number[];
  format: string;
  itemsize: number;
  readonly: boolean;
}

/** PyMemoryViewObject. */
export class PyMemoryView extends PyInstance implements BufferExporter {
  released = false;
  /** The owner has been told of this view. */
  acquired = false;
  exports = 0;
  hash: IntValue | undefined;

  constructor(readonly obj: PyObject, readonly view: Layout) {
    super(MemoryViewType);
  }

  bf_getbuffer(): BufferInfo {
    checkReleased(this);
    const { readonly, format, itemsize } = this.view;
    return isContiguous(this)
      ? { bytes: contiguousBytes(this), readonly, format, itemsize }
      : { bytes: copyBytes(this), readonly, format, itemsize, isCopy: true };
  }

  bf_acquire(): void { this.exports++; }
  bf_release(): void { this.exports--; }
}

function checkReleased(self: PyMemoryView): void {
  if (self.released) throw valueError('operation forbidden on released memoryview object');
}

const product = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const itemCount = (self: PyMemoryView): number => product(self.view.shape);

function contiguousStrides(shape: readonly number[], itemsize: number): number[] {
  const strides = new Array<number>(shape.length);
  let stride = itemsize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= shape[i]!;
  }
  return strides;
}

function isContiguous(self: PyMemoryView): boolean {
  const { shape, strides, itemsize } = self.view;
  const wanted = contiguousStrides(shape, itemsize);
  return shape.includes(0) || strides.every((stride, i) => stride === wanted[i] || shape[i] === 1);
}

function contiguousBytes(self: PyMemoryView): Uint8Array {
  const { base, offset, itemsize } = self.view;
  return base.subarray(offset, offset + itemCount(self) * itemsize);
}

/** The byte offsets of the items, in C order. */
function itemOffsets(self: PyMemoryView): number[] {
  const { shape, strides, offset } = self.view;
  let offsets = [offset];
  shape.forEach((n, axis) => {
    offsets = offsets.flatMap((at) => Array.from({ length: n }, (_, i) => at + i * strides[axis]!));
  });
  return offsets;
}

function copyBytes(self: PyMemoryView): Uint8Array {
  if (isContiguous(self)) return contiguousBytes(self).slice();
  const { base, itemsize } = self.view;
  const out = new Uint8Array(itemCount(self) * itemsize);
  itemOffsets(self).forEach((at, i) => out.set(base.subarray(at, at + itemsize), i * itemsize));
  return out;
}

function dataOf(self: PyMemoryView): DataView {
  const { base } = self.view;
  return new DataView(base.buffer, base.byteOffset, base.byteLength);
}

/** The letter of the view's format; what is not native cannot be read. */
function letterOf(self: PyMemoryView): string {
  const letter = nativeFormat(self.view.format);
  if (letter === undefined) throw notImplementedError(`memoryview: format ${self.view.format} not supported`);
  return letter;
}

// Construction

/** PyMemoryView_FromObject. */
export function newMemoryView(v: PyObject): PyMemoryView {
  if (v instanceof PyMemoryView) {
    checkReleased(v);
    return new PyMemoryView(v.obj, v.view);
  }
  const info = getBufferInfo(v);
  if (info === undefined) throw typeError(`memoryview: a bytes-like object is required, not '${typeName(v)}'`);
  const n = info.bytes.length / info.itemsize;
  return new PyMemoryView(v, {
    base: info.bytes, offset: 0, shape: [n], strides: [info.itemsize],
    format: info.format, itemsize: info.itemsize, readonly: info.readonly,
  });
}

function memory_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [object] = parseArgs('memoryview', ['object'], 1, args, kwargs);
  return newMemoryView(object!);
}

// Items

function checkedPosition(self: PyMemoryView, i: number, axis: number): number {
  const n = self.view.shape[axis]!;
  const at = i < 0 ? i + n : i;
  if (at < 0 || at >= n) throw indexError(`index out of bounds on dimension ${axis + 1}`);
  return at;
}

/** The offset of the item at a tuple of indices, as many as there are dimensions. */
function offsetAt(self: PyMemoryView, indices: readonly PyObject[]): number {
  const { shape, strides } = self.view;
  if (indices.length > shape.length) {
    throw typeError(`cannot index ${shape.length}-dimension view with ${indices.length}-element tuple`);
  }
  if (indices.length < shape.length) throw notImplementedError('sub-views are not implemented');
  let at = self.view.offset;
  indices.forEach((index, axis) => { at += checkedPosition(self, asSsize(index, 'index'), axis) * strides[axis]!; });
  return at;
}

const isMultiIndex = (key: PyObject): key is PyTuple => key instanceof PyTuple && key.items.every(isIndex);
const isMultiSlice = (key: PyObject): boolean => key instanceof PyTuple && key.items.length > 0 && key.items.every((k) => k instanceof PySlice);

function memory_item(self: PyMemoryView, i: number): PyObject {
  checkReleased(self);
  const letter = letterOf(self);
  const { shape, offset, strides } = self.view;
  if (shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
  if (shape.length > 1) throw notImplementedError('multi-dimensional sub-views are not implemented');
  return unpackItem(dataOf(self), offset + checkedPosition(self, i, 0) * strides[0]!, letter);
}

function memory_subscript(self: PyMemoryView, key: PyObject): PyObject {
  checkReleased(self);
  if (self.view.shape.length === 0) {
    if (key instanceof PyTuple && key.items.length === 0) return unpackItem(dataOf(self), self.view.offset, letterOf(self));
    if (key === Ellipsis) return self;
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (isIndex(key)) return memory_item(self, asSsize(key, 'index'));
  if (key instanceof PySlice) return slicedView(self, key);
  if (isMultiIndex(key)) return unpackItem(dataOf(self), offsetAt(self, key.items), letterOf(self));
  if (isMultiSlice(key)) throw notImplementedError('multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

function slicedView(self: PyMemoryView, key: PySlice): PyMemoryView {
  const { shape, strides, offset } = self.view;
  const { start, step, length } = sliceIndices(key, shape[0]!);
  return new PyMemoryView(self.obj, {
    ...self.view,
    offset: offset + start * strides[0]!,
    shape: [length, ...shape.slice(1)],
    strides: [strides[0]! * step, ...strides.slice(1)],
  });
}

function memory_ass_subscript(self: PyMemoryView, key: PyObject, value: PyObject | undefined): void {
  checkReleased(self);
  const { readonly, shape, offset, strides } = self.view;
  const letter = letterOf(self);
  if (readonly) throw typeError('cannot modify read-only memory');
  if (value === undefined) throw typeError('cannot delete memory');
  if (shape.length === 0) {
    if (key !== Ellipsis && !(key instanceof PyTuple && key.items.length === 0)) throw typeError('invalid indexing of 0-dim memory');
    packItem(dataOf(self), offset, letter, value);
  } else if (isIndex(key)) {
    if (shape.length > 1) throw notImplementedError('sub-views are not implemented');
    packItem(dataOf(self), offset + checkedPosition(self, asSsize(key, 'index'), 0) * strides[0]!, letter, value);
  } else if (key instanceof PySlice && shape.length === 1) {
    assignSlice(slicedView(self, key), value);
  } else if (isMultiIndex(key)) {
    packItem(dataOf(self), offsetAt(self, key.items), letter, value);
  } else if (key instanceof PySlice || isMultiSlice(key)) {
    throw notImplementedError('memoryview slice assignments are currently restricted to ndim = 1');
  } else {
    throw typeError('memoryview: invalid slice key');
  }
}

function assignSlice(target: PyMemoryView, value: PyObject): void {
  const info = getBufferInfo(value);
  if (info === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  const { base, itemsize, format } = target.view;
  if (info.bytes.length !== itemCount(target) * itemsize || nativeFormat(info.format) !== nativeFormat(format)) {
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  }
  const source = info.bytes.slice();
  itemOffsets(target).forEach((at, i) => base.set(source.subarray(i * itemsize, (i + 1) * itemsize), at));
}

// Comparison, hash, repr

function memory_richcompare(v: PyMemoryView, w: PyObject, op: CompareOp): PyObject {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  const equal = equalViews(v, w);
  return equal === undefined ? NotImplemented : equal === (op === CompareOp.EQ);
}

function equalViews(v: PyMemoryView, w: PyObject): boolean | undefined {
  if (v.released || (w instanceof PyMemoryView && w.released)) return v === w;
  if (!(w instanceof PyMemoryView) && getBufferInfo(w) === undefined) return undefined;
  const other = w instanceof PyMemoryView ? w : newMemoryView(w);
  const { shape } = v.view;
  if (shape.length !== other.view.shape.length || shape.some((n, i) => n !== other.view.shape[i])) return false;
  const a = nativeFormat(v.view.format);
  const b = nativeFormat(other.view.format);
  if (a === undefined || b === undefined) return false;
  const dataA = dataOf(v);
  const dataB = dataOf(other);
  const offsetsB = itemOffsets(other);
  return itemOffsets(v).every((at, i) => isEqual(unpackItem(dataA, at, a), unpackItem(dataB, offsetsB[i]!, b)));
}

function memory_hash(self: PyMemoryView): IntValue {
  if (self.hash === undefined) {
    checkReleased(self);
    if (!self.view.readonly) throw valueError('cannot hash writable memoryview object');
    if (!['B', 'b', 'c'].includes(letterOf(self))) throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    self.hash = bytesHash(copyBytes(self));
  }
  return self.hash;
}

function memory_repr(self: PyMemoryView): PyObject {
  return `<${self.released ? 'released memory' : 'memory'} at ${addressText(self)}>`;
}

// Methods

function memory_release(self: PyMemoryView): PyObject {
  if (self.released) return null;
  if (self.exports > 0) throw bufferError(`memoryview has ${self.exports} exported buffer${self.exports === 1 ? '' : 's'}`);
  self.released = true;
  if (self.acquired) {
    self.acquired = false;
    release(self.obj);
  }
  return null;
}

function memory_enter(self: PyMemoryView): PyObject {
  checkReleased(self);
  if (!self.acquired) {
    self.acquired = true;
    acquire(self.obj);
  }
  return self;
}

function memory_tolist(self: PyMemoryView): PyObject {
  checkReleased(self);
  const letter = letterOf(self);
  const data = dataOf(self);
  const { shape, strides, offset } = self.view;
  const listAt = (at: number, axis: number): PyObject => (axis === shape.length
    ? unpackItem(data, at, letter)
    : new PyList(Array.from({ length: shape[axis]! }, (_, i) => listAt(at + i * strides[axis]!, axis + 1))));
  return listAt(offset, 0);
}

/** memory_cast: cast(format[, shape]). */
function memory_cast(self: PyMemoryView, args: PyObject[], kwargs: Kwargs): PyObject {
  const [formatArg, shapeArg] = parseArgs('cast', ['format', 'shape'], 1, args, kwargs);
  checkReleased(self);
  const text = asStrValue(formatArg!);
  if (text === undefined) throw typeError('memoryview: format argument must be a string');
  if (!isContiguous(self)) throw typeError('memoryview: casts are restricted to C-contiguous views');
  if (shapeArg !== undefined && self.view.shape.length !== 1) {
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  const flat = castTo1D(self, strText(text));
  return shapeArg === undefined ? flat : castToND(flat, shapeOf(shapeArg));
}

function castTo1D(self: PyMemoryView, format: string): PyMemoryView {
  const source = nativeFormat(self.view.format);
  const letter = nativeFormat(format);
  if (source === undefined) {
    throw valueError("memoryview: source format must be a native single character format prefixed with an optional '@'");
  }
  if (letter === undefined) {
    throw valueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
  }
  const isByte = (f: string): boolean => f === 'b' || f === 'B' || f === 'c';
  if (!isByte(source) && !isByte(letter)) throw typeError('memoryview: cannot cast between two non-byte formats');
  const itemsize = itemSize(letter)!;
  const bytes = itemCount(self) * self.view.itemsize;
  if (bytes % itemsize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  return new PyMemoryView(self.obj, { ...self.view, format, itemsize, shape: [bytes / itemsize], strides: [itemsize] });
}

function shapeOf(v: PyObject): number[] {
  if (!(v instanceof PyList) && !(v instanceof PyTuple)) throw typeError('shape must be a list or a tuple');
  return toArray(v).map((n) => {
    if (typeof n !== 'number' && typeof n !== 'bigint') throw typeError('memoryview.cast(): elements of shape must be integers');
    if (n <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    return Number(n);
  });
}

function castToND(flat: PyMemoryView, shape: number[]): PyMemoryView {
  if (product(shape) !== itemCount(flat)) throw typeError('memoryview: product(shape) * itemsize != buffer size');
  const { itemsize } = flat.view;
  return new PyMemoryView(flat.obj, { ...flat.view, shape, strides: contiguousStrides(shape, itemsize) });
}

function isFortranContiguous(self: PyMemoryView): boolean {
  const { shape, strides, itemsize } = self.view;
  const wanted = contiguousStrides([...shape].reverse(), itemsize).reverse();
  return shape.includes(0) || strides.every((stride, i) => stride === wanted[i] || shape[i] === 1);
}

/** An attribute that a released view no longer has. */
const attribute = (name: string, get: (self: PyMemoryView) => PyObject): { name: string; get: (self: PyMemoryView) => PyObject } => ({
  name,
  get(self) {
    checkReleased(self);
    return get(self);
  },
});

function memory_length(self: PyMemoryView): number {
  checkReleased(self);
  return self.view.shape.length === 0 ? 1 : self.view.shape[0]!;
}

defineType(MemoryViewType, {
  doc: 'memoryview(object): the memory of an object that supports the buffer protocol',
  slots: {
    tp_new: memory_new,
    tp_repr: memory_repr,
    tp_hash: memory_hash,
    tp_richcompare: memory_richcompare,
    sq_length: memory_length,
    sq_item: memory_item,
    mp_length: memory_length,
    mp_subscript: memory_subscript,
    mp_ass_subscript: memory_ass_subscript,
  },
  methods: [
    { ml_name: 'release', ml_meth: memory_release, ml_flags: [0, 0], ml_doc: 'Give the memory back.' },
    {
      ml_name: 'tobytes', ml_flags: [0, 0], ml_doc: 'The data as bytes.',
      ml_meth: (self: PyMemoryView) => {
        checkReleased(self);
        return new PyBytes(copyBytes(self));
      },
    },
    {
      ml_name: 'hex', ml_flags: [0, 0], ml_doc: 'The data as hexadecimal digits.',
      ml_meth: (self: PyMemoryView) => {
        checkReleased(self);
        return hexText(copyBytes(self));
      },
    },
    { ml_name: 'tolist', ml_meth: memory_tolist, ml_flags: [0, 0], ml_doc: 'The items as a list, or a list of lists.' },
    { ml_name: 'cast', ml_meth: memory_cast, ml_flags: 'keywords', ml_doc: 'cast(format[, shape]): the same memory seen otherwise' },
    { ml_name: '__enter__', ml_meth: memory_enter, ml_flags: [0, 0] },
    { ml_name: '__exit__', ml_meth: memory_release, ml_flags: 'varargs' },
  ],
  getset: [
    attribute('obj', (self) => self.obj),
    attribute('nbytes', (self) => itemCount(self) * self.view.itemsize),
    attribute('itemsize', (self) => self.view.itemsize),
    attribute('format', (self) => self.view.format),
    attribute('ndim', (self) => self.view.shape.length),
    attribute('shape', (self) => new PyTuple([...self.view.shape])),
    attribute('strides', (self) => new PyTuple([...self.view.strides])),
    attribute('suboffsets', () => new PyTuple([])),
    attribute('readonly', (self) => self.view.readonly),
    attribute('c_contiguous', isContiguous),
    attribute('f_contiguous', isFortranContiguous),
    attribute('contiguous', (self) => isContiguous(self) || isFortranContiguous(self)),
  ],
});
