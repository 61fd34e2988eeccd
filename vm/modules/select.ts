// The select module: select() and poll objects. Modules/selectmodule.c.
//
// Both wait in the addon's poll, which a signal ends; the handlers run, and the wait goes on
// to the same deadline (PEP 475). epoll objects are in _select_epoll.ts.

import { Errno } from '../errno.js';
import { asIntValue, PyInstance, PyList, PyTuple } from '../object.js';
import { checkSignals } from '../abstract.js';
import { parsingByFormat } from '../args.js';
import { OSErrorType, keyError, overflowError, runtimeError, typeError, valueError } from '../errors.js';
import { asDouble } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { defineType } from '../objects/type.js';
import { loadNative, type Native, select as nativeSelect } from '../../native/index.js';
import { sequenceFast } from '../sequence.js';
import { FloatType, PyType, typeCheck, typeOf, type PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';
import { fileDescriptor } from './posix_call.js';
import { onSignalPath } from '../eval_breaker.js';
import { epollConstants, EpollType } from './_select_epoll.js';

const FD_SETSIZE = 1024;

interface Watched { object: PyObject; fd: number }

/** seq2set. */
function watchList(v: PyObject): Watched[] {
  return sequenceFast(v, 'arguments 1-3 must be sequences').map((object) => {
    const fd = fileDescriptor(object);
    if (fd >= FD_SETSIZE) throw valueError('filedescriptor out of range in select()');
    return { object, fd };
  });
}

/** A timeout in seconds as a deadline on CLOCK_MONOTONIC; Infinity for None. */
function deadlineFor(timeout: PyObject | undefined): number {
  if (timeout === undefined || timeout === null) return Infinity;
  if (typeof timeout !== 'number' && !typeCheck(timeout, FloatType) && asIntValue(timeout) === undefined) {
    throw typeError('timeout must be a float or None');
  }
  const seconds = asIntValue(timeout) === undefined ? asDouble(timeout) : Number(asIntValue(timeout));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) > 9223372036) throw overflowError('timestamp too large to convert to C _PyTime_t');
  if (seconds < 0) throw valueError('timeout must be non-negative');
  return loadNative().monotonic() + seconds;
}

/** select() until a descriptor is ready, or until a signal comes, whose handler runs: see sleepOnce() of time.ts. MAY RUN PYTHON. */
function selectOnce(native: Native, fds: readonly number[][], deadline: number): ReturnType<typeof nativeSelect> {
  const ready = nativeSelect(native, fds[0]!, fds[1]!, fds[2]!, deadline);
  if (ready === -Errno.EINTR) checkSignals();
  return ready;
}

function select_select(_module: PyObject, rlist: PyObject, wlist: PyObject, xlist: PyObject, timeout: PyObject | undefined): PyObject {
  const deadline = deadlineFor(timeout);
  const lists = [watchList(rlist), watchList(wlist), watchList(xlist)] as const;
  const fds = lists.map((list) => list.map((w) => w.fd));
  const native = loadNative();
  for (;;) {
    const ready = selectOnce(native, fds, deadline);
    if (typeof ready !== 'number') {
      return new PyTuple(lists.map((list, i) => {
        const set = new Set(ready[i]);
        return new PyList(list.filter((w) => set.has(w.fd)).map((w) => w.object));
      }));
    }
    if (ready !== -Errno.EINTR) throw osError(-ready);
  }
}

onSignalPath(selectOnce, nativeSelect);

// poll objects

const PollType = new PyType('select.poll');
PollType.tp_qualname = 'poll';

class Poll extends PyInstance {
  /** fd to events, in the order of registration. */
  readonly fds = new Map<number, number>();
  running = false;
  constructor() { super(PollType); }
}

const POLLIN = 1, POLLPRI = 2, POLLOUT = 4;

/** ushort_converter. */
function eventMask(v: PyObject | undefined): number {
  if (v === undefined) return POLLIN | POLLPRI | POLLOUT;
  const n = asIntValue(v);
  if (n === undefined) throw typeError('an integer is required');
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n > 0xffff) throw overflowError('Python int too large for C unsigned short');
  return Number(n);
}

function poll_register(self: Poll, fd: PyObject, mask: PyObject | undefined): PyObject {
  self.fds.set(fileDescriptor(fd), eventMask(mask));
  return null;
}

