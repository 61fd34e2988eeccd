// What the recorded tests of the parser parse: requests as scripts/oracle.ts takes
// them. After a change here: node dist/scripts/record_grammar.js

import type { OracleRequest } from '../../scripts/oracle.js';

/** Programs that are accepted: every statement and expression form, and the positions that are odd. */
const PROGRAMS = [
  '', '\n\n', '# only a comment', 'pass', 'x = 1', '\\\n', 'x \\\n = \\\n 1\n', '\x0cx\n', 'if 1:\r\n  x\r\n', 'if 1:\r  x\r',
  'a = b = *c, d = e', 'x: int', 'x: int = 3', '(x): int', 'x.y: int', 'x[0]: int = y', 'x += 1; y **= yield_; z //= 2; w @= 3',
  'a <<= 1; a >>= 1; a &= 1; a |= 1; a ^= 1; a %= 1; a -= 1; a *= 1; a /= 1',
  'del a, (b, c), d[0], e.f', 'del ()', '() = []', '[a, [b, *c]] = d', '(a), = b',
  'return_ = 1\nraise\nraise A\nraise A from B\nassert a\nassert a, b\nglobal a, b\nnonlocal_ = 1\nbreak_ = 2',
  'def f():\n  nonlocal a, b\n  return\ndef g():\n  return 1, *2\n', 'while a:\n  break\nelse:\n  continue\n',
  'import a\nimport a.b.c as d, e\nfrom a import b\nfrom a.b import (c as d, e,)\nfrom . import *\nfrom ...a import b\nfrom .... import c\n',
  'if a: b\nelif c: d\nelif e:\n f\nelse: g\n', 'if a:\n b\nelse:\n if c:\n  d\n', 'for a in b: c\nfor a, in b: c\nfor (a), b in c, d:\n e\nelse: f\n',
  'try: a\nfinally: b\n', 'try: a\nexcept: b\nelse: c\nfinally: d\n', 'try:\n a\nexcept A:\n b\nexcept (B, C) as d:\n e\n',
  'with a: b', 'with a as b, c as (d, e), f: g', 'with (a, b) as c.d: e',
  'def f(): pass', 'def f(a, b: int, c=1, d: str = 2, *args: x, e, f: y = 3, **kwargs: z) -> w: pass', 'def f(*, a, b=1): pass', 'def f(a, *, b,): pass', 'def f(a, b=1,): pass', 'def f(**k,): pass',
  'class A: pass', 'class A(): pass', 'class A(B, *C, d=e, **f):\n  x = 1\n\n  def g(self): pass\n',
  '@a\n@b.c\n@d()\n@e.f(1, x=2)\ndef g(): pass\n', '@a\nclass B: pass', '@a\nasync def b(): pass', 'async def f():\n  await a\n  await a.b(c) ** 2\n  async for x in y: z\n  async with a as b: c\n  return [x async for x in y if await z]\n',
  'async = 1; await = 2\ndef await_(async): return async\nasync.await', 'async def f(): pass\nasync = 1', 'async \\\n def f(): await x', 'def async(): pass',
  'lambda: 0', 'lambda a, b=1, *c, d, e=2, **f: g', 'lambda *, a: b', 'lambda *a, **b: (yield)', 'a if b else c if d else e', '(a if b else c) if d else lambda: e if f else g',
  'a or b or c and d and not e', 'not a == b', 'not not a', 'a < b <= c != d is e is not f in g not in h', 'a | b ^ c & d << e >> f + g - h * i / j // k % l @ m',
  'a + b + c\na - b * c + d', '-a ** -b ** c', '- + ~a', '-a * b', 'a ** b ** c', '(a + b) * c', 'a.b[c](d).e', '-1\n-1.5\n- 2j', '(a)(b)', '(a).b',
  'f()', 'f(a, *b, c, d=e, *f, **g, h=i)', 'f(a for b in c)', 'f(a for b in c if d,)', 'f(*a, *b, **c, **d)', 'f((a)=1)', 'f(a)(b)[c]',
  'a[b]', 'a[:]', 'a[b:]', 'a[:b]', 'a[::]', 'a[b:c:d]', 'a[b, c]', 'a[b,]', 'a[b:c, d, ...]', 'a[::2, :]', 'a[(b, c)]', 'a[lambda: 0:1]',
  '()', '(a)', '(a,)', '(a, b)', '[]', '[a]', '[a, *b]', '{}', '{a}', '{a, *b}', '{*a}', '{a: b}', '{a: b, **c, d: e,}', '{**a}', '{**a, b: c}',
  '[a for b in c]', '[a for b in c if d if e for f, in g]', '{a for b in c}', '{a: b for c in d}', '(a for b in c)', '[  a for b in c]', '[x for x in lambda: y, z]'.replace('lambda: y, z', '(lambda: y, z)'), '[a for b in c if lambda: d]',
  '((a, b) for c in d)', '(yield)', 'x = yield', 'x = yield a, b', 'x = (yield from a)', 'def f():\n  yield\n  yield from g()\n  x = yield\n',
  '0 00 0_0'.split(' ').join('\n'), '1\n0x1F\n0b101\n0o17\n0XaB\n0B1\n0O7\n1_000\n0x_f\n9007199254740993\n123456789012345678901234567890\n0xffffffffffffffffffff',
  '1.\n.5\n1.5e10\n1e-7\n1E+300\n1_0.0_1\n1e400\n09.5\n00e1\n1j\n1.5J\n08j\n1e16\n123456789.125\n5e-324\n0.0001\n0.00001\n1e22', '1if a else 2', '1or 2', '0xfor x in y'.replace('0xfor', '0xf or'), '1 .real\n1..real', '...', 'x = ...',
  '"a" \'b\' """c"""', '"a"\n\'\'', 'r"\\n" R\'\\\\\'', 'u"a" U\'b\'', 'b"a" rb"\\n" Rb\'c\' bR"d" B"""e"""', '"\\n\\t\\\\\\\'\\"\\a\\b\\f\\r\\v\\0\\101\\777\\x41\\u0041\\U0001F600\\q\\\nz"', 'b"\\n\\t\\\\\\0\\101\\777\\x41\\u0041\\q\\\nz\\xff"',
  '"""a\nb"""', 'x = """a\n  b""" + c', 'f(1, """a\nb""", 2)', '"a\\\nb"', '\'\'\'a\\\'\'\'\'', '"é😀\\ud800\\udc00"', '"\\N{LATIN SMALL LETTER A}\\N{bell}\\N{HANGUL SYLLABLE GA}\\N{CJK UNIFIED IDEOGRAPH-4E00}\\N{LINE FEED}\\N{GREEK SMALL LETTER ALPHA}"', '"a" "é" "\\u00e9"',
  'f""', 'f"a"', 'f"" ""', '"" f""', '"a" f"b" "c"', 'f"{a}"', '"" f"{a}" ""', '"x" f"{a}y" "z" f"{b}"', 'f"a{b}c{d!r}e{f:g}h{i!s:j{k}l}"', 'f"{{}}{{{a}}}"', 'f"{a:{b}}"', 'f"{a:{b}{c!a}d}"', 'f"{a!r:>{w}}"', 'f"{ a }"', 'f"{a,b}"', 'f"{(lambda x: x)}"', 'f"{a[\'b\']}"', 'f"{\'a\' \'b\'}"', 'f"{a != b}"', 'f"{a!=b}"', 'f"{yield_}"', 'f"{{a}}"', 'f"{a}}}"', 'rf"\\{a}\\n"', 'fr"{a:\\n}"', 'f"\\{a}"', 'f"\\n{a}\\t"', 'f"\\N{BELL}{a}"', 'f"é{a}😀{b}"', 'f"""\n{a\n}\n  {b}"""', 'x = f"{a}" + f"{b.c(d)}"', 'f"{f\'{a}\'}"', 'f"{x:{\'a\'}}"', 'f"{\n a}"', 'f"""a\n{\nb}"""', 'f"{3.4:10}" f"{x}"', 'def f():\n  return (f"{a}"\n    f"{b}")\n', 'f"{*a, b}"', 'f"{a if b else c}"', 'f"{ {1: 2}[1] }"',
  'é = 1\nñandú.été = é', 'ﬁ = 1', 'x = "é"; y = "é" + z', 'def ﬀ(ﬁ): global ª', '℘ = ℮ = 1', 'x\u{e0100} = 𝐱𝐲', 'print(1)\nprint >>x, 1', 'x = (1,\n\n  # comment\n 2)', 'if 1:\n\tx\n\ty\n', 'if 1:\n        x\n\ty\n'.replace('\ty', '        y'), 'if a:\n  b\n\n  # c\n\n  d\n# e\nf', 'x; y;', 'class A:\n  """doc"""\n', 'from __future__ import barry_as_FLUFL\n1 <> 2\n', 'nonlocal x',
];

