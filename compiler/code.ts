// CodeObject: what the compiler makes, marshal carries and the VM runs.
//
// The fields are those of CPython 3.6's PyCodeObject (Include/code.h), under their
// Python names. Constants are plain data, not Python objects: vm/objects/code.ts
// turns them into values once, when the VM first sees the code object.

import type { PyComplex, PyFloat, StrValue } from '../vm/values.js';

export class EllipsisConst {}
export const ELLIPSIS = new EllipsisConst();

/** A constant tuple; its items are constants again. */
export class TupleConst {
  constructor(readonly items: readonly Constant[]) {}
}

/** A constant frozenset, in the order in which the source names its items. */
export class FrozenSetConst {
  constructor(readonly items: readonly Constant[]) {}
}

/** What may stand in co_consts. bytes are a Uint8Array. */
export type Constant =
  | null | boolean | number | bigint | PyFloat | PyComplex | StrValue | Uint8Array
  | EllipsisConst | TupleConst | FrozenSetConst | CodeObject;

export const CO_OPTIMIZED = 0x0001;
export const CO_NEWLOCALS = 0x0002;
export const CO_VARARGS = 0x0004;
export const CO_VARKEYWORDS = 0x0008;
export const CO_NESTED = 0x0010;
export const CO_GENERATOR = 0x0020;
/** No free or cell variables. */
export const CO_NOFREE = 0x0040;
export const CO_COROUTINE = 0x0080;
export const CO_ITERABLE_COROUTINE = 0x0100;
export const CO_ASYNC_GENERATOR = 0x0200;
/** A call makes a generator, coroutine or asynchronous generator of its frame instead of running it. */
export const CO_ANY_GENERATOR = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR;
export const CO_FUTURE_DIVISION = 0x2000;
export const CO_FUTURE_ABSOLUTE_IMPORT = 0x4000;
export const CO_FUTURE_WITH_STATEMENT = 0x8000;
export const CO_FUTURE_PRINT_FUNCTION = 0x10000;
export const CO_FUTURE_UNICODE_LITERALS = 0x20000;
export const CO_FUTURE_BARRY_AS_BDFL = 0x40000;
export const CO_FUTURE_GENERATOR_STOP = 0x80000;

export interface CodeFields {
  co_argcount: number;
  co_kwonlyargcount: number;
  co_nlocals: number;
  co_stacksize: number;
  co_flags: number;
  /** Wordcode: an opcode byte and an oparg byte an instruction. */
  co_code: Uint8Array;
  co_consts: readonly Constant[];
  co_names: readonly string[];
  co_varnames: readonly string[];
  co_freevars: readonly string[];
  co_cellvars: readonly string[];
  co_filename: string;
  co_name: string;
  co_firstlineno: number;
  /** Pairs (bytes of code, signed lines); see Objects/lnotab_notes.txt in CPython. */
  co_lnotab: Uint8Array;
}

/** Most functions have no cells, and code objects are many. */
const NO_NAMES: readonly string[] = [];

export class CodeObject implements CodeFields {
  readonly co_argcount: number;
  readonly co_kwonlyargcount: number;
  readonly co_nlocals: number;
  readonly co_stacksize: number;
  readonly co_flags: number;
  readonly co_code: Uint8Array;
  readonly co_consts: readonly Constant[];
  readonly co_names: readonly string[];
  readonly co_varnames: readonly string[];
  readonly co_freevars: readonly string[];
  readonly co_cellvars: readonly string[];
  /** Not fixed: an import sets it to where the source is now. */
  co_filename: string;
  readonly co_name: string;
  readonly co_firstlineno: number;
  readonly co_lnotab: Uint8Array;

  constructor(fields: CodeFields) {
    this.co_argcount = fields.co_argcount;
    this.co_kwonlyargcount = fields.co_kwonlyargcount;
    this.co_nlocals = fields.co_nlocals;
    this.co_stacksize = fields.co_stacksize;
    this.co_flags = fields.co_flags;
    this.co_code = fields.co_code;
    this.co_consts = fields.co_consts;
    this.co_names = fields.co_names;
    this.co_varnames = fields.co_varnames;
    this.co_freevars = fields.co_freevars.length === 0 ? NO_NAMES : fields.co_freevars;
    this.co_cellvars = fields.co_cellvars.length === 0 ? NO_NAMES : fields.co_cellvars;
    this.co_filename = fields.co_filename;
    this.co_name = fields.co_name;
    this.co_firstlineno = fields.co_firstlineno;
    this.co_lnotab = fields.co_lnotab;
  }
}

/** PyCode_Addr2Line: the source line of the instruction at byte offset `addrq`. */
export function addr2line(code: CodeFields, addrq: number): number {
  const { co_lnotab } = code;
  let line = code.co_firstlineno;
  let addr = 0;
  for (let i = 0; i + 1 < co_lnotab.length; i += 2) {
    addr += co_lnotab[i]!;
    if (addr > addrq) break;
    const delta = co_lnotab[i + 1]!;
    line += delta >= 0x80 ? delta - 0x100 : delta;
  }
  return line;
}
