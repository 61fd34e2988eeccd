// The time module: clocks, sleep, and times as tuples. Modules/timemodule.c.
//
// sleep() waits in the addon until a deadline; a signal ends the wait, its handler runs, and
// the wait goes on (PEP 475).

import { callObject, checkSignals, getAttr } from '../abstract.js';
import { Errno } from '../errno.js';
import { overflowError, typeError, typeName, valueError } from '../errors.js';
import { asIntValue, asStrValue, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import type { PyDict } from '../dict.js';
import { osError } from '../objects/exceptions.js';
import { newNamespace } from '../objects/namespace.js';
import { makeStructSeqType, newStructSeq, PyStructSeq } from '../objects/structseq.js';
import { loadNative, type Native } from '../../native/index.js';
import { hooks } from './builtins_hooks.js';
import { onSignalPath } from '../eval_breaker.js';
import { moduleState, tstate } from '../thread_state.js';
import { FloatType, typeCheck, typeOf, type PyMethodDef, type PyObject } from '../types.js';
import { mkFloat, mkInt, mkStr, PyFloat, strText } from '../values.js';
import type { ModuleDef } from './module_def.js';
import { checked } from './posix_call.js';
import { breakDown, secondsFrom, type BrokenDownTime } from './time_calendar.js';
import { asctime, strftime } from './time_strftime.js';
import { loadZone, type Zone } from './time_zone.js';

const CLOCK_REALTIME = 0, CLOCK_MONOTONIC = 1, CLOCK_PROCESS_CPUTIME_ID = 2, CLOCK_THREAD_CPUTIME_ID = 3, CLOCK_MONOTONIC_RAW = 4;

export const StructTimeType = makeStructSeqType({
  name: 'time.struct_time',
  doc: 'A time as its parts.',
  fields: [
    ['tm_year'], ['tm_mon'], ['tm_mday'], ['tm_hour'], ['tm_min'], ['tm_sec'], ['tm_wday'], ['tm_yday'], ['tm_isdst'],
    ['tm_zone', 'abbreviation of the zone'], ['tm_gmtoff', 'seconds east of UTC'],
  ],
  visible: 9,
});

interface TimeState { zone: Zone; dict: PyDict | undefined; names: readonly [string, string] }

function timeState(): TimeState {
  return moduleState('time', () => ({ zone: loadZone(tstate.interp.environment['TZ']), dict: undefined, names: ['UTC', 'UTC'] as const }));
}

// Clocks

const clock = (id: number) => (): PyObject => mkFloat(loadNative().clockGettime(id));

/** clock(): processor time, in whole microseconds as clock(3) counts it. */
function time_clock(): PyObject {
  return mkFloat(Math.floor(loadNative().clockGettime(CLOCK_PROCESS_CPUTIME_ID) * 1e6) / 1e6);
}

function time_clock_gettime(_module: PyObject, id: PyObject): PyObject {
  const seconds = loadNative().clockGettime(asCInt(id));
  if (Number.isNaN(seconds)) throw osError(Errno.EINVAL);
  return mkFloat(seconds);
}

function time_clock_getres(_module: PyObject, id: PyObject): PyObject {
  const seconds = loadNative().clockGetres(asCInt(id));
  if (Number.isNaN(seconds)) throw osError(Errno.EINVAL);
  return mkFloat(seconds);
}

function time_clock_settime(_module: PyObject, id: PyObject, value: PyObject): PyObject {
  checked(loadNative().clockSettime(asCInt(id), secondsArgument(value)));
  return null;
}

function time_get_clock_info(_module: PyObject, nameArg: PyObject): PyObject {
  const text = asStrValue(nameArg);
  if (text === undefined) throw typeError(`get_clock_info() argument 1 must be str, not ${typeName(nameArg)}`);
  const info = (implementation: string, monotonic: boolean, adjustable: boolean, resolution: number): PyObject =>
    newNamespace({ implementation, monotonic, adjustable, resolution: mkFloat(resolution) });
  const resolution = (id: number): number => loadNative().clockGetres(id);
  switch (strText(text)) {
    case 'time': return info('clock_gettime(CLOCK_REALTIME)', false, true, resolution(CLOCK_REALTIME));
    case 'monotonic': case 'perf_counter': return info('clock_gettime(CLOCK_MONOTONIC)', true, false, resolution(CLOCK_MONOTONIC));
    case 'process_time': return info('clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', true, false, resolution(CLOCK_PROCESS_CPUTIME_ID));
    case 'clock': return info('clock()', true, false, 1e-6);
    default: throw valueError('unknown clock');
  }
}

// Sleeping

const EOVERFLOW = 75;
const PYTIME_MAX_SECONDS = 9223372036.854775;

/** _PyTime_FromSecondsObject: an int or a float. */
export function secondsArgument(v: PyObject): number {
  const n = asIntValue(v);
  const seconds = n !== undefined ? Number(n) : floatSeconds(v);
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) > PYTIME_MAX_SECONDS) throw overflowError('timestamp too large to convert to C _PyTime_t');
  return seconds;
}

