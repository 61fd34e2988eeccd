// Frame: one activation of a code object, on the heap. Objects/frameobject.c.
//
// Locals, cells, free variables and the value stack share one array, f_localsplus,
// in that order, so that the loop indexes a single array. A frame that is not
// executing can be resumed from (f_code, f_next, f_stacktop) alone: there is no
// JavaScript state behind it, unless f_isEntry says that an evalFrame() call of its
// own runs it.

import { addr2line } from '../compiler/code.js';
import { PyDict } from './dict.js';
import { unset } from './elements.js';
import { systemError } from './errors.js';
import { verifyCode } from './foreign_code.js';
import { NOT_PREPARED, PyCell, PyModule, type AtomicCode, type PyCode, type PyFunction, type PyBaseException } from './object.js';
import { tstate } from './thread_state.js';
import { FrameType, ObjectType, type HeapObject, type PyObject, type PyType } from './types.js';
import { mkStr } from './values.js';

/** Kinds of block, numbered by the opcode that sets them up; EXCEPT_HANDLER as in Include/code. ATOMIC is ours: the
 *  lowest block of a frame that is a section, so that whatever leaves the frame pops it. */
export const enum BlockType { LOOP = 120, EXCEPT = 121, FINALLY = 122, EXCEPT_HANDLER = 257, ATOMIC = 258 }

/** Words a block takes in f_blocks: type, handler's offset, stack level. */
export const BLOCK_SIZE = 3;
/** CO_MAXBLOCKS. */
export const MAX_BLOCKS = 20;

export class Frame implements HeapObject {
  declare ob_type: PyType;
  f_back: Frame | null;
  readonly f_code: PyCode;
  readonly f_globals: PyDict;
  readonly f_builtins: PyDict;
  /** The namespace of a module or class body; for a function the dict that locals() gave, or null. */
  f_locals: PyObject = null;
  /** Locals, cells, free variables, stack: see the head of this file. */
  readonly f_localsplus: (PyObject | undefined)[];
  /** Byte offset of the instruction that runs or ran last; -1 before the first. */
  f_lasti = -1;
  /** Byte offset at which to go on, while the frame is not executing. */
  f_next: number;
  /** First free place of the value stack, while the frame is not executing. */
  f_stacktop: number;
  f_blocks: number[] | null = null;
  /** The generator, coroutine or asynchronous generator this frame belongs to. */
  f_gen: HeapObject | null = null;
  /** What a suspended generator was handling when it yielded; undefined for nothing. */
  f_exc: PyBaseException | null | undefined = undefined;
  /** An evalFrame() call was made for this frame: leaving it leaves that call. */
  f_isEntry = false;
  /** Levels of recursion to give back when the frame is left; one for itself. */
  f_levels = 1;
  /** The frame has yielded and can be resumed. */
  f_suspended = false;

  constructor(code: PyCode, globals: PyDict, back: Frame | null) {
    this.f_back = back;
    this.f_code = code;
    this.f_globals = globals;
    this.f_builtins = back !== null && back.f_globals === globals ? back.f_builtins : builtinsOf(globals);
    const { template } = code;
    this.f_localsplus = unbound(template === NOT_PREPARED ? prepared(code, this) : template);
    this.f_next = code.start;
    this.f_stacktop = code.stackBase;
  }
}
Frame.prototype.ob_type = FrameType;

/** A `__builtins__` that is no dict: empty where a dict is wanted, but a name is looked up by its `[]`. */
export class OtherBuiltins extends PyDict {
  constructor(readonly object: PyObject) {
    super();
    this.ob_type = ObjectType; // not a dict's: the loop's caches and shortcuts are for exact dicts
  }
}

/** A code object's template, made for its first frame; of an atomic function each frame comes here. */
function prepared(code: PyCode, f: Frame): undefined[] {
  const { atomic } = code;
  if (atomic !== null) return atomicFrame(code, atomic, f);
  if (code.isForeign) verifyCode(code);
  return code.prepare();
}

/** Make a new frame a section, in force from before its first instruction. */
function atomicFrame(code: PyCode, atomic: AtomicCode, f: Frame): undefined[] {
  if (atomic.template === NOT_PREPARED) {
    if (code.isForeign) verifyCode(code);
    atomic.template = code.prepare();
    code.template = NOT_PREPARED;
  }
  f.f_blocks = [BlockType.ATOMIC, -1, 0];
  tstate.deferral?.mayHold(atomic.section);
  return atomic.template;
}

/** A fresh f_localsplus, at least as long as the template. */
function unbound(template: readonly undefined[]): (PyObject | undefined)[] {
  return template.length > 12 ? template.slice() : unset(template.length);
}

