// Py_AddPendingCall: calls that other threads queue for the interpreter, 31 at most, run between two instructions.
//
// The other threads are Workers and native threads; programs run until what they wait for has happened, so nothing here
// depends on time.

import test from 'ava';
import { Worker } from 'node:worker_threads';
import { addPendingCall, Interpreter, PythonError, type PendingCallHandle } from '../../bin/embed.js';
import { addPendingCall as addLocally, pendingOf } from '../../vm/eval_breaker.js';
import { newSignalState } from '../../vm/signal_state.js';
import { loadNative } from '../../native/index.js';

const native = loadNative();

const WORKER = `
const { workerData, parentPort } = require('node:worker_threads');
import(workerData.module).then(({ addPendingCall }) => {
  let refused = 0;
  for (let i = 0; i < workerData.count; i++) while (!addPendingCall(workerData.handle)) refused++;
  Atomics.store(workerData.words, 0, 1);
  parentPort.postMessage(refused);
});
`;

function worker(handle: PendingCallHandle, count: number, words: Int32Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const module = new URL('../../bin/interrupt.js', import.meta.url).href;
    const thread = new Worker(WORKER, { eval: true, workerData: { handle, count, words, module } });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

test('the 32nd call is an error to the caller', (t) => {
  const python = new Interpreter();
  let calls = 0;
  const handle = python.pendingCall(() => { calls++; });
  const answers = Array.from({ length: 33 }, () => addPendingCall(handle));
  t.deepEqual(answers, [...Array<boolean>(31).fill(true), false, false]);
  python.run('x = 1\ny = 2\n');
  t.is(calls, 31);
  t.true(addPendingCall(handle));
  python.close();
  t.false(addPendingCall(handle));
});

test('calls run in the order in which they were added, in the interpreter they are for', (t) => {
  const [one, two] = [new Interpreter(), new Interpreter()];
  const log: string[] = [];
  const calls = ['a', 'b', 'c'].map((name) => one.pendingCall(() => { log.push(name); }));
  for (const handle of [calls[1]!, calls[0]!, calls[2]!, calls[1]!]) addPendingCall(handle);
  two.run('x = 1\ny = 2\n');
  t.deepEqual(log, []);
  one.run('x = 1\ny = 2\n');
  t.deepEqual(log, ['b', 'a', 'c', 'b']);
  one.close();
  two.close();
});

test('a look makes at most 32 calls: calls that add calls let the program go on', (t) => {
  const python = new Interpreter();
  let calls = 0;
  const again = python.pendingCall(() => { if (calls++ < 1000) addPendingCall(again); });
  addPendingCall(again);
  python.run('n = 0\nfor i in range(1000):\n    n += i\n');
  t.is(python.get('n'), 499500);
  t.is(calls, 1001);
  python.close();
});

test('one that raises leaves the others for the next look', (t) => {
  const python = new Interpreter();
  const log: string[] = [];
  python.run('def raising():\n    raise ValueError("from a pending call")\n');
  const first = python.pendingCall(() => { log.push('first'); python.interrupt(); });
  const second = python.pendingCall(() => { log.push('second'); });
  addPendingCall(first);
  addPendingCall(second);
  const error = t.throws(() => python.run('a = 1\nb = 2\nc = 3\n'), { instanceOf: PythonError });
  t.regex(error.traceback, /KeyboardInterrupt\n$/);
  t.deepEqual(log, ['first', 'second']);
  python.close();
});

test.serial('a native call that fails is a SystemError, and the others follow', (t) => {
  const python = new Interpreter();
  native.testStartPendingThread(python.interruptHandle.id, 10, 4);
  // Until the thread is through: all ten wait.
  native.testJoinPendingThread();
  const error = t.throws(() => python.run('a = 1\nb = 2\n'), { instanceOf: PythonError });
  t.is(error.type, 'SystemError');
  t.is(error.message, 'a pending call of native code reported an error');
  t.is(native.testPendingDone(), 4);
  python.run('a = 1\nb = 2\n');
  t.is(native.testPendingDone(), 10);
  python.close();
});

test.serial('20,000 calls of a native thread: none is lost, and a full queue is an error', (t) => {
  const python = new Interpreter();
  native.testStartPendingThread(python.interruptHandle.id, 20_000, 0);
  while (native.testPendingDone() < 20_000) python.run('n = 0\nfor i in range(10000):\n    n += i\n');
  t.is(native.testJoinPendingThread()[0], 20_000);
  python.close();
});

test.serial('5,000 calls of each of two Workers', async (t) => {
  const python = new Interpreter();
  const counts = [0, 0];
  const flags = [0, 1].map(() => new Int32Array(new SharedArrayBuffer(4)));
  const workers = flags.map((words, i) => worker(python.pendingCall(() => { counts[i]!++; }), 5000, words));
  // Workers start while this thread's event loop turns; what they add meanwhile waits.
  await Promise.race([...workers, new Promise((resolve) => setTimeout(resolve, 0))]);
  for (let over = false; !over;) {
    python.run('n = 0\nfor i in range(10000):\n    n += i\n');
    await new Promise((resolve) => setImmediate(resolve));
    over = flags.every((words) => Atomics.load(words, 0) === 1);
  }
  python.run('x = 1\ny = 2\n');
  await Promise.all(workers);
  t.deepEqual(counts, [5000, 5000]);
  python.close();
});

test('words without the addon have a queue of the same size', (t) => {
  const words = newSignalState();
  const answers = Array.from({ length: 32 }, () => addLocally(words, () => {}));
  t.deepEqual(answers, [...Array<boolean>(31).fill(true), false]);
  t.is(pendingOf(words).queue.length, 31);
});
