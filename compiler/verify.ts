// Is this code object one that may run? Looked at before bytecode from a file runs.
//
// CPython has nothing like it: there a hostile .pyc ends in a segmentation fault. Here
// every instruction that can be reached is followed with a stack of *kinds*, so that
// what passes neither reads what is not there nor grows the stack without end, and the
// opcodes that trust the compiler (MAKE_FUNCTION, LIST_APPEND, END_FINALLY ...) get
// what the compiler gives them. What values do to each other is the VM's concern.
//
// A finally handler is entered with one, two or six values, depending on why: that is
// one slot here, PENDING, which only END_FINALLY and WITH_CLEANUP_START may touch. No
// instruction may pop below the innermost block's level. Work is bounded by a multiple
// of the code's length. Everything that CPython's compiler makes passes.

import { CO_ANY_GENERATOR, CO_VARARGS, CO_VARKEYWORDS } from './code.js';
import type { CodeFields } from './code.js';
import { CmpOp, Op, operandOf, opname, stackEffect } from './opcode.js';

/** What is wrong with a code object. */
export class VerifyError extends Error {}

/** What is known of a value on the stack; those with a length have it above KIND_BITS. */
export const enum Kind {
  ANY, NONE, STR, LIST, SET, DICT, CELL,
  /** Why a finally handler runs: an exception, return, break or continue. */
  PENDING,
  /** The same, or nothing at all; END_FINALLY may go on behind. */
  PENDING_OR_NONE,
  /** What an except handler finds: the old exception's three values, and the new one's. */
  OLD_EXC, EXC_TB, EXC_VALUE, EXC_TYPE,
  /** What WITH_CLEANUP_START leaves for WITH_CLEANUP_FINISH. */
  WITH_EXC,
  /** A code object, and how many free variables it has. */
  CODE,
  /** A tuple of str, of cells, of anything. */
  NAMES, CELLS, TUPLE,
}
const KIND_BITS = 5;
const KIND_MASK = (1 << KIND_BITS) - 1;

/** A kind with a length. */
export function sizedKind(kind: Kind.CODE | Kind.NAMES | Kind.CELLS | Kind.TUPLE, n: number): number {
  return kind | (n << KIND_BITS);
}

/** Words that a finally handler's reason takes at most. */
const PENDING_SIZE = 6;
/** The largest oparg that the VM's form of an instruction has room for. */
const OPARG_MAX = 0x7fffff;
/** A stack of this size is plausible whatever the code. */
const PLAUSIBLE_STACK = 100_000;
/** How many kinds of stack an instruction may be reached with. */
const MOST_STATES = 64;
const WORK_PER_INSTRUCTION = 200;

/** A value on the stack and all below it; shared between states, never changed. */
interface Slot {
  readonly kind: number;
  readonly below: Slot | null;
  /** Words up to and with this one. */
  readonly depth: number;
}

const enum BlockKind { LOOP, EXCEPT, FINALLY, EXCEPT_HANDLER, FINALLY_HANDLER }

interface Block {
  readonly kind: BlockKind;
  readonly handler: number;
  /** The stack's depth when it was set up. */
  readonly level: number;
  /** What instructions inside must leave alone. */
  readonly floor: number;
  /** The depth that is left when its handler is done: one less for a `with`, whose handler takes __exit__. */
  readonly rest: number;
  readonly below: Block | null;
}

interface State {
  stack: Slot | null;
  block: Block | null;
}

/** What verify() needs beyond the fields: its constants are not the compiler's in the VM. */
export interface Constants {
  readonly length: number;
  kindOf(i: number): number;
}

/** Throws VerifyError unless `code` may run; code objects among its constants are not looked into. */
export function verify(code: CodeFields, consts: Constants): void {
  checkFields(code);
  new Verifier(code, consts).run();
}

function fail(why: string): never {
  throw new VerifyError(why);
}

