# Every opcode with the operands of everyday programs: run once by the VM when a program turns
# hot, so that V8 optimises the loop knowing all its paths (vm/training.ts). Touches nothing that
# the program can see, prints nothing, and asks for no repr() or str(), which look for signals.


class Point:
    kind = 'point'
    __slots__ = ()


class Body(object):
    scale = 2

    def __init__(self, x, y=1):
        self.x = x
        self.y = y

    def move(self, dx):
        self.x += dx
        return self.x

    def nothing(self):
        pass

    @property
    def both(self):
        return self.x + self.y

    @staticmethod
    def double(v):
        return v * 2

    @classmethod
    def make(cls, x):
        return cls(x)

    def __add__(self, other):
        return self.x + other

    def __len__(self):
        return 2

    def __eq__(self, other):
        return self is other

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i


class Heavy(Body):
    def __init__(self, x):
        super().__init__(x, 2)

    def move(self, dx):
        return Body.move(self, dx)


class Context:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return kind is not None


def integers(n):
    i = 0
    total = 0
    while i < n:
        total += i * 3 - 1
        total = total + i // 2 % 7
        if i == 5 or i != 6 and not i > 100000:
            total -= 1
        total ^= i & 3 | 4
        total = (total << 1) >> 1
        i += 1
    big = 9007199254740000
    wide = 1 << 40
    out = [0]
    for i in range(1000, 1000 + n, 2):
        big = big + i
        big = big - 2 * i
        wide += i
        wide -= 1
        wide = wide + i - i * 3
        wide = wide * 3 // 3
        out[0] += wide
        out[0] = out[0] - wide + wide
        out[0] = wide * -1
        out[0] = i * 2147483647 + 2147483647 - i
        if wide > 5 and wide >= i and wide != i and not wide == i and i < wide and i <= wide:
            pass
        test = wide < i
        test = i == wide
        test = i > 3 is True
        small = -i
        small = i if i <= 3 else ~i
        small = +small
        j = big / 3
    return total


def floats(n):
    x = 0.5
    y = 1.0
    for i in range(n):
        x = x + 0.25
        y = y * 1.0001 - x
        x = x / 1.5
        x -= 0.1
        y += i
        z = i * 0.5 + 2
        if x < y or x >= 3.5 and y == x:
            y = -y
        z = z ** 2
    return x


def strings(n):
    text = ''
    words = 'the quick brown fox'.split()
    counts = {}
    for i in range(n):
        for w in words:
            counts[w] = counts.get(w, 0) + 1
            if w in counts and w == 'fox' and w < 'zoo':
                text += w
        text = text[1:5] + 'x'
        c = text[0]
        k = 'a%d' % i
        k = f'{c}-{k}'
        k = w.upper().strip().replace('A', 'b')
        k = ','.join(words)
    return len(text)


def containers(n):
    out = []
    add = out.append
    table = {}
    grid = [[0, 1, 2], [3, 4, 5]]
    for i in range(n):
        out.append(i)
        add(i)
        pair = (i, out)
        a, b = pair
        a, b = b, a
        [c, d] = [a, i]
        table[i] = i
        table[i, d] = pair
        table['k'] = table[i]
        grid[1][2] = grid[0][1] + i
        out[-1] = out[0]
        last = out[-1]
        if i in table and 3 not in out[:2]:
            del table[i]
        s = {1, 2, i}
        e = {'a': i, 'b': 2}
        first, *rest = grid[0]
        t = (*rest, first)
        m = [*rest, *t]
        u = {**e}
    wide = [1 << 40, 1 << 41]
    mixed = [1, 'a', None, 1.5]
    for items in (wide, mixed, out, (1, 2), (wide, 'a'), ['a', 'b'], [1.5]):
        for x in items:
            pass
        for i in range(len(items)):
            items[i]
            i is items[i]
        [x for x in items]
        first = items[0]
        last = items[-1]
        a = items[:1]
    wide[0] = 1 << 42
    wide[1] = 3
    mixed[0] = 'b'
    wide.append(4)
    mixed.append(4)
    a, b = wide[0], wide[1]
    a, b = ['x', 'y']
    a, b = [1 << 40, 1 << 41]
    r = [x * 2 for x in out if x % 3]
    r = {x: x for x in range(30)}
    r = {x for x in out}
    for k in e:
        pass
    for k, v in e.items():
        pass
    for i, v in enumerate(grid):
        pass
    for a, b in zip(out, out):
        pass
    for c in 'some text':
        pass
    for x in (1, 2, 3):
        pass
    for x in sorted(out):
        if x > 3:
            break
        continue
    return sum(x for x in out)


