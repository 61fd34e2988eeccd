// The peephole optimizer: constants folded, jumps threaded, dead code dropped.
//
// Answers to Python/peephole.c of CPython 3.6. It works on the finished bytes of one
// code object: first instructions are replaced in place and the room that is left
// filled with NOPs, then the NOPs are squeezed out and jumps and line table corrected.
// All indices count instructions; i stands at an instruction proper, its EXTENDED_ARGs
// before it.

import type { Constant } from './code.js';
import { FrozenSetConst, TupleConst } from './code.js';
import { isTrueConstant } from './constants.js';
import { constantKeyForSet, foldBinary, foldUnary } from './fold.js';
import { CmpOp, Op } from './opcode.js';
import { instrSize, writeOpArg } from './wordcode.js';

/** PyCode_Optimize: the optimized code. Appends folded constants to `consts` and corrects
 *  `lnotab` in place, which it does even when it then has to give the code up. */
export function optimizeCode(code: Uint8Array, consts: Constant[], lnotab: Uint8Array): Uint8Array {
  // 255 stands for a step too long for one pair, and for the line delta -1: all too intricate.
  if (lnotab.includes(255)) return code;
  const peephole = new Peephole(code.slice(), consts);
  peephole.rewrite();
  return peephole.squeeze(lnotab) ?? code;
}

class Peephole {
  /** In instructions. */
  private readonly codelen: number;
  /** The basic block of each instruction, by number. */
  private readonly blocks: Int32Array;
  /** The constants that the last instructions pushed one after the other. */
  private constStack: Constant[] = [];
  /** The instruction at hand keeps the constants before it in force. */
  private inConsts = false;

  constructor(private readonly code: Uint8Array, private readonly consts: Constant[]) {
    this.codelen = code.length / 2;
    this.blocks = this.markBlocks();
  }

  private op(i: number): Op {
    return this.code[2 * i]!;
  }

  /** get_arg: the oparg at i with what its EXTENDED_ARGs add. */
  private arg(i: number): number {
    let oparg = this.code[2 * i + 1]!;
    for (let k = 1; k <= 3 && i >= k && this.op(i - k) === Op.EXTENDED_ARG; k++) {
      oparg |= this.code[2 * (i - k) + 1]! << (8 * k);
    }
    return oparg >>> 0;
  }

  /** PACKOPARG; the byte alone, wide opargs are not changed by this. */
  private put(i: number, op: Op, oparg: number): void {
    this.code[2 * i] = op;
    this.code[2 * i + 1] = oparg;
  }

  private fillNops(start: number, end: number): void {
    for (let i = start; i < end; i++) this.put(i, Op.NOP, 0);
  }

  /** find_op: the instruction proper that begins at i. */
  private findOp(i: number): number {
    while (i < this.codelen && this.op(i) === Op.EXTENDED_ARG) i++;
    return i;
  }

  /** GETJUMPTGT. */
  private jumpTarget(i: number): number {
    return this.arg(i) / 2 + (isAbsoluteJump(this.op(i)) ? 0 : i + 1);
  }

  /** markblocks: a jump target begins a block. */
  private markBlocks(): Int32Array {
    const blocks = new Int32Array(this.codelen);
    for (let i = 0; i < this.codelen; i++) {
      if (isAbsoluteJump(this.op(i)) || isRelativeJump(this.op(i))) blocks[this.jumpTarget(i)] = 1;
    }
    for (let i = 1; i < this.codelen; i++) blocks[i]! += blocks[i - 1]!;
    return blocks;
  }

  /** ISBASICBLOCK: no jump leads between the two. */
  private sameBlock(start: number, end: number): boolean {
    return this.blocks[start] === this.blocks[end];
  }

  /** set_arg: a new oparg that needs no more room than the old. Says where the instruction
   *  proper is now; -1 if there was no room. */
  private setArg(i: number, oparg: number): number {
    const current = this.arg(i);
    if (current === oparg) return i;
    const oldLen = instrSize(current);
    const newLen = instrSize(oparg);
    if (oldLen < newLen) return -1;
    writeOpArg(this.code, i + 1 - oldLen, this.op(i), oparg, newLen);
    this.fillNops(i + 1 - oldLen + newLen, i + 1);
    return i - oldLen + newLen;
  }

