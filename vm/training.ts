// The training run: the loop sees all its paths before V8 optimises it.
//
// V8 compiles a function for the types and branches it has met; a path first taken
// afterwards throws the compiled loop away, and compiling it again takes a third of a
// second. So when a program turns hot, and not before (a short script never pays), a
// small program with every opcode and the usual operands runs once, on frames of its
// own. Signals stay pending meanwhile and are handled right after.
//
// And when V8 may optimise the loop at all: only where it still runs some time after that (bin/start.cts), for what is
// translated to JavaScript (vm/translate/) does without it.

import { existsSync, readFileSync } from 'node:fs';
import { withoutDirectChecks } from './abstract.js';
import { TrainingOver } from './eval_breaker.js';
import { runFrame } from './eval_frame.js';
import { Frame } from './frame.js';
import { PyDict } from './dict.js';
import type { PyCode } from './object.js';
import { CALL_AGAIN_AFTER, type ThreadState } from './thread_state.js';
import { ObjectType, PyType } from './types.js';
import { newCode } from './objects/code.js';
import { loadCode } from '../compiler/marshal.js';

/** Frames that the training program needs at most. */
const DEPTH = 40;

/** A program that signals keep from its training gives it up. */
const MOST_ATTEMPTS = 3;

let trained = false;
let attempts = 0;

/** What the process does as its program goes on. */
interface Launcher {
  /** The program has turned hot. */
  turnHot(): void;
  /** The loop has run for about as long as V8 takes to compile it. */
  compileLoop(): void;
}

let launcher: Launcher | undefined;

export function setLauncher(l: Launcher): void {
  launcher = l;
}

/** Milliseconds after the program has turned hot: by then what could be translated has been, and a loop that still runs is worth compiling. */
const LOOP_PAYS = 300;
let turnedHot = Infinity;

/** To be called every thousand times or so, wherever the loop is come by. */
export function compileLoopInTime(): void {
  if (performance.now() - turnedHot < LOOP_PAYS) return;
  turnedHot = Infinity;
  launcher?.compileLoop();
}

/** The loop has done a thousand jumps and calls, or has been entered as often. */
export function noteThousand(ts: ThreadState): void {
  train(ts);
  compileLoopInTime();
}

/** So many exceptions are as much work as a thousand jumps. */
const EXCEPTIONS = 128;

/** The loop is called again, behind an exception that it has handled. True if that makes a thousand jumps' work. */
export function noteHandled(ts: ThreadState): boolean {
  if (++ts.handled % EXCEPTIONS !== 0) return false;
  noteThousand(ts);
  return true;
}

/** The training program, compiled when minipy was built (scripts/build_training.ts). */
function trainingCode(): PyCode | undefined {
  const file = new URL('./training.marshal', import.meta.url);
  // A tree that is not wholly built only runs slower.
  return existsSync(file) ? newCode(loadCode(readFileSync(file))) : undefined;
}

/** Run the training program, once for the process. Ends early when a call is pending, and starts
 *  again another time. */
function train(ts: ThreadState): void {
  if (trained || ts.busy || ts.recursion_depth + DEPTH > ts.recursion_limit) return;
  trained = true;
  if (attempts === 0) {
    launcher?.turnHot();
    turnedHot = performance.now();
  }
  const code = trainingCode();
  if (code === undefined) return;
  const { frame, recursion_depth, exc_info } = ts;
  const globals = new PyDict();
  globals.setStr('__builtins__', ts.interp.builtinsModule);
  globals.setStr('__name__', '__training__');
  const f = new Frame(code, globals, null);
  f.f_locals = globals;
  ts.training = true; // no handler runs inside, neither by a poll, which ends it, nor by a direct check
  ts.callAgainAfter = 29; // that path too
  try {
    withoutDirectChecks(() => runFrame(f));
  } catch (error) {
    if (!(error instanceof TrainingOver)) throw error;
    trained = ++attempts === MOST_ATTEMPTS;
  } finally {
    ts.training = false;
    ts.recursion_depth = recursion_depth;
    ts.callAgainAfter = CALL_AGAIN_AFTER;
    ts.frame = frame;
    ts.exc_info = exc_info;
    for (const [, v] of globals.entries()) if (v instanceof PyType) ObjectType.tp_subclasses.delete(v);
  }
}
