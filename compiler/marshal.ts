// Constants and code objects as bytes: marshal for what the compiler makes.
//
// For the tools and the training program. The containers that no code object holds
// (list, dict, set) and StopIteration are not constants and are refused here; the
// VM, which imports Python objects and not constants, reads them in vm/marshal.ts.
// .pyc headers are in pyc.ts.

import { PyComplex, PyFloat, WideStr, mkStr, mkStrFromCodePoints } from '../vm/values.js';
import type { StrValue } from '../vm/values.js';
import { CodeObject, ELLIPSIS, EllipsisConst, FrozenSetConst, TupleConst } from './code.js';
import type { Constant } from './code.js';
import { MarshalError, MarshalReader, badData } from './marshal_reader.js';
import type { CodeParts, Values } from './marshal_reader.js';
import { MARSHAL_VERSION, MarshalWriter } from './marshal_writer.js';

/** marshal.loads: the first object in `bytes`; what follows it is ignored. */
export function loads(bytes: Uint8Array): Constant {
  return new MarshalReader(constants, bytes).object('object');
}

/** marshal.loads for what must be a code object. */
export function loadCode(bytes: Uint8Array): CodeObject {
  const code = loads(bytes);
  if (!(code instanceof CodeObject)) throw new MarshalError('TypeError', 'non-code object in marshal data');
  return code;
}

/** marshal.dumps of a constant or a code object. */
export function dumps(constant: Constant, version = MARSHAL_VERSION): Uint8Array {
  const writer = new ConstantWriter(version);
  writer.object(constant);
  return writer.finish();
}

/** NOT CPYTHON: '[', '{', '<' and 'S' are refused, because no constant is a list, a dict, a set or StopIteration. */
function noConstant(): never {
  throw badData('not a constant');
}

const constants: Values<Constant> = {
  none: null,
  ellipsis: ELLIPSIS,
  get stopIteration(): never { return noConstant(); },
  bool: (v) => v,
  int: (v) => v,
  float: (v) => new PyFloat(v),
  complex: (real, imag) => new PyComplex(real, imag),
  bytes: (bytes) => bytes,
  str: (s) => s,
  utf8: decodeUtf8,
  tuple: (items) => new TupleConst(items),
  list: noConstant,
  dict: noConstant,
  setItem: noConstant,
  set: noConstant,
  add: noConstant,
  frozenset: (items) => new FrozenSetConst(items),
  code: codeConstant,
};

function codeConstant(parts: CodeParts<Constant>): CodeObject {
  return new CodeObject({
    ...parts,
    co_code: bytesField(parts.co_code),
    co_consts: tupleField(parts.co_consts),
    co_names: namesField(parts.co_names),
    co_varnames: namesField(parts.co_varnames),
    co_freevars: namesField(parts.co_freevars),
    co_cellvars: namesField(parts.co_cellvars),
    co_filename: nameField(parts.co_filename),
    co_name: nameField(parts.co_name),
    co_lnotab: bytesField(parts.co_lnotab),
  });
}

/** A code object's field is not of the type that it must have: PyErr_BadInternalCall. */
export function badField(what: string): MarshalError {
  return new MarshalError('SystemError', `bad argument to internal function (code object field is not ${what})`);
}

function bytesField(v: Constant): Uint8Array {
  if (!(v instanceof Uint8Array)) throw badField('bytes');
  return v;
}

function tupleField(v: Constant): readonly Constant[] {
  if (!(v instanceof TupleConst)) throw badField('a tuple');
  return v.items;
}

function namesField(v: Constant): string[] {
  return tupleField(v).map((item) => nameField(item));
}

function nameField(v: Constant): string {
  if (typeof v === 'string') return v;
  if (v instanceof WideStr) return v.utf16;
  throw badField('a str');
}

class ConstantWriter extends MarshalWriter<Constant> {
  protected override typed(v: Constant): void {
    if (v === null) this.singleton('N');
    else if (typeof v === 'boolean') this.singleton(v ? 'T' : 'F');
    else if (v instanceof EllipsisConst) this.singleton('.');
    else if (typeof v === 'number' || typeof v === 'bigint') this.int(v);
    else if (typeof v === 'string' || v instanceof WideStr) this.str(v);
    else if (!this.refersBack(v)) this.boxed(v);
  }

  private boxed(v: PyFloat | PyComplex | Uint8Array | TupleConst | FrozenSetConst | CodeObject): void {
    if (v instanceof PyFloat) this.float(v.value);
    else if (v instanceof PyComplex) this.complex(v.real, v.imag);
    else if (v instanceof Uint8Array) this.buffer(v);
    else if (v instanceof TupleConst) this.tuple(v.items);
    else if (v instanceof FrozenSetConst) this.items('>', v.items);
    else this.codeObject(v);
  }

  private codeObject(co: CodeObject): void {
    const objects = (): void => {
      this.object(co.co_code);
      this.object(new TupleConst(co.co_consts));
      for (const names of [co.co_names, co.co_varnames, co.co_freevars, co.co_cellvars]) {
        this.object(new TupleConst(names.map(mkStr)));
      }
      this.object(mkStr(co.co_filename));
      this.object(mkStr(co.co_name));
    };
    this.code(co, objects, () => this.object(co.co_lnotab));
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The inverse of the writer's encodeUtf8. */
function decodeUtf8(bytes: Uint8Array): StrValue {
  try {
    return mkStr(decoder.decode(bytes));
  } catch {
    return decodeWithSurrogates(bytes); // or say what is wrong
  }
}

function decodeWithSurrogates(bytes: Uint8Array): StrValue {
  const cps: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    const n = continuationBytes(lead);
    let c = n === 0 ? lead : lead & (0x3f >> n);
    for (let k = 1; k <= n; k++) {
      const b = bytes[i + k] ?? 0;
      if ((b & 0xc0) !== 0x80) throw badData('string is not UTF-8');
      c = (c << 6) | (b & 0x3f);
    }
    // NOT CPYTHON: a ValueError where CPython raises its subclass UnicodeDecodeError, because
    // the tools that read constants do not ask for its positions.
    if (n < 0 || c > 0x10ffff || (n === 2 && c < 0x800) || (n === 3 && c < 0x10000)) throw badData('string is not UTF-8');
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
