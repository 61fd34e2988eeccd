// Users and groups: the real, effective and saved ids of the process, and its supplementary groups.
// From Modules/posixmodule.c.

import { overflowError, typeError, typeName, valueError } from '../errors.js';
import { asIndex, isIndex } from '../number.js';
import { asIntValue, asStrValue, PyList, PyTuple } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { getItem, isSequence, length } from '../sequence.js';
import { loadNative, type Native } from '../../native/index.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { Errno } from '../errno.js';
import { checked, fsDecode, fsEncode, fsPathBytes } from './posix_call.js';

type Module = PyObject;
type Kind = 'uid' | 'gid';

const NGROUPS_MAX = 65536;
const LONG_MAX = 2n ** 63n - 1n;

/** _Py_Uid_Converter and _Py_Gid_Converter: an id, where -1 stands for none, as 32 bits. */
export function idArgument(v: PyObject, what: Kind): number {
  if (!isIndex(v)) throw typeError(`${what} should be integer, not ${typeName(v)}`);
  const n = asIndex(v);
  if (n > LONG_MAX) throw overflowError(`${what} is greater than maximum`);
  if (n < -1 || n > 0xffffffff) throw overflowError(`${what} is less than minimum`); // so it says, also of what is too large
  return Number(n) === -1 ? 0xffffffff : Number(n);
}

/** _PyLong_FromUid and _PyLong_FromGid. */
export function fromId(bits: number): number {
  return bits === -1 || bits === 0xffffffff ? -1 : bits >>> 0;
}

function getter(name: string, get: (native: Native) => number): PyMethodDef {
  return { ml_name: name, ml_meth: () => fromId(get(loadNative())), ml_flags: [0, 0] };
}

/** A call that takes as many ids of one kind as `set` has parameters. */
function setter(name: string, kind: Kind, set: (native: Native, ...ids: number[]) => number, count: number): PyMethodDef {
  const ml_meth = (_m: Module, ...args: PyObject[]): PyObject => {
    checked(set(loadNative(), ...args.map((arg) => idArgument(arg, kind))));
    return null;
  };
  return { ml_name: name, ml_meth, ml_flags: [count, count] };
}

function three(name: string, get: (native: Native, ids: Int32Array) => number): PyMethodDef {
  const ml_meth = (): PyObject => {
    const ids = new Int32Array(3);
    checked(get(loadNative(), ids));
    return new PyTuple(Array.from(ids, fromId));
  };
  return { ml_name: name, ml_meth, ml_flags: [0, 0] };
}

function os_getgroups(): PyObject {
  const native = loadNative();
  const groups = new Int32Array(checked(native.getgroups(new Int32Array(0))));
  checked(native.getgroups(groups));
  return new PyList(Array.from(groups, fromId));
}

function os_setgroups(_m: Module, groups: PyObject): PyObject {
  if (!isSequence(groups)) throw typeError('setgroups argument must be a sequence');
  const count = length(groups);
  if (count > NGROUPS_MAX) throw valueError('too many groups');
  const ids = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const group = getItem(groups, i);
    if (asIntValue(group) === undefined) throw typeError('groups must be integers');
    ids[i] = idArgument(group, 'gid');
  }
  checked(loadNative().setgroups(ids));
  return null;
}

/** initgroups(user, gid): the groups that the user is in, and gid. */
function os_initgroups(_m: Module, user: PyObject, gid: PyObject): PyObject {
  const name = fsPathBytes(user);
  checked(loadNative().initgroups(name, idArgument(gid, 'gid')));
  return null;
}

function os_getgrouplist(_m: Module, user: PyObject, gid: PyObject): PyObject {
  const name = asStrValue(user);
  if (name === undefined) throw typeError(`getgrouplist() argument 1 must be str, not ${user === null ? 'None' : typeName(user)}`);
  const bytes = fsEncode(name);
  if (bytes.includes(0)) throw valueError('embedded null character');
  const group = idArgument(gid, 'gid');
  const native = loadNative();
  let groups = new Int32Array(64);
  for (;;) {
    const count = native.getgrouplist(bytes, group, groups);
    if (count <= groups.length) return new PyList(Array.from(groups.subarray(0, count)));
    groups = new Int32Array(count);
  }
}

/** The name of the user who is logged in on the terminal. */
function os_getlogin(): PyObject {
  const error = new Int32Array(1);
  const name = loadNative().getlogin(error);
  if (error[0] !== 0) throw osError(error[0] ?? Errno.EINVAL);
  return fsDecode(Buffer.from(name));
}

export const ids_methods: readonly PyMethodDef[] = [
  getter('getuid', (native) => native.getuid()),
  getter('geteuid', (native) => native.geteuid()),
  getter('getgid', (native) => native.getgid()),
  getter('getegid', (native) => native.getegid()),
  setter('setuid', 'uid', (native, uid) => native.setuid(uid!), 1),
  setter('seteuid', 'uid', (native, uid) => native.seteuid(uid!), 1),
  setter('setgid', 'gid', (native, gid) => native.setgid(gid!), 1),
  setter('setegid', 'gid', (native, gid) => native.setegid(gid!), 1),
  setter('setreuid', 'uid', (native, real, effective) => native.setreuid(real!, effective!), 2),
  setter('setregid', 'gid', (native, real, effective) => native.setregid(real!, effective!), 2),
  setter('setresuid', 'uid', (native, real, effective, saved) => native.setresuid(real!, effective!, saved!), 3),
  setter('setresgid', 'gid', (native, real, effective, saved) => native.setresgid(real!, effective!, saved!), 3),
  three('getresuid', (native, ids) => native.getresuid(ids)),
  three('getresgid', (native, ids) => native.getresgid(ids)),
  { ml_name: 'getgroups', ml_meth: os_getgroups, ml_flags: [0, 0] },
  { ml_name: 'setgroups', ml_meth: os_setgroups, ml_flags: [1, 1] },
  { ml_name: 'initgroups', ml_meth: os_initgroups, ml_flags: [2, 2], ml_doc: 'initgroups(user, gid)' },
  { ml_name: 'getgrouplist', ml_meth: os_getgrouplist, ml_flags: [2, 2], ml_doc: 'getgrouplist(user, gid) -> list of gids' },
  { ml_name: 'getlogin', ml_meth: os_getlogin, ml_flags: [0, 0] },
];
