// itertools.product, permutations, combinations and combinations_with_replacement.
// Modules/itertoolsmodule.c.
//
// Each holds its pools and an array of indices that says which items come next; the
// first next() gives the indices as they were made, every further one steps them.

import { parseArgs } from '../args.js';
import { typeError, valueError } from '../errors.js';
import { asSsize } from '../number.js';
import { PyInstance, PyTuple } from '../object.js';
import { toArray } from '../sequence.js';
import { PyType, type Kwargs, type PyObject } from '../types.js';
import { isInt } from '../values.js';
import { selfIter } from '../objects/list_iter.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';

const ProductType = moduleType('itertools.product');
const PermutationsType = moduleType('itertools.permutations');
const CombinationsType = moduleType('itertools.combinations');
const CwrType = moduleType('itertools.combinations_with_replacement');

export const combinatoricTypes: readonly PyType[] = [ProductType, PermutationsType, CombinationsType, CwrType];

/** One of the four: `indices` select from `pool` (from `pools` for product). */
class PyCombinatoric extends PyInstance {
  started = false;
  stopped = false;
  /** permutations: how many swaps are left at each place. */
  cycles: number[] = [];
  constructor(type: PyType, readonly pool: readonly PyObject[], public indices: number[], readonly r: number) { super(type); }
}

function firstOr(self: PyCombinatoric, step: (self: PyCombinatoric) => boolean): PyObject | undefined {
  if (self.stopped) return undefined;
  if (!self.started) {
    self.started = true;
  } else if (!step(self)) {
    self.stopped = true;
    return undefined;
  }
  const { pool, indices, r } = self;
  const items: PyObject[] = [];
  for (let i = 0; i < r; i++) items.push(pool[indices[i]!]!);
  return new PyTuple(items);
}

// product

class PyProduct extends PyInstance {
  started = false;
  stopped = false;
  readonly indices: number[];
  constructor(type: PyType, readonly pools: readonly (readonly PyObject[])[]) {
    super(type);
    this.indices = pools.map(() => 0);
    this.stopped = pools.some((pool) => pool.length === 0);
  }
}

function product_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  let repeat = 1;
  if (kwargs !== undefined && kwargs.size > 0) {
    const [times] = parseArgs('product', ['repeat'], 0, [], kwargs);
    if (times !== undefined) repeat = asSsize(times, 'overflow');
    if (repeat < 0) throw valueError('repeat argument cannot be negative');
  }
  const pools = repeat === 0 ? [] : args.map(toArray);
  const all: PyObject[][] = [];
  for (let i = 0; i < repeat; i++) all.push(...pools);
  return new PyProduct(type, all);
}

function product_next(self: PyProduct): PyObject | undefined {
  if (self.stopped) return undefined;
  const { pools, indices } = self;
  if (!self.started) {
    self.started = true;
  } else {
    let i = pools.length - 1;
    while (i >= 0 && ++indices[i]! === pools[i]!.length) indices[i--] = 0;
    if (i < 0) {
      self.stopped = true;
      return undefined;
    }
  }
  const items: PyObject[] = [];
  for (let i = 0; i < pools.length; i++) items.push(pools[i]![indices[i]!]!);
  return new PyTuple(items);
}

defineType(ProductType, {
  isBase: true,
  doc: 'product(*iterables, repeat=1) -> their cartesian product',
  slots: { tp_new: product_new, tp_iter: selfIter, tp_iternext: product_next },
});

// combinations, with and without replacement

function count(r: PyObject): number {
  const n = asSsize(r, 'overflow');
  if (n < 0) throw valueError('r must be non-negative');
  return n;
}

function indicesFromZero(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

function combinations_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, rArg] = parseArgs('combinations', ['iterable', 'r'], 2, args, kwargs);
  asSsize(rArg!, 'overflow');
  const pool = toArray(iterable!);
  const r = count(rArg!);
  const self = new PyCombinatoric(type, pool, r > pool.length ? [] : indicesFromZero(r), r);
  self.stopped = r > pool.length;
  return self;
}

function stepCombination(self: PyCombinatoric): boolean {
  const { indices, r } = self;
  const n = self.pool.length;
  let i = r - 1;
  while (i >= 0 && indices[i] === i + n - r) i--;
  if (i < 0) return false;
  indices[i]!++;
  for (let j = i + 1; j < r; j++) indices[j] = indices[j - 1]! + 1;
  return true;
}

defineType(CombinationsType, {
  isBase: true,
  doc: 'combinations(iterable, r) -> all choices of r items, in order',
  slots: { tp_new: combinations_new, tp_iter: selfIter, tp_iternext: (self: PyCombinatoric) => firstOr(self, stepCombination) },
});

function cwr_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, rArg] = parseArgs('combinations_with_replacement', ['iterable', 'r'], 2, args, kwargs);
  asSsize(rArg!, 'overflow');
  const pool = toArray(iterable!);
  const r = count(rArg!);
  const self = new PyCombinatoric(type, pool, new Array<number>(r).fill(0), r);
  self.stopped = pool.length === 0 && r > 0;
  return self;
}

function stepCwr(self: PyCombinatoric): boolean {
  const { indices, r } = self;
  const last = self.pool.length - 1;
  let i = r - 1;
  while (i >= 0 && indices[i] === last) i--;
  if (i < 0) return false;
  indices.fill(indices[i]! + 1, i);
  return true;
}

defineType(CwrType, {
  isBase: true,
  doc: 'combinations_with_replacement(iterable, r) -> all choices of r items, each as often as you like',
  slots: { tp_new: cwr_new, tp_iter: selfIter, tp_iternext: (self: PyCombinatoric) => firstOr(self, stepCwr) },
});

// permutations

function permutations_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, rArg = null] = parseArgs('permutations', ['iterable', 'r'], 1, args, kwargs);
  const pool = toArray(iterable!);
  const n = pool.length;
  if (rArg !== null && !isInt(rArg) && typeof rArg !== 'boolean') throw typeError('Expected int as r');
  const r = rArg === null ? n : count(rArg);
  const self = new PyCombinatoric(type, pool, indicesFromZero(n), r);
  self.stopped = r > n;
  if (!self.stopped) for (let i = 0; i < r; i++) self.cycles.push(n - i);
  return self;
}

function stepPermutation(self: PyCombinatoric): boolean {
  const { indices, cycles, r } = self;
  const n = self.pool.length;
  if (n === 0) return false;
  for (let i = r - 1; i >= 0; i--) {
    if (--cycles[i]! === 0) {
      indices.push(indices.splice(i, 1)[0]!);
      cycles[i] = n - i;
    } else {
      const j = n - cycles[i]!;
      const t = indices[i]!;
      indices[i] = indices[j]!;
      indices[j] = t;
      return true;
    }
  }
  return false;
}

defineType(PermutationsType, {
  isBase: true,
  doc: 'permutations(iterable[, r]) -> all orders of r items',
  slots: { tp_new: permutations_new, tp_iter: selfIter, tp_iternext: (self: PyCombinatoric) => firstOr(self, stepPermutation) },
});
