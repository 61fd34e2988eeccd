// Inline caches of LOAD_GLOBAL, LOAD_ATTR and STORE_ATTR: the slow halves, which fill them.
//
// A cache is guarded by versions, never by knowledge of what may change: a dict's
// keysVersion (unique over all dicts), a shape together with its type's version tag.
// The fast halves stand in vm/ceval.ts.

import { genericGetAttr, genericSetAttr, getAttr, setAttr } from './abstract.js';
import { excMatches, KeyErrorType, nameError } from './errors.js';
import { OtherBuiltins, type Frame } from './frame.js';
import { addSlot, asInstance, PyFunction, PyInstance, PyMethod, PyMethodDescr, PyModule } from './object.js';
import { getItem } from './sequence.js';
import { PyDict } from './dict.js';
import { MAX_SHAPE_SLOTS, type Shape } from './shapes.js';
import { DictType, ModuleType, typeLookup, typeOf, type PyObject, type PyType } from './types.js';
import { mkStr } from './values.js';

export class GlobalCache {
  constructor(
    readonly globalsVersion: number,
    readonly builtinsVersion: number,
    readonly inGlobals: boolean,
    /** Position in the dict's values. */
    readonly index: number,
  ) {}
}

/** What a cached attribute is. */
export const enum AttrKind {
  /** In the instance's own slots, at `index`. */
  OWN,
  /** A Python function of the class, to be bound. */
  METHOD,
  /** STORE_ATTR that adds the attribute: the instance goes from `shape` to `next`. */
  ADD,
}

/** Shapes that one instruction keeps apart. */
const MOST_SHAPES = 6;

/** What an instruction has met before, to be kept behind a new cache: the loop looks at the newest only, its slow half at
 *  all of them. With more shapes than that it forgets. */
function keptBehind<T extends { readonly more: T | undefined }>(newest: T | undefined): T | undefined {
  let length = 0;
  for (let c = newest; c !== undefined; c = c.more) length++;
  return length < MOST_SHAPES ? newest : undefined;
}

export class AttrCache {
  constructor(
    readonly kind: AttrKind,
    readonly shape: Shape,
    /** tp_version_tag of the shape's type. */
    readonly version: number,
    readonly index: number,
    readonly value: PyFunction | undefined,
    readonly next: Shape | undefined,
    readonly more: AttrCache | undefined,
  ) {}
}

function attrCache(caches: unknown[], at: number): AttrCache | undefined {
  const c = caches[at];
  return c instanceof AttrCache ? c : undefined;
}

/** Of the caches from this one on the one for `v`. */
function cacheFor(v: PyInstance, newest: AttrCache | undefined): AttrCache | undefined {
  const { ob_shape: shape, ob_type: type } = v;
  for (let c = newest; c !== undefined; c = c.more) if (c.shape === shape && c.version === type.tp_version_tag) return c;
  return undefined;
}

/** LOAD_GLOBAL without a cache; fills it, unless a dict of a subclass has a say. */
export function loadGlobal(f: Frame, name: string, caches: unknown[], at: number): PyObject {
  const { f_globals: globals, f_builtins: builtins } = f;
  const key = mkStr(name);
  if (globals.ob_type !== DictType || builtins.ob_type !== DictType) {
    const own = getMapped(globals, key);
    const v = own === undefined ? lookupBuiltin(f, key) : own;
    if (v === undefined) throw nameNotDefined(name);
    return v;
  }
  const g = globals.find(key);
  if (g >= 0) {
    caches[at] = new GlobalCache(globals.keysVersion, 0, true, g);
    return globals.values[g]!;
  }
  const b = builtins.find(key);
  if (b < 0) throw nameNotDefined(name);
  caches[at] = new GlobalCache(globals.keysVersion, builtins.keysVersion, false, b);
  return builtins.values[b]!;
}

/** LOAD_NAME: locals (any mapping), globals, builtins. */
export function loadName(f: Frame, name: string): PyObject {
  const key = mkStr(name);
  const locals = f.f_locals;
  let v: PyObject | undefined;
  if (locals instanceof PyDict && locals.ob_type === PyDict.prototype.ob_type) v = locals.get(key);
  else v = getMapped(locals, key);
  if (v === undefined) v = lookupName(f, key);
  if (v === undefined) throw nameNotDefined(name);
  return v;
}

function lookupName(f: Frame, key: PyObject): PyObject | undefined {
  const v = f.f_globals.get(key);
  return v === undefined ? lookupBuiltin(f, key) : v;
}

/** A name in the builtins, whatever they are. MAY RUN PYTHON. */
export function lookupBuiltin({ f_builtins }: Frame, key: PyObject): PyObject | undefined {
  if (f_builtins.ob_type === DictType) return f_builtins.get(key);
  return getMapped(f_builtins instanceof OtherBuiltins ? f_builtins.object : f_builtins, key);
}

