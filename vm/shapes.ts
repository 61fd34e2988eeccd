// Attribute shapes: which names an instance has, in what order and where.
//
// An instance's attributes are a shape and an array of values. Instances of one
// class that were given the same names in the same order share the shape, so an
// instruction that has seen it once finds the slot by comparing one pointer. The
// root shape belongs to one type: equal shapes imply equal types.
//
// The array has places for as many attributes as other instances of the class have come to have, mostly just enough.
//
// An instance whose __dict__ was asked for, or that has outgrown shapes, has the
// type's dict shape instead: then ob_slots[0] is the PyDict that holds everything.

import type { PyType } from './types.js';

/** More attributes than this and the instance keeps a dict. */
export const MAX_SHAPE_SLOTS = 64;

/** No instance gets more places than this before it needs them. */
export const MOST_FORESEEN = 16;

const NO_INDEX: ReadonlyMap<string, number> = new Map();
const NO_NAMES: readonly string[] = [];

export class Shape {
  /** Of a root: attributes that instances have had, for which a new one gets places. */
  foreseen = 0;
  private transitions: Map<string, Shape> | null = null;
  private dictShape: Shape | null = null;

  constructor(
    readonly type: PyType,
    /** Name to slot. */
    readonly index = NO_INDEX,
    /** Slot to name, in the order of insertion. */
    readonly names = NO_NAMES,
    readonly isDict = false,
    private readonly root: Shape | null = null,
  ) {}

  /** The slot of `name`, or undefined. */
  lookup(name: string): number | undefined {
    return this.index.get(name);
  }

  /** The shape after `name` was added; its slot is `this.names.length`. */
  with(name: string): Shape {
    this.transitions ??= new Map();
    let next = this.transitions.get(name);
    if (next === undefined) {
      const index = new Map(this.index);
      index.set(name, this.names.length);
      next = new Shape(this.type, index, [...this.names, name], false, this.root ?? this);
      this.transitions.set(name, next);
    }
    return next;
  }

  /** The shape of an instance of the same type that keeps a dict. */
  asDict(): Shape {
    const root = this.root ?? this;
    return (root.dictShape ??= new Shape(this.type, NO_INDEX, NO_NAMES, true, root));
  }
}
