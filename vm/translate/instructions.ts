// What each instruction becomes.
//
// Each does what its case in vm/ceval.ts does, with the same functions for all that is not short. `save()` or `slow()`
// comes before whatever may raise or run Python: from then on the frame tells the truth.

import { BlockType } from '../frame.js';
import { Quick } from '../quicken.js';
import { PyFloat } from '../values.js';
import { Op } from '../../compiler/opcode.js';
import { callFunction, called, callMethod } from './calls.js';
import { endFinally, leaveBlocks, popExcept, setupWith, withCleanupFinish, withCleanupStart } from './handlers.js';
import { forIter, storeSubscript, subscript, unpack } from './containers.js';
import { blocksBehind, breakTarget, Untranslatable, type Instruction } from './flow.js';
import { isBound, Kind } from './kinds.js';
import { loadAttr, loadGlobal, loadMethod, loadName, storeAttr, storeName } from './names.js';
import { arithmetic, compare, isArithmetic, unaryNegative } from './numbers.js';
import type { Translator, Value, Written } from './translator.js';

/** Write one instruction; `following` is the one behind it in the same block. */
export function writeInstruction(t: Translator, i: Instruction, following: Instruction | undefined): Written {
  const { op, arg } = i;
  switch (op as Op | Quick) {
    case Op.NOP: return undefined;
    case Op.LOAD_CONST: loadConst(t, arg); return undefined;
    case Op.LOAD_FAST: loadFast(t, arg); return undefined;
    case Op.STORE_FAST: storeFast(t, arg); return undefined;
    case Op.DELETE_FAST: deleteFast(t, arg); return undefined;
    case Op.POP_TOP: t.pop(); return undefined;
    case Op.ROT_TWO: rotate(t, 2); return undefined;
    case Op.ROT_THREE: rotate(t, 3); return undefined;
    case Op.DUP_TOP: duplicate(t, 1); return undefined;
    case Op.DUP_TOP_TWO: duplicate(t, 2); return undefined;

    case Op.JUMP_ABSOLUTE: case Op.CONTINUE_LOOP: return jump(t, i);
    case Op.JUMP_FORWARD: t.go(arg); return 'ended';
    case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE: conditionalJump(t, i, op === Op.POP_JUMP_IF_TRUE, false); return undefined;
    case Op.JUMP_IF_FALSE_OR_POP: case Op.JUMP_IF_TRUE_OR_POP: conditionalJump(t, i, op === Op.JUMP_IF_TRUE_OR_POP, true); return undefined;
    case Op.GET_ITER: {
      const v = t.atom(t.pop());
      t.save();
      t.pushNew(Kind.ANY, `rt.getIter(${v})`);
      return undefined;
    }
    case Op.FOR_ITER: return forIter(t, i, following);
    case Op.BREAK_LOOP: {
      const loop = breakTarget(t.blocks)!;
      leaveBlocks(t, loop);
      t.stack.length = loop.level - t.code.stackBase;
      t.blocks = loop.outer;
      t.poll(loop.handler >> 1);
      t.go(loop.handler >> 1);
      return 'ended';
    }
    case Op.SETUP_LOOP: case Op.SETUP_EXCEPT: case Op.SETUP_FINALLY:
      t.blocks = blocksBehind(i, t.blocks, t.code.stackBase + t.stack.length);
      return undefined;
    case Op.POP_BLOCK:
      t.stack.length = Math.min(t.stack.length, t.blocks!.level - t.code.stackBase);
      t.blocks = blocksBehind(i, t.blocks, -1);
      return undefined;
    case Op.POP_EXCEPT: popExcept(t, i); return undefined;
    case Op.END_FINALLY: return endFinally(t, i);
    case Op.SETUP_WITH: setupWith(t, i); return undefined;
    case Op.WITH_CLEANUP_START: withCleanupStart(t); return undefined;
    case Op.WITH_CLEANUP_FINISH: withCleanupFinish(t, i, following); return undefined;
    case Op.RETURN_VALUE: {
      const v = t.tagged(t.pop());
      leaveBlocks(t, null);
      t.emit(t.returning(v));
      return 'ended';
    }
    case Op.YIELD_VALUE: {
      const v = t.atom(t.pop());
      t.emit(t.yielding(v, i.next));
      return 'ended';
    }
    case Op.YIELD_FROM: {
      const v = t.atom(t.pop());
      const receiver = t.atom(t.pop());
      t.push({ kind: Kind.ANY, x: receiver, locals: [] });
      t.save();
      const item = t.temp(`rt.sendTo(${receiver}, ${v})`);
      t.emit(`if (${item} !== undefined) { ${t.yielding(item, i.at, i.at - 1)} }`); // stays here
      t.pop();
      t.result('rt.takeStopValue()', i.next);
      return undefined;
    }
    case Op.RAISE_VARARGS: {
      const operands = t.popMany(arg).map((v) => t.atom(v));
      t.save();
      t.emit(`return rt.raise(T, ts, f, rt.raiseVarargs(${arg}, [${operands.join(', ')}], ${arg}), ${arg === 0});`);
      return 'ended';
    }

    case Op.LOAD_GLOBAL: loadGlobal(t, i); return undefined;
    case Op.LOAD_NAME: loadName(t, i); return undefined;
    case Op.STORE_NAME: case Op.STORE_GLOBAL: storeName(t, i); return undefined;
    case Op.LOAD_ATTR: loadAttr(t, i); return undefined;
    case Op.STORE_ATTR: storeAttr(t, i); return undefined;
    case Quick.LOAD_METHOD: loadMethod(t, i); return undefined;
    case Op.LOAD_DEREF: {
      const v = t.temp(`${t.useCell(arg)}.ob_ref`);
      t.emit(`if (${v} === undefined) ${t.otherwise(`rt.unbound(f, ${arg}, true)`)}`);
      t.result(v, i.next);
      return undefined;
    }
    case Op.STORE_DEREF: t.emit(`${t.useCell(arg)}.ob_ref = ${t.tagged(t.pop())};`); return undefined;
    case Op.LOAD_CLOSURE: t.push({ kind: Kind.ANY, x: t.useCell(arg), locals: [] }); return undefined;

    case Op.CALL_FUNCTION: callFunction(t, i); return undefined;
    case Quick.CALL_METHOD: callMethod(t, i); return undefined;

    case Op.BINARY_SUBSCR: subscript(t, i); return undefined;
    case Op.STORE_SUBSCR: storeSubscript(t, i); return undefined;
    case Op.COMPARE_OP: compare(t, i); return undefined;
    case Op.UNARY_NOT: {
      const { test } = truth(t, t.pop());
      t.push({ kind: Kind.BOOL, x: t.temp(`!${test}`), locals: [] });
      return undefined;
    }
    case Op.UNARY_NEGATIVE: unaryNegative(t, i); return undefined;

    case Op.BUILD_TUPLE: {
      const items = t.popMany(arg);
      t.pushNew(Kind.ANY, arg === 0 ? 'rt.EMPTY_TUPLE' : `new Tuple(${arrayOf(t, items)})`);
      return undefined;
    }
    case Op.BUILD_LIST: {
      const items = t.popMany(arg);
      t.pushNew(Kind.ANY, arg === 0 ? 'new List(NO_ITEMS.slice())' : `new List(${arrayOf(t, items)})`);
      return undefined;
    }
    case Op.BUILD_SLICE: {
      const [start, stop, step = 'null'] = t.popMany(arg).map((v) => t.tagged(v));
      t.pushNew(Kind.ANY, `new Slice(${start}, ${stop}, ${step})`);
      return undefined;
    }
    case Op.LIST_APPEND: {
      const v = t.pop();
      t.emit(`${t.stack[t.stack.length - arg]!.x}.items.push(${t.tagged(v)});`);
      return undefined;
    }
    case Op.UNPACK_SEQUENCE: unpack(t, i, t.atom(t.pop())); return undefined;
    default:
      if (isArithmetic(op)) arithmetic(t, i);
      else ordinary(t, i);
      return undefined;
  }
}

