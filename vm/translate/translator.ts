// A region of bytecode as the text of a JavaScript function: control flow, variables, exits.
//
// Blocks become nested statements, by the dominator tree: a block that several paths lead to stands behind a labelled
// block that they break out of, a loop's header begins a `for (;;)`. What an instruction becomes is in
// vm/translate/instructions.ts. Two passes: one finds what is known at the start of each block, the other writes.
//
// Where the loop looks at eval_breaker, the translation looks, by the same plain load, and no poll is moved or left
// out. When it finds something it leaves: it writes into the frame what the loop would have there, and the loop goes
// on, first with that look. It also leaves where a value is not what was expected: behind an instruction after which
// the loop looks, or before the one that expected it; the loop then runs that one without another look (LOOKED). All exits go
// by way of one call behind the region's text, to which each brings a number and what lies on the stack.

import type { PyCode } from '../object.js';
import { skipsPoll } from '../eval_breaker.js';
import { filled } from '../elements.js';
import { BlockType, BLOCK_SIZE, type Frame } from '../frame.js';
import { CO_NEWLOCALS, CO_OPTIMIZED } from '../../compiler/code.js';
import type { Policy, PollMode } from '../policy.js';
import { EVAL_BREAKER } from '../signal_state.js';
import type { PyObject } from '../types.js';
import { Block, dominates, FINALLY_BODY, isSupported, polls, Region, Untranslatable, type Instruction, type OpenBlock } from './flow.js';
import { writeInstruction } from './instructions.js';
import { expected, isBound, joinStates, Kind, sameState, type Slot, type State } from './kinds.js';
import type { Profile } from './profile.js';
import { Exits, LOOKED, type ExitPlace } from './exit.js';

/** A value on the stack while a block is written: an expression without effects. */
export interface Value {
  readonly kind: Kind;
  /** The value; of a float the raw number. */
  readonly x: string;
  /** A float's box, unless it has none yet. */
  readonly box?: string;
  /** The box is a variable that may hold RAW. */
  readonly mayBeRaw?: boolean;
  /** Local variables that the expressions read. */
  readonly locals: readonly number[];
  /** The frame's array holds it, in its place. */
  readonly isClean?: boolean;
  /** What a global was when this was written. */
  readonly known?: PyObject;
  /** Where LOAD_METHOD found a method that it knows: the constant. */
  readonly method?: string;
}

/** What an instruction has done besides: 'ended', control does not get behind it; 'two', the next one is written too. */
export type Written = 'ended' | 'two' | undefined;

/** So many backward jumps pass before the plain load is backed up by an Atomics.load, as in the loop. */
const LOOK_AGAIN_AFTER = 1 << 10;
/** So many calls, or backward jumps in one call, are watched. */
export const WATCHED = 64;

/** True in JavaScript if the loop would call makePendingCalls() here. W is a constant, so that V8 compares a place in memory with 0. */
const LOOKS: Readonly<Record<PollMode, string | undefined>> = { none: undefined, plain: `W[${EVAL_BREAKER}] !== 0`, atomic: `Atomics.load(W, ${EVAL_BREAKER}) !== 0` };

/** Flags of a function's code: no module's, and no class's. */
const IS_FUNCTION = CO_OPTIMIZED | CO_NEWLOCALS;

const SLOT_CLEAN: Slot = { kind: Kind.ANY, isClean: true };

export class Translator {
  readonly region: Region;
  readonly constants: unknown[] = [];
  readonly exits = new Exits();
  /** For each instruction that may raise, the blocks that are open. */
  readonly openAt: (readonly number[] | undefined)[];
  /** Stack above its base, while a block is written. */
  stack: Value[] = [];
  locals: Slot[] = [];
  blocks: OpenBlock | null = null;
  /** The text relies on it that the frame's names are the globals. */
  usesNames = false;
  /** The region is a function whose callers give it its arguments, and which makes its frame when somebody might look at it: `f` is
   *  null until then. Else there is a frame when it is called. */
  readonly isLight: boolean;
  /** The instruction that is being written. */
  at = 0;

  private readonly states = new Map<Block, State>();
  private readonly constantNames = new Map<unknown, string>();
  private readonly usedLocals = new Set<number>();
  private readonly usedCells = new Set<number>();
  private depth = 0;
  private names = 0;
  private lines: string[] | null = null;
  private current!: Block;
  private isTail = false;
  /** The stack and the locals before the current instruction. */
  private before: Pick<State, 'locals'> & { stack: readonly Value[] } = { stack: [], locals: [] };
  /** The look behind the current instruction has been written. */
  private hasLooked = false;
  private op = 0;
  private hasChanged = false;
  /** There is a frame for certain. */
  private hasFrame = true;
  private usesBuiltins = false;
  private readonly labelled = new Set<Block>();

