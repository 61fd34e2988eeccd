// Import: `__import__`, the search along sys.path, and the cache of compiled modules.
//
// Python/import.c and as much of importlib as an import statement needs, natively, so
// that tracebacks hold no frames of it. A module comes from the table of built-in
// modules or from a file: NAME/__init__.py, NAME.py, the same with .pyc, or a folder
// without __init__.py (a namespace package). The files' code: vm/import_cache.ts.

import { readFileSync, statSync } from 'node:fs';
import { callMethod, callObject, findAttr, getAttr, isTrue, repr, setAttr } from './abstract.js';
import { PyDict } from './dict.js';
import { AttributeErrorType, excMatches, ImportErrorType, keyError, ModuleNotFoundErrorType, newException, typeError, typeName, valueError } from './errors.js';
import { asStrValue, PyBaseException, PyBuiltinFunction, PyInstance, PyList, PyModule, type PyCode } from './object.js';
import { shareFlags } from './objects/descr.js';
import { newModule } from './objects/module.js';
import { defineType } from './objects/type.js';
import { cachePath, sourceCode, sourcelessCode } from './import_cache.js';
import { parseArgs } from './args.js';
import { findAndLoadCode, handleFromlistCode, pollIn } from './import_polls.js';
import { contains, sequenceFast, toArray } from './sequence.js';
import { noteImport, shelveBuiltin, shelving, takeBuiltin, takeFromShelf } from './shelf.js';
import { tstate } from './thread_state.js';
import { PyType, type Kwargs, type PyObject, type PyMethodDef } from './types.js';
import { mkStr, strText } from './values.js';
import type { ModuleDef } from './modules/module_def.js';
import { hooks } from './modules/builtins_hooks.js';

/** What the interpreter provides: its built-in modules. */
export interface ImportHost {
  builtinModule(name: string): ModuleDef | undefined;
  /** Names for sys.builtin_module_names. */
  builtinNames(): readonly string[];
  /** The folder of minipy's own library, with a slash at its end. */
  readonly library: string;
}

const hosts = new WeakMap<object, ImportHost>();

export function setImportHost(interp: object, host: ImportHost): void {
  hosts.set(interp, host);
}

// ModuleSpec

export const ModuleSpecType = new PyType('ModuleSpec');

defineType(ModuleSpecType, {
  isBase: true,
  hasDict: true,
  module: '_frozen_importlib',
  slots: {
    tp_new: (type: PyType) => new PyInstance(type),
    tp_init: (self: PyInstance, args: PyObject[], kwargs: Kwargs) => {
      const [name, loader, origin, loaderState, isPackage] = parseArgs(
        'ModuleSpec', ['name', 'loader', 'origin', 'loader_state', 'is_package'], 0, args, kwargs, 2);
      if (loader === undefined) throw typeError(missingText(name));
      fillSpec(self, strText(asStrValue(name!)!), loader!, origin ?? null, isPackage !== undefined && isPackage !== null && isTrue(isPackage) ? new PyList([]) : null);
      setAttr(self, 'loader_state', loaderState ?? null);
      setAttr(self, 'has_location', false); // a finder says so itself
    },
    tp_repr: (self: PyInstance) => {
      const parts = ['name', 'loader', 'origin'].map((key) => `${key}=${strText(repr(getAttr(self, key)))}`);
      return mkStr(`ModuleSpec(${parts.join(', ')})`);
    },
  },
});

/** The error of a Python __init__(self, name, loader, ...). */
function missingText(name: PyObject | undefined): string {
  return name === undefined ? "__init__() missing 2 required positional arguments: 'name' and 'loader'" : "__init__() missing 1 required positional argument: 'loader'";
}

function fillSpec(spec: PyInstance, name: string, loader: PyObject, origin: PyObject, locations: PyObject): void {
  setAttr(spec, 'name', mkStr(name));
  setAttr(spec, 'loader', loader);
  setAttr(spec, 'origin', origin);
  setAttr(spec, 'submodule_search_locations', locations);
  setAttr(spec, 'parent', mkStr(locations === null ? name.slice(0, Math.max(0, name.lastIndexOf('.'))) : name));
  setAttr(spec, 'has_location', loader instanceof PyInstance && (loader.ob_type === SourceFileLoaderType || loader.ob_type === SourcelessFileLoaderType));
  setAttr(spec, 'cached', null);
}

