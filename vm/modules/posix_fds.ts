// File descriptors: open, read, write, pipe, dup and what else takes a number. More transfers are in posix_transfer.ts. From
// Modules/posixmodule.c. Calls that block go through the addon and follow PEP 475.

import { isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { typeError } from '../errors.js';
import { PyTuple } from '../object.js';
import { asCInt, asSsize } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { loadNative } from '../../native/index.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { mkStr } from '../values.js';
import { newBytes, readableBuffer } from './_io_buffer.js';
import { checked, kernelPath, offsetArgument, pathArgument, retried } from './posix_call.js';
import { O_CLOEXEC } from './posix_constants.js';
import { dirFdArgument } from './posix_stat.js';
import { TRANSFER_MAX } from './posix_transfer.js';

export const TerminalSizeType = makeStructSeqType({
  name: 'os.terminal_size',
  doc: 'Columns and lines of a terminal.',
  fields: [['columns', 'width in characters'], ['lines', 'height in characters']],
});

function os_open(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, flagsArg, modeArg, dirFd] = parseArgs('open', ['path', 'flags', 'mode', 'dir_fd'], 2, args, kwargs, 3);
  const path = pathArgument(pathArg, { fname: 'open' });
  const flags = asCInt(flagsArg!) | O_CLOEXEC;
  const mode = modeArg === undefined ? 0o777 : asCInt(modeArg);
  const at = kernelPath(path, dirFdArgument(dirFd));
  const native = loadNative();
  return checked(retried(() => native.open(at, flags, mode)), path.object);
}

function os_close(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fdArg] = parseArgs('close', ['fd'], 1, args, kwargs);
  checked(loadNative().close(asCInt(fdArg!)));
  return null;
}

function os_closerange(_module: PyObject, low: PyObject, high: PyObject): PyObject {
  const native = loadNative();
  const end = asCInt(high);
  for (let fd = asCInt(low); fd < end; fd++) native.close(fd); // errors are ignored, as they are there
  return null;
}

function os_read(_module: PyObject, fdArg: PyObject, lengthArg: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const length = asSsize(lengthArg, 'ssize_t');
  if (length < 0) throw osError(Errno.EINVAL);
  const buffer = new Uint8Array(Math.min(length, TRANSFER_MAX));
  const native = loadNative();
  const n = checked(retried(() => native.read(fd, buffer)));
  return newBytes(n === buffer.length ? buffer : buffer.slice(0, n));
}

function os_write(_module: PyObject, fdArg: PyObject, data: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const bytes = readableBuffer(data);
  const part = bytes.length > TRANSFER_MAX ? bytes.subarray(0, TRANSFER_MAX) : bytes;
  const native = loadNative();
  return checked(retried(() => native.write(fd, part)));
}

function newPipe(flags: number): PyObject {
  const fds = new Int32Array(2);
  checked(loadNative().pipe2(flags, fds));
  return new PyTuple([fds[0]!, fds[1]!]);
}

function os_openpty(): PyObject {
  const fds = new Int32Array(2);
  checked(loadNative().openpty(fds));
  return new PyTuple([fds[0]!, fds[1]!]);
}

function os_dup(_module: PyObject, fd: PyObject): PyObject {
  return checked(loadNative().dup(asCInt(fd)));
}

function os_dup2(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fdArg, fd2Arg, inheritable] = parseArgs('dup2', ['fd', 'fd2', 'inheritable'], 2, args, kwargs);
  const fd = asCInt(fdArg!);
  const fd2 = asCInt(fd2Arg!);
  if (fd < 0 || fd2 < 0) throw osError(0); // NOT CPYTHON: the errno that the last call has left, because here is no such thing; there it is mostly 0
  checked(loadNative().dup2(fd, fd2, inheritable === undefined || isTrue(inheritable)));
  return null;
}

function os_lseek(_module: PyObject, fd: PyObject, position: PyObject, how: PyObject): PyObject {
  return checked(loadNative().lseek(asCInt(fd), offsetArgument(position), asCInt(how)));
}

function os_ttyname(_module: PyObject, fd: PyObject): PyObject {
  const name = loadNative().ttyname(asCInt(fd));
  if (typeof name === 'number') throw osError(-name);
  return mkStr(name);
}

