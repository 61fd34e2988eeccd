"""Other programs as children: their input, output, and how they ended.

run() does it all for one program; Popen is the child itself. _posixsubprocess makes the child: what happens between the
fork and the new program is no Python code, but for preexec_fn.
"""

import builtins
import errno
import io
import os
import selectors
import signal
import sys
import time
import warnings
from _thread import allocate_lock

import _posixsubprocess

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
           "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE = -1
STDOUT = -2
DEVNULL = -3

_PIPE_BUF = 4096  # written at once to a pipe that is ready, without waiting
_READ_SIZE = 32768
_ERROR_SIZE = 50000
_PLATFORM_DEFAULT_CLOSE_FDS = object()


class SubprocessError(Exception):
    """The base of this module's exceptions."""


def _set_output(self, value):
    self.output = value


_stdout = property(lambda self: self.output, _set_output, doc="The same as output.")


class CalledProcessError(SubprocessError):
    """A program that was to succeed has not: returncode, cmd, output (also stdout) and stderr."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)
        try:
            return "Command '%s' died with %r." % (self.cmd, signal.Signals(-self.returncode))
        except ValueError:
            return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)

    stdout = _stdout


class TimeoutExpired(SubprocessError):
    """A program has taken longer than it was given: cmd, timeout, output (also stdout) and stderr."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    stdout = _stdout


class CompletedProcess:
    """A program that has run: args, returncode, stdout and stderr; the latter None if they were not captured."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = ['args={!r}'.format(self.args), 'returncode={!r}'.format(self.returncode)]
        for name in ('stdout', 'stderr'):
            if getattr(self, name) is not None:
                parts.append('{}={!r}'.format(name, getattr(self, name)))
        return '{}({})'.format(type(self).__name__, ', '.join(parts))

    def check_returncode(self):
        """CalledProcessError unless the program succeeded."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


# Programs in one call