function checkFields(code: CodeFields): void {
  const { co_code, co_flags, co_nlocals, co_argcount, co_kwonlyargcount, co_stacksize } = code;
  if (co_code.length === 0 || co_code.length % 2 !== 0) fail(`bytecode of ${co_code.length} bytes`);
  const argcount = co_argcount + co_kwonlyargcount + ((co_flags & CO_VARARGS) !== 0 ? 1 : 0) + ((co_flags & CO_VARKEYWORDS) !== 0 ? 1 : 0);
  if (co_argcount < 0 || co_kwonlyargcount < 0 || argcount > co_nlocals || co_nlocals !== code.co_varnames.length) {
    fail('numbers of arguments and variables that do not agree');
  }
  if (co_stacksize < 0 || co_stacksize > Math.max(PLAUSIBLE_STACK, 8 * co_code.length)) fail(`stack size ${co_stacksize}`);
  if (code.co_lnotab.length % 2 !== 0) fail('line table of an odd length');
}

/** One walk over one code object. */
class Verifier {
  private readonly code: CodeFields;
  private readonly consts: Constants;
  /** By instruction: opcode, oparg with its prefixes, whether control may come from elsewhere. */
  private readonly ops: Uint8Array;
  private readonly opargs: Int32Array;
  private readonly isTarget: Uint8Array;
  private readonly states = new Map<number, State[]>();
  private readonly todo: { at: number; state: State }[] = [];
  private work: number;
  // The state that is being run.
  private stack: Slot | null = null;
  private block: Block | null = null;

  constructor(code: CodeFields, consts: Constants) {
    this.code = code;
    this.consts = consts;
    const n = code.co_code.length >> 1;
    this.ops = new Uint8Array(n);
    this.opargs = new Int32Array(n);
    this.isTarget = new Uint8Array(n);
    this.work = WORK_PER_INSTRUCTION * n + 1000;
  }

  run(): void {
    this.decode();
    this.todo.push({ at: 0, state: { stack: null, block: null } });
    for (let next = this.todo.pop(); next !== undefined; next = this.todo.pop()) this.follow(next.at, next.state);
  }

  // Instructions by themselves

  private decode(): void {
    const { co_code } = this.code;
    let extended = 0;
    for (let i = 0; i < this.ops.length; i++) {
      const op = co_code[2 * i]!;
      const oparg = extended * 256 + co_code[2 * i + 1]!;
      if (operandOf[op] === undefined) fail(`unknown opcode ${op} at ${2 * i}`);
      if (oparg > OPARG_MAX) fail(`operand too large at ${2 * i}`);
      this.ops[i] = op;
      this.opargs[i] = oparg;
      extended = op === Op.EXTENDED_ARG ? oparg : 0;
    }
    for (let i = 0; i < this.ops.length; i++) this.checkOperand(i);
  }

  private checkOperand(i: number): void {
    const oparg = this.opargs[i]!;
    const { code } = this;
    switch (operandOf[this.ops[i]!]) {
      case 'const': return this.checkIndex(i, oparg, this.consts.length);
      case 'name': return this.checkIndex(i, oparg, code.co_names.length);
      case 'local': return this.checkIndex(i, oparg, code.co_nlocals);
      case 'free': return this.checkIndex(i, oparg, code.co_cellvars.length + code.co_freevars.length);
      case 'cmp': return this.checkIndex(i, oparg, CmpOp.BAD);
      case 'jabs': return this.markTarget(i, oparg);
      case 'jrel': return this.markTarget(i, 2 * i + 2 + oparg);
      default: return this.checkNumber(i, oparg);
    }
  }

  private checkIndex(i: number, oparg: number, length: number): void {
    if (oparg >= length) fail(`${opname[this.ops[i]!]} ${oparg} at ${2 * i}, of ${length}`);
  }

  private checkNumber(i: number, oparg: number): void {
    const op: Op = this.ops[i]!;
    const isWrong = op === Op.RAISE_VARARGS ? oparg > 2 : op === Op.BUILD_SLICE ? oparg < 2 || oparg > 3
      : op === Op.FORMAT_VALUE ? oparg > 7 : op === Op.MAKE_FUNCTION ? oparg > 15
        : op === Op.LIST_APPEND || op === Op.SET_ADD || op === Op.MAP_ADD ? oparg === 0
          : (op === Op.YIELD_VALUE || op === Op.YIELD_FROM) && (this.code.co_flags & CO_ANY_GENERATOR) === 0;
    if (isWrong) fail(`${opname[op]} ${oparg} at ${2 * i}`);
  }

