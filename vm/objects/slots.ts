// The slot table: every dunder, the slot behind it, and the two bridges between them.
//
// * A wrapper makes a native slot callable from Python: `int.__add__` (wrap_* in
//   Objects/typeobject.c).
// * A dispatcher is the slot of a class written in Python: it looks the dunder up in
//   the type and calls it (slot_*).
//
// A class whose MRO finds a wrapper of the very same slot takes the native function
// itself: a subclass of int that does not override __add__ adds as fast as int.

import { callObject, genericGetAttr, isTrue } from '../abstract.js';
import { attributeError, AttributeErrorType, excMatches, stopIteration, typeError, typeName, valueError } from '../errors.js';
import { asSsize } from '../number.js';
import { asIntValue, asStrValue, NotImplemented, PyBaseException, PyBuiltinFunction, PyFunction } from '../object.js';
import { enterRecursiveCall, leaveRecursiveCall } from '../thread_state.js';
import { containsByIteration, PySeqIter } from '../sequence.js';
import {
  CompareOp, isSubtype, ObjectType, PyType, TPFLAGS_HEAPTYPE, typeLookup, typeOf,
  type Kwargs, type PyObject, type Slots,
} from '../types.js';
import { mkInt, mkStr, strText } from '../values.js';
import { PyWrapperDescr, type WrapperBase } from './descr.js';

type SlotName = keyof Slots;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyFunction = (...args: any[]) => any;
type SlotTable = Partial<Record<SlotName, AnyFunction>>;

// Looking up and calling a dunder

/** lookup_maybe + call: type(self).name(self, *args), or undefined when the type has no such
 *  attribute. Two levels of recursion, as PyObject_Call of a bound method takes. */
export function callDunderMaybe(self: PyObject, name: string, ...args: PyObject[]): PyObject | undefined {
  const type = typeOf(self);
  const attr = typeLookup(type, name);
  if (attr === undefined) return undefined;
  if (attr instanceof PyFunction) {
    enterRecursiveCall(' while calling a Python object');
    try {
      return callObject(attr, [self, ...args]);
    } finally {
      leaveRecursiveCall();
    }
  }
  const get = typeOf(attr).tp_descr_get;
  return callObject(get === undefined ? attr : get(attr, self, type), args);
}

/** What a missing method answers. None is an answer, so `??` will not do. */
function orNotImplemented(r: PyObject | undefined): PyObject {
  return r === undefined ? NotImplemented : r;
}

/** call_method: AttributeError when the dunder is absent. */
export function callDunder(self: PyObject, name: string, ...args: PyObject[]): PyObject {
  const r = callDunderMaybe(self, name, ...args);
  if (r === undefined) throw attributeError(name);
  return r;
}

function callDunderKw(self: PyObject, name: string, args: PyObject[], kwargs: Kwargs): PyObject {
  const type = typeOf(self);
  const attr = typeLookup(type, name);
  if (attr === undefined) throw attributeError(name);
  const get = typeOf(attr).tp_descr_get;
  return callObject(get === undefined ? attr : get(attr, self, type), args, kwargs);
}

/** method_is_overloaded: `right` has another `name` than `left`. */
function isOverloaded(left: PyObject, right: PyObject, name: string): boolean {
  const b = typeLookup(typeOf(right), name);
  if (b === undefined) return false;
  const a = typeLookup(typeOf(left), name);
  return a !== b;
}

// Dispatchers

function binaryDispatcher(slot: SlotName, name: string, rname: string): AnyFunction {
  const dispatch = (v: PyObject, w: PyObject): PyObject => {
    const tv = typeOf(v);
    const tw = typeOf(w);
    let tryRight = tv !== tw && tw[slot] === dispatch;
    if (tv[slot] === dispatch) {
      if (tryRight && isSubtype(tw, tv) && isOverloaded(v, w, rname)) {
        const r = orNotImplemented(callDunderMaybe(w, rname, v));
        if (r !== NotImplemented) return r;
        tryRight = false;
      }
      const r = orNotImplemented(callDunderMaybe(v, name, w));
      if (r !== NotImplemented || tv === tw) return r;
    }
    return tryRight ? orNotImplemented(callDunderMaybe(w, rname, v)) : NotImplemented;
  };
  return dispatch;
}

