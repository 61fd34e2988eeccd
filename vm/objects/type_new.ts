// Class creation: type(name, bases, dict). type_new of Objects/typeobject.c.
//
// The class's namespace is copied into tp_dict; __slots__ become member descriptors;
// the MRO is C3, or what the metaclass's mro() says; then the slots are filled from
// the dunders (vm/objects/slots.ts).

import { callMethod, callObject, errorShowing, getAttr } from '../abstract.js';
import { PyDict } from '../dict.js';
import { RuntimeErrorType, typeError, typeName, valueError, setContext } from '../errors.js';
import { currentFrame } from '../frame.js';
import { asStrValue, PyBaseException, PyCell, PyFunction, PyTuple } from '../object.js';
import { toArray } from '../sequence.js';
import {
  BoolType, ByteArrayType, BytesType, ComplexType, FloatType, IntType, isSubtype, ObjectType, PyType, StrType, TPFLAGS_BASETYPE, TPFLAGS_HEAPTYPE, TupleType, typeLookup, typeModified, typeOf, TypeType,
  type Kwargs, type PyGetSetDef, type PyObject,
} from '../types.js';
import { mkStr, strText } from '../values.js';
import { PyClassMethod, PyGetSetDescr, PyMemberDescr, PyStaticMethod } from './descr.js';
import { dictGetSet, setCheckAssignable } from './object.js';
import { updateSlots } from './slots.js';
import { strIsIdentifier } from './str_case.js';
import { defineType, requireHeap } from './type.js';
import { superGetAttr } from './super.js';

/** type_new. */
function type_new(metatype: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length !== 3) throw typeError(metatype === TypeType && args.length < 3 ? 'type() takes 1 or 3 arguments' : `type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [nameArg, basesArg, dictArg] = args as [PyObject, PyObject, PyObject];
  const name = asStrValue(nameArg);
  if (name === undefined) throw typeError(`type.__new__() argument 1 must be str, not ${typeName(nameArg)}`);
  if (!(basesArg instanceof PyTuple)) throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(basesArg)}`);
  if (!(dictArg instanceof PyDict)) throw typeError(`type.__new__() argument 3 must be dict, not ${typeName(dictArg)}`);
  const text = strText(name);
  if (text.includes('\0')) throw valueError('type name must not contain null characters');
  const winner = calculateMetaclass(metatype, basesArg.items);
  if (winner !== metatype && winner.tp_new !== type_new) return winner.tp_new!(winner, args, kwargs);
  return buildClass(winner, text, basesArg.items, dictArg, kwargs);
}

/** _PyType_CalculateMetaclass: the most derived metatype of the bases. */
export function calculateMetaclass(metatype: PyType, bases: readonly PyObject[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    const t = typeOf(base);
    if (isSubtype(winner, t)) continue;
    if (!isSubtype(t, winner)) {
      throw typeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
    }
    winner = t;
  }
  return winner;
}

function buildClass(metatype: PyType, name: string, basesArg: readonly PyObject[], namespace: PyDict, kwargs: Kwargs): PyType {
  const bases = basesArg.length === 0 ? [ObjectType] : basesArg.map(checkBase);
  const base = bestBase(bases);
  const type = new PyType(name);
  if (metatype !== TypeType) type.ob_type = metatype;
  type.tp_flags = TPFLAGS_HEAPTYPE | TPFLAGS_BASETYPE;
  type.tp_base = base;
  type.tp_bases = bases;
  type.tp_solid = base.tp_solid;
  type.tp_dict.update(namespace);
  setQualname(type, name);
  const classcell = type.tp_dict.delete('__classcell__');
  setModule(type);
  wrapSpecialFunctions(type);
  addSlotsAndDict(type, base, bases);
  if (classcell !== undefined) setClassCell(type, classcell); // before mro(), which may use it
  type.tp_mro = computeMro(type);
  for (const b of bases) b.tp_subclasses.add(type);
  updateSlots(type);
  if (!type.tp_dict.has('__doc__')) type.tp_dict.setStr('__doc__', null);
  if (typeLookup(type, '__hash__') !== undefined && type.tp_dict.has('__eq__') && !type.tp_dict.has('__hash__')) {
    type.tp_dict.setStr('__hash__', null); // an __eq__ of its own and no __hash__: unhashable
    updateSlots(type, '__hash__');
  }
  setNames(type);
  initSubclass(type, kwargs);
  return type;
}

function checkBase(base: PyObject): PyType {
  if (!(base instanceof PyType)) throw typeError('bases must be types');
  if ((base.tp_flags & TPFLAGS_BASETYPE) === 0) throw typeError(`type '${base.tp_name}' is not an acceptable base type`);
  return base;
}

