# async def: await of a coroutine, of an object with __await__, async with, async for, comprehensions.

class Switch:
    def __await__(self):
        x = yield 'switch'
        return x


class Manager:
    async def __aenter__(self):
        out('enter')
        await Switch()
        return 3

    async def __aexit__(self, kind, value, traceback):
        out('exit ' + str(kind and kind.__name__))
        await Switch()
        return kind is KeyError


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n -= 1
        if self.n < 0:
            raise StopAsyncIteration
        await Switch()
        return self.n


async def add(a, b):
    x = await Switch()
    return a + b + x


async def managed():
    async with Manager() as m:
        out(m)
        raise KeyError


async def looped():
    total = 0
    async for x in Count(2):
        if x == 5:
            continue
        total += x
    else:
        total += 10
    return total


async def comprehended():
    return [x async for x in Count(2)], [await add(x, 1) for x in (1,)]


async def main():
    x = await add(1, 2)
    await managed()
    y = await looped()
    z = await comprehended()
    return x, y, z


def drive(c):
    n = 0
    try:
        while True:
            c.send(n or None)
            n = 1
    except StopIteration as e:
        return e.value


r = drive(main())
