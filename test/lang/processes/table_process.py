# The table of calls: what a process is and has: users, groups, priorities, limits, times, directories, environment.
import os
import resource
import signal
import sys
import tempfile
from fixtures.table import NOBODY, ending, in_child, interrupted, outcome, reap, rows, under_fire

folder = os.path.realpath(tempfile.mkdtemp())
UID, GID = os.getuid(), os.getgid()


def ids(kind):
    """Real, effective and saved ids as the kernel tells them."""
    with open('/proc/self/status') as f:
        for line in f:
            if line.startswith(kind + ':'):
                return tuple(int(word) for word in line.split()[1:4])


def groups():
    with open('/proc/self/status') as f:
        for line in f:
            if line.startswith('Groups:'):
                return sorted(int(word) for word in line.split()[1:])


def as_root(action):
    """What only root can do is done in a child; anybody else would have got this answer."""
    if UID != 0:
        return True
    return ending(lambda: os._exit(0 if action() else 1)) == 0


def denied(*calls):
    """Each call fails with EPERM."""
    return [outcome(call) for call in calls] == ['PermissionError: [Errno 1] Operation not permitted'] * len(calls)


class Number:
    def __index__(self):
        return UID


names = dict(globals())

print('# users and groups')
rows('''
(os.getuid(), os.geteuid()) == ids('Uid')[:2]
(os.getgid(), os.getegid()) == ids('Gid')[:2]
os.getresuid() == ids('Uid')
os.getresgid() == ids('Gid')
sorted(os.getgroups()) == groups()
os.getgrouplist('root', 0)
os.getgrouplist('nosuchuser', 77)
os.getgrouplist('nosuchuser', -1)
os.setuid(UID), os.seteuid(UID), os.setgid(GID), os.setegid(GID)
os.setreuid(UID, UID), os.setregid(GID, GID), os.setreuid(-1, -1), os.setregid(-1, -1)
os.setresuid(UID, -1, UID), os.setresgid(-1, GID, -1), os.setresuid(-1, -1, -1)
os.setuid(Number())
os.setuid(-1)
os.setgid(-1)
os.seteuid(-1)
as_root(lambda: (os.setgroups([3, 1, 2]), sorted(os.getgroups()), groups())[1:] == ([1, 2, 3], [1, 2, 3]))
as_root(lambda: (os.initgroups('root', 5), 5 in os.getgroups())[1])
as_root(lambda: (os.initgroups(b'root', 6), 6 in os.getgroups())[1])
as_root(lambda: (os.setresgid(1, 2, 3), os.getresgid(), ids('Gid'))[1:] == ((1, 2, 3), (1, 2, 3)))
as_root(lambda: (os.setresuid(1, 2, 3), os.getresuid(), os.getuid(), os.geteuid())[1:] == ((1, 2, 3), 1, 2))
as_root(lambda: (os.setreuid(4, 5), os.getresuid())[1] == (4, 5, 5))
as_root(lambda: (os.setregid(4, 5), os.getresgid())[1] == (4, 5, 5))
as_root(lambda: (os.seteuid(7), os.getresuid(), os.seteuid(0), os.getresuid())[1::2] == ((0, 7, 0), (0, 0, 0)))
as_root(lambda: (os.setegid(7), os.getresgid()[1], os.setuid(7), os.getresuid())[1::2] == (7, (7, 7, 7)))
as_root(lambda: (os.setresuid(7, 7, 7), denied(lambda: os.setuid(0), lambda: os.seteuid(0), lambda: os.setreuid(0, 0), lambda: os.setresuid(0, -1, -1), lambda: os.setgid(9), lambda: os.setegid(9), lambda: os.setregid(9, 9), lambda: os.setresgid(9, 9, 9), lambda: os.setgroups([9]), lambda: os.initgroups('root', 0), lambda: os.kill(1, 0)))[1])
as_root(lambda: (os.setresuid(7, 7, 7), outcome(lambda: os.chroot('/')) == "PermissionError: [Errno 1] Operation not permitted: '/'")[1])
as_root(lambda: (os.setresuid(7, 7, 7), ending(lambda: os._exit(os.getuid())) >> 8)[1] == 7)
as_root(lambda: (os.setresuid(7, 7, 7), [outcome(lambda: os.nice(-30))] == ['PermissionError: [Errno 1] Operation not permitted'], outcome(lambda: os.setpriority(os.PRIO_PROCESS, 0, -20)) == 'PermissionError: [Errno 13] Permission denied')[1:] == (True, True))
os.getuid(1)
os.getresuid(1)
os.getgroups(1)
os.setuid()
os.setuid('x')
os.setuid(1.0)
os.setuid(None)
os.setuid(-2)
os.setuid(2 ** 32)
os.setuid(2 ** 70)
os.setuid(-2 ** 70)
os.setuid(uid=0)
os.setgid('x')
os.setgid(-2)
os.seteuid(2 ** 32)
os.setegid('x')
os.setreuid(1)
os.setreuid('x', 0)
os.setregid(0, 'x')
os.setresuid(1, 2)
os.setresuid(0, 0, 'x')
os.setresgid(0, -5, 0)
os.setgroups()
os.setgroups(5)
os.setgroups(['x'])
os.setgroups('ab')
os.setgroups([-5])
os.setgroups([2 ** 40])
os.setgroups({1})
os.setgroups([0] * 70000)
os.initgroups('root')
os.initgroups(5, 0)
os.initgroups('root', 'x')
os.initgroups('a\\0b', 0)
os.getgrouplist('root')
os.getgrouplist(3, 0)
os.getgrouplist('a\\0b', 0)
os.getgrouplist('root', 'x')

# process ids
os.getpid() == int(os.readlink('/proc/self'))
ending(lambda: os._exit(os.getppid() == parent)) >> 8
os.getpid(1)
os.getppid(1)
''', dict(names, parent=os.getpid()))

