// builtins: the functions, types and constants that every module sees.
//
// Python/bltinmodule.c. Output and input are in builtins_io.ts, what needs the compiler
// or a frame in builtins_eval.ts, __build_class__ in builtins_class.ts. open() is
// _io's and is added when _io is made.

import {
  ascii, callObject, checkSignals, findAttr, format, getAttr, hash, identity, isCallable, isInstance,
  isSubclass, isTrue, lookupSpecial, repr, richCompareBool, setAttr,
} from '../abstract.js';
import { checkPositional, parseArgs } from '../args.js';
import { excMatches, newException, StopIterationType, typeError, typeName, valueError } from '../errors.js';
import { asCInt, asIndex, numberAbsolute, numberAdd, numberDivmod, numberPower } from '../number.js';
import { asBytesValue, asStrValue, Ellipsis, NotImplemented, PyByteArray, PyBytes, PyList } from '../object.js';
import { forEach, getIter, length, toArray } from '../sequence.js';
import { CompareOp, FloatType, typeOf, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import {
  codePointAt, intAdd, isFloat, isInt, mkFloat, mkStrFromCodePoints, strLength, strText, type IntValue, type PyFloat,
} from '../values.js';
import { builtinExceptions } from '../objects/exceptions.js';
import { builtinTypes } from './builtins_types.js';
import { builtin___build_class__ } from './builtins_class.js';
import {
  builtin___import__, builtin_compile, builtin_dir, builtin_eval, builtin_exec, builtin_globals, builtin_locals, builtin_vars,
} from './builtins_eval.js';
import { builtin_input, builtin_print } from './builtins_io.js';
import type { ModuleDef } from './module_def.js';
import { newCallableIter } from '../objects/iterators.js';

type Module = PyObject;

/** How many items a native loop takes between two direct checks for signals. */
const CHECK_MASK = 0x3fff;

/** Call `f` with each item until it returns false.
 *  NOT CPYTHON: checks for signals, because `any(huge range)` would hold off Ctrl-C. */
function eachItem(iterable: PyObject, f: (item: PyObject) => void | false): void {
  let count = 0;
  forEach(iterable, (item) => {
    if ((++count & CHECK_MASK) === 0) checkSignals();
    return f(item);
  });
}

function builtin_abs(_m: Module, v: PyObject): PyObject {
  if (typeof v === 'number') return v < 0 ? -v : v;
  return numberAbsolute(v);
}

function builtin_all(_m: Module, iterable: PyObject): PyObject {
  let result = true;
  eachItem(iterable, (item) => {
    result = isTrue(item);
    return result ? undefined : false;
  });
  return result;
}

function builtin_any(_m: Module, iterable: PyObject): PyObject {
  let result = false;
  eachItem(iterable, (item) => {
    result = isTrue(item);
    return result ? false : undefined;
  });
  return result;
}

/** bin(), oct(), hex(). */
function prefixed(prefix: string, base: number): (m: Module, v: PyObject) => PyObject {
  return (_m, v) => {
    const n = asIndex(v);
    return n < 0 ? `-${prefix}${n.toString(base).slice(1)}` : prefix + n.toString(base);
  };
}

function builtin_chr(_m: Module, v: PyObject): PyObject {
  const i = asCInt(v);
  if (i < 0 || i > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return mkStrFromCodePoints([i]);
}

/** ord() of a str, bytes or bytearray of length 1. */
function builtin_ord(_m: Module, v: PyObject): PyObject {
  const text = asStrValue(v);
  const bytes = asBytesValue(v);
  if (text === undefined && bytes === undefined) {
    throw typeError(`ord() expected string of length 1, but ${typeName(v)} found`);
  }
  const n = text !== undefined ? strLength(text) : bytes!.length;
  if (n !== 1) throw typeError(`ord() expected a character, but string of length ${n} found`);
  return text !== undefined ? codePointAt(text, 0) : bytes![0]!;
}

function attributeName(v: PyObject, message: string): string {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(message);
  return strText(text);
}

/** getattr(object, name[, default]). */
function builtin_getattr(_m: Module, v: PyObject, name: PyObject, fallback?: PyObject): PyObject {
  const text = attributeName(name, 'getattr(): attribute name must be string');
  if (fallback === undefined) return getAttr(v, text);
  const attr = findAttr(v, text);
  return attr === undefined ? fallback : attr; // None is an attribute too
}

function builtin_hasattr(_m: Module, v: PyObject, name: PyObject): PyObject {
  return findAttr(v, attributeName(name, 'hasattr(): attribute name must be string')) !== undefined;
}

function builtin_setattr(_m: Module, v: PyObject, name: PyObject, value: PyObject): PyObject {
  setAttr(v, attributeName(name, `attribute name must be string, not '${typeName(name)}'`), value);
  return null;
}

function builtin_delattr(_m: Module, v: PyObject, name: PyObject): PyObject {
  setAttr(v, attributeName(name, `attribute name must be string, not '${typeName(name)}'`), undefined);
  return null;
}

/** format(value[, format_spec]). */
function builtin_format(_m: Module, args: PyObject[]): PyObject {
  const n = args.length;
  if (n < 1) throw typeError('format() takes at least 1 argument (0 given)');
  if (n > 2) throw typeError(`format() takes at most 2 arguments (${n} given)`);
  const spec = args[1] ?? '';
  if (n === 2 && asStrValue(args[1]!) === undefined) {
    throw typeError(`format() argument 2 must be str, not ${typeName(args[1]!)}`);
  }
  return format(args[0]!, spec);
}

/** iter(iterable), or iter(callable, sentinel). */
function builtin_iter(_m: Module, v: PyObject, sentinel?: PyObject): PyObject {
  if (sentinel === undefined) return getIter(v);
  if (!isCallable(v)) throw typeError('iter(v, w): v must be callable');
  return newCallableIter(v, sentinel);
}

/** next(iterator[, default]). */
function builtin_next(_m: Module, it: PyObject, fallback?: PyObject): PyObject {
  const next = typeOf(it).tp_iternext;
  if (next === undefined) throw typeError(`'${typeName(it)}' object is not an iterator`);
  let item: PyObject | undefined;
  try {
    item = next(it);
  } catch (exc) {
    if (fallback !== undefined && excMatches(exc, StopIterationType)) return fallback;
    throw exc;
  }
  if (item !== undefined) return item;
  if (fallback !== undefined) return fallback;
  throw newException(StopIterationType);
}

/** `v op w`, without the protocol for two small ints. */
function isBeyond(v: PyObject, w: PyObject, op: CompareOp): boolean {
  if (typeof v === 'number' && typeof w === 'number') return op === CompareOp.GT ? v > w : v < w;
  return richCompareBool(v, w, op);
}

/** min_max: the extreme of the arguments or of one iterable; the first of equals. */
function minMax(fname: 'min' | 'max', op: CompareOp): (m: Module, args: PyObject[], kwargs: Kwargs) => PyObject {
  return (_m, args, kwargs) => {
    if (args.length < 1) checkPositional(fname, args, 1, 1);
    const [key, fallback] = parseArgs(fname, ['key', 'default'], 0, [], kwargs);
    if (args.length > 1 && fallback !== undefined) {
      throw typeError(`Cannot specify a default for ${fname}() with multiple positional arguments`);
    }
    let best: PyObject | undefined;
    let bestKey: PyObject | undefined;
    const consider = (item: PyObject): void => {
      const value = key === undefined || key === null ? item : callObject(key, [item]);
      if (bestKey === undefined || isBeyond(value, bestKey, op)) {
        best = item;
        bestKey = value;
      }
    };
    if (args.length > 1) args.forEach(consider);
    else eachItem(args[0]!, consider);
    const result = best === undefined ? fallback : best;
    if (best === undefined && fallback === undefined) throw valueError(`${fname}() arg is an empty sequence`);
    return result!;
  };
}

function builtin_pow(_m: Module, v: PyObject, w: PyObject, z: PyObject = null): PyObject {
  return numberPower(v, w, z);
}

/** round(number, ndigits=None): number.__round__. */
function builtin_round(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [number, ndigits] = parseArgs('round', ['number', 'ndigits'], 1, args, kwargs);
  const method = lookupSpecial(number!, '__round__');
  if (method === undefined) throw typeError(`type ${typeName(number!)} doesn't define __round__ method`);
  return callObject(method, ndigits === undefined || ndigits === null ? [] : [ndigits]);
}

/** sorted(iterable, *, key=None, reverse=False): the arguments after the first are list.sort's. */
function builtin_sorted(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length < 1) throw typeError('Function takes at least 1 positional arguments (0 given)');
  for (const name of kwargs?.keys() ?? []) {
    if (name !== 'key' && name !== 'reverse') throw typeError(`'${name}' is an invalid keyword argument for this function`);
  }
  const list = new PyList(toArray(args[0]!));
  callObject(getAttr(list, 'sort'), args.slice(1), kwargs);
  return list;
}

/** sum(iterable[, start]). While only ints come they are added as ints, while only floats (and small
 *  ints) come as doubles; from the first other item on by the number protocol. */
function builtin_sum(_m: Module, iterable: PyObject, start: PyObject = 0): PyObject {
  if (asStrValue(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  const it = getIter(iterable);
  const next = typeOf(it).tp_iternext!;
  let total = start;
  let item: PyObject | undefined;
  // NOT CPYTHON: checks for signals, because sum(range(10**12)) would hold off Ctrl-C.
  for (let count = 1; (item = nextOrEnd(next, it)) !== undefined; count++) {
    if ((count & CHECK_MASK) === 0) checkSignals();
    if (isInt(total) && isInt(item)) {
      total = intAdd(total, item);
    } else if (isExactFloat(total)) {
      let d = total.value;
      for (; isExactFloat(item) || typeof item === 'number'; count++) {
        if ((count & CHECK_MASK) === 0) checkSignals();
        d += typeof item === 'number' ? item : item.value;
        item = nextOrEnd(next, it);
      }
      total = item === undefined ? mkFloat(d) : numberAdd(mkFloat(d), item);
      if (item === undefined) break;
    } else {
      total = numberAdd(total, item);
    }
  }
  return total;
}

function isExactFloat(v: PyObject | undefined): v is PyFloat {
  return isFloat(v) && v.ob_type === FloatType;
}

function nextOrEnd(next: (it: PyObject) => PyObject | undefined, it: PyObject): PyObject | undefined {
  try {
    return next(it);
  } catch (exc) {
    if (excMatches(exc, StopIterationType)) return undefined;
    throw exc;
  }
}

function builtin_len(_m: Module, v: PyObject): PyObject {
  return length(v);
}

/** hash(v) as a Py_hash_t. */
function builtin_hash(_m: Module, v: PyObject): IntValue {
  return hash(v);
}

const methods: readonly PyMethodDef[] = [
  { ml_name: '__build_class__', ml_meth: builtin___build_class__, ml_flags: 'keywords' },
  { ml_name: '__import__', ml_meth: builtin___import__, ml_flags: 'keywords', ml_doc: 'Import a module.' },
  { ml_name: 'abs', ml_meth: builtin_abs, ml_flags: [1, 1], ml_doc: 'The absolute value.' },
  { ml_name: 'all', ml_meth: builtin_all, ml_flags: [1, 1], ml_doc: 'True if every item is true.' },
  { ml_name: 'any', ml_meth: builtin_any, ml_flags: [1, 1], ml_doc: 'True if some item is true.' },
  { ml_name: 'ascii', ml_meth: (_m: Module, v: PyObject) => ascii(v), ml_flags: [1, 1], ml_doc: 'repr() in ASCII.' },
  { ml_name: 'bin', ml_meth: prefixed('0b', 2), ml_flags: [1, 1], ml_doc: 'The binary text of an integer.' },
  { ml_name: 'callable', ml_meth: (_m: Module, v: PyObject) => isCallable(v), ml_flags: [1, 1], ml_doc: 'Can the object be called?' },
  { ml_name: 'chr', ml_meth: builtin_chr, ml_flags: [1, 1], ml_doc: 'The str of one code point.' },
  { ml_name: 'compile', ml_meth: builtin_compile, ml_flags: 'keywords', ml_doc: 'Compile source into a code object.' },
  { ml_name: 'delattr', ml_meth: builtin_delattr, ml_flags: [2, 2], ml_doc: 'Delete an attribute.' },
  { ml_name: 'dir', ml_meth: builtin_dir, ml_flags: [0, 1], ml_doc: 'Names of an object, or of the local scope.' },
  { ml_name: 'divmod', ml_meth: (_m: Module, v: PyObject, w: PyObject) => numberDivmod(v, w), ml_flags: [2, 2], ml_doc: '(x // y, x % y)' },
  { ml_name: 'eval', ml_meth: builtin_eval, ml_flags: [1, 3], ml_doc: 'Evaluate an expression.' },
  { ml_name: 'exec', ml_meth: builtin_exec, ml_flags: [1, 3], ml_doc: 'Execute statements.' },
  { ml_name: 'format', ml_meth: builtin_format, ml_flags: 'varargs', ml_doc: 'value.__format__(format_spec)' },
  { ml_name: 'getattr', ml_meth: builtin_getattr, ml_flags: [2, 3], ml_doc: 'An attribute by name.' },
  { ml_name: 'globals', ml_meth: builtin_globals, ml_flags: [0, 0], ml_doc: "The calling module's dict." },
  { ml_name: 'hasattr', ml_meth: builtin_hasattr, ml_flags: [2, 2], ml_doc: 'Is there such an attribute?' },
  { ml_name: 'hash', ml_meth: builtin_hash, ml_flags: [1, 1], ml_doc: 'The hash value.' },
  { ml_name: 'hex', ml_meth: prefixed('0x', 16), ml_flags: [1, 1], ml_doc: 'The hexadecimal text of an integer.' },
  { ml_name: 'id', ml_meth: (_m: Module, v: PyObject) => identity(v), ml_flags: [1, 1], ml_doc: 'The identity of an object.' },
  { ml_name: 'input', ml_meth: builtin_input, ml_flags: [0, 1], ml_doc: 'A line from standard input, without its newline.' },
  { ml_name: 'isinstance', ml_meth: (_m: Module, v: PyObject, cls: PyObject) => isInstance(v, cls), ml_flags: [2, 2], ml_doc: 'Is the object an instance of the class, or of one of them?' },
  { ml_name: 'issubclass', ml_meth: (_m: Module, v: PyObject, cls: PyObject) => isSubclass(v, cls), ml_flags: [2, 2], ml_doc: 'Is the class a subclass of the other, or of one of them?' },
  { ml_name: 'iter', ml_meth: builtin_iter, ml_flags: [1, 2], ml_doc: 'An iterator.' },
  { ml_name: 'len', ml_meth: builtin_len, ml_flags: [1, 1], ml_doc: 'The number of items.' },
  { ml_name: 'locals', ml_meth: builtin_locals, ml_flags: [0, 0], ml_doc: 'The local variables as a dict.' },
  { ml_name: 'max', ml_meth: minMax('max', CompareOp.GT), ml_flags: 'keywords', ml_doc: 'The largest item or argument.' },
  { ml_name: 'min', ml_meth: minMax('min', CompareOp.LT), ml_flags: 'keywords', ml_doc: 'The smallest item or argument.' },
  { ml_name: 'next', ml_meth: builtin_next, ml_flags: [1, 2], ml_doc: 'The next item of an iterator.' },
  { ml_name: 'oct', ml_meth: prefixed('0o', 8), ml_flags: [1, 1], ml_doc: 'The octal text of an integer.' },
  { ml_name: 'ord', ml_meth: builtin_ord, ml_flags: [1, 1], ml_doc: 'The code point of a one-character str.' },
  { ml_name: 'pow', ml_meth: builtin_pow, ml_flags: [2, 3], ml_doc: 'x ** y, or x ** y % z' },
  { ml_name: 'print', ml_meth: builtin_print, ml_flags: 'keywords', ml_doc: 'Write the arguments to a stream, sys.stdout by default.' },
  { ml_name: 'repr', ml_meth: (_m: Module, v: PyObject) => repr(v), ml_flags: [1, 1], ml_doc: 'The canonical text of an object.' },
  { ml_name: 'round', ml_meth: builtin_round, ml_flags: 'keywords', ml_doc: 'Round to a number of digits.' },
  { ml_name: 'setattr', ml_meth: builtin_setattr, ml_flags: [3, 3], ml_doc: 'Set an attribute by name.' },
  { ml_name: 'sorted', ml_meth: builtin_sorted, ml_flags: 'keywords', ml_doc: 'A sorted list of the items.' },
  { ml_name: 'sum', ml_meth: builtin_sum, ml_flags: [1, 2], ml_doc: 'The sum of the items, added to start.' },
  { ml_name: 'vars', ml_meth: builtin_vars, ml_flags: [0, 1], ml_doc: "An object's __dict__, or locals()." },
];

export const builtins_module: ModuleDef = {
  name: 'builtins',
  doc: 'Functions, exceptions and constants that are visible everywhere.',
  methods,
  init: (dict) => {
    dict.setStr('None', null);
    dict.setStr('Ellipsis', Ellipsis);
    dict.setStr('NotImplemented', NotImplemented);
    dict.setStr('False', false);
    dict.setStr('True', true);
    dict.setStr('__debug__', true); // the interpreter sets it to False under -O
    for (const type of builtinTypes) dict.setStr(type.tp_name, type);
    for (const [name, type] of builtinExceptions) dict.setStr(name, type);
  },
};
