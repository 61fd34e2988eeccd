// PyErr_CheckSignals where sections hold signals back, and asynchronous exceptions.
//
// What has tripped goes into the queue of vm/deferral.ts; from there the handlers of what is not held run, in ascending
// order. When a section has ended, what the kernel kept meanwhile is fetched first, so that the order is right and no
// real-time signal is lost: delivered, equal ones would become one flag.

import { callObject, isCallable } from './abstract.js';
import { ASYNC_EXCEPTIONS, Deferral, type Held, type SignalSet, type WaitingSignal } from './deferral.js';
import { KeyboardInterruptType, MemoryErrorType, RuntimeErrorType, SystemExitType, TimeoutErrorType, typeError } from './errors.js';
import { pendingOf, recomputeEvalBreaker, signalPendingCalls } from './eval_breaker.js';
import { PyBaseException } from './object.js';
import { ownedNative } from './process_signals.js';
import { ASYNC_EXC, ASYNC_OBJECT, ASYNC_RAISABLE, NSIG, TRIPPED } from './signal_state.js';
import { signalTrace } from './signal_trace.js';
import { callHandler, handlersOf } from './signals.js';
import { tstate, type InterpreterState } from './thread_state.js';
import type { PyType } from './types.js';

/** More than this many of the kernel's signals are not fetched at one look. */
const FETCHED_AT_ONCE = 1000;

/** The running thread's sections; made on first use, after which every look at tripped signals goes through here. */
export function deferralOf(): Deferral {
  const ts = tstate;
  if (ts.deferral === null) {
    ts.deferral = new Deferral(ts, () => checkSignals(ts.deferral!));
    handlersChanged();
  }
  return ts.deferral;
}

/** To be called when Handlers[] has changed: only signals with a handler of Python's are held back. */
export function handlersChanged(): void {
  const { deferral } = tstate;
  if (deferral === null) return;
  let caught: SignalSet = 0n;
  const handlers = handlersOf();
  for (let signum = 1; signum < NSIG; signum++) if (isCallable(handlers[signum]!)) caught |= 1n << BigInt(signum);
  deferral.caught = caught;
  deferral.refresh();
  // One that is handled no more has its default action now.
  const uncaught = deferral.heldBack() & ~caught;
  if (uncaught !== 0n) ownedNative()?.releaseHeldBack(uncaught >> 1n);
}

/** CLOCK_MONOTONIC in seconds. */
function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}

/** MAY RUN PYTHON. */
function checkSignals(d: Deferral): void {
  const words = tstate.interp.signalState;
  const before = new Set(d.queue.filter(({ isFlag }) => isFlag).map(({ signum }) => signum));
  if (d.since >= 0) watch(d, true);
  const arrived = takeTripped(d, words);
  d.looksOften = false;
  let held = d.held();
  fetch(d, held.signals);
  const escalated = new Set(arrived.filter((signum) => before.has(signum) && contains(held.escalating, signum)));
  if (signalTrace !== null) {
    for (const signum of arrived) if (contains(held.signals, signum) && !escalated.has(signum)) signalTrace.heldBack(signum);
  }
  for (;;) {
    const next = d.queue.findIndex(({ signum }) => !contains(held.signals, signum) || escalated.has(signum));
    if (next < 0) break;
    const [signal] = d.queue.splice(next, 1);
    escalated.delete(signal!.signum);
    try {
      runHandler(d, signal!);
    } catch (exc) {
      d.lookSoon(); // not done yet
      throw exc;
    }
    held = d.held();
  }
  d.refresh();
  rest(d, held);
}

/** Move what has tripped into the queue; which signals these are. Pairs with trip_signal(). */
function takeTripped(d: Deferral, words: Int32Array): number[] {
  const arrived: number[] = [];
  Atomics.store(words, TRIPPED, 0);
  for (let signum = 1; signum < NSIG; signum++) {
    if (Atomics.exchange(words, TRIPPED + signum, 0) === 0) continue;
    arrived.push(signum);
    const info = new Int32Array(7);
    const isKnown = ownedNative()?.keptInfo(signum, info) ?? false;
    if (!d.queue.some((w) => w.isFlag && w.signum === signum)) insert(d, { signum, info: isKnown ? info : null, isFlag: true });
  }
  return arrived;
}

