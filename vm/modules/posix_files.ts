// Files and directories by path: mkdir, rename, link, chmod, utime, access, getcwd ...
// From Modules/posixmodule.c. None of these blocks, so they go through node's synchronous fs.

import {
  chmodSync, chownSync, fchmodSync, fchownSync, fdatasyncSync, fsyncSync, futimesSync, lchownSync, lutimesSync, mkdirSync, readlinkSync, renameSync, rmdirSync, statSync, symlinkSync, truncateSync, unlinkSync, utimesSync,
} from 'node:fs';
import { isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { notImplementedError, overflowError, typeError, typeName, valueError } from '../errors.js';
import { asIntValue, PyTuple, type PyBaseException } from '../object.js';
import { asCInt, asDouble } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { loadNative } from '../../native/index.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { mkInt, PyFloat } from '../values.js';
import { newBytes } from './_io_buffer.js';
import { checked, fileDescriptor, fsCall, fsDecode, fsPath, kernelPath, nameLike, offsetArgument, pathArgument, truncateDescriptor, type PathArgument } from './posix_call.js';
import { O_CLOEXEC, O_DIRECTORY, O_PATH } from './posix_constants.js';
import { idArgument } from './posix_ids.js';
import { dirFdArgument } from './posix_stat.js';

function modeArgument(v: PyObject | undefined, fallback: number): number {
  return v === undefined ? fallback : asCInt(v);
}

/** fname(path, *, dir_fd=None): one path, one call. */
function onPath(fname: string, call: (at: Buffer) => void) {
  return (_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject => {
    const [pathArg, dirFd] = parseArgs(fname, ['path', 'dir_fd'], 1, args, kwargs, 1);
    const path = pathArgument(pathArg, { fname });
    const at = kernelPath(path, dirFdArgument(dirFd));
    fsCall(() => call(at), path.object);
    return null;
  };
}

function os_rmdir(at: Buffer): void { rmdirSync(at); }

function os_mkdir(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, mode, dirFd] = parseArgs('mkdir', ['path', 'mode', 'dir_fd'], 1, args, kwargs, 2);
  const path = pathArgument(pathArg, { fname: 'mkdir' });
  const at = kernelPath(path, dirFdArgument(dirFd));
  const bits = modeArgument(mode, 0o777);
  fsCall(() => mkdirSync(at, { mode: bits }), path.object);
  return null;
}

/** fname(src, dst, *, src_dir_fd=None, dst_dir_fd=None). */
function onTwoPaths(fname: string, call: (src: Buffer, dst: Buffer) => void) {
  return (_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject => {
    const [srcArg, dstArg, srcFd, dstFd] = parseArgs(
      fname, ['src', 'dst', 'src_dir_fd', 'dst_dir_fd'], 2, args, kwargs, 2);
    const src = pathArgument(srcArg, { fname, name: 'src' });
    const dst = pathArgument(dstArg, { fname, name: 'dst' });
    const from = kernelPath(src, dirFdArgument(srcFd));
    const to = kernelPath(dst, dirFdArgument(dstFd));
    fsCall(() => call(from, to), src.object, dst.object);
    return null;
  };
}

function os_symlink(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [srcArg, dstArg, isDir, dirFd] = parseArgs('symlink', ['src', 'dst', 'target_is_directory', 'dir_fd'], 2, args, kwargs, 3);
  if (isDir !== undefined) isTrue(isDir);
  const src = pathArgument(srcArg, { fname: 'symlink', name: 'src' });
  const dst = pathArgument(dstArg, { fname: 'symlink', name: 'dst' });
  const to = kernelPath(dst, dirFdArgument(dirFd));
  fsCall(() => symlinkSync(kernelPath(src), to), src.object, dst.object);
  return null;
}

function os_readlink(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, dirFd] = parseArgs('readlink', ['path', 'dir_fd'], 1, args, kwargs, 1);
  const path = pathArgument(pathArg, { fname: 'readlink' });
  const at = kernelPath(path, dirFdArgument(dirFd));
  return nameLike(path, fsCall(() => readlinkSync(at, { encoding: 'buffer' }), path.object));
}

function os_chmod(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, mode, dirFd, follow] = parseArgs('chmod', ['path', 'mode', 'dir_fd', 'follow_symlinks'], 2, args, kwargs, 2);
  const path = pathArgument(pathArg, { fname: 'chmod', allowFd: true });
  const bits = asCInt(mode!);
  if (follow !== undefined && !isTrue(follow)) throw notImplementedOption('chmod', 'follow_symlinks');
  const at = kernelPath(path, dirFdArgument(dirFd));
  fsCall(() => (path.bytes === undefined ? fchmodSync(path.fd, bits) : chmodSync(at, bits)), path.object);
  return null;
}

