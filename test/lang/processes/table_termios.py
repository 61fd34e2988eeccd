# The table of calls: termios and tty. What a terminal's modes are, how they are set, and what is refused.
import io
import os
import termios
import tty
from fixtures.table import rows

master, slave = os.openpty()
r, w = os.pipe()
fresh = termios.tcgetattr(slave)


class HasFileno:
    def fileno(self):
        return slave


def but(i, value):
    """The modes as they were at first, with one thing changed."""
    return fresh[:i] + [value] + fresh[i + 1:]


def cc(*items):
    return but(6, list(items) + fresh[6][len(items):])


def get():
    return termios.tcgetattr(slave)


def put(modes, when=termios.TCSANOW):
    termios.tcsetattr(slave, when, modes)
    return get()


def after(change, *args):
    """The modes that one of tty's functions makes of the first ones."""
    put(fresh)
    change(slave, *args)
    return get()


rows('''
    # names
    sorted((name, value) for name, value in vars(termios).items() if isinstance(value, int))
    [cls.__name__ for cls in termios.error.__mro__]
    termios.error
    sorted(name for name, value in vars(tty).items() if isinstance(value, int)) == sorted(list(n for n, v in vars(termios).items() if isinstance(v, int)) + 'IFLAG OFLAG CFLAG LFLAG ISPEED OSPEED CC'.split())
    tty.IFLAG, tty.OFLAG, tty.CFLAG, tty.LFLAG, tty.ISPEED, tty.OSPEED, tty.CC

    # tcgetattr
    fresh
    termios.tcgetattr(HasFileno()) == termios.tcgetattr(master) == fresh
    termios.tcgetattr()
    termios.tcgetattr('x')
    termios.tcgetattr(-1)
    termios.tcgetattr(io.StringIO())
    termios.tcgetattr(9999)
    termios.tcgetattr(r)

    # tcsetattr
    termios.tcsetattr(slave, termios.TCSANOW, fresh)
    put(but(3, fresh[3] & ~termios.ECHO))[3] == fresh[3] & ~termios.ECHO
    put(fresh, termios.TCSADRAIN) == put(fresh, termios.TCSAFLUSH) == fresh
    put(but(3, fresh[3] & ~termios.ICANON))[6][:8]
    put(but(5, termios.B9600))[4:6]
    put(but(4, termios.B9600))[4:6]
    put(fresh) == fresh
    put(but(0, 1.5))[0]
    put(but(0, -1))[0]
    put(but(0, 2 ** 33 + fresh[0]))[0] == fresh[0]
    put(cc(b'a', 98, 256 + 99, True))[6][:5]
    termios.tcsetattr(slave, 0)
    termios.tcsetattr(slave, 'x', fresh)
    termios.tcsetattr(slave, 7, fresh)
    termios.tcsetattr(slave, 0, tuple(fresh))
    termios.tcsetattr(slave, 0, fresh[:6])
    termios.tcsetattr(slave, 0, but(0, 'x'))
    termios.tcsetattr(slave, 0, but(3, 2 ** 70))
    termios.tcsetattr(slave, 0, but(6, fresh[6][:5]))
    termios.tcsetattr(slave, 0, but(6, tuple(fresh[6])))
    termios.tcsetattr(slave, 0, cc('x'))
    termios.tcsetattr(slave, 0, cc(b'xx'))
    termios.tcsetattr(slave, 0, cc(bytearray(b'x')))
    termios.tcsetattr(slave, 0, but(4, 12345))
    termios.tcsetattr(slave, 0, but(5, 12345))
    termios.tcsetattr(r, 0, fresh)
    termios.tcsetattr(r, 0, but(0, 'x'))
    termios.tcsetattr(r, 0, 5)
    termios.tcsetattr(-1, 0, fresh)

    # tcflush, tcflow, tcdrain, tcsendbreak
    os.write(master, b'typed\\n'), termios.tcflush(slave, termios.TCIFLUSH), os.write(master, b'more\\n'), os.read(slave, 100)
    termios.tcflush(slave, termios.TCIOFLUSH)
    termios.tcflush(slave, 5)
    termios.tcflush(r, 0)
    termios.tcflush(slave)
    termios.tcflush(slave, 'x')
    termios.tcflow(slave, termios.TCOOFF), termios.tcflow(slave, termios.TCOON)
    termios.tcflow(slave, 9)
    termios.tcflow(r, 0)
    termios.tcdrain(slave)
    termios.tcdrain(r)
    termios.tcdrain()
    termios.tcsendbreak(slave, 0)
    termios.tcsendbreak(r, 0)
    termios.tcsendbreak(slave, 1.5)

    # tty
    after(tty.setraw)
    after(tty.setraw, termios.TCSANOW) == after(tty.setraw)
    after(tty.setcbreak)
    tty.setraw(r)
    tty.setcbreak(9999)
    tty.setraw(slave, 9)
''', globals())
