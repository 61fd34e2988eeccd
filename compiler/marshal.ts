// Constants and code objects as bytes: marshal format version 4.
//
// Answers to Python/marshal.c, for what may stand in co_consts; the containers that
// no code object holds (list, dict, set) and StopIteration are not read here. .pyc
// headers are in pyc.ts.
//
// FLAG_REF on a type byte gives the object the next index; 'r' refers back to it.
// A container takes its index before its items take theirs.

import { PyComplex, PyFloat, WideStr, mkInt, mkStrFromCodePoints, strText } from '../vm/values.js';
import type { IntValue, StrValue } from '../vm/values.js';
import { CodeObject, ELLIPSIS, EllipsisConst, FrozenSetConst, TupleConst } from './code.js';
import type { Constant } from './code.js';

export type MarshalErrorType = 'ValueError' | 'EOFError' | 'TypeError';

/** Bad marshal data; `type` names the Python exception that the VM makes of it. */
export class MarshalError extends Error {
  constructor(readonly type: MarshalErrorType, message: string) {
    super(message);
  }
}

const FLAG_REF = 0x80;
const MAX_MARSHAL_STACK_DEPTH = 2000;
/** Bits in a digit of the 'l' format (PyLong_MARSHAL_SHIFT). */
const LONG_SHIFT = 15;
const LONG_BASE = 1 << LONG_SHIFT;
const SIZE32_MAX = 0x7fffffff;

/** marshal.loads: the first object in `bytes`; what follows it is ignored. */
export function loads(bytes: Uint8Array): Constant {
  return new Reader(bytes).object('object');
}

/** marshal.loads for what must be a code object. */
export function loadCode(bytes: Uint8Array): CodeObject {
  const code = loads(bytes);
  if (!(code instanceof CodeObject)) throw new MarshalError('TypeError', 'non-code object in marshal data');
  return code;
}

/** marshal.dumps of a constant or a code object. */
export function dumps(constant: Constant): Uint8Array {
  const writer = new Writer();
  writer.object(constant);
  return writer.finish();
}

function bad(what: string): MarshalError {
  return new MarshalError('ValueError', `bad marshal data (${what})`);
}

