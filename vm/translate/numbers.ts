// Comparisons and arithmetic, as text: two values that are known to be numbers are JavaScript's own business.

import { CmpOp, Op } from '../../compiler/opcode.js';
import type { Instruction } from './flow.js';
import { Kind, Seen } from './kinds.js';
import type { Translator, Value } from './translator.js';

const COMPARISONS: readonly string[] = ['<', '<=', '===', '!==', '>', '>='];

function isNumber(v: Value): boolean {
  return v.kind === Kind.INT || v.kind === Kind.FLOAT;
}

export function compare(t: Translator, { arg }: Instruction): void {
  const w = t.pop();
  const v = t.pop();
  const sign = COMPARISONS[arg];
  if (sign !== undefined && ((isNumber(v) && isNumber(w)) || (v.kind === Kind.STR && w.kind === Kind.STR))) {
    t.push({ kind: Kind.BOOL, x: `(${v.x} ${sign} ${w.x})`, locals: [...v.locals, ...w.locals] });
    return;
  }
  const a = t.atom(v);
  const b = t.atom(w);
  if ((arg as CmpOp) === CmpOp.IS || (arg as CmpOp) === CmpOp.IS_NOT) {
    t.push({ kind: Kind.BOOL, x: t.temp(`${a} ${(arg as CmpOp) === CmpOp.IS ? '===' : '!=='} ${b}`), locals: [] });
    return;
  }
  const general = t.slow(`rt.compareOp(${arg}, ${a}, ${b})`);
  const kind = sign === undefined ? Kind.BOOL : Kind.ANY; // `in`, EXC_MATCH
  t.pushNew(kind, sign === undefined ? general : `typeof ${a} === 'number' && typeof ${b} === 'number' ? ${a} ${sign} ${b} : ${general}`);
}

export function unaryNegative(t: Translator, i: Instruction): void {
  const v = t.pop();
  if (v.kind === Kind.INT) t.pushNew(Kind.INT, `0 - ${v.x}`);
  else if (v.kind === Kind.FLOAT) t.pushNew(Kind.FLOAT, `-${v.x}`);
  else {
    const x = t.atom(v);
    t.result(t.slow(`rt.numberNegative(${x})`), i.next);
  }
}

/** What an operator's opcode stands for in JavaScript, where it is as simple as that. */
const SIGNS: Readonly<Record<number, string>> = {
  [Op.BINARY_ADD]: '+', [Op.INPLACE_ADD]: '+', [Op.BINARY_SUBTRACT]: '-', [Op.INPLACE_SUBTRACT]: '-',
  [Op.BINARY_MULTIPLY]: '*', [Op.INPLACE_MULTIPLY]: '*', [Op.BINARY_TRUE_DIVIDE]: '/', [Op.INPLACE_TRUE_DIVIDE]: '/',
  [Op.BINARY_AND]: '&', [Op.INPLACE_AND]: '&', [Op.BINARY_OR]: '|', [Op.INPLACE_OR]: '|', [Op.BINARY_XOR]: '^', [Op.INPLACE_XOR]: '^',
};

const NAMED: Readonly<Record<number, string>> = {
  [Op.BINARY_ADD]: 'numberAdd', [Op.INPLACE_ADD]: 'inplaceAdd', [Op.BINARY_SUBTRACT]: 'numberSubtract', [Op.INPLACE_SUBTRACT]: 'inplaceSubtract',
  [Op.BINARY_MULTIPLY]: 'numberMultiply', [Op.INPLACE_MULTIPLY]: 'inplaceMultiply',
};

export function isArithmetic(op: number): boolean {
  return SIGNS[op] !== undefined || (op >= Op.BINARY_POWER && op <= Op.INPLACE_TRUE_DIVIDE && op !== Op.BINARY_SUBSCR) ||
    [Op.BINARY_LSHIFT, Op.BINARY_RSHIFT, Op.INPLACE_LSHIFT, Op.INPLACE_RSHIFT, Op.INPLACE_MODULO, Op.INPLACE_POWER,
      Op.BINARY_MATRIX_MULTIPLY, Op.INPLACE_MATRIX_MULTIPLY].includes(op as Op);
}

export function arithmetic(t: Translator, i: Instruction): void {
  const w = t.pop();
  const v = t.pop();
  const sign = SIGNS[i.op];
  const areFloats = isNumber(v) && isNumber(w) && (v.kind === Kind.FLOAT || w.kind === Kind.FLOAT);
  if (areFloats && (sign === '+' || sign === '-' || sign === '*')) t.pushNew(Kind.FLOAT, `${v.x} ${sign} ${w.x}`);
  else if (sign === '/' && isNumber(v) && isNumber(w)) divide(t, i, v, w);
  else if (v.kind === Kind.INT && w.kind === Kind.INT) integers(t, i, v.x, w.x);
  else if (v.kind === Kind.STR && w.kind === Kind.STR && sign === '+') t.pushNew(Kind.STR, `${v.x} + ${w.x}`);
  else anything(t, i, v, w);
}

