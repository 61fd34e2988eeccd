# The table of calls: subprocess.
import os
import re
import signal
import subprocess
from subprocess import DEVNULL, PIPE, STDOUT, Popen
from fixtures.table import interrupted, outcome, reap, rows, under_fire


def sh(command, **options):
    return Popen(['sh', '-c', command], **options)


def said(command, **options):
    """What a program writes, and how it ends."""
    with sh(command, stdout=PIPE, **options) as process:
        text = process.stdout.read()
    return text, process.returncode


def after(process, *calls):
    """Calls on a process, in turn; at the end it is gone."""
    answers = [re.sub('name=[0-9]+', 'name=FD', outcome(lambda: call(process))) for call in calls]
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()
    return answers


def error_of(call):
    """The parts of the exception that a call raises."""
    try:
        call()
    except subprocess.SubprocessError as exc:
        return type(exc).__name__, str(exc), exc.cmd, exc.output, getattr(exc, 'stderr', None), getattr(exc, 'returncode', None)
    except OSError as exc:
        return type(exc).__name__, exc.errno, exc.filename


def raises():
    raise ValueError('in preexec_fn')


def inherits(fds, **options):
    """Which of these descriptors a program has."""
    return [said('test -e /proc/$$/fd/%d && echo yes' % fd, **options)[0] == b'yes\n' for fd in fds]


SHOW = 'grep -E "Sig(Blk|Ign|Cgt)" /proc/$$/status | tr "\\n\\t" ": "'
r, w = os.pipe()
os.set_inheritable(w, True)
names = dict(globals())

