// The types of vm/objects/descr.ts: their slots and what Python sees of them.

import { addressText, callMethod, callObject, compareResult, findAttr, hash, isTrue, repr, richCompare, setAttr } from '../abstract.js';
import { noKeywords, parseArgs } from '../args.js';
import { callBuiltinFunction, callMethodDescr } from '../call.js';
import { attributeError, typeError, typeName } from '../errors.js';
import { NotImplemented, PyBuiltinFunction, PyMethod, PyMethodDescr, PyTuple } from '../object.js';
import { contains, getItem, getIter, length } from '../sequence.js';
import { tstate } from '../thread_state.js';
import {
  BuiltinFunctionType, CompareOp, isSubtype, MethodDescriptorType, PyType, typeOf,
  type Kwargs, type PyGetSetDef, type PyObject,
} from '../types.js';
import { mkStr, strText } from '../values.js';
import {
  callWrapper, ClassMethodDescrType, ClassMethodType, getSetGet, getSetSet, GetSetType, MappingProxyType, MemberDescrType, memberGet, memberSet,
  methodDescrGet, MethodWrapperType, PropertyType, PyClassMethod, PyClassMethodDescr, PyGetSetDescr, PyMappingProxy, PyMemberDescr,
  PyMethodWrapper, PyNativeMember, PyProperty, PyStaticMethod, PyWrapperDescr, StaticMethodType, wrapperDescrCall, WrapperDescrType,
} from './descr.js';
import { defineType } from './type.js';
import { genericDictGetSet } from './object.js';

// What all descriptors of built-in types show

interface Described { d_type: PyType }

function described<T extends Described>(nameOf: (d: T) => string): PyGetSetDef[] {
  return [
    { name: '__name__', get: (d: T) => mkStr(nameOf(d)), isMember: true },
    { name: '__qualname__', get: (d: T) => mkStr(`${d.d_type.tp_qualname}.${nameOf(d)}`) },
    { name: '__objclass__', get: (d: T) => d.d_type, isMember: true },
  ];
}

const methodDescrName = (d: PyMethodDescr): string => d.d_method.ml_name;

defineType(MethodDescriptorType, {
  slots: {
    tp_repr: (d: PyMethodDescr) => mkStr(`<method '${d.d_method.ml_name}' of '${d.d_type.tp_name}' objects>`),
    tp_call: callMethodDescr,
    tp_descr_get: methodDescrGet,
  },
  getset: [
    ...described(methodDescrName),
    { name: '__doc__', get: (d: PyMethodDescr) => d.d_method.ml_doc ?? null },
    { name: '__text_signature__', get: () => null },
  ],
});

defineType(GetSetType, {
  slots: {
    tp_repr: (d: PyGetSetDescr) => mkStr(`<attribute '${d.d_getset.name}' of '${d.d_type.tp_name}' objects>`),
    tp_descr_get: getSetGet,
    tp_descr_set: getSetSet,
  },
  getset: [
    ...described((d: PyGetSetDescr) => d.d_getset.name),
    { name: '__doc__', get: (d: PyGetSetDescr) => d.d_getset.doc ?? null },
  ],
});

type AnyMember = PyMemberDescr | PyNativeMember;
const memberName = (d: AnyMember): string => (d instanceof PyNativeMember ? d.d_getset.name : d.d_name);

defineType(MemberDescrType, {
  slots: {
    tp_repr: (d: AnyMember) => mkStr(`<member '${memberName(d)}' of '${d.d_type.tp_name}' objects>`),
    tp_descr_get: (d: AnyMember, obj: PyObject | undefined) => (d instanceof PyNativeMember ? getSetGet(d, obj) : memberGet(d, obj)),
    tp_descr_set: (d: AnyMember, obj: PyObject, value: PyObject | undefined) => {
      if (d instanceof PyNativeMember) getSetSet(d, obj, value);
      else memberSet(d, obj, value);
    },
  },
  getset: [
    ...described(memberName),
    { name: '__doc__', get: (d: AnyMember) => (d instanceof PyNativeMember ? (d.d_getset.doc ?? null) : null) },
  ],
});

defineType(WrapperDescrType, {
  slots: {
    tp_repr: (d: PyWrapperDescr) => mkStr(`<slot wrapper '${d.d_base.name}' of '${d.d_type.tp_name}' objects>`),
    tp_call: wrapperDescrCall,
    tp_descr_get: (d: PyWrapperDescr, obj: PyObject | undefined) => (obj === undefined ? d : bindWrapper(d, obj)),
  },
  getset: [
    ...described((d: PyWrapperDescr) => d.d_base.name),
    { name: '__doc__', get: (d: PyWrapperDescr) => d.d_base.doc },
    { name: '__text_signature__', get: () => null },
  ],
});