  constructor(
    readonly code: PyCode, readonly f: Frame, readonly profile: Profile, private readonly policy: Policy,
    entry: number, last: number, private readonly isUnderWay: boolean,
  ) {
    this.region = new Region(code, entry, last, openBlocks(f));
    this.openAt = filled<readonly number[] | undefined>(code.quickened.length, undefined);
    this.isLight = entry === 0 && last < 0 && !isUnderWay && !profile.isRunning && code.simpleArgs >= 0 && (code.flags & IS_FUNCTION) === IS_FUNCTION;
  }

  get isProfiling(): boolean {
    return this.profile.isRunning;
  }

  /** What has been seen at the current instruction is all that there is: anything else leaves. */
  get isTrusted(): boolean {
    return !this.profile.isRunning && !this.profile.isLast && this.profile.misses[this.at] === 0;
  }

  /** The function's text: `(ts, f) => Outcome`; if it is light, `(ts, f | null, caller's frame, ...arguments) => Outcome`. */
  translate(): string {
    const entry = this.region.blocks[0]!;
    this.states.set(entry, this.entryState());
    do {
      this.hasChanged = false;
      for (const block of this.region.blocks) this.writeBlock(block);
    } while (this.hasChanged);
    this.lines = [];
    this.names = 0;
    this.writeTree(entry);
    const body = this.lines;
    const made = this.isLight ? `${this.frameMade()}; ` : '';
    return [...this.prologue(), ...body, '}', `${made}${this.exits.call()}`, `} catch (e) { ${made}return rt.raise(T, ts, f, e); } }`].join('\n');
  }

  // The way in

  private entryState(): State {
    const { code, f } = this;
    const slots = f.f_localsplus;
    const isArgument = (i: number): boolean => i < argumentCount(code);
    const locals = Array.from({ length: code.nlocals }, (_, i): Slot => {
      if (!this.isUnderWay && !isArgument(i)) return { kind: Kind.UNBOUND, isClean: true };
      if (this.isLight) this.useLocal(i);
      return { kind: this.profile.entryKind(i, slots[i], this.isUnderWay), isClean: !this.isLight };
    });
    const height = this.isUnderWay ? f.f_stacktop - code.stackBase : 0;
    return { locals, stack: Array.from({ length: height }, () => SLOT_CLEAN), blocks: openBlocks(f), hasFrame: !this.isLight };
  }

  private prologue(): string[] {
    const { code } = this;
    const lines = this.isLight ? this.lightHead() : [
      '(ts, f) => {', 'const s = f.f_localsplus, c = f.f_code.caches, g = f.f_globals, bi = f.f_builtins;',
      ...[...this.usedLocals].map((i) => `let l${i} = s[${i}], d${i} = 0;`),
    ];
    const entry = this.states.get(this.region.blocks[0]!)!;
    for (let k = 0; k < this.depth; k++) lines.push(`let t${k}${k < entry.stack.length ? ` = s[${code.stackBase + k}]` : ''}, e${k} = 0;`);
    for (const i of this.usedCells) lines.push(`const c${i} = s[${code.nlocals + i}];`);
    if (this.usesNames) lines.push('if (f.f_locals !== g) return CALL_AGAIN;');
    if (this.isProfiling) lines.push('if (--T.budget === 0) T.isStale = true;');
    const decline = this.isLight ? `if (f === null) rt.declined(${this.frameMade()}, [${this.argumentNames().join(', ')}]); ` : '';
    for (const i of this.usedLocals) {
      const { kind } = entry.locals[i]!;
      if (this.isProfiling && !this.isUnderWay && i < argumentCount(code)) lines.push(`P.locals[${i}] |= seenOf(l${i});`);
      const wrong = guardOf(kind, `l${i}`);
      if (wrong !== undefined) lines.push(`if (${wrong}) { rt.unexpected(T, ${i}, l${i}); ${decline}return CALL_AGAIN; }`);
      if (kind === Kind.FLOAT) lines.push(`d${i} = l${i}.value;`);
    }
    lines.push(`let n = ${this.isProfiling ? WATCHED : LOOK_AGAIN_AFTER}, q, ${this.exits.variables()};`, 'try {', 'OUT: {');
    return lines;
  }