def call(*popenargs, timeout=None, **kwargs):
    """Run a program; its exit status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            process.wait()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program; CalledProcessError unless it succeeds."""
    returncode = call(*popenargs, **kwargs)
    if returncode:
        cmd = kwargs.get('args')
        raise CalledProcessError(returncode, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program; what it writes to its standard output. CalledProcessError unless it succeeds."""
    if 'stdout' in kwargs:
        raise ValueError('stdout argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        kwargs['input'] = '' if kwargs.get('universal_newlines', False) else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, timeout=None, check=False, **kwargs):
    """Run a program with `input`, wait for it to end: a CompletedProcess."""
    if input is not None:
        if 'stdin' in kwargs:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            stdout, stderr = process.communicate()
            raise TimeoutExpired(process.args, timeout, output=stdout, stderr=stderr)
        except:
            process.kill()
            process.wait()
            raise
        returncode = process.poll()
        if check and returncode:
            raise CalledProcessError(returncode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, returncode, stdout, stderr)


def getstatusoutput(cmd):
    """Run a command of the shell: its status, and what it writes, without the last newline."""
    try:
        data = check_output(cmd, shell=True, universal_newlines=True, stderr=STDOUT)
        status = 0
    except CalledProcessError as error:
        data = error.output
        status = error.returncode
    return status, data[:-1] if data[-1:] == '\n' else data


def getoutput(cmd):
    """What a command of the shell writes."""
    return getstatusoutput(cmd)[1]


def list2cmdline(seq):
    """Arguments in one line, quoted as programs on Windows expect."""
    words = []
    for arg in seq:
        word = ''
        backslashes = 0
        for char in arg:
            if char == '"':
                word += '\\' * (2 * backslashes + 1)  # doubled, and one for the quote
            elif char != '\\':
                word += '\\' * backslashes
            backslashes = backslashes + 1 if char == '\\' else 0
            if char != '\\':
                word += char
        quoted = not arg or ' ' in arg or '\t' in arg
        word += '\\' * (2 * backslashes if quoted else backslashes)
        words.append('"%s"' % word if quoted else word)
    return ' '.join(words)


def _optim_args_from_interpreter_flags():
    """The options for the same optimisation."""
    return ['-' + 'O' * sys.flags.optimize] if sys.flags.optimize > 0 else []


def _args_from_interpreter_flags():
    """The options with which this interpreter was started."""
    letters = (('debug', 'd'), ('dont_write_bytecode', 'B'), ('no_user_site', 's'), ('no_site', 'S'),
               ('ignore_environment', 'E'), ('verbose', 'v'), ('bytes_warning', 'b'), ('quiet', 'q'))
    args = _optim_args_from_interpreter_flags()
    for flag, letter in letters:
        count = getattr(sys.flags, flag)
        if count > 0:
            args.append('-' + letter * count)
    args.extend('-W' + option for option in sys.warnoptions)
    return args


_active = []  # children that nobody waits for any more; this module's users look at it


def _cleanup():
    for process in _active[:]:
        if process._internal_poll(_deadstate=sys.maxsize) is not None:
            try:
                _active.remove(process)
            except ValueError:
                pass  # another call was faster


# NOT CPYTHON: a Popen that is dropped before its child ended is not reaped later, because nothing tells when it is dropped.
class Popen:
    """A child that runs a program: args, pid, returncode, and its ends of the pipes stdin, stdout, stderr."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=_PLATFORM_DEFAULT_CLOSE_FDS, shell=False, cwd=None, env=None, universal_newlines=False,
                 startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *,
                 encoding=None, errors=None):
        _cleanup()
        self._waitpid_lock = allocate_lock()
        self._input = None
        self._communication_started = False
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if close_fds is _PLATFORM_DEFAULT_CLOSE_FDS:
            close_fds = True
        if pass_fds and not close_fds:
            warnings.warn('pass_fds overriding close_fds.', RuntimeWarning)
            close_fds = True
        if startupinfo is not None:
            raise ValueError('startupinfo is only supported on Windows platforms')
        if creationflags != 0:
            raise ValueError('creationflags is only supported on Windows platforms')
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.universal_newlines = universal_newlines
        self.encoding = encoding
        self.errors = errors
        self._closed_child_pipe_fds = False
        ends = self._get_handles(stdin, stdout, stderr)
        _, p2cwrite, c2pread, _, errread, _ = ends
        try:
            self._open_pipes(p2cwrite, c2pread, errread, bufsize, encoding or errors or universal_newlines)
            self._execute_child(args, executable, preexec_fn, close_fds, pass_fds, cwd, env, shell, ends,
                                restore_signals, start_new_session)
        except:
            self._close_after_failure(ends)
            raise

    def _open_pipes(self, p2cwrite, c2pread, errread, bufsize, text_mode):
        if p2cwrite != -1:
            self.stdin = io.open(p2cwrite, 'wb', bufsize)
            if text_mode:
                self.stdin = io.TextIOWrapper(self.stdin, write_through=True, line_buffering=(bufsize == 1),
                                              encoding=self.encoding, errors=self.errors)
        if c2pread != -1:
            self.stdout = io.open(c2pread, 'rb', bufsize)
            if text_mode:
                self.stdout = io.TextIOWrapper(self.stdout, encoding=self.encoding, errors=self.errors)
        if errread != -1:
            self.stderr = io.open(errread, 'rb', bufsize)
            if text_mode:
                self.stderr = io.TextIOWrapper(self.stderr, encoding=self.encoding, errors=self.errors)

    def _close_after_failure(self, ends):
        for pipe in filter(None, (self.stdin, self.stdout, self.stderr)):
            try:
                pipe.close()
            except OSError:
                pass  # what led here is what counts
        if self._closed_child_pipe_fds:
            return
        for fd in self._child_ends(ends):
            try:
                os.close(fd)
            except OSError:
                pass

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    # Making the child

    def _get_devnull(self):
        if not hasattr(self, '_devnull'):
            self._devnull = os.open(os.devnull, os.O_RDWR)
        return self._devnull

    def _get_handles(self, stdin, stdout, stderr):
        """The child's and our ends: p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite; -1 for none."""
        p2cread, p2cwrite = self._ends(stdin, writes=True)
        c2pread, c2pwrite = self._ends(stdout)
        if stderr == STDOUT and stderr is not None:
            errread, errwrite = -1, c2pwrite if c2pwrite != -1 else sys.__stdout__.fileno()
        else:
            errread, errwrite = self._ends(stderr)
        return p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite

    def _ends(self, wanted, writes=False):
        """The ends of one standard stream, the reading one first."""
        if wanted is None:
            return -1, -1
        if wanted == PIPE:
            return os.pipe()
        if wanted == DEVNULL:
            fd = self._get_devnull()
        elif isinstance(wanted, int):
            fd = wanted
        else:
            fd = wanted.fileno()
        return (fd, -1) if writes else (-1, fd)

    def _child_ends(self, ends):
        """The ends of pipes that only the child needs, and /dev/null."""
        p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite = ends
        devnull = getattr(self, '_devnull', None)
        pairs = ((p2cread, p2cwrite), (c2pwrite, c2pread), (errwrite, errread))
        fds = [child for child, ours in pairs if child != -1 and ours != -1 and child != devnull]
        return fds if devnull is None else fds + [devnull]

    def _execute_child(self, args, executable, preexec_fn, close_fds, pass_fds, cwd, env, shell, ends, restore_signals,
                       start_new_session):
        args = [args] if isinstance(args, (str, bytes)) else list(args)
        if shell:
            args = ['/bin/sh', '-c'] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        orig_executable = executable
        errpipe_read, errpipe_write = _pipe_beyond_standard()
        try:
            try:
                environment = None if env is None else _environment_list(env)
                kept = set(pass_fds)
                kept.add(errpipe_write)
                self.pid = _posixsubprocess.fork_exec(
                    args, _places_of(executable, env), close_fds, tuple(sorted(map(int, kept))), cwd, environment,
                    *ends, errpipe_read, errpipe_write, restore_signals, start_new_session, preexec_fn)
                self._child_created = True
            finally:
                os.close(errpipe_write)
            for fd in self._child_ends(ends):
                os.close(fd)
            self._closed_child_pipe_fds = True
            report = _read_report(errpipe_read)
        finally:
            os.close(errpipe_read)
        if report:
            self._reap_failed()
            raise _reported_error(report, orig_executable, cwd)

    def _reap_failed(self):
        try:
            pid, status = os.waitpid(self.pid, 0)
        except ChildProcessError:
            return
        if pid == self.pid:
            self._handle_exitstatus(status)
        else:
            self.returncode = sys.maxsize

    # Waiting

    def _handle_exitstatus(self, status):
        if os.WIFSIGNALED(status):
            self.returncode = -os.WTERMSIG(status)
        elif os.WIFEXITED(status):
            self.returncode = os.WEXITSTATUS(status)
        elif os.WIFSTOPPED(status):
            self.returncode = -os.WSTOPSIG(status)
        else:
            raise SubprocessError('Unknown child exit status!')

    def poll(self):
        """The exit status if the child has ended, else None."""
        return self._internal_poll()

    def _internal_poll(self, _deadstate=None):
        if self.returncode is not None or not self._waitpid_lock.acquire(False):
            return self.returncode  # somebody else is waiting, and will know
        try:
            if self.returncode is None:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid == self.pid:
                    self._handle_exitstatus(status)
        except OSError as error:
            if _deadstate is not None:
                self.returncode = _deadstate
            elif error.errno == errno.ECHILD:
                self.returncode = 0  # reaped behind our back: how it ended is lost
        finally:
            self._waitpid_lock.release()
        return self.returncode

    def _try_wait(self, options):
        try:
            return os.waitpid(self.pid, options)
        except ChildProcessError:
            return self.pid, 0  # as for poll()

    def wait(self, timeout=None, endtime=None):
        """Wait until the child ends; its exit status. TimeoutExpired after `timeout` seconds."""
        if endtime is not None:
            warnings.warn("'endtime' argument is deprecated; use 'timeout'.", DeprecationWarning, stacklevel=2)
        if self.returncode is not None:
            return self.returncode
        if endtime is not None or timeout is not None:
            if endtime is None:
                endtime = time.monotonic() + timeout
            elif timeout is None:
                timeout = self._remaining_time(endtime)
            self._wait_until(endtime, timeout)
        else:
            while self.returncode is None:
                with self._waitpid_lock:
                    if self.returncode is not None:
                        break
                    pid, status = self._try_wait(0)
                    if pid == self.pid:
                        self._handle_exitstatus(status)
        return self.returncode

    def _wait_until(self, endtime, timeout):
        delay = 0.0005
        while True:
            if self._waitpid_lock.acquire(False):
                try:
                    if self.returncode is not None:
                        return
                    pid, status = self._try_wait(os.WNOHANG)
                    if pid == self.pid:
                        self._handle_exitstatus(status)
                        return
                finally:
                    self._waitpid_lock.release()
            remaining = self._remaining_time(endtime)
            if remaining <= 0:
                raise TimeoutExpired(self.args, timeout)
            delay = min(delay * 2, remaining, .05)
            time.sleep(delay)

    # Signals

    def send_signal(self, sig):
        """Send a signal to the child, unless it is known to have ended."""
        if self.returncode is None:
            os.kill(self.pid, sig)

    def terminate(self):
        """Send SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Send SIGKILL."""
        self.send_signal(signal.SIGKILL)

    # Talking to the child

    def communicate(self, input=None, timeout=None):
        """Send `input`, read both outputs to their ends, and wait: (stdout, stderr), None for what is no pipe."""
        if self._communication_started and input:
            raise ValueError('Cannot send input after starting communication')
        pipes = [pipe for pipe in (self.stdin, self.stdout, self.stderr) if pipe is not None]
        if timeout is None and not self._communication_started and len(pipes) <= 1:
            return self._communicate_by_one(input)
        endtime = None if timeout is None else time.monotonic() + timeout
        try:
            stdout, stderr = self._communicate(input, endtime, timeout)
        finally:
            self._communication_started = True
        self.wait(timeout=self._remaining_time(endtime))
        return stdout, stderr

    def _communicate_by_one(self, input):
        """With one pipe nobody can wait for the other side."""
        stdout = stderr = None
        if self.stdin:
            self._stdin_write(input)
        elif self.stdout:
            stdout = self.stdout.read()
            self.stdout.close()
        elif self.stderr:
            stderr = self.stderr.read()
            self.stderr.close()
        self.wait()
        return stdout, stderr

    def _stdin_write(self, input):
        if input:
            try:
                self.stdin.write(input)
            except BrokenPipeError:
                pass  # a child need not read it all
            except OSError as error:
                if error.errno != errno.EINVAL:
                    raise
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise

    def _communicate(self, input, endtime, orig_timeout):
        if self.stdin and not self._communication_started:
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass
            if not input:
                try:
                    self.stdin.close()
                except BrokenPipeError:
                    pass
        if not self._communication_started:
            # Kept over a timeout: another call goes on.
            self._fileobj2output = {pipe: [] for pipe in (self.stdout, self.stderr) if pipe}
        self._save_input(input)
        self._exchange(input, endtime, orig_timeout)
        self.wait(timeout=self._remaining_time(endtime))
        return self._collected(self.stdout), self._collected(self.stderr)

    def _save_input(self, input):
        if self.stdin and self._input is None:
            self._input_offset = 0
            self._input = input
            if input is not None and (self.encoding or self.errors or self.universal_newlines):
                self._input = input.encode(self.stdin.encoding, self.stdin.errors)

    def _exchange(self, input, endtime, orig_timeout):
        """Write and read whatever is ready until all pipes are at their ends."""
        with selectors.PollSelector() as selector:
            if self.stdin and input:
                selector.register(self.stdin, selectors.EVENT_WRITE)
            for pipe in self._fileobj2output:
                selector.register(pipe, selectors.EVENT_READ)
            while selector.get_map():
                timeout = self._remaining_time(endtime)
                if timeout is not None and timeout < 0:
                    raise TimeoutExpired(self.args, orig_timeout)
                ready = selector.select(timeout)
                self._check_timeout(endtime, orig_timeout)
                for key, _ in ready:
                    is_through = self._feed() if key.fileobj is self.stdin else self._take(key)
                    if is_through:
                        selector.unregister(key.fileobj)
                        key.fileobj.close()

    def _feed(self):
        """Write some input; whether that was the last."""
        chunk = memoryview(self._input)[self._input_offset:self._input_offset + _PIPE_BUF]
        try:
            self._input_offset += os.write(self.stdin.fileno(), chunk)
        except BrokenPipeError:
            return True
        return self._input_offset >= len(self._input)

    def _take(self, key):
        """Read some output; whether it is at its end."""
        data = os.read(key.fd, _READ_SIZE)
        self._fileobj2output[key.fileobj].append(data)
        return not data

    def _collected(self, pipe):
        if pipe is None:
            return None
        data = b''.join(self._fileobj2output[pipe])
        if self.encoding or self.errors or self.universal_newlines:
            return self._translate_newlines(data, pipe.encoding, pipe.errors)
        return data

    def _translate_newlines(self, data, encoding, errors):
        return data.decode(encoding, errors).replace('\r\n', '\n').replace('\r', '\n')

    def _remaining_time(self, endtime):
        return None if endtime is None else endtime - time.monotonic()

    def _check_timeout(self, endtime, orig_timeout):
        if endtime is not None and time.monotonic() > endtime:
            raise TimeoutExpired(self.args, orig_timeout)