  private markTarget(i: number, target: number): void {
    if (target % 2 !== 0 || target >= 2 * this.ops.length) fail(`jump from ${2 * i} to ${target}`);
    if (target > 0 && this.ops[target / 2 - 1] === Op.EXTENDED_ARG) fail(`jump from ${2 * i} behind a prefix`);
    this.isTarget[target / 2] = 1;
  }

  // Control flow

  /** Run from `at` on until control cannot go on, or arrives where it has been in the same way. */
  private follow(at: number, state: State): void {
    this.stack = state.stack;
    this.block = state.block;
    for (let i = at; ; i++) {
      if (i >= this.ops.length) fail('control runs off the end');
      if (i !== at && this.isTarget[i] === 1) return this.arrive(i);
      this.spend(1);
      if (!this.step(this.ops[i]!, this.opargs[i]!, i)) return;
      if ((this.stack?.depth ?? 0) > this.code.co_stacksize) fail(`stack deeper than ${this.code.co_stacksize} at ${2 * i}`);
    }
  }

  private spend(n: number): void {
    this.work -= n;
    if (this.work < 0) fail('control flow too intricate');
  }

  /** Control comes to instruction `i` with the present state. */
  private arrive(i: number): void {
    const came = this.asPending(i, { stack: this.stack, block: this.block });
    let states = this.states.get(i);
    if (states === undefined) this.states.set(i, states = []);
    const same = states.find((s) => (s.stack?.depth ?? 0) === (came.stack?.depth ?? 0) && sameBlocks(s.block, came.block));
    if (same === undefined) {
      if (states.length === MOST_STATES) fail('control flow too intricate');
      states.push(came);
      this.todo.push({ at: i, state: came });
      return;
    }
    const merged = this.merge(same.stack, came.stack);
    if (merged === same.stack) return;
    same.stack = merged;
    this.todo.push({ at: i, state: { stack: merged, block: same.block } });
  }

  /** Where a finally handler begins, falling into it with None is one more reason for it to run. */
  private asPending(i: number, came: State): State {
    const { stack, block } = came;
    if (stack === null || stack.kind !== Kind.NONE) return came;
    const level = stack.depth - 1;
    const entered = this.states.get(i)?.find(({ block: b }) => b !== null && b.kind === BlockKind.FINALLY_HANDLER
      && b.handler === 2 * i && b.level === level && sameBlocks(b.below, block));
    return entered === undefined ? came : this.handlerState(Kind.PENDING_OR_NONE, stack.below, entered.block!);
  }

  /** In the handler of a finally block that left this stack and these blocks. */
  private handlerState(reason: Kind.PENDING | Kind.PENDING_OR_NONE, stack: Slot | null, left: Pick<Block, 'handler' | 'rest' | 'below'>): State {
    const { handler, rest, below } = left;
    const level = stack?.depth ?? 0;
    const slot: Slot = { kind: reason, below: stack, depth: level + PENDING_SIZE };
    return { stack: slot, block: { kind: BlockKind.FINALLY_HANDLER, handler, level, floor: slot.depth, rest, below } };
  }

  /** The kinds of two stacks of the same depth, where they agree; `a` itself if that says it all. */
  private merge(a: Slot | null, b: Slot | null): Slot | null {
    const pairs: [Slot, Slot][] = [];
    while (a !== b) {
      if (a === null || b === null || a.depth !== b.depth) fail('stacks that do not agree');
      this.spend(1);
      pairs.push([a, b]);
      a = a.below;
      b = b.below;
    }
    let merged = a;
    for (let k = pairs.length - 1; k >= 0; k--) {
      const [x, y] = pairs[k]!;
      const kind = mergeKinds(x.kind, y.kind);
      merged = kind === x.kind && merged === x.below ? x : { kind, below: merged, depth: x.depth };
    }
    return merged;
  }