function notImplementedOption(fname: string, option: string): PyBaseException {
  return notImplementedError(`${fname}: ${option} unavailable on this platform`);
}

function os_fchmod(_module: PyObject, fdArg: PyObject, mode: PyObject): PyObject {
  const fd = asCInt(fdArg);
  const bits = asCInt(mode);
  fsCall(() => fchmodSync(fd, bits));
  return null;
}

function os_chown(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, uidArg, gidArg, dirFd, follow] = parseArgs('chown', ['path', 'uid', 'gid', 'dir_fd', 'follow_symlinks'], 3, args, kwargs, 3);
  const path = pathArgument(pathArg, { fname: 'chown', allowFd: true });
  const uid = idArgument(uidArg!, 'uid');
  const gid = idArgument(gidArg!, 'gid');
  const change = follow === undefined || isTrue(follow) ? chownSync : lchownSync;
  const at = kernelPath(path, dirFdArgument(dirFd));
  fsCall(() => (path.bytes === undefined ? fchownSync(path.fd, uid, gid) : change(at, uid, gid)), path.object);
  return null;
}

function os_lchown(_module: PyObject, pathArg: PyObject, uid: PyObject, gid: PyObject): PyObject {
  const path = pathArgument(pathArg, { fname: 'lchown' });
  fsCall(() => lchownSync(kernelPath(path), idArgument(uid, 'uid'), idArgument(gid, 'gid')), path.object);
  return null;
}

function os_fchown(_module: PyObject, fdArg: PyObject, uid: PyObject, gid: PyObject): PyObject {
  const fd = asCInt(fdArg);
  fsCall(() => fchownSync(fd, idArgument(uid, 'uid'), idArgument(gid, 'gid')));
  return null;
}

// What the *at() calls take.
const AT_FDCWD = -100;
const AT_SYMLINK_NOFOLLOW = 0x100;
const AT_EACCESS = 0x200;
const AT_SYMLINK_FOLLOW = 0x400;

function directoryArgument(v: PyObject | undefined): number {
  return v === undefined || v === null ? AT_FDCWD : dirFdArgument(v);
}

function os_access(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, modeArg, dirFd, effective, follow] = parseArgs(
    'access', ['path', 'mode', 'dir_fd', 'effective_ids', 'follow_symlinks'], 2, args, kwargs, 2);
  const path = pathArgument(pathArg, { fname: 'access' });
  const mode = asCInt(modeArg!);
  const directory = directoryArgument(dirFd);
  const flags = (effective !== undefined && isTrue(effective) ? AT_EACCESS : 0) | (follow === undefined || isTrue(follow) ? 0 : AT_SYMLINK_NOFOLLOW);
  return loadNative().faccessat(directory, kernelPath(path), mode, flags) === 0;
}

