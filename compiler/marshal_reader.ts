// Bytes to values: the reading half of the marshal format, versions 0 to 4.
//
// RFILE and the r_ functions of Python/marshal.c. What a value is, is for others to
// say: marshal.ts reads the compiler's constants, vm/marshal.ts Python objects.
//
// FLAG_REF on a type byte gives the object the next index; 'r' refers back to it. A
// container takes its index before its items take theirs, so that it may hold itself;
// a code object and a frozenset may not. The bytes may be anybody's: what is read stays
// proportional to them, in time too.

import { mkInt } from '../vm/values.js';
import type { IntValue, StrValue } from '../vm/values.js';

export type MarshalErrorType = 'ValueError' | 'EOFError' | 'TypeError' | 'SystemError' | 'MemoryError';

/** Bad marshal data, or what cannot be marshalled; `type` names the Python exception that the VM makes of it. */
export class MarshalError extends Error {
  constructor(readonly type: MarshalErrorType, message: string) {
    super(message);
  }
}

export const FLAG_REF = 0x80;
export const MAX_MARSHAL_STACK_DEPTH = 2000;
const SIZE32_MAX = 0x7fffffff;
/** Digits of 15 bits in the largest int that JavaScript has. */
const MOST_DIGITS = Math.floor((1 << 30) / 15);
/** How many objects one key or item of a set may be made of, shared ones counted each time:
 *  hashing goes through all of them. */
const MOST_HASHED = 10_000_000;

/** The fields of a code object, as they lie in the bytes. */
export interface CodeParts<T> {
  co_argcount: number;
  co_kwonlyargcount: number;
  co_nlocals: number;
  co_stacksize: number;
  co_flags: number;
  co_code: T;
  co_consts: T;
  co_names: T;
  co_varnames: T;
  co_freevars: T;
  co_cellvars: T;
  co_filename: T;
  co_name: T;
  co_firstlineno: number;
  co_lnotab: T;
}

/** How values are made. A container is made empty, or of an array that is filled afterwards. */
export interface Values<T> {
  readonly none: T;
  readonly ellipsis: T;
  readonly stopIteration: T;
  bool(v: boolean): T;
  int(v: IntValue): T;
  float(v: number): T;
  complex(real: number, imag: number): T;
  /** `bytes` is the value's own, or a part of what is read. */
  bytes(bytes: Uint8Array): T;
  /** Values may keep parts of what is read: nobody changes it. */
  readonly sharesBytes?: boolean;
  str(s: StrValue): T;
  /** A str of UTF-8 bytes in which surrogates may stand. */
  utf8(bytes: Uint8Array): T;
  /** `items` is filled after the call. */
  tuple(items: T[]): T;
  list(items: T[]): T;
  dict(): T;
  setItem(dict: T, key: T, value: T): void;
  set(): T;
  add(set: T, item: T): void;
  frozenset(items: T[]): T;
  code(parts: CodeParts<T>): T;
}

export function badData(what: string): MarshalError {
  return new MarshalError('ValueError', `bad marshal data (${what})`);
}

function nullIn(where: string): never {
  throw new MarshalError('TypeError', `NULL object in marshal data for ${where}`);
}

function endOfObject(): MarshalError {
  return new MarshalError('EOFError', 'EOF read where object expected');
}

/** What TYPE_NULL reads as: the end of a dict. */
const NULL = Symbol('NULL');
/** In refs, for what cannot be referred to before it is whole. */
const RESERVED = Symbol('reserved');

export class MarshalReader<T> {
  private bytes: Buffer;
  private view: DataView;
  private at = 0;
  private depth = 0;
  private readonly refs: (T | typeof RESERVED)[] = [];
  /** Of each ref, how many objects it is made of. */
  private readonly weights: number[] = [];
  /** Objects read so far, those referred to counted each time. */
  private weight = 0;

  constructor(private readonly values: Values<T>, bytes: Uint8Array) {
    this.bytes = bufferOf(bytes);
    this.view = viewOf(bytes);
  }

  /** r_object, where there has to be one; `where` goes into the error for a NULL. */
  object(where: string): T {
    const v = this.objectOrNull(where);
    return v === NULL ? nullIn(where) : v;
  }

  /** More bytes for a stream; there are none behind these. */
  protected more(_n: number): Uint8Array {
    throw new MarshalError('EOFError', 'marshal data too short');
  }

