// The bytecode of one code object as a translator reads it: instructions without prefixes, basic blocks, loops.
//
// A region is what is translated as one JavaScript function: a whole function body from its first instruction on, a
// generator's from its beginning or behind one of its yields on, a loop from its header on, or an exception handler and what comes behind
// it. CPython's compiler lays loops out without gaps, so a loop is a range of instructions: from its header to the last
// jump back to it. What lies outside a region is left to the interpreter. No edge leads into handlers: an exception
// leaves the region, and the handler is one of its own.

import { BlockType } from '../frame.js';
import type { PyCode } from '../object.js';
import { Quick, quicken } from '../quicken.js';
import { Op } from '../../compiler/opcode.js';

/** What cannot be translated; the text says why. */
export class Untranslatable extends Error {}

/** One instruction with its EXTENDED_ARG prefixes. Places are indices of instructions: half the byte offset. */
export interface Instruction {
  /** Where it starts, at the first prefix: f_lasti / 2. */
  readonly at: number;
  readonly op: number;
  /** Jumps have their target here, SETUP_* the byte offset of their handler (vm/quicken.ts). */
  readonly arg: number;
  readonly next: number;
}

/** In the place of a block's type: the code of a `finally`, or the end of a `with`, that was come to without an exception. The
 *  frame has no block for it. */
export const FINALLY_BODY = 0;

/** A place of the block stack, innermost first; persistent, so that two paths can share one. */
export interface OpenBlock {
  readonly type: BlockType | typeof FINALLY_BODY;
  /** Byte offset, as f_blocks has it. */
  readonly handler: number;
  /** Height of the value stack above its base. */
  readonly level: number;
  readonly outer: OpenBlock | null;
}

export interface Loop {
  readonly header: number;
  /** The last instruction that jumps back to the header. */
  readonly last: number;
}

const decoded = new WeakMap<PyCode, readonly (Instruction | undefined)[]>();

/** The instructions by where they start; undefined at the others' prefixes and ends. */
export function instructionsOf(code: PyCode): readonly (Instruction | undefined)[] {
  let list = decoded.get(code);
  if (list === undefined) {
    list = decode(quicken(code.code.co_code, false, false).code);
    decoded.set(code, list);
  }
  return list;
}

function decode(words: readonly number[]): (Instruction | undefined)[] {
  const list = new Array<Instruction | undefined>(words.length).fill(undefined);
  for (let at = 0, i = 0; i < words.length; i++) {
    if ((words[i]! & 0xff) === Op.EXTENDED_ARG) continue;
    list[at] = { at, op: words[i]! & 0xff, arg: words[i]! >> 8, next: i + 1 };
    at = i + 1;
  }
  return list;
}

/** The place an instruction may jump to; -1 for one that goes on. */
export function jumpTarget({ op, arg }: Instruction): number {
  switch (op as Op) {
    case Op.JUMP_ABSOLUTE: case Op.JUMP_FORWARD: case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE:
    case Op.JUMP_IF_FALSE_OR_POP: case Op.JUMP_IF_TRUE_OR_POP: case Op.FOR_ITER: return arg;
    case Op.CONTINUE_LOOP: return arg >> 1;
    default: return -1;
  }
}

/** The loops, outer ones before the ones inside. */
export function loopsOf(code: PyCode): Loop[] {
  const last = new Map<number, number>();
  for (const instruction of instructionsOf(code)) {
    if (instruction === undefined) continue;
    const target = jumpTarget(instruction);
    if (target >= 0 && target <= instruction.at) last.set(target, Math.max(last.get(target) ?? 0, instruction.at));
  }
  return [...last].map(([header, end]) => ({ header, last: end })).sort((a, b) => a.header - b.header || b.last - a.last);
}

/** Nothing comes after it in its block. */
function ends(op: number): boolean {
  return op === Op.RETURN_VALUE || op === Op.YIELD_VALUE || op === Op.RAISE_VARARGS || op === Op.BREAK_LOOP || op === Op.JUMP_ABSOLUTE || op === Op.JUMP_FORWARD ||
    op === Op.CONTINUE_LOOP;
}

