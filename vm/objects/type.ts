// `type`: how a type is made ready, called, changed and looked at.
//
// Objects/typeobject.c without its slot table (vm/objects/slots.ts) and without class
// creation (vm/objects/type_new.ts). defineType() is how every built-in type of
// vm/objects and vm/modules comes to be.

import { callObject, recursiveIsInstance, recursiveIsSubclass } from '../abstract.js';
import { PyDict } from '../dict.js';
import { attributeError, typeError, valueError } from '../errors.js';
import { PyTuple, asStrValue } from '../object.js';
import {
  isSubtype, ListType, ObjectType, PyType, TPFLAGS_BASETYPE, TPFLAGS_HEAPTYPE, TPFLAGS_IS_ABSTRACT, typeLookup, typeModified, typeOf, TypeType,
  type Kwargs, type PyGetSetDef, type PyMethodDef, type PyObject, type Slots,
} from '../types.js';
import { mkStr, strText } from '../values.js';
import { newClassMethodDescr, newGetSet, newMethodDescr, newStaticMethod, PyMappingProxy } from './descr.js';
import { addOperators, inheritSlots, newWrapper, updateSlots } from './slots.js';

/** What defineType() fills a type with. */
export interface TypeSpec {
  /** Default: object. */
  base?: PyType;
  slots?: Slots;
  methods?: readonly PyMethodDef[];
  getset?: readonly PyGetSetDef[];
  /** Other entries of the type's dict. */
  dict?: Readonly<Record<string, PyObject>>;
  doc?: string;
  /** May be subclassed. Default: false. */
  isBase?: boolean;
  /** Instances have a __dict__ even when the type is not subclassed. */
  hasDict?: boolean;
  /** `__module__` for types that are not builtins, e.g. 'collections'. */
  module?: string;
}

/** PyType_Ready: give a static type its base, slots and dict. Returns the type. */
export function defineType(type: PyType, spec: TypeSpec): PyType {
  const base = type === ObjectType ? null : (spec.base ?? type.tp_base ?? ObjectType);
  type.tp_base = base;
  type.tp_bases = base === null ? [] : [base];
  type.tp_mro = base === null ? [type] : [type, ...base.tp_mro];
  if (spec.isBase === true) type.tp_flags |= TPFLAGS_BASETYPE;
  type.tp_hasDict = spec.hasDict ?? base?.tp_hasDict ?? false;
  // A type that does not create its instances itself has its base's layout.
  if (spec.slots?.tp_new !== undefined) type.tp_solid = type;
  else if (base !== null) type.tp_solid = base.tp_solid;
  Object.assign(type, spec.slots);
  if (spec.module !== undefined) type.tp_dict.set('__module__', spec.module);
  addOperators(type, spec.slots ?? {});
  if (spec.slots?.tp_new !== undefined) type.tp_dict.set('__new__', newWrapper(type));
  if (spec.slots?.tp_richcompare !== undefined && spec.slots.tp_hash === undefined) {
    type.tp_dict.set('__hash__', null); // unhashable: an __eq__ without a __hash__
  }
  for (const def of spec.methods ?? []) addMethod(type, def);
  for (const def of spec.getset ?? []) type.tp_dict.set(def.name, newGetSet(type, def));
  for (const [name, value] of Object.entries(spec.dict ?? {})) type.tp_dict.setStr(name, value);
  type.tp_doc = spec.doc ?? null;
  if (!type.tp_dict.has('__doc__')) type.tp_dict.set('__doc__', type.tp_doc);
  if (base !== null) {
    inheritSlots(type, base);
    base.tp_subclasses.add(type);
  }
  passSlotsOn(type);
  return type;
}

/** Modules load in any order: types that were made ready before their base get its slots now. */
function passSlotsOn(type: PyType): void {
  for (const subclass of type.tp_subclasses) {
    inheritSlots(subclass, type);
    passSlotsOn(subclass);
  }
}

function addMethod(type: PyType, def: PyMethodDef): void {
  const value = def.ml_kind === 'classmethod' ? newClassMethodDescr(type, def)
    : def.ml_kind === 'staticmethod' ? newStaticMethod(type, def)
    : newMethodDescr(type, def);
  type.tp_dict.set(def.ml_name, value);
}

/** type_call: cls(*args): tp_new, then tp_init when the result is an instance. */
function type_call(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === TypeType && args.length === 1 && (kwargs === undefined || kwargs.size === 0)) return typeOf(args[0]!);
  if (type.tp_new === undefined) throw typeError(`cannot create '${type.tp_name}' instances`);
  const obj = type.tp_new(type, args, kwargs);
  const actual = typeOf(obj);
  if (actual !== type && !isSubtype(actual, type)) return obj;
  actual.tp_init?.(obj, args, kwargs);
  return obj;
}

