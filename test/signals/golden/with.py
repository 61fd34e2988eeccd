# with: entering, the body, leaving, a swallowed exception, two items.

class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
        out('init ' + name)

    def __enter__(self):
        out('enter ' + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        out('exit ' + self.name + (' with ' + kind.__name__ if kind else ''))
        return self.swallow


def plain():
    with Manager('a') as a:
        out(a.name)
        return 'from the body'


def swallowed():
    with Manager('b', True), Manager('c') as c:
        c.value = 1
        raise KeyError('lost')
    return 'after'


def broken():
    for i in range(3):
        with Manager('d'):
            if i == 1:
                continue
            if i == 2:
                break
            out(i)


x = plain()
y = swallowed()
broken()