print('# priorities and scheduling')
in_child('''
os.nice(0) == os.getpriority(os.PRIO_PROCESS, 0)
os.nice(3) - os.getpriority(os.PRIO_PROCESS, os.getpid())
os.setpriority(os.PRIO_PROCESS, 0, 15), os.getpriority(which=os.PRIO_PROCESS, who=0)
os.setpriority(which=os.PRIO_PROCESS, who=0, priority=16), os.nice(0)
os.nice(100)
ending(lambda: os._exit(os.nice(0))) >> 8
os.nice()
os.nice('x')
os.nice(2 ** 40)
os.getpriority(9, 0)
os.getpriority(os.PRIO_PROCESS, NOBODY)
os.getpriority(0)
os.getpriority('x', 0)
os.getpriority(0, 'x')
os.setpriority(9, 0, 0)
os.setpriority(os.PRIO_PROCESS, NOBODY, 0)
os.setpriority(0, 0)
os.setpriority(0, 0, 'x')
os.sched_yield()
os.sched_yield(1)
[(os.sched_get_priority_min(policy), os.sched_get_priority_max(policy)) for policy in (os.SCHED_OTHER, os.SCHED_FIFO, os.SCHED_RR, os.SCHED_BATCH, os.SCHED_IDLE)]
os.sched_get_priority_min(policy=os.SCHED_RR)
os.sched_get_priority_max()
os.sched_get_priority_max(99)
os.sched_get_priority_max('x')
os.sched_param(5), os.sched_param(sched_priority=6).sched_priority, os.sched_param(5) == (5,), len(os.sched_param(0))
os.sched_param()
os.sched_param(1, 2)
os.sched_param('any')
os.sched_getscheduler(0), os.sched_getparam(0)
os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0)), os.sched_getscheduler(0), os.sched_getparam(0), os.sched_setparam(0, os.sched_param(0))
os.sched_getscheduler(NOBODY)
os.sched_getscheduler(-1)
os.sched_getscheduler('x')
os.sched_setscheduler(0, 99, os.sched_param(0))
os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(5))
os.sched_setscheduler(0, os.SCHED_OTHER, 0)
os.sched_setscheduler(0, os.SCHED_OTHER)
os.sched_setscheduler('x', 0, os.sched_param(0))
os.sched_setscheduler(0, 0, os.sched_param('x'))
os.sched_setscheduler(0, 0, os.sched_param(2 ** 40))
os.sched_setscheduler(0, 0, os.sched_param(2 ** 80))
os.sched_getparam(-1)
os.sched_setparam(0, os.sched_param(1))
os.sched_setparam(-1, os.sched_param(0))
os.sched_setparam(0, 5)
os.sched_rr_get_interval(0) > 0
os.sched_rr_get_interval(NOBODY)
os.sched_rr_get_interval('x')
os.sched_getaffinity(0) <= set(range(8192)), len(os.sched_getaffinity(0)) >= 1
(lambda cpus: (os.sched_setaffinity(0, cpus), os.sched_getaffinity(0) == cpus))(set(list(os.sched_getaffinity(0))[:1]))
os.sched_getaffinity(NOBODY)
os.sched_setaffinity(0, [])
os.sched_setaffinity(0, 5)
os.sched_setaffinity(0, ['x'])
os.sched_setaffinity(0, [-1])
os.sched_setaffinity(0, [2 ** 31 - 1])
os.sched_setaffinity(0, [2 ** 80])
os.sched_setaffinity(NOBODY, [0])
''', names)

