// Generators and coroutines: a frame that can be left and entered again.
//
// Objects/genobject.c. Asynchronous generators add their protocol in async_gen.ts. A
// generator keeps its frame; resuming it is one evalFrame() call, suspending it
// returns from that call with the frame marked f_suspended.

import { addressText, callMethod, callObject, findAttr, getAttr, repr } from '../abstract.js';
import { resumeFrame, runFrame } from '../eval_frame.js';
import {
  DeprecationWarningType, excMatches, GeneratorExitType, runtimeError, StopAsyncIterationType, StopIterationType, newException, typeError, typeName, valueError,
  stopIteration,
} from '../errors.js';
import type { Frame } from '../frame.js';
import { asStrValue, PyBaseException, PyFunction, PyTraceback, PyTuple, type PyCode } from '../object.js';
import { tstate } from '../thread_state.js';
import {
  AsyncGeneratorType, BaseExceptionType, CoroutineType, GeneratorType, isSubtype, PyType, typeOf,
  type HeapObject, type PyObject,
} from '../types.js';
import { raiseWithoutContext } from '../unwind.js';
import { mkStr, strText } from '../values.js';
import { writeUnraisable } from '../print_exception.js';
import { Op } from '../../compiler/opcode.js';
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_FUTURE_GENERATOR_STOP, CO_ITERABLE_COROUTINE } from '../../compiler/code.js';
import { defineType } from './type.js';

/** PyGenObject, PyCoroObject and PyAsyncGenObject: they differ in type alone. */
export class PyGenerator implements HeapObject {
  gi_frame: Frame | null;
  gi_running = false;
  readonly gi_code: PyCode;
  /** Asynchronous generators: the hooks were called; it has been closed. */
  ag_hooksInited = false;
  ag_closed = false;

  constructor(public ob_type: PyType, frame: Frame, public gi_name: PyObject, public gi_qualname: PyObject) {
    this.gi_frame = frame;
    this.gi_code = frame.f_code;
    frame.f_back = null;
    frame.f_gen = this;
  }
}

/** The generator, coroutine or asynchronous generator for a call of `func`, whose frame is bound. */
export function newGeneratorFor(frame: Frame, func: PyFunction): PyObject {
  const { flags } = frame.f_code;
  const type = (flags & CO_COROUTINE) !== 0 ? CoroutineType : (flags & CO_ASYNC_GENERATOR) !== 0 ? AsyncGeneratorType : GeneratorType;
  const gen = new PyGenerator(type, frame, mkStr(func.func_name), func.func_qualname);
  return type === CoroutineType && tstate.coroutine_wrapper !== null ? wrapCoroutine(gen, tstate.coroutine_wrapper) : gen;
}

/** The interpreters' threads in which sys.set_coroutine_wrapper()'s function runs. */
const wrapping = new WeakSet<object>();

/** What sys.set_coroutine_wrapper() asks for; its function must not make coroutines itself. */
function wrapCoroutine(gen: PyGenerator, wrapper: PyObject): PyObject {
  const ts = tstate;
  if (wrapping.has(ts)) {
    throw runtimeError(mkStr(`coroutine wrapper ${strText(repr(wrapper))} attempted to recursively wrap ${strText(repr(gen.gi_code))}`));
  }
  wrapping.add(ts);
  try {
    return callObject(wrapper, [gen]);
  } finally {
    wrapping.delete(ts);
  }
}

/** The value with which the generator that was resumed last has returned. */
let stopValue: PyObject = null;

export function takeStopValue(): PyObject {
  const value = stopValue;
  stopValue = null;
  return value;
}

/** Leave the running frame as suspended; `handled` is what it is in the middle of handling. */
export function suspend(f: Frame, handled: PyBaseException | null | undefined): void {
  const ts = tstate;
  f.f_suspended = true;
  f.f_exc = handled;
  ts.recursion_depth--;
  ts.frame = f.f_back;
}

function kindOf(gen: PyGenerator): string {
  return gen.ob_type === CoroutineType ? 'coroutine' : gen.ob_type === AsyncGeneratorType ? 'async generator' : 'generator';
}