function slot_nb_power(v: PyObject, w: PyObject, z: PyObject): PyObject {
  if (z === null) return slot_nb_power_binary(v, w);
  if (typeOf(v).nb_power === slot_nb_power) return orNotImplemented(callDunderMaybe(v, '__pow__', w, z));
  return NotImplemented;
}

function slot_nb_power_binary(v: PyObject, w: PyObject): PyObject {
  const tv = typeOf(v);
  const tw = typeOf(w);
  let tryRight = tv !== tw && tw.nb_power === slot_nb_power;
  if (tv.nb_power === slot_nb_power) {
    if (tryRight && isSubtype(tw, tv) && isOverloaded(v, w, '__rpow__')) {
      const r = orNotImplemented(callDunderMaybe(w, '__rpow__', v));
      if (r !== NotImplemented) return r;
      tryRight = false;
    }
    const r = orNotImplemented(callDunderMaybe(v, '__pow__', w));
    if (r !== NotImplemented || tv === tw) return r;
  }
  return tryRight ? orNotImplemented(callDunderMaybe(w, '__rpow__', v)) : NotImplemented;
}

const inplaceDispatcher = (name: string): AnyFunction => (v: PyObject, w: PyObject) => orNotImplemented(callDunderMaybe(v, name, w));
const unaryDispatcher = (name: string): AnyFunction => (v: PyObject) => callDunder(v, name);

function slot_nb_bool(v: PyObject): boolean {
  const r = callDunderMaybe(v, '__bool__');
  if (r !== undefined) {
    if (typeof r !== 'boolean') throw typeError(`__bool__ should return bool, returned ${typeName(r)}`);
    return r;
  }
  const n = callDunderMaybe(v, '__len__');
  return n === undefined ? true : lengthResult(n) !== 0;
}

function slot_sq_length(v: PyObject): number {
  return lengthResult(callDunder(v, '__len__'));
}

function lengthResult(r: PyObject): number {
  const n = asSsize(r, 'overflow');
  if (n < 0) throw valueError('__len__() should return >= 0');
  return n;
}

function slot_nb_index(v: PyObject): PyObject {
  return callDunder(v, '__index__');
}

function slot_tp_repr(v: PyObject): PyObject {
  const r = callDunderMaybe(v, '__repr__');
  return r === undefined ? mkStr(`<${typeName(v)} object at 0x0>`) : r;
}

function slot_tp_hash(v: PyObject): PyObject {
  const f = typeLookup(typeOf(v), '__hash__');
  if (f === undefined || f === null) throw typeError(`unhashable type: '${typeName(v)}'`);
  const n = asIntValue(callDunder(v, '__hash__'));
  if (n === undefined) throw typeError('__hash__ method should return an integer');
  return reduceHash(n);
}

/** A hash value as Py_hash_t: what fits in 64 bits stays, anything else is hashed as an int; -1 becomes -2. */
function reduceHash(n: number | bigint): number | bigint {
  if (n === -1) return -2;
  if (typeof n === 'number' || (n >= -(2n ** 63n) && n < 2n ** 63n)) return n;
  const modulus = 2n ** 61n - 1n;
  const r = n < 0n ? -(-n % modulus) : n % modulus;
  return r === -1n ? -2 : mkInt(r);
}

function hashNotImplemented(v: PyObject): never {
  throw typeError(`unhashable type: '${typeName(v)}'`);
}

function slot_tp_call(v: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  return callDunderKw(v, '__call__', args, kwargs);
}

function slot_tp_getattro(v: PyObject, name: string): PyObject {
  return callDunder(v, '__getattribute__', mkStr(name));
}

