// Who owns the signals of the process: one interpreter, or none.
//
// `signals: 'own'` attaches the interpreter's words to the addon and starts the
// persona; closing gives everything back. An interpreter that does not own them has
// private words, which interrupt() can trip.

import { systemError } from './errors.js';
import { pendingOf, type PendingCall, type PendingQueue } from './eval_breaker.js';
import { attachSignalState, PENDING_CALLS } from './signal_state.js';
import { tstate } from './thread_state.js';
import { loadNative, type Native } from '../native/index.js';

/** The addon's queue: other threads fill it too, with numbers of functions that were exposed to them. */
class SharedQueue implements PendingQueue {
  private readonly functions = new Map<number, PendingCall>();
  private readonly once = new Set<number>();
  private last = 0;

  constructor(private readonly native: Native, private readonly handle: number, private readonly words: Int32Array) {}

  push(call: PendingCall): boolean {
    const number = this.expose(call);
    if (this.native.addPendingCall(this.handle, number) < 0) {
      this.functions.delete(number);
      return false;
    }
    this.once.add(number);
    return true;
  }

  take(): PendingCall | undefined {
    const number = this.native.runPendingCall();
    if (number === 0) return undefined;
    if (number < 0) return number === NATIVE_CALL_FAILED ? raiseNativeError : () => {};
    const call = this.functions.get(number);
    if (this.once.delete(number)) this.functions.delete(number);
    return call;
  }

  get length(): number {
    return Atomics.load(this.words, PENDING_CALLS);
  }

  /** Give a function a number, by which any thread may queue it, as often as it likes. */
  expose(call: PendingCall): number {
    this.functions.set(++this.last, call);
    return this.last;
  }
}

const NATIVE_CALL_FAILED = -2; // native/signals.h

function raiseNativeError(): void {
  throw systemError('a pending call of native code reported an error');
}

const owners = new WeakMap<Int32Array, { native: Native; handle: number }>();
const handles = new WeakMap<Int32Array, number>();

/** Attach the words so that blocking calls see their trips; start the persona if `own`. The handle.
 *  Throws Error when another interpreter of the process owns the signals. */
export function takeSignals(words: Int32Array, own: boolean): number {
  const native = loadNative();
  const handle = attachSignalState(native, words);
  if (own) {
    try {
      native.start(handle);
    } catch (error) {
      native.detach(handle);
      throw error;
    }
    owners.set(words, { native, handle });
  }
  handles.set(words, handle);
  pendingOf(words).queue = new SharedQueue(native, handle, words);
  return handle;
}

/** Make a function one that other threads may queue as a pending call of the interpreter with these words: its number. */
export function exposePendingCall(words: Int32Array, call: PendingCall): number {
  const { queue } = pendingOf(words);
  if (!(queue instanceof SharedQueue)) throw new Error('minipy: only an interpreter that is attached has pending calls from outside');
  return queue.expose(call);
}

/** Make these words the ones that blocking calls look at: their interpreter runs now. */
export function useSignals(words: Int32Array): void {
  const handle = handles.get(words);
  if (handle !== undefined) loadNative().use(handle);
}

/** Undo takeSignals(). */
export function releaseSignals(words: Int32Array, handle: number): void {
  const native = loadNative();
  handles.delete(words);
  if (owners.delete(words)) {
    native.faultRelease();
    native.stop();
  }
  native.detach(handle);
}

/** The addon, when the running interpreter owns the process's signals. */
export function ownedNative(): Native | undefined {
  return owners.get(tstate.interp.signalState)?.native;
}