  private argumentNames(): string[] {
    return Array.from({ length: this.code.simpleArgs }, (_, i) => `a${i}`);
  }

  /** The way in without a frame, or with one that the interpreter has made. */
  private lightHead(): string[] {
    const code = this.constant(this.code);
    const names = this.argumentNames();
    const locals = [...this.usedLocals].map((i) => `l${i}${i < names.length ? ` = a${i}` : ''}, d${i} = 0`);
    return [
      `(ts, f, b${names.map((a) => `, ${a}`).join('')}) => {`,
      `let s = null, ${[`g = ${this.constant(this.f.f_globals)}`, ...locals].join(', ')};`,
      `const c = ${code}.caches;`,
      `if (f !== null) { s = f.f_localsplus; g = f.f_globals; ${names.map((_, i) => `l${i} = s[${i}];`).join(' ')} }`,
      ...(this.usesBuiltins ? ['const bi = f !== null ? f.f_builtins : b.f_globals === g ? b.f_builtins : rt.builtinsOf(g);'] : []),
    ];
  }

  /** An expression: makes the frame, if there is none, and gives it. */
  private frameMade(): string {
    return `(f === null && (s = (f = rt.newFrame(ts, b, ${this.constant(this.code)}, g)).f_localsplus), f)`;
  }

  /** The frame's builtins. */
  builtins(): string {
    this.usesBuiltins = true;
    return 'bi';
  }

  // Blocks

  private writeTree(block: Block): void {
    const children = this.region.blocks.filter((b) => b !== block && b.dominator === block);
    const body = block.isHeader ? loopBody(block) : undefined;
    const outside = body === undefined ? [] : children.filter((b) => !body.has(b));
    const merges = children.filter((b) => !outside.includes(b) && b.predecessors.filter((p) => p.order < b.order).length > 1);
    const open = (list: readonly Block[]): void => {
      for (const b of [...list].reverse()) {
        this.labelled.add(b);
        this.emit(`B${b.at}: {`);
      }
    };
    const close = (list: readonly Block[]): void => {
      for (const b of list) {
        this.emit('}');
        this.writeTree(b);
      }
    };
    open(outside);
    if (block.isHeader) this.emit(`L${block.at}: for (;;) {`);
    open(merges);
    this.writeBlock(block);
    close(merges);
    if (block.isHeader) this.emit('}');
    close(outside);
  }

  private writeBlock(block: Block): void {
    const state = this.states.get(block)!;
    this.current = block;
    this.locals = [...state.locals];
    this.blocks = state.blocks;
    this.hasFrame = state.hasFrame;
    this.stack = state.stack.map((slot, k) => this.stackVariable(k, slot));
    this.emit('{');
    const { instructions, cut } = block;
    const end = cut >= 0 ? cut : instructions.length;
    for (let n = 0; n < end; n++) {
      const i = instructions[n]!;
      const taken = this.writeOne(i, instructions[n + 1]);
      if (taken === 'ended') {
        this.emit('}');
        return;
      }
      if (taken === 'two') n++;
      const lastWritten = instructions[n]!;
      if (n === end - 1 && cut >= 0) this.emit(`${this.isUnderWay ? 'T.cut(); ' : ''}${this.leaving(lastWritten.next)}`);
      else if (polls(lastWritten.op) && !this.hasLooked) this.poll(lastWritten.next);
    }
    if (cut < 0) this.go(instructions[instructions.length - 1]!.next);
    this.emit('}');
  }

  private writeOne(i: Instruction, following: Instruction | undefined): Written {
    this.at = i.at;
    this.op = i.op;
    this.hasLooked = false;
    this.before = { stack: [...this.stack], locals: [...this.locals] };
    return writeInstruction(this, i, following);
  }

  private stackVariable(k: number, slot: Slot): Value {
    this.depth = Math.max(this.depth, k + 1);
    return slot.kind === Kind.FLOAT
      ? { kind: Kind.FLOAT, x: `e${k}`, box: `t${k}`, mayBeRaw: true, locals: [], isClean: slot.isClean }
      : { kind: slot.kind, x: `t${k}`, locals: [], isClean: slot.isClean };
  }

  /** True if `place` can be gone to with these blocks open. */
  staysInside(place: number): boolean {
    return !this.isTail && this.region.at(place, this.blocks) !== undefined;
  }

  /** Control goes from here to a place outside of the region, where the interpreter looks unless it is one of those without. */
  leaveAt(place: number): void {
    if (this.isSkipped(place)) this.go(place);
    else this.emit(this.leaving(place));
  }

