// The object protocol: attributes, calls, comparison, hash, repr, truth. MAY RUN PYTHON.
//
// Objects/object.c and the general part of Objects/abstract.c. Numbers are in
// vm/number.ts, iteration and items in vm/sequence.ts. Everything works through the
// type's slots; nothing here knows a concrete type, save for fast paths on scalars.

import { plainKey, setKeyProtocol } from './dict.js';
import { attributeError, excMatches, AttributeErrorType, newException, typeError, typeName } from './errors.js';
import {
  asInstance, asStrValue, delOwnAttr, getOwnAttr, instanceDict, setOwnAttr, IntInstance, NotImplemented, PyBaseException, PyTuple, StrInstance, type HasAttributes,
} from './object.js';
import { enterRecursiveCall, leaveRecursiveCall } from './thread_state.js';
import {
  IntType, isSubtype, ObjectType, PyType, StrType, TypeType, typeLookup, typeOf, CompareOp,
  type Kwargs, type PyObject,
} from './types.js';
import { codePointsOf, mkInt, type IntValue, type StrValue } from './values.js';

// Calls

/** PyObject_Call. One level of recursion, as in CPython. */
export function callObject(func: PyObject, args: PyObject[], kwargs?: Kwargs): PyObject {
  const call = typeOf(func).tp_call;
  if (call === undefined) throw typeError(`'${typeName(func)}' object is not callable`);
  enterRecursiveCall(' while calling a Python object');
  try {
    return call(func, args, kwargs);
  } finally {
    leaveRecursiveCall();
  }
}

/** PyCallable_Check. */
export function isCallable(v: PyObject): boolean {
  return typeOf(v).tp_call !== undefined;
}

/** PyObject_CallMethod: v.name(*args). */
export function callMethod(v: PyObject, name: string, ...args: PyObject[]): PyObject {
  return callObject(getAttr(v, name), args);
}

/** _PyObject_LookupSpecial: a special method from the type, bound to v; undefined when absent. */
export function lookupSpecial(v: PyObject, name: string): PyObject | undefined {
  const type = typeOf(v);
  const attr = typeLookup(type, name);
  if (attr === undefined) return undefined;
  const get = typeOf(attr).tp_descr_get;
  return get === undefined ? attr : get(attr, v, type);
}

// Attributes

/** PyObject_GetAttr. `name` is UTF-16 text. */
export function getAttr(v: PyObject, name: string): PyObject {
  return typeOf(v).tp_getattro!(v, name);
}

/** getattr(v, name, <undefined>): AttributeError, and only that, gives undefined. */
export function findAttr(v: PyObject, name: string): PyObject | undefined {
  try {
    // The usual lookup tells without making an exception that nobody sees.
    if (typeOf(v).tp_getattro === genericGetAttr) return genericFindAttr(v, name);
    return getAttr(v, name);
  } catch (exc) {
    if (excMatches(exc, AttributeErrorType)) return undefined;
    throw exc;
  }
}

/** PyObject_SetAttr; value undefined deletes. */
export function setAttr(v: PyObject, name: string, value: PyObject | undefined): void {
  const type = typeOf(v);
  const set = type.tp_setattro;
  if (set === undefined) {
    const change = value === undefined ? 'del' : 'assign to';
    const kind = type.tp_getattro === undefined ? 'no' : 'only read-only';
    throw typeError(`'${type.tp_name}' object has ${kind} attributes (${change} .${name})`);
  }
  set(v, name, value);
}

/** PyObject_GenericGetAttr: data descriptor, instance dict, other descriptor, class attribute. */
export function genericGetAttr(v: PyObject, name: string): PyObject {
  const found = genericFindAttr(v, name);
  if (found !== undefined) return found;
  throw attributeError(`'${typeName(v)}' object has no attribute '${name}'`);
}

/** genericGetAttr() that gives undefined instead of the AttributeError of its own. */
export function genericFindAttr(v: PyObject, name: string): PyObject | undefined {
  const type = typeOf(v);
  const descr = typeLookup(type, name);
  let get: PyType['tp_descr_get'];
  if (descr !== undefined) {
    const descrType = typeOf(descr);
    get = descrType.tp_descr_get;
    if (get !== undefined && descrType.tp_descr_set !== undefined) return get(descr, v, type);
  }
  const inst = asInstance(v);
  if (inst !== undefined) {
    const own = getOwnAttr(inst, name);
    if (own !== undefined) return own;
  }
  if (descr === undefined) return undefined;
  return get === undefined ? descr : get(descr, v, type);
}

