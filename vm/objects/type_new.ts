// Class creation: type(name, bases, dict). type_new of Objects/typeobject.c.
//
// The class's namespace is copied into tp_dict; __slots__ become member descriptors;
// the MRO is C3, or what the metaclass's mro() says; then the slots are filled from
// the dunders (vm/objects/slots.ts).

import { callMethod, callObject } from '../abstract.js';
import { PyDict } from '../dict.js';
import { runtimeError, typeError, typeName, valueError, setContext } from '../errors.js';
import { currentFrame } from '../frame.js';
import { asStrValue, PyBaseException, PyCell, PyFunction, PyTuple } from '../object.js';
import { toArray } from '../sequence.js';
import {
  isSubtype, ObjectType, PyType, TPFLAGS_BASETYPE, TPFLAGS_HEAPTYPE, typeLookup, typeOf, TypeType,
  type Kwargs, type PyObject,
} from '../types.js';
import { mkStr, strText } from '../values.js';
import { PyClassMethod, PyGetSetDescr, PyMemberDescr, PyStaticMethod } from './descr.js';
import { dictGetSet } from './object.js';
import { updateSlots } from './slots.js';
import { defineType } from './type.js';
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
  type.tp_mro = computeMro(type);
  for (const b of bases) b.tp_subclasses.add(type);
  updateSlots(type);
  if (classcell !== undefined) setClassCell(type, classcell);
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
  let winner = bases[0]!;
  for (const base of bases.slice(1)) {
    const a = winner.tp_solid;
    const b = base.tp_solid;
    if (isSubtype(a, b) && (winner.tp_nmembers >= base.tp_nmembers || base.tp_nmembers === 0)) continue;
    if (isSubtype(b, a) && (base.tp_nmembers >= winner.tp_nmembers || winner.tp_nmembers === 0)) winner = base;
    else throw typeError('multiple bases have instance lay-out conflict');
  }
  return winner;
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

function addSlotsAndDict(type: PyType, base: PyType, bases: readonly PyType[]): void {
  const declared = type.tp_dict.getStr('__slots__');
  type.tp_nmembers = base.tp_nmembers;
  type.tp_hasDict = bases.some((b) => b.tp_hasDict);
  if (declared === undefined) {
    addDict(type, base);
    return;
  }
  const text = asStrValue(declared);
  const names = text !== undefined ? [declared] : toArray(declared);
  for (const nameObject of names) addMember(type, base, nameObject);
}

function addDict(type: PyType, base: PyType): void {
  const needsDescr = !type.tp_hasDict && typeLookup(base, '__dict__') === undefined;
  type.tp_hasDict = true;
  if ((needsDescr || !inheritsDictDescr(base)) && !type.tp_dict.has('__dict__')) {
    type.tp_dict.setStr('__dict__', new PyGetSetDescr(type, dictGetSet));
  }
  if (typeLookup(base, '__weakref__') === undefined && !type.tp_dict.has('__weakref__')) {
    type.tp_dict.setStr('__weakref__', new PyGetSetDescr(type, weakrefGetSet));
  }
}

const weakrefGetSet = { name: '__weakref__', get: (): PyObject => null, doc: 'list of weak references to the object (if defined)' };

function inheritsDictDescr(base: PyType): boolean {
  return base.tp_mro.some((t) => t.tp_dict.getStr('__dict__') instanceof PyGetSetDescr);
}

function addMember(type: PyType, base: PyType, nameObject: PyObject): void {
  const name = asStrValue(nameObject);
  if (name === undefined) throw typeError(`__slots__ items must be strings, not '${typeName(nameObject)}'`);
  const text = strText(name);
  if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text)) throw typeError('__slots__ must be identifiers');
  if (text === '__dict__') {
    if (base.tp_hasDict) throw typeError('__dict__ slot disallowed: we already got one');
    addDict(type, base);
    return;
  }
  if (text === '__weakref__') return;
  const mangled = mangle(type.tp_name, text);
  if (mangled !== '__qualname__' && mangled !== '__classcell__' && type.tp_dict.has(mkStr(mangled))) {
    throw valueError(`'${mangled}' in __slots__ conflicts with class variable`);
  }
  type.tp_dict.set(mkStr(mangled), new PyMemberDescr(type, mangled, type.tp_nmembers++));
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
  const error = runtimeError(mkStr(`Error calling __set_name__ on '${typeName(value)}' instance '${strText(asStrValue(name)!)}' in '${type.tp_name}'`));
  error.cause = cause;
  error.suppress_context = true;
  setContext(error, cause);
  return error;
}

/** init_subclass: super(type, type).__init_subclass__(**kwargs). */
function initSubclass(type: PyType, kwargs: Kwargs): void {
  callObject(superGetAttr(type, type, type, '__init_subclass__')!, [], kwargs);
}

/** type_init: only checks its arguments. */
function type_init(_self: PyObject, args: PyObject[], kwargs: Kwargs): void {
  if (args.length === 1 && kwargs !== undefined && kwargs.size > 0) throw typeError('type.__init__() takes no keyword arguments');
  if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
}

defineType(TypeType, { isBase: true, slots: { tp_new: type_new, tp_init: type_init } });
