// interruptFrom() and addPendingCall(): reaching a run from another thread. A module of its own, so that a Worker that
// does no more need not load an interpreter: `import { interruptFrom } from 'minipy/interrupt'`.

import { loadNative } from '../native/index.js';
import { ASYNC_OBJECT, ASYNC_RAISABLE } from '../vm/signal_state.js';

/** Names an interpreter in every thread of the process. A plain object: post it to a Worker. */
export interface InterruptHandle {
  readonly id: number;
}

/**
 * Trip SIGINT in an interpreter, from any thread of the process: its handler, KeyboardInterrupt unless the program
 * has set another, runs at the next place where CPython would run it, and a call that blocks (time.sleep(), a read) is
 * woken for it. No signal is sent; other interpreters see nothing.
 * Returns false if the interpreter has been closed.
 */
export function interruptFrom(handle: InterruptHandle): boolean {
  return loadNative().interrupt(handle.id) === 0;
}

/** The exceptions that raiseFrom() can raise. */
export type Raisable = (typeof ASYNC_RAISABLE)[number];

/**
 * PyThreadState_SetAsyncExc: raise an exception in an interpreter, from any thread of the process, without a handler. It
 * is raised at the next place where CPython would; as there, a call that blocks is not woken. Of several that have not
 * been raised yet, the last one counts. Returns false if the interpreter has been closed.
 */
export function raiseFrom(handle: InterruptHandle, exception: Raisable): boolean {
  return loadNative().raiseIn(handle.id, ASYNC_OBJECT + 1 + ASYNC_RAISABLE.indexOf(exception)) === 0;
}

/** Names a function of an interpreter (Interpreter.pendingCall()) in every thread of the process. Post it to a Worker. */
export interface PendingCallHandle {
  readonly id: number;
  readonly number: number;
}

/**
 * Py_AddPendingCall, from any thread of the process: have the interpreter call the function in its own thread, between
 * two instructions of the program. It wakes no blocking call, as in CPython. Returns false if 31 calls are waiting, or if
 * the interpreter has been closed: the caller decides whether to try again.
 */
export function addPendingCall(handle: PendingCallHandle): boolean {
  return loadNative().addPendingCall(handle.id, handle.number) === 0;
}