  private objectOrNull(where: string): T | typeof NULL {
    const code = this.byte();
    const ref = (code & FLAG_REF) !== 0;
    if (++this.depth > MAX_MARSHAL_STACK_DEPTH) throw new MarshalError('ValueError', 'recursion limit exceeded');
    this.weight++;
    const type = String.fromCharCode(code & ~FLAG_REF);
    if (type === '0') {
      this.depth--;
      return NULL;
    }
    // Only containers nest: few and small JavaScript frames for each level.
    const v = ')([{<>c'.includes(type) ? this.container(type, ref, where) : this.scalar(type, ref);
    this.depth--;
    return v;
  }

  private scalar(type: string, ref: boolean): T {
    const { values } = this;
    switch (type) {
      case 'N': return values.none;
      case 'T': return values.bool(true);
      case 'F': return values.bool(false);
      case '.': return values.ellipsis;
      case 'S': return values.stopIteration;
      case 'i': return this.remember(ref, values.int(this.long()));
      case 'I': return this.remember(ref, values.int(this.long64()));
      case 'l': return this.remember(ref, values.int(this.pyLong()));
      case 'g': return this.remember(ref, values.float(this.double()));
      case 'f': return this.remember(ref, values.float(this.decimal()));
      case 'y': {
        const real = this.double();
        return this.remember(ref, values.complex(real, this.double()));
      }
      case 'x': {
        const real = this.decimal();
        return this.remember(ref, values.complex(real, this.decimal()));
      }
      case 's': return this.remember(ref, values.bytes(this.byteString()));
      case 'z': case 'Z': return this.remember(ref, values.str(this.latin1(this.byte())));
      case 'a': case 'A': return this.remember(ref, values.str(this.latin1(this.size('string'))));
      case 'u': case 't': return this.remember(ref, values.utf8(this.take(this.size('string'))));
      case 'r': return this.reference();
      default: throw badData('unknown type code');
    }
  }

  private container(type: string, ref: boolean, where: string): T {
    switch (type) {
      case ')': return this.sequence(ref, this.byte(), 'tuple');
      case '(': return this.sequence(ref, this.size('tuple'), 'tuple');
      case '[': return this.sequence(ref, this.size('list'), 'list');
      case '{': return this.dict(ref);
      case '<': return this.set(ref, this.size('set'));
      case '>': return this.frozenset(ref, this.size('set'));
      default: return this.code(ref, where);
    }
  }

  // References

  private remember(ref: boolean, v: T): T {
    if (ref) this.reserve(v);
    return v;
  }

  /** r_ref_reserve: the index of what is being read, and its place among the refs. */
  private reserve(v: T | typeof RESERVED): number {
    this.weights.push(1);
    return this.refs.push(v) - 1;
  }

  /** The object with this index is whole; it began when the weight was `start`. */
  private whole(index: number, v: T, start: number): T {
    if (index >= 0) {
      this.refs[index] = v;
      this.weights[index] = Math.min(1e9, this.weight - start + 1);
    }
    return v;
  }

  private reference(): T {
    const index = this.long();
    const v = index >= 0 && index < this.refs.length ? this.refs[index]! : RESERVED;
    if (v === RESERVED) throw badData('invalid reference');
    this.weight += this.weights[index]!;
    return v;
  }

  // Containers

  private sequence(ref: boolean, n: number, type: 'tuple' | 'list'): T {
    const start = this.weight;
    const items: T[] = [];
    const v = type === 'tuple' ? this.values.tuple(items) : this.values.list(items);
    const index = ref ? this.reserve(v) : -1;
    for (let i = 0; i < n; i++) {
      const item = this.objectOrNull(type);
      items.push(item === NULL ? nullIn(type) : item);
    }
    return this.whole(index, v, start);
  }

  private dict(ref: boolean): T {
    const start = this.weight;
    const d = this.values.dict();
    const index = ref ? this.reserve(d) : -1;
    for (;;) {
      const key = this.hashed(() => this.objectOrNull('object'));
      const value = key === NULL ? NULL : this.objectOrNull('object');
      // A NULL in the place of a value ends the dict too.
      if (key === NULL || value === NULL) return this.whole(index, d, start);
      this.values.setItem(d, key, value);
    }
  }

  private set(ref: boolean, n: number): T {
    const start = this.weight;
    const v = this.values.set();
    const index = ref ? this.reserve(v) : -1;
    for (let i = 0; i < n; i++) this.values.add(v, this.hashed(() => this.object('set')));
    return this.whole(index, v, start);
  }

  private frozenset(ref: boolean, n: number): T {
    const start = this.weight;
    const index = ref ? this.reserve(RESERVED) : -1;
    const items: T[] = [];
    for (let i = 0; i < n; i++) items.push(this.hashed(() => this.object('set')));
    return this.whole(index, this.values.frozenset(items), start);
  }

