// itertools.groupby and tee. Modules/itertoolsmodule.c.

import { callObject, findAttr, isEqual } from '../abstract.js';
import { parseArgs } from '../args.js';
import { typeError, valueError } from '../errors.js';
import { asSsize } from '../number.js';
import { PyInstance, PyTuple } from '../object.js';
import { getIter } from '../sequence.js';
import { PyType, type HeapObject, type Kwargs, type PyObject } from '../types.js';
import { rawNext } from '../objects/iterators.js';
import { selfIter } from '../objects/list_iter.js';
import { moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';

const GroupByType = moduleType('itertools.groupby');
const GrouperType = moduleType('itertools._grouper');
const TeeType = moduleType('itertools._tee');

export const groupTypes: readonly PyType[] = [GroupByType, GrouperType, TeeType];

/** groupbyobject: the source and the item that was read ahead. */
class PyGroupBy extends PyInstance {
  tgtkey: PyObject | undefined = undefined;
  currkey: PyObject | undefined = undefined;
  currvalue: PyObject | undefined = undefined;
  constructor(type: PyType, readonly it: PyObject, readonly keyfunc: PyObject) { super(type); }
}

class PyGrouper implements HeapObject {
  ob_type = GrouperType;
  constructor(readonly parent: PyGroupBy, readonly tgtkey: PyObject) {}
}

function groupby_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable, key = null] = parseArgs('groupby', ['iterable', 'key'], 1, args, kwargs);
  return new PyGroupBy(type, getIter(iterable!), key);
}

/** Read one item ahead; false at the end. */
function readAhead(self: PyGroupBy): boolean {
  const value = rawNext(self.it);
  if (value === undefined) return false;
  self.currkey = self.keyfunc === null ? value : callObject(self.keyfunc, [value]);
  self.currvalue = value;
  return true;
}

function groupby_next(self: PyGroupBy): PyObject | undefined {
  // Skip what is left of the current group.
  while (self.currkey === undefined || (self.tgtkey !== undefined && isEqual(self.tgtkey, self.currkey))) {
    if (!readAhead(self)) return undefined;
  }
  self.tgtkey = self.currkey;
  return new PyTuple([self.currkey, new PyGrouper(self, self.tgtkey)]);
}

function grouper_next(self: PyGrouper): PyObject | undefined {
  const { parent } = self;
  if (parent.currvalue === undefined && !readAhead(parent)) return undefined;
  if (!isEqual(self.tgtkey, parent.currkey!)) return undefined;
  const value = parent.currvalue;
  parent.currvalue = undefined;
  return value;
}

defineType(GroupByType, {
  isBase: true,
  doc: 'groupby(iterable[, key]) -> (key, group) for each run of items with equal keys',
  slots: { tp_new: groupby_new, tp_iter: selfIter, tp_iternext: groupby_next },
});
defineType(GrouperType, { slots: { tp_iter: selfIter, tp_iternext: grouper_next } });

// tee

/** A place in what the source has given so far; the items before the slowest iterator are
 *  nobody's any more and go. */
class TeeLink {
  value: PyObject | undefined = undefined;
  next: TeeLink | null = null;
}

class TeeSource {
  constructor(readonly it: PyObject) {}

  /** Fill `link` from the source; false at the end. */
  fill(link: TeeLink): boolean {
    const value = rawNext(this.it);
    if (value === undefined) return false;
    link.value = value;
    link.next = new TeeLink();
    return true;
  }
}

class PyTee implements HeapObject {
  ob_type = TeeType;
  constructor(readonly source: TeeSource, public link: TeeLink) {}
}

function tee_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [iterable] = parseArgs('_tee', ['iterable'], 1, args, kwargs);
  return teeOf(iterable!);
}

function teeOf(iterable: PyObject): PyTee {
  const it = getIter(iterable);
  return it instanceof PyTee ? tee_copy(it) : new PyTee(new TeeSource(it), new TeeLink());
}

function tee_next(self: PyTee): PyObject | undefined {
  const { link } = self;
  if (link.next === null && !self.source.fill(link)) return undefined;
  self.link = link.next!;
  return link.value;
}

function tee_copy(self: PyTee): PyTee {
  return new PyTee(self.source, self.link);
}

defineType(TeeType, {
  slots: { tp_new: tee_new, tp_iter: selfIter, tp_iternext: tee_next },
  methods: [{ ml_name: '__copy__', ml_meth: tee_copy, ml_flags: [0, 0], ml_doc: 'Return an iterator at the same place.' }],
});

/** itertools.tee(). */
export function itertools_tee(_module: PyObject, args: PyObject[]): PyObject {
  if (args.length < 1) throw typeError('function takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`function takes at most 2 arguments (${args.length} given)`);
  const n = args.length < 2 ? 2 : asSsize(args[1]!, 'overflow');
  if (n < 0) throw valueError('n must be >= 0');
  if (n === 0) return new PyTuple([]);
  const it = getIter(args[0]!);
  const copy = findAttr(it, '__copy__');
  if (copy === undefined) {
    const tee = teeOf(it);
    return new PyTuple(Array.from({ length: n }, (_, i) => (i === 0 ? tee : tee_copy(tee))));
  }
  return new PyTuple(Array.from({ length: n }, (_, i) => (i === 0 ? it : callObject(copy, []))));
}
