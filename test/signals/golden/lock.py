# acquire and release, as with, as try/finally with the acquisition outside and inside.

class Lock:
    def __init__(self):
        self.held = 0

    def acquire(self):
        self.held += 1
        return True

    def release(self):
        self.held -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


first = Lock()
second = Lock()
third = Lock()


def as_with():
    with first:
        x = 1
    return x


def outside():
    second.acquire()
    try:
        x = 2
    finally:
        second.release()
    return x


def inside():
    acquired = False
    try:
        acquired = third.acquire()
        x = 3
    finally:
        if acquired:
            third.release()
    return x


r = as_with(), outside(), inside()
