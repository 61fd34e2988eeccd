// The translations in the place of the functions that they are of: guards on the way in, the interpreter on the way out.

import { callObject } from '../../vm/abstract.js';
import { PyBuiltinFunction, PyFunction, PyInstance } from '../../vm/object.js';
import type { PyDict } from '../../vm/dict.js';
import { tstate } from '../../vm/thread_state.js';
import type { NativeFunction, PyObject, PyType } from '../../vm/types.js';
import { PyFloat } from '../../vm/values.js';
import { interpret } from './exits.js';
import { depthLeft, escape, LEFT, queens, walk, type Words } from './translations.js';

export const NAMES = ['escape', 'queens', 'walk'] as const;
export type Name = (typeof NAMES)[number];

const isSmall = (v: PyObject): v is number => typeof v === 'number' && v >= 0 && v < 2 ** 29;

/** What a translation may take for granted is asked here; what does not hold is left to the function itself. */
function guarded(name: Name, d: PyDict, builtins: PyDict, words: Words): NativeFunction {
  const func = d.getStr(name) as PyFunction;
  const range = builtins.getStr('range')!;
  const finish = (result: number | typeof LEFT): PyObject => (result === LEFT || result === -1 ? interpret(tstate) : result);
  switch (name) {
    case 'escape': return (_self, x0: PyObject, y0: PyObject, limit: PyObject) =>
      x0 instanceof PyFloat && y0 instanceof PyFloat && isSmall(limit) && depthLeft(tstate) > 0
        ? finish(escape(func, words, { range }, x0.value, y0.value, limit)) : callObject(func, [x0, y0, limit]);
    case 'queens': return (_self, full: PyObject, columns: PyObject, rising: PyObject, falling: PyObject) =>
      isSmall(full) && isSmall(columns) && isSmall(rising) && isSmall(falling) && depthLeft(tstate) > 0
        ? finish(queens(func, d.getStr(name)!, words, depthLeft(tstate), full, columns, rising, falling)) : callObject(func, [full, columns, rising, falling]);
    default: {
      const type = d.getStr('Point') as PyType;
      const move = type.tp_dict.getStr('move') as PyFunction;
      const version = type.tp_version_tag;
      return (_self, point: PyObject, n: PyObject) => {
        const slot = point instanceof PyInstance && point.ob_type === type && type.tp_version_tag === version ? point.ob_shape?.lookup('x') : undefined;
        return slot !== undefined && isSmall((point as PyInstance).ob_slots[slot]!) && isSmall(n) && depthLeft(tstate) > 1
          ? finish(walk(func, move, words, { range }, point as PyInstance, slot, n)) : callObject(func, [point, n]);
      };
    }
  }
}

/** Put the translation of `name` into the module of which `d` is the namespace. Returns what was there. */
export function install(name: Name, d: PyDict, builtins: PyDict, words: Words): PyObject {
  const before = d.getStr(name)!;
  const count = { escape: 3, queens: 4, walk: 2 }[name];
  d.setStr(name, new PyBuiltinFunction({ ml_name: name, ml_meth: guarded(name, d, builtins, words), ml_flags: [count, count] }, null));
  return before;
}