/** link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True): a hard link. */
function os_link(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [srcArg, dstArg, srcFd, dstFd, follow] = parseArgs(
    'link', ['src', 'dst', 'src_dir_fd', 'dst_dir_fd', 'follow_symlinks'], 2, args, kwargs, 2);
  const src = pathArgument(srcArg, { fname: 'link', name: 'src' });
  const dst = pathArgument(dstArg, { fname: 'link', name: 'dst' });
  const from = directoryArgument(srcFd);
  const to = directoryArgument(dstFd);
  const follows = follow === undefined || isTrue(follow);
  // Without directories link(2) is called, which does not follow; nor does it when it is told not to.
  const flags = follows && (from !== AT_FDCWD || to !== AT_FDCWD) ? AT_SYMLINK_FOLLOW : 0;
  const r = loadNative().linkat(from, kernelPath(src), to, kernelPath(dst), flags);
  if (r < 0) throw osError(-r, src.object, dst.object);
  return null;
}

// Times

interface Times { atime: number; mtime: number }

function secondsOf(v: PyObject): number {
  if (v instanceof PyFloat && !Number.isFinite(v.value)) throw overflowError('timestamp out of range for platform time_t');
  return asIntValue(v) === undefined ? asDouble(v) : Number(asIntValue(v));
}

function pair(v: PyObject): readonly PyObject[] | undefined {
  return v instanceof PyTuple && v.items.length === 2 ? v.items : undefined;
}

function timesArgument(times: PyObject | undefined, ns: PyObject | undefined): Times {
  if (times !== undefined && times !== null && ns !== undefined) {
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  }
  if (times !== undefined && times !== null) {
    const items = pair(times);
    if (items === undefined) throw typeError("utime: 'times' must be either a tuple of two ints or None");
    return { atime: secondsOf(items[0]!), mtime: secondsOf(items[1]!) };
  }
  if (ns !== undefined) {
    const items = pair(ns);
    if (items === undefined) throw typeError("utime: 'ns' must be a tuple of two ints");
    const seconds = (v: PyObject): number => {
      const n = asIntValue(v);
      if (n === undefined) throw typeError(`unsupported operand type(s) for divmod(): '${typeName(v)}' and 'int'`);
      return Number(n) / 1e9;
    };
    return { atime: seconds(items[0]!), mtime: seconds(items[1]!) };
  }
  const now = loadNative().clockGettime(0);
  return { atime: now, mtime: now };
}

/** utime(). NOT CPYTHON: times are exact to about 0.2 microseconds, because node's fs takes them as doubles. */
function os_utime(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, timesArg, ns, dirFd, follow] = parseArgs('utime', ['path', 'times', 'ns', 'dir_fd', 'follow_symlinks'], 1, args, kwargs, 2);
  const path = pathArgument(pathArg, { fname: 'utime', allowFd: true });
  const { atime, mtime } = timesArgument(timesArg, ns);
  const at = kernelPath(path, dirFdArgument(dirFd));
  const set = follow === undefined || isTrue(follow) ? utimesSync : lutimesSync;
  fsCall(() => (path.bytes === undefined ? futimesSync(path.fd, atime, mtime) : set(at, atime, mtime)));
  return null;
}

// Sizes

function os_truncate(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, lengthArg] = parseArgs('truncate', ['path', 'length'], 2, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'truncate', allowFd: true });
  const length = offsetArgument(lengthArg!);
  if (length < 0) throw osError(Errno.EINVAL, path.object);
  if (path.bytes === undefined) checked(truncateDescriptor(path.fd, length), path.object);
  else fsCall(() => truncateSync(kernelPath(path), length), path.object);
  return null;
}

function os_ftruncate(_module: PyObject, fdArg: PyObject, length: PyObject): PyObject {
  checked(truncateDescriptor(asCInt(fdArg), offsetArgument(length)));
  return null;
}

const syncing = (call: (fd: number) => void) => (_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject => {
  const [fdArg] = parseArgs('fsync', ['fd'], 1, args, kwargs);
  const fd = fileDescriptor(fdArg!);
  fsCall(() => call(fd));
  return null;
};

// The working directory

/** The kernel's name of the working directory; node's own cache would not see a chdir() of ours. */
function workingDirectory(): Uint8Array {
  const link = '/proc/self/cwd';
  const path = fsCall(() => readlinkSync(link, { encoding: 'buffer' }));
  if (path.subarray(-10).toString() === ' (deleted)' && statSync(link).nlink === 0) throw osError(Errno.ENOENT);
  return path;
}

function os_chdir(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg] = parseArgs('chdir', ['path'], 1, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'chdir', allowFd: true });
  changeDirectory(path);
  return null;
}

