# ref, proxy and the weak containers, while everything lives.
import weakref


class A:
    def __init__(self, n):
        self.n = n

    def method(self):
        return self.n

    def __len__(self):
        return self.n


a, b = A(1), A(2)
r = weakref.ref(a)
print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a))
p = weakref.proxy(a)
p.extra = 5
print(a.extra, p.n, len(p), type(p).__name__, bool(p))
for v in (1, 'a', (), [], {}, None, object(), range(3)):
    try:
        weakref.ref(v)
        print('ok', type(v).__name__)
    except TypeError as e:
        print(e)
for v in (len, A, {1}, frozenset(), lambda: 0, weakref):
    weakref.ref(v)
d = weakref.WeakValueDictionary(x=a)
d['y'] = b
print(sorted(d), len(d), d['x'] is a, 'x' in d, d.get('z', 0), [v.n for v in d.values()])
del d['x']
print(list(d))
k = weakref.WeakKeyDictionary()
k[a] = 'one'
k[b] = 'two'
print(sorted(k.values()), k[a], b in k, k.pop(a), len(k), k.setdefault(a, 'new'))
s = weakref.WeakSet([a])
s.add(b)
s.add(a)
print(len(s), a in s, 5 in s, sorted(x.n for x in s))
s.discard(a)
print(len(s), s.issubset({b}))
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method))
f = weakref.finalize(a, print, 'finalized', a.n)
print(f.alive, f.peek()[1] is print)
f()
print(f.alive, f())
try:
    r(1)
except TypeError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
weakref.finalize(b, print, 'at exit')