/** An array of the values, which V8 takes from its first element on for one of any values (vm/elements.ts); of numbers it would
 *  be copied for that. */
function arrayOf(t: Translator, values: readonly Value[]): string {
  const [first, ...others] = values.map((v) => t.tagged(v));
  const items = t.temp(`[${['NO_NUMBER', ...others].join(', ')}]`);
  t.emit(`${items}[0] = ${first};`);
  return items;
}

// The stack

function rotate(t: Translator, n: number): void {
  const moved = t.popMany(n).map((v) => ({ ...v, isClean: false }));
  t.stack.push(moved[n - 1]!, ...moved.slice(0, n - 1));
}

/** A value in two places: a float gets its box now, for both. */
function duplicate(t: Translator, n: number): void {
  const values = t.popMany(n).map((v): Value => {
    if (v.kind === Kind.FLOAT && v.box === undefined) return { ...v, box: t.temp(t.tagged(v)) };
    return v.kind === Kind.FLOAT || /^[\w$]+$/.test(v.x) ? v : { ...v, x: t.temp(v.x), locals: [] };
  });
  t.stack.push(...values, ...values.map((v) => ({ ...v, isClean: false })));
}

// Constants and variables

function loadConst(t: Translator, arg: number): void {
  const v = t.code.co_consts[arg]!;
  if (typeof v === 'number') t.push({ kind: Kind.INT, x: v < 0 ? `(${v})` : `${v}`, locals: [] });
  else if (typeof v === 'boolean') t.push({ kind: Kind.BOOL, x: `${v}`, locals: [] });
  else if (v === null) t.push({ kind: Kind.NONE, x: 'null', locals: [] });
  else if (v instanceof PyFloat) {
    const raw = Number.isFinite(v.value) && !Object.is(v.value, -0) ? (v.value < 0 ? `(${v.value})` : `${v.value}`) : `${t.constant(v)}.value`;
    t.push({ kind: Kind.FLOAT, x: raw, box: t.constant(v), locals: [] });
  } else t.push({ kind: typeof v === 'string' ? Kind.STR : Kind.ANY, x: t.constant(v), locals: [] });
}

