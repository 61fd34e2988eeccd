// Values to bytes: the writing half of the marshal format, versions 0 to 4.
//
// WFILE and the w_ functions of Python/marshal.c. Which value is of which type is for
// others to say: marshal.ts writes the compiler's constants, vm/marshal.ts Python
// objects; both are subclasses.
//
// From version 3 on CPython gives FLAG_REF to an object that has more than one
// reference. There are no reference counts here: every object counts as held by
// somebody else too, as literals and variables are. Equal ints and equal strs are one
// object. Both loaders read either; under version 3 the bytes are CPython's.

import { codePointsOf, strLength } from '../vm/values.js';
import type { IntValue, StrValue } from '../vm/values.js';
import { FLAG_REF, MAX_MARSHAL_STACK_DEPTH, MarshalError } from './marshal_reader.js';

/** marshal.version. */
export const MARSHAL_VERSION = 4;
/** From here on objects are shared. */
const SHARING_VERSION = 3;

/** What is written of a code object between and around its object fields. */
export interface CodeNumbers {
  co_argcount: number;
  co_kwonlyargcount: number;
  co_nlocals: number;
  co_stacksize: number;
  co_flags: number;
  co_firstlineno: number;
}

export abstract class MarshalWriter<T> {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private used = 0;
  private depth = 0;
  private readonly refs = new Map<unknown, number>();
  /** FLAG_REF for the object that is being written, or 0. */
  private readonly flag: number;

  constructor(protected readonly version: number) {
    this.flag = version >= SHARING_VERSION ? FLAG_REF : 0;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }

  /** w_object. */
  object(v: T): void {
    if (++this.depth > MAX_MARSHAL_STACK_DEPTH) {
      throw new MarshalError('ValueError', 'object too deeply nested to marshal');
    }
    this.typed(v);
    this.depth--;
  }

  /** Write `v` by the functions below. */
  protected abstract typed(v: T): void;

  /** w_ref: writes a reference to what was written before, else takes an index for it. */
  protected refersBack(key: unknown): boolean {
    if (this.version < SHARING_VERSION) return false;
    const index = this.refs.get(key);
    if (index === undefined) {
      this.refs.set(key, this.refs.size);
      return false;
    }
    this.type('r');
    this.long(index);
    return true;
  }

  /** None, True, False, Ellipsis, StopIteration, and the NULL that ends a dict. */
  protected singleton(type: 'N' | 'T' | 'F' | '.' | 'S' | '0'): void {
    this.type(type);
  }

  protected int(v: IntValue): void {
    if (this.refersBack(v)) return;
    if (v >= -0x80000000 && v <= 0x7fffffff) {
      this.type('i', this.flag);
      this.long(Number(v));
      return;
    }
    const digits = toDigits(v < 0 ? -BigInt(v) : BigInt(v));
    this.type('l', this.flag);
    this.long(v < 0 ? -digits.length : digits.length);
    for (const digit of digits) {
      this.byte(digit & 0xff);
      this.byte(digit >> 8);
    }
  }

  protected float(value: number): void {
    if (this.version >= 2) {
      this.type('g', this.flag);
      this.double(value);
    } else {
      this.type('f', this.flag);
      this.decimal(value);
    }
  }

  protected complex(real: number, imag: number): void {
    const binary = this.version >= 2;
    this.type(binary ? 'y' : 'x', this.flag);
    for (const part of [real, imag]) {
      if (binary) this.double(part);
      else this.decimal(part);
    }
  }

  protected buffer(data: Uint8Array): void {
    this.type('s', this.flag);
    this.counted(data);
  }

  /** A str. It is interned if it could be a name, or is one: `isName`. */
  protected str(v: StrValue, isName = false): void {
    if (this.refersBack(typeof v === 'string' ? v : `\u{10FFFF}${v.codePoints.join()}`)) return;
    const interned = isName || (typeof v === 'string' && allNameChars(v));
    if (this.version < 4 || typeof v !== 'string' || !isAscii(v)) {
      this.type(interned && this.version >= SHARING_VERSION ? 't' : 'u', this.flag);
      this.counted(encodeUtf8(v));
      return;
    }
    const short = v.length < 256;
    this.type(short ? (interned ? 'Z' : 'z') : interned ? 'A' : 'a', this.flag);
    if (short) this.byte(v.length);
    else this.long(v.length);
    for (let i = 0; i < v.length; i++) this.byte(v.charCodeAt(i));
  }

  protected tuple(items: readonly T[]): void {
    this.tupleSize(items.length);
    for (const item of items) this.object(item);
  }

