# faulthandler in a child of fork(): what the parent has enabled and registered holds there, and what the child does is its own.
import faulthandler
import os
import signal
import tempfile

out = tempfile.TemporaryFile()
faulthandler.enable(out)
faulthandler.register(signal.SIGUSR1, out)


def deeper(act):
    act()


def in_child(name, act):
    out.seek(0)
    out.truncate()
    pid = os.fork()
    if pid == 0:
        deeper(act)
        os._exit(0)
    status = os.waitpid(pid, 0)[1]
    out.seek(0)
    text = out.read().decode()
    print(name, 'signal', os.WTERMSIG(status) if os.WIFSIGNALED(status) else None)
    for line in text.splitlines():
        if line.startswith('Fatal') or ' in ' in line:
            print('   ', line.split('/')[-1].split(', ')[-1])


def own_register():
    faulthandler.unregister(signal.SIGUSR1)
    faulthandler.register(signal.SIGUSR2, out)
    os.kill(os.getpid(), signal.SIGUSR2)


in_child('registered', lambda: os.kill(os.getpid(), signal.SIGUSR1))
in_child('own', own_register)
in_child('abort', lambda: os.kill(os.getpid(), signal.SIGABRT))
in_child('segv', lambda: os.kill(os.getpid(), signal.SIGSEGV))
in_child('dump', lambda: faulthandler.dump_traceback(out))
faulthandler.disable()
in_child('disabled', lambda: os.kill(os.getpid(), signal.SIGABRT))
print(faulthandler.is_enabled())