/** After these comes a look at the breaker, whatever they have done; after the others none (vm/ceval.ts). */
export function polls(op: number): boolean {
  switch (op) {
    case Op.LOAD_FAST: case Op.LOAD_CONST: case Op.STORE_FAST: case Op.POP_TOP: case Op.ROT_TWO: case Op.ROT_THREE: case Op.DUP_TOP:
    case Op.DUP_TOP_TWO: case Op.NOP: case Op.JUMP_FORWARD: case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE:
    case Op.JUMP_IF_FALSE_OR_POP: case Op.JUMP_IF_TRUE_OR_POP: case Op.RETURN_VALUE: case Op.YIELD_VALUE: case Op.RAISE_VARARGS: return false;
    default: return true;
  }
}

const SUPPORTED: ReadonlySet<number> = new Set<number>([
  Op.LOAD_FAST, Op.LOAD_CONST, Op.STORE_FAST, Op.DELETE_FAST, Op.POP_TOP, Op.ROT_TWO, Op.ROT_THREE, Op.DUP_TOP, Op.DUP_TOP_TWO, Op.NOP,
  Op.UNARY_NOT, Op.UNARY_NEGATIVE, Op.UNARY_POSITIVE, Op.UNARY_INVERT,
  Op.BINARY_ADD, Op.INPLACE_ADD, Op.BINARY_SUBTRACT, Op.INPLACE_SUBTRACT, Op.BINARY_MULTIPLY, Op.INPLACE_MULTIPLY,
  Op.BINARY_FLOOR_DIVIDE, Op.INPLACE_FLOOR_DIVIDE, Op.BINARY_MODULO, Op.INPLACE_MODULO, Op.BINARY_TRUE_DIVIDE, Op.INPLACE_TRUE_DIVIDE,
  Op.BINARY_POWER, Op.INPLACE_POWER, Op.BINARY_LSHIFT, Op.INPLACE_LSHIFT, Op.BINARY_RSHIFT, Op.INPLACE_RSHIFT,
  Op.BINARY_AND, Op.INPLACE_AND, Op.BINARY_OR, Op.INPLACE_OR, Op.BINARY_XOR, Op.INPLACE_XOR, Op.BINARY_MATRIX_MULTIPLY, Op.INPLACE_MATRIX_MULTIPLY,
  Op.BINARY_SUBSCR, Op.STORE_SUBSCR, Op.DELETE_SUBSCR, Op.COMPARE_OP, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE,
  Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP, Op.JUMP_FORWARD, Op.JUMP_ABSOLUTE, Op.GET_ITER, Op.FOR_ITER, Op.BREAK_LOOP, Op.CONTINUE_LOOP,
  Op.SETUP_LOOP, Op.SETUP_EXCEPT, Op.SETUP_FINALLY, Op.SETUP_WITH, Op.POP_BLOCK, Op.POP_EXCEPT, Op.WITH_CLEANUP_START, Op.WITH_CLEANUP_FINISH,
  Op.END_FINALLY, Op.RETURN_VALUE, Op.YIELD_VALUE, Op.YIELD_FROM, Op.GET_YIELD_FROM_ITER, Op.RAISE_VARARGS,
  Op.LOAD_GLOBAL, Op.LOAD_ATTR, Op.STORE_ATTR, Op.LOAD_DEREF, Op.STORE_DEREF, Op.LOAD_CLOSURE, Op.LOAD_NAME, Op.STORE_NAME, Op.STORE_GLOBAL,
  Op.BUILD_TUPLE, Op.BUILD_LIST, Op.BUILD_SET, Op.BUILD_MAP, Op.BUILD_CONST_KEY_MAP, Op.BUILD_STRING, Op.BUILD_SLICE, Op.LIST_APPEND, Op.SET_ADD,
  Op.MAP_ADD, Op.UNPACK_SEQUENCE, Op.UNPACK_EX, Op.FORMAT_VALUE, Op.MAKE_FUNCTION, Op.CALL_FUNCTION, Op.CALL_FUNCTION_KW, Op.CALL_FUNCTION_EX,
  Quick.LOAD_METHOD, Quick.CALL_METHOD,
]);

/** The innermost loop block, when a `break` only has to drop blocks to get to it; `finally` has to be run. */
export function breakTarget(blocks: OpenBlock | null): OpenBlock | undefined {
  for (let b = blocks; b !== null; b = b.outer) {
    if (b.type === BlockType.LOOP) return b;
    if (b.type === BlockType.FINALLY) return undefined;
  }
  return undefined;
}

