// Data in and out of sockets: send, recv and their kin, with addresses and with ancillary data. From
// Modules/socketmodule.c. The type is made ready here.

import { checkSignals } from '../abstract.js';
import { parseArgs, parsingByFormat } from '../args.js';
import { newException, NotImplementedErrorType, typeError, typeName, valueError, overflowError } from '../errors.js';
import { PyList, PyTuple } from '../object.js';
import { asCInt, asIndex } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { defineType } from '../objects/type.js';
import { loadNative, POLLIN, POLLOUT } from '../../native/index.js';
import { isSequence, sequenceFast, toArray } from '../sequence.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { newBytes, readableBuffer, writableBuffer } from './_io_buffer.js';
import { getBufferInfo } from '../objects/buffer.js';
import { ADDRESS_MAX, fieldsOf, getsockaddrarg, LITTLE, NO_ADDRESS, receivedAddress } from './_socket_address.js';
import { deadlineOf, life_getset, life_methods, life_slots, sockCall, SocketType, type Socket } from './_socket_object.js';

/** One system call transfers at most this much. */
const TRANSFER_MAX = 0x7ffff000;
/** sizeof(struct cmsghdr), and what the next one is aligned to. */
const CMSG_HEADER = 16, CMSG_ALIGN = 8;
/** UIO_MAXIOV: sendmsg(2) takes no more pieces. */
const IOV_MAX = 1024;
const EMSGSIZE = 90;

const flagsArgument = (v: PyObject | undefined): number => (v === undefined ? 0 : asCInt(v));

/** "n" of getargs. */
function sizeArgument(v: PyObject): number {
  const n = asIndex(v);
  if (n >= 2n ** 63n || n < -(2n ** 63n)) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(n);
}

// Receiving

/** sock_recv_guts: the number of bytes. */
function receive(self: Socket, buffer: Uint8Array, flags: number): number {
  if (buffer.length === 0) return 0; // nobody is asked
  const native = loadNative();
  return sockCall(self, POLLIN, () => native.recv(self.fd, buffer, flags, NO_ADDRESS, NO_LENGTH));
}

const NO_LENGTH = new Int32Array(1);

function received(buffer: Uint8Array, n: number): PyObject {
  return newBytes(n === buffer.length ? buffer : buffer.slice(0, n));
}

function sock_recv(self: Socket, lengthArg: PyObject, flagsArg: PyObject | undefined): PyObject {
  const length = sizeArgument(lengthArg);
  const flags = flagsArgument(flagsArg);
  if (length < 0) throw valueError('negative buffersize in recv');
  const buffer = new Uint8Array(Math.min(length, TRANSFER_MAX));
  return received(buffer, receive(self, buffer, flags));
}

/** The part of a buffer that recv_into() and recvfrom_into() fill. */
function roomIn(fname: string, args: PyObject[], kwargs: Kwargs, tooSmall: string): { room: Uint8Array; flags: number } {
  const [bufferArg, lengthArg, flagsArg] = parseArgs(fname, ['buffer', 'nbytes', 'flags'], 1, args, kwargs);
  const buffer = writableBuffer(bufferArg!, fname, 1);
  const length = lengthArg === undefined ? 0 : sizeArgument(lengthArg);
  const flags = flagsArgument(flagsArg);
  if (length < 0) throw valueError(`negative buffersize in ${fname}`);
  if (length > buffer.length) throw valueError(tooSmall);
  return { room: length === 0 ? buffer : buffer.subarray(0, length), flags };
}

function sock_recv_into(self: Socket, args: PyObject[], kwargs: Kwargs): PyObject {
  const { room, flags } = roomIn('recv_into', args, kwargs, 'buffer too small for requested bytes');
  return receive(self, room, flags);
}