rows('''
# run, call, check_call, check_output, getoutput
subprocess.run(['sh', '-c', 'exit 3'])
subprocess.run('exit 4', shell=True).returncode
subprocess.run(['sh', '-c', 'echo out; echo err >&2; exit 1'], stdout=PIPE, stderr=PIPE)
subprocess.run(['sh', '-c', 'echo out; echo err >&2'], stdout=PIPE, stderr=STDOUT, universal_newlines=True)
subprocess.run(['cat'], input=b'text', stdout=PIPE).stdout
subprocess.run(['cat'], input='text\\n', stdout=PIPE, encoding='utf-8').stdout
subprocess.run(['sh', '-c', 'kill -9 $$'])
subprocess.run(['true']).check_returncode()
error_of(lambda: subprocess.run(['sh', '-c', 'echo out; exit 2'], stdout=PIPE, check=True))
error_of(lambda: subprocess.run(['sh', '-c', 'kill -TERM $$'], check=True))
error_of(lambda: subprocess.run(['sh', '-c', 'echo before; exec sleep 100'], stdout=PIPE, timeout=0.2))
error_of(lambda: subprocess.run(['/nosuch']))
error_of(lambda: subprocess.run(['nosuchprogram', 'x']))
error_of(lambda: subprocess.run(['/etc/passwd']))
error_of(lambda: subprocess.run(['true'], cwd='/nosuch'))
error_of(lambda: subprocess.run(['/'], cwd='/'))
subprocess.run(['true'], input=b'x', stdin=PIPE)
subprocess.run()
subprocess.run([])
subprocess.run(5)
subprocess.run(['true', 5])
subprocess.run(['true', 'a\\0b'])
subprocess.run(['true'], nosuch=1)
subprocess.call(['sh', '-c', 'exit 5']), subprocess.call('exit 6', shell=True), subprocess.check_call(['true'])
error_of(lambda: subprocess.check_call(['false']))
error_of(lambda: subprocess.call(['sleep', '100'], timeout=0.05))
subprocess.check_output(['echo', 'text']), subprocess.check_output('echo a b', shell=True, universal_newlines=True)
error_of(lambda: subprocess.check_output(['sh', '-c', 'echo out; exit 7']))
error_of(lambda: subprocess.check_output(['sh', '-c', 'echo before; exec sleep 100'], timeout=0.2))
subprocess.check_output(['true'], stdout=PIPE)
subprocess.getoutput('echo text; exit 3'), subprocess.getstatusoutput('echo text; exit 3'), subprocess.getstatusoutput('kill -9 $$')

# Popen: how it ends
after(sh('exit 3'), lambda p: p.wait(), lambda p: p.poll(), lambda p: p.returncode, lambda p: p.wait(timeout=1), lambda p: p.kill(), lambda p: p.send_signal(9))
after(sh('exec sleep 100'), lambda p: p.poll(), lambda p: p.returncode, lambda p: p.pid > 0, lambda p: p.terminate(), lambda p: p.wait())
after(sh('exec sleep 100'), lambda p: p.kill(), lambda p: p.wait(), lambda p: p.returncode)
after(sh('exec sleep 100'), lambda p: p.send_signal(signal.SIGUSR1), lambda p: p.wait())
after(sh('exec sleep 100'), lambda p: p.wait(timeout=0.05), lambda p: p.wait(0), lambda p: p.poll())
after(sh('exec sleep 100'), lambda p: p.send_signal('x'), lambda p: p.send_signal(99), lambda p: p.wait('x'))
after(sh('exec sleep 100'), lambda p: os.kill(p.pid, 9), lambda p: os.waitpid(p.pid, 0)[1], lambda p: p.wait(), lambda p: p.poll())
[attribute for attribute in ('args', 'stdin', 'stdout', 'stderr', 'universal_newlines') if hasattr(sh('true'), attribute)]
Popen()
Popen(['true'], bufsize='x')
Popen(['true'], stdout='x')
Popen(['true'], stdout=999)
Popen(['true'], stdin=STDOUT)
Popen(['true'], preexec_fn=5)
Popen(['true'], pass_fds=5)
Popen(['true'], pass_fds=[-1])
Popen(['true'], env=5)
Popen(['true'], env={'a': 5})
Popen(['true'], env={'a=b': 'c'})
Popen(['true'], creationflags=1)
Popen(['true'], startupinfo=1)

# Popen: streams
after(Popen(['cat'], stdin=PIPE, stdout=PIPE), lambda p: p.communicate(b'text'), lambda p: p.communicate(), lambda p: p.returncode)
after(Popen(['cat'], stdin=PIPE, stdout=PIPE, universal_newlines=True), lambda p: p.stdin.write('line\\n'), lambda p: p.stdin.close(), lambda p: p.stdout.read(), lambda p: p.wait())
after(Popen(['cat'], stdin=PIPE, stdout=PIPE, bufsize=0), lambda p: p.stdin.write(b'x'), lambda p: p.stdout.read(1), lambda p: (p.stdin.fileno() != p.stdout.fileno()))
after(sh('echo out; echo err >&2', stdout=PIPE, stderr=PIPE), lambda p: p.communicate(), lambda p: (p.stdout.closed, p.stderr.closed))
after(sh('cat; exec sleep 100', stdin=PIPE, stdout=PIPE), lambda p: p.communicate(b'text', timeout=0.05), lambda p: p.kill(), lambda p: p.communicate())
after(sh('exec sleep 100', stdin=PIPE), lambda p: p.communicate('text'))
after(sh('exit 0', stdin=PIPE), lambda p: p.wait(), lambda p: p.communicate(b'x' * 100000), lambda p: p.returncode)
after(Popen(['wc', '-c'], stdin=PIPE, stdout=PIPE), lambda p: p.communicate(b'x' * 1000000))
said('cat', stdin=DEVNULL), said('echo x >&2', stderr=DEVNULL), said('echo x >&2', stderr=STDOUT)
said('cat <&0', stdin=os.open('/etc/hostname', os.O_RDONLY))[1]
(lambda f: (said('echo given >&2; echo x', stderr=f), f.close()))(open('/dev/null', 'w'))

# Popen: what the program has
said('test "$WORD" = word && test -z "$HOME" && echo yes', env={'WORD': 'word', 'PATH': '/bin:/usr/bin'})
said('pwd', cwd='/proc'), said('pwd', cwd=b'/'), said('exit 1', executable='/bin/sh')
Popen('ignored', executable='/bin/true').wait(), Popen(['sh', '-c', 'exit $#', 'a', 'b', 'c']).wait(), Popen('exit $#; #', shell=True).wait()
said(SHOW), said(SHOW, restore_signals=False)
said('cut -d" " -f5,6 /proc/$$/stat | grep -c "^$$ $$"', start_new_session=True), said('cut -d" " -f5,6 /proc/$$/stat | grep -c "^$$ $$"')
said('pwd', preexec_fn=lambda: os.chdir('/proc')), said('ulimit -c', preexec_fn=lambda: __import__('resource').setrlimit(4, (0, 0)))
error_of(lambda: Popen(['true'], preexec_fn=raises))
Popen(['true'], preexec_fn=raises)
inherits([w, r]), inherits([w, r], close_fds=False), inherits([w, r], pass_fds=[r]), inherits([w, r], pass_fds=(r, w))
Popen(['sh', '-c', 'echo passed >/proc/self/fd/%d' % w], pass_fds=[w]).wait(), os.read(r, 100)
os.get_inheritable(w), os.get_inheritable(r)

# what it says of itself
subprocess.CompletedProcess(['a'], 3, b'o', b'e')
subprocess.CalledProcessError(3, 'cmd', 'out', 'err'), str(subprocess.CalledProcessError(3, 'cmd')), str(subprocess.CalledProcessError(-9, 'cmd')), str(subprocess.CalledProcessError(-99, 'cmd'))
subprocess.TimeoutExpired('cmd', 3), str(subprocess.TimeoutExpired('cmd', 3))
subprocess.list2cmdline(['a b', 'c"d', 'e\\\\']), (PIPE, STDOUT, DEVNULL)
sorted(subprocess.__all__)
''', names)


