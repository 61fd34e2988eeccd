# Every kind of statement and the ways in which they nest.
from __future__ import generator_stop
import a, b.c, d as e, f.g.h as i
from a import b, c as d
from . import a
from .. import b as c
from ...d.e import (f, g)
from a.b import *

x: int
y: int = 1
(z): int = 2
a.b: c
a.b: c = d
a[b]: c
a[b:c, d:e:f, ...]: g
a[1:2]: h = i
a += 1; a -= 1; a *= 1; a @= 1; a /= 1; a //= 1; a %= 1; a **= 1; a <<= 1; a >>= 1; a &= 1; a |= 1; a ^= 1
a.b += 1
a[b] += c[d]
a[b:c] *= 2
a[b, c:d] -= 1
a[
    b
].c += (
    d
)
assert a
assert a, b
raise
raise a
raise a from b
pass
1
'not a docstring'
None


def loops():
    """Docstring of a function."""
    while a:
        if b: break
        if c: continue
        x
    else:
        y
    while 1:
        while True:
            break
        else: pass
    while 0: never
    while None: never
    else: always
    for x in y: pass
    for x, (y, *z) in a:
        for b.c in d: continue
        else: break
    else:
        return
    for x[1] in [1, 2, 3]: pass
    for x in (1, 2): pass
    for x in {1, 2}: pass
    for x in [a, 1]: pass
    while not a: b
    while a and (b or c): d
    while a or (b and not c): d


def conditions():
    if a: b
    if a: b
    else: c
    if a: b
    elif c: d
    elif e: f
    else: g
    if 0: never
    if 1: always
    if '': never
    elif 2.5: always
    else: never
    if __debug__: x
    else: y
    if not a: b
    if not a and not b: c
    if a and b or c and d: e
    if (a or b) and (c or d): e
    if not (a in b): c
    if not (a is b): c
    if a in [1, 2] or b not in {1, 3}: d
    if a < b < c: d
    x = a if b and c or d else e if not f else g
    return (a and b) or (c and d), not (a or b), (a if b else c) and d


def blocks():
    try: a
    except: b
    try: a
    except A: b
    except (B, C) as e: c
    except D as e: return d
    else: f
    try: a
    finally: b
    try: return a
    finally: return b
    try: a
    except A as e: del e
    except: raise
    else: c
    finally: d
    for x in y:
        try:
            if a: continue
            break
        except A:
            continue
        finally:
            with c: break
    while x:
        with a: continue
        with a as b, c as (d, e), f: return g
    with a:
        try: b
        finally:
            for c in d:
                break
    try:
        try: pass
        finally:
            try: pass
            except: pass
    except A:
        try: pass
        except B as e: pass


def dead_code():
    return 1
    x = 2
    while a: return
    raise b
    if c: return d
    else: return e


def nested_returns(x):
    if x:
        if y: return 1
        else: return 2
    elif z:
        return 3
    while x:
        if y:
            return 4
        continue
    for i in x: return
    else: return 5


def annotations(a: int, b: 'str' = 1, *c: x, d: y = 2, e, **f: z) -> w:
    v: undefined
    u: undefined = 1
    t.s: undefined
    t[s]: undefined = 2


def f(a,
      b=1,
      *,
      c=(1,
         2)):
    return g(
        a,
        b
    )(
        c
    )


def global_names():
    global a, b
    a = b = c
    del a
    def b(): pass
    class a: pass
    for b in c: pass
    import a
    try: pass
    except A as b: pass


class Body:
    x: int = 1
    'not a docstring'
    if x:
        y: str
    for i in x: pass
    def method(self, default=x): return x, i
    global z
    z = 1
    def z(): pass
    locals_ = [x for x in y]
    lambda_ = lambda self: x
    del x


if 1:
    def only_here(): pass
elif 0:
    def never(): pass