/** PyObject_GenericSetAttr. */
export function genericSetAttr(v: PyObject, name: string, value: PyObject | undefined): void {
  const type = typeOf(v);
  const descr = typeLookup(type, name);
  if (descr !== undefined) {
    const set = typeOf(descr).tp_descr_set;
    if (set !== undefined) {
      set(descr, v, value);
      return;
    }
  }
  const inst = asInstance(v);
  if (inst === undefined || inst.ob_shape === null) throw noSuchAttribute(type, name, descr !== undefined);
  if (value !== undefined) setOwnAttr(inst, name, value);
  else if (!delOwnAttr(inst, name)) throw attributeError(name);
}

function noSuchAttribute(type: PyType, name: string, inClass: boolean): Error | PyObject {
  return attributeError(inClass
    ? `'${type.tp_name}' object attribute '${name}' is read-only`
    : `'${type.tp_name}' object has no attribute '${name}'`);
}

/** _PyObject_GetDictPtr: the instance's __dict__, or undefined when it can have none. */
export function dictOf(v: PyObject): ReturnType<typeof instanceDict> | undefined {
  const inst: HasAttributes | undefined = asInstance(v);
  return inst === undefined || inst.ob_shape === null ? undefined : instanceDict(inst);
}

// Comparison

const swapped = [CompareOp.GT, CompareOp.GE, CompareOp.EQ, CompareOp.NE, CompareOp.LT, CompareOp.LE] as const;
export const OPERATOR_TEXT = ['<', '<=', '==', '!=', '>', '>='] as const;

/** PyObject_RichCompare. One level of recursion. */
export function richCompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  enterRecursiveCall(' in comparison');
  try {
    return doRichCompare(v, w, op);
  } finally {
    leaveRecursiveCall();
  }
}

function doRichCompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  let checkedReverse = false;
  if (tv !== tw && isSubtype(tw, tv) && tw.tp_richcompare !== undefined) {
    checkedReverse = true;
    const r = tw.tp_richcompare(w, v, swapped[op]!);
    if (r !== NotImplemented) return r;
  }
  if (tv.tp_richcompare !== undefined) {
    const r = tv.tp_richcompare(v, w, op);
    if (r !== NotImplemented) return r;
  }
  if (!checkedReverse && tw.tp_richcompare !== undefined) {
    const r = tw.tp_richcompare(w, v, swapped[op]!);
    if (r !== NotImplemented) return r;
  }
  if (op === CompareOp.EQ) return isSame(v, w);
  if (op === CompareOp.NE) return !isSame(v, w);
  throw typeError(`'${OPERATOR_TEXT[op]}' not supported between instances of '${tv.tp_name}' and '${tw.tp_name}'`);
}

/** PyObject_RichCompareBool: identity implies equality. */
export function richCompareBool(v: PyObject, w: PyObject, op: CompareOp): boolean {
  if (isSame(v, w)) {
    if (op === CompareOp.EQ) return true;
    if (op === CompareOp.NE) return false;
  }
  return isTrue(richCompare(v, w, op));
}

/** `v is w or v == w`, as containers compare their items. */
export function isEqual(v: PyObject, w: PyObject): boolean {
  // By kind, because V8 calls a builtin for === of values of any kind.
  if (typeof v === 'number' && typeof w === 'number') return v === w;
  if (typeof v === 'string' && typeof w === 'string') return v === w;
  if (v === w) return true;
  return richCompareBool(v, w, CompareOp.EQ);
}

/** `v is w`. Raw numbers are ints without -0 and nan, so === is identity for them. */
export function isSame(v: PyObject, w: PyObject): boolean {
  return v === w;
}

/** The result of `v op w` for two values that JavaScript orders as Python does. */
export function compareResult(order: number, op: CompareOp): boolean {
  switch (op) {
    case CompareOp.LT: return order < 0;
    case CompareOp.LE: return order <= 0;
    case CompareOp.EQ: return order === 0;
    case CompareOp.NE: return order !== 0;
    case CompareOp.GT: return order > 0;
    case CompareOp.GE: return order >= 0;
  }
}

// Truth, hash, text

/** PyObject_IsTrue. */
export function isTrue(v: PyObject): boolean {
  switch (typeof v) {
    case 'boolean': return v;
    case 'number': return v !== 0;
    case 'string': return v.length > 0;
    case 'bigint': return true;
    default:
  }
  if (v === null) return false;
  const type = v.ob_type;
  if (type.nb_bool !== undefined) return type.nb_bool(v);
  if (type.mp_length !== undefined) return type.mp_length(v) > 0;
  if (type.sq_length !== undefined) return type.sq_length(v) > 0;
  return true;
}