/** RFILE of marshal.c and its r_ functions. */
class Reader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly refs: (Constant | undefined)[] = [];
  private at = 0;
  private depth = 0;

  constructor(bytes: Uint8Array) {
    // Without a Buffer's methods, whose slice() does not copy.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** r_object. `where` goes into the error for a NULL. */
  object(where: string): Constant {
    if (this.at >= this.bytes.length) throw new MarshalError('EOFError', 'EOF read where object expected');
    const code = this.bytes[this.at++]!;
    const ref = (code & FLAG_REF) !== 0;
    if (++this.depth > MAX_MARSHAL_STACK_DEPTH) throw new MarshalError('ValueError', 'recursion limit exceeded');
    const v = this.typed(String.fromCharCode(code & ~FLAG_REF), ref, where);
    this.depth--;
    return v;
  }

  private typed(type: string, ref: boolean, where: string): Constant {
    switch (type) {
      case 'N': return null;
      case 'T': return true;
      case 'F': return false;
      case '.': return ELLIPSIS;
      case 'i': return this.remember(ref, this.long());
      case 'I': return this.remember(ref, this.long64());
      case 'l': return this.remember(ref, this.pyLong());
      case 'g': return this.remember(ref, new PyFloat(this.double()));
      case 'f': return this.remember(ref, new PyFloat(this.decimal()));
      case 'y': {
        const real = this.double();
        return this.remember(ref, new PyComplex(real, this.double()));
      }
      case 'x': {
        const real = this.decimal();
        return this.remember(ref, new PyComplex(real, this.decimal()));
      }
      case 's': return this.remember(ref, this.take(this.size('bytes object')).slice());
      case 'z': case 'Z': return this.remember(ref, this.ascii(this.byte()));
      case 'a': case 'A': return this.remember(ref, this.ascii(this.size('string')));
      case 'u': case 't': return this.remember(ref, decodeUtf8(this.take(this.size('string'))));
      case ')': return this.container(ref, this.byte(), 'tuple', (items) => new TupleConst(items));
      case '(': return this.container(ref, this.size('tuple'), 'tuple', (items) => new TupleConst(items));
      case '>': return this.container(ref, this.size('set'), 'set', (items) => new FrozenSetConst(items));
      case 'c': return this.code(ref);
      case 'r': return this.reference();
      case '0': throw new MarshalError('TypeError', `NULL object in marshal data for ${where}`);
      // NOT CPYTHON: '[', '{', '<' and 'S' end here too, because no constant is a list,
      // a dict, a set or StopIteration.
      default: throw bad('unknown type code');
    }
  }

  private remember<T extends Constant>(ref: boolean, v: T): T {
    if (ref) this.refs.push(v);
    return v;
  }

  private reference(): Constant {
    const index = this.long();
    const v = index >= 0 ? this.refs[index] : undefined;
    if (v === undefined) throw bad('invalid reference');
    return v;
  }

  private container(ref: boolean, n: number, what: string, make: (items: Constant[]) => Constant): Constant {
    const index = ref ? this.refs.push(undefined) - 1 : -1;
    const items: Constant[] = [];
    for (let i = 0; i < n; i++) items.push(this.object(what));
    const v = make(items);
    if (index >= 0) this.refs[index] = v;
    return v;
  }

  private code(ref: boolean): CodeObject {
    const index = ref ? this.refs.push(undefined) - 1 : -1;
    // In the order in which marshal writes them.
    const code = new CodeObject({
      co_argcount: this.long(),
      co_kwonlyargcount: this.long(),
      co_nlocals: this.long(),
      co_stacksize: this.long(),
      co_flags: this.long(),
      co_code: this.bytesField(),
      co_consts: this.tupleField(),
      co_names: this.namesField(),
      co_varnames: this.namesField(),
      co_freevars: this.namesField(),
      co_cellvars: this.namesField(),
      co_filename: this.strField(),
      co_name: this.strField(),
      co_firstlineno: this.long(),
      co_lnotab: this.bytesField(),
    });
    if (index >= 0) this.refs[index] = code;
    return code;
  }

  // NOT CPYTHON: a field of the wrong type is a ValueError, because CPython's
  // SystemError ('bad argument to internal function') names a line of its own C.

  private bytesField(): Uint8Array {
    const v = this.object('code object');
    if (!(v instanceof Uint8Array)) throw bad('code object field is not bytes');
    return v;
  }

  private tupleField(): readonly Constant[] {
    const v = this.object('code object');
    if (!(v instanceof TupleConst)) throw bad('code object field is not a tuple');
    return v.items;
  }

  private namesField(): string[] {
    return this.tupleField().map((item) => nameField(item));
  }

  private strField(): string {
    return nameField(this.object('code object'));
  }

  private take(n: number): Uint8Array {
    if (n > this.bytes.length - this.at) throw new MarshalError('EOFError', 'marshal data too short');
    this.at += n;
    return this.bytes.subarray(this.at - n, this.at);
  }

  private byte(): number {
    // r_byte's EOF is not 'too short'.
    if (this.at >= this.bytes.length) throw new MarshalError('EOFError', 'EOF read where object expected');
    return this.bytes[this.at++]!;
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

  /** A float of version 0 and 1: its length, then its repr. */
  private decimal(): number {
    const text = this.ascii(this.byte());
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
    if (n < 0) throw bad(`${what} size out of range`);
    return n;
  }

  private ascii(n: number): string {
    return strText(mkStrFromCodePoints(this.take(n)));
  }

  /** r_PyLong: a signed count of 15-bit digits, the lowest first. */
  private pyLong(): IntValue {
    const n = this.long();
    if (n < -SIZE32_MAX) throw bad('long size out of range');
    const digits: number[] = [];
    for (let i = 0; i < Math.abs(n); i++) {
      const digit = this.short();
      if (digit < 0) throw bad('digit out of range in long');
      digits.push(digit);
    }
    if (digits.length > 0 && digits[digits.length - 1] === 0) throw bad('unnormalized long data');
    let value = 0n;
    for (let i = digits.length - 1; i >= 0; i--) value = (value << BigInt(LONG_SHIFT)) | BigInt(digits[i]!);
    return mkInt(n < 0 ? -value : value);
  }
}

function nameField(v: Constant): string {
  if (typeof v === 'string') return v;
  if (v instanceof WideStr) return v.utf16;
  throw bad('code object field is not a str');
}

/** WFILE of marshal.c and its w_ functions. */
class Writer {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private used = 0;
  private depth = 0;
  private readonly refs = new Map<unknown, number>();

  finish(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }

  /** w_object. Which objects get FLAG_REF depends on reference counts in CPython; here
   *  strs and the objects with an identity do, so equal strs are written once. */
  object(v: Constant): void {
    if (++this.depth > MAX_MARSHAL_STACK_DEPTH) {
      throw new MarshalError('ValueError', 'object too deeply nested to marshal');
    }
    this.typed(v);
    this.depth--;
  }

  private typed(v: Constant): void {
    if (v === null) this.type('N');
    else if (v === true) this.type('T');
    else if (v === false) this.type('F');
    else if (v instanceof EllipsisConst) this.type('.');
    else if (typeof v === 'number' || typeof v === 'bigint') this.int(v);
    else if (this.refersBack(v)) return;
    else if (typeof v === 'string') this.str(v, allNameChars(v));
    else if (v instanceof WideStr) this.str(v, false);
    else if (v instanceof PyFloat) {
      this.type('g', FLAG_REF);
      this.double(v.value);
    } else if (v instanceof PyComplex) {
      this.type('y', FLAG_REF);
      this.double(v.real);
      this.double(v.imag);
    } else if (v instanceof Uint8Array) {
      this.type('s', FLAG_REF);
      this.counted(v);
    } else if (v instanceof TupleConst) this.tuple(v.items);
    else if (v instanceof FrozenSetConst) {
      this.type('>', FLAG_REF);
      this.items(v.items);
    } else this.code(v);
  }

  /** w_ref: writes a reference to what was written before, else takes an index for it. */
  private refersBack(v: Constant): boolean {
    const key = v instanceof WideStr ? `\u{10FFFF}${v.codePoints.join()}` : v;
    const index = this.refs.get(key);
    if (index === undefined) {
      this.refs.set(key, this.refs.size);
      return false;
    }
    this.type('r');
    this.long(index);
    return true;
  }

  private int(v: IntValue): void {
    if (v >= -0x80000000 && v <= 0x7fffffff) {
      this.type('i');
      this.long(Number(v));
      return;
    }
    const digits: number[] = [];
    for (let rest = v < 0 ? -BigInt(v) : BigInt(v); rest > 0n; rest >>= BigInt(LONG_SHIFT)) {
      digits.push(Number(rest & BigInt(LONG_BASE - 1)));
    }
    this.type('l');
    this.long(v < 0 ? -digits.length : digits.length);
    for (const digit of digits) {
      this.byte(digit & 0xff);
      this.byte(digit >> 8);
    }
  }

  private str(v: StrValue, interned: boolean): void {
    const ascii = typeof v === 'string' && isAscii(v);
    if (!ascii) {
      this.type(interned ? 't' : 'u', FLAG_REF);
      this.counted(encodeUtf8(v));
      return;
    }
    const short = v.length < 256;
    this.type(short ? (interned ? 'Z' : 'z') : interned ? 'A' : 'a', FLAG_REF);
    if (short) this.byte(v.length);
    else this.long(v.length);
    for (let i = 0; i < v.length; i++) this.byte(v.charCodeAt(i));
  }

  private tuple(items: readonly Constant[]): void {
    if (items.length >= 256) {
      this.type('(', FLAG_REF);
      this.items(items);
      return;
    }
    this.type(')', FLAG_REF);
    this.byte(items.length);
    for (const item of items) this.object(item);
  }

  private items(items: readonly Constant[]): void {
    this.long(items.length);
    for (const item of items) this.object(item);
  }

  private code(co: CodeObject): void {
    this.type('c', FLAG_REF);
    this.long(co.co_argcount);
    this.long(co.co_kwonlyargcount);
    this.long(co.co_nlocals);
    this.long(co.co_stacksize);
    this.long(co.co_flags);
    this.object(co.co_code);
    this.object(new TupleConst(co.co_consts));
    for (const names of [co.co_names, co.co_varnames, co.co_freevars, co.co_cellvars]) {
      this.object(new TupleConst(names.map((name) => strValue(name))));
    }
    this.object(strValue(co.co_filename));
    this.object(strValue(co.co_name));
    this.long(co.co_firstlineno);
    this.object(co.co_lnotab);
  }

  private counted(data: Uint8Array): void {
    this.long(data.length);
    this.reserve(data.length);
    this.bytes.set(data, this.used);
    this.used += data.length;
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

function strValue(text: string): StrValue {
  return mkStrFromCodePoints(Array.from(text, (c) => c.codePointAt(0)!));
}

function isAscii(s: string): boolean {
  return /^[\x00-\x7f]*$/.test(s);
}

/** all_name_chars: does a str constant look like an identifier, so that it is interned? */
function allNameChars(s: string): boolean {
  return /^[a-zA-Z0-9_]*$/.test(s);
}

/** UTF-8 that lets surrogates through ('surrogatepass'). */
function encodeUtf8(v: StrValue): Uint8Array {
  const cps = typeof v === 'string' ? Array.from(v, (c) => c.codePointAt(0)!) : v.codePoints;
  const out: number[] = [];
  for (const c of cps) {
    if (c < 0x80) out.push(c);
    else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 0x3f));
    else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f));
    else out.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 0x3f), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f));
  }
  return Uint8Array.from(out);
}

/** The inverse of encodeUtf8. */
function decodeUtf8(bytes: Uint8Array): StrValue {
  const cps: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    const n = continuationBytes(lead);
    let c = n === 0 ? lead : lead & (0x3f >> n);
    for (let k = 1; k <= n; k++) {
      const b = bytes[i + k] ?? 0;
      if ((b & 0xc0) !== 0x80) throw bad('string is not UTF-8');
      c = (c << 6) | (b & 0x3f);
    }
    // NOT CPYTHON: a ValueError where CPython raises its subclass UnicodeDecodeError, because
    // that one carries bytes and positions which nobody asks of marshal.
    if (n < 0 || c > 0x10ffff || (n === 2 && c < 0x800) || (n === 3 && c < 0x10000)) throw bad('string is not UTF-8');
    cps.push(c);
    i += n + 1;
  }
  return mkStrFromCodePoints(cps);
}

/** How many bytes follow the first one of a character; -1 if it cannot be a first one. */
function continuationBytes(lead: number): number {
  if (lead < 0x80) return 0;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}
