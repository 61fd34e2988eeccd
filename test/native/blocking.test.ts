// Blocking calls: every one ends by a trip, whenever the signal comes; what can be done at once is done first.

import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import test from 'ava';
import { resultOf, run } from './support.js';

const { EAGAIN, EINTR, EINVAL, ENOENT, ESRCH } = constants.errno;
const folder = mkdtempSync(join(tmpdir(), 'minipy-native-'));
test.after.always(() => rmSync(folder, { recursive: true }));

for (const name of ['raceSleep', 'raceRead', 'raceSelect', 'raceRecv', 'raceEpoll']) {
  test.serial(`${name}: a kill around the start of the call is never lost`, async (t) => {
    t.deepEqual(await resultOf(name), { lost: 0 });
  });
}

function endsByTrip(name: string, argument: (t: { title: string }) => string[] = () => []): void {
  test(`${name} ends by a signal from another process`, async (t) => {
    const running = run(name, { args: argument(t) });
    t.is(await running.said(), 'ready');
    process.kill(running.pid, 'SIGUSR1');
    t.deepEqual(await running.said(), { result: -EINTR, tripped: 1 });
    t.is((await running.ended).code, 0);
  });
}

endsByTrip('interruptedFifo', () => {
  const path = join(folder, 'fifo');
  execFileSync('mkfifo', [path]);
  return [path];
});
endsByTrip('interruptedFlock', () => [join(folder, 'lock')]);
endsByTrip('interruptedWrite');
endsByTrip('interruptedWaitpid');
endsByTrip('interruptedPause');
endsByTrip('interruptedSend');
endsByTrip('interruptedAccept');
endsByTrip('interruptedConnect');

test('with a signal tripped, what is ready is done and what would wait is not', async (t) => {
  const { sleep, select, expected, long, empty } = await resultOf('readyFirst');
  t.is(sleep, 0);
  t.deepEqual(select, expected);
  t.deepEqual([long, empty], [-EINTR, -EINTR]);
});

test('siginterrupt(signum, false) lets read go on, and not sleep; a new disposition takes it back', async (t) => {
  t.deepEqual(await resultOf('siginterrupt'), { read: 1, trippedByRead: 1, sleep: -EINTR, readAgain: -EINTR });
});

test('interrupt() from a Worker wakes a read, without any signal', async (t) => {
  t.deepEqual(await resultOf('interrupt'), { result: -EINTR, tripped: 1, unknown: -ESRCH });
});

test('interrupt() wakes a connection in the making; a non-blocking socket does not wait', async (t) => {
  t.deepEqual(await resultOf('interruptSocket'), { accepted: -EAGAIN, connected: -EINTR, blocking: 1, tripped: 1 });
});

test('timers: setitimer, getitimer, alarm', async (t) => {
  const running = run('timers');
  t.deepEqual(await running.said(), { results: [-EINTR, -EINTR, -EINTR], interval: 0.01, left: 100, alarm: 100, invalid: -EINVAL });
  t.deepEqual(await running.said(), { refused: Array(5).fill(-EINVAL), tiny: -EINTR }); // as the oracle
});

test('a program that closes every fd keeps its signals and its event loop', async (t) => {
  const running = run('closeAll', { env: { MINIPY_FDS: ' 0 1 2' } });
  t.true((await running.said()).same);
  t.deepEqual(await running.said(), { tripped: 1, sleep: -EINTR, timer: true });
  t.is((await running.ended).code, 0);
});

test("a child starts with Python's mask and ignored signals, spawned or exec'ed", async (t) => {
  const running = run('children');
  const spawned = await running.said();
  t.true(spawned.waited);
  t.is(spawned.status, 1 << 8);
  t.is(spawned.missing, -ENOENT);
  const low = (mask: string) => mask.slice(-8).replace(/^[89a-f]/, (digit) => (parseInt(digit, 16) - 8).toString(16)); // 1..31
  t.deepEqual([low(spawned.SigBlk), low(spawned.SigIgn)], ['00000800', '01001000']);
  const status = await running.rest();
  t.regex(status, /^SigBlk:\t0000000000000800$/m);
  t.regex(status, /^SigIgn:\t0000000001001000$/m);
});
