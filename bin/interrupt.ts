// interruptFrom(): ending a run from another thread. A module of its own, so that a Worker that only
// interrupts need not load an interpreter: `import { interruptFrom } from 'minipy/interrupt'`.

import { loadNative } from '../native/index.js';

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
