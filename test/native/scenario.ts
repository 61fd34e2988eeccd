// The other side of the tests in this folder: programs that take over their own process's signals, one per name.
//
// `node dist/test/native/scenario.js NAME` runs one. It reports by lines of JSON on stdout and never by timing: "ready"
// is said before a wait, and every wait here must end by the signal, whether that comes before or during it.

import { readFileSync, readdirSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { loadNative, POLLIN, POLLOUT, select } from '../../native/index.js';
import {
  EVAL_BREAKER, IS_TRIPPED, PENDINGCALLS_TO_DO, TRIPPED, WAKEUP_ERRORS, attachSignalState, newSignalState, tripSignal,
} from '../../vm/signal_state.js';

import { attachSignalTrace, newSignalTrace, SignalTrace, type TracedStep } from '../../vm/signal_trace.js';

const { SIGUSR1, SIGUSR2, SIGINT, SIGPIPE, SIGFPE, SIGALRM, SIGTERM, SIGCHLD } = constants.signals;
const { EINTR, EPIPE, EAGAIN, EBADF, EINVAL } = constants.errno;
const O_NONBLOCK = 0o4000;
const O_CLOEXEC = 0o2000000;
const LONG = 20; // seconds: a wait that a lost wake-up would sit out

const native = loadNative();
const words = newSignalState();
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`);
const tripped = (signum: number) => Atomics.load(words, TRIPPED + signum);
const soon = () => native.monotonic() + LONG;

function start(): number {
  const handle = attachSignalState(native, words);
  native.start(handle);
  return handle;
}

/** What checkSignals() does to the words, once nothing is in flight. */
function clear(): void {
  native.sync();
  words.fill(0);
}

function pipe(flags = O_CLOEXEC): [number, number] {
  const fds = new Int32Array(2);
  native.pipe2(flags, fds);
  return [fds[0]!, fds[1]!];
}

const NO_BYTES = new Uint8Array(0);

function socketpair(): [number, number] {
  const fds = new Int32Array(2);
  native.socketpair(1, 1, 0, fds);
  return [fds[0]!, fds[1]!];
}

/** A listener on 127.0.0.1 whose queue fill() fills, and a socket that would have to wait then. */
function listening(): { listener: number; address: Uint8Array; connecting: number; fill: () => void } {
  const newSocket = () => native.socket(2, 1, 0);
  const listener = newSocket();
  const address = new Uint8Array(16);
  new Uint16Array(address.buffer)[0] = 2;
  address.set([127, 0, 0, 1], 4);
  native.bind(listener, address);
  native.getsockname(listener, address);
  native.listen(listener, 0);
  const fill = () => {
    for (let ready = 1; ready === 1;) { // until one is not connected at once
      const filler = newSocket();
      native.setBlocking(filler, false);
      native.connect(filler, address);
      ready = native.poll(Int32Array.of(filler, POLLOUT, 0), native.monotonic() + 0.2);
    }
  };
  return { listener, address, connecting: newSocket(), fill };
}

function signalFields(status: string): Record<string, string> {
  return Object.fromEntries([...status.matchAll(/^(Sig\w+|ShdPnd):\s*([0-9a-f]{16})$/gm)].map((m) => [m[1], m[2]]));
}

/** Sig… lines of /proc/self/status or of one thread. */
function signalStatus(task = ''): Record<string, string> {
  return signalFields(readFileSync(`/proc/self/${task}status`, 'utf8'));
}

/** Masks of all threads but the persona, to be compared before and after. */
function threadMasks(): Record<string, string> {
  return Object.fromEntries(readdirSync('/proc/self/task').map((tid) => [tid, signalStatus(`task/${tid}/`).SigBlk!]));
}

function workerOf(name: string, data: object): Worker {
  return new Worker(fileURLToPath(import.meta.url), { workerData: { name, ...data } });
}

const online = (worker: Worker) => new Promise((resolve) => worker.once('message', resolve));

// Threads that act on the main thread. `gate` is a shared word: the main thread adds 1 to say "now".
const workers: Record<string, (data: any) => void> = { // any: what each workerOf() call below passes
  /** Send a signal at every opening of the gate. */
  killer({ gate, signum, rounds }: { gate: Int32Array; signum: number; rounds: number }) {
    parentPort!.postMessage('online');
    for (let round = 1; round <= rounds; round++) {
      while (Atomics.load(gate, 0) < round);
      native.kill(process.pid, signum);
    }
  },

  /** Watch for the breaker and report whether all that it stands for is there as well. */
  watcher({ shared, gate, signum, rounds }: { shared: Int32Array; gate: Int32Array; signum: number; rounds: number }) {
    parentPort!.postMessage('online');
    for (let round = 1; round <= rounds; round++) {
      while (Atomics.load(shared, EVAL_BREAKER) === 0);
      const complete = Atomics.load(shared, PENDINGCALLS_TO_DO) + Atomics.load(shared, IS_TRIPPED) + Atomics.load(shared, TRIPPED + signum) === 3;
      Atomics.add(gate, 1, complete ? 0 : 1);
      Atomics.store(gate, 0, round);
      while (Atomics.load(gate, 2) !== round); // until the words are cleared
    }
  },

  /** Read the wakeup fd; when a byte is there, all words must be. */
  wakeupReader({ shared, gate, fd, rounds }: { shared: Int32Array; gate: Int32Array; fd: number; rounds: number }) {
    const byte = new Uint8Array(1);
    parentPort!.postMessage('online');
    for (let round = 1; round <= rounds; round++) {
      native.read(fd, byte);
      const complete = shared[EVAL_BREAKER]! + shared[PENDINGCALLS_TO_DO]! + shared[IS_TRIPPED]! + shared[TRIPPED + byte[0]!]! === 4;
      Atomics.add(gate, 1, complete ? 0 : 1);
      Atomics.store(gate, 0, round);
    }
  },

  tripper({ handle, gate, signum, times }: { handle: number; gate: Int32Array; signum: number; times: number }) {
    parentPort!.postMessage('online');
    while (Atomics.load(gate, 0) === 0);
    for (let i = 0; i < times; i++) native.trip(handle, signum);
    Atomics.add(gate, 1, 1);
  },

  interrupter({ handle, gate }: { handle: number; gate: Int32Array }) {
    parentPort!.postMessage('online');
    while (Atomics.load(gate, 0) === 0);
    native.interrupt(handle);
  },

  /** Send a signal that does not interrupt, then the byte that the main thread reads. */
  killThenWrite({ gate, signum, fd }: { gate: Int32Array; signum: number; fd: number }) {
    parentPort!.postMessage('online');
    while (Atomics.load(gate, 0) === 0);
    native.kill(process.pid, signum);
    native.write(fd, Uint8Array.of(7));
  },

  starter() {
    const handle = attachSignalState(native, newSignalState());
    try {
      native.start(handle);
      parentPort!.postMessage('started');
    } catch (error) {
      parentPort!.postMessage((error as Error).message);
    }
  },
};

/** A ring that the addon writes to, and what has been read from it. */
function tracing(capacity: number): { trace: SignalTrace; steps: TracedStep[]; lost: () => number } {
  const steps: TracedStep[] = [];
  let lost = 0;
  const ring = newSignalTrace(capacity);
  attachSignalTrace(native, ring);
  const trace = new SignalTrace(ring, process.pid, () => (read, more) => {
    steps.push(...read);
    lost += more;
  });
  return { trace, steps, lost: () => lost };
}

/** [step, signal, thread, argument], with the threads' names for their ids. */
function told({ step, signum, thread, argument }: TracedStep): (number | string)[] {
  const name = (tid: number) => (tid === process.pid ? 'main' : tid === native.personaTid() ? 'persona' : 'other');
  return [step, signum, name(thread), argument === process.pid ? 'this process' : argument === native.personaTid() ? 'persona' : argument];
}

const newGate = () => new Int32Array(new SharedArrayBuffer(12));

/** Call `wait` again and again while another thread kills: how often it ended without -EINTR or without a trip. */
async function race(rounds: number, wait: () => number): Promise<number> {
  start();
  native.setDisposition(SIGUSR1, 'trip');
  const gate = newGate();
  await online(workerOf('killer', { gate, signum: SIGUSR1, rounds }));
  let lost = 0;
  for (let round = 1; round <= rounds; round++) {
    Atomics.store(gate, 0, round);
    // The trip comes some 20 microseconds later: move the start of the call over it in steps of 0.1.
    const callAt = native.monotonic() + (round % 500) * 1e-7;
    while (native.monotonic() < callAt);
    if (wait() !== -EINTR || tripped(SIGUSR1) !== 1) lost++;
    clear();
  }
  native.stop();
  return lost;
}

/** Say "ready", wait, say what the wait gave. */
function interrupted(wait: () => number): void {
  start();
  native.setDisposition(SIGUSR1, 'trip');
  say('ready');
  say({ result: wait(), tripped: tripped(SIGUSR1) });
  native._exit(0); // children and locks end with the process
}

const scenarios: Record<string, () => void | Promise<void>> = {
  status() {
    start();
    say(signalStatus());
    say({ persona: signalStatus(`task/${native.personaTid()}/`).SigBlk, inherited: process.env.MINIPY_SIGIGN ?? null });
    native.stop();
  },

  threadsBlocked() {
    start();
    const masks = threadMasks();
    const open = Object.entries(masks).filter(([, mask]) => (BigInt(`0x${mask}`) & (1n << BigInt(SIGUSR1 - 1))) === 0n);
    say({ open: open.map(([tid]) => Number(tid)), persona: native.personaTid() });
    native.stop();
  },

  restored() {
    let handled = 0;
    process.on('SIGUSR2', () => handled++);
    const before = [signalStatus(), threadMasks()];
    for (let round = 0; round < 3; round++) {
      const handle = start();
      native.setDisposition(SIGUSR2, 'ignore');
      native.setDisposition(SIGTERM, 'trip');
      native.setMask('block', 1n << BigInt(SIGTERM - 1));
      native.stop();
      native.detach(handle);
    }
    say({ before, after: [signalStatus(), threadMasks()] });
    process.kill(process.pid, 'SIGUSR2');
    const look = () => (handled > 0 ? say({ handled }) : setImmediate(look));
    look();
  },

  /** One byte out for every signal in. */
  count() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    say('ready');
    for (let seen = 0; seen < 1000; seen++) {
      while (words[EVAL_BREAKER] === 0);
      words[EVAL_BREAKER] = 0;
      while (Atomics.exchange(words, TRIPPED + SIGUSR1, 0) === 0);
      writeSync(1, '.');
    }
    say(native.stats());
    native.stop();
  },

  forwarded() {
    start();
    native.setDisposition(SIGFPE, 'trip');
    native.setDisposition(SIGUSR1, 'trip');
    say('ready');
    while (tripped(SIGFPE) === 0);
    say(native.stats());
    native.stop();
  },

  async storeOrder() {
    const rounds = 500;
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const gate = newGate();
    await online(workerOf('watcher', { shared: words, gate, signum: SIGUSR1, rounds }));
    for (let round = 1; round <= rounds; round++) {
      native.kill(process.pid, SIGUSR1);
      while (Atomics.load(gate, 0) !== round);
      clear();
      Atomics.store(gate, 2, round);
    }
    say({ incomplete: gate[1] });
    native.stop();
  },

  async wakeupOrder() {
    const rounds = 500;
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const [reading, writing] = pipe();
    native.setWakeupFd(writing, true);
    const gate = newGate();
    await online(workerOf('wakeupReader', { shared: words, gate, fd: reading, rounds }));
    for (let round = 1; round <= rounds; round++) {
      native.kill(process.pid, SIGUSR1);
      while (Atomics.load(gate, 0) !== round);
      clear();
    }
    say({ incomplete: gate[1] });
    native.stop();
  },

  wakeupErrors() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const [, writing] = pipe(O_NONBLOCK);
    while (native.write(writing, new Uint8Array(4096)) > 0);
    while (native.write(writing, new Uint8Array(1)) > 0);
    native.setWakeupFd(writing, true);
    for (let i = 0; i < 3; i++) native.kill(process.pid, SIGUSR1);
    native.setWakeupFd(99, true);
    native.kill(process.pid, SIGUSR1);
    const waiting = words[WAKEUP_ERRORS];
    const errors = native.takeWakeupErrors();
    for (let i = 0; i < 40; i++) native.kill(process.pid, SIGUSR1);
    say({ waiting, errors, expected: [EAGAIN, EAGAIN, EAGAIN, EBADF], many: native.takeWakeupErrors().length, left: words[WAKEUP_ERRORS], tripped: tripped(SIGUSR1) });
    native.stop();
  },

  selfSignals() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    let late = 0;
    for (let i = 0; i < 10_000; i++) {
      if (i % 2 === 0) native.kill(process.pid, SIGUSR1);
      else native.raiseSignal(SIGUSR1);
      if (words[EVAL_BREAKER] !== 1 || words[TRIPPED + SIGUSR1] !== 1) late++;
      words.fill(0);
    }
    native.setDisposition(SIGPIPE, 'trip'); // stays open in the JS thread
    native.setDisposition(SIGFPE, 'trip'); // blocked nowhere
    for (const signum of [SIGPIPE, SIGFPE]) {
      native.kill(process.pid, signum);
      if (tripped(signum) !== 1) late++;
    }
    say({ late });
    native.stop();
  },

  async raceSleep() {
    say({ lost: await race(2000, () => native.sleepUntil(soon())) });
  },

  async raceRead() {
    const [reading] = pipe();
    const buffer = new Uint8Array(1);
    say({ lost: await race(2000, () => native.read(reading, buffer)) });
  },

  async raceSelect() {
    const [reading] = pipe();
    say({ lost: await race(2000, () => select(native, [reading], [], [], soon()) as number) });
  },

  interruptedFifo() {
    interrupted(() => native.open(process.argv[3]!, 0, 0));
  },

  interruptedWrite() {
    const [, writing] = pipe();
    interrupted(() => {
      let result: number;
      do result = native.write(writing, new Uint8Array(1 << 20)); while (result > 0);
      return result;
    });
  },

  interruptedWaitpid() {
    native.spawn('/bin/sleep', ['sleep', String(LONG)], [], { pgroup: 0 });
    const status = new Int32Array(1);
    interrupted(() => native.waitpid(-1, 0, status));
  },

  interruptedFlock() {
    const [first, second] = [0, 1].map(() => native.open(process.argv[3]!, 0o102, 0o600));
    native.flock(first!, 2);
    interrupted(() => native.flock(second!, 2));
  },

  async raceRecv() {
    const [receiving] = socketpair();
    const buffer = new Uint8Array(1);
    say({ lost: await race(500, () => native.recv(receiving, buffer, 0, NO_BYTES, new Int32Array(1))) });
  },

  async raceEpoll() {
    const [receiving] = socketpair();
    const epfd = native.epollCreate(O_CLOEXEC);
    native.epollCtl(epfd, 1, receiving, POLLIN);
    say({ lost: await race(500, () => native.epollWait(epfd, new Int32Array(2), soon())) });
  },

  interruptedSend() {
    const [sending] = socketpair();
    interrupted(() => {
      let result: number;
      do result = native.send(sending, new Uint8Array(1 << 20), 0, NO_BYTES); while (result > 0);
      return result;
    });
  },

  interruptedAccept() {
    const { listener } = listening();
    interrupted(() => native.accept(listener, new Uint8Array(128), new Int32Array(1)));
  },

  interruptedConnect() {
    const { fill, connecting, address } = listening();
    fill();
    interrupted(() => native.connect(connecting, address));
  },

  /** Sockets of an interpreter that does not own the signals: woken by interrupt(), non-blocking ones do not wait. */
  async interruptSocket() {
    const handle = attachSignalState(native, words);
    const { listener, fill, connecting, address } = listening();
    native.setBlocking(listener, false);
    const accepted = native.accept(listener, new Uint8Array(128), new Int32Array(1));
    fill();
    const gate = newGate();
    await online(workerOf('interrupter', { handle, gate }));
    Atomics.store(gate, 0, 1);
    say({ accepted, connected: native.connect(connecting, address), blocking: native.getBlocking(connecting), tripped: tripped(SIGINT) });
  },

  interruptedPause() {
    interrupted(() => native.sleepUntil(Infinity));
  },

  /** What needs no wait is done even though a signal has tripped. */
  readyFirst() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const [reading, writing] = pipe();
    native.write(writing, Uint8Array.of(1, 2, 3));
    native.kill(process.pid, SIGUSR1);
    say({
      sleep: native.sleepUntil(0),
      select: select(native, [reading], [writing], [], soon()),
      expected: [[reading], [writing], []],
      long: native.sleepUntil(soon()),
      empty: native.read(pipe()[0], new Uint8Array(1)),
    });
    native.stop();
  },

  async siginterrupt() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    native.siginterrupt(SIGUSR1, false);
    const [reading, writing] = pipe();
    const gate = newGate();
    await online(workerOf('killThenWrite', { gate, signum: SIGUSR1, fd: writing }));
    Atomics.store(gate, 0, 1);
    const read = native.read(reading, new Uint8Array(1));
    native.sync();
    const trippedByRead = tripped(SIGUSR1);
    const sleep = native.sleepUntil(soon());
    clear();
    native.setDisposition(SIGUSR1, 'trip'); // takes it back
    native.kill(process.pid, SIGUSR1);
    say({ read, trippedByRead, sleep, readAgain: native.read(reading, new Uint8Array(1)) });
    native.stop();
  },

  async interrupt() {
    const handle = attachSignalState(native, words); // not started: signals: 'none'
    const gate = newGate();
    await online(workerOf('interrupter', { handle, gate }));
    const [reading] = pipe();
    Atomics.store(gate, 0, 1);
    const result = native.read(reading, new Uint8Array(1));
    say({ result, tripped: tripped(SIGINT), unknown: native.interrupt(handle + 1) });
  },

  tripSignal() {
    attachSignalState(native, words);
    tripSignal(words, SIGINT);
    say({ words: [...words.subarray(0, 6)], tripped: tripped(SIGINT), sleep: native.sleepUntil(soon()) });
  },

  /** What the addon writes about a signal, the second before the first is handled; with and without room for the byte. */
  traced() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const { trace, steps, lost } = tracing(64);
    const [, writing] = pipe(O_NONBLOCK);
    native.setWakeupFd(writing, true);
    native.kill(process.pid, SIGUSR1);
    native.setWakeupFd(-1, true);
    native.kill(process.pid, SIGUSR1);
    native.setWakeupFd(99, true);
    native.raiseSignal(SIGUSR1);
    trace.drain();
    const ascending = steps.every(({ time }, i) => i === 0 || time >= steps[i - 1]!.time);
    say({ steps: steps.map(told), lost: lost(), ascending });
    native.stop();
  },

  tracedForwarding() {
    start();
    native.setDisposition(SIGFPE, 'trip');
    const { trace, steps } = tracing(64);
    say('ready');
    while (tripped(SIGFPE) === 0);
    native.sync();
    trace.drain();
    say(steps.map(told).map(([step, , thread]) => [step, thread]));
    native.stop();
  },

  /** A ring of 16 and 3 steps a signal: what does not fit is counted, and reading makes room. */
  traceOverflow() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const { trace, steps, lost } = tracing(16);
    for (let i = 0; i < 10; i++) native.kill(process.pid, SIGUSR1);
    trace.drain();
    const first = [steps.length, lost()];
    native.kill(process.pid, SIGUSR1);
    trace.drain();
    say({ first, later: [steps.length, lost()] });
    native.stop();
  },

  /** Three threads write while this one reads. */
  async traceRace() {
    const handle = attachSignalState(native, words);
    const { trace, steps, lost } = tracing(256);
    const gate = newGate();
    const times = 5000;
    for (const signum of [SIGUSR1, SIGUSR2, SIGTERM]) await online(workerOf('tripper', { handle, gate, signum, times }));
    Atomics.store(gate, 0, 1);
    while (Atomics.load(gate, 1) < 3) trace.drain();
    trace.drain();
    const perSignal = [SIGUSR1, SIGUSR2, SIGTERM].map((signum) => steps.filter((step) => step.signum === signum));
    const wrong = perSignal.flat().filter(({ step, thread }) => (step !== 3 && step !== 4) || thread <= 0).length;
    const inOrder = perSignal.every((own) => own.every(({ time }, i) => i === 0 || time >= own[i - 1]!.time));
    say({ all: steps.length + lost(), expected: 3 * times * 2, known: perSignal.flat().length === steps.length, wrong, inOrder });
    process.exit(0);
  },

  async secondOwner() {
    const handle = start();
    const refusals: string[] = [];
    const other = attachSignalState(native, newSignalState());
    try {
      native.start(other);
    } catch (error) {
      refusals.push((error as Error).message);
    }
    refusals.push(String(await online(workerOf('starter', {}))));
    native.use(handle);
    native.stop();
    const worker = workerOf('starter', {});
    const inWorker = await online(worker);
    await worker.terminate(); // gives them back
    native.start(other);
    say({ refusals, inWorker, again: native.isStarted() });
    native.stop();
  },

  brokenPipe() {
    start();
    const [reading, writing] = pipe();
    native.close(reading);
    const ignored = native.write(writing, new Uint8Array(1));
    native.setDisposition(SIGPIPE, 'trip');
    const caught = native.write(writing, new Uint8Array(1));
    say({ ignored, caught, expected: -EPIPE, tripped: tripped(SIGPIPE) });
    native.setDisposition(SIGPIPE, 'default');
    native.write(writing, new Uint8Array(1));
    say('survived');
  },

  /** Dispositions as CPython's; the parent sends one and looks at what becomes of us. */
  untouched() {
    start();
    say('ready');
    native.sleepUntil(soon());
  },

  /** What a stopped and continued process is to its parent, which is a minipy as well. */
  jobControl() {
    start();
    const argv = [process.execPath, process.argv[1]!, 'untouched'];
    const [reading, writing] = pipe();
    const pid = native.spawn(process.execPath, argv, [], { pgroup: 0, fileActions: [['dup2', writing, 1]] });
    native.read(reading, new Uint8Array(16)); // "ready"
    const WUNTRACED = 2, WCONTINUED = 8;
    const status = new Int32Array(1);
    const statuses = (['SIGTSTP', 'SIGCONT', 'SIGSTOP', 'SIGCONT', 'SIGTERM'] as const).map((signal) => {
      native.kill(pid, constants.signals[signal]);
      native.waitpid(pid, WUNTRACED | WCONTINUED, status);
      return status[0];
    });
    say({ statuses });
    native.stop();
  },

  timers() {
    start();
    native.setDisposition(SIGALRM, 'trip');
    const before = new Float64Array(2);
    native.setitimer(0, 0.01, 0.01, before);
    const results = [0, 1, 2].map(() => {
      const result = native.sleepUntil(soon());
      clear();
      return result;
    });
    native.setitimer(0, 0, 0, before);
    native.alarm(100);
    const current = new Float64Array(2);
    native.getitimer(0, current);
    say({ results, interval: before[1], left: Math.ceil(current[0]!), alarm: native.alarm(0), invalid: native.setitimer(9, 1, 0, before) });
    const refused = [-0.5, -1e-7, NaN, Infinity, 1e300].map((seconds) => native.setitimer(0, seconds, 0, before));
    native.setitimer(0, 1e-7, 0, before); // not 0: it fires
    say({ refused, tiny: native.sleepUntil(soon()) });
    native.stop();
  },

  masks() {
    start();
    const bit = (signum: number) => 1n << BigInt(signum - 1);
    native.setDisposition(SIGUSR1, 'trip');
    native.setDisposition(SIGUSR2, 'trip');
    const old = native.setMask('block', bit(SIGUSR1));
    native.kill(process.pid, SIGUSR1);
    const blocked = [tripped(SIGUSR1), String(native.sigPending()), String(native.getMask())];
    const info = new Int32Array(7);
    const taken = [native.sigTimedWait(bit(SIGUSR1), soon(), info), info[3] === process.pid, tripped(SIGUSR1)];
    const none = native.sigTimedWait(bit(SIGUSR1), native.monotonic() + 0.01, info);
    native.setDisposition(SIGALRM, 'trip');
    native.setitimer(0, 0.01, 0, new Float64Array(2));
    const other = [native.sigTimedWait(bit(SIGUSR1), soon(), info), tripped(SIGALRM)];
    clear();
    native.kill(process.pid, SIGUSR1);
    native.setMask('set', old);
    say({ old: String(old), blocked, taken, none, other, after: tripped(SIGUSR1) });
    native.stop();
  },

  dispositions() {
    start();
    const at = (signum: number) => native.getDisposition(signum);
    const start_ = [at(SIGINT), at(SIGTERM), at(SIGPIPE), at(SIGCHLD), at(32), at(native.reservedSignal)];
    const refused = [9, 19, 32, 64 + 1, native.reservedSignal].map((signum) => native.setDisposition(signum, 'trip'));
    const set = native.setDisposition(SIGTERM, 'trip');
    say({ start: start_, refused, expected: -EINVAL, set: [set, at(SIGTERM)] });
    native.stop();
  },

  /** The mask and the ignored signals of a child are Python's. */
  children() {
    start();
    native.setMask('block', 1n << BigInt(SIGUSR2 - 1));
    const [reading, writing] = pipe();
    const argv = ['cat', '/proc/self/status', '/nonexistent'];
    const pid = native.spawn('/bin/cat', argv, [], { fileActions: [['dup2', writing, 1], ['close', 2]] });
    const status = new Int32Array(1);
    const waited = native.waitpid(pid, 0, status);
    const buffer = new Uint8Array(4096);
    const output = Buffer.from(buffer.subarray(0, native.read(reading, buffer))).toString();
    say({ waited: waited === pid, status: status[0], ...signalFields(output), missing: native.spawn('/nonexistent', ['x'], [], {}) });
    native.execve('/bin/cat', ['cat', '/proc/self/status'], []);
  },

  /** A daemon closes everything. */
  closeAll() {
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const [reading, writing] = pipe();
    for (let fd = 3; fd < 1024; fd++) native.close(fd);
    const [again] = pipe();
    const timer = setTimeout(() => {}, 0); // the event loop still works
    say({ same: again === reading && writing > reading });
    native.kill(process.pid, SIGUSR1);
    say({ tripped: tripped(SIGUSR1), sleep: native.sleepUntil(soon()), timer: timer.hasRef() });
    native.stop();
  },

  /** kill() to seen in a busy loop, by the sender's clock that comes with the signal. */
  async latency() {
    const rounds = 1000;
    start();
    native.setDisposition(SIGUSR1, 'trip');
    const gate = newGate();
    await online(workerOf('killer', { gate, signum: SIGUSR1, rounds }));
    const seconds: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const sent = native.monotonic();
      Atomics.store(gate, 0, round);
      while (words[EVAL_BREAKER] === 0);
      seconds.push(native.monotonic() - sent);
      clear();
    }
    seconds.sort((a, b) => a - b);
    say({ p50: seconds[rounds / 2]! * 1e6, p99: seconds[rounds * 0.99]! * 1e6 });
    native.stop();
  },
};

if (isMainThread) await scenarios[process.argv[2]!]!();
else workers[workerData.name]!(workerData);