function newSpec(name: string, loader: PyObject, origin: PyObject, locations: PyObject): PyInstance {
  const spec = new PyInstance(ModuleSpecType);
  fillSpec(spec, name, loader, origin, locations);
  return spec;
}

// Loaders: what __loader__ is. They know where the source is; loading is native.

const SourceFileLoaderType = new PyType('SourceFileLoader');
export const SourcelessFileLoaderType = new PyType('SourcelessFileLoader');
const BuiltinImporterType = new PyType('BuiltinImporter');

const loaderMethods: PyMethodDef[] = [
  { ml_name: 'get_source', ml_flags: [1, 1], ml_meth: loader_get_source },
  { ml_name: 'get_filename', ml_flags: [0, 1], ml_meth: (self: PyInstance) => getAttr(self, 'path') },
  { ml_name: 'is_package', ml_flags: [1, 1], ml_meth: (self: PyInstance) => /\/__init__\.pyc?$/.test(textAttr(self, 'path')) },
  {
    ml_name: 'get_code', ml_flags: [1, 1],
    ml_meth: (self: PyInstance, name: PyObject) => fileCode(strText(asStrValue(name)!), textAttr(self, 'path')),
  },
  { ml_name: 'create_module', ml_flags: [1, 1], ml_meth: () => null, ml_doc: 'Use default semantics for module creation.' },
  { ml_name: 'exec_module', ml_flags: [1, 1], ml_meth: loader_exec_module, ml_doc: 'Execute the module.' },
];

/** None for a module that is there as bytecode only. */
function loader_get_source(self: PyInstance): PyObject {
  return self.ob_type === SourcelessFileLoaderType ? null : mkStr(readFileSync(textAttr(self, 'path'), 'utf8'));
}

/** The code of the module `name`, from a source file or from a .pyc file without one. */
function fileCode(name: string, path: string): PyCode {
  return path.endsWith('.pyc') ? sourcelessCode(name, path) : sourceCode(path, path.startsWith(hosts.get(tstate.interp)!.library));
}

function loader_exec_module(self: PyInstance, module: PyObject): PyObject {
  const d = getAttr(module, '__dict__');
  if (!(d instanceof PyDict)) throw typeError(`exec_module() needs a module, not ${typeName(module)}`);
  if (!d.has('__builtins__')) d.setStr('__builtins__', tstate.interp.builtinsModule);
  hooks().evalCode(fileCode(textAttr(self, 'name'), textAttr(self, 'path')), d, d);
  return null;
}

function loader_init(self: PyInstance, args: PyObject[], kwargs: Kwargs): void {
  const [name, path] = parseArgs('FileLoader', ['fullname', 'path'], 2, args, kwargs);
  setAttr(self, 'name', name!);
  setAttr(self, 'path', path!);
}

defineType(SourceFileLoaderType, {
  hasDict: true, isBase: true, module: '_frozen_importlib_external', methods: loaderMethods,
  slots: { tp_new: (type: PyType) => new PyInstance(type), tp_init: loader_init },
});
defineType(SourcelessFileLoaderType, {
  hasDict: true, isBase: true, module: '_frozen_importlib_external', methods: loaderMethods,
  slots: { tp_new: (type: PyType) => new PyInstance(type), tp_init: loader_init },
});
defineType(BuiltinImporterType, { isBase: true, module: '_frozen_importlib' });

function textAttr(v: PyObject, name: string): string {
  return strText(asStrValue(getAttr(v, name))!);
}

function newLoader(name: string, path: string): PyInstance {
  const loader = new PyInstance(path.endsWith('.pyc') ? SourcelessFileLoaderType : SourceFileLoaderType);
  setAttr(loader, 'name', mkStr(name));
  setAttr(loader, 'path', mkStr(path));
  return loader;
}

