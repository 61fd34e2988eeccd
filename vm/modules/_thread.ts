// _thread: locks, as one thread has them. Modules/_threadmodule.c and Python/thread_pthread.h.
//
// There is one Python thread, so who waits for a taken lock waits for a signal handler to
// release it; the wait is interruptible and goes on after a handler that returns. Starting
// a thread raises NotImplementedError.

import { addressText, dictOf, isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { newException, NotImplementedErrorType, overflowError, runtimeError, RuntimeErrorType, typeName, valueError } from '../errors.js';
import { makePendingCalls } from '../eval_breaker.js';
import { asDouble } from '../number.js';
import { PyInstance, PyTuple } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { defineType } from '../objects/type.js';
import { tripSignal } from '../signal_state.js';
import { tstate } from '../thread_state.js';
import { PyType, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkFloat, mkStr } from '../values.js';
import { loadNative } from '../../native/index.js';
import type { ModuleDef } from './module_def.js';

/** PY_TIMEOUT_MAX in seconds: nanoseconds that fit in 64 bits. */
const TIMEOUT_MAX = 9223372036;
const SIGINT = 2;

export const LockType = new PyType('lock');
export const RLockType = new PyType('RLock');
const LocalType = new PyType('_local');

export class PyLock extends PyInstance {
  /** How often it is taken: 0 or 1, more only for an RLock. */
  count = 0;
}

/** lock_acquire_parse_args: seconds to wait; Infinity without limit. */
function timeoutOf(args: readonly PyObject[], kwargs: Kwargs): number {
  const [blockingArg, timeoutArg] = parseArgs('acquire', ['blocking', 'timeout'], 0, args, kwargs);
  const blocking = blockingArg === undefined || isTrue(blockingArg);
  const timeout = timeoutArg === undefined ? -1 : asDouble(timeoutArg);
  if (Math.abs(timeout) * 1e9 >= 2 ** 63) throw overflowError('timestamp too large to convert to C _PyTime_t');
  if (!blocking && timeout !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (timeout < 0 && timeout !== -1) throw valueError('timeout value must be positive');
  if (timeout > TIMEOUT_MAX) throw overflowError('timeout value is too large');
  if (!blocking) return 0;
  return timeout === -1 ? Infinity : timeout;
}

/** acquire_timed: wait until the lock is free; false when the time is up. MAY RUN PYTHON (signal handlers). */
function waitUntilFree(lock: PyLock, timeout: number): boolean {
  if (lock.count === 0 || timeout === 0) return lock.count === 0;
  const native = loadNative();
  const deadline = native.monotonic() + timeout;
  for (;;) {
    const r = native.sleepUntil(deadline);
    if (r !== 0 && r !== -Errno.EINTR) throw osError(-r);
    if (r !== 0) makePendingCalls(tstate);
    if (lock.count === 0) return true;
    if (r === 0) return false;
  }
}

/** lock.acquire(blocking=True, timeout=-1) -> bool. */
function lock_acquire(self: PyLock, args: PyObject[], kwargs: Kwargs): PyObject {
  if (!waitUntilFree(self, timeoutOf(args, kwargs))) return false;
  self.count = 1;
  return true;
}

function lock_release(self: PyLock): PyObject {
  if (self.count === 0) throw runtimeError('release unlocked lock');
  self.count = 0;
  return null;
}

/** rlock.acquire(blocking=True, timeout=-1) -> True: the owner never waits. */
function rlock_acquire(self: PyLock, args: PyObject[], kwargs: Kwargs): PyObject {
  timeoutOf(args, kwargs);
  self.count++;
  return true;
}

function rlock_release(self: PyLock): PyObject {
  if (self.count === 0) throw runtimeError('cannot release un-acquired lock');
  self.count--;
  return null;
}

/** _release_save() -> what _acquire_restore() takes, for Condition.wait(). */
function rlock_release_save(self: PyLock): PyObject {
  if (self.count === 0) throw runtimeError('cannot release un-acquired lock');
  const { count } = self;
  self.count = 0;
  return new PyTuple([count, ident()]);
}

function rlock_acquire_restore(self: PyLock, state: PyObject): PyObject {
  self.count = (state as PyTuple).items[0] as number;
  return null;
}

/** get_ident(): the process's id serves as the main thread's. In a child of fork() it stays what it was: node does not ask
 *  for process.pid again. */
export function ident(): number {
  return process.pid;
}

function lock_repr(self: PyLock): PyObject {
  const owner = self.ob_type === RLockType ? ` owner=${self.count > 0 ? ident() : 0} count=${self.count}` : '';
  return mkStr(`<${self.count > 0 ? 'locked' : 'unlocked'} _thread.${typeName(self)} object${owner} at ${addressText(self)}>`);
}

function lockMethods(acquire: typeof lock_acquire, release: typeof lock_release): readonly PyMethodDef[] {
  return [
    { ml_name: 'acquire', ml_meth: acquire, ml_flags: 'keywords', ml_doc: 'acquire(blocking=True, timeout=-1) -> bool.' },
    { ml_name: 'release', ml_meth: release, ml_flags: [0, 0], ml_doc: 'release() -> None.' },
    { ml_name: '__enter__', ml_meth: acquire, ml_flags: 'keywords' },
    { ml_name: '__exit__', ml_meth: release, ml_flags: 'varargs' },
  ];
}

const locked: PyMethodDef = { ml_name: 'locked', ml_meth: (self: PyLock) => self.count > 0, ml_flags: [0, 0], ml_doc: 'locked() -> bool.' };

defineType(LockType, {
  module: '_thread',
  doc: 'A lock: taken or free.',
  slots: { tp_repr: lock_repr },
  methods: [...lockMethods(lock_acquire, lock_release), locked],
});

defineType(RLockType, {
  isBase: true,
  module: '_thread',
  doc: 'A lock that its owner may take again.',
  slots: { tp_new: (type: PyType) => new PyLock(type), tp_repr: lock_repr },
  methods: [
    ...lockMethods(rlock_acquire, rlock_release),
    { ml_name: '_is_owned', ml_meth: (self: PyLock) => self.count > 0, ml_flags: [0, 0] },
    { ml_name: '_release_save', ml_meth: rlock_release_save, ml_flags: [0, 0] },
    { ml_name: '_acquire_restore', ml_meth: rlock_acquire_restore, ml_flags: [1, 1] },
  ],
});

defineType(LocalType, {
  isBase: true,
  hasDict: true,
  module: '_thread',
  doc: 'Attributes of each thread.',
  slots: { tp_new: (type: PyType) => new PyInstance(type) },
  getset: [{ name: '__dict__', get: (self: PyInstance) => dictOf(self)! }],
});

const methods: readonly PyMethodDef[] = [
  { ml_name: 'allocate_lock', ml_meth: () => new PyLock(LockType), ml_flags: [0, 0], ml_doc: 'allocate_lock() -> a new lock.' },
  { ml_name: 'get_ident', ml_meth: ident, ml_flags: [0, 0], ml_doc: 'get_ident() -> int of this thread.' },
  { ml_name: '_count', ml_meth: () => 0, ml_flags: [0, 0], ml_doc: 'How many threads were started and still run.' },
  {
    ml_name: 'start_new_thread', ml_flags: 'varargs',
    ml_meth: () => { throw newException(NotImplementedErrorType, 'minipy has no threads yet'); },
  },
  {
    ml_name: 'interrupt_main', ml_flags: [0, 0], ml_doc: 'Raise KeyboardInterrupt in the main thread.',
    ml_meth: () => {
      tripSignal(tstate.interp.signalState, SIGINT);
      return null;
    },
  },
];

export const _thread_module: ModuleDef = {
  name: '_thread',
  doc: 'Locks and threads.',
  methods,
  init(dict) {
    dict.set('LockType', LockType);
    dict.set('RLock', RLockType);
    dict.set('_local', LocalType);
    dict.set('error', RuntimeErrorType);
    dict.set('TIMEOUT_MAX', mkFloat(TIMEOUT_MAX));
  },
};
