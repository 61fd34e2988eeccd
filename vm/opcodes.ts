// What opcodes do beyond a few lines: the semantics that the loop and any later tier share.
//
// One function for each opcode that is not trivial, named like it. They get the
// frame or its stack, never the loop's state; a function that changes the stack's
// height returns the new top. All MAY RUN PYTHON unless they only move values.
// The imports' opcodes are in vm/import_opcodes.ts, those of await in vm/async_opcodes.ts.

import { ascii, callObject, format, isSame, isTrue, lookupSpecial, repr, richCompare, setAttr, strObject } from './abstract.js';
import { lookupBuiltin, nameNotDefined } from './attr_cache.js';
import { callBuiltinFunction, functionDescription, functionName, kwargsFromDict } from './call.js';
import { PyDict } from './dict.js';
import {
  attributeError, excMatches, KeyErrorType, nameError, runtimeError, setContext, systemError, typeError, typeName,
  unboundLocalError, valueError,
} from './errors.js';
import { dropBlock, type Frame } from './frame.js';
import {
  asStrValue, PyBaseException, PyBuiltinFunction, PyCell, PyCode, PyFunction, PyList, PyMethod, PyMethodDescr, PyTraceback, PyTuple,
} from './object.js';
import { dictIterStep, PyDictItemIter } from './objects/dict_views.js';
import { EnumerateType, PyEnumerate, takeIndex } from './objects/iterators.js';
import { contains, forEach, getItem, getIter, hasKeys, iterNext, mappingKeys, setItem, toArray } from './sequence.js';
import { tstate } from './thread_state.js';
import {
  BaseExceptionType, CompareOp, DictType, isSubtype, PyType, SetType, StrType, typeLookup, typeOf,
  type Kwargs, type NativeFunction, type PyObject,
} from './types.js';
import { restoreHandled, unwindWhy, Why, WhyCode, whyObject } from './unwind.js';
import { mkStr, strConcat, strText, WideStr, type StrValue } from './values.js';
import { CmpOp } from '../compiler/opcode.js';

type Slots = (PyObject | undefined)[];

// Names

/** The dict key of a name in co_names. */
export function nameKey(name: string): StrValue {
  return mkStr(name);
}

/** STORE_NAME. */
export function storeName(f: Frame, name: string, value: PyObject): void {
  const locals = f.f_locals;
  if (locals instanceof PyDict && locals.ob_type === DictType) locals.set(mkStr(name), value);
  else if (locals === null) throw systemError(`no locals found when storing '${name}'`);
  else setItem(locals, mkStr(name), value);
}

/** DELETE_NAME. */
export function deleteName(f: Frame, name: string): void {
  if (f.f_locals === null) throw systemError(`no locals when deleting '${name}'`);
  try {
    setItem(f.f_locals, mkStr(name), undefined);
  } catch (exc) {
    if (excMatches(exc, KeyErrorType)) throw nameNotDefined(name);
    throw exc;
  }
}

export function deleteGlobal(f: Frame, name: string): void {
  if (f.f_globals.delete(mkStr(name)) === undefined) throw nameNotDefined(name);
}

function derefName(f: Frame, i: number): { name: string; isFree: boolean } {
  const { code, ncells } = f.f_code;
  return i < ncells ? { name: code.co_cellvars[i]!, isFree: false } : { name: code.co_freevars[i - ncells]!, isFree: true };
}

/** format_exc_check_arg's UnboundLocalError. */
export function unboundLocal(f: Frame, i: number): PyBaseException {
  return unboundLocalError(`local variable '${f.f_code.code.co_varnames[i]!}' referenced before assignment`);
}

/** format_exc_unbound: the error for a cell without a value. */
export function unboundDeref(f: Frame, i: number): PyBaseException {
  const { name, isFree } = derefName(f, i);
  return isFree
    ? nameError(`free variable '${name}' referenced before assignment in enclosing scope`)
    : unboundLocalError(`local variable '${name}' referenced before assignment`);
}

/** DELETE_DEREF. */
export function deleteDeref(f: Frame, i: number): void {
  const cell = f.f_localsplus[f.f_code.nlocals + i] as PyCell;
  if (cell.ob_ref === undefined) throw unboundDeref(f, i);
  cell.ob_ref = undefined;
}