/** gen_send_ex: resume with a value, or by raising `thrown`. What is yielded; undefined when the
 *  generator has returned (takeStopValue() then has the value). A finished generator returns
 *  undefined again. */
export function resume(gen: PyGenerator, arg: PyObject, thrown?: PyBaseException, isClosing = false): PyObject | undefined {
  if (gen.gi_running) throw valueError(`${kindOf(gen)} already executing`);
  const f = gen.gi_frame;
  stopValue = null;
  if (f === null) {
    if (gen.ob_type === CoroutineType && !isClosing) throw runtimeError('cannot reuse already awaited coroutine');
    if (thrown !== undefined) throw thrown;
    return undefined;
  }
  if (f.f_lasti === -1) {
    if (arg !== null) throw typeError(`can't send non-None value to a just-started ${kindOf(gen)}`);
  } else {
    f.f_localsplus[f.f_stacktop++] = arg;
  }
  const ts = tstate;
  const handled = ts.exc_info;
  if (f.f_exc !== undefined) ts.exc_info = f.f_exc;
  f.f_back = ts.frame as Frame | null;
  gen.gi_running = true;
  let result: PyObject;
  if (thrown !== undefined) raiseWithoutContext(thrown);
  try {
    result = thrown === undefined ? resumeFrame(ts, f) : runFrame(f, thrown);
  } catch (exc) {
    gen.gi_frame = null;
    throw convertStop(gen, exc);
  } finally {
    gen.gi_running = false;
    f.f_back = null;
    ts.exc_info = handled;
  }
  if (f.f_suspended) return result;
  gen.gi_frame = null;
  stopValue = result;
  return undefined;
}

/** PyErr_WarnEx of a DeprecationWarning. Before `warnings` is imported nothing can have changed the filter that ignores it. */
export function warnDeprecated(message: string): void {
  const warnings = tstate.interp.modules.getStr('warnings');
  if (warnings === undefined) return;
  callMethod(warnings, 'warn', mkStr(message), DeprecationWarningType, 1);
}

/** The StopIteration itself, or the warning about it where warnings are errors. */
function stopWithWarning(gen: PyGenerator, exc: PyBaseException): PyBaseException {
  try {
    warnDeprecated(`generator '${strText(asStrValue(gen.gi_qualname)!).slice(0, 50)}' raised StopIteration`);
    return exc;
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    error.context = exc;
    return error;
  }
}

/** PEP 479 where it is in force: StopIteration that escapes the body is a RuntimeError. */
function convertStop(gen: PyGenerator, exc: unknown): unknown {
  const { flags } = gen.gi_code;
  const isAsync = gen.ob_type === AsyncGeneratorType;
  if (excMatches(exc, StopIterationType)) {
    if ((flags & (CO_FUTURE_GENERATOR_STOP | CO_COROUTINE | CO_ITERABLE_COROUTINE | CO_ASYNC_GENERATOR)) === 0) return stopWithWarning(gen, exc);
    return caused(`${kindOf(gen)} raised StopIteration`, exc);
  }
  if (isAsync && excMatches(exc, StopAsyncIterationType)) return caused('async generator raised StopAsyncIteration', exc);
  return exc;
}

/** _PyErr_FormatFromCause. */
function caused(message: string, exc: PyBaseException): PyBaseException {
  const error = runtimeError(message);
  error.cause = exc;
  error.context = exc;
  error.suppress_context = true;
  return error;
}

/** The resumption that YIELD_FROM and FOR_ITER make. */
export function genSend(gen: PyGenerator, v: PyObject): PyObject | undefined {
  return resume(gen, v);
}

/** YIELD_FROM into anything but a generator: next() for None, else send(). undefined at the end,
 *  with the value in takeStopValue(). */
export function yieldFromNext(receiver: PyObject, v: PyObject): PyObject | undefined {
  stopValue = null;
  try {
    if (v !== null) return callMethod(receiver, 'send', v);
    const next = typeOf(receiver).tp_iternext!;
    return next(receiver);
  } catch (exc) {
    if (!excMatches(exc, StopIterationType)) throw exc;
    stopValue = stopIterationValue(exc);
    return undefined;
  }
}

