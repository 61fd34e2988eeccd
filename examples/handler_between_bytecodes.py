"""A signal handler runs between two instructions of the program.

The operating system may deliver a signal at any moment, but Python only notes it
then. The handler runs a little later, in the main program, when the loop that runs
the bytecode next looks: here after the CALL_FUNCTION that sent the signal, and before
the instruction that would use its result. The frame that the handler is given says so.
"""
import os
import signal

NAMES = {1: 'POP_TOP', 100: 'LOAD_CONST', 125: 'STORE_FAST', 131: 'CALL_FUNCTION'}


def handler(signum, frame):
    code = frame.f_code.co_code
    print('  handler: in', frame.f_code.co_name + '(),',
          'line', frame.f_lineno - frame.f_code.co_firstlineno)
    print('  the last instruction:', NAMES[code[frame.f_lasti]])
    print('  the next instruction:', NAMES[code[frame.f_lasti + 2]])
    print('  locals there:', sorted(frame.f_locals))


def work(pid):
    before = 'set before the signal'
    os.kill(pid, signal.SIGUSR1)
    after = os.kill(pid, signal.SIGUSR1)
    return before, after


signal.signal(signal.SIGUSR1, handler)
print('working')
print('done:', work(os.getpid()))
