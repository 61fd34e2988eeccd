// Niceness, scheduling policies and the processors of a process. From Modules/posixmodule.c.

import { parseArgs } from '../args.js';
import { overflowError, typeError, valueError } from '../errors.js';
import { asIntValue } from '../object.js';
import { asCInt, asLong } from '../number.js';
import { newSet } from '../objects/set_object.js';
import { makeStructSeqType, newStructSeq, PyStructSeq } from '../objects/structseq.js';
import { repr } from '../abstract.js';
import { forEach } from '../sequence.js';
import { loadNative, type Native } from '../../native/index.js';
import { typeOf, type Kwargs, type PyMethodDef, type PyObject, type PyType } from '../types.js';
import { mkFloat, strText } from '../values.js';
import { checked } from './posix_call.js';

type Module = PyObject;

const INT_MAX = 0x7fffffff;

export const SchedParamType = makeStructSeqType({
  name: 'posix.sched_param',
  doc: 'The parameters of a scheduling policy.',
  fields: [['sched_priority', 'the scheduling priority']],
});
SchedParamType.tp_new = (type: PyType, args: PyObject[], kwargs: Kwargs): PyObject => {
  const [priority] = parseArgs('sched_param', ['sched_priority'], 1, args, kwargs);
  return newStructSeq(type, [priority!]);
};

function os_nice(_m: Module, increment: PyObject): PyObject {
  const value = new Int32Array(1);
  checked(loadNative().nice(asCInt(increment), value));
  return value[0]!;
}

function os_getpriority(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [which, who] = parseArgs('getpriority', ['which', 'who'], 2, args, kwargs);
  const value = new Int32Array(1);
  checked(loadNative().getpriority(asCInt(which!), asCInt(who!), value));
  return value[0]!;
}

function os_setpriority(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [which, who, priority] = parseArgs('setpriority', ['which', 'who', 'priority'], 3, args, kwargs);
  checked(loadNative().setpriority(asCInt(which!), asCInt(who!), asCInt(priority!)));
  return null;
}

function boundOfPolicy(name: string, get: (native: Native, policy: number) => number): PyMethodDef {
  const ml_meth = (_m: Module, args: PyObject[], kwargs: Kwargs): PyObject => {
    const [policy] = parseArgs(name, ['policy'], 1, args, kwargs);
    return checked(get(loadNative(), asCInt(policy!)));
  };
  return { ml_name: name, ml_meth, ml_flags: 'keywords' };
}

/** convert_sched_param. */
function priorityOf(param: PyObject): number {
  if (!(param instanceof PyStructSeq) || typeOf(param) !== SchedParamType) throw typeError('must have a sched_param object');
  const priority = asLong(param.items[0]!);
  if (priority > INT_MAX || priority < -INT_MAX - 1) throw overflowError('sched_priority out of range');
  return Number(priority);
}

function os_sched_getscheduler(_m: Module, pid: PyObject): PyObject {
  return checked(loadNative().schedGetscheduler(asCInt(pid)));
}

function os_sched_setscheduler(_m: Module, pidArg: PyObject, policyArg: PyObject, param: PyObject): PyObject {
  const pid = asCInt(pidArg);
  const policy = asCInt(policyArg);
  checked(loadNative().schedSetscheduler(pid, policy, priorityOf(param)));
  return null;
}

function os_sched_getparam(_m: Module, pid: PyObject): PyObject {
  return newStructSeq(SchedParamType, [checked(loadNative().schedGetparam(asCInt(pid)))]);
}

function os_sched_setparam(_m: Module, pidArg: PyObject, param: PyObject): PyObject {
  const pid = asCInt(pidArg);
  checked(loadNative().schedSetparam(pid, priorityOf(param)));
  return null;
}

function os_sched_rr_get_interval(_m: Module, pid: PyObject): PyObject {
  const seconds = new Float64Array(1);
  checked(loadNative().schedRrGetInterval(asCInt(pid), seconds));
  return mkFloat(seconds[0]!);
}

/** As many processors as a kernel may know. */
const MAX_CPUS = 8192;

function os_sched_getaffinity(_m: Module, pid: PyObject): PyObject {
  const mask = new Uint8Array(MAX_CPUS / 8);
  const bytes = checked(loadNative().schedGetaffinity(asCInt(pid), mask));
  const cpus: number[] = [];
  for (let cpu = 0; cpu < 8 * bytes; cpu++) if ((mask[cpu >> 3]! >> (cpu & 7)) & 1) cpus.push(cpu);
  return newSet(cpus);
}

function os_sched_setaffinity(_m: Module, pidArg: PyObject, cpus: PyObject): PyObject {
  const pid = asCInt(pidArg);
  let mask = new Uint8Array(128);
  forEach(cpus, (item) => {
    if (asIntValue(item) === undefined) throw typeError(`expected an iterator of ints, but iterator yielded ${strText(repr(typeOf(item)))}`);
    const cpu = asLong(item);
    if (cpu < 0) throw valueError('negative CPU number');
    if (cpu > INT_MAX - 1) throw overflowError('CPU number too large');
    // Beyond what a kernel may know a bit says nothing.
    if (cpu >= MAX_CPUS) return;
    const n = Number(cpu);
    if (n >= 8 * mask.length) {
      const larger = new Uint8Array(MAX_CPUS / 8);
      larger.set(mask);
      mask = larger;
    }
    mask[n >> 3] = mask[n >> 3]! | (1 << (n & 7));
  });
  checked(loadNative().schedSetaffinity(pid, mask));
  return null;
}

function os_sched_yield(): PyObject {
  checked(loadNative().schedYield());
  return null;
}

export const sched_methods: readonly PyMethodDef[] = [
  { ml_name: 'nice', ml_meth: os_nice, ml_flags: [1, 1] },
  { ml_name: 'getpriority', ml_meth: os_getpriority, ml_flags: 'keywords' },
  { ml_name: 'setpriority', ml_meth: os_setpriority, ml_flags: 'keywords' },
  { ml_name: 'sched_yield', ml_meth: os_sched_yield, ml_flags: [0, 0] },
  boundOfPolicy('sched_get_priority_max', (native, policy) => native.schedGetPriorityMax(policy)),
  boundOfPolicy('sched_get_priority_min', (native, policy) => native.schedGetPriorityMin(policy)),
  { ml_name: 'sched_getscheduler', ml_meth: os_sched_getscheduler, ml_flags: [1, 1] },
  { ml_name: 'sched_setscheduler', ml_meth: os_sched_setscheduler, ml_flags: [3, 3] },
  { ml_name: 'sched_getparam', ml_meth: os_sched_getparam, ml_flags: [1, 1] },
  { ml_name: 'sched_setparam', ml_meth: os_sched_setparam, ml_flags: [2, 2] },
  { ml_name: 'sched_rr_get_interval', ml_meth: os_sched_rr_get_interval, ml_flags: [1, 1] },
  { ml_name: 'sched_getaffinity', ml_meth: os_sched_getaffinity, ml_flags: [1, 1] },
  { ml_name: 'sched_setaffinity', ml_meth: os_sched_setaffinity, ml_flags: [2, 2] },
];
