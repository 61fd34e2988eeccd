"""Writes programs until every pair of instructions that follow one another has been run.

    python3.6 generate.py FOLDER_OF_GOLDEN_TRACER CORPUS SECONDS SEED
    python3.6 generate.py FOLDER_OF_GOLDEN_TRACER CORPUS cross

Random statements of every kind, in every kind of scope; or those of cross.py. A snippet that runs a pair which no program of the corpus has
run yet, and which occurs in the oracle's standard library, is kept; the snippets are written to new CORPUS/made_*.py.
"""

import os
import random
import signal
import sys
import time

import coverage
import cross

INT_OPERATORS = ['+', '-', '*', '//', '%', '&', '|', '^', '<<', '>>', '**']
COMPARISONS = ['<', '<=', '==', '!=', '>', '>=', 'is', 'is not']
PER_FILE = 6

PRELUDE = '''from collections import defaultdict
from types import SimpleNamespace
gi = 3
gl = [1, 2, 3]
gd = {'k': 1}
gs = 'ab'
go = SimpleNamespace(a=1, l=[2, 3])


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        return 5

    def __exit__(self, *args):
        return self.swallow


class Waiting:
    def __init__(self, swallow=False):
        self.left = 1
        self.swallow = swallow

    def __await__(self):
        yield 1
        return 7

    async def __aenter__(self):
        return 5

    async def __aexit__(self, *args):
        return self.swallow

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.left -= 1
        if self.left < 0:
            raise StopAsyncIteration
        return self.left


class Matrix:
    def __matmul__(self, other):
        return 4


gm = Matrix()
gk = defaultdict(int)


def drain(generator):
    try:
        next(generator)
        while True:
            out(generator.send(2))
    except StopIteration as e:
        return e.value


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def collect(agen):
    async for x in agen:
        out(x)
'''


