// The part of _signal that concerns the mask: pthread_sigmask, sigpending and the sigwait family.
//
// The rest of Modules/signalmodule.c's functions are in _signal.ts. Python's mask is the persona's
// (native/persona.cc), so only an interpreter that owns the signals has one.

import { checkSignals } from '../abstract.js';
import { parsingByFormat } from '../args.js';
import { Errno } from '../errno.js';
import { notImplementedError, valueError } from '../errors.js';
import { asCInt, asLong } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { newSet } from '../objects/set_object.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { ownedNative } from '../process_signals.js';
import { forEach } from '../sequence.js';
import { NSIG } from '../signals.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { tstate } from '../thread_state.js';
import { secondsArgument } from './time.js';
import { ident } from './_thread.js';
import { loadNative, type Native, type SignalMask } from '../../native/index.js';

type Module = PyObject;

/** signal.struct_siginfo. */
export const StructSiginfoType = makeStructSeqType({
  name: 'signal.struct_siginfo',
  doc: 'What sigwaitinfo and sigtimedwait give: a tuple whose items have names.',
  fields: [
    ['si_signo', 'signal number'], ['si_code', 'signal code'], ['si_errno', 'errno associated with the signal'],
    ['si_pid', 'process that sent it'], ['si_uid', 'real user of that process'], ['si_status', 'exit value or signal of a child'],
    ['si_band', 'band event of SIGPOLL'],
  ],
});

function owner(): Native {
  const native = ownedNative();
  if (native === undefined) throw notImplementedError('this interpreter does not own the signals, so it has no mask');
  return native;
}

/** iterable_to_sigset. */
function maskOf(iterable: PyObject): SignalMask {
  let mask = 0n;
  forEach(iterable, (item) => {
    const signum = asLong(item);
    if (signum < 1 || signum >= NSIG) throw valueError(`signal number ${signum} out of range`);
    mask |= 1n << (BigInt(signum) - 1n);
  });
  return mask;
}

/** sigset_to_set. */
function setOf(mask: SignalMask): PyObject {
  const signals: number[] = [];
  for (let signum = 1; signum < NSIG; signum++) {
    if ((mask >> BigInt(signum - 1)) & 1n) signals.push(signum);
  }
  return newSet(signals);
}

/** signal.valid_signals(), as in 3.8: all that sigfillset(3) gives, which leaves glibc's own two out. */
function signal_valid_signals(): PyObject {
  const GLIBC_OWN = (1n << 31n) | (1n << 32n);
  return setOf(((1n << BigInt(NSIG - 1)) - 1n) & ~GLIBC_OWN);
}

const HOW = ['block', 'unblock', 'set'] as const; // SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK

/** signal.pthread_sigmask(how, mask) -> the previous mask. A direct check: what it unblocked has run when it returns. */
function signal_pthread_sigmask(_m: Module, howArg: PyObject, iterable: PyObject): PyObject {
  const how = HOW[asCInt(howArg)];
  const mask = maskOf(iterable);
  if (how === undefined) throw osError(Errno.EINVAL);
  const native = owner();
  const previous = native.setMask(how, mask);
  native.sync();
  checkSignals();
  return setOf(previous);
}

function signal_sigpending(): PyObject {
  return setOf(owner().sigPending());
}

/** Wait for a signal of the mask: its siginfo, or null at the deadline. MAY RUN PYTHON (other signals' handlers). */
function waitFor(mask: SignalMask, deadline: number): Int32Array | null {
  const info = new Int32Array(7);
  for (;;) {
    const r = owner().sigTimedWait(mask, deadline, info);
    if (r >= 0) return info;
    if (r === -Errno.EAGAIN) return null;
    if (r !== -Errno.EINTR) throw osError(-r);
    checkSignals();
  }
}

function siginfo(info: Int32Array): PyObject {
  return newStructSeq(StructSiginfoType, Array.from(info));
}

// NOT CPYTHON: glibc's sigwait() goes on after a handler, which would run only when the wait is over; here the handlers
// run at once and may raise, because a program must be interruptible anywhere.
function signal_sigwait(_m: Module, iterable: PyObject): PyObject {
  return waitFor(maskOf(iterable), Infinity)![0]!;
}

function signal_sigwaitinfo(_m: Module, iterable: PyObject): PyObject {
  return siginfo(waitFor(maskOf(iterable), Infinity)!);
}

function signal_sigtimedwait(_m: Module, iterable: PyObject, timeoutArg: PyObject): PyObject {
  const seconds = secondsArgument(timeoutArg);
  if (seconds < 0) throw valueError('timeout must be non-negative');
  const mask = maskOf(iterable);
  const info = waitFor(mask, owner().monotonic() + seconds);
  return info === null ? null : siginfo(info);
}

/** signal.pthread_kill(thread_id, signalnum). A direct check: the handler has run when it returns. There is one
 *  thread (vm/modules/_thread.ts). */
function signal_pthread_kill(_m: Module, threadId: PyObject, signalnum: PyObject): PyObject {
  const native = loadNative();
  const id = Number(asLong(threadId));
  const signum = asCInt(signalnum);
  if (id !== ident()) throw osError(Errno.ESRCH);
  const r = signum === 0 ? 0 : native.raiseSignal(signum);
  if (r < 0) throw osError(-r);
  checkSignals();
  return null;
}

// For minipy.signals, which has what CPython's signal module leaves out.

/** sigsuspend(mask): wait with this mask until a handler has run, which it does under the old mask; what it raises is
 *  raised here. In a section that holds signals back no handler could end the wait: then it lasts until one has come. */
export function sigsuspend(_m: Module, iterable: PyObject): PyObject {
  const mask = maskOf(iterable);
  const native = owner();
  if ((tstate.deferral?.queue.length ?? 0) === 0) native.sigSuspend(mask);
  checkSignals();
  return null;
}

/** sigqueue(pid, signum, value): kill() with an int that the receiver finds in its siginfo. */
export function sigqueue(_m: Module, pidArg: PyObject, signalnum: PyObject, valueArg: PyObject): PyObject {
  const pid = asCInt(pidArg);
  const signum = asCInt(signalnum);
  const r = loadNative().sigqueue(pid, signum, asCInt(valueArg));
  if (r < 0) throw osError(-r);
  return null;
}

export const maskMethods: readonly PyMethodDef[] = [
  ...parsingByFormat([
    { ml_name: 'pthread_kill', ml_meth: signal_pthread_kill, ml_flags: [2, 2], ml_doc: 'Send a signal to a thread.' },
    { ml_name: 'valid_signals', ml_meth: signal_valid_signals, ml_flags: [0, 0], ml_doc: 'The signals of this system.' },
    { ml_name: 'pthread_sigmask', ml_meth: signal_pthread_sigmask, ml_flags: [2, 2], ml_doc: 'Change the mask; returns the previous one.' },
  ]),
  { ml_name: 'sigpending', ml_meth: signal_sigpending, ml_flags: [0, 0], ml_doc: 'The signals that are blocked and pending.' },
  { ml_name: 'sigwait', ml_meth: signal_sigwait, ml_flags: [1, 1], ml_doc: 'Wait for one of the signals and take it; returns its number.' },
  { ml_name: 'sigwaitinfo', ml_meth: signal_sigwaitinfo, ml_flags: [1, 1], ml_doc: 'Wait for one of the signals and take it; returns a struct_siginfo.' },
  { ml_name: 'sigtimedwait', ml_meth: signal_sigtimedwait, ml_flags: [2, 2], ml_doc: 'As sigwaitinfo, but None after so many seconds.' },
];
