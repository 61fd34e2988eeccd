// What is known of the block that is being compiled: its names, constants and code.
//
// Answers to struct compiler_unit, basicblock and the compiler_addop_ functions of
// compile.c. Instructions go to the current basic block and refer to other blocks by
// reference; assemble.ts gives them addresses.

import { mkStr, strCompare } from '../vm/values.js';
import { CodeObject } from './code.js';
import type { Constant } from './code.js';
import { constantKey } from './const_key.js';
import { mangle } from './mangle.js';
import { Op } from './opcode.js';
import { DEF_FREE_CLASS, SCOPE_OFFSET, Scope } from './symtable_entry.js';
import type { SymtableEntry } from './symtable_entry.js';

/** struct instr. */
export interface Instr {
  readonly op: Op;
  /** For a jump it is computed from `target` when the code is laid out. */
  oparg: number;
  readonly target: Block | null;
  /** The line that begins with this instruction; 0 if none does. */
  readonly lineno: number;
}

/** basicblock. */
export class Block {
  readonly instrs: Instr[] = [];
  /** The block that follows when control reaches the end. */
  next: Block | null = null;
  /** Holds a RETURN_VALUE, so control does not reach the end. */
  returns = false;
  seen = false;
  /** Stack depth at entry, as far as it has been found out. */
  startDepth = -Infinity;
  /** In instructions, from the start of the code. */
  offset = 0;
}

/** enum fblocktype: what `break`, `continue` and the nesting limit must know of. */
export type FblockType = 'loop' | 'except' | 'finallyTry' | 'finallyEnd';

export interface Fblock {
  readonly type: FblockType;
  readonly block: Block;
}

export type UnitType = 'module' | 'class' | 'function' | 'asyncFunction' | 'lambda' | 'comprehension';

/** A table of names: each has the index at which it was first seen. */
export class NameTable {
  private readonly indexOf = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** compiler_add_o: the index of `name`, a new one if need be. */
  add(name: string): number {
    let index = this.indexOf.get(name);
    if (index === undefined) this.indexOf.set(name, (index = this.indexOf.size));
    return index;
  }

  index(name: string): number {
    return this.indexOf.get(name)!;
  }

  get size(): number {
    return this.indexOf.size;
  }

  get names(): string[] {
    return [...this.indexOf.keys()];
  }
}

/** In Unit.codeAtPlace. */
const HAS_KEY = -1;

/** struct compiler_unit. */
export class Unit {
  readonly consts: Constant[] = [];
  private readonly constIndex = new Map<string, number>();
  /** By name and line: the index of the one code object, or HAS_KEY when all are in constIndex. */
  private readonly codeAtPlace = new Map<string, number>();
  readonly names = new NameTable();
  readonly varnames: NameTable;
  readonly cellvars: NameTable;
  /** Their opargs follow those of the cells. */
  readonly freevars: NameTable;
  readonly fblocks: Fblock[] = [];
  readonly entry = new Block();
  private cur = this.entry;
  argcount = 0;
  kwonlyargcount = 0;
  lineno = 0;
  colOffset = 0;
  /** An instruction has been marked as the first one of `lineno`. */
  linenoSet = false;
  qualname: string;

  constructor(
    readonly type: UnitType,
    readonly ste: SymtableEntry,
    readonly name: string,
    /** 0 for a module: the line of its first instruction. */
    readonly firstlineno: number,
    /** The class whose private names are in force. */
    readonly privateName: string | null,
  ) {
    this.qualname = name;
    this.varnames = new NameTable(ste.ste_varnames);
    this.cellvars = new NameTable(namesOfScope(ste, Scope.CELL, 0));
    // The class cell that methods refer to by __class__ or super().
    if (ste.ste_needs_class_closure) this.cellvars.add('__class__');
    this.freevars = new NameTable(namesOfScope(ste, Scope.FREE, DEF_FREE_CLASS));
  }

  mangle(name: string): string {
    return mangle(this.privateName, name);
  }

  newBlock(): Block {
    return new Block();
  }

  /** compiler_use_next_block: go on in `block`, which the current one falls into. */
  useBlock(block: Block): void {
    this.cur.next = block;
    this.cur = block;
  }

  /** NEXT_BLOCK: go on in a new block. */
  nextBlock(): void {
    this.useBlock(new Block());
  }

  /** Does the code so far end in a block that returns? */
  get hasReturned(): boolean {
    return this.cur.returns;
  }

  /** compiler_addop_i; without an oparg compiler_addop. */
  emit(op: Op, oparg = 0): void {
    if (op === Op.RETURN_VALUE) this.cur.returns = true;
    this.append(op, oparg, null);
  }

  /** compiler_addop_j. */
  jump(op: Op, target: Block): void {
    this.append(op, 0, target);
  }

  private append(op: Op, oparg: number, target: Block | null): void {
    this.cur.instrs.push({ op, oparg, target, lineno: this.linenoSet ? 0 : this.lineno });
    this.linenoSet = true;
  }

  /** LOAD_CONST. */
  loadConst(value: Constant): void {
    this.emit(Op.LOAD_CONST, this.addConst(value));
  }

  /** An instruction on a name of co_names, mangled. */
  emitName(op: Op, name: string): void {
    this.emit(op, this.names.add(this.mangle(name)));
  }

  /** compiler_add_o on u_consts: the index of an equal constant, a new one if need be. */
  addConst(value: Constant): number {
    if (value instanceof CodeObject && this.isFirstAtItsPlace(value)) return this.consts.push(value) - 1;
    const key = constantKey(value);
    let index = this.constIndex.get(key);
    if (index === undefined) {
      index = this.consts.push(value) - 1;
      this.constIndex.set(key, index);
    }
    return index;
  }

  /** Only code of the same name and line can be equal. The key of the first of them is made when there is a second. */
  private isFirstAtItsPlace(code: CodeObject): boolean {
    const place = `${code.co_firstlineno} ${code.co_name}`;
    const first = this.codeAtPlace.get(place);
    if (first === undefined) {
      this.codeAtPlace.set(place, this.consts.length);
      return true;
    }
    if (first !== HAS_KEY) this.constIndex.set(constantKey(this.consts[first]!), first);
    this.codeAtPlace.set(place, HAS_KEY);
    return false;
  }

  pushFblock(type: FblockType, block: Block): void {
    this.fblocks.push({ type, block });
  }

  popFblock(): void {
    this.fblocks.pop();
  }
}

/** dictbytype: the names of one scope, or with one flag, sorted by code point. */
function namesOfScope(ste: SymtableEntry, scope: Scope, flag: number): string[] {
  const names: string[] = [];
  for (const [name, flags] of ste.ste_symbols) {
    if (flags >> SCOPE_OFFSET === scope || flags & flag) names.push(name);
  }
  return names.sort((a, b) => strCompare(mkStr(a), mkStr(b)));
}
