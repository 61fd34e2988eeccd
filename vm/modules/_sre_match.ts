// The matcher: runs a program over characters, backtracking with a stack of its own.
// SRE(match) and SRE(search) of Modules/_sre.c; never JavaScript recursion, so no
// input is too long for it.
//
// The stack is an Int32Array. Whoever leaves an alternative open pushes a record, its kind
// on top; failing pops the newest record and goes on as it says. A repeat that has begun
// is a record too, and `rep` is where it lies (0 is none): its count, the place of its
// last round and the repeat around it. A lookaround pushes a record and makes it `base`;
// its SUCCESS cuts the stack back to there.
//
// Marks are where groups begin (even) and end (odd). Those above `lastmark` are unset. Which
// marks are put back on failure, and which are not, is CPython's choice in each place:
// it can be seen in what groups hold.

import { checkSignals } from '../abstract.js';
import { At } from './_sre_constants.js';
import { NO_BOUND, SreOp, type Program } from './_sre_program.js';
import type { CharSet } from './_sre_charset.js';

export type Units = Uint8Array | Uint16Array | Uint32Array;

/** Kinds of records, with what lies below the kind, from the bottom up. */
const enum Rec {
  /** [] The bottom: nothing is left to try. */
  BOTTOM,
  /** [marks…, rep, ptr, lastmark, lastindex, place of the next alternative] */
  BRANCH,
  /** [place of REPEAT, count, last ptr, repeat around] */
  REPEAT,
  /** [rep] One more round that was needed. */
  ROUND,
  /** [marks…, rep, ptr, last ptr, lastmark, lastindex] One more round of a greedy repeat; else what follows. */
  MAX_ROUND,
  /** [rep] What follows the repeat. */
  TAIL,
  /** [rep, ptr, lastmark, lastindex] What follows a lazy repeat; else one more round. */
  MIN_TAIL,
  /** [rep, last ptr] One more round of a lazy repeat. */
  MIN_ROUND,
  /** [place, ptr, least ptr, lastmark, lastindex] */
  REPEAT_ONE,
  /** [place, ptr, count, lastmark, lastindex] */
  MIN_REPEAT_ONE,
  /** [place, ptr, rep, base] */
  ASSERT,
}

/** Fields of a REPEAT record. */
const PLACE = 0;
const COUNT = 1;
const LAST = 2;
const AROUND = 3;

/** Steps between two looks for signals, as in CPython. */
const STEPS = 0x1000;
/** Words of the largest record, without its marks. */
const RECORD_ROOM = 16;
const FIRST_STACK = 64;
/** Words of a stack that is worth keeping for the next match. */
const MAX_SPARE = 1 << 16;

/** SRE_STATE: one string being matched. */
export class MatchState {
  /** Where the match begins, and, after it, where it ends. */
  start: number;
  ptr = 0;
  readonly end: number;
  /** fullmatch: only an end at `end` counts. */
  matchAll = false;
  readonly marks: number[] = [];
  lastmark = -1;
  lastindex = -1;

  /** `start` and `end` are already within the string, but `end` may be the lesser. */
  constructor(readonly program: Program, readonly units: Units, start: number, end: number) {
    this.start = start;
    this.end = end;
    for (let i = 0; i < program.marks; i++) this.marks.push(-1);
  }

  /** state_reset: forget groups before the next search. */
  reset(): void {
    this.lastmark = -1;
    this.lastindex = -1;
  }
}

/** sre_match: a match that begins at `start`. MAY RUN PYTHON (handlers of signals). */
export function matchHere(state: MatchState): boolean {
  const { program, start, end } = state;
  if (end >= start && end - start < program.minWidth) return false;
  return run(state, start);
}