  /** copy_op_arg: an instruction at the end of [i, maxi), NOPs before it. -1 without room. */
  private copyOpArg(i: number, op: Op, oparg: number, maxi: number): number {
    const ilen = instrSize(oparg);
    if (i + ilen > maxi) return -1;
    writeOpArg(this.code, maxi - ilen, op, oparg, ilen);
    this.fillNops(i, maxi - ilen);
    return maxi - 1;
  }

  /** lastn_const_start: where the last `n` LOAD_CONSTs before i begin. */
  private lastConstStart(i: number, n: number): number {
    for (;;) {
      i--;
      if (this.op(i) === Op.LOAD_CONST && --n === 0) {
        while (i > 0 && this.op(i - 1) === Op.EXTENDED_ARG) i--;
        return i;
      }
    }
  }

  /** The first pass. */
  rewrite(): void {
    for (let i = this.findOp(0); i < this.codelen; ) {
      let opStart = i;
      while (opStart >= 1 && this.op(opStart - 1) === Op.EXTENDED_ARG) opStart--;
      const nexti = this.findOp(i + 1);
      if (!this.inConsts && this.constStack.length > 0) this.constStack.length = 0;
      this.inConsts = false;
      i = this.rewriteOne(i, opStart, nexti);
    }
  }

  /** One instruction; says where to go on. */
  private rewriteOne(i: number, opStart: number, nexti: number): number {
    const nextop = nexti < this.codelen ? this.op(nexti) : Op.NOP;
    const op = this.op(i);
    switch (op) {
      case Op.UNARY_NOT: // not x; jump if false  ->  jump if true
        if (nextop === Op.POP_JUMP_IF_FALSE && this.sameBlock(opStart, i + 1)) {
          this.fillNops(opStart, i + 1);
          this.put(nexti, Op.POP_JUMP_IF_TRUE, this.code[2 * nexti + 1]!);
        }
        return nexti;
      case Op.COMPARE_OP:
        this.invertComparison(i, opStart, nexti, nextop);
        return nexti;
      case Op.LOAD_CONST:
        this.loadConst(i, opStart, nexti, nextop);
        return nexti;
      case Op.BUILD_TUPLE:
      case Op.BUILD_LIST:
      case Op.BUILD_SET:
        this.build(i, op, opStart, nexti, nextop);
        return nexti;
      case Op.BINARY_POWER:
      case Op.BINARY_MULTIPLY:
      case Op.BINARY_TRUE_DIVIDE:
      case Op.BINARY_FLOOR_DIVIDE:
      case Op.BINARY_MODULO:
      case Op.BINARY_ADD:
      case Op.BINARY_SUBTRACT:
      case Op.BINARY_SUBSCR:
      case Op.BINARY_LSHIFT:
      case Op.BINARY_RSHIFT:
      case Op.BINARY_AND:
      case Op.BINARY_XOR:
      case Op.BINARY_OR:
        this.fold(i, opStart, 2, ([v, w]) => foldBinary(op, v!, w!));
        return nexti;
      case Op.UNARY_NEGATIVE:
      case Op.UNARY_INVERT:
      case Op.UNARY_POSITIVE:
        this.fold(i, opStart, 1, ([v]) => foldUnary(op, v!));
        return nexti;
      case Op.JUMP_IF_FALSE_OR_POP:
      case Op.JUMP_IF_TRUE_OR_POP: {
        const again = this.threadOrPop(i, op);
        if (again >= 0) return again;
        this.threadJump(i, op, opStart);
        return nexti;
      }
      case Op.RETURN_VALUE:
        return this.dropUnreachable(i, nexti);
      default:
        if (isAbsoluteJump(op) || isRelativeJump(op)) this.threadJump(i, op, opStart);
        return nexti;
    }
  }

  /** not a is b -> a is not b, and likewise `in`. */
  private invertComparison(i: number, opStart: number, nexti: number, nextop: Op): void {
    const cmp = this.arg(i);
    if (cmp < CmpOp.IN || cmp > CmpOp.IS_NOT || nextop !== Op.UNARY_NOT || !this.sameBlock(opStart, i + 1)) return;
    this.put(i, Op.COMPARE_OP, cmp ^ 1);
    this.fillNops(i + 1, nexti + 1);
  }