/** best_base: the base whose native layout the instances have. */
function bestBase(bases: readonly PyType[]): PyType {
  let best = bases[0]!;
  for (const base of bases) {
    if (isSubtype(best.tp_solid, base.tp_solid)) continue;
    if (!isSubtype(base.tp_solid, best.tp_solid)) throw typeError('multiple bases have instance lay-out conflict');
    best = base;
  }
  return best;
}

function setQualname(type: PyType, name: string): void {
  const value = type.tp_dict.getStr('__qualname__');
  if (value === undefined) {
    type.tp_qualname = name;
    return;
  }
  const text = asStrValue(value);
  if (text === undefined) throw typeError(`type __qualname__ must be a str, not ${typeName(value)}`);
  type.tp_qualname = strText(text);
  type.tp_dict.delete('__qualname__');
}

function setModule(type: PyType): void {
  if (type.tp_dict.has('__module__')) return;
  const module = currentFrame()?.f_globals.getStr('__name__');
  if (module !== undefined) type.tp_dict.setStr('__module__', module);
}

/** __new__ is a static method and __init_subclass__ a class method without being declared so. */
function wrapSpecialFunctions(type: PyType): void {
  const create = type.tp_dict.getStr('__new__');
  if (create instanceof PyFunction) type.tp_dict.setStr('__new__', new PyStaticMethod(undefined, create));
  const init = type.tp_dict.getStr('__init_subclass__');
  if (init instanceof PyFunction) type.tp_dict.setStr('__init_subclass__', new PyClassMethod(undefined, init));
}

/** tp_itemsize != 0: behind the fixed part of an instance lies one of variable size. */
function isVarSized(type: PyType): boolean {
  return type.tp_mro.some((t) => t === IntType || t === TupleType || t === BytesType || t === TypeType);
}

/** What instances of the class have beside its base's layout: members, a __dict__, weak references. */
function addSlotsAndDict(type: PyType, base: PyType, bases: readonly PyType[]): void {
  const declared = type.tp_dict.getStr('__slots__');
  const mayAddDict = !base.tp_hasDict && !isSubtype(base, TypeType); // a class's attributes are its tp_dict
  const mayAddWeak = !base.tp_hasWeakref && !isVarSized(base);
  let addsDict = mayAddDict;
  let addsWeak = mayAddWeak;
  type.tp_nmembers = base.tp_nmembers;
  if (declared !== undefined) {
    const names = slotNames(base, declared);
    addsDict = names.includes('__dict__');
    addsWeak = names.includes('__weakref__');
    checkDictAndWeakref(names, mayAddDict, mayAddWeak);
    addMembers(type, names.filter((name) => name !== '__dict__' && name !== '__weakref__'));
    // Secondary bases may bring them.
    for (const other of bases) {
      if (mayAddDict && other.tp_hasDict) addsDict = true;
      if (mayAddWeak && other.tp_hasWeakref) addsWeak = true;
    }
  }
  type.tp_hasDict = base.tp_hasDict || addsDict;
  type.tp_hasWeakref = base.tp_hasWeakref || addsWeak;
  if (addsDict) addDescriptor(type, dictGetSet);
  if (addsWeak) addDescriptor(type, weakrefGetSet);
}

function addDescriptor(type: PyType, def: PyGetSetDef): void {
  if (!type.tp_dict.has(def.name)) type.tp_dict.setStr(def.name, new PyGetSetDescr(type, def));
}

const weakrefGetSet = { name: '__weakref__', get: (): PyObject => null, doc: 'list of weak references to the object (if defined)' };

/** The names in __slots__, which must be identifiers. */
function slotNames(base: PyType, declared: PyObject): string[] {
  const names = asStrValue(declared) !== undefined ? [declared] : toArray(declared);
  if (names.length > 0 && isVarSized(base)) throw typeError(`nonempty __slots__ not supported for subtype of '${base.tp_name}'`);
  return names.map((nameObject) => {
    const name = asStrValue(nameObject);
    if (name === undefined) throw typeError(`__slots__ items must be strings, not '${typeName(nameObject)}'`);
    if (!strIsIdentifier(name)) throw typeError('__slots__ must be identifiers');
    return strText(name);
  });
}

function checkDictAndWeakref(names: readonly string[], mayAddDict: boolean, mayAddWeak: boolean): void {
  const seen = new Set<string>();
  for (const name of names) {
    const again = seen.has(name);
    seen.add(name);
    if (name === '__dict__' && (!mayAddDict || again)) throw typeError('__dict__ slot disallowed: we already got one');
    if (name === '__weakref__' && (!mayAddWeak || again)) {
      throw typeError('__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0');
    }
  }
}

