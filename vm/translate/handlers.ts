// Exception handlers, `finally` and `with`, as text.
//
// A handler is entered by an exception, with six values on the stack: what was handled before, as traceback, value and
// type, and the exception in the same way. They lie in the frame, as unwindException() has put them there.

import { Op } from '../../compiler/opcode.js';
import { BlockType } from '../frame.js';
import { blocksBehind, handlerToPop, Untranslatable, type Instruction, type OpenBlock } from './flow.js';
import { Kind } from './kinds.js';
import type { Translator, Value, Written } from './translator.js';

const NONE: Value = { kind: Kind.NONE, x: 'null', locals: [] };

/** Control leaves the blocks inside `outer`: the handlers among them are over, and what was handled before is again. */
export function leaveBlocks(t: Translator, outer: OpenBlock | null): void {
  for (let b = t.blocks; b !== outer; b = b!.outer) if (b!.type === BlockType.EXCEPT_HANDLER) leaveHandler(t, b!);
}

function leaveHandler(t: Translator, { level }: OpenBlock): void {
  t.emit(`rt.leaveHandler(ts, s, ${level});`);
}

export function popExcept(t: Translator, i: Instruction): void {
  const handler = handlerToPop(t.blocks)!;
  leaveHandler(t, handler);
  t.stack.length = handler.level - t.code.stackBase;
  t.blocks = blocksBehind(i, t.blocks, -1);
}

/** A value that lies in the frame, in its place on the stack. */
function inFrame(t: Translator, slot: number): Value {
  return { kind: Kind.ANY, x: t.temp(`s[${slot}]`), locals: [], isClean: true };
}

/** The end of a `finally`, or of handlers none of which was the right one. */
export function endFinally(t: Translator, i: Instruction): Written {
  if (t.blocks!.type !== BlockType.EXCEPT_HANDLER) {
    if (t.pop().kind !== Kind.NONE) throw new Untranslatable('END_FINALLY of who knows what');
    t.blocks = blocksBehind(i, t.blocks, -1);
    return undefined;
  }
  const [tb, exc, type] = t.popMany(3).map((v) => t.atom(v));
  t.emit(`if (!(${type} instanceof Type)) ${t.leavingBefore()}`); // what was begun in the interpreter may end otherwise
  t.save();
  t.emit(`return rt.reraise(T, ts, f, ${exc}, ${tb});`);
  return 'ended';
}

/** SETUP_WITH: `__exit__` takes the manager's place, in the frame too, for the block may end by an exception. */
export function setupWith(t: Translator, i: Instruction): void {
  const manager = t.tagged(t.pop());
  const slot = t.code.stackBase + t.stack.length;
  t.save();
  t.emit(`s[${slot}] = ${manager};`);
  const entered = t.temp(`rt.setupWith(s, ${slot + 1})`);
  t.push(inFrame(t, slot));
  t.blocks = blocksBehind(i, t.blocks, slot + 1);
  t.result(entered, i.next);
}

export function withCleanupStart(t: Translator): void {
  if (t.blocks!.type === BlockType.EXCEPT_HANDLER) {
    exitWithException(t);
    return;
  }
  if (t.pop().kind !== Kind.NONE) throw new Untranslatable('WITH_CLEANUP_START of who knows what');
  const exit = t.atom(t.pop());
  t.push(NONE);
  t.save();
  const result = t.temp(`rt.callExit(${exit}, null, null, null)`);
  t.push(NONE);
  t.push({ kind: Kind.ANY, x: result, locals: [] });
}

/** What was handled before moves down over `__exit__`, and leaves a gap; the handler's block moves with it. */
function exitWithException(t: Translator): void {
  const [tb, exc, type] = t.popMany(3).map((v): Value => ({ ...v, x: t.atom(v) }));
  t.popMany(4);
  const first = t.code.stackBase + t.stack.length;
  t.blocks = { ...t.blocks!, level: first };
  t.save();
  const exit = t.temp(`rt.takeExit(s, ${first + 7})`);
  for (let k = 0; k < 4; k++) t.push(inFrame(t, first + k));
  t.stack.push(tb!, exc!, type!);
  const result = t.temp(`rt.callExit(${[exit, type!.x, exc!.x, tb!.x].join(', ')})`);
  t.push({ kind: Kind.ANY, x: type!.x, locals: [] });
  t.push({ kind: Kind.ANY, x: result, locals: [] });
}

/** With a true result the exception is forgotten by the END_FINALLY that follows. */
export function withCleanupFinish(t: Translator, i: Instruction, following: Instruction | undefined): void {
  const result = t.pop();
  if (t.pop().kind === Kind.NONE) return;
  const handler = t.blocks!;
  if (handler.type !== BlockType.EXCEPT_HANDLER || following?.op !== Op.END_FINALLY) throw new Untranslatable('WITH_CLEANUP_FINISH of who knows what');
  const { x } = result;
  t.save();
  t.emit(`if (rt.isTrue(${x})) {`);
  t.branch(() => {
    t.push({ kind: Kind.ANY, x: 'rt.SILENCED', locals: [] });
    t.poll(i.next);
    t.at = following.at;
    leaveHandler(t, handler);
    t.stack.length = handler.level - t.code.stackBase;
    t.blocks = handler.outer;
    t.poll(following.next);
    t.go(following.next);
  });
  t.emit('}');
}