def waiting(call, **options):
    """A call on a program that ends with its standard input."""
    def situation():
        process = sh('read line; echo out; exit 3', stdin=PIPE, **options)
        processes.append(process)
        return lambda: call(process), lambda: None if process.stdin.closed else process.stdin.close()
    return situation


def is_unlocked(frame):
    """Not between acquire() and its try, nor where `with` is about to give the lock back: a process would stay locked for ever."""
    process = frame.f_locals.get('self')
    return frame.f_code.co_name == '_try_wait' or not (hasattr(process, '_waitpid_lock') and process._waitpid_lock.locked())


processes = []
interrupted('Popen.wait()', waiting(lambda p: p.wait()), is_unlocked)
interrupted('Popen.wait(timeout)', waiting(lambda p: p.wait(timeout=100)), is_unlocked)
interrupted('Popen.stdout.read()', waiting(lambda p: p.stdout.read(), stdout=PIPE))
reap()
for process in processes:
    if process.stdout:
        process.stdout.close()


def running(call):
    """A call that makes its program itself; the program ends when a file goes, which may be before there is a program."""
    def situation():
        end, start = os.pipe()
        os.set_inheritable(end, True)
        ends.append(end)
        return lambda: call(end), lambda: os.close(start)
    return situation


ends = []
interrupted('subprocess.run()', running(lambda end: subprocess.run(['cat'], stdin=end).returncode), is_unlocked)
interrupted('subprocess.call()', running(lambda end: subprocess.call(['cat'], stdin=end)), is_unlocked)
interrupted('subprocess.check_output()', running(lambda end: subprocess.check_output(['sh', '-c', 'cat; echo out'], stdin=end)), is_unlocked)
for end in ends:
    os.close(end)
reap()
under_fire('''
subprocess.call(['true'])
subprocess.check_output(['echo', 'text'])
error_of(lambda: subprocess.run(['/nosuch']))
''', names, is_unlocked)
reap()
