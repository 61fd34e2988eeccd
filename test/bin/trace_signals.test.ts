// --trace-signals: which steps are told, in which order, of signals from the script itself, from --inject and from
// another process; on stderr and as a trace file. Never how long anything took.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ava from 'ava';
import type { TraceEvent } from '../../bin/trace_signals.js';
import { endAll, MINIPY, Scratch, start, type Ending } from '../signals/support.js';

const test = ava.serial; // endAll() ends what any test has started
const scratch = new Scratch();
ava.afterEach.always(endAll);
ava.after.always(() => scratch.remove());

/** `THREAD TEXT` of each line of the trace; every line has a stamp of nanoseconds, and they ascend. */
function linesOf({ stderr }: Ending): string[] {
  const lines = stderr.split('\n').filter((line) => line.startsWith('signals: '));
  const parts = lines.map((line) => {
    const match = /^signals: (\d+\.\d{9}) (.*)$/.exec(line);
    if (match !== null) return match;
    return /^signals: ()(\d+ steps? lost: .*)$/.exec(line)!;
  });
  for (const isChilds of [false, true]) { // each process tells its own when it ends
    const own = parts.filter(([, stamp, text]) => stamp !== '' && /^\w+\/\d+ /.test(text!) === isChilds);
    const stamps = own.map(([, stamp]) => BigInt(stamp!.replace('.', '')));
    if (stamps.some((stamp, i) => i > 0 && stamp < stamps[i - 1]!)) throw new Error(`out of order: ${stderr}`);
  }
  return parts.map(([, , text]) => text!.replaceAll(scratch.folder, '').replace(/ {2,}/, ' '));
}

async function traced(name: string, source: string, options: readonly string[] = []): Promise<{ lines: string[]; ending: Ending }> {
  const script = scratch.file(name, source);
  const ending = await start([...MINIPY, '--trace-signals', ...options, script]).ended;
  return { lines: linesOf(ending), ending };
}

const HANDLED = `import os, signal
def on_usr1(signum, frame): pass
signal.signal(signal.SIGUSR1, on_usr1)
def send():
    os.kill(os.getpid(), signal.SIGUSR1)
send()
print('end')
`;

test('a signal that the script sends to itself', async (t) => {
  const { lines, ending } = await traced('handled.py', HANDLED);
  t.is(ending.stdout, 'end\n');
  t.deepEqual(lines, [
    'persona SIGUSR1 arrived from this process', 'persona SIGUSR1 tripped', 'persona SIGUSR1 breaker set',
    'main poll seen at /handled.py:5+14 in send', 'main SIGUSR1 handler on_usr1 entered at /handled.py:5+14 in send',
    'main SIGUSR1 handler left',
  ]);
});

test('without the option nothing is told', async (t) => {
  const { stderr, stdout } = await start([...MINIPY, scratch.file('silent.py', HANDLED)]).ended;
  t.deepEqual([stdout, stderr], ['end\n', '']);
});

test('a handler that raises, and the second signal, which waits for the next look', async (t) => {
  const { lines, ending } = await traced('raised.py', `import os, signal
def on_usr1(signum, frame): raise ValueError(signum)
signal.signal(signal.SIGUSR1, on_usr1)
signal.signal(signal.SIGUSR2, signal.default_int_handler)
both = {signal.SIGUSR1, signal.SIGUSR2}
signal.pthread_sigmask(signal.SIG_BLOCK, both)
for signum in both: os.kill(os.getpid(), signum)
try:
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, both)
    except ValueError:
        repr(0)
except KeyboardInterrupt:
    print('both')
`, ['--eval-breaker=3.6.3']);
  t.is(ending.stdout, 'both\n');
  const loops = lines.filter((line) => line.startsWith('main ')).map((line) => line.replace(/ at .*/, ''));
  // pthread_sigmask() looks itself; the handler's own first poll sees the breaker and clears it. When the handler has
  // raised is_tripped is set again and the breaker is not, so the second signal waits for repr(), which looks itself too.
  t.deepEqual(loops, [
    'main checked without a poll', 'main SIGUSR1 handler on_usr1 entered', 'main poll seen', 'main SIGUSR1 handler raised ValueError',
    'main checked without a poll', 'main SIGUSR2 handler default_int_handler entered', 'main SIGUSR2 handler raised KeyboardInterrupt',
    'main checked without a poll',
  ]);
  t.deepEqual(lines.filter((line) => /SIGUSR\d tripped$/.test(line)), ['persona SIGUSR1 tripped', 'persona SIGUSR2 tripped']);
});