function getMapped(mapping: PyObject, key: PyObject): PyObject | undefined {
  try {
    return getItem(mapping, key);
  } catch (exc) {
    if (excMatches(exc, KeyErrorType)) return undefined;
    throw exc;
  }
}

/** format_exc_check_arg's NameError. */
export function nameNotDefined(name: string): ReturnType<typeof nameError> {
  return nameError(`name '${name}' is not defined`);
}

/** LOAD_ATTR without a hit. */
export function loadAttr(v: PyObject, name: string, caches: unknown[], at: number): PyObject {
  if (v instanceof PyInstance) {
    const c = cacheFor(v, attrCache(caches, at));
    if (c !== undefined) return c.kind === AttrKind.OWN ? v.ob_slots[c.index]! : new PyMethod(c.value!, v);
    const { ob_type: type, ob_shape: shape } = v;
    if (type.tp_getattro === genericGetAttr && shape !== null && !shape.isDict) fillLoadCache(v, shape, name, caches, at);
    else if (type === ModuleType && v instanceof PyModule) { // a subclass may look attributes up in its own way
      const value = v.md_dict.getStr(name);
      if (value !== undefined && typeLookup(type, name) === undefined) return value;
    }
  }
  return getAttr(v, name);
}

function fillLoadCache(v: PyInstance, shape: Shape, name: string, caches: unknown[], at: number): void {
  const descr = typeLookup(v.ob_type, name);
  const index = shape.index.get(name);
  if (descr === undefined || typeOf(descr).tp_descr_set === undefined) {
    const more = keptBehind(attrCache(caches, at));
    const version = v.ob_type.tp_version_tag;
    if (index !== undefined) caches[at] = new AttrCache(AttrKind.OWN, shape, version, index, undefined, undefined, more);
    else if (descr instanceof PyFunction) caches[at] = new AttrCache(AttrKind.METHOD, shape, version, 0, descr, undefined, more);
  }
}

/** LOAD_METHOD's cache: what the type has under the name, when binding it can be left out. */
export class MethodCache {
  constructor(
    /** The shape of instances that do not hide the method, or null for a type without a __dict__. */
    readonly shape: Shape | null,
    readonly type: PyType,
    readonly version: number,
    readonly method: PyFunction | PyMethodDescr,
    readonly more: MethodCache | undefined,
  ) {}
}

/** LOAD_METHOD without a hit: the function to call with v as its first argument; undefined when
 *  the attribute has to be loaded as such. */
export function loadMethod(v: PyObject, name: string, caches: unknown[], at: number): PyFunction | PyMethodDescr | undefined {
  const type = typeOf(v);
  const newest = caches[at] instanceof MethodCache ? caches[at] : undefined;
  const ownShape = v instanceof PyInstance ? v.ob_shape : null;
  for (let c = newest; c !== undefined; c = c.more) if (c.type === type && c.shape === ownShape && c.version === type.tp_version_tag) return c.method;
  if (type.tp_getattro !== genericGetAttr) return undefined;
  const method = typeLookup(type, name);
  if (!(method instanceof PyFunction) && !(method instanceof PyMethodDescr)) return undefined;
  let shape: Shape | null = null;
  if (v instanceof PyInstance) {
    shape = v.ob_shape;
    if (shape !== null && (shape.isDict || shape.index.has(name))) return undefined;
  } else if (asInstance(v) !== undefined) {
    return undefined;
  }
  caches[at] = new MethodCache(shape, type, type.tp_version_tag, method, keptBehind(newest));
  return method;
}

/** STORE_ATTR without a hit. */
export function storeAttr(v: PyObject, name: string, value: PyObject, caches: unknown[], at: number): void {
  if (v instanceof PyInstance && v.ob_shape !== null && !v.ob_shape.isDict && v.ob_type.tp_setattro === genericSetAttr) {
    const { ob_shape: shape, ob_type: type } = v;
    const newest = attrCache(caches, at);
    const c = cacheFor(v, newest);
    if (c !== undefined) {
      if (c.kind === AttrKind.OWN) v.ob_slots[c.index] = value;
      else {
        addSlot(v, shape.names.length, value);
        v.ob_shape = c.next!;
      }
      return;
    }
    const descr = typeLookup(type, name);
    if (descr === undefined || typeOf(descr).tp_descr_set === undefined) {
      const index = shape.index.get(name);
      const more = keptBehind(newest);
      const version = type.tp_version_tag;
      if (index !== undefined) caches[at] = new AttrCache(AttrKind.OWN, shape, version, index, undefined, undefined, more);
      else if (shape.names.length < MAX_SHAPE_SLOTS) caches[at] = new AttrCache(AttrKind.ADD, shape, version, 0, undefined, shape.with(name), more);
    }
  }
  setAttr(v, name, value);
}

