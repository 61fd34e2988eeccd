// What has been seen while a region ran: kinds of values, by instruction.

import type { PyObject } from '../types.js';
import { expected, Kind } from './kinds.js';
import { seenOf } from './seen.js';

export class Profile {
  /** For each instruction bits of Seen: the results that it had. */
  readonly seen: Uint8Array;
  /** The same for local variables on the way in. */
  readonly locals: Uint8Array;
  /** For each FOR_ITER bits of SeenIterator. */
  readonly iterators: Uint8Array;
  /** For each subscript and UNPACK_SEQUENCE bits of SeenContainer. */
  readonly containers: Uint8Array;
  /** For each instruction how often what was expected there, as by an inline cache, was not so. */
  readonly misses: Uint8Array;
  /** The first translation looks at everything and expects nothing. */
  isRunning = true;
  /** The last translation: it expects nothing, for it has to do. */
  isLast = false;

  constructor(instructions: number, locals: number) {
    this.seen = new Uint8Array(instructions);
    this.locals = new Uint8Array(locals);
    this.iterators = new Uint8Array(instructions);
    this.containers = new Uint8Array(instructions);
    this.misses = new Uint8Array(instructions);
  }

  /** An inline cache in a translation's text pays there. */
  isMonomorphic(at: number): boolean {
    return this.misses[at]! < 80;
  }

  /** The kind to expect of a local variable on the way in; `now` is what it holds. */
  entryKind(i: number, now: PyObject | undefined, isUnderWay: boolean): Kind {
    if (now === undefined || (this.isRunning && isUnderWay)) return Kind.MAYBE;
    if (this.isRunning) return Kind.ANY;
    if (isUnderWay) this.locals[i]! |= seenOf(now);
    const kind = expected(this.locals[i]!);
    return isUnderWay && kind === Kind.ANY ? Kind.MAYBE : kind; // a function's arguments are there
  }
}
