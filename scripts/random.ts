// Pseudo-random numbers that a seed repeats: what a fuzzer reports can be run again.

export class Random {
  private state: number;

  /** `stream` tells apart the cases of one run. */
  constructor(seed: number, stream = 0) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35);
    for (let i = 0; i < 4; i++) this.next();
  }

  /** Mulberry32: a number from 0 to 1, never 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from 0 to `n` - 1. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  pick<T>(list: ArrayLike<T>): T {
    return list[this.below(list.length)]!;
  }
}