/** LOAD_CLASSDEREF: the class namespace first, then the cell. */
export function loadClassDeref(f: Frame, i: number): PyObject {
  const { name } = derefName(f, i);
  const key = mkStr(name);
  const locals = f.f_locals;
  let v: PyObject | undefined;
  if (locals instanceof PyDict && locals.ob_type === DictType) v = locals.get(key);
  else {
    try {
      v = getItem(locals, key);
    } catch (exc) {
      if (!excMatches(exc, KeyErrorType)) throw exc;
    }
  }
  if (v === undefined) v = (f.f_localsplus[f.f_code.nlocals + i] as PyCell).ob_ref;
  if (v === undefined) throw unboundDeref(f, i);
  return v;
}

/** DELETE_ATTR. */
export function deleteAttr(v: PyObject, name: string): void {
  setAttr(v, name, undefined);
}

// Building

const setAdder = (): NativeFunction => (typeLookup(SetType, 'add') as PyMethodDescr).fn;
let addToSet: NativeFunction | undefined;

/** SET_ADD, and BUILD_SET's step. */
export function setAdd(set: PyObject, item: PyObject): void {
  (addToSet ??= setAdder())(set, item);
}

function newSet(): PyObject {
  return SetType.tp_new!(SetType, [], undefined);
}

export function buildSet(stack: Slots, from: number, n: number): PyObject {
  const set = newSet();
  for (let i = 0; i < n; i++) setAdd(set, stack[from + i]!);
  return set;
}

export function buildSetUnpack(stack: Slots, from: number, n: number): PyObject {
  const set = newSet();
  for (let i = 0; i < n; i++) forEach(stack[from + i]!, (item) => setAdd(set, item));
  return set;
}

export function buildMap(stack: Slots, from: number, n: number): PyDict {
  const d = new PyDict();
  for (let i = 0; i < n; i++) d.set(stack[from + 2 * i]!, stack[from + 2 * i + 1]!);
  return d;
}

export function buildConstKeyMap(stack: Slots, from: number, n: number): PyDict {
  const d = new PyDict();
  const keys = stack[from + n] as PyTuple;
  for (let i = 0; i < n; i++) d.set(keys.items[i]!, stack[from + i]!);
  return d;
}

export function buildString(stack: Slots, from: number, n: number): PyObject {
  let s: StrValue = '';
  for (let i = 0; i < n; i++) s = strConcat(s, asStrValue(stack[from + i]!)!);
  return s;
}

/** BUILD_LIST_UNPACK, BUILD_TUPLE_UNPACK and BUILD_TUPLE_UNPACK_WITH_CALL: [*a, *b]. */
export function unpackIterables(stack: Slots, from: number, n: number, withCall: boolean): PyObject[] {
  const items: PyObject[] = [];
  for (let i = 0; i < n; i++) {
    const v = stack[from + i]!;
    if (withCall && typeOf(v).tp_iter === undefined && typeOf(v).sq_item === undefined) {
      throw notIterableAfterStar(stack[from - 1]!, v);
    }
    for (const item of toArray(v)) items.push(item);
  }
  return items;
}

function notIterableAfterStar(func: PyObject, v: PyObject): PyBaseException {
  return typeError(`${functionName(func)}${functionDescription(func)} argument after * must be an iterable, not ${typeName(v)}`);
}

/** BUILD_MAP_UNPACK and BUILD_MAP_UNPACK_WITH_CALL: {**a, **b}; in a call, keys may not repeat. */
export function buildMapUnpack(stack: Slots, from: number, n: number, withCall: boolean): PyDict {
  const d = new PyDict();
  const func = withCall ? stack[from - 2]! : null;
  for (let i = 0; i < n; i++) {
    const v = stack[from + i]!;
    if (!(v instanceof PyDict) && !hasKeys(v)) {
      if (!withCall) throw typeError(`'${typeName(v)}' object is not a mapping`);
      throw typeError(`${functionName(func)}${functionDescription(func)} argument after ** must be a mapping, not ${typeName(v)}`);
    }
    for (const [key, value] of mappingItems(v)) {
      if (withCall) checkCallKey(func, d, key);
      d.set(key, value);
    }
  }
  return d;
}

function checkCallKey(func: PyObject, d: PyDict, key: PyObject): void {
  const name = asStrValue(key);
  if (name === undefined) throw typeError(`${functionName(func)}${functionDescription(func)} keywords must be strings`);
  if (d.has(key)) {
    throw typeError(`${functionName(func)}${functionDescription(func)} got multiple values for keyword argument '${strText(name)}'`);
  }
}

