"""The signals that Python ignores and catches from its start on, read from the kernel's bitmaps.

The article on CPython 3.6.3 begins with /proc/<pid>/status: SigIgn 0000000001001000, SigCgt ...2.
Bit 0 is signal 1. initsigs() ignores SIGPIPE and SIGXFSZ, so that a failing write() becomes an
exception, and catches SIGINT. The handler for SIGHUP adds bit 0: the C function is the same for all
signals.

    minipy proc_status.py [PID]
"""
import signal
import sys


def show(title, pid='self'):
    with open('/proc/%s/status' % pid) as status:
        fields = dict(line.split(':', 1) for line in status)
    print(title)
    for field in ('SigIgn', 'SigCgt'):
        bits = int(fields[field], 16) & 0x7fffffff  # the C library keeps some real-time signals for itself
        names = [signal.Signals(number).name for number in range(1, 32) if bits >> (number - 1) & 1]
        print('    %s %016x %s' % (field, bits, ' '.join(names)))


if len(sys.argv) > 1:
    show('process ' + sys.argv[1], sys.argv[1])
else:
    show('at first')
    signal.signal(signal.SIGHUP, signal.default_int_handler)
    show('with a handler for SIGHUP')
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    show('without SIGPIPE ignored')