def _pipe_beyond_standard():
    """A pipe whose writing end is none of the standard descriptors, which the child replaces."""
    read, write = os.pipe()
    low = []
    try:
        while write < 3:
            low.append(write)
            write = os.dup(write)
    finally:
        for fd in low:
            os.close(fd)
    return read, write


def _environment_list(env):
    entries = []
    for name, value in env.items():
        name = os.fsencode(name)
        if b'=' in name:
            raise ValueError('illegal environment variable name')
        entries.append(name + b'=' + os.fsencode(value))
    return entries


def _places_of(executable, env):
    """Where the program may be: along PATH unless its name has a folder."""
    executable = os.fsencode(executable)
    if os.path.dirname(executable):
        return (executable,)
    return tuple(os.path.join(os.fsencode(folder), executable) for folder in os.get_exec_path(env))


def _read_report(fd):
    """What the child wrote before it gave up; nothing once it is another program."""
    report = bytearray()
    while True:
        part = os.read(fd, _ERROR_SIZE)
        report += part
        if not part or len(report) > _ERROR_SIZE:
            return report


def _reported_error(report, executable, cwd):
    """The exception for a report: type, errno in hexadecimal digits, text."""
    try:
        name, digits, text = bytes(report).split(b':', 2)
        text = text.decode()
    except ValueError:
        name, digits, text = b'SubprocessError', b'0', 'Bad exception data from child: {!r}'.format(bytes(report))
    exception_type = getattr(builtins, name.decode('ascii'), SubprocessError)
    if not (issubclass(exception_type, OSError) and digits):
        return exception_type(text)
    number = int(digits, 16)
    # The folder is at fault when the child did not come to its program.
    filename = cwd if text == 'noexec' else executable
    if text == 'noexec':
        text = ''
    if number != 0:
        text = os.strerror(number)
        if number == errno.ENOENT:
            text += ': ' + repr(filename)
    return exception_type(number, text, filename)