function* mappingItems(v: PyObject): IterableIterator<[PyObject, PyObject]> {
  // A subclass's __getitem__ is not asked, unless it has an __iter__ of its own as well.
  if (v instanceof PyDict && v.ob_type.tp_iter === DictType.tp_iter) yield* v.entries();
  else for (const key of mappingKeys(v)) yield [key, getItem(v, key)];
}

// Unpacking

/** UNPACK_SEQUENCE, the general case: `n` items, the first on top. */
export function unpackSequence(v: PyObject, n: number, stack: Slots, sp: number): number {
  const items = takeItems(v, n);
  for (let i = n - 1; i >= 0; i--) stack[sp++] = items[i];
  return sp;
}

/** UNPACK_EX: `before` items, a list, `after` items. */
export function unpackEx(v: PyObject, oparg: number, stack: Slots, sp: number): number {
  const before = oparg & 0xff;
  const after = oparg >> 8;
  const it = iterableForUnpack(v);
  const items: PyObject[] = [];
  for (let i = 0; i < before; i++) {
    const item = iterNext(it);
    if (item === undefined) throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${i})`);
    items.push(item);
  }
  const rest = toArray(it);
  if (rest.length < after) throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${before + rest.length})`);
  const tail = rest.splice(rest.length - after, after);
  for (let i = after - 1; i >= 0; i--) stack[sp++] = tail[i];
  stack[sp++] = new PyList(rest);
  for (let i = before - 1; i >= 0; i--) stack[sp++] = items[i];
  return sp;
}

function iterableForUnpack(v: PyObject): PyObject {
  if (typeOf(v).tp_iter === undefined && typeOf(v).sq_item === undefined) throw typeError(`'${typeName(v)}' object is not iterable`);
  return getIter(v);
}

function takeItems(v: PyObject, n: number): PyObject[] {
  const it = iterableForUnpack(v);
  const items: PyObject[] = [];
  while (items.length < n) {
    const item = iterNext(it);
    if (item === undefined) throw valueError(`not enough values to unpack (expected ${n}, got ${items.length})`);
    items.push(item);
  }
  if (iterNext(it) !== undefined) throw valueError(`too many values to unpack (expected ${n})`);
  return items;
}

// Text

/** FORMAT_VALUE: f'{value!r:spec}'. Returns the new top. */
export function formatValue(oparg: number, stack: Slots, sp: number): number {
  const spec = (oparg & 4) !== 0 ? stack[--sp]! : undefined;
  let value: PyObject = stack[sp - 1]!;
  switch (oparg & 3) {
    case 1: value = strObject(value); break;
    case 2: value = repr(value); break;
    case 3: value = ascii(value); break;
    default:
  }
  if (spec === undefined && (typeof value === 'string' || value instanceof WideStr) && typeOf(value) === StrType) stack[sp - 1] = value;
  else stack[sp - 1] = format(value, spec ?? '');
  return sp;
}

/** PRINT_EXPR: sys.displayhook(value). */
export function printExpr(value: PyObject): void {
  const hook = tstate.interp.sysdict.get('displayhook');
  if (hook === undefined) throw runtimeError('lost sys.displayhook');
  callObject(hook, [value]);
}

// Comparison

/** COMPARE_OP beyond two raw numbers. */
export function compareOp(op: CmpOp, v: PyObject, w: PyObject): PyObject {
  switch (op) {
    case CmpOp.IS: return isSame(v, w);
    case CmpOp.IS_NOT: return !isSame(v, w);
    case CmpOp.IN: return w instanceof PyDict && w.ob_type === DictType ? w.has(v) : contains(w, v);
    case CmpOp.NOT_IN: return !(w instanceof PyDict && w.ob_type === DictType ? w.has(v) : contains(w, v));
    case CmpOp.EXC_MATCH: return exceptionMatches(v, w);
    default:
      if (typeof v === 'string' && typeof w === 'string') return compareStrings(op as number as CompareOp, v, w);
      return richCompare(v, w, op as number as CompareOp);
  }
}

function compareStrings(op: CompareOp, v: string, w: string): boolean {
  switch (op) {
    case CompareOp.LT: return v < w;
    case CompareOp.LE: return v <= w;
    case CompareOp.EQ: return v === w;
    case CompareOp.NE: return v !== w;
    case CompareOp.GT: return v > w;
    case CompareOp.GE: return v >= w;
  }
}

const CANNOT_CATCH = 'catching classes that do not inherit from BaseException is not allowed';

