// What built-in functions need from the floors above them: the compiler, the loop and import.
//
// The interpreter installs one RuntimeHooks at start; builtins, sys and _warnings call
// through it, so that modules never import the loop. The functions keep no state of
// their own: what belongs to an interpreter is reached through `tstate`.

import type { PyDict } from '../dict.js';
import type { PyCode, PyFunction } from '../object.js';
import type { PyObject } from '../types.js';
import type { StrValue } from '../values.js';
import type { Mod } from '../../grammar/ast.js';

export type CompileMode = 'exec' | 'eval' | 'single';

export interface RuntimeHooks {
  /** Py_CompileStringObject. `flags` are CO_FUTURE_* bits that are on from the start, and PyCF_DONT_IMPLY_DEDENT; bytes are
   *  decoded by their encoding cookie. `optimize` is -1 for the interpreter's own level. Raises
   *  the Python exception for a bad source. */
  compile(source: StrValue | Uint8Array, filename: string, mode: CompileMode, flags: number, optimize: number): PyCode;
  /** The same as far as the syntax tree. */
  parse(source: StrValue | Uint8Array, filename: string, mode: CompileMode, flags: number): Mod;
  /** PyAST_CompileObject: the rest of it. */
  compileTree(mod: Mod, filename: string, flags: number, optimize: number): PyCode;
  /** PyEval_EvalCode: run `code` with these namespaces; its value. */
  evalCode(code: PyCode, globals: PyDict, locals: PyObject): PyObject;
  /** Run the function of a class statement with `namespace` as its locals: the __class__ cell or None. */
  evalClassBody(func: PyFunction, namespace: PyObject): PyObject;
  /** PyImport_ImportModuleLevelObject. */
  importName(name: StrValue, globals: PyObject, locals: PyObject, fromlist: PyObject, level: number): PyObject;
}

let installed: RuntimeHooks | undefined;

export function installHooks(hooks: RuntimeHooks): void {
  installed = hooks;
}

export function hooks(): RuntimeHooks {
  if (installed === undefined) throw new Error('minipy: no interpreter has installed its hooks');
  return installed;
}
