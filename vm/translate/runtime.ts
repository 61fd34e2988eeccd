// What translated code calls: leaving for the interpreter, calls of Python functions, what it has seen.
//
// A translation keeps its frame, but not what is in it: locals and stack are written there when somebody might look.
// It returns the frame's value, CALL_AGAIN when the interpreter is to go on with the frame as it has been left, or
// RAISED when an exception has passed through it (ts.raising).

import { callObject } from '../abstract.js';
import { callBuiltinFunction, callMethodFromStack, checkLevel, enterLevels, functionFrame } from '../call.js';
import { typeError, typeName } from '../errors.js';
import { onSignalPath } from '../eval_breaker.js';
import { CALL_AGAIN, goOnWith, RAISED, runFrame, setCallLight, setResumeTranslated, takeRaised } from '../eval_frame.js';
import { Frame } from '../frame.js';
import type { PyDict } from '../dict.js';
import { PyBuiltinFunction, PyFunction, PyInstance, PyMethod, PyMethodDescr, PyTraceback, type PyBaseException, type PyCode } from '../object.js';
import { genSend, newGeneratorFor, PyGenerator, suspend, yieldFromNext } from '../objects/generator.js';
import * as ops from '../opcodes.js';
import type { PreparedCall } from '../opcodes.js';
import { EVAL_BREAKER } from '../signal_state.js';
import { tstate, type ThreadState } from '../thread_state.js';
import { noteThousand } from '../training.js';
import { FloatType, type PyObject, type PyType } from '../types.js';
import { isHandling, unwindFrames } from '../unwind.js';
import { PyFloat } from '../values.js';
import { CO_ANY_GENERATOR } from '../../compiler/code.js';
import { LOOKED, type Exit } from './exit.js';
import { functionTranslation, generatorTranslation, goOnHandling, HANDLED, lightTranslation, mostNested, noteLeft, type Translation } from './translation.js';

export type Outcome = PyObject | typeof CALL_AGAIN | typeof RAISED | typeof HANDLED;

/** In the place of a float's box that has not been made. */
export const RAW: PyObject = Object.freeze({ ob_type: FloatType });

/** Leave the frame to the interpreter, which begins with a look at the breaker; `values` as in vm/translate/exit.ts. */
export function leave(t: Translation, f: Frame, exit: Exit, ...values: unknown[]): typeof CALL_AGAIN {
  const { slots, pairs } = exit;
  const stack = f.f_localsplus;
  for (let i = 0; i < slots.length; i++) stack[slots[i]!] = boxed(values[2 * pairs[i]!] as PyObject, values[2 * pairs[i]! + 1] as number);
  f.f_lasti = exit.lasti;
  f.f_next = exit.next;
  f.f_stacktop = exit.stacktop;
  f.f_blocks = exit.blocks.length === 0 ? null : exit.blocks.slice();
  if (exit.lasti === LOOKED) t.missedCache(exit.at);
  else if (exit.kind !== undefined) t.leftBehind(exit.at, exit.kind, stack[exit.stacktop - 1]);
  return CALL_AGAIN;
}

/** The float in a variable and its raw twin, as an object. */
export function boxed(v: PyObject | undefined, raw: number): PyObject | undefined {
  return v === RAW ? new PyFloat(raw) : v;
}

/** Something that this translation threw, or called, has to be handled in its frame. */
export function raise(t: Translation, ts: ThreadState, f: Frame, error: unknown, reraise = false): Outcome {
  const blocks = f.f_lasti < 0 ? undefined : t.blocks[f.f_lasti >> 1];
  f.f_blocks = blocks === undefined || blocks.length === 0 ? null : blocks.slice();
  const outcome = unwindFrames(ts, f, f.f_stacktop, error, reraise);
  return outcome === CALL_AGAIN && ts.frame === f ? HANDLED : outcome;
}

/** END_FINALLY with an exception. */
export function reraise(t: Translation, ts: ThreadState, f: Frame, exc: PyBaseException, tb: PyObject): Outcome {
  exc.traceback = tb instanceof PyTraceback ? tb : null;
  return raise(t, ts, f, exc, true);
}

/** A handler is over, whose values lie on the stack from `level` on: what was handled before is handled now. */
export function leaveHandler(ts: ThreadState, stack: (PyObject | undefined)[], level: number): void {
  ts.exc_info = stack[level + 1] as PyBaseException | null;
  for (let i = level; i < level + 6; i++) stack[i] = undefined; // the frame may live on, exceptions should not
}

