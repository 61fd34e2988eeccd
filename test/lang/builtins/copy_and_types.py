# copy, types, reprlib and keyword.
import copy
import keyword
import reprlib
import types


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


a = [1, [2, 3], {'k': (4, [5])}, {6}, P([7])]
s, d = copy.copy(a), copy.deepcopy(a)
print(s == a, s is a, s[1] is a[1], d == a, d[1] is a[1], d[2]['k'][1] is a[2]['k'][1], d[4].x is a[4].x)
loop = []
loop.append(loop)
c = copy.deepcopy(loop)
print(c[0] is c, c is not loop)
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) is not t)


class Own:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep'


print(copy.copy(Own()), copy.deepcopy([Own()]))


class Slots:
    __slots__ = ('a', 'b')


o = Slots()
o.a = [1]
q = copy.deepcopy(o)
print(q.a, q.a is o.a, hasattr(q, 'b'))


class L(list):
    pass


x = L([1, 2])
x.attr = 5
y = copy.copy(x)
print(type(y).__name__, y, y.attr)


class D(dict):
    pass


m = D(a=[1])
m.z = 1
n = copy.deepcopy(m)
print(type(n).__name__, n, n.z, n['a'] is m['a'])
e = copy.copy(ValueError('a', 1))
print(repr(e))
for bad in (iter([1]), (i for i in ())):
    try:
        copy.copy(bad)
        print('copied')
    except Exception as exc:
        print(type(exc).__name__)

print(types.FunctionType is type(lambda: 0), types.SimpleNamespace(a=1, b=[2]), types.MappingProxyType({'a': 1}))
C = types.new_class('C', (P,), {}, lambda ns: ns.update(y=1))
print(C.__name__, C.y, C.__mro__[1] is P)
ns = types.SimpleNamespace(x=1)
ns.y = 2
del ns.x
print(ns, ns == types.SimpleNamespace(y=2), vars(ns))


class Dyn:
    @types.DynamicClassAttribute
    def attr(self):
        return 'instance'


print(Dyn().attr)
try:
    Dyn.attr
except AttributeError as exc:
    print('AttributeError', exc)


@types.coroutine
def gen():
    yield 1


async def main():
    await gen()
    return 'done'


coro = main()
print(coro.send(None))
try:
    coro.send(None)
except StopIteration as exc:
    print(exc.value)

print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}))
print(reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(10 ** 100), reprlib.repr((1,)), reprlib.repr(frozenset({1})))


class R:
    @reprlib.recursive_repr('<...>')
    def __repr__(self):
        return 'R(%r)' % self


print(R())
print(keyword.iskeyword('for'), keyword.iskeyword('foo'), len(keyword.kwlist), keyword.kwlist[:4])