function floatSeconds(v: PyObject): number {
  if (typeCheck(v, FloatType)) return (v as PyFloat).value;
  const f = typeOf(v).nb_int;
  const n = f === undefined ? undefined : asIntValue(f(v));
  if (n === undefined) throw typeError(`an integer is required (got type ${typeName(v)})`);
  return Number(n);
}

/** Sleep until the deadline, or until a signal comes, whose handler runs. Not in time_sleep() itself: V8 leaves a call that
 *  goes on for ever as it is, and takes optimised code for the next one. MAY RUN PYTHON. */
function sleepOnce(native: Native, deadline: number): number {
  const r = native.sleepUntil(deadline);
  if (r === -Errno.EINTR) checkSignals();
  return r;
}

/** pysleep. MAY RUN PYTHON (signal handlers). */
function time_sleep(_module: PyObject, secondsArg: PyObject): PyObject {
  const seconds = secondsArgument(secondsArg);
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  const native = loadNative();
  const deadline = native.monotonic() + seconds;
  for (;;) {
    const r = sleepOnce(native, deadline);
    if (r === 0) return null;
    if (r !== -Errno.EINTR) throw osError(-r);
    if (native.monotonic() >= deadline) return null;
  }
}

onSignalPath(sleepOnce);

// Times as tuples

/** parse_time_t_args: seconds since 1970, rounded down; now for None. */
function timeArgument(v: PyObject | undefined): number {
  if (v === undefined || v === null) return Math.floor(loadNative().clockGettime(CLOCK_REALTIME));
  const n = asIntValue(v);
  const seconds = n !== undefined ? Number(n) : Math.floor(floatSeconds(v));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) >= 2 ** 63) throw overflowError('timestamp out of range for platform time_t');
  if (Math.abs(seconds) > 67768036191676800) throw osError(EOVERFLOW); // the year has no place in a C int
  return seconds;
}

function toStructTime(t: BrokenDownTime): PyObject {
  return newStructSeq(StructTimeType, [
    t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearday, t.isdst, mkStr(t.zone), t.gmtoff,
  ]);
}

function time_gmtime(_module: PyObject, seconds: PyObject | undefined): PyObject {
  return toStructTime(breakDown(timeArgument(seconds)));
}

function time_localtime(_module: PyObject, seconds: PyObject | undefined): PyObject {
  return toStructTime(timeState().zone.localtime(timeArgument(seconds)));
}

