// Growing buffers: code points on their way to a str, bytes on their way to a bytes.
// _PyUnicodeWriter and _PyBytesWriter.

import { codePointAt, mkStrFromCodePoints, strLength, type StrValue } from '../values.js';

export class StrWriter {
  private buffer: Uint32Array;
  private used = 0;

  constructor(expected = 64) {
    this.buffer = new Uint32Array(Math.max(expected, 16));
  }

  add(c: number): void {
    if (this.used === this.buffer.length) this.grow(1);
    this.buffer[this.used++] = c;
  }

  addStr(s: StrValue): void {
    const n = strLength(s);
    if (this.used + n > this.buffer.length) this.grow(n);
    for (let i = 0; i < n; i++) this.buffer[this.used++] = codePointAt(s, i);
  }

  finish(): StrValue {
    return mkStrFromCodePoints(this.buffer.subarray(0, this.used));
  }

  private grow(n: number): void {
    const bigger = new Uint32Array(Math.max(this.used + n, this.buffer.length * 2));
    bigger.set(this.buffer.subarray(0, this.used));
    this.buffer = bigger;
  }
}

export class BytesWriter {
  private buffer: Uint8Array;
  private used = 0;

  constructor(expected = 64) {
    this.buffer = new Uint8Array(Math.max(expected, 16));
  }

  get length(): number { return this.used; }

  add(b: number): void {
    if (this.used === this.buffer.length) this.grow(1);
    this.buffer[this.used++] = b;
  }

  addBytes(bytes: Uint8Array): void {
    if (this.used + bytes.length > this.buffer.length) this.grow(bytes.length);
    this.buffer.set(bytes, this.used);
    this.used += bytes.length;
  }

  /** Text below U+0100, one byte a character. */
  addLatin1(text: string): void {
    if (this.used + text.length > this.buffer.length) this.grow(text.length);
    for (let i = 0; i < text.length; i++) this.buffer[this.used++] = text.charCodeAt(i);
  }

  finish(): Uint8Array {
    return this.buffer.slice(0, this.used);
  }

  private grow(n: number): void {
    const bigger = new Uint8Array(Math.max(this.used + n, this.buffer.length * 2));
    bigger.set(this.buffer.subarray(0, this.used));
    this.buffer = bigger;
  }
}