  /** Control goes to `place`; whatever poll belongs there has been written. */
  go(place: number): void {
    const to = this.isTail ? undefined : this.region.at(place, this.blocks);
    if (to === undefined) {
      this.tail(place);
      return;
    }
    this.settle(to);
    if (this.lines === null) return;
    if (to.order <= this.current.order) {
      const again = this.isProfiling ? 'T.isStale = true;' : ''; // V8 runs what it has compiled meanwhile only in a new call
      this.emit(`if ((n = n - 1 | 0) === 0) { ${again} ${this.leaving(place)} }`);
      this.emit(`continue L${to.at};`);
    } else if (this.labelled.has(to)) this.emit(`break B${to.at};`);
    else {
      const { current } = this;
      this.writeTree(to);
      this.current = current;
    }
  }

  /** Write a side path, and come back to what is known here. */
  branch(write: () => void): void {
    const { stack, locals, blocks, at, hasFrame } = this;
    this.stack = [...stack];
    this.locals = [...locals];
    write();
    Object.assign(this, { stack, locals, blocks, at, hasFrame });
  }

  /** Bring the stack into the variables that the block expects, and say what is known. */
  private settle(to: Block): void {
    const mine: State = {
      locals: this.locals,
      stack: this.stack.map(({ kind, isClean }) => ({ kind, isClean: isClean === true })),
      blocks: this.blocks,
      hasFrame: this.hasFrame,
    };
    const known = this.states.get(to);
    if (this.lines === null) {
      if (known !== undefined && known.stack.length !== mine.stack.length) throw new Untranslatable('the stack has two heights');
      const joined = known === undefined ? mine : joinStates(known, mine);
      if (known !== undefined && sameState(known, joined)) return;
      this.states.set(to, joined);
      this.hasChanged = true;
      return;
    }
    const wanted = known!.stack;
    // What lies in another place's variable is taken out of the way first.
    const moved = this.stack.map((v, k) => (isPlaceOf(v, k) || !/\b[te]\d/.test(v.x + (v.box ?? '')) ? v : this.copied(v)));
    moved.forEach((v, k) => {
      this.depth = Math.max(this.depth, k + 1);
      if (wanted[k]!.kind === Kind.FLOAT) {
        if (isPlaceOf(v, k)) return;
        const box = v.box === undefined ? 'RAW' : this.tagged(v);
        this.emit(`e${k} = ${v.x}; t${k} = ${box};`);
      } else if (!(isPlaceOf(v, k) && v.kind !== Kind.FLOAT)) this.emit(`t${k} = ${this.tagged(v)};`);
    });
  }

  private copied(v: Value): Value {
    if (v.kind !== Kind.FLOAT) return { ...v, x: this.temp(v.x), locals: [] };
    const box = v.box === undefined ? undefined : this.temp(this.tagged(v));
    return { kind: v.kind, x: this.temp(v.x), ...(box !== undefined && { box }), locals: [] };
  }

  /** Control leaves the region: go on to the next place where the interpreter looks, and leave there. */
  private tail(place: number): void {
    if (this.lines === null) return;
    const { isTail } = this;
    this.isTail = true;
    for (let at = place; ;) {
      const i = this.region.instruction(at);
      if (!isSupported(i, this.blocks)) throw new Untranslatable(`opcode ${i.op} on the way out`);
      if (this.writeOne(i, undefined) === 'ended') break;
      if (polls(i.op)) {
        this.emit(this.leaving(i.next));
        break;
      }
      at = i.next;
    }
    this.isTail = isTail;
  }

  // Looks and exits

  private isSkipped(place: number): boolean {
    return skipsPoll(this.policy, this.region.instruction(place).op);
  }

  /** What is asked before the instruction at `next`; undefined where the loop does not look. */
  private lookBefore(next: number): string | undefined {
    return this.isSkipped(next) ? undefined : LOOKS[this.policy.poll];
  }

  /** The look before the instruction at `next`. */
  poll(next: number): void {
    const look = this.lookBefore(next);
    if (look !== undefined) this.emit(`if (${look}) ${this.leaving(next)}`);
  }

  /** A statement: leave, behind the current instruction. `kind` is what its result was expected to be. */
  leaving(next: number, kind?: Kind): string {
    return this.exit({ lasti: this.at << 1, next: next << 1, at: this.at, kind }, this.stack, this.locals);
  }

  /** A statement: leave before the current instruction, where an inline cache or what else was expected there fails. */
  leavingBefore(): string {
    return this.exit({ lasti: LOOKED, next: this.at << 1, at: this.at }, this.before.stack, this.before.locals);
  }

