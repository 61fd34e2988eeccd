# Functions that test/vm/translation.test.ts runs interpreted and translated: together they have what is translated in
# them, in the ways that compiled Python has it. Each returns what it has worked out.

TOTAL = 0


class Stop(Exception):
    pass


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def scaled(self, by=2):
        return Vector(self.x * by, self.y * by)


def ints():
    total = 0
    for i in range(6):
        if i % 3 == 0:
            total += i * i
        elif i & 1:
            total -= i << 2
        else:
            total ^= ~i
    left = 5
    while left > 0:
        left -= 1
        total = total * 3 + 7
        if total % 5 == 4:
            continue
        total //= 2
    return total, -total, total >> 1, total | 1


def large():
    n = 2 ** 52
    out = []
    for i in range(5):
        n += n
        out.append(n - 1)
    return out


def floats():
    x, y = 0.5, 1
    last = 0.0
    for i in range(5):
        z = x * 3.5 * (1 - x)
        last = x
        x = z if z > 0.2 else z + y
        y = y / 2
        last = -last + x ** 2
    same = x
    return x, y, last, same is x


def fall():
    out = []
    for i in range(4):
        try:
            out.append(10 // (2 - i))
        except ZeroDivisionError:
            out.append('zero')
            continue
        finally:
            out.append(i)
    return out


def leave():
    found = None
    for i in range(3):
        for j in range(4):
            try:
                if i * j == 2:
                    found = (i, j)
                    break
                if j == 3:
                    raise Stop(i)
            except Stop as stop:
                found = stop.args
        else:
            continue
        break
    return found


def recursive(n=4):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def raising(n):
    if n == 0:
        raise Stop('deep')
    return raising(n - 1)


def deep():
    caught = 0
    for i in range(4):
        try:
            raising(i)
        except Stop:
            caught += 1
    return caught


def objects():
    v = Vector(1, 2)
    for i in range(3):
        v = v.plus(Vector(i, 0.5)).scaled()
        if v == Vector(0, 0):
            return None
    return v.x, v.y, v.scaled(by=3).x


def containers():
    d = {'a': 1, 'b': 2}
    out = [i * 2 for i in range(4) if i != 2]
    squares = {k: v * v for k, v in d.items()}
    for i, (k, v) in enumerate(sorted(squares.items())):
        out[i] = (k, v, out[-1])
        d[k] += v
    first, *rest = out
    for k, v in d.items():
        out.append(k + str(v))
    del out[0]
    return out[1:], rest, first[0], len(d), 'a' in d, {i % 2 for i in range(3)}


def closures():
    count = 0
    names = []

    def add(n, *more, key='k'):
        nonlocal count
        count += n + len(more)
        names.append(key)
        return count
    for i in range(3):
        add(i)
        add(i, i, key='x%d' % i)
        add(*[1, 2])
    return count, names


def text():
    global TOTAL
    s = ''
    for word in ['one', 'two', 'three']:
        s += word.upper() + '-' if len(word) > 3 else word
        TOTAL = len(s)
        s = f'{s}{TOTAL:>3}'
        if not s or s is None:
            break
    return s, TOTAL, s[1], s[-2:]


def chained():
    hits = 0
    i = -3
    while True:
        i += 1
        if 0 <= i < 3 and (hits or i):
            hits += 1
        if i > 4:
            break
    x = None
    for i in range(3):
        if x is not None:
            hits += x
        x = i
    del x
    return hits


def counting(n):
    while n:
        yield n
        n -= 1


def generators():
    return [x for x in counting(4)], sum(i for i in range(4)), list(map(recursive, range(3)))


def managed():
    entered = []

    class Manager:
        def __enter__(self):
            entered.append('in')
            return 5

        def __exit__(self, *details):
            entered.append(details[0] is None)
            return True
    for i in range(3):
        with Manager() as m:
            if i == 1:
                raise Stop
            entered.append(m + i)
    return entered


def failing(n):
    if n % 3 == 0:
        raise Stop(n)
    if n % 3 == 1:
        raise KeyError(n)
    return n


def classified(n):
    """Handlers by name and without, one in another, with all ways out of them."""
    total = 0
    for i in range(n):
        try:
            total += failing(i)
        except Stop as stop:
            if i == 9:
                break
            total += stop.args[0]
        except (ValueError, KeyError):
            try:
                failing(i + 2)
            except Stop:
                total -= 1
                continue
            total += 100
        else:
            total += 7
        finally:
            total += 1
    return total


def found(n):
    while True:
        try:
            n = failing(n) + 1
        except Stop:
            return n, 'stop'
        except KeyError:
            n += 1
            if n > 5:
                raise


def handlers():
    out = []
    for i in range(8):
        out.append(classified(12))
        try:
            out.append(found(i))
        except KeyError as exc:
            out.append((exc.args, exc.__context__, exc.__traceback__.tb_lineno))
    return out


class Guard:
    def __init__(self, swallows):
        self.swallows = swallows
        self.seen = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.seen += 1 if kind is None else 10
        return kind is self.swallows


def guarding(n, guard):
    for i in range(n):
        with guard as g:
            if i % 4 == 3:
                continue
            if failing(2 * i) > 4 and g.seen > 30:
                return i
    return guard.seen


def withs():
    out = []
    for i in range(6):
        try:
            with Guard(Stop), Guard(KeyError) as inner:
                failing(i)
                out.append(inner.seen)
        except ValueError:
            out.append('never')
        try:
            out.append(guarding(12, Guard(KeyError if i % 2 else Stop)))
        except (Stop, KeyError) as exc:
            out.append(exc.args)
    return out


def cleaned(n):
    steps = []
    for i in range(n):
        try:
            try:
                steps.append(failing(i))
            finally:
                steps.append('always')
        except (Stop, KeyError) as exc:
            steps.append((type(exc), exc.args))
        finally:
            for step in steps[-2:]:
                steps.append(len(steps))
                if len(steps) > 30:
                    del steps[:20]
    return steps


def finals():
    return [cleaned(7) for i in range(6)]


def changing():
    """Kinds that are not what they were."""
    out = []
    for value in [1, 2, 2.5, 'x', True, None, 2 ** 60, 3]:
        try:
            out.append(value + value)
        except TypeError:
            out.append(value)
    return out


class Shaped:
    def __init__(self, which):
        if which:
            self.first = which
        self.second = 2

    def get(self):
        return self.second


class Other:
    second = 4

    def get(self):
        return -self.second


def item(where, i):
    total = 0
    for n in range(2):
        total = total + len(repr(where[i]))
        where[i] = total
    return total


def surprised_by_containers():
    """Subscripts of something else than what they had."""
    out = []
    for where, i in [([1, 2], 0), ([3, 4], 1), ([5], -1), ({0: 'x'}, 0), ((1, 2), 0), ([1], 3), ([6, 7], True), ([8, 9], 0)]:
        try:
            out.append(item(where, i))
        except (TypeError, IndexError) as e:
            out.append(str(e))
    return out


def surprised_by_attributes():
    """Attributes and methods of other classes, and of other shapes."""
    out = []
    for thing in [Shaped(0), Shaped(0), Shaped(1), Other(), Shaped(0), 3, Other()]:
        try:
            out.append(thing.get() + thing.second)
            thing.second = 5
            out.append(thing.second)
        except AttributeError as e:
            out.append(str(e))
    return out


def surprised_by_iterators():
    """Iteration and unpacking of something else, divisions by zero."""
    out = []
    for each in [range(3), range(2), [1, 2], (4, 5), 'ab', {7: 8}, range(2), [0, 1]]:
        for v in each:
            try:
                out.append(6 / v)
            except (TypeError, ZeroDivisionError) as e:
                out.append(str(e))
    for pair in [(1, 2), (3, 4), [5, 6], 'ab', (1, 2, 3), 4, (7, 8)]:
        try:
            a, b = pair
            out.append((b, a))
        except (TypeError, ValueError) as e:
            out.append(str(e))
    return out


def unbound():
    out = []
    for i in range(3):
        try:
            if i == 1:
                late = i
            out.append(late)
        except UnboundLocalError as exc:
            out.append(str(exc))
    return out


def pairs(n):
    got = []
    for i in range(n):
        half = i * 0.5
        if i % 2:
            sent = yield i, half
            got.append(sent)
        else:
            for j in range(i):
                yield j
    return got


def walk(tree):
    if tree:
        left, label, right = tree
        yield from walk(left)
        yield label
        yield from walk(right)


def guarded(n):
    try:
        while n:
            n -= 1
            try:
                yield n
            except Stop:
                yield 'stopped'
    finally:
        yield 'over'


def yielding():
    g = pairs(4)
    out = [next(g), g.send(None)]
    try:
        while True:
            out.append(g.send(len(out)))
    except StopIteration as stop:
        out.append(stop.value)
    out.extend(walk(((None, 1, None), 2, ((None, 3, None), 4, None))))
    g = guarded(3)
    out.append(next(g))
    out.append(g.throw(Stop))
    out.extend(g)
    return out


def inner(n):
    total = 0
    for i in range(n):
        try:
            got = yield total
        except Stop:
            got = 100
        total += 1 if got is None else got
    return total


def outer(n):
    first = yield from inner(n)
    second = yield from iter([first, n])
    third = yield from inner(2)
    return first, second, third


def delegating():
    out = []
    for turn in range(5):
        g = outer(4)
        out.append(next(g))
        try:
            while True:
                out.append(g.throw(Stop) if len(out) % 3 == 0 and out[-1] != 4 else g.send(None))
        except (StopIteration, Stop) as exc:
            out.append(exc.args)
        out.extend(walk(((None, turn, None), 2, None)))
    return out
