// How the types of built-in modules get their names: a static type's tp_name is dotted
// ('itertools.chain'), and what precedes the last dot is its __module__.

import { PyType } from '../types.js';

/** A static type outside builtins, not yet made ready. */
export function moduleType(dotted: string): PyType {
  const dot = dotted.lastIndexOf('.');
  const type = new PyType(dotted);
  type.tp_qualname = dotted.slice(dot + 1);
  type.tp_dict.set('__module__', dotted.slice(0, dot));
  return type;
}
