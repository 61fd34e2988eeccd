// weakproxy: an object that hands every operation on to its referent.
//
// From Objects/weakrefobject.c. The slots are made from the protocols' functions: each
// unwraps its proxies and calls the operation on what they stand for.

import * as A from '../abstract.js';
import { newException, ReferenceErrorType, typeName } from '../errors.js';
import * as N from '../number.js';
import * as S from '../sequence.js';
import { defineType } from '../objects/type.js';
import { PyType, type HeapObject, type Kwargs, type PyObject, type Slots } from '../types.js';
import { mkStr } from '../values.js';

export const ProxyType = new PyType('weakproxy');
export const CallableProxyType = new PyType('weakcallableproxy');

class PyWeakProxy implements HeapObject {
  private readonly target: WeakRef<HeapObject>;
  constructor(readonly ob_type: PyType, referent: HeapObject) { this.target = new WeakRef(referent); }
  get referent(): HeapObject | undefined { return this.target.deref(); }
}

export function newProxy(referent: HeapObject, callable: boolean): PyObject {
  return new PyWeakProxy(callable ? CallableProxyType : ProxyType, referent);
}

/** UNWRAP: what a proxy stands for, anything else as it is. */
function unwrap(v: PyObject): PyObject {
  if (!(v instanceof PyWeakProxy)) return v;
  const { referent } = v;
  if (referent === undefined) throw newException(ReferenceErrorType, 'weakly-referenced object no longer exists');
  return referent;
}

const unary = (f: (v: PyObject) => PyObject) => (v: PyObject): PyObject => f(unwrap(v));
const binary = (f: (v: PyObject, w: PyObject) => PyObject) => (v: PyObject, w: PyObject): PyObject => f(unwrap(v), unwrap(w));

function proxy_repr(v: PyWeakProxy): PyObject {
  const referent = unwrap(v);
  return mkStr(`<weakproxy at ${A.addressText(v)} to ${typeName(referent)} at ${A.addressText(referent)}>`);
}

const proxySlots: Slots = {
  tp_repr: proxy_repr,
  tp_str: unary(A.strObject),
  tp_getattro: (v: PyObject, name) => A.getAttr(unwrap(v), name),
  tp_setattro: (v: PyObject, name, value) => A.setAttr(unwrap(v), name, value),
  tp_richcompare: (v: PyObject, w, op) => A.richCompare(unwrap(v), unwrap(w), op),
  tp_iter: unary(S.getIter),
  tp_iternext: (v: PyObject) => S.iterNext(unwrap(v)),
  nb_bool: (v: PyObject) => A.isTrue(unwrap(v)),
  nb_add: binary(N.numberAdd),
  nb_subtract: binary(N.numberSubtract),
  nb_multiply: binary(N.numberMultiply),
  nb_remainder: binary(N.numberRemainder),
  nb_divmod: binary(N.numberDivmod),
  nb_power: (v: PyObject, w: PyObject, z: PyObject) => N.numberPower(unwrap(v), unwrap(w), unwrap(z)),
  nb_negative: unary(N.numberNegative),
  nb_positive: unary(N.numberPositive),
  nb_absolute: unary(N.numberAbsolute),
  nb_invert: unary(N.numberInvert),
  nb_lshift: binary(N.numberLshift),
  nb_rshift: binary(N.numberRshift),
  nb_and: binary(N.numberAnd),
  nb_xor: binary(N.numberXor),
  nb_or: binary(N.numberOr),
  nb_floor_divide: binary(N.numberFloorDivide),
  nb_true_divide: binary(N.numberTrueDivide),
  nb_index: unary(N.asIndex),
  nb_inplace_add: binary(N.inplaceAdd),
  nb_inplace_subtract: binary(N.inplaceSubtract),
  nb_inplace_multiply: binary(N.inplaceMultiply),
  nb_inplace_remainder: binary(N.inplaceRemainder),
  nb_inplace_power: binary(N.inplacePower),
  nb_inplace_lshift: binary(N.inplaceLshift),
  nb_inplace_rshift: binary(N.inplaceRshift),
  nb_inplace_and: binary(N.inplaceAnd),
  nb_inplace_xor: binary(N.inplaceXor),
  nb_inplace_or: binary(N.inplaceOr),
  nb_inplace_floor_divide: binary(N.inplaceFloorDivide),
  nb_inplace_true_divide: binary(N.inplaceTrueDivide),
  sq_length: (v: PyObject) => S.length(unwrap(v)),
  sq_contains: (v: PyObject, item) => S.contains(unwrap(v), item),
  mp_length: (v: PyObject) => S.length(unwrap(v)),
  mp_subscript: binary(S.getItem),
  mp_ass_subscript: (v: PyObject, key, value) => S.setItem(unwrap(v), key, value),
};

for (const type of [ProxyType, CallableProxyType]) {
  const slots = type === ProxyType ? proxySlots
    : { ...proxySlots, tp_call: (v: PyObject, args: PyObject[], kwargs: Kwargs) => A.callObject(unwrap(v), args, kwargs) };
  defineType(type, { slots });
}