function changeDirectory(path: PathArgument): void {
  const native = loadNative();
  if (path.bytes === undefined) {
    checked(native.fchdir(path.fd), path.object);
    return;
  }
  const fd = checked(native.open(path.bytes, O_PATH | O_DIRECTORY | O_CLOEXEC, 0), path.object);
  const r = native.fchdir(fd);
  native.close(fd);
  checked(r, path.object);
}

function os_fchdir(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fdArg] = parseArgs('fchdir', ['fd'], 1, args, kwargs);
  checked(loadNative().fchdir(fileDescriptor(fdArg!)));
  return null;
}

function os_umask(_module: PyObject, mask: PyObject): PyObject {
  return loadNative().umask(asCInt(mask));
}

function os_mkfifo(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, mode, dirFd] = parseArgs('mkfifo', ['path', 'mode', 'dir_fd'], 1, args, kwargs, 2);
  const path = pathArgument(pathArg, { fname: 'mkfifo' });
  checked(loadNative().mkfifo(kernelPath(path, dirFdArgument(dirFd)), modeArgument(mode, 0o666)));
  return null;
}

/** _Py_Dev_Converter. */
function deviceArgument(v: PyObject): bigint {
  const n = asIntValue(v);
  if (n === undefined) throw typeError('an integer is required');
  if (n < 0) throw overflowError("can't convert negative int to unsigned");
  if (n >= 2n ** 64n) throw overflowError('int too big to convert');
  return BigInt(n);
}

/** mknod(path, mode=0o600, device=0, *, dir_fd=None). */
function os_mknod(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, modeArg, deviceArg, dirFd] = parseArgs('mknod', ['path', 'mode', 'device', 'dir_fd'], 1, args, kwargs, 3);
  const path = pathArgument(pathArg, { fname: 'mknod' });
  const mode = modeArgument(modeArg, 0o600);
  const device = deviceArg === undefined ? 0n : deviceArgument(deviceArg);
  checked(loadNative().mknod(kernelPath(path, dirFdArgument(dirFd)), mode, device));
  return null;
}

// glibc's dev_t: 12 bits of the major number and 8 of the minor one lie lowest, the rest above.

function os_makedev(_module: PyObject, majorArg: PyObject, minorArg: PyObject): PyObject {
  const major = BigInt(asCInt(majorArg) >>> 0);
  const minor = BigInt(asCInt(minorArg) >>> 0);
  const device = ((major & 0xfffn) << 8n) | ((major & ~0xfffn) << 32n) | (minor & 0xffn) | ((minor & ~0xffn) << 12n);
  return mkInt(BigInt.asIntN(64, device));
}

function os_major(_module: PyObject, deviceArg: PyObject): PyObject {
  const device = deviceArgument(deviceArg);
  return mkInt(BigInt.asUintN(32, ((device >> 8n) & 0xfffn) | ((device >> 32n) & ~0xfffn)));
}

function os_minor(_module: PyObject, deviceArg: PyObject): PyObject {
  const device = deviceArgument(deviceArg);
  return mkInt(BigInt.asUintN(32, (device & 0xffn) | ((device >> 12n) & ~0xffn)));
}

function os_chroot(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg] = parseArgs('chroot', ['path'], 1, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'chroot' });
  checked(loadNative().chroot(kernelPath(path)), path.object);
  return null;
}

function os_sync(): PyObject {
  loadNative().syncDisks();
  return null;
}

function os_fspath(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [path] = parseArgs('fspath', ['path'], 1, args, kwargs);
  return fsPath(path!);
}

