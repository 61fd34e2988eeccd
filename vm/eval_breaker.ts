// The slow side of a poll: pending calls. Python/ceval.c's Py_AddPendingCall and
// Py_MakePendingCalls.
//
// The loop reads EVAL_BREAKER with a plain load and comes here when it is set. Every
// word is written by signal handlers on another core (trip_signal(),
// native/signal_state.cc), so here they are read and written with Atomics.

import type { ThreadState } from './thread_state.js';
import { ASYNC_EXC, DUMP_REQUESTS, EVAL_BREAKER, GIL_DROP_REQUEST, PENDINGCALLS_TO_DO, WAKEUP_ERRORS } from './signal_state.js';
import { signalTrace } from './signal_trace.js';
import { Op } from '../compiler/opcode.js';
import type { Policy } from './policy.js';

/** NPENDINGCALLS. A ring of so many places holds one less. */
export const MAX_PENDING_CALLS = 32;

/** A call that was queued for the main thread; a throw is raised in the code that polls. */
export type PendingCall = () => void;

/** Where calls wait. Full is full: push() says false. */
export interface PendingQueue {
  push(call: PendingCall): boolean;
  /** The oldest call, no longer queued; undefined if there is none. */
  take(): PendingCall | undefined;
  readonly length: number;
}

/** The queue of words that the addon does not know; with the addon, it is the addon's (vm/process_signals.ts). */
export class LocalQueue implements PendingQueue {
  private readonly calls: PendingCall[] = [];

  push(call: PendingCall): boolean {
    if (this.calls.length >= MAX_PENDING_CALLS - 1) return false;
    this.calls.push(call);
    return true;
  }

  take(): PendingCall | undefined {
    return this.calls.shift();
  }

  get length(): number {
    return this.calls.length;
  }
}

/** What one interpreter polls: its words, its queue and what runs the handlers. */
export interface Pending {
  readonly words: Int32Array;
  queue: PendingQueue;
  /** PyErr_CheckSignals, handed in from vm/signals.ts, which lies above. */
  checkSignals: () => void;
  /** report_wakeup_write_error for what waits in the addon; from vm/modules/_signal.ts. */
  reportWakeupErrors: () => void;
  /** Raise the exception that the word ASYNC_EXC stands for, unless it must wait; from vm/deferred_signals.ts. */
  raiseAsyncExc: () => void;
  /** Write the tracebacks that were asked for; from vm/modules/faulthandler.ts. */
  dumpTracebacks: () => void;
}

const pendings = new WeakMap<Int32Array, Pending>();

/** The pending state of the interpreter whose words these are. */
export function pendingOf(words: Int32Array): Pending {
  if (latest?.words !== words) latest = lookUp(words);
  return latest;
}

/** Of the interpreter that runs: a WeakMap is slow to ask. */
let latest: Pending | undefined;

function lookUp(words: Int32Array): Pending {
  let pending = pendings.get(words);
  if (pending === undefined) {
    pending = {
      words, queue: new LocalQueue(),
      checkSignals: () => {}, reportWakeupErrors: () => {}, raiseAsyncExc: () => {}, dumpTracebacks: () => {},
    };
    pendings.set(words, pending);
  }
  return pending;
}

/** SIGNAL_PENDING_SIGNALS: something is pending. The partner of unsignalPendingCalls(). */
export function signalPendingCalls(words: Int32Array): void {
  Atomics.store(words, PENDINGCALLS_TO_DO, 1);
  Atomics.store(words, EVAL_BREAKER, 1);
}

/** UNSIGNAL_PENDING_CALLS. The breaker is cleared before the other words are read, and set
 *  again when one is set: reading first and storing the result, as COMPUTE_EVAL_BREAKER
 *  does, would overwrite a trip between the two. */
function unsignalPendingCalls(words: Int32Array): void {
  Atomics.store(words, PENDINGCALLS_TO_DO, 0);
  recomputeEvalBreaker(words);
}

/** Pairs with the stores in trip_signal(), native/signal_state.cc. */
export function recomputeEvalBreaker(words: Int32Array): void {
  Atomics.store(words, EVAL_BREAKER, 0);
  if (
    Atomics.load(words, PENDINGCALLS_TO_DO) !== 0 ||
    Atomics.load(words, GIL_DROP_REQUEST) !== 0 ||
    Atomics.load(words, ASYNC_EXC) !== 0
  ) {
    Atomics.store(words, EVAL_BREAKER, 1);
  }
}

/** Py_AddPendingCall: queue a call. false when 31 are waiting. From the interpreter's own
 *  JavaScript thread; from others: bin/interrupt.ts, and minipy_add_pending_call() in native code. */