/** PyObject_Hash. */
export function hash(v: PyObject): IntValue {
  const f = typeOf(v).tp_hash;
  if (f === undefined) throw typeError(`unhashable type: '${typeName(v)}'`);
  return f(v);
}

/** What PyObject_Repr and PyObject_Str do first: run the handlers of tripped signals
 *  (PyErr_CheckSignals). Handed in by vm/signals.ts, which lies above. */
let checkSignalsHook: () => void = () => {};

export function setCheckSignals(check: () => void): void {
  checkSignalsHook = check;
}

/** Run `f` without direct checks: a signal that trips meanwhile waits for the next poll. */
export function withoutDirectChecks(f: () => void): void {
  const check = checkSignalsHook;
  checkSignalsHook = () => {};
  try {
    f();
  } finally {
    checkSignalsHook = check;
  }
}

/** PyErr_CheckSignals, for objects and modules below vm/signals.ts. MAY RUN PYTHON. */
export function checkSignals(): void {
  checkSignalsHook();
}

/** PyErr_Format where the text has a %R or %S: that checks for signals first, and what a handler, or the object's own
 *  __repr__, raises there is lost: the exception comes without a text. MAY RUN PYTHON. */
export function errorShowing(type: PyType, text: () => StrValue): PyBaseException {
  let message: StrValue;
  try {
    checkSignalsHook();
    message = text();
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    return newException(type);
  }
  return newException(type, message);
}

/** PyObject_Repr: a direct check for signals, then tp_repr, which must give a str. */
export function repr(v: PyObject): StrValue {
  checkSignalsHook();
  const f = typeOf(v).tp_repr!;
  enterRecursiveCall(' while getting the repr of an object');
  try {
    const r = f(v);
    const s = asStrValue(r);
    if (s === undefined) throw typeError(`__repr__ returned non-string (type ${typeName(r)})`);
    return s;
  } finally {
    leaveRecursiveCall();
  }
}

/** PyObject_Str: a direct check for signals, then tp_str. The result may be of a subclass of str. */
export function strObject(v: PyObject): PyObject {
  checkSignalsHook();
  if (typeof v === 'string') return v;
  const type = typeOf(v);
  if (type.tp_str === undefined) return repr(v);
  enterRecursiveCall(' while getting the str of an object');
  try {
    const r = type.tp_str(v);
    if (asStrValue(r) === undefined) throw typeError(`__str__ returned non-string (type ${typeName(r)})`);
    return r;
  } finally {
    leaveRecursiveCall();
  }
}

/** PyObject_Str, the text alone. */
export function str(v: PyObject): StrValue {
  return asStrValue(strObject(v))!;
}

/** PyObject_ASCII. */
export function ascii(v: PyObject): StrValue {
  const text = repr(v);
  if (typeof text === 'string' && /^[\x00-\x7f]*$/.test(text)) return text;
  let out = '';
  for (const c of codePointsOf(text)) {
    if (c < 0x80) out += String.fromCharCode(c);
    else if (c < 0x100) out += '\\x' + c.toString(16).padStart(2, '0');
    else if (c < 0x10000) out += '\\u' + c.toString(16).padStart(4, '0');
    else out += '\\U' + c.toString(16).padStart(8, '0');
  }
  return out;
}

/** PyObject_Format: format(v, spec); spec is a str. */
export function format(v: PyObject, spec: PyObject): PyObject {
  const method = lookupSpecial(v, '__format__');
  if (method === undefined) throw typeError(`Type ${typeName(v)} doesn't define __format__`);
  const r = callObject(method, [spec]);
  if (asStrValue(r) === undefined) throw typeError(`__format__ must return a str, not ${typeName(r)}`);
  return r;
}

/** Py_ReprEnter / Py_ReprLeave: run `f` unless `v`'s repr is already being made further out;
 *  then give `placeholder`. */
export function withReprGuard(v: PyObject, placeholder: string, f: () => StrValue): StrValue {
  const active = activeReprs;
  if (active.has(v)) return placeholder;
  active.add(v);
  try {
    return f();
  } finally {
    active.delete(v);
  }
}
const activeReprs = new Set<PyObject>();

// Classes

/** PyObject_IsInstance, __instancecheck__ and tuples included. */
export function isInstance(v: PyObject, cls: PyObject): boolean {
  if (typeOf(v) === cls) return true;
  if (typeOf(cls) === TypeType) return recursiveIsInstance(v, cls);
  if (cls instanceof PyTuple) {
    return guarded(' in __instancecheck__', () => cls.items.some((c) => isInstance(v, c)));
  }
  const check = lookupSpecial(cls, '__instancecheck__');
  if (check !== undefined) return guarded(' in __instancecheck__', () => isTrue(callObject(check, [v])));
  return recursiveIsInstance(v, cls);
}