/** sre_search: the first match that begins at `start` or later. MAY RUN PYTHON. */
export function search(state: MatchState): boolean {
  const { program, units } = state;
  if (state.start > state.end) return false;
  const last = state.end - program.minWidth;
  const { prefix, firstSet } = program;
  // NOT CPYTHON: looks for signals now and then between the places it tries, because a long search could not be interrupted.
  for (let ptr = state.start, tried = 1; ; ptr++, tried++) {
    if (prefix.length > 0) ptr = findPrefix(units, prefix, ptr, last);
    else if (firstSet !== null) ptr = findFirst(units, firstSet, ptr, last);
    if (ptr > last) return false;
    if ((tried & (STEPS - 1)) === 0) checkSignals();
    state.start = ptr;
    if (run(state, ptr)) return true;
  }
}

/** The first place from `ptr` to `last` where the prefix stands; beyond `last` when there is none. */
function findPrefix(units: Units, prefix: readonly number[], ptr: number, last: number): number {
  const c = prefix[0]!;
  const n = prefix.length;
  for (; ptr <= last; ptr++) {
    if (units[ptr] !== c) continue;
    let i = 1;
    while (i < n && units[ptr + i] === prefix[i]) i++;
    if (i === n) return ptr;
  }
  return ptr;
}

function findFirst(units: Units, set: CharSet, ptr: number, last: number): number {
  const { latin } = set;
  for (; ptr <= last; ptr++) {
    const c = units[ptr]!;
    if (c < 256 ? latin[c] === 1 : set.hasSlowly(c)) break;
  }
  return ptr;
}

/** A stack with room for another record. */
function grow(stack: Int32Array): Int32Array {
  const larger = new Int32Array(stack.length * 2);
  larger.set(stack);
  return larger;
}

/** SRE(at). */
function isAt(state: MatchState, at: At, ptr: number): boolean {
  const { units, end } = state;
  switch (at) {
    case At.BEGINNING: case At.BEGINNING_STRING: return ptr === 0;
    case At.BEGINNING_LINE: return ptr === 0 || units[ptr - 1] === 10;
    case At.END: return ptr === end || (ptr === end - 1 && units[ptr] === 10);
    case At.END_LINE: return ptr === end || units[ptr] === 10;
    case At.END_STRING: return ptr === end;
    case At.BOUNDARY: case At.UNI_BOUNDARY: return end !== 0 && isBoundary(state, ptr);
    case At.NON_BOUNDARY: case At.UNI_NON_BOUNDARY: return end !== 0 && !isBoundary(state, ptr);
  }
}

function isBoundary(state: MatchState, ptr: number): boolean {
  const { isWord } = state.program;
  const before = ptr > 0 && isWord(state.units[ptr - 1]!);
  const after = ptr < state.end && isWord(state.units[ptr]!);
  return before !== after;
}

/** Whether the one-character instruction at `pc` takes the character `c`. */
function takes(program: Program, pc: number, c: number): boolean {
  const { code } = program;
  switch (code[pc] as SreOp) {
    case SreOp.LITERAL: return c === code[pc + 1];
    case SreOp.NOT_LITERAL: return c !== code[pc + 1];
    case SreOp.ANY: return c !== 10;
    case SreOp.ANY_ALL: return true;
    default: return program.sets[code[pc + 1]!]!.has(c); // IN
  }
}

/** SRE(count): how many times, at most `max`, the one-character instruction at `pc` matches from `ptr` on. */
function count(state: MatchState, pc: number, ptr: number, max: number): number {
  const { program, units } = state;
  const { code } = program;
  const end = state.end - ptr < max ? state.end : ptr + max;
  let at = ptr;
  switch (code[pc] as SreOp) {
    case SreOp.ANY_ALL: return Math.max(0, end - ptr);
    case SreOp.ANY:
      while (at < end && units[at] !== 10) at++;
      return at - ptr;
    case SreOp.LITERAL: {
      const c = code[pc + 1]!;
      while (at < end && units[at] === c) at++;
      return at - ptr;
    }
    case SreOp.NOT_LITERAL: {
      const c = code[pc + 1]!;
      while (at < end && units[at] !== c) at++;
      return at - ptr;
    }
    case SreOp.IN: return findOutside(units, program.sets[code[pc + 1]!]!, at, end) - ptr;
    default: { // a reference to a group of one character
      while (at < end) {
        const n = groupLength(state, code[pc + 1]!, at, code[pc] === SreOp.GROUPREF_IGNORE);
        if (n <= 0) break;
        at += n;
      }
      return at - ptr;
    }
  }
}

