// From blocks to a code object: layout, jump offsets, line table, flags.
//
// Answers to assemble and makecode of compile.c. Opargs wider than a byte get
// EXTENDED_ARG in front, which moves the jump targets, which may widen opargs again: so
// offsets are computed until nothing grows any more.

import {
  CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS,
  CO_VARKEYWORDS, CodeObject,
} from './code.js';
import { Op } from './opcode.js';
import { optimizeCode } from './peephole.js';
import { stackDepth } from './stack_depth.js';
import type { Block, Instr, Unit } from './unit.js';
import { instrSize, writeOpArg } from './wordcode.js';

/** assemble: the code object of a finished unit. `addNone`: it returns None at its end. */
export function assemble(u: Unit, filename: string, inheritedFlags: number, addNone: boolean): CodeObject {
  if (!u.hasReturned) {
    u.nextBlock();
    if (addNone) u.loadConst(null);
    u.emit(Op.RETURN_VALUE);
  }
  const firstlineno = u.firstlineno || u.entry.instrs[0]?.lineno || 1;
  const blocks = layOut(u.entry);
  assembleJumpOffsets(blocks);
  const { code, lnotab } = emitAll(blocks, firstlineno);
  const consts = [...u.consts];
  return new CodeObject({
    co_argcount: u.argcount,
    co_kwonlyargcount: u.kwonlyargcount,
    co_nlocals: u.varnames.size,
    co_stacksize: stackDepth(u.entry),
    co_flags: codeFlags(u, inheritedFlags),
    co_code: optimizeCode(code, consts, lnotab), // may add constants and change the line table
    co_consts: consts,
    co_names: u.names.names,
    co_varnames: u.varnames.names,
    co_freevars: u.freevars.names,
    co_cellvars: u.cellvars.names,
    co_filename: filename,
    co_name: u.name,
    co_firstlineno: firstlineno,
    co_lnotab: lnotab,
  });
}

/** dfs: blocks in the order of control flow. All are on the `next` chain of the entry,
 *  because that is the only way in which a block comes into use. */
function layOut(entry: Block): Block[] {
  const blocks: Block[] = [];
  for (let b: Block | null = entry; b !== null; b = b.next) blocks.push(b);
  return blocks;
}

/** assemble_jump_offsets. */
function assembleJumpOffsets(blocks: readonly Block[]): void {
  for (let grown = true; grown; ) {
    grown = false;
    let offset = 0;
    for (const block of blocks) {
      block.offset = offset;
      for (const instr of block.instrs) offset += instrSize(instr.oparg);
    }
    for (const block of blocks) {
      let after = block.offset;
      for (const instr of block.instrs) {
        const size = instrSize(instr.oparg);
        after += size;
        if (instr.target === null) continue;
        // Relative jumps count from the instruction after them.
        instr.oparg = 2 * (isRelative(instr.op) ? instr.target.offset - after : instr.target.offset);
        if (instrSize(instr.oparg) !== size) grown = true;
      }
    }
  }
}

function isRelative(op: Op): boolean {
  switch (op) {
    case Op.JUMP_ABSOLUTE:
    case Op.CONTINUE_LOOP:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.JUMP_IF_FALSE_OR_POP:
    case Op.JUMP_IF_TRUE_OR_POP: return false;
    default: return true;
  }
}

/** assemble_emit for all instructions. */
function emitAll(blocks: readonly Block[], firstlineno: number): { code: Uint8Array; lnotab: Uint8Array } {
  const last = blocks[blocks.length - 1]!;
  const size = last.instrs.reduce((offset, instr) => offset + instrSize(instr.oparg), last.offset);
  const code = new Uint8Array(2 * size);
  const lines = new LineTable(firstlineno);
  let offset = 0;
  for (const block of blocks) {
    for (const instr of block.instrs) {
      if (instr.lineno !== 0) lines.add(2 * offset, instr);
      const ilen = instrSize(instr.oparg);
      writeOpArg(code, offset, instr.op, instr.oparg, ilen);
      offset += ilen;
    }
  }
  return { code, lnotab: Uint8Array.from(lines.lnotab) };
}

/** assemble_lnotab: (bytes of code, lines) since the entry before; lines are signed. A step
 *  too long for one pair takes several. */
class LineTable {
  readonly lnotab: number[] = [];
  private offset = 0;

  constructor(private lineno: number) {}

  add(offset: number, { lineno }: Instr): void {
    let bytes = offset - this.offset;
    let lines = lineno - this.lineno;
    if (bytes === 0 && lines === 0) return;
    if (bytes > 255) {
      for (let pairs = Math.floor(bytes / 255); pairs > 0; pairs--) this.lnotab.push(255, 0);
      bytes %= 255;
    }
    if (lines < -128 || lines > 127) {
      const step = lines < 0 ? -128 : 127;
      const pairs = Math.floor(lines / step);
      this.lnotab.push(bytes, step & 0xff);
      for (let i = 1; i < pairs; i++) this.lnotab.push(0, step & 0xff);
      bytes = 0;
      lines -= pairs * step;
    }
    this.lnotab.push(bytes, lines & 0xff);
    this.offset = offset;
    this.lineno = lineno;
  }
}

/** compute_code_flags. */
function codeFlags(u: Unit, inherited: number): number {
  const { ste } = u;
  let flags = inherited;
  if (ste.ste_type === 'function') {
    flags |= CO_NEWLOCALS | CO_OPTIMIZED;
    if (ste.ste_nested) flags |= CO_NESTED;
    if (ste.ste_generator && ste.ste_coroutine) flags |= CO_ASYNC_GENERATOR;
    else if (ste.ste_generator) flags |= CO_GENERATOR;
    else if (ste.ste_coroutine) flags |= CO_COROUTINE;
    if (ste.ste_varargs) flags |= CO_VARARGS;
    if (ste.ste_varkeywords) flags |= CO_VARKEYWORDS;
  }
  if (u.freevars.size === 0 && u.cellvars.size === 0) flags |= CO_NOFREE;
  return flags;
}
