# try/finally: falling through, return, break, continue, an exception, a finally that returns.

def through():
    try:
        x = 1
    finally:
        out('f')
    return x


def returns():
    try:
        return 'r'
    finally:
        out('f')


def overrides():
    try:
        return 'lost'
    finally:
        return 'kept'


def loops():
    for i in [1, 2, 3]:
        try:
            if i == 1:
                continue
            if i == 2:
                break
        finally:
            out(i)
    else:
        out('else')


def nested():
    try:
        try:
            raise KeyError(1)
        finally:
            out('inner')
    except KeyError:
        out('outer')
    finally:
        out('last')


def swallows():
    while True:
        try:
            raise ValueError
        finally:
            break


def twice():
    try:
        pass
    finally:
        try:
            out('a')
        finally:
            out('b')


a = through(), returns(), overrides()
loops()
nested()
swallows()
twice()