/** A `return` has only blocks to forget. */
export function returnsAtOnce(blocks: OpenBlock | null): boolean {
  for (let b = blocks; b !== null; b = b.outer) if (b.type === BlockType.FINALLY || b.type === BlockType.ATOMIC) return false;
  return true;
}

/** The handler that POP_EXCEPT ends; of a named one, `except E as e`, the clean-up lies on top by then. */
export function handlerToPop(blocks: OpenBlock | null): OpenBlock | undefined {
  const found = blocks?.type === FINALLY_BODY ? blocks.outer : blocks;
  return found?.type === BlockType.EXCEPT_HANDLER ? found : undefined;
}

/** The blocks that are open behind an instruction; `level` is for one that it opens. */
export function blocksBehind({ op, arg, next }: Instruction, blocks: OpenBlock | null, level: number): OpenBlock | null {
  switch (op as Op) {
    case Op.SETUP_LOOP: case Op.SETUP_EXCEPT: case Op.SETUP_FINALLY: return { type: op as number as BlockType, handler: arg, level, outer: blocks };
    case Op.SETUP_WITH: return { type: BlockType.FINALLY, handler: (next << 1) + arg, level, outer: blocks };
    case Op.POP_BLOCK: return blocks!.type === BlockType.FINALLY ? { ...blocks!, type: FINALLY_BODY } : blocks!.outer;
    case Op.POP_EXCEPT: return blocks!.type === FINALLY_BODY ? { ...blocks!, outer: handlerToPop(blocks)!.outer } : blocks!.outer;
    case Op.END_FINALLY: return blocks!.outer;
    default: return blocks;
  }
}

function areSame(a: OpenBlock | null, b: OpenBlock | null): boolean {
  return a === b || (a !== null && b !== null && a.type === b.type && a.handler === b.handler && areSame(a.outer, b.outer));
}

/** True if the instruction can be translated where these blocks are open. */
export function isSupported({ op }: Instruction, blocks: OpenBlock | null): boolean {
  if (!SUPPORTED.has(op)) return false;
  switch (op as Op) {
    case Op.BREAK_LOOP: case Op.CONTINUE_LOOP: return breakTarget(blocks) !== undefined;
    case Op.RETURN_VALUE: return returnsAtOnce(blocks);
    case Op.POP_BLOCK: return blocks !== null;
    case Op.POP_EXCEPT: return handlerToPop(blocks) !== undefined;
    case Op.WITH_CLEANUP_START: case Op.WITH_CLEANUP_FINISH: case Op.END_FINALLY: return blocks?.type === FINALLY_BODY || blocks?.type === BlockType.EXCEPT_HANDLER;
    default: return true;
  }
}

export class Block {
  readonly instructions: Instruction[] = [];
  /** Blocks of the region that control goes to; where it leaves the region there is none. */
  readonly successors: Block[] = [];
  readonly predecessors: Block[] = [];
  /** Instructions beyond this many are not translated: the look before it is where the translation is left. */
  cut = -1;
  /** In reverse postorder. */
  order = -1;
  /** The immediate dominator; the entry has itself. */
  dominator: Block = this;
  isHeader = false;
  constructor(readonly at: number, readonly blocks: OpenBlock | null) {}
}

/** The basic blocks of a region, in reverse postorder, with dominators. */
export class Region {
  readonly blocks: Block[];
  private readonly byPlace = new Map<number, Block>();
  private readonly leaders: ReadonlySet<number>;
  private readonly list: readonly (Instruction | undefined)[];

  /** `last` is the last instruction of a loop, or -1 for all that can be reached; `open` the blocks that are open at its entry. */
  constructor(code: PyCode, readonly entry: number, private readonly last: number, open: OpenBlock | null) {
    this.list = instructionsOf(code);
    this.leaders = new Set(this.list.flatMap((i) => (i === undefined ? [] : [jumpTarget(i)])).filter((target) => target >= 0));
    this.reach(entry, open);
    this.blocks = this.ordered();
    this.dominate();
    for (const block of this.blocks) {
      for (const to of block.successors) {
        if (to.order > block.order) continue;
        if (!dominates(to, block)) throw new Untranslatable('the flow is not reducible');
        to.isHeader = true;
      }
    }
  }