/** slot_tp_getattr_hook: __getattribute__, then __getattr__ on AttributeError. */
function slot_tp_getattr_hook(v: PyObject, name: string): PyObject {
  const type = typeOf(v);
  const getattr = typeLookup(type, '__getattr__');
  if (getattr === undefined) return slot_tp_getattro(v, name);
  const getattribute = typeLookup(type, '__getattribute__');
  try {
    if (getattribute instanceof PyWrapperDescr && getattribute.d_wrapped === genericGetAttr) return genericGetAttr(v, name);
    return callDunder(v, '__getattribute__', mkStr(name));
  } catch (exc) {
    if (!excMatches(exc, AttributeErrorType)) throw exc;
  }
  return callDunder(v, '__getattr__', mkStr(name));
}

function slot_tp_setattro(v: PyObject, name: string, value: PyObject | undefined): void {
  if (value === undefined) callDunder(v, '__delattr__', mkStr(name));
  else callDunder(v, '__setattr__', mkStr(name), value);
}

const compareNames = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

function slot_tp_richcompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  const method = typeLookup(typeOf(v), compareNames[op]);
  if (method === undefined) return NotImplemented;
  if (method instanceof PyFunction) return callDunder(v, compareNames[op], w);
  const bound = boundOrUndefined(method, v);
  return bound === undefined ? NotImplemented : callObject(bound, [w]);
}

/** half_richcompare's lookup: a method that cannot be bound is as good as none. */
function boundOrUndefined(method: PyObject, v: PyObject): PyObject | undefined {
  const get = typeOf(method).tp_descr_get;
  if (get === undefined) return method;
  try {
    return get(method, v, typeOf(v));
  } catch (exc) {
    if (exc instanceof PyBaseException) return undefined;
    throw exc;
  }
}

function slot_tp_iter(v: PyObject): PyObject {
  const f = typeLookup(typeOf(v), '__iter__');
  if (f === null) throw typeError(`'${typeName(v)}' object is not iterable`);
  if (f !== undefined) return callDunder(v, '__iter__');
  if (typeLookup(typeOf(v), '__getitem__') === undefined) throw typeError(`'${typeName(v)}' object is not iterable`);
  return new PySeqIter(v);
}

/** tp_iternext of a Python class. StopIteration is let through: PyIter_Next and FOR_ITER take it. */
function slot_tp_iternext(v: PyObject): PyObject {
  return callDunder(v, '__next__');
}

function slot_tp_descr_get(descr: PyObject, obj: PyObject | undefined, type: PyObject | undefined): PyObject {
  const get = typeLookup(typeOf(descr), '__get__');
  if (get === undefined) return descr;
  return callObject(get, [descr, obj ?? null, type ?? null]); // as it stands in the class, not bound
}

function slot_tp_descr_set(descr: PyObject, obj: PyObject, value: PyObject | undefined): void {
  if (value === undefined) callDunder(descr, '__delete__', obj);
  else callDunder(descr, '__set__', obj, value);
}

function slot_tp_init(self: PyObject, args: PyObject[], kwargs: Kwargs): void {
  const r = callDunderKw(self, '__init__', args, kwargs);
  if (r !== null) throw typeError(`__init__() should return None, not '${typeName(r)}'`);
}

function slot_tp_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const f = typeOf(type).tp_getattro!(type, '__new__');
  return callObject(f, [type, ...args], kwargs);
}

function slot_sq_contains(v: PyObject, item: PyObject): boolean {
  const f = typeLookup(typeOf(v), '__contains__');
  if (f === null) throw typeError(`'${typeName(v)}' object is not a container`);
  const r = callDunderMaybe(v, '__contains__', item);
  if (r !== undefined) return isTrue(r);
  return containsByIteration(v, item);
}

function slot_mp_ass_subscript(v: PyObject, key: PyObject, value: PyObject | undefined): void {
  if (value === undefined) callDunder(v, '__delitem__', key);
  else callDunder(v, '__setitem__', key, value);
}

function slot_am(name: string): AnyFunction {
  return (v: PyObject) => {
    const r = callDunderMaybe(v, name);
    if (r === undefined) throw attributeError(name);
    return r;
  };
}

