// _random: the Mersenne Twister MT19937. Modules/_randommodule.c.
//
// The same sequence for the same seed as CPython's; lib/random.py is the rest.

import { hash } from '../abstract.js';
import { checkPositional, noKeywords } from '../args.js';
import { intAbs } from '../arith.js';
import { overflowError, typeError, valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { asIntValue, PyInstance, PyTuple } from '../object.js';
import { defineType } from '../objects/type.js';
import { PyType, type Kwargs, type PyObject } from '../types.js';
import { mkInt, PyFloat, type IntValue } from '../values.js';
import type { ModuleDef } from './module_def.js';

const N = 624;
const M = 397;
const MATRIX_A = 0x9908b0df;

export const RandomType = new PyType('Random');

export class PyRandom extends PyInstance {
  readonly state = new Uint32Array(N);
  index = N;
}

/** init_genrand: fill the state from one word. */
function initGenrand(self: PyRandom, seed: number): void {
  const mt = self.state;
  mt[0] = seed;
  for (let i = 1; i < N; i++) {
    const previous = mt[i - 1]!;
    mt[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
  }
  self.index = N;
}

/** init_by_array: fill the state from a key of any length. */
function initByArray(self: PyRandom, key: Uint32Array): void {
  const mt = self.state;
  initGenrand(self, 19650218);
  let i = 1;
  let j = 0;
  const step = (factor: number): number => {
    const previous = mt[i - 1]!;
    return mt[i]! ^ Math.imul(previous ^ (previous >>> 30), factor);
  };
  const advance = (): void => {
    if (++i >= N) {
      mt[0] = mt[N - 1]!;
      i = 1;
    }
  };
  for (let k = Math.max(N, key.length); k > 0; k--) {
    mt[i] = step(1664525) + key[j]! + j;
    if (++j >= key.length) j = 0;
    advance();
  }
  for (let k = N - 1; k > 0; k--) {
    mt[i] = step(1566083941) - i;
    advance();
  }
  mt[0] = 0x80000000;
}

function twist(high: number, low: number): number {
  const y = (high & 0x80000000) | (low & 0x7fffffff);
  return (y >>> 1) ^ ((low & 1) !== 0 ? MATRIX_A : 0);
}

function refill(self: PyRandom): void {
  const mt = self.state;
  for (let k = 0; k < N; k++) {
    mt[k] = mt[(k + M) % N]! ^ twist(mt[k]!, mt[(k + 1) % N]!);
  }
  self.index = 0;
}

/** genrand_int32: the next 32 bits. */
function genrand(self: PyRandom): number {
  if (self.index >= N) refill(self);
  let y = self.state[self.index++]!;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

/** random.random(): 53 bits of two words. */
function random_random(self: PyRandom): PyObject {
  const a = genrand(self) >>> 5;
  const b = genrand(self) >>> 6;
  return new PyFloat((a * 67108864 + b) / 9007199254740992);
}

/** random_seed: an int by its size, anything else by its hash, None from the system. */
function seed(self: PyRandom, arg: PyObject | undefined): void {
  if (arg === undefined || arg === null) {
    initByArray(self, process.getBuiltinModule('node:crypto').randomFillSync(new Uint32Array(N)));
    return;
  }
  const n = asIntValue(arg);
  initByArray(self, words(n !== undefined ? intAbs(n) : BigInt.asUintN(64, BigInt(hash(arg)))));
}

/** A number as 32-bit words, lowest first; at least one. */
function words(n: IntValue): Uint32Array {
  const hex = n.toString(16);
  const key = new Uint32Array(Math.ceil(hex.length / 8));
  for (let i = 0; i < key.length; i++) {
    const end = hex.length - 8 * i;
    key[i] = parseInt(hex.slice(Math.max(end - 8, 0), end), 16);
  }
  return key;
}

function random_seed(self: PyRandom, args: PyObject[]): PyObject {
  checkPositional('seed', args, 0, 1);
  seed(self, args[0]);
  return null;
}

function random_getrandbits(self: PyRandom, args: PyObject[]): PyObject {
  if (args.length !== 1) throw typeError(`getrandbits() takes exactly 1 argument (${args.length} given)`);
  const k = asCInt(args[0]!);
  if (k <= 0) throw valueError('number of bits must be greater than zero');
  if (k <= 32) return genrand(self) >>> (32 - k);
  let hex = '';
  for (let left = k; left > 0; left -= 32) {
    const word = left < 32 ? genrand(self) >>> (32 - left) : genrand(self);
    hex = word.toString(16).padStart(8, '0') + hex;
  }
  return mkInt(BigInt('0x' + hex));
}

function random_getstate(self: PyRandom): PyObject {
  return new PyTuple([...self.state, self.index]);
}

function random_setstate(self: PyRandom, state: PyObject): PyObject {
  if (!(state instanceof PyTuple)) throw typeError('state vector must be a tuple');
  if (state.items.length !== N + 1) throw valueError('state vector is the wrong size');
  const numbers = state.items.map(stateWord);
  const index = Number(BigInt.asIntN(64, numbers[N]!));
  if (index < 0 || index > N) throw valueError('invalid state');
  self.state.set(numbers.slice(0, N).map((n) => Number(BigInt.asUintN(32, n))));
  self.index = index;
  return null;
}

/** PyLong_AsUnsignedLong. */
function stateWord(v: PyObject): bigint {
  const n = asIntValue(v);
  if (n === undefined) throw typeError('an integer is required');
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n >= 2n ** 64n) throw overflowError('Python int too large to convert to C unsigned long');
  return BigInt(n);
}

function random_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === RandomType) noKeywords('Random()', kwargs);
  checkPositional('seed', args, 0, 1);
  const self = new PyRandom(type);
  seed(self, args[0]);
  return self;
}

defineType(RandomType, {
  isBase: true,
  module: '_random',
  doc: 'Random() -> a generator of random numbers with a state of its own.',
  slots: { tp_new: random_new },
  methods: [
    { ml_name: 'random', ml_meth: random_random, ml_flags: [0, 0], ml_doc: 'random() -> x in the interval [0, 1).' },
    { ml_name: 'seed', ml_meth: random_seed, ml_flags: 'varargs', ml_doc: 'seed([n]) -> None. From the system without n.' },
    { ml_name: 'getstate', ml_meth: random_getstate, ml_flags: [0, 0], ml_doc: 'getstate() -> tuple with the whole state.' },
    { ml_name: 'setstate', ml_meth: random_setstate, ml_flags: [1, 1], ml_doc: 'setstate(state) -> None. Goes on from a state of getstate().' },
    { ml_name: 'getrandbits', ml_meth: random_getrandbits, ml_flags: 'varargs', ml_doc: 'getrandbits(k) -> int with k random bits.' },
  ],
});

export const _random_module: ModuleDef = {
  name: '_random',
  doc: 'The Mersenne Twister.',
  init(dict) {
    dict.set('Random', RandomType);
  },
};
