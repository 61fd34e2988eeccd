// Does every cycle of a code object's control flow pass a poll? The graph of its edges without one must have no cycle.
//
// Both forms of the code are walked: the plain one, which injecting loops run, and the one with fused instructions. What
// polls is read off the loop (loop_exits.ts) and off skipsPoll(). Edges that are not there, and why:
//   * an exception's way to its handler: unwinding ends in a new call of the loop, which polls first thing. The edge from
//     the SETUP to its handler stands for it, in case the handler begins with an instruction that is not polled before.
//   * END_FINALLY's way on to where a `break` or `continue` leads: the CONTINUE_LOOP that it goes on with has polled on its
//     way into the `finally`, in the same turn of the loop.
//   * a YIELD_FROM that waits at itself: each turn leaves the frame, and the code that resumes it has a cycle of its own.

import type { CodeObject } from '../../compiler/code.js';
import { operandOf as operandKind, Op } from '../../compiler/opcode.js';
import { skipsPoll } from '../../vm/eval_breaker.js';
import type { Policy } from '../../vm/policy.js';
import { FIRST_BITS, FIRST_MASK, quicken, Quick } from '../../vm/quicken.js';
import { COLD, Exit, type Exits, type Way } from './loop_exits.js';

/** An instruction of the loop: where it starts, its prefixes included, and what its opcode is. */
interface Node {
  readonly at: number;
  readonly op: number;
  /** What the loop sees there when it asks whether to poll. */
  readonly seen: number;
  readonly edges: readonly (readonly [to: number, way: Way])[];
}

export interface CycleReport {
  readonly edges: number;
  readonly backEdges: number;
  readonly calls: number;
  /** Calls whose poll comes one instruction later: `with f():`. */
  readonly callsPolledLater: number;
  /** The offsets of each cycle without a poll. */
  readonly silent: readonly (readonly number[])[];
}

export function checkCycles({ co_code }: CodeObject, exits: ReadonlyMap<number, Exits>, policy: Policy, fuse: boolean): CycleReport {
  const { code } = quicken(co_code, false, fuse);
  const nodes = nodesOf(code);
  const silentEdges = new Map<number, number[]>();
  let [edges, backEdges, calls, callsPolledLater] = [0, 0, 0, 0];
  for (const node of nodes.values()) {
    const isCall = CALLS.has(node.op);
    if (isCall) calls++;
    for (const [to, way] of node.edges) {
      edges++;
      if (to <= node.at) backEdges++;
      const least = (exits.get(node.op) ?? COLD).least(way, policy.backEdgesOnly);
      const isSkipped = skipsPoll(policy, nodes.get(to)?.seen ?? 0);
      if (isCall && isSkipped) callsPolledLater++;
      if (isCall && least !== Exit.POLL) throw new Error(`the loop does not poll after ${node.op}`);
      // A look that found the breaker clear was one, whatever comes next.
      const polls = policy.backEdgesOnly ? least === Exit.POLL : least >= Exit.LOOKED;
      if (!polls || (isSkipped && least !== Exit.LOOKED)) silentEdges.set(node.at, [...(silentEdges.get(node.at) ?? []), to]);
    }
  }
  return { edges, backEdges, calls, callsPolledLater, silent: cyclesOf(silentEdges) };
}

const CALLS: ReadonlySet<number> = new Set([Op.CALL_FUNCTION, Op.CALL_FUNCTION_KW, Op.CALL_FUNCTION_EX, Quick.CALL_METHOD]);

function nodesOf(code: readonly number[]): Map<number, Node> {
  const nodes = new Map<number, Node>();
  for (let at = 0; at < code.length; at++) {
    const start = at;
    while ((code[at]! & 0xff) === Op.EXTENDED_ARG) at++;
    nodes.set(start, { at: start, op: code[at]! & 0xff, seen: code[start]! & 0xff, edges: edgesOf(code, at) });
  }
  return nodes;
}

