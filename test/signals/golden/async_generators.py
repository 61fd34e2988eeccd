# Asynchronous generators: iterated, sent to, thrown into, closed.

class Switch:
    def __await__(self):
        yield


async def ticks(n):
    try:
        for i in range(n):
            await Switch()
            got = yield i
            if got:
                out(got)
    except ValueError:
        yield 'caught'
    finally:
        out('over')


async def consume():
    async for t in ticks(2):
        out(t)


async def talk():
    t = ticks(5)
    first = await t.asend(None)
    second = await t.asend('sent')
    third = await t.athrow(ValueError)
    await t.aclose()
    return first, second, third


def drive(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value


drive(consume())
x = drive(talk())