/** sock_recvfrom_guts. */
function receiveFrom(self: Socket, buffer: Uint8Array, flags: number): { n: number; address: PyObject } {
  const native = loadNative();
  const room = new Uint8Array(ADDRESS_MAX);
  const length = new Int32Array(1);
  const n = sockCall(self, POLLIN, () => native.recv(self.fd, buffer, flags, room, length));
  return { n, address: receivedAddress(room, length[0]!) };
}

function sock_recvfrom(self: Socket, lengthArg: PyObject, flagsArg: PyObject | undefined): PyObject {
  const length = sizeArgument(lengthArg);
  const flags = flagsArgument(flagsArg);
  if (length < 0) throw valueError('negative buffersize in recvfrom');
  const buffer = new Uint8Array(Math.min(length, TRANSFER_MAX));
  const { n, address } = receiveFrom(self, buffer, flags);
  return new PyTuple([received(buffer, n), address]);
}

function sock_recvfrom_into(self: Socket, args: PyObject[], kwargs: Kwargs): PyObject {
  const { room, flags } = roomIn('recvfrom_into', args, kwargs, 'nbytes is greater than the length of the buffer');
  const { n, address } = receiveFrom(self, room, flags);
  return new PyTuple([n, address]);
}

// Sending

function sock_send(self: Socket, data: PyObject, flagsArg: PyObject | undefined): PyObject {
  const bytes = readableBuffer(data);
  const flags = flagsArgument(flagsArg);
  const native = loadNative();
  return sockCall(self, POLLOUT, () => native.send(self.fd, bytes, flags, NO_ADDRESS));
}

/** sendall(): one deadline for all of it. MAY RUN PYTHON (signal handlers). */
function sock_sendall(self: Socket, data: PyObject, flagsArg: PyObject | undefined): PyObject {
  let rest = readableBuffer(data);
  const flags = flagsArgument(flagsArg);
  const native = loadNative();
  const deadline = deadlineOf(self);
  do {
    const n = sockCall(self, POLLOUT, () => native.send(self.fd, rest, flags, NO_ADDRESS), deadline);
    rest = rest.subarray(n);
    checkSignals(); // a part may have been sent because of one
  } while (rest.length > 0);
  return null;
}

/** sendto(data, address) or (data, flags, address). */
function sock_sendto(self: Socket, args: PyObject[]): PyObject {
  if (args.length !== 2 && args.length !== 3) throw typeError(`sendto() takes 2 or 3 arguments (${args.length} given)`);
  const bytes = readableBuffer(args[0]!);
  const flags = args.length === 3 ? asCInt(args[1]!) : 0;
  const address = getsockaddrarg(self.family, args[args.length - 1]!);
  const native = loadNative();
  return sockCall(self, POLLOUT, () => native.send(self.fd, bytes, flags, address));
}

// Messages with ancillary data

const aligned = (n: number): number => Math.ceil(n / CMSG_ALIGN) * CMSG_ALIGN;

function cmsgLength(fname: string, v: PyObject, whole: (length: number) => number): PyObject {
  const length = sizeArgument(v);
  if (length < 0 || whole(length) > 0x7fffffff) throw overflowError(`${fname}() argument out of range`);
  return whole(length);
}

export function socket_CMSG_LEN(_module: PyObject, v: PyObject): PyObject {
  return cmsgLength('CMSG_LEN', v, (length) => CMSG_HEADER + length);
}

export function socket_CMSG_SPACE(_module: PyObject, v: PyObject): PyObject {
  return cmsgLength('CMSG_SPACE', v, (length) => CMSG_HEADER + aligned(length));
}

interface Ancillary { level: number; type: number; data: Uint8Array }

function ancillaryItem(item: PyObject): Ancillary {
  const what = '[sendmsg() ancillary data items]() argument must be';
  if (!isSequence(item)) throw typeError(`${what} 3-item sequence, not ${typeName(item)}`);
  const parts = toArray(item);
  if (parts.length !== 3) throw typeError(`${what} sequence of length 3, not ${parts.length}`);
  return { level: asCInt(parts[0]!), type: asCInt(parts[1]!), data: readableBuffer(parts[2]!) };
}