/** Programs that are refused. */
const REFUSED = [
  'x = \n', '(\n', '(', 'if x:\n', 'if x:\n y\n  z\n', '  x\n', '1 1', "'''abc\nd", "'abc\n", "x = '''a\nb''' y z\n", "'abc\\\nd\n", 'x\\ y\n', 'a \u20ac b\n',
  'é€ = 1\n', '0b2', '0b12', '0o8', '0xg', '012', '1__2', '1_', '1e', '1e+', '0_', '1.e_', '1 <> 2\n', 'f(1=2)', 'f(a=1,b)', '  f() = 1', 'def f():\n\tx\n        y\n',
  'if 1:\n  x\n y\n', 'if 1:\nx\n', 'print 1', '  print 1\n', 'if 1: print 1\n', "print 'a',\n", "exec 'x'\n", 'print a; print b', 'x = 1 print 2\n', 'class __debug__: pass', 'class __debug__(a): pass', 'class __debug__(): pass', 'def __debug__(): pass', 'def f(__debug__): pass',
  'def f(*): pass', 'def f(*,**k): pass', 'def f(*,): pass', 'lambda *: 1', 'f(x for x in y, 1)', 'f(1, x for x in y)', 'class A(x for x in y, z): pass', "'\\x'", "'é\\x4'", "'\\é\\u12'", "b'é'", "b'\\x'", "b'a' b'\\xg'", "'\\N{foo}'", "'\\N'", "'\\N{'", "'\\N{}'", "'\\u123'", "'\\U00110000'", "'\\U1234'",
  "'a' b'b'", "b'a' 'b'", "b'a' f'b'", "f'a' b'b'", "f'{'", "f'{a b}'", "f'{}'", "f'}'", "f'{a!x}'", "f'{a!r'", "f'{a!'", "f'{a\\n}'", "f'{#}'", "f'{(}'", "f'{a:{b:{c}}}'", "f'{lambda x:1}'", "f'{a[}'", "f'{a)}'", "f'{ }'", 'f\'{"\'', "f'{!r}'", "f'{a:{'", "f'{a:}}'", "f'{f() = 1}'", "f'{1:{2=3}}'", "f'{(f(a=1, b))}'", "f'{a.1}'", "f'\\x{a}'", 'f"{await x}"', 'x = (\n f"{a b}")',
  'del f()', 'del a + b', 'x+1=2', '(yield)=1', 'x=yield=1', 'None=1', 'True, x = 1', 'a.None=1', '__debug__ = 1', 'x.__debug__ = 1', 'f(__debug__=1)', 'f(None=1)', 'import __debug__', 'import a as __debug__', 'from a import __debug__', 'from a import b as __debug__', 'x: int: 3', '(a,b): int', '[a]: int', 'a(): int', '__debug__: int', '*a: int', 'a()+=1', 'a,b+=1', '[a] += 1', '1 += 1', 'lambda: 0 = 1', '"a" = 1', "f'{a}' = 1", '... = 1', 'a < b = 1', '{a} = 1', '{a: b} = 1', '[a for b in c] = 1', '(a for b in c) = 1', '{a for b in c} = 1', '{a: b for c in d} = 1', 'a if b else c = 1', '-a = 1', 'not a = 1', 'a and b = 1', 'async def f(): await x = 1',
  'from x import (a,b),\n', 'from x import a,\n', 'from x import ()', 'from x import (a, b', 'import a.b as c.d', 'from import x', 'from . import', 'import', 'async def f(): await = 1', 'async x', 'async with a: b', 'async for a in b: c', 'await x', '$', '?', 'a ! b', '@x\n', '@x\ny', '@x+1\ndef f(): pass', '@x y\n',
  'try: x\n', 'try:\n x\ny', 'try: x\nelse: y', 'f(**a, b)', 'f(**a, *b)', 'f(a=1, a=2)', 'f(lambda x: x=1)', 'f(a+b=1)', 'f(a.b=1)', 'f(a, b for c in d)', '[*a for a in b]', '(*a for a in b)', '{*a for a in b}', '{**a for a in b}', '{**a: 1}', '{a:1, b}', '{a, b: 1}', 'def f(a=1,b): pass', 'def f(a=1, *b, c): pass; x y', 'def f(a, **b, c): pass', 'def f(**a, *b): pass', 'def f(a, (b, c)): pass', 'def f(a b): pass', '\x01', 'a\x0cb', 'else: 1', 'return = 1', 'not in', 'a not b', 'a is\n', 'a + not b', 'a < not b', '- not a', 'with a as f(): pass', 'for f() in x: pass', '[x for f() in y]', 'for in x: pass', 'for x y: z', 'for a + b in c: pass', 'while: x', 'if x = 1: y', '\tx', 'if 1:\n\tx\n  \ty\n', 'def f(:\n', 'def f()\n', 'class\n', 'class A\n', 'x = (1,\n 2\n', 'x = [1,\n 2)\n', "a=1\n'''", 'lambda x: = 1', 'lambda (x): x', 'a[', 'a[]', 'a[1:2:3:4]', 'a.', 'a..b', 'a(', 'a(b', 'a(b c)', 'a(*)', 'a(**)', 'a(,)', '(,)', '[,]', '{,}', '(a,,b)', 'a b c', 'pass x', 'break 1', 'global', 'global x.y', 'nonlocal 1', 'assert', 'raise from x', 'raise a from', 'raise a, b', 'del', 'yield = 1', 'x = yield = 1', 'yield from', 'f(yield x)', 'x = * a, = 1', 'a = b += c', 'a += b = c', 'a: b += c', 'if a: if b: c', 'if a: x = 1; if b: c', 'x = 08', 'x = 0777', "x = 'a' 'b", 'with: a', 'with a as: b', 'except: x', 'finally: x', 'elif a: b', 'from __future__ import barry_as_FLUFL\n1 != 2\n', 'a; ; b', ';', ',', ')', 'f(\n\n', 'é = "é" +\n', '"é" é é\n', 'x = """é\n""" y z\n', '"\\N{LATIN SMALL LETTER}"', 'def f(*, a, *b): pass', 'def f(*a, *, b): pass', 'x = {1: 2, **}', 'x = {1:}', 'x = 1 if 2', 'x = 1 if 2 else', 'x ** = 1', 'x =* y = z w',
  `f(${Array.from({ length: 256 }, (_, i) => `a${i}`).join(', ')})`, `${'('.repeat(93)}x${')'.repeat(93)}`, `${'not '.repeat(1480)}x`, `${' '.repeat(0)}${Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}if 1:\n`).join('')}${' '.repeat(100)}x\n`,
];

const EVAL = ['1', '1 1', '1 +', 'a b', "a 'x'", "a ''", 'a **=', 'a;b', 'a=1', ' 1', '', '1\n\n', '1 # c', 'a, b', 'lambda: x', '(a\n+b)', '*a', 'yield', 'f"{a}"', 'a\nb', '(', '"""'];
const SINGLE = [
  'if x:\n  pass', 'if x:\n  pass\n', 'a\nb', 'a;b', 'a\n#c\n', 'if x: y\nz', 'if x:\n y\nz', '', '\n', '#c', "a 'x", 'if x:\n y\n#c\n\n', 'if x: y', 'def f(): pass', 'x = (', "'''a", 'a # b', 'a\n\n\n', 'a; b\n  # c\n', 'class A:\n  x\n\n', '@a\ndef f(): pass\n', 'try:\n x\n', 'try:\n x\nexcept: y\n', '\n ', 'pass', 'a\n b', 'a\n$',
];
export const PyCF_DONT_IMPLY_DEDENT = 0x200;
export const CO_FUTURE_BARRY_AS_BDFL = 0x40000;

/** Bytes, as latin-1 text. */
const BYTES = [
  '# \xff\n', 'x = "\xff"\n', '\xff = 1\n', '# coding: foo\nx', '\n# coding: foo\nx', 'x\n# coding: foo\n', '# coding: ascii\nx="\xe9"\n', '#!\n# coding: latin-1\nx="\xe9" y\n', '# coding: latin-1\nx = "\xe9"\n', '\xef\xbb\xbf# coding: latin-1\n', '\xef\xbb\xbfx y\n', '\xef\xbb\xbfx = "\xc3\xa9"\n', 'x\n\n\n"\xff"', '# coding: utf-8\nx="\xff"\n', '# coding: koi8-r\nx = "\xc1"\n', '# coding: cp1252\nx = "\x80"\n', '# -*- coding: utf8 -*-\nx = "\xc3\xa9"', '# vim: set fileencoding=iso-8859-15 :\nx = "\xa4"\n', 'x="\xff\n', '"\xc3\xa9", "\xff", f()\n', '# coding=utf-8-unix\nx', '# coding: shift_jis\nx = "\x83\x5c"\n', 'x y\r\nz', 'x = """a\rb\r\nc"""\r\n',
];

export const REQUESTS: readonly OracleRequest[] = [
  ...[...PROGRAMS, ...REFUSED].map((source) => ({ source })),
  ...EVAL.map((source) => ({ source, mode: 'eval' })),
  ...SINGLE.flatMap((source) => [
    { source, mode: 'single' }, { source, mode: 'single', flags: PyCF_DONT_IMPLY_DEDENT },
  ]),
  ...['1 <> 2', 'a = (1 !=', 'a) != 1'].map((source) => ({ source, flags: CO_FUTURE_BARRY_AS_BDFL })),
  ...BYTES.map((source): OracleRequest => ({ source, bytes: true })),
];
