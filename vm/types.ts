// PyType: type objects, their slots and their MRO, and the static types that the
// core of the VM refers to by name.
//
// A slot is how the VM performs an operation; a dunder is what Python sees of it.
// The VM never calls a dunder by name: it calls the slot. The bridge in both
// directions (slot wrappers, slot dispatchers) is vm/objects/type.ts, which
// answers to Objects/typeobject.c. This file is Include/object.h.
//
// Invariants: tp_mro[0] is the type itself; an inherited slot is copied down when
// the type is made ready, so a slot read never walks the MRO; every change of a
// type's dict goes through typeModified(), which gives the type and its
// subclasses new version tags, on which all inline caches are guarded.

import { PyDict } from './dict.js';
import { Shape } from './shapes.js';
import type { IntValue, PyComplex, PyFloat, WideStr } from './values.js';

/** Anything that lives on the heap with a type pointer. */
export interface HeapObject {
  ob_type: PyType;
}

/** A Python value. `undefined` is not one: it is C's NULL. */
export type PyObject = null | boolean | number | bigint | string | PyFloat | PyComplex | WideStr | HeapObject;

/** Keyword arguments of a call, in the caller's order; undefined stands for none. */
export type Kwargs = Map<string, PyObject> | undefined;

export type unaryfunc = (v: PyObject) => PyObject;
export type binaryfunc = (v: PyObject, w: PyObject) => PyObject;
export type ternaryfunc = (v: PyObject, w: PyObject, z: PyObject) => PyObject;
/** The comparison operators, numbered as Py_LT … Py_GE and as COMPARE_OP's operand. */
export const enum CompareOp { LT, LE, EQ, NE, GT, GE }

/** How a built-in's positional arguments reach it. `[min, max]` passes each as a
 *  parameter of its own, absent ones as undefined; 'varargs' passes one array;
 *  'keywords' passes the array and the keyword arguments. The first parameter is
 *  always `self`: the instance, or the module for a module's function. */
export type MethodFlags = readonly [min: number, max: number] | 'varargs' | 'keywords';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type NativeFunction = (self: any, ...args: any[]) => PyObject;

/** PyMethodDef. `ml_kind` tells class and static methods of a type. */
export interface PyMethodDef {
  ml_name: string;
  ml_meth: NativeFunction;
  ml_flags: MethodFlags;
  ml_doc?: string;
  ml_kind?: 'method' | 'classmethod' | 'staticmethod';
}

/** PyGetSetDef: a computed attribute. */
export interface PyGetSetDef {
  name: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  get: (self: any) => PyObject;
  /** value undefined: delete. Absent: read-only. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  set?: (self: any, value: PyObject | undefined) => void;
  doc?: string;
  /** A PyMemberDef in CPython: shows as a member descriptor, and says so in errors. */
  isMember?: boolean;
}