/** `except w:` for an exception of class v. */
function exceptionMatches(v: PyObject, w: PyObject): boolean {
  if (w instanceof PyTuple) {
    for (const item of w.items) if (!isExceptionClass(item)) throw typeError(CANNOT_CATCH);
    return w.items.some((item) => givenMatches(v, item));
  }
  if (!isExceptionClass(w)) throw typeError(CANNOT_CATCH);
  return givenMatches(v, w);
}

function givenMatches(v: PyObject, w: PyObject): boolean {
  if (v instanceof PyType && w instanceof PyType) return isSubtype(v, w);
  return v === w;
}

/** PyExceptionClass_Check. */
export function isExceptionClass(v: PyObject): v is PyType {
  return v instanceof PyType && isSubtype(v, BaseExceptionType);
}

// Iteration

/** FOR_ITER: the next item, or undefined at the end. */
export function forIter(it: PyObject): PyObject | undefined {
  return iterNext(it);
}

/** FOR_ITER with UNPACK_SEQUENCE to two behind it: how many values it has put at `stack[sp]`. Two are
 *  the items of a pair that was never made, the first one on top; one is what the iterator gave. */
export function forIterPair(it: PyObject, stack: Slots, sp: number): 0 | 1 | 2 {
  if (it instanceof PyDictItemIter) {
    const i = dictIterStep(it);
    if (i < 0) return 0;
    const d = it.di_dict!;
    stack[sp] = d.values[i];
    stack[sp + 1] = d.keys[i];
    return 2;
  }
  if (it instanceof PyEnumerate && it.ob_type === EnumerateType) {
    const item = iterNext(it.en_sit);
    if (item === undefined) return 0;
    stack[sp] = item;
    stack[sp + 1] = takeIndex(it);
    return 2;
  }
  const item = iterNext(it);
  if (item === undefined) return 0;
  stack[sp] = item;
  return 1;
}

// Raising

/** RAISE_VARARGS: the exception to throw. */
export function raiseVarargs(oparg: number, stack: Slots, sp: number): PyBaseException {
  if (oparg === 0) return reraiseCurrent();
  const cause = oparg === 2 ? stack[sp - 1]! : undefined;
  const exc = exceptionInstance(stack[sp - oparg]!);
  if (cause !== undefined) setCause(exc, cause);
  setContext(exc, tstate.exc_info);
  return exc;
}

function reraiseCurrent(): PyBaseException {
  const exc = tstate.exc_info;
  if (exc === null) throw runtimeError('No active exception to reraise');
  return exc;
}

function exceptionInstance(v: PyObject): PyBaseException {
  if (isExceptionClass(v)) {
    const value = callObject(v, []);
    if (value instanceof PyBaseException) return value;
    throw typeError(`calling ${strText(repr(v))} should have returned an instance of BaseException, not ${strText(repr(typeOf(value)))}`);
  }
  if (v instanceof PyBaseException) return v;
  throw typeError('exceptions must derive from BaseException');
}

function setCause(exc: PyBaseException, cause: PyObject): void {
  let fixed: PyBaseException | null;
  if (isExceptionClass(cause)) fixed = callObject(cause, []) as PyBaseException; // 3.6 does not look at what it gets
  else if (cause instanceof PyBaseException) fixed = cause;
  else if (cause === null) fixed = null;
  else throw typeError('exception causes must derive from BaseException');
  exc.cause = fixed;
  exc.suppress_context = true;
}

// Blocks

/** endFinally()'s answers that are not an offset. */
export const FALL_THROUGH = -1;
export const RERAISE = -2;
export const LEAVE_FRAME = -3;

let reraised: PyBaseException;
let returnValue: PyObject;

/** The exception that RERAISE speaks of. */
export function takeReraised(): PyBaseException {
  return reraised;
}

/** The value that LEAVE_FRAME returns. */
export function takeReturnValue(): PyObject {
  const value = returnValue;
  returnValue = null;
  return value;
}

/** END_FINALLY: the offset to go on at, or one of the three answers above. Changes f_stacktop. */
export function endFinally(f: Frame): number {
  const stack = f.f_localsplus;
  const status = stack[--f.f_stacktop] as unknown;
  if (status === null) return FALL_THROUGH;
  if (status instanceof WhyCode) return endFinallyWhy(f, status.why);
  if (!isExceptionClass(status as PyObject)) throw systemError("'finally' pops bad exception");
  reraised = stack[--f.f_stacktop] as PyBaseException;
  const tb = stack[--f.f_stacktop];
  reraised.traceback = tb instanceof PyTraceback ? tb : null;
  return RERAISE;
}