// Wrappers

/** check_num_args. */
function checkArgs(args: PyObject[], n: number): void {
  if (args.length !== n) throw typeError(`expected ${n} arguments, got ${args.length}`);
}

/** PyArg_UnpackTuple with an empty name, whose place in the text stays. */
function unpackArgs(args: PyObject[], min: number, max: number): void {
  const n = args.length;
  if (n >= min && n <= max) return;
  const bound = min === max ? '' : n < min ? 'at least ' : 'at most ';
  throw typeError(` expected ${bound}${n < min ? min : max} arguments, got ${n}`);
}

/** hackcheck: object.__setattr__ may not get at what a built-in type guards. */
function hackCheck(self: PyObject, f: unknown, what: string): void {
  let type: PyType | null = typeOf(self);
  while (type !== null && (type.tp_flags & TPFLAGS_HEAPTYPE) !== 0) type = type.tp_base;
  if (type !== null && type.tp_setattro !== f) throw typeError(`can't apply this ${what} to ${type.tp_name} object`);
}

type Wrapper = WrapperBase['wrapper'];
const wrap_unary: Wrapper = (self, args, f) => { checkArgs(args, 0); return f(self); };
const wrap_binary: Wrapper = (self, args, f) => { checkArgs(args, 1); return f(self, args[0]); };
const wrap_binary_r: Wrapper = (self, args, f) => { checkArgs(args, 1); return f(args[0], self); };
const wrap_ternary: Wrapper = (self, args, f) => { unpackArgs(args, 1, 2); return f(self, args[0], args[1] ?? null); };
const wrap_ternary_r: Wrapper = (self, args, f) => { unpackArgs(args, 1, 2); return f(args[0], self, args[1] ?? null); };
const wrap_richcompare = (op: CompareOp): Wrapper => (self, args, f) => { checkArgs(args, 1); return f(self, args[0], op); };
const wrap_void1: Wrapper = (self, args, f) => { checkArgs(args, 1); f(self, args[0], undefined); return null; };
const wrap_void2: Wrapper = (self, args, f) => { unpackArgs(args, 2, 2); f(self, args[0], args[1]); return null; };
const wrap_call: Wrapper = (self, args, f, kwargs) => f(self, args, kwargs);
const wrap_init: Wrapper = (self, args, f, kwargs) => { f(self, args, kwargs); return null; };
const wrap_next: Wrapper = (self, args, f) => {
  checkArgs(args, 0);
  const item = f(self) as PyObject | undefined;
  if (item === undefined) throw stopIteration(null);
  return item;
};
const wrap_len: Wrapper = (self, args, f) => { checkArgs(args, 0); return f(self); };
const wrap_indexarg: Wrapper = (self, args, f) => { unpackArgs(args, 1, 1); return f(self, asSsize(args[0]!, 'overflow')); };
const wrap_sq_item: Wrapper = (self, args, f) => { checkArgs(args, 1); return f(self, sequenceIndex(self, args[0]!)); };
const wrap_sq_setitem: Wrapper = (self, args, f) => { unpackArgs(args, 2, 2); f(self, sequenceIndex(self, args[0]!), args[1]); return null; };
const wrap_sq_delitem: Wrapper = (self, args, f) => { checkArgs(args, 1); f(self, sequenceIndex(self, args[0]!), undefined); return null; };
const wrap_descr_get: Wrapper = (self, args, f) => {
  unpackArgs(args, 1, 2);
  const obj = args[0] === null ? undefined : args[0];
  const type = args[1] === null ? undefined : args[1];
  if (obj === undefined && type === undefined) throw typeError('__get__(None, None) is invalid');
  return f(self, obj, type);
};

function attrName(v: PyObject): string {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeName(v)}'`);
  return strText(text);
}