/** The `value` of a StopIteration. */
export function stopIterationValue(exc: PyBaseException): PyObject {
  return getAttr(exc, 'value');
}

/** gen_iternext: undefined at the end; a return value other than None raises StopIteration. */
export function generatorIterNext(gen: PyGenerator): PyObject | undefined {
  const item = resume(gen, null);
  if (item !== undefined) return item;
  const value = takeStopValue();
  if (value !== null) throw stopIteration(value);
  return undefined;
}

/** generator.send(value). */
export function gen_send(gen: PyGenerator, value: PyObject): PyObject {
  const item = resume(gen, value);
  if (item !== undefined) return item;
  throw finished(gen);
}

function finished(gen: PyGenerator): PyBaseException {
  if (gen.ob_type === AsyncGeneratorType) return newException(StopAsyncIterationType);
  return stopIteration(takeStopValue());
}

/** _PyGen_yf: what the generator is delegating to, or undefined. */
export function yieldFromOf(gen: PyGenerator): PyObject | undefined {
  const f = gen.gi_frame;
  if (f === null || f.f_lasti < 0 || !f.f_suspended || gen.gi_running) return undefined;
  if (f.f_code.code.co_code[f.f_next] !== Op.YIELD_FROM) return undefined;
  return f.f_localsplus[f.f_stacktop - 1];
}

/** The arguments of throw() as they were given; undefined for those left out. */
export interface ThrowArguments { type: PyObject; value?: PyObject | undefined; tb?: PyObject | undefined }

/** generator.throw(type[, value[, tb]]). */
export function gen_throw(gen: PyGenerator, type: PyObject, value?: PyObject, tb?: PyObject): PyObject {
  const item = throwInto(gen, { type, value, tb });
  if (item !== undefined) return item;
  throw finished(gen);
}

