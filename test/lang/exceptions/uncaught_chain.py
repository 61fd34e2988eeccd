# cause, context, a class of this module, a str that fails, and a multi-line text.
class Unprintable(Exception):
    def __str__(self):
        raise KeyError('no text')


class Outer:
    class Inner(Exception):
        pass


def low():
    raise Unprintable(1)


def middle():
    try:
        low()
    except Unprintable as e:
        raise Outer.Inner('two\nlines') from e


def high():
    try:
        middle()
    except Outer.Inner:
        try:
            {}['key']
        except KeyError:
            # É in a comment, and indentation with a tab
            if 1:
            	raise SystemError()  # tab before raise
high()
