// faulthandler: tracebacks when the process faults, on a user signal, and after a time. Modules/faulthandler.c and
// Python/traceback.c's dumps.
//
// The C handlers are in native/fault.cc, which also says how they and this module share the work: a request is answered
// at the next look for signals (dumpTracebacks), a fault of our own writes what was published before (publishTraceback).

import { callMethod, isTrue } from '../abstract.js';
import { parseArgs, parsingByFormat } from '../args.js';
import { ExceptionType, excMatches, notImplementedError, runtimeError, typeError, valueError } from '../errors.js';
import { Errno } from '../errno.js';
import { pendingOf } from '../eval_breaker.js';
import { currentFrame, frameLine } from '../frame.js';
import { asCInt, asDouble } from '../number.js';
import { asIntValue } from '../object.js';
import { osError } from '../objects/exceptions.js';
import { ownedNative } from '../process_signals.js';
import { NSIG } from '../signals.js';
import { moduleState, tstate } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { loadNative, type Native } from '../../native/index.js';
import { asBuffer } from './_io_buffer.js';
import { sysStream } from './builtins_io.js';
import type { ModuleDef } from './module_def.js';

type Module = PyObject;

/** Where a traceback goes, and how it begins. `file` keeps the object behind `fd` alive. */
interface Target {
  readonly fd: number;
  readonly file: PyObject;
  readonly allThreads: boolean;
}

interface State {
  /** enable()'s; undefined while disabled. */
  enabled: Target | undefined;
  readonly registered: Map<number, Target & { readonly chain: boolean }>;
  later: (Target & { readonly header: string; readonly exit: boolean }) | undefined;
}

function state(): State {
  return moduleState('faulthandler', () => ({ enabled: undefined, registered: new Map(), later: undefined }));
}

const FATAL: ReadonlyMap<number, string> = new Map([
  [7, 'Bus error'], [4, 'Illegal instruction'], [8, 'Floating point exception'], [6, 'Aborted'], [11, 'Segmentation fault'],
]);

// Texts

const MAX_STRING_LENGTH = 500;
const MAX_FRAME_DEPTH = 100;

/** _Py_DumpASCII: what is not printable ASCII by its number, and no more than 500 characters. */
function asciiText(text: string): string {
  const characters = Array.from(text);
  const shown = characters.slice(0, MAX_STRING_LENGTH).map((character) => {
    const code = character.codePointAt(0)!;
    if (code >= 0x20 && code < 0x7f) return character;
    const [letter, digits] = code <= 0xff ? ['x', 2] as const : code <= 0xffff ? ['u', 4] as const : ['U', 8] as const;
    return `\\${letter}${code.toString(16).padStart(digits, '0')}`;
  });
  return shown.join('') + (characters.length > MAX_STRING_LENGTH ? '...' : '');
}

/** dump_traceback: the frames, the innermost first. */
function framesText(): string {
  const lines: string[] = [];
  for (let f = currentFrame(); f !== null; f = f.f_back) {
    if (lines.length === MAX_FRAME_DEPTH) {
      lines.push('  ...\n');
      break;
    }
    const { co_filename, co_name } = f.f_code.code;
    lines.push(`  File "${asciiText(co_filename)}", line ${frameLine(f)} in ${asciiText(co_name)}\n`);
  }
  return lines.join('');
}

/** There is one thread; `isCurrent` where the one that asks is it, and not the watchdog. */
function tracebackText(allThreads: boolean, isCurrent = true): string {
  const ident = process.pid.toString(16).padStart(16, '0'); // as _thread.get_ident()
  const heading = allThreads ? `${isCurrent ? 'Current thread' : 'Thread'} 0x${ident}` : 'Stack';
  return `${heading} (most recent call first):\n${framesText()}`;
}

function writeTo(fd: number, text: string): void {
  const native = loadNative();
  for (let bytes = Buffer.from(text); bytes.length > 0;) {
    const written = native.write(fd, bytes);
    if (written === -Errno.EINTR) continue; // handlers run later: a traceback runs no Python
    if (written <= 0) return; // as CPython: there is nobody to tell
    bytes = bytes.subarray(written);
  }
}

// Requests

/** Answer the requests of the C handlers. Runs no Python. */
function dumpTracebacks(): void {
  const native = loadNative();
  for (const signum of native.faultTakeRequests()) {
    if (signum === 0) dumpLate(native);
    else if (FATAL.has(signum)) dumpFatal(native, signum);
    else dumpRegistered(native, signum);
  }
}

