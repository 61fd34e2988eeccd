// The shared words of the signal path: their TypeScript face.
//
// One Int32Array over a SharedArrayBuffer per interpreter. The addon stores into it from signal handlers,
// other threads store into it with Atomics, and the loop looks. What the words mean to Python lives in
// vm/eval_breaker.ts and vm/signals.ts; the native face of the same layout is native/signal_state.h, and the
// two change together: ORDER SIGNAL_STATE (checked when an array is attached).

import type { Native } from '../native/index.js';

/** NSIG: one more than the highest signal number. */
export const NSIG = 65;

// ORDER SIGNAL_STATE

/** Not 0: the loop has something to look at before the next instruction. */
export const EVAL_BREAKER = 0;
/** Not 0: makePendingCalls() has work (tripped signals or queued calls). */
export const PENDINGCALLS_TO_DO = 1;
/** Not 0: some tripped[] may be set. Cleared by checkSignals() before it scans. */
export const IS_TRIPPED = 2;
/** Reserved for threads: another thread wants the interpreter. */
export const GIL_DROP_REQUEST = 3;
/** Not 0: an exception is to be raised here, see ASYNC_OBJECT. */
export const ASYNC_EXC = 4;
/** ASYNC_EXC is this for the thread state's own async_exc, and more for one of ASYNC_RAISABLE, counted from here. */
export const ASYNC_OBJECT = 1;
/** Exceptions that other threads, which have no Python objects, may ask for. */
export const ASYNC_RAISABLE = ['KeyboardInterrupt', 'SystemExit', 'TimeoutError', 'MemoryError', 'RuntimeError'] as const;
/** How many failed writes to the wakeup fd wait for native.takeWakeupErrors() (at most 32). */
export const WAKEUP_ERRORS = 5;
/** The signals that must wait, by their bits signum-1: the first that comes is kept as a flag, and the handler then has the
 *  kernel keep the rest of them. Two words, as signals are 64. */
export const DEFERRED_LOW = 6;
export const DEFERRED_HIGH = 7;
/** The signals that the kernel keeps since then. */
export const HELD_BACK_LOW = 8;
export const HELD_BACK_HIGH = 9;
/** How many calls wait in the addon's queue (native/pending_calls.h). */
export const PENDING_CALLS = 10;
/** Not 0: faulthandler is to write a traceback (native/fault.h). Looked at where IS_TRIPPED is. */
export const DUMP_REQUESTS = 11;
/** tripped[signum] is the word at TRIPPED + signum, 0 <= signum < NSIG. 0 is no signal: somebody wants the VM to look. */
export const TRIPPED = 16;
/** Length of the array. */
export const SIGNAL_STATE_WORDS = TRIPPED + NSIG;

const LAYOUT: Readonly<Record<string, number>> = {
  EVAL_BREAKER,
  PENDINGCALLS_TO_DO,
  IS_TRIPPED,
  GIL_DROP_REQUEST,
  ASYNC_EXC,
  WAKEUP_ERRORS,
  DEFERRED_LOW,
  DEFERRED_HIGH,
  HELD_BACK_LOW,
  HELD_BACK_HIGH,
  PENDING_CALLS,
  DUMP_REQUESTS,
  TRIPPED,
  SIGNAL_STATE_WORDS,
};

/** A new array of shared words, all 0. Its buffer may be posted to other threads. */
export function newSignalState(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(SIGNAL_STATE_WORDS * Int32Array.BYTES_PER_ELEMENT));
}

/** Words that no other thread sees, for an interpreter that has not started. */
export function newPrivateState(): Int32Array {
  return new Int32Array(SIGNAL_STATE_WORDS);
}

/** Hand the words to the addon; returns the handle that native.start() and native.interrupt() take. */
export function attachSignalState(native: Native, words: Int32Array): number {
  for (const [name, index] of Object.entries(LAYOUT)) {
    if (native.signalStateLayout[name] !== index) {
      throw new Error(`minipy: the addon does not match this version (${name}); run "npm run build:native"`);
    }
  }
  return native.attach(words);
}

/**
 * trip_signal() without the operating system, for threads that hold the words and not the addon.
 * The order is the one of native/signal_state.cc and for the same reasons. It wakes no blocking call:
 * native.interrupt() does both.
 */
export function tripSignal(words: Int32Array, signum: number): void {
  Atomics.store(words, TRIPPED + signum, 1);
  Atomics.store(words, IS_TRIPPED, 1);
  Atomics.store(words, PENDINGCALLS_TO_DO, 1);
  Atomics.store(words, EVAL_BREAKER, 1);
}