/** The items one after the other, each with its header. */
function controlBytes(items: readonly Ancillary[]): Uint8Array {
  const control = new Uint8Array(items.reduce((sum, { data }) => sum + CMSG_HEADER + aligned(data.length), 0));
  const fields = fieldsOf(control);
  let at = 0;
  for (const { level, type, data } of items) {
    fields.setBigUint64(at, BigInt(CMSG_HEADER + data.length), LITTLE);
    fields.setInt32(at + 8, level, LITTLE);
    fields.setInt32(at + 12, type, LITTLE);
    control.set(data, at + CMSG_HEADER);
    at += CMSG_HEADER + aligned(data.length);
  }
  return control;
}

/** What the kernel has put into a control buffer; an item that was cut short ends with the buffer. */
function ancillaryList(control: Uint8Array): PyObject {
  const fields = fieldsOf(control);
  const items: PyObject[] = [];
  for (let at = 0; at + CMSG_HEADER <= control.length;) {
    const length = Number(fields.getBigUint64(at, LITTLE));
    if (length < CMSG_HEADER) break;
    const data = newBytes(control.slice(at + CMSG_HEADER, Math.min(at + length, control.length)));
    items.push(new PyTuple([fields.getInt32(at + 8, LITTLE), fields.getInt32(at + 12, LITTLE), data]));
    at += aligned(length);
  }
  return new PyList(items);
}

/** sock_recvmsg_guts: the number of bytes, then the rest of the result. */
function receiveMessage(self: Socket, buffer: Uint8Array, controlLength: number, flags: number): { n: number; rest: PyObject[] } {
  if (controlLength < 0 || controlLength > 0x7fffffff) throw valueError('invalid ancillary data buffer length');
  const native = loadNative();
  const control = new Uint8Array(controlLength);
  const room = new Uint8Array(ADDRESS_MAX);
  const results = new Int32Array(3);
  const n = sockCall(self, POLLIN, () => native.recvmsg(self.fd, buffer, flags, control, room, results));
  const [filled, msgFlags, addressLength] = results as unknown as [number, number, number];
  return { n, rest: [ancillaryList(control.subarray(0, filled)), msgFlags, receivedAddress(room, addressLength)] };
}

/** recvmsg(size[, ancillary size[, flags]]) -> (data, ancillary data, flags, address). */
function sock_recvmsg(self: Socket, lengthArg: PyObject, controlArg: PyObject | undefined, flagsArg: PyObject | undefined): PyObject {
  const length = sizeArgument(lengthArg);
  const controlLength = controlArg === undefined ? 0 : sizeArgument(controlArg);
  const flags = flagsArgument(flagsArg);
  if (length < 0) throw valueError('negative buffer size in recvmsg()');
  const buffer = new Uint8Array(Math.min(length, TRANSFER_MAX));
  const { n, rest } = receiveMessage(self, buffer, controlLength, flags);
  return new PyTuple([received(buffer, n), ...rest]);
}

/** recvmsg_into(buffers[, ancillary size[, flags]]) -> (n, ancillary data, flags, address). */
function sock_recvmsg_into(self: Socket, buffersArg: PyObject, controlArg: PyObject | undefined, flagsArg: PyObject | undefined): PyObject {
  const controlLength = controlArg === undefined ? 0 : sizeArgument(controlArg);
  const flags = flagsArgument(flagsArg);
  const buffers = sequenceFast(buffersArg, 'recvmsg_into() argument 1 must be an iterable').map((v) => {
    const info = getBufferInfo(v);
    if (info === undefined || info.readonly || info.isCopy === true) {
      throw typeError('recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers');
    }
    return info.bytes;
  });
  const joined = new Uint8Array(buffers.reduce((sum, b) => sum + b.length, 0));
  const { n, rest } = receiveMessage(self, joined, controlLength, flags);
  let at = 0;
  for (const buffer of buffers) {
    buffer.set(joined.subarray(at, Math.min(at + buffer.length, Math.max(n, at))));
    at += buffer.length;
  }
  return new PyTuple([n, ...rest]);
}

