// Waiting for children: wait, waitpid, wait3, wait4, waitid, and the macros that take a status apart.
// Modules/posixmodule.c. A wait that a signal interrupts goes on after its handler (PEP 475).

import { parseArgs } from '../args.js';
import { PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { loadNative } from '../../native/index.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { checked, retried } from './posix_call.js';
import { rusageOf } from './resource.js';

export const WaitidResultType = makeStructSeqType({
  name: 'posix.waitid_result',
  doc: 'What waitid() tells of a child.',
  fields: [['si_pid'], ['si_uid'], ['si_signo'], ['si_status'], ['si_code']],
});

function waitFor(pid: number, options: number): PyObject {
  const native = loadNative();
  const status = new Int32Array(1);
  const child = checked(retried(() => native.waitpid(pid, options, status)));
  return new PyTuple([child, child === 0 ? 0 : status[0]!]);
}

function os_waitpid(_module: PyObject, pid: PyObject, options: PyObject): PyObject {
  return waitFor(asCInt(pid), asCInt(options));
}

function waitWithUsage(pid: number, options: number): PyObject {
  const native = loadNative();
  const status = new Int32Array(1);
  const usage = new Float64Array(16);
  const child = checked(retried(() => native.wait4(pid, options, status, usage)));
  return new PyTuple([child, child === 0 ? 0 : status[0]!, rusageOf(usage)]);
}

function os_wait3(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [options] = parseArgs('wait3', ['options'], 1, args, kwargs);
  return waitWithUsage(-1, asCInt(options!));
}

function os_wait4(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pid, options] = parseArgs('wait4', ['pid', 'options'], 2, args, kwargs);
  return waitWithUsage(asCInt(pid!), asCInt(options!));
}

/** waitid(idtype, id, options) -> waitid_result, or None with WNOHANG and nothing to tell. */
function os_waitid(_module: PyObject, which: PyObject, id: PyObject, options: PyObject): PyObject {
  const native = loadNative();
  const info = new Int32Array(5);
  const [kind, number, flags] = [asCInt(which), asCInt(id), asCInt(options)];
  checked(retried(() => native.waitid(kind, number, flags, info)));
  return info[0] === 0 ? null : newStructSeq(WaitidResultType, Array.from(info));
}

const statusMacro = (name: string, f: (status: number) => PyObject): PyMethodDef => ({
  ml_name: name,
  ml_flags: 'keywords',
  ml_meth: (_module: PyObject, args: PyObject[], kwargs: Kwargs) => {
    const [status] = parseArgs(name, ['status'], 1, args, kwargs);
    return f(asCInt(status!));
  },
});

const termSignal = (s: number): number => s & 0x7f;
const isSignaled = (s: number): boolean => termSignal(s) !== 0 && termSignal(s) !== 0x7f;

export const wait_methods: readonly PyMethodDef[] = [
  { ml_name: 'waitpid', ml_meth: os_waitpid, ml_flags: [2, 2], ml_doc: 'waitpid(pid, options) -> (pid, status)' },
  { ml_name: 'wait', ml_meth: () => waitFor(-1, 0), ml_flags: [0, 0], ml_doc: 'wait() -> (pid, status)' },
  { ml_name: 'wait3', ml_meth: os_wait3, ml_flags: 'keywords', ml_doc: 'wait3(options) -> (pid, status, rusage)' },
  { ml_name: 'wait4', ml_meth: os_wait4, ml_flags: 'keywords', ml_doc: 'wait4(pid, options) -> (pid, status, rusage)' },
  { ml_name: 'waitid', ml_meth: os_waitid, ml_flags: [3, 3], ml_doc: 'waitid(idtype, id, options) -> waitid_result' },
  { ml_name: 'WCOREDUMP', ml_meth: (_module: PyObject, status: PyObject) => (asCInt(status) & 0x80) !== 0, ml_flags: [1, 1] },
  statusMacro('WIFEXITED', (s) => termSignal(s) === 0),
  statusMacro('WEXITSTATUS', (s) => (s >> 8) & 0xff),
  statusMacro('WIFSIGNALED', isSignaled),
  statusMacro('WTERMSIG', termSignal),
  statusMacro('WIFSTOPPED', (s) => (s & 0xff) === 0x7f),
  statusMacro('WSTOPSIG', (s) => (s >> 8) & 0xff),
  statusMacro('WIFCONTINUED', (s) => s === 0xffff),
];