const wrap_getattr: Wrapper = (self, args, f) => { checkArgs(args, 1); return f(self, attrName(args[0]!)); };
const wrap_setattr: Wrapper = (self, args, f) => {
  unpackArgs(args, 2, 2);
  hackCheck(self, f, '__setattr__');
  f(self, attrName(args[0]!), args[1]);
  return null;
};
const wrap_delattr: Wrapper = (self, args, f) => {
  checkArgs(args, 1);
  hackCheck(self, f, '__delattr__');
  f(self, attrName(args[0]!), undefined);
  return null;
};

function sequenceIndex(self: PyObject, key: PyObject): number {
  const i = asSsize(key, 'index');
  const length = typeOf(self).sq_length;
  return i < 0 && length !== undefined ? i + length(self) : i;
}

// The table

interface SlotDef extends WrapperBase {
  slot: SlotName;
  dispatch: AnyFunction;
}

const slotdefs: SlotDef[] = [];

function def(name: string, slot: SlotName, dispatch: AnyFunction, wrapper: Wrapper, doc: string): void {
  slotdefs.push({ name, slot, dispatch, wrapper, doc });
}

function binary(name: string, slot: SlotName, op: string): void {
  const plain = `__${name}__`;
  const reflected = `__r${name}__`;
  const dispatch = binaryDispatcher(slot, plain, reflected);
  def(plain, slot, dispatch, wrap_binary, `Return self${op}value.`);
  def(reflected, slot, dispatch, wrap_binary_r, `Return value${op}self.`);
}

function unary(name: string, slot: SlotName, doc: string): void {
  def(name, slot, unaryDispatcher(name), wrap_unary, doc);
}

function inplace(name: string, slot: SlotName, op: string): void {
  def(`__i${name}__`, slot, inplaceDispatcher(`__i${name}__`), wrap_binary, `Return self${op}=value.`);
}

