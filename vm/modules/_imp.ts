// _imp: what lib/importlib asks of the import system. Python/import.c.

import { findSpec, SourcelessFileLoaderType } from '../import.js';
import { typeError, typeName } from '../errors.js';
import { asStrValue, PyBytes } from '../object.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { strText } from '../values.js';
import { MAGIC_NUMBER } from '../../compiler/pyc.js';
import type { ModuleDef } from './module_def.js';

function nameOf(v: PyObject): string {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`module name must be str, not ${typeName(v)}`);
  return strText(text);
}

/** _find_spec of importlib: the spec of a module that is not imported, or None. `path` is its package's __path__. */
function imp_find_spec(_m: PyObject, name: PyObject, path: PyObject = null): PyObject {
  return findSpec(nameOf(name), path) ?? null;
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'find_spec', ml_meth: imp_find_spec, ml_flags: [1, 2], ml_doc: 'The spec of a module, or None.' },
  { ml_name: 'acquire_lock', ml_meth: () => null, ml_flags: [0, 0] },
  { ml_name: 'release_lock', ml_meth: () => null, ml_flags: [0, 0] },
  { ml_name: 'lock_held', ml_meth: () => false, ml_flags: [0, 0] },
];

export const _imp_module: ModuleDef = {
  name: '_imp',
  doc: 'The import system, for importlib.',
  methods,
  init: (d) => {
    d.setStr('magic_number', new PyBytes(MAGIC_NUMBER));
    d.setStr('SourcelessFileLoader', SourcelessFileLoaderType);
  },
};
