// fcntl: fcntl(2), ioctl(2), flock(2) and record locks. Modules/fcntlmodule.c.
//
// What waits for a lock is ended by a signal and goes on after its handler (PEP 475), but for ioctl(), which CPython
// does not repeat either.

import { isTrue } from '../abstract.js';
import { typeError, valueError } from '../errors.js';
import { asCInt, asIndex, isIndex, asSsize } from '../number.js';
import { asIntValue, asStrValue, PyBytes } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { bufferOf, writableBuffer } from '../objects/buffer.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { loadNative } from '../../native/index.js';
import { newBytes } from './_io_buffer.js';
import type { ModuleDef } from './module_def.js';
import { checked, fileDescriptor, fsEncode, retried } from './posix_call.js';

type Module = PyObject;

const LOCK_SH = 1, LOCK_EX = 2, LOCK_NB = 4, LOCK_UN = 8;
const F_RDLCK = 0, F_WRLCK = 1, F_UNLCK = 2;
const F_SETLK = 6, F_SETLKW = 7;

/** The longest argument of bytes that fcntl() and ioctl() take. */
const BUFFER_SIZE = 1024;

const CONSTANTS: Readonly<Record<string, number>> = {
  LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN, LOCK_MAND: 32, LOCK_READ: 64, LOCK_WRITE: 128, LOCK_RW: 192,
  F_DUPFD: 0, F_DUPFD_CLOEXEC: 1030, F_GETFD: 1, F_SETFD: 2, F_GETFL: 3, F_SETFL: 4, F_GETLK: 5, F_SETLK, F_SETLKW,
  F_GETOWN: 9, F_SETOWN: 8, F_GETSIG: 11, F_SETSIG: 10, F_RDLCK, F_WRLCK, F_UNLCK, F_EXLCK: 4, F_SHLCK: 8,
  F_GETLK64: 5, F_SETLK64: 6, F_SETLKW64: 7, FASYNC: 0x2000, F_SETLEASE: 1024, F_GETLEASE: 1025, F_NOTIFY: 1026,
  FD_CLOEXEC: 1, DN_ACCESS: 1, DN_MODIFY: 2, DN_CREATE: 4, DN_DELETE: 8, DN_RENAME: 16, DN_ATTRIB: 32, DN_MULTISHOT: 0x80000000,
};

/** An argument of bytes or text, copied, since the kernel writes into it; undefined for any other. */
function bytesArgument(v: PyObject | undefined, tooLong: string): Uint8Array | undefined {
  if (v === undefined || asIntValue(v) !== undefined) return undefined;
  const text = asStrValue(v);
  const bytes = text !== undefined ? fsEncode(text) : v instanceof PyBytes ? v.value : bufferOf(v);
  if (bytes === undefined) return undefined;
  if (bytes.length > BUFFER_SIZE) throw valueError(tooLong);
  const copy = new Uint8Array(BUFFER_SIZE);
  copy.set(bytes);
  return copy.subarray(0, bytes.length);
}

function intArgument(v: PyObject | undefined): number {
  if (v === undefined) return 0;
  if (!isIndex(v)) throw typeError('an integer is required');
  return Number(BigInt.asIntN(32, BigInt(asIntValue(asIndex(v))!)));
}

/** fcntl(fd, cmd, arg=0) -> int, or the bytes as the call has left them. */
function fcntl_fcntl(_m: Module, fdArg: PyObject, cmdArg: PyObject, arg: PyObject | undefined): PyObject {
  const fd = fileDescriptor(fdArg);
  const command = asCInt(cmdArg);
  const native = loadNative();
  const bytes = bytesArgument(arg, 'fcntl string arg too long');
  if (bytes === undefined) return checked(retried(() => native.fcntl(fd, command, intArgument(arg))));
  checked(retried(() => native.fcntlBuffer(fd, command, bytes)));
  return newBytes(bytes.slice());
}

/** ioctl(fd, request, arg=0, mutate_flag=True) -> int, or bytes where the argument cannot be changed itself. */
function fcntl_ioctl(_m: Module, fdArg: PyObject, requestArg: PyObject, arg?: PyObject, mutate?: PyObject): PyObject {
  const fd = fileDescriptor(fdArg);
  const request = Number(BigInt.asUintN(32, BigInt(asIntValue(asIndex(requestArg))!)));
  const native = loadNative();
  const bytes = bytesArgument(arg, 'ioctl string arg too long');
  if (bytes === undefined) return checked(native.ioctl(fd, request, intArgument(arg)));
  const r = checked(native.ioctlBuffer(fd, request, bytes));
  const isFixed = arg instanceof PyBytes || asStrValue(arg!) !== undefined;
  if (isFixed || (mutate !== undefined && !isTrue(mutate))) return newBytes(bytes.slice());
  writableBuffer(arg!, 'ioctl').set(bytes);
  return r;
}

/** flock(fd, operation) */
function fcntl_flock(_m: Module, fdArg: PyObject, operationArg: PyObject): PyObject {
  const fd = fileDescriptor(fdArg);
  const operation = asCInt(operationArg);
  checked(retried(() => loadNative().flock(fd, operation)));
  return null;
}

/** lockf(fd, cmd, len=0, start=0, whence=0): a record lock, by the words of flock(). */
function fcntl_lockf(_m: Module, fdArg: PyObject, cmdArg: PyObject, lenArg?: PyObject, startArg?: PyObject, whenceArg?: PyObject): PyObject {
  const fd = fileDescriptor(fdArg);
  const operation = asCInt(cmdArg);
  const whence = whenceArg === undefined ? 0 : asCInt(whenceArg);
  const type = operation === LOCK_UN ? F_UNLCK : (operation & LOCK_SH) !== 0 ? F_RDLCK : (operation & LOCK_EX) !== 0 ? F_WRLCK : undefined;
  if (type === undefined) throw valueError('unrecognized lockf argument');
  const start = startArg === undefined ? 0 : asSsize(startArg, 'overflow');
  const length = lenArg === undefined ? 0 : asSsize(lenArg, 'overflow');
  const command = (operation & LOCK_NB) !== 0 ? F_SETLK : F_SETLKW;
  const r = retried(() => loadNative().lock(fd, command, type, whence, start, length));
  if (r < 0) throw osError(-r);
  return null;
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'fcntl', ml_meth: fcntl_fcntl, ml_flags: [2, 3], ml_doc: 'fcntl(fd, cmd, arg=0) -> int or bytes' },
  { ml_name: 'ioctl', ml_meth: fcntl_ioctl, ml_flags: [2, 4], ml_doc: 'ioctl(fd, request, arg=0, mutate_flag=True) -> int or bytes' },
  { ml_name: 'flock', ml_meth: fcntl_flock, ml_flags: [2, 2], ml_doc: 'flock(fd, operation): lock a whole file' },
  { ml_name: 'lockf', ml_meth: fcntl_lockf, ml_flags: [2, 5], ml_doc: 'lockf(fd, cmd, len=0, start=0, whence=0): lock a part of a file' },
];

export const fcntl_module: ModuleDef = {
  name: 'fcntl',
  doc: 'Control of descriptors, and locks on files.',
  methods,
  init(dict) {
    for (const [name, value] of Object.entries(CONSTANTS)) dict.setStr(name, value);
  },
};
