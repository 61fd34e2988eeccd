// --eval-breaker: what the policies have in common with the oracle is in test/lang/signals; here is where they differ.

import test from 'ava';
import { endAll, MINIPY, Scratch, start } from './support.js';

const scratch = new Scratch();
test.after.always(() => {
  endAll();
  scratch.remove();
});

const SCRIPT = `
import os, signal
from operator import itemgetter
PID = os.getpid()
log = []
def where(signum, frame):
    lasti = frame.f_lasti
    log.append(dis[frame.f_code.co_code[lasti]] if lasti >= 0 else 'entry')
dis = {131: 'CALL_FUNCTION', 143: 'SETUP_WITH', 60: 'STORE_SUBSCR', 113: 'JUMP_ABSOLUTE', 122: 'SETUP_FINALLY', 1: 'POP_TOP'}
signal.signal(signal.SIGUSR1, where)
class X:
    __setitem__ = os.kill
x = X()
def before_with():
    with next(map(itemgetter(0), zip([open(os.devnull)], map(os.kill, [PID], [10])))):
        log.append('body')
def before_try():
    x[PID] = 10
    try:
        log.append('body')
    finally:
        pass
def straight():
    x[PID] = 10
    a = 1
    b = a
    log.append('call')
def loop():
    done = False
    while True:
        if done: break
        x[PID] = 10
        done = True
def replaced():
    def old(s, f): log.append('old')
    def new(s, f): log.append('new')
    def handler(s, f):
        os.kill(PID, signal.SIGUSR1)
        signal.signal(signal.SIGUSR1, new)
        log.append('set')
    signal.signal(signal.SIGUSR1, old)
    signal.signal(signal.SIGUSR2, handler)
    os.kill(PID, signal.SIGUSR2)
    [None for i in range(3)]
for f in (before_with, before_try, straight, loop, replaced):
    f()
    print(f.__name__, *log)
    del log[:]
`;

const EXPECTED = {
  '3.6.3': [
    'before_with CALL_FUNCTION body', 'before_try SETUP_FINALLY body', 'straight STORE_SUBSCR call',
    'loop STORE_SUBSCR', 'replaced set',
  ],
  '3.6.15': [
    'before_with SETUP_WITH body', 'before_try SETUP_FINALLY body', 'straight STORE_SUBSCR call',
    'loop STORE_SUBSCR', 'replaced old set',
  ],
  '3.10': [
    'before_with body CALL_FUNCTION', 'before_try body CALL_FUNCTION', 'straight call CALL_FUNCTION',
    'loop JUMP_ABSOLUTE', 'replaced old set',
  ],
} as const;

for (const poll of ['plain', 'atomic']) {
  for (const [policy, expected] of Object.entries(EXPECTED)) {
    test(`--eval-breaker=${policy} --poll=${poll}`, async (t) => {
      const script = scratch.file(`${poll} ${policy}.py`, SCRIPT);
      const { status, stdout, stderr } = await start([MINIPY[0]!, `--eval-breaker=${policy}`, `--poll=${poll}`, script]).ended;
      t.deepEqual({ status, stderr, lines: stdout.trimEnd().split('\n') }, { status: 0, stderr: '', lines: [...expected] });
    });
  }
}

const BUSY = `
import os, signal
log = []
signal.signal(signal.SIGUSR1, lambda signum, frame: log.append(frame.f_locals.get('i')))
def busy(kill, pid, n):
    for i in range(n):
        if i == n - 2:
            kill(pid, 10)
    return [i for i in log if i is not None]
for n in (100, 3000, 3000, 3000):
    print(busy(os.kill if n == 3000 else max, os.getpid(), n))
    del log[:]
`;

for (const translate of ['off', 'eager']) {
  for (const poll of ['none', 'plain', 'atomic']) {
    test(`--poll=${poll} in a busy loop, translations ${translate}`, async (t) => {
      const script = scratch.file(`busy ${poll} ${translate}.py`, BUSY);
      const { status, stdout, stderr } = await start([MINIPY[0]!, `--poll=${poll}`, script], { env: { MINIPY_TRANSLATE: translate } }).ended;
      const handled = poll === 'none' ? '[]' : '[2998]';
      t.deepEqual({ status, stderr, lines: stdout.trimEnd().split('\n') }, { status: 0, stderr: '', lines: ['[]', handled, handled, handled] });
    });
  }
}