/** The exception that the arguments of throw() stand for. */
function normalizeThrown({ type, value = null, tb = null }: ThrowArguments): PyBaseException {
  if (tb !== null && !(tb instanceof PyTraceback)) throw typeError('throw() third argument must be a traceback object');
  let exc: PyObject;
  if (type instanceof PyType && isSubtype(type, BaseExceptionType)) exc = instantiate(type, value);
  else if (type instanceof PyBaseException) {
    if (value !== null) throw typeError('instance exception may not have a separate value');
    exc = type;
  } else {
    throw typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeName(type)}`);
  }
  if (!(exc instanceof PyBaseException)) throw typeError('exceptions must derive from BaseException');
  if (tb !== null) exc.traceback = tb;
  return exc;
}

/** PyErr_NormalizeException for a class and what was given as its value. What the class itself
 *  raises takes its place. */
function instantiate(type: PyType, value: PyObject): PyObject {
  if (value instanceof PyBaseException && isSubtype(value.ob_type, type)) return value;
  const args = value === null ? [] : value instanceof PyTuple ? [...value.items] : [value];
  try {
    return callObject(type, args);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    return exc;
  }
}

/** PyErr_GivenExceptionMatches for the first argument of throw(). */
function isGeneratorExit(type: PyObject): boolean {
  return excMatches(type, GeneratorExitType) || (type instanceof PyType && isSubtype(type, GeneratorExitType));
}

/** _gen_throw: into what the generator delegates to, else into the generator itself. undefined
 *  when it has returned. `closes`: what it delegates to is closed by GeneratorExit. */
export function throwInto(gen: PyGenerator, thrown: ThrowArguments, closes = true): PyObject | undefined {
  const receiver = yieldFromOf(gen);
  if (receiver !== undefined) {
    if (closes && isGeneratorExit(thrown.type)) {
      const failure = closeDelegate(gen, receiver);
      if (failure !== undefined) return resume(gen, null, failure);
    } else {
      const delegated = throwIntoDelegate(gen, receiver, thrown, closes);
      if (delegated !== NOT_DELEGATED) return delegated as PyObject | undefined;
    }
  }
  return resume(gen, null, normalizeThrown(thrown));
}

const NOT_DELEGATED = Symbol('not delegated');

/** Close what `gen` delegates to; the exception this raised, or undefined. */
function closeDelegate(gen: PyGenerator, receiver: PyObject): PyBaseException | undefined {
  gen.gi_running = true;
  try {
    closeIterator(receiver);
    return undefined;
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    return exc;
  } finally {
    gen.gi_running = false;
  }
}

/** gen_close_iter. */
export function closeIterator(v: PyObject): void {
  if (v instanceof PyGenerator) {
    gen_close(v);
    return;
  }
  let close: PyObject | undefined;
  try {
    close = findAttr(v, 'close');
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    writeUnraisable(exc, v);
  }
  if (close !== undefined) callObject(close, []);
}

function throwIntoDelegate(gen: PyGenerator, receiver: PyObject, thrown: ThrowArguments, closes: boolean): PyObject | undefined | typeof NOT_DELEGATED {
  let item: PyObject | undefined;
  gen.gi_running = true;
  try {
    if (receiver instanceof PyGenerator) {
      item = throwInto(receiver, thrown, closes);
    } else {
      const method = findAttr(receiver, 'throw');
      if (method === undefined) return NOT_DELEGATED;
      item = callObject(method, givenArguments(thrown));
    }
    if (item !== undefined) return item;
  } catch (error) {
    gen.gi_running = false;
    if (!(error instanceof PyBaseException)) throw error;
    stepPastYieldFrom(gen);
    if (excMatches(error, StopIterationType)) return resume(gen, stopIterationValue(error));
    return resume(gen, null, error);
  } finally {
    gen.gi_running = false;
  }
  const value = takeStopValue();
  stepPastYieldFrom(gen);
  return resume(gen, value);
}

function givenArguments({ type, value, tb }: ThrowArguments): PyObject[] {
  if (value === undefined) return [type];
  return tb === undefined ? [type, value] : [type, value, tb];
}

/** The delegation is over: drop the receiver and stand behind the YIELD_FROM. */
function stepPastYieldFrom(gen: PyGenerator): void {
  const f = gen.gi_frame!;
  f.f_localsplus[--f.f_stacktop] = undefined;
  f.f_lasti += 2;
  f.f_next = f.f_lasti + 2;
}

/** generator.close(). */
export function gen_close(gen: PyGenerator): PyObject {
  const receiver = yieldFromOf(gen);
  const failure = receiver === undefined ? undefined : closeDelegate(gen, receiver);
  if (gen.gi_frame === null) return null;
  let item: PyObject | undefined;
  try {
    item = resume(gen, null, failure ?? newException(GeneratorExitType), true);
  } catch (exc) {
    if (excMatches(exc, StopIterationType) || excMatches(exc, GeneratorExitType)) return null;
    throw exc;
  }
  if (item === undefined) return null;
  throw runtimeError(`${kindOf(gen)} ignored GeneratorExit`);
}

export function gen_repr(gen: PyGenerator): PyObject {
  return mkStr(`<${typeName(gen)} object ${strText(asStrValue(gen.gi_qualname)!)} at ${addressText(gen)}>`);
}

function setNameOf(attribute: '__name__' | '__qualname__') {
  return (gen: PyGenerator, value: PyObject | undefined): void => {
    if (value === undefined || asStrValue(value) === undefined) throw typeError(`${attribute} must be set to a string object`);
    if (attribute === '__name__') gen.gi_name = value;
    else gen.gi_qualname = value;
  };
}

/** What generators, coroutines and asynchronous generators show under their three prefixes. */
export function generatorGetset(prefix: 'gi' | 'cr' | 'ag', delegate: 'yieldfrom' | 'await') {
  return [
    { name: `${prefix}_frame`, get: (gen: PyGenerator): PyObject => gen.gi_frame, isMember: true },
    { name: `${prefix}_running`, get: (gen: PyGenerator): PyObject => gen.gi_running, isMember: true },
    { name: `${prefix}_code`, get: (gen: PyGenerator): PyObject => gen.gi_code, isMember: true },
    { name: `${prefix}_${delegate}`, get: (gen: PyGenerator): PyObject => yieldFromOf(gen) ?? null },
    { name: '__name__', get: (gen: PyGenerator): PyObject => gen.gi_name, set: setNameOf('__name__') },
    { name: '__qualname__', get: (gen: PyGenerator): PyObject => gen.gi_qualname, set: setNameOf('__qualname__') },
  ];
}

const methods = [
  { ml_name: 'send', ml_meth: gen_send, ml_flags: [1, 1], ml_doc: 'send(arg) -> the next value, arg being the result of the yield' },
  { ml_name: 'throw', ml_meth: gen_throw, ml_flags: [1, 3], ml_doc: 'throw(type[, value[, tb]]) -> raise it there; the next value' },
  { ml_name: 'close', ml_meth: gen_close, ml_flags: [0, 0], ml_doc: 'close() -> raise GeneratorExit there' },
] as const;

defineType(GeneratorType, {
  slots: { tp_repr: gen_repr, tp_iter: (gen: PyGenerator) => gen, tp_iternext: generatorIterNext },
  methods,
  getset: generatorGetset('gi', 'yieldfrom'),
});

// Coroutines

const CoroutineWrapperType = new PyType('coroutine_wrapper');

/** What coroutine.__await__() gives: an iterator over the coroutine. */
class PyCoroutineWrapper implements HeapObject {
  ob_type = CoroutineWrapperType;
  constructor(readonly coroutine: PyGenerator) {}
}

defineType(CoroutineWrapperType, {
  slots: {
    tp_iter: (w: PyCoroutineWrapper) => w,
    tp_iternext: (w: PyCoroutineWrapper) => generatorIterNext(w.coroutine),
  },
  methods: [
    { ml_name: 'send', ml_meth: (w: PyCoroutineWrapper, v: PyObject) => gen_send(w.coroutine, v), ml_flags: [1, 1] },
    { ml_name: 'throw', ml_meth: (w: PyCoroutineWrapper, t: PyObject, v?: PyObject, tb?: PyObject) => gen_throw(w.coroutine, t, v, tb), ml_flags: [1, 3] },
    { ml_name: 'close', ml_meth: (w: PyCoroutineWrapper) => gen_close(w.coroutine), ml_flags: [0, 0] },
  ],
});

defineType(CoroutineType, {
  slots: { tp_repr: gen_repr, am_await: (gen: PyGenerator) => new PyCoroutineWrapper(gen) },
  methods,
  getset: generatorGetset('cr', 'await'),
});

/** True for a coroutine, or a generator that types.coroutine() has marked as one. */
export function isCoroutine(v: PyObject): v is PyGenerator {
  if (!(v instanceof PyGenerator)) return false;
  return v.ob_type === CoroutineType || (v.ob_type === GeneratorType && (v.gi_code.flags & CO_ITERABLE_COROUTINE) !== 0);
}

/** _PyCoro_GetAwaitableIter. */
export function getAwaitableIter(v: PyObject): PyObject {
  if (isCoroutine(v)) return v;
  const type = typeOf(v);
  if (type.am_await === undefined) throw typeError(`object ${type.tp_name} can't be used in 'await' expression`);
  const it = type.am_await(v);
  if (isCoroutine(it)) throw typeError('__await__() returned a coroutine');
  if (typeOf(it).tp_iternext === undefined) throw typeError(`__await__() returned non-iterator of type '${typeName(it)}'`);
  return it;
}

/** A value that an asynchronous generator yields to its consumer, not to the event loop. */
export const AsyncGenWrappedValueType = new PyType('async_generator_wrapped_value');

export class PyAsyncGenWrappedValue implements HeapObject {
  ob_type = AsyncGenWrappedValueType;
  constructor(readonly value: PyObject) {}
}

export function wrapAsyncValue(value: PyObject): PyObject {
  return new PyAsyncGenWrappedValue(value);
}

defineType(AsyncGenWrappedValueType, {});
