// `object`: the base of every type. The second half of Objects/typeobject.c.

import { addressText, findAttr, genericGetAttr, genericSetAttr, getAttr, identity, str } from '../abstract.js';
import { PyDict } from '../dict.js';
import { attributeError, typeError, typeName } from '../errors.js';
import { asInstance, asStrValue, instanceDict, NotImplemented, PyInstance, PyList, setInstanceDict, type HasAttributes } from '../object.js';
import { toArray } from '../sequence.js';
import {
  CompareOp, ObjectType, PyType, TPFLAGS_HEAPTYPE, TPFLAGS_IS_ABSTRACT, typeLookup, typeOf,
  type Kwargs, type PyObject,
} from '../types.js';
import { mkStr, strText } from '../values.js';
import { PyMappingProxy } from './descr.js';
import { callDunder } from './slots.js';
import { defineType, typeModule } from './type.js';

function hasExcess(args: PyObject[], kwargs: Kwargs): boolean {
  return args.length > 0 || (kwargs !== undefined && kwargs.size > 0);
}

/** object_new: arguments are an error unless __init__ is overridden and __new__ is not. */
export function object_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (hasExcess(args, kwargs) && (type.tp_new !== object_new || type.tp_init === object_init)) {
    throw typeError('object() takes no parameters');
  }
  if ((type.tp_flags & TPFLAGS_IS_ABSTRACT) !== 0) throw abstractError(type);
  return new PyInstance(type);
}

function abstractError(type: PyType): PyObject & object {
  const names = toArray(getAttr(type, '__abstractmethods__')).map((name) => strText(str(name))).sort();
  return typeError(`Can't instantiate abstract class ${type.tp_name} with abstract methods ${names.join(', ')}`);
}

/** object_init. */
export function object_init(self: PyObject, args: PyObject[], kwargs: Kwargs): void {
  const type = typeOf(self);
  if (hasExcess(args, kwargs) && (type.tp_init !== object_init || type.tp_new === object_new)) {
    throw typeError('object.__init__() takes no parameters');
  }
}

function object_repr(v: PyObject): PyObject {
  const type = typeOf(v);
  const module = typeModule(type);
  const name = module === undefined || module === 'builtins' ? type.tp_name : `${module}.${type.tp_qualname}`;
  return mkStr(`<${name} object at ${addressText(v)}>`);
}

function object_str(v: PyObject): PyObject {
  return typeOf(v).tp_repr!(v);
}

/** _Py_HashPointer: the address, rotated as CPython rotates it. */
export function object_hash(v: PyObject): number | bigint {
  return Number(identity(v)) / 16;
}

function object_richcompare(v: PyObject, w: PyObject, op: CompareOp): PyObject {
  if (op === CompareOp.EQ) return v === w ? true : NotImplemented;
  if (op !== CompareOp.NE) return NotImplemented;
  const compare = typeOf(v).tp_richcompare;
  if (compare === undefined) return NotImplemented;
  const r = compare(v, w, CompareOp.EQ);
  if (r === NotImplemented) return r;
  return typeof r === 'boolean' ? !r : !truth(r);
}

function truth(v: PyObject): boolean {
  const type = typeOf(v);
  if (v === null || v === 0) return false;
  if (type.nb_bool !== undefined) return type.nb_bool(v);
  return (type.mp_length ?? type.sq_length)?.(v) !== 0;
}

/** object.__class__ = cls: between classes of the same layout only. */
function object_set_class(self: PyObject, value: PyObject | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType)) throw typeError(`__class__ must be set to a class, not '${typeName(value)}' object`);
  const old = typeOf(self);
  const inst = asInstance(self);
  const isModule = old.tp_solid.tp_name === 'module' && value.tp_solid.tp_name === 'module';
  if (!isModule && ((old.tp_flags & TPFLAGS_HEAPTYPE) === 0 || (value.tp_flags & TPFLAGS_HEAPTYPE) === 0)) {
    throw typeError('__class__ assignment only supported for heap types or ModuleType subclasses');
  }
  checkAssignable(old, value, '__class__');
  changeClass(inst!, value);
}

/** compatible_for_assignment, handed in by type_new.ts, which lies above. */
let checkAssignable: (from: PyType, to: PyType, attribute: string) => void;

export function setCheckAssignable(check: typeof checkAssignable): void {
  checkAssignable = check;
}

/** Shapes belong to a type: the instance keeps its attributes under the new one's. */
function changeClass(inst: HasAttributes, type: PyType): void {
  const shape = inst.ob_shape;
  inst.ob_type = type;
  if (shape === null) return;
  if (shape.isDict) inst.ob_shape = type.tp_rootShape.asDict();
  else inst.ob_shape = shape.names.reduce((s, name) => s.with(name), type.tp_rootShape);
}

