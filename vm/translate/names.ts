// Names and attributes, as text: inline caches that the interpreter has filled become constants.

import { AttrCache, AttrKind, GlobalCache, MethodCache } from '../attr_cache.js';
import type { PyDict } from '../dict.js';
import { DictType, StrType } from '../types.js';
import { mkStr } from '../values.js';
import { Op } from '../../compiler/opcode.js';
import type { Instruction } from './flow.js';
import { Kind } from './kinds.js';
import type { Translator } from './translator.js';

function nameOf(t: Translator, arg: number): string {
  return JSON.stringify(t.code.code.co_names[arg]!);
}

/** The instruction's inline cache, unless caches do not help here. */
function cacheOf(t: Translator, i: Instruction): unknown {
  return !t.isProfiling && t.profile.isMonomorphic(i.at) ? t.code.caches[i.at] : undefined;
}

export function loadGlobal(t: Translator, i: Instruction): void {
  const cache = cacheOf(t, i);
  if (!(cache instanceof GlobalCache)) {
    t.result(t.slow(`rt.loadGlobal(f, ${nameOf(t, i.arg)}, c, ${i.at})`), i.next);
    return;
  }
  const { f_globals: globals, f_builtins: builtins } = t.f;
  const isCurrent = cache.globalsVersion === globals.keysVersion && (cache.inGlobals || cache.builtinsVersion === builtins.keysVersion);
  const known = isCurrent ? (cache.inGlobals ? globals : builtins).values[cache.index] : undefined;
  const isIt = cache.inGlobals ? `g.keysVersion === ${cache.globalsVersion}`
    : `g.keysVersion === ${cache.globalsVersion} && ${t.builtins()}.keysVersion === ${cache.builtinsVersion}`;
  const value = `${cache.inGlobals ? 'g' : 'bi'}.values[${cache.index}]`;
  guarded(t, i, isIt, value, `rt.globalAgain(T, f, ${nameOf(t, i.arg)}, c, ${i.at})`);
  if (known !== undefined && t.stack[t.stack.length - 1]!.kind === Kind.ANY) t.push({ ...t.pop(), known });
}

/** Push `value` if the cache is right, `isIt`; if not, leave, or where it has been wrong before, what `again` gives. */
function guarded(t: Translator, i: Instruction, isIt: string, value: string, again: string): void {
  if (t.isTrusted) {
    t.emit(`if (!(${isIt})) ${t.leavingBefore()}`);
    t.result(value, i.next);
  } else t.result(t.temp(`${isIt} ? ${value} : ${t.slow(again)}`), i.next);
}

/** Where a name lies in the globals, when they are the namespace that the instruction means; or -1. */
function placeOfName(t: Translator, i: Instruction, dict: PyDict): number {
  const { f_locals: locals, f_globals: globals } = t.f;
  if (dict.ob_type !== DictType || (i.op !== Op.STORE_GLOBAL && locals !== globals)) return -1;
  return dict.find(mkStr(t.code.code.co_names[i.arg]!));
}

/** LOAD_NAME in a module: as LOAD_GLOBAL. */
export function loadName(t: Translator, i: Instruction): void {
  const { f_globals: globals, f_builtins: builtins } = t.f;
  const slow = t.slow(`rt.loadName(f, ${nameOf(t, i.arg)})`);
  const own = placeOfName(t, i, globals);
  const builtin = own < 0 ? placeOfName(t, i, builtins) : -1;
  if (own < 0 && builtin < 0) {
    t.result(slow, i.next);
    return;
  }
  t.usesNames = true;
  const v = t.temp(own >= 0 ? `g.keysVersion === ${globals.keysVersion} ? g.values[${own}] : ${slow}`
    : `g.keysVersion === ${globals.keysVersion} && ${t.builtins()}.keysVersion === ${builtins.keysVersion} ? bi.values[${builtin}] : ${slow}`);
  t.result(v, i.next);
  if (t.stack[t.stack.length - 1]!.kind === Kind.ANY) t.push({ ...t.pop(), known: own >= 0 ? globals.values[own]! : builtins.values[builtin]! });
}

/** STORE_NAME in a module, STORE_GLOBAL: a name that is there already changes no keys. */
export function storeName(t: Translator, i: Instruction): void {
  const v = t.atom(t.pop());
  const { f_globals: globals } = t.f;
  const own = placeOfName(t, i, globals);
  const slow = t.slow(`rt.storeName(f, ${nameOf(t, i.arg)}, ${v}, ${i.op === Op.STORE_GLOBAL})`);
  if (own < 0) t.emit(`${slow};`);
  else {
    if (i.op === Op.STORE_NAME) t.usesNames = true;
    t.emit(`if (g.keysVersion === ${globals.keysVersion}) g.values[${own}] = ${v}; else ${slow};`);
  }
}

