// _testinternal: what only tests need, as CPython's _testcapi. There with MINIPY_TESTINTERNAL=1 in the environment.
//
// Now: the rival, a native thread that raises a signal while it holds a lock (native/rival.cc), and the same lock for
// the script.

import { valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { asStrValue } from '../object.js';
import { osError } from '../objects/exceptions.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { strText } from '../values.js';
import { loadNative } from '../../native/index.js';
import type { ModuleDef } from './module_def.js';

/** rival_start(signum, how, fd): how is 'raise', 'trip' or 'write'. */
function rival_start(_m: PyObject, signum: PyObject, how: PyObject, fd: PyObject): PyObject {
  const text = asStrValue(how);
  const name = text === undefined ? '' : strText(text);
  if (name !== 'raise' && name !== 'trip' && name !== 'write') throw valueError("how must be 'raise', 'trip' or 'write'");
  const r = loadNative().rivalStart(asCInt(signum), name, asCInt(fd));
  if (r < 0) throw osError(-r);
  return null;
}

const methods: PyMethodDef[] = [
  { ml_name: 'rival_start', ml_meth: rival_start, ml_flags: [3, 3], ml_doc: 'Start a native thread that raises a signal when told to.' },
  { ml_name: 'rival_go', ml_meth: () => { loadNative().rivalGo(); return null; }, ml_flags: [0, 0], ml_doc: 'Have it take the lock, raise, and release the lock. Does not wait.' },
  { ml_name: 'rival_lock', ml_meth: () => { loadNative().rivalLock(); return null; }, ml_flags: [0, 0], ml_doc: 'Take its lock.' },
  { ml_name: 'rival_unlock', ml_meth: () => { loadNative().rivalUnlock(); return null; }, ml_flags: [0, 0], ml_doc: 'Release its lock.' },
  { ml_name: 'rival_stop', ml_meth: () => { loadNative().rivalStop(); return null; }, ml_flags: [0, 0], ml_doc: 'End the thread.' },
];

export const _testinternal_module: ModuleDef = { name: '_testinternal', doc: 'For tests of minipy itself.', methods };
