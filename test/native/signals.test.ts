// The persona: what the process looks like, that no signal is lost, and that everything is given back.

import { execFileSync } from 'node:child_process';
import { constants } from 'node:os';
import test from 'ava';
import { resultOf, run } from './support.js';
import { live } from '../support/live.js';

const LOW = 0x7fffffffn; // signals 1..31
const SIGSEGV_BIT = 1n << 10n;
const low = (mask: string) => (BigInt(`0x${mask}`) & LOW & ~SIGSEGV_BIT).toString(16);

/** SigIgn and SigCgt of CPython 3.6.15 at start, by what its shell ignored. */
const AT_START = [
  { ignored: [], SigIgn: '1001000', SigCgt: '2' },
  { ignored: ['HUP'], SigIgn: '1001001', SigCgt: '2' },
  { ignored: ['HUP', 'INT'], SigIgn: '1001003', SigCgt: '0' },
] as const;

for (const { ignored, ...expected } of AT_START) {
  const title = ignored.join(' and ') || 'nothing';
  test(`at start, with ${title} ignored by the shell, the dispositions are CPython's`, async (t) => {
    const bits = ignored.reduce((mask, name) => mask | (1 << (constants.signals[`SIG${name}`] - 1)), 0);
    const env = { MINIPY_SIGIGN: bits.toString(16), MINIPY_SIGBLK: '400' };
    const running = run('status', { env });
    const status = await running.said();
    t.deepEqual({ SigIgn: low(status.SigIgn), SigCgt: low(status.SigCgt) }, expected);
    t.deepEqual(await running.said(), { persona: '0000000000000400', inherited: null });
    t.is((await running.ended).code, 0);
  });

  live(`CPython 3.6.15 itself, with ${title} ignored`, (t, oracle) => {
    const trap = ignored.length > 0 ? `trap '' ${ignored.join(' ')}; ` : '';
    const command = `${trap}exec ${oracle} -S -c "print(open('/proc/self/status').read())"`;
    const status = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
    const field = (name: string) => low(new RegExp(`^${name}:\\s*(\\w+)`, 'm').exec(status)![1]!);
    t.deepEqual({ SigIgn: field('SigIgn'), SigCgt: field('SigCgt') }, expected);
  });
}

test('only the persona takes SIGUSR1', async (t) => {
  const { open, persona } = await resultOf('threadsBlocked');
  t.deepEqual(open, [persona]);
});

test('stop() restores dispositions, masks and process.on handlers', async (t) => {
  const running = run('restored');
  const { before, after } = await running.said();
  t.deepEqual(after, before);
  t.deepEqual(await running.said(), { handled: 1 });
});

test('1000 signals from another process, one at a time: all arrive', async (t) => {
  const running = run('count');
  t.is(await running.said(), 'ready');
  let acknowledged = 0;
  running.child.stdout!.on('data', (chunk: Buffer) => {
    for (const byte of chunk) {
      if (byte === '.'.charCodeAt(0) && ++acknowledged < 1000) process.kill(running.pid, 'SIGUSR1');
    }
  });
  process.kill(running.pid, 'SIGUSR1');
  t.is((await running.ended).code, 0);
  t.is(acknowledged, 1000);
});

test('a signal that lands on another thread is forwarded', async (t) => {
  const running = run('forwarded');
  await running.said();
  process.kill(running.pid, 'SIGFPE'); // open everywhere: the kernel gives it to the first thread
  t.deepEqual(await running.said(), { trips: 1, forwarded: 1, kicks: 0 });
});

test('whoever sees the breaker sees pendingcalls_to_do, is_tripped and tripped', async (t) => {
  t.deepEqual(await resultOf('storeOrder'), { incomplete: 0 });
});

test('whoever reads the wakeup byte sees all words set', async (t) => {
  t.deepEqual(await resultOf('wakeupOrder'), { incomplete: 0 });
});

test('failed wakeup writes are reported in order, at most 31, and lose no signal', async (t) => {
  const { waiting, errors, expected, many, left, tripped } = await resultOf('wakeupErrors');
  t.is(waiting, 4);
  t.deepEqual(errors, expected);
  t.deepEqual([many, left, tripped], [31, 0, 1]);
});

test('10,000 self-signals have tripped when kill() or raise() returns', async (t) => {
  t.deepEqual(await resultOf('selfSignals'), { late: 0 });
});

test('a second owner is refused, here and in a Worker; afterwards it may start', async (t) => {
  const { refusals, inWorker, again } = await resultOf('secondOwner');
  t.is(refusals.length, 2);
  for (const refusal of refusals) t.regex(refusal, /another interpreter of this process owns the signals/);
  t.is(inWorker, 'started');
  t.true(again);
});

for (const signal of ['SIGUSR1', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM'] as const) {
  test(`${signal} without a handler ends the process, as CPython`, async (t) => {
    const running = run('untouched');
    await running.said();
    process.kill(running.pid, signal);
    t.is((await running.ended).signal, signal);
  });
}

test('SIGPIPE stays with the thread that writes', async (t) => {
  const running = run('brokenPipe');
  const { ignored, caught, expected, tripped } = await running.said();
  t.deepEqual([ignored, caught, tripped], [expected, expected, 1]);
  t.is((await running.ended).signal, 'SIGPIPE'); // by default it ends the writer
});

test('dispositions: what there is at start, and which signals are refused', async (t) => {
  const { start, refused, expected, set } = await resultOf('dispositions');
  t.deepEqual(start, ['trip', 'default', 'ignore', 'default', 'other', 'other']);
  t.deepEqual(refused, refused.map(() => expected));
  t.deepEqual(set, [0, 'trip']);
});

test('a blocked signal is pending, can be waited for, and trips when unblocked', async (t) => {
  const { SIGUSR1 } = constants.signals;
  const bit = String(1n << BigInt(SIGUSR1 - 1));
  t.deepEqual(await resultOf('masks'), {
    old: '0',
    blocked: [0, bit, bit],
    taken: [SIGUSR1, true, 0],
    none: -constants.errno.EAGAIN,
    other: [-constants.errno.EINTR, 1],
    after: 1,
  });
});

test('tripSignal() stores what trip_signal() stores', async (t) => {
  t.deepEqual(await resultOf('tripSignal'), { words: [1, 1, 1, 0, 0, 0], tripped: 1, sleep: -constants.errno.EINTR });
});

test('SIGTSTP, SIGSTOP, SIGCONT and SIGTERM do to it what they do to any process', async (t) => {
  const { SIGTSTP, SIGSTOP, SIGTERM } = constants.signals;
  const stopped = (signum: number) => (signum << 8) | 0x7f;
  const continued = 0xffff;
  t.deepEqual((await resultOf('jobControl')).statuses, [stopped(SIGTSTP), continued, stopped(SIGSTOP), continued, SIGTERM]);
});