function poll_modify(self: Poll, fdArg: PyObject, mask: PyObject): PyObject {
  const fd = fileDescriptor(fdArg);
  const events = eventMask(mask);
  if (!self.fds.has(fd)) throw osError(Errno.ENOENT);
  self.fds.set(fd, events);
  return null;
}

function poll_unregister(self: Poll, fdArg: PyObject): PyObject {
  const fd = fileDescriptor(fdArg);
  if (!self.fds.delete(fd)) throw keyError(fd);
  return null;
}

/** A timeout in milliseconds; None and negative values wait for ever. */
function pollDeadline(timeout: PyObject | undefined): number {
  if (timeout === undefined || timeout === null) return Infinity;
  const type = typeOf(timeout);
  if (asIntValue(timeout) === undefined && type.nb_float === undefined) throw typeError('timeout must be an integer or None');
  const ms = asIntValue(timeout) === undefined ? asDouble(timeout) : Number(asIntValue(timeout));
  if (Number.isNaN(ms)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(ms) > 9223372036854) throw overflowError('timestamp too large to convert to C _PyTime_t');
  if (ms > 0x7fffffff) throw overflowError('timeout is too large');
  return ms < 0 ? Infinity : loadNative().monotonic() + Math.ceil(ms) / 1000;
}

function poll_poll(self: Poll, timeout: PyObject | undefined): PyObject {
  const deadline = pollDeadline(timeout);
  if (self.running) throw runtimeError('concurrent poll() invocation');
  const triplets = Int32Array.from([...self.fds].flatMap(([fd, events]) => [fd, events, 0]));
  self.running = true;
  try {
    waitForEvents(triplets, deadline);
  } finally {
    self.running = false;
  }
  const out: PyObject[] = [];
  for (let i = 0; i < triplets.length; i += 3) {
    const revents = triplets[i + 2]!;
    if (revents !== 0) out.push(new PyTuple([triplets[i]!, revents & 0xffff]));
  }
  return new PyList(out);
}

function waitForEvents(triplets: Int32Array, deadline: number): void {
  const native = loadNative();
  for (;;) {
    const r = native.poll(triplets, deadline);
    if (r >= 0) return;
    if (r !== -Errno.EINTR) throw osError(-r);
    checkSignals();
  }
}

defineType(PollType, {
  module: 'select', doc: 'A set of descriptors to wait for.',
  methods: parsingByFormat([
    { ml_name: 'register', ml_meth: poll_register, ml_flags: [1, 2], ml_doc: 'register(fd[, eventmask])' },
    { ml_name: 'modify', ml_meth: poll_modify, ml_flags: [2, 2], ml_doc: 'modify(fd, eventmask)' },
    { ml_name: 'unregister', ml_meth: poll_unregister, ml_flags: [1, 1], ml_doc: 'unregister(fd)' },
    { ml_name: 'poll', ml_meth: poll_poll, ml_flags: [0, 1], ml_doc: 'poll([timeout in ms]) -> [(fd, events)]' },
  ]),
});
PollType.tp_new = undefined;

const constants: Readonly<Record<string, number>> = {
  POLLIN, POLLPRI, POLLOUT, POLLERR: 8, POLLHUP: 16, POLLNVAL: 32, POLLRDNORM: 64, POLLRDBAND: 128, POLLWRNORM: 256,
  POLLWRBAND: 512, POLLMSG: 1024, POLLRDHUP: 0x2000, PIPE_BUF: 4096,
};

export const select_module: ModuleDef = {
  name: 'select',
  doc: 'Waiting for input and output on several descriptors.',
  methods: [
    { ml_name: 'select', ml_meth: select_select, ml_flags: [3, 4], ml_doc: 'select(rlist, wlist, xlist[, timeout]) -> (rlist, wlist, xlist)' },
    { ml_name: 'poll', ml_meth: () => new Poll(), ml_flags: [0, 0], ml_doc: 'poll() -> a poll object' },
  ],
  init(dict) {
    for (const [name, value] of Object.entries({ ...constants, ...epollConstants })) dict.setStr(name, value);
    dict.setStr('epoll', EpollType);
    dict.setStr('error', OSErrorType);
  },
};