function endFinallyWhy(f: Frame, why: Why): number {
  if (why === Why.SILENCED) {
    // `with` has swallowed the exception: leave the handler's block that was entered for it.
    const blocks = f.f_blocks!;
    const level = blocks[blocks.length - 1]!;
    dropBlock(blocks);
    restoreHandled(f, level);
    return FALL_THROUGH;
  }
  let value: PyObject = null;
  if (why === Why.RETURN || why === Why.CONTINUE) value = f.f_localsplus[--f.f_stacktop]!;
  const target = unwindWhy(f, why, value);
  if (target >= 0) return target;
  returnValue = value;
  return LEAVE_FRAME;
}

/** special_lookup: AttributeError names the method alone. */
function specialLookup(v: PyObject, name: string): PyObject {
  const method = lookupSpecial(v, name);
  if (method === undefined) throw attributeError(name);
  return method;
}

/** SETUP_WITH: `__exit__` takes the manager's place on the stack; returns what `__enter__` gave. */
export function setupWith(stack: Slots, sp: number): PyObject {
  const manager = stack[sp - 1]!;
  const enter = specialLookup(manager, '__enter__');
  stack[sp - 1] = specialLookup(manager, '__exit__');
  return callObject(enter, []);
}

/** BEFORE_ASYNC_WITH: the same with `__aenter__` and `__aexit__`; the result is awaited next. */
export function beforeAsyncWith(stack: Slots, sp: number): PyObject {
  const manager = stack[sp - 1]!;
  stack[sp - 1] = specialLookup(manager, '__aexit__'); // first, other than SETUP_WITH
  const enter = specialLookup(manager, '__aenter__');
  return callObject(enter, []);
}

/** WITH_CLEANUP_START: call `__exit__`, which lies below what says why the block is left. */
export function withCleanupStart(f: Frame, sp: number): number {
  const stack = f.f_localsplus;
  let exc: PyObject = stack[sp - 1]!;
  let value: PyObject = null;
  let tb: PyObject = null;
  let exit: PyObject;
  if (exc === null) {
    exit = stack[--sp - 1]!;
    stack[sp - 1] = null;
  } else if ((exc as unknown) instanceof WhyCode) {
    const status = exc;
    const { why } = status as unknown as WhyCode;
    sp--;
    if (why === Why.RETURN || why === Why.CONTINUE) {
      exit = stack[sp - 2]!;
      stack[sp - 2] = stack[sp - 1];
    } else {
      exit = stack[sp - 1]!;
    }
    stack[sp - 1] = status;
    exc = null;
  } else {
    value = stack[sp - 2]!;
    tb = stack[sp - 3]!;
    exit = takeExit(stack, sp);
    f.f_blocks![f.f_blocks!.length - 1]!--;
  }
  f.f_stacktop = sp;
  const result = callObject(exit, [exc, value, tb]);
  stack[sp++] = exc;
  stack[sp++] = result;
  return sp;
}

/** The old exc_info moves down over `__exit__`, which is given back; the handler's block is one lower then. */
export function takeExit(stack: Slots, sp: number): PyObject {
  const exit = stack[sp - 7]!;
  stack[sp - 7] = stack[sp - 6];
  stack[sp - 6] = stack[sp - 5];
  stack[sp - 5] = stack[sp - 4];
  stack[sp - 4] = undefined;
  return exit;
}

/** WITH_CLEANUP_FINISH: a true result silences the exception. */
export function withCleanupFinish(stack: Slots, sp: number): number {
  const result = stack[--sp]!;
  const exc = stack[--sp]!;
  if (exc !== null && isTrue(result)) stack[sp++] = whyObject(Why.SILENCED);
  return sp;
}

// Calls

/** A call whose arguments were taken off the stack. */
export interface PreparedCall {
  func: PyObject;
  args: PyObject[];
  kwargs: Kwargs;
  /** Where the function lay: the result's place. */
  base: number;
  /** Levels of recursion that a Python function called so takes. */
  levels: number;
}

/** A bound method of a Python function becomes that function with self in front. */
function unbind(call: PreparedCall): PreparedCall {
  if (call.func instanceof PyMethod && call.func.im_func instanceof PyFunction) {
    call.args.unshift(call.func.im_self);
    call.func = call.func.im_func;
  }
  return call;
}