function dumpLate(native: Native): void {
  const { later } = state();
  if (later === undefined) return;
  writeTo(later.fd, later.header + tracebackText(later.allThreads, false));
  if (later.exit) native._exit(1);
}

function dumpFatal(native: Native, signum: number): void {
  const { enabled } = state();
  if (enabled !== undefined) writeTo(enabled.fd, fatalText(signum, enabled.allThreads));
  native.faultRaiseAgain(signum);
}

function fatalText(signum: number, allThreads: boolean): string {
  return `Fatal Python error: ${FATAL.get(signum)!}\n\n${tracebackText(allThreads)}`;
}

function dumpRegistered(native: Native, signum: number): void {
  const target = state().registered.get(signum);
  if (target === undefined) return;
  writeTo(target.fd, tracebackText(target.allThreads));
  if (target.chain) native.faultChain(signum);
}

/** Before what may end in a fault of this very thread: tell the C handler what it is to write about the frames. */
export function publishTraceback(): void {
  const { enabled } = state();
  if (enabled !== undefined) loadNative().faultPublish(tracebackText(enabled.allThreads));
}

// The functions

function owner(): Native {
  const native = ownedNative();
  if (native === undefined) throw notImplementedError('this interpreter does not own the signals, so faulthandler catches none');
  return native;
}

/** faulthandler_get_fileno: the descriptor behind `file`, sys.stderr unless given. */
function target(fileArg: PyObject | undefined, allThreads: boolean): Target {
  const file = fileArg === undefined || fileArg === null ? sysStream('stderr') : fileArg;
  if (file === undefined) throw runtimeError('unable to get sys.stderr');
  if (file === null) throw runtimeError('sys.stderr is None');
  const number = asIntValue(file);
  if (number !== undefined) {
    const fd = asCInt(file);
    if (fd < 0) throw valueError('file is not a valid file descripter');
    return { fd, file, allThreads };
  }
  const fd = asIntValue(callMethod(file, 'fileno'));
  if (typeof fd !== 'number' || fd < 0) throw runtimeError('file.fileno() is not a valid file descriptor');
  try {
    callMethod(file, 'flush');
  } catch (exc) {
    if (!excMatches(exc, ExceptionType)) throw exc; // a stream that cannot be flushed can be written to by its number
  }
  return { fd, file, allThreads };
}

/** enable(file=sys.stderr, all_threads=True) */
function faulthandler_enable(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [file, allThreads] = parseArgs('enable', ['file', 'all_threads'], 0, args, kwargs);
  const enabled = target(file, allThreads === undefined || asCInt(allThreads) !== 0);
  const r = owner().faultEnable(enabled.fd);
  if (r < 0) throw osError(-r);
  state().enabled = enabled;
  return null;
}

/** -X faulthandler and PYTHONFAULTHANDLER. */
export function enableFaulthandler(): void {
  faulthandler_enable(null, [], undefined);
  pendingOf(tstate.interp.signalState).dumpTracebacks = dumpTracebacks;
}

function faulthandler_disable(): PyObject {
  const s = state();
  const wasEnabled = s.enabled !== undefined;
  s.enabled = undefined;
  if (wasEnabled) owner().faultDisable();
  return wasEnabled;
}

/** dump_traceback(file=sys.stderr, all_threads=True) */
function faulthandler_dump_traceback(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [file, allThreads] = parseArgs('dump_traceback', ['file', 'all_threads'], 0, args, kwargs);
  const to = target(file, allThreads === undefined || asCInt(allThreads) !== 0);
  writeTo(to.fd, tracebackText(to.allThreads));
  return null;
}

