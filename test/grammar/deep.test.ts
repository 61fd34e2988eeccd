// Deep and long input: refused where CPython's parser stack is full, never a
// JavaScript stack overflow, and lists of any length.

import test from 'ava';
import { parse } from '../../grammar/parse.js';

/** How many levels CPython 3.6 accepts; one more is a MemoryError. */
const DEEPEST: readonly (readonly [what: string, levels: number, source: (n: number) => string])[] = [
  ['parentheses', 92, (n) => `${'('.repeat(n)}x${')'.repeat(n)}`],
  ['subscripts', 87, (n) => `${'x['.repeat(n)}1${']'.repeat(n)}`],
  ['dicts', 92, (n) => `${'{1:'.repeat(n)}1${'}'.repeat(n)}`],
  ['lambdas', 739, (n) => `${'lambda:'.repeat(n)}1`],
  ['not', 1479, (n) => `${'not '.repeat(n)}x`],
  ['unary minus', 1479, (n) => `${'-'.repeat(n)}x`],
  ['powers', 739, (n) => `${'x**'.repeat(n)}x`],
  ['conditional expressions', 1479, (n) => `${'x if x else '.repeat(n)}x`],
];

for (const [what, levels, source] of DEEPEST) {
  test(`${levels} levels of ${what}, no more`, (t) => {
    t.notThrows(() => parse(source(levels), '<string>', 'exec'));
    t.like(t.throws(() => parse(source(levels + 1), '<string>', 'exec')),
      { type: 'MemoryError', msg: 's_push: parser stack overflow' });
  });
}

test('the parser stack is full before the end is missed', (t) => {
  t.like(t.throws(() => parse('('.repeat(200), '<string>', 'exec')), { type: 'MemoryError' });
});

const LONG: Readonly<Record<string, string>> = {
  list: `[${'1,'.repeat(100_000)}]`,
  sum: `${'1+'.repeat(100_000)}1`,
  'chain of elif': `if x: y\n${'elif x: y\n'.repeat(3000)}`,
  comparison: `${'a<'.repeat(10_000)}b`,
  'chain of and': `${'a and '.repeat(100_000)}b`,
  'adjacent strings': '"a" '.repeat(10_000),
  'attribute of attribute': `x${'.a'.repeat(20_000)}`,
  'chained assignment': `${'x='.repeat(10_000)}1`,
  'line of statements': 'x;'.repeat(10_000),
  docstring: `"""${'a\n'.repeat(100_000)}"""`,
  'comment of number signs': `pass\n${'#'.repeat(10_000)} x`,
};

for (const [what, source] of Object.entries(LONG)) {
  test(`a long ${what}`, (t) => {
    t.notThrows(() => parse(source, '<string>', 'exec'));
    if (!source.includes('\n')) t.notThrows(() => parse(source, '<string>', 'single'));
  });
}