  /** Control may go to byte `target` with this stack and block. */
  private branch(target: number, stack: Slot | null, block: Block | null): void {
    const present = { stack: this.stack, block: this.block };
    this.stack = stack;
    this.block = block;
    this.arrive(target >> 1);
    this.stack = present.stack;
    this.block = present.block;
  }

  // The stack

  private push(kind: number): void {
    this.stack = { kind, below: this.stack, depth: (this.stack?.depth ?? 0) + 1 };
  }

  private pushMany(kind: number, n: number): void {
    this.spend(n);
    if ((this.stack?.depth ?? 0) + n > this.code.co_stacksize) fail(`stack deeper than ${this.code.co_stacksize}`);
    for (let k = 0; k < n; k++) this.push(kind);
  }

  private pop(): number {
    const { stack } = this;
    if (stack === null || stack.depth <= (this.block?.floor ?? 0)) fail('a value popped that is not there');
    this.stack = stack.below;
    return stack.kind;
  }

  private popMany(n: number): void {
    for (let k = 0; k < n; k++) this.pop();
    this.spend(n);
  }

  private peek(n: number): number {
    this.spend(n);
    let slot = this.stack;
    // How many words a finally handler's reason takes is not known: nothing can be counted across it.
    for (let k = 1; k < n && slot !== null && !isPending(slot.kind); k++) slot = slot.below;
    return slot === null || isPending(slot.kind) ? fail('a value looked at that is not there') : slot.kind;
  }

  /** The stack as it was when it had this depth. */
  private stackAt(level: number): Slot | null {
    let slot = this.stack;
    while (slot !== null && slot.depth > level) {
      this.spend(1);
      slot = slot.below;
    }
    return slot;
  }

  private expect(kind: number, expected: number, op: Op): void {
    if (kind !== expected) fail(`${opname[op]} of something else than it takes`);
  }

  // One instruction. False when control does not go on behind it.

  private step(op: Op, oparg: number, i: number): boolean {
    switch (op) {
      case Op.LOAD_CONST: this.push(this.consts.kindOf(oparg)); return true;
      case Op.LOAD_CLOSURE: this.push(Kind.CELL); return true;
      case Op.ROT_TWO: { const [a, b] = [this.pop(), this.pop()]; this.push(a); this.push(b); return true; }
      case Op.ROT_THREE: { const [a, b, c] = [this.pop(), this.pop(), this.pop()]; this.push(a); this.push(c); this.push(b); return true; }
      case Op.DUP_TOP: { const a = this.pop(); this.push(a); this.push(a); return true; }
      case Op.DUP_TOP_TWO: { const [a, b] = [this.pop(), this.pop()]; for (const k of [b, a, b, a]) this.push(k); return true; }
      case Op.UNPACK_SEQUENCE: this.pop(); this.pushMany(Kind.ANY, oparg); return true;
      case Op.UNPACK_EX: this.pop(); this.pushMany(Kind.ANY, (oparg & 0xff) + (oparg >> 8) + 1); return true;
      case Op.LOAD_CLASSDEREF:
        if (oparg < this.code.co_cellvars.length) fail('LOAD_CLASSDEREF of a cell');
        this.push(Kind.ANY);
        return true;
      case Op.LIST_APPEND: this.pop(); this.expect(this.peek(oparg), Kind.LIST, op); return true;
      case Op.SET_ADD: this.pop(); this.expect(this.peek(oparg), Kind.SET, op); return true;
      case Op.MAP_ADD: this.popMany(2); this.expect(this.peek(oparg), Kind.DICT, op); return true;
      case Op.MAKE_FUNCTION: return this.makeFunction(oparg);
      case Op.CALL_FUNCTION_KW: {
        const names = this.pop();
        if ((names & KIND_MASK) !== Kind.NAMES || names >> KIND_BITS > oparg) fail('CALL_FUNCTION_KW without names');
        return this.plain(oparg + 1, Kind.ANY);
      }
      case Op.FORMAT_VALUE: return this.plain((oparg & 4) !== 0 ? 2 : 1, Kind.STR);
      case Op.GET_ANEXT: case Op.IMPORT_FROM: // which stays untouched, so it may lie below the block
        this.peek(1);
        this.push(Kind.ANY);
        return true;
      case Op.BEFORE_ASYNC_WITH: this.pop(); this.pushMany(Kind.ANY, 2); return true;
      default: return this.isBuilding(op) ? this.build(op, oparg) : this.jumpOrBlock(op, oparg, i);
    }
  }

