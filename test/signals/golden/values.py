# Conditions: jumps after bools do not look for signals, jumps after other values do.

class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


def jumps(x):
    r = []
    if x:
        r.append(1)
    if not x:
        r.append(2)
    if x and r:
        r.append(3)
    if x or r:
        r.append(4)
    y = x or 5
    z = x and 6
    while x:
        break
    w = 7 if x else 8
    assert r, 'something'
    return len(r), type(y).__name__, z == 6, w, not x


results = [jumps(v) for v in (True, False, None, 0, 1, '', [0])]
results.append(jumps(Truth(True)))
results.append(jumps(Truth(False)))