  /** NOT CPYTHON: a key whose parts, shared ones counted each time, go into the millions is
   *  refused, because hashing it could take for ever. */
  private hashed<V>(read: () => V): V {
    const start = this.weight;
    const v = read();
    if (this.weight - start > MOST_HASHED) throw badData('key too large to hash');
    return v;
  }

  private code(ref: boolean, where: string): T {
    const start = this.weight;
    const index = ref ? this.reserve(RESERVED) : -1;
    // In the order in which marshal writes them.
    const v = this.values.code({
      co_argcount: this.long(),
      co_kwonlyargcount: this.long(),
      co_nlocals: this.long(),
      co_stacksize: this.long(),
      co_flags: this.long(),
      co_code: this.object(where),
      co_consts: this.object(where),
      co_names: this.object(where),
      co_varnames: this.object(where),
      co_freevars: this.object(where),
      co_cellvars: this.object(where),
      co_filename: this.object(where),
      co_name: this.object(where),
      co_firstlineno: this.long(),
      co_lnotab: this.object(where),
    });
    return this.whole(index, v, start);
  }

  // Bytes

  /** The next `n` bytes, shared. */
  private take(n: number): Buffer {
    if (n > this.bytes.length - this.at) {
      const bytes = this.more(n);
      this.bytes = bufferOf(bytes);
      this.view = viewOf(bytes);
      this.at = 0;
    }
    this.at += n;
    return this.bytes.subarray(this.at - n, this.at);
  }

  private byteString(): Uint8Array {
    const bytes = this.take(this.size('bytes object'));
    return this.values.sharesBytes === true ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) : Uint8Array.from(bytes);
  }

  private byte(): number {
    if (this.at < this.bytes.length) return this.bytes[this.at++]!;
    try {
      return this.take(1)[0]!;
    } catch (error) {
      // The end is in order here, so it has a text of its own.
      throw error instanceof MarshalError && error.type === 'EOFError' ? endOfObject() : error;
    }
  }

  private short(): number {
    this.take(2);
    return this.view.getInt16(this.at - 2, true);
  }

  private long(): number {
    this.take(4);
    return this.view.getInt32(this.at - 4, true);
  }

  private long64(): IntValue {
    this.take(8);
    return mkInt(this.view.getBigInt64(this.at - 8, true));
  }

  private double(): number {
    this.take(8);
    return this.view.getFloat64(this.at - 8, true);
  }

  /** A float of version 0 and 1: its length, then its text. */
  private decimal(): number {
    const text = this.latin1(this.byte());
    const special = /^([-+]?)(inf|infinity|nan)$/i.exec(text);
    if (special) {
      const value = special[2]!.toLowerCase() === 'nan' ? NaN : Infinity;
      return special[1] === '-' ? -value : value;
    }
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) {
      throw new MarshalError('ValueError', `could not convert string to float: ${text}`);
    }
    return Number(text);
  }

  private size(what: string): number {
    const n = this.long();
    if (n < 0) throw badData(`${what} size out of range`);
    return n;
  }

  private latin1(n: number): string {
    return this.take(n).toString('latin1');
  }

  /** r_PyLong: a signed count of 15-bit digits, the lowest first. */
  private pyLong(): IntValue {
    const n = this.long();
    if (n < -SIZE32_MAX) throw badData('long size out of range');
    const digits: number[] = [];
    for (let i = 0; i < Math.abs(n); i++) {
      const digit = this.short();
      if (digit < 0) throw badData('digit out of range in long');
      digits.push(digit);
    }
    if (digits.length > MOST_DIGITS) throw new MarshalError('MemoryError', '');
    if (digits.length > 0 && digits[digits.length - 1] === 0) throw badData('unnormalized long data');
    const value = fromDigits(digits);
    return mkInt(n < 0 ? -value : value);
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Through hexadecimal text, four digits at a time: shifting digit by digit would take the square of their number. */
function fromDigits(digits: readonly number[]): bigint {
  const parts: string[] = [];
  for (let i = 0; i < digits.length; i += 4) {
    const [a, b = 0, c = 0, d = 0] = digits.slice(i, i + 4) as [number, number?, number?, number?];
    parts.push((BigInt(a + b * 0x8000) + (BigInt(c + d * 0x8000) << 30n)).toString(16).padStart(15, '0'));
  }
  const hex = parts.reverse().join('');
  return hex === '' ? 0n : BigInt(`0x${hex}`);
}
