// Quickening: the instructions as the loop runs them.
//
// One small integer an instruction, opcode in the low byte and operand above it, so that
// the loop fetches both by one load; EXTENDED_ARG is resolved and jump targets are
// absolute, in instructions. Offsets at rest (f_lasti, f_next, block handlers) stay
// CPython's byte offsets. Besides, some opcodes are specialised:
//
// * Pairs. The first of two neighbours does both; the second stays in place, for jumps to
//   it and for when the pair has to be taken apart: a poll between the two halves may not
//   vanish, so a pair whose first half polls looks at the breaker and, when it is set,
//   does only the first half.
// * Method calls. LOAD_ATTR whose value is what a later CALL_FUNCTION calls pushes the
//   function and self instead of a bound method. Both poll places stay.
//
// Done once for each code object, from the bytecode alone.

import { Op, operandOf as operandKind } from '../compiler/opcode.js';

/** Opcodes that only the loop knows (ORDER OP). */
export const enum Quick {
  /** LOAD_ATTR for a call.                         ( v -- func self ) or ( v -- NULL attr ) */
  LOAD_METHOD = 160,
  /** CALL_FUNCTION of what LOAD_METHOD pushed.      ( func self args… -- result ) */
  CALL_METHOD = 161,
  /** LOAD_FAST, LOAD_FAST */
  LOAD_FAST_LOAD_FAST = 162,
  /** LOAD_FAST, LOAD_CONST */
  LOAD_FAST_LOAD_CONST = 163,
  /** COMPARE_OP, POP_JUMP_IF_FALSE */
  COMPARE_JUMP = 164,
  /** BINARY_ADD or INPLACE_ADD, STORE_FAST */
  ADD_STORE_FAST = 165,
  /** FOR_ITER, STORE_FAST */
  FOR_ITER_STORE_FAST = 166,
  /** STORE_FAST, LOAD_FAST */
  STORE_FAST_LOAD_FAST = 167,
  /** STORE_FAST, JUMP_ABSOLUTE */
  STORE_FAST_JUMP = 168,
  /** POP_TOP, JUMP_ABSOLUTE */
  POP_TOP_JUMP = 169,
  /** FOR_ITER, UNPACK_SEQUENCE */
  FOR_ITER_UNPACK = 170,
  /** LOAD_FAST, BINARY_SUBSCR */
  LOAD_FAST_SUBSCR = 171,
  /** Go on at the operand in a translation (vm/translate/): in the place of a loop's jump back, and where a function begins. */
  ENTER = 172,
}

export interface Quickened {
  /** `opcode | operand << 8` for each instruction. */
  code: number[];
  /** Stack places beyond co_stacksize: a method call keeps one more value while its arguments are made. */
  extraStack: number;
}

/** Bits of a pair's first operand, where both halves have one. */
export const FIRST_BITS = 10;
export const FIRST_MASK = (1 << FIRST_BITS) - 1;
const SECOND_MAX = (1 << (31 - 8 - FIRST_BITS - 1)) - 1;

/** The loop's form of some bytecode; pairs are not fused for who counts instructions. `anyJumps`: the
 *  code may jump into the middle of an expression, which a compiler's never does. */
export function quicken(co_code: Uint8Array, anyJumps: boolean, fuse = true): Quickened {
  const specialised = co_code.slice();
  const extraStack = pairMethodCalls(co_code, specialised, anyJumps ? jumpTargets(co_code) : NO_TARGETS);
  const code = decode(specialised);
  if (!fuse) return { code, extraStack };
  for (let i = 0; i + 1 < code.length; i++) {
    if (i > 0 && (code[i - 1]! & 0xff) === Op.EXTENDED_ARG) continue;
    code[i] = pairOf(code[i]!, code[i + 1]!) ?? code[i]!;
  }
  return { code, extraStack };
}

/** Wordcode to one integer an instruction. */
function decode(co_code: Uint8Array): number[] {
  const code: number[] = [];
  let extended = 0;
  for (let i = 0; i < co_code.length; i += 2) {
    const op: Op = co_code[i]!;
    const oparg = (extended << 8) | co_code[i + 1]!;
    extended = op === Op.EXTENDED_ARG ? oparg : 0;
    code.push(op | (operandOf(op, oparg, i + 2) << 8));
  }
  return code;
}

/** The operand as the loop wants it: targets of jumps in instructions, handlers as byte offsets. */
function operandOf(op: Op, oparg: number, next: number): number {
  switch (op) {
    case Op.JUMP_ABSOLUTE: case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE:
    case Op.JUMP_IF_FALSE_OR_POP: case Op.JUMP_IF_TRUE_OR_POP: return oparg >> 1;
    case Op.JUMP_FORWARD: case Op.FOR_ITER: return (next + oparg) >> 1;
    case Op.SETUP_LOOP: case Op.SETUP_EXCEPT: case Op.SETUP_FINALLY: return next + oparg;
    case Op.EXTENDED_ARG: return 0;
    default: return oparg;
  }
}

/** The pair's instruction for two neighbours, when there is one and its operands fit. */
function pairOf(first: number, second: number): number | undefined {
  const kind = pairKind(first & 0xff, second & 0xff);
  if (kind === undefined) return undefined;
  const a = pairOperand(first);
  const b = second >> 8;
  return a <= FIRST_MASK && b <= SECOND_MAX ? kind | (a << 8) | (b << (8 + FIRST_BITS)) : undefined;
}