function loadFast(t: Translator, i: number): void {
  t.useLocal(i);
  const { kind, isClean } = t.locals[i]!;
  const locals = [i];
  if (kind === Kind.FLOAT) {
    t.push({ kind, x: `d${i}`, box: `l${i}`, mayBeRaw: true, locals });
    return;
  }
  if (!isBound(kind)) {
    t.emit(`if (l${i} === undefined) ${t.otherwise(`rt.unbound(f, ${i}, false)`)}`);
    if (kind === Kind.MIXED) t.emit(`if (l${i} === RAW) l${i} = new Float(d${i});`);
    t.setLocal(i, { kind: Kind.ANY, isClean });
  }
  t.push({ kind: t.locals[i]!.kind, x: `l${i}`, locals });
}

function storeFast(t: Translator, i: number): void {
  t.useLocal(i);
  const v = t.pop();
  if (v.locals.length === 1 && v.locals[0] === i && (v.x === `l${i}` || v.x === `d${i}`)) return;
  t.release(i);
  if (t.isProfiling) {
    t.emit(`s[${i}] = l${i} = ${t.tagged(v)};`); // short: nothing to save later
    t.setLocal(i, { kind: v.kind === Kind.FLOAT ? Kind.ANY : v.kind, isClean: true });
    return;
  }
  if (v.kind === Kind.FLOAT) t.emit(`l${i} = ${v.box === undefined ? 'RAW' : t.tagged(v)}; d${i} = ${v.x};`);
  else t.emit(`l${i} = ${v.x};`);
  t.setLocal(i, { kind: v.kind, isClean: false });
}

function deleteFast(t: Translator, i: number): void {
  loadFast(t, i);
  t.pop();
  t.release(i);
  t.emit(`l${i} = undefined;`);
  t.setLocal(i, { kind: Kind.UNBOUND, isClean: false });
}

// Control

function jump(t: Translator, { op, arg }: Instruction): Written {
  let target = arg;
  if (op === Op.CONTINUE_LOOP) {
    target = arg >> 1;
    leaveBlocks(t, breakTarget(t.blocks)!);
    for (; t.blocks!.type !== BlockType.LOOP; t.blocks = t.blocks!.outer) t.stack.length = t.blocks!.level - t.code.stackBase;
  }
  if (t.staysInside(target)) {
    t.poll(target);
    t.go(target);
  } else t.leaveAt(target);
  return 'ended';
}

/** An expression that says whether the value is true, and when the loop looks after a jump on it: 'never', 'always', or an
 *  expression for it. */