function findOutside(units: Units, set: CharSet, at: number, end: number): number {
  const { latin } = set;
  for (; at < end; at++) {
    const c = units[at]!;
    if (c < 256 ? latin[c] === 0 : !set.hasSlowly(c)) break;
  }
  return at;
}

/** GROUPREF: the length of the group's text when it stands at `ptr`, else -1. */
function groupLength(state: MatchState, group: number, ptr: number, ignoreCase: boolean): number {
  const { marks, units, end } = state;
  if (!hasGroup(state, group)) return -1;
  const from = marks[group * 2]!;
  const n = marks[group * 2 + 1]! - from;
  const { lower } = state.program;
  for (let i = 0; i < n; i++) {
    if (ptr + i >= end) return -1;
    const a = units[ptr + i]!;
    const b = units[from + i]!;
    if (a !== b && (!ignoreCase || lower(a) !== lower(b))) return -1;
  }
  return n;
}

function hasGroup(state: MatchState, group: number): boolean {
  const { marks } = state;
  if (group * 2 >= state.lastmark) return false;
  const from = marks[group * 2]!;
  const to = marks[group * 2 + 1]!;
  return from >= 0 && to >= from;
}

/** Whether the alternative at `pc` can be passed over: it begins with a character that does not stand at `ptr`. */
function cannotBegin(state: MatchState, pc: number, ptr: number): boolean {
  const op = state.program.code[pc] as SreOp;
  if (op !== SreOp.LITERAL && op !== SreOp.IN) return false;
  return ptr >= state.end || !takes(state.program, pc, state.units[ptr]!);
}

