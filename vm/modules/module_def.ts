// ModuleDef: what a built-in module hands to the import system. PyModuleDef.

import type { PyDict } from '../dict.js';
import type { PyMethodDef } from '../types.js';

export interface ModuleDef {
  name: string;
  doc?: string;
  methods?: readonly PyMethodDef[];
  /** Py_mod_exec: adds constants and types to the new module's dict. Runs once for each
   *  interpreter that imports the module. */
  init?: (dict: PyDict) => void;
  /** What depends on the process: after init, and again where a module that was imported when the snapshot was made
   *  (vm/shelf.ts) is taken into use. */
  start?: (dict: PyDict) => void;
}