test('two signals become one, a wakeup byte is written, a handler puts polls off, a trip is dropped', async (t) => {
  const { lines } = await traced('more.py', `import os, signal
def on_usr1(signum, frame):
    os.kill(os.getpid(), signal.SIGUSR2)
    os.kill(os.getpid(), signal.SIGUSR2)
    signal.signal(signal.SIGUSR2, signal.SIG_IGN)
reading, writing = os.pipe2(os.O_NONBLOCK)
signal.signal(signal.SIGUSR1, on_usr1)
signal.signal(signal.SIGUSR2, on_usr1)
signal.set_wakeup_fd(writing)
def send(): os.kill(os.getpid(), signal.SIGUSR1)
send()
`, ['--eval-breaker=3.6.3']);
  const dropped = lines.findIndex((line) => line.includes('dropped'));
  t.deepEqual(lines.slice(0, dropped + 1).map((line) => line.replace(/ at [^:]+:\d+\+\d+ in \w+/, '')), [
    'persona SIGUSR1 arrived from this process', 'persona SIGUSR1 tripped', 'persona SIGUSR1 breaker set', 'persona SIGUSR1 wakeup byte written',
    'main poll seen', 'main SIGUSR1 handler on_usr1 entered',
    'persona SIGUSR2 arrived from this process', 'persona SIGUSR2 tripped', 'persona SIGUSR2 breaker set', 'persona SIGUSR2 wakeup byte written',
    'main poll put off: handlers are running',
    'persona SIGUSR2 arrived from this process', 'persona SIGUSR2 tripped again: becomes one with the one that waits',
    'persona SIGUSR2 breaker set', 'persona SIGUSR2 wakeup byte written',
    'main poll put off: handlers are running',
    'main SIGUSR2 dropped: it has no handler now',
  ]);
  t.true(lines.includes('main SIGUSR1 handler left'));
  t.is(lines.filter((line) => line.includes('entered')).length, 1);
});

test('--inject tells where it sends the signal, and which steps follow', async (t) => {
  const { lines, ending } = await traced('injected.py', `import signal
def on_usr1(signum, frame): pass
signal.signal(signal.SIGUSR1, on_usr1)
def f():
    x = g
    return x()
def g(): return 'end'
print(f())
`, ['--inject', '10@f#1']);
  t.is(ending.stdout, 'end\n');
  t.deepEqual(lines, [
    'main SIGUSR1 injected at /injected.py:5+2 in f', 'persona SIGUSR1 arrived from this process', 'persona SIGUSR1 tripped', 'persona SIGUSR1 breaker set',
    'main poll seen at /injected.py:7+0 in g', 'main SIGUSR1 handler on_usr1 entered at /injected.py:7+0 in g', 'main SIGUSR1 handler left',
  ]);
});

test('--inject before each instruction of a function: a SETUP_FINALLY is told where it is skipped, and the handler always runs', async (t) => {
  const source = `import signal
def on_usr1(signum, frame): pass
signal.signal(signal.SIGUSR1, on_usr1)
def f():
    global x
    x = 1
    try:
        pass
    finally:
        x = 2
f()
`;
  let skipped = 0;
  for (const k of [0, 1, 2, 3, 4]) {
    const { lines } = await traced('each.py', source, ['--inject', `10@f#${k}`]);
    t.regex(lines[0]!, /^main SIGUSR1 injected at \/each\.py:\d+\+\d+ in f$/);
    t.is(lines.filter((line) => line.includes('entered')).length, 1);
    const skips = lines.filter((line) => /^main skipped before SETUP_FINALLY at \/each\.py:6\+2 in f$/.test(line)).length;
    skipped += skips;
    if (skips > 0) t.regex(lines[lines.findIndex((line) => line.includes('skipped')) + 1]!, /^main poll seen at/);
  }
  t.is(skipped, 2); // with the signal before LOAD_CONST, after which no poll comes, and before STORE_GLOBAL
});

