// _weakref: ref, proxy and what asks for them.
//
// Objects/weakrefobject.c and Modules/_weakref.c; the proxies are in _weakref_proxy.ts.
// NOT CPYTHON: a referent dies when V8 finds it unreachable, at the earliest in the next
// turn of the event loop, and callbacks are kept but never called, because JavaScript
// counts no references and runs finalizers outside of any Python code.

import { addressText, findAttr, hash, isCallable, richCompare } from '../abstract.js';
import { checkPositional, noKeywords } from '../args.js';
import { PyDict } from '../dict.js';
import { typeError, typeName } from '../errors.js';
import { asStrValue, NotImplemented, PyInstance, PyList } from '../object.js';
import { defineType } from '../objects/type.js';
import { moduleState } from '../thread_state.js';
import {
  CodeType, CompareOp, CoroutineType, AsyncGeneratorType, BuiltinFunctionType, FrozenSetType, FunctionType, GeneratorType,
  MethodType, ModuleType, PyType, SetType, TPFLAGS_HEAPTYPE, typeOf, TypeType,
  type HeapObject, type Kwargs, type PyMethodDef, type PyObject,
} from '../types.js';
import { mkStr, strText, type IntValue, type StrValue } from '../values.js';
import { newProxy, CallableProxyType, ProxyType } from './_weakref_proxy.js';
import type { ModuleDef } from './module_def.js';

export const RefType = new PyType('weakref');

// Built-in types whose instances can be referred to weakly; type_new() says it of classes.
for (const type of [
  CodeType, CoroutineType, AsyncGeneratorType, BuiltinFunctionType, FrozenSetType, FunctionType, GeneratorType, MethodType,
  ModuleType, SetType, TypeType,
]) type.tp_hasWeakref = true;

/** PyWeakReference. */
export class PyWeakRef extends PyInstance {
  hashValue: IntValue | undefined = undefined;
  private readonly target: WeakRef<HeapObject>;

  constructor(type: PyType, referent: HeapObject, readonly callback: PyObject) {
    super(type);
    this.target = new WeakRef(referent);
  }

  /** PyWeakref_GET_OBJECT: undefined once it is gone. */
  get referent(): HeapObject | undefined {
    return this.target.deref();
  }
}

/** The references to each object, in the order they were made. */
function referencesOf(v: HeapObject): WeakRef<PyWeakRef>[] {
  const table = moduleState('_weakref', () => new WeakMap<HeapObject, WeakRef<PyWeakRef>[]>());
  let list = table.get(v);
  if (list === undefined) {
    list = [];
    table.set(v, list);
  }
  return list;
}

function livingReferences(v: PyObject): PyWeakRef[] {
  if (typeof v !== 'object' || v === null) return [];
  return referencesOf(v as HeapObject).flatMap((entry) => entry.deref() ?? []);
}

/** The object, or TypeError when its type knows no weak references. */
export function weakrefTarget(v: PyObject): HeapObject {
  const type = typeOf(v);
  const isNative = (type.tp_flags & TPFLAGS_HEAPTYPE) === 0;
  const ok = type.tp_hasWeakref || (isNative && type.tp_hasDict) || type.tp_name === 'collections.deque';
  if (!ok || typeof v !== 'object' || v === null) throw typeError(`cannot create weak reference to '${typeName(v)}' object`);
  return v as HeapObject;
}

/** weakref___new__: a plain reference without callback is shared. */
function weakref_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (type === RefType) noKeywords('weakref', kwargs);
  checkPositional('__new__', args, 1, 2);
  const referent = weakrefTarget(args[0]!);
  const callback = args[1] ?? null;
  const references = referencesOf(referent);
  if (callback === null && type === RefType) {
    const shared = livingReferences(referent).find((r) => r.ob_type === RefType && r.callback === null);
    if (shared !== undefined) return shared;
  }
  const ref = new PyWeakRef(type, referent, callback);
  references.push(new WeakRef(ref));
  return ref;
}

