// Arithmetic of unsigned 64-bit words as two 32-bit halves, for the hashes whose exact
// values Python can see (tuple, frozenset). A BigInt for each step would make a tuple a
// dear key.
//
// The result of an operation is left in `hi` and `lo` of the word it is called on.

import type { IntValue } from '../values.js';

export class Word64 {
  hi = 0;
  lo = 0;

  set(hi: number, lo: number): void {
    this.hi = hi | 0;
    this.lo = lo | 0;
  }

  /** The bits of a hash value, as Py_uhash_t. */
  setHash(h: IntValue): void {
    if (typeof h === 'number') {
      this.lo = h | 0;
      this.hi = Math.floor(h / 4294967296) | 0;
    } else {
      this.lo = Number(BigInt.asIntN(32, h));
      this.hi = Number(BigInt.asIntN(32, h >> 32n));
    }
  }

  xor(other: Word64): void {
    this.hi ^= other.hi;
    this.lo ^= other.lo;
  }

  xorSmall(n: number): void {
    this.lo ^= n;
  }

  /** Add 0 <= n < 2**32. */
  addSmall(n: number): void {
    const sum = (this.lo >>> 0) + n;
    this.lo = sum | 0;
    if (sum >= 4294967296) this.hi = (this.hi + 1) | 0;
  }

  /** Multiply by 0 <= n < 2**53. */
  mul(n: number): void {
    const lo = this.lo >>> 0;
    const nl = n & 0xffff;
    const nh = (n | 0) >>> 16;
    // lo * nl and lo * nh are below 2**48; the middle product is split so that no sum is rounded.
    const p1 = lo * nh;
    const p1h = Math.floor(p1 / 65536);
    const sum = lo * nl + (p1 - p1h * 65536) * 65536;
    const nBeyond = Math.floor(n / 4294967296);
    this.hi = (Math.imul(this.hi, n | 0) + Math.imul(this.lo, nBeyond | 0) + p1h + Math.floor(sum / 4294967296)) | 0;
    this.lo = sum | 0;
  }

  shiftLeft(n: number): void {
    this.hi = (this.hi << n) | (this.lo >>> (32 - n));
    this.lo <<= n;
  }

  shiftRight(n: number): void {
    this.lo = (this.lo >>> n) | (this.hi << (32 - n));
    this.hi >>>= n;
  }

  /** The signed value, as Py_hash_t. */
  toHash(): IntValue {
    if (this.hi >= -0x200000 && this.hi < 0x200000) {
      const n = this.hi * 4294967296 + (this.lo >>> 0);
      if (n > -9007199254740992) return n;
    }
    return (BigInt(this.hi) << 32n) | BigInt(this.lo >>> 0);
  }
}
