// The sources whose errors and warnings are recorded in errors.json, for scripts/record_errors.ts and
// errors.test.ts. By name: what is said here in full, or is too long to be said. After a change here:
// npm run record:errors

import type { Question } from '../../scripts/error_answers.js';

function question(source: string, mode = 'exec', kind: Question['kind'] = 'str', flags = 0): Question {
  return { mode, kind, source, filename: '<test>', flags };
}

/** What is refused or warned of by the compiler's own rules, or by the literals'. */
const SPOKEN = [
  // async and await are names, with a warning where they are bound
  'async = 1', 'x.async = 1', 'async.x', 'del async', 'global async', 'def async(): pass', 'def f(async, *await): pass', 'class await: pass',
  'f(async=1)', 'import async', 'import async.await', 'from async import await', 'import a as async', 'for async in x: pass', 'async: int = 1',
  'lambda await: 1', '[1 for async in x]', 'with a as async: pass', 'try: a\nexcept b as async: pass', 'f"{(lambda async: 1)}"', 'async += 1',
  'def f(async, async): pass', 'f(async=1, async=2)', 'def async(__debug__): pass',
  // escapes that are none
  '"\\d"', '"\\d" "\\q"', '"\\d\\q"', 'b"\\d"', 'b"\\d" b"\\q"', 'f"\\d{x}"', 'f"\\d{x}\\q"', 'f"{x:\\d}"', 'f"\\{x}"', 'f"{x}" "\\d"', '"a\\\n\\d"',
  '"\\8"', '"\\é"', 'rb"\\d"', '"\\d" b"a"', '"\\d" = 1', '"\\d" "\\x"', '"\\d\\x"', 'f"\\N{BELL}\\d"', '\n\n("a"\n\n"\\d")', 'f"\\}"',
  // symbol table
  'def f():\n  x = 1\n  global x', 'def f():\n  x\n  global x', 'def f():\n  x: int\n  global x', 'def f(x): global x', 'def f(x): nonlocal x', 'nonlocal x',
  'def f(): nonlocal x', 'def f():\n  global x\n  nonlocal x', 'def f():\n  global x\n  x: int', 'def f(a, a): pass', 'lambda a, *a: 1',
  'def f(): from x import *', 'class A:\n  from x import *', 'def f():\n  nonlocal x\n  x: int = 1', 'def f():\n  def g():\n    x\n    nonlocal x\n  x = 1',
  // future statements
  'from __future__ import braces', 'from __future__ import nope', 'x\nfrom __future__ import division', '"doc"\nfrom __future__ import division\nfrom __future__ import *',
  'from __future__ import barry_as_FLUFL\n1 != 2', 'import x\nfrom __future__ import nested_scopes', 'x; from __future__ import division', 'def f(): from __future__ import division',
  // code generation
  'return', 'class A: return', 'yield', 'class A: yield', '[(yield) for x in y]', 'break', 'continue', 'if x: break', 'def f(): break',
  'while x:\n  def f(): continue', 'for x in y:\n  try: pass\n  finally: continue', 'for x in y:\n  try: pass\n  finally:\n    for z in x: continue',
  'try: a\nexcept: b\nexcept C: d', 'a, *b, *c = d', '*a = b', '*a', 'f(*a for a in b)', 'del *a', '[*a]', '*a, = b', 'async def f(): yield from x',
  'async def f():\n  yield 1\n  return 2', 'def f(): await x', 'await x', 'async def f(): [await x for x in y]', 'def f(): [x async for x in y]', '[x async for x in y]',
  'def f():\n  async with a: pass', 'def f():\n  async for a in b: pass', 'assert (a, b)', 'x: int = yield', '(x): int; x.y: int = 1; x[0]: int',
  'a.__debug__ = 1', '__debug__ += 1', 'f(__debug__=1)', 'import __debug__', 'None = 1', 'for None in x: pass', 'x = {**a for a in b}', 'f(**x, *y)',
  // f-strings
  "f'{a b}'", "f'{}'", "f'{a!x}'", "f'{'", "f'}'", "f'{a:{b:{c}}}'", "f'{a\\n}'", "f'{#}'", "f'{(}'", "f'{lambda x:1}'", "f'{a[}'", "f'{!r}'", "f'{f() = 1}'",
  "x = (f'''a\n{b c}''')", "f'{x' 'y}'", "f'{await x}'", "f'{yield}'", "f'{*a}'", "f'{a:' 'b}'", "f'{1 if}'",
  // tokens
  '$', 'a ? b', '"abc', '"""abc\nd', 'x = (\n', 'x = [1,\n 2)\n', '\\ x', 'x\\', '0777', '1__0', '0x', '1e+', '1_', 'a €', 'if x:\n\ty\n        z\n', 'if x:\n    y\n  z\n',
  '  x', 'if x:\ny', 'x\n  y', 'print 1', 'exec "x"', 'if x: print a, b', '𔀀 = 1', '..', 'def f():\r\n', 'x = 1\r\n', 'x\0y', '\ud800 = 1', 'x = "\udc80"',
];

/** As latin-1 text. */
const BYTES = [
  '"\xff"', '"a\xc3"', '"\xe2\x28"', '"\xe2\x82"', '"\xf0\x80\x80\x80"', '"\\n\xff"', '\xff', 'x\xc3', '# \xff\n', '# coding: foo', '# coding: foo\n', '\n# coding: foo\n',
  '# coding: latin-1\n"\xe9" x', '# coding: ascii\n"\xe9"', '\xef\xbb\xbf# coding: latin-1\n', '\xef\xbb\xbfx y', "f'\xff{x}'", "b'\xc3\xa9'", 'x\0', '# coding: utf-8\n"\xff"', '"\xed\xa0\x80"', '"\xc0\x80"',
];