function weakref_init(_self: PyWeakRef, args: PyObject[]): void {
  checkPositional('__init__', args, 1, 2);
}

function weakref_call(self: PyWeakRef, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length + (kwargs?.size ?? 0) > 0) throw typeError(`__call__() takes at most 0 arguments (${args.length + (kwargs?.size ?? 0)} given)`);
  return self.referent ?? null;
}

function weakref_hash(self: PyWeakRef): IntValue {
  if (self.hashValue === undefined) {
    const { referent } = self;
    if (referent === undefined) throw typeError('weak object has gone away');
    self.hashValue = hash(referent);
  }
  return self.hashValue;
}

function weakref_repr(self: PyWeakRef): StrValue {
  const { referent } = self;
  if (referent === undefined) return `<weakref at ${addressText(self)}; dead>`;
  const name = findAttr(referent, '__name__');
  const text = name === undefined ? undefined : asStrValue(name);
  const suffix = text === undefined ? '' : ` (${strText(text)})`;
  return mkStr(`<weakref at ${addressText(self)}; to '${typeName(referent)}' at ${addressText(referent)}${suffix}>`);
}

/** Living referents are compared; otherwise the references are equal when they are the same. */
function weakref_richcompare(self: PyWeakRef, other: PyObject, op: CompareOp): PyObject {
  if ((op !== CompareOp.EQ && op !== CompareOp.NE) || !(other instanceof PyWeakRef)) return NotImplemented;
  const a = self.referent;
  const b = other.referent;
  if (a === undefined || b === undefined) return (self === other) === (op === CompareOp.EQ);
  return richCompare(a, b, op);
}

defineType(RefType, {
  isBase: true,
  doc: 'A reference that does not keep its object alive.',
  slots: {
    tp_new: weakref_new,
    tp_init: weakref_init,
    tp_call: weakref_call,
    tp_hash: weakref_hash,
    tp_repr: weakref_repr,
    tp_richcompare: weakref_richcompare,
  },
  getset: [{ name: '__callback__', get: (self: PyWeakRef) => (self.referent === undefined ? null : self.callback) }],
});

/** _weakref.proxy(object[, callback]). */
function weakref_proxy(_m: PyObject, v: PyObject, _callback?: PyObject): PyObject {
  return newProxy(weakrefTarget(v), isCallable(v));
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'getweakrefcount', ml_meth: (_m: PyObject, v: PyObject) => livingReferences(v).length, ml_flags: [1, 1], ml_doc: 'How many weak references there are.' },
  { ml_name: 'getweakrefs', ml_meth: (_m: PyObject, v: PyObject) => new PyList(livingReferences(v)), ml_flags: [1, 1], ml_doc: 'All weak references to an object.' },
  { ml_name: 'proxy', ml_meth: weakref_proxy, ml_flags: [1, 2], ml_doc: 'A proxy that does not keep its object alive.' },
  { ml_name: '_remove_dead_weakref', ml_meth: removeDeadWeakref, ml_flags: [2, 2] },
];

/** Delete dict[key] if it is a dead reference. */
function removeDeadWeakref(_m: PyObject, dict: PyObject, key: PyObject): PyObject {
  if (!(dict instanceof PyDict)) throw typeError(`_remove_dead_weakref() argument 1 must be dict, not ${typeName(dict)}`);
  const value = dict.get(key);
  if (value instanceof PyWeakRef && value.referent === undefined) dict.delete(key);
  return null;
}

export const _weakref_module: ModuleDef = {
  name: '_weakref',
  doc: 'Weak references.',
  methods,
  init: (dict) => {
    dict.setStr('ref', RefType);
    dict.setStr('ReferenceType', RefType);
    dict.setStr('ProxyType', ProxyType);
    dict.setStr('CallableProxyType', CallableProxyType);
  },
};
