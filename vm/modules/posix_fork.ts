// fork, forkpty and system, and what a child of fork() does before Python goes on in it.
// Modules/posixmodule.c and PyOS_AfterFork of Modules/signalmodule.c.
//
// The addon forks (native/fork.cc); in the child V8 has no threads any more, and is told so at once.

import { setFlagsFromString } from 'node:v8';
import { parseArgs } from '../args.js';
import { Errno } from '../errno.js';
import { newException, OSErrorType } from '../errors.js';
import { PyTuple } from '../object.js';
import { signalTrace } from '../signal_trace.js';
import { tstate } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { loadNative } from '../../native/index.js';
import { checked, fsPathBytes } from './posix_call.js';
import { environmentStrings } from './posix_spawn.js';
import { beforeChild } from './young_garbage.js';

/** V8 does everything in the one thread that is left. Not --single-threaded-gc: it takes --parallel-marking away, and a marking
 *  that was under way when the process forked would not be joined at its end, on which V8 has a check. */
const WITHOUT_THREADS = [
  '--no-concurrent-marking', '--no-concurrent-sweeping', '--no-concurrent-array-buffer-sweeping', '--no-parallel-compaction',
  '--no-parallel-pointer-update', '--no-parallel-scavenge',
  '--no-concurrent-recompilation', '--no-concurrent-sparkplug', '--no-concurrent-osr',
];

/** fork(2): the pid; 0 in the child, which is then in order. OSError where this process cannot fork. */
export function forkProcess(): number {
  beforeChild();
  const pid = loadNative().fork();
  if (pid === 0) {
    WITHOUT_THREADS.forEach((flag) => setFlagsFromString(flag));
    tstate.deferral?.afterFork();
    signalTrace?.afterFork(loadNative().getpid());
  }
  if (typeof pid === 'string') throw newException(OSErrorType, Errno.ENOTSUP, pid);
  return checked(pid);
}

/** forkpty() -> (pid, fd): a child whose terminal is a new one; fd is its other end. */
function os_forkpty(): PyObject {
  const native = loadNative();
  const fds = new Int32Array(2);
  checked(native.openpty(fds));
  const [master, slave] = fds as unknown as [number, number];
  let pid: number;
  try {
    pid = forkProcess();
  } catch (error) {
    native.close(master);
    native.close(slave);
    throw error;
  }
  native.close(pid === 0 ? master : slave);
  if (pid !== 0) checked(native.setInheritable(master, true)); // as forkpty(3) leaves it
  if (pid === 0 && native.loginTty(slave) < 0) native._exit(1);
  return new PyTuple([pid, pid === 0 ? -1 : master]);
}

/** system(command) -> wait status. */
function os_system(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [command] = parseArgs('system', ['command'], 1, args, kwargs);
  beforeChild();
  return loadNative().system(fsPathBytes(command!), environmentStrings(tstate.interp.environment));
}

export const fork_methods: readonly PyMethodDef[] = [
  { ml_name: 'fork', ml_meth: () => forkProcess(), ml_flags: [0, 0], ml_doc: 'fork() -> 0 in the child, its pid in the parent' },
  { ml_name: 'forkpty', ml_meth: os_forkpty, ml_flags: [0, 0], ml_doc: 'forkpty() -> (pid, master_fd)' },
  { ml_name: 'system', ml_meth: os_system, ml_flags: 'keywords', ml_doc: 'system(command) -> wait status' },
];