  private plain(pops: number, result: number): boolean {
    this.popMany(pops);
    this.push(result);
    return true;
  }

  private isBuilding(op: Op): boolean {
    return (op >= Op.BUILD_TUPLE && op <= Op.BUILD_MAP) || (op >= Op.BUILD_LIST_UNPACK && op <= Op.BUILD_SET_UNPACK)
      || (op >= Op.BUILD_CONST_KEY_MAP && op <= Op.BUILD_TUPLE_UNPACK_WITH_CALL) || op === Op.BUILD_SLICE;
  }

  private build(op: Op, oparg: number): boolean {
    switch (op) {
      case Op.BUILD_TUPLE: return this.buildTuple(oparg);
      case Op.BUILD_LIST: case Op.BUILD_LIST_UNPACK: return this.plain(oparg, Kind.LIST);
      case Op.BUILD_SET: case Op.BUILD_SET_UNPACK: return this.plain(oparg, Kind.SET);
      case Op.BUILD_MAP: return this.plain(2 * oparg, Kind.DICT);
      case Op.BUILD_MAP_UNPACK: return this.plain(oparg, Kind.DICT);
      case Op.BUILD_MAP_UNPACK_WITH_CALL:
        this.peek(oparg + 2); // the function, for error texts
        return this.plain(oparg, Kind.DICT);
      case Op.BUILD_TUPLE_UNPACK_WITH_CALL:
        this.peek(oparg + 1);
        return this.plain(oparg, Kind.ANY);
      case Op.BUILD_CONST_KEY_MAP: {
        const keys = this.pop();
        const isTuple = (keys & KIND_MASK) === Kind.NAMES || (keys & KIND_MASK) === Kind.TUPLE;
        if (!isTuple || keys >> KIND_BITS !== oparg) fail('BUILD_CONST_KEY_MAP without keys');
        return this.plain(oparg, Kind.DICT);
      }
      case Op.BUILD_STRING:
        for (let k = 0; k < oparg; k++) this.expect(this.pop(), Kind.STR, op);
        this.push(Kind.STR);
        return true;
      default: return this.plain(oparg, Kind.ANY);
    }
  }

  private buildTuple(n: number): boolean {
    let cells = n > 0;
    for (let k = 0; k < n; k++) if (this.pop() !== Kind.CELL) cells = false;
    this.spend(n);
    this.push(sizedKind(cells ? Kind.CELLS : Kind.TUPLE, n));
    return true;
  }

  private makeFunction(oparg: number): boolean {
    const op = Op.MAKE_FUNCTION;
    this.expect(this.pop(), Kind.STR, op);
    const code = this.pop();
    this.expect(code & KIND_MASK, Kind.CODE, op);
    const nfrees = code >> KIND_BITS;
    if ((oparg & 8) !== 0) this.expect(this.pop(), sizedKind(Kind.CELLS, nfrees), op);
    else if (nfrees > 0) fail('MAKE_FUNCTION without a closure');
    if ((oparg & 4) !== 0) this.expect(this.pop(), Kind.DICT, op);
    if ((oparg & 2) !== 0) this.expect(this.pop(), Kind.DICT, op);
    if ((oparg & 1) !== 0 && (this.pop() & KIND_MASK) < Kind.NAMES) fail('MAKE_FUNCTION without a tuple of defaults');
    this.push(Kind.ANY);
    return true;
  }

