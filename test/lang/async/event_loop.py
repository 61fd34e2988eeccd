# A small event loop written by hand: coroutines, async for, async with, comprehensions.
import types
from collections import deque


@types.coroutine
def switch(what=None):
    got = yield ('switch', what)
    return got


class Future:
    def __init__(self):
        self.done = False
        self.result = None

    def __await__(self):
        while not self.done:
            yield ('wait', self)
        return self.result

    __iter__ = __await__


class Task:
    def __init__(self, coro, name):
        self.coro, self.name = coro, name
        self.result = None

    def step(self):
        return self.coro.send(None)


class Loop:
    def __init__(self):
        self.ready = deque()
        self.log = []

    def spawn(self, coro, name):
        task = Task(coro, name)
        self.ready.append(task)
        return task

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                what = task.step()
            except StopIteration as stop:
                task.result = stop.value
                self.log.append((task.name, 'done', stop.value))
            except Exception as exc:
                self.log.append((task.name, 'failed', repr(exc)))
            else:
                self.log.append((task.name, what[0]))
                self.ready.append(task)


loop = Loop()


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await switch()
        return self.n


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await switch()
        print('enter', self.name)
        return self

    async def __aexit__(self, *args):
        await switch()
        print('exit', self.name, args[0])
        return self.swallow


async def ticks(n):
    out = []
    async for i in Ticker(n):
        if i == 1:
            continue
        out.append(i)
    else:
        out.append('else')
    return out


async def managed():
    async with Manager('a') as a, Manager('b', swallow=True):
        print('in', a.name)
        raise ValueError('swallowed')
    try:
        async with Manager('c'):
            raise KeyError('through')
    except KeyError as exc:
        print('caught', repr(exc))
    for i in range(3):
        async with Manager('d%d' % i):
            if i == 0:
                continue
            break
    async with Manager('e'):
        return 'returned'


async def agen(n):
    try:
        for i in range(n):
            await switch(i)
            got = yield i
            if got is not None:
                print('agen got', got)
    finally:
        print('agen finally')


async def consume():
    print([x async for x in agen(3)])
    print({x async for x in agen(3) if x != 1})
    print({x: x * x async for x in agen(3)})
    print([x + y async for x in agen(2) for y in (10, 20)])
    print([await double(x) for x in range(3)])
    gen = (x * 2 async for x in agen(3))
    print(type(gen).__name__)
    async for x in gen:
        print('genexp', x)
    g = agen(5)
    print(await g.asend(None))
    print(await g.asend('hello'))
    print(await g.__anext__())
    try:
        await g.athrow(ValueError, 'thrown')
    except ValueError as exc:
        print('athrow', exc)
    try:
        await g.__anext__()
    except StopAsyncIteration as exc:
        print('stopped', repr(exc))
    g = agen(5)
    await g.__anext__()
    await g.aclose()
    print('closed', g.ag_frame)
    return 'consumed'


async def double(x):
    await switch()
    return 2 * x


async def fails():
    await switch()
    return 1 // 0


fut = Future()


async def waits():
    return await fut


async def sets():
    await switch()
    fut.result, fut.done = 42, True

loop.spawn(ticks(4), 'ticks')
loop.spawn(fails(), 'fails')
loop.spawn(waits(), 'waits')
loop.spawn(sets(), 'sets')
loop.run()
for entry in loop.log:
    print(*entry)
loop.log.clear()
for coro in (managed(), consume()):
    loop.spawn(coro, coro.__name__)
    loop.run()
    print(loop.log[-1])
