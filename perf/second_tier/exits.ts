// Leaving a translation for the interpreter: frames as the interpreter would have them.
//
// A translation has no frames. When something could look at one, a signal's handler or a traceback, or when a value is
// not what was expected, it goes back to the last place where the loop looks for signals, writes down the frame of each
// activation there, innermost first, and the loop goes on from them: first thing, it looks. Nothing of the translation is
// come back to.

import { goOn } from '../../vm/ceval.js';
import { RAISED } from '../../vm/eval_frame.js';
import { BlockType, Frame } from '../../vm/frame.js';
import type { PyFunction } from '../../vm/object.js';
import { PyRange, PyRangeIter, makeRange } from '../../vm/objects/range.js';
import type { ThreadState } from '../../vm/thread_state.js';
import type { PyObject } from '../../vm/types.js';

/** Where an activation stands: after the instruction at `lasti`, before that at `next`, in bytes. */
export interface Place {
  readonly lasti: number;
  readonly next: number;
  /** Where the loop block that is open ends, if one is. */
  readonly loopEnd?: number;
  readonly locals: readonly (PyObject | undefined)[];
  readonly stack: readonly (PyObject | undefined)[];
}

/** Frames of the activations that are being left, innermost first. */
const leaving: Frame[] = [];

/** Write one activation down. */
export function leave(func: PyFunction, { lasti, next, loopEnd, locals, stack }: Place): void {
  const f = new Frame(func.func_code, func.func_globals, null);
  const base = func.func_code.stackBase;
  locals.forEach((value, i) => { f.f_localsplus[i] = value; });
  stack.forEach((value, i) => { f.f_localsplus[base + i] = value; });
  f.f_stacktop = base + stack.length;
  f.f_lasti = lasti;
  f.f_next = next;
  if (loopEnd !== undefined) f.f_blocks = [BlockType.LOOP, loopEnd, base];
  leaving.push(f);
}

/** Go on in the interpreter with the frames written down, called from the frame that runs: their result. */
export function interpret(ts: ThreadState): PyObject {
  const frames = leaving.splice(0);
  frames.forEach((f, i) => { f.f_back = frames[i + 1] ?? (ts.frame as Frame | null); });
  frames.at(-1)!.f_isEntry = true;
  ts.recursion_depth += frames.length;
  ts.frame = frames[0]!;
  const result = goOn(ts);
  if (result === RAISED) throw ts.raising!;
  return result;
}

export { makeRange, PyRange, PyRangeIter };