function addMembers(type: PyType, names: readonly string[]): void {
  const mangled = names.map((name) => mangle(type.tp_name, name)).sort();
  for (const name of mangled) {
    if (name !== '__qualname__' && name !== '__classcell__' && type.tp_dict.has(mkStr(name))) {
      throw valueError(`'${name}' in __slots__ conflicts with class variable`);
    }
  }
  for (const name of mangled) {
    const index = type.tp_nmembers++;
    if (!type.tp_dict.has(mkStr(name))) type.tp_dict.set(mkStr(name), new PyMemberDescr(type, name, index)); // named twice: the first counts
  }
  if (mangled.length > 0) type.tp_solid = type;
}

/** _Py_Mangle. */
function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** mro_internal: the metaclass's mro() when it has one of its own, else C3. */
function computeMro(type: PyType): readonly PyType[] {
  const meta = typeOf(type);
  type.tp_mro = c3(type);
  if (meta === TypeType || typeLookup(meta, 'mro') === typeLookup(TypeType, 'mro')) return type.tp_mro;
  const items = toArray(callMethod(type, 'mro'));
  for (const item of items) {
    if (!(item instanceof PyType)) throw typeError(`mro() returned a non-class ('${typeName(item)}')`);
    if (!isSubtype(type.tp_solid, item.tp_solid)) throw typeError(`mro() returned base with unsuitable layout ('${item.tp_name}')`);
  }
  return items as PyType[];
}

/** The C3 linearization (pmerge). */
function c3(type: PyType): PyType[] {
  const lists = [...type.tp_bases.map((b) => [...b.tp_mro]), [...type.tp_bases]];
  checkDuplicates(type.tp_bases);
  const result: PyType[] = [type];
  for (;;) {
    const open = lists.filter((list) => list.length > 0);
    if (open.length === 0) return result;
    const head = open.map((list) => list[0]!).find((candidate) => !open.some((list) => list.indexOf(candidate) > 0));
    if (head === undefined) throw inconsistentMro(open);
    result.push(head);
    for (const list of open) if (list[0] === head) list.shift();
  }
}

function checkDuplicates(bases: readonly PyType[]): void {
  bases.forEach((base, i) => {
    if (bases.indexOf(base) !== i) throw typeError(`duplicate base class ${base.tp_name}`);
  });
}

