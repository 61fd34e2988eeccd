// The ring of --trace-signals: what the addon writes into it, in which order, from which thread.

import { constants } from 'node:os';
import test from 'ava';
import { Step } from '../../vm/signal_trace.js';
import { resultOf, run } from './support.js';

const { SIGUSR1 } = constants.signals;
const { EBADF } = constants.errno;

test('each step of a signal, in the order of the stores, on the persona', async (t) => {
  const { steps, lost, ascending } = await resultOf('traced');
  const trip = (again: number) => [
    [Step.ARRIVED, SIGUSR1, 'persona', 'this process'], [Step.TRIPPED, SIGUSR1, 'persona', again], [Step.BREAKER, SIGUSR1, 'persona', 0],
  ];
  const byte = (error: number) => [Step.WAKEUP_BYTE, SIGUSR1, 'persona', error];
  t.deepEqual(steps, [...trip(0), byte(0), ...trip(1), ...trip(1), byte(EBADF)]);
  t.is(lost, 0);
  t.true(ascending);
});

test('a signal that lands on another thread arrives twice, forwarded in between', async (t) => {
  const running = run('tracedForwarding');
  await running.said();
  process.kill(running.pid, 'SIGFPE'); // open everywhere: the kernel gives it to the first thread
  t.deepEqual(await running.said(), [
    [Step.ARRIVED, 'main'], [Step.FORWARDED, 'main'], [Step.ARRIVED, 'persona'], [Step.TRIPPED, 'persona'], [Step.BREAKER, 'persona'],
  ]);
});

test('a full ring keeps what it has, counts what it loses, and goes on when it has been read', async (t) => {
  t.deepEqual(await resultOf('traceOverflow'), { first: [16, 14], later: [19, 14] });
});

test('with three threads that write and one that reads, every step is read whole or counted as lost', async (t) => {
  const { all, expected, known, wrong, inOrder } = await resultOf('traceRace');
  t.deepEqual([all, known, wrong, inOrder], [expected, true, 0, true]);
});
