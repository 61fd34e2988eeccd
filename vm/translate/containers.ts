// Iteration, unpacking and subscripts, as text.

import { Op } from '../../compiler/opcode.js';
import type { Instruction } from './flow.js';
import { Kind } from './kinds.js';
import { SeenContainer, SeenIterator } from './seen.js';
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
  const range = `if (${it}.left > 0) { ${v} = ${it}.next; ${it}.next = ${v} + ${it}.step; ${it}.left--; }`;
  const general = t.slow(`rt.forIter(${it})`);
  if (t.isTrusted && seen === SeenIterator.RANGE) {
    t.emit(`if (!(${it} instanceof RangeIter)) ${t.leavingBefore()}`);
    t.emit(`let ${v}; ${range}`);
  } else if (t.isTrusted && seen === SeenIterator.LIST) {
    t.emit(`if (!(${it} instanceof ListIter)) ${t.leavingBefore()}`);
    t.emit(`const ${v} = rt.listIterNext(${it});`);
  } else {
    t.emit(`let ${v};`);
    if ((seen & SeenIterator.RANGE) !== 0) t.emit(`if (${it} instanceof RangeIter) { ${range} } else`);
    if ((seen & SeenIterator.LIST) !== 0) t.emit(`if (${it} instanceof ListIter) ${v} = rt.listIterNext(${it}); else`);
    t.emit(`${v} = ${general};`);
  }
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

function isPlain(v: string, cls: 'List' | 'Tuple'): string {
  return `${v} instanceof ${cls} && ${v}.ob_type === ${cls}Type`;
}

function isPlainSequence(v: string, n: number): string {
  return `((${isPlain(v, 'Tuple')}) || (${isPlain(v, 'List')})) && ${v}.items.length === ${n}`;
}

/** The class of the containers, where only one has been seen and nothing else is expected. */
function onlyClass(t: Translator, { at }: Instruction): 'List' | 'Tuple' | undefined {
  if (!t.isTrusted) return undefined;
  switch (t.profile.containers[at] as SeenContainer) {
    case SeenContainer.LIST: return 'List';
    case SeenContainer.TUPLE: return 'Tuple';
    default: return undefined;
  }
}

export function unpack(t: Translator, i: Instruction, v: string): void {
  const { arg } = i;
  if (t.isProfiling) t.emit(`P.containers[${i.at}] |= seenContainer(${v}, 0);`);
  const cls = onlyClass(t, i);
  const sp = t.code.stackBase + t.stack.length;
  const names = Array.from({ length: arg }, () => t.name('v'));
  const general = `${t.slow(`rt.unpackSequence(${v}, ${arg}, s, ${sp})`)}; ${names.map((name, k) => `${name} = s[${sp + arg - 1 - k}];`).join(' ')}`;
  if (cls !== undefined) {
    t.emit(`if (!(${isPlain(v, cls)} && ${v}.items.length === ${arg})) ${t.leavingBefore()}`);
    if (arg > 0) t.emit(`const ${names.map((name, k) => `${name} = ${v}.items[${k}]`).join(', ')};`);
  } else {
    if (arg > 0) t.emit(`let ${names.join(', ')};`);
    const quick = `if (${isPlainSequence(v, arg)}) { const items = ${v}.items; ${names.map((name, k) => `${name} = items[${k}];`).join(' ')} } else `;
    t.emit(`${t.isProfiling ? '' : quick}{ ${general} }`);
  }
  for (const name of names.reverse()) t.push({ kind: Kind.ANY, x: name, locals: [] });
}

/** True in JavaScript if `v[w]` is an item of a plain list (or tuple) by an index in range; leaves the index in `q`. An index that counts
 *  from the end is expected where it is written down, or something unexpected has been seen. */
function isItem(t: Translator, cls: 'List' | 'Tuple', v: string, w: Value): string {
  const number = w.kind === Kind.INT ? '' : `typeof ${w.x} === 'number' && `;
  if (/^\(-\d+\)$/.test(w.x)) return `${isPlain(v, cls)} && (q = ${v}.items.length + ${w.x}) >= 0`;
  const index = t.isTrusted ? w.x : `${w.x} < 0 ? ${w.x} + ${v}.items.length : ${w.x}`;
  const lower = /^\d+$/.test(w.x) ? `(q = ${w.x})` : `(q = ${index}) >= 0 && q`;
  return `${number}${isPlain(v, cls)} && ${lower} < ${v}.items.length`;
}

function atomized(t: Translator, v: Value): Value {
  if (v.kind === Kind.FLOAT) return { kind: Kind.ANY, x: t.atom(v), locals: [] };
  return /^([\w$]+|\(-\d+\))$/.test(v.x) ? v : { ...v, x: t.temp(v.x) };
}

export function subscript(t: Translator, i: Instruction): void {
  const w = atomized(t, t.pop());
  const v = t.atom(t.pop());
  if (t.isProfiling) t.emit(`P.containers[${i.at}] |= seenContainer(${v}, ${w.x});`);
  const cls = onlyClass(t, i);
  if (cls !== undefined) {
    t.emit(`if (!(${isItem(t, cls, v, w)})) ${t.leavingBefore()}`);
    t.result(`${v}.items[q]`, i.next);
    return;
  }
  const seen = t.profile.containers[i.at]!;
  const ways = [
    ...((seen & SeenContainer.LIST) !== 0 ? [`${isItem(t, 'List', v, w)} ? ${v}.items[q]`] : []),
    ...((seen & SeenContainer.TUPLE) !== 0 ? [`${isItem(t, 'Tuple', v, w)} ? ${v}.items[q]`] : []),
  ];
  const quick = t.isProfiling ? [] : ways;
  t.result([...quick, t.slow(`rt.subscript(${v}, ${w.x})`)].join(' : '), i.next);
}

export function storeSubscript(t: Translator, i: Instruction): void {
  const w = atomized(t, t.pop());
  const v = t.atom(t.pop());
  const operand = t.pop();
  if (t.isProfiling) t.emit(`P.containers[${i.at}] |= seenContainer(${v}, ${w.x});`);
  if (onlyClass(t, i) === 'List') {
    t.emit(`if (!(${isItem(t, 'List', v, w)})) ${t.leavingBefore()}`);
    t.emit(`${v}.items[q] = ${t.tagged(operand)};`);
    return;
  }
  const value = t.atom(operand);
  const slow = t.slow(`rt.storeSubscript(${v}, ${w.x}, ${value})`);
  const isList = !t.isProfiling && (t.profile.containers[i.at]! & SeenContainer.LIST) !== 0;
  t.emit(isList ? `if (${isItem(t, 'List', v, w)}) ${v}.items[q] = ${value}; else ${slow};` : `${slow};`);
}