class Writer:
    """Statements and expressions for one scope: 'module', 'class', 'function', 'generator', 'coroutine', 'agen'."""

    def __init__(self, rng, kind, closure=False, depth=0):
        self.rng, self.kind, self.depth = rng, kind, depth
        self.cells = closure
        self.loops = []
        self.names = 0

    def pick(self, *choices):
        return self.rng.choice(choices)

    def name(self, kind):
        """A variable of a type: i, l, d, s or o; local, global, or in a cell."""
        if self.kind in ('module',):
            return 'g' + kind
        return self.pick(kind, kind, kind, 'g' + kind) if not self.cells else self.pick(kind, 'c' + kind, 'c' + kind, 'g' + kind)

    # Expressions

    def i(self, n):
        """An int (or a bool)."""
        if n <= 0:
            return self.pick(self.name('i'), self.name('i'), str(self.rng.randrange(1, 4)), self.name('o') + '.a', self.name('l') + '[0]')
        n -= 1
        w = self.rng.randrange(30)
        if w < 5:
            operator = self.rng.choice(INT_OPERATORS)
            right = self.i(n)
            if operator in ('//', '%'):
                right = '(%s or 2)' % right if self.rng.random() < .4 else '(abs(%s) + 1)' % right
            if operator in ('<<', '>>', '**'):
                right = '(%s & 3)' % right
            return '(%s %s %s)' % (self.i(n), operator, right)
        if w == 5:
            return '(%s%s)' % (self.pick('-', '+', '~'), self.i(n))
        if w == 6:
            return '(not %s)' % self.v(n)
        if w == 7:
            return '(%s %s %s)' % (self.i(n), self.rng.choice(COMPARISONS), self.i(n))
        if w == 8:
            return '(%s %s %s)' % (self.i(n), self.pick('in', 'not in'), self.l(n))
        if w == 9:
            return '(%s < %s <= %s)' % (self.i(n), self.i(n), self.i(n))
        if w == 10:
            return '(%s if %s else %s)' % (self.i(n), self.v(n), self.i(n))
        if w == 11:
            return '(%s %s %s)' % (self.i(n), self.pick('and', 'or'), self.i(n))
        if w == 12:
            return '%s.a' % self.o(n)
        if w == 13:
            return '%s[%s]' % (self.l(n), self.pick('0', '-1', '0 * ' + self.i(n)))
        if w == 14:
            return "%s['k']" % self.d(n)
        if w == 15:
            return self.pick('abs(%s)', 'int(%s)') % self.i(n)
        if w == 16:
            return self.pick('max(%s, key=abs)', 'max(1, *%s)', 'max(1, *%s, **{})', 'max(2, *%s, *gl)', 'len(%s)', 'sum(%s, 1)') % self.l(n)
        if w == 17:
            return '(lambda %s: %s)(%s)' % (self.pick('', 'x=1', '*, x=%s' % self.i(0), '*x'), self.lambda_body(n), '')
        if w == 18:
            return 'len(%s)' % self.pick(self.s(n), self.d(n), self.l(n))
        if w == 19 and self.kind in ('coroutine', 'agen'):
            return '(await %s)' % self.pick('Waiting()', 'Waiting()', self.o(0) + '.w')
        if w == 20:
            return '(gm @ %s)' % self.v(n)
        if w == 21:
            return '(%s / %s)' % (self.i(n), self.pick('2', 'abs(%s or 1)' % self.i(n)))
        if w == 22:
            return '(%s).%s' % (self.i(n), self.pick('real', 'numerator', '__abs__()', 'conjugate()'))
        if w == 23:
            return 'gk[%s]' % self.pick(self.i(n), self.s(n), '%s, %s' % (self.i(n), self.s(n)))
        if w in (24, 25) and self.kind == 'generator':
            return self.pick('(yield)', '(yield %s)' % self.v(n))
        if w == 26:
            return '%s[%s:][0]' % (self.l(n), self.pick('0', '%s * 0' % self.i(n), '0:%s or 9' % self.i(n)))
        return self.i(0)

    def lambda_body(self, n):
        return Writer(self.rng, 'function', self.cells, self.depth + 1).i(min(n, 1)) if self.kind != 'class' else 'gi + 1'

    def l(self, n):
        """A list or tuple with something in it."""
        if n <= 0:
            return self.pick(self.name('l'), self.name('l'), '[1, 2]', '(1, 2)', self.name('o') + '.l')
        n -= 1
        w = self.rng.randrange(13)
        if w == 0:
            return '[%s]' % ', '.join(self.i(n) for _ in range(self.rng.randrange(1, 4)))
        if w == 1:
            return '(%s,)' % ', '.join(self.i(n) for _ in range(self.rng.randrange(1, 4)))
        if w == 2:
            return self.pick('[*%s, %s]', '(*%s, %s)') % (self.l(n), self.i(n))
        if w == 3:
            return self.pick('[%s, *%s]', '(%s, *%s)') % (self.i(n), self.l(n))
        if w == 4:
            return 'sorted(%s%s)' % (self.l(n), self.pick('', ', reverse=True', ', key=abs', ', **{}'))
        if w == 5:
            return '(%s[%s:%s] or [1])' % (self.l(n), self.pick('', '0', self.i(n)), self.pick('', '2', '2:1', self.i(n), '%s:1' % self.i(n), ':'))
        if w == 6:
            return '[%s for x in %s%s]' % (self.pick('x', self.inner(n)), self.l(n), self.pick('', ' if x', ' if x or %s' % self.inner(0), ' for y in (x,)'))
        if w == 7:
            return 'list(%s for x in %s%s)' % (self.pick('x', self.inner(n)), self.l(n), self.pick('', ' if x', ' if not x or gi'))
        if w == 8:
            return '(%s or %s)' % (self.l(n), self.l(n))
        if w == 9:
            return 'list({%s, %s})' % (self.i(n), self.pick(self.i(n), '*' + self.l(n)))
        if w == 10:
            return '(%s if %s else %s)' % (self.l(n), self.v(n), self.l(n))
        if w == 11:
            return 'sorted({x %s for x in %s%s})' % (self.pick('', '+ 1'), self.l(n), self.pick('', ' if x'))
        return '%s.l' % self.o(n)

    def inner(self, n):
        if self.kind == 'class':
            return self.pick('x', 'gi', 'x + 1', '[x]')
        return Writer(self.rng, 'function', self.cells, self.depth + 1).v(min(n, 1))

    def d(self, n):
        if n <= 0:
            return self.pick(self.name('d'), "{'k': 1}")
        n -= 1
        w = self.rng.randrange(8)
        if w == 0:
            return "{'k': %s}" % self.v(n)
        if w == 1:
            return "{'k': %s, 'm': %s}" % (self.v(n), self.v(n))
        if w == 2:
            return "{%s: 2, 'k': %s}" % (self.s(n), self.v(n))
        if w == 3:
            return "{**%s, 'k': %s}" % (self.d(n), self.v(n))
        if w == 4:
            return "dict(%sk=%s)" % (self.pick('', '{}, '), self.v(n))
        if w == 5:
            return "dict(%s**%s%s)" % (self.pick('', "n=2, "), self.d(n), self.pick('', ", **{'z': %s}" % self.i(n)))
        if w == 6:
            return "{y: %s for y in ('k', 'm')%s}" % (self.pick('y', self.inner(n).replace('x', 'y') if self.rng.random() < .5 else 'y'), self.pick('', ' if y'))
        return '(%s or %s)' % (self.d(n), self.d(n))

    def s(self, n):
        if n <= 0:
            return self.pick(self.name('s'), "'k'")
        n -= 1
        w = self.rng.randrange(9)
        if w == 0:
            return "f'{%s}'" % self.fstring(n)
        if w == 1:
            return "f'x{%s}y{%s!r}'" % (self.fstring(n), self.fstring(n))
        if w == 2:
            return "f'{%s!s:>{%s & 7}}'" % (self.name('s'), self.name('i'))
        if w == 3:
            return 'str(%s)' % self.i(n)
        if w == 4:
            return '(%s + %s)' % (self.s(n), self.s(n))
        if w == 5:
            return "%s.upper()" % self.s(n)
        if w == 6:
            return "('%%s' %% %s)" % self.i(n)
        if w == 7:
            return "%s.join(%s)" % (self.s(n), self.pick("['a', 'b']", '(str(x) for x in %s)' % self.l(n)))
        return '(%s if %s else %s)' % (self.s(n), self.v(n), self.s(n))

    def fstring(self, n):
        text = self.i(n)
        return text if not any(c in text for c in '\'"\\{!:#') else self.name('i') + ' + 1'

    def o(self, n):
        if n <= 0:
            return self.name('o')
        return self.pick(self.name('o'), 'SimpleNamespace(a=%s, l=%s, w=Waiting())' % (self.i(n - 1), self.l(n - 1)), '(%s or %s)' % (self.name('o'), self.name('o')))

    def v(self, n):
        """Anything."""
        w = self.rng.randrange(17)
        if w == 0:
            return self.s(n)
        if w == 1:
            return self.l(n)
        if w == 2:
            return self.d(n)
        if w == 3:
            return self.o(n)
        if w == 4:
            return self.pick('None', 'True', 'False', '...', "b'x'", '1.5', '2j', '(1, 2)')
        if w in (5, 6) and self.kind in ('generator', 'agen') and n > 0:
            return '(yield%s)' % self.pick('', ' ' + self.v(n - 1))
        if w == 7 and self.kind == 'generator' and n > 0:
            return '(yield from %s)' % self.l(n - 1)
        if w == 8:
            return '(lambda%s: %s)' % (self.pick('', ' x=%s' % self.i(0), ' *, x=%s' % self.i(0)), self.lambda_body(n))
        if w == 9:
            return '{%s, %s}' % (self.i(n - 1), self.pick(self.s(n - 1), '*' + self.l(n - 1)))
        if w == 10:
            return self.pick('repr(%s)', 'str(%s)', 'bool(%s)', 'callable(%s)', '[%s]', '(%s,)') % self.v(n - 1)
        return self.i(n)

    # Statements

    def new_name(self):
        self.names += 1
        return 'n%d_%d' % (self.depth, self.names)

    def block(self, n, extra=None):
        lines = []
        for _ in range(self.rng.randrange(1, 3)):
            lines += self.statement(n - 1)
        if extra is not None:
            lines += extra
        return ['    ' + line for line in lines]

    def target(self):
        return self.rng.choice([(self.name('i'), 'i'), (self.name('i'), 'i'), (self.name('l'), 'l'), (self.name('s'), 's'), (self.name('d'), 'd'),
                                (self.name('o') + '.a', 'i'), (self.name('l') + '[0]', 'i'), (self.name('d') + "['k']", 'i'), (self.new_name(), 'v')])

    def any_target(self):
        return self.pick(self.new_name(), self.new_name(), self.name('o') + '.b', self.name('d') + "['z']", self.name('d') + '[%s]' % self.i(1),
                         self.name('i'), self.o(1) + '.b', 'gk[%s]' % self.v(1))

    def targets(self):
        """What a pair can be assigned to."""
        return self.pick('%s, %s', '(%s, %s)', '[%s, %s]') % (self.any_target(), self.any_target())

    def statement(self, n):
        w = self.rng.randrange(31)
        if n <= 0:
            w %= 13
        m = self.rng.randrange(3)
        if w < 3:
            target, kind = self.target()
            return ['%s = %s' % (target, getattr(self, kind)(m))]
        if w == 3:
            target, kind = self.target()
            if kind == 'i':
                operator = self.rng.choice(INT_OPERATORS)
                return ['%s %s= %s' % (target, operator, '(%s & 3) + 1' % self.i(m) if operator in ('//', '%', '<<', '>>', '**') else self.i(m))]
            return [{'l': '%s += %s', 's': '%s += %s', 'd': '%s = %s', 'v': '%s = %s'}[kind] % (target, getattr(self, kind)(m))] if kind != 'l' else ['%s = [*%s]' % (target, self.l(m))]
        if w == 4:
            return [self.v(m) if self.rng.random() < .7 else 'out(%s)' % self.i(m)]
        if w == 5:
            return ['%s = %s = %s' % (self.any_target(), self.any_target(), self.v(m))]
        if w == 6:
            t = [self.any_target() for _ in range(self.rng.randrange(2, 4))]
            return ['%s = %s' % (', '.join(t), self.pick(', '.join(self.v(m) for _ in t), '[%s]' % ', '.join(self.v(1) for _ in t)))]
        if w == 7 and self.rng.random() < .5:
            return ['%s, %s = %s, %s' % (self.targets(), self.any_target(), self.pick('(%s, %s)' % (self.v(1), self.v(1)), 'gd.popitem()', '%s[:2]' % self.l(m)), self.v(m))]
        if w == 7:
            return [self.pick('%s, *%s = %s', '*%s, %s = %s', '[%s, *%s] = %s') % (self.any_target(), self.any_target(), self.l(m))]
        if w == 8:
            x = self.new_name()
            return self.pick(['%s = %s' % (x, self.v(m)), 'del ' + x], ['%s = y = %s' % (x, self.v(m)), 'del %s, y' % x],
                             ["gk['x'] = %s" % self.v(m), "del gk['x'%s]" % self.pick('', ' * 1')], ["gd['q'] = go.q = 1", "del gd['q'], go.q"], ["%s['q'] = %s" % (self.name('d'), self.v(m)), "del %s['q']" % self.pick('gd', 'gd')],
                             ['go.q = %s' % self.v(m), 'del go.q'], ['gl[1:1] = %s' % self.l(m), 'del gl[1:-1]'])
        if w == 9:
            return [self.pick('import sys', 'import sys as %s' % self.new_name(), 'from math import floor, ceil as %s' % self.new_name(), 'import os.path as %s' % self.new_name())
                    if self.kind != 'module' or self.rng.random() < .7 else 'from math import *']
        if w == 10:
            return ['assert %s%s' % (self.v(m), self.pick('', ', %s' % self.v(1)))]
        if w == 11:
            if self.loops and self.rng.random() < .8:
                return ['if %s: %s' % (self.v(m), self.pick('break', 'continue'))] if self.rng.random() < .6 else [self.pick('break', 'continue')]
            return [self.pick('pass', self.pick('raise ValueError(%s)', 'raise KeyError from %s' if self.rng.random() < .2 else 'raise KeyError(%s)') % self.i(m))]
        if w == 12:
            if self.kind in ('function', 'generator', 'coroutine') and self.rng.random() < .5:
                return ['return %s' % self.v(m)]
            if self.kind in ('generator', 'agen'):
                return ['yield %s' % self.v(m)]
            if self.kind in ('module', 'class'):
                return ['%s: %s%s' % (self.new_name(), self.pick('int', self.v(1)), self.pick('', ' = %s' % self.v(m)))]
            return ['%s: int = %s' % (self.new_name(), self.v(m))]
        if w in (13, 14, 15):
            lines = ['if %s:' % self.v(m)] + self.block(n)
            if self.rng.random() < .3:
                lines += ['elif %s:' % self.v(m)] + self.block(n)
            if self.rng.random() < .5:
                lines += ['else:'] + self.block(n)
            return lines
        if w in (16, 17, 18):
            self.loops.append(1)
            pair = self.targets() if self.rng.random() < .3 else None
            target = pair or self.any_target()
            source = self.pick('zip(%s, %s)' % (self.l(m), self.l(0)), 'gd.items()') if pair else self.pick(self.l(m), self.l(m), 'range(%s %% 4)' % self.i(m))
            head = 'for %s in %s:' % (target, source)
            if self.kind in ('coroutine', 'agen') and self.rng.random() < .4:
                head = 'async for %s in Waiting():' % self.any_target()
            lines = [head] + self.block(n)
            self.loops.pop()
            if self.rng.random() < .4:
                lines += ['else:'] + self.block(n)
            return lines
        if w in (19, 20):
            self.loops.append(1)
            counter = self.new_name()
            lines = ['%s = %s' % (counter, self.pick('2', '1', '0')), 'while %s:' % self.pick(counter, counter + ' > 0', 'True', '1', '%s and %s' % (counter, self.v(1)), 'not not ' + counter)]
            lines += ['    %s -= 1' % counter, '    if %s < 0: break' % counter] + self.block(n)
            self.loops.pop()
            if self.rng.random() < .4:
                lines += ['else:'] + self.block(n)
            return lines
        if w in (21, 22, 23):
            return self.try_statement(n, m)
        if w in (24, 25):
            manager = self.pick('Manager()', 'Manager(True)', 'Manager(%s)' % self.v(m))
            word = 'with'
            if self.kind in ('coroutine', 'agen') and self.rng.random() < .6:
                word, manager = 'async with', manager.replace('Manager', 'Waiting')
            return ['%s %s%s:' % (word, manager, self.pick('', ' as %s' % self.any_target(), '' if word != 'with' else ', Manager() as %s' % self.any_target()))] + self.block(n)
        if w == 26 and self.depth < 2:
            return self.function(n)
        if w == 27 and self.depth < 2:
            inner = Writer(self.rng, 'class', False, self.depth + 1)
            body = inner.block(n)
            if self.kind == 'function' and self.cells:
                body = ['    %s = %s' % (self.new_name(), self.pick('ci', 'cl', 'cs', 'ci + 1', '[ci]'))] + body
            decorator = ['@%s' % self.pick('id', 'repr', 'callable')] if self.rng.random() < .2 else []
            return decorator + ['class K%d%s:' % (self.depth, self.pick('', '(object)', '(Matrix)', '(*[Matrix])', '(Matrix, metaclass=type)'))] + ['    i, l, d, s, o = 2, [4, 5], {"k": 0}, "c", go'] + body
        return self.statement(0)

    def try_statement(self, n, m):
        body = self.block(n)
        if self.rng.random() < .5:
            body += ['    raise %s(%s)' % (self.pick('ValueError', 'KeyError'), self.i(m))] if self.rng.random() < .7 else ['    1 // 0']
        lines = ['try:'] + body
        form = self.rng.randrange(5)
        if form != 0:
            if self.rng.random() < .3:
                lines += ['except KeyError:'] + self.block(n)
            lines += [self.pick('except ValueError:', 'except Exception as e:', 'except:', 'except (KeyError, ValueError):')]
            lines += self.block(n, ['raise'] if self.rng.random() < .1 else None)
            if self.rng.random() < .3:
                lines += ['else:'] + self.block(n)
        if form in (0, 1):
            kept, self.loops = self.loops, []  # no continue in a finally
            lines += ['finally:'] + self.block(n)
            self.loops = kept
        return lines

    def function(self, n, name=None):
        """A function with its call."""
        name = name or 'h%d_%d' % (self.depth, self.rng.randrange(100))
        kind = self.pick('function', 'function', 'generator', 'coroutine', 'agen') if self.kind != 'class' else 'function'
        inner = Writer(self.rng, kind, False, self.depth + 1)
        inner.cells = self.cells or (self.depth == 0 and self.rng.random() < .4)
        lines = []
        use_global = self.rng.random() < .3
        if self.rng.random() < .15:
            lines.append('@%s' % self.pick('(lambda f: f)', '(lambda f, x=1: f)'))
        returns = ' -> %s' % self.v(0) if self.rng.random() < .2 else ''
        annotated = ', x: %s = 1' % self.v(0) if self.rng.random() < .2 else ''
        lines.append("%s %s(i=3, l=(1, 2, 3), d={'k': 2}, s='s', o=go%s)%s:" % ('async def' if kind in ('coroutine', 'agen') else 'def', name, annotated, returns))
        if use_global:
            lines.append('    global gi, gz')
            inner_global = ['    gz = %s' % inner.v(1), '    gi = %s' % inner.i(1)] + (['    del gz'] if self.rng.random() < .5 else [])
        else:
            inner_global = []
        lines += ['    l = [*l]', '    d = {**d}']
        owns_cells = inner.cells and not self.cells
        if owns_cells:
            lines += ["    ci, cl, cd, cs, co = 1, [5, 6], {'k': 8}, 'c', go"]
        elif inner.cells and self.rng.random() < .5 and self.kind != 'class':
            lines += ['    nonlocal ci, cl, cs, cd, co']
        elif inner.cells:
            inner_global = ['    ' + inner.v(0)] + inner_global
            inner.cells = False
        if kind in ('generator', 'agen') :
            lines += ['    yield']
        lines += inner_global
        for _ in range(self.rng.randrange(1, 4)):
            lines += ['    ' + line for line in inner.statement(n)]
        if owns_cells:
            lines += ['    return (lambda: (ci, cl, cd, cs, co))()' if kind == 'function' else '    (lambda: (ci, cl, cd, cs, co))()']
        call = {'function': '%s()', 'generator': 'drain(%s())', 'coroutine': 'drive(%s())', 'agen': 'drive(collect(%s()))'}[kind] % name
        return lines + [call]


