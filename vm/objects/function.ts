// Functions and bound methods. Objects/funcobject.c and classobject.c.

import { addressText, callObject, getAttr, isEqual, hash, repr, strObject } from '../abstract.js';
import { parseArgs } from '../args.js';
import { functionFrame } from '../call.js';
import { PyDict } from '../dict.js';
import { callLight, runFrame } from '../eval_frame.js';
import { onSignalPath } from '../eval_breaker.js';
import { AttributeErrorType, excMatches, typeError, typeName, valueError } from '../errors.js';
import { currentFrame } from '../frame.js';
import { asStrValue, NotImplemented, PyCell, PyCode, PyFunction, PyMethod, PyTuple } from '../object.js';
import {
  CompareOp, FunctionType, MethodType, PyType, typeLookup, typeOf,
  type Kwargs, type PyObject,
} from '../types.js';
import { mkStr, strText } from '../values.js';
import { CO_ANY_GENERATOR } from '../../compiler/code.js';
import { newGeneratorFor } from './generator.js';
import { genericDictGetSet } from './object.js';
import { defineType } from './type.js';

/** function_call: run the function in a loop of its own (the loop itself enters frames directly). */
function function_call(func: PyFunction, args: PyObject[], kwargs: Kwargs): PyObject {
  if (func.func_code.light !== null && (kwargs === undefined || kwargs.size === 0)) {
    const value = callLight(func, args);
    if (value !== undefined) return value;
  }
  const f = functionFrame(func, args, 0, args.length, kwargs, currentFrame());
  if ((f.f_code.flags & CO_ANY_GENERATOR) !== 0) return newGeneratorFor(f, func);
  return runFrame(f);
}

onSignalPath(function_call, functionFrame);

/** function.__new__(code, globals, name=None, argdefs=None, closure=None). */
function func_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [code, globals, name, defaults, closure] = parseArgs('function', ['code', 'globals', 'name', 'argdefs', 'closure'], 2, args, kwargs);
  if (!(code instanceof PyCode)) throw typeError(`function() argument 1 must be code, not ${typeName(code!)}`);
  if (!(globals instanceof PyDict)) throw typeError(`function() argument 2 must be dict, not ${typeName(globals!)}`);
  const text = name === undefined || name === null ? code.code.co_name : asStrValue(name);
  if (text === undefined) throw typeError('arg 3 (name) must be None or string');
  if (defaults !== undefined && defaults !== null && !(defaults instanceof PyTuple)) throw typeError('arg 4 (defaults) must be None or tuple');
  checkClosure(code, closure ?? null);
  const func = new PyFunction(code, globals, strText(text), mkStr(code.code.co_name));
  func.func_module = globals.getStr('__name__') ?? null;
  if (defaults instanceof PyTuple) func.func_defaults = defaults;
  if (closure instanceof PyTuple) func.func_closure = closure;
  return func;
}

function checkClosure(code: PyCode, closure: PyObject): void {
  if (closure !== null && !(closure instanceof PyTuple)) throw typeError('arg 5 (closure) must be tuple');
  if (closure === null) {
    if (code.nfrees > 0) throw typeError('arg 5 (closure) must be tuple');
    return;
  }
  if (closure.items.length !== code.nfrees) {
    throw valueError(`${code.code.co_name} requires closure of length ${code.nfrees}, not ${closure.items.length}`);
  }
  for (const cell of closure.items) {
    if (!(cell instanceof PyCell)) throw typeError(`arg 5 (closure) expected cell, found ${typeName(cell)}`);
  }
}

function setCode(func: PyFunction, value: PyObject | undefined): void {
  if (!(value instanceof PyCode)) throw typeError('__code__ must be set to a code object');
  const closureSize = func.func_closure?.items.length ?? 0;
  if (value.nfrees !== closureSize) {
    throw valueError(`${func.func_name}() requires a code object with ${closureSize} free vars, not ${value.nfrees}`);
  }
  func.func_code = value;
}

function setName(func: PyFunction, value: PyObject | undefined): void {
  const text = value === undefined ? undefined : asStrValue(value);
  if (text === undefined) throw typeError('__name__ must be set to a string object');
  func.func_name = strText(text);
}

function setDefaults(func: PyFunction, value: PyObject | undefined): void {
  if (value === undefined || value === null) func.func_defaults = null;
  else if (value instanceof PyTuple) func.func_defaults = value;
  else throw typeError('__defaults__ must be set to a tuple object');
}

function setKwdefaults(func: PyFunction, value: PyObject | undefined): void {
  if (value === undefined || value === null) func.func_kwdefaults = null;
  else if (value instanceof PyDict) func.func_kwdefaults = value;
  else throw typeError('__kwdefaults__ must be set to a dict object');
}

