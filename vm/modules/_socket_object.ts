// The type _socket.socket: what a socket is, how its calls wait, and its life from socket() to close().
// From Modules/socketmodule.c; data goes in and out in _socket_data.ts.
//
// A socket with a timeout is non-blocking for the kernel: its calls poll first, until a deadline. One without a
// timeout is blocking, and waits inside the system call. Both are ended by a signal; its handler runs, and the call
// goes on with the time that is left (PEP 475).

import { checkSignals } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { typeError, valueError } from '../errors.js';
import { asIntValue, PyInstance, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { loadNative, POLLIN, POLLOUT } from '../../native/index.js';
import { moduleState } from '../thread_state.js';
import { PyType, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { mkFloat } from '../values.js';
import { newBytes, readableBuffer } from './_io_buffer.js';
import { ADDRESS_MAX, AF_INET, fieldsOf, getsockaddrarg, LITTLE, NO_ADDRESS, receivedAddress } from './_socket_address.js';
import { plainError, timedOut } from './_socket_errors.js';
import { checked } from './posix_call.js';
import { secondsArgument } from './time.js';

export const SOCK_STREAM = 1;
const SOCK_NONBLOCK = 0o4000;
const SOL_SOCKET = 1, SO_ERROR = 4;
const DEFAULT_BACKLOG = 128;
const EISCONN = 106;

export const SocketType = new PyType('_socket.socket');
SocketType.tp_qualname = 'socket';

/** PySocketSockObject. */
export class Socket extends PyInstance {
  fd = -1;
  family = AF_INET;
  type = SOCK_STREAM;
  proto = 0;
  /** Seconds; -1 for none, 0 for non-blocking. */
  timeout = -1;
}

/** The timeout of new sockets. */
function defaults(): { timeout: number } {
  return moduleState('_socket', () => ({ timeout: -1 }));
}

// Waiting

/** When a call that begins now must be over. */
export function deadlineOf(self: Socket): number {
  return self.timeout > 0 ? loadNative().monotonic() + self.timeout : Infinity;
}

/** Wait until the socket is ready: false at the deadline. MAY RUN PYTHON (signal handlers). */
function waitReady(self: Socket, events: number, deadline: number): boolean {
  if (self.fd < 0) return true; // the call itself will say what is wrong
  const native = loadNative();
  const triplet = Int32Array.of(self.fd, events, 0);
  for (;;) {
    const r = native.poll(triplet, deadline);
    if (r >= 0) return r > 0;
    if (r !== -Errno.EINTR) throw osError(-r);
    checkSignals();
  }
}

/** sock_call: the result of a call that may wait. MAY RUN PYTHON (signal handlers). */
export function sockCall(self: Socket, events: number, call: () => number, deadline = deadlineOf(self)): number {
  const polls = self.timeout > 0;
  for (;;) {
    if (polls && !waitReady(self, events, deadline)) throw timedOut();
    const r = call();
    if (r >= 0) return r;
    if (r === -Errno.EINTR) checkSignals();
    else if (!polls || r !== -Errno.EAGAIN) throw osError(-r); // else: ready, and not any more
  }
}

// Life

/** init_sockobject. */
function initSocket(self: Socket, fd: number, family: number, type: number, proto: number): void {
  self.fd = fd;
  self.family = family;
  self.type = type;
  self.proto = proto;
  self.timeout = -1;
  const { timeout } = defaults();
  if ((type & SOCK_NONBLOCK) !== 0) self.timeout = 0;
  else if (timeout >= 0) applyTimeout(self, timeout);
}

function sock_init(self: Socket, args: PyObject[], kwargs: Kwargs): void {
  const [familyArg, typeArg, protoArg, filenoArg] = parseArgs('socket', ['family', 'type', 'proto', 'fileno'], 0, args, kwargs);
  const family = familyArg === undefined ? AF_INET : asCInt(familyArg);
  const type = typeArg === undefined ? SOCK_STREAM : asCInt(typeArg);
  const proto = protoArg === undefined ? 0 : asCInt(protoArg);
  let fd: number;
  if (filenoArg !== undefined && filenoArg !== null) {
    fd = asCInt(filenoArg);
    if (fd === -1) throw valueError("can't use invalid socket value");
  } else {
    fd = checked(loadNative().socket(family, type, proto));
  }
  initSocket(self, fd, family, type, proto);
}

function newSocket(fd: number, family: number, type: number, proto: number): Socket {
  const self = new Socket(SocketType);
  initSocket(self, fd, family, type, proto);
  return self;
}

/** socketpair([family[, type[, proto]]]). */
export function socket_socketpair(_module: PyObject, familyArg: PyObject | undefined, typeArg: PyObject | undefined, protoArg: PyObject | undefined): PyObject {
  const family = familyArg === undefined ? 1 : asCInt(familyArg);
  const type = typeArg === undefined ? SOCK_STREAM : asCInt(typeArg);
  const proto = protoArg === undefined ? 0 : asCInt(protoArg);
  const fds = new Int32Array(2);
  checked(loadNative().socketpair(family, type, proto, fds));
  return new PyTuple([newSocket(fds[0]!, family, type, proto), newSocket(fds[1]!, family, type, proto)]);
}

function sock_close(self: Socket): PyObject {
  if (self.fd === -1) return null;
  const fd = self.fd;
  self.fd = -1; // whatever close() says, the descriptor is gone
  const r = loadNative().close(fd);
  if (r < 0 && r !== -Errno.ECONNRESET) throw osError(-r);
  return null;
}

function sock_detach(self: Socket): PyObject {
  const { fd } = self;
  self.fd = -1;
  return fd;
}

function sock_repr(self: Socket): PyObject {
  return `<socket object, fd=${self.fd}, family=${self.family}, type=${self.type}, proto=${self.proto}>`;
}

// Timeouts

/** socket_parse_timeout: -1 for None. */
function timeoutArgument(v: PyObject): number {
  if (v === null) return -1;
  const seconds = secondsArgument(v);
  if (seconds < 0) throw valueError('Timeout value out of range');
  return Math.ceil(seconds * 1e9) / 1e9;
}

/** Sets the timeout, then the mode (internal_setblocking): on a closed socket the first is done when the second fails. */
function applyTimeout(self: Socket, timeout: number): void {
  self.timeout = timeout;
  checked(loadNative().setBlocking(self.fd, timeout < 0));
  self.type = timeout < 0 ? self.type & ~SOCK_NONBLOCK : self.type | SOCK_NONBLOCK;
}

function sock_settimeout(self: Socket, v: PyObject): PyObject {
  applyTimeout(self, timeoutArgument(v));
  return null;
}

function sock_setblocking(self: Socket, v: PyObject): PyObject {
  applyTimeout(self, asCInt(v) !== 0 ? -1 : 0);
  return null;
}

const secondsOrNone = (timeout: number): PyObject => (timeout < 0 ? null : mkFloat(timeout));

export function socket_getdefaulttimeout(): PyObject {
  return secondsOrNone(defaults().timeout);
}

export function socket_setdefaulttimeout(_module: PyObject, v: PyObject): PyObject {
  defaults().timeout = timeoutArgument(v);
  return null;
}

// Names and connections

function sock_bind(self: Socket, v: PyObject): PyObject {
  checked(loadNative().bind(self.fd, getsockaddrarg(self.family, v)));
  return null;
}

function sock_listen(self: Socket, v: PyObject | undefined): PyObject {
  const backlog = v === undefined ? DEFAULT_BACKLOG : asCInt(v);
  checked(loadNative().listen(self.fd, Math.max(backlog, 0)));
  return null;
}

/** _accept() -> (fd, address). */
function sock_accept(self: Socket): PyObject {
  const native = loadNative();
  const room = new Uint8Array(ADDRESS_MAX);
  const length = new Int32Array(1);
  const fd = sockCall(self, POLLIN, () => native.accept(self.fd, room, length));
  return new PyTuple([fd, receivedAddress(room, length[0]!)]);
}

/** SO_ERROR of a connection that was waited for: 0 or an errno. */
function connectionError(self: Socket): number {
  const value = new Uint8Array(4);
  checked(loadNative().getsockopt(self.fd, SOL_SOCKET, SO_ERROR, value));
  const error = fieldsOf(value).getInt32(0, LITTLE);
  return error === EISCONN ? 0 : error;
}

/** internal_connect: 0 or an errno; 'timeout' at the deadline. MAY RUN PYTHON (signal handlers). */
function connect(self: Socket, address: Uint8Array): number | 'timeout' {
  const deadline = deadlineOf(self);
  const r = loadNative().connect(self.fd, address);
  if (r >= 0) return 0;
  if (r === -Errno.EINTR) checkSignals();
  const goesOn = r === -Errno.EINTR ? self.timeout !== 0 : r === -Errno.EINPROGRESS && self.timeout > 0;
  if (!goesOn) return -r;
  return waitReady(self, POLLOUT, deadline) ? connectionError(self) : 'timeout';
}

function sock_connect(self: Socket, v: PyObject): PyObject {
  const error = connect(self, getsockaddrarg(self.family, v));
  if (error === 'timeout') throw timedOut();
  if (error !== 0) throw osError(error);
  return null;
}

function sock_connect_ex(self: Socket, v: PyObject): PyObject {
  const error = connect(self, getsockaddrarg(self.family, v));
  return error === 'timeout' ? Errno.EAGAIN : error;
}

function sock_shutdown(self: Socket, how: PyObject): PyObject {
  checked(loadNative().shutdown(self.fd, asCInt(how)));
  return null;
}

function sock_getsockname(self: Socket): PyObject {
  const room = new Uint8Array(ADDRESS_MAX);
  return receivedAddress(room, checked(loadNative().getsockname(self.fd, room)));
}

function sock_getpeername(self: Socket): PyObject {
  const room = new Uint8Array(ADDRESS_MAX);
  return receivedAddress(room, checked(loadNative().getpeername(self.fd, room)));
}

// Options

function sock_getsockopt(self: Socket, levelArg: PyObject, optionArg: PyObject, lengthArg: PyObject | undefined): PyObject {
  const level = asCInt(levelArg);
  const option = asCInt(optionArg);
  const length = lengthArg === undefined ? 0 : asCInt(lengthArg);
  if (length === 0) {
    const value = new Uint8Array(4);
    checked(loadNative().getsockopt(self.fd, level, option, value));
    return fieldsOf(value).getInt32(0, LITTLE);
  }
  if (length < 0 || length > 1024) throw plainError('getsockopt buflen out of range');
  const value = new Uint8Array(length);
  return newBytes(value.slice(0, checked(loadNative().getsockopt(self.fd, level, option, value))));
}

/** An int that fits a C int; anything else must be bytes. */
function optionValue(v: PyObject): Uint8Array {
  const n = asIntValue(v);
  if (n === undefined || n > 2147483647 || n < -2147483648) return readableBuffer(v);
  const value = new Uint8Array(4);
  fieldsOf(value).setInt32(0, Number(n), LITTLE);
  return value;
}

/** setsockopt(level, option, int | bytes), or (level, option, None, length). */
function sock_setsockopt(self: Socket, args: PyObject[]): PyObject {
  const [level, option, v, length] = args;
  const isNull = args.length === 4 && v === null;
  if (args.length !== 3 && !isNull) throw typeError(`setsockopt() takes exactly 3 arguments (${args.length} given)`);
  const value = isNull ? NO_ADDRESS : optionValue(v!);
  checked(loadNative().setsockopt(self.fd, asCInt(level!), asCInt(option!), value, isNull ? asCInt(length!) : value.length));
  return null;
}

export const life_methods: readonly PyMethodDef[] = [
  { ml_name: '_accept', ml_meth: sock_accept, ml_flags: [0, 0], ml_doc: '_accept() -> (fd, address)' },
  { ml_name: 'bind', ml_meth: sock_bind, ml_flags: [1, 1], ml_doc: 'bind(address)' },
  { ml_name: 'close', ml_meth: sock_close, ml_flags: [0, 0], ml_doc: 'close(): once more does nothing' },
  { ml_name: 'connect', ml_meth: sock_connect, ml_flags: [1, 1], ml_doc: 'connect(address)' },
  { ml_name: 'connect_ex', ml_meth: sock_connect_ex, ml_flags: [1, 1], ml_doc: 'connect_ex(address) -> 0 or an errno' },
  { ml_name: 'detach', ml_meth: sock_detach, ml_flags: [0, 0], ml_doc: 'detach() -> the descriptor, which the socket forgets' },
  { ml_name: 'fileno', ml_meth: (self: Socket) => self.fd, ml_flags: [0, 0], ml_doc: 'fileno() -> the descriptor, -1 after close()' },
  { ml_name: 'getpeername', ml_meth: sock_getpeername, ml_flags: [0, 0], ml_doc: 'getpeername() -> the address of the other end' },
  { ml_name: 'getsockname', ml_meth: sock_getsockname, ml_flags: [0, 0], ml_doc: 'getsockname() -> the address of this end' },
  { ml_name: 'getsockopt', ml_meth: sock_getsockopt, ml_flags: [2, 3], ml_doc: 'getsockopt(level, option[, length]) -> int, or bytes of at most this length' },
  { ml_name: 'gettimeout', ml_meth: (self: Socket) => secondsOrNone(self.timeout), ml_flags: [0, 0], ml_doc: 'gettimeout() -> seconds, or None' },
  { ml_name: 'listen', ml_meth: sock_listen, ml_flags: [0, 1], ml_doc: 'listen([backlog])' },
  { ml_name: 'setblocking', ml_meth: sock_setblocking, ml_flags: [1, 1], ml_doc: 'setblocking(flag)' },
  { ml_name: 'setsockopt', ml_meth: sock_setsockopt, ml_flags: 'varargs', ml_doc: 'setsockopt(level, option, int or bytes), setsockopt(level, option, None, length)' },
  { ml_name: 'settimeout', ml_meth: sock_settimeout, ml_flags: [1, 1], ml_doc: 'settimeout(seconds or None)' },
  { ml_name: 'shutdown', ml_meth: sock_shutdown, ml_flags: [1, 1], ml_doc: 'shutdown(SHUT_RD, SHUT_WR or SHUT_RDWR)' },
];

export const life_slots = { tp_new: (type: PyType): PyObject => new Socket(type), tp_init: sock_init, tp_repr: sock_repr };

export const life_getset = [
  { name: 'family', get: (self: Socket): PyObject => self.family, isMember: true },
  { name: 'type', get: (self: Socket): PyObject => self.type, isMember: true },
  { name: 'proto', get: (self: Socket): PyObject => self.proto, isMember: true },
  { name: 'timeout', get: (self: Socket): PyObject => secondsOrNone(self.timeout) },
];