function inconsistentMro(open: PyType[][]): PyObject & object {
  const heads = [...new Set(open.map((list) => list[0]!))];
  return typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${heads.map((t) => t.tp_name).join(', ')}`);
}

function setClassCell(type: PyType, cell: PyObject): void {
  if (!(cell instanceof PyCell)) throw typeError(`__classcell__ must be a nonlocal cell, not ${strText(mkStr(`<class '${typeName(cell)}'>`))}`);
  cell.ob_ref = type;
}

/** set_names: descriptors learn under what name they stand. */
function setNames(type: PyType): void {
  for (const [name, value] of [...type.tp_dict.entries()]) {
    const method = typeLookup(typeOf(value), '__set_name__');
    if (method === undefined) continue;
    const get = typeOf(method).tp_descr_get;
    try {
      callObject(get === undefined ? method : get(method, value, typeOf(value)), [type, name]);
    } catch (exc) {
      if (!(exc instanceof PyBaseException)) throw exc;
      throw setNameError(type, name, value, exc);
    }
  }
}

function setNameError(type: PyType, name: PyObject, value: PyObject, cause: PyBaseException): PyBaseException {
  const text = `Error calling __set_name__ on '${typeName(value)}' instance '${strText(asStrValue(name)!)}' in '${type.tp_name}'`;
  const error = errorShowing(RuntimeErrorType, () => mkStr(text));
  error.cause = cause;
  error.suppress_context = true;
  setContext(error, cause);
  return error;
}

/** init_subclass: super(type, type).__init_subclass__(**kwargs). */
function initSubclass(type: PyType, kwargs: Kwargs): void {
  // A metaclass's mro() may put nothing behind the class; super() itself has object's then.
  const init = superGetAttr(type, type, type, '__init_subclass__') ?? getAttr(ObjectType, '__init_subclass__');
  callObject(init, [], kwargs);
}

/** type_init: only checks its arguments. */
function type_init(_self: PyObject, args: PyObject[], kwargs: Kwargs): void {
  if (args.length === 1 && kwargs !== undefined && kwargs.size > 0) throw typeError('type.__init__() takes no keyword arguments');
  if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
}

// Assigning __bases__

/** type_set_bases. */
function type_set_bases(type: PyType, value: PyObject | undefined): void {
  requireHeap(type, value, '__bases__');
  const bases = checkNewBases(type, value!);
  const base = bestBase(bases);
  checkAssignable(type.tp_base!, base, '__bases__');
  const old = { bases: type.tp_bases, base: type.tp_base };
  const oldMros = new Map<PyType, readonly PyType[]>();
  type.tp_bases = bases;
  type.tp_base = base;
  try {
    recomputeMros(type, oldMros);
  } catch (exc) {
    type.tp_bases = old.bases;
    type.tp_base = old.base;
    for (const [t, mro] of oldMros) t.tp_mro = mro;
    throw exc;
  }
  for (const b of old.bases) b.tp_subclasses.delete(type);
  for (const b of bases) b.tp_subclasses.add(type);
  typeModified(type);
  updateHierarchy(type);
}

function checkNewBases(type: PyType, value: PyObject): PyType[] {
  const name = type.tp_name;
  if (!(value instanceof PyTuple)) throw typeError(`can only assign tuple to ${name}.__bases__, not ${typeName(value)}`);
  if (value.items.length === 0) throw typeError(`can only assign non-empty tuple to ${name}.__bases__, not ()`);
  for (const base of value.items) {
    if (!(base instanceof PyType)) throw typeError(`${name}.__bases__ must be tuple of classes, not '${typeName(base)}'`);
    if (isSubtype(base, type)) throw typeError('a __bases__ item causes an inheritance cycle');
  }
  return value.items.map(checkBase);
}

/** mro_hierarchy. `old` gets what was, to be put back on an error. */
function recomputeMros(type: PyType, old: Map<PyType, readonly PyType[]>): void {
  if (!old.has(type)) old.set(type, type.tp_mro);
  type.tp_mro = computeMro(type);
  for (const subclass of type.tp_subclasses) recomputeMros(subclass, old);
}

function updateHierarchy(type: PyType): void {
  updateSlots(type);
  for (const subclass of type.tp_subclasses) updateHierarchy(subclass);
}

/** The last type up the chain of bases that has this one's layout. */
function layoutOf(type: PyType): PyType {
  let t = type;
  while (t.tp_base !== null && hasLayoutOfBase(t, t.tp_base)) t = t.tp_base;
  return t;
}

function hasLayoutOfBase(type: PyType, base: PyType): boolean {
  return type.tp_solid === base.tp_solid && type.tp_hasDict === base.tp_hasDict && type.tp_hasWeakref === base.tp_hasWeakref;
}

function ownMembers(type: PyType): string {
  return [...type.tp_dict.entries()].flatMap(([, v]) => (v instanceof PyMemberDescr && v.d_type === type ? [v.d_name] : [])).sort().join();
}

/** same_slots_added: both add the same to the same base. */
function addTheSame(a: PyType, b: PyType): boolean {
  if (isVarSized(a) && a.tp_hasDict !== a.tp_base!.tp_hasDict) return false; // the __dict__ lies behind the variable part
  if (((a.tp_flags & b.tp_flags) & TPFLAGS_HEAPTYPE) === 0) return false; // what a built-in type adds is its own
  return a.tp_base === b.tp_base && a.tp_hasDict === b.tp_hasDict && a.tp_hasWeakref === b.tp_hasWeakref
    && a.tp_nmembers === b.tp_nmembers && ownMembers(a) === ownMembers(b);
}

const NOT_COLLECTED: ReadonlySet<PyType> = new Set([
  ObjectType, IntType, BoolType, FloatType, ComplexType, StrType, BytesType, ByteArrayType,
]);

/** Py_TPFLAGS_HAVE_GC, which decides on tp_free. */
function isCollected(type: PyType): boolean {
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0) return !NOT_COLLECTED.has(type);
  return !hasLayoutOfBase(type, type.tp_base!) || isCollected(type.tp_base!);
}

/** compatible_for_assignment: an instance of `from` could as well be one of `to`. */
export function checkAssignable(from: PyType, to: PyType, attribute: string): void {
  if (isCollected(from) !== isCollected(to)) throw typeError(`${attribute} assignment: '${to.tp_name}' deallocator differs from '${from.tp_name}'`);
  const a = layoutOf(from);
  const b = layoutOf(to);
  if (a !== b && !addTheSame(a, b)) {
    throw typeError(`${attribute} assignment: '${to.tp_name}' object layout differs from '${from.tp_name}'`);
  }
}

setCheckAssignable(checkAssignable);

defineType(TypeType, {
  isBase: true,
  slots: { tp_new: type_new, tp_init: type_init },
  getset: [{ name: '__bases__', get: (type: PyType) => new PyTuple(type.tp_bases), set: type_set_bases }],
});
