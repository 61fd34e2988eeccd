// Blocks and unwinding: where control goes when it does not go on.
//
// The fast_block_end part of Python/ceval.c. An exception, return, break or continue
// pops blocks until one catches it. Also here: what is done to an exception when a
// frame sees it (traceback, __context__).

import { setContext, recursionError, systemError } from './errors.js';
import { BLOCK_SIZE, BlockType, dropBlock, pushBlock, type Frame } from './frame.js';
import { PyBaseException, PyTraceback } from './object.js';
import { CALL_AGAIN, RAISED } from './eval_frame.js';
import { tstate, type ThreadState } from './thread_state.js';
import type { PyObject } from './types.js';

/** Why a block is left: enum why_code. On the stack these lie as WhyCode objects, which no
 *  Python value equals. */
export const enum Why { RETURN = 0x0008, BREAK = 0x0010, CONTINUE = 0x0020, SILENCED = 0x0080 }

/** A why_code on the value stack, for END_FINALLY. Python code can never get hold of one. */
export class WhyCode {
  constructor(readonly why: Why) {}
}
const whyObjects = new Map<Why, WhyCode>([Why.RETURN, Why.BREAK, Why.CONTINUE, Why.SILENCED].map((w) => [w, new WhyCode(w)]));

/** The stack's object for a why_code. */
export function whyObject(why: Why): PyObject {
  return whyObjects.get(why)! as unknown as PyObject;
}

/** The exception behind anything that JavaScript threw: a stack overflow of the engine is a
 *  RecursionError, a failure in `f` of foreign code a SystemError; what is not Python's and not
 *  that is an error of ours and stays as it is. */
export function asException(thrown: unknown, f?: Frame): PyBaseException {
  if (thrown instanceof PyBaseException) return thrown;
  if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) {
    return recursionError('maximum recursion depth exceeded');
  }
  if (f?.f_code.isForeign === true && (thrown instanceof TypeError || thrown instanceof RangeError)) {
    return systemError(`bad bytecode in code object ${f.f_code.code.co_name}: ${thrown.message}`);
  }
  throw thrown;
}

/** What generator.throw() is about to raise: PyErr_Restore does not chain it to what is being handled. */
let unchained: PyBaseException | undefined;

export function raiseWithoutContext(exc: PyBaseException): void {
  unchained = exc;
}

/** PyTraceBack_Here and PyErr_SetObject's chaining: `exc` has reached frame `f`. */
export function addTraceback(exc: PyBaseException, f: Frame): void {
  if (exc === unchained) unchained = undefined;
  else if (exc.traceback === null) setContext(exc, tstate.exc_info);
  exc.traceback = new PyTraceback(exc.traceback, f, f.f_lasti, f.f_code.code);
}

/** error: of PyEval_EvalFrameEx. Find who handles what was raised in frame `f`, there or in its callers up to the entry
 *  frame. CALL_AGAIN: the frame that does is current, and goes on at its handler with a look at the breaker, f_lasti
 *  still at the raiser. RAISED: none does, the entry frame is left. */
export function unwindFrames(ts: ThreadState, frame: Frame, sp: number, error: unknown, reraise: boolean): typeof CALL_AGAIN | typeof RAISED {
  let f = frame;
  const exc = asException(error, f);
  if (!reraise) addTraceback(exc, f);
  f.f_stacktop = sp;
  let handler = unwindException(f, exc);
  while (handler < 0) {
    // Nothing here handles it: leave the frame and go on in the caller.
    ts.recursion_depth -= f.f_levels;
    const back = f.f_back;
    ts.frame = back;
    if (ts.overflowed && ts.recursion_depth < ts.recursion_limit - 50) ts.overflowed = false;
    if (f.f_isEntry) {
      ts.raising = exc;
      return RAISED;
    }
    f = back!;
    addTraceback(exc, f);
    handler = unwindException(f, exc);
  }
  f.f_next = handler;
  return CALL_AGAIN;
}

