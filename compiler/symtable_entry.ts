// A block of names: the entry of the symbol table.
//
// Answers to PySTEntryObject and the DEF_ flags of Include/symtable.h. symtable.ts
// fills entries, symtable_analyze.ts adds the scopes, the code generator reads both.

import type { Position } from '../grammar/ast.js';

/** `global x` in this block. */
export const DEF_GLOBAL = 1;
/** Assigned to in this block. */
export const DEF_LOCAL = 2;
export const DEF_PARAM = 4;
/** `nonlocal x` in this block. */
export const DEF_NONLOCAL = 8;
export const USE = 16;
/** A class body's own name that is free in one of its methods. */
export const DEF_FREE_CLASS = 64;
export const DEF_IMPORT = 128;
export const DEF_ANNOT = 256;
export const DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT;

/** What a name turns out to be; stored above the flags. */
export const enum Scope {
  NONE = 0,
  LOCAL = 1,
  GLOBAL_EXPLICIT = 2,
  GLOBAL_IMPLICIT = 3,
  FREE = 4,
  CELL = 5,
}

export const SCOPE_OFFSET = 11;

export type BlockType = 'function' | 'class' | 'module';

/** PySTEntryObject: one block. */
export class SymtableEntry {
  /** Flags by mangled name; after the analysis the scope too. */
  readonly ste_symbols = new Map<string, number>();
  /** The parameters, in order. */
  readonly ste_varnames: string[] = [];
  readonly ste_children: SymtableEntry[] = [];
  /** Where `global` and `nonlocal` stand, for error messages. */
  readonly ste_directives: { name: string; at: Position }[] = [];
  /** Inside of a function, at any depth. */
  readonly ste_nested: boolean;
  ste_free = false;
  ste_child_free = false;
  ste_generator = false;
  ste_coroutine = false;
  ste_varargs = false;
  ste_varkeywords = false;
  /** A class whose methods use `__class__` or super(). */
  ste_needs_class_closure = false;

  constructor(readonly ste_type: BlockType, parent: SymtableEntry | null, readonly at: Position) {
    this.ste_nested = parent !== null && (parent.ste_nested || parent.ste_type === 'function');
  }

  /** PyST_GetScope. */
  scopeOf(name: string): Scope {
    return (this.ste_symbols.get(name) ?? 0) >> SCOPE_OFFSET;
  }
}