export function addPendingCall(words: Int32Array, call: PendingCall): boolean {
  if (!pendingOf(words).queue.push(call)) return false;
  signalPendingCalls(words);
  return true;
}

/** Ends the training run (vm/training.ts), so that what is pending waits for no more than a poll. */
export class TrainingOver {}

/** Py_MakePendingCalls: run the handlers of tripped signals, then at most 32 queued calls.
 *  Does not nest. What a handler or a call raises is raised; the rest is signalled again.
 *  MAIN THREAD ONLY. MAY RUN PYTHON. */
export function makePendingCalls(ts: ThreadState): void {
  if (ts.training) throw new TrainingOver();
  if (signalTrace !== null) signalTrace.poll(ts);
  const pending = pendingOf(ts.interp.signalState);
  if (!ts.busy) runPendingCalls(ts, pending);
  // A traceback runs no Python, and is wanted most where a handler does not come back.
  else if (Atomics.load(pending.words, DUMP_REQUESTS) !== 0) pending.dumpTracebacks();
  // Not of the pending calls, so also raised in what a handler does.
  if (Atomics.load(pending.words, ASYNC_EXC) !== 0) pending.raiseAsyncExc();
}

function runPendingCalls(ts: ThreadState, pending: Pending): void {
  ts.busy = true;
  // Un-signal before starting: what trips from here on must be signalled anew.
  unsignalPendingCalls(pending.words);
  try {
    if (ts.deferral !== null) ts.deferral.poll();
    pending.checkSignals();
    // Pairs with queue_wakeup_error(), native/signal_state.cc, which sets the breaker after this word.
    if (Atomics.load(pending.words, WAKEUP_ERRORS) !== 0) pending.reportWakeupErrors();
    // Bounded, so that calls that queue calls do not keep the program from going on.
    for (let i = 0; i < MAX_PENDING_CALLS && pending.queue.length > 0; i++) pending.queue.take()?.();
    if (pending.queue.length > 0) signalPendingCalls(pending.words);
  } catch (exc) {
    signalPendingCalls(pending.words); // not done yet
    throw exc;
  } finally {
    ts.busy = false;
    if (signalTrace !== null) signalTrace.pollIsOver();
  }
}

type AnyFunction = (...args: never[]) => unknown;

const onPath: AnyFunction[] = [makePendingCalls, runPendingCalls];

/** The JavaScript on the way from a signal to its handler is to be quick though it seldom runs. V8 optimises what runs
 *  often; here somebody waits for what runs once in a while, on a processor that has idled: each line of memory that it touches
 *  is a miss, and what V8 interprets touches more of them. So the command has V8 compile these functions in the background once
 *  the program has handled some signals, for the types that those had (docs/signals.md has the figures). What waits for a
 *  signal must be a function that is called again for the next wait: V8 does not replace code that is under way. */
export function onSignalPath(...more: readonly AnyFunction[]): void {
  onPath.push(...more);
}

/** After so many rounds of handlers; again later, when the program may wait elsewhere. */
const OPTIMIZED_AFTER = [16, 128, 1024];

let optimize = (_f: AnyFunction): void => {};

/** How V8 is asked to compile a function in the background; without, it decides for itself. */
export function setOptimize(f: (f: AnyFunction) => void): void {
  optimize = f;
}

/** checkSignals() has run handlers for the n-th time. One function a time: even to begin takes a millisecond. */
export function handledSignals(n: number): void {
  if (n > OPTIMIZED_AFTER[OPTIMIZED_AFTER.length - 1]! + onPath.length) return;
  for (const time of OPTIMIZED_AFTER) {
    const f = onPath[n - time];
    if (f !== undefined) optimize(f);
  }
}

/** True if no poll comes before this opcode. 3.6.3 skips SETUP_FINALLY, so that `try/finally`
 *  is entered whole, and YIELD_FROM, so that the innermost of a chain takes the signal
 *  (bpo-30039); 3.6.15 skips the two entries of `with` too (bpo-34066). */
export function skipsPoll(policy: Policy, opcode: number): boolean {
  const skips = isSkipped(policy, opcode);
  if (skips && signalTrace !== null) signalTrace.skipped(opcode);
  return skips;
}

function isSkipped(policy: Policy, opcode: number): boolean {
  switch (opcode) {
    case Op.SETUP_FINALLY: case Op.YIELD_FROM: return true;
    case Op.SETUP_WITH: case Op.BEFORE_ASYNC_WITH: return policy.skipsSetupWith;
    default: return false;
  }
}