function bindWrapper(d: PyWrapperDescr, obj: PyObject): PyObject {
  if (!isSubtype(typeOf(obj), d.d_type)) {
    throw typeError(`descriptor '${d.d_base.name}' for '${d.d_type.tp_name}' objects doesn't apply to '${typeName(obj)}' object`);
  }
  return new PyMethodWrapper(d, obj);
}

defineType(MethodWrapperType, {
  slots: {
    tp_repr: (w: PyMethodWrapper) => mkStr(`<method-wrapper '${w.descr.d_base.name}' of ${typeName(w.self)} object at ${addressText(w.self)}>`),
    tp_call: (w: PyMethodWrapper, args: PyObject[], kwargs: Kwargs) => callWrapper(w.descr, w.self, args, kwargs),
    tp_richcompare: (v: PyMethodWrapper, w: PyObject, op: CompareOp) => {
      if (!(w instanceof PyMethodWrapper)) return NotImplemented;
      return v.descr === w.descr ? richCompare(v.self, w.self, op) : compareResult(-1, op);
    },
    tp_hash: (w: PyMethodWrapper) => {
      const mixed = Number(BigInt.asIntN(53, BigInt(hash(w.self)) ^ BigInt(hash(w.descr)))); // of an unhashable object there is none
      return mixed === -1 ? -2 : mixed;
    },
  },
  getset: [
    { name: '__name__', get: (w: PyMethodWrapper) => w.descr.d_base.name },
    { name: '__qualname__', get: (w: PyMethodWrapper) => mkStr(`${w.descr.d_type.tp_qualname}.${w.descr.d_base.name}`) },
    { name: '__objclass__', get: (w: PyMethodWrapper) => w.descr.d_type },
    { name: '__self__', get: (w: PyMethodWrapper) => w.self, isMember: true },
    { name: '__doc__', get: (w: PyMethodWrapper) => w.descr.d_base.doc },
    { name: '__text_signature__', get: () => null },
  ],
});

function classMethodDescrGet(d: PyClassMethodDescr, obj: PyObject | undefined, type: PyObject | undefined): PyObject {
  const cls = type ?? typeOf(obj!);
  if (!(cls instanceof PyType)) {
    throw typeError(`descriptor '${d.d_method.ml_name}' for type '${d.d_type.tp_name}' needs a type, not a '${typeName(cls)}' as arg 2`);
  }
  if (!isSubtype(cls, d.d_type)) {
    throw typeError(`descriptor '${d.d_method.ml_name}' for type '${d.d_type.tp_name}' doesn't apply to type '${cls.tp_name}'`);
  }
  return new PyBuiltinFunction(d.d_method, cls);
}

defineType(ClassMethodDescrType, {
  slots: {
    tp_repr: (d: PyClassMethodDescr) => mkStr(`<method '${d.d_method.ml_name}' of '${d.d_type.tp_name}' objects>`),
    tp_descr_get: classMethodDescrGet,
    tp_call: (d: PyClassMethodDescr, args: PyObject[], kwargs: Kwargs) => {
      if (args.length < 1) throw typeError(`descriptor '${d.d_method.ml_name}' of '${d.d_type.tp_name}' object needs an argument`);
      return callObject(classMethodDescrGet(d, undefined, args[0]), args.slice(1), kwargs);
    },
  },
  getset: [...described((d: PyClassMethodDescr) => d.d_method.ml_name), { name: '__doc__', get: (d: PyClassMethodDescr) => d.d_method.ml_doc ?? null }],
});

// classmethod and staticmethod

function callableOfInit(name: string, args: PyObject[], kwargs: Kwargs): PyObject {
  noKeywords(name, kwargs);
  if (args.length !== 1) throw typeError(`${name} expected 1 arguments, got ${args.length}`);
  return args[0]!;
}

const isAbstract = (v: PyObject): boolean => {
  const flag = findAttr(v, '__isabstractmethod__');
  return flag !== undefined && isTrue(flag);
};

defineType(ClassMethodType, {
  isBase: true,
  hasDict: true,
  slots: {
    tp_new: (type: PyType) => new PyClassMethod(type),
    tp_init: (self: PyClassMethod, args: PyObject[], kwargs: Kwargs) => { self.cm_callable = callableOfInit('classmethod', args, kwargs); },
    tp_descr_get: (cm: PyClassMethod, obj: PyObject | undefined, type: PyObject | undefined) => new PyMethod(cm.cm_callable, type ?? typeOf(obj!)),
  },
  getset: [
    { name: '__func__', get: (cm: PyClassMethod) => cm.cm_callable, isMember: true },
    { name: '__isabstractmethod__', get: (cm: PyClassMethod) => isAbstract(cm.cm_callable) },
    genericDictGetSet,
  ],
});

