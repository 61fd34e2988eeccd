// epoll objects. From Modules/selectmodule.c. They wait in the addon, which a signal ends; the handlers run, and the wait
// goes on to the same deadline (PEP 475).

import { checkSignals } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { overflowError, typeError, valueError } from '../errors.js';
import { asIntValue, PyInstance, PyList, PyTuple } from '../object.js';
import { asCInt, asDouble } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { defineType } from '../objects/type.js';
import { loadNative } from '../../native/index.js';
import { PyType, typeOf, type Kwargs, type PyObject } from '../types.js';
import { checked, fileDescriptor } from './posix_call.js';

export const epollConstants: Readonly<Record<string, number>> = {
  EPOLLIN: 1, EPOLLPRI: 2, EPOLLOUT: 4, EPOLLERR: 8, EPOLLHUP: 16, EPOLLRDNORM: 64, EPOLLRDBAND: 128, EPOLLWRNORM: 256,
  EPOLLWRBAND: 512, EPOLLMSG: 1024, EPOLLRDHUP: 0x2000, EPOLLEXCLUSIVE: 0x10000000, EPOLLONESHOT: 0x40000000,
  EPOLLET: 0x80000000, EPOLL_CLOEXEC: 0x80000,
};

const EPOLL_CTL_ADD = 1, EPOLL_CTL_DEL = 2, EPOLL_CTL_MOD = 3;
const EPOLL_CLOEXEC = 0x80000;
const DEFAULT_EVENTS = 1 | 2 | 4;
const FD_SETSIZE = 1024;

export const EpollType = new PyType('select.epoll');
EpollType.tp_qualname = 'epoll';

class Epoll extends PyInstance {
  epfd = -1;
}

function newEpoll(type: PyType, epfd: number): Epoll {
  const self = new Epoll(type);
  self.epfd = epfd;
  return self;
}

function pyepoll_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  const [sizehintArg, flagsArg] = parseArgs('epoll', ['sizehint', 'flags'], 0, args, kwargs);
  const sizehint = sizehintArg === undefined ? -1 : asCInt(sizehintArg);
  const flags = flagsArg === undefined ? 0 : asCInt(flagsArg);
  if (sizehint < -1 || sizehint === 0) throw valueError('sizehint must be positive or -1'); // a hint that nobody uses
  if (flags !== 0 && flags !== EPOLL_CLOEXEC) throw osError(Errno.EINVAL);
  return newEpoll(type, checked(loadNative().epollCreate(flags | EPOLL_CLOEXEC)));
}

/** fromfd(-1) makes a new set. */
function pyepoll_fromfd(type: PyType, fd: PyObject): PyObject {
  const epfd = asCInt(fd);
  return newEpoll(type, epfd === -1 ? checked(loadNative().epollCreate(EPOLL_CLOEXEC)) : epfd);
}

function openFd(self: Epoll): number {
  if (self.epfd < 0) throw valueError('I/O operation on closed epoll object');
  return self.epfd;
}

function pyepoll_close(self: Epoll): PyObject {
  if (self.epfd < 0) return null;
  const fd = self.epfd;
  self.epfd = -1; // whatever close() says, the descriptor is gone
  checked(loadNative().close(fd));
  return null;
}

/** "I" of getargs: 32 bits, what is beyond is cut off. */
function eventMask(v: PyObject): number {
  const n = asIntValue(v);
  if (n === undefined) return asCInt(v) >>> 0;
  return Number(BigInt.asUintN(32, BigInt(n)));
}

function control(self: Epoll, operation: number, fdArg: PyObject, events: number): PyObject {
  const epfd = openFd(self);
  const fd = fileDescriptor(fdArg);
  const r = loadNative().epollCtl(epfd, operation, fd, events);
  const isClosed = operation === EPOLL_CTL_DEL && r === -Errno.EBADF; // it has left the set when it was closed
  if (r < 0 && !isClosed) throw osError(-r);
  return null;
}

function pyepoll_register(self: Epoll, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fd, events] = parseArgs('register', ['fd', 'eventmask'], 1, args, kwargs);
  return control(self, EPOLL_CTL_ADD, fd!, events === undefined ? DEFAULT_EVENTS : eventMask(events));
}

