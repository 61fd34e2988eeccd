# bool inherits comparison from int, and `in` asks an iterable for one iterator.
for a in (True, False):
    for b in (True, False, 1, 0.5):
        print(a < b, a <= b, a == b, a != b, a > b, a >= b)


class Once:
    def __iter__(self):
        print('iter')
        return self

    def __next__(self):
        return 1


print(1 in Once())
