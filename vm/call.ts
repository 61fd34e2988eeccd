// Calls: the one place that decides what a call does, and how arguments are bound.
//
// _PyEval_EvalCodeWithName's binding and call_function's choice, from Python/ceval.c,
// and the arity checks of METH_* from Objects/methodobject.c. The loop enters Python
// functions itself, without JavaScript recursion; everything else ends here.

import { callObject, checkSignals, errorShowing } from './abstract.js';
import { formatArityText } from './args.js';
import { typeError, TypeErrorType, typeName } from './errors.js';
import { Frame, initCells } from './frame.js';
import { EMPTY_TUPLE, type PyBaseException, PyBuiltinFunction, PyFunction, PyMethod, PyMethodDescr, PyTuple, asStrValue } from './object.js';
import { PyDict } from './dict.js';
import { PyStaticMethod } from './objects/descr.js';
import { checkRecursiveCall, type ThreadState } from './thread_state.js';
import { DictType, PyType, typeCheck, typeLookup, typeOf, type Kwargs, type NativeFunction, type PyObject } from './types.js';
import { mkStr, strText } from './values.js';
import { CO_ANY_GENERATOR, CO_VARARGS, CO_VARKEYWORDS } from '../compiler/code.js';

type Slots = (PyObject | undefined)[];

/** A new frame for `func` with `n` positional arguments at `args[from]` and keyword arguments. */
export function functionFrame(func: PyFunction, args: Slots, from: number, n: number, kwargs: Kwargs, back: Frame | null): Frame {
  const code = func.func_code;
  const f = new Frame(code, func.func_globals, back);
  const slots = f.f_localsplus;
  if (n <= code.simpleArgs && (kwargs === undefined || kwargs.size === 0)) {
    for (let i = 0; i < n; i++) slots[i] = args[from + i];
    if (n < code.simpleArgs) fillDefaults(func, slots, n);
    return f;
  }
  bindArguments(func, slots, args, from, n, kwargs);
  if (code.ncells + code.nfrees > 0) initCells(f, func);
  return f;
}

/** Count the levels of a frame that takes several, all but the last. A generator's are over when it is made. */
export function enterLevels(ts: ThreadState, callee: Frame, levels: number): void {
  callee.f_levels = levels;
  for (let i = 0; i < levels - 1; i++) {
    if (++ts.recursion_depth > ts.recursion_limit) checkLevel(ts, ' while calling a Python object', i);
  }
  if ((callee.f_code.flags & CO_ANY_GENERATOR) !== 0) {
    ts.recursion_depth -= levels - 1;
    callee.f_levels = 1;
  }
}

/** _Py_CheckRecursiveCall, which gives back its own level when it raises, after `entered` levels of the same call. */
export function checkLevel(ts: ThreadState, where: string, entered: number): void {
  try {
    checkRecursiveCall(where);
  } catch (error) {
    ts.recursion_depth -= entered;
    throw error;
  }
}

/** _PyEval_EvalCodeWithName, the binding: fill the argument slots or raise the TypeError. */
function bindArguments(func: PyFunction, slots: Slots, args: Slots, from: number, n: number, kwargs: Kwargs): void {
  const { code } = func.func_code;
  const { co_argcount, co_kwonlyargcount, co_flags } = code;
  const total = co_argcount + co_kwonlyargcount;
  const positional = Math.min(n, co_argcount);
  for (let i = 0; i < positional; i++) slots[i] = args[from + i];
  let kwdict: PyDict | null = null;
  if ((co_flags & CO_VARKEYWORDS) !== 0) {
    kwdict = new PyDict();
    slots[total + ((co_flags & CO_VARARGS) !== 0 ? 1 : 0)] = kwdict;
  }
  if ((co_flags & CO_VARARGS) !== 0) {
    slots[total] = n === positional ? EMPTY_TUPLE : new PyTuple(args.slice(from + positional, from + n) as PyObject[]);
  }
  if (kwargs !== undefined) placeKeywords(func, slots, kwargs, kwdict);
  if (n > co_argcount && (co_flags & CO_VARARGS) === 0) throw tooManyPositional(func, n, slots);
  if (n < co_argcount) fillDefaults(func, slots, n);
  if (co_kwonlyargcount > 0) fillKeywordDefaults(func, slots);
}

function placeKeywords(func: PyFunction, slots: Slots, kwargs: Map<string, PyObject>, kwdict: PyDict | null): void {
  const { code } = func.func_code;
  const total = code.co_argcount + code.co_kwonlyargcount;
  for (const [name, value] of kwargs) {
    const i = code.co_varnames.indexOf(name);
    if (i >= 0 && i < total) {
      if (slots[i] !== undefined) throw wrongKeyword(func, 'multiple values for argument', name);
      slots[i] = value;
    } else if (kwdict !== null) {
      kwdict.set(mkStr(name), value);
    } else {
      throw wrongKeyword(func, 'an unexpected keyword argument', name);
    }
  }
}