  private jumpOrBlock(op: Op, oparg: number, i: number): boolean {
    const next = 2 * i + 2;
    switch (op) {
      case Op.JUMP_FORWARD: this.branch(next + oparg, this.stack, this.block); return false;
      case Op.JUMP_ABSOLUTE: this.branch(oparg, this.stack, this.block); return false;
      case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE: this.pop(); this.branch(oparg, this.stack, this.block); return true;
      case Op.JUMP_IF_FALSE_OR_POP: case Op.JUMP_IF_TRUE_OR_POP: {
        const kept = this.stack;
        this.pop();
        this.branch(oparg, kept, this.block);
        return true;
      }
      case Op.FOR_ITER:
        this.pop();
        this.branch(next + oparg, this.stack, this.block);
        this.push(Kind.ANY);
        this.push(Kind.ANY);
        return true;
      case Op.RETURN_VALUE: this.pop(); return false;
      case Op.RAISE_VARARGS: this.popMany(oparg); return false;
      case Op.SETUP_LOOP: this.setUp(BlockKind.LOOP, next + oparg); return true;
      case Op.SETUP_EXCEPT: this.setUp(BlockKind.EXCEPT, next + oparg); return true;
      case Op.SETUP_FINALLY: this.setUp(BlockKind.FINALLY, next + oparg); return true;
      case Op.SETUP_WITH:
        this.plain(1, Kind.ANY);
        this.setUp(BlockKind.FINALLY, next + oparg, 1);
        this.push(Kind.ANY);
        return true;
      case Op.SETUP_ASYNC_WITH: {
        const value = this.pop();
        this.setUp(BlockKind.FINALLY, next + oparg, 1);
        this.push(value);
        return true;
      }
      default: return this.leaveBlock(op, oparg);
    }
  }

  /** PyFrame_BlockSetup, and where control goes from inside the block when something raises. `taken` is
   *  what the handler takes off the stack besides its reason. */
  private setUp(kind: BlockKind, handler: number, taken = 0): void {
    const { stack, block: below } = this;
    const level = stack?.depth ?? 0;
    this.block = { kind, handler, level, floor: level, rest: level - taken, below };
    if (kind === BlockKind.FINALLY) {
      const state = this.handlerState(Kind.PENDING, stack, this.block);
      this.branch(handler, state.stack, state.block);
    } else if (kind === BlockKind.EXCEPT) {
      let slot = stack;
      for (const k of [Kind.OLD_EXC, Kind.OLD_EXC, Kind.OLD_EXC, Kind.EXC_TB, Kind.EXC_VALUE, Kind.EXC_TYPE]) {
        slot = { kind: k, below: slot, depth: (slot?.depth ?? 0) + 1 };
      }
      this.branch(handler, slot, { kind: BlockKind.EXCEPT_HANDLER, handler, level, floor: level + 3, rest: level, below });
    }
  }

  private leaveBlock(op: Op, oparg: number): boolean {
    switch (op) {
      case Op.POP_BLOCK: {
        const { block } = this;
        if (block === null || block.kind > BlockKind.FINALLY) fail('POP_BLOCK without a block');
        this.leave(block);
        return true;
      }
      case Op.POP_EXCEPT: {
        const { block } = this;
        if (block === null || block.kind !== BlockKind.EXCEPT_HANDLER) fail('POP_EXCEPT without a handler');
        this.leave(block);
        return true;
      }
      case Op.BREAK_LOOP: {
        let { block } = this;
        while (block !== null && block.kind !== BlockKind.LOOP) block = block.below;
        if (block === null) fail('BREAK_LOOP outside of a loop');
        this.branch(block.handler, this.stackAt(block.level), block.below);
        return false;
      }
      case Op.CONTINUE_LOOP: return this.continueLoop(oparg);
      case Op.END_FINALLY: return this.endFinally();
      case Op.WITH_CLEANUP_START: return this.withCleanupStart();
      case Op.WITH_CLEANUP_FINISH: return this.withCleanupFinish();
      default: return this.operator(op, oparg);
    }
  }

  private leave(block: Block): void {
    this.stack = this.stackAt(block.level);
    this.block = block.below;
  }

