// _signal: handlers, timers and the wakeup fd. Modules/signalmodule.c.
//
// lib/signal.py puts the enums around it. Handlers[] and what runs them are in
// vm/signals.ts; the process is reached through native/index.ts, and only when this
// interpreter owns the signals: one that does not (signals: 'none') keeps its handlers
// but installs nothing.

import { checkSignals as checkTripped, isCallable, isTrue } from '../abstract.js';
import { parseArgs, parsingByFormat } from '../args.js';
import type { PyDict } from '../dict.js';
import { ExceptionType, excMatches, KeyboardInterruptType, newException, OSErrorType, typeError, valueError } from '../errors.js';
import { handlersChanged } from '../deferred_signals.js';
import { pendingOf } from '../eval_breaker.js';
import { asCInt, asDouble } from '../number.js';
import { PyTuple, PyBuiltinFunction } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { defineType } from '../objects/type.js';
import { formatException } from '../print_exception.js';
import { handlersOf, NSIG, SIG_DFL, SIG_IGN } from '../signals.js';
import { ownedNative } from '../process_signals.js';
import { moduleState, tstate } from '../thread_state.js';
import { TRIPPED } from '../signal_state.js';
import { signalTrace } from '../signal_trace.js';
import { PyType, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkFloat, mkStr } from '../values.js';
import { loadNative } from '../../native/index.js';
import { maskMethods, StructSiginfoType } from './_signal_masks.js';
import { fileWriteString, sysStream, writeStderr } from './builtins_io.js';
import type { ModuleDef } from './module_def.js';

type Module = PyObject;

/** Linux's signal numbers on x86-64 and arm64. */
const SIGNALS: Readonly<Record<string, number>> = {
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGIOT: 6, SIGABRT: 6, SIGFPE: 8, SIGKILL: 9, SIGBUS: 7,
  SIGSEGV: 11, SIGSYS: 31, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGUSR1: 10, SIGUSR2: 12, SIGCLD: 17, SIGCHLD: 17,
  SIGPWR: 30, SIGIO: 29, SIGURG: 23, SIGWINCH: 28, SIGPOLL: 29, SIGSTOP: 19, SIGTSTP: 20, SIGCONT: 18, SIGTTIN: 21,
  SIGTTOU: 22, SIGVTALRM: 26, SIGPROF: 27, SIGXCPU: 24, SIGXFSZ: 25, SIGRTMIN: 34, SIGRTMAX: 64,
};

/** signal.ItimerError. */
const ItimerErrorType = new PyType('ItimerError');
defineType(ItimerErrorType, { base: OSErrorType, isBase: true, module: 'signal', hasDict: true });

function checkSignum(signalnum: PyObject): number {
  const signum = asCInt(signalnum);
  if (signum < 1 || signum >= NSIG) throw valueError('signal number out of range');
  return signum;
}

/** signal.default_int_handler(signum, frame): raise KeyboardInterrupt. */
function signal_default_int_handler(): PyObject {
  throw newException(KeyboardInterruptType);
}

/** signal.signal(signalnum, handler) -> the previous handler. */
function signal_signal(_m: Module, signalnum: PyObject, handler: PyObject): PyObject {
  const signum = checkSignum(signalnum);
  if (handler !== SIG_DFL && handler !== SIG_IGN && !isCallable(handler)) {
    throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  }
  // 3.6.15 runs the old handler of what has tripped; the 3.6.3 of the seeds drops the trip below (bpo-30057).
  const { policy, signalState } = tstate.interp;
  if (policy.runsOldHandlerFirst) checkTripped();
  const native = ownedNative();
  if (native !== undefined) {
    const r = native.setDisposition(signum, handler === SIG_DFL ? 'default' : handler === SIG_IGN ? 'ignore' : 'trip');
    if (r < 0) throw osError(-r);
  }
  const handlers = handlersOf();
  const previous = handlers[signum]!;
  if (!policy.runsOldHandlerFirst) {
    const dropsTrip = Atomics.exchange(signalState, TRIPPED + signum, 0) !== 0;
    if (dropsTrip && signalTrace !== null) signalTrace.dropped(signum);
  }
  handlers[signum] = handler;
  handlersChanged();
  return previous;
}

