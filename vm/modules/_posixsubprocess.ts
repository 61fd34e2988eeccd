// _posixsubprocess: fork_exec, by which lib/subprocess.py makes its children. Modules/_posixsubprocess.c.
//
// The child is native code from the fork to the exec (native/fork_exec.cc). Only a preexec_fn needs a child that runs
// Python, one of os.fork(); it does the same steps around the call.

import { callObject, isTrue } from '../abstract.js';
import { noKeywords } from '../args.js';
import { typeError, typeName, valueError } from '../errors.js';
import { PyBaseException, PyBytes, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { getItem, length, sequenceFast } from '../sequence.js';
import { tstate } from '../thread_state.js';
import type { Kwargs, PyObject } from '../types.js';
import { loadNative, type ForkExec } from '../../native/index.js';
import type { ModuleDef } from './module_def.js';
import { checked, fsPathBytes } from './posix_call.js';
import { forkProcess } from './posix_fork.js';
import { environmentStrings } from './posix_spawn.js';
import { beforeChild } from './young_garbage.js';

const ARGUMENTS = 17;

/** Ascending numbers, as the child goes through them in order. */
function keptDescriptors(v: PyObject): Int32Array {
  if (!(v instanceof PyTuple)) throw typeError(`fork_exec() argument 4 must be tuple, not ${typeName(v)}`);
  const fds = v.items;
  const isGood = fds.every((fd, i) => typeof fd === 'number' && fd >= 0 && fd <= 0x7fffffff && (i === 0 || fd > (fds[i - 1] as number)));
  if (!isGood) throw valueError('bad value(s) in fds_to_keep');
  return Int32Array.from(fds as number[]);
}

/** _PySequence_BytesToCharpArray. */
function bytesOfAll(v: PyObject): Uint8Array[] {
  return Array.from({ length: length(v) }, (_, i) => {
    const item = getItem(v, i);
    if (!(item instanceof PyBytes)) throw typeError(`expected bytes, ${typeName(item)} found`);
    if (item.value.includes(0)) throw valueError('embedded null byte');
    return item.value;
  });
}

function forkExecRequest(args: readonly PyObject[]): ForkExec {
  const [argv, programs, closeFds, kept, cwd, env, ...rest] = args as PyObject[];
  const fds = Int32Array.from(rest.slice(0, 8), asCInt);
  if (isTrue(closeFds!) && fds[7]! < 3) throw valueError('errpipe_write must be >= 3');
  return {
    kept: keptDescriptors(kept!),
    programs: bytesOfAll(programs!),
    argv: sequenceFast(argv!, 'argv must be a tuple').map(fsPathBytes),
    envp: env === null ? environmentStrings(tstate.interp.environment) : bytesOfAll(env!),
    cwd: cwd === null ? null : fsPathBytes(cwd!),
    fds,
    closeFds: isTrue(closeFds!),
    restoreSignals: asCInt(rest[8]!) !== 0,
    startNewSession: asCInt(rest[9]!) !== 0,
  };
}

/** The child of os.fork(): the two halves, and the function of the program in between. MAY RUN PYTHON. */
function childWithFunction(request: ForkExec, preexec: PyObject): never {
  const native = loadNative();
  if (native.prepareChild(request) < 0) return native._exit(255);
  try {
    callObject(preexec, []);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    return native.failChild(request); // the parent tells that there was an exception
  }
  return native.becomeProgram(request);
}

function fork_exec(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  noKeywords('fork_exec()', kwargs);
  if (args.length !== ARGUMENTS) throw typeError(`fork_exec() takes exactly ${ARGUMENTS} arguments (${args.length} given)`);
  const request = forkExecRequest(args);
  const preexec = args[ARGUMENTS - 1]!;
  if (preexec === null) {
    beforeChild();
    return checked(loadNative().forkExec(request));
  }
  const pid = forkProcess();
  return pid === 0 ? childWithFunction(request, preexec) : pid;
}

export const _posixsubprocess_module: ModuleDef = {
  name: '_posixsubprocess',
  doc: 'Children for the subprocess module.',
  methods: [{ ml_name: 'fork_exec', ml_meth: fork_exec, ml_flags: 'keywords', ml_doc: 'fork_exec(args, executables, ...) -> pid' }],
};
