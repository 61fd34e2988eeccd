// Other programs: execv and execve, and the child behind os.spawn*. Part of Modules/posixmodule.c.
//
// CPython forks and execs to make a child; here posix_spawn(3) does it in one step, since a fork of
// this process is a thing of its own. Both start with Python's mask and ignored signals.

import { callMethod, withoutDirectChecks } from '../abstract.js';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { typeError, valueError } from '../errors.js';
import { PyBaseException, PyList, PyTuple } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { mappingKeys, toArray } from '../sequence.js';
import { signalTrace } from '../signal_trace.js';
import { tstate } from '../thread_state.js';
import { typeOf, type Kwargs, type PyMethodDef, type PyObject } from '../types.js';
import { loadNative, type Text } from '../../native/index.js';
import { checked, fsPathBytes, kernelPath, pathArgument } from './posix_call.js';
import { beforeChild } from './young_garbage.js';

type Module = PyObject;

/** parse_arglist, with the texts of the function that calls. */
function argumentList(v: PyObject, what: string): Uint8Array[] {
  if (!(v instanceof PyTuple || v instanceof PyList)) throw typeError(`${what} must be a tuple or list`);
  if (v.items.length === 0) throw valueError(`${what} must not be empty`);
  const argv = v.items.map(fsPathBytes);
  if (argv[0]!.length === 0) throw valueError(`${what} first element cannot be empty`);
  return argv;
}

/** parse_envlist: NAME=value for every item of a mapping. */
function environmentList(v: PyObject): Uint8Array[] {
  if (typeOf(v).mp_subscript === undefined) throw typeError('execve: environment must be a mapping object');
  const keys = mappingKeys(v);
  const values = toArray(callMethod(v, 'values'));
  return keys.map((key, i) => {
    const name = fsPathBytes(key);
    const value = fsPathBytes(values[i]!);
    if (name.length === 0 || name.includes(0x3d, 1)) throw valueError('illegal environment variable name');
    return Buffer.concat([name, Buffer.from('='), value]);
  });
}

/** NAME=value for every variable of an environment. */
export function environmentStrings(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

/** execve(2); a trace of signals is told before, for it goes with the program. -errno on return. */
function becomeProgram(path: Uint8Array, argv: Uint8Array[], env: (string | Uint8Array)[]): number {
  signalTrace?.drain();
  return loadNative().execve(path, argv, env);
}

/** execv(path, args): become another program. Returns only to raise. */
function os_execv(_m: Module, pathArg: PyObject, args: PyObject): PyObject {
  const path = pathArgument(pathArg, { fname: 'execv' });
  const argv = argumentList(args, 'execv() arg 2');
  throw osError(-becomeProgram(kernelPath(path), argv, environmentStrings(tstate.interp.environment)));
}

function os_execve(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, argv, env] = parseArgs('execve', ['path', 'argv', 'env'], 3, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'execve', allowFd: true });
  const list = argumentList(argv!, 'execve: argv');
  const environment = environmentList(env!);
  if (path.bytes === undefined) checked(loadNative().getInheritable(path.fd), path.object);
  throw osError(-becomeProgram(kernelPath(path), list, environment), path.object);
}

/** The exit status of a child of CPython's whose exec has failed. */
const CANNOT_RUN = ['sh', '-c', 'exit 127'];

/** What the child of CPython's does with a program and its arguments before the exec; undefined where it fails. */
function inTheChild<T>(convert: () => T): T | undefined {
  const { busy } = tstate;
  tstate.busy = true; // no handler runs there
  let result: T | undefined;
  try {
    withoutDirectChecks(() => { result = convert(); });
    return result;
  } catch (error) {
    if (error instanceof PyBaseException) return undefined;
    throw error;
  } finally {
    tstate.busy = busy;
  }
}

/** _spawn(file, folders, args, env) -> pid. For lib/os.py: start a program, looked for in folders unless they are None,
 *  with this process's environment if env is.
 *  CPython forks first, so what is wrong with the program or its arguments is told by the child's status. */
function os__spawn(_m: Module, file: PyObject, folders: PyObject, args: PyObject, env: PyObject): PyObject {
  const native = loadNative();
  const child = inTheChild(() => {
    const name = fsPathBytes(file);
    const inFolder = (folder: PyObject): Uint8Array => Buffer.concat([fsPathBytes(folder), Buffer.from('/'), name]);
    const envp: readonly Text[] = env === null ? environmentStrings(tstate.interp.environment) : environmentList(env);
    return { argv: argumentList(args, 'argv'), envp, programs: folders === null ? [name] : toArray(folders).map(inFolder) };
  });
  beforeChild();
  for (const program of child?.programs ?? []) {
    const pid = native.spawn(program, child!.argv, child!.envp, {});
    if (pid >= 0 || pid === -Errno.EAGAIN || pid === -Errno.ENOMEM) return checked(pid);
  }
  return checked(native.spawn('/bin/sh', CANNOT_RUN, [], {}));
}

export const spawn_methods: readonly PyMethodDef[] = [
  { ml_name: 'execv', ml_meth: os_execv, ml_flags: [2, 2], ml_doc: 'execv(path, args): become another program' },
  { ml_name: 'execve', ml_meth: os_execve, ml_flags: 'keywords', ml_doc: 'execve(path, argv, env): become another program' },
  { ml_name: '_spawn', ml_meth: os__spawn, ml_flags: [4, 4] },
];