const repeat = (n: number, before: string, inner = 'x', after = ''): string => before.repeat(n) + inner + after.repeat(n);
const indented = (n: number, head: string, last: string): string => `${Array.from({ length: n }, (_, i) => `${' '.repeat(i)}${head}\n`).join('')}${' '.repeat(n)}${last}\n`;
const list = (n: number, item: (i: number) => string, separator = ','): string => Array.from({ length: n }, (_, i) => item(i)).join(separator);

/** By name, so that the record does not hold them. */
const LARGE: Readonly<Record<string, () => string>> = {
  'a list of 100,000 elements': () => `[${'1,'.repeat(100_000)}]`,
  'a dict of 50,000 items': () => `{${'x:1,'.repeat(50_000)}}`,
  'a sum of 2,990 terms': () => repeat(2989, 'x+'),
  'a sum of 10,000 terms': () => repeat(9999, 'x+'),
  '2,980 elifs': () => `if x: y\n${'elif x: y\n'.repeat(2980)}`,
  '3,000 elifs': () => `if x: y\n${'elif x: y\n'.repeat(3000)}`,
  '92 parentheses': () => repeat(92, '(', 'x', ')'), '93 parentheses': () => repeat(93, '(', 'x', ')'),
  '93 parentheses that stay open': () => repeat(93, '('),
  '20 blocks': () => indented(20, 'while x:', 'y'), '21 blocks': () => indented(21, 'while x:', 'y'),
  '21 blocks of if': () => indented(21, 'if x:', 'y'),
  '99 indents': () => indented(99, 'if x:', 'y'), '100 indents': () => indented(100, 'if x:', 'y'),
  '20 items of with': () => `with ${list(20, () => 'a')}: pass`, '21 items of with': () => `with ${list(21, () => 'a')}: pass`,
  '20 clauses of for': () => `[x ${'for x in y '.repeat(20)}]`, '21 clauses of for': () => `[x ${'for x in y '.repeat(21)}]`,
  '739 lambdas': () => repeat(739, 'lambda:'), '740 lambdas': () => repeat(740, 'lambda:'),
  '1,000 nots': () => repeat(1000, 'not '), '1,480 nots': () => repeat(1480, 'not '), '1,480 signs': () => repeat(1480, '-'),
  '739 powers': () => repeat(739, 'x**'), '740 powers': () => repeat(740, 'x**'), '500 powers with signs': () => repeat(500, 'x**-'),
  '1,480 conditional expressions': () => repeat(1480, 'x if y else '),
  '86 conditions in conditions': () => repeat(86, '(x if ', '1', ' else y)'), '85 yields': () => `def f(): ${repeat(85, '(yield ', 'x', ')')}`,
  '87 slices': () => repeat(87, 'x[1:', '1', ']'), '88 slices': () => repeat(88, 'x[1:', '1', ']'),
  '2,990 attributes': () => `x${'.a'.repeat(2990)}`, '3,000 attributes': () => `x${'.a'.repeat(3000)}`,
  '2,990 calls': () => `x${'()'.repeat(2990)}`, '3,000 calls': () => `x${'()'.repeat(3000)}`, '3,000 subscripts': () => `x${'[0]'.repeat(3000)}`,
  '10,000 times and': () => repeat(10_000, 'x and '), '10,000 comparisons': () => repeat(10_000, 'x<'),
  '20,000 statements': () => 'x=1\n'.repeat(20_000), '5,000 functions': () => list(5000, (i) => `def f${i}(): pass\n`, ''),
  '2,000 lambdas of one line': () => `[${list(2000, (i) => `lambda: ${i}`)}]`,
  '20,000 names': () => `def f():\n${list(20_000, (i) => ` a${i}=1\n`, '')}`,
  'a string of 1 MB': () => `x="${'a'.repeat(1_000_000)}"`, 'escapes of 1 MB': () => `x="${'\\n'.repeat(500_000)}"`,
  '10,000 fields of an f-string': () => `f"${'{x!r:>{w}}'.repeat(10_000)}"`,
  '255 parameters': () => `def f(${list(255, (i) => `a${i}`)}): pass`, '256 parameters': () => `def f(${list(256, (i) => `a${i}`)}): pass`,
  '256 parameters by keyword only': () => `def f(*, ${list(256, (i) => `a${i}`)}): pass`,
  '255 arguments': () => `f(${list(255, (i) => `a${i}`)})`, '256 arguments': () => `f(${list(256, (i) => `a${i}`)})`,
  '256 targets before a starred one': () => `${list(256, (i) => `a${i}`)}, *r = x`,
  '20,000 decorators': () => `${'@d\n'.repeat(20_000)}def f(): pass`, '20,000 targets': () => `${'x='.repeat(20_000)}1`,
};

export const NAMED: ReadonlyMap<string, Question> = new Map([
  ...SPOKEN.flatMap((source): [string, Question][] => ['exec', 'single', 'eval'].map((mode) => [`${mode} ${JSON.stringify(source)}`, question(source, mode)])),
  ...BYTES.flatMap((source): [string, Question][] => ['exec', 'eval'].map((mode) => [`${mode} bytes ${JSON.stringify(source)}`, question(source, mode, 'bytes')])),
  ...Object.entries(LARGE).map(([name, source]): [string, Question] => [name, question(source())]),
]);