/** Let the kernel keep no more what is not held, and take what it has. */
function fetch(d: Deferral, held: SignalSet): void {
  const free = d.heldBack() & ~held;
  const native = ownedNative();
  if (free === 0n || native === undefined) return;
  const pending = native.sigPending() & (free >> 1n);
  for (let n = 0; pending !== 0n; n++) {
    if (n === FETCHED_AT_ONCE) return d.lookSoon();
    const info = new Int32Array(7);
    const signum = native.takeHeldBack(pending, info);
    if (signum === 0) break; // what is still pending, Python's own mask blocks
    if (signalTrace !== null) signalTrace.fetched(signum);
    insert(d, { signum, info, isFlag: false });
  }
  native.releaseHeldBack(free >> 1n);
}

function insert(d: Deferral, signal: WaitingSignal): void {
  const at = d.queue.findIndex(({ signum }) => signum > signal.signum);
  d.queue.splice(at < 0 ? d.queue.length : at, 0, signal);
}

function runHandler(d: Deferral, { signum, info }: WaitingSignal): void {
  const handler = handlersOf()[signum]!;
  if (!isCallable(handler)) {
    if (signalTrace !== null) signalTrace.dropped(signum); // SIG_DFL, SIG_IGN or None since it came
    return;
  }
  const outer = d.info;
  d.info = info;
  try {
    callHandler(signum, handler);
  } finally {
    d.info = outer;
  }
}

/** What still waits is watched, and looked at again where no end of a section would tell. */
function rest(d: Deferral, { signals }: Held): void {
  if ((signals & ASYNC_EXCEPTIONS) === 0n) d.putBackAsyncExc();
  const waits = d.queue.length > 0 || d.asyncExc !== 0;
  if (waits && d.inForce().some(({ section, frame }) => section.kind === 'hold' && frame !== null && frame.f_gen !== null)) {
    d.looksOften = true;
    signalPendingCalls(tstate.interp.signalState);
  }
  watch(d, waits && signals !== 0n);
}

/** MAY RUN PYTHON: the report. */
function watch(d: Deferral, waits: boolean): void {
  if (!waits) {
    d.since = -1;
    return;
  }
  if (d.since < 0) {
    d.since = monotonic();
    d.holder = d.inForce().find(({ section }) => section.kind === 'hold' && d.queue.some(({ signum }) => contains(section.signals, signum)));
  }
  if (d.watch === null || d.since === Infinity) return;
  const now = monotonic();
  const due = d.since + d.watch.seconds;
  if (now < due) {
    ownedNative()?.watchUntil(due);
    return;
  }
  const waited = now - d.since;
  d.since = Infinity; // once
  d.watch.report(d.queue.map(({ signum }) => signum), waited);
}

function contains(set: SignalSet, signum: number): boolean {
  return ((set >> BigInt(signum)) & 1n) !== 0n;
}

/** Where _PyEval_EvalFrameDefault looks at async_exc: raise it now, or let it wait for the end of the section. */
function raiseAsyncExc(): void {
  const ts = tstate;
  const words = ts.interp.signalState;
  const which = Atomics.exchange(words, ASYNC_EXC, 0);
  recomputeEvalBreaker(words);
  if (which === 0) return;
  const d = ts.deferral;
  if (d !== null && (d.held().signals & ASYNC_EXCEPTIONS) !== 0n) {
    d.asyncExc = which;
    rest(d, d.held());
    return;
  }
  const type = which === ASYNC_OBJECT ? ts.async_exc : raisableTypes[ASYNC_RAISABLE[which - ASYNC_OBJECT - 1]!];
  ts.async_exc = null;
  const exc = callObject(type, []);
  throw exc instanceof PyBaseException ? exc : typeError('exceptions must derive from BaseException');
}

const raisableTypes: Readonly<Record<(typeof ASYNC_RAISABLE)[number], PyType>> = {
  KeyboardInterrupt: KeyboardInterruptType,
  SystemExit: SystemExitType,
  TimeoutError: TimeoutErrorType,
  MemoryError: MemoryErrorType,
  RuntimeError: RuntimeErrorType,
};

/** Make this interpreter raise asynchronous exceptions. */
export function installAsyncExc(interp: InterpreterState): void {
  pendingOf(interp.signalState).raiseAsyncExc = raiseAsyncExc;
}
