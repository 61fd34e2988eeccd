// PyEval_EvalFrameEx, for those who lie below the loop: functions, generators, exec.

import type { Frame } from './frame.js';
import type { PyBaseException } from './object.js';
import type { ThreadState } from './thread_state.js';
import type { PyObject } from './types.js';

/** Run a frame until it returns, yields or raises; with `thrown`, by raising it there first. */
export type RunFrame = (f: Frame, thrown?: PyBaseException) => PyObject;

let run: RunFrame;

/** Handed in by vm/ceval.ts, or by the variant of it that the interpreter chose. Returns the one before. */
export function setRunFrame(f: RunFrame): RunFrame {
  const previous = run;
  run = f;
  return previous;
}

export function runFrame(f: Frame, thrown?: PyBaseException): PyObject {
  return run(f, thrown);
}

/** A loop as a program that runs already can change to it. */
export interface Loop {
  readonly evalFrame: RunFrame;
  /** Run the current frame on from where it stopped, until its entry frame is left. */
  readonly goOn: (ts: ThreadState) => PyObject;
}

let replacement: Loop | undefined;

/** Make `loop` the one that runs frames from now on. Loops under way leave at their next slow poll, by loopIsReplaced(). */
export function replaceLoop(loop: Loop): void {
  replacement = loop;
  run = loop.evalFrame;
}

export function loopIsReplaced(): boolean {
  return replacement !== undefined;
}

/** Go on in the loop that replaceLoop() has put in place. */
export function goOnInReplacement(ts: ThreadState): PyObject {
  return replacement!.goOn(ts);
}
