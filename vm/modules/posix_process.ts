// The process and the system: process ids, signals, environment, load. From
// Modules/posixmodule.c.

import { readFileSync } from 'node:fs';
import { cpus, hostname, loadavg, machine, release, type as systemName, version } from 'node:os';
import { parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import { Errno, systemErrorText } from '../errno.js';
import { valueError } from '../errors.js';
import { PyTuple } from '../object.js';
import { asCInt, asSsize } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { loadNative, type Native } from '../../native/index.js';
import { signalTrace } from '../signal_trace.js';
import { tstate } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { mkFloat, mkStr } from '../values.js';
import { newBytes } from './_io_buffer.js';
import { publishTraceback } from './faulthandler.js';
import { checked, fsPathBytes, retried } from './posix_call.js';

export const UnameResultType = makeStructSeqType({
  name: 'posix.uname_result',
  doc: 'What uname() tells of the system.',
  fields: [['sysname'], ['nodename'], ['release'], ['version'], ['machine']],
});

export const TimesResultType = makeStructSeqType({
  name: 'posix.times_result',
  doc: 'What times() tells of the process, in seconds.',
  fields: [['user'], ['system'], ['children_user'], ['children_system'], ['elapsed']],
});

// Ids

type IdCall = 'getpid' | 'getppid' | 'getpgrp';

function idMethods(): PyMethodDef[] {
  const names: IdCall[] = ['getpid', 'getppid', 'getpgrp'];
  return names.map((name) => ({ ml_name: name, ml_meth: () => loadNative()[name](), ml_flags: [0, 0] }));
}

function os_getpgid(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [pid] = parseArgs('getpgid', ['pid'], 1, args, kwargs);
  return checked(loadNative().getpgid(asCInt(pid!)));
}

function noResult(f: (native: Native, ...args: number[]) => number) {
  return (_module: PyObject, ...args: PyObject[]): PyObject => {
    checked(f(loadNative(), ...args.map(asCInt)));
    return null;
  };
}

// Signals

/** kill(pid, sig): a signal to ourselves has been taken when it returns. */
function os_kill(_module: PyObject, pid: PyObject, sig: PyObject): PyObject {
  checked(loadNative().kill(asCInt(pid), asSsize(sig, 'ssize_t') | 0)); // an ssize_t, which becomes an int
  return null;
}

function os_killpg(_module: PyObject, pgid: PyObject, sig: PyObject): PyObject {
  checked(loadNative().killpg(asCInt(pgid), asCInt(sig)));
  return null;
}

/** os.abort(); what a trace of signals holds is told first. */
function os_abort(): PyObject {
  publishTraceback();
  signalTrace?.drain();
  return loadNative().abort();
}

function os__exit(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [status] = parseArgs('_exit', ['status'], 1, args, kwargs);
  const code = asCInt(status!);
  signalTrace?.drain();
  return loadNative()._exit(code);
}

// Time and load

function os_times(): PyObject {
  const seconds = new Float64Array(5);
  checked(loadNative().times(seconds));
  return newStructSeq(TimesResultType, Array.from(seconds, mkFloat));
}

function os_uname(): PyObject {
  return newStructSeq(UnameResultType, [systemName(), hostname(), release(), version(), machine()].map(mkStr));
}

function os_urandom(_module: PyObject, sizeArg: PyObject): PyObject {
  const size = asSsize(sizeArg, 'ssize_t');
  if (size < 0) throw valueError('negative argument not allowed');
  return newBytes(process.getBuiltinModule('node:crypto').randomFillSync(new Uint8Array(size)));
}

function os_getrandom(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [sizeArg, flagsArg] = parseArgs('getrandom', ['size', 'flags'], 1, args, kwargs);
  const size = asSsize(sizeArg!, 'ssize_t');
  const flags = flagsArg === undefined ? 0 : asCInt(flagsArg);
  if (size < 0) throw osError(Errno.EINVAL);
  const buffer = new Uint8Array(size);
  const native = loadNative();
  const n = checked(retried(() => native.getrandom(buffer, flags)));
  return newBytes(n === size ? buffer : buffer.slice(0, n));
}

function os_strerror(_module: PyObject, code: PyObject): PyObject {
  return mkStr(systemErrorText(asCInt(code)));
}

/** The CPUs that are online. */
function os_cpu_count(): PyObject {
  const n = cpus().length;
  return n > 0 ? n : null;
}

// The environment

/** Fill posix.environ: bytes to bytes, as the process was started with it. What is not UTF-8, and so not
 *  to be had from node, comes from /proc/self/environ. */
export function fillEnvironment(dict: PyDict): void {
  let raw: Map<string, Uint8Array> | undefined;
  for (const [name, value] of Object.entries(tstate.interp.environment)) {
    if (value === undefined) continue;
    if (!(name + value).includes('\ufffd')) {
      dict.set(newBytes(Buffer.from(name)), newBytes(Buffer.from(value)));
      continue;
    }
    raw ??= rawEnvironment();
    const entry = raw.get(name);
    const at = entry === undefined ? -1 : entry.indexOf(0x3d, 1);
    if (at > 0) dict.set(newBytes(entry!.slice(0, at)), newBytes(entry!.slice(at + 1)));
  }
}

/** The entries of /proc/self/environ, by what node calls them. */
function rawEnvironment(): Map<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  const block = readFileSync('/proc/self/environ');
  for (let start = 0; start < block.length;) {
    const end = block.indexOf(0, start) < 0 ? block.length : block.indexOf(0, start);
    const entry = block.subarray(start, end);
    const at = entry.indexOf(0x3d, 1);
    if (at > 0) entries.set(entry.subarray(0, at).toString('utf8'), Uint8Array.from(entry));
    start = end + 1;
  }
  return entries;
}

