// The loop, and nothing else: PyEval_EvalFrameDefault of Python/ceval.c.
//
// Two speeds of dispatch, as in CPython. `continue fast` is FAST_DISPATCH: take the
// next instruction at once. `break dispatch` is DISPATCH: look at eval_breaker
// first. `continue poll` is a DISPATCH after a backward jump, a call or a frame's
// entry: the only places where the policy 3.10 looks. Which opcode does which was
// found by experiment on CPython 3.6.15.
//
// Python-to-Python calls do not recurse in JavaScript: the loop changes frames. One
// evalFrame() call runs its entry frame and all frames that are called from it.
//
// What an opcode does beyond a few lines lives in vm/opcodes.ts; fast paths here are
// for ints, floats, and the containers and objects of ordinary loops.

import { isTrue } from './abstract.js';
import { AttrCache, AttrKind, GlobalCache, loadAttr, loadGlobal, loadMethod, MethodCache, storeAttr } from './attr_cache.js';
import { callFromStack, callMethodFromStack, checkLevel, enterLevels, functionFrame, pythonFunctionOf } from './call.js';
import { binaryOperator } from './binary_operators.js';
import { coldInstruction } from './cold_opcodes.js';
import { PyDict } from './dict.js';
import { NO_ITEMS } from './elements.js';
import { makePendingCalls, skipsPoll } from './eval_breaker.js';
import { CALL_AGAIN, goOnInReplacement, loopIsReplaced, RAISED, setLoop, takeRaised } from './eval_frame.js';
import { BlockType, Frame, pushBlock } from './frame.js';
import {
  inplaceAdd, inplaceMultiply, inplaceSubtract, numberAdd, numberFloorDivide, numberMultiply, numberRemainder, numberSubtract,
} from './number.js';
import { EMPTY_TUPLE, PyBaseException, PyCell, PyFunction, PyInstance, PyList, PyMethod, PyMethodDescr, PyTuple } from './object.js';
import { dict_subscript } from './objects/dict.js';
import { listIterNext, PyListIter } from './objects/list_iter.js';
import { PyRangeIter } from './objects/range.js';
import { genSend, newGeneratorFor, PyGenerator, suspend, takeStopValue, wrapAsyncValue, yieldFromNext } from './objects/generator.js';
import * as ops from './opcodes.js';
import type { PollMode } from './policy.js';
import { getItem, getIter, setItem } from './sequence.js';
import { EVAL_BREAKER } from './signal_state.js';
import { FIRST_BITS as FIRST_BITS_, FIRST_MASK as FIRST_MASK_, Quick } from './quicken.js';
import { checkRecursiveCall, tstate, type ThreadState } from './thread_state.js';
import { noteHandled, noteThousand } from './training.js';
import { compile } from './translate/compile.js';
import { LOOKED } from './translate/exit.js';
import { enterTranslation, isTranslated, noteHot, setCompiler } from './translate/translation.js';
import { DictType, FunctionType, ListType, StrType, TupleType, typeOf, type PyObject } from './types.js';
import { isHandling, popExcept, unwindFrames, unwindWhy, Why } from './unwind.js';
import { MAX_SMALL } from './values.js';
import { Op } from '../compiler/opcode.js';
import { CO_ANY_GENERATOR, CO_ASYNC_GENERATOR } from '../compiler/code.js';

// VARIANT: scripts/build_variants.ts makes copies of this module with other values.
const POLL: PollMode = 'plain' as PollMode;
const BACK_EDGES_ONLY: boolean = false as boolean;
const REPLACEABLE: boolean = true as boolean;
const TRANSLATES: boolean = true as boolean;

// V8 looks an imported binding up in a cell at every use, but folds a module's own const into the
// code of a function that it optimises.
const BREAKER = EVAL_BREAKER;
const SAFE = MAX_SMALL;
const FIRST_BITS = FIRST_BITS_;
const FIRST_MASK = FIRST_MASK_;
const Instance = PyInstance;
const List = PyList;
const Tuple = PyTuple;
const Func = PyFunction;
const RangeIter = PyRangeIter;
const ListIter = PyListIter;
const Dict = PyDict;
const TypeOfList = ListType;
const TypeOfTuple = TupleType;
const TypeOfDict = DictType;
const TypeOfStr = StrType;
const TypeOfFunction = FunctionType;

// runLoop() gives CALL_AGAIN back to be called again for the frame that is current then: V8 has
// compiled the loop meanwhile, or may have, and only a new call runs the new code. Waiting
// for V8 to replace the loop under way (OSR) takes a second compilation and twice as long.
// Each time the breaker is read by an Atomics.load: an engine that hoisted the plain load out
// of a loop would delay a signal by that, and never lose it.

/** What runLoop() gives back to have the current frame go on in a translation of it (vm/translate/). */
const ENTER = Symbol('enter');

const loops = new WeakMap<Int32Array, RunLoop>();
let latestWords: Int32Array | undefined;
let latestLoop: RunLoop;

