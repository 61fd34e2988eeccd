// IMPORT_NAME, IMPORT_FROM and IMPORT_STAR: the import statement's part of the loop.
//
// import_name, import_from and import_all_from of Python/ceval.c. What `__import__`
// does is vm/import.ts.

import { callObject, errorShowing, findAttr, getAttr } from './abstract.js';
import { PyDict } from './dict.js';
import { ImportErrorType, newException, systemError, typeError, typeName } from './errors.js';
import { fastToLocals, localsToFast, type Frame } from './frame.js';
import { asStrValue, type PyBaseException } from './object.js';
import { mappingKeys, setItem, toArray } from './sequence.js';
import { tstate } from './thread_state.js';
import type { PyObject } from './types.js';
import { mkStr, strText } from './values.js';

/** IMPORT_NAME: `__import__(name, globals, locals, fromlist, level)`. */
export function importName(f: Frame, name: string, fromlist: PyObject, level: PyObject): PyObject {
  const importFunction = f.f_builtins.get('__import__');
  if (importFunction === undefined) throw importError('__import__ not found');
  return callObject(importFunction, [mkStr(name), f.f_globals, f.f_locals, fromlist, level]);
}

/** IMPORT_FROM: an attribute, or a submodule that sys.modules has already (circular imports). */
export function importFrom(module: PyObject, name: string): PyObject {
  const value = findAttr(module, name);
  if (value !== undefined) return value;
  const packageName = findAttr(module, '__name__');
  const text = packageName === undefined ? undefined : asStrValue(packageName);
  if (text !== undefined) {
    const submodule = tstate.interp.modules.get(mkStr(`${strText(text)}.${name}`));
    if (submodule !== undefined) return submodule;
  }
  throw errorShowing(ImportErrorType, () => mkStr(`cannot import name '${name}'`));
}

function importError(message: string): PyBaseException {
  return newException(ImportErrorType, mkStr(message));
}

/** IMPORT_STAR. */
export function importStar(f: Frame, module: PyObject): void {
  const locals = fastToLocals(f);
  if (locals === null) throw systemError("no locals found during 'import *'");
  const all = findAttr(module, '__all__');
  const names = all === undefined ? publicNames(module) : toArray(all);
  for (const name of names) {
    const text = asStrValue(name);
    if (text === undefined) throw typeError(`attribute name must be string, not '${typeName(name)}'`);
    const value = getAttr(module, strText(text));
    if (locals instanceof PyDict) locals.set(name, value);
    else setItem(locals, name, value);
  }
  localsToFast(f);
}

function publicNames(module: PyObject): PyObject[] {
  const dict = findAttr(module, '__dict__');
  if (dict === undefined) throw importError('from-import-* object has no __dict__ and no __all__');
  return mappingKeys(dict).filter((key) => {
    const text = asStrValue(key);
    return text !== undefined && !strText(text).startsWith('_');
  });
}