function signal_getsignal(_m: Module, signalnum: PyObject): PyObject {
  return handlersOf()[checkSignum(signalnum)]!;
}

function signal_siginterrupt(_m: Module, signalnum: PyObject, flag: PyObject): PyObject {
  const signum = checkSignum(signalnum);
  const interrupts = asCInt(flag) !== 0;
  const r = ownedNative()?.siginterrupt(signum, interrupts) ?? 0;
  if (r < 0) throw osError(-r);
  return null;
}

/** signal.strsignal(signalnum), as in 3.8: what the system calls a signal, None if it knows none. */
function signal_strsignal(_m: Module, signalnum: PyObject): PyObject {
  const text = loadNative().strsignal(checkSignum(signalnum));
  return text === '' || text.startsWith('Unknown signal') ? null : mkStr(text);
}

/** signal.raise_signal(signalnum), as in 3.8: the handler runs at the next poll after the call. */
function signal_raise_signal(_m: Module, signalnum: PyObject): PyObject {
  const r = loadNative().raiseSignal(asCInt(signalnum));
  if (r < 0) throw osError(-r);
  return null;
}

// Timers

function itimerPair(pair: Float64Array): PyObject {
  return new PyTuple([mkFloat(pair[0]!), mkFloat(pair[1]!)]);
}

function itimerError(errno: number): PyObject & object {
  return newException(ItimerErrorType, errno, loadNative().strerror(errno));
}

function signal_setitimer(_m: Module, which: PyObject, secondsArg: PyObject, interval?: PyObject): PyObject {
  const previous = new Float64Array(2);
  const r = loadNative().setitimer(asCInt(which), asDouble(secondsArg), interval === undefined ? 0 : asDouble(interval), previous);
  if (r < 0) throw itimerError(-r);
  return itimerPair(previous);
}

function signal_getitimer(_m: Module, which: PyObject): PyObject {
  const current = new Float64Array(2);
  const r = loadNative().getitimer(asCInt(which), current);
  if (r < 0) throw itimerError(-r);
  return itimerPair(current);
}

function signal_alarm(_m: Module, secondsArg: PyObject): PyObject {
  return loadNative().alarm(asCInt(secondsArg));
}

/** signal.pause(): returns once a handler has run. */
function signal_pause(): PyObject {
  // Where a section holds signals back, pause() returns once one has come: no handler could end it.
  if ((tstate.deferral?.queue.length ?? 0) > 0) return null;
  loadNative().sleepUntil(Infinity); // -EINTR is the only way back
  checkTripped();
  return null;
}

// The wakeup fd

interface SignalModuleState {
  wakeupFd: number;
}

function state(): SignalModuleState {
  return moduleState('_signal', () => ({ wakeupFd: -1 }));
}

/** signal.set_wakeup_fd(fd, *, warn_on_full_buffer=True) -> the previous one. The keyword is 3.7's. */
function signal_set_wakeup_fd(_m: Module, args: readonly PyObject[], kwargs: Kwargs): PyObject {
  if (args.length !== 1) throw typeError(`set_wakeup_fd() takes exactly 1 argument (${args.length} given)`);
  const [, warning] = parseArgs('set_wakeup_fd', ['', 'warn_on_full_buffer'], 1, args, kwargs, 1);
  const warnsOnFullBuffer = warning === undefined || isTrue(warning);
  const fd = asCInt(args[0]!);
  const native = loadNative();
  if (fd !== -1) {
    const blocking = native.getBlocking(fd);
    if (blocking < 0) throw osError(-blocking);
    if (blocking === 1) throw valueError(`the fd ${fd} must be in non-blocking mode`);
  }
  const s = state();
  const previous = s.wakeupFd;
  s.wakeupFd = fd;
  ownedNative()?.setWakeupFd(fd, warnsOnFullBuffer);
  return previous;
}

