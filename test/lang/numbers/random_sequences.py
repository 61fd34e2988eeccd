# random: for the same seed the same values as CPython, for every function.
import random

for seed in (0, 1, -5, 10**50, 'abc', 'h\u00e9', '', b'xy', 1.5, True):
    for version in (1, 2):
        r = random.Random()
        r.seed(seed, version)
        print(ascii(seed), version, r.random(), r.getrandbits(5), r.getrandbits(32), r.getrandbits(100))
        print(r.randrange(10), r.randrange(5, 50, 7), r.randrange(50, 5, -7), r.randint(-5, 10**20), r.choice('abc'))
        print(r.choices('abc', k=3), r.choices('abc', [1, 2.5, 3], k=3), r.choices('abc', cum_weights=[1, 2, 9], k=2))
        print(r.sample(range(100), 5), r.sample(range(1000), 12), r.sample([1, 2, 3], 3))
        items = list(range(10))
        r.shuffle(items)
        print(items)
        r.shuffle(items, r.random)
        print(items)
        print(r.uniform(1, 5), r.triangular(), r.triangular(1, 5, 2), r.normalvariate(0, 1), r.lognormvariate(0, 1), r.expovariate(2))
        print(r.vonmisesvariate(1, 2), r.gammavariate(0.5, 1), r.gammavariate(1, 1), r.gammavariate(2.5, 3), r.gauss(0, 1), r.gauss(0, 1))
        print(r.betavariate(1, 2), r.paretovariate(2), r.weibullvariate(1, 2))

r = random.Random(5)
r.gauss(0, 1)
state = r.getstate()
first = [r.random() for _ in range(1000)] + [r.gauss(0, 1)]
r.setstate(state)
print(first == [r.random() for _ in range(1000)] + [r.gauss(0, 1)], sum(first))

def show(f, *args):
    try:
        print(f(*args))
    except Exception as exc:
        print(type(exc).__name__, exc)

for call in ((r.getrandbits, 0), (r.getrandbits,), (r.setstate, (9, 1, 2)), (r.setstate, (3, (1, 2), None)), (r.setstate, (3, [1], None)),
             (r.setstate, (3, (1,) * 624 + (700,), None)), (r.seed, []), (r.choice, []), (r.sample, [1], 2), (r.sample, {1: 1}, 1),
             (r.randrange, 0), (r.randrange, 1.5), (r.randrange, 5, 1), (r.randrange, 1, 5, 0), (r.randint, 3, 1), (r.gammavariate, 0, 1), (r.choices, 'ab', [1])):
    show(*call)

class Quarter(random.Random):
    def random(self):
        return 0.25
print(Quarter().randrange(10), Quarter().choice('abcd'), Quarter().randrange(2**53 - 1))
random.seed(1)
print(random.random(), random.randint(1, 6))
system = random.SystemRandom()
print(0 <= system.random() < 1, 0 <= system.getrandbits(10) < 1024)
show(system.getstate)
