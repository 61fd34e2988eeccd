// What the translator knows of a value, and of all values at one place of the code.
//
// In the translation a local variable is a JavaScript variable `l<i>`, a place of the value stack, where blocks meet,
// is `t<k>`. A float may be kept raw, in `d<i>` or `e<k>`; then `l<i>` holds RAW, or the float's box as soon as there is
// one: a float is boxed once, so it keeps its identity.

import type { OpenBlock } from './flow.js';

export const enum Kind {
  /** Unbound. */
  UNBOUND = 'unbound',
  /** A value or unbound (undefined), never raw. */
  MAYBE = 'maybe',
  /** A value, a raw float or unbound: only a look at the variable tells. */
  MIXED = 'mixed',
  ANY = 'any',
  /** A JavaScript number. */
  INT = 'int',
  BOOL = 'bool',
  /** A JavaScript string. */
  STR = 'str',
  NONE = 'none',
  /** Raw. */
  FLOAT = 'float',
}

/** Bits of what has been seen at a place. */
export const enum Seen { INT = 1, FLOAT = 2, BOOL = 4, STR = 8, NONE = 16, OTHER = 32 }

/** The kind to expect after these have been seen. */
export function expected(seen: number): Kind {
  switch (seen as Seen) {
    case Seen.INT: return Kind.INT;
    case Seen.FLOAT: return Kind.FLOAT;
    case Seen.BOOL: return Kind.BOOL;
    case Seen.STR: return Kind.STR;
    default: return Kind.ANY;
  }
}

/** What is known where two paths with these meet. */
export function join(a: Kind, b: Kind): Kind {
  if (a === b) return a;
  if (a === Kind.MIXED || b === Kind.MIXED || a === Kind.FLOAT || b === Kind.FLOAT) return Kind.MIXED;
  return isBound(a) && isBound(b) ? Kind.ANY : Kind.MAYBE;
}

export function isBound(kind: Kind): boolean {
  return kind !== Kind.UNBOUND && kind !== Kind.MAYBE && kind !== Kind.MIXED;
}

/** A variable, or a place of the stack. */
export interface Slot {
  readonly kind: Kind;
  /** The frame's array holds the value. */
  readonly isClean: boolean;
}

/** Where a block begins. */
export interface State {
  readonly locals: readonly Slot[];
  readonly stack: readonly Slot[];
  readonly blocks: OpenBlock | null;
  /** There is a frame for certain. */
  readonly hasFrame: boolean;
}

function joinSlots(a: Slot, b: Slot, isStack: boolean): Slot {
  const kind = join(a.kind, b.kind);
  const isClean = a.isClean && b.isClean;
  return { kind: isStack && kind === Kind.MIXED ? Kind.ANY : kind, isClean };
}

/** What holds of both. */
export function joinStates(a: State, b: State): State {
  return {
    locals: a.locals.map((slot, i) => joinSlots(slot, b.locals[i]!, false)),
    stack: a.stack.map((slot, i) => joinSlots(slot, b.stack[i]!, true)),
    blocks: a.blocks,
    hasFrame: a.hasFrame && b.hasFrame,
  };
}

export function sameState(a: State, b: State): boolean {
  const same = (x: readonly Slot[], y: readonly Slot[]): boolean => x.every((slot, i) => slot.kind === y[i]!.kind && slot.isClean === y[i]!.isClean);
  return a.hasFrame === b.hasFrame && same(a.locals, b.locals) && same(a.stack, b.stack);
}