/** report_wakeup_write_error: say on sys.stderr which writes to the wakeup fd have failed. */
function reportWakeupErrors(): void {
  for (const errno of ownedNative()?.takeWakeupErrors() ?? []) {
    writeStderr('Exception ignored when trying to write to the signal wakeup fd:\n');
    const stderr = sysStream('stderr') ?? null;
    if (stderr === null) continue;
    try {
      fileWriteString(formatException(osError(errno)), stderr);
    } catch (exc) {
      // A report that cannot be written is not the interrupted code's business; a KeyboardInterrupt is.
      if (!excMatches(exc, ExceptionType)) throw exc;
    }
  }
}

const methods: PyMethodDef[] = [
  { ml_name: 'default_int_handler', ml_meth: signal_default_int_handler, ml_flags: 'varargs', ml_doc: 'The default handler for SIGINT: raises KeyboardInterrupt.' },
  { ml_name: 'getsignal', ml_meth: signal_getsignal, ml_flags: [1, 1], ml_doc: 'The handler of a signal: SIG_IGN, SIG_DFL, None (not ours) or a callable.' },
  { ml_name: 'raise_signal', ml_meth: signal_raise_signal, ml_flags: [1, 1], ml_doc: 'Send a signal to this process.' },
  { ml_name: 'strsignal', ml_meth: signal_strsignal, ml_flags: [1, 1], ml_doc: "The system's description of a signal, or None." },
  { ml_name: 'alarm', ml_meth: signal_alarm, ml_flags: [1, 1], ml_doc: 'Send SIGALRM in so many seconds; returns the seconds that were left.' },
  { ml_name: 'getitimer', ml_meth: signal_getitimer, ml_flags: [1, 1], ml_doc: 'The (seconds left, interval) of a timer.' },
  { ml_name: 'pause', ml_meth: signal_pause, ml_flags: [0, 0], ml_doc: 'Sleep until a signal arrives.' },
  { ml_name: 'set_wakeup_fd', ml_meth: signal_set_wakeup_fd, ml_flags: 'keywords', ml_doc: 'The fd to which the number of each signal is written; returns the previous one.' },
  ...parsingByFormat([
    { ml_name: 'signal', ml_meth: signal_signal, ml_flags: [2, 2], ml_doc: 'Set the handler of a signal; returns the previous one.' },
    { ml_name: 'siginterrupt', ml_meth: signal_siginterrupt, ml_flags: [2, 2], ml_doc: 'Whether system calls are interrupted by a signal or restarted.' },
    { ml_name: 'setitimer', ml_meth: signal_setitimer, ml_flags: [2, 3], ml_doc: 'Set an interval timer: (seconds left, interval) of before.' },
  ]),
  ...maskMethods,
];

function init(d: PyDict): void {
  for (const [name, signum] of Object.entries(SIGNALS)) d.setStr(name, signum);
  for (const [name, value] of Object.entries({ SIG_DFL, SIG_IGN, NSIG, ITIMER_REAL: 0, ITIMER_VIRTUAL: 1, ITIMER_PROF: 2, SIG_BLOCK: 0, SIG_UNBLOCK: 1, SIG_SETMASK: 2 })) {
    d.setStr(name, value);
  }
  d.setStr('ItimerError', ItimerErrorType);
  d.setStr('struct_siginfo', StructSiginfoType);
}

function start(d: PyDict): void {
  pendingOf(tstate.interp.signalState).reportWakeupErrors = reportWakeupErrors;
  readDispositions(d.getStr('default_int_handler') as PyBuiltinFunction);
}

/** Handlers[] as the process was when it started; SIGINT gets its handler if nobody ignored it. */
function readDispositions(defaultIntHandler: PyBuiltinFunction): void {
  const handlers = handlersOf();
  const native = ownedNative();
  if (native !== undefined) {
    for (let signum = 1; signum < NSIG; signum++) {
      const disposition = native.getDisposition(signum);
      handlers[signum] = disposition === 'default' ? SIG_DFL : disposition === 'ignore' ? SIG_IGN : null;
    }
  }
  // start() has installed our handler for SIGINT exactly when its disposition was SIG_DFL.
  if (native === undefined ? handlers[2] === SIG_DFL : native.getDisposition(2) === 'trip') handlers[2] = defaultIntHandler;
}

export const _signal_module: ModuleDef = { name: '_signal', doc: 'Signal handling.', methods, init, start };