/** The slots. All optional: absent means that the type has no such operation.
 *  Binary number slots and tp_richcompare return NotImplemented when they do not
 *  know the operands. tp_iternext returns undefined when exhausted. Setters get
 *  undefined as value for deletion. */
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface Slots {
  tp_repr?: (v: any) => PyObject;
  tp_str?: (v: any) => PyObject;
  tp_hash?: (v: any) => IntValue;
  tp_call?: (func: any, args: PyObject[], kwargs: Kwargs) => PyObject;
  tp_getattro?: (v: any, name: string) => PyObject;
  tp_setattro?: (v: any, name: string, value: PyObject | undefined) => void;
  tp_richcompare?: (v: any, w: PyObject, op: CompareOp) => PyObject;
  tp_iter?: (v: any) => PyObject;
  tp_iternext?: (v: any) => PyObject | undefined;
  tp_descr_get?: (descr: any, obj: PyObject | undefined, type: PyObject | undefined) => PyObject;
  tp_descr_set?: (descr: any, obj: PyObject, value: PyObject | undefined) => void;
  tp_init?: (self: any, args: PyObject[], kwargs: Kwargs) => void;
  tp_new?: (type: PyType, args: PyObject[], kwargs: Kwargs) => PyObject;
  nb_add?: (v: any, w: any) => PyObject;
  nb_subtract?: (v: any, w: any) => PyObject;
  nb_multiply?: (v: any, w: any) => PyObject;
  nb_remainder?: (v: any, w: any) => PyObject;
  nb_divmod?: (v: any, w: any) => PyObject;
  /** z is None for `v ** w`. */
  nb_power?: (v: any, w: any, z: any) => PyObject;
  nb_negative?: (v: any) => PyObject;
  nb_positive?: (v: any) => PyObject;
  nb_absolute?: (v: any) => PyObject;
  nb_bool?: (v: any) => boolean;
  nb_invert?: (v: any) => PyObject;
  nb_lshift?: (v: any, w: any) => PyObject;
  nb_rshift?: (v: any, w: any) => PyObject;
  nb_and?: (v: any, w: any) => PyObject;
  nb_xor?: (v: any, w: any) => PyObject;
  nb_or?: (v: any, w: any) => PyObject;
  nb_int?: (v: any) => PyObject;
  nb_float?: (v: any) => PyObject;
  nb_inplace_add?: (v: any, w: any) => PyObject;
  nb_inplace_subtract?: (v: any, w: any) => PyObject;
  nb_inplace_multiply?: (v: any, w: any) => PyObject;
  nb_inplace_remainder?: (v: any, w: any) => PyObject;
  nb_inplace_power?: (v: any, w: any, z: any) => PyObject;
  nb_inplace_lshift?: (v: any, w: any) => PyObject;
  nb_inplace_rshift?: (v: any, w: any) => PyObject;
  nb_inplace_and?: (v: any, w: any) => PyObject;
  nb_inplace_xor?: (v: any, w: any) => PyObject;
  nb_inplace_or?: (v: any, w: any) => PyObject;
  nb_floor_divide?: (v: any, w: any) => PyObject;
  nb_true_divide?: (v: any, w: any) => PyObject;
  nb_inplace_floor_divide?: (v: any, w: any) => PyObject;
  nb_inplace_true_divide?: (v: any, w: any) => PyObject;
  nb_index?: (v: any) => PyObject;
  nb_matrix_multiply?: (v: any, w: any) => PyObject;
  nb_inplace_matrix_multiply?: (v: any, w: any) => PyObject;
  sq_length?: (v: any) => number;
  sq_concat?: (v: any, w: any) => PyObject;
  /** n may be negative, which repeats zero times. */
  sq_repeat?: (v: any, n: number) => PyObject;
  /** i is already non-negative if it was given so; out of range raises IndexError. */
  sq_item?: (v: any, i: number) => PyObject;
  sq_ass_item?: (v: any, i: number, value: PyObject | undefined) => void;
  sq_contains?: (v: any, item: PyObject) => boolean;
  sq_inplace_concat?: (v: any, w: any) => PyObject;
  sq_inplace_repeat?: (v: any, n: number) => PyObject;
  mp_length?: (v: any) => number;
  mp_subscript?: (v: any, key: PyObject) => PyObject;
  mp_ass_subscript?: (v: any, key: PyObject, value: PyObject | undefined) => void;
  am_await?: (v: any) => PyObject;
  am_aiter?: (v: any) => PyObject;
  am_anext?: (v: any) => PyObject;
}
/* eslint-enable @typescript-eslint/no-explicit-any */

export const TPFLAGS_HEAPTYPE = 1 << 9;
export const TPFLAGS_BASETYPE = 1 << 10;
export const TPFLAGS_IS_ABSTRACT = 1 << 20;

let nextVersionTag = 1;

