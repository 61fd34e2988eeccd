# Operators: reflection, subclasses, in-place forms, comparison, conversions, and their errors.
import operator


def attempt(f, *args, **kwargs):
    try:
        print('->', f(*args, **kwargs))
    except BaseException as exc:
        print(type(exc).__name__, exc)


class Num:
    def __init__(self, n): self.n = n
    def __add__(self, o): return ('Num.add', o)
    def __radd__(self, o): return ('Num.radd', o)
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return ('Num.rsub', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o): return ('rpow', o)
    def __ipow__(self, o): return ('ipow', o)
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __iadd__(self, o): return NotImplemented
    def __matmul__(self, o): return ('matmul', o)
    def __rmatmul__(self, o): return ('rmatmul', o)
    def __imatmul__(self, o): return ('imatmul', o)
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __repr__(self): return 'N%d' % self.n


class Sub(Num):
    def __radd__(self, o): return ('Sub.radd', o)


class SubSame(Num): pass
class Other:
    def __radd__(self, o): return ('Other.radd', o)
    def __rsub__(self, o): return NotImplemented
    def __repr__(self): return 'O'


n, s, o, ss = Num(1), Sub(2), Other(), SubSame(3)
for a in (n, s, o, ss, 5, 1.5, 'x', [1], None):
    for b in (n, s, o, ss, 5, [1], None):
        attempt(operator.add, a, b)
        attempt(operator.sub, a, b)
attempt(lambda: n ** 2)
attempt(lambda: 2 ** n)
attempt(pow, n, 2, 3)
attempt(pow, 2, n, 3)
attempt(pow, 2, 3, n)
attempt(pow, 2, 3, 'x')
attempt(pow, 2, 'x')
attempt(divmod, n, 1)
attempt(divmod, 1, n)
attempt(divmod, 1, 'x')
attempt(lambda: n @ 1)
attempt(lambda: 1 @ n)
attempt(lambda: 1 @ 1)
print(-n, +n, ~n, abs(n))
for op in (operator.neg, operator.pos, operator.invert, abs):
    attempt(op, o)
    attempt(op, 'x')


def iops(x):
    a = x
    a += 1
    print(a)
    a = x
    a **= 2
    print(a)
    a = x
    a @= 3
    print(a)
    a = x
    a -= 1
iops(n) if 0 else attempt(iops, n)


def augmented(op):
    ns = {'a': o, 'b': 1}
    try:
        exec('a %s b' % op, ns)
        print(op, ns['a'])
    except TypeError as exc:
        print(exc)
for op in ('+=', '-=', '*=', '/=', '//=', '%=', '**=', '@=', '<<=', '>>=', '&=', '^=', '|='):
    augmented(op)
