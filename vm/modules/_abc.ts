// _abc: what abstract base classes remember and decide; ABCMeta itself is in lib/abc.py.
//
// Answers to CPython's Lib/abc.py, where all of it is Python. Native as in later releases,
// because some twenty abstract classes are made at every start, and isinstance() with one
// of them stands in inner loops.
//
// NOT CPYTHON: the registry and the caches hold their classes strongly and are no attributes
// of the class, because nothing here dies while Python code runs and nobody but abc reads them.

import { callMethod, findAttr, getAttr, isSubclass, isTrue, setAttr } from '../abstract.js';
import { assertionError, runtimeError, typeError, typeName } from '../errors.js';
import { NotImplemented, PyTuple, asStrValue } from '../object.js';
import { forEach, toArray } from '../sequence.js';
import { moduleState } from '../thread_state.js';
import { PyType, typeOf, type HeapObject, type PyObject } from '../types.js';
import { strText } from '../values.js';
import { newFrozenSet } from '../objects/set_object.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';
import type { ModuleDef } from './module_def.js';

const AbcDataType = moduleType('_abc._abc_data');

/** Of most abstract classes nobody asks anything. */
const NONE: ReadonlySet<never> = new Set();

function withMember<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return set === NONE ? new Set([member]) : (set as Set<T>).add(member);
}

/** What one abstract class knows; the value of its `_abc_impl`. */
class AbcData implements HeapObject {
  ob_type = AbcDataType;
  registry: ReadonlySet<PyType> = NONE;
  cache: ReadonlySet<PyObject> = NONE;
  /** Classes that are known to be no subclasses; good while `version` is the current count. */
  negative: ReadonlySet<PyObject> = NONE;
  version = counter().registrations;
}

defineType(AbcDataType, { doc: 'Registry and caches of an abstract class.' });

/** How many registrations there were: one anywhere may turn a "no" into a "yes". */
function counter(): { registrations: number } {
  return moduleState('_abc', () => ({ registrations: 0 }));
}

function dataOf(cls: PyObject): AbcData {
  const own = cls instanceof PyType ? cls.tp_dict.getStr('_abc_impl') : undefined;
  if (own instanceof AbcData) return own;
  throw typeError('_abc_impl is set to a wrong type');
}

function isAbstract(v: PyObject): boolean {
  const flag = findAttr(v, '__isabstractmethod__');
  return flag !== undefined && isTrue(flag);
}

/** compute_abstract_methods: the class's own abstract names, and inherited ones not overridden. */
function abstractNames(cls: PyType): PyObject[] {
  const names = new Set<PyObject>();
  const { tp_dict } = cls;
  for (let i = tp_dict.nextEntry(0); i >= 0; i = tp_dict.nextEntry(i + 1)) if (isAbstract(tp_dict.values[i]!)) names.add(tp_dict.keys[i]!);
  for (const base of cls.tp_bases) {
    const inherited = findAttr(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    forEach(inherited, (name) => {
      const value = findAttr(cls, strText(asStrValue(name)!));
      if (value !== undefined && isAbstract(value)) names.add(name);
    });
  }
  return [...names];
}

function abc_init(_module: PyObject, cls: PyType): PyObject {
  setAttr(cls, '__abstractmethods__', newFrozenSet(abstractNames(cls)));
  cls.tp_dict.setStr('_abc_impl', new AbcData());
  return null;
}

function abc_register(_module: PyObject, cls: PyObject, subclass: PyObject): PyObject {
  if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
  if (isSubclass(subclass, cls)) return subclass;
  if (isSubclass(cls, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
  const data = dataOf(cls);
  data.registry = withMember(data.registry, subclass);
  counter().registrations++;
  return subclass;
}

function abc_instancecheck(_module: PyObject, cls: PyObject, instance: PyObject): PyObject {
  const data = dataOf(cls);
  const subclass = getAttr(instance, '__class__');
  if (data.cache.has(subclass)) return true;
  const subtype = typeOf(instance);
  if (subtype === subclass) {
    if (data.version === counter().registrations && data.negative.has(subclass)) return false;
    return callMethod(cls, '__subclasscheck__', subclass);
  }
  const answer = callMethod(cls, '__subclasscheck__', subclass);
  return isTrue(answer) ? answer : callMethod(cls, '__subclasscheck__', subtype);
}

function abc_subclasscheck(_module: PyObject, cls: PyObject, subclass: PyObject): PyObject {
  const data = dataOf(cls);
  if (data.cache.has(subclass)) return true;
  if (data.version < counter().registrations) {
    data.negative = NONE;
    data.version = counter().registrations;
  } else if (data.negative.has(subclass)) {
    return false;
  }
  const answer = decide(cls, data, subclass);
  if (!(subclass instanceof PyType)) throw typeError(`cannot create weak reference to '${typeName(subclass)}' object`);
  if (answer) data.cache = withMember(data.cache, subclass);
  else data.negative = withMember(data.negative, subclass);
  return answer;
}

function decide(cls: PyObject, data: AbcData, subclass: PyObject): boolean {
  const answer = callMethod(cls, '__subclasshook__', subclass);
  if (answer !== NotImplemented) {
    if (typeof answer !== 'boolean') throw assertionError('');
    return answer;
  }
  const mro = subclass instanceof PyType ? subclass.tp_mro : mroOf(subclass);
  if (mro.includes(cls as PyType)) return true;
  for (const registered of [...data.registry]) if (isSubclass(subclass, registered)) return true;
  for (const derived of subclassesOf(cls)) if (isSubclass(subclass, derived)) return true;
  return false;
}

function mroOf(v: PyObject): readonly PyObject[] {
  const mro = findAttr(v, '__mro__');
  return mro instanceof PyTuple ? mro.items : [];
}

function subclassesOf(cls: PyObject): PyObject[] {
  return toArray(callMethod(cls, '__subclasses__'));
}

/** (registry, cache, negative cache, its version), for _dump_registry(). */
function get_dump(_module: PyObject, cls: PyObject): PyObject {
  const data = dataOf(cls);
  return new PyTuple([newFrozenSet(data.registry), newFrozenSet(data.cache), newFrozenSet(data.negative), data.version]);
}

export const _abc_module: ModuleDef = {
  name: '_abc',
  doc: 'The native part of abc.',
  methods: [
    { ml_name: '_abc_init', ml_meth: abc_init, ml_flags: [1, 1], ml_doc: 'Prepare a new abstract class.' },
    { ml_name: '_abc_register', ml_meth: abc_register, ml_flags: [2, 2], ml_doc: 'Make a class a virtual subclass.' },
    { ml_name: '_abc_instancecheck', ml_meth: abc_instancecheck, ml_flags: [2, 2], ml_doc: 'isinstance() for an abstract class.' },
    { ml_name: '_abc_subclasscheck', ml_meth: abc_subclasscheck, ml_flags: [2, 2], ml_doc: 'issubclass() for an abstract class.' },
    { ml_name: '_get_dump', ml_meth: get_dump, ml_flags: [1, 1], ml_doc: 'What an abstract class remembers.' },
    { ml_name: 'get_cache_token', ml_meth: () => counter().registrations, ml_flags: [0, 0], ml_doc: 'Something that changes with every registration, for caches that depend on them.' },
  ],
};