/** sendmsg(buffers[, ancillary data[, flags[, address]]]) -> the number of bytes. */
function sock_sendmsg(self: Socket, buffersArg: PyObject, itemsArg: PyObject | undefined, flagsArg: PyObject | undefined, addressArg: PyObject | undefined): PyObject {
  const flags = flagsArgument(flagsArg);
  const pieces = sequenceFast(buffersArg, 'sendmsg() argument 1 must be an iterable').map(readableBuffer);
  const address = addressArg === undefined || addressArg === null ? NO_ADDRESS : getsockaddrarg(self.family, addressArg);
  const items = itemsArg === undefined ? [] : sequenceFast(itemsArg, 'sendmsg() argument 2 must be an iterable').map(ancillaryItem);
  if (pieces.length > IOV_MAX) throw osError(EMSGSIZE);
  const data = Buffer.concat(pieces);
  const control = controlBytes(items);
  const native = loadNative();
  return sockCall(self, POLLOUT, () => native.sendmsg(self.fd, data, flags, control, address));
}

function sock_sendmsg_afalg(): PyObject {
  throw newException(NotImplementedErrorType, 'sendmsg_afalg');
}

const data_methods: readonly PyMethodDef[] = [
  { ml_name: 'recv', ml_meth: sock_recv, ml_flags: [1, 2], ml_doc: 'recv(size[, flags]) -> bytes' },
  { ml_name: 'recv_into', ml_meth: sock_recv_into, ml_flags: 'keywords', ml_doc: 'recv_into(buffer, [nbytes[, flags]]) -> the number of bytes' },
  { ml_name: 'recvfrom', ml_meth: sock_recvfrom, ml_flags: [1, 2], ml_doc: 'recvfrom(size[, flags]) -> (bytes, address)' },
  { ml_name: 'recvfrom_into', ml_meth: sock_recvfrom_into, ml_flags: 'keywords', ml_doc: 'recvfrom_into(buffer[, nbytes[, flags]]) -> (the number of bytes, address)' },
  { ml_name: 'recvmsg', ml_meth: sock_recvmsg, ml_flags: [1, 3], ml_doc: 'recvmsg(size[, ancsize[, flags]]) -> (data, ancdata, flags, address)' },
  { ml_name: 'recvmsg_into', ml_meth: sock_recvmsg_into, ml_flags: [1, 3], ml_doc: 'recvmsg_into(buffers[, ancsize[, flags]]) -> (n, ancdata, flags, address)' },
  { ml_name: 'send', ml_meth: sock_send, ml_flags: [1, 2], ml_doc: 'send(data[, flags]) -> the number of bytes' },
  { ml_name: 'sendall', ml_meth: sock_sendall, ml_flags: [1, 2], ml_doc: 'sendall(data[, flags])' },
  { ml_name: 'sendmsg', ml_meth: sock_sendmsg, ml_flags: [1, 4], ml_doc: 'sendmsg(buffers[, ancdata[, flags[, address]]]) -> the number of bytes' },
  { ml_name: 'sendmsg_afalg', ml_meth: sock_sendmsg_afalg, ml_flags: 'keywords' },
  { ml_name: 'sendto', ml_meth: sock_sendto, ml_flags: 'varargs', ml_doc: 'sendto(data[, flags], address) -> the number of bytes' },
];

defineType(SocketType, {
  module: '_socket', isBase: true, doc: 'An end of a connection, or a place where messages come and go.',
  slots: life_slots, methods: parsingByFormat([...life_methods, ...data_methods]), getset: life_getset,
});