test('signals that a section holds back: one is kept as a flag, the others by the kernel', async (t) => {
  const { lines } = await traced('deferred.py', `import os, signal
from minipy.signals import deferred
def on_rt(signum, frame): pass
signal.signal(signal.SIGRTMIN + 1, on_rt)
def send(): os.kill(os.getpid(), signal.SIGRTMIN + 1)
with deferred():
    send()
    send()
`);
  t.deepEqual(lines.filter((line) => line.includes('SIG')).map((line) => line.replace(/^\w+ SIGRTMIN\+1 | at .*/g, '')), [
    'arrived from this process', 'tripped', 'breaker set', 'held back by a section', 'fetched from the kernel',
    'handler on_rt entered', 'handler left', 'handler on_rt entered', 'handler left',
  ]);
});

test('signals from another process, to a loop that is busy and to one that sleeps', async (t) => {
  const script = scratch.file('other.py', `import signal, sys, time
got = []
def on_usr1(signum, frame): got.append(signum)
def on_usr2(signum, frame): raise KeyboardInterrupt
signal.signal(signal.SIGUSR1, on_usr1)
signal.signal(signal.SIGUSR2, on_usr2)
def spin():
    print('ready', flush=True)
    while not got: pass
def sleep():
    time.sleep(1000)
spin()
print('got it', flush=True)
try: sleep()
except KeyboardInterrupt: print('end')
`);
  const running = start([...MINIPY, '--trace-signals', script]);
  await running.says(/ready/);
  running.kill('SIGUSR1');
  await running.says(/got it/);
  running.kill('SIGUSR2');
  const lines = linesOf(await running.ended);
  const sender = `from process ${process.pid}`;
  const steps = (thread: string, name: string) => [`${thread} ${name} arrived ${sender}`, `${thread} ${name} tripped`, `${thread} ${name} breaker set`];
  // One that sleeps takes the signal itself; on its way there, the persona does.
  const sleeper = lines.find((line) => line.includes('SIGUSR2 arrived'))?.split(' ')[0] ?? 'nobody';
  t.true(['main', 'persona'].includes(sleeper));
  t.deepEqual(lines.filter((line) => / SIGUSR\d (arrived|tripped$|breaker set$)/.test(line)), [...steps('persona', 'SIGUSR1'), ...steps(sleeper, 'SIGUSR2')]);
  const handlers = lines.filter((line) => line.includes(' handler '));
  t.deepEqual(handlers.map((line) => line.replace(/ at .*/, '')), [
    'main SIGUSR1 handler on_usr1 entered', 'main SIGUSR1 handler left', 'main SIGUSR2 handler on_usr2 entered', 'main SIGUSR2 handler raised KeyboardInterrupt',
  ]);
  // Seen by a poll, or by the call that it has come to: print() at its end, sleep().
  for (const entered of handlers.filter((line) => line.includes('entered'))) {
    const [, name, place] = /^main (\w+) handler \w+ entered( at .*)$/.exec(entered)!;
    const before = lines[lines.indexOf(entered) - 1]!;
    t.true([`main poll seen${place}`, `main checked without a poll${place}`].includes(before), before);
    t.true(lines.indexOf(`persona ${name} breaker set`) < lines.indexOf(before));
  }
});

test('a ring that runs full: what is lost is told, and no signal is lost', async (t) => {
  const { lines, ending } = await traced('full.py', `import os, signal
def on_usr2(signum, frame): print('two')
def on_usr1(signum, frame):
    for _ in range(25000): os.kill(os.getpid(), signal.SIGUSR2)
signal.signal(signal.SIGUSR1, on_usr1)
signal.signal(signal.SIGUSR2, on_usr2)
os.kill(os.getpid(), signal.SIGUSR1)
`);
  t.is(ending.stdout, 'two\n');
  const lost = lines.filter((line) => line.includes(' lost: the trace was full'));
  t.is(lost.length, 1);
  t.is(lines.length - 1, 65536);
});

