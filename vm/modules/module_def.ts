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
}
