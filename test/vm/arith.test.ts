// vm/arith.ts and the decimal text of doubles, against what CPython 3.6.15 computes.
//
// arith.jsonl was recorded by record_arith.py; where CPython is installed it is recorded
// again and must not have changed.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'ava';
import {
  bitLength, hashDouble, hashInt, intAnd, intDivmod, intFloorDivide, intGcd, intInvert, intLshift, intOr, intPower,
  intPowerModulo, intRemainder, intRshift, intToDouble, intTrueDivide, intXor, MAX_INT_BITS,
} from '../../vm/arith.js';
import { floatRepr, formatFloatShort, type FloatCode } from '../../vm/objects/float_repr.js';
import { mkInt, type IntValue } from '../../vm/values.js';
import { live } from '../support/live.js';

const recorded = readFileSync('test/vm/arith.jsonl', 'utf8');
const cases = recorded.trim().split('\n').map((line) => JSON.parse(line) as [string, string[], string | string[]]);

function int(text: string): IntValue {
  return mkInt(BigInt(text));
}

/** float.fromhex for what float.hex() writes. */
function double(text: string): number {
  const m = /^(-?)0x([01])\.([0-9a-f]{13}|0)p([+-]\d+)$/.exec(text);
  if (m === null) return text === 'nan' ? NaN : text === '-inf' ? -Infinity : Infinity;
  const mantissa = Number(BigInt('0x' + m[2]! + m[3]!.padEnd(13, '0'))) / 2 ** 52;
  const exponent = Number(m[4]);
  const size = exponent < -1000 ? mantissa * 2 ** (exponent + 60) * 2 ** -60 : mantissa * 2 ** exponent;
  return m[1] === '-' ? -size : size;
}

/** A result in the form in which record_arith.py writes it; a float as its bits. */
function shown(v: IntValue | number[] | IntValue[] | string | undefined): string | string[] {
  return Array.isArray(v) ? v.map(String) : String(v);
}

function bits(d: number): string {
  return new BigUint64Array(Float64Array.of(d).buffer)[0]!.toString(16);
}

const never = (): void => {};

const operations: Record<string, (a: string[]) => string | string[]> = {
  '//': ([v, w]) => shown(intFloorDivide(int(v!), int(w!))),
  '%': ([v, w]) => (/^-?\d+$/.test(v!) ? shown(intRemainder(int(v!), int(w!))) : formatted(v!, double(w!))),
  divmod: ([v, w]) => shown(intDivmod(int(v!), int(w!))),
  '&': ([v, w]) => shown(intAnd(int(v!), int(w!))),
  '|': ([v, w]) => shown(intOr(int(v!), int(w!))),
  '^': ([v, w]) => shown(intXor(int(v!), int(w!))),
  '<<': ([v, n]) => shown(intLshift(int(v!), Number(n))),
  '>>': ([v, n]) => shown(intRshift(int(v!), Number(n))),
  '**': ([v, n]) => shown(intPower(int(v!), int(n!))),
  pow: ([v, w, z]) => shown(intPowerModulo(int(v!), int(w!), int(z!), never)),
  hash: ([v]) => shown(/^-?\d+$/.test(v!) ? hashInt(int(v!)) : hashDouble(double(v!))),
  bit_length: ([v]) => shown(bitLength(int(v!))),
  repr: ([d]) => floatRepr(double(d!)),
};

function formatted(spec: string, d: number): string {
  const m = /^(#?)\.(\d+)([efg])$/.exec(spec)!;
  return formatFloatShort(d, m[3] as FloatCode, Number(m[2]), { alt: m[1] === '#' });
}

const doubles: Record<string, (a: string[]) => number> = {
  '/': ([v, w]) => intTrueDivide(int(v!), int(w!)),
  float: ([v]) => intToDouble(int(v!)),
};

test('results are those of CPython 3.6.15', (t) => {
  for (const [op, operands, expected] of cases) {
    const toDouble = doubles[op];
    if (toDouble === undefined) t.deepEqual(operations[op]!(operands), expected, `${op} ${operands.join(' ')}`);
    else if (expected === 'inf') t.is(Math.abs(toDouble(operands)), Infinity); // CPython raises
    else t.is(bits(toDouble(operands)), bits(double(expected as string)), `${op} ${operands.join(' ')}`);
  }
});

live('the recorded results are still CPython\'s', (t, oracle) => {
  const today = execFileSync(oracle, ['test/vm/record_arith.py'], { encoding: 'utf8' });
  t.is(today, recorded);
});

test('ints are canonical: a number up to 2**53 - 1, never -0', (t) => {
  const edge = 2 ** 53 - 1;
  t.is(intXor(-edge, edge), -2);
  t.is(intInvert(edge), -(2n ** 53n));
  t.is(intAnd(-(2n ** 53n), -1), -(2n ** 53n));
  t.is(intLshift(1, 53), 2n ** 53n);
  t.is(intRshift(2n ** 53n, 1), 2 ** 52);
  for (const zero of [intFloorDivide(0, -5), intRemainder(-6, 3), intRemainder(6, -3), intRshift(0, 5)]) t.true(Object.is(zero, 0));
});

test('what cannot fit in memory is undefined, what cannot fit in a double an infinity', (t) => {
  t.is(intLshift(1, MAX_INT_BITS + 1), undefined);
  t.is(intPower(3, 2 ** 40), undefined);
  t.is(intPower(3, 2n ** 80n), undefined);
  t.is(intPower(-1, 2n ** 80n + 1n), -1);
  t.is(intTrueDivide(10n ** 400n, 3), Infinity);
  t.is(intTrueDivide(3, 10n ** 400n), 0);
  t.is(intToDouble(-(10n ** 400n)), -Infinity);
});

test('a long modular power and a long gcd can be interrupted', (t) => {
  const stop = (): void => { throw new Error('signal'); };
  t.throws(() => intPowerModulo(3, 2n ** 2000n, 2n ** 3000n - 1n, stop), { message: 'signal' });
  const [a, b] = consecutiveFibonacci(4000);
  t.throws(() => intGcd(a, b, stop), { message: 'signal' });
  t.is(intGcd(a, b, never), 1);
});

/** The worst case for Euclid. */
function consecutiveFibonacci(n: number): [bigint, bigint] {
  let [a, b] = [0n, 1n];
  for (let i = 0; i < n; i++) [a, b] = [b, a + b];
  return [a, b];
}