print('# limits and usage')
in_child('''
resource.RLIM_INFINITY, resource.error is OSError, resource.getpagesize() == os.sysconf('SC_PAGESIZE')
resource.setrlimit(resource.RLIMIT_CORE, (0, 0)), resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CPU, (100, 1000)), resource.getrlimit(resource.RLIMIT_CPU)
resource.setrlimit(resource.RLIMIT_CPU, [200.5, 1000]), resource.getrlimit(resource.RLIMIT_CPU)
resource.prlimit(0, resource.RLIMIT_CPU, (300, 900)), resource.prlimit(os.getpid(), resource.RLIMIT_CPU)
(lambda limits: (resource.setrlimit(resource.RLIMIT_NOFILE, (100, limits[1])), resource.getrlimit(resource.RLIMIT_NOFILE)[0], ending(lambda: os._exit(resource.getrlimit(resource.RLIMIT_NOFILE)[0])) >> 8))(resource.getrlimit(resource.RLIMIT_NOFILE))
os.sysconf('SC_OPEN_MAX')
resource.setrlimit(resource.RLIMIT_NOFILE, (90, 90)), ending(lambda: os._exit(ending(lambda: (os.kill(os.getpid(), signal.SIGTERM)))))
[os.open('/dev/null', os.O_RDONLY) for _ in range(100)]
resource.setrlimit(resource.RLIMIT_CPU, (300, 100))
resource.prlimit(0, resource.RLIMIT_CPU, (3, 2))
resource.setrlimit(resource.RLIMIT_CPU, (1,))
resource.setrlimit(resource.RLIMIT_CPU, 5)
resource.setrlimit(resource.RLIMIT_CPU, 'ab')
resource.setrlimit(resource.RLIMIT_CPU, (None, 1))
resource.setrlimit(resource.RLIMIT_CPU, (2 ** 64, 1))
resource.setrlimit(99, (1, 1))
resource.setrlimit(resource.RLIMIT_CPU)
resource.getrlimit(-1)
resource.getrlimit('x')
resource.getrlimit()
resource.prlimit(NOBODY, resource.RLIMIT_CPU)
resource.prlimit(0, 99)
resource.prlimit(1)
resource.prlimit('x', 0)
resource.prlimit(0, 0, (1,))
(lambda usage: (type(usage).__name__, len(usage), usage.ru_utime >= 0, usage[2] > 0))(resource.getrusage(resource.RUSAGE_SELF))
resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > 0, resource.getrusage(resource.RUSAGE_THREAD).ru_stime >= 0
resource.getrusage(7)
resource.getrusage('x')
resource.getrusage()
(lambda spent: (type(spent), len(spent), spent.user >= 0, spent.system >= 0, spent.children_user >= 0, spent.elapsed > 0))(os.times())
os.times(1)
''', names)

