// The loop, and nothing else: PyEval_EvalFrameDefault of Python/ceval.c.
//
// Two speeds of dispatch, as in CPython. `continue fast` is FAST_DISPATCH: take the
// next instruction at once. `continue dispatch` is DISPATCH: look at eval_breaker
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
import { AttrCache, AttrKind, GlobalCache, loadAttr, loadGlobal, loadMethod, loadName, MethodCache, storeAttr } from './attr_cache.js';
import { callFromStack, callMethodFromStack, functionFrame, pythonFunctionOf } from './call.js';
import { makePendingCalls, skipsPoll } from './eval_breaker.js';
import { setRunFrame } from './eval_frame.js';
import { unboundLocalError } from './errors.js';
import { BlockType, Frame, pushBlock } from './frame.js';
import {
  numberAdd, numberSubtract, numberMultiply, numberTrueDivide, numberFloorDivide, numberRemainder, numberPower,
  numberLshift, numberRshift, numberAnd, numberOr, numberXor, numberMatrixMultiply, numberNegative, numberPositive, numberInvert,
  inplaceAdd, inplaceSubtract, inplaceMultiply, inplaceTrueDivide, inplaceFloorDivide, inplaceRemainder, inplacePower,
  inplaceLshift, inplaceRshift, inplaceAnd, inplaceOr, inplaceXor, inplaceMatrixMultiply,
} from './number.js';
import { PyBaseException, PyCell, PyFunction, PyInstance, PyList, PyMethod, PyMethodDescr, PySlice, PyTuple } from './object.js';
import { listIterNext, PyListIter } from './objects/list_iter.js';
import { PyRangeIter } from './objects/range.js';
import { getAiter, getAnext, getAwaitable, getYieldFromIter } from './async_opcodes.js';
import { importFrom, importName, importStar } from './import_opcodes.js';
import { genSend, newGeneratorFor, PyGenerator, suspend, takeStopValue, wrapAsyncValue, yieldFromNext } from './objects/generator.js';
import * as ops from './opcodes.js';
import type { PollMode } from './policy.js';
import { getItem, getIter, setItem } from './sequence.js';
import { EVAL_BREAKER } from './signal_state.js';
import { Quick } from './quicken.js';
import { checkRecursiveCall, tstate, type ThreadState } from './thread_state.js';
import { ListType, TupleType, typeOf, type PyObject } from './types.js';
import { addTraceback, asException, isHandling, popExcept, unwindException, unwindWhy, Why } from './unwind.js';
import { MAX_SMALL } from './values.js';
import { Op } from '../compiler/opcode.js';
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from '../compiler/code.js';
import { PyDict } from './dict.js';

// VARIANT: scripts/build_variants.ts makes copies of this module with other values.
const POLL: PollMode = 'plain' as PollMode;
const BACK_EDGES_ONLY: boolean = false as boolean;

/** So many backward jumps pass between two Atomics.load of the breaker: an engine that hoisted
 *  the plain load out of a loop would delay a signal by that, and never lose it. */
const ATOMIC_EVERY = 1 << 12;

const IS_GENERATOR = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR;

// V8 looks an imported binding up in a cell at every use, and folds a module's own const.
const BREAKER = EVAL_BREAKER;
const SAFE = MAX_SMALL;
const Instance = PyInstance;
const List = PyList;
const Tuple = PyTuple;
const Func = PyFunction;
const RangeIter = PyRangeIter;
const ListIter = PyListIter;
const TypeOfList = ListType;
const TypeOfTuple = TupleType;

/** PyEval_EvalFrameEx: run `entry` until it returns, yields or raises. With `thrown`, begin by
 *  raising it there (generator.throw()); no poll comes before. */