unary('__repr__', 'tp_repr', 'Return repr(self).');
slotdefs[0]!.dispatch = slot_tp_repr;
def('__hash__', 'tp_hash', slot_tp_hash, wrap_unary, 'Return hash(self).');
def('__call__', 'tp_call', slot_tp_call, wrap_call, 'Call self as a function.');
unary('__str__', 'tp_str', 'Return str(self).');
def('__getattribute__', 'tp_getattro', slot_tp_getattr_hook, wrap_getattr, 'Return getattr(self, name).');
def('__getattr__', 'tp_getattro', slot_tp_getattr_hook, wrap_getattr, '');
def('__setattr__', 'tp_setattro', slot_tp_setattro, wrap_setattr, 'Implement setattr(self, name, value).');
def('__delattr__', 'tp_setattro', slot_tp_setattro, wrap_delattr, 'Implement delattr(self, name).');
compareNames.forEach((name, op) => {
  def(name, 'tp_richcompare', slot_tp_richcompare, wrap_richcompare(op), `Return self${['<', '<=', '==', '!=', '>', '>='][op]!}value.`);
});
def('__iter__', 'tp_iter', slot_tp_iter, wrap_unary, 'Implement iter(self).');
def('__next__', 'tp_iternext', slot_tp_iternext, wrap_next, 'Implement next(self).');
def('__get__', 'tp_descr_get', slot_tp_descr_get, wrap_descr_get, 'Return an attribute of instance, which is of type owner.');
def('__set__', 'tp_descr_set', slot_tp_descr_set, wrap_void2, 'Set an attribute of instance to value.');
def('__delete__', 'tp_descr_set', slot_tp_descr_set, wrap_void1, 'Delete an attribute of instance.');
def('__init__', 'tp_init', slot_tp_init, wrap_init, 'Initialize self.');
binary('add', 'nb_add', '+');
binary('sub', 'nb_subtract', '-');
binary('mul', 'nb_multiply', '*');
binary('mod', 'nb_remainder', '%');
binary('divmod', 'nb_divmod', ' divmod ');
def('__pow__', 'nb_power', slot_nb_power, wrap_ternary, 'Return pow(self, value, mod).');
def('__rpow__', 'nb_power', slot_nb_power, wrap_ternary_r, 'Return pow(value, self, mod).');
unary('__neg__', 'nb_negative', '-self');
unary('__pos__', 'nb_positive', '+self');
unary('__abs__', 'nb_absolute', 'abs(self)');
def('__bool__', 'nb_bool', slot_nb_bool, wrap_unary, 'self != 0');
unary('__invert__', 'nb_invert', '~self');
binary('lshift', 'nb_lshift', '<<');
binary('rshift', 'nb_rshift', '>>');
binary('and', 'nb_and', '&');
binary('xor', 'nb_xor', '^');
binary('or', 'nb_or', '|');
unary('__int__', 'nb_int', 'int(self)');
unary('__float__', 'nb_float', 'float(self)');
inplace('add', 'nb_inplace_add', '+');
inplace('sub', 'nb_inplace_subtract', '-');
inplace('mul', 'nb_inplace_multiply', '*');
inplace('mod', 'nb_inplace_remainder', '%');
inplace('pow', 'nb_inplace_power', '**');
inplace('lshift', 'nb_inplace_lshift', '<<');
inplace('rshift', 'nb_inplace_rshift', '>>');
inplace('and', 'nb_inplace_and', '&');
inplace('xor', 'nb_inplace_xor', '^');
inplace('or', 'nb_inplace_or', '|');
binary('floordiv', 'nb_floor_divide', '//');
binary('truediv', 'nb_true_divide', '/');
inplace('floordiv', 'nb_inplace_floor_divide', '//');
inplace('truediv', 'nb_inplace_true_divide', '/');
def('__index__', 'nb_index', slot_nb_index, wrap_unary, 'Return self as an integer.');
binary('matmul', 'nb_matrix_multiply', '@');
inplace('matmul', 'nb_inplace_matrix_multiply', '@');
def('__len__', 'mp_length', slot_sq_length, wrap_len, 'Return len(self).');
def('__getitem__', 'mp_subscript', (v: PyObject, key: PyObject) => callDunder(v, '__getitem__', key), wrap_binary, 'Return self[key].');
def('__setitem__', 'mp_ass_subscript', slot_mp_ass_subscript, wrap_void2, 'Set self[key] to value.');
def('__delitem__', 'mp_ass_subscript', slot_mp_ass_subscript, wrap_void1, 'Delete self[key].');
def('__len__', 'sq_length', slot_sq_length, wrap_len, 'Return len(self).');
// A class written in Python concatenates and repeats through nb_add and nb_multiply alone.
const absent: AnyFunction = () => NotImplemented;
def('__add__', 'sq_concat', absent, wrap_binary, 'Return self+value.');
def('__mul__', 'sq_repeat', absent, wrap_indexarg, 'Return self*value.');
def('__rmul__', 'sq_repeat', absent, wrap_indexarg, 'Return value*self.');
def('__getitem__', 'sq_item', (v: PyObject, i: number) => callDunder(v, '__getitem__', i), wrap_sq_item, 'Return self[key].');
def('__setitem__', 'sq_ass_item', (v: PyObject, i: number, value: PyObject | undefined) => slot_mp_ass_subscript(v, i, value), wrap_sq_setitem, 'Set self[key] to value.');
def('__delitem__', 'sq_ass_item', (v: PyObject, i: number, value: PyObject | undefined) => slot_mp_ass_subscript(v, i, value), wrap_sq_delitem, 'Delete self[key].');
def('__contains__', 'sq_contains', slot_sq_contains, wrap_binary, 'Return key in self.');
def('__iadd__', 'sq_inplace_concat', absent, wrap_binary, 'Implement self+=value.');
def('__imul__', 'sq_inplace_repeat', absent, wrap_indexarg, 'Implement self*=value.');
def('__await__', 'am_await', slot_am('__await__'), wrap_unary, 'Return an iterator to be used in await expression.');
def('__aiter__', 'am_aiter', slot_am('__aiter__'), wrap_unary, 'Return an awaitable, that resolves in asynchronous iterator.');
def('__anext__', 'am_anext', slot_am('__anext__'), wrap_unary, 'Return a value or raise StopAsyncIteration.');

