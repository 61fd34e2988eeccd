// Python's side of a signal: the handlers, and what runs them.
//
// Modules/signalmodule.c's Handlers[] and PyErr_CheckSignals. How a signal gets into
// the shared words is native/; what Python code sees is vm/modules/_signal.ts. The
// handlers run between two instructions, or at a direct check, in the interpreter's
// own thread, and never anywhere else.

import { callObject, isCallable, setCheckSignals } from './abstract.js';
import { callFromStack } from './call.js';
import { handledSignals, onSignalPath, pendingOf, signalPendingCalls } from './eval_breaker.js';
import { currentFrame } from './frame.js';
import { moduleState, tstate, type InterpreterState } from './thread_state.js';
import { DUMP_REQUESTS, IS_TRIPPED, NSIG, TRIPPED } from './signal_state.js';
import { signalTrace } from './signal_trace.js';
import type { PyObject } from './types.js';

export { NSIG };

/** signal.SIG_DFL and SIG_IGN as they lie in Handlers[]. */
export const SIG_DFL = 0;
export const SIG_IGN = 1;

/** Handlers[]: for each signal its Python handler, SIG_DFL, SIG_IGN, or None where the process
 *  had a handler that is not ours. */
export function handlersOf(): PyObject[] {
  const { interp } = tstate;
  if (known?.interp !== interp) known = { interp, handlers: moduleState('signal handlers', () => new Array<PyObject>(NSIG).fill(SIG_DFL)) };
  return known.handlers;
}

/** Those of the interpreter that runs: looking them up takes longer. */
let known: { readonly interp: InterpreterState; readonly handlers: PyObject[] } | undefined;

/** How often checkSignals() has run handlers to their end. */
let rounds = 0;

/** PyErr_CheckSignals: run the Python handler of every tripped signal, in ascending order.
 *  A handler that raises ends it: the rest stay tripped and run at the next poll. `byPoll` is for the trace. */
export function checkSignals(byPoll = false): void {
  const words = tstate.interp.signalState;
  // The plain read is the common case; pairs with the store in trip_signal().
  if (words[IS_TRIPPED] === 0) return;
  // Cleared before tripped[] is read; trip_signal() writes them in the other order, so a
  // signal that lands in between is seen now or on the next call (bpo-31119).
  if (Atomics.exchange(words, IS_TRIPPED, 0) === 0) return;
  if (Atomics.load(words, DUMP_REQUESTS) !== 0) pendingOf(words).dumpTracebacks();
  if (signalTrace !== null && !byPoll) signalTrace.checked();
  if (tstate.deferral !== null) return tstate.deferral.checkSignals();
  const handlers = handlersOf();
  for (let signum = 1; signum < NSIG; signum++) {
    // The plain read is fresh: the exchange of is_tripped comes before it. Atomics cost much in code that runs seldom.
    if (words[TRIPPED + signum] === 0 || Atomics.exchange(words, TRIPPED + signum, 0) === 0) continue;
    const handler = handlers[signum]!;
    // SIG_DFL, SIG_IGN or None since it tripped (bpo-43406): dropped.
    if (!isCallable(handler)) {
      if (signalTrace !== null) signalTrace.dropped(signum);
      continue;
    }
    try {
      callHandler(signum, handler);
    } catch (exc) {
      Atomics.store(words, IS_TRIPPED, 1);
      // A poll signals again itself. A direct check of 3.6 does not, though polls inside of the handler may have
      // cleared the breaker meanwhile; 3.10 lets no signal wait for the next one.
      if (!tstate.interp.policy.checkLeavesBreaker) signalPendingCalls(words);
      throw exc;
    }
  }
  handledSignals(++rounds);
}

/** Call the handler of a signal, which a trace is told. MAY RUN PYTHON. */
export function callHandler(signum: number, handler: PyObject): void {
  if (signalTrace !== null) signalTrace.entered(signum, handler);
  try {
    callObject(handler, [signum, currentFrame()]);
  } catch (exc) {
    if (signalTrace !== null) signalTrace.raised(signum, exc);
    throw exc;
  }
  if (signalTrace !== null) signalTrace.left(signum);
}

onSignalPath(checkSignals, callHandler, callObject, callFromStack);

/** Make polls and direct checks of this interpreter run its handlers. */
export function installSignals(interp: InterpreterState): void {
  pendingOf(interp.signalState).checkSignals = () => checkSignals(true);
  setCheckSignals(checkSignals);
}