function wrongKeyword(func: PyFunction, got: string, name: string): PyObject & object {
  return errorShowing(TypeErrorType, () => `${func.func_code.code.co_name}() got ${got} '${name}'`);
}

function fillDefaults(func: PyFunction, slots: Slots, given: number): void {
  const { co_argcount } = func.func_code.code;
  const defaults = func.func_defaults?.items ?? [];
  const firstDefault = co_argcount - defaults.length;
  if (given < firstDefault) checkGiven(func, slots, given, firstDefault);
  for (let i = Math.max(given, firstDefault); i < co_argcount; i++) {
    if (slots[i] === undefined) slots[i] = defaults[i - firstDefault];
  }
}

function checkGiven(func: PyFunction, slots: Slots, from: number, to: number): void {
  const missing: number[] = [];
  for (let i = from; i < to; i++) if (slots[i] === undefined) missing.push(i);
  if (missing.length > 0) throw missingArguments(func, missing, 'positional');
}

function fillKeywordDefaults(func: PyFunction, slots: Slots): void {
  const { code } = func.func_code;
  const missing: number[] = [];
  for (let i = code.co_argcount; i < code.co_argcount + code.co_kwonlyargcount; i++) {
    if (slots[i] !== undefined) continue;
    const value = func.func_kwdefaults?.get(mkStr(code.co_varnames[i]!));
    if (value === undefined) missing.push(i);
    else slots[i] = value;
  }
  if (missing.length > 0) throw missingArguments(func, missing, 'keyword-only');
}

/** format_missing: "f() missing 2 required positional arguments: 'a' and 'b'". */
function missingArguments(func: PyFunction, missing: readonly number[], kind: string): PyObject & object {
  const names = missing.map((i) => {
    checkSignals(); // by the repr() of the name
    return `'${func.func_code.code.co_varnames[i]!}'`;
  });
  return typeError(`${func.func_code.code.co_name}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${englishList(names)}`);
}

function englishList(names: readonly string[]): string {
  if (names.length === 1) return names[0]!;
  if (names.length === 2) return `${names[0]} and ${names[1]}`;
  return `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]}`;
}

/** too_many_positional. */
function tooManyPositional(func: PyFunction, given: number, slots: Slots): PyObject & object {
  const { co_argcount, co_kwonlyargcount } = func.func_code.code;
  let keywordGiven = 0;
  for (let i = co_argcount; i < co_argcount + co_kwonlyargcount; i++) if (slots[i] !== undefined) keywordGiven++;
  const ndefaults = func.func_defaults?.items.length ?? 0;
  const takes = ndefaults > 0 ? `from ${co_argcount - ndefaults} to ${co_argcount}` : `${co_argcount}`;
  const plural = ndefaults > 0 || co_argcount !== 1 ? 's' : '';
  const keywords = keywordGiven > 0
    ? ` positional argument${given === 1 ? '' : 's'} (and ${keywordGiven} keyword-only argument${keywordGiven === 1 ? '' : 's'})` : '';
  return typeError(`${func.func_code.code.co_name}() takes ${takes} positional argument${plural} but ${given}${keywords} ${given === 1 && keywordGiven === 0 ? 'was' : 'were'} given`);
}