/** Where the instruction at `at` leads, in instructions. */
function edgesOf(code: readonly number[], at: number): [to: number, way: Way][] {
  const op: Op | Quick = code[at]! & 0xff;
  const oparg = code[at]! >> 8;
  const jump = (to: number): [number, Way] => [to, to <= at ? 'back' : 'forward'];
  switch (op) {
    case Op.RETURN_VALUE: case Op.RAISE_VARARGS: case Op.BREAK_LOOP: return [];
    case Op.JUMP_ABSOLUTE: case Op.JUMP_FORWARD: return [jump(oparg)];
    case Op.CONTINUE_LOOP: return [jump(oparg >> 1)];
    case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE: case Op.JUMP_IF_FALSE_OR_POP: case Op.JUMP_IF_TRUE_OR_POP: case Op.FOR_ITER:
      return [[at + 1, 'next'], jump(oparg)];
    case Op.SETUP_EXCEPT: case Op.SETUP_FINALLY: return [[at + 1, 'next'], [oparg >> 1, 'next']];
    // After the loop, by a `break`.
    case Op.SETUP_LOOP: return [[at + 1, 'next'], [oparg >> 1, 'next']];
    case Op.SETUP_WITH: case Op.SETUP_ASYNC_WITH: return [[at + 1, 'next'], [at + 1 + (oparg >> 1), 'next']];
    case Quick.LOAD_FAST_LOAD_FAST: case Quick.LOAD_FAST_LOAD_CONST: case Quick.STORE_FAST_LOAD_FAST: case Quick.LOAD_FAST_SUBSCR:
      return [[at + 2, 'next']];
    case Quick.STORE_FAST_JUMP: case Quick.POP_TOP_JUMP: return [jump(oparg >> FIRST_BITS)];
    // The first half alone, when the breaker is set; else both.
    case Quick.COMPARE_JUMP: return [[at + 1, 'next'], [at + 2, 'next'], jump(oparg >> FIRST_BITS)];
    case Quick.ADD_STORE_FAST: {
      const after = code[at + 2] ?? 0;
      return [[at + 1, 'next'], (after & 0xff) === Op.JUMP_ABSOLUTE ? [after >> 8, 'fused jump'] : [at + 2, 'next']];
    }
    case Quick.FOR_ITER_STORE_FAST: case Quick.FOR_ITER_UNPACK: return [[at + 1, 'next'], [at + 2, 'next'], jump(oparg & FIRST_MASK)];
    default: {
      const kind = operandKind[op];
      if (op < 160 && (kind === 'jabs' || kind === 'jrel') && !IS_JUMP.has(op)) throw new Error(`where opcode ${op} leads is not known`);
      return at + 1 < code.length ? [[at + 1, 'next']] : [];
    }
  }
}

const IS_JUMP: ReadonlySet<number> = new Set([
  Op.JUMP_ABSOLUTE, Op.JUMP_FORWARD, Op.CONTINUE_LOOP, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP,
  Op.FOR_ITER, Op.SETUP_EXCEPT, Op.SETUP_FINALLY, Op.SETUP_LOOP, Op.SETUP_WITH, Op.SETUP_ASYNC_WITH,
]);

/** One cycle for each edge that closes one, as byte offsets; none if there is no cycle. */
function cyclesOf(graph: ReadonlyMap<number, readonly number[]>): number[][] {
  const cycles: number[][] = [];
  const done = new Set<number>();
  const path: number[] = [];
  const onPath = new Set<number>();
  // An own stack: straight code is as deep as it is long.
  const open: { at: number; edge: number }[] = [];
  for (const root of graph.keys()) {
    if (done.has(root)) continue;
    open.push({ at: root, edge: 0 });
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (top.edge === 0) {
        path.push(top.at);
        onPath.add(top.at);
      }
      const to = graph.get(top.at)?.[top.edge++];
      if (to === undefined) {
        open.pop();
        onPath.delete(path.pop()!);
        done.add(top.at);
      } else if (onPath.has(to)) cycles.push(path.slice(path.indexOf(to)).map((at) => 2 * at));
      else if (!done.has(to)) open.push({ at: to, edge: 0 });
    }
  }
  return cycles;
}
