// super: attribute lookup that starts behind a given class in an instance's MRO.
// superobject of Objects/typeobject.c.

import { findAttr, genericGetAttr } from '../abstract.js';
import { noKeywords } from '../args.js';
import { runtimeError, typeError, typeName } from '../errors.js';
import { currentFrame } from '../frame.js';
import { PyCell, PyInstance } from '../object.js';
import { isSubtype, PyType, typeOf, type Kwargs, type PyObject } from '../types.js';
import { mkStr } from '../values.js';
import { defineType } from './type.js';

export const SuperType = new PyType('super');

export class PySuper extends PyInstance {
  thisclass: PyType | null = null;
  self: PyObject | undefined = undefined;
  self_class: PyType | null = null;
}

/** super_getattro's search: behind `thisclass` in the MRO of `start`. */
export function superGetAttr(thisclass: PyType, obj: PyObject, start: PyType, name: string): PyObject | undefined {
  const mro = start.tp_mro;
  for (let i = mro.indexOf(thisclass) + 1; i < mro.length; i++) {
    const value = mro[i]!.tp_dict.getStr(name);
    if (value === undefined) continue;
    const get = typeOf(value).tp_descr_get;
    return get === undefined ? value : get(value, obj === start ? undefined : obj, start);
  }
  return undefined;
}

function super_getattro(su: PySuper, name: string): PyObject {
  if (su.self_class !== null && name !== '__class__') {
    const value = superGetAttr(su.thisclass!, su.self!, su.self_class, name);
    if (value !== undefined) return value;
  }
  return genericGetAttr(su, name);
}

/** supercheck: the class in whose MRO the search goes on. */
function superCheck(type: PyType, obj: PyObject): PyType {
  if (obj instanceof PyType && isSubtype(obj, type)) return obj;
  const t = typeOf(obj);
  if (isSubtype(t, type)) return t;
  const cls = findAttr(obj, '__class__');
  if (cls instanceof PyType && cls !== t && isSubtype(cls, type)) return cls;
  throw typeError('super(type, obj): obj must be an instance or subtype of type');
}

/** super() without arguments: the class from the __class__ cell, the instance from the first argument. */
function fromFrame(): [PyType, PyObject] {
  const f = currentFrame();
  if (f === null) throw runtimeError('super(): no current frame');
  const { code, nlocals, ncells } = f.f_code;
  if (code.co_argcount === 0) throw runtimeError('super(): no arguments');
  let obj = f.f_localsplus[0];
  const cell0 = f.f_code.cell2arg?.indexOf(0) ?? -1;
  if (obj === undefined && cell0 >= 0) obj = (f.f_localsplus[nlocals + cell0] as PyCell).ob_ref;
  if (obj === undefined) throw runtimeError('super(): arg[0] deleted');
  const i = code.co_freevars.indexOf('__class__');
  if (i < 0) throw runtimeError('super(): __class__ cell not found');
  const cell = f.f_localsplus[nlocals + ncells + i];
  const type = cell instanceof PyCell ? cell.ob_ref : undefined;
  if (type === undefined) throw runtimeError('super(): empty __class__ cell');
  if (!(type instanceof PyType)) throw runtimeError(`super(): __class__ is not a type (${typeName(type)})`);
  return [type, obj];
}

function super_init(su: PySuper, args: PyObject[], kwargs: Kwargs): void {
  noKeywords('super', kwargs);
  if (args.length > 2) throw typeError(`super() takes at most 2 arguments (${args.length} given)`);
  let [type, obj] = args as [PyObject | undefined, PyObject | undefined];
  if (type === undefined) [type, obj] = fromFrame();
  if (!(type instanceof PyType)) throw typeError(`super() argument 1 must be type, not ${typeName(type)}`);
  if (obj === null) obj = undefined;
  su.thisclass = type;
  su.self = obj;
  su.self_class = obj === undefined ? null : superCheck(type, obj);
}

function super_descr_get(su: PySuper, obj: PyObject | undefined): PyObject {
  if (obj === undefined || su.self !== undefined) return su;
  const bound = new PySuper(su.ob_type);
  bound.thisclass = su.thisclass;
  bound.self = obj;
  bound.self_class = superCheck(su.thisclass!, obj);
  return bound;
}

function super_repr(su: PySuper): PyObject {
  const thisName = su.thisclass === null ? 'NULL' : su.thisclass.tp_name;
  if (su.self_class === null) return mkStr(`<super: <class '${thisName}'>, NULL>`);
  return mkStr(`<super: <class '${thisName}'>, <${su.self_class.tp_name} object>>`);
}

defineType(SuperType, {
  isBase: true,
  slots: {
    tp_new: (type: PyType) => new PySuper(type),
    tp_init: super_init,
    tp_getattro: super_getattro,
    tp_descr_get: super_descr_get,
    tp_repr: super_repr,
  },
  getset: [
    { name: '__thisclass__', get: (su: PySuper) => su.thisclass, isMember: true },
    { name: '__self__', get: (su: PySuper) => su.self ?? null, isMember: true },
    { name: '__self_class__', get: (su: PySuper) => su.self_class, isMember: true },
  ],
});