/** PyCFunction and method_descriptor calls: `fn(self, ...)` after the arity check. */
export function callNative(
  fn: NativeFunction, min: number, max: number, name: string, self: PyObject, args: PyObject[], kwargs: Kwargs,
): PyObject {
  if (max === -2) return fn(self, args, kwargs);
  if (kwargs !== undefined && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (max === -1) return fn(self, args);
  const n = args.length;
  if (n < min || n > max) {
    const text = formatArityText(fn, name, min, max, n);
    throw text === undefined ? arityError(name, min, max, n) : typeError(text);
  }
  switch (n) {
    case 0: return fn(self);
    case 1: return fn(self, args[0]);
    case 2: return fn(self, args[0], args[1]);
    case 3: return fn(self, args[0], args[1], args[2]);
    default: return fn(self, ...args);
  }
}

/** The texts of METH_NOARGS, METH_O and PyArg_UnpackTuple. */
export function arityError(name: string, min: number, max: number, given: number): PyObject & object {
  if (max === 0) return typeError(`${name}() takes no arguments (${given} given)`);
  if (min === 1 && max === 1) return typeError(`${name}() takes exactly one argument (${given} given)`);
  if (min === max) return typeError(`${name} expected ${min} arguments, got ${given}`);
  const [word, bound] = given < min ? ['least', min] : ['most', max];
  return typeError(`${name} expected at ${word} ${bound} arguments, got ${given}`);
}

/** tp_call of builtin_function_or_method. */
export function callBuiltinFunction(func: PyBuiltinFunction, args: PyObject[], kwargs: Kwargs): PyObject {
  return callNative(func.fn, func.min, func.max, func.m_ml.ml_name, func.m_self, args, kwargs);
}

/** tp_call of method_descriptor: self is the first argument. */
export function callMethodDescr(descr: PyMethodDescr, args: PyObject[], kwargs: Kwargs): PyObject {
  const name = descr.d_method.ml_name;
  if (args.length < 1) throw typeError(`descriptor '${name}' of '${descr.d_type.tp_name}' object needs an argument`);
  const self = args[0]!;
  if (!typeCheck(self, descr.d_type)) {
    throw typeError(`descriptor '${name}' requires a '${descr.d_type.tp_name}' object but received a '${typeName(self)}'`);
  }
  return callNative(descr.fn, descr.min, descr.max, name, self, args.slice(1), kwargs);
}

/** Call anything but a Python function with `n` arguments that lie at `stack[base + 1]`. */
export function callFromStack(func: PyObject, stack: Slots, base: number, n: number): PyObject {
  if (func instanceof PyBuiltinFunction) {
    const { max, min, fn } = func;
    if (n >= min && n <= max) {
      switch (n) {
        case 0: return fn(func.m_self);
        case 1: return fn(func.m_self, stack[base + 1]);
        case 2: return fn(func.m_self, stack[base + 1], stack[base + 2]);
        case 3: return fn(func.m_self, stack[base + 1], stack[base + 2], stack[base + 3]);
        default:
      }
    }
    const args = stack.slice(base + 1, base + 1 + n) as PyObject[];
    return callNative(fn, min, max, func.m_ml.ml_name, func.m_self, args, undefined);
  }
  return callObject(func, stack.slice(base + 1, base + 1 + n) as PyObject[]);
}

/** Call a built-in method with its instance at `stack[base]` and `n` arguments behind it. The
 *  instance is known to be of the method's type. */
export function callMethodFromStack(descr: PyMethodDescr, stack: Slots, base: number, n: number): PyObject {
  const { max, min, fn } = descr;
  if (n >= min && n <= max) {
    switch (n) {
      case 0: return fn(stack[base]);
      case 1: return fn(stack[base], stack[base + 1]);
      case 2: return fn(stack[base], stack[base + 1], stack[base + 2]);
      case 3: return fn(stack[base], stack[base + 1], stack[base + 2], stack[base + 3]);
      default:
    }
  }
  return callNative(fn, min, max, descr.d_method.ml_name, stack[base]!, stack.slice(base + 1, base + 1 + n) as PyObject[], undefined);
}

/** The function and, for a bound method of one, its self: what the loop can enter itself. */
export function pythonFunctionOf(func: PyObject): PyFunction | undefined {
  if (func instanceof PyFunction) return func;
  return func instanceof PyMethod && func.im_func instanceof PyFunction ? func.im_func : undefined;
}

/** Keyword arguments of CALL_FUNCTION_EX from a mapping that is a dict. */
export function kwargsFromDict(func: PyObject, d: PyDict): Kwargs {
  if (d.used === 0) return undefined;
  const kwargs = new Map<string, PyObject>();
  for (const [key, value] of d.entries()) {
    const name = asStrValue(key);
    if (name === undefined) throw badKeyword(func);
    kwargs.set(strText(name), value);
  }
  return kwargs;
}

/** The error for a keyword that is no str: each callable finds it in its own place. */
function badKeyword(func: PyObject): PyBaseException {
  if (func instanceof PyFunction || func instanceof PyMethod) return typeError(`${functionName(func)}() keywords must be strings`);
  if (func instanceof PyBuiltinFunction && func.max !== -2) return typeError(`${functionName(func)}() takes no keyword arguments`);
  if (func === DictType) return typeError('keyword arguments must be strings');
  if (func instanceof PyType) {
    const method = ['__new__', '__init__'].find((name) => [PyFunction, PyStaticMethod].some((c) => typeLookup(func, name) instanceof c));
    if (method !== undefined) return typeError(`${method}() keywords must be strings`);
  }
  return typeError('keywords must be strings');
}

/** PyEval_GetFuncName. */
export function functionName(func: PyObject): string {
  if (func instanceof PyMethod) return functionName(func.im_func);
  if (func instanceof PyFunction) return func.func_name;
  if (func instanceof PyBuiltinFunction) return func.m_ml.ml_name;
  return typeOf(func).tp_name;
}

/** PyEval_GetFuncDesc: what follows the name in error texts. */
export function functionDescription(func: PyObject): string {
  if (func instanceof PyMethod || func instanceof PyFunction || func instanceof PyBuiltinFunction) return '()';
  return ' object';
}