export function callExit(exit: PyObject, type: PyObject, exc: PyObject, tb: PyObject): PyObject {
  return callObject(exit, [type, exc, tb]);
}

/** A call has given RAISED. */
export function raiseOn(t: Translation, ts: ThreadState, f: Frame): Outcome {
  return raise(t, ts, f, ts.raising);
}

/** Give a function's frame up, with its value. */
export function returned(ts: ThreadState, f: Frame, value: PyObject): PyObject {
  ts.recursion_depth -= f.f_levels;
  ts.frame = f.f_back;
  return value;
}

/** Suspend a generator's frame, which has been left behind its yield. */
export function yielded(ts: ThreadState, f: Frame, value: PyObject): PyObject {
  suspend(f, isHandling(f) ? ts.exc_info : undefined);
  return value;
}

/** YIELD_FROM: what the receiver yields for `v`; undefined at its end. */
export function sendTo(receiver: PyObject, v: PyObject): PyObject | undefined {
  return receiver instanceof PyGenerator ? genSend(receiver, v) : yieldFromNext(receiver, v);
}

/** A frame for a translation that has run without one so far. */
export function newFrame(ts: ThreadState, back: Frame, code: PyCode, globals: PyDict): Frame {
  const f = new Frame(code, globals, back);
  f.f_next = 0;
  f.f_isEntry = true;
  ts.recursion_depth++;
  ts.frame = f;
  return f;
}

/** The translation has not been entered: the interpreter runs the function from its first instruction on. */
export function declined(f: Frame, args: readonly (PyObject | undefined)[]): void {
  for (let i = 0; i < args.length; i++) f.f_localsplus[i] = args[i];
}

/** Run a new frame: its value or RAISED. */
function enter(ts: ThreadState, callee: Frame, func: PyFunction): PyObject | typeof RAISED {
  const code = callee.f_code;
  if ((code.flags & CO_ANY_GENERATOR) !== 0) return newGeneratorFor(callee, func);
  const t = functionTranslation(ts, callee);
  if (t === undefined || ts.nested >= mostNested || ts.interp.signalState[EVAL_BREAKER] !== 0) return runFrame(callee);
  if (++ts.recursion_depth > ts.recursion_limit) checkLevel(ts, '', callee.f_levels - 1);
  callee.f_isEntry = true;
  ts.frame = callee;
  ts.nested++;
  return finished(ts, t.run(ts, callee));
}

/** What a call comes to whose translation has ended, or has left its frame to the interpreter. */
function finished(ts: ThreadState, outcome: Outcome): PyObject | typeof RAISED {
  const result = outcome === HANDLED ? goOnHandling(ts) : outcome;
  ts.nested--;
  if (result !== CALL_AGAIN) return result as PyObject | typeof RAISED;
  noteLeft(ts);
  return goOnWith(ts);
}

/** A call by a built-in function, or by the VM, of a signal handler maybe. */
function callLightly(func: PyFunction, args: readonly PyObject[]): PyObject | undefined {
  const ts = tstate;
  const back = ts.frame as Frame | null; // null where JavaScript calls, and no Python runs
  const t = back === null ? null : lightTranslation(ts, func, args.length);
  if (back === null || t === null) return undefined;
  if ((++ts.entries & 0x3ff) === 0) noteThousand(ts);
  ts.nested++;
  const result = finished(ts, args.length === 1 ? t.run(ts, null, back, args[0]) : t.run(ts, null, back, ...args));
  if (result === RAISED) throw takeRaised(ts);
  return result as PyObject;
}

/** A generator begins or goes on: without the way through the loop. */
function resumeTranslated(ts: ThreadState, f: Frame): PyObject | undefined {
  const t = generatorTranslation(ts, f);
  if (t === undefined) return undefined;
  if ((++ts.entries & 0x3ff) === 0) noteThousand(ts);
  ts.recursion_depth++;
  f.f_isEntry = true;
  f.f_suspended = false;
  ts.frame = f;
  ts.nested++;
  const result = finished(ts, t.run(ts, f));
  if (result === RAISED) throw takeRaised(ts);
  return result as PyObject;
}