/** The loop of the interpreter that runs. */
function loopOf(ts: ThreadState): RunLoop {
  const words = ts.interp.signalState;
  return words === latestWords ? latestLoop : findLoop(words);
}

function findLoop(words: Int32Array): RunLoop {
  let loop = loops.get(words);
  if (loop === undefined) loops.set(words, loop = makeLoop(words));
  latestWords = words;
  return latestLoop = loop;
}

/** PyEval_EvalFrameEx: run `entry` until it returns, yields or raises. With `thrown`, begin by
 *  raising it there (generator.throw()); no poll comes before. */
export function evalFrame(entry: Frame, thrown?: PyBaseException): PyObject {
  const ts = tstate;
  if (++ts.recursion_depth > ts.recursion_limit) checkRecursiveCall('');
  if ((++ts.entries & 0x3ff) === 0) noteThousand(ts);
  entry.f_isEntry = true;
  entry.f_suspended = false;
  ts.frame = entry;
  let result: Outcome = TRANSLATES && thrown === undefined && isTranslated(ts, entry) ? ENTER : loopOf(ts)(ts, entry, thrown);
  if (result === CALL_AGAIN || result === ENTER) result = goOnAfter(ts, result);
  if (result === RAISED) throw takeRaised(ts);
  return result as PyObject;
}

/** Run the current frame on from where the loop left it, in the loop that is the process's now. */
export function goOn(ts: ThreadState): PyObject | typeof RAISED {
  return goOnAfter(ts, CALL_AGAIN);
}

function goOnAfter(ts: ThreadState, why: typeof CALL_AGAIN | typeof ENTER): PyObject | typeof RAISED {
  for (let result: Outcome = why; ;) {
    if (REPLACEABLE && loopIsReplaced()) return goOnInReplacement(ts);
    result = result === ENTER ? enterTranslation(ts) : loopOf(ts)(ts, ts.frame as Frame, undefined);
    if (result !== CALL_AGAIN && result !== ENTER) return result as PyObject | typeof RAISED;
  }
}

type Outcome = PyObject | typeof CALL_AGAIN | typeof RAISED | typeof ENTER;

type RunLoop = (ts: ThreadState, start: Frame, thrown: PyBaseException | undefined) => Outcome;

/** A loop that looks at `words`: runs the current frame, and what it calls, until the entry frame is left. V8 compiles it for
 *  these very words, so that a look compares a place in memory with 0; of a second interpreter's loop it makes one that loads them. */