def objects(n):
    p = Body(1)
    q = Heavy(3)
    p.length = len
    for i in range(n):
        p.x = i
        p.length('x')
        p.y = p.x + q.y
        p.move(i)
        q.move(1)
        p.nothing()
        p.both
        p.scale
        Body.double(i)
        Body.make(i)
        b = Body(i, y=2)
        f = p.move
        f(1)
        p + 1
        p == q
        if p:
            pass
        x = p[1]
    for x in p:
        pass
    return p


def loops(n):
    total = 0
    box = [0]
    for i in range(n):
        total += i
    for i in range(n):
        total = total - i
    for i in range(n):
        box[0] = i
    for i in range(n):
        if i > 3:
            box[0] = total
        else:
            pass
    for i in range(n):
        box.append(i)
    pairs = [(1, 2), [3, 4]]
    triples = [(1, 2, 3), (i, i, 'a')]
    table = {'a': 1, 'b': i, 3: 'c'}
    for k, v in table.items():
        total += 1
    for k, v in pairs:
        total += v
    for i, x in enumerate(pairs):
        total -= i
    for i, (k, v) in enumerate(pairs):
        total -= i
    for k, v in zip(box, table):
        total += k
    for a, b in iter(pairs):
        pass
    for a, b, c in triples:
        pass
    for a, b, c in zip(box, box, box):
        pass
    for k in table:
        total += 1
    for v in table.values():
        pass
    return total


def subscripts(n):
    numbers = [1, 2, 1 << 40, 'a', 1.5]
    fixed = (1, 2, 1.5)
    table = {0: 1, 1: 2, 'k': 3, (1, 2): 4, (1, 'k', 2): 5, 2.5: 6}
    text = 'abcdef'
    body = Body(1)
    k = 'k'
    last = -1
    total = 0
    for i in range(n):
        i = i & 1
        total += numbers[i]
        total += fixed[i]
        total += table[i]
        total += table[k]
        total += numbers[i + 1 - 1]
        total += fixed[i + 0]
        total += table[i + 0]
        total += body[i]
        x = numbers[last]
        x = fixed[last]
        x = text[i]
        x = text[last]
        x = numbers[i:]
        table[i] = i
        table[k] = i
        table['new'] = i
        table[i, 2] = i
        table[1, k, i] = i
        x = table[1, 2]
        x = (i, 2) in table
        x = (i, 2, 3) in table
        x = (i,)
        x = (i, k, i, k)
        x = [i]
        x = [i, k]
        x = []
        x = k in table and k not in numbers
        numbers[i] = i
        numbers[last] = i
        table.get(k)
        table.get(i, k)
        text.lower()
        text.split()
        numbers.count(k)
        fixed.index(1)
        {i}.add(k)
        b''.upper()
        body.move(1)
        try:
            table[text]
        except KeyError:
            pass
        try:
            numbers[99]
        except IndexError:
            pass
    return total


def leaf(a, b=2, *args, c=3, **kw):
    return a + b + c


def one(x):
    return x


def recurse(n):
    return n if n < 2 else recurse(n - 1) + recurse(n - 2)


def calls(n):
    offset = 3

    def closure(x):
        nonlocal offset
        offset = x
        return x + offset

    for i in range(n):
        one(i)
        leaf(i)
        leaf(i, 3)
        leaf(i, c=4)
        leaf(*(1, 2))
        leaf(i, **{'c': 1})
        closure(i)
        len('abc')
        isinstance(i, int)
        max(i, 2)
        abs(-i)
        g = lambda x, y=offset: x
        g(i)
        int('12')
        one(x=i)
    return recurse(9)


def produce(n):
    for i in range(n):
        got = yield i


def delegate(n):
    result = yield from produce(n)
    return result


def generators(n):
    for x in produce(n):
        pass
    for x in delegate(n):
        pass
    g = produce(n)
    next(g)
    g.send(1)
    g.close()
    return list(produce(n))


def exceptions(n):
    seen = 0
    for i in range(n):
        try:
            seen += 1
        finally:
            seen += 1
        try:
            raise ValueError
        except ValueError as e:
            seen += 1
        try:
            {}['missing']
        except (KeyError, IndexError):
            pass
        try:
            one.missing
        except AttributeError:
            pass
        with Context() as c:
            seen += 1
        with Context():
            raise KeyError
        for k in (1, 2):
            try:
                continue
            finally:
                pass
    return seen


def early(n):
    for i in range(n):
        try:
            if i == 3:
                return i
        finally:
            pass


class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __contains__(self, x):
        return x == self.n


def compare(v, w):
    """Each comparison as a jump and as a value."""
    if v < w:
        pass
    if v <= w:
        pass
    if v == w:
        pass
    if v != w:
        pass
    if v > w:
        pass
    if v >= w:
        pass
    if v is w:
        pass
    if v is not w:
        pass
    return [v < w, v <= w, v == w, v != w, v > w, v >= w, v is w, v is not w]


