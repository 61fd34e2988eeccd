// Where a translation is left, what the frame looks like then, and how the text says so.
//
// An exit is a number in the text: a statement that sets it, with what lies on the stack, and breaks out to the one call of leave()
// (vm/translate/runtime.ts) at the end. The call hands over pairs: for each local variable that some exit writes down, then for
// each place on the stack, the value and its raw twin.

import type { Kind } from './kinds.js';

/** In f_lasti of a frame that goes on in the interpreter: the loop has looked before this instruction already. Nobody sees it, for
 *  the first thing that the loop does is to run that instruction. */
export const LOOKED = 1 << 30;

/** One exit: a class, so that V8 sees one kind of object. */
export class Exit {
  /** Which of the pairs goes to which of the slots. */
  readonly pairs: number[] = [];

  constructor(
    /** Byte offset of the instruction that ran last, or LOOKED. */
    readonly lasti: number,
    /** Byte offset of the instruction to go on with. */
    readonly next: number,
    readonly stacktop: number,
    /** As f_blocks has them. */
    readonly blocks: readonly number[],
    /** The instruction at which the translation is left. */
    readonly at: number,
    /** What its result, on top of the stack, was expected to be. */
    readonly kind: Kind | undefined,
    /** Where in f_localsplus values go: local variables, and from `stackFrom` on what lies on the stack. */
    readonly slots: readonly number[],
    readonly stackFrom: number,
  ) {}
}

/** Where control stands at an exit. */
export interface ExitPlace {
  readonly lasti: number;
  readonly next: number;
  readonly at: number;
  readonly kind?: Kind | undefined;
  readonly stacktop: number;
  readonly blocks: readonly number[];
}

/** A value on the stack as an exit takes it: where it goes in f_localsplus, the expression of it, and of its raw twin. */
export interface LeftValue {
  readonly slot: number;
  readonly x: string;
  readonly raw?: string;
}

/** The exits of one region. */
export class Exits {
  readonly list: Exit[] = [];
  /** Local variables that some exit writes down. */
  private readonly locals: number[] = [];
  /** Values of the stack that one exit takes at most. */
  private places = 0;

  /** The statement that leaves there. The label is OUT. */
  statement(place: ExitPlace, locals: readonly number[], stack: readonly LeftValue[]): string {
    const parts = [`x = ${this.list.length}`, ...stack.map(({ x, raw }, k) => `p${k} = ${x}${raw === undefined ? '' : `; z${k} = ${raw}`}`)];
    for (const i of locals) if (!this.locals.includes(i)) this.locals.push(i);
    this.places = Math.max(this.places, stack.length);
    const slots = [...locals, ...stack.map(({ slot }) => slot)];
    this.list.push(new Exit(place.lasti, place.next, place.stacktop, place.blocks, place.at, place.kind, slots, locals.length));
    return `{ ${parts.join('; ')}; break OUT; }`;
  }

  /** The declarations that the statements need. */
  variables(): string {
    return ['x = 0', ...Array.from({ length: this.places }, (_, k) => `p${k}, z${k} = 0`)].join(', ');
  }

  /** What stands behind OUT, when all exits are known. */
  call(): string {
    for (const { slots, stackFrom, pairs } of this.list) {
      slots.forEach((slot, k) => pairs.push(k < stackFrom ? this.locals.indexOf(slot) : this.locals.length + k - stackFrom));
    }
    const pairs = [...this.locals.map((i) => `, l${i}, d${i}`), ...Array.from({ length: this.places }, (_, k) => `, p${k}, z${k}`)];
    return `return rt.leave(T, f, X[x]${pairs.join('')});`;
  }
}
