// functools.lru_cache's wrapper. The lru_cache part of Modules/_functoolsmodule.c.
//
// Calls with one positional argument whose equality JavaScript can decide are kept under
// that argument, all others under a tuple of everything that was passed. Both kinds are
// links of one ring, so that the least recently used one is found whatever its kind.

import { callObject, getAttr, isCallable, isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { plainKey, PyDict } from '../dict.js';
import { typeError } from '../errors.js';
import { asSsize } from '../number.js';
import { asIntValue, PyInstance, PyMethod, PyTuple } from '../object.js';
import { typeOf, type HeapObject, type Kwargs, type PyObject, type PyType } from '../types.js';
import { mkStr } from '../values.js';
import { genericDict, moduleType } from '../objects/module_type.js';
import { defineType } from '../objects/type.js';

export const LruCacheType = moduleType('functools._lru_cache_wrapper');

/** Between positional and keyword arguments in a key. */
const KWD_MARK = new PyTuple([]);

/** An entry of the cache and its neighbours in order of use; as a dict's value it is a heap object. */
class Link implements HeapObject {
  ob_type: PyType = LruCacheType;
  prev: Link = this;
  next: Link = this;
  constructor(readonly dict: PyDict, readonly key: PyObject, public result: PyObject) {}
}

class PyLruCache extends PyInstance {
  /** Links, or results when there is no bound. */
  readonly single = new PyDict();
  readonly multiple = new PyDict();
  root: Link;
  hits = 0;
  misses = 0;

  constructor(
    type: PyType,
    readonly func: PyObject,
    /** -1: no bound. */
    readonly maxsize: number,
    readonly typed: boolean,
    readonly cache_info_type: PyObject,
  ) {
    super(type);
    this.root = new Link(this.single, null, null);
  }

  get currsize(): number {
    return this.single.used + this.multiple.used;
  }
}

function lru_cache_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const names = ['user_function', 'maxsize', 'typed', 'cache_info_type'];
  const [func, maxsize, typed, infoType] = parseArgs('lru_cache', names, 4, args, kwargs);
  if (!isCallable(func!)) throw typeError('the first argument must be callable');
  if (maxsize !== null && asIntValue(maxsize!) === undefined) throw typeError('maxsize should be integer or None');
  const bound = maxsize === null ? -1 : Math.max(0, asSsize(maxsize!, 'overflow'));
  return new PyLruCache(type, func!, bound, isTrue(typed!), infoType!);
}

function lru_cache_call(self: PyLruCache, args: PyObject[], kwargs: Kwargs): PyObject {
  if (self.maxsize === 0) {
    const result = callObject(self.func, args, kwargs);
    self.misses++;
    return result;
  }
  const isSingle = args.length === 1 && !self.typed && (kwargs === undefined || kwargs.size === 0) && plainKey(args[0]!) !== undefined;
  const dict = isSingle ? self.single : self.multiple;
  const key = isSingle ? args[0]! : makeKey(args, kwargs, self.typed);
  return self.maxsize < 0 ? callUnbounded(self, dict, key, args, kwargs) : callBounded(self, dict, key, args, kwargs);
}

/** lru_cache_make_key. */
function makeKey(args: readonly PyObject[], kwargs: Kwargs, typed: boolean): PyObject {
  const items: PyObject[] = args.slice();
  if (kwargs !== undefined && kwargs.size > 0) {
    items.push(KWD_MARK);
    for (const [name, value] of kwargs) items.push(mkStr(name), value);
  }
  if (typed) {
    for (const arg of args) items.push(typeOf(arg));
    for (const value of kwargs?.values() ?? []) items.push(typeOf(value));
  }
  return new PyTuple(items);
}

function callUnbounded(self: PyLruCache, dict: PyDict, key: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const found = dict.get(key);
  if (found !== undefined) {
    self.hits++;
    return found;
  }
  const result = callObject(self.func, args, kwargs);
  dict.set(key, result);
  self.misses++;
  return result;
}

function callBounded(self: PyLruCache, dict: PyDict, key: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const link = dict.get(key) as Link | undefined;
  if (link !== undefined) {
    unlink(link);
    linkNewest(self.root, link);
    self.hits++;
    return link.result;
  }
  const result = callObject(self.func, args, kwargs);
  self.misses++;
  // The call may have cached the same key, by recursion: then there is nothing left to do.
  if (dict.get(key) !== undefined) return result;
  if (self.currsize >= self.maxsize) {
    const oldest = self.root.next;
    unlink(oldest);
    oldest.dict.delete(oldest.key);
  }
  const added = new Link(dict, key, result);
  dict.set(key, added);
  linkNewest(self.root, added);
  return result;
}

function unlink(link: Link): void {
  link.prev.next = link.next;
  link.next.prev = link.prev;
}

function linkNewest(root: Link, link: Link): void {
  const last = root.prev;
  last.next = link;
  root.prev = link;
  link.prev = last;
  link.next = root;
}

function lru_cache_cache_info(self: PyLruCache): PyObject {
  return callObject(self.cache_info_type, [self.hits, self.misses, self.maxsize < 0 ? null : self.maxsize, self.currsize]);
}

function lru_cache_cache_clear(self: PyLruCache): PyObject {
  self.hits = 0;
  self.misses = 0;
  self.single.clear();
  self.multiple.clear();
  self.root = new Link(self.single, null, null);
  return null;
}

/** As for a function: bound to an instance it is a method. */
function lru_cache_descr_get(self: PyLruCache, obj: PyObject | undefined): PyObject {
  return obj === undefined || obj === null ? self : new PyMethod(self, obj);
}

defineType(LruCacheType, {
  isBase: true,
  hasDict: true,
  doc: 'A function with a cache of its results; made by functools.lru_cache().',
  slots: { tp_new: lru_cache_new, tp_call: lru_cache_call, tp_descr_get: lru_cache_descr_get },
  methods: [
    { ml_name: 'cache_info', ml_meth: lru_cache_cache_info, ml_flags: [0, 0], ml_doc: 'Report hits, misses, maxsize and currsize.' },
    { ml_name: 'cache_clear', ml_meth: lru_cache_cache_clear, ml_flags: [0, 0], ml_doc: 'Forget all results and counts.' },
    { ml_name: '__reduce__', ml_meth: (self: PyLruCache) => getAttr(self, '__qualname__'), ml_flags: [0, 0] },
    { ml_name: '__copy__', ml_meth: (self: PyLruCache) => self, ml_flags: [0, 0] },
    { ml_name: '__deepcopy__', ml_meth: (self: PyLruCache) => self, ml_flags: [1, 1] },
  ],
  getset: [genericDict],
});
