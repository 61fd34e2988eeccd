// Calls, as text.

import { PyBuiltinFunction, PyFunction, PyMethodDescr } from '../object.js';
import { object_new } from '../objects/object.js';
import { PyType, TPFLAGS_IS_ABSTRACT, typeLookup, typeOf, TypeType, type PyObject } from '../types.js';
import type { Instruction } from './flow.js';
import type { Translator } from './translator.js';

/** Push what a call has given, unless it is RAISED. */
export function called(t: Translator, i: Instruction, v: string): void {
  t.emit(`if (${v} === RAISED) return rt.raiseOn(T, ts, f);`);
  t.result(v, i.next);
}

function callText(func: string, args: readonly string[]): string {
  return args.length <= 3 ? `rt.call${args.length}(ts, f, ${[func, ...args].join(', ')})` : `rt.callAny(ts, f, ${func}, [${args.join(', ')}])`;
}

export function callFunction(t: Translator, i: Instruction): void {
  const args = t.popMany(i.arg).map((v) => t.atom(v));
  const callee = t.pop();
  const func = t.atom(callee);
  t.save();
  const { known } = callee;
  const general = callText(func, args);
  const init = known instanceof PyType ? initOf(known) : undefined;
  if (init !== undefined) {
    const type = t.constant(known);
    const made = args.length <= 3 ? `rt.construct(ts, f, ${[type, t.constant(init), args.length, ...args].join(', ')})`
      : `rt.constructAny(ts, f, ${type}, ${t.constant(init)}, [${['null', ...args].join(', ')}])`;
    called(t, i, t.temp(`${func} === ${type} && ${type}.tp_version_tag === ${(known as PyType).tp_version_tag} ? ${made} : ${general}`));
    return;
  }
  const v = takesDirectly(known, args.length)
    ? t.temp(`${func} === ${t.constant(known)} ? ${direct(t, known as PyBuiltinFunction, [t.constant((known as PyBuiltinFunction).m_self), ...args])} : ${general}`)
    : t.temp(general);
  called(t, i, v);
}

/** The `__init__` of a plain class: one whose call makes a plain instance and runs a Python function on it. */
function initOf(type: PyType): PyFunction | undefined {
  const init = typeLookup(type, '__init__');
  const isPlain = type.tp_new === object_new && (type.tp_flags & TPFLAGS_IS_ABSTRACT) === 0 && typeOf(type).tp_call === TypeType.tp_call;
  return isPlain && init instanceof PyFunction ? init : undefined;
}

/** A built-in function whose JavaScript function can be called with so many arguments as it is. */
function takesDirectly(func: PyObject | undefined, n: number): boolean {
  return (func instanceof PyBuiltinFunction || func instanceof PyMethodDescr) && func.max >= 0 && n >= func.min && n <= func.max;
}

function direct(t: Translator, func: PyBuiltinFunction | PyMethodDescr, args: readonly string[]): string {
  return `${t.constant(func.fn)}(${args.join(', ')})`;
}

export function callMethod(t: Translator, i: Instruction): void {
  const args = t.popMany(i.arg).map((v) => t.atom(v));
  const self = t.atom(t.pop());
  const { x: method, method: name, known } = t.pop();
  t.save();
  const general = args.length <= 2 ? `rt.callMethod${args.length}(ts, f, ${[method, self, ...args].join(', ')})`
    : `rt.callMethodAny(ts, f, ${method}, ${self}, [${args.join(', ')}])`;
  const quick = known instanceof PyMethodDescr && takesDirectly(known, args.length) ? direct(t, known, [self, ...args])
    : known instanceof PyFunction ? callText(name!, [self, ...args]) : undefined;
  if (quick === undefined) called(t, i, t.temp(general));
  else called(t, i, t.temp(method === name ? quick : `${method} === ${name!} ? ${quick} : ${general}`));
}
