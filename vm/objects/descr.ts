// Descriptors: what stands in a type's dict and acts when it is looked up.
//
// Objects/descrobject.c: built-in methods, computed attributes, __slots__ members,
// slot wrappers, property and mappingproxy. classmethod and staticmethod of
// Objects/funcobject.c are here as well, since they are descriptors too. The types
// of this file are made ready in vm/objects/descr_types.ts, because defineType()
// itself needs these layouts.

import { attributeError, typeError, typeName } from '../errors.js';
import { asInstance, PyBuiltinFunction, PyInstance, PyMethodDescr } from '../object.js';
import {
  PyType, typeCheck, typeOf,
  type HeapObject, type Kwargs, type MethodFlags, type PyGetSetDef, type PyMethodDef, type PyObject,
} from '../types.js';

export const GetSetType = new PyType('getset_descriptor');
export const MemberDescrType = new PyType('member_descriptor');
export const WrapperDescrType = new PyType('wrapper_descriptor');
export const MethodWrapperType = new PyType('method-wrapper');
export const ClassMethodDescrType = new PyType('classmethod_descriptor');
export const ClassMethodType = new PyType('classmethod');
export const StaticMethodType = new PyType('staticmethod');
export const PropertyType = new PyType('property');
export const MappingProxyType = new PyType('mappingproxy');

/** PyGetSetDescrObject. */
export class PyGetSetDescr implements HeapObject {
  ob_type = GetSetType;
  constructor(readonly d_type: PyType, readonly d_getset: PyGetSetDef) {}
}

/** PyMemberDescrObject of a built-in type. */
export class PyNativeMember extends PyGetSetDescr {
  override ob_type = MemberDescrType;
}

/** PyMemberDescrObject for a name in __slots__. */
export class PyMemberDescr implements HeapObject {
  ob_type = MemberDescrType;
  constructor(readonly d_type: PyType, readonly d_name: string, readonly d_index: number) {}
}