function os_putenv(_module: PyObject, name: PyObject, value: PyObject): PyObject {
  const key = Buffer.from(fsPathBytes(name));
  const text = Buffer.from(fsPathBytes(value));
  if (key.includes(0x3d)) throw valueError('illegal environment variable name');
  tstate.interp.environment[key.toString('utf8')] = text.toString('utf8');
  return null;
}

function os_unsetenv(_module: PyObject, name: PyObject): PyObject {
  const key = Buffer.from(fsPathBytes(name));
  if (key.length === 0 || key.includes(0x3d)) throw osError(Errno.EINVAL);
  delete tstate.interp.environment[key.toString('utf8')];
  return null;
}

export const process_methods: readonly PyMethodDef[] = [
  ...idMethods(),
  { ml_name: 'getpgid', ml_meth: os_getpgid, ml_flags: 'keywords' },
  { ml_name: 'setpgid', ml_meth: noResult((native, pid, pgid) => native.setpgid(pid!, pgid!)), ml_flags: [2, 2] },
  { ml_name: 'getsid', ml_meth: (_module: PyObject, pid: PyObject) => checked(loadNative().getsid(asCInt(pid))), ml_flags: [1, 1] },
  { ml_name: 'setsid', ml_meth: noResult((native) => native.setsid()), ml_flags: [0, 0] },
  { ml_name: 'setpgrp', ml_meth: noResult((native) => native.setpgid(0, 0)), ml_flags: [0, 0] },
  { ml_name: 'kill', ml_meth: os_kill, ml_flags: [2, 2], ml_doc: 'kill(pid, sig)' },
  { ml_name: 'killpg', ml_meth: os_killpg, ml_flags: [2, 2], ml_doc: 'killpg(pgid, sig)' },
  { ml_name: '_exit', ml_meth: os__exit, ml_flags: 'keywords' },
  { ml_name: 'abort', ml_meth: os_abort, ml_flags: [0, 0] },
  { ml_name: 'times', ml_meth: os_times, ml_flags: [0, 0] },
  { ml_name: 'ctermid', ml_meth: () => '/dev/tty', ml_flags: [0, 0] },
  { ml_name: 'uname', ml_meth: os_uname, ml_flags: [0, 0] },
  { ml_name: 'urandom', ml_meth: os_urandom, ml_flags: [1, 1] },
  { ml_name: 'getrandom', ml_meth: os_getrandom, ml_flags: 'keywords' },
  { ml_name: 'strerror', ml_meth: os_strerror, ml_flags: [1, 1] },
  { ml_name: 'cpu_count', ml_meth: os_cpu_count, ml_flags: [0, 0] },
  { ml_name: 'getloadavg', ml_meth: () => new PyTuple(loadavg().map(mkFloat)), ml_flags: [0, 0] },
  { ml_name: 'putenv', ml_meth: os_putenv, ml_flags: [2, 2] },
  { ml_name: 'unsetenv', ml_meth: os_unsetenv, ml_flags: [1, 1] },
];

