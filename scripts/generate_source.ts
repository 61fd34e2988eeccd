// Sources that nobody would write: soups of tokens, nests of every kind of bracket and operator, and
// noise. Material of fuzz_parser.ts; most are refused, the deep ones for their depth.

import { CHARACTERS, WORDS } from './mutate.js';
import type { Random } from './random.js';

export function generated(random: Random): string {
  return random.pick([soup, nest, nest, blocks, noise])(random);
}

function times<T>(n: number, make: () => T): T[] {
  return Array.from({ length: n }, make);
}

function soup(random: Random): string {
  return times(random.below(60), () => random.pick(WORDS)).join(random.pick(['', ' ', ' ', '\n']));
}

function noise(random: Random): string {
  return times(random.below(200), () => random.pick(CHARACTERS)).join('');
}

/** What an expression can stand in: before it and after it. */
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['(', ')'], ['[', ']'], ['{', '}'], ['f(', ')'], ['f(*', ')'], ['f(**', ')'], ['f(a=', ')'], ['x[', ']'], ['x[1:', ']'], ['x[:1, 1:', ']'],
  ['{1:', '}'], ['{**', '}'], ['[*', ']'], ['{1,', '}'], ['(x,', ')'], ['(yield ', ')'], ['(yield from ', ')'], ['lambda:', ''],
  ['lambda x=', ': 1'], ['(lambda *x, y=', ': 1)'], ['not ', ''], ['-', ''], ['~+', ''], ['x**', ''], ['x**-', ''], ['1+', ''], ['', '+1'],
  ['x and ', ''], ['x or not ', ''], ['x<', ''], ['x is not ', ''], ['x if ', ' else y'], ['x if y else ', ''], ['', ' if x else y'],
  ['(x for x in ', ')'], ['[x for x in y if ', ']'], ['{x: y for x in y for z in ', '}'], ['[', ' for x in y]'], ['f(x for x in ', ')'],
  ['', '.a'], ['', '()'], ['', '[0]'], ['await ', ''], ["f'{", "}'"], ['f"{', ':{x}}"'], ['"a" ', ''], ['', ' = x'], ['', ', y'], ['', ': int = 1'],
];

const STATEMENTS = [
  '%\n', 'x = %\n', '% = x\n', 'if %: pass\n', 'def f(): return %\n', 'def f(x: %, *, y=%): pass\n', '@d(%)\nclass A: pass\n',
  'async def f():\n  async with % as y: pass\n  await %\n', 'del %\n', 'for % in %: pass\n', 'try: pass\nexcept % as e: pass\n',
  'x: % = %\n', 'x += %\n', 'assert %, %\n', 'class A(%, metaclass=%): x = %\n', 'with % as %: pass\n', 'f"{%!r:>{%}}"\n', 'import %\n', 'global %\n',
];

function nest(random: Random): string {
  const pattern = times(1 + random.below(4), () => random.pick(AROUND));
  const depth = random.pick([1, 2, 5, 20, 90, 200, 1500, 5000]);
  const levels = times(1 + random.below(depth), () => random.pick(pattern));
  const closing = random.below(5) > 0 ? levels.map(([, after]) => after).reverse().join('') : '';
  const nested = `${levels.map(([before]) => before).join('')}x${closing}`;
  return times(1 + random.below(3), () => random.pick(STATEMENTS).replaceAll('%', () => (random.below(3) > 0 ? nested : 'x'))).join('');
}

const HEADS = [
  'if x:', 'while x:', 'for x in y:', 'try:', 'with x as y:', 'def f(x):', 'async def f():', 'class A:', 'else:', 'elif x:', 'finally:', 'except x as y:',
];
const ENDS = ['pass', 'break', 'continue', 'return x', 'yield x', 'global x', 'nonlocal x', 'x = 1', 'import x', 'from x import *', 'await x', 'del x', 'x: int', '"""x'];

/** Statements in statements. */
function blocks(random: Random): string {
  const deep = random.pick([3, 10, 25, 120]);
  const lines: string[] = [];
  let depth = 0;
  for (let n = random.below(4 * deep); n > 0; n--) {
    const goesDeeper = random.below(4) > 0 && depth < deep;
    lines.push(' '.repeat(depth) + random.pick(goesDeeper ? HEADS : ENDS));
    depth = goesDeeper ? depth + 1 : random.below(depth + 1);
  }
  return `${lines.join('\n')}\n${' '.repeat(depth)}${random.pick(ENDS)}\n`;
}