/** type_getattro: data descriptor of the metatype, then the type's MRO, then the metatype. */
function type_getattro(type: PyType, name: string): PyObject {
  const meta = typeOf(type);
  const metaAttr = typeLookup(meta, name);
  const metaGet = metaAttr === undefined ? undefined : typeOf(metaAttr).tp_descr_get;
  if (metaGet !== undefined && typeOf(metaAttr!).tp_descr_set !== undefined) return metaGet(metaAttr, type, meta);
  const attr = typeLookup(type, name);
  if (attr !== undefined) {
    const get = typeOf(attr).tp_descr_get;
    return get === undefined ? attr : get(attr, undefined, type);
  }
  if (metaGet !== undefined) return metaGet(metaAttr, type, meta);
  if (metaAttr !== undefined) return metaAttr;
  throw attributeError(`type object '${type.tp_name}' has no attribute '${name}'`);
}

/** type_setattro. */
function type_setattro(type: PyType, name: string, value: PyObject | undefined): void {
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0) {
    throw typeError(`can't set attributes of built-in/extension type '${type.tp_name}'`);
  }
  const metaAttr = typeLookup(typeOf(type), name);
  const set = metaAttr === undefined ? undefined : typeOf(metaAttr).tp_descr_set;
  if (set !== undefined) {
    set(metaAttr, type, value);
    return;
  }
  if (value !== undefined) type.tp_dict.setStr(name, value);
  else if (type.tp_dict.delete(name) === undefined) throw attributeError(name);
  typeModified(type);
  if (name.startsWith('__') && name.endsWith('__')) updateSlots(type, name);
}

function type_repr(type: PyType): PyObject {
  const module = typeModule(type);
  if (module === undefined || module === 'builtins') return `<class '${type.tp_name}'>`;
  return mkStr(`<class '${module}.${type.tp_qualname}'>`);
}

/** The text of type.__module__, or undefined when it is no str. */
export function typeModule(type: PyType): string | undefined {
  const module = type.tp_dict.getStr('__module__');
  const text = module === undefined ? undefined : asStrValue(module);
  if (text !== undefined) return strText(text);
  return (type.tp_flags & TPFLAGS_HEAPTYPE) === 0 ? 'builtins' : undefined; // a built-in type's may be its instances' attribute
}

/** module.qualname, or qualname alone for builtins: how tracebacks name a class. */
export function fullTypeName(type: PyType): string {
  const module = typeModule(type);
  return module === undefined || module === 'builtins' ? type.tp_qualname : `${module}.${type.tp_qualname}`;
}

/** check_set_special_type_attr. */
export function requireHeap(type: PyType, value: PyObject | undefined, name: string): void {
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0) throw typeError(`can't set ${type.tp_name}.${name}`);
  if (value === undefined) throw typeError(`can't delete ${type.tp_name}.${name}`);
}

/** A built-in type's tp_name has its module in front. */
function type_name(type: PyType): PyObject {
  const isHeap = (type.tp_flags & TPFLAGS_HEAPTYPE) !== 0;
  return mkStr(isHeap ? type.tp_name : type.tp_name.slice(type.tp_name.lastIndexOf('.') + 1));
}

function type_set_name(type: PyType, value: PyObject | undefined): void {
  requireHeap(type, value, '__name__');
  const text = asStrValue(value!);
  if (text === undefined) throw typeError(`can only assign string to ${type.tp_name}.__name__, not '${typeOf(value!).tp_name}'`);
  const name = strText(text);
  if (name.includes('\0')) throw valueError('type name must not contain null characters');
  type.tp_name = name;
}

function type_set_qualname(type: PyType, value: PyObject | undefined): void {
  requireHeap(type, value, '__qualname__');
  const text = asStrValue(value!);
  if (text === undefined) throw typeError(`can only assign string to ${type.tp_name}.__qualname__, not '${typeOf(value!).tp_name}'`);
  type.tp_qualname = strText(text);
}

function type_module(type: PyType): PyObject {
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0) return typeModule(type)!;
  const module = type.tp_dict.getStr('__module__');
  if (module === undefined) throw attributeError('__module__');
  return module;
}

function type_set_module(type: PyType, value: PyObject | undefined): void {
  requireHeap(type, value, '__module__');
  type.tp_dict.set('__module__', value!);
  typeModified(type);
}