for op in ('+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '^', '|', '<', '>', '<=', '>='):
    attempt(eval, 'o %s 1' % op)
    attempt(eval, '1 %s o' % op)
    attempt(eval, '"a" %s o' % op)
    attempt(eval, '[] %s o' % op)
attempt(lambda: 'a' * 1.5)
attempt(lambda: 1.5 * 'a')
attempt(lambda: [1] * 'a')
attempt(lambda: [1] + (1,))
attempt(lambda: (1,) + [1])
attempt(lambda: 'a' + 1)
attempt(lambda: 1 + 'a')
attempt(lambda: b'a' + 'a')
attempt(lambda: 'a' + b'a')
attempt(lambda: {} + {})
attempt(lambda: {1} + {2})
attempt(lambda: None + None)


# evaluation order and results of augmented assignment
class Seq:
    def __repr__(self): return 'Seq'
    def __getitem__(self, k): print('get', k); return 10
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
def ev(x):
    print('eval', x)
    return x
q = Seq()
q[ev('k')] += ev(1)
ev(q)[ev('k2')] = ev(5) if 0 else 5
(ev('t'), ev('u'))
q[1:2], q[::3], q[1, 2:3], q[...]
q[1:2] = 5
del q[1:2], q['x']
t = ([],)
try:
    t[0] += [1]
except TypeError as exc:
    print(exc, t)


# comparison
class Cmp:
    def __init__(self, name, **answers): self.name, self.answers = name, answers
    def __repr__(self): return self.name
    def _do(self, op, other):
        print(' ', self.name, op, other)
        return self.answers.get(op, NotImplemented)
    def __lt__(self, o): return self._do('lt', o)
    def __le__(self, o): return self._do('le', o)
    def __gt__(self, o): return self._do('gt', o)
    def __ge__(self, o): return self._do('ge', o)
    def __eq__(self, o): return self._do('eq', o)
    def __ne__(self, o): return self._do('ne', o)


class SubCmp(Cmp): pass
a, b, sc = Cmp('a', lt=1, eq='yes'), Cmp('b', gt=[], ne=0), SubCmp('sc', gt='sub')
for x, y in ((a, b), (b, a), (a, sc), (sc, a), (a, 1), (1, a), (b, 'x'), (a, a)):
    for op in ('<', '<=', '==', '!=', '>', '>='):
        print(x, op, y)
        attempt(eval, 'x %s y' % op)
print(a in [b, a], a in (1,), [a] == [a], [a] == [b], not (a != a))


class EqOnly:
    def __eq__(self, o): return 5
class NoEq: pass
class NeOnly:
    def __ne__(self, o): return 'ne'
print(EqOnly() != 1, NoEq() == NoEq(), NoEq() != NoEq(), NeOnly() == 1, NeOnly() != 1)
attempt(hash, EqOnly())
print(EqOnly.__hash__, hash(NeOnly()) is not None)


class HashSub(EqOnly):
    __hash__ = object.__hash__
class HashNone:
    __hash__ = None
class HashBad:
    def __hash__(self): return 'x'
class HashBig:
    def __hash__(self): return 2 ** 64 + 5
class HashNeg:
    def __hash__(self): return -1
print(type(hash(HashSub())), hash(HashBig()), hash(HashNeg()))
attempt(hash, HashNone())
attempt(hash, HashBad())
import collections.abc
print(isinstance(HashNone(), collections.abc.Hashable), isinstance(EqOnly(), collections.abc.Hashable), isinstance(NoEq(), collections.abc.Hashable))


# truth, length, containment, iteration, index, conversions
class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class Len:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (True, False, 1, None, 'x'):
    attempt(bool, Truth(v))
for v in (0, 1, True, -1, 'x', None, 1.0, 2 ** 70, -2 ** 70):
    attempt(bool, Len(v))
    attempt(len, Len(v))
attempt(len, 5)
attempt(len, NoEq())
attempt(len)


class BoolNone:
    __bool__ = None
class IterNone:
    __iter__ = None
    def __getitem__(self, i): return 1
class ContainsNone:
    __contains__ = None
    def __iter__(self): return iter([1])
attempt(bool, BoolNone())
attempt(iter, IterNone())
attempt(list, IterNone())
attempt(operator.contains, IterNone(), 1)
attempt(operator.contains, ContainsNone(), 1)


class GetItem:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
class BadIter:
    def __iter__(self): return 5
class IterNoNext:
    def __iter__(self): return self
class Nexts:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('done')
        return self.n
print(list(GetItem()), 20 in GetItem(), 5 in GetItem(), list(Nexts()), 2 in Nexts(), list(zip(GetItem(), Nexts())))
print(type(iter(GetItem())), [*GetItem()], max(GetItem()), sorted(Nexts(), reverse=True))
attempt(reversed, GetItem())
attempt(list, BadIter())
attempt(list, IterNoNext())
attempt(iter, 5)
attempt(next, 5)
attempt(next, GetItem())
attempt(operator.contains, 5, 1)
attempt(operator.contains, NoEq(), 1)
attempt(lambda: 1 in 5)
attempt(lambda: NoEq()[1])
attempt(lambda: NoEq().__setitem__)
attempt(operator.setitem, NoEq(), 1, 2)
attempt(operator.delitem, NoEq(), 1)
attempt(operator.delitem, 5, 1)
attempt(operator.delitem, (1,), 0)
attempt(operator.setitem, 'abc', 0, 'x')
attempt(lambda: 5[1])
attempt(lambda: None[1])
attempt(lambda: len[1])
attempt(lambda: int[1])


class Contains:
    def __contains__(self, x): return x
print(5 in Contains(), 0 in Contains(), [] not in Contains())


class Index:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print([1, 2, 3][Index(1)], 'abc'[Index(0):Index(2)], hex(Index(255)), range(Index(3)), [0] * Index(2), bytes(Index(2)), operator.index(Index(7)))
attempt(lambda: [1][Index('x')])
attempt(lambda: [1][Index(None):])
attempt(lambda: [1][1.0])
attempt(lambda: [1]['a':])
attempt(operator.index, 1.0)
attempt(lambda: [1][2 ** 100])
attempt(int, Index(5))
attempt(round, Index(5))


class Conv:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __round__(self, n='none'): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __str__(self): return 'str!'
    def __bytes__(self): return b'bytes!'
    def __format__(self, spec): return 'format:' + spec
    def __reversed__(self): return 'reversed!'
    def __dir__(self): return ['z', 'y']
    def __sizeof__(self): return 1
c = Conv()
print(int(c), float(c), complex(c), round(c), round(c, 2), str(c), bytes(c), format(c, 'x'), '{:y}'.format(c), f'{c:z}', f'{c}', f'{c!s:>6}',
      reversed(c), dir(c), '%s' % c, '%d' % c)


class BadConv:
    def __int__(self): return 'x'
    def __float__(self): return 1
    def __complex__(self): return 1
    def __str__(self): return 1
    def __repr__(self): return 2
    def __bytes__(self): return 'x'
    def __format__(self, spec): return 3
    def __index__(self): return 1.5
for f in (int, float, complex, str, repr, bytes, format, operator.index, ascii, hex):
    attempt(f, BadConv())
attempt(format, object(), 'x')
attempt(format, object(), 1)
attempt(format, object())if 0 else attempt(format, [], '>5')
attempt(format, 1, 'q')
attempt(lambda: f'{object():x}'.replace('0x', ''))


class Call:
    def __call__(self, *a, **k): return a, k
print(Call()(1, x=2), callable(Call()), callable(NoEq()))
attempt(NoEq())
x = NoEq()
x.__call__ = lambda: 1
attempt(x)
x.__len__ = lambda: 3
attempt(len, x)
NoEq.__call__ = lambda self: 'now'
print(x.__call__(), type(x).__call__(x), NoEq()())
del NoEq.__call__
attempt(NoEq())
NoEq.__len__ = lambda self: 4
NoEq.__getitem__ = lambda self, k: k
print(len(x), x['k'], NoEq()[1:2])
del NoEq.__len__, NoEq.__getitem__
attempt(lambda: x['k'])


# subclasses of built-ins with operators of their own
class MyInt(int):
    def __add__(self, o): return 'MyInt.add'
    def __rsub__(self, o): return 'MyInt.rsub'
    def __eq__(self, o): return 'eq'
    __hash__ = int.__hash__
    def __lt__(self, o): return 'lt'
    def __bool__(self): return False
print(MyInt(1) + 1, 1 + MyInt(1), 5 - MyInt(1), MyInt(1) - 5, MyInt(1) == 2, 2 == MyInt(1), 2 > MyInt(1), bool(MyInt(5)), type(MyInt(1) * 2), type(+MyInt(1)), {MyInt(1): 2})
class MyStr(str):
    def __mod__(self, o): return 'mod'
    def __rmod__(self, o): return 'rmod'
    def __add__(self, o): return 'add'
    def __getitem__(self, k): return 'item'
    def __len__(self): return 42
    def __contains__(self, x): return True
    def __iter__(self): return iter('iter')
print(MyStr('a%s') % 1, 'b%s' % MyStr('c'), MyStr('a') + 'b', 'b' + MyStr('a'), MyStr('a')[0], len(MyStr('a')), 'zz' in MyStr('a'), list(MyStr('a')), ''.join(MyStr('ab')), type(MyStr('a').upper()))
class MyList(list):
    def __iadd__(self, o): return 'iadd'
    def __mul__(self, o): return 'mul'
    def __getitem__(self, k): return ('got', k)
    def __len__(self): return 9
m = MyList([1, 2])
print(m * 2, m[0], m[0:1], len(m), list(m), m == [1, 2], [0] + m, sorted(m))
m += [1]
print(m)
class MyDict(dict):
    def __missing__(self, k): return ('missing', k)
    def __getitem__(self, k): return ('get', dict.__getitem__(self, k))
d = MyDict(a=1)
print(d['a'], d['b'], d.get('a'), d.get('b'), dict(d), {**d}, '{a} {b}'.format_map(d))
class Missing(dict):
    def __missing__(self, k): raise ValueError(k)
attempt(lambda: Missing()[1])

# wrappers called by hand
attempt((1).__add__, 2)
attempt((1).__add__, 'x')
attempt((1).__add__)
attempt((1).__add__, 1, 2)
attempt(int.__add__, 1)
attempt(int.__add__, 'x', 1)
attempt(int.__add__)
attempt((1).__lt__, 2.5)
attempt((1).__pow__, 2, 5)
attempt((1).__bool__, 1)
attempt([].__len__, x=1)
attempt([].__getitem__, 0)
attempt([1].__getitem__, slice(None))
attempt([1].__contains__, 1)
print(type('a'.__iter__()))
attempt(iter([1]).__next__)
attempt(iter([]).__next__)
attempt(object().__eq__, 1)
attempt(object().__ne__, 1)
attempt(object().__lt__, 1)
attempt(object.__repr__)
attempt(object.__init__)
attempt(object().__init__, 1)
attempt(object().__setattr__, 'x')
attempt(object().__setattr__, 'x', 1)
attempt(object().__getattribute__, 1)
attempt(object().__format__, 1)
print(object().__reduce_ex__()[1])
attempt(object.__setattr__, int, 'x', 1)
attempt(type.__setattr__, object, 'x', 1)
attempt(object.__delattr__, int, 'x')
attempt(int.__init__, 5, 1)
attempt(list.__init__, [], 1, 2)
attempt(dict.__setitem__, {}, 1)
print(int.__add__, (1).__add__.__name__, repr((1).__add__).split(' at ')[0], (1).__add__.__self__, list.append, dict.fromkeys.__name__, str.maketrans.__name__)
print(repr(str.maketrans).split(' at ')[0], repr(dict.fromkeys).split(' at ')[0], repr([].append).split(' at ')[0], repr(len), repr(int.__new__).split(' at ')[0])