defineType(StaticMethodType, {
  isBase: true,
  hasDict: true,
  slots: {
    tp_new: (type: PyType) => new PyStaticMethod(type),
    tp_init: (self: PyStaticMethod, args: PyObject[], kwargs: Kwargs) => { self.sm_callable = callableOfInit('staticmethod', args, kwargs); },
    tp_descr_get: (sm: PyStaticMethod) => sm.sm_callable,
  },
  getset: [
    { name: '__func__', get: (sm: PyStaticMethod) => sm.sm_callable, isMember: true },
    { name: '__isabstractmethod__', get: (sm: PyStaticMethod) => isAbstract(sm.sm_callable) },
    genericDictGetSet,
  ],
});

// property

function property_init(self: PyProperty, args: PyObject[], kwargs: Kwargs): void {
  const [get, set, del, doc] = parseArgs('property', ['fget', 'fset', 'fdel', 'doc'], 0, args, kwargs);
  self.prop_get = get ?? null;
  self.prop_set = set ?? null;
  self.prop_del = del ?? null;
  self.prop_doc = doc ?? null;
  self.getterDoc = false;
  if (self.prop_doc !== null || self.prop_get === null) return;
  const getterDoc = findAttr(self.prop_get, '__doc__');
  if (getterDoc === undefined) return;
  self.getterDoc = true;
  if (self.ob_type === PropertyType) self.prop_doc = getterDoc;
  else setAttr(self, '__doc__', getterDoc); // where the class has no __dict__, the AttributeError says so
}

function property_get(p: PyProperty, obj: PyObject | undefined): PyObject {
  if (obj === undefined) return p;
  if (p.prop_get === null) throw attributeError('unreadable attribute');
  return callObject(p.prop_get, [obj]);
}

function property_set(p: PyProperty, obj: PyObject, value: PyObject | undefined): void {
  const f = value === undefined ? p.prop_del : p.prop_set;
  if (f === null) throw attributeError(value === undefined ? "can't delete attribute" : "can't set attribute");
  callObject(f, value === undefined ? [obj] : [obj, value]);
}

/** property.getter(f) and its siblings: a copy with one function replaced. */
function property_copy(p: PyProperty, which: 'prop_get' | 'prop_set' | 'prop_del', f: PyObject): PyObject {
  const parts = { prop_get: p.prop_get, prop_set: p.prop_set, prop_del: p.prop_del };
  if (f !== null) parts[which] = f;
  const doc = p.getterDoc && which === 'prop_get' ? null : p.getterDoc ? null : p.prop_doc;
  return callObject(p.ob_type, [parts.prop_get, parts.prop_set, parts.prop_del, doc]);
}

defineType(PropertyType, {
  isBase: true,
  slots: {
    tp_new: (type: PyType) => new PyProperty(type),
    tp_init: property_init,
    tp_descr_get: property_get,
    tp_descr_set: property_set,
  },
  methods: [
    { ml_name: 'getter', ml_meth: (p: PyProperty, f: PyObject) => property_copy(p, 'prop_get', f), ml_flags: [1, 1], ml_doc: 'Descriptor to change the getter on a property.' },
    { ml_name: 'setter', ml_meth: (p: PyProperty, f: PyObject) => property_copy(p, 'prop_set', f), ml_flags: [1, 1], ml_doc: 'Descriptor to change the setter on a property.' },
    { ml_name: 'deleter', ml_meth: (p: PyProperty, f: PyObject) => property_copy(p, 'prop_del', f), ml_flags: [1, 1], ml_doc: 'Descriptor to change the deleter on a property.' },
  ],
  getset: [
    { name: 'fget', get: (p: PyProperty) => p.prop_get, isMember: true },
    { name: 'fset', get: (p: PyProperty) => p.prop_set, isMember: true },
    { name: 'fdel', get: (p: PyProperty) => p.prop_del, isMember: true },
    { name: '__doc__', get: (p: PyProperty) => p.prop_doc, set: (p: PyProperty, v: PyObject | undefined) => { p.prop_doc = v ?? null; } },
    { name: '__isabstractmethod__', get: (p: PyProperty) => [p.prop_get, p.prop_set, p.prop_del].some((f) => f !== null && isAbstract(f)) },
  ],
});

// mappingproxy

