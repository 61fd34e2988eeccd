// Iteration, unpacking and subscripts, as text.

import { Op } from '../../compiler/opcode.js';
import type { Instruction } from './flow.js';
import { Kind } from './kinds.js';
import { SeenIterator } from './seen.js';
import type { Translator, Value, Written } from './translator.js';

export function forIter(t: Translator, i: Instruction, following: Instruction | undefined): Written {
  const it = t.atom(t.stack[t.stack.length - 1]!);
  if (t.isProfiling) t.emit(`P.iterators[${i.at}] |= seenIterator(${it});`);
  const seen = t.profile.iterators[i.at]!;
  if (!t.isProfiling && (seen & SeenIterator.OTHER) !== 0 && following?.op === Op.UNPACK_SEQUENCE && following.arg === 2) {
    forPair(t, i, following, it);
    return 'two';
  }
  const v = t.name('v');
  t.emit(`let ${v};`);
  if (seen === 0 || (seen & SeenIterator.RANGE) !== 0) {
    t.emit(`if (${it} instanceof RangeIter) { if (${it}.left > 0) { ${v} = ${it}.next; ${it}.next = ${v} + ${it}.step; ${it}.left--; } } else`);
  }
  if (seen === 0 || (seen & SeenIterator.LIST) !== 0) t.emit(`if (${it} instanceof ListIter) ${v} = rt.listIterNext(${it}); else`);
  t.emit(`${v} = ${t.slow(`rt.forIter(${it})`)};`);
  atEnd(t, i, `${v} === undefined`);
  t.result(v, i.next);
  return undefined;
}

/** The iterator is exhausted. */
function atEnd(t: Translator, i: Instruction, isOver: string): void {
  t.emit(`if (${isOver}) {`);
  t.branch(() => {
    t.pop();
    t.poll(i.arg);
    t.go(i.arg);
  });
  t.emit('}');
}

/** `for k, v in`: the pair is made only if somebody is to see it, as in the loop's FOR_ITER_UNPACK. */
function forPair(t: Translator, i: Instruction, following: Instruction, it: string): void {
  const sp = t.code.stackBase + t.stack.length;
  const n = t.name('v');
  const [a, b, item] = [t.name('v'), t.name('v'), t.name('v')];
  t.emit(`let ${a}, ${b}; const ${n} = ${t.slow(`rt.forIterPair(${it}, s, ${sp})`)};`);
  atEnd(t, i, `${n} === 0`);
  t.emit(`if (${n} === 2) { ${a} = s[${sp + 1}]; ${b} = s[${sp}]; s[${sp}] = s[${sp + 1}] = undefined;`);
  t.branch(() => {
    t.push({ kind: Kind.ANY, x: `new Tuple([${a}, ${b}])`, locals: [] });
    t.poll(i.next);
  });
  t.emit(`} else { const ${item} = s[${sp}];`);
  t.branch(() => {
    t.push({ kind: Kind.ANY, x: item, locals: [] });
    t.poll(i.next);
    t.pop();
    t.at = following.at;
    t.emit(`if (${isPlainSequence(item, 2)}) { ${a} = ${item}.items[0]; ${b} = ${item}.items[1]; }`);
    t.emit(`else { ${t.slow(`rt.unpackSequence(${item}, 2, s, ${sp})`)}; ${a} = s[${sp + 1}]; ${b} = s[${sp}]; }`);
  });
  t.emit('}');
  t.at = following.at;
  t.push({ kind: Kind.ANY, x: b, locals: [] });
  t.push({ kind: Kind.ANY, x: a, locals: [] });
}

function isPlainSequence(v: string, n: number): string {
  return `((${v} instanceof Tuple && ${v}.ob_type === TupleType) || (${v} instanceof List && ${v}.ob_type === ListType)) && ${v}.items.length === ${n}`;
}

export function unpack(t: Translator, { arg }: Instruction, v: string): void {
  const names = Array.from({ length: arg }, () => t.name('v'));
  const sp = t.code.stackBase + t.stack.length;
  if (arg > 0) t.emit(`let ${names.join(', ')};`);
  t.emit(`if (${isPlainSequence(v, arg)}) { const items = ${v}.items; ${names.map((name, k) => `${name} = items[${k}];`).join(' ')} }`);
  t.emit(`else { ${t.slow(`rt.unpackSequence(${v}, ${arg}, s, ${sp})`)}; ${names.map((name, k) => `${name} = s[${sp + arg - 1 - k}];`).join(' ')} }`);
  for (const name of names.reverse()) t.push({ kind: Kind.ANY, x: name, locals: [] });
}

/** True in JavaScript if `v[w]` is an item of a plain list (or tuple) by an index in range; leaves the index in `q`. */
function isItem(cls: 'List' | 'Tuple', v: string, w: Value): string {
  const isPlain = `${v} instanceof ${cls} && ${v}.ob_type === ${cls}Type`;
  const number = w.kind === Kind.INT ? '' : `typeof ${w.x} === 'number' && `;
  if (/^\(-\d+\)$/.test(w.x)) return `${isPlain} && (q = ${v}.items.length + ${w.x}) >= 0`;
  return `${number}${isPlain} && (q = ${w.x}) >= 0 && q < ${v}.items.length`;
}

function atomized(t: Translator, v: Value): Value {
  if (v.kind === Kind.FLOAT) return { kind: Kind.ANY, x: t.atom(v), locals: [] };
  return /^([\w$]+|\(-\d+\))$/.test(v.x) ? v : { ...v, x: t.temp(v.x) };
}

export function subscript(t: Translator, i: Instruction): void {
  const w = atomized(t, t.pop());
  const v = t.atom(t.pop());
  const slow = t.slow(`rt.subscript(${v}, ${w.x})`);
  const item = w.kind === Kind.INT || w.kind === Kind.ANY
    ? `${isItem('List', v, w)} ? ${v}.items[q] : ${isItem('Tuple', v, w)} ? ${v}.items[q] : ${slow}` : slow;
  t.result(item, i.next);
}

export function storeSubscript(t: Translator): void {
  const w = atomized(t, t.pop());
  const v = t.atom(t.pop());
  const value = t.atom(t.pop());
  const slow = t.slow(`rt.storeSubscript(${v}, ${w.x}, ${value})`);
  if (w.kind === Kind.INT || w.kind === Kind.ANY) t.emit(`if (${isItem('List', v, w)}) ${v}.items[q] = ${value}; else ${slow};`);
  else t.emit(`${slow};`);
}