function type_abstractmethods(type: PyType): PyObject {
  const value = type === TypeType ? undefined : type.tp_dict.getStr('__abstractmethods__');
  if (value === undefined) throw attributeError('__abstractmethods__');
  return value;
}

function type_set_abstractmethods(type: PyType, value: PyObject | undefined): void {
  if (value === undefined) {
    if (type.tp_dict.delete('__abstractmethods__') === undefined) throw attributeError('__abstractmethods__');
    type.tp_flags &= ~TPFLAGS_IS_ABSTRACT;
  } else {
    type.tp_dict.set('__abstractmethods__', value);
    const count = typeOf(value).sq_length?.(value) ?? typeOf(value).mp_length?.(value) ?? 0;
    if (count > 0) type.tp_flags |= TPFLAGS_IS_ABSTRACT;
    else type.tp_flags &= ~TPFLAGS_IS_ABSTRACT;
  }
  typeModified(type);
}

function type_doc(type: PyType): PyObject {
  if ((type.tp_flags & TPFLAGS_HEAPTYPE) === 0 && type.tp_doc !== null) return type.tp_doc;
  const doc = type.tp_dict.getStr('__doc__');
  if (doc === undefined) return null;
  const get = typeOf(doc).tp_descr_get;
  return get === undefined ? doc : get(doc, undefined, type);
}

function type_set_doc(type: PyType, value: PyObject | undefined): void {
  requireHeap(type, value, '__doc__');
  type.tp_dict.set('__doc__', value!);
  typeModified(type);
}

/** type.__dict__: a read-only live view of the class's names. */
function type_dict(type: PyType): PyObject {
  return new PyMappingProxy(type.tp_dict);
}

function type___prepare__(): PyObject {
  return new PyDict();
}

function type___dir__(type: PyType): PyObject {
  const names = new PyDict();
  for (const t of type.tp_mro) for (const [name] of t.tp_dict.entries()) names.set(name, null);
  return callObject(ListType, [names]);
}

/** type.mro(): see vm/objects/type_new.ts for the C3 linearization it is taken from. */
function type_mro(type: PyType): PyObject {
  return callObject(ListType, [new PyTuple(type.tp_mro)]);
}

defineType(ObjectType, { isBase: true });
defineType(TypeType, {
  isBase: true,
  slots: {
    tp_repr: type_repr,
    tp_call: type_call,
    tp_getattro: type_getattro,
    tp_setattro: type_setattro,
  },
  methods: [
    { ml_name: 'mro', ml_meth: type_mro, ml_flags: [0, 0], ml_doc: 'mro() -> list: the method resolution order' },
    { ml_name: '__subclasses__', ml_meth: (type: PyType) => callObject(ListType, [new PyTuple([...type.tp_subclasses])]), ml_flags: [0, 0] },
    { ml_name: '__prepare__', ml_meth: type___prepare__, ml_flags: 'keywords', ml_kind: 'classmethod' },
    { ml_name: '__instancecheck__', ml_meth: (type: PyType, v: PyObject) => recursiveIsInstance(v, type), ml_flags: [1, 1] },
    { ml_name: '__subclasscheck__', ml_meth: (type: PyType, v: PyObject) => recursiveIsSubclass(v, type), ml_flags: [1, 1] },
    { ml_name: '__dir__', ml_meth: type___dir__, ml_flags: [0, 0] },
    { ml_name: '__sizeof__', ml_meth: () => 1056, ml_flags: [0, 0] },
  ],
  getset: [
    { name: '__name__', get: type_name, set: type_set_name },
    { name: '__qualname__', get: (type: PyType) => mkStr(type.tp_qualname), set: type_set_qualname },
    { name: '__base__', get: (type: PyType) => type.tp_base, isMember: true },
    { name: '__mro__', get: (type: PyType) => new PyTuple(type.tp_mro), isMember: true },
    { name: '__module__', get: type_module, set: type_set_module },
    { name: '__abstractmethods__', get: type_abstractmethods, set: type_set_abstractmethods },
    { name: '__dict__', get: type_dict },
    { name: '__doc__', get: type_doc, set: type_set_doc },
    { name: '__flags__', get: (type: PyType) => type.tp_flags, isMember: true },
    { name: '__basicsize__', get: () => 16, isMember: true },
    { name: '__itemsize__', get: () => 0, isMember: true },
    { name: '__dictoffset__', get: (type: PyType) => (type.tp_hasDict || isSubtype(type, TypeType) ? 16 : 0), isMember: true },
    { name: '__weakrefoffset__', get: (type: PyType) => (type.tp_hasWeakref ? 24 : 0), isMember: true },
    { name: '__text_signature__', get: () => null },
  ],
});
