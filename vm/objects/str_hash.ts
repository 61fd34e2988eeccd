// hash() of text and bytes. Python/pyhash.c.
//
// A str and a bytes with the same numbers hash alike, whatever the representation, as in
// CPython. The secret is the process's, as _Py_HashSecret is: hashes never leave it.
//
// NOT CPYTHON: not SipHash, because 64-bit arithmetic is slow in JavaScript and nobody
// can rely on the values: 53 bits of two mixed 32-bit lanes instead.

import { codePointsOf, type StrValue } from '../values.js';

let secret1 = 0;
let secret2 = 0;

/** Hashes of this process's own: once, before any of its Python code runs. */
export function randomizeHashes(): void {
  secret1 = (Math.random() * 0x100000000) | 0;
  secret2 = (Math.random() * 0x100000000) | 0;
}

/** PYTHONHASHSEED: 0 to 4294967295 fixes the hashes of this process; without it they are random. */
export function setHashSeed(seed: number): void {
  secret1 = Math.imul(seed, 0x9e3779b1) | 0;
  secret2 = Math.imul(seed ^ 0x5bd1e995, 0x85ebca6b) | 0;
}

function finish(a: number, b: number): number {
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  a ^= b >>> 15;
  b ^= a >>> 14;
  // 53 bits with sign: 2**52 either way.
  const value = (b >> 11) * 0x100000000 + (a >>> 0);
  return value === -1 ? -2 : value;
}

function hashUnits(units: ArrayLike<number>): number {
  if (units.length === 0) return 0;
  let a = secret1;
  let b = secret2;
  for (let i = 0; i < units.length; i++) {
    const c = units[i]!;
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b + c, 0x5bd1e995) ^ (b >>> 15);
  }
  return finish(a ^ units.length, b);
}

function hashText(s: string): number {
  if (s.length === 0) return 0;
  let a = secret1;
  let b = secret2;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b + c, 0x5bd1e995) ^ (b >>> 15);
  }
  return finish(a ^ s.length, b);
}

/** unicode_hash. */
export function strHash(s: StrValue): number {
  return typeof s === 'string' ? hashText(s) : hashUnits(codePointsOf(s));
}

/** bytes_hash. */
export function bytesHash(bytes: Uint8Array): number {
  return hashUnits(bytes);
}