export function evalFrame(entry: Frame, thrown?: PyBaseException): PyObject {
  const ts = tstate;
  const breaker = ts.interp.signalState;
  if (++ts.recursion_depth > ts.recursion_limit) checkRecursiveCall('');
  entry.f_isEntry = true;
  entry.f_suspended = false;
  ts.frame = entry;
  let backJumps = ATOMIC_EVERY;
  let pending: PyBaseException | undefined = thrown;
  let reraise = false;

  let f = entry;
  let code = f.f_code.quickened;
  let consts = f.f_code.co_consts;
  let caches = f.f_code.caches;
  // Locals and the value stack: one array, see vm/frame.ts.
  let stack = f.f_localsplus;
  let sp = f.f_stacktop;
  let next = f.f_next;

  for (;;) {
    try {
      if (pending !== undefined) {
        const exc = pending;
        pending = undefined;
        throw exc;
      }
      poll: for (;;) {
        if (BACK_EDGES_ONLY && POLL !== 'none') {
          if ((POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) !== 0 && !skipsPoll(ts.interp.policy, code[next]!)) {
            f.f_stacktop = sp;
            makePendingCalls(ts);
          }
        }
        dispatch: for (;;) {
          // Relaxed, as in CPython: a plain load. Pairs with the store in trip_signal(),
          // native/signal_state.cc; makePendingCalls() reads again with Atomics.
          if (!BACK_EDGES_ONLY && POLL !== 'none') {
            if ((POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) !== 0 && !skipsPoll(ts.interp.policy, code[next]!)) {
              f.f_stacktop = sp;
              makePendingCalls(ts); // may raise: at f_lasti, the instruction just run
            }
          }
          fast: for (;;) {
            f.f_lasti = next;
            let op: Op | Quick = code[next]!;
            let oparg = code[next + 1]!;
            next += 2;
            for (;;) {
              switch (op) {
                case Op.EXTENDED_ARG:
                  // f_lasti stays at the prefix, and no poll comes between.
                  op = code[next]!;
                  oparg = (oparg << 8) | code[next + 1]!;
                  next += 2;
                  continue;

                case Op.LOAD_FAST: {
                  const v = stack[oparg];
                  if (v === undefined) throw unboundLocal(f, oparg);
                  stack[sp++] = v;
                  continue fast;
                }
                case Op.LOAD_CONST: stack[sp++] = consts[oparg]; continue fast;
                case Op.STORE_FAST: stack[oparg] = stack[--sp]; continue fast;

                // Pairs: see vm/quicken.ts.
                case Quick.LOAD_FAST_LOAD_FAST: {
                  const v = stack[oparg];
                  if (v === undefined) throw unboundLocal(f, oparg);
                  const w = stack[code[next + 1]!];
                  if (w === undefined) {
                    f.f_lasti = next;
                    throw unboundLocal(f, code[next + 1]!);
                  }
                  stack[sp] = v;
                  stack[sp + 1] = w;
                  sp += 2;
                  next += 2;
                  continue fast;
                }
                case Quick.LOAD_FAST_LOAD_CONST: {
                  const v = stack[oparg];
                  if (v === undefined) throw unboundLocal(f, oparg);
                  stack[sp] = v;
                  stack[sp + 1] = consts[code[next + 1]!];
                  sp += 2;
                  next += 2;
                  continue fast;
                }
                case Quick.STORE_FAST_LOAD_FAST: {
                  stack[oparg] = stack[sp - 1];
                  const w = stack[code[next + 1]!];
                  if (w === undefined) {
                    f.f_lasti = next;
                    throw unboundLocal(f, code[next + 1]!);
                  }
                  stack[sp - 1] = w;
                  next += 2;
                  continue fast;
                }
                case Quick.STORE_FAST_JUMP:
                  stack[oparg] = stack[--sp];
                  f.f_lasti = next;
                  next = code[next + 1]!;
                  if (POLL === 'plain' && --backJumps === 0) backJumps = atomicCheck(ts, f, sp, code[next]!);
                  continue poll;
                case Quick.POP_TOP_JUMP:
                  stack[--sp] = undefined;
                  f.f_lasti = next;
                  next = code[next + 1]!;
                  if (POLL === 'plain' && --backJumps === 0) backJumps = atomicCheck(ts, f, sp, code[next]!);
                  continue poll;
                case Quick.COMPARE_JUMP: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  let r: PyObject;
                  if (typeof v === 'number' && typeof w === 'number' && oparg < 6) {
                    switch (oparg) {
                      case 0: r = v < w; break;
                      case 1: r = v <= w; break;
                      case 2: r = v === w; break;
                      case 3: r = v !== w; break;
                      case 4: r = v > w; break;
                      default: r = v >= w;
                    }
                  } else r = ops.compareOp(oparg, v, w);
                  if (typeof r === 'boolean' && (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0)) {
                    sp--;
                    next = r ? next + 2 : code[next + 1]!;
                    continue fast;
                  }
                  stack[sp - 1] = r;
                  continue dispatch;
                }
                case Quick.ADD_STORE_FAST: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  let r: PyObject;
                  if (typeof v === 'number' && typeof w === 'number') {
                    r = v + w;
                    if (!(r <= SAFE && r >= -SAFE)) r = numberAdd(v, w);
                  } else if (typeof v === 'string' && typeof w === 'string') r = v + w;
                  else r = f.f_code.code.co_code[f.f_lasti] === Op.BINARY_ADD ? numberAdd(v, w) : inplaceAdd(v, w);
                  if (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0) {
                    stack[code[next + 1]!] = r;
                    sp--;
                    next += 2;
                    continue fast;
                  }
                  stack[sp - 1] = r;
                  continue dispatch;
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
                    next += oparg;
                    continue dispatch;
                  }
                  if (BACK_EDGES_ONLY || POLL === 'none' || (POLL === 'atomic' ? Atomics.load(breaker, BREAKER) : breaker[BREAKER]) === 0) {
                    stack[code[next + 1]!] = item;
                    next += 2;
                    continue fast;
                  }
                  stack[sp++] = item;
                  continue dispatch;
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

                case Op.UNARY_POSITIVE: stack[sp - 1] = numberPositive(stack[sp - 1]!); continue dispatch;
                case Op.UNARY_NEGATIVE: stack[sp - 1] = numberNegative(stack[sp - 1]!); continue dispatch;
                case Op.UNARY_NOT: {
                  const v = stack[sp - 1]!;
                  stack[sp - 1] = v === true ? false : v === false ? true : !isTrue(v);
                  continue dispatch;
                }
                case Op.UNARY_INVERT: stack[sp - 1] = numberInvert(stack[sp - 1]!); continue dispatch;

                case Op.BINARY_ADD: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  if (typeof v === 'number' && typeof w === 'number') {
                    const r = v + w;
                    stack[sp - 1] = r <= SAFE && r >= -SAFE ? r : numberAdd(v, w);
                  } else stack[sp - 1] = numberAdd(v, w);
                  continue dispatch;
                }
                case Op.INPLACE_ADD: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  if (typeof v === 'number' && typeof w === 'number') {
                    const r = v + w;
                    stack[sp - 1] = r <= SAFE && r >= -SAFE ? r : numberAdd(v, w);
                  } else if (typeof v === 'string' && typeof w === 'string') stack[sp - 1] = v + w;
                  else stack[sp - 1] = inplaceAdd(v, w);
                  continue dispatch;
                }
                case Op.BINARY_SUBTRACT: case Op.INPLACE_SUBTRACT: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  if (typeof v === 'number' && typeof w === 'number') {
                    const r = v - w;
                    stack[sp - 1] = r <= SAFE && r >= -SAFE ? r : numberSubtract(v, w);
                  } else stack[sp - 1] = op === Op.BINARY_SUBTRACT ? numberSubtract(v, w) : inplaceSubtract(v, w);
                  continue dispatch;
                }
                case Op.BINARY_MULTIPLY: case Op.INPLACE_MULTIPLY: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  if (typeof v === 'number' && typeof w === 'number') {
                    const r = v * w;
                    stack[sp - 1] = r <= SAFE && r >= -SAFE ? r + 0 : numberMultiply(v, w); // + 0: never -0
                  } else stack[sp - 1] = op === Op.BINARY_MULTIPLY ? numberMultiply(v, w) : inplaceMultiply(v, w);
                  continue dispatch;
                }
                case Op.BINARY_FLOOR_DIVIDE: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  stack[sp - 1] = isPositiveInt32(v, w) ? Math.floor((v as number) / (w as number)) : numberFloorDivide(v, w);
                  continue dispatch;
                }
                case Op.BINARY_MODULO: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  stack[sp - 1] = isPositiveInt32(v, w) ? (v as number) % (w as number) : numberRemainder(v, w);
                  continue dispatch;
                }
                case Op.BINARY_TRUE_DIVIDE: { const w = stack[--sp]!; stack[sp - 1] = numberTrueDivide(stack[sp - 1]!, w); continue dispatch; }
                case Op.BINARY_POWER: { const w = stack[--sp]!; stack[sp - 1] = numberPower(stack[sp - 1]!, w, null); continue dispatch; }
                case Op.BINARY_MATRIX_MULTIPLY: { const w = stack[--sp]!; stack[sp - 1] = numberMatrixMultiply(stack[sp - 1]!, w); continue dispatch; }
                case Op.BINARY_LSHIFT: { const w = stack[--sp]!; stack[sp - 1] = numberLshift(stack[sp - 1]!, w); continue dispatch; }
                case Op.BINARY_RSHIFT: { const w = stack[--sp]!; stack[sp - 1] = numberRshift(stack[sp - 1]!, w); continue dispatch; }
                case Op.BINARY_AND: { const w = stack[--sp]!; stack[sp - 1] = numberAnd(stack[sp - 1]!, w); continue dispatch; }
                case Op.BINARY_XOR: { const w = stack[--sp]!; stack[sp - 1] = numberXor(stack[sp - 1]!, w); continue dispatch; }
                case Op.BINARY_OR: { const w = stack[--sp]!; stack[sp - 1] = numberOr(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_TRUE_DIVIDE: { const w = stack[--sp]!; stack[sp - 1] = inplaceTrueDivide(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_FLOOR_DIVIDE: { const w = stack[--sp]!; stack[sp - 1] = inplaceFloorDivide(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_MODULO: { const w = stack[--sp]!; stack[sp - 1] = inplaceRemainder(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_POWER: { const w = stack[--sp]!; stack[sp - 1] = inplacePower(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_MATRIX_MULTIPLY: { const w = stack[--sp]!; stack[sp - 1] = inplaceMatrixMultiply(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_LSHIFT: { const w = stack[--sp]!; stack[sp - 1] = inplaceLshift(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_RSHIFT: { const w = stack[--sp]!; stack[sp - 1] = inplaceRshift(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_AND: { const w = stack[--sp]!; stack[sp - 1] = inplaceAnd(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_XOR: { const w = stack[--sp]!; stack[sp - 1] = inplaceXor(stack[sp - 1]!, w); continue dispatch; }
                case Op.INPLACE_OR: { const w = stack[--sp]!; stack[sp - 1] = inplaceOr(stack[sp - 1]!, w); continue dispatch; }

                case Op.BINARY_SUBSCR: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  if (typeof w === 'number') {
                    // List and tuple by a small index; -1 and the like take the slow way.
                    if (v instanceof List && v.ob_type === TypeOfList && w >= 0 && w < v.items.length) {
                      stack[sp - 1] = v.items[w];
                      continue dispatch;
                    }
                    if (v instanceof Tuple && v.ob_type === TypeOfTuple && w >= 0 && w < v.items.length) {
                      stack[sp - 1] = v.items[w];
                      continue dispatch;
                    }
                  }
                  stack[sp - 1] = getItem(v, w);
                  continue dispatch;
                }
                case Op.STORE_SUBSCR: {
                  const w = stack[--sp]!;
                  const v = stack[--sp]!;
                  const value = stack[--sp]!;
                  if (typeof w === 'number' && v instanceof List && v.ob_type === TypeOfList && w >= 0 && w < v.items.length) v.items[w] = value;
                  else setItem(v, w, value);
                  continue dispatch;
                }
                case Op.DELETE_SUBSCR: {
                  const w = stack[--sp]!;
                  setItem(stack[--sp]!, w, undefined);
                  continue dispatch;
                }

                case Op.PRINT_EXPR: ops.printExpr(stack[--sp]!); continue dispatch;
                case Op.RAISE_VARARGS: {
                  f.f_stacktop = sp;
                  reraise = oparg === 0;
                  throw ops.raiseVarargs(oparg, stack, sp);
                }
                case Op.RETURN_VALUE: {
                  const value = stack[--sp]!;
                  if (f.f_blocks !== null && f.f_blocks.length > 0) {
                    f.f_stacktop = sp;
                    const handler = unwindWhy(f, Why.RETURN, value);
                    sp = f.f_stacktop;
                    if (handler >= 0) {
                      next = handler;
                      continue dispatch;
                    }
                  }
                  ts.recursion_depth--;
                  const back = f.f_back;
                  ts.frame = back;
                  if (f.f_isEntry) return value;
                  const instance = f.f_instance;
                  f = back!;
                  code = f.f_code.quickened;
                  consts = f.f_code.co_consts;
                  caches = f.f_code.caches;
                  stack = f.f_localsplus;
                  sp = f.f_stacktop;
                  next = f.f_next;
                  stack[sp++] = instance === undefined ? value : ops.constructed(instance, value);
                  continue poll;
                }
                case Op.YIELD_VALUE: {
                  const value = stack[--sp]!;
                  f.f_stacktop = sp;
                  f.f_next = next;
                  suspend(f, isHandling(f) ? ts.exc_info : undefined);
                  return f.f_code.flags & CO_ASYNC_GENERATOR ? wrapAsyncValue(value) : value;
                }
                case Op.YIELD_FROM: {
                  const v = stack[--sp]!;
                  const receiver = stack[sp - 1]!;
                  const r = receiver instanceof PyGenerator ? genSend(receiver, v) : yieldFromNext(receiver, v);
                  if (r === undefined) {
                    stack[sp - 1] = takeStopValue();
                    continue dispatch;
                  }
                  // Stay at this instruction: the next resumption comes back to it.
                  f.f_stacktop = sp;
                  f.f_next = f.f_lasti;
                  f.f_lasti -= 2;
                  suspend(f, isHandling(f) ? ts.exc_info : undefined);
                  return r;
                }
                case Op.POP_EXCEPT: sp = popExcept(f, sp); continue dispatch;
                case Op.POP_BLOCK: {
                  const blocks = f.f_blocks!;
                  const level = blocks.pop()!;
                  blocks.length -= 2;
                  while (sp > level) stack[--sp] = undefined;
                  continue dispatch;
                }
                case Op.END_FINALLY: {
                  f.f_stacktop = sp;
                  const target = ops.endFinally(f);
                  sp = f.f_stacktop;
                  if (target === ops.FALL_THROUGH) continue dispatch;
                  if (target === ops.RERAISE) {
                    reraise = true;
                    throw ops.takeReraised();
                  }
                  if (target >= 0) {
                    next = target;
                    continue dispatch;
                  }
                  // A return that no block holds back any more.
                  const value = ops.takeReturnValue();
                  ts.recursion_depth--;
                  const back = f.f_back;
                  ts.frame = back;
                  if (f.f_isEntry) return value;
                  const instance = f.f_instance;
                  f = back!;
                  code = f.f_code.quickened;
                  consts = f.f_code.co_consts;
                  caches = f.f_code.caches;
                  stack = f.f_localsplus;
                  sp = f.f_stacktop;
                  next = f.f_next;
                  stack[sp++] = instance === undefined ? value : ops.constructed(instance, value);
                  continue poll;
                }

                case Op.LOAD_GLOBAL: {
                  const c = caches[f.f_lasti >> 1] as GlobalCache | undefined;
                  const globals = f.f_globals;
                  if (c !== undefined && c.globalsVersion === globals.keysVersion) {
                    if (c.inGlobals) {
                      stack[sp++] = globals.values[c.index];
                      continue dispatch;
                    }
                    const builtins = f.f_builtins;
                    if (c.builtinsVersion === builtins.keysVersion) {
                      stack[sp++] = builtins.values[c.index];
                      continue dispatch;
                    }
                  }
                  stack[sp++] = loadGlobal(f, f.f_code.code.co_names[oparg]!, caches, f.f_lasti >> 1);
                  continue dispatch;
                }
                case Op.LOAD_NAME: stack[sp++] = loadName(f, f.f_code.code.co_names[oparg]!); continue dispatch;
                case Op.STORE_NAME: ops.storeName(f, f.f_code.code.co_names[oparg]!, stack[--sp]!); continue dispatch;
                case Op.DELETE_NAME: ops.deleteName(f, f.f_code.code.co_names[oparg]!); continue dispatch;
                case Op.STORE_GLOBAL: f.f_globals.set(ops.nameKey(f.f_code.code.co_names[oparg]!), stack[--sp]!); continue dispatch;
                case Op.DELETE_GLOBAL: ops.deleteGlobal(f, f.f_code.code.co_names[oparg]!); continue dispatch;
                case Op.DELETE_FAST: {
                  if (stack[oparg] === undefined) throw unboundLocal(f, oparg);
                  stack[oparg] = undefined;
                  continue dispatch;
                }

                case Op.LOAD_ATTR: {
                  const v = stack[sp - 1]!;
                  const c = caches[f.f_lasti >> 1] as AttrCache | undefined;
                  if (c !== undefined && c.kind === AttrKind.OWN && v instanceof Instance && v.ob_shape === c.shape && v.ob_type.tp_version_tag === c.version) {
                    stack[sp - 1] = v.ob_slots[c.index];
                    continue dispatch;
                  }
                  stack[sp - 1] = loadAttr(v, f.f_code.code.co_names[oparg]!, caches, f.f_lasti >> 1);
                  continue dispatch;
                }
                case Quick.LOAD_METHOD: {
                  const v = stack[sp - 1]!;
                  const c = caches[f.f_lasti >> 1];
                  if (c instanceof MethodCache) { // loadAttr() below leaves an AttrCache
                    if (c.shape !== null ? v instanceof Instance && v.ob_shape === c.shape && v.ob_type.tp_version_tag === c.version
                      : typeOf(v) === c.type && c.type.tp_version_tag === c.version) {
                      stack[sp - 1] = c.method;
                      stack[sp++] = v;
                      continue dispatch;
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
                  continue dispatch;
                }
                case Op.STORE_ATTR: {
                  const v = stack[--sp]!;
                  const value = stack[--sp]!;
                  const c = caches[f.f_lasti >> 1] as AttrCache | undefined;
                  if (c !== undefined && c.kind === AttrKind.OWN && v instanceof Instance && v.ob_shape === c.shape && v.ob_type.tp_version_tag === c.version) {
                    v.ob_slots[c.index] = value;
                    continue dispatch;
                  }
                  storeAttr(v, f.f_code.code.co_names[oparg]!, value, caches, f.f_lasti >> 1);
                  continue dispatch;
                }
                case Op.DELETE_ATTR: ops.deleteAttr(stack[--sp]!, f.f_code.code.co_names[oparg]!); continue dispatch;

                case Op.LOAD_DEREF: {
                  const v = (stack[f.f_code.nlocals + oparg] as PyCell).ob_ref;
                  if (v === undefined) throw ops.unboundDeref(f, oparg);
                  stack[sp++] = v;
                  continue dispatch;
                }
                case Op.STORE_DEREF: (stack[f.f_code.nlocals + oparg] as PyCell).ob_ref = stack[--sp]; continue dispatch;
                case Op.DELETE_DEREF: ops.deleteDeref(f, oparg); continue dispatch;
                case Op.LOAD_CLOSURE: stack[sp++] = stack[f.f_code.nlocals + oparg]; continue dispatch;
                case Op.LOAD_CLASSDEREF: stack[sp++] = ops.loadClassDeref(f, oparg); continue dispatch;

                case Op.BUILD_TUPLE: { sp -= oparg; stack[sp] = new Tuple(stack.slice(sp, sp + oparg) as PyObject[]); sp++; continue dispatch; }
                case Op.BUILD_LIST: { sp -= oparg; stack[sp] = new List(stack.slice(sp, sp + oparg) as PyObject[]); sp++; continue dispatch; }
                case Op.BUILD_SET: { const set = ops.buildSet(stack, sp - oparg, oparg); sp -= oparg; stack[sp++] = set; continue dispatch; }
                case Op.BUILD_MAP: { const d = ops.buildMap(stack, sp - 2 * oparg, oparg); sp -= 2 * oparg; stack[sp++] = d; continue dispatch; }
                case Op.BUILD_CONST_KEY_MAP: { const d = ops.buildConstKeyMap(stack, sp - 1 - oparg, oparg); sp -= oparg + 1; stack[sp++] = d; continue dispatch; }
                case Op.BUILD_STRING: { const s = ops.buildString(stack, sp - oparg, oparg); sp -= oparg; stack[sp++] = s; continue dispatch; }
                case Op.BUILD_SLICE: {
                  const step = oparg === 3 ? stack[--sp]! : null;
                  const stop = stack[--sp]!;
                  stack[sp - 1] = new PySlice(stack[sp - 1]!, stop, step);
                  continue dispatch;
                }
                case Op.BUILD_LIST_UNPACK: case Op.BUILD_TUPLE_UNPACK: case Op.BUILD_TUPLE_UNPACK_WITH_CALL: {
                  const items = ops.unpackIterables(stack, sp - oparg, oparg, op === Op.BUILD_TUPLE_UNPACK_WITH_CALL);
                  sp -= oparg;
                  stack[sp++] = op === Op.BUILD_LIST_UNPACK ? new List(items) : new Tuple(items);
                  continue dispatch;
                }
                case Op.BUILD_SET_UNPACK: { const set = ops.buildSetUnpack(stack, sp - oparg, oparg); sp -= oparg; stack[sp++] = set; continue dispatch; }
                case Op.BUILD_MAP_UNPACK: case Op.BUILD_MAP_UNPACK_WITH_CALL: {
                  const d = ops.buildMapUnpack(stack, sp - oparg, oparg, op === Op.BUILD_MAP_UNPACK_WITH_CALL);
                  sp -= oparg;
                  stack[sp++] = d;
                  continue dispatch;
                }
                case Op.LIST_APPEND: { const v = stack[--sp]!; (stack[sp - oparg] as PyList).items.push(v); continue dispatch; }
                case Op.SET_ADD: { const v = stack[--sp]!; ops.setAdd(stack[sp - oparg]!, v); continue dispatch; }
                case Op.MAP_ADD: {
                  const key = stack[--sp]!;
                  const value = stack[--sp]!;
                  (stack[sp - oparg] as PyDict).set(key, value);
                  continue dispatch;
                }
                case Op.UNPACK_SEQUENCE: {
                  const v = stack[--sp]!;
                  if (((v instanceof Tuple && v.ob_type === TypeOfTuple) || (v instanceof List && v.ob_type === TypeOfList)) && v.items.length === oparg) {
                    const { items } = v;
                    for (let i = oparg - 1; i >= 0; i--) stack[sp++] = items[i];
                  } else sp = ops.unpackSequence(v, oparg, stack, sp);
                  continue dispatch;
                }
                case Op.UNPACK_EX: sp = ops.unpackEx(stack[sp - 1]!, oparg, stack, sp - 1); continue dispatch;
                case Op.FORMAT_VALUE: sp = ops.formatValue(oparg, stack, sp); continue dispatch;

                case Op.COMPARE_OP: {
                  const w = stack[--sp]!;
                  const v = stack[sp - 1]!;
                  if (typeof v === 'number' && typeof w === 'number') {
                    switch (oparg) {
                      case 0: stack[sp - 1] = v < w; continue dispatch;
                      case 1: stack[sp - 1] = v <= w; continue dispatch;
                      case 2: stack[sp - 1] = v === w; continue dispatch;
                      case 3: stack[sp - 1] = v !== w; continue dispatch;
                      case 4: stack[sp - 1] = v > w; continue dispatch;
                      case 5: stack[sp - 1] = v >= w; continue dispatch;
                      default:
                    }
                  }
                  stack[sp - 1] = ops.compareOp(oparg, v, w);
                  continue dispatch;
                }
                case Op.POP_JUMP_IF_FALSE: {
                  const cond = stack[--sp]!;
                  if (cond === true) continue fast;
                  if (cond === false) {
                    next = oparg;
                    continue fast; // no poll after a bool, as in CPython
                  }
                  if (!isTrue(cond)) next = oparg;
                  continue dispatch;
                }
                case Op.POP_JUMP_IF_TRUE: {
                  const cond = stack[--sp]!;
                  if (cond === false) continue fast;
                  if (cond === true) {
                    next = oparg;
                    continue fast;
                  }
                  if (isTrue(cond)) next = oparg;
                  continue dispatch;
                }
                case Op.JUMP_IF_FALSE_OR_POP: {
                  const cond = stack[sp - 1]!;
                  if (cond === true) { sp--; continue fast; }
                  if (cond === false) { next = oparg; continue fast; }
                  if (isTrue(cond)) sp--;
                  else next = oparg;
                  continue dispatch;
                }
                case Op.JUMP_IF_TRUE_OR_POP: {
                  const cond = stack[sp - 1]!;
                  if (cond === false) { sp--; continue fast; }
                  if (cond === true) { next = oparg; continue fast; }
                  if (isTrue(cond)) next = oparg;
                  else sp--;
                  continue dispatch;
                }
                case Op.JUMP_FORWARD: next += oparg; continue fast;
                case Op.JUMP_ABSOLUTE:
                  next = oparg;
                  if (POLL === 'plain' && --backJumps === 0) backJumps = atomicCheck(ts, f, sp, code[next]!);
                  continue poll;

                case Op.GET_ITER: stack[sp - 1] = getIter(stack[sp - 1]!); continue dispatch;
                case Op.FOR_ITER: {
                  const it = stack[sp - 1]!;
                  const item = it instanceof ListIter ? listIterNext(it) : ops.forIter(it);
                  if (item !== undefined) stack[sp++] = item;
                  else {
                    stack[--sp] = undefined;
                    next += oparg;
                  }
                  continue dispatch;
                }
                case Op.BREAK_LOOP: {
                  f.f_stacktop = sp;
                  next = unwindWhy(f, Why.BREAK, null);
                  sp = f.f_stacktop;
                  continue dispatch;
                }
                case Op.CONTINUE_LOOP: {
                  f.f_stacktop = sp;
                  next = unwindWhy(f, Why.CONTINUE, oparg);
                  sp = f.f_stacktop;
                  continue poll;
                }
                case Op.SETUP_LOOP: pushBlock(f, BlockType.LOOP, next + oparg, sp); continue dispatch;
                case Op.SETUP_EXCEPT: pushBlock(f, BlockType.EXCEPT, next + oparg, sp); continue dispatch;
                case Op.SETUP_FINALLY: pushBlock(f, BlockType.FINALLY, next + oparg, sp); continue dispatch;
                case Op.SETUP_WITH: {
                  const value = ops.setupWith(stack, sp);
                  pushBlock(f, BlockType.FINALLY, next + oparg, sp);
                  stack[sp++] = value;
                  continue dispatch;
                }
                case Op.BEFORE_ASYNC_WITH: stack[sp] = ops.beforeAsyncWith(stack, sp); sp++; continue dispatch;
                case Op.SETUP_ASYNC_WITH: {
                  const value = stack[--sp];
                  pushBlock(f, BlockType.FINALLY, next + oparg, sp);
                  stack[sp++] = value;
                  continue dispatch;
                }
                case Op.WITH_CLEANUP_START: sp = ops.withCleanupStart(f, sp); continue dispatch;
                case Op.WITH_CLEANUP_FINISH: sp = ops.withCleanupFinish(stack, sp); continue dispatch;

                case Quick.CALL_METHOD: {
                  const base = sp - oparg - 2;
                  const func = stack[base];
                  if (func instanceof Func) {
                    const nf = functionFrame(func, stack, base + 1, oparg + 1, undefined, f);
                    if ((nf.f_code.flags & IS_GENERATOR) !== 0) {
                      stack[base] = newGeneratorFor(nf, func);
                      sp = base + 1;
                      continue poll;
                    }
                    f.f_stacktop = base;
                    f.f_next = next;
                    if (++ts.recursion_depth > ts.recursion_limit) checkRecursiveCall('');
                    f = nf;
                    ts.frame = f;
                    code = f.f_code.quickened;
                    consts = f.f_code.co_consts;
                    caches = f.f_code.caches;
                    stack = f.f_localsplus;
                    sp = f.f_stacktop;
                    next = 0;
                    continue poll;
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
                  const pyfunc = pythonFunctionOf(func);
                  if (pyfunc !== undefined) {
                    let nf: Frame;
                    if (func === pyfunc) nf = functionFrame(pyfunc, stack, base + 1, oparg, undefined, f);
                    else {
                      stack[base] = (func as PyMethod).im_self;
                      nf = functionFrame(pyfunc, stack, base, oparg + 1, undefined, f);
                    }
                    if ((nf.f_code.flags & IS_GENERATOR) !== 0) {
                      stack[base] = newGeneratorFor(nf, pyfunc);
                      sp = base + 1;
                      continue poll;
                    }
                    f.f_stacktop = base;
                    f.f_next = next;
                    if (++ts.recursion_depth > ts.recursion_limit) checkRecursiveCall('');
                    f = nf;
                    ts.frame = f;
                    code = f.f_code.quickened;
                    consts = f.f_code.co_consts;
                    caches = f.f_code.caches;
                    stack = f.f_localsplus;
                    sp = f.f_stacktop;
                    next = 0;
                    continue poll;
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
                    const nf = functionFrame(call.func, call.args, 0, call.args.length, call.kwargs, f);
                    if ((nf.f_code.flags & IS_GENERATOR) !== 0) {
                      stack[sp++] = newGeneratorFor(nf, call.func);
                      continue poll;
                    }
                    f.f_stacktop = sp;
                    f.f_next = next;
                    if (++ts.recursion_depth > ts.recursion_limit) checkRecursiveCall('');
                    f = nf;
                    ts.frame = f;
                    code = f.f_code.quickened;
                    consts = f.f_code.co_consts;
                    caches = f.f_code.caches;
                    stack = f.f_localsplus;
                    sp = f.f_stacktop;
                    next = 0;
                    continue poll;
                  }
                  stack[sp++] = ops.callPrepared(call);
                  continue poll;
                }
                case Op.MAKE_FUNCTION: sp = ops.makeFunction(f, oparg, stack, sp); continue dispatch;
                case Op.LOAD_BUILD_CLASS: stack[sp++] = ops.loadBuildClass(f); continue dispatch;
                case Op.IMPORT_NAME: {
                  const fromlist = stack[--sp]!;
                  stack[sp - 1] = importName(f, f.f_code.code.co_names[oparg]!, fromlist, stack[sp - 1]!);
                  continue dispatch;
                }
                case Op.IMPORT_FROM: stack[sp] = importFrom(stack[sp - 1]!, f.f_code.code.co_names[oparg]!); sp++; continue dispatch;
                case Op.IMPORT_STAR: importStar(f, stack[--sp]!); continue dispatch;
                case Op.SETUP_ANNOTATIONS: ops.setupAnnotations(f); continue dispatch;
                case Op.STORE_ANNOTATION: ops.storeAnnotation(f, f.f_code.code.co_names[oparg]!, stack[--sp]!); continue dispatch;

                case Op.GET_YIELD_FROM_ITER: stack[sp - 1] = getYieldFromIter(stack[sp - 1]!, f); continue dispatch;
                case Op.GET_AWAITABLE: stack[sp - 1] = getAwaitable(stack[sp - 1]!); continue dispatch;
                case Op.GET_AITER: stack[sp - 1] = getAiter(stack[sp - 1]!); continue dispatch;
                case Op.GET_ANEXT: stack[sp] = getAnext(stack[sp - 1]!); sp++; continue dispatch;

                default: throw ops.unknownOpcode(op);
              }
            }
          }
        }
      }
    } catch (error) {
      const exc = asException(error);
      if (reraise) reraise = false;
      else addTraceback(exc, f);
      f.f_stacktop = sp;
      let handler = unwindException(f, exc);
      while (handler < 0) {
        // Nothing here handles it: leave the frame and go on in the caller.
        ts.recursion_depth--;
        const back = f.f_back;
        ts.frame = back;
        if (ts.overflowed && ts.recursion_depth < ts.recursion_limit - 50) ts.overflowed = false;
        if (f.f_isEntry) throw exc;
        f = back!;
        addTraceback(exc, f);
        handler = unwindException(f, exc);
      }
      code = f.f_code.quickened;
      consts = f.f_code.co_consts;
      caches = f.f_code.caches;
      stack = f.f_localsplus;
      sp = f.f_stacktop;
      next = handler;
      // The poll comes at the handler's first instruction, f_lasti still at the raiser.
    }
  }
}

/** The Atomics.load of the breaker that backs the plain ones up; the next count of back jumps. */
function atomicCheck(ts: ThreadState, f: Frame, sp: number, nextOp: number): number {
  if (Atomics.load(ts.interp.signalState, BREAKER) !== 0 && !skipsPoll(ts.interp.policy, nextOp)) {
    f.f_stacktop = sp;
    makePendingCalls(ts);
  }
  return ATOMIC_EVERY;
}

function isPositiveInt32(v: PyObject, w: PyObject): boolean {
  return typeof v === 'number' && typeof w === 'number' && v >= 0 && w > 0 && v <= 0x7fffffff && w <= 0x7fffffff;
}

function unboundLocal(f: Frame, i: number): PyBaseException {
  return unboundLocalError(`local variable '${f.f_code.code.co_varnames[i]!}' referenced before assignment`);
}

setRunFrame(evalFrame);