setCallLight(callLightly);
setResumeTranslated(resumeTranslated);
onSignalPath(callLightly, lightTranslation, finished);

/** The frame of a call whose arguments are given one by one. */
function frame1(func: PyFunction, f: Frame, a: PyObject): Frame {
  const code = func.func_code;
  if (code.simpleArgs !== 1) return functionFrame(func, [a], 0, 1, undefined, f);
  const callee = new Frame(code, func.func_globals, f);
  callee.f_localsplus[0] = a;
  return callee;
}

function frame2(func: PyFunction, f: Frame, a: PyObject, b: PyObject): Frame {
  const code = func.func_code;
  if (code.simpleArgs !== 2) return functionFrame(func, [a, b], 0, 2, undefined, f);
  const callee = new Frame(code, func.func_globals, f);
  const slots = callee.f_localsplus;
  slots[0] = a;
  slots[1] = b;
  return callee;
}

function frame3(func: PyFunction, f: Frame, a: PyObject, b: PyObject, c: PyObject): Frame {
  const code = func.func_code;
  if (code.simpleArgs !== 3) return functionFrame(func, [a, b, c], 0, 3, undefined, f);
  const callee = new Frame(code, func.func_globals, f);
  const slots = callee.f_localsplus;
  slots[0] = a;
  slots[1] = b;
  slots[2] = c;
  return callee;
}

export function call0(ts: ThreadState, f: Frame, func: PyObject): PyObject | typeof RAISED {
  if (func instanceof PyFunction) {
    const t = lightTranslation(ts, func, 0);
    if (t === null) return enter(ts, functionFrame(func, [], 0, 0, undefined, f), func);
    ts.nested++;
    return finished(ts, t.run(ts, null, f));
  }
  if (func instanceof PyBuiltinFunction && func.min === 0 && func.max >= 0) return func.fn(func.m_self);
  return callAny(ts, f, func, []);
}

export function call1(ts: ThreadState, f: Frame, func: PyObject, a: PyObject): PyObject | typeof RAISED {
  if (func instanceof PyFunction) {
    const t = lightTranslation(ts, func, 1);
    if (t === null) return enter(ts, frame1(func, f, a), func);
    ts.nested++;
    return finished(ts, t.run(ts, null, f, a));
  }
  if (func instanceof PyBuiltinFunction && func.min <= 1 && func.max >= 1) return func.fn(func.m_self, a);
  return callAny(ts, f, func, [a]);
}

export function call2(ts: ThreadState, f: Frame, func: PyObject, a: PyObject, b: PyObject): PyObject | typeof RAISED {
  if (func instanceof PyFunction) {
    const t = lightTranslation(ts, func, 2);
    if (t === null) return enter(ts, frame2(func, f, a, b), func);
    ts.nested++;
    return finished(ts, t.run(ts, null, f, a, b));
  }
  if (func instanceof PyBuiltinFunction && func.min <= 2 && func.max >= 2) return func.fn(func.m_self, a, b);
  return callAny(ts, f, func, [a, b]);
}

export function call3(ts: ThreadState, f: Frame, func: PyObject, a: PyObject, b: PyObject, c: PyObject): PyObject | typeof RAISED {
  if (func instanceof PyFunction) {
    const t = lightTranslation(ts, func, 3);
    if (t === null) return enter(ts, frame3(func, f, a, b, c), func);
    ts.nested++;
    return finished(ts, t.run(ts, null, f, a, b, c));
  }
  if (func instanceof PyBuiltinFunction && func.min <= 3 && func.max >= 3) return func.fn(func.m_self, a, b, c);
  return callAny(ts, f, func, [a, b, c]);
}

/** Any number of arguments, any callable. */
export function callAny(ts: ThreadState, f: Frame, func: PyObject, args: PyObject[]): PyObject | typeof RAISED {
  if (func instanceof PyFunction) return enter(ts, functionFrame(func, args, 0, args.length, undefined, f), func);
  if (func instanceof PyMethod && func.im_func instanceof PyFunction) {
    return enter(ts, functionFrame(func.im_func, [func.im_self, ...args], 0, args.length + 1, undefined, f), func.im_func);
  }
  // No level of recursion for a built-in function, as in call_function.
  return func instanceof PyBuiltinFunction ? callBuiltinFunction(func, args, undefined) : callObject(func, args);
}

