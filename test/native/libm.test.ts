// libm: the addon's functions give what CPython's math module gives, to the last digit.
// libm.json was recorded from CPython 3.6.15: [function, arguments, result].

import { readFileSync } from 'node:fs';
import test from 'ava';
import { loadNative } from '../../native/index.js';

type Case = readonly [name: 'sin' | 'pow', args: [number, number], result: number];
const cases = JSON.parse(readFileSync('test/native/libm.json', 'utf8')) as Case[];
const native = loadNative();

test('results are those of CPython 3.6.15', (t) => {
  for (const [name, args, result] of cases) t.is(native[name](...args), result, `${name}(${args})`);
});

test('frexp, modf and ldexp', (t) => {
  const exponent = new Int32Array(1);
  const integral = new Float64Array(1);
  t.deepEqual([native.frexp(-12.5, exponent), exponent[0]], [-0.78125, 4]);
  t.deepEqual([native.modf(-12.5, integral), integral[0]], [-0.5, -12]);
  t.is(native.ldexp(0.75, 10), 768);
});