/** gettmarg: the nine parts as they are given. */
function tupleArgument(v: PyObject): BrokenDownTime {
  if (!(v instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (v.items.length !== 9) throw typeError(`function takes exactly 9 arguments (${v.items.length} given)`);
  const [year, month, day, hour, minute, second, weekday, yearday, isdst] = v.items.map(asCInt) as [
    number, number, number, number, number, number, number, number, number];
  const names = timeState().names;
  let zone = names[isdst > 0 ? 1 : 0];
  let gmtoff = 0;
  if (v instanceof PyStructSeq && v.ob_type === StructTimeType) {
    const [z, offset] = v.hidden;
    const text = z === undefined || z === null ? undefined : asStrValue(z);
    if (text !== undefined) zone = strText(text);
    if (offset !== undefined && offset !== null) gmtoff = asCInt(offset);
  }
  return { year, month, day, hour, minute, second, weekday, yearday, isdst, zone, gmtoff };
}

/** checktm: each part must be in its range; 0 stands for the first month, day and day of the year. */
function checkedTime(t: BrokenDownTime): BrokenDownTime {
  const c = { ...t };
  if (c.month === 0) c.month = 1;
  if (c.month < 1 || c.month > 12) throw valueError('month out of range');
  if (c.day === 0) c.day = 1;
  if (c.day < 1 || c.day > 31) throw valueError('day of month out of range');
  if (c.hour < 0 || c.hour > 23) throw valueError('hour out of range');
  if (c.minute < 0 || c.minute > 59) throw valueError('minute out of range');
  if (c.second < 0 || c.second > 61) throw valueError('seconds out of range');
  if (c.weekday < -1) throw valueError('day of week out of range');
  c.weekday = (c.weekday + 7) % 7;
  if (c.yearday === 0) c.yearday = 1;
  if (c.yearday < 1 || c.yearday > 366) throw valueError('day of year out of range');
  c.isdst = Math.sign(c.isdst);
  return c;
}

function localNow(): BrokenDownTime {
  return timeState().zone.localtime(timeArgument(undefined));
}

function time_asctime(_module: PyObject, tuple: PyObject | undefined): PyObject {
  return asctime(tuple === undefined ? localNow() : checkedTime(tupleArgument(tuple)));
}

function time_ctime(_module: PyObject, seconds: PyObject | undefined): PyObject {
  return asctime(timeState().zone.localtime(timeArgument(seconds)));
}

function secondsOf(t: BrokenDownTime): number {
  const utc = secondsFrom(t.year, t.month, t.day, t.hour, t.minute, t.second);
  return timeState().zone.secondsFor(utc, t.isdst);
}

function time_mktime(_module: PyObject, tuple: PyObject): PyObject {
  return mkFloat(secondsOf(tupleArgument(tuple)));
}

function time_strftime(_module: PyObject, formatArg: PyObject, tuple: PyObject | undefined): PyObject {
  const format = asStrValue(formatArg);
  if (format === undefined) throw typeError(`strftime() argument 1 must be str, not ${typeName(formatArg)}`);
  const t = tuple === undefined ? localNow() : checkedTime(tupleArgument(tuple));
  return mkStr(strftime(strText(format), t, secondsOf));
}

/** strptime() is written in Python: lib/_strptime.py. */
function time_strptime(_module: PyObject, args: PyObject[]): PyObject {
  const module = hooks().importName('_strptime', null, null, new PyTuple(['_strptime_time']), 0);
  return callObject(getAttr(module, '_strptime_time'), args);
}

// The zone

/** PyInit_timezone: names and offsets, from what holds in January and in July of this year. */
function setTimezone(dict: PyDict): void {
  const state = timeState();
  const year = 365 * 86400 + 6 * 3600;
  const january = Math.floor(loadNative().clockGettime(CLOCK_REALTIME) / year) * year;
  const winter = state.zone.periodAt(january);
  const summer = state.zone.periodAt(january + year / 2);
  const [standard, other] = winter.gmtoff > summer.gmtoff ? [summer, winter] : [winter, summer];
  state.names = [standard.name, other.name];
  dict.setStr('timezone', mkInt(BigInt(-standard.gmtoff)));
  dict.setStr('altzone', mkInt(BigInt(-other.gmtoff)));
  dict.setStr('daylight', winter.gmtoff !== summer.gmtoff ? 1 : 0);
  dict.setStr('tzname', new PyTuple([mkStr(standard.name), mkStr(other.name)]));
}

function time_tzset(): PyObject {
  const state = timeState();
  state.zone = loadZone(tstate.interp.environment['TZ']);
  if (state.dict !== undefined) setTimezone(state.dict);
  return null;
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'time', ml_meth: clock(CLOCK_REALTIME), ml_flags: [0, 0], ml_doc: 'time() -> seconds since 1970' },
  { ml_name: 'clock', ml_meth: time_clock, ml_flags: [0, 0], ml_doc: 'clock() -> processor time in seconds' },
  { ml_name: 'clock_gettime', ml_meth: time_clock_gettime, ml_flags: [1, 1] },
  { ml_name: 'clock_settime', ml_meth: time_clock_settime, ml_flags: [2, 2] },
  { ml_name: 'clock_getres', ml_meth: time_clock_getres, ml_flags: [1, 1] },
  { ml_name: 'sleep', ml_meth: time_sleep, ml_flags: [1, 1], ml_doc: 'sleep(seconds)' },
  { ml_name: 'gmtime', ml_meth: time_gmtime, ml_flags: [0, 1] },
  { ml_name: 'localtime', ml_meth: time_localtime, ml_flags: [0, 1] },
  { ml_name: 'asctime', ml_meth: time_asctime, ml_flags: [0, 1] },
  { ml_name: 'ctime', ml_meth: time_ctime, ml_flags: [0, 1] },
  { ml_name: 'mktime', ml_meth: time_mktime, ml_flags: [1, 1] },
  { ml_name: 'strftime', ml_meth: time_strftime, ml_flags: [1, 2] },
  { ml_name: 'strptime', ml_meth: time_strptime, ml_flags: 'varargs' },
  { ml_name: 'tzset', ml_meth: time_tzset, ml_flags: [0, 0] },
  { ml_name: 'monotonic', ml_meth: clock(CLOCK_MONOTONIC), ml_flags: [0, 0] },
  { ml_name: 'process_time', ml_meth: clock(CLOCK_PROCESS_CPUTIME_ID), ml_flags: [0, 0] },
  { ml_name: 'perf_counter', ml_meth: clock(CLOCK_MONOTONIC), ml_flags: [0, 0] },
  { ml_name: 'get_clock_info', ml_meth: time_get_clock_info, ml_flags: [1, 1] },
];

export const time_module: ModuleDef = {
  name: 'time',
  doc: 'Clocks, sleeping, and times as tuples.',
  methods,
  init(dict) {
    const constants = { CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID };
    for (const [name, value] of Object.entries(constants)) dict.setStr(name, value);
    dict.setStr('struct_time', StructTimeType);
    dict.setStr('_STRUCT_TM_ITEMS', 11);
    timeState().dict = dict;
    setTimezone(dict);
  },
};