/** PyObject_IsSubclass. */
export function isSubclass(derived: PyObject, cls: PyObject): boolean {
  if (typeOf(cls) === TypeType) return derived === cls || recursiveIsSubclass(derived, cls);
  if (cls instanceof PyTuple) {
    return guarded(' in __subclasscheck__', () => cls.items.some((c) => isSubclass(derived, c)));
  }
  const check = lookupSpecial(cls, '__subclasscheck__');
  if (check !== undefined) return guarded(' in __subclasscheck__', () => isTrue(callObject(check, [derived])));
  return recursiveIsSubclass(derived, cls);
}

function guarded(where: string, f: () => boolean): boolean {
  enterRecursiveCall(where);
  try {
    return f();
  } finally {
    leaveRecursiveCall();
  }
}

/** recursive_isinstance: what type.__instancecheck__ does. */
export function recursiveIsInstance(v: PyObject, cls: PyObject): boolean {
  if (cls instanceof PyType) {
    if (isSubtype(typeOf(v), cls)) return true;
    const icls = findAttr(v, '__class__');
    return icls !== undefined && icls !== typeOf(v) && icls instanceof PyType && isSubtype(icls, cls);
  }
  checkClass(cls, 'isinstance() arg 2 must be a type or tuple of types');
  const icls = findAttr(v, '__class__');
  return icls !== undefined && abstractIsSubclass(icls, cls);
}

/** recursive_issubclass: what type.__subclasscheck__ does. */
export function recursiveIsSubclass(derived: PyObject, cls: PyObject): boolean {
  if (cls instanceof PyType && derived instanceof PyType) return isSubtype(derived, cls);
  checkClass(derived, 'issubclass() arg 1 must be a class');
  checkClass(cls, 'issubclass() arg 2 must be a class or tuple of classes');
  return abstractIsSubclass(derived, cls);
}

function abstractBases(cls: PyObject): readonly PyObject[] | undefined {
  const bases = findAttr(cls, '__bases__');
  return bases instanceof PyTuple ? bases.items : undefined;
}

function checkClass(cls: PyObject, message: string): void {
  if (abstractBases(cls) === undefined) throw typeError(message);
}

function abstractIsSubclass(derived: PyObject, cls: PyObject): boolean {
  if (derived === cls) return true;
  const bases = abstractBases(derived);
  return bases !== undefined && bases.some((base) => abstractIsSubclass(base, cls));
}

let nextId = 0x7f0000000000;
const ids = new WeakMap<object, number>();

/** id(v): stable for the object's life. Equal small values have equal ids, as they are one value here. */
export function identity(v: PyObject): IntValue {
  switch (typeof v) {
    case 'boolean': return v ? 0x560000002000 : 0x560000002020;
    case 'number': case 'bigint': return mkInt((BigInt(v) < 0n ? -2n : 2n) * BigInt(v) * 16n + (BigInt(v) < 0n ? 16n : 0n) + (1n << 50n));
    case 'string': return stringIdentity(v);
    default:
  }
  if (v === null) return 0x560000001000;
  let id = ids.get(v);
  if (id === undefined) {
    id = nextId += 64;
    ids.set(v, id);
  }
  return id;
}

const stringIds = new Map<string, number>();

// NOT CPYTHON: equal strings are one value in JavaScript, so they share an id; the table
// keeps the text alive once its id was asked for.
function stringIdentity(s: string): number {
  let id = stringIds.get(s);
  if (id === undefined) {
    id = nextId += 64;
    stringIds.set(s, id);
  }
  return id;
}

/** The str `'0x…'` of id(v), as default reprs end in. */
export function addressText(v: PyObject): string {
  return '0x' + identity(v).toString(16);
}

setKeyProtocol({
  hash,
  equal: isEqual,
  plainObjectKey(key: PyObject): unknown {
    const type = typeOf(key);
    if (type.tp_hash === ObjectType.tp_hash) return type.tp_richcompare === ObjectType.tp_richcompare ? key : undefined;
    if (key instanceof StrInstance) return keepsHashOf(type, StrType) ? plainKey(key.value) : undefined;
    if (key instanceof IntInstance) return keepsHashOf(type, IntType) ? key.value : undefined;
    return undefined;
  },
});

/** A subclass that neither hashes nor compares otherwise than its built-in base. */
function keepsHashOf(type: PyType, base: PyType): boolean {
  return type.tp_hash === base.tp_hash && type.tp_richcompare === base.tp_richcompare;
}
