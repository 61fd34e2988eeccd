# Built-in operations of several steps are whole to a handler that raises: a sort, the growth of a dict, an import.
import _inject
import os
import signal
import sys
import tempfile
from minipy.signals import deferred


class Alarm(Exception):
    pass


def on_alarm(signum, frame):
    raise Alarm


signal.signal(signal.SIGALRM, on_alarm)


def interrupted(name, k, run):
    """run() with a signal before the k-th instruction of functions of that name: whether there was one."""
    with deferred() as section:
        _inject.arm(['14@%s#%d' % (name, k)])
        try:
            with section.restored():
                run()
        except Alarm:
            pass
        return _inject.disarm()[1] == 1


def each(name, run, check):
    k = 0
    while interrupted(name, k, run):
        check()
        k += 1
    print(name, k, 'points')


items = []


def sort():
    items[:] = [5, 3, 8, 1, 9, 2]
    items.sort(key=key)


def key(item):
    return -item


def still_all():
    assert len(items) == 6 and set(items) == {5, 3, 8, 1, 9, 2}, items


for turn in range(100):
    sort()  # often enough for key() to be translated before anything is injected
each('key', sort, still_all)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 7

    def __eq__(self, other):
        return self.n == other.n


table = {}
keys = [Key(n) for n in range(12)]


def grow():
    table.clear()
    for item in keys:
        table[item] = item.n


def consistent():
    found = list(table)
    assert found == keys[:len(found)] and [table[item] for item in found] == list(range(len(found)))
    assert all(item not in table for item in keys[len(found):])


each('__hash__', grow, consistent)
each('__eq__', grow, consistent)

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, 'whole_package'))
    for path, text in (('__init__', 'from . import part\nvalue = part.value\n'), ('part', 'value = 1\nvalue += 1\nclass C: pass\n')):
        with open(os.path.join(folder, 'whole_package', path + '.py'), 'w') as file:
            file.write(text)
    sys.path.insert(0, folder)
    names = ('whole_package', 'whole_package.part')

    def load():
        for name in names:
            sys.modules.pop(name, None)
        import whole_package
        assert whole_package.value == 2

    def none_is_half():
        part = sys.modules.get('whole_package.part')
        assert part is None or part.C
        whole = sys.modules.get('whole_package')
        assert whole is None or whole.value == 2
        import whole_package
        assert whole_package.value == whole_package.part.value == 2

    each('<module>', load, none_is_half)