/** format_timeout */
function timeoutHeader(seconds: number): string {
  const microseconds = Math.floor(seconds * 1e6);
  const whole = Math.floor(microseconds / 1e6);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = microseconds % 1e6;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(6, '0')}`;
  return `Timeout (${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction})!\n`;
}

/** dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False) */
// NOT CPYTHON: the watchdog has the VM write at its next look for signals, because no other thread can read its frames;
// so a program that hangs in one operation of the VM itself is told of when that is over.
function faulthandler_dump_traceback_later(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [timeoutArg, repeat, file, exit] = parseArgs('dump_traceback_later', ['timeout', 'repeat', 'file', 'exit'], 1, args, kwargs);
  const timeout = asDouble(timeoutArg!);
  if (!(timeout > 0)) throw valueError('timeout must be greater than 0');
  const native = owner();
  const repeats = repeat !== undefined && isTrue(repeat);
  state().later = { ...target(file, true), header: timeoutHeader(timeout), exit: exit !== undefined && isTrue(exit) };
  if (!native.dumpLater(timeout, repeats)) throw runtimeError('unable to start watchdog thread');
  return null;
}

function faulthandler_cancel_dump_traceback_later(): PyObject {
  loadNative().cancelDumpLater();
  state().later = undefined;
  return null;
}

function checkUserSignal(v: PyObject): number {
  const signum = asCInt(v);
  if (FATAL.has(signum)) throw runtimeError(`signal ${signum} cannot be registered, use enable() instead`);
  if (signum < 1 || signum >= NSIG) throw valueError('signal number out of range');
  return signum;
}

/** register(signum, file=sys.stderr, all_threads=True, chain=False) */
function faulthandler_register(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [signumArg, file, allThreads, chain] = parseArgs('register', ['signum', 'file', 'all_threads', 'chain'], 1, args, kwargs);
  const signum = checkUserSignal(signumArg!);
  const to = target(file, allThreads === undefined || asCInt(allThreads) !== 0);
  const r = owner().faultRegister(signum);
  if (r < 0) throw osError(-r);
  state().registered.set(signum, { ...to, chain: chain !== undefined && asCInt(chain) !== 0 });
  return null;
}

function faulthandler_unregister(_m: Module, signumArg: PyObject): PyObject {
  const signum = checkUserSignal(signumArg);
  if (!state().registered.delete(signum)) return false;
  return owner().faultUnregister(signum) === 1;
}

// Faults on purpose, as CPython has them for its tests

type Fault = Parameters<Native['faultProvoke']>[0];

const provoking = (name: string, fault: Fault): PyMethodDef => ({
  ml_name: name,
  ml_flags: 'varargs',
  ml_doc: 'Fault, to test faulthandler.',
  ml_meth: () => {
    publishTraceback();
    loadNative().faultProvoke(fault);
    return null;
  },
});

/** _fatal_error(message): Py_FatalError. */
function faulthandler__fatal_error(_m: Module, args: PyObject[]): PyObject {
  const message = args.length === 0 ? undefined : asBuffer(args[0]!);
  if (message === undefined) throw typeError('a bytes-like object is required');
  faulthandler_disable(); // the traceback is written here, and once is enough
  writeTo(2, `Fatal Python error: ${Buffer.from(message).toString('latin1')}\n\n${tracebackText(true)}`);
  return loadNative().abort();
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'enable', ml_meth: faulthandler_enable, ml_flags: 'keywords', ml_doc: 'enable(file=sys.stderr, all_threads=True): write a traceback when the process faults.' },
  { ml_name: 'disable', ml_meth: faulthandler_disable, ml_flags: [0, 0], ml_doc: 'disable() -> whether it was enabled.' },
  { ml_name: 'is_enabled', ml_meth: () => state().enabled !== undefined, ml_flags: [0, 0], ml_doc: 'is_enabled() -> bool.' },
  { ml_name: 'dump_traceback', ml_meth: faulthandler_dump_traceback, ml_flags: 'keywords', ml_doc: 'dump_traceback(file=sys.stderr, all_threads=True): write one now.' },
  { ml_name: 'dump_traceback_later', ml_meth: faulthandler_dump_traceback_later, ml_flags: 'keywords', ml_doc: 'dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False): write one in so many seconds.' },
  { ml_name: 'cancel_dump_traceback_later', ml_meth: faulthandler_cancel_dump_traceback_later, ml_flags: [0, 0], ml_doc: 'Take dump_traceback_later() back.' },
  { ml_name: 'register', ml_meth: faulthandler_register, ml_flags: 'keywords', ml_doc: 'register(signum, file=sys.stderr, all_threads=True, chain=False): write one whenever this signal comes.' },
  ...parsingByFormat([{ ml_name: 'unregister', ml_meth: faulthandler_unregister, ml_flags: [1, 1], ml_doc: 'unregister(signum) -> whether it was registered.' }]),
  provoking('_sigsegv', 'SIGSEGV'),
  provoking('_read_null', 'read NULL'),
  provoking('_sigfpe', 'SIGFPE'),
  provoking('_sigabrt', 'SIGABRT'),
  provoking('_stack_overflow', 'stack overflow'),
  { ml_name: '_fatal_error', ml_meth: faulthandler__fatal_error, ml_flags: 'varargs', ml_doc: 'End as Py_FatalError() does, to test faulthandler.' },
];

export const faulthandler_module: ModuleDef = {
  name: 'faulthandler',
  doc: 'Tracebacks when the process faults, on a signal, and after a time.',
  methods,
  init() {
    pendingOf(tstate.interp.signalState).dumpTracebacks = dumpTracebacks;
  },
};
