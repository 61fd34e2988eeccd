// Other programs: execv and execve, and the child behind os.spawn*. Part of Modules/posixmodule.c.
//
// CPython forks and execs to make a child; here posix_spawn(3) does it in one step, since a fork of
// this process is a thing of its own. Both start with Python's mask and ignored signals.

import { callObject, getAttr } from '../abstract.js';
import { parseArgs } from '../args.js';
import { typeError, valueError } from '../errors.js';
import { PyDict } from '../dict.js';
import { PyList, PyTuple } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { toArray } from '../sequence.js';
import { signalTrace } from '../signal_trace.js';
import { tstate } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { loadNative } from '../../native/index.js';
import { checked, fsPathBytes, kernelPath, pathArgument } from './posix_call.js';

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
  const items = v instanceof PyDict ? [...v.entries()] : toArray(callObject(getAttr(v, 'items'), [])).map((pair) => (pair as PyTuple).items);
  return items.map(([name, value]) => Buffer.concat([fsPathBytes(name!), Buffer.from('='), fsPathBytes(value!)]));
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
function os_execv(_m: Module, path: PyObject, args: PyObject): PyObject {
  const argv = argumentList(args, 'execv() arg 2');
  throw osError(-becomeProgram(fsPathBytes(path), argv, environmentStrings(tstate.interp.environment)));
}

function os_execve(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pathArg, argv, env] = parseArgs('execve', ['path', 'argv', 'env'], 3, args, kwargs);
  const path = pathArgument(pathArg, { fname: 'execve', allowFd: true });
  const list = argumentList(argv!, 'execve: argv');
  throw osError(-becomeProgram(kernelPath(path), list, environmentList(env!)), path.object);
}

/** _spawn(path, args, env) -> pid; OSError when the program cannot be started. For lib/os.py. */
function os__spawn(_m: Module, path: PyObject, args: PyObject, env: PyObject): PyObject {
  const argv = argumentList(args, 'argv');
  return checked(loadNative().spawn(fsPathBytes(path), argv, environmentList(env), {}), path);
}

export const spawn_methods: readonly PyMethodDef[] = [
  { ml_name: 'execv', ml_meth: os_execv, ml_flags: [2, 2], ml_doc: 'execv(path, args): become another program' },
  { ml_name: 'execve', ml_meth: os_execve, ml_flags: 'keywords', ml_doc: 'execve(path, argv, env): become another program' },
  { ml_name: '_spawn', ml_meth: os__spawn, ml_flags: [3, 3] },
];