function setAnnotations(func: PyFunction, value: PyObject | undefined): void {
  if (value === undefined || value === null) func.func_annotations = null;
  else if (value instanceof PyDict) func.func_annotations = value;
  else throw typeError('__annotations__ must be set to a dict object');
}

defineType(FunctionType, {
  hasDict: true,
  slots: {
    tp_new: func_new,
    tp_repr: (func: PyFunction) => mkStr(`<function ${strText(asStrValue(func.func_qualname)!)} at ${addressText(func)}>`),
    tp_call: function_call,
    tp_descr_get: (func: PyFunction, obj: PyObject | undefined) => (obj === undefined ? func : new PyMethod(func, obj)),
  },
  getset: [
    { name: '__code__', get: (func: PyFunction) => func.func_code, set: setCode },
    { name: '__globals__', get: (func: PyFunction) => func.func_globals, isMember: true },
    { name: '__closure__', get: (func: PyFunction) => func.func_closure, isMember: true },
    { name: '__defaults__', get: (func: PyFunction) => func.func_defaults, set: setDefaults },
    { name: '__kwdefaults__', get: (func: PyFunction) => func.func_kwdefaults, set: setKwdefaults },
    { name: '__annotations__', get: (func: PyFunction) => (func.func_annotations ??= new PyDict()), set: setAnnotations },
    { name: '__name__', get: (func: PyFunction) => mkStr(func.func_name), set: setName },
    {
      name: '__qualname__',
      get: (func: PyFunction) => func.func_qualname,
      set: (func: PyFunction, value: PyObject | undefined) => {
        if (value === undefined || asStrValue(value) === undefined) throw typeError('__qualname__ must be set to a string object');
        func.func_qualname = value;
      },
    },
    { name: '__module__', get: (func: PyFunction) => func.func_module, set: (func: PyFunction, value: PyObject | undefined) => { func.func_module = value ?? null; }, isMember: true },
    { name: '__doc__', get: (func: PyFunction) => func.func_doc, set: (func: PyFunction, value: PyObject | undefined) => { func.func_doc = value ?? null; }, isMember: true },
    genericDictGetSet,
  ],
});

// Bound methods

function method_new(_type: PyType, args: PyObject[]): PyObject {
  if (args.length !== 2) throw typeError(`method expected 2 arguments, got ${args.length}`);
  const [func, self] = args as [PyObject, PyObject];
  if (typeOf(func).tp_call === undefined) throw typeError('first argument must be callable');
  if (self === null) throw typeError('self must not be None');
  return new PyMethod(func, self);
}

/** method_call: one more level of recursion than the function alone, as in CPython. */
function method_call(m: PyMethod, args: PyObject[], kwargs: Kwargs): PyObject {
  return callObject(m.im_func, [m.im_self, ...args], kwargs);
}

/** method_getattro: what the type has not, the function has. */
function method_getattro(m: PyMethod, name: string): PyObject {
  const descr = typeLookup(MethodType, name);
  if (descr !== undefined) {
    const get = typeOf(descr).tp_descr_get;
    return get === undefined ? descr : get(descr, m, MethodType);
  }
  return getAttr(m.im_func, name);
}

function method_repr(m: PyMethod): PyObject {
  let name: PyObject | undefined;
  for (const attribute of ['__qualname__', '__name__']) {
    try {
      name = getAttr(m.im_func, attribute);
      break;
    } catch (exc) {
      if (!excMatches(exc, AttributeErrorType)) throw exc;
    }
  }
  const text = name === undefined ? '?' : strText(asStrValue(strObject(name))!);
  return mkStr(`<bound method ${text} of ${strText(repr(m.im_self))}>`);
}

defineType(MethodType, {
  slots: {
    tp_new: method_new,
    tp_repr: method_repr,
    tp_call: method_call,
    tp_getattro: method_getattro,
    tp_descr_get: (m: PyMethod) => m,
    tp_richcompare: (v: PyMethod, w: PyObject, op: CompareOp) => {
      if (!(w instanceof PyMethod) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
      return (isEqual(v.im_func, w.im_func) && isEqual(v.im_self, w.im_self)) === (op === CompareOp.EQ);
    },
    tp_hash: (m: PyMethod) => {
      const mixed = Number(BigInt.asIntN(53, BigInt(hash(m.im_self)) ^ BigInt(hash(m.im_func))));
      return mixed === -1 ? -2 : mixed;
    },
  },
  getset: [
    { name: '__func__', get: (m: PyMethod) => m.im_func, isMember: true },
    { name: '__self__', get: (m: PyMethod) => m.im_self, isMember: true },
    { name: '__doc__', get: (m: PyMethod) => getAttr(m.im_func, '__doc__') },
  ],
});