/** The builtins that code with these globals sees: `__builtins__`, a module or a dict. */
export function builtinsOf(globals: PyDict): PyDict {
  const b = globals.getStr('__builtins__');
  if (b === undefined) return minimalBuiltins();
  if (b instanceof PyModule) return b.md_dict;
  return b instanceof PyDict ? b : new OtherBuiltins(b);
}

/** Code whose globals say nothing of builtins gets None, and nothing else. */
function minimalBuiltins(): PyDict {
  const d = new PyDict();
  d.setStr('None', null);
  return d;
}

/** A frame's builtins as Python sees them. */
export function builtinsObject({ f_builtins }: Frame): PyObject {
  return f_builtins instanceof OtherBuiltins ? f_builtins.object : f_builtins;
}

/** PyFrame_GetLineNumber. */
export function frameLine(f: Frame): number {
  return addr2line(f.f_code.code, f.f_lasti);
}

/** The frame that runs now, or null. */
export function currentFrame(): Frame | null {
  return tstate.frame as Frame | null;
}

/** PyFrame_BlockSetup. */
export function pushBlock(f: Frame, type: BlockType, handler: number, level: number): void {
  const blocks = (f.f_blocks ??= []);
  if (blocks.length >= MAX_BLOCKS * BLOCK_SIZE + (blocks[0] === BlockType.ATOMIC ? BLOCK_SIZE : 0)) throw systemError('block stack overflow');
  blocks.push(type, handler, level);
}

/** Forget the innermost block. By pop(), for V8 calls out where `length` is set. */
export function dropBlock(blocks: number[]): void {
  blocks.pop();
  blocks.pop();
  blocks.pop();
}

/** Make the cells and take over the free variables when a function's frame is new. */
export function initCells(f: Frame, func: PyFunction): void {
  const { nlocals, ncells, nfrees, cell2arg } = f.f_code;
  const slots = f.f_localsplus;
  for (let i = 0; i < ncells; i++) {
    const arg = cell2arg === null ? -1 : cell2arg[i]!;
    if (arg >= 0) {
      slots[nlocals + i] = new PyCell(slots[arg]);
      slots[arg] = undefined;
    } else {
      slots[nlocals + i] = new PyCell(undefined);
    }
  }
  if (nfrees > 0) {
    const closure = func.func_closure!.items;
    for (let i = 0; i < nfrees; i++) slots[nlocals + ncells + i] = closure[i];
  }
}

/** PyFrame_FastToLocals: the dict that locals() shows, brought up to date. */
export function fastToLocals(f: Frame): PyObject {
  const { code } = f.f_code;
  if ((code.co_flags & 1) === 0 && f.f_locals !== null) {
    // A class or module body: its namespace is the real thing; cells are added to it.
    mergeCells(f, f.f_locals, false);
    return f.f_locals;
  }
  const d = f.f_locals instanceof PyDict ? f.f_locals : new PyDict();
  f.f_locals = d;
  const names = code.co_varnames;
  for (let i = names.length - 1; i >= 0; i--) { // the last first, as map_to_dict goes
    const v = f.f_localsplus[i];
    if (v === undefined) d.delete(mkStr(names[i]!));
    else d.set(mkStr(names[i]!), v);
  }
  mergeCells(f, d, true);
  return d;
}

function mergeCells(f: Frame, target: PyObject, withFree: boolean): void {
  if (!(target instanceof PyDict)) return;
  const { code, nlocals } = f.f_code;
  mapCells(f, target, code.co_cellvars, nlocals);
  if (withFree) mapCells(f, target, code.co_freevars, nlocals + code.co_cellvars.length);
}

function mapCells(f: Frame, target: PyDict, names: readonly string[], from: number): void {
  for (let i = names.length - 1; i >= 0; i--) {
    const cell = f.f_localsplus[from + i];
    if (!(cell instanceof PyCell)) continue;
    if (cell.ob_ref === undefined) target.delete(mkStr(names[i]!));
    else target.set(mkStr(names[i]!), cell.ob_ref);
  }
}

/** PyFrame_LocalsToFast: what `exec` and `import *` put into the dict goes back to the variables. */
export function localsToFast(f: Frame): void {
  const d = f.f_locals;
  const { code } = f.f_code;
  if (!(d instanceof PyDict) || (code.co_flags & 1) === 0) return;
  code.co_varnames.forEach((name, i) => {
    const v = d.get(mkStr(name));
    if (v !== undefined) f.f_localsplus[i] = v;
  });
}