/** CALL_FUNCTION_KW, with its operands below `sp`. */
export function callKeywords(ts: ThreadState, f: Frame, stack: (PyObject | undefined)[], sp: number, oparg: number): PyObject | typeof RAISED {
  return callPrepared(ts, f, ops.keywordCall(stack, sp, oparg));
}

/** CALL_FUNCTION_EX. */
export function callStar(ts: ThreadState, f: Frame, stack: (PyObject | undefined)[], sp: number, oparg: number): PyObject | typeof RAISED {
  return callPrepared(ts, f, ops.starCall(stack, sp, oparg));
}

function callPrepared(ts: ThreadState, f: Frame, call: PreparedCall): PyObject | typeof RAISED {
  const { func, args, kwargs, levels } = call;
  if (!(func instanceof PyFunction)) return ops.callPrepared(call);
  const callee = functionFrame(func, args, 0, args.length, kwargs, f);
  if (levels > 1) enterLevels(ts, callee, levels);
  return enter(ts, callee, func);
}

/** CALL_METHOD: `method` as LOAD_METHOD left it, undefined for an attribute in `self`'s place. */
export function callMethod0(ts: ThreadState, f: Frame, method: PyObject | undefined, self: PyObject): PyObject | typeof RAISED {
  if (method === undefined) return call0(ts, f, self);
  return method instanceof PyMethodDescr ? callMethodAny(ts, f, method, self, []) : call1(ts, f, method, self);
}

export function callMethod1(ts: ThreadState, f: Frame, method: PyObject | undefined, self: PyObject, a: PyObject): PyObject | typeof RAISED {
  if (method === undefined) return call1(ts, f, self, a);
  return method instanceof PyMethodDescr ? callMethodAny(ts, f, method, self, [a]) : call2(ts, f, method, self, a);
}

export function callMethod2(ts: ThreadState, f: Frame, method: PyObject | undefined, self: PyObject, a: PyObject, b: PyObject): PyObject | typeof RAISED {
  if (method === undefined) return call2(ts, f, self, a, b);
  return method instanceof PyMethodDescr ? callMethodAny(ts, f, method, self, [a, b]) : call3(ts, f, method, self, a, b);
}

export function callMethodAny(ts: ThreadState, f: Frame, method: PyObject | undefined, self: PyObject, args: PyObject[]): PyObject | typeof RAISED {
  if (method === undefined) return callAny(ts, f, self, args);
  if (method instanceof PyMethodDescr) return callMethodFromStack(method, [self, ...args], 0, args.length);
  return callAny(ts, f, method, [self, ...args]);
}

/** Levels of recursion of an `__init__` that the call of a class runs: three calls and the frame. */
const LEVELS_OF_INIT = 4;

/** Call a class whose instances are made by object.__new__ and whose `__init__` is this function, with `n` arguments: 0 to 3. */
export function construct(ts: ThreadState, f: Frame, type: PyType, init: PyFunction, n: number, a: PyObject, b: PyObject, c: PyObject): PyObject | typeof RAISED {
  const t = ts.recursion_depth + LEVELS_OF_INIT <= ts.recursion_limit ? lightTranslation(ts, init, n + 1) : null;
  if (t === null) return constructAny(ts, f, type, init, [null, a, b, c].slice(0, n + 1));
  const self = new PyInstance(type);
  ts.recursion_depth += LEVELS_OF_INIT - 1;
  ts.nested++;
  const result = finished(ts, t.run(ts, null, f, self, a, b, c));
  ts.recursion_depth -= LEVELS_OF_INIT - 1;
  return made(self, result);
}

/** The same with any number of arguments; in `args` the first place is the instance's. */
export function constructAny(ts: ThreadState, f: Frame, type: PyType, init: PyFunction, args: PyObject[]): PyObject | typeof RAISED {
  const self = new PyInstance(type);
  args[0] = self;
  const callee = functionFrame(init, args, 0, args.length, undefined, f);
  enterLevels(ts, callee, LEVELS_OF_INIT);
  return made(self, enter(ts, callee, init));
}

function made(self: PyInstance, result: PyObject | typeof RAISED): PyInstance | typeof RAISED {
  if (result === RAISED) return RAISED;
  if (result !== null) throw typeError(`__init__() should return None, not '${typeName(result)}'`);
  return self;
}