  /** Statements: suspend the generator, which goes on at `next`, and hand the value to who has resumed it. */
  yielding(v: string, next: number, last = this.at): string {
    const stack = this.stack.flatMap((value, k) => (value.isClean === true ? [] : [`s[${this.code.stackBase + k}] = ${this.tagged(value)}`]));
    const blocks = listOf(this.blocks);
    const place = [`f.f_lasti = ${last << 1}`, `f.f_next = ${next << 1}`, `f.f_blocks = ${blocks.length === 0 ? 'null' : JSON.stringify(blocks)}`];
    return [...this.saving(), ...stack, ...place, `return rt.yielded(ts, f, ${v});`].join('; ');
  }

  /** A statement: give the frame up, if there is one, with the function's value. */
  returning(v: string): string {
    const returned = `rt.returned(ts, f, ${v})`;
    return `return ${this.hasFrame ? returned : `f === null ? ${v} : ${returned}`};`;
  }

  private exit(where: Omit<ExitPlace, 'stacktop' | 'blocks'>, stack: readonly Value[], locals: readonly Slot[]): string {
    if (this.lines === null) return ';';
    const base = this.code.stackBase;
    const left = stack.flatMap((v, k) => {
      if (v.isClean === true) return [];
      return v.kind === Kind.FLOAT ? [{ slot: base + k, x: v.box ?? 'RAW', raw: v.x }] : [{ slot: base + k, x: v.x }];
    });
    const place = { ...where, stacktop: base + stack.length, blocks: listOf(this.blocks) };
    return this.exits.statement(place, locals.flatMap((slot, i) => (slot.isClean ? [] : [i])), left);
  }

  /** Write down what others may see of the frame while the current instruction runs, as expressions. */
  private saving(): string[] {
    const parts = this.hasFrame ? [] : [this.frameMade()];
    this.locals.forEach((slot, i) => {
      if (slot.isClean) return;
      parts.push(`s[${i}] = ${slot.kind === Kind.FLOAT || slot.kind === Kind.MIXED ? `(l${i} === RAW ? l${i} = new Float(d${i}) : l${i})` : `l${i}`}`);
    });
    const held = handlerLevel(this.blocks) - this.code.stackBase;
    this.stack.forEach((v, k) => {
      if (k < held && v.isClean !== true) parts.push(`s[${this.code.stackBase + k}] = ${this.tagged(v)}`);
    });
    this.openAt[this.at] = listOf(this.blocks);
    parts.push(`f.f_lasti = ${this.at << 1}`, `f.f_stacktop = ${this.code.stackBase + this.stack.length}`);
    return parts;
  }

  /** The same as a statement, on the way of every run. */
  save(): void {
    this.emit(`${this.saving().join('; ')};`);
    this.hasFrame = true;
    this.locals = this.locals.map((slot) => ({ ...slot, isClean: true }));
    const held = handlerLevel(this.blocks) - this.code.stackBase;
    this.stack = this.stack.map((v, k) => (k < held ? { ...v, isClean: true } : v));
  }

  /** `call`, which may raise or run Python, on a way that is seldom taken. */
  slow(call: string): string {
    return `(${this.saving().join(', ')}, ${call})`;
  }

  /** A statement for what is not expected here: leave before the instruction, or where that has been, `call`. */
  otherwise(call: string): string {
    return this.isTrusted ? this.leavingBefore() : `${this.slow(call)};`;
  }

  // Values

  emit(line: string): void {
    this.lines?.push(line);
  }

  name(prefix: string): string {
    return `${prefix}_${this.names++}`;
  }

  temp(x: string): string {
    const v = this.name('v');
    this.emit(`const ${v} = ${x};`);
    return v;
  }

  constant(value: unknown): string {
    let name = this.constantNames.get(value);
    if (name === undefined) {
      name = `K${this.constants.length}`;
      this.constants.push(value);
      this.constantNames.set(value, name);
    }
    return name;
  }

  push(v: Value): void {
    this.stack.push(v);
  }

  /** Push what `x` gives, of a kind that is certain; `x` is evaluated here. */
  pushNew(kind: Kind, x: string): void {
    this.push({ kind, x: this.temp(x), locals: [] });
  }

  pop(): Value {
    const v = this.stack.pop();
    if (v === undefined) throw new Untranslatable('the stack is empty');
    return v;
  }

