// Where a translation is left, and what the frame looks like then.
//
// The numbers stand in the text, and the values come with the call of leave() in vm/translate/runtime.ts: for each local
// variable that some exit writes down, then for each place on the stack, a pair: the value and its raw twin.

import type { Kind } from './kinds.js';

/** In f_lasti of a frame that goes on in the interpreter: the loop has looked before this instruction already. Nobody sees it, for
 *  the first thing that the loop does is to run that instruction. */
export const LOOKED = 1 << 30;

export interface ExitPlace {
  /** Byte offset of the instruction that ran last, or LOOKED. */
  readonly lasti: number;
  /** Byte offset of the instruction to go on with. */
  readonly next: number;
  readonly stacktop: number;
  /** As f_blocks has them. */
  readonly blocks: readonly number[];
  /** The instruction at which the translation is left. */
  readonly at: number;
  /** What its result, on top of the stack, was expected to be. */
  readonly kind?: Kind | undefined;
}

export class Exit {
  /** Where in f_localsplus values go. */
  readonly slots: readonly number[];
  /** Which of the pairs goes there. */
  pairs: readonly number[] = [];

  constructor(readonly place: ExitPlace, private readonly locals: readonly number[], private readonly stack: readonly number[]) {
    this.slots = [...locals, ...stack];
  }

  /** Now it is known which local variables have pairs. */
  finish(leftLocals: readonly number[]): void {
    this.pairs = [...this.locals.map((i) => leftLocals.indexOf(i)), ...this.stack.map((_, k) => leftLocals.length + k)];
  }
}
