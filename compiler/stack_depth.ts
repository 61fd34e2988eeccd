// How deep the stack of a code object can get.
//
// Answers to stackdepth and stackdepth_walk of compile.c: an upper bound, by walking
// from block to block whenever a block is reached with more on the stack than before.
// The bound is often generous, and it is part of the code object, so the walk must be
// CPython's own; only that its recursion is a stack of its own here, since blocks come by
// the thousand.

import { Op, stackEffect } from './opcode.js';
import type { Block } from './unit.js';

/** A block being walked: where to go on, and how deep the stack is there. */
interface Step {
  readonly block: Block;
  at: number;
  depth: number;
}

/** stackdepth. */
export function stackDepth(entry: Block): number {
  let maxDepth = 0;
  const walk: Step[] = [];

  const enter = (block: Block, depth: number): void => {
    if (block.seen || block.startDepth >= depth) return;
    block.seen = true;
    block.startDepth = depth;
    walk.push({ block, at: 0, depth });
  };

  enter(entry, 0);
  while (walk.length > 0) {
    const step = walk[walk.length - 1]!;
    const { block } = step;
    const instr = block.instrs[step.at++];
    if (instr === undefined) {
      // All instructions done: on to the next block, once, then out.
      if (step.at === block.instrs.length + 1 && block.next !== null) {
        enter(block.next, step.depth);
      } else {
        block.seen = false;
        walk.pop();
      }
      continue;
    }
    step.depth += stackEffect(instr.op, instr.oparg);
    maxDepth = Math.max(maxDepth, step.depth);
    if (instr.target === null) continue;

    let targetDepth = step.depth;
    switch (instr.op) {
      case Op.FOR_ITER: // leaves without the item and without the iterator
        targetDepth -= 2;
        break;
      case Op.SETUP_FINALLY:
      case Op.SETUP_EXCEPT:
        targetDepth += 3;
        maxDepth = Math.max(maxDepth, targetDepth);
        break;
      case Op.JUMP_IF_TRUE_OR_POP:
      case Op.JUMP_IF_FALSE_OR_POP: // the value stays if the jump is taken
        step.depth--;
        break;
      case Op.JUMP_ABSOLUTE:
      case Op.JUMP_FORWARD: // what follows in this block is dead
        step.at = block.instrs.length + 1;
        break;
    }
    enter(instr.target, targetDepth);
  }
  return maxDepth;
}
