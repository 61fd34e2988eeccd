// _bisect: insertion into sorted sequences. Modules/_bisectmodule.c.
//
// bisect_right asks `x < a[mid]`, bisect_left `a[mid] < x`: nothing but < is needed.

import { callMethod, isTrue, richCompare } from '../abstract.js';
import { parseArgs } from '../args.js';
import { valueError } from '../errors.js';
import { asSsize } from '../number.js';
import { PyList } from '../object.js';
import { length, sequenceGetItem } from '../sequence.js';
import { CompareOp, ListType, typeOf, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';

function less(a: PyObject, b: PyObject): boolean {
  return isTrue(richCompare(a, b, CompareOp.LT));
}

function search(fname: string, args: PyObject[], kwargs: Kwargs, goesRight: (x: PyObject, item: PyObject) => boolean): {
  list: PyObject; x: PyObject; index: number;
} {
  const [a, x, loArg, hiArg] = parseArgs(fname, ['a', 'x', 'lo', 'hi'], 2, args, kwargs);
  let lo = loArg === undefined ? 0 : asSsize(loArg, 'overflow');
  let hi = hiArg === undefined ? -1 : asSsize(hiArg, 'overflow');
  if (lo < 0) throw valueError('lo must be non-negative');
  if (hi === -1) hi = length(a!);
  while (lo < hi) {
    const mid = Math.floor((lo + hi) / 2);
    if (goesRight(x!, sequenceGetItem(a!, mid))) lo = mid + 1;
    else hi = mid;
  }
  return { list: a!, x: x!, index: lo };
}

const afterEquals = (x: PyObject, item: PyObject): boolean => !less(x, item);
const beforeEquals = (x: PyObject, item: PyObject): boolean => less(item, x);

function insert(list: PyObject, index: number, x: PyObject): PyObject {
  if (list instanceof PyList && typeOf(list) === ListType) list.items.splice(index, 0, x);
  else callMethod(list, 'insert', index, x);
  return null;
}

function bisect(name: string, goesRight: typeof afterEquals, doc: string): PyMethodDef {
  const ml_meth = (_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject => search(name, args, kwargs, goesRight).index;
  return { ml_name: name, ml_meth, ml_flags: 'keywords', ml_doc: doc };
}

function insort(name: string, goesRight: typeof afterEquals, doc: string): PyMethodDef {
  const ml_meth = (_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject => {
    const { list, x, index } = search(name, args, kwargs, goesRight);
    return insert(list, index, x);
  };
  return { ml_name: name, ml_meth, ml_flags: 'keywords', ml_doc: doc };
}

const RIGHT = 'Where x goes in the sorted a, after what is equal to it.';
const LEFT = 'Where x goes in the sorted a, before what is equal to it.';
const INSERT_RIGHT = 'Insert x in the sorted a, after what is equal to it.';
const INSERT_LEFT = 'Insert x in the sorted a, before what is equal to it.';

export const _bisect_module: ModuleDef = {
  name: '_bisect',
  doc: 'Bisection algorithms.',
  methods: [
    bisect('bisect_right', afterEquals, RIGHT),
    bisect('bisect', afterEquals, RIGHT),
    bisect('bisect_left', beforeEquals, LEFT),
    insort('insort_right', afterEquals, INSERT_RIGHT),
    insort('insort', afterEquals, INSERT_RIGHT),
    insort('insort_left', beforeEquals, INSERT_LEFT),
  ],
};