function os_get_terminal_size(_module: PyObject, args: PyObject[]): PyObject {
  if (args.length > 1) throw typeError(`function takes at most 1 argument (${args.length} given)`);
  const [fdArg] = args;
  const size = new Int32Array(2);
  checked(loadNative().terminalSize(fdArg === undefined ? 1 : asCInt(fdArg), size));
  return newStructSeq(TerminalSizeType, [size[0]!, size[1]!]);
}

function os_set_inheritable(_module: PyObject, fd: PyObject, inheritable: PyObject): PyObject {
  checked(loadNative().setInheritable(asCInt(fd), asCInt(inheritable) !== 0));
  return null;
}

function os_set_blocking(_module: PyObject, fd: PyObject, blocking: PyObject): PyObject {
  checked(loadNative().setBlocking(asCInt(fd), asCInt(blocking) !== 0));
  return null;
}

function os_device_encoding(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fd] = parseArgs('device_encoding', ['fd'], 1, args, kwargs);
  return loadNative().isatty(asCInt(fd!)) ? 'UTF-8' : null;
}

export const fds_methods: readonly PyMethodDef[] = [
  { ml_name: 'open', ml_meth: os_open, ml_flags: 'keywords', ml_doc: 'open(path, flags, mode=0o777, *, dir_fd=None) -> fd' },
  { ml_name: 'close', ml_meth: os_close, ml_flags: 'keywords', ml_doc: 'close(fd)' },
  { ml_name: 'closerange', ml_meth: os_closerange, ml_flags: [2, 2] },
  { ml_name: 'read', ml_meth: os_read, ml_flags: [2, 2], ml_doc: 'read(fd, n) -> bytes' },
  { ml_name: 'write', ml_meth: os_write, ml_flags: [2, 2], ml_doc: 'write(fd, data) -> the number of bytes written' },
  { ml_name: 'pipe', ml_meth: () => newPipe(O_CLOEXEC), ml_flags: [0, 0] },
  { ml_name: 'pipe2', ml_meth: (_module: PyObject, flags: PyObject) => newPipe(asCInt(flags)), ml_flags: [1, 1] },
  { ml_name: 'openpty', ml_meth: os_openpty, ml_flags: [0, 0], ml_doc: 'openpty() -> (master_fd, slave_fd)' },
  { ml_name: 'dup', ml_meth: os_dup, ml_flags: [1, 1] },
  { ml_name: 'dup2', ml_meth: os_dup2, ml_flags: 'keywords' },
  { ml_name: 'lseek', ml_meth: os_lseek, ml_flags: [3, 3] },
  { ml_name: 'isatty', ml_meth: (_module: PyObject, fd: PyObject) => loadNative().isatty(asCInt(fd)), ml_flags: [1, 1] },
  { ml_name: 'ttyname', ml_meth: os_ttyname, ml_flags: [1, 1] },
  { ml_name: 'get_terminal_size', ml_meth: os_get_terminal_size, ml_flags: 'varargs' },
  { ml_name: 'get_inheritable', ml_meth: (_module: PyObject, fd: PyObject) => checked(loadNative().getInheritable(asCInt(fd))) !== 0, ml_flags: [1, 1] },
  { ml_name: 'set_inheritable', ml_meth: os_set_inheritable, ml_flags: [2, 2] },
  { ml_name: 'get_blocking', ml_meth: (_module: PyObject, fd: PyObject) => checked(loadNative().getBlocking(asCInt(fd))) !== 0, ml_flags: [1, 1] },
  { ml_name: 'set_blocking', ml_meth: os_set_blocking, ml_flags: [2, 2] },
  { ml_name: 'device_encoding', ml_meth: os_device_encoding, ml_flags: 'keywords' },
  { ml_name: 'tcgetpgrp', ml_meth: (_module: PyObject, fd: PyObject) => checked(loadNative().tcgetpgrp(asCInt(fd))), ml_flags: [1, 1] },
  { ml_name: 'tcsetpgrp', ml_meth: (_module: PyObject, fd: PyObject, pgid: PyObject) => { checked(loadNative().tcsetpgrp(asCInt(fd), asCInt(pgid))); return null; }, ml_flags: [2, 2] },
];
