// object.__reduce_ex__: how an object without a __reduce__ of its own is taken apart for copy and pickle.
//
// reduce_newobj and _PyObject_GetState of Objects/typeobject.c. Protocols 0 and 1, and the functions
// that put an object together again, are in lib/copyreg.py. MAY RUN PYTHON.

import { callMethod, callObject, dictOf, findAttr, getAttr, lookupSpecial } from '../abstract.js';
import { PyDict } from '../dict.js';
import { typeError, typeName, valueError } from '../errors.js';
import { importModule } from '../import.js';
import { asStrValue, PyInstance, PyList, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { getIter, toArray } from '../sequence.js';
import { typeOf, type PyObject } from '../types.js';
import { strText } from '../values.js';
import { setReduce } from './object.js';

/** _common_reduce. */
function commonReduce(self: PyObject, protocol: PyObject): PyObject {
  const copyreg = importModule('copyreg');
  const proto = asCInt(protocol);
  return proto >= 2 ? reduceNewobj(self, copyreg) : callMethod(copyreg, '_reduce_ex', self, proto);
}

/** reduce_newobj: (constructor, arguments, state, list items, dict items). */
function reduceNewobj(self: PyObject, copyreg: PyObject): PyObject {
  const type = typeOf(self);
  if (type.tp_new === undefined) throw typeError(`can't pickle ${type.tp_name} objects`);
  const given = newArguments(self);
  const withKeywords = given?.kwargs !== undefined && given.kwargs.used > 0;
  const constructor = getAttr(copyreg, withKeywords ? '__newobj_ex__' : '__newobj__');
  const args = given?.args ?? [];
  const constructorArgs = withKeywords ? [type, new PyTuple(args), given.kwargs!] : [type, ...args];
  const isContainer = self instanceof PyList || self instanceof PyDict;
  const state = objectState(self, copyreg, given === undefined && !isContainer);
  const listItems = self instanceof PyList ? getIter(self) : null;
  const dictItems = self instanceof PyDict ? getIter(callMethod(self, 'items')) : null;
  return new PyTuple([constructor, new PyTuple(constructorArgs), state, listItems, dictItems]);
}

interface NewArguments { args: readonly PyObject[]; kwargs: PyDict | undefined }

/** _PyObject_GetNewArguments: what __getnewargs_ex__ or __getnewargs__ gives; undefined without either. */
function newArguments(self: PyObject): NewArguments | undefined {
  const ex = lookupSpecial(self, '__getnewargs_ex__');
  if (ex !== undefined) return extendedArguments(callObject(ex, []));
  const plain = lookupSpecial(self, '__getnewargs__');
  if (plain === undefined) return undefined;
  const args = callObject(plain, []);
  if (!(args instanceof PyTuple)) throw typeError(`__getnewargs__ should return a tuple, not '${typeName(args)}'`);
  return { args: args.items, kwargs: undefined };
}

function extendedArguments(pair: PyObject): NewArguments {
  if (!(pair instanceof PyTuple)) throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(pair)}'`);
  if (pair.items.length !== 2) throw valueError(`__getnewargs_ex__ should return a tuple of length 2, not ${pair.items.length}`);
  const [args, kwargs] = pair.items as [PyObject, PyObject];
  if (!(args instanceof PyTuple)) throw typeError(`first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(args)}'`);
  if (!(kwargs instanceof PyDict)) throw typeError(`second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(kwargs)}'`);
  return { args: args.items, kwargs };
}

/** _PyObject_GetState. `required`: the state is all there is to restore the object from, so it
 *  must not have a native layout. */
function objectState(self: PyObject, copyreg: PyObject, required: boolean): PyObject {
  const getstate = findAttr(self, '__getstate__');
  if (getstate !== undefined) return callObject(getstate, []);
  if (required && !isPlainInstance(self)) throw typeError(`can't pickle ${typeName(self)} objects`);
  const state: PyObject = dictOf(self) ?? null;
  const slots = slotValues(self, copyreg);
  return slots.used === 0 ? state : new PyTuple([state, slots]);
}

/** An instance that holds nothing but attributes. */
function isPlainInstance(v: PyObject): boolean {
  return v instanceof PyInstance && Object.getPrototypeOf(v) === PyInstance.prototype;
}

function slotValues(self: PyObject, copyreg: PyObject): PyDict {
  const slots = new PyDict();
  for (const name of toArray(callMethod(copyreg, '_slotnames', typeOf(self)))) {
    const text = asStrValue(name);
    const value = text === undefined ? undefined : findAttr(self, strText(text));
    if (value !== undefined) slots.set(name, value);
  }
  return slots;
}

setReduce(commonReduce);