const proxied = (name: string) => ({
  ml_name: name,
  ml_meth: (p: PyMappingProxy, ...args: PyObject[]) => callMethod(p.mapping, name, ...args),
});

defineType(MappingProxyType, {
  slots: {
    tp_new: (_type: PyType, args: PyObject[], kwargs: Kwargs) => {
      const [mapping] = parseArgs('mappingproxy', ['mapping'], 1, args, kwargs);
      if (typeOf(mapping!).mp_subscript === undefined || mapping instanceof PyTuple || typeOf(mapping!).tp_name === 'list') {
        throw typeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping!)}`);
      }
      return new PyMappingProxy(mapping!);
    },
    tp_repr: (p: PyMappingProxy) => mkStr(`mappingproxy(${strText(repr(p.mapping))})`),
    tp_str: (p: PyMappingProxy) => repr(p.mapping),
    mp_length: (p: PyMappingProxy) => length(p.mapping),
    mp_subscript: (p: PyMappingProxy, key: PyObject) => getItem(p.mapping, key),
    sq_contains: (p: PyMappingProxy, key: PyObject) => contains(p.mapping, key),
    tp_iter: (p: PyMappingProxy) => getIter(p.mapping),
    tp_richcompare: (p: PyMappingProxy, w: PyObject, op: CompareOp) => richCompare(p.mapping, w, op),
  },
  methods: [
    { ...proxied('get'), ml_flags: [1, 2], ml_doc: 'D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None.' },
    { ...proxied('keys'), ml_flags: [0, 0], ml_doc: "D.keys() -> a set-like object providing a view on D's keys" },
    { ...proxied('values'), ml_flags: [0, 0], ml_doc: "D.values() -> an object providing a view on D's values" },
    { ...proxied('items'), ml_flags: [0, 0], ml_doc: "D.items() -> a set-like object providing a view on D's items" },
    { ...proxied('copy'), ml_flags: [0, 0], ml_doc: 'D.copy() -> a shallow copy of D' },
  ],
});

// builtin_function_or_method

function builtinQualname(f: PyBuiltinFunction): PyObject {
  const { m_self } = f;
  if (m_self === null || typeName(m_self) === 'module') return mkStr(f.m_ml.ml_name);
  const type = m_self instanceof PyType ? m_self : typeOf(m_self);
  return mkStr(`${type.tp_qualname}.${f.m_ml.ml_name}`);
}

/** meth_reduce: a module's function by its name, a method by its instance. */
function builtin___reduce__(f: PyBuiltinFunction): PyObject {
  if (f.m_self === null || typeName(f.m_self) === 'module') return mkStr(f.m_ml.ml_name);
  return new PyTuple([tstate.interp.builtins.getStr('getattr')!, new PyTuple([f.m_self, mkStr(f.m_ml.ml_name)])]);
}

defineType(BuiltinFunctionType, {
  methods: [{ ml_name: '__reduce__', ml_meth: builtin___reduce__, ml_flags: [0, 0] }],
  slots: {
    tp_repr: (f: PyBuiltinFunction) => {
      const { m_self, m_ml } = f;
      if (m_self === null || typeName(m_self) === 'module') return mkStr(`<built-in function ${m_ml.ml_name}>`);
      return mkStr(`<built-in method ${m_ml.ml_name} of ${typeName(m_self)} object at ${addressText(m_self)}>`);
    },
    tp_call: callBuiltinFunction,
    tp_richcompare: (v: PyBuiltinFunction, w: PyObject, op: CompareOp) => {
      if (!(w instanceof PyBuiltinFunction) || (op !== CompareOp.EQ && op !== CompareOp.NE)) return NotImplemented;
      return (v.m_ml === w.m_ml && v.m_self === w.m_self) === (op === CompareOp.EQ);
    },
    tp_hash: (f: PyBuiltinFunction) => typeOf(f).tp_base!.tp_hash!(f.m_ml as unknown as PyObject),
  },
  getset: [
    { name: '__name__', get: (f: PyBuiltinFunction) => mkStr(f.m_ml.ml_name) },
    { name: '__qualname__', get: builtinQualname },
    {
      name: '__module__', isMember: true,
      get: (f: PyBuiltinFunction) => f.m_module,
      set: (f: PyBuiltinFunction, value: PyObject | undefined) => { f.m_module = value ?? null; },
    },
    { name: '__self__', get: (f: PyBuiltinFunction) => f.m_self },
    { name: '__doc__', get: (f: PyBuiltinFunction) => f.m_ml.ml_doc ?? null },
    { name: '__text_signature__', get: () => null },
  ],
});
