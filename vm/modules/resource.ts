// resource: what a process has used and what it may use. Modules/resource.c.

import { parsingByFormat } from '../args.js';
import { Errno } from '../errno.js';
import { OSErrorType, typeError, valueError } from '../errors.js';
import { asCInt, asLong } from '../number.js';
import { PyTuple, type PyBaseException } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { makeStructSeqType, newStructSeq } from '../objects/structseq.js';
import { toArray } from '../sequence.js';
import { loadNative } from '../../native/index.js';
import type { PyMethodDef, PyObject } from '../types.js';
import { mkFloat, mkInt } from '../values.js';
import type { ModuleDef } from './module_def.js';

type Module = PyObject;

const CONSTANTS: Readonly<Record<string, number>> = {
  RLIMIT_CPU: 0, RLIMIT_FSIZE: 1, RLIMIT_DATA: 2, RLIMIT_STACK: 3, RLIMIT_CORE: 4, RLIMIT_RSS: 5, RLIMIT_NPROC: 6, RLIMIT_NOFILE: 7,
  RLIMIT_OFILE: 7, RLIMIT_MEMLOCK: 8, RLIMIT_AS: 9, RLIMIT_SIGPENDING: 11, RLIMIT_MSGQUEUE: 12, RLIMIT_NICE: 13, RLIMIT_RTPRIO: 14,
  RLIMIT_RTTIME: 15, RUSAGE_SELF: 0, RUSAGE_CHILDREN: -1, RUSAGE_THREAD: 1, RLIM_INFINITY: -1,
};
const RLIM_NLIMITS = 16;

export const RusageType = makeStructSeqType({
  name: 'resource.struct_rusage',
  doc: 'What a process has used.',
  fields: [
    ['ru_utime', 'user time used'], ['ru_stime', 'system time used'], ['ru_maxrss', 'max. resident set size'],
    ['ru_ixrss', 'shared memory size'], ['ru_idrss', 'unshared data size'], ['ru_isrss', 'unshared stack size'],
    ['ru_minflt', 'page faults not requiring I/O'], ['ru_majflt', 'page faults requiring I/O'], ['ru_nswap', 'number of swap outs'],
    ['ru_inblock', 'block input operations'], ['ru_oublock', 'block output operations'], ['ru_msgsnd', 'IPC messages sent'],
    ['ru_msgrcv', 'IPC messages received'], ['ru_nsignals', 'signals received'], ['ru_nvcsw', 'voluntary context switches'],
    ['ru_nivcsw', 'involuntary context switches'],
  ],
});

/** What the addon reports (native.getrusage() and wait4()) as a struct_rusage. */
export function rusageOf(usage: Float64Array): PyObject {
  return newStructSeq(RusageType, Array.from(usage, (value, i) => (i < 2 ? mkFloat(value) : value)));
}

function resource_getrusage(_m: Module, whoArg: PyObject): PyObject {
  const usage = new Float64Array(16);
  const r = loadNative().getrusage(asCInt(whoArg), usage);
  if (r === -Errno.EINVAL) throw valueError('invalid who parameter');
  if (r < 0) throw osError(-r);
  return rusageOf(usage);
}

/** py2rlimit. */
function limitsArgument(v: PyObject): BigInt64Array {
  const limits = toArray(v);
  if (limits.length !== 2) throw valueError('expected a tuple of 2 integers');
  return BigInt64Array.from(limits, (limit) => BigInt(asLong(limit)));
}

function resourceArgument(v: PyObject): number {
  const resource = asCInt(v);
  if (resource < 0 || resource >= RLIM_NLIMITS) throw valueError('invalid resource specified');
  return resource;
}

function limitError(errno: number): PyBaseException {
  if (errno === Errno.EINVAL) return valueError('current limit exceeds maximum limit');
  if (errno === Errno.EPERM) return valueError('not allowed to raise maximum limit');
  return osError(errno);
}

const NO_LIMITS = new BigInt64Array(0);

function resource_getrlimit(_m: Module, resourceArg: PyObject): PyObject {
  const found = new BigInt64Array(2);
  const r = loadNative().prlimit(0, resourceArgument(resourceArg), NO_LIMITS, found);
  if (r < 0) throw osError(-r);
  return new PyTuple(Array.from(found, mkInt));
}

function resource_setrlimit(_m: Module, resourceArg: PyObject, limits: PyObject): PyObject {
  const resource = resourceArgument(resourceArg);
  const r = loadNative().prlimit(0, resource, limitsArgument(limits), new BigInt64Array(2));
  if (r < 0) throw limitError(-r);
  return null;
}

/** prlimit(pid, resource[, limits]) -> the previous limits. */
function resource_prlimit(_m: Module, pidArg: PyObject, resourceArg: PyObject, limits: PyObject | undefined): PyObject {
  const pid = asCInt(pidArg);
  const resource = resourceArgument(resourceArg);
  const found = new BigInt64Array(2);
  const r = loadNative().prlimit(pid, resource, limits === undefined ? NO_LIMITS : limitsArgument(limits), found);
  if (r === -Errno.EINVAL) throw limitError(-r);
  if (r < 0) throw osError(-r);
  return new PyTuple(Array.from(found, mkInt));
}

function resource_getpagesize(): PyObject {
  const SC_PAGESIZE = 30;
  const value = new BigInt64Array(1);
  loadNative().sysconf(SC_PAGESIZE, value);
  return mkInt(value[0]!);
}

/** A function of one argument that CPython parses by a format, which tells in other words how many there are. */
function ofOne(name: string, function_: (m: Module, arg: PyObject) => PyObject): PyMethodDef {
  const ml_meth = (m: Module, args: PyObject[]): PyObject => {
    if (args.length !== 1) throw typeError(`${name}() takes exactly 1 argument (${args.length} given)`);
    return function_(m, args[0]!);
  };
  return { ml_name: name, ml_meth, ml_flags: 'varargs' };
}

const methods: readonly PyMethodDef[] = parsingByFormat([
  ofOne('getrusage', resource_getrusage),
  ofOne('getrlimit', resource_getrlimit),
  { ml_name: 'setrlimit', ml_meth: resource_setrlimit, ml_flags: [2, 2] },
  { ml_name: 'prlimit', ml_meth: resource_prlimit, ml_flags: [2, 3] },
  { ml_name: 'getpagesize', ml_meth: resource_getpagesize, ml_flags: [0, 0] },
]);

export const resource_module: ModuleDef = {
  name: 'resource',
  doc: 'What a process has used of the machine, and what it may use.',
  methods,
  init: (d) => {
    for (const [name, value] of Object.entries(CONSTANTS)) d.setStr(name, value);
    d.setStr('struct_rusage', RusageType);
    d.setStr('error', OSErrorType);
  },
};
