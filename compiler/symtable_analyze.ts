// Pass one and a half: what the flags of the names add up to.
//
// Answers to the analyze_ functions of Python/symtable.c. Downwards go the names that
// enclosing functions bind and that are declared global; upwards come the names that
// are free in a block, so that the block which binds them makes a cell.

import type { SourceFile } from './errors.js';
import {
  DEF_BOUND, DEF_FREE_CLASS, DEF_GLOBAL, DEF_NONLOCAL, DEF_PARAM, SCOPE_OFFSET, Scope,
} from './symtable_entry.js';
import type { SymtableEntry } from './symtable_entry.js';

type Names = Set<string>;

/** symtable_analyze: sets the scope of every name in every block. Raises PySyntaxError. */
export function analyze(top: SymtableEntry, file: SourceFile): void {
  analyzeBlock(top, null, new Set(), new Set(), file);
}

/** analyze_block. `bound` (null in the module) and `global` belong to this block, which
 *  changes them; its free names are added to `free`. */
function analyzeBlock(ste: SymtableEntry, bound: Names | null, free: Names, global: Names, file: SourceFile): void {
  const scopes = new Map<string, Scope>();
  const local: Names = new Set();
  const newfree: Names = new Set();
  // A class's names are invisible in its methods, so what they see is settled before.
  const isClass = ste.ste_type === 'class';
  const seen = isClass ? { bound: new Set(bound), global: new Set(global) } : null;

  for (const [name, flags] of ste.ste_symbols) {
    scopes.set(name, analyzeName(ste, name, flags, bound, local, free, global, file));
  }

  const newbound = seen?.bound ?? new Set(bound);
  const newglobal = seen?.global ?? new Set(global);
  if (isClass) newbound.add('__class__');
  else if (ste.ste_type === 'function') for (const name of local) newbound.add(name);

  for (const child of ste.ste_children) {
    analyzeBlock(child, new Set(newbound), newfree, new Set(newglobal), file);
    if (child.ste_free || child.ste_child_free) ste.ste_child_free = true;
  }

  if (ste.ste_type === 'function') analyzeCells(scopes, newfree);
  else if (isClass && newfree.delete('__class__')) ste.ste_needs_class_closure = true;
  updateSymbols(ste, scopes, bound, newfree);
  for (const name of newfree) free.add(name);
}

/** analyze_name: the scope of one name by its flags and its surroundings. */
function analyzeName(
  ste: SymtableEntry, name: string, flags: number,
  bound: Names | null, local: Names, free: Names, global: Names, file: SourceFile,
): Scope {
  if (flags & DEF_GLOBAL) {
    if (flags & DEF_PARAM) throw errorAtDirective(ste, name, `name '${name}' is parameter and global`, file);
    if (flags & DEF_NONLOCAL) throw errorAtDirective(ste, name, `name '${name}' is nonlocal and global`, file);
    global.add(name);
    bound?.delete(name);
    return Scope.GLOBAL_EXPLICIT;
  }
  if (flags & DEF_NONLOCAL) {
    if (flags & DEF_PARAM) throw errorAtDirective(ste, name, `name '${name}' is parameter and nonlocal`, file);
    if (bound === null) throw errorAtDirective(ste, name, 'nonlocal declaration not allowed at module level', file);
    if (!bound.has(name)) throw errorAtDirective(ste, name, `no binding for nonlocal '${name}' found`, file);
    ste.ste_free = true;
    free.add(name);
    return Scope.FREE;
  }
  if (flags & DEF_BOUND) {
    local.add(name);
    global.delete(name);
    return Scope.LOCAL;
  }
  if (bound?.has(name)) {
    ste.ste_free = true;
    free.add(name);
    return Scope.FREE;
  }
  if (!global.has(name) && ste.ste_nested) ste.ste_free = true;
  return Scope.GLOBAL_IMPLICIT;
}

/** analyze_cells: a local that is free further in becomes a cell, and is free no more. */
function analyzeCells(scopes: Map<string, Scope>, free: Names): void {
  for (const [name, scope] of scopes) {
    if (scope === Scope.LOCAL && free.delete(name)) scopes.set(name, Scope.CELL);
  }
}

/** update_symbols: stores the scopes, and passes on names that are only free further in. */
function updateSymbols(ste: SymtableEntry, scopes: Map<string, Scope>, bound: Names | null, free: Names): void {
  const symbols = ste.ste_symbols;
  for (const [name, flags] of symbols) symbols.set(name, flags | (scopes.get(name)! << SCOPE_OFFSET));
  for (const name of free) {
    const flags = symbols.get(name);
    if (flags !== undefined) {
      // A method's free variable is not the class's own name of that spelling.
      if (ste.ste_type === 'class' && flags & (DEF_BOUND | DEF_GLOBAL)) symbols.set(name, flags | DEF_FREE_CLASS);
    } else if (bound === null || bound.has(name)) {
      symbols.set(name, Scope.FREE << SCOPE_OFFSET);
    }
  }
}

/** error_at_directive: at the `global` or `nonlocal` statement that names it. */
function errorAtDirective(ste: SymtableEntry, name: string, msg: string, file: SourceFile): Error {
  return file.errorPlacedLater(msg, ste.ste_directives.find((directive) => directive.name === name)!.at);
}
