// gc: the face of the collector.
//
// Modules/gcmodule.c. NOT CPYTHON: V8 collects when it likes and tells nobody what, because
// JavaScript offers no more; switching it off and thresholds are remembered and do nothing.

import { parseArgs } from '../args.js';
import { typeError, valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { PyList, PyTuple } from '../object.js';
import { moduleState } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';

interface GcState { enabled: boolean; thresholds: number[]; debug: number }

function gcState(): GcState {
  return moduleState('gc', () => ({ enabled: true, thresholds: [700, 10, 10], debug: 0 }));
}

/** gc.collect([generation]) -> the number of unreachable objects found: none that we know of. */
function gc_collect(_m: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [generation] = parseArgs('collect', ['generation'], 0, args, kwargs);
  const n = generation === undefined ? 2 : asCInt(generation);
  if (n < 0 || n > 2) throw valueError('invalid generation');
  return 0;
}

function gc_set_threshold(_m: PyObject, args: PyObject[]): PyObject {
  if (args.length < 1) throw typeError('set_threshold() takes at least 1 argument (0 given)');
  if (args.length > 3) throw typeError(`set_threshold() takes at most 3 arguments (${args.length} given)`);
  args.forEach((v, i) => { gcState().thresholds[i] = asCInt(v); });
  return null;
}

function setEnabled(enabled: boolean): () => PyObject {
  return () => {
    gcState().enabled = enabled;
    return null;
  };
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'collect', ml_meth: gc_collect, ml_flags: 'keywords', ml_doc: 'Ask for a collection.' },
  { ml_name: 'enable', ml_meth: setEnabled(true), ml_flags: [0, 0] },
  { ml_name: 'disable', ml_meth: setEnabled(false), ml_flags: [0, 0] },
  { ml_name: 'isenabled', ml_meth: () => gcState().enabled, ml_flags: [0, 0] },
  { ml_name: 'get_threshold', ml_meth: () => new PyTuple([...gcState().thresholds]), ml_flags: [0, 0] },
  { ml_name: 'set_threshold', ml_meth: gc_set_threshold, ml_flags: 'varargs' },
  { ml_name: 'get_debug', ml_meth: () => gcState().debug, ml_flags: [0, 0] },
  { ml_name: 'set_debug', ml_meth: (_m: PyObject, v: PyObject) => { gcState().debug = asCInt(v); return null; }, ml_flags: [1, 1] },
];

export const gc_module: ModuleDef = {
  name: 'gc',
  doc: 'The garbage collector.',
  methods,
  init: (dict) => {
    const constants: Record<string, PyObject> = {
      DEBUG_STATS: 1, DEBUG_COLLECTABLE: 2, DEBUG_UNCOLLECTABLE: 4, DEBUG_SAVEALL: 32, DEBUG_LEAK: 38,
      garbage: new PyList([]), callbacks: new PyList([]),
    };
    for (const [name, value] of Object.entries(constants)) dict.setStr(name, value);
  },
};