// Finding

interface Found {
  file: string | null;
  /** A package's __path__. */
  path: string[] | null;
}

/** PathFinder: the first of `path` that has the module; folders without __init__.py add up. */
function findInPath(tail: string, path: readonly PyObject[]): Found | undefined {
  if (tail === '') return undefined;
  const portions: string[] = [];
  for (const entry of path) {
    const text = asStrValue(entry);
    if (text === undefined) continue;
    const folder = strText(text) === '' ? process.cwd() : strText(text).replace(/(?<=.)\/+$/, '');
    const base = `${folder}/${tail}`;
    const stats = statSync(base, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) {
      const init = moduleFile(`${base}/__init__`);
      if (init !== undefined) return { file: init, path: [base] };
      const file = moduleFile(base);
      if (file !== undefined) return { file, path: null };
      portions.push(base);
    } else {
      const file = moduleFile(base);
      if (file !== undefined) return { file, path: null };
    }
  }
  return portions.length > 0 ? { file: null, path: portions } : undefined;
}

/** The source file of a module, or its .pyc when there is no source. */
function moduleFile(base: string): string | undefined {
  return isFile(`${base}.py`) ? `${base}.py` : isFile(`${base}.pyc`) ? `${base}.pyc` : undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

// Loading

/** PyImport_AddModule and friends. */
function modules(): PyDict {
  return tstate.interp.modules;
}

function loadBuiltin(name: string, def: ModuleDef): PyModule {
  const module = takeBuiltin(name) ?? createBuiltinModule(name, def);
  modules().setStr(name, module);
  startBuiltinModule(def, module);
  shelveBuiltin(name, module);
  return module;
}

/** What a built-in module does in the process that it is used in. */
export function startBuiltinModule(def: ModuleDef, module: PyModule): void {
  def.start?.(module.md_dict);
}

/** A fresh module from its ModuleDef. */
export function createBuiltinModule(name: string, def: ModuleDef): PyModule {
  const module = newModule(name, def.doc === undefined ? null : mkStr(def.doc));
  const d = module.md_dict;
  for (const method of def.methods ?? []) {
    shareFlags(method);
    d.setStr(method.ml_name, new PyBuiltinFunction(method, module, mkStr(name)));
  }
  d.setStr('__package__', '');
  d.setStr('__loader__', BuiltinImporterType);
  d.setStr('__spec__', newSpec(name, BuiltinImporterType, 'built-in', null));
  def.init?.(d);
  return module;
}

function foundSpec(name: string, found: Found): PyInstance {
  const path = found.path === null ? null : new PyList(found.path.map(mkStr));
  if (found.file === null) return newSpec(name, null, 'namespace', path);
  const spec = newSpec(name, newLoader(name, found.file), mkStr(found.file), path);
  setAttr(spec, 'cached', mkStr(found.file.endsWith('.pyc') ? found.file : cachePath(found.file)));
  return spec;
}

function loadFound(name: string, found: Found): PyObject {
  const ready = found.file === null ? undefined : takeFromShelf(name, found.file, modules(), importModule);
  if (ready !== undefined) return ready;
  const module = newModule(name);
  const d = module.md_dict;
  const spec = foundSpec(name, found);
  d.setStr('__package__', getAttr(spec, 'parent'));
  d.setStr('__loader__', getAttr(spec, 'loader'));
  d.setStr('__spec__', spec);
  if (found.path !== null) d.setStr('__path__', getAttr(spec, 'submodule_search_locations'));
  modules().set(mkStr(name), module);
  if (found.file === null) return module;
  d.setStr('__file__', mkStr(found.file));
  d.setStr('__cached__', getAttr(spec, 'cached'));
  d.setStr('__builtins__', tstate.interp.builtinsModule);
  try {
    shelving(name, module, found.file, modules(), () => hooks().evalCode(fileCode(name, found.file!), d, d));
  } catch (exc) {
    modules().delete(mkStr(name)); // a module that failed to load is not there
    throw exc;
  }
  // The module may have replaced itself.
  const loaded = modules().get(mkStr(name));
  if (loaded === undefined) throw keyError(mkStr(name));
  return loaded;
}

function moduleNotFound(name: string, why = ''): PyBaseException {
  const exc = newException(ModuleNotFoundErrorType, mkStr(`No module named '${name}'${why}`));
  setAttr(exc, 'name', mkStr(name));
  return exc;
}

/** sys.meta_path finders that Python code has added come first. */
function findByMetaPath(name: string, path: PyObject): PyObject | undefined {
  const finders = tstate.interp.sysdict.getStr('meta_path');
  if (finders === undefined) return undefined;
  for (const finder of toArray(finders)) {
    const find = findAttr(finder, 'find_spec');
    if (find === undefined) continue;
    const spec = callObject(find, [mkStr(name), path, null]);
    if (spec !== null) return spec;
  }
  return undefined;
}

/** _find_spec of importlib: how a module would be loaded; `path` is its package's __path__, or None. */
export function findSpec(name: string, path: PyObject): PyObject | undefined {
  if (hosts.get(tstate.interp)!.builtinModule(name) !== undefined) return newSpec(name, BuiltinImporterType, 'built-in', null);
  const custom = findByMetaPath(name, path);
  if (custom !== undefined) return custom;
  const found = findInPath(name.slice(name.lastIndexOf('.') + 1), searchPathItems(path ?? tstate.interp.sysdict.getStr('path') ?? null));
  return found === undefined ? undefined : foundSpec(name, found);
}

function searchPathItems(path: PyObject): readonly PyObject[] {
  return path === null ? [] : sequenceFast(path, 'sys.path must be a list of directory names');
}

function loadSpec(name: string, spec: PyObject): PyObject {
  const loader = getAttr(spec, 'loader');
  const create = findAttr(loader, 'create_module');
  let module = create === undefined ? null : callObject(create, [spec]);
  if (module === null) module = newModule(name);
  setAttr(module, '__spec__', spec);
  setAttr(module, '__loader__', loader);
  setAttr(module, '__package__', getAttr(spec, 'parent'));
  const locations = getAttr(spec, 'submodule_search_locations');
  if (locations !== null) setAttr(module, '__path__', locations);
  modules().set(mkStr(name), module);
  try {
    callMethod(loader, 'exec_module', module);
  } catch (exc) {
    modules().delete(mkStr(name));
    throw exc;
  }
  return modules().get(mkStr(name)) ?? module;
}

/** _find_and_load: the module from sys.modules, or found and loaded, its parents first. */
export function importModule(name: string): PyObject {
  const module = findOrLoad(name);
  noteImport(name, module);
  return module;
}

function findOrLoad(name: string): PyObject {
  const present = modules().get(mkStr(name));
  if (present !== undefined) {
    if (present === null) throw moduleNotFoundBecause(name);
    return present;
  }
  const dot = name.lastIndexOf('.');
  if (dot < 0) return findAndLoad(name, name, tstate.interp.sysdict.getStr('path') ?? null, null);
  const parentName = name.slice(0, dot);
  const parent = importModule(parentName);
  const again = modules().get(mkStr(name)); // importing the parent may have imported it
  if (again !== undefined) return again;
  const path = packagePath(name, parent, parentName);
  const module = findAndLoad(name, name.slice(dot + 1), path, path);
  setAttr(parent, name.slice(dot + 1), module);
  return module;
}

/** The parent's __path__, without which it has no submodules. */
function packagePath(name: string, parent: PyObject, parentName: string): PyObject {
  try {
    return getAttr(parent, '__path__');
  } catch (exc) {
    if (!excMatches(exc, AttributeErrorType)) throw exc;
    const error = moduleNotFound(name, `; '${parentName}' is not a package`);
    error.context = exc; // "from None"
    error.suppress_context = true;
    throw error;
  }
}

function moduleNotFoundBecause(name: string): PyBaseException {
  const exc = newException(ModuleNotFoundErrorType, mkStr(`import of ${name} halted; None in sys.modules`));
  setAttr(exc, 'name', mkStr(name));
  return exc;
}

function findAndLoad(name: string, tail: string, searchPath: PyObject, metaPath: PyObject): PyObject {
  const builtin = hosts.get(tstate.interp)!.builtinModule(name);
  if (builtin !== undefined) return loadBuiltin(name, builtin);
  const custom = findByMetaPath(name, metaPath);
  if (custom !== undefined) return loadSpec(name, custom);
  const found = findInPath(tail, searchPathItems(searchPath));
  if (found === undefined) throw moduleNotFound(name);
  return loadFound(name, found);
}

// __import__

/** resolve_name: the absolute name of a relative import. */
function resolveName(name: string, globals: PyObject, level: number): string {
  const packageName = packageOf(globals);
  if (packageName === '') throw importError('attempted relative import with no known parent package');
  const parts = packageName.split('.');
  if (level > parts.length) throw valueError('attempted relative import beyond top-level package');
  const base = parts.slice(0, parts.length - (level - 1)).join('.');
  return name === '' ? base : `${base}.${name}`;
}

function importError(message: string): PyBaseException {
  return newException(ImportErrorType, mkStr(message));
}

function packageOf(globals: PyObject): string {
  if (!(globals instanceof PyDict)) throw typeError('globals must be a dict');
  const declared = globals.getStr('__package__');
  if (declared !== undefined && declared !== null) {
    const text = asStrValue(declared);
    if (text === undefined) throw typeError('package must be a string');
    return strText(text);
  }
  const spec = globals.getStr('__spec__');
  if (spec !== undefined && spec !== null) return textAttr(spec, 'parent');
  const name = globals.getStr('__name__');
  if (name === undefined) throw keyError("'__name__' not in globals");
  const text = strText(asStrValue(name)!);
  return globals.has('__path__') ? text : text.slice(0, Math.max(0, text.lastIndexOf('.')));
}

/** PyImport_ImportModuleLevelObject. */
export function importModuleLevel(name: string, globals: PyObject, fromlist: PyObject, level: number): PyObject {
  if (level < 0) throw valueError('level must be >= 0');
  if (level === 0 && name === '') throw valueError('Empty module name');
  const absolute = level > 0 ? resolveName(name, globals, level) : name;
  if (modules().get(mkStr(absolute)) === undefined) pollIn(findAndLoadCode);
  const module = importModule(absolute);
  if (fromlist !== null && isTrue(fromlist)) {
    pollIn(handleFromlistCode);
    if (findAttr(module, '__path__') !== undefined) importFromlist(module, absolute, fromlist);
    return module;
  }
  if (name === '') return module;
  const front = name.includes('.') ? name.slice(0, name.indexOf('.')) : name;
  if (level === 0) return front === name ? module : importModule(front);
  // `from . import` is the fromlist case; here a relative name was given to __import__().
  return importModule(absolute.slice(0, absolute.length - (name.length - front.length)));
}

/** _handle_fromlist: submodules that `from package import name` names are imported. */
function importFromlist(module: PyObject, name: string, fromlist: PyObject): void {
  for (const item of toArray(fromlist)) {
    const text = asStrValue(item);
    if (text === undefined) throw typeError(`Item in \`\`from list'' must be str, not ${typeName(item)}`);
    const submodule = strText(text);
    if (submodule === '*') {
      const all = findAttr(module, '__all__');
      if (all !== undefined && !contains(all, '*')) importFromlist(module, name, all);
    } else if (findAttr(module, submodule) === undefined) {
      importSubmodule(`${name}.${submodule}`);
    }
  }
}

function importSubmodule(name: string): void {
  try {
    importModule(name);
  } catch (exc) {
    // A name that is no submodule is left to IMPORT_FROM's own error.
    if (exc instanceof PyBaseException && exc.ob_type === ModuleNotFoundErrorType && textAttr(exc, 'name') === name) return;
    throw exc;
  }
}