print('# directories, modes, environment')
in_child('''
os.umask(0o27), os.umask(0o77), os.umask(0o1777), os.umask(0o22)
os.umask()
os.umask('x')
os.umask(2 ** 40)
os.chdir(folder), os.getcwd() == folder, os.getcwdb() == os.fsencode(folder)
os.chdir(b'/'), os.getcwd()
(lambda fd: (os.chdir(fd), os.getcwd() == folder, os.chdir('/'), os.fchdir(fd), os.getcwd() == folder, os.chdir(path='..'), os.close(fd)))(os.open(folder, os.O_RDONLY))
os.chdir('/nosuch')
os.chdir('/etc/passwd')
os.chdir('')
os.chdir(999)
os.chdir(1.5)
os.chdir()
os.chdir('a\\0b')
os.fchdir(999)
os.fchdir(os.open('/dev/null', os.O_RDONLY))
os.fchdir(-1)
os.fchdir('x')
os.fchdir()
os.getcwd(1)
os.mkdir(folder + '/gone'), os.chdir(folder + '/gone'), os.rmdir(folder + '/gone')
os.getcwd()
os.getcwdb()
os.chdir('/')
os.chroot('/nosuch')
os.chroot()
os.chroot(5)
os.putenv('A', 'b'), os.system('test "$A" = b') , os.unsetenv('A'), os.system('test -z "$A"')
os.putenv('A=', 'b')
os.putenv('A')
os.putenv('A\\0', 'b')
os.putenv(5, 'b')
os.unsetenv('')
os.unsetenv('A=B')
os.unsetenv(5)
os.environ.__setitem__('NAME', 'value'), os.system('test "$NAME" = value'), os.getenv('NAME'), os.environb[b'NAME'], os.environ.pop('NAME'), os.system('test -z "$NAME"')
os.environ.__setitem__('NAME', 5)
os.environ.__setitem__(5, 'x')
os.environ['NOSUCH']
os.environ.__delitem__('NOSUCH')
os.strerror(2), os.strerror(0), os.strerror(99999)
os.strerror('x')
os.uname().sysname, len(os.uname()), os.cpu_count() >= 1, len(os.getloadavg())
os.sysconf('SC_CLK_TCK'), os.sysconf(30), os.sysconf('SC_IOV_MAX')
os.sysconf('SC_NOSUCH')
os.sysconf(99999)
os.sysconf(1.5)
os.pathconf('/', 'PC_NAME_MAX'), os.pathconf(path=0, name='PC_PIPE_BUF')
os.pathconf('/nosuch', 'PC_NAME_MAX')
os.pathconf('/', 99999)
os.fpathconf(0, 'PC_PIPE_BUF')
os.fpathconf(999, 'PC_PIPE_BUF')
os.confstr('CS_PATH')
os.confstr('CS_NOSUCH')
os.confstr(99999)
len(os.urandom(5)), len(os.getrandom(5)), len(os.getrandom(size=5, flags=os.GRND_NONBLOCK))
os.urandom(-1)
os.urandom('x')
os.getrandom(-1)
os.getrandom(1, 99)
''', names)

under_fire('''
os.getresuid() == ids('Uid')
os.setuid(UID)
os.setgroups(5)
os.nice(0) == os.getpriority(os.PRIO_PROCESS, 0)
os.setpriority(9, 0, 0)
os.sched_getscheduler(0)
os.sched_setaffinity(0, os.sched_getaffinity(0))
resource.getrlimit(99)
resource.prlimit(0, resource.RLIMIT_CPU) == resource.getrlimit(resource.RLIMIT_CPU)
resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
os.times().elapsed > 0
os.umask(0o22)
os.chdir('/nosuch')
os.getcwd() != ''
len(os.urandom(100000))
''', names)
os.rmdir(folder)
reap()