function makeLoop(words: Int32Array): RunLoop {
  return function runLoop(ts, start, thrown) {
    const breaker = words; // outside of the loops, inside of which V8 sees too late that it is a constant
    let backJumps = ts.callAgainAfter;
    let reraise = false;

    let f = start;
    let sp = 0;
    let raised: unknown; // a `raise` only leaves the loops: V8 takes microseconds for a throw
    // One handler around it all, which leaves: in a function with a handler inside a loop V8
    // takes the constants of this module for variables, and loads and checks each at every use.
    try {
      if (thrown !== undefined) {
        sp = f.f_stacktop;
        throw thrown;
      }
      frames: for (;;) {
        // Loaded whenever the frame changes.
        const code = f.f_code.quickened;
        const consts = f.f_code.co_consts;
        const caches = f.f_code.caches;
        // Locals and the value stack: one array, see vm/frame.ts.
        const stack = f.f_localsplus;
        sp = f.f_stacktop;
        let next = f.f_next >> 1; // in instructions; offsets at rest are in bytes
        poll: for (;;) {
          if ((backJumps = (backJumps - 1) | 0) === 0) return callAgain(ts, f, sp, next);
          // Relaxed, as in CPython: a plain load. Pairs with the store in trip_signal(),
          // native/signal_state.cc; makePendingCalls() reads again with Atomics.
          if (POLL !== 'none' && (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) !== 0 && pollAt(ts, f, sp, next)) return CALL_AGAIN;
          fast: for (;;) {
            dispatch: {
              f.f_lasti = next << 1;
              // VARIANT: here an injecting loop raises signals (vm/injection.ts).
              const instruction = code[next++]!;
              let op: Op | Quick = instruction & 0xff;
              let oparg = instruction >> 8;
              let callee: Frame;
              let called: PyFunction;
              for (;;) {
                switch (op) {
                  case Op.EXTENDED_ARG: {
                    // f_lasti stays at the prefix, and no poll comes between.
                    const extended = code[next++]!;
                    op = extended & 0xff;
                    oparg = extended >> 8;
                    continue;
                  }
                  case Op.LOAD_FAST: {
                    const v = stack[oparg];
                    if (v === undefined) throw ops.unboundLocal(f, oparg);
                    stack[sp++] = v;
                    continue fast;
                  }
                  case Op.LOAD_CONST: stack[sp++] = consts[oparg]; continue fast;
                  case Op.STORE_FAST: stack[oparg] = stack[--sp]; continue fast;

                  // Pairs: see vm/quicken.ts.
                  case Quick.LOAD_FAST_LOAD_FAST: {
                    const v = stack[oparg & FIRST_MASK];
                    if (v === undefined) throw ops.unboundLocal(f, oparg & FIRST_MASK);
                    const w = stack[oparg >> FIRST_BITS];
                    if (w === undefined) {
                      f.f_lasti = next << 1;
                      throw ops.unboundLocal(f, oparg >> FIRST_BITS);
                    }
                    stack[sp] = v;
                    stack[sp + 1] = w;
                    sp += 2;
                    next++;
                    continue fast;
                  }
                  case Quick.LOAD_FAST_LOAD_CONST: {
                    const v = stack[oparg & FIRST_MASK];
                    if (v === undefined) throw ops.unboundLocal(f, oparg & FIRST_MASK);
                    stack[sp] = v;
                    stack[sp + 1] = consts[oparg >> FIRST_BITS];
                    sp += 2;
                    next++;
                    continue fast;
                  }
                  case Quick.STORE_FAST_LOAD_FAST: {
                    stack[oparg & FIRST_MASK] = stack[sp - 1];
                    const w = stack[oparg >> FIRST_BITS];
                    if (w === undefined) {
                      f.f_lasti = next << 1;
                      sp--;
                      throw ops.unboundLocal(f, oparg >> FIRST_BITS);
                    }
                    stack[sp - 1] = w;
                    next++;
                    continue fast;
                  }
                  case Quick.STORE_FAST_JUMP:
                    stack[oparg & FIRST_MASK] = stack[--sp];
                    f.f_lasti = next << 1;
                    next = oparg >> FIRST_BITS;
                    continue poll;
                  case Quick.POP_TOP_JUMP:
                    stack[--sp] = undefined;
                    f.f_lasti = next << 1;
                    next = oparg >> FIRST_BITS;
                    continue poll;
                  case Quick.COMPARE_JUMP: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    let r: PyObject;
                    if (typeof v === 'number' && typeof w === 'number' && (oparg & FIRST_MASK) < 6) {
                      switch (oparg & FIRST_MASK) {
                        case 0: r = v < w; break;
                        case 1: r = v <= w; break;
                        case 2: r = v === w; break;
                        case 3: r = v !== w; break;
                        case 4: r = v > w; break;
                        default: r = v >= w;
                      }
                    } else r = ops.compareOp(oparg & FIRST_MASK, v, w);
                    if (typeof r === 'boolean' && (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0)) {
                      sp--;
                      if (r) next++;
                      else {
                        const isBack = oparg >> FIRST_BITS < next;
                        next = oparg >> FIRST_BITS;
                        if (BACK_EDGES_ONLY && isBack) continue poll;
                      }
                      continue fast;
                    }
                    stack[sp - 1] = r;
                    break dispatch;
                  }
                  case Quick.ADD_STORE_FAST: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    let r: PyObject;
                    if (typeof v === 'number' && typeof w === 'number') {
                      r = v + w;
                      if (!(r <= SAFE && r >= -SAFE)) r = numberAdd(v, w);
                    } else if (typeof v === 'string' && typeof w === 'string') r = v + w;
                    else r = (oparg & FIRST_MASK) === 0 ? numberAdd(v, w) : inplaceAdd(v, w);
                    if (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0) {
                      stack[oparg >> FIRST_BITS] = r;
                      sp--;
                      const after = code[++next]!;
                      if ((after & 0xff) !== Op.JUMP_ABSOLUTE) continue fast;
                      // The end of most loops.
                      f.f_lasti = next << 1;
                      next = after >> 8;
                      continue poll;
                    }
                    stack[sp - 1] = r;
                    break dispatch;
                  }
                  case Quick.FOR_ITER_STORE_FAST: {
                    const it = stack[sp - 1]!;
                    let item: PyObject | undefined;
                    if (it instanceof RangeIter) {
                      if (it.left > 0) {
                        item = it.next;
                        it.next = item + it.step;
                        it.left--;
                      }
                    } else if (it instanceof ListIter) item = listIterNext(it);
                    else item = ops.forIter(it);
                    if (item === undefined) {
                      stack[--sp] = undefined;
                      next = oparg & FIRST_MASK;
                      break dispatch;
                    }
                    if (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0) {
                      stack[oparg >> FIRST_BITS] = item;
                      next++;
                      continue fast;
                    }
                    stack[sp++] = item;
                    break dispatch;
                  }
                  case Quick.FOR_ITER_UNPACK: {
                    const it = stack[sp - 1]!;
                    if (it instanceof ListIter || oparg >> FIRST_BITS !== 2) {
                      const item = it instanceof ListIter ? listIterNext(it) : ops.forIter(it);
                      if (item === undefined) {
                        stack[--sp] = undefined;
                        next = oparg & FIRST_MASK;
                      } else stack[sp++] = item;
                      break dispatch;
                    }
                    const pushed = ops.forIterPair(it, stack, sp);
                    if (pushed === 2) {
                      if (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0) {
                        sp += 2;
                        f.f_lasti = next++ << 1;
                      } else {
                        stack[sp] = new Tuple([stack[sp + 1]!, stack[sp]!]);
                        stack[++sp] = undefined;
                      }
                    } else if (pushed === 1) sp++;
                    else {
                      stack[--sp] = undefined;
                      next = oparg & FIRST_MASK;
                    }
                    break dispatch;
                  }
                  case Op.POP_TOP: stack[--sp] = undefined; continue fast;
                  case Op.ROT_TWO: {
                    const v = stack[sp - 1];
                    stack[sp - 1] = stack[sp - 2];
                    stack[sp - 2] = v;
                    continue fast;
                  }
                  case Op.ROT_THREE: {
                    const v = stack[sp - 1];
                    stack[sp - 1] = stack[sp - 2];
                    stack[sp - 2] = stack[sp - 3];
                    stack[sp - 3] = v;
                    continue fast;
                  }
                  case Op.DUP_TOP: stack[sp] = stack[sp - 1]; sp++; continue fast;
                  case Op.DUP_TOP_TWO:
                    stack[sp] = stack[sp - 2];
                    stack[sp + 1] = stack[sp - 1];
                    sp += 2;
                    continue fast;
                  case Op.NOP: continue fast;

                  case Op.UNARY_NOT: {
                    const v = stack[sp - 1]!;
                    stack[sp - 1] = v === true ? false : v === false ? true : !isTrue(v);
                    break dispatch;
                  }

                  case Op.BINARY_ADD: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    if (typeof v === 'number' && typeof w === 'number') {
                      const r = v + w;
                      stack[sp - 1] = r <= SAFE && r >= -SAFE ? r : numberAdd(v, w);
                    } else stack[sp - 1] = numberAdd(v, w);
                    break dispatch;
                  }
                  case Op.INPLACE_ADD: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    if (typeof v === 'number' && typeof w === 'number') {
                      const r = v + w;
                      stack[sp - 1] = r <= SAFE && r >= -SAFE ? r : numberAdd(v, w);
                    } else if (typeof v === 'string' && typeof w === 'string') stack[sp - 1] = v + w;
                    else stack[sp - 1] = inplaceAdd(v, w);
                    break dispatch;
                  }
                  case Op.BINARY_SUBTRACT: case Op.INPLACE_SUBTRACT: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    if (typeof v === 'number' && typeof w === 'number') {
                      const r = v - w;
                      stack[sp - 1] = r <= SAFE && r >= -SAFE ? r : numberSubtract(v, w);
                    } else stack[sp - 1] = op === Op.BINARY_SUBTRACT ? numberSubtract(v, w) : inplaceSubtract(v, w);
                    break dispatch;
                  }
                  case Op.BINARY_MULTIPLY: case Op.INPLACE_MULTIPLY: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    if (typeof v === 'number' && typeof w === 'number') {
                      const r = v * w;
                      stack[sp - 1] = r <= SAFE && r >= -SAFE ? r + 0 : numberMultiply(v, w); // + 0: never -0
                    } else stack[sp - 1] = op === Op.BINARY_MULTIPLY ? numberMultiply(v, w) : inplaceMultiply(v, w);
                    break dispatch;
                  }
                  case Op.BINARY_FLOOR_DIVIDE: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    stack[sp - 1] = isPositiveInt32(v, w) ? Math.floor((v as number) / (w as number)) : numberFloorDivide(v, w);
                    break dispatch;
                  }
                  case Op.BINARY_MODULO: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    stack[sp - 1] = isPositiveInt32(v, w) ? ((v as number) | 0) % ((w as number) | 0) : numberRemainder(v, w);
                    break dispatch;
                  }

                  case Op.BINARY_TRUE_DIVIDE: case Op.BINARY_POWER: case Op.BINARY_MATRIX_MULTIPLY: case Op.BINARY_LSHIFT: case Op.BINARY_RSHIFT:
                  case Op.BINARY_AND: case Op.BINARY_XOR: case Op.BINARY_OR: case Op.INPLACE_TRUE_DIVIDE: case Op.INPLACE_FLOOR_DIVIDE:
                  case Op.INPLACE_MODULO: case Op.INPLACE_POWER: case Op.INPLACE_MATRIX_MULTIPLY: case Op.INPLACE_LSHIFT:
                  case Op.INPLACE_RSHIFT: case Op.INPLACE_AND: case Op.INPLACE_XOR: case Op.INPLACE_OR: {
                    const w = stack[--sp]!;
                    stack[sp - 1] = binaryOperator(op, stack[sp - 1]!, w);
                    break dispatch;
                  }

                  case Quick.LOAD_FAST_SUBSCR: {
                    const w = stack[oparg & FIRST_MASK];
                    if (w === undefined) throw ops.unboundLocal(f, oparg & FIRST_MASK);
                    f.f_lasti = next++ << 1;
                    const v = stack[sp - 1]!;
                    if (typeof w === 'number' && v instanceof List && v.ob_type === TypeOfList && w >= 0 && w < v.items.length) stack[sp - 1] = v.items[w];
                    else if (typeof w === 'number' && v instanceof Tuple && v.ob_type === TypeOfTuple && w >= 0 && w < v.items.length) stack[sp - 1] = v.items[w];
                    else if (v instanceof Dict && v.ob_type === TypeOfDict) stack[sp - 1] = dict_subscript(v, w);
                    else stack[sp - 1] = getItem(v, w);
                    break dispatch;
                  }
                  case Op.BINARY_SUBSCR: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    if (typeof w === 'number') {
                      // List and tuple by a small index; -1 and the like take the slow way.
                      if (v instanceof List && v.ob_type === TypeOfList && w >= 0 && w < v.items.length) {
                        stack[sp - 1] = v.items[w];
                        break dispatch;
                      }
                      if (v instanceof Tuple && v.ob_type === TypeOfTuple && w >= 0 && w < v.items.length) {
                        stack[sp - 1] = v.items[w];
                        break dispatch;
                      }
                    }
                    if (v instanceof Dict && v.ob_type === TypeOfDict) stack[sp - 1] = dict_subscript(v, w);
                    else stack[sp - 1] = getItem(v, w);
                    break dispatch;
                  }
                  case Op.STORE_SUBSCR: {
                    const w = stack[--sp]!;
                    const v = stack[--sp]!;
                    const value = stack[--sp]!;
                    if (typeof w === 'number' && v instanceof List && v.ob_type === TypeOfList && w >= 0 && w < v.items.length) v.items[w] = value;
                    else if (v instanceof Dict && v.ob_type === TypeOfDict) v.set(w, value);
                    else setItem(v, w, value);
                    break dispatch;
                  }

                  case Op.RAISE_VARARGS: {
                    f.f_stacktop = sp;
                    const exc = ops.raiseVarargs(oparg, stack, sp);
                    reraise = oparg === 0; // only now: that there is nothing to reraise is an error of this line
                    raised = exc;
                    break frames;
                  }
                  case Op.RETURN_VALUE: {
                    const value = stack[--sp]!;
                    if (f.f_blocks !== null && f.f_blocks.length > 0) {
                      f.f_stacktop = sp;
                      const handler = unwindWhy(f, Why.RETURN, value);
                      sp = f.f_stacktop;
                      if (handler >= 0) {
                        next = handler >> 1;
                        break dispatch;
                      }
                    }
                    ts.recursion_depth -= f.f_levels;
                    const back = f.f_back;
                    ts.frame = back;
                    if (f.f_isEntry) return value;
                    f = back!;
                    f.f_localsplus[f.f_stacktop++] = value;
                    continue frames;
                  }
                  case Op.YIELD_VALUE: {
                    const value = stack[--sp]!;
                    f.f_stacktop = sp;
                    f.f_next = next << 1;
                    suspend(f, isHandling(f) ? ts.exc_info : undefined);
                    return f.f_code.flags & CO_ASYNC_GENERATOR ? wrapAsyncValue(value) : value;
                  }
                  case Op.YIELD_FROM: {
                    const v = stack[--sp]!;
                    const receiver = stack[sp - 1]!;
                    const r = receiver instanceof PyGenerator ? genSend(receiver, v) : yieldFromNext(receiver, v);
                    if (r === undefined) {
                      stack[sp - 1] = takeStopValue();
                      break dispatch;
                    }
                    // Stay at this instruction: the next resumption comes back to it.
                    f.f_stacktop = sp;
                    f.f_next = f.f_lasti;
                    f.f_lasti -= 2;
                    suspend(f, isHandling(f) ? ts.exc_info : undefined);
                    return r;
                  }
                  case Op.POP_EXCEPT: sp = popExcept(f, sp); break dispatch;
                  case Op.POP_BLOCK: {
                    const blocks = f.f_blocks!;
                    const level = blocks.pop()!;
                    blocks.pop();
                    blocks.pop();
                    while (sp > level) stack[--sp] = undefined;
                    break dispatch;
                  }
                  case Op.END_FINALLY: {
                    f.f_stacktop = sp;
                    const target = ops.endFinally(f);
                    sp = f.f_stacktop;
                    if (target === ops.FALL_THROUGH) break dispatch;
                    if (target === ops.RERAISE) {
                      reraise = true;
                      raised = ops.takeReraised();
                      break frames;
                    }
                    if (target >= 0) {
                      next = target >> 1;
                      break dispatch;
                    }
                    // A return that no block holds back any more.
                    const value = ops.takeReturnValue();
                    ts.recursion_depth -= f.f_levels;
                    const back = f.f_back;
                    ts.frame = back;
                    if (f.f_isEntry) return value;
                    f = back!;
                    f.f_localsplus[f.f_stacktop++] = value;
                    continue frames;
                  }

                  case Op.LOAD_GLOBAL: {
                    const c = caches[f.f_lasti >> 1] as GlobalCache | undefined;
                    const globals = f.f_globals;
                    if (c !== undefined && c.globalsVersion === globals.keysVersion) {
                      if (c.inGlobals) {
                        stack[sp++] = globals.values[c.index];
                        break dispatch;
                      }
                      const builtins = f.f_builtins;
                      if (c.builtinsVersion === builtins.keysVersion) {
                        stack[sp++] = builtins.values[c.index];
                        break dispatch;
                      }
                    }
                    stack[sp++] = loadGlobal(f, f.f_code.code.co_names[oparg]!, caches, f.f_lasti >> 1);
                    break dispatch;
                  }
                  case Op.DELETE_FAST: {
                    if (stack[oparg] === undefined) throw ops.unboundLocal(f, oparg);
                    stack[oparg] = undefined;
                    break dispatch;
                  }

                  case Op.LOAD_ATTR: {
                    const v = stack[sp - 1]!;
                    const c = caches[f.f_lasti >> 1] as AttrCache | undefined;
                    if (c !== undefined && c.kind === AttrKind.OWN && v instanceof Instance && v.ob_shape === c.shape && v.ob_type.tp_version_tag === c.version) {
                      stack[sp - 1] = v.ob_slots[c.index];
                      break dispatch;
                    }
                    stack[sp - 1] = loadAttr(v, f.f_code.code.co_names[oparg]!, caches, f.f_lasti >> 1);
                    break dispatch;
                  }
                  case Quick.LOAD_METHOD: {
                    const v = stack[sp - 1]!;
                    const c = caches[f.f_lasti >> 1];
                    if (c instanceof MethodCache) { // loadAttr() below leaves an AttrCache
                      if (c.shape !== null ? v instanceof Instance && v.ob_shape === c.shape && v.ob_type.tp_version_tag === c.version
                        : (typeof v === 'string' ? TypeOfStr : v instanceof List || v instanceof Dict ? v.ob_type : typeOf(v)) === c.type
                          && c.type.tp_version_tag === c.version) {
                        stack[sp - 1] = c.method;
                        stack[sp++] = v;
                        break dispatch;
                      }
                    }
                    const method = loadMethod(v, f.f_code.code.co_names[oparg]!, caches, f.f_lasti >> 1);
                    if (method !== undefined) {
                      stack[sp - 1] = method;
                      stack[sp++] = v;
                    } else {
                      // A bound method, or any callable: the first place stays NULL.
                      const attr = loadAttr(v, f.f_code.code.co_names[oparg]!, caches, f.f_lasti >> 1);
                      stack[sp - 1] = undefined;
                      stack[sp++] = attr;
                    }
                    break dispatch;
                  }
                  case Op.STORE_ATTR: {
                    const v = stack[--sp]!;
                    const value = stack[--sp]!;
                    const c = caches[f.f_lasti >> 1] as AttrCache | undefined;
                    if (c !== undefined && c.kind === AttrKind.OWN && v instanceof Instance && v.ob_shape === c.shape && v.ob_type.tp_version_tag === c.version) {
                      v.ob_slots[c.index] = value;
                      break dispatch;
                    }
                    storeAttr(v, f.f_code.code.co_names[oparg]!, value, caches, f.f_lasti >> 1);
                    break dispatch;
                  }

                  case Op.LOAD_DEREF: {
                    const v = (stack[f.f_code.nlocals + oparg] as PyCell).ob_ref;
                    if (v === undefined) throw ops.unboundDeref(f, oparg);
                    stack[sp++] = v;
                    break dispatch;
                  }
                  case Op.STORE_DEREF: (stack[f.f_code.nlocals + oparg] as PyCell).ob_ref = stack[--sp]; break dispatch;

                  case Op.BUILD_TUPLE: {
                    sp -= oparg;
                    switch (oparg) { // slice() is a call
                      case 0: stack[sp] = EMPTY_TUPLE; break;
                      case 2: stack[sp] = new Tuple([stack[sp]!, stack[sp + 1]!]); break;
                      case 3: stack[sp] = new Tuple([stack[sp]!, stack[sp + 1]!, stack[sp + 2]!]); break;
                      default: stack[sp] = new Tuple(stack.slice(sp, sp + oparg) as PyObject[]);
                    }
                    sp++;
                    break dispatch;
                  }
                  case Op.BUILD_LIST: {
                    sp -= oparg;
                    stack[sp] = new List(oparg === 0 ? NO_ITEMS.slice() : (stack.slice(sp, sp + oparg) as PyObject[]));
                    sp++;
                    break dispatch;
                  }
                  case Op.LIST_APPEND: { const v = stack[--sp]!; (stack[sp - oparg] as PyList).items.push(v); break dispatch; }
                  case Op.UNPACK_SEQUENCE: {
                    const v = stack[--sp]!;
                    if (((v instanceof Tuple && v.ob_type === TypeOfTuple) || (v instanceof List && v.ob_type === TypeOfList)) && v.items.length === oparg) {
                      const { items } = v;
                      for (let i = oparg - 1; i >= 0; i--) stack[sp++] = items[i];
                    } else sp = ops.unpackSequence(v, oparg, stack, sp);
                    break dispatch;
                  }

                  case Op.COMPARE_OP: {
                    const w = stack[--sp]!;
                    const v = stack[sp - 1]!;
                    if (typeof v === 'number' && typeof w === 'number') {
                      switch (oparg) {
                        case 0: stack[sp - 1] = v < w; break dispatch;
                        case 1: stack[sp - 1] = v <= w; break dispatch;
                        case 2: stack[sp - 1] = v === w; break dispatch;
                        case 3: stack[sp - 1] = v !== w; break dispatch;
                        case 4: stack[sp - 1] = v > w; break dispatch;
                        case 5: stack[sp - 1] = v >= w; break dispatch;
                        default:
                      }
                    }
                    stack[sp - 1] = ops.compareOp(oparg, v, w);
                    break dispatch;
                  }
                  case Op.POP_JUMP_IF_FALSE: {
                    const cond = stack[--sp]!;
                    if (cond === true) continue fast;
                    const isBack = oparg < next;
                    if (cond === false) {
                      next = oparg;
                      if (BACK_EDGES_ONLY && isBack) continue poll;
                      continue fast; // no poll after a bool, as in CPython
                    }
                    if (!isTrue(cond)) {
                      next = oparg;
                      if (BACK_EDGES_ONLY && isBack) continue poll;
                    }
                    break dispatch;
                  }
                  case Op.POP_JUMP_IF_TRUE: {
                    const cond = stack[--sp]!;
                    if (cond === false) continue fast;
                    const isBack = oparg < next;
                    if (cond === true) {
                      next = oparg;
                      if (BACK_EDGES_ONLY && isBack) continue poll;
                      continue fast;
                    }
                    if (isTrue(cond)) {
                      next = oparg;
                      if (BACK_EDGES_ONLY && isBack) continue poll;
                    }
                    break dispatch;
                  }
                  case Op.JUMP_IF_FALSE_OR_POP: {
                    const cond = stack[sp - 1]!;
                    if (cond === true) { sp--; continue fast; }
                    if (cond === false) { next = oparg; continue fast; }
                    if (isTrue(cond)) sp--;
                    else next = oparg;
                    break dispatch;
                  }
                  case Op.JUMP_IF_TRUE_OR_POP: {
                    const cond = stack[sp - 1]!;
                    if (cond === false) { sp--; continue fast; }
                    if (cond === true) { next = oparg; continue fast; }
                    if (isTrue(cond)) next = oparg;
                    else sp--;
                    break dispatch;
                  }
                  case Op.JUMP_FORWARD: next = oparg; continue fast;
                  case Op.JUMP_ABSOLUTE:
                    next = oparg;
                    continue poll;

                  case Op.GET_ITER: stack[sp - 1] = getIter(stack[sp - 1]!); break dispatch;
                  case Op.FOR_ITER: {
                    const it = stack[sp - 1]!;
                    const item = it instanceof ListIter ? listIterNext(it) : ops.forIter(it);
                    if (item !== undefined) stack[sp++] = item;
                    else {
                      stack[--sp] = undefined;
                      next = oparg;
                    }
                    break dispatch;
                  }
                  case Op.BREAK_LOOP: {
                    f.f_stacktop = sp;
                    next = unwindWhy(f, Why.BREAK, null) >> 1;
                    sp = f.f_stacktop;
                    break dispatch;
                  }
                  case Op.CONTINUE_LOOP: {
                    f.f_stacktop = sp;
                    next = unwindWhy(f, Why.CONTINUE, oparg) >> 1;
                    sp = f.f_stacktop;
                    continue poll;
                  }
                  case Op.SETUP_LOOP: pushBlock(f, BlockType.LOOP, oparg, sp); break dispatch;
                  case Op.SETUP_EXCEPT: pushBlock(f, BlockType.EXCEPT, oparg, sp); break dispatch;
                  case Op.SETUP_FINALLY: pushBlock(f, BlockType.FINALLY, oparg, sp); break dispatch;

                  // A call of a Python function makes its frame and breaks, to enter it below.
                  case Quick.CALL_METHOD: {
                    const base = sp - oparg - 2;
                    const func = stack[base] as PyFunction | PyMethodDescr | undefined;
                    if (func !== undefined && func.ob_type === TypeOfFunction) { // of two classes one look tells, not a walk
                      callee = functionFrame(func as PyFunction, stack, base + 1, oparg + 1, undefined, f);
                      called = func as PyFunction;
                      sp = base;
                      break;
                    }
                    if (func !== undefined) {
                      stack[base] = callMethodFromStack(func as PyMethodDescr, stack, base + 1, oparg);
                      sp = base + 1;
                      continue poll;
                    }
                    // What LOAD_METHOD could not take apart: an ordinary call, one place higher.
                    const callable = stack[base + 1]!;
                    const pyfunc = pythonFunctionOf(callable);
                    if (pyfunc === undefined) {
                      stack[base] = callFromStack(callable, stack, base + 1, oparg);
                      sp = base + 1;
                      continue poll;
                    }
                    for (let i = base; i < sp - 1; i++) stack[i] = stack[i + 1];
                    stack[--sp] = undefined;
                    op = Op.CALL_FUNCTION;
                    continue;
                  }
                  case Op.CALL_FUNCTION: {
                    const base = sp - oparg - 1;
                    const func = stack[base]!;
                    if (func instanceof Func) {
                      callee = functionFrame(func, stack, base + 1, oparg, undefined, f);
                      called = func;
                      sp = base;
                      break;
                    }
                    const pyfunc = pythonFunctionOf(func);
                    if (pyfunc !== undefined) {
                      stack[base] = (func as PyMethod).im_self;
                      callee = functionFrame(pyfunc, stack, base, oparg + 1, undefined, f);
                      called = pyfunc;
                      sp = base;
                      break;
                    }
                    f.f_stacktop = sp;
                    stack[base] = callFromStack(func, stack, base, oparg);
                    sp = base + 1;
                    continue poll;
                  }
                  case Op.CALL_FUNCTION_KW: case Op.CALL_FUNCTION_EX: {
                    const call = op === Op.CALL_FUNCTION_KW ? ops.keywordCall(stack, sp, oparg) : ops.starCall(stack, sp, oparg);
                    sp = call.base;
                    if (call.func instanceof Func) {
                      callee = functionFrame(call.func, call.args, 0, call.args.length, call.kwargs, f);
                      called = call.func;
                      if (call.levels > 1) enterLevels(ts, callee, call.levels);
                      break;
                    }
                    stack[sp++] = ops.callPrepared(call);
                    continue poll;
                  }

                  case Quick.ENTER:
                    f.f_stacktop = sp;
                    f.f_next = oparg;
                    return ENTER;

                  default: sp = coldInstruction(f, op, oparg, sp, next << 1); break dispatch;
                }
                if ((callee.f_code.flags & CO_ANY_GENERATOR) !== 0) {
                  stack[sp++] = newGeneratorFor(callee, called);
                  continue poll;
                }
                f.f_stacktop = sp;
                f.f_next = next << 1;
                if (++ts.recursion_depth > ts.recursion_limit) checkLevel(ts, '', callee.f_levels - 1);
                ts.frame = f = callee;
                continue frames;
              }
            }
            if (!BACK_EDGES_ONLY && POLL !== 'none' && (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) !== 0 && pollAt(ts, f, sp, next)) return CALL_AGAIN;
          }
        }
      }
    } catch (error) {
      raised = error;
    }
    return unwind(ts, f, sp, raised, reraise);
  };
}

