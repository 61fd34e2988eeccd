// The opcodes that a hot loop seldom runs, behind one case of the loop's switch.
//
// V8 compiles the loop as one function and takes the longer the more is in it, so what
// gains nothing from standing there stands here. All of these end in DISPATCH, push or
// pop values and go on at the next instruction; none changes the frame or the block
// stack but for those that set up a `with`. MAY RUN PYTHON.

import { getAiter, getAnext, getAwaitable, getYieldFromIter } from './async_opcodes.js';
import type { PyDict } from './dict.js';
import { BlockType, pushBlock, type Frame } from './frame.js';
import { importFrom, importName, importStar } from './import_opcodes.js';
import { loadName } from './attr_cache.js';
import { numberInvert, numberNegative, numberPositive } from './number.js';
import { PyList, PySlice, PyTuple, type PyCell } from './object.js';
import * as ops from './opcodes.js';
import { setItem } from './sequence.js';
import type { PyObject } from './types.js';
import { Op } from '../compiler/opcode.js';

/** Run one cold instruction; the new stack top. `next` is the offset of the next instruction. */
export function coldInstruction(f: Frame, op: number, oparg: number, sp: number, next: number): number {
  const stack = f.f_localsplus;
  switch (op as Op) {
    case Op.UNARY_POSITIVE: stack[sp - 1] = numberPositive(stack[sp - 1]!); return sp;
    case Op.UNARY_NEGATIVE: stack[sp - 1] = numberNegative(stack[sp - 1]!); return sp;
    case Op.UNARY_INVERT: stack[sp - 1] = numberInvert(stack[sp - 1]!); return sp;
    case Op.STORE_NAME: ops.storeName(f, nameAt(f, oparg), stack[sp - 1]!); return sp - 1;
    case Op.LOAD_NAME: stack[sp] = loadName(f, nameAt(f, oparg)); return sp + 1;
    case Op.DELETE_NAME: ops.deleteName(f, nameAt(f, oparg)); return sp;
    case Op.STORE_GLOBAL: f.f_globals.set(ops.nameKey(nameAt(f, oparg)), stack[sp - 1]!); return sp - 1;
    case Op.DELETE_GLOBAL: ops.deleteGlobal(f, nameAt(f, oparg)); return sp;
    case Op.DELETE_ATTR: ops.deleteAttr(stack[sp - 1]!, nameAt(f, oparg)); return sp - 1;
    case Op.DELETE_SUBSCR: setItem(stack[sp - 2]!, stack[sp - 1]!, undefined); return sp - 2;
    case Op.DELETE_DEREF: ops.deleteDeref(f, oparg); return sp;
    case Op.LOAD_CLOSURE: stack[sp] = stack[f.f_code.nlocals + oparg] as PyCell; return sp + 1;
    case Op.LOAD_CLASSDEREF: stack[sp] = ops.loadClassDeref(f, oparg); return sp + 1;
    case Op.MAP_ADD: (stack[sp - 2 - oparg] as PyDict).set(stack[sp - 1]!, stack[sp - 2]!); return sp - 2;
    case Op.SET_ADD: ops.setAdd(stack[sp - 1 - oparg]!, stack[sp - 1]!); return sp - 1;
    case Op.UNPACK_EX: return ops.unpackEx(stack[sp - 1]!, oparg, stack, sp - 1);
    case Op.FORMAT_VALUE: return ops.formatValue(oparg, stack, sp);
    case Op.PRINT_EXPR: ops.printExpr(stack[sp - 1]!); return sp - 1;
    case Op.SETUP_WITH: {
      const value = ops.setupWith(stack, sp);
      pushBlock(f, BlockType.FINALLY, next + oparg, sp);
      stack[sp] = value;
      return sp + 1;
    }
    case Op.BEFORE_ASYNC_WITH: stack[sp] = ops.beforeAsyncWith(stack, sp); return sp + 1;
    case Op.SETUP_ASYNC_WITH: {
      const value = stack[sp - 1];
      pushBlock(f, BlockType.FINALLY, next + oparg, sp - 1);
      stack[sp - 1] = value;
      return sp;
    }
    case Op.WITH_CLEANUP_START: return ops.withCleanupStart(f, sp);
    case Op.WITH_CLEANUP_FINISH: return ops.withCleanupFinish(stack, sp);
    case Op.MAKE_FUNCTION: return ops.makeFunction(f, oparg, stack, sp);
    case Op.LOAD_BUILD_CLASS: stack[sp] = ops.loadBuildClass(f); return sp + 1;
    case Op.IMPORT_NAME: stack[sp - 2] = importName(f, nameAt(f, oparg), stack[sp - 1]!, stack[sp - 2]!); return sp - 1;
    case Op.IMPORT_FROM: stack[sp] = importFrom(stack[sp - 1]!, nameAt(f, oparg)); return sp + 1;
    case Op.IMPORT_STAR: importStar(f, stack[sp - 1]!); return sp - 1;
    case Op.SETUP_ANNOTATIONS: ops.setupAnnotations(f); return sp;
    case Op.STORE_ANNOTATION: ops.storeAnnotation(f, nameAt(f, oparg), stack[sp - 1]!); return sp - 1;
    case Op.GET_YIELD_FROM_ITER: stack[sp - 1] = getYieldFromIter(stack[sp - 1]!, f); return sp;
    case Op.GET_AWAITABLE: stack[sp - 1] = getAwaitable(stack[sp - 1]!); return sp;
    case Op.GET_AITER: stack[sp - 1] = getAiter(stack[sp - 1]!); return sp;
    case Op.GET_ANEXT: stack[sp] = getAnext(stack[sp - 1]!); return sp + 1;
    default: return buildInstruction(op, oparg, stack, sp);
  }
}