  /** The n topmost values, the lowest first. */
  popMany(n: number): Value[] {
    return n === 0 ? [] : this.stack.splice(this.stack.length - n, n);
  }

  /** The value as an object. */
  tagged(v: Value): string {
    if (v.kind !== Kind.FLOAT) return v.x;
    if (v.box === undefined) return `new Float(${v.x})`;
    return v.mayBeRaw === true ? `(${v.box} === RAW ? ${v.box} = new Float(${v.x}) : ${v.box})` : v.box;
  }

  /** The value as an object, by an expression that can be written several times. */
  atom(v: Value): string {
    const x = this.tagged(v);
    return /^[\w$]+$/.test(x) ? x : this.temp(x);
  }

  /** Push the result of the current instruction, after which the interpreter looks: of the kind seen so far, or the translation is left. */
  result(x: string, next: number): void {
    const v = /^[\w$]+$/.test(x) ? x : this.temp(x);
    if (this.isProfiling) {
      this.emit(`P.seen[${this.at}] |= seenOf(${v});`);
      this.push({ kind: Kind.ANY, x: v, locals: [] });
      return;
    }
    const kind = expected(this.profile.seen[this.at]!);
    this.push({ kind: Kind.ANY, x: v, locals: [] });
    const wrong = guardOf(kind, v);
    if (wrong === undefined) return;
    const look = polls(this.op) ? this.lookBefore(next) : undefined;
    this.emit(`if (${wrong}${look === undefined ? '' : ` || ${look}`}) ${this.leaving(next, kind)}`);
    this.hasLooked = look !== undefined;
    this.pop();
    this.push(kind === Kind.FLOAT ? { kind, x: this.temp(`${v}.value`), box: v, locals: [] } : { kind, x: v, locals: [] });
  }

  useLocal(i: number): void {
    this.usedLocals.add(i);
  }

  useCell(i: number): string {
    this.usedCells.add(i);
    return `c${i}`;
  }

  /** No value on the stack reads the variable from here on. */
  release(i: number): void {
    this.stack = this.stack.map((v) => (v.locals.includes(i) ? this.copied(v) : v));
  }

  setLocal(i: number, slot: Slot): void {
    this.locals[i] = slot;
  }
}

function isPlaceOf(v: Value, k: number): boolean {
  return v.kind === Kind.FLOAT ? v.x === `e${k}` : v.x === `t${k}`;
}

/** True in JavaScript where the value is not of the kind; undefined if any value is. */
function guardOf(kind: Kind, v: string): string | undefined {
  switch (kind) {
    case Kind.INT: return `typeof ${v} !== 'number'`;
    case Kind.BOOL: return `typeof ${v} !== 'boolean'`;
    case Kind.STR: return `typeof ${v} !== 'string'`;
    case Kind.FLOAT: return `!(${v} instanceof Float && ${v}.ob_type === FloatType)`;
    case Kind.ANY: return undefined;
    default: return isBound(kind) ? `${v} !== null` : undefined;
  }
}

function argumentCount(code: PyCode): number {
  const { co_argcount, co_kwonlyargcount, co_flags } = code.code;
  return co_argcount + co_kwonlyargcount + ((co_flags & 4) >> 2) + ((co_flags & 8) >> 3);
}

/** The blocks of a loop, its header among them. */
function loopBody(header: Block): Set<Block> {
  const body = new Set([header]);
  const work = header.predecessors.filter((p) => dominates(header, p));
  for (let b = work.pop(); b !== undefined; b = work.pop()) {
    if (body.has(b)) continue;
    body.add(b);
    work.push(...b.predecessors);
  }
  return body;
}

/** The frame's blocks. */
function openBlocks(f: Frame): OpenBlock | null {
  let open: OpenBlock | null = null;
  const list = f.f_blocks ?? [];
  for (let i = 0; i < list.length; i += BLOCK_SIZE) open = { type: list[i]! as BlockType, handler: list[i + 1]!, level: list[i + 2]!, outer: open };
  return open;
}

function listOf(blocks: OpenBlock | null): number[] {
  if (blocks === null) return [];
  const outer = listOf(blocks.outer);
  return blocks.type === FINALLY_BODY ? outer : [...outer, blocks.type, blocks.handler, blocks.level];
}

/** Up to where in f_localsplus a handler, if one of the open blocks has it, finds what lay on the stack. */
function handlerLevel(blocks: OpenBlock | null): number {
  for (let b = blocks; b !== null; b = b.outer) if (b.type !== BlockType.LOOP && b.type !== FINALLY_BODY) return b.level;
  return 0;
}