  /** A tuple of names, as a code object has them. */
  protected names(names: readonly StrValue[]): void {
    this.tupleSize(names.length);
    for (const name of names) this.str(name, true);
  }

  private tupleSize(n: number): void {
    if (this.version >= 4 && n < 256) {
      this.type(')', this.flag);
      this.byte(n);
    } else {
      this.type('(', this.flag);
      this.long(n);
    }
  }

  protected items(type: '[' | '<' | '>', items: readonly T[]): void {
    this.type(type, this.flag);
    this.long(items.length);
    for (const item of items) this.object(item);
  }

  protected dict(entries: Iterable<readonly [T, T]>): void {
    this.type('{', this.flag);
    for (const [key, value] of entries) {
      this.object(key);
      this.object(value);
    }
    this.singleton('0');
  }

  /** A code object: its numbers, and its objects written by `objects` before the line number, and the line table. */
  protected code(co: CodeNumbers, objects: () => void, lnotab: () => void): void {
    this.type('c', this.flag);
    this.long(co.co_argcount);
    this.long(co.co_kwonlyargcount);
    this.long(co.co_nlocals);
    this.long(co.co_stacksize);
    this.long(co.co_flags);
    objects();
    this.long(co.co_firstlineno);
    lnotab();
  }

  private counted(data: Uint8Array): void {
    this.long(data.length);
    this.reserve(data.length);
    this.bytes.set(data, this.used);
    this.used += data.length;
  }

  /** A float as text, 17 significant digits. */
  private decimal(d: number): void {
    const text = general17(d);
    this.byte(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  private type(code: string, flag = 0): void {
    this.byte(code.charCodeAt(0) | flag);
  }

  private byte(b: number): void {
    this.reserve(1);
    this.bytes[this.used++] = b;
  }

  private long(n: number): void {
    this.reserve(4);
    this.view.setInt32(this.used, n, true);
    this.used += 4;
  }

  private double(d: number): void {
    this.reserve(8);
    this.view.setFloat64(this.used, d, true);
    this.used += 8;
  }

  private reserve(n: number): void {
    if (this.used + n <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + n));
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}

/** Digits of 15 bits, the lowest first: four of them are fifteen hexadecimal digits. */
function toDigits(n: bigint): number[] {
  const hex = n.toString(16);
  const digits: number[] = [];
  for (let end = hex.length; end > 0; end -= 15) {
    let rest = BigInt(`0x${hex.slice(Math.max(0, end - 15), end)}`);
    for (let i = 0; i < 4; i++, rest >>= 15n) digits.push(Number(rest & 0x7fffn));
  }
  while (digits[digits.length - 1] === 0) digits.pop();
  return digits;
}

/** '%.17g' % d. */
function general17(d: number): string {
  if (!Number.isFinite(d)) return Number.isNaN(d) ? 'nan' : d > 0 ? 'inf' : '-inf';
  if (d === 0) return Object.is(d, -0) ? '-0' : '0';
  const [mantissa, exponent] = d.toExponential(16).split('e') as [string, string];
  const e = Number(exponent);
  if (e < -4 || e >= 17) {
    const digits = mantissa.replace(/\.?0+$/, '');
    return `${digits}e${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(2, '0')}`;
  }
  const fixed = d.toPrecision(17);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function isAscii(s: string): boolean {
  return /^[\x00-\x7f]*$/.test(s);
}

/** all_name_chars: does a str look like an identifier, so that it is interned? */
function allNameChars(s: string): boolean {
  return /^[a-zA-Z0-9_]*$/.test(s);
}

const encoder = new TextEncoder();

/** UTF-8 that lets surrogates through ('surrogatepass'). */
function encodeUtf8(v: StrValue): Uint8Array {
  if (typeof v === 'string') return encoder.encode(v); // has none
  const out = new Uint8Array(strLength(v) * 4);
  let n = 0;
  for (const c of codePointsOf(v)) {
    if (c < 0x80) out[n++] = c;
    else if (c < 0x800) {
      out[n++] = 0xc0 | (c >> 6);
      out[n++] = 0x80 | (c & 0x3f);
    } else {
      if (c < 0x10000) out[n++] = 0xe0 | (c >> 12);
      else {
        out[n++] = 0xf0 | (c >> 18);
        out[n++] = 0x80 | ((c >> 12) & 0x3f);
      }
      out[n++] = 0x80 | ((c >> 6) & 0x3f);
      out[n++] = 0x80 | (c & 0x3f);
    }
  }
  return out.subarray(0, n);
}
