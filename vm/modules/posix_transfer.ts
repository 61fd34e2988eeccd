// Reading and writing at a place, in pieces, from file to file; record locks; room for a file. From
// Modules/posixmodule.c. All but lockf go on after a signal (PEP 475).

import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { bufferError, typeError } from '../errors.js';
import { asCInt, asSsize } from '../number.js';
import { PyBytes } from '../object.js';
import { acquire, getBufferInfo, release } from '../objects/buffer.js';
import { osError } from '../objects/exceptions.js';
import { getItem, isSequence, length } from '../sequence.js';
import { loadNative } from '../../native/index.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { newBytes, readableBuffer } from './_io_buffer.js';
import { checked, offsetArgument, retried } from './posix_call.js';

type Module = PyObject;

/** One system call transfers at most this much (_PY_READ_MAX). */
export const TRANSFER_MAX = 0x7ffff000;

function os_pread(_m: Module, fdArg: PyObject, lengthArg: PyObject, offset: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const size = asCInt(lengthArg);
  const position = offsetArgument(offset);
  if (size < 0) throw osError(Errno.EINVAL);
  const buffer = new Uint8Array(Math.min(size, TRANSFER_MAX));
  const native = loadNative();
  const n = checked(retried(() => native.pread(fd, buffer, position)));
  return newBytes(n === buffer.length ? buffer : buffer.slice(0, n));
}

function os_pwrite(_m: Module, fdArg: PyObject, data: PyObject, offset: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const bytes = readableBuffer(data);
  const position = offsetArgument(offset);
  const native = loadNative();
  return checked(retried(() => native.pwrite(fd, bytes, position)));
}

/** PyObject_GetBuffer(item, PyBUF_WRITABLE). */
function writableMemory(item: PyObject): Uint8Array {
  const bytes = readableBuffer(item);
  const info = getBufferInfo(item)!;
  if (info.isCopy === true) throw bufferError('memoryview: underlying buffer is not C-contiguous');
  if (!info.readonly) return bytes;
  throw bufferError(item instanceof PyBytes ? 'Object is not writable.' : 'memoryview: underlying buffer is not writable');
}

/** iov_setup and iov_cleanup: a call on the memory of each object of a sequence, which keeps its size meanwhile. */
function onBuffers(v: PyObject, fname: string, memoryOf: (item: PyObject) => Uint8Array, call: (memory: Uint8Array[]) => number): number {
  if (!isSequence(v)) throw typeError(`${fname}() arg 2 must be a sequence`);
  const items = Array.from({ length: length(v) }, (_, i) => getItem(v, i));
  const memory = items.map(memoryOf);
  items.forEach(acquire);
  try {
    return checked(retried(() => call(memory)));
  } finally {
    items.forEach(release);
  }
}

function os_readv(_m: Module, fdArg: PyObject, buffers: PyObject): PyObject {
  const fd = asCInt(fdArg);
  return onBuffers(buffers, 'readv', writableMemory, (memory) => loadNative().readv(fd, memory));
}

function os_writev(_m: Module, fdArg: PyObject, buffers: PyObject): PyObject {
  const fd = asCInt(fdArg);
  return onBuffers(buffers, 'writev', readableBuffer, (memory) => loadNative().writev(fd, memory));
}

/** sendfile(out, in, offset, count) -> the number of bytes; with None for the offset from where `in` stands. */
function os_sendfile(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [outArg, inArg, offset, countArg] = parseArgs('sendfile', ['out', 'in', 'offset', 'count'], 4, args, kwargs);
  const output = asCInt(outArg!);
  const input = asCInt(inArg!);
  const count = asSsize(countArg!, 'ssize_t');
  const position = offset === null ? null : offsetArgument(offset!);
  const native = loadNative();
  return checked(retried(() => native.sendfile(output, input, position, count)));
}

function os_lockf(_m: Module, fdArg: PyObject, commandArg: PyObject, lengthArg: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const command = asCInt(commandArg);
  const size = offsetArgument(lengthArg);
  checked(loadNative().lockf(fd, command, size)); // the one call here that PEP 475 has left out
  return null;
}

function os_posix_fallocate(_m: Module, fdArg: PyObject, offsetArg: PyObject, lengthArg: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const offset = offsetArgument(offsetArg);
  const size = offsetArgument(lengthArg);
  const native = loadNative();
  checked(retried(() => native.posixFallocate(fd, offset, size)));
  return null;
}

function os_posix_fadvise(_m: Module, fdArg: PyObject, offsetArg: PyObject, lengthArg: PyObject, adviceArg: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const offset = offsetArgument(offsetArg);
  const size = offsetArgument(lengthArg);
  checked(loadNative().posixFadvise(fd, offset, size, asCInt(adviceArg)));
  return null;
}

export const transfer_methods: readonly PyMethodDef[] = [
  { ml_name: 'pread', ml_meth: os_pread, ml_flags: [3, 3], ml_doc: 'pread(fd, length, offset) -> bytes' },
  { ml_name: 'pwrite', ml_meth: os_pwrite, ml_flags: [3, 3], ml_doc: 'pwrite(fd, data, offset) -> count' },
  { ml_name: 'readv', ml_meth: os_readv, ml_flags: [2, 2], ml_doc: 'readv(fd, buffers) -> count' },
  { ml_name: 'writev', ml_meth: os_writev, ml_flags: [2, 2], ml_doc: 'writev(fd, buffers) -> count' },
  { ml_name: 'sendfile', ml_meth: os_sendfile, ml_flags: 'keywords', ml_doc: 'sendfile(out, in, offset, count) -> count' },
  { ml_name: 'lockf', ml_meth: os_lockf, ml_flags: [3, 3] },
  { ml_name: 'posix_fallocate', ml_meth: os_posix_fallocate, ml_flags: [3, 3] },
  { ml_name: 'posix_fadvise', ml_meth: os_posix_fadvise, ml_flags: [4, 4] },
];