/** How a slot is called from Python: struct wrapperbase. */
export interface WrapperBase {
  name: string;
  /** Name of the slot in PyType. */
  slot: string;
  /** Calls `wrapped` for Python's arguments. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  wrapper: (self: PyObject, args: PyObject[], wrapped: any, kwargs: Kwargs) => PyObject;
  doc: string;
}

/** PyWrapperDescrObject: `int.__add__`. */
export class PyWrapperDescr implements HeapObject {
  ob_type = WrapperDescrType;
  constructor(
    readonly d_type: PyType,
    readonly d_base: WrapperBase,
    /** The slot's function. */
    readonly d_wrapped: unknown,
  ) {}
}

/** wrapperobject: a slot wrapper bound to its instance, `(1).__add__`. */
export class PyMethodWrapper implements HeapObject {
  ob_type = MethodWrapperType;
  constructor(readonly descr: PyWrapperDescr, readonly self: PyObject) {}
}

/** The class method of a built-in type. */
export class PyClassMethodDescr implements HeapObject {
  ob_type = ClassMethodDescrType;
  constructor(readonly d_type: PyType, readonly d_method: PyMethodDef) {}
}

export class PyClassMethod extends PyInstance {
  constructor(type: PyType = ClassMethodType, public cm_callable: PyObject = null) { super(type); }
}

export class PyStaticMethod extends PyInstance {
  constructor(type: PyType = StaticMethodType, public sm_callable: PyObject = null) { super(type); }
}

export class PyProperty extends PyInstance {
  prop_get: PyObject = null;
  prop_set: PyObject = null;
  prop_del: PyObject = null;
  prop_doc: PyObject = null;
  /** The doc was taken from the getter. */
  getterDoc = false;
  constructor(type: PyType = PropertyType) { super(type); }
}

/** A read-only view of a mapping. */
export class PyMappingProxy implements HeapObject {
  ob_type = MappingProxyType;
  constructor(readonly mapping: PyObject) {}
}

export function newGetSet(type: PyType, def: PyGetSetDef): PyGetSetDescr {
  return def.isMember === true ? new PyNativeMember(type, def) : new PyGetSetDescr(type, def);
}

const arities = new Map<string, MethodFlags>();

/** There are a thousand definitions, with a dozen arities between them: each definition that stays gets the one array. */
export function shareFlags(def: PyMethodDef): void {
  const key = String(def.ml_flags);
  const known = arities.get(key);
  if (known === undefined) arities.set(key, def.ml_flags);
  else def.ml_flags = known;
}

export function newMethodDescr(type: PyType, def: PyMethodDef): PyMethodDescr {
  shareFlags(def);
  return new PyMethodDescr(type, def);
}

export function newClassMethodDescr(type: PyType, def: PyMethodDef): PyClassMethodDescr {
  return new PyClassMethodDescr(type, def);
}

export function newStaticMethod(type: PyType, def: PyMethodDef): PyStaticMethod {
  return new PyStaticMethod(StaticMethodType, new PyBuiltinFunction(def, type));
}

/** descr_check: the instance must be of the descriptor's type. */
export function descrCheck(d_type: PyType, name: string, obj: PyObject): void {
  if (!typeCheck(obj, d_type)) {
    throw typeError(`descriptor '${name}' for '${d_type.tp_name}' objects doesn't apply to '${typeName(obj)}' object`);
  }
}

/** method_get. */
export function methodDescrGet(descr: PyMethodDescr, obj: PyObject | undefined): PyObject {
  if (obj === undefined) return descr;
  descrCheck(descr.d_type, descr.d_method.ml_name, obj);
  return new PyBuiltinFunction(descr.d_method, obj);
}

/** getset_get. */
export function getSetGet(descr: PyGetSetDescr, obj: PyObject | undefined): PyObject {
  if (obj === undefined) return descr;
  descrCheck(descr.d_type, descr.d_getset.name, obj);
  return descr.d_getset.get(obj);
}

/** getset_set. */
export function getSetSet(descr: PyGetSetDescr, obj: PyObject, value: PyObject | undefined): void {
  descrCheck(descr.d_type, descr.d_getset.name, obj);
  const { set, name } = descr.d_getset;
  if (set === undefined && descr.ob_type === MemberDescrType) throw attributeError('readonly attribute');
  if (set === undefined) throw attributeError(`attribute '${name}' of '${descr.d_type.tp_name}' objects is not writable`);
  set(obj, value);
}

/** member_get: a __slots__ member. */
export function memberGet(descr: PyMemberDescr, obj: PyObject | undefined): PyObject {
  if (obj === undefined) return descr;
  descrCheck(descr.d_type, descr.d_name, obj);
  const value = asInstance(obj)!.ob_members![descr.d_index];
  if (value === undefined) throw attributeError(descr.d_name);
  return value;
}

/** member_set. */
export function memberSet(descr: PyMemberDescr, obj: PyObject, value: PyObject | undefined): void {
  descrCheck(descr.d_type, descr.d_name, obj);
  const members = asInstance(obj)!.ob_members!;
  if (value === undefined && members[descr.d_index] === undefined) throw attributeError(descr.d_name);
  members[descr.d_index] = value;
}

/** wrapperdescr_call: the slot, called with self as first argument. */
export function wrapperDescrCall(descr: PyWrapperDescr, args: PyObject[], kwargs: Kwargs): PyObject {
  const { name } = descr.d_base;
  if (args.length < 1) throw typeError(`descriptor '${name}' of '${descr.d_type.tp_name}' object needs an argument`);
  const self = args[0]!;
  if (!typeCheck(self, descr.d_type)) {
    throw typeError(`descriptor '${name}' requires a '${descr.d_type.tp_name}' object but received a '${typeName(self)}'`);
  }
  return callWrapper(descr, self, args.slice(1), kwargs);
}

export function callWrapper(descr: PyWrapperDescr, self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  if (kwargs !== undefined && kwargs.size > 0 && descr.d_base.slot !== 'tp_init' && descr.d_base.slot !== 'tp_call') {
    throw typeError(`wrapper ${descr.d_base.name} doesn't take keyword arguments`);
  }
  return descr.d_base.wrapper(self, args, descr.d_wrapped, kwargs);
}

/** The type of `v`, when only a descriptor's owner is at hand. */
export function ownerOf(obj: PyObject | undefined, type: PyObject | undefined): PyObject {
  return type ?? typeOf(obj!);
}