def snippet(rng, number):
    """Some statements that stand alone, in a function, a class or the module."""
    writer = Writer(rng, 'module')
    lines = writer.function(rng.randrange(1, 4), 'f%d' % number) if rng.random() < .8 else writer.statement(rng.randrange(1, 4))
    return '\n'.join(['try:'] + ['    ' + line for line in lines] + ['except Exception as e:', '    out(type(e).__name__)', ''])


class TooLong(BaseException):
    pass


def too_long(signum, frame):
    raise TooLong


def random_snippets(seconds, seed):
    rng = random.Random(seed)
    end = time.process_time() + seconds
    number = 0
    while time.process_time() < end:
        number += 1
        text = snippet(rng, number)
        if len(text) <= 1500:
            yield text


def main():
    tracer, corpus, how = sys.argv[1:4]
    meter = coverage.Meter(tracer)
    wanted = coverage.library_pairs()
    for name in sorted(os.listdir(corpus)):
        if name.endswith('.py'):
            with open(os.path.join(corpus, name)) as f:
                wanted = wanted - meter.run(f.read(), name)
    made = wanted  # what no program runs yet
    prelude, texts = (cross.PRELUDE, cross.snippets()) if how == 'cross' else (PRELUDE, random_snippets(float(how), int(sys.argv[4])))
    signal.signal(signal.SIGVTALRM, too_long)
    kept, tried = [], 0
    for text in texts:
        tried += 1
        try:
            code = compile(prelude + text, 'made.py', 'exec')
        except SyntaxError:
            continue
        # What could it bring at all?
        if not any(coverage.pairs_of(c) & wanted for c in coverage.nested(code)):
            continue
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.5)
        try:
            new = meter.run(prelude + text, 'made.py', limit=2500)
        except TooLong:
            continue
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if new & wanted:
            wanted = wanted - new
            kept.append((new & made, text))
    kept = needed(kept)
    print(tried, 'tried,', len(kept), 'kept,', len(wanted), 'pairs missing')
    write(corpus, prelude, [text for _, text in kept])
    for pair in sorted(wanted):
        print('missing', *pair)


def needed(kept):
    """Without the snippets whose pairs others run as well: the first ones have the commonest."""
    times = {}
    for run, _ in kept:
        for pair in run:
            times[pair] = times.get(pair, 0) + 1
    result = []
    for run, text in kept:
        if all([times[pair] > 1 for pair in run]):
            for pair in run:
                times[pair] -= 1
        else:
            result.append((run, text))
    return result


def write(corpus, prelude, texts):
    number = max([-1] + [int(name[5:8]) for name in os.listdir(corpus) if name.startswith('made_')])
    for n in range(0, len(texts), PER_FILE):
        number += 1
        with open(os.path.join(corpus, 'made_%03d.py' % number), 'w') as f:
            f.write('# Written by scripts/golden/generate.py.\n\n' + prelude + '\n\n' + '\n\n'.join(texts[n:n + PER_FILE]))


if __name__ == '__main__':
    main()