function truth(t: Translator, v: Value): { test: string; looks: string } {
  switch (v.kind) {
    case Kind.BOOL: return { test: v.x, looks: 'never' };
    case Kind.NONE: return { test: 'false', looks: 'always' };
    case Kind.INT: case Kind.FLOAT: return { test: `(${v.x} !== 0)`, looks: 'always' };
    case Kind.STR: return { test: `(${v.x} !== '')`, looks: 'always' };
    default: {
      const x = t.atom(v);
      const looks = t.temp(`typeof ${x} !== 'boolean'`);
      return { test: t.temp(`${looks} ? ${t.slow(`rt.isTrue(${x})`)} : ${x}`), looks };
    }
  }
}

function conditionalJump(t: Translator, i: Instruction, onTrue: boolean, keeps: boolean): void {
  const v = keeps ? t.stack[t.stack.length - 1]! : t.pop();
  const { test, looks } = truth(t, v);
  const look = (place: number): void => {
    if (looks === 'never') return;
    if (looks !== 'always') t.emit(`if (${looks})`);
    t.emit('{');
    t.poll(place);
    t.emit('}');
  };
  t.emit(`if (${onTrue ? test : `!${test}`}) {`);
  t.branch(() => {
    look(i.arg);
    t.go(i.arg);
  });
  t.emit('}');
  if (keeps) t.pop();
  look(i.next);
}

// The others

/** An instruction that works on the frame's stack, as the interpreter runs it (vm/cold_opcodes.ts). */
function ordinary(t: Translator, i: Instruction): void {
  const { pops, pushes } = effectOf(i);
  const from = t.stack.length - pops;
  const base = t.code.stackBase;
  const values = t.stack.slice(from).map((v, k) => `s[${base + from + k}] = ${t.tagged(v)};`);
  t.save();
  t.emit(values.join(' '));
  // What it reads below its operands: the containers of comprehensions, a function's place under its arguments.
  for (let k = Math.max(0, from - deeper(i)); k < from; k++) t.emit(`s[${base + k}] = ${t.tagged(t.stack[k]!)};`);
  const sp = base + t.stack.length;
  t.popMany(pops);
  const isCall = i.op === Op.CALL_FUNCTION_KW || i.op === Op.CALL_FUNCTION_EX;
  const v = t.name('v');
  if (isCall) {
    t.emit(`const ${v} = rt.${i.op === Op.CALL_FUNCTION_KW ? 'callKeywords' : 'callStar'}(ts, f, s, ${sp}, ${i.arg});`);
    called(t, i, v);
    return;
  }
  t.emit(`rt.coldInstruction(f, ${i.op}, ${i.arg}, ${sp}, ${i.next << 1});`);
  for (let k = 0; k < pushes; k++) t.pushNew(Kind.ANY, `s[${base + from + k}]`);
}

function deeper({ op, arg }: Instruction): number {
  switch (op as Op) {
    case Op.SET_ADD: case Op.MAP_ADD: return arg;
    default: return 0;
  }
}

function effectOf({ op, arg }: Instruction): { pops: number; pushes: number } {
  switch (op as Op) {
    case Op.UNARY_POSITIVE: case Op.UNARY_INVERT: case Op.GET_YIELD_FROM_ITER: return { pops: 1, pushes: 1 };
    case Op.SET_ADD: return { pops: 1, pushes: 0 };
    case Op.DELETE_SUBSCR: case Op.MAP_ADD: return { pops: 2, pushes: 0 };
    case Op.UNPACK_EX: return { pops: 1, pushes: (arg & 0xff) + 1 + (arg >> 8) };
    case Op.FORMAT_VALUE: return { pops: (arg & 4) !== 0 ? 2 : 1, pushes: 1 };
    case Op.BUILD_SET: case Op.BUILD_STRING: return { pops: arg, pushes: 1 };
    case Op.BUILD_MAP: return { pops: 2 * arg, pushes: 1 };
    case Op.BUILD_CONST_KEY_MAP: return { pops: arg + 1, pushes: 1 };
    case Op.MAKE_FUNCTION: return { pops: 2 + [1, 2, 4, 8].filter((bit) => (arg & bit) !== 0).length, pushes: 1 };
    case Op.CALL_FUNCTION_KW: return { pops: arg + 2, pushes: 1 };
    case Op.CALL_FUNCTION_EX: return { pops: 2 + (arg & 1), pushes: 1 };
    default: throw new Untranslatable(`opcode ${op}`);
  }
}