test('a child of fork() tells its own steps, and only those; with a trace file, in a file of its own', async (t) => {
  const source = `${HANDLED}
pid = os.fork()
send()
if pid == 0: os._exit(0)
os.waitpid(pid, 0)
print('child', pid)
`;
  const { lines, ending } = await traced('fork.py', source);
  const [, child] = /child (\d+)/.exec(ending.stdout)!;
  const names = lines.map((line) => line.replace(/^(\S+ SIGUSR1|\S+) (\w+ ?\w*).*/, '$1 $2'));
  const steps = (suffix: string) => [
    `persona${suffix} SIGUSR1 arrived from`, `persona${suffix} SIGUSR1 tripped`, `persona${suffix} SIGUSR1 breaker set`, `main${suffix} poll seen`,
    `main${suffix} SIGUSR1 handler on_usr1`, `main${suffix} SIGUSR1 handler left`,
  ];
  t.deepEqual(names.filter((name) => name.includes('/')), steps(`/${child}`));
  t.deepEqual(names.filter((name) => !name.includes('/')), [...steps(''), ...steps('')]);

  const file = join(scratch.folder, 'fork.json');
  const forked = await start([...MINIPY, `--trace-signals=${file}`, scratch.file('fork.py', source)]).ended;
  const [, pid] = /child (\d+)/.exec(forked.stdout)!;
  const stepsOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as TraceEvent[]).filter(({ ph }) => ph !== 'M');
  t.is(stepsOf(file).length, 12);
  const own = stepsOf(file.replace('.json', `.${pid}.json`));
  t.deepEqual([own.length, [...new Set(own.map((event) => event.pid))]], [6, [Number(pid)]]);
});

for (const [how, end] of [['os._exit()', 'os._exit(3)'], ['an exec', "os.execv('/bin/sh', ['sh', '-c', 'exit 3'])"]] as const) {
  test(`the trace is told before ${how}`, async (t) => {
    const { lines, ending } = await traced(`${how.replace(/\W/g, '')}.py`, `${HANDLED}\n${end}\n`);
    t.is(ending.status, 3);
    t.is(lines.length, 6);
  });
}

test('a trace file is an array of events in the format of Chrome, whole and in order', async (t) => {
  const file = join(scratch.folder, 'trace.json');
  const { stderr, status } = await start([...MINIPY, `--trace-signals=${file}`, scratch.file('file.py', HANDLED)]).ended;
  t.deepEqual([stderr, status], ['', 0]);
  const events = JSON.parse(readFileSync(file, 'utf8')) as TraceEvent[];
  const names = events.filter(({ ph }) => ph === 'M').map(({ name, args }) => `${name} ${String(args.name).replace(/ .*/, '')}`);
  t.deepEqual(names, ['process_name minipy', 'thread_name persona', 'thread_name main']);
  const steps = events.filter(({ ph }) => ph !== 'M');
  t.deepEqual(steps.map(({ ph, args }) => `${ph} ${args.step}`), [
    'i arrived', 'i tripped', 'i breaker set', 'i poll seen', 'B handler entered', 'E handler left',
  ]);
  const [arrived, , , , entered, left] = steps;
  t.deepEqual([entered!.name, left!.name, entered!.args.function, entered!.args.label], ['SIGUSR1 handler', 'SIGUSR1 handler', 'send', 'on_usr1']);
  t.deepEqual([arrived!.s, arrived!.cat, arrived!.args.signum], ['t', 'signals', 10]);
  t.true(steps.every(({ ts }, i) => i === 0 || ts >= steps[i - 1]!.ts));
  t.is(entered!.tid, entered!.pid);
  t.not(arrived!.tid, arrived!.pid);
});

test('what is wrong with the file is said', async (t) => {
  const missing = await start([...MINIPY, '--trace-signals=/nonexistent/t.json', '-c', 'print(1)']).ended;
  t.deepEqual(missing, { status: 2, stdout: '', stderr: "minipy: can't write the trace '/nonexistent/t.json': [Errno 2] No such file or directory\n" });
  const empty = await start([...MINIPY, '--trace-signals=', '-c', 'print(1)']).ended;
  t.is(empty.status, 2);
  t.regex(empty.stderr, /^Argument expected after --trace-signals=\n/);
});

test('signals-report: usage, files that are no trace, and where the page goes', async (t) => {
  const [command] = MINIPY;
  const report = (...args: string[]) => start([command!, 'signals-report', ...args]).ended;
  const other = join(scratch.folder, 'other.json');
  writeFileSync(other, '{"a": 1}');
  const none = join(scratch.folder, 'none.json');
  t.deepEqual(await report(), { status: 2, stdout: '', stderr: 'usage: minipy signals-report FILE.json [-o REPORT.html]\n' });
  t.deepEqual(await report(other), { status: 1, stdout: '', stderr: `minipy: signals-report: ${other}: it is no trace of --trace-signals\n` });
  t.regex((await report(none)).stderr, /^minipy: signals-report: ENOENT: /);
  const empty = join(scratch.folder, 'empty.json');
  writeFileSync(empty, '[]');
  t.deepEqual(await report(empty), { status: 0, stdout: '', stderr: '' });
  t.true(existsSync(join(scratch.folder, 'empty.html')));
});