const defsBySlot = groupBySlot();

function groupBySlot(): Map<SlotName, SlotDef[]> {
  const groups = new Map<SlotName, SlotDef[]>();
  for (const d of slotdefs) {
    const group = groups.get(d.slot);
    if (group === undefined) groups.set(d.slot, [d]);
    else group.push(d);
  }
  return groups;
}

const slotsByName = new Map<string, SlotName[]>();
for (const d of slotdefs) {
  const slots = slotsByName.get(d.name) ?? [];
  if (!slots.includes(d.slot)) slots.push(d.slot);
  slotsByName.set(d.name, slots);
}

const ALL_SLOTS: readonly SlotName[] = [...new Set<SlotName>([...slotdefs.map((d) => d.slot), 'tp_new'])];

/** add_operators: a wrapper in the dict for every slot that the type itself defines. */
export function addOperators(type: PyType, own: Slots): void {
  const table = own as SlotTable;
  for (const slot in table) {
    const f = table[slot as SlotName];
    if (f === undefined) continue;
    for (const d of defsBySlot.get(slot as SlotName) ?? []) {
      if (d.name === '__getattr__') continue;
      const there = type.tp_dict.getStr(d.name);
      if (there === undefined || standsBehind(there, type, d)) type.tp_dict.setStr(d.name, new PyWrapperDescr(type, d, f));
    }
  }
}

/** Two slots share a name (mp_subscript and sq_item): the table's first one counts. */
function standsBehind(there: PyObject, type: PyType, d: SlotDef): boolean {
  return there instanceof PyWrapperDescr && there.d_type === type && slotdefs.indexOf(there.d_base as SlotDef) > slotdefs.indexOf(d);
}

let objectSlots: readonly SlotName[] | undefined;

/** The slots that `base` may have. Most types are derived from object, which has few. */
function slotsToInherit(base: PyType): readonly SlotName[] {
  if (base !== ObjectType || base.tp_setattro === undefined) return ALL_SLOTS; // or it is not ready yet
  return (objectSlots ??= ALL_SLOTS.filter((slot) => (base as unknown as SlotTable)[slot] !== undefined));
}

/** inherit_slots: what the type does not define itself is its base's. */
export function inheritSlots(type: PyType, base: PyType): void {
  const table = type as unknown as SlotTable;
  const from = base as unknown as SlotTable;
  const ownCompare = table.tp_richcompare !== undefined;
  const ownHash = table.tp_hash !== undefined;
  // A built-in type that is no other's subclass creates instances only by a tp_new of its own.
  const ownNew = base.tp_base === null && (type.tp_flags & TPFLAGS_HEAPTYPE) === 0;
  for (const slot of slotsToInherit(base)) {
    const f = from[slot];
    if (f === undefined || table[slot] !== undefined) continue;
    if (slot === 'tp_new' && ownNew) continue;
    if (slot === 'tp_hash' && ownCompare) continue; // __eq__ and __hash__ are inherited together
    if (slot === 'tp_richcompare' && ownHash) continue;
    table[slot] = f;
  }
}

/** fixup_slot_dispatchers / update_slot: set the slots of a heap type, and of its subclasses,
 *  from what its MRO finds; for all dunders, or for one that has just changed. */
export function updateSlots(type: PyType, name?: string): void {
  if (name === undefined) {
    initSlots(type);
    return;
  }
  for (const slot of slotsFor(name)) updateOneSlot(type, slot);
  for (const subclass of type.tp_subclasses) {
    if (subclass.tp_dict.getStr(name) === undefined) updateSlots(subclass, name);
  }
}

/** The slots of a new class: its base's, but for dunders that the class itself or a base that
 *  its first base has not brings in. */