/** Find who handles what was thrown in frame `f`, and ask for a new call of the loop, which goes on there. */
function unwind(ts: ThreadState, f: Frame, sp: number, error: unknown, reraise: boolean): typeof CALL_AGAIN | typeof RAISED {
  const result = unwindFrames(ts, f, sp, error, reraise);
  // The loop itself counts from each of its calls.
  if (result === CALL_AGAIN && noteHandled(ts) && TRANSLATES) noteHot(ts, ts.frame as Frame, (ts.frame as Frame).f_next >> 1);
  return result;
}

/** The breaker is set before the instruction at `next`: pending calls are made, unless this is no place for it. True if
 *  another loop goes on. May raise: at f_lasti, the instruction just run. */
function pollAt(ts: ThreadState, f: Frame, sp: number, next: number): boolean {
  if (skipsPoll(ts.interp.policy, f.f_code.quickened[next]! & 0xff) || f.f_lasti === LOOKED) return false;
  f.f_stacktop = sp;
  makePendingCalls(ts);
  if (!REPLACEABLE || !loopIsReplaced()) return false;
  f.f_next = next << 1;
  return true;
}

/** Save the loop's state and ask for a new call, which polls first thing. Now and then the poll
 *  is backed up by an Atomics.load. */
function callAgain(ts: ThreadState, f: Frame, sp: number, next: number): typeof CALL_AGAIN {
  f.f_stacktop = sp;
  f.f_next = next << 1;
  if (POLL !== 'none' && Atomics.load(ts.interp.signalState, BREAKER) !== 0 && !skipsPoll(ts.interp.policy, f.f_code.quickened[next]! & 0xff)) {
    makePendingCalls(ts);
  }
  noteThousand(ts);
  if (TRANSLATES) noteHot(ts, f, next);
  return CALL_AGAIN;
}

function isPositiveInt32(v: PyObject, w: PyObject): boolean {
  return typeof v === 'number' && typeof w === 'number' && v >= 0 && w > 0 && v <= 0x7fffffff && w <= 0x7fffffff;
}

setLoop({ evalFrame, goOn });
setCompiler(compile);
