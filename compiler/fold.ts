// Operators on constants, for the peephole.
//
// Answers to fold_binops_on_constants, fold_unaryops_on_constants and the safe_
// functions of Python/peephole.c: undefined where CPython raises, or where the result
// would be too large to be worth a constant. Arithmetic on the values themselves is in
// fold_number.ts.

import {
  PyComplex, PyFloat, codePointAt, isInt, isStr, mkStrFromCodePoints, strConcat, strLength,
} from '../vm/values.js';
import type { IntValue, StrValue } from '../vm/values.js';
import { TupleConst } from './code.js';
import type { Constant } from './code.js';
import { constantKey } from './const_key.js';
import { binaryNumber, bitLength, isNumber, unaryNumber } from './fold_number.js';
import type { NumberConst } from './fold_number.js';
import { Op } from './opcode.js';

/** Bits in a product, power or shifted int. */
const MAX_INT_SIZE = 128;
/** Items in a repeated tuple. */
const MAX_COLLECTION_SIZE = 20;
/** Characters in a repeated str or bytes. */
const MAX_STR_SIZE = 20;
/** Items in a repeated tuple with those of the tuples in it. */
const MAX_TOTAL_ITEMS = 1024;

type Sequence = StrValue | Uint8Array | TupleConst;

/** fold_unaryops_on_constants. */
export function foldUnary(op: Op, v: Constant): Constant | undefined {
  const n = asNumber(v);
  return n === undefined ? undefined : unaryNumber(op, n);
}

/** fold_binops_on_constants. */
export function foldBinary(op: Op, v: Constant, w: Constant): Constant | undefined {
  switch (op) {
    case Op.BINARY_SUBSCR: return subscript(v, w);
    case Op.BINARY_ADD: return isSequence(v) ? concat(v, w) : number(op, v, w);
    case Op.BINARY_MULTIPLY: return multiply(v, w);
    case Op.BINARY_AND:
    case Op.BINARY_OR:
    case Op.BINARY_XOR: return bitwise(op, v, w);
    default: return number(op, v, w); // str and bytes are not formatted here
  }
}

/** A number as which `v` takes part in arithmetic: True is 1. */
function asNumber(v: Constant): NumberConst | undefined {
  if (typeof v === 'boolean') return Number(v);
  return isNumber(v) ? v : undefined;
}

function asInt(v: Constant): IntValue | undefined {
  const n = asNumber(v);
  return isInt(n) ? n : undefined;
}

function number(op: Op, v: Constant, w: Constant): Constant | undefined {
  const a = asNumber(v);
  const b = asNumber(w);
  if (a === undefined || b === undefined || isTooLarge(op, a, b)) return undefined;
  return binaryNumber(op, a, b);
}

/** safe_multiply, safe_power and safe_lshift for ints. */
function isTooLarge(op: Op, v: NumberConst, w: NumberConst): boolean {
  if (!isInt(v) || !isInt(w) || !v || !w) return false; // 0 or 0n
  switch (op) {
    case Op.BINARY_MULTIPLY: return bitLength(v) + bitLength(w) > MAX_INT_SIZE;
    case Op.BINARY_POWER: return w > 0 && BigInt(bitLength(v)) > BigInt(MAX_INT_SIZE) / BigInt(w);
    case Op.BINARY_LSHIFT: return w < 0 || w > MAX_INT_SIZE || bitLength(v) > MAX_INT_SIZE - Number(w);
    default: return false;
  }
}

/** `&`, `|`, `^`: of two bools a bool. */
function bitwise(op: Op, v: Constant, w: Constant): Constant | undefined {
  const n = number(op, v, w);
  return typeof v === 'boolean' && typeof w === 'boolean' ? Boolean(n) : n;
}

function isSequence(v: Constant): v is Sequence {
  return isStr(v) || v instanceof Uint8Array || v instanceof TupleConst;
}

function lengthOf(v: Sequence): number {
  return isStr(v) ? strLength(v) : v instanceof Uint8Array ? v.length : v.items.length;
}

function concat(v: Sequence, w: Constant): Constant | undefined {
  if (isStr(v)) return isStr(w) ? strConcat(v, w) : undefined;
  if (v instanceof TupleConst) return w instanceof TupleConst ? new TupleConst([...v.items, ...w.items]) : undefined;
  return w instanceof Uint8Array ? Uint8Array.of(...v, ...w) : undefined;
}

/** safe_multiply. */
function multiply(v: Constant, w: Constant): Constant | undefined {
  if (isSequence(v)) {
    const n = asInt(w);
    return n === undefined ? undefined : repeat(v, n);
  }
  return isSequence(w) ? multiply(w, v) : number(Op.BINARY_MULTIPLY, v, w);
}

function repeat(v: Sequence, n: IntValue): Constant | undefined {
  const size = lengthOf(v);
  if (size === 0) return n >= -(2n ** 63n) && n < 2n ** 63n ? v : undefined;
  const limit = v instanceof TupleConst ? MAX_COLLECTION_SIZE : MAX_STR_SIZE;
  if (n < 0 || n > Math.floor(limit / size)) return undefined;
  const times = Number(n);
  if (v instanceof TupleConst) {
    if (times > 0 && complexityLeft(v, Math.floor(MAX_TOTAL_ITEMS / times)) < 0) return undefined;
    return new TupleConst(Array.from({ length: times }, () => v.items).flat());
  }
  if (v instanceof Uint8Array) return Uint8Array.from(Array.from({ length: times }, () => [...v]).flat());
  let text: StrValue = '';
  for (let i = 0; i < times; i++) text = strConcat(text, v);
  return text;
}

/** check_complexity: how many more items would be allowed besides those in `v`. */
function complexityLeft(v: Constant, limit: number): number {
  if (!(v instanceof TupleConst)) return limit;
  limit -= v.items.length;
  for (const item of v.items) {
    if (limit < 0) break;
    limit = complexityLeft(item, limit);
  }
  return limit;
}

function subscript(v: Constant, w: Constant): Constant | undefined {
  const n = asInt(w);
  if (n === undefined || !isSequence(v)) return undefined;
  const size = lengthOf(v);
  const i = n < 0 ? Number(n) + size : Number(n);
  if (i < 0 || i >= size) return undefined;
  if (isStr(v)) return mkStrFromCodePoints([codePointAt(v, i)]);
  return v instanceof Uint8Array ? v[i]! : v.items[i]!;
}

/** When two constants are one item of a set: by `==`, so 1, 1.0 and True are. */
export function constantKeyForSet(v: Constant): string {
  if (typeof v === 'boolean') return constantKey(Number(v));
  if (v instanceof PyComplex && v.imag === 0) return constantKeyForSet(new PyFloat(v.real));
  if (v instanceof PyFloat && Number.isInteger(v.value)) return `i${BigInt(v.value)}`;
  if (v instanceof TupleConst) return `(${v.items.map(constantKeyForSet).join(' ')})`;
  if (v instanceof PyComplex) return `c${v.real + 0},${v.imag + 0}`;
  return constantKey(v);
}