/** BUILD_*. */
function buildInstruction(op: number, oparg: number, stack: (PyObject | undefined)[], sp: number): number {
  switch (op as Op) {
    case Op.BUILD_SET: { const v = ops.buildSet(stack, sp - oparg, oparg); sp -= oparg; stack[sp] = v; return sp + 1; }
    case Op.BUILD_MAP: { const v = ops.buildMap(stack, sp - 2 * oparg, oparg); sp -= 2 * oparg; stack[sp] = v; return sp + 1; }
    case Op.BUILD_CONST_KEY_MAP: { const v = ops.buildConstKeyMap(stack, sp - 1 - oparg, oparg); sp -= oparg + 1; stack[sp] = v; return sp + 1; }
    case Op.BUILD_STRING: { const v = ops.buildString(stack, sp - oparg, oparg); sp -= oparg; stack[sp] = v; return sp + 1; }
    case Op.BUILD_SLICE: {
      const step = oparg === 3 ? stack[--sp]! : null;
      stack[sp - 2] = new PySlice(stack[sp - 2]!, stack[sp - 1]!, step);
      return sp - 1;
    }
    case Op.BUILD_LIST_UNPACK: case Op.BUILD_TUPLE_UNPACK: case Op.BUILD_TUPLE_UNPACK_WITH_CALL: {
      const items = ops.unpackIterables(stack, sp - oparg, oparg, op === Op.BUILD_TUPLE_UNPACK_WITH_CALL);
      sp -= oparg;
      stack[sp] = op === Op.BUILD_LIST_UNPACK ? new PyList(items) : new PyTuple(items);
      return sp + 1;
    }
    case Op.BUILD_SET_UNPACK: { const v = ops.buildSetUnpack(stack, sp - oparg, oparg); sp -= oparg; stack[sp] = v; return sp + 1; }
    case Op.BUILD_MAP_UNPACK: case Op.BUILD_MAP_UNPACK_WITH_CALL: {
      const v = ops.buildMapUnpack(stack, sp - oparg, oparg, op === Op.BUILD_MAP_UNPACK_WITH_CALL);
      sp -= oparg;
      stack[sp] = v;
      return sp + 1;
    }
    default: throw ops.unknownOpcode(op);
  }
}

function nameAt(f: Frame, oparg: number): string {
  return f.f_code.code.co_names[oparg]!;
}