/** Pop blocks until one handles `exc`: its handler's offset, or -1. The exception and what was
 *  handled before lie on the stack then, and f_stacktop is set. */
export function unwindException(f: Frame, exc: PyBaseException): number {
  const blocks = f.f_blocks;
  if (blocks === null) return -1;
  while (blocks.length > 0) {
    const level = blocks.pop()!;
    const handler = blocks.pop()!;
    const type: BlockType = blocks.pop()!;
    if (type === BlockType.EXCEPT_HANDLER) {
      restoreHandled(f, level);
      continue;
    }
    if (type === BlockType.ATOMIC) {
      tstate.deferral?.leave();
      continue;
    }
    truncateStack(f, level);
    if (type === BlockType.LOOP) continue;
    enterHandler(f, exc, level);
    return handler;
  }
  return -1;
}

/** Push what the code of a handler expects: the old exc_info, then the new, type on top. */
function enterHandler(f: Frame, exc: PyBaseException, level: number): void {
  pushBlock(f, BlockType.EXCEPT_HANDLER, -1, level);
  const stack = f.f_localsplus;
  const old = tstate.exc_info;
  stack[level] = old === null ? null : old.traceback;
  stack[level + 1] = old;
  stack[level + 2] = old === null ? null : old.ob_type;
  stack[level + 3] = exc.traceback;
  stack[level + 4] = exc;
  stack[level + 5] = exc.ob_type;
  f.f_stacktop = level + 6;
  tstate.exc_info = exc;
}

/** UNWIND_EXCEPT_HANDLER: forget the handled exception, restore the one before. */
export function restoreHandled(f: Frame, level: number): void {
  tstate.exc_info = f.f_localsplus[level + 1] as PyBaseException | null;
  truncateStack(f, level);
}

function truncateStack(f: Frame, level: number): void {
  // Drop references above: what is not on the stack must not be kept alive by it.
  const stack = f.f_localsplus;
  for (let i = level; i < f.f_stacktop; i++) stack[i] = undefined;
  f.f_stacktop = level;
}

/** POP_EXCEPT: the handler is done. Returns the new stack top. */
export function popExcept(f: Frame, sp: number): number {
  const blocks = f.f_blocks!;
  const level = blocks.pop()!;
  blocks.pop();
  if (blocks.pop() !== BlockType.EXCEPT_HANDLER) throw systemError('popped block is not an except handler');
  f.f_stacktop = sp;
  restoreHandled(f, level);
  return level;
}

/** Pop blocks for a return, break or continue: the offset to go on at, or -1 to leave the
 *  frame (a return only). `value` is the return value or, for continue, the target. */
export function unwindWhy(f: Frame, why: Why, value: PyObject): number {
  const blocks = f.f_blocks;
  while (blocks !== null && blocks.length > 0) {
    const at = blocks.length - BLOCK_SIZE;
    const type: BlockType = blocks[at]!;
    if (type === BlockType.LOOP && why === Why.CONTINUE) return value as number;
    const handler = blocks[at + 1]!;
    const level = blocks[at + 2]!;
    dropBlock(blocks);
    if (type === BlockType.EXCEPT_HANDLER) {
      restoreHandled(f, level);
      continue;
    }
    if (type === BlockType.ATOMIC) {
      tstate.deferral?.leave();
      continue;
    }
    truncateStack(f, level);
    if (type === BlockType.LOOP && why === Why.BREAK) return handler;
    if (type === BlockType.FINALLY) {
      const stack = f.f_localsplus;
      if (why === Why.RETURN || why === Why.CONTINUE) stack[f.f_stacktop++] = value;
      stack[f.f_stacktop++] = whyObject(why);
      return handler;
    }
  }
  return -1;
}

/** True if a block of the frame is an exception handler that is being executed. */
export function isHandling(f: Frame): boolean {
  const blocks = f.f_blocks;
  if (blocks === null) return false;
  for (let i = 0; i < blocks.length; i += BLOCK_SIZE) if (blocks[i] === BlockType.EXCEPT_HANDLER) return true;
  return false;
}