  /** The region's block that starts there with these blocks open, if it is in the region. */
  at(place: number, blocks: OpenBlock | null): Block | undefined {
    const block = this.byPlace.get(place);
    return block !== undefined && areSame(block.blocks, blocks) ? block : undefined;
  }

  instruction(at: number): Instruction {
    const instruction = this.list[at];
    if (instruction === undefined) throw new Untranslatable(`no instruction starts at ${at}`);
    return instruction;
  }

  private isInside(at: number): boolean {
    return this.last < 0 || (at >= this.entry && at <= this.last);
  }

  private reach(entry: number, open: OpenBlock | null): void {
    const work: [at: number, blocks: OpenBlock | null, from: Block | undefined][] = [[entry, open, undefined]];
    for (let todo = work.pop(); todo !== undefined; todo = work.pop()) {
      const [at, blocks, from] = todo;
      if (!this.isInside(at)) continue;
      let block = this.byPlace.get(at);
      const isNew = block === undefined;
      if (block !== undefined && !areSame(block.blocks, blocks)) continue; // as it is come to here it does not belong to the region
      if (block === undefined) this.byPlace.set(at, (block = new Block(at, blocks)));
      if (from !== undefined && !from.successors.includes(block)) {
        from.successors.push(block);
        block.predecessors.push(from);
      }
      if (isNew) for (const [target, then] of this.fill(block)) work.push([target, then, block]);
    }
  }

  /** Put the instructions of a block into it: up to the next place that is jumped to, past jumps that may not be taken.
   *  The places where control goes from it, with the blocks open there. */
  private fill(block: Block): [number, OpenBlock | null][] {
    const exits: [number, OpenBlock | null][] = [];
    let { blocks } = block;
    let lookedAt = -1; // the last place where the interpreter looks at the breaker
    let exitsBefore = 0;
    for (let at = block.at; ;) {
      const i = this.instruction(at);
      if (!isSupported(i, blocks)) {
        if (lookedAt < 0) throw new Untranslatable(`opcode ${i.op} without a look before it`);
        block.cut = lookedAt;
        return exits.slice(0, exitsBefore);
      }
      block.instructions.push(i);
      const target = jumpTarget(i);
      if (i.op === Op.BREAK_LOOP) {
        const loop = breakTarget(blocks)!;
        return [...exits, [loop.handler >> 1, loop.outer]];
      }
      if (i.op === Op.CONTINUE_LOOP) return [...exits, [target, breakTarget(blocks)!]];
      const isRaised = i.op === Op.END_FINALLY && blocks!.type === BlockType.EXCEPT_HANDLER;
      blocks = blocksBehind(i, blocks, -1);
      if (isRaised) return block.instructions[block.instructions.length - 2]?.op === Op.WITH_CLEANUP_FINISH ? [...exits, [i.next, blocks]] : exits;
      if (target >= 0) exits.push([target, blocks]);
      if (ends(i.op)) return exits;
      if (polls(i.op)) {
        lookedAt = block.instructions.length;
        exitsBefore = exits.length;
      }
      at = i.next;
      if (this.leaders.has(at) || !this.isInside(at)) return [...exits, [at, blocks]];
    }
  }

  private ordered(): Block[] {
    const done: Block[] = [];
    const seen = new Set<Block>();
    const visit = (block: Block): void => {
      seen.add(block);
      for (const to of block.successors) if (!seen.has(to)) visit(to);
      done.push(block);
    };
    visit(this.byPlace.get(this.entry)!);
    done.reverse().forEach((block, i) => { block.order = i; });
    return done;
  }

  /** Cooper, Harvey and Kennedy's way. */
  private dominate(): void {
    const known = new Set([this.blocks[0]!]);
    for (let changed = true; changed;) {
      changed = false;
      for (const block of this.blocks.slice(1)) {
        const [first, ...others] = block.predecessors.filter((p) => known.has(p));
        const dominator = others.reduce(common, first!);
        if (known.has(block) && block.dominator === dominator) continue;
        block.dominator = dominator;
        known.add(block);
        changed = true;
      }
    }
  }
}

function common(a: Block, b: Block): Block {
  while (a !== b) {
    while (a.order > b.order) a = a.dominator;
    while (b.order > a.order) b = b.dominator;
  }
  return a;
}

export function dominates(a: Block, b: Block): boolean {
  while (b.order > a.order) b = b.dominator;
  return a === b;
}
