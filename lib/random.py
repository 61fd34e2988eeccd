"""Random numbers: integers, sequences and distributions.

The generator is the Mersenne Twister of _random; for the same seed every
function here gives the same values as CPython 3.6's, so the order in which
random() and getrandbits() are called is part of the contract.

Not for secrets: SystemRandom takes its bits from the operating system.
"""

import _random
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp
from math import log as _log, pi as _pi, sin as _sin, sqrt as _sqrt
from types import BuiltinMethodType as _BuiltinMethodType
from types import MethodType as _MethodType

__all__ = [
    'Random', 'seed', 'random', 'uniform', 'randint', 'choice', 'sample',
    'randrange', 'shuffle', 'normalvariate', 'lognormvariate', 'expovariate',
    'vonmisesvariate', 'gammavariate', 'triangular', 'gauss', 'betavariate',
    'paretovariate', 'weibullvariate', 'getstate', 'setstate', 'getrandbits',
    'choices', 'SystemRandom',
]

BPF = 53                      # bits of a float
RECIP_BPF = 2 ** -BPF
TWOPI = 2.0 * _pi
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)


class Random(_random.Random):
    """A generator with a state of its own.

    A subclass that overrides random() should override seed(), getstate() and
    setstate() too; with getrandbits() overridden, randrange() uses it.
    """

    VERSION = 3               # of the pickled state

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Start the sequence that belongs to a; None takes the system's entropy.

        Version 2 uses all bits of a str, bytes or bytearray; version 1 is what
        Python 3.1 and older did, a hash of 64 bits.
        """
        if version == 1 and isinstance(a, (str, bytes)):
            a = _hash_of_old(a)
        if version == 2 and isinstance(a, (str, bytes, bytearray)):
            from _sha512 import sha512
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + sha512(data).digest(), 'big')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """The state, for setstate()."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go on from what getstate() gave."""
        version = state[0]
        if version == 3:
            version, words, self.gauss_next = state
            super().setstate(words)
        elif version == 2:
            # Version 2 kept its words as signed numbers.
            version, words, self.gauss_next = state
            try:
                words = tuple(x % (2 ** 32) for x in words)
            except ValueError as exc:
                raise TypeError from exc
            super().setstate(words)
        else:
            raise ValueError('state with version %s passed to Random.setstate() '
                             'of version %s' % (version, self.VERSION))

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # Integers

    def randrange(self, start, stop=None, step=1, _int=int):
        """An item of range(start, stop, step), each as likely."""
        first = _int(start)
        if first != start:
            raise ValueError('non-integer arg 1 for randrange()')
        if stop is None:
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last = _int(stop)
        if last != stop:
            raise ValueError('non-integer stop for randrange()')
        width = last - first
        if step == 1 and width > 0:
            return first + self._randbelow(width)
        if step == 1:
            raise ValueError('empty range for randrange() (%d,%d, %d)' % (first, last, width))
        stride = _int(step)
        if stride != step:
            raise ValueError('non-integer step for randrange()')
        if stride > 0:
            count = (width + stride - 1) // stride
        elif stride < 0:
            count = (width + stride + 1) // stride
        else:
            raise ValueError('zero step for randrange()')
        if count <= 0:
            raise ValueError('empty range for randrange()')
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """An int n with a <= n <= b."""
        return self.randrange(a, b + 1)

    def _randbelow(self, n, int=int, maxsize=1 << BPF, type=type,
                   Method=_MethodType, BuiltinMethod=_BuiltinMethodType):
        """An int in range(n); ValueError for n == 0."""
        random = self.random
        getrandbits = self.getrandbits
        # getrandbits() belongs to this random(), or was overridden itself.
        if type(random) is BuiltinMethod or type(getrandbits) is Method:
            bits = n.bit_length()
            value = getrandbits(bits)
            while value >= n:
                value = getrandbits(bits)
            return value
        if n >= maxsize:
            from warnings import warn
            warn('Underlying random() generator does not supply \n'
                 'enough bits to choose from a population range this large.\n'
                 'To remove the range limitation, add a getrandbits() method.')
            return int(random() * n)
        if n == 0:
            raise ValueError('Boundary cannot be zero')
        # Values beyond the last whole multiple of n would favour the small ones.
        limit = (maxsize - maxsize % n) / maxsize
        value = random()
        while value >= limit:
            value = random()
        return int(value * maxsize) % n

    # Sequences

    def choice(self, seq):
        """An item of a sequence that is not empty."""
        try:
            i = self._randbelow(len(seq))
        except ValueError:
            raise IndexError('Cannot choose from an empty sequence') from None
        return seq[i]

    def shuffle(self, x, random=None):
        """Shuffle the list x in place; random, if given, is used instead of the generator."""
        if random is None:
            below = self._randbelow
            for i in reversed(range(1, len(x))):
                j = below(i + 1)
                x[i], x[j] = x[j], x[i]
        else:
            for i in reversed(range(1, len(x))):
                j = int(random() * (i + 1))
                x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        """k items of a sequence or set, each taken at most once, as a new list."""
        from _collections_abc import Sequence, Set
        if isinstance(population, Set):
            population = tuple(population)
        if not isinstance(population, Sequence):
            raise TypeError('Population must be a sequence or set.  For dicts, use list(d).')
        below = self._randbelow
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        set_size = 21         # what a small set takes, beside an empty list
        if k > 5:
            set_size += 4 ** _ceil(_log(k * 3, 4))
        if n <= set_size:
            # A copy from which every item taken is replaced by the last one left.
            pool = list(population)
            for i in range(k):
                j = below(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            taken = set()
            for i in range(k):
                j = below(n)
                while j in taken:
                    j = below(n)
                taken.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, any of them more than once, as a new list; as likely as their weights say."""
        random = self.random
        if cum_weights is None:
            if weights is None:
                total = len(population)
                return [population[int(random() * total)] for i in range(k)]
            cum_weights = _running_sums(weights)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != len(population):
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1]
        return [population[_bisect_right(cum_weights, random() * total)] for i in range(k)]

    # Distributions of floats

    def uniform(self, a, b):
        """A float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A float between low and high, most likely near mode (default: the middle)."""
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * (u * c) ** 0.5

    def normalvariate(self, mu, sigma):
        """Normal distribution, by the ratio of uniform deviates (Kinderman and Monahan)."""
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """exp() of a normal distribution."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        """Exponential distribution with mean 1/lambd."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """Circular distribution around the angle mu (Best and Fisher)."""
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            u1 = random()
            z = _cos(_pi * u1)
            d = z / (r + z)
            u2 = random()
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        u3 = random()
        if u3 > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        """Gamma distribution with mean alpha*beta; not the gamma function."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        random = self.random
        if alpha > 1.0:
            return self._gamma_cheng(random, alpha) * beta
        if alpha == 1.0:
            u = random()
            while u <= 1e-7:
                u = random()
            return -_log(u) * beta
        return self._gamma_ahrens_dieter(random, alpha) * beta

    def _gamma_cheng(self, random, alpha):
        ainv = _sqrt(2.0 * alpha - 1.0)
        bbb = alpha - LOG4
        ccc = alpha + ainv
        while True:
            u1 = random()
            if not 1e-7 < u1 < .9999999:
                continue
            u2 = 1.0 - random()
            v = _log(u1 / (1.0 - u1)) / ainv
            x = alpha * _exp(v)
            z = u1 * u1 * u2
            r = bbb + ccc * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def _gamma_ahrens_dieter(self, random, alpha):
        b = (_e + alpha) / _e
        while True:
            u = random()
            p = b * u
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -_log((b - p) / alpha)
            u1 = random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    return x
            elif u1 <= _exp(-x):
                return x

    def gauss(self, mu, sigma):
        """Normal distribution, by pairs (Box and Muller): the second one is kept for the next call."""
        random = self.random
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def betavariate(self, alpha, beta):
        """Beta distribution, between 0 and 1."""
        y = self.gammavariate(alpha, 1.0)
        if y == 0:
            return 0.0
        return y / (y + self.gammavariate(beta, 1.0))

    def paretovariate(self, alpha):
        """Pareto distribution of shape alpha."""
        u = 1.0 - self.random()
        return 1.0 / u ** (1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution of scale alpha and shape beta."""
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)


def _hash_of_old(a):
    """The 64-bit hash of a str or bytes that seeding used up to Python 3.1."""
    items = [ord(c) for c in a] if isinstance(a, str) else list(a)
    x = items[0] << 7 if items else 0
    for c in items:
        x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF
    x ^= len(items)
    return -2 if x == -1 else x


def _running_sums(weights):
    sums = []
    for weight in weights:
        sums.append(sums[-1] + weight if sums else weight)
    return sums


def _bisect_right(sums, x):
    low, high = 0, len(sums) - 1  # whatever rounding makes of x, the last item stays in reach
    while low < high:
        middle = (low + high) // 2
        if x < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


class SystemRandom(Random):
    """Random numbers of the operating system; there is no state and no seed."""

    def random(self):
        """The next float in [0, 1)."""
        from os import urandom
        return (int.from_bytes(urandom(7), 'big') >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """An int with k random bits."""
        from os import urandom
        if k <= 0:
            raise ValueError('number of bits must be greater than zero')
        if k != int(k):
            raise TypeError('number of bits should be an integer')
        count = (k + 7) // 8
        return int.from_bytes(urandom(count), 'big') >> (count * 8 - k)

    def seed(self, *args, **kwds):
        """Does nothing: there is nothing to seed."""
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented


# The module's functions are methods of one hidden generator.
_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