/** PyTypeObject. */
export class PyType implements HeapObject {
  declare ob_type: PyType; // `type` on the prototype; a metaclass's instance has its own
  tp_name: string;
  tp_qualname: string;
  tp_base: PyType | null = null;
  tp_bases: readonly PyType[] = [];
  tp_mro: readonly PyType[] = [];
  tp_dict = new PyDict();
  tp_doc: PyObject = null;
  tp_flags = 0;
  tp_subclasses = new Set<PyType>();
  /** Changes whenever an attribute lookup through this type may give another result. */
  tp_version_tag = nextVersionTag++;
  /** Instances have a `__dict__` (tp_dictoffset != 0). */
  tp_hasDict = false;
  /** Instances can be referred to weakly (tp_weaklistoffset != 0). */
  tp_hasWeakref = false;
  /** Number of `__slots__` members of an instance, inherited ones included. */
  tp_nmembers = 0;
  /** solid_base: the nearest type in the chain of bases that adds to the instance's layout. */
  tp_solid: PyType = this;
  /** The shape of a new instance's attributes. */
  tp_rootShape: Shape;
  /** Attributes that instances of this type were last seen to grow to. */
  tp_slotHint = 4;

  // All written from the start, so that all types have one layout and V8 finds a slot without a search.
  tp_repr: Slots['tp_repr'] = undefined;
  tp_str: Slots['tp_str'] = undefined;
  tp_hash: Slots['tp_hash'] = undefined;
  tp_call: Slots['tp_call'] = undefined;
  tp_getattro: Slots['tp_getattro'] = undefined;
  tp_setattro: Slots['tp_setattro'] = undefined;
  tp_richcompare: Slots['tp_richcompare'] = undefined;
  tp_iter: Slots['tp_iter'] = undefined;
  tp_iternext: Slots['tp_iternext'] = undefined;
  tp_descr_get: Slots['tp_descr_get'] = undefined;
  tp_descr_set: Slots['tp_descr_set'] = undefined;
  tp_init: Slots['tp_init'] = undefined;
  tp_new: Slots['tp_new'] = undefined;
  nb_add: Slots['nb_add'] = undefined;
  nb_subtract: Slots['nb_subtract'] = undefined;
  nb_multiply: Slots['nb_multiply'] = undefined;
  nb_remainder: Slots['nb_remainder'] = undefined;
  nb_divmod: Slots['nb_divmod'] = undefined;
  nb_power: Slots['nb_power'] = undefined;
  nb_negative: Slots['nb_negative'] = undefined;
  nb_positive: Slots['nb_positive'] = undefined;
  nb_absolute: Slots['nb_absolute'] = undefined;
  nb_bool: Slots['nb_bool'] = undefined;
  nb_invert: Slots['nb_invert'] = undefined;
  nb_lshift: Slots['nb_lshift'] = undefined;
  nb_rshift: Slots['nb_rshift'] = undefined;
  nb_and: Slots['nb_and'] = undefined;
  nb_xor: Slots['nb_xor'] = undefined;
  nb_or: Slots['nb_or'] = undefined;
  nb_int: Slots['nb_int'] = undefined;
  nb_float: Slots['nb_float'] = undefined;
  nb_inplace_add: Slots['nb_inplace_add'] = undefined;
  nb_inplace_subtract: Slots['nb_inplace_subtract'] = undefined;
  nb_inplace_multiply: Slots['nb_inplace_multiply'] = undefined;
  nb_inplace_remainder: Slots['nb_inplace_remainder'] = undefined;
  nb_inplace_power: Slots['nb_inplace_power'] = undefined;
  nb_inplace_lshift: Slots['nb_inplace_lshift'] = undefined;
  nb_inplace_rshift: Slots['nb_inplace_rshift'] = undefined;
  nb_inplace_and: Slots['nb_inplace_and'] = undefined;
  nb_inplace_xor: Slots['nb_inplace_xor'] = undefined;
  nb_inplace_or: Slots['nb_inplace_or'] = undefined;
  nb_floor_divide: Slots['nb_floor_divide'] = undefined;
  nb_true_divide: Slots['nb_true_divide'] = undefined;
  nb_inplace_floor_divide: Slots['nb_inplace_floor_divide'] = undefined;
  nb_inplace_true_divide: Slots['nb_inplace_true_divide'] = undefined;
  nb_index: Slots['nb_index'] = undefined;
  nb_matrix_multiply: Slots['nb_matrix_multiply'] = undefined;
  nb_inplace_matrix_multiply: Slots['nb_inplace_matrix_multiply'] = undefined;
  sq_length: Slots['sq_length'] = undefined;
  sq_concat: Slots['sq_concat'] = undefined;
  sq_repeat: Slots['sq_repeat'] = undefined;
  sq_item: Slots['sq_item'] = undefined;
  sq_ass_item: Slots['sq_ass_item'] = undefined;
  sq_contains: Slots['sq_contains'] = undefined;
  sq_inplace_concat: Slots['sq_inplace_concat'] = undefined;
  sq_inplace_repeat: Slots['sq_inplace_repeat'] = undefined;
  mp_length: Slots['mp_length'] = undefined;
  mp_subscript: Slots['mp_subscript'] = undefined;
  mp_ass_subscript: Slots['mp_ass_subscript'] = undefined;
  am_await: Slots['am_await'] = undefined;
  am_aiter: Slots['am_aiter'] = undefined;
  am_anext: Slots['am_anext'] = undefined;