def arithmetic(v, w):
    """All that two numbers can do with each other but % and //, for which zero is none."""
    r = v + w
    r = v - w
    r = v * w
    r = [v + w, v - w, v * w, -v, +v, not v]
    r = v
    r += w
    r -= w
    r *= w
    box = [v]
    box[0] += w
    box[0] -= w
    box[0] *= w
    return r


def division(v, w):
    r = [v / w, v // w, v % w]
    r = v
    r /= w
    r = v
    r //= w
    r = v
    r %= w
    return r


def bits(v, w):
    r = [v & w, v | w, v ^ w, v >> 3, v << 2, ~v]
    r = v
    r &= w
    r |= w
    r ^= w
    r >>= 1
    r <<= 1
    return r


def powers(v, w):
    return [v ** 2, v ** w, 2 ** 3]


def numbers_of_all_kinds():
    wide = 1 << 40
    for v, w in ((7, 3), (wide, 7), (7, wide), (wide, wide + 1), (2147483647, 2147483647), (0.5, 1.5), (0.5, 7), (7, 0.5), (wide, 0.5),
                 (True, 1), (-1, -wide), (1 << 70, 3), (3, 1 << 70)):
        compare(v, w)
        arithmetic(v, w)
        division(v, w)
    for v, w in ((7, 3), (wide, 7), (7, wide), (2147483647, 2147483647), (True, 1), (-1, -wide), (1 << 70, 1 << 71)):
        bits(v, w)
    for v, w in ((2, 3), (wide, 2), (1.5, 2), (2, 0.5), (1.5, 0.5)):
        powers(v, w)
    arithmetic(1 + 2j, 3)
    seed = (wide * 3 + 12345) % 1000  # small, and not one of V8's small integers until it is compiled
    for v, w in ((seed, 7), (7, seed), (seed, seed)):
        compare(v, w)
        arithmetic(v, w)
        division(v, w)
        bits(v, w)
    for v in (0, 1, wide, 0.5, '', 'a', None, [], [1], {}, (), 1 << 70, seed, Body(1), Steps(3), True):
        truth(v)
    for v, w in (('a', 'b'), ([1], [2]), ((wide, 1), (wide, 2)), (1.5, 2.5)):
        compare(v, w)


def sums(v, w):
    r = v + w
    r = [v + w]
    r = v
    r += w
    return r


def truth(v):
    if v:
        pass
    if not v:
        pass
    if v or not v:
        pass
    if v and v:
        pass
    while v:
        break
    return [v and 1, v or 1, not v, 1 if v else 2]


def members(x, where):
    if x in where:
        pass
    if x not in where:
        pass
    return [x in where, x not in where]


def each(where):
    box = [0]
    for x in where:
        pass
    for box[0] in where:
        pass
    return [x for x in where]


def texts_and_sequences():
    text = 'some text'
    for i in range(1):
        for v, w in (('a', 'b'), (b'a', b'b'), ([1] * 3, [0, 1]), ([1], [2]), ((1,), (2,)), ([1 << 40], ['a']), ((), (1.5,))):
            sums(v, w)
            r = [v * 2, 2 * v, v[0:1], len(v)]
        for where in ([1, 2], (1, 2), {1: 2}, {1, 2}, frozenset((1, 2)), range(5), {1: 2}.keys(), Steps(3), [1 << 40, 'a'], b'ab', []):
            members(1, where)
        members('a', text)
        members('e', [text, 'e'])
        for where in ([1, 2], (1, 'a'), {1: 2}, {1, 2}, range(5), range(1 << 40, (1 << 40) + 2), {1: 2}.values(), text, b'ab', Steps(3), zip(text), [],
                      map(len, [text]), filter(None, [0, 1]), reversed([1, 2]), iter([1.5]), [1 << 40], ((1, 2), (3, 4)), {1: 2}.items()):
            each(where)
        for i in range(1 << 40, (1 << 40) + 3):
            pass
        for i in range(5, 0, -1):
            pass
        for v in (text, b'bytes', [1, 2, 3], (1, 2, 3), [1 << 40] * 3, range(3), (1.5, 'a', 2), [1.5, 2.5, 3.5]):
            r = [v[0], v[i], v[-1], v[1:], v[::2]]
        out = []
        out.append(1 << 40)
        out.append(i)
        out[0] = i
        out[1] = 'a'
        out[i] = 1 << 41
        '%d %s' % (i, text)
        text.join(['a', 'b'])
        text.replace('s', 't')
        text.find('x')
        [str(x) for x in (1, 'a', 1.5)]


# All paths once, before V8 thinks of compiling; then often enough that it does.
for n in (2, 8, 40, 40):
    integers(n)
    floats(n)
    numbers_of_all_kinds()
    texts_and_sequences()
    strings(n // 4 + 1)
    containers(n)
    loops(n)
    subscripts(n // 4 + 1)
    objects(n)
    calls(n)
    generators(n)
    exceptions(n // 4 + 1)
    early(5)