/** True in JavaScript if `v` is an instance with that shape, of a class that has not changed. */
function hasShape(t: Translator, v: string, shape: unknown, version: number): string {
  return `${v} instanceof Instance && ${v}.ob_shape === ${t.constant(shape)} && ${v}.ob_type.tp_version_tag === ${version}`;
}

export function loadAttr(t: Translator, i: Instruction): void {
  const v = t.atom(t.pop());
  const cache = cacheOf(t, i);
  const rest = `${v}, ${nameOf(t, i.arg)}, c, ${i.at})`;
  if (cache instanceof AttrCache && cache.kind === AttrKind.OWN) {
    guarded(t, i, hasShape(t, v, cache.shape, cache.version), `${v}.ob_slots[${cache.index}]`, `rt.attrAgain(T, ${rest}`);
  } else t.result(t.slow(`rt.loadAttr(${rest}`), i.next);
}

/** The statements that put an attribute in its place; undefined where the cache does not say which. */
function storeInPlace(t: Translator, v: string, cache: unknown): ((value: string) => string) | undefined {
  if (!(cache instanceof AttrCache)) return undefined;
  if (cache.kind === AttrKind.OWN) return (value) => `${v}.ob_slots[${cache.index}] = ${value};`;
  if (cache.kind !== AttrKind.ADD) return undefined;
  const at = cache.shape.names.length;
  return (value) => `if (${v}.ob_slots.length > ${at}) ${v}.ob_slots[${at}] = ${value}; else rt.addSlot(${v}, ${at}, ${value}); ${v}.ob_shape = ${t.constant(cache.next)};`;
}

export function storeAttr(t: Translator, i: Instruction): void {
  const v = t.atom(t.pop());
  const value = t.atom(t.pop());
  const cache = cacheOf(t, i);
  const store = storeInPlace(t, v, cache);
  const rest = `${v}, ${nameOf(t, i.arg)}, ${value}, c, ${i.at})`;
  if (store === undefined) {
    t.emit(`${t.slow(`rt.storeAttr(${rest}`)};`);
    return;
  }
  const { shape, version } = cache as AttrCache;
  const isIt = hasShape(t, v, shape, version);
  if (t.isTrusted) t.emit(`if (!(${isIt})) ${t.leavingBefore()} ${store(value)}`);
  else t.emit(`if (${isIt}) { ${store(value)} } else ${t.slow(`rt.storeAgain(T, ${rest}`)};`);
}

/** Pushes a method and its self, or nothing (undefined) and an attribute. */
export function loadMethod(t: Translator, i: Instruction): void {
  const operand = t.pop();
  const v = t.atom(operand);
  const cache = cacheOf(t, i);
  const method = t.name('m');
  const self = t.name('v');
  const load = cache instanceof MethodCache ? 'rt.methodAgain(T, ' : 'rt.loadMethod(';
  const slow = `{ ${t.slow(`${method} = ${load}${v}, ${nameOf(t, i.arg)}, c, ${i.at})`)}; `
    + `if (${method} !== undefined) ${self} = ${v}; else ${self} = rt.getAttr(${v}, ${nameOf(t, i.arg)}); }`;
  let known: string | undefined;
  if (cache instanceof MethodCache) {
    known = t.constant(cache.method);
    const type = t.constant(cache.type);
    const isIt = cache.shape !== null ? hasShape(t, v, cache.shape, cache.version)
      : cache.type === StrType ? `typeof ${v} === 'string'`
        : `typeof ${v} === 'object' && ${v} !== null && ${v}.ob_type === ${type} && ${type}.tp_version_tag === ${cache.version}`;
    if (t.isTrusted) {
      t.emit(`if (!(${isIt})) ${t.leavingBefore()}`);
      t.push({ kind: Kind.ANY, x: known, locals: [], method: known, known: cache.method });
      t.push({ kind: Kind.ANY, x: v, locals: v === operand.x ? operand.locals : [] });
      return;
    }
    t.emit(`let ${method}, ${self};`);
    t.emit(`if (${isIt}) { ${method} = ${known}; ${self} = ${v}; } else ${slow}`);
  } else t.emit(`let ${method}, ${self}; ${slow}`);
  t.push({ kind: Kind.ANY, x: method, locals: [], ...(known !== undefined && { method: known, known: (cache as MethodCache).method }) });
  t.push({ kind: Kind.ANY, x: self, locals: [] });
}