/** A true division; what divides by zero raises. */
function divide(t: Translator, i: Instruction, v: Value, w: Value): void {
  const divisor = /^[\w$]+$/.test(w.x) ? w.x : t.temp(w.x);
  const boxes = [v, w].map((value) => (value.kind === Kind.INT ? value.x : `rt.boxed(${value.box === undefined ? 'RAW' : value.box}, ${value.x})`));
  t.emit(`if (${divisor} === 0) ${t.otherwise(`rt.binaryOperator(${i.op}, ${boxes.join(', ')})`)}`);
  t.pushNew(Kind.FLOAT, `${v.x} / ${divisor}`);
}

function general(i: Instruction, a: string, b: string): string {
  const name = NAMED[i.op];
  return name === undefined ? `rt.binaryOperator(${i.op}, ${a}, ${b})` : `rt.${name}(${a}, ${b})`;
}

function integers(t: Translator, i: Instruction, v: string, w: string): void {
  const sign = SIGNS[i.op];
  switch (sign) {
    case '+': case '-': case '*':
      sum(t, i, `${v} ${sign} ${w}${sign === '*' ? ' + 0' : ''}`, general(i, v, w)); // + 0: never -0
      return;
    case '&': case '|': case '^':
      t.result(t.temp(`(${v} | 0) === ${v} && (${w} | 0) === ${w} ? ${v} ${sign} ${w} : rt.binaryOperator(${i.op}, ${v}, ${w})`), i.next);
      return;
    default:
  }
  const int32 = `(${v} | 0) === ${v} && (${w} | 0) === ${w}`;
  switch (i.op as Op) {
    case Op.BINARY_FLOOR_DIVIDE: case Op.INPLACE_FLOOR_DIVIDE:
      t.result(t.temp(`${int32} && ${v} >= 0 && ${w} > 0 ? (${v} / ${w}) | 0 : ${t.slow(general(i, v, w))}`), i.next);
      return;
    case Op.BINARY_MODULO: case Op.INPLACE_MODULO:
      t.result(t.temp(`${int32} && ${v} >= 0 && ${w} > 0 ? ${v} % ${w} : ${t.slow(general(i, v, w))}`), i.next);
      return;
    case Op.BINARY_RSHIFT: case Op.INPLACE_RSHIFT:
      t.result(t.temp(`${int32} && ${w} >= 0 ? ${v} >> (${w} > 31 ? 31 : ${w}) : ${t.slow(general(i, v, w))}`), i.next);
      return;
    default: t.result(t.temp(t.slow(general(i, v, w))), i.next);
  }
}

/** Push the sum, difference or product of two ints: raw, unless larger ones have been seen here. No Python runs for the
 *  larger ones, and nothing raises. */
function sum(t: Translator, i: Instruction, quick: string, large: string): void {
  const r = t.name('v');
  if (t.isProfiling || (t.profile.seen[i.at]! & ~Seen.INT) !== 0) {
    t.emit(`let ${r} = ${quick}; if (!(${r} <= SAFE && ${r} >= -SAFE)) ${r} = ${large};`);
    t.result(r, i.next);
    return;
  }
  t.emit(`const ${r} = ${quick};`);
  t.push({ kind: Kind.ANY, x: large, locals: [] });
  t.emit(`if (!(${r} <= SAFE && ${r} >= -SAFE)) ${t.leaving(i.next, Kind.INT)}`);
  t.pop();
  t.push({ kind: Kind.INT, x: r, locals: [] });
}

function anything(t: Translator, i: Instruction, v: Value, w: Value): void {
  const a = t.atom(v);
  const b = t.atom(w);
  const sign = SIGNS[i.op];
  const slow = t.slow(general(i, a, b));
  if ((sign === '+' || sign === '-' || sign === '*') && v.kind !== Kind.FLOAT && w.kind !== Kind.FLOAT) {
    const isSafe = `(q = ${a} ${sign} ${b}${sign === '*' ? ' + 0' : ''}) <= SAFE && q >= -SAFE`;
    t.result(`typeof ${a} === 'number' && typeof ${b} === 'number' && ${isSafe} ? q : ${slow}`, i.next);
  } else t.result(slow, i.next);
}
