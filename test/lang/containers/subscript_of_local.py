# Subscripts by a local variable: of lists, tuples, dicts, strs and classes, and what they raise.


class Missing(dict):
    def __missing__(self, key):
        return 'missing %r' % (key,)


class Key:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'Key(%d)' % self.n

    def __hash__(self):
        print('hash')
        return 1

    def __eq__(self, other):
        print('eq')
        return isinstance(other, Key) and self.n == other.n


def at(v, i):
    try:
        print(v[i], (v, v[i])[1])
    except Exception as e:
        print(type(e).__name__, e)


def put(v, i):
    try:
        v[i] = i
        print(v)
    except Exception as e:
        print(type(e).__name__, e)


def unbound(v):
    try:
        v[i]
    except UnboundLocalError as e:
        print(e)
    i = 0


for v in [[1, 2], (3, 4), {0: 'zero', -1: 'minus', 'k': 'v', True: 'one'}, 'ab', b'ab', range(5), Missing({1: 2}), 5]:
    for i in 0, 1, -1, 2, -3, True, 1.0, 'k', 2 ** 70, None:
        at(v, i)
put([1], 0)
put([1], 1)
put({}, 'k')
put(Missing(), 'k')
put((1,), 0)
unbound([1])
d = {Key(1): 1}
at(d, Key(1))
at(d, Key(2))
put({}, [])
at({}, [])
print((1, 2) in {(1, 2): 3}, (1, 'a') not in {(1, 'a'): 3}, 1 in Missing({1: 1}))
for t in (1.5, 'a', (2, None)), (1.5, 'a', (2, False)), (True, 2), (1, 2.0):
    print({t: 'found', (1, 2): 'one, two'}[t])