  constructor(tp_name: string) {
    this.tp_name = tp_name;
    this.tp_qualname = tp_name;
    this.tp_rootShape = new Shape(this);
  }

  /** What console.log and Node's error printer show: never the whole graph. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `<class ${this.tp_name}>`;
  }
}

/** PyType_Modified: what any attribute lookup through `type` found may have changed. */
export function typeModified(type: PyType): void {
  type.tp_version_tag = nextVersionTag++;
  for (const subclass of type.tp_subclasses) typeModified(subclass);
}

/** _PyType_Lookup: the attribute as it stands in the first dict of the MRO that has it. */
export function typeLookup(type: PyType, name: string): PyObject | undefined {
  const mro = type.tp_mro;
  for (let i = 0; i < mro.length; i++) {
    const value = mro[i]!.tp_dict.getStr(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** PyType_IsSubtype. */
export function isSubtype(a: PyType, b: PyType): boolean {
  if (a === b) return true;
  const mro = a.tp_mro;
  for (let i = 1; i < mro.length; i++) if (mro[i] === b) return true;
  return false;
}

// The static types that the core needs by name. Their slots and methods are filled in
// by the file of vm/objects that is named like them.

export const ObjectType = new PyType('object');
export const TypeType = new PyType('type');
PyType.prototype.ob_type = TypeType;

export const NoneType = new PyType('NoneType');
export const BoolType = new PyType('bool');
export const IntType = new PyType('int');
export const FloatType = new PyType('float');
export const ComplexType = new PyType('complex');
export const StrType = new PyType('str');
export const BytesType = new PyType('bytes');
export const ByteArrayType = new PyType('bytearray');
export const ListType = new PyType('list');
export const TupleType = new PyType('tuple');
export const DictType = new PyType('dict');
export const SetType = new PyType('set');
export const FrozenSetType = new PyType('frozenset');
export const SliceType = new PyType('slice');
export const RangeType = new PyType('range');
export const EllipsisType = new PyType('ellipsis');
export const NotImplementedType = new PyType('NotImplementedType');
export const FunctionType = new PyType('function');
export const MethodType = new PyType('method');
export const BuiltinFunctionType = new PyType('builtin_function_or_method');
export const MethodDescriptorType = new PyType('method_descriptor');
export const CodeType = new PyType('code');
export const FrameType = new PyType('frame');
export const CellType = new PyType('cell');
export const ModuleType = new PyType('module');
export const GeneratorType = new PyType('generator');
export const CoroutineType = new PyType('coroutine');
export const AsyncGeneratorType = new PyType('async_generator');
export const TracebackType = new PyType('traceback');
export const BaseExceptionType = new PyType('BaseException');

/** Py_TYPE. */
export function typeOf(v: PyObject): PyType {
  switch (typeof v) {
    case 'object': return v === null ? NoneType : v.ob_type;
    case 'number': case 'bigint': return IntType;
    case 'string': return StrType;
    default: return BoolType;
  }
}

/** PyObject_TypeCheck: `v` is an instance of `type` or of a subtype of it. */
export function typeCheck(v: PyObject, type: PyType): boolean {
  const t = typeOf(v);
  return t === type || isSubtype(t, type);
}
