// Extended attributes: getxattr and its relatives. From Modules/posixmodule.c.

import { isTrue } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { PyList } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { loadNative } from '../../native/index.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { newBytes, readableBuffer } from './_io_buffer.js';
import { checked, fsDecode, kernelPath, pathArgument, type PathArgument } from './posix_call.js';

type Module = PyObject;

const XATTR_SIZE_MAX = 65536;

/** Whose attributes: a descriptor's, or a path's, a symbolic link's own if it is not followed. */
class Target {
  readonly path: PathArgument;
  readonly follows: boolean;

  constructor(fname: string, path: PyObject | undefined, follow: PyObject | undefined, nullable = false) {
    this.path = pathArgument(path, { fname, allowFd: true, nullable });
    this.follows = follow === undefined || isTrue(follow);
    if (this.path.fd >= 0 && !this.follows) throw valueError(`${fname}: cannot use fd and follow_symlinks together`);
  }

  get where(): [path: Uint8Array, fd: number, follows: boolean] {
    return [kernelPath(this.path), this.path.fd, this.follows];
  }
}

function nameArgument(fname: string, attribute: PyObject): Uint8Array {
  return kernelPath(pathArgument(attribute, { fname, name: 'attribute' }));
}

/** Call with more and more room until the answer fits. */
function withRoom(sizes: readonly number[], call: (room: Uint8Array) => number, object: PyObject): Uint8Array {
  for (const size of sizes) {
    const room = new Uint8Array(size);
    const n = call(room);
    if (n === -Errno.ERANGE && size !== sizes[sizes.length - 1]) continue;
    return room.slice(0, checked(n, object));
  }
  throw osError(Errno.ERANGE, object);
}

function os_getxattr(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [path, attribute, follow] = parseArgs('getxattr', ['path', 'attribute', 'follow_symlinks'], 2, args, kwargs, 2);
  const name = nameArgument('getxattr', attribute!);
  const target = new Target('getxattr', path, follow);
  const native = loadNative();
  return newBytes(withRoom([128, XATTR_SIZE_MAX], (room) => native.getxattr(...target.where, name, room), target.path.object));
}

function os_setxattr(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [path, attribute, value, flags, follow] = parseArgs(
    'setxattr', ['path', 'attribute', 'value', 'flags', 'follow_symlinks'], 3, args, kwargs, 4);
  const name = nameArgument('setxattr', attribute!);
  const bytes = readableBuffer(value!);
  const how = flags === undefined ? 0 : asCInt(flags);
  const target = new Target('setxattr', path, follow);
  checked(loadNative().setxattr(...target.where, name, bytes, how), target.path.object);
  return null;
}

function os_removexattr(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [path, attribute, follow] = parseArgs('removexattr', ['path', 'attribute', 'follow_symlinks'], 2, args, kwargs, 2);
  const name = nameArgument('removexattr', attribute!);
  const target = new Target('removexattr', path, follow);
  checked(loadNative().removexattr(...target.where, name), target.path.object);
  return null;
}

function os_listxattr(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [path, follow] = parseArgs('listxattr', ['path', 'follow_symlinks'], 0, args, kwargs, 1);
  const target = new Target('listxattr', path, follow, true);
  const native = loadNative();
  const names = Buffer.from(withRoom([256, XATTR_SIZE_MAX], (room) => native.listxattr(...target.where, room), target.path.object));
  const list: PyObject[] = [];
  for (let start = 0; start < names.length;) {
    const end = names.indexOf(0, start);
    list.push(fsDecode(names.subarray(start, end)));
    start = end + 1;
  }
  return new PyList(list);
}

export const xattr_methods: readonly PyMethodDef[] = [
  { ml_name: 'getxattr', ml_meth: os_getxattr, ml_flags: 'keywords', ml_doc: 'getxattr(path, attribute, *, follow_symlinks=True) -> bytes' },
  { ml_name: 'setxattr', ml_meth: os_setxattr, ml_flags: 'keywords', ml_doc: 'setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)' },
  { ml_name: 'removexattr', ml_meth: os_removexattr, ml_flags: 'keywords', ml_doc: 'removexattr(path, attribute, *, follow_symlinks=True)' },
  { ml_name: 'listxattr', ml_meth: os_listxattr, ml_flags: 'keywords', ml_doc: "listxattr(path='.', *, follow_symlinks=True) -> names" },
];
