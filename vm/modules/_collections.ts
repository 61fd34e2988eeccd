// _collections: the native part of collections. Modules/_collectionsmodule.c.
//
// deque, defaultdict and OrderedDict are in files of their own. Here are Counter's inner
// loop and the __new__ of a named tuple: a Python function, because people read and set
// its __defaults__, but made without source text, which would cost a parse for each class.

import { callMethod } from '../abstract.js';
import { PyDict } from '../dict.js';
import { numberAdd } from '../number.js';
import { asStrValue, PyFunction } from '../object.js';
import { forEach, setItem, toArray } from '../sequence.js';
import { DictType, TupleType, typeLookup, typeOf, type PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CodeObject } from '../../compiler/code.js';
import { Op } from '../../compiler/opcode.js';
import { newCode } from '../objects/code.js';
import { DefaultDictType } from './_collections_defaultdict.js';
import { DequeIterType, DequeRevIterType, DequeType } from './_collections_deque.js';
import { OrderedDictType } from './_collections_odict.js';
import type { ModuleDef } from './module_def.js';

/** _count_elements(mapping, iterable): mapping[item] += 1 for each item. */
function collections_count_elements(_module: PyObject, mapping: PyObject, iterable: PyObject): PyObject {
  if (mapping instanceof PyDict && keepsDictMethods(mapping)) countInDict(mapping, iterable);
  else countInMapping(mapping, iterable);
  return null;
}

/** A subclass of dict that looks up and stores as dict does. */
function keepsDictMethods(d: PyDict): boolean {
  const type = typeOf(d);
  return typeLookup(type, 'get') === typeLookup(DictType, 'get')
    && typeLookup(type, '__setitem__') === typeLookup(DictType, '__setitem__');
}

function countInDict(d: PyDict, iterable: PyObject): void {
  forEach(iterable, (item) => {
    const i = d.find(item);
    if (i < 0) d.set(item, 1);
    else d.values[i] = numberAdd(d.values[i]!, 1);
  });
}

function countInMapping(mapping: PyObject, iterable: PyObject): void {
  forEach(iterable, (item) => {
    setItem(mapping, item, numberAdd(callMethod(mapping, 'get', item, 0), 1));
  });
}

/** _make_new(typename, field_names):
 *
 *      def __new__(_cls, *<field_names>): return _tuple_new(_cls, (<field_names>))
 */
function collections_make_new(_module: PyObject, typename: PyObject, field_names: PyObject): PyObject {
  const fields = toArray(field_names).map((name) => strText(asStrValue(name)!));
  const code = new CodeObject({
    co_argcount: fields.length + 1,
    co_kwonlyargcount: 0,
    co_nlocals: fields.length + 1,
    co_stacksize: fields.length + 2,
    co_flags: CO_OPTIMIZED | CO_NEWLOCALS | CO_NOFREE,
    co_code: newBytecode(fields.length),
    co_consts: [`Create new instance of ${strText(asStrValue(typename)!)}(${fields.join(', ')})`],
    co_names: ['_tuple_new'],
    co_varnames: ['_cls', ...fields],
    co_freevars: [],
    co_cellvars: [],
    co_filename: '<string>',
    co_name: '__new__',
    co_firstlineno: 1,
    co_lnotab: new Uint8Array(0),
  });
  const globals = new PyDict();
  globals.setStr('_tuple_new', TupleType.tp_dict.getStr('__new__')!);
  globals.setStr('__name__', mkStr(`namedtuple_${strText(asStrValue(typename)!)}`));
  return new PyFunction(newCode(code), globals, '__new__', '__new__');
}

/** Fields are at most 254, as a function has at most 255 arguments; so no EXTENDED_ARG. */
function newBytecode(nfields: number): Uint8Array {
  const words: [Op, number][] = [[Op.LOAD_GLOBAL, 0], [Op.LOAD_FAST, 0]];
  for (let i = 1; i <= nfields; i++) words.push([Op.LOAD_FAST, i]);
  words.push([Op.BUILD_TUPLE, nfields], [Op.CALL_FUNCTION, 2], [Op.RETURN_VALUE, 0]);
  return Uint8Array.from(words.flat());
}

export const _collections_module: ModuleDef = {
  name: '_collections',
  doc: 'High performance data structures.',
  methods: [
    { ml_name: '_count_elements', ml_meth: collections_count_elements, ml_flags: [2, 2], ml_doc: 'Count the items of an iterable in a mapping.' },
    { ml_name: '_make_new', ml_meth: collections_make_new, ml_flags: [2, 2], ml_doc: 'The __new__ of a named tuple.' },
  ],
  init: (dict) => {
    dict.setStr('deque', DequeType);
    dict.setStr('_deque_iterator', DequeIterType);
    dict.setStr('_deque_reverse_iterator', DequeRevIterType);
    dict.setStr('defaultdict', DefaultDictType);
    dict.setStr('OrderedDict', OrderedDictType);
  },
};
