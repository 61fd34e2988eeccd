"""Raw and cbreak mode of terminals."""

from termios import *

__all__ = ['setraw', 'setcbreak']

# Where each thing is in the list that tcgetattr() returns.
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _byte_at_a_time(mode):
    """read() returns as soon as there is one byte."""
    mode[CC][VMIN] = 1
    mode[CC][VTIME] = 0


def setraw(fd, when=TCSAFLUSH):
    """Every byte goes through as it is, both ways: no echo, no lines, no signals."""
    mode = tcgetattr(fd)
    mode[IFLAG] &= ~(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(CSIZE | PARENB) | CS8
    mode[LFLAG] &= ~(ECHO | ICANON | IEXTEN | ISIG)
    _byte_at_a_time(mode)
    tcsetattr(fd, when, mode)


def setcbreak(fd, when=TCSAFLUSH):
    """Bytes come as they are typed and are not shown; Ctrl-C and the like still are signals."""
    mode = tcgetattr(fd)
    mode[LFLAG] &= ~(ECHO | ICANON)
    _byte_at_a_time(mode)
    tcsetattr(fd, when, mode)