/** CALL_FUNCTION_KW: the names of the last arguments lie on top, as a tuple. */
export function keywordCall(stack: Slots, sp: number, oparg: number): PreparedCall {
  const names = (stack[sp - 1] as PyTuple).items;
  const base = sp - 2 - oparg;
  const npositional = oparg - names.length;
  const args = stack.slice(base + 1, base + 1 + npositional) as PyObject[];
  const kwargs = new Map<string, PyObject>();
  names.forEach((name, i) => kwargs.set(strText(asStrValue(name)!), stack[base + 1 + npositional + i]!));
  return unbind({ func: stack[base]!, args, kwargs, base, levels: 1 });
}

/** CALL_FUNCTION_EX: f(*args, **kwargs). */
export function starCall(stack: Slots, sp: number, oparg: number): PreparedCall {
  const mapping = (oparg & 1) !== 0 ? stack[--sp]! : undefined;
  const iterable = stack[--sp]!;
  const base = sp - 1;
  const func = stack[base]!;
  const kwargs = mapping === undefined ? undefined : kwargsFromDict(func, asDict(func, mapping));
  if (!(iterable instanceof PyTuple) && typeOf(iterable).tp_iter === undefined && typeOf(iterable).sq_item === undefined) {
    throw notIterableAfterStar(func, iterable);
  }
  // PyObject_Call counts a level, and for a bound method, so does the call of its function.
  return unbind({ func, args: toArray(iterable), kwargs, base, levels: func instanceof PyMethod ? 3 : 2 });
}

function asDict(func: PyObject, mapping: PyObject): PyDict {
  if (mapping instanceof PyDict && mapping.ob_type === DictType) return mapping;
  if (!hasKeys(mapping)) {
    throw typeError(`${functionName(func)}${functionDescription(func)} argument after ** must be a mapping, not ${typeName(mapping)}`);
  }
  const d = new PyDict();
  for (const [key, value] of mappingItems(mapping)) d.set(key, value);
  return d;
}

export function callPrepared(call: PreparedCall): PyObject {
  // No level of recursion for a built-in function, as in call_function and do_call_core.
  if (call.func instanceof PyBuiltinFunction) return callBuiltinFunction(call.func, call.args, call.kwargs);
  return callObject(call.func, call.args, call.kwargs);
}

/** MAKE_FUNCTION. Returns the new top. */
export function makeFunction(f: Frame, oparg: number, stack: Slots, sp: number): number {
  const qualname = stack[--sp]!;
  const code = stack[--sp] as PyCode;
  const func = new PyFunction(code, f.f_globals, code.code.co_name, qualname);
  func.func_module = f.f_globals.get('__name__') ?? null;
  if ((oparg & 8) !== 0) func.func_closure = stack[--sp] as PyTuple;
  if ((oparg & 4) !== 0) func.func_annotations = stack[--sp] as PyDict;
  if ((oparg & 2) !== 0) func.func_kwdefaults = stack[--sp] as PyDict;
  if ((oparg & 1) !== 0) func.func_defaults = stack[--sp] as PyTuple;
  stack[sp++] = func;
  return sp;
}

/** LOAD_BUILD_CLASS. */
export function loadBuildClass(f: Frame): PyObject {
  const build = lookupBuiltin(f, '__build_class__');
  if (build === undefined) throw nameError('__build_class__ not found');
  return build;
}

// Annotations

/** SETUP_ANNOTATIONS: make sure that the namespace has an __annotations__ dict. */
export function setupAnnotations(f: Frame): void {
  const locals = f.f_locals;
  if (locals === null) throw systemError('no locals found when setting up annotations');
  if (locals instanceof PyDict && locals.ob_type === DictType) {
    if (!locals.has('__annotations__')) locals.set('__annotations__', new PyDict());
    return;
  }
  try {
    getItem(locals, '__annotations__');
  } catch (exc) {
    if (!excMatches(exc, KeyErrorType)) throw exc;
    setItem(locals, '__annotations__', new PyDict());
  }
}

/** STORE_ANNOTATION. */
export function storeAnnotation(f: Frame, name: string, annotation: PyObject): void {
  const locals = f.f_locals;
  let annotations: PyObject | undefined;
  if (locals instanceof PyDict && locals.ob_type === DictType) annotations = locals.get('__annotations__');
  else {
    try {
      annotations = getItem(locals, '__annotations__');
    } catch (exc) {
      if (!excMatches(exc, KeyErrorType)) throw exc;
    }
  }
  if (annotations === undefined) throw nameError('__annotations__ not found');
  setItem(annotations, mkStr(name), annotation);
}

export function unknownOpcode(op: number): PyBaseException {
  return systemError(`unknown opcode ${op}`);
}

