// From the text of a translation to a function that V8 can run.

import { compileFunction } from 'node:vm';
import { getAttr, isTrue } from '../abstract.js';
import { loadAttr, loadGlobal, loadMethod, loadName, storeAttr } from '../attr_cache.js';
import { binaryOperator } from '../binary_operators.js';
import { coldInstruction } from '../cold_opcodes.js';
import { NO_ITEMS, NO_NUMBER } from '../elements.js';
import { CALL_AGAIN, RAISED } from '../eval_frame.js';
import { builtinsOf, type Frame } from '../frame.js';
import { PyDict } from '../dict.js';
import { inplaceAdd, inplaceMultiply, inplaceSubtract, numberAdd, numberMultiply, numberNegative, numberSubtract } from '../number.js';
import { addSlot, EMPTY_TUPLE, PyInstance, PyList, PySlice, PyTuple, type PyFunction, type PyMethodDescr } from '../object.js';
import { dict_subscript } from '../objects/dict.js';
import { takeStopValue } from '../objects/generator.js';
import { listIterNext, PyListIter } from '../objects/list_iter.js';
import { PyRangeIter } from '../objects/range.js';
import * as ops from '../opcodes.js';
import { getItem, getIter, setItem } from '../sequence.js';
import { DictType, FloatType, ListType, PyType, TupleType, type PyObject } from '../types.js';
import { Why, whyObject } from '../unwind.js';
import { MAX_SMALL, PyFloat } from '../values.js';
import {
  boxed, call0, call1, call2, call3, callAny, callExit, callKeywords, callMethod0, callMethod1, callMethod2, callMethodAny, callStar, construct, constructAny, declined, leave,
  leaveHandler, newFrame, raise, raiseOn, RAW, reraise, returned, sendTo, yielded,
} from './runtime.js';
import { seenContainer, seenIterator, seenOf } from './seen.js';
import type { Looking, Translation } from './translation.js';
import { Translator } from './translator.js';

/** The names that a text may use of the VM. */
const HELPERS = {
  getAttr, isTrue, binaryOperator, coldInstruction, inplaceAdd, inplaceMultiply, inplaceSubtract, numberAdd, numberMultiply, numberNegative,
  numberSubtract, EMPTY_TUPLE, listIterNext, getIter, call0, call1, call2, call3, callAny, callKeywords, callMethod0, callMethod1, callMethod2, callMethodAny, callStar, construct, constructAny,
  boxed, builtinsOf, declined, leave, newFrame, raise, raiseOn, returned, yielded, compareOp: ops.compareOp, forIter: ops.forIter, forIterPair: ops.forIterPair, unpackSequence: ops.unpackSequence,
  raiseVarargs: ops.raiseVarargs, unbound, loadGlobal, loadAttr, storeAttr, loadMethod, globalAgain, attrAgain, storeAgain, addSlot, methodAgain,
  loadName, storeName, subscript, storeSubscript, unexpected, leaveHandler, reraise, setupWith: ops.setupWith, takeExit: ops.takeExit, callExit, sendTo, takeStopValue,
  SILENCED: whyObject(Why.SILENCED),
};
/** The same, as variables of their own: what is asked often. */
const DIRECT = {
  RAW, RAISED, CALL_AGAIN, SAFE: MAX_SMALL, Float: PyFloat, FloatType, List: PyList, ListType, Tuple: PyTuple, TupleType, Slice: PySlice, Instance: PyInstance, Type: PyType,
  RangeIter: PyRangeIter, ListIter: PyListIter, NO_ITEMS, NO_NUMBER, seenOf, seenIterator, seenContainer,
};

/** Translate a region for frames like `f`, into `t`. */
export function compile(t: Translation, f: Frame, { policy, signalState }: Looking, entry: number, last: number): Translation {
  const translator = new Translator(f.f_code, f, t.profile, policy, entry, last, entry !== 0);
  const text = translator.translate();
  const { constants, exits } = translator;
  const named = [...Object.keys(DIRECT).map((name) => `${name} = rt.${name}`), ...constants.map((_, i) => `K${i} = K[${i}]`)];
  const name = `py_${f.f_code.code.co_name.replace(/[^A-Za-z0-9]/g, '_')}_${entry << 1}`; // for profiles and V8's traces
  const source = `'use strict';\nconst ${named.join(', ')};\nconst ${name} = ${text};\nreturn ${name}`;
  const make = compileFunction(source, ['rt', 'T', 'P', 'X', 'K', 'W'], { filename: `translation of ${f.f_code.code.co_name} at ${entry << 1}` });
  t.run = (make as (...args: unknown[]) => Translation['run'])({ ...HELPERS, ...DIRECT }, t, t.profile, exits.list, constants, signalState);
  t.blocks = translator.openAt;
  t.lightGlobals = translator.isLight ? f.f_globals : undefined;
  return t;
}

function unbound(f: Frame, i: number, isCell: boolean): never {
  throw isCell ? ops.unboundDeref(f, i) : ops.unboundLocal(f, i);
}

// What an inline cache in the text has not foreseen: the instruction's own cache learns, and the text is out of date.

function globalAgain(t: Translation, f: Frame, name: string, caches: unknown[], at: number): PyObject {
  t.missedCache(at);
  return loadGlobal(f, name, caches, at);
}

function attrAgain(t: Translation, v: PyObject, name: string, caches: unknown[], at: number): PyObject {
  t.missedCache(at);
  return loadAttr(v, name, caches, at);
}

function storeAgain(t: Translation, v: PyObject, name: string, value: PyObject, caches: unknown[], at: number): void {
  t.missedCache(at);
  storeAttr(v, name, value, caches, at);
}

function methodAgain(t: Translation, v: PyObject, name: string, caches: unknown[], at: number): PyFunction | PyMethodDescr | undefined {
  t.missedCache(at);
  return loadMethod(v, name, caches, at);
}

/** A local variable is not what it was on the way in: the frame goes on in the interpreter. */
function unexpected(t: Translation, i: number, v: PyObject | undefined): void {
  t.profile.locals[i]! |= seenOf(v);
  t.miss();
}

function storeName(f: Frame, name: string, v: PyObject, isGlobal: boolean): void {
  if (isGlobal) f.f_globals.set(ops.nameKey(name), v);
  else ops.storeName(f, name, v);
}

function subscript(v: PyObject, w: PyObject): PyObject {
  return v instanceof PyDict && v.ob_type === DictType ? dict_subscript(v, w) : getItem(v, w);
}

function storeSubscript(v: PyObject, w: PyObject, value: PyObject): void {
  if (v instanceof PyDict && v.ob_type === DictType) v.set(w, value);
  else setItem(v, w, value);
}