export const files_methods: readonly PyMethodDef[] = [
  { ml_name: 'mkdir', ml_meth: os_mkdir, ml_flags: 'keywords', ml_doc: 'mkdir(path, mode=0o777, *, dir_fd=None)' },
  { ml_name: 'rmdir', ml_meth: onPath('rmdir', os_rmdir), ml_flags: 'keywords', ml_doc: 'rmdir(path, *, dir_fd=None)' },
  { ml_name: 'unlink', ml_meth: onPath('unlink', (at) => unlinkSync(at)), ml_flags: 'keywords', ml_doc: 'unlink(path, *, dir_fd=None)' },
  { ml_name: 'remove', ml_meth: onPath('remove', (at) => unlinkSync(at)), ml_flags: 'keywords', ml_doc: 'remove(path, *, dir_fd=None)' },
  { ml_name: 'rename', ml_meth: onTwoPaths('rename', (src, dst) => renameSync(src, dst)), ml_flags: 'keywords' },
  { ml_name: 'replace', ml_meth: onTwoPaths('replace', (src, dst) => renameSync(src, dst)), ml_flags: 'keywords' },
  { ml_name: 'link', ml_meth: os_link, ml_flags: 'keywords' },
  { ml_name: 'symlink', ml_meth: os_symlink, ml_flags: 'keywords' },
  { ml_name: 'readlink', ml_meth: os_readlink, ml_flags: 'keywords' },
  { ml_name: 'chmod', ml_meth: os_chmod, ml_flags: 'keywords' },
  { ml_name: 'fchmod', ml_meth: os_fchmod, ml_flags: [2, 2] },
  { ml_name: 'chown', ml_meth: os_chown, ml_flags: 'keywords' },
  { ml_name: 'lchown', ml_meth: os_lchown, ml_flags: [3, 3] },
  { ml_name: 'fchown', ml_meth: os_fchown, ml_flags: [3, 3] },
  { ml_name: 'access', ml_meth: os_access, ml_flags: 'keywords' },
  { ml_name: 'utime', ml_meth: os_utime, ml_flags: 'keywords' },
  { ml_name: 'truncate', ml_meth: os_truncate, ml_flags: 'keywords' },
  { ml_name: 'ftruncate', ml_meth: os_ftruncate, ml_flags: [2, 2] },
  { ml_name: 'fsync', ml_meth: syncing(fsyncSync), ml_flags: 'keywords' },
  { ml_name: 'fdatasync', ml_meth: syncing(fdatasyncSync), ml_flags: 'keywords' },
  { ml_name: 'getcwd', ml_meth: () => fsDecode(workingDirectory()), ml_flags: [0, 0] },
  { ml_name: 'getcwdb', ml_meth: () => newBytes(Uint8Array.from(workingDirectory())), ml_flags: [0, 0] },
  { ml_name: 'chdir', ml_meth: os_chdir, ml_flags: 'keywords' },
  { ml_name: 'fchdir', ml_meth: os_fchdir, ml_flags: 'keywords' },
  { ml_name: 'umask', ml_meth: os_umask, ml_flags: [1, 1] },
  { ml_name: 'mkfifo', ml_meth: os_mkfifo, ml_flags: 'keywords' },
  { ml_name: 'mknod', ml_meth: os_mknod, ml_flags: 'keywords', ml_doc: 'mknod(path, mode=0o600, device=0, *, dir_fd=None)' },
  { ml_name: 'makedev', ml_meth: os_makedev, ml_flags: [2, 2] },
  { ml_name: 'major', ml_meth: os_major, ml_flags: [1, 1] },
  { ml_name: 'minor', ml_meth: os_minor, ml_flags: [1, 1] },
  { ml_name: 'chroot', ml_meth: os_chroot, ml_flags: 'keywords' },
  { ml_name: 'sync', ml_meth: os_sync, ml_flags: [0, 0] },
  { ml_name: 'fspath', ml_meth: os_fspath, ml_flags: 'keywords' },
];