function pairKind(first: number, second: number): Quick | undefined {
  switch (first as Op) {
    case Op.LOAD_FAST:
      if (second === Op.BINARY_SUBSCR) return Quick.LOAD_FAST_SUBSCR;
      return second === Op.LOAD_FAST ? Quick.LOAD_FAST_LOAD_FAST : second === Op.LOAD_CONST ? Quick.LOAD_FAST_LOAD_CONST : undefined;
    case Op.STORE_FAST:
      return second === Op.LOAD_FAST ? Quick.STORE_FAST_LOAD_FAST : second === Op.JUMP_ABSOLUTE ? Quick.STORE_FAST_JUMP : undefined;
    case Op.POP_TOP: return second === Op.JUMP_ABSOLUTE ? Quick.POP_TOP_JUMP : undefined;
    case Op.COMPARE_OP: return second === Op.POP_JUMP_IF_FALSE ? Quick.COMPARE_JUMP : undefined;
    case Op.BINARY_ADD: case Op.INPLACE_ADD: return second === Op.STORE_FAST ? Quick.ADD_STORE_FAST : undefined;
    case Op.FOR_ITER:
      return second === Op.STORE_FAST ? Quick.FOR_ITER_STORE_FAST : second === Op.UNPACK_SEQUENCE ? Quick.FOR_ITER_UNPACK : undefined;
    default: return undefined;
  }
}

/** The first half's operand in a pair: of an addition, whether it is in place. */
function pairOperand(first: number): number {
  switch (first & 0xff) {
    case Op.BINARY_ADD: return 0;
    case Op.INPLACE_ADD: return 1;
    case Op.POP_TOP: return 0;
    default: return first >> 8;
  }
}

/** Replace LOAD_ATTR … CALL_FUNCTION where the attribute is what is called. The most method
 *  calls that are open at once. */
function pairMethodCalls(co_code: Uint8Array, code: Uint8Array, targets: ReadonlySet<number>): number {
  const open: number[] = [];
  let most = 0;
  for (let i = 0; i < co_code.length; i += 2) {
    if (co_code[i] !== Op.LOAD_ATTR || (i > 0 && co_code[i - 2] === Op.EXTENDED_ARG)) continue;
    const call = findCall(co_code, i + 2, targets);
    if (call < 0) continue;
    code[i] = Quick.LOAD_METHOD;
    code[call] = Quick.CALL_METHOD;
    while (open.length > 0 && open[open.length - 1]! < i) open.pop();
    open.push(call);
    most = Math.max(most, open.length);
  }
  return most;
}

const NO_TARGETS: ReadonlySet<number> = new Set();

/** The byte offsets that a jump or a handler leads to. */
function jumpTargets(co_code: Uint8Array): Set<number> {
  const targets = new Set<number>();
  let extended = 0;
  for (let i = 0; i < co_code.length; i += 2) {
    const oparg = (extended << 8) | co_code[i + 1]!;
    extended = co_code[i] === Op.EXTENDED_ARG ? oparg : 0;
    const operand = operandKind[co_code[i]!];
    if (operand === 'jabs') targets.add(oparg);
    else if (operand === 'jrel') targets.add(i + 2 + oparg);
  }
  return targets;
}

/** The CALL_FUNCTION that calls the value on top of the stack at `at`, or -1: only straight code
 *  is followed, and only instructions whose operands are all above that value. */
function findCall(co_code: Uint8Array, at: number, targets: ReadonlySet<number>): number {
  let depth = 0;
  for (let i = at; i < co_code.length; i += 2) {
    if (targets.size > 0 && targets.has(i)) return -1;
    const op: Op = co_code[i]!;
    const oparg = co_code[i + 1]!;
    if (op === Op.CALL_FUNCTION && oparg === depth) return i;
    const pops = operandCount(op, oparg);
    if (pops < 0 || pops > depth) return -1;
    depth += 1 - pops;
  }
  return -1;
}

/** How many values the instruction takes, when it pushes exactly one and neither jumps nor leaves; else -1. */
function operandCount(op: Op, oparg: number): number {
  switch (op) {
    case Op.LOAD_CONST: case Op.LOAD_FAST: case Op.LOAD_NAME: case Op.LOAD_GLOBAL: case Op.LOAD_DEREF: return 0;
    case Op.LOAD_ATTR: case Op.UNARY_NEGATIVE: case Op.UNARY_POSITIVE: case Op.UNARY_NOT: case Op.UNARY_INVERT: return 1;
    case Op.BINARY_ADD: case Op.BINARY_SUBTRACT: case Op.BINARY_MULTIPLY: case Op.BINARY_TRUE_DIVIDE: case Op.BINARY_FLOOR_DIVIDE:
    case Op.BINARY_MODULO: case Op.BINARY_POWER: case Op.BINARY_SUBSCR: case Op.BINARY_AND: case Op.BINARY_OR: case Op.BINARY_XOR:
    case Op.BINARY_LSHIFT: case Op.BINARY_RSHIFT: case Op.COMPARE_OP: return 2;
    case Op.BUILD_TUPLE: case Op.BUILD_LIST: case Op.BUILD_STRING: case Op.BUILD_SLICE: return oparg;
    case Op.CALL_FUNCTION: return oparg + 1;
    case Op.CALL_FUNCTION_KW: return oparg + 2;
    default: return -1;
  }
}