  /** Remembers the constant; a true one before a jump-if-false goes, and the jump with it. */
  private loadConst(i: number, opStart: number, nexti: number, nextop: Op): void {
    const value = this.consts[this.arg(i)]!;
    this.constStack.push(value);
    this.inConsts = true;
    if (nextop !== Op.POP_JUMP_IF_FALSE || !this.sameBlock(opStart, i + 1) || !isTrueConstant(value)) return;
    this.fillNops(opStart, nexti + 1);
    this.constStack.pop();
  }

  /** A tuple of constants becomes a constant; so does a list or set that is only searched
   *  or looped over. A tuple that is taken apart at once is not made. */
  private build(i: number, op: Op, opStart: number, nexti: number, nextop: Op): void {
    const n = this.arg(i);
    if (n > 0 && this.constStack.length >= n) {
      const h = this.lastConstStart(opStart, n);
      const folds = op === Op.BUILD_TUPLE
        ? this.sameBlock(h, opStart)
        : this.onlyReads(nexti, nextop) && this.sameBlock(h, i + 1);
      if (folds) {
        const items = this.constStack.slice(-n);
        this.replaceByConst(h, i + 1, n, op === Op.BUILD_SET ? frozenSet(items) : new TupleConst(items));
        return;
      }
    }
    if (nextop !== Op.UNPACK_SEQUENCE || !this.sameBlock(opStart, i + 1) || n !== this.arg(nexti)
        || op === Op.BUILD_SET) return;
    if (n < 2) {
      this.fillNops(opStart, nexti + 1);
    } else if (n === 2) {
      this.put(opStart, Op.ROT_TWO, 0);
      this.fillNops(opStart + 1, nexti + 1);
      this.constStack.length = 0;
    } else if (n === 3) {
      this.put(opStart, Op.ROT_THREE, 0);
      this.put(opStart + 1, Op.ROT_TWO, 0);
      this.fillNops(opStart + 2, nexti + 1);
      this.constStack.length = 0;
    }
  }

  /** Does the next instruction only search or iterate what is on top? */
  private onlyReads(nexti: number, nextop: Op): boolean {
    if (nextop === Op.GET_ITER) return true;
    const cmp = this.code[2 * nexti + 1];
    return nextop === Op.COMPARE_OP && (cmp === CmpOp.IN || cmp === CmpOp.NOT_IN);
  }

  /** An operator on `n` constants, if `compute` gives a result. */
  private fold(i: number, opStart: number, n: number, compute: (operands: Constant[]) => Constant | undefined): void {
    if (this.constStack.length < n) return;
    const h = this.lastConstStart(opStart, n);
    if (!this.sameBlock(h, opStart)) return;
    const value = compute(this.constStack.slice(-n));
    if (value !== undefined) this.replaceByConst(h, i + 1, n, value);
  }

  /** LOAD_CONST of a new constant in the place of `n` constants and an operation. */
  private replaceByConst(start: number, end: number, n: number, value: Constant): void {
    const index = this.consts.push(value) - 1;
    if (this.copyOpArg(start, Op.LOAD_CONST, index, end) < 0) return;
    this.constStack.splice(-n, n, value);
    this.inConsts = true;
  }

  /** A jump that keeps its value, to a conditional jump: the second jump's outcome is known
   *  if the first is taken. Says where the changed instruction is, to be looked at again; -1
   *  if nothing was changed.
   *
   *    x: JUMP_IF_FALSE_OR_POP y   y: JUMP_IF_FALSE_OR_POP z   ->  x: JUMP_IF_FALSE_OR_POP z
   *    x: JUMP_IF_FALSE_OR_POP y   y: POP_JUMP_IF_FALSE z      ->  x: POP_JUMP_IF_FALSE z
   *    x: JUMP_IF_FALSE_OR_POP y   y: POP_JUMP_IF_TRUE z       ->  x: POP_JUMP_IF_FALSE y+1
   */
  private threadOrPop(i: number, op: Op): number {
    const tgt = this.findOp(this.arg(i) / 2);
    let second = this.op(tgt);
    if (!isConditionalJump(second)) return -1;
    let at: number;
    if (jumpsOnTrue(second) === jumpsOnTrue(op)) {
      at = this.setArg(i, this.arg(tgt));
    } else {
      at = this.setArg(i, (tgt + 1) * 2);
      second = jumpsOnTrue(op) ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE;
    }
    if (at >= 0) this.put(at, second, this.code[2 * at + 1]!);
    return at;
  }