function pyepoll_modify(self: Epoll, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fd, events] = parseArgs('modify', ['fd', 'eventmask'], 2, args, kwargs);
  return control(self, EPOLL_CTL_MOD, fd!, eventMask(events!));
}

function pyepoll_unregister(self: Epoll, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fd] = parseArgs('unregister', ['fd'], 1, args, kwargs);
  return control(self, EPOLL_CTL_DEL, fd!, 0);
}

/** A timeout in seconds, kept to milliseconds; None and negative ones wait for ever. */
function epollDeadline(v: PyObject | undefined): number {
  if (v === undefined || v === null) return Infinity;
  const n = asIntValue(v);
  if (n === undefined && typeOf(v).nb_float === undefined) throw typeError('timeout must be an integer or None');
  const seconds = n === undefined ? asDouble(v) : Number(n);
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) > 9223372036) throw overflowError('timestamp too large to convert to C _PyTime_t');
  const ms = Math.ceil(seconds * 1000);
  if (Math.abs(ms) > 0x7fffffff) throw overflowError('timeout is too large');
  return ms < 0 ? Infinity : loadNative().monotonic() + ms / 1000;
}

/** MAY RUN PYTHON (signal handlers). */
function pyepoll_poll(self: Epoll, args: PyObject[], kwargs: Kwargs): PyObject {
  const [timeout, maxArg] = parseArgs('poll', ['timeout', 'maxevents'], 0, args, kwargs);
  const maxevents = maxArg === undefined ? -1 : asCInt(maxArg);
  openFd(self);
  const deadline = epollDeadline(timeout);
  if (maxevents < -1 || maxevents === 0) throw valueError(`maxevents must be greater than 0, got ${maxevents}`);
  const pairs = new Int32Array(2 * (maxevents === -1 ? FD_SETSIZE - 1 : maxevents));
  const native = loadNative();
  for (;;) {
    const r = native.epollWait(self.epfd, pairs, deadline);
    if (r >= 0) return eventList(pairs, r);
    if (r !== -Errno.EINTR) throw osError(-r);
    checkSignals();
  }
}

function eventList(pairs: Int32Array, count: number): PyObject {
  const events: PyObject[] = [];
  for (let i = 0; i < count; i++) events.push(new PyTuple([pairs[2 * i]!, pairs[2 * i + 1]! >>> 0]));
  return new PyList(events);
}

function pyepoll_enter(self: Epoll): PyObject {
  openFd(self);
  return self;
}

defineType(EpollType, {
  module: 'select', doc: 'A set of descriptors that the kernel watches.',
  slots: { tp_new: pyepoll_new },
  methods: [
    { ml_name: '__enter__', ml_meth: pyepoll_enter, ml_flags: [0, 0] },
    { ml_name: '__exit__', ml_meth: (self: Epoll) => pyepoll_close(self), ml_flags: 'varargs' },
    { ml_name: 'close', ml_meth: pyepoll_close, ml_flags: [0, 0], ml_doc: 'close(): once more does nothing' },
    { ml_name: 'fileno', ml_meth: openFd, ml_flags: [0, 0], ml_doc: 'fileno() -> the descriptor of the set' },
    { ml_name: 'fromfd', ml_meth: pyepoll_fromfd, ml_flags: [1, 1], ml_kind: 'classmethod', ml_doc: 'fromfd(fd) -> an epoll object of this descriptor' },
    { ml_name: 'modify', ml_meth: pyepoll_modify, ml_flags: 'keywords', ml_doc: 'modify(fd, eventmask)' },
    { ml_name: 'poll', ml_meth: pyepoll_poll, ml_flags: 'keywords', ml_doc: 'poll([timeout[, maxevents]]) -> [(fd, events)]' },
    { ml_name: 'register', ml_meth: pyepoll_register, ml_flags: 'keywords', ml_doc: 'register(fd[, eventmask])' },
    { ml_name: 'unregister', ml_meth: pyepoll_unregister, ml_flags: 'keywords', ml_doc: 'unregister(fd)' },
  ],
  getset: [{ name: 'closed', get: (self: Epoll) => self.epfd < 0 }],
});