function initSlots(type: PyType): void {
  const base = type.tp_base!;
  const table = type as unknown as SlotTable;
  const from = base as unknown as SlotTable;
  for (const slot of ALL_SLOTS) {
    if (table[slot] !== from[slot]) setSlot(table, slot, from[slot]);
  }
  const changed = new Set<SlotName>();
  for (const t of type.tp_mro) {
    if (base.tp_mro.includes(t)) continue;
    for (const key of t.tp_dict.keys) {
      if (typeof key === 'string' && key.startsWith('__')) for (const slot of slotsFor(key)) changed.add(slot);
    }
  }
  for (const slot of changed) updateOneSlot(type, slot);
}

function slotsFor(name: string): readonly SlotName[] {
  return name === '__new__' ? ['tp_new'] : (slotsByName.get(name) ?? []);
}

function updateOneSlot(type: PyType, slot: SlotName): void {
  const table = type as unknown as SlotTable;
  const f = slot === 'tp_new' ? newSlot(type) : slotFunction(type, slot, defsBySlot.get(slot)!);
  setSlot(table, slot, f);
}

function setSlot(table: SlotTable, slot: SlotName, f: AnyFunction | undefined): void {
  (table as Record<string, unknown>)[slot] = f;
}

/** The function for one slot: the native one where all dunders found wrap the same, else the dispatcher. */
function slotFunction(type: PyType, slot: SlotName, defs: SlotDef[]): AnyFunction | undefined {
  let native: AnyFunction | undefined;
  let needsDispatch = false;
  let found = false;
  for (const d of defs) {
    const descr = typeLookup(type, d.name);
    if (descr === undefined) continue;
    if (d.name === '__hash__' && descr === null) return hashNotImplemented;
    found = true;
    if (!(descr instanceof PyWrapperDescr) || descr.d_base.name !== d.name) {
      needsDispatch = true;
      continue;
    }
    // list.__getitem__ wraps mp_subscript; beside it stands list's own sq_item.
    const f = descr.d_base.slot === slot ? (descr.d_wrapped as AnyFunction) : (descr.d_type as unknown as SlotTable)[slot];
    if (native !== undefined && native !== f) needsDispatch = true;
    native = f;
  }
  if (!found) return undefined;
  if (!needsDispatch) return native;
  const dispatch = defs[0]!.dispatch;
  return dispatch === absent ? undefined : dispatch;
}

/** tp_new: a built-in base's own, unless the class or a base in Python defines __new__. */
function newSlot(type: PyType): AnyFunction | undefined {
  const descr = typeLookup(type, '__new__');
  if (descr === undefined) return undefined;
  if (descr instanceof PyBuiltinFunction && descr.m_self instanceof PyType && descr.m_ml.ml_name === '__new__') {
    return type.tp_base!.tp_new; // whichever native one was found: the layout is the base's
  }
  return slot_tp_new;
}

/** tp_new_wrapper: `int.__new__`, with the checks that keep an instance's layout safe. */
export function newWrapper(type: PyType): PyBuiltinFunction {
  return new PyBuiltinFunction({
    ml_name: '__new__',
    ml_flags: 'keywords',
    ml_doc: 'Create and return a new object.  See help(type) for accurate signature.',
    ml_meth: (self: PyType, args: PyObject[], kwargs: Kwargs) => {
      const name = self.tp_name;
      if (args.length < 1) throw typeError(`${name}.__new__(): not enough arguments`);
      const cls = args[0]!;
      if (!(cls instanceof PyType)) throw typeError(`${name}.__new__(X): X is not a type object (${typeName(cls)})`);
      if (!isSubtype(cls, self)) throw typeError(`${name}.__new__(${cls.tp_name}): ${cls.tp_name} is not a subtype of ${name}`);
      const solid = nativeBase(cls);
      if (solid.tp_new !== self.tp_new) {
        throw typeError(`${name}.__new__(${cls.tp_name}) is not safe, use ${solid.tp_name}.__new__()`);
      }
      return self.tp_new!(cls, args.slice(1), kwargs);
    },
  }, type);
}

function nativeBase(type: PyType): PyType {
  let t: PyType = type;
  while (t.tp_new === slot_tp_new || (t.tp_flags & TPFLAGS_HEAPTYPE) !== 0) t = t.tp_base!;
  return t;
}