  /** A jump to a jump goes to where that one leads; a jump to a return is a return. */
  private threadJump(i: number, op: Op, opStart: number): void {
    const tgt = this.findOp(this.jumpTarget(i));
    const there = this.op(tgt);
    if (isUnconditionalJump(op) && there === Op.RETURN_VALUE) {
      this.put(opStart, Op.RETURN_VALUE, 0);
      this.fillNops(opStart + 1, i + 1);
    } else if (isUnconditionalJump(there)) {
      let j = this.jumpTarget(tgt);
      if (op === Op.JUMP_FORWARD) {
        op = Op.JUMP_ABSOLUTE; // which can go backwards
      } else if (!isAbsoluteJump(op)) {
        if (j < i + 1) return; // no relative jump goes backwards
        j -= i + 1;
      }
      this.copyOpArg(opStart, op, j * 2, i + 1);
    }
  }

  /** After a return up to the next jump target nothing is ever run. */
  private dropUnreachable(i: number, nexti: number): number {
    let h = i + 1;
    while (h < this.codelen && this.sameBlock(i, h)) h++;
    if (h === i + 1) return nexti;
    this.fillNops(i + 1, h);
    return this.findOp(h);
  }

  /** The second pass: the code without NOPs; null if an oparg does not fit any more. */
  squeeze(lnotab: Uint8Array): Uint8Array | null {
    const moved = this.newOffsets();
    moveLines(lnotab, moved);
    let h = 0;
    for (let i = 0; i < this.codelen; i++) {
      const opStart = i;
      i = this.findOp(i);
      const op = this.op(i);
      if (op === Op.NOP) continue;
      let oparg = this.arg(i);
      if (isAbsoluteJump(op)) oparg = moved[oparg / 2]! * 2;
      else if (isRelativeJump(op)) oparg = (moved[oparg / 2 + i + 1]! - moved[i]! - 1) * 2;
      const ilen = i - opStart + 1;
      if (instrSize(oparg) > ilen) return null;
      // An oparg that became shorter keeps its prefixes, which are then 0.
      writeOpArg(this.code, h, op, oparg, ilen);
      h += ilen;
    }
    return this.code.slice(0, 2 * h);
  }

  /** Where each instruction lies when the NOPs are gone. */
  private newOffsets(): Int32Array {
    const moved = new Int32Array(this.codelen + 1);
    let nops = 0;
    for (let i = 0; i < this.codelen; i++) {
      moved[i] = i - nops;
      if (this.op(i) === Op.NOP) nops++;
    }
    moved[this.codelen] = this.codelen - nops;
    return moved;
  }
}

function moveLines(lnotab: Uint8Array, moved: Int32Array): void {
  let original = 0;
  let last = 0;
  for (let i = 0; i < lnotab.length; i += 2) {
    original += lnotab[i]!;
    const offset = moved[original / 2]! * 2;
    lnotab[i] = offset - last;
    last = offset;
  }
}

/** PyFrozenSet_New: the first of equal items stays. */
function frozenSet(items: readonly Constant[]): FrozenSetConst {
  const byKey = new Map<string, Constant>();
  for (const item of items) {
    const key = constantKeyForSet(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return new FrozenSetConst([...byKey.values()]);
}

function isAbsoluteJump(op: Op): boolean {
  return op === Op.JUMP_ABSOLUTE || op === Op.CONTINUE_LOOP || isConditionalJump(op);
}

function isRelativeJump(op: Op): boolean {
  switch (op) {
    case Op.FOR_ITER:
    case Op.JUMP_FORWARD:
    case Op.SETUP_LOOP:
    case Op.SETUP_EXCEPT:
    case Op.SETUP_FINALLY:
    case Op.SETUP_WITH:
    case Op.SETUP_ASYNC_WITH: return true;
    default: return false;
  }
}

function isUnconditionalJump(op: Op): boolean {
  return op === Op.JUMP_ABSOLUTE || op === Op.JUMP_FORWARD;
}

function isConditionalJump(op: Op): boolean {
  return op === Op.POP_JUMP_IF_FALSE || op === Op.POP_JUMP_IF_TRUE
    || op === Op.JUMP_IF_FALSE_OR_POP || op === Op.JUMP_IF_TRUE_OR_POP;
}

function jumpsOnTrue(op: Op): boolean {
  return op === Op.POP_JUMP_IF_TRUE || op === Op.JUMP_IF_TRUE_OR_POP;
}
