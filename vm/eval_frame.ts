// PyEval_EvalFrameEx, for those who lie below the loop: functions, generators, exec.

import type { Frame } from './frame.js';
import type { PyBaseException } from './object.js';
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
