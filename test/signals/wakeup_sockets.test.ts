// A socket as the wakeup fd: descriptors 3 and 4 of the process under test are sockets, whose other ends are here.
// Under both interpreters, where CPython is there.

import test from 'ava';
import { spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { endAll, MINIPY, ORACLE, Running } from './support.js';

test.after.always(endAll);

/** A program with two sockets. */
function start(command: readonly string[], source: string): { running: Running; sockets: [Duplex, Duplex] } {
  const child = spawn(command[0]!, [...command.slice(1), '-c', source], { detached: true, stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'] });
  return { running: new Running(child, source), sockets: [child.stdio[3] as Duplex, child.stdio[4] as Duplex] };
}

const PROLOGUE = `
import os, signal, stat
for fd in (3, 4):
    assert stat.S_ISSOCK(os.fstat(fd).st_mode)
    os.set_blocking(fd, False)
def show(f, *args):
    try:
        print(f(*args), flush=True)
    except (OSError, ValueError) as error:
        print(type(error).__name__, error, flush=True)
def nothing(signum, frame):
    print('handler', signum, flush=True)
signal.signal(signal.SIGINT, nothing)
signal.signal(signal.SIGUSR1, nothing)
`;

for (const [name, command] of Object.entries({ minipy: MINIPY, oracle: ORACLE })) {
  if (command === undefined) continue;

  test(`${name}: sockets come back as what they were set as, a closed or blocking one is refused`, async (t) => {
    const { running } = start(command, `${PROLOGUE}
show(signal.set_wakeup_fd, 3)
show(signal.set_wakeup_fd, 4)
show(signal.set_wakeup_fd, -1)
show(signal.set_wakeup_fd, -1)
os.set_blocking(4, True)
show(signal.set_wakeup_fd, 4)
os.close(4)
show(signal.set_wakeup_fd, 4)
`);
    t.deepEqual(await running.ended, {
      status: 0, stderr: '',
      stdout: '-1\n3\n4\n-1\nValueError the fd 4 must be in non-blocking mode\nOSError [Errno 9] Bad file descriptor\n',
    });
  });

  test(`${name}: the bytes of signals arrive at the other end`, async (t) => {
    const { running, sockets: [socket] } = start(command, `${PROLOGUE}
signal.set_wakeup_fd(3)
os.kill(os.getpid(), signal.SIGINT)
os.kill(os.getpid(), signal.SIGUSR1)
signal.set_wakeup_fd(-1)
os.kill(os.getpid(), signal.SIGUSR1)
os.close(3)
input()
`);
    const bytes: number[] = [];
    for await (const chunk of socket) bytes.push(...(chunk as Buffer));
    running.child.stdin!.end('\n');
    t.deepEqual(bytes, [2, 10]);
    t.deepEqual(await running.ended, { status: 0, stderr: '', stdout: 'handler 2\nhandler 10\nhandler 10\n' });
  });

  test(`${name}: when the other end is gone, that is reported`, async (t) => {
    const { running, sockets: [socket] } = start(command, `${PROLOGUE}
signal.set_wakeup_fd(3)
print('ready', flush=True)
input()
os.kill(os.getpid(), signal.SIGUSR1)
print('after', flush=True)
`);
    await running.says(/ready/);
    socket.destroy();
    await new Promise((resolve) => socket.once('close', resolve));
    running.child.stdin!.end('\n');
    const { status, stdout, stderr } = await running.ended;
    t.deepEqual([status, stdout], [0, 'ready\nhandler 10\nafter\n']);
    t.is(stderr, 'Exception ignored when trying to write to the signal wakeup fd:\nBrokenPipeError: [Errno 32] Broken pipe\n');
  });
}