  private continueLoop(target: number): boolean {
    let { block } = this;
    let level = this.stack?.depth ?? 0;
    for (; block !== null && block.kind !== BlockKind.LOOP; block = block.below) {
      if (block.kind === BlockKind.FINALLY_HANDLER) fail('CONTINUE_LOOP in a finally handler');
      level = block.rest;
    }
    if (block === null) fail('CONTINUE_LOOP outside of a loop');
    this.branch(target, this.stackAt(level), block);
    return false;
  }

  private endFinally(): boolean {
    const kind = this.stack?.kind;
    const block = this.pendingBlock();
    if (block !== undefined) {
      if (block.level !== block.rest) fail('END_FINALLY before __exit__ is gone');
      this.leave(block);
      return kind === Kind.PENDING_OR_NONE;
    }
    const popped = this.pop();
    if (popped === Kind.NONE) return true;
    if (popped !== Kind.EXC_TYPE || this.pop() !== Kind.EXC_VALUE || this.pop() !== Kind.EXC_TB) fail('END_FINALLY without a reason');
    return false;
  }

  /** The finally handler whose reason is on top of the stack. */
  private pendingBlock(): Block | undefined {
    const { stack, block } = this;
    if (block === null || block.kind !== BlockKind.FINALLY_HANDLER) return undefined;
    return stack !== null && isPending(stack.kind) ? block : undefined;
  }

  private withCleanupStart(): boolean {
    const block = this.pendingBlock();
    if (this.stack?.kind === Kind.NONE) {
      this.popMany(2);
      this.push(Kind.NONE);
    } else if (block !== undefined) {
      this.leave(block);
      this.pop(); // __exit__, which lies below
      const state = this.handlerState(Kind.PENDING_OR_NONE, this.stack, block);
      this.stack = state.stack;
      this.block = state.block;
    } else fail('WITH_CLEANUP_START without a reason');
    this.push(Kind.WITH_EXC);
    this.push(Kind.ANY);
    return true;
  }

  private withCleanupFinish(): boolean {
    this.pop();
    this.expect(this.pop(), Kind.WITH_EXC, Op.WITH_CLEANUP_FINISH);
    const kind = this.stack?.kind;
    if (kind !== Kind.PENDING_OR_NONE && kind !== Kind.NONE) fail('WITH_CLEANUP_FINISH without a reason');
    return true;
  }

  /** What only takes values and gives values: as many as the stack effect says. */
  private operator(op: Op, oparg: number): boolean {
    const pushes = pushCount(op);
    const pops = pushes - stackEffect(op, oparg);
    this.popMany(pops);
    for (let k = 0; k < pushes; k++) this.push(Kind.ANY);
    return true;
  }
}

function mergeKinds(a: number, b: number): number {
  if (a === b) return a;
  if (a === Kind.PENDING && b === Kind.PENDING_OR_NONE) return b;
  if (a === Kind.PENDING_OR_NONE && b === Kind.PENDING) return a;
  if (isPending(a) || isPending(b)) fail('stacks that do not agree');
  return Kind.ANY;
}

function isPending(kind: number): boolean {
  return kind === Kind.PENDING || kind === Kind.PENDING_OR_NONE;
}

function sameBlocks(a: Block | null, b: Block | null): boolean {
  while (a !== b) {
    if (a === null || b === null || a.kind !== b.kind || a.handler !== b.handler || a.level !== b.level) return false;
    a = a.below;
    b = b.below;
  }
  return true;
}

/** How many values an operator leaves. */
function pushCount(op: Op): number {
  switch (op) {
    case Op.POP_TOP: case Op.STORE_SUBSCR: case Op.DELETE_SUBSCR: case Op.STORE_NAME: case Op.STORE_ATTR: case Op.DELETE_ATTR:
    case Op.STORE_GLOBAL: case Op.STORE_FAST: case Op.STORE_DEREF: case Op.STORE_ANNOTATION: case Op.IMPORT_STAR: case Op.PRINT_EXPR:
    case Op.NOP: case Op.DELETE_NAME: case Op.DELETE_GLOBAL: case Op.DELETE_FAST: case Op.DELETE_DEREF: case Op.SETUP_ANNOTATIONS:
    case Op.EXTENDED_ARG:
      return 0;
    default: return 1;
  }
}
