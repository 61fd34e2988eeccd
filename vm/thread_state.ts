// ThreadState and InterpreterState: what one interpreter knows, and which one is
// running now. Include/pystate.h.
//
// Nothing of an interpreter is global to the process except `tstate`, the pointer
// to the thread state that is running Python code at this moment
// (_PyThreadState_Current); Interpreter switches it on entry and exit.

import type { Deferral } from './deferral.js';
import type { PyDict } from './dict.js';
import { recursionError } from './errors.js';
import type { PyBaseException } from './object.js';
import type { HeapObject, PyObject } from './types.js';
import type { Policy } from './policy.js';

/** Recursive calls that may still be made after the limit, to handle the error. */
const RECURSION_HEADROOM = 50;

/** So many backward jumps and calls pass before runLoop() is called again (vm/ceval.ts). */
export const CALL_AGAIN_AFTER = 1 << 10;

export class ThreadState {
  callAgainAfter = CALL_AGAIN_AFTER;
  /** Frames that were begun by a call from JavaScript. */
  entries = 0;
  /** Exceptions that were handled. */
  handled = 0;
  /** The frame that is executing, or null. */
  frame: (HeapObject & { f_back: unknown }) | null = null;
  recursion_depth = 0;
  recursion_limit = 1000;
  /** A RecursionError is being handled: the headroom may be used. */
  overflowed = false;
  /** The exception that is being handled (sys.exc_info), or null. */
  exc_info: PyBaseException | null = null;
  /** The exception on its way to who gets RAISED (vm/eval_frame.ts). */
  raising: PyBaseException | null = null;
  /** Translations on top of each other (vm/translate/). */
  nested = 0;
  /** Guards Py_MakePendingCalls against itself. */
  busy = false;
  /** The training run is on (vm/training.ts). */
  training = false;
  /** Sections that hold signals back: vm/deferral.ts. null until there is the first. */
  deferral: Deferral | null = null;
  /** PyThreadState_SetAsyncExc: what the word ASYNC_EXC stands for when it is ASYNC_OBJECT. */
  async_exc: PyObject = null;
  /** sys.set_coroutine_wrapper, or null. */
  coroutine_wrapper: PyObject = null;
  async_gen_firstiter: PyObject = null;
  async_gen_finalizer: PyObject = null;

  constructor(readonly interp: InterpreterState) {}
}

/** PyInterpreterState. */
export interface InterpreterState {
  /** sys.modules. */
  modules: PyDict;
  sysdict: PyDict;
  builtins: PyDict;
  /** The builtins module itself, every module's `__builtins__`. */
  builtinsModule: PyObject;
  /** The words of vm/signal_state.ts; shared with the handler thread when this
   *  interpreter owns the process's signals, private to it otherwise. */
  signalState: Int32Array;
  policy: Policy;
  /** What os.environ starts from and os.putenv() changes: process.env, or an embedded interpreter's own. */
  environment: Record<string, string | undefined>;
  /** State of native modules, by module name: nothing of theirs may be a JavaScript global. */
  moduleState: Map<string, unknown>;
}

export let tstate: ThreadState;

/** PyThreadState_Swap: make `next` current and return what was. */
export function swapThreadState(next: ThreadState): ThreadState {
  const previous = tstate;
  tstate = next;
  return previous;
}

/** The state of a native module in this interpreter, made on first use. */
export function moduleState<T>(name: string, make: () => T): T {
  const states = tstate.interp.moduleState;
  let state = states.get(name) as T | undefined;
  if (state === undefined) {
    state = make();
    states.set(name, state);
  }
  return state;
}

/** Py_EnterRecursiveCall: count one level; raise RecursionError beyond the limit.
 *  `where` completes the text, e.g. ' while calling a Python object'. */
export function enterRecursiveCall(where: string): void {
  if (++tstate.recursion_depth > tstate.recursion_limit) checkRecursiveCall(where);
}

/** Py_LeaveRecursiveCall. */
export function leaveRecursiveCall(): void {
  tstate.recursion_depth--;
}

/** _Py_CheckRecursiveCall: the depth has just passed the limit. */
export function checkRecursiveCall(where: string): void {
  const ts = tstate;
  if (ts.overflowed) {
    if (ts.recursion_depth > ts.recursion_limit + RECURSION_HEADROOM) {
      // CPython aborts here; there is no recovering from an overflow while handling one.
      ts.recursion_depth--;
      throw recursionError(`maximum recursion depth exceeded${where}`);
    }
    return;
  }
  if (ts.recursion_depth > ts.recursion_limit) {
    ts.recursion_depth--;
    throw recursionError(`maximum recursion depth exceeded${where}`);
  }
}
