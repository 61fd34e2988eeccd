// Modules that are imported before the program begins: they lie ready in the snapshot that minipy starts from
// (bin/snapshot.ts), and not in sys.modules.
//
// The import of a module that lies here gives what loading its file would give: the file is found along
// sys.path, and has to be the one that was loaded then, unchanged; what the module imports is imported, in
// the same order, and has to be the very modules that it has seen. Otherwise it is loaded anew. Each module is
// taken once: who deletes it from sys.modules and imports it again gets another one, as ever.

import { statSync } from 'node:fs';
import type { PyDict } from './dict.js';
import { asStrValue, PyModule } from './object.js';
import { moduleState } from './thread_state.js';
import { ObjectType, TPFLAGS_HEAPTYPE, type PyObject, type PyType } from './types.js';
import { mkStr, strText } from './values.js';

interface Shelved {
  readonly module: PyObject;
  /** null for a built-in module. */
  readonly file: string | null;
  readonly mtimeMs: number;
  readonly size: number;
  /** What it imported, in that order. */
  readonly imports: Map<string, PyObject>;
  /** What it put into sys.modules itself, as os does with os.path. */
  readonly added: Map<string, PyObject>;
  /** Its classes that are subclasses of built-in types, which all programs share. */
  readonly subclasses: readonly Subclass[];
}

type Subclass = readonly [base: PyType, type: PyType];

/** The shelf of the interpreter that runs, by the names of the modules. */
const shelfOf = (): Map<string, Shelved> => moduleState('shelf', () => new Map<string, Shelved>());

/** Modules that are being loaded in order to be shelved, the innermost last; null when none are. */
let loading: Map<string, PyObject>[] | null = null;

/** Call `f`, shelving all that it imports, and take it out of `modules` again. Most of the dicts of modules and of types that
 *  there are then are never asked for anything. */
export function fillShelf(modules: PyDict, f: () => void): void {
  loading = [];
  try {
    f();
  } finally {
    loading = null;
  }
  for (const type of typesBelow(ObjectType)) type.tp_dict.dropIndex();
  for (const [name, { module, added, subclasses }] of shelfOf()) {
    if (module instanceof PyModule) module.md_dict.dropIndex();
    for (const key of [name, ...added.keys()]) modules.delete(mkStr(key));
    for (const [base, type] of subclasses) base.tp_subclasses.delete(type);
  }
}

function typesBelow(base: PyType, found = new Set([base])): Set<PyType> {
  for (const type of base.tp_subclasses) if (!found.has(type)) typesBelow(type, found.add(type));
  return found;
}

const heapTypes = (): Set<PyType> => new Set(subclassesOfBuiltins().map(([, type]) => type));

function subclassesOfBuiltins(base = ObjectType, found: Subclass[] = []): Subclass[] {
  for (const type of base.tp_subclasses) {
    if ((type.tp_flags & TPFLAGS_HEAPTYPE) !== 0) found.push([base, type]);
    else subclassesOfBuiltins(type, found);
  }
  return found;
}

/** While the shelf is filled: a module was imported. */
export function noteImport(name: string, module: PyObject): void {
  loading?.at(-1)?.set(name, module);
}

/** While the shelf is filled: a built-in module was made. */
export function shelveBuiltin(name: string, module: PyObject): void {
  if (loading === null) return;
  shelfOf().set(name, { module, file: null, mtimeMs: 0, size: 0, imports: new Map(), added: new Map(), subclasses: [] });
}

/** Run the module's code; while the shelf is filled, note what that imports. */
export function shelving(name: string, module: PyModule, file: string, modules: PyDict, run: () => void): void {
  if (loading === null) return run();
  const imports = new Map<string, PyObject>();
  const before = namesIn(modules);
  const subclassesBefore = heapTypes();
  loading.push(imports);
  try {
    run();
  } finally {
    loading.pop();
  }
  const added = new Map<string, PyObject>();
  const shelf = shelfOf();
  const shelved = [...shelf.values()];
  for (const key of namesIn(modules)) {
    if (!before.has(key) && !shelf.has(key) && !shelved.some((other) => other.added.has(key))) added.set(key, modules.getStr(key)!);
  }
  if (modules.getStr(name) !== module) return; // it has put something else in its place, and is left to loading
  const others = new Set(shelved.flatMap(({ subclasses }) => subclasses.map(([, type]) => type)));
  const subclasses = subclassesOfBuiltins().filter(([, type]) => !subclassesBefore.has(type) && !others.has(type));
  const { mtimeMs, size } = statSync(file);
  shelf.set(name, { module, file, mtimeMs, size, imports, added, subclasses });
}

function namesIn(modules: PyDict): Set<string> {
  return new Set(Array.from(modules.entries(), ([key]) => strText(asStrValue(key)!)));
}

/** A built-in module from the shelf. */
export function takeBuiltin(name: string): PyModule | undefined {
  const shelf = shelfOf();
  const found = shelf.get(name);
  if (found === undefined || found.file !== null || loading !== null) return undefined;
  shelf.delete(name);
  return found.module as PyModule;
}

/** The module from the shelf that loading `file` would give, put into sys.modules; undefined where it has to be loaded. */
export function takeFromShelf(name: string, file: string, modules: PyDict, importModule: (name: string) => PyObject): PyObject | undefined {
  const shelf = shelfOf();
  const found = shelf.get(name);
  if (found === undefined || loading !== null) return undefined;
  shelf.delete(name);
  if (found.file !== file || isChanged(found)) return undefined;
  modules.setStr(name, found.module);
  let isTaken = false;
  try {
    isTaken = Array.from(found.imports).every(([other, seen]) => {
      const own = found.added.get(other); // os imports from os.path, which it has put there
      if (own !== undefined) modules.setStr(other, own);
      return importModule(other) === seen;
    });
  } finally {
    if (!isTaken) modules.delete(mkStr(name));
  }
  if (!isTaken) return undefined;
  for (const [key, module] of found.added) modules.setStr(key, module);
  for (const [base, type] of found.subclasses) base.tp_subclasses.add(type);
  return found.module;
}

function isChanged({ file, mtimeMs, size }: Shelved): boolean {
  const stats = statSync(file!);
  return stats.mtimeMs !== mtimeMs || stats.size !== size;
}
