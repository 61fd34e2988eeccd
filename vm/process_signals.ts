// Who owns the signals of the process: one interpreter, or none.
//
// `signals: 'own'` attaches the interpreter's words to the addon and starts the
// persona; closing gives everything back. An interpreter that does not own them has
// private words, which interrupt() can trip.

import { attachSignalState } from './signal_state.js';
import { tstate } from './thread_state.js';
import { loadNative, type Native } from '../native/index.js';

const owners = new WeakMap<Int32Array, { native: Native; handle: number }>();

/** Attach the words so that blocking calls see their trips; start the persona if `own`. The handle. */
export function takeSignals(words: Int32Array, own: boolean): number {
  const native = loadNative();
  const handle = attachSignalState(native, words);
  if (own) {
    native.start(handle);
    owners.set(words, { native, handle });
  }
  return handle;
}

/** Undo takeSignals(). */
export function releaseSignals(words: Int32Array, handle: number): void {
  const native = loadNative();
  if (owners.delete(words)) native.stop();
  native.detach(handle);
}

/** The addon, when the running interpreter owns the process's signals. */
export function ownedNative(): Native | undefined {
  return owners.get(tstate.interp.signalState)?.native;
}

