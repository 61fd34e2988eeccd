// _inject: signals raised before chosen instructions, from Python. minipy's own.
//
// For programs that loop over injection points: what `--inject` does for one run, arm()
// does from now on. The first arm() of a process changes its loop to the injecting one.

import { typeError, typeName, valueError } from '../errors.js';
import { armInjection, BadInjectionPoint, disarmInjection, injectFromNowOn, parseInjectionPoint, type InjectionPoint } from '../injection.js';
import { injectingLoops } from '../loop_variants.js';
import { asStrValue, PyTuple } from '../object.js';
import { toArray } from '../sequence.js';
import { tstate } from '../thread_state.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { strText } from '../values.js';
import type { ModuleDef } from './module_def.js';

function pointOf(v: PyObject): InjectionPoint {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`injection point must be str, not ${typeName(v)}`);
  try {
    return parseInjectionPoint(strText(text));
  } catch (error) {
    throw error instanceof BadInjectionPoint ? valueError(error.message) : error;
  }
}

/** _inject.arm(points): raise each point's signal before its instruction, counted from here. */
function inject_arm(_m: PyObject, points: PyObject): PyObject {
  const list = toArray(points).map(pointOf);
  const { interp } = tstate;
  injectFromNowOn(interp.policy.backEdgesOnly ? injectingLoops.backEdges : injectingLoops.plain, tstate);
  armInjection(interp, list);
  return null;
}

/** _inject.disarm() -> (instructions counted, signals raised) since arm(). */
function inject_disarm(): PyObject {
  const { counted, raised } = disarmInjection();
  return new PyTuple([counted, raised]);
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'arm', ml_meth: inject_arm, ml_flags: [1, 1], ml_doc: "Raise signals before chosen instructions: arm(['10@function#5', ...])." },
  { ml_name: 'disarm', ml_meth: inject_disarm, ml_flags: [0, 0], ml_doc: 'End it: (instructions counted, signals raised).' },
];

export const _inject_module: ModuleDef = { name: '_inject', doc: 'Signals before chosen instructions.', methods };