/** SRE(match): run the program from its beginning at `start`. When it matches, `state.ptr` is the end of the match. */
function run(state: MatchState, start: number): boolean {
  const { program, units, end, marks } = state;
  const { code, sets } = program;
  const room = RECORD_ROOM + marks.length;
  let stack = program.spareStack ?? new Int32Array(FIRST_STACK + room * 2);
  program.spareStack = null; // a handler of a signal may come here again
  stack[0] = Rec.BOTTOM;
  let sp = 1;
  let rep = 0;
  let base = 0;
  let pc = 0;
  let ptr = start;
  let steps = STEPS;

  for (;;) {
    // Forward, until something does not match.
    forward: for (;;) {
      if (--steps === 0) {
        steps = STEPS;
        checkSignals();
      }
      switch (code[pc] as SreOp) {
        case SreOp.LITERAL:
          if (ptr >= end || units[ptr] !== code[pc + 1]) break forward;
          ptr++;
          pc += 2;
          continue;
        case SreOp.NOT_LITERAL:
          if (ptr >= end || units[ptr] === code[pc + 1]) break forward;
          ptr++;
          pc += 2;
          continue;
        case SreOp.ANY:
          if (ptr >= end || units[ptr] === 10) break forward;
          ptr++;
          pc++;
          continue;
        case SreOp.ANY_ALL:
          if (ptr >= end) break forward;
          ptr++;
          pc++;
          continue;
        case SreOp.IN: {
          if (ptr >= end) break forward;
          const c = units[ptr]!;
          const set = sets[code[pc + 1]!]!;
          if (c < 256 ? set.latin[c] === 0 : !set.hasSlowly(c)) break forward;
          ptr++;
          pc += 2;
          continue;
        }
        case SreOp.AT:
          if (!isAt(state, code[pc + 1]!, ptr)) break forward;
          pc += 2;
          continue;
        case SreOp.MARK: {
          const i = code[pc + 1]!;
          if ((i & 1) === 1) state.lastindex = (i >> 1) + 1;
          if (i > state.lastmark) {
            for (let j = state.lastmark + 1; j < i; j++) marks[j] = -1;
            state.lastmark = i;
          }
          marks[i] = ptr;
          pc += 2;
          continue;
        }
        case SreOp.JUMP:
          pc = code[pc + 1]!;
          continue;
        case SreOp.GROUPREF: case SreOp.GROUPREF_IGNORE: {
          const n = groupLength(state, code[pc + 1]!, ptr, code[pc] === SreOp.GROUPREF_IGNORE);
          if (n < 0) break forward;
          ptr += n;
          pc += 2;
          continue;
        }
        case SreOp.GROUPREF_EXISTS:
          pc = hasGroup(state, code[pc + 1]!) ? pc + 3 : code[pc + 2]!;
          continue;
        case SreOp.BRANCH: {
          if (sp + room > stack.length) stack = grow(stack);
          if (rep !== 0) sp = pushMarks(state, stack, sp);
          stack[sp] = rep;
          stack[sp + 1] = ptr;
          stack[sp + 2] = state.lastmark;
          stack[sp + 3] = state.lastindex;
          stack[sp + 4] = pc + 1;
          stack[sp + 5] = Rec.BRANCH;
          sp += 6;
          break forward; // the record tries the alternatives
        }
        case SreOp.REPEAT:
          if (sp + room > stack.length) stack = grow(stack);
          stack[sp + PLACE] = pc;
          stack[sp + COUNT] = -1;
          stack[sp + LAST] = -1;
          stack[sp + AROUND] = rep;
          stack[sp + 4] = Rec.REPEAT;
          rep = sp;
          sp += 5;
          pc = code[pc + 1]!;
          continue;
        case SreOp.MAX_UNTIL: {
          const place = stack[rep + PLACE]!;
          const rounds = stack[rep + COUNT]! + 1;
          if (sp + room > stack.length) stack = grow(stack);
          if (rounds < code[place + 2]!) {
            stack[rep + COUNT] = rounds;
            stack[sp] = rep;
            stack[sp + 1] = Rec.ROUND;
            sp += 2;
            pc = place + 4;
          } else if (rounds < code[place + 3]! && ptr !== stack[rep + LAST]) {
            stack[rep + COUNT] = rounds;
            sp = pushMarks(state, stack, sp);
            stack[sp] = rep;
            stack[sp + 1] = ptr;
            stack[sp + 2] = stack[rep + LAST]!;
            stack[sp + 3] = state.lastmark;
            stack[sp + 4] = state.lastindex;
            stack[sp + 5] = Rec.MAX_ROUND;
            sp += 6;
            stack[rep + LAST] = ptr; // a round that takes nothing is the last
            pc = place + 4;
          } else {
            stack[sp] = rep;
            stack[sp + 1] = Rec.TAIL;
            sp += 2;
            rep = stack[rep + AROUND]!;
            pc++;
          }
          continue;
        }
        case SreOp.MIN_UNTIL: {
          const place = stack[rep + PLACE]!;
          const rounds = stack[rep + COUNT]! + 1;
          if (sp + room > stack.length) stack = grow(stack);
          if (rounds < code[place + 2]!) {
            stack[rep + COUNT] = rounds;
            stack[sp] = rep;
            stack[sp + 1] = Rec.ROUND;
            sp += 2;
            pc = place + 4;
          } else {
            stack[sp] = rep;
            stack[sp + 1] = ptr;
            stack[sp + 2] = state.lastmark;
            stack[sp + 3] = state.lastindex;
            stack[sp + 4] = Rec.MIN_TAIL;
            sp += 5;
            rep = stack[rep + AROUND]!;
            pc++;
          }
          continue;
        }
        case SreOp.REPEAT_ONE: {
          const min = code[pc + 2]!;
          if (end - ptr < min) break forward;
          const n = count(state, pc + 4, ptr, code[pc + 3]!);
          if (n < min) break forward;
          if (sp + room > stack.length) stack = grow(stack);
          stack[sp] = pc;
          stack[sp + 1] = ptr + n + 1; // the record takes one back first
          stack[sp + 2] = ptr + min;
          stack[sp + 3] = state.lastmark;
          stack[sp + 4] = state.lastindex;
          stack[sp + 5] = Rec.REPEAT_ONE;
          sp += 6;
          break forward;
        }
        case SreOp.MIN_REPEAT_ONE: {
          const min = code[pc + 2]!;
          if (end - ptr < min) break forward;
          if (min > 0 && count(state, pc + 4, ptr, min) < min) break forward;
          ptr += min;
          if (sp + room > stack.length) stack = grow(stack);
          stack[sp] = pc;
          stack[sp + 1] = ptr;
          stack[sp + 2] = min;
          stack[sp + 3] = state.lastmark;
          stack[sp + 4] = state.lastindex;
          stack[sp + 5] = Rec.MIN_REPEAT_ONE;
          sp += 6;
          pc = code[pc + 1]!;
          continue;
        }
        case SreOp.ASSERT: case SreOp.ASSERT_NOT: {
          const back = code[pc + 2]!;
          if (ptr < back) {
            if (code[pc] === SreOp.ASSERT) break forward;
            pc = code[pc + 1]!; // nothing so long stands before
            continue;
          }
          if (sp + room > stack.length) stack = grow(stack);
          stack[sp] = pc;
          stack[sp + 1] = ptr;
          stack[sp + 2] = rep;
          stack[sp + 3] = base;
          stack[sp + 4] = Rec.ASSERT;
          base = sp;
          sp += 5;
          ptr -= back;
          pc += 3;
          continue;
        }
        case SreOp.SUCCESS: {
          if (base === 0) {
            if (state.matchAll && ptr !== end) break forward;
            state.ptr = ptr;
            program.spareStack = stack.length <= MAX_SPARE ? stack : null;
            return true;
          }
          // A lookaround has matched: nothing inside of it is tried again.
          sp = base;
          pc = stack[sp]!;
          ptr = stack[sp + 1]!;
          rep = stack[sp + 2]!;
          base = stack[sp + 3]!;
          if (code[pc] === SreOp.ASSERT_NOT) break forward;
          pc = code[pc + 1]!;
          continue;
        }
      }
    }

    // Backward, to the newest record that has another way.
    backward: for (;;) {
      switch (stack[sp - 1] as Rec) {
        case Rec.BOTTOM:
          program.spareStack = stack.length <= MAX_SPARE ? stack : null;
          return false;
        case Rec.BRANCH: {
          const at = sp - 6;
          rep = stack[at]!;
          ptr = stack[at + 1]!;
          state.lastmark = stack[at + 2]!;
          state.lastindex = stack[at + 3]!;
          if (rep !== 0) peekMarks(state, stack, at);
          let head = stack[at + 4]!;
          while (code[head] !== 0 && cannotBegin(state, head + 1, ptr)) head = code[head]!;
          if (code[head] === 0) {
            sp = rep !== 0 && state.lastmark > 0 ? at - state.lastmark - 1 : at;
            continue;
          }
          stack[at + 4] = code[head]!;
          pc = head + 1;
          break backward;
        }
        case Rec.REPEAT:
          sp -= 5;
          rep = stack[sp + AROUND]!;
          continue;
        case Rec.ROUND:
          sp -= 2;
          rep = stack[sp]!;
          stack[rep + COUNT]!--;
          continue;
        case Rec.MAX_ROUND: {
          sp -= 6;
          rep = stack[sp]!;
          ptr = stack[sp + 1]!;
          stack[rep + LAST] = stack[sp + 2]!;
          stack[rep + COUNT]!--;
          state.lastmark = stack[sp + 3]!;
          state.lastindex = stack[sp + 4]!;
          peekMarks(state, stack, sp);
          if (state.lastmark > 0) sp -= state.lastmark + 1;
          stack[sp] = rep;
          stack[sp + 1] = Rec.TAIL;
          sp += 2;
          pc = code[stack[rep + PLACE]! + 1]! + 1;
          rep = stack[rep + AROUND]!;
          break backward;
        }
        case Rec.TAIL:
          sp -= 2;
          rep = stack[sp]!;
          continue;
        case Rec.MIN_TAIL: {
          sp -= 5;
          rep = stack[sp]!;
          ptr = stack[sp + 1]!;
          state.lastmark = stack[sp + 2]!;
          state.lastindex = stack[sp + 3]!;
          const place = stack[rep + PLACE]!;
          const rounds = stack[rep + COUNT]! + 1;
          const max = code[place + 3]!;
          if ((rounds >= max && max !== NO_BOUND) || ptr === stack[rep + LAST]) continue;
          stack[rep + COUNT] = rounds;
          stack[sp + 1] = stack[rep + LAST]!;
          stack[sp + 2] = Rec.MIN_ROUND;
          sp += 3;
          stack[rep + LAST] = ptr;
          pc = place + 4;
          break backward;
        }
        case Rec.MIN_ROUND:
          sp -= 3;
          rep = stack[sp]!;
          stack[rep + LAST] = stack[sp + 1]!;
          stack[rep + COUNT]!--;
          continue;
        case Rec.REPEAT_ONE: {
          const at = sp - 6;
          const least = stack[at + 2]!;
          pc = code[stack[at]! + 1]!;
          ptr = stack[at + 1]! - 1;
          state.lastmark = stack[at + 3]!;
          state.lastindex = stack[at + 4]!;
          if (code[pc] === SreOp.LITERAL) {
            const c = code[pc + 1]!;
            while (ptr >= least && (ptr >= end || units[ptr] !== c)) ptr--;
          }
          if (ptr < least) {
            sp = at;
            continue;
          }
          stack[at + 1] = ptr;
          break backward;
        }
        case Rec.MIN_REPEAT_ONE: {
          const at = sp - 6;
          const place = stack[at]!;
          const n = stack[at + 2]!;
          const max = code[place + 3]!;
          ptr = stack[at + 1]!;
          if (count(state, place + 4, ptr, 1) === 0) {
            sp = at;
            continue;
          }
          state.lastmark = stack[at + 3]!;
          state.lastindex = stack[at + 4]!;
          if (n >= max && max !== NO_BOUND) {
            sp = at;
            continue;
          }
          stack[at + 1] = ++ptr;
          stack[at + 2] = n + 1;
          pc = code[place + 1]!;
          break backward;
        }
        case Rec.ASSERT:
          sp -= 5;
          base = stack[sp + 3]!;
          rep = stack[sp + 2]!;
          if (code[stack[sp]!] === SreOp.ASSERT) continue;
          ptr = stack[sp + 1]!;
          pc = code[stack[sp]! + 1]!;
          break backward;
      }
    }
  }
}

/** MARK_PUSH: keep the marks up to lastmark. One mark alone is not kept. */
function pushMarks(state: MatchState, stack: Int32Array, sp: number): number {
  const { marks, lastmark } = state;
  if (lastmark <= 0) return sp;
  for (let i = 0; i <= lastmark; i++) stack[sp + i] = marks[i]!;
  return sp + lastmark + 1;
}

/** MARK_POP_KEEP: put back the marks that lie just below `at`; lastmark is already what it was. */
function peekMarks(state: MatchState, stack: Int32Array, at: number): void {
  const { marks, lastmark } = state;
  if (lastmark <= 0) return;
  const from = at - lastmark - 1;
  for (let i = 0; i <= lastmark; i++) marks[i] = stack[from + i]!;
}