/** object.__format__: only the empty specification. */
function object___format__(self: PyObject, spec: PyObject): PyObject {
  const text = asStrValue(spec);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${typeName(spec)}`);
  if (text !== '') throw typeError(`unsupported format string passed to ${typeName(self)}.__format__`);
  return str(self);
}

function object___dir__(self: PyObject): PyObject {
  const names = new PyDict();
  const own = findAttr(self, '__dict__');
  if (own instanceof PyDict) for (const [name] of own.entries()) names.set(name, null);
  const cls = findAttr(self, '__class__');
  if (cls instanceof PyType) for (const t of cls.tp_mro) for (const [name] of t.tp_dict.entries()) names.set(name, null);
  return new PyList([...names.entries()].map(([name]) => name));
}

/** object.__reduce_ex__ and __reduce__, for copy and pickle: copyreg does the work, in Python. */
function object___reduce_ex__(self: PyObject, protocol: PyObject = 0): PyObject {
  const reduce = typeLookup(typeOf(self), '__reduce__');
  if (reduce !== typeLookup(ObjectType, '__reduce__')) return callDunder(self, '__reduce__');
  return reduceWith(self, protocol);
}

let reduceWith: (self: PyObject, protocol: PyObject) => PyObject = (self) => {
  throw typeError(`can't pickle ${typeName(self)} objects`);
};

/** Handed in where `copyreg` can be imported. */
export function setReduce(f: typeof reduceWith): void {
  reduceWith = f;
}

function object___init_subclass__(): PyObject {
  return null;
}

defineType(ObjectType, {
  isBase: true,
  doc: 'The most base type',
  slots: {
    tp_new: object_new,
    tp_init: object_init,
    tp_repr: object_repr,
    tp_str: object_str,
    tp_hash: object_hash,
    tp_richcompare: object_richcompare,
    tp_getattro: genericGetAttr,
    tp_setattro: genericSetAttr,
  },
  methods: [
    { ml_name: '__format__', ml_meth: object___format__, ml_flags: [1, 1], ml_doc: 'default object formatter' },
    { ml_name: '__dir__', ml_meth: object___dir__, ml_flags: [0, 0], ml_doc: '__dir__() -> list: default dir() implementation' },
    { ml_name: '__reduce_ex__', ml_meth: object___reduce_ex__, ml_flags: [0, 1], ml_doc: 'helper for pickle' },
    { ml_name: '__reduce__', ml_meth: (self: PyObject, protocol: PyObject = 0) => reduceWith(self, protocol), ml_flags: [0, 1], ml_doc: 'helper for pickle' },
    { ml_name: '__sizeof__', ml_meth: () => 16, ml_flags: [0, 0], ml_doc: '__sizeof__() -> int: size of object in memory, in bytes' },
    { ml_name: '__init_subclass__', ml_meth: object___init_subclass__, ml_flags: [0, 0], ml_kind: 'classmethod', ml_doc: 'This method is called when a class is subclassed.' },
    { ml_name: '__subclasshook__', ml_meth: () => NotImplemented, ml_flags: 'varargs', ml_kind: 'classmethod', ml_doc: 'Abstract classes can override this to customize issubclass().' },
  ],
  getset: [{ name: '__class__', get: (v: PyObject) => typeOf(v), set: object_set_class, doc: "the object's class" }],
});

function dictOwner(v: PyObject): HasAttributes {
  const inst = asInstance(v);
  if (v instanceof PyType) throw attributeError("attribute '__dict__' of 'type' objects is not writable");
  if (inst === undefined || inst.ob_shape === null) throw attributeError('This object has no __dict__');
  return inst;
}

/** `__dict__` of instances whose class was made by a class statement (subtype_dict). */
export const dictGetSet = {
  name: '__dict__',
  // Of a class whose metaclass inherits this from elsewhere, it is type's.
  get: (v: PyObject): PyObject => (v instanceof PyType ? new PyMappingProxy(v.tp_dict) : instanceDict(dictOwner(v))),
  set: (v: PyObject, value: PyObject | undefined): void => {
    const inst = dictOwner(v);
    if (value === undefined) setInstanceDict(inst, new PyDict());
    else if (value instanceof PyDict) setInstanceDict(inst, value);
    else throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
  },
  doc: 'dictionary for instance variables (if defined)',
};

/** `__dict__` of built-in objects that have one: it cannot be deleted (PyObject_GenericSetDict). */
export const genericDictGetSet = {
  ...dictGetSet,
  set: (v: PyObject, value: PyObject | undefined): void => {
    if (value === undefined) throw typeError('cannot delete __dict__');
    dictGetSet.set(v, value);
  },
};
