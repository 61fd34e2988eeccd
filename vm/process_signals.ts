// Who owns the signals of the process: one interpreter, or none.
//
// `signals: 'own'` attaches the interpreter's words to the addon and starts the
// persona; closing gives everything back. An interpreter that does not own them has
// private words, which interrupt() can trip.

import { attachSignalState } from './signal_state.js';
import { tstate } from './thread_state.js';
import { loadNative, type Native } from '../native/index.js';

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
  return handle;
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
  if (owners.delete(words)) native.stop();
  native.detach(handle);
}

/** The addon, when the running interpreter owns the process's signals. */
export function ownedNative(): Native | undefined {
  return owners.get(tstate.interp.signalState)?.native;
}

