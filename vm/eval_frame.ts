// PyEval_EvalFrameEx, for those who lie below the loop: functions, generators, exec.

import type { Frame } from './frame.js';
import type { PyBaseException, PyFunction } from './object.js';
import type { ThreadState } from './thread_state.js';
import type { PyObject } from './types.js';

/** Run a frame until it returns, yields or raises; with `thrown`, by raising it there first. */
export type RunFrame = (f: Frame, thrown?: PyBaseException) => PyObject;

/** What the loop gives back to be called again, for the frame that is current then (vm/ceval.ts). */
export const CALL_AGAIN = Symbol('call again');
/** What the loop gives back for an exception that its entry frame has not handled: it is in ThreadState.raising. */
export const RAISED = Symbol('raised');
/** Runs the current frame on, from where it stopped, until its entry frame is left. */
export type GoOn = (ts: ThreadState) => PyObject | typeof RAISED;

/** A loop, as programs change from one to another. */
export interface Loop {
  readonly evalFrame: RunFrame;
  readonly goOn: GoOn;
}

let current: Loop;
let run: RunFrame;
let goOn: GoOn;

/** Handed in by vm/ceval.ts, or by the variant of it that the interpreter chose. Returns the one before. */
export function setLoop(loop: Loop): Loop {
  const previous = current;
  current = loop;
  ({ evalFrame: run, goOn } = loop);
  return previous;
}

export function runFrame(f: Frame, thrown?: PyBaseException): PyObject {
  return run(f, thrown);
}

/** The exception that RAISED stands for. */
export function takeRaised(ts: ThreadState): PyBaseException {
  const exc = ts.raising!;
  ts.raising = null;
  return exc;
}

/** Call a Python function by a translation of it that needs no frame; undefined if there is none that will do. */
export type CallLight = (func: PyFunction, args: readonly PyObject[]) => PyObject | undefined;

let light: CallLight;

/** Handed in by vm/translate/. */
export function setCallLight(f: CallLight): void {
  light = f;
}

export function callLight(func: PyFunction, args: readonly PyObject[]): PyObject | undefined {
  return light(func, args);
}

/** Run a generator's frame on by a translation of it; undefined if there is none that will do. */
export type ResumeTranslated = (ts: ThreadState, f: Frame) => PyObject | undefined;

let resumeTranslated: ResumeTranslated;

/** Handed in by vm/translate/. */
export function setResumeTranslated(f: ResumeTranslated): void {
  resumeTranslated = f;
}

/** Run a suspended frame on, or begin a generator's. */
export function resumeFrame(ts: ThreadState, f: Frame): PyObject {
  const result = resumeTranslated(ts, f);
  return result === undefined ? run(f) : result;
}

export function goOnWith(ts: ThreadState): PyObject | typeof RAISED {
  return goOn(ts);
}

let replacement: Loop | undefined;

/** Make `loop` the one that runs frames from now on. Loops under way leave at their next slow poll, by loopIsReplaced(). */
export function replaceLoop(loop: Loop): void {
  replacement = loop;
  setLoop(loop);
}

export function loopIsReplaced(): boolean {
  return replacement !== undefined;
}

/** Go on in the loop that replaceLoop() has put in place. */
export function goOnInReplacement(ts: ThreadState): PyObject | typeof RAISED {
  return replacement!.goOn(ts);
}
