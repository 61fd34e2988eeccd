// os.stat() and its relatives, and the struct sequences they give.

import { fstatSync, lstatSync, statSync, type BigIntStats } from 'node:fs';
import { isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { DeprecationWarningType, typeError, typeName, valueError } from '../errors.js';
import { asCInt, isIndex, asIndex } from '../number.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { loadNative } from '../../native/index.js';
import { moduleState } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { mkFloat, mkInt } from '../values.js';
import { warn } from './_warnings.js';
import { checked, fsCall, kernelPath, pathArgument, type PathArgument } from './posix_call.js';

export const StatResultType = makeStructSeqType({
  name: 'os.stat_result',
  doc: 'What stat() tells of a file.',
  fields: [
    ['st_mode'], ['st_ino'], ['st_dev'], ['st_nlink'], ['st_uid'], ['st_gid'], ['st_size'],
    [null, 'integer time of last access'], [null, 'integer time of last modification'], [null, 'integer time of last change'],
    ['st_atime'], ['st_mtime'], ['st_ctime'], ['st_atime_ns'], ['st_mtime_ns'], ['st_ctime_ns'],
    ['st_blksize'], ['st_blocks'], ['st_rdev'],
  ],
  visible: 10,
});

export const StatvfsResultType = makeStructSeqType({
  name: 'os.statvfs_result',
  doc: 'What statvfs() tells of a file system.',
  fields: [
    ['f_bsize'], ['f_frsize'], ['f_blocks'], ['f_bfree'], ['f_bavail'], ['f_files'], ['f_ffree'], ['f_favail'], ['f_flag'], ['f_namemax'],
  ],
});

/** _pystat_fromstructstat. */
function fromStats(st: BigIntStats): PyObject {
  const seconds = (ns: bigint): bigint => (ns - (((ns % 1000000000n) + 1000000000n) % 1000000000n)) / 1000000000n;
  const float = (ns: bigint): PyObject => mkFloat(Number(seconds(ns)) + 1e-9 * Number(ns - seconds(ns) * 1000000000n));
  const times = [st.atimeNs, st.mtimeNs, st.ctimeNs];
  const named = statState().givesFloats ? float : (ns: bigint) => mkInt(seconds(ns));
  return newStructSeq(StatResultType, [
    ...[st.mode, st.ino, st.dev, st.nlink, st.uid, st.gid, st.size].map(mkInt),
    ...times.map((ns) => mkInt(seconds(ns))), ...times.map(named), ...times.map(mkInt),
    mkInt(st.blksize), mkInt(st.blocks), mkInt(st.rdev),
  ]);
}

/** dir_fd_converter: a descriptor, or -1 for None. */
export function dirFdArgument(v: PyObject | undefined): number {
  if (v === undefined || v === null) return -1;
  if (!isIndex(v)) throw typeError(`argument should be integer or None, not ${typeName(v)}`);
  return asCInt(asIndex(v));
}

/** The stat of a path argument; OSError with its name. */
export function statOf(path: PathArgument, dirFd: number, followSymlinks: boolean): PyObject {
  const options = { bigint: true } as const;
  if (path.bytes === undefined) return fromStats(fsCall(() => fstatSync(path.fd, options), path.object));
  const at = kernelPath(path, dirFd);
  return fromStats(fsCall(() => (followSymlinks ? statSync(at, options) : lstatSync(at, options)), path.object));
}

function os_stat(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, dirFdArg, follow] = parseArgs('stat', ['path', 'dir_fd', 'follow_symlinks'], 1, args, kwargs, 1);
  const path = pathArgument(pathArg, { fname: 'stat', allowFd: true });
  const dirFd = dirFdArgument(dirFdArg);
  const followSymlinks = follow === undefined || isTrue(follow);
  if (path.bytes === undefined) {
    if (dirFd >= 0) throw valueError("stat: can't specify dir_fd without matching path");
    if (!followSymlinks) throw valueError('stat: cannot use fd and follow_symlinks together');
  }
  return statOf(path, dirFd, followSymlinks);
}

function os_lstat(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, dirFdArg] = parseArgs('lstat', ['path', 'dir_fd'], 1, args, kwargs, 1);
  return statOf(pathArgument(pathArg, { fname: 'lstat' }), dirFdArgument(dirFdArg), false);
}

function os_fstat(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [fdArg] = parseArgs('fstat', ['fd'], 1, args, kwargs);
  const fd = asCInt(fdArg!);
  return fromStats(fsCall(() => fstatSync(fd, { bigint: true })));
}

function fileSystem(call: (fields: BigInt64Array) => number, object?: PyObject): PyObject {
  const fields = new BigInt64Array(10);
  checked(call(fields), object);
  return newStructSeq(StatvfsResultType, Array.from(fields, mkInt));
}

function os_statvfs(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg] = parseArgs('statvfs', ['path'], 1, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'statvfs', allowFd: true });
  const native = loadNative();
  if (path.bytes === undefined) return fileSystem((fields) => native.fstatvfs(path.fd, fields), path.object);
  return fileSystem((fields) => native.statvfs(kernelPath(path), fields), path.object);
}

function os_fstatvfs(_module: PyObject, fdArg: PyObject): PyObject {
  const fd = asCInt(fdArg);
  return fileSystem((fields) => loadNative().fstatvfs(fd, fields));
}

interface StatState { givesFloats: boolean }

function statState(): StatState {
  return moduleState('posix', () => ({ givesFloats: true }));
}

/** stat_float_times([newvalue]): are st_atime and its like floats? */
function os_stat_float_times(_module: PyObject, newValue: PyObject | undefined): PyObject {
  const value = newValue === undefined ? undefined : asCInt(newValue);
  warn(DeprecationWarningType, 'stat_float_times() is deprecated', 1);
  if (value === undefined) return statState().givesFloats;
  statState().givesFloats = value !== 0;
  return null;
}

export const stat_methods: readonly PyMethodDef[] = [
  { ml_name: 'stat', ml_meth: os_stat, ml_flags: 'keywords', ml_doc: 'stat(path, *, dir_fd=None, follow_symlinks=True)' },
  { ml_name: 'lstat', ml_meth: os_lstat, ml_flags: 'keywords', ml_doc: 'lstat(path, *, dir_fd=None)' },
  { ml_name: 'fstat', ml_meth: os_fstat, ml_flags: 'keywords', ml_doc: 'fstat(fd)' },
  { ml_name: 'statvfs', ml_meth: os_statvfs, ml_flags: 'keywords', ml_doc: 'statvfs(path)' },
  { ml_name: 'fstatvfs', ml_meth: os_fstatvfs, ml_flags: [1, 1] },
  { ml_name: 'stat_float_times', ml_meth: os_stat_float_times, ml_flags: [0, 1] },
];
