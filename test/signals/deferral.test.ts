// Sections that hold signals back, with signals from another process: the kernel keeps what comes, the second Ctrl-C
// escalates. Their meaning is tested by test/lang/signals, without another process.

import test from 'ava';
import { endAll, MINIPY, Scratch, start, startOnTerminal } from './support.js';

const scratch = new Scratch();
test.after.always(() => {
  endAll();
  scratch.remove();
});

test('real-time signals from another process queue while a section holds them back', async (t) => {
  const program = scratch.file('queue.py', `
import signal, sys
from minipy.signals import deferred, atomic, siginfo, waiting
count = 0
def handler(signum, frame):
    global count
    count += 1
    assert siginfo() is not None and siginfo().si_pid == sender
signal.signal(34, handler)
signal.signal(35, handler)
sender = int(sys.argv[1])
@atomic(34)
def inner(n):
    total = 0
    for i in range(n):
        total += i
def section():
    print('ready', flush=True)
    while 35 not in waiting():
        inner(100)
with deferred():
    section()
    assert count == 0, count
print(count)
`);
  const script = start([...MINIPY, program, String(process.pid)]);
  await script.says(/ready/);
  for (let i = 0; i < 1000; i++) process.kill(script.pid, 34);
  process.kill(script.pid, 35);
  const { status, stdout, stderr } = await script.ended;
  t.is(stderr, '');
  t.is(stdout, 'ready\n1001\n');
  t.is(status, 0);
});

test('a second Ctrl-C escalates', async (t) => {
  const program = scratch.file('escalate.py', `
import time
from minipy.signals import deferred, waiting
with deferred(escalate=True):
    try:
        print('ready', flush=True)
        while not waiting():
            pass
        print('waits', flush=True)
        time.sleep(600)
    except KeyboardInterrupt:
        print('escalated')
print('goes on')
`);
  const script = startOnTerminal([...MINIPY, program]);
  await script.says(/ready/);
  script.write('\x03');
  await script.says(/waits/);
  script.write('\x03');
  const { status } = await script.ended;
  t.is(status, 0);
  t.is(script.output.replaceAll('\r', ''), 'ready\nwaits\nescalated\ngoes on\n');
});
