// sys: the interpreter as Python code sees it.
//
// Python/sysmodule.c. The constants are in sys_info.ts; what depends on how the program
// was started is set by configureSys(). The standard streams are put in by the
// interpreter. argv, path, modules … live in the dict, where everybody reads them.

import { callMethod, callObject, getAttr, isCallable, lookupSpecial, repr } from '../abstract.js';
import { checkPositional, parseArgs } from '../args.js';
import { PyDict } from '../dict.js';
import {
  excMatches, newException, notImplementedError, recursionError, runtimeError, SystemExitType, typeError, typeName,
  UnicodeEncodeErrorType, valueError,
} from '../errors.js';
import { currentFrame, type Frame } from '../frame.js';
import { asCInt, asDouble, asSsize } from '../number.js';
import { asStrValue, PyBaseException, PyTraceback, PyTuple } from '../object.js';
import { formatException } from '../print_exception.js';
import { moduleState, tstate } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { isStr, mkFloat, mkStr, type StrValue } from '../values.js';
import { newStructSeq } from '../objects/structseq.js';
import { fileWriteRepr, fileWriteString, sysStream, writeStderr } from './builtins_io.js';
import type { ModuleDef } from './module_def.js';
import { AsyncgenHooksType, addConstants } from './sys_info.js';

type Module = PyObject;

/** threading.get_ident() of the main thread. */
export const MAIN_THREAD_IDENT = 1;

/** What sys keeps beside its dict. */
interface SysState {
  switchInterval: number;
  checkInterval: number;
  finalizing: boolean;
}

function sysState(): SysState {
  return moduleState('sys', () => ({ switchInterval: 0.005, checkInterval: 100, finalizing: false }));
}

/** _Py_Finalizing: from here on sys.is_finalizing() is true. */
export function setFinalizing(): void {
  sysState().finalizing = true;
}

/** sys.exit([status]): a tuple is the arguments of SystemExit, None is no argument. */
function sys_exit(_m: Module, status: PyObject = null): PyObject {
  if (excMatches(status, SystemExitType)) throw status; // an instance is raised as it is
  if (status === null) throw newException(SystemExitType);
  throw newException(SystemExitType, ...(status instanceof PyTuple ? status.items : [status]));
}

/** sys.exc_info(): the exception that is being handled. */
function sys_exc_info(): PyObject {
  const exc = tstate.exc_info;
  return new PyTuple(exc === null ? [null, null, null] : [exc.ob_type, exc, exc.traceback]);
}

/** sys._getframe([depth]). */
function sys__getframe(_m: Module, depth: PyObject = 0): PyObject {
  let frame: Frame | null = currentFrame();
  for (let n = asCInt(depth); n > 0 && frame !== null; n--) frame = frame.f_back;
  if (frame === null) throw valueError('call stack is not deep enough');
  return frame;
}

/** sys._current_frames(): there is one thread, the main one. */
function sys__current_frames(): PyObject {
  const frames = new PyDict();
  const frame = currentFrame();
  if (frame !== null) frames.set(MAIN_THREAD_IDENT, frame);
  return frames;
}

/** The depth at which "overflowed" ends: _Py_RecursionLimitLowerWaterMark. */
function lowerWaterMark(limit: number): number {
  return limit > 200 ? limit - 50 : 3 * (limit >> 2);
}

function sys_setrecursionlimit(_m: Module, args: PyObject[]): PyObject {
  if (args.length !== 1) throw typeError(`setrecursionlimit() takes exactly 1 argument (${args.length} given)`);
  const limit = asCInt(args[0]!);
  if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
  const depth = tstate.recursion_depth;
  if (depth >= lowerWaterMark(limit)) {
    throw recursionError(`cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`);
  }
  tstate.recursion_limit = limit;
  return null;
}

/** sys.getsizeof(object[, default]).
 *  NOT CPYTHON: the sizes are what __sizeof__ says, because the heap is JavaScript's. */
function sys_getsizeof(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [v, fallback] = parseArgs('getsizeof', ['object', 'default'], 1, args, kwargs);
  const method = lookupSpecial(v!, '__sizeof__');
  if (method === undefined) {
    if (fallback !== undefined) return fallback;
    throw typeError(`Type ${typeName(v!)} doesn't define __sizeof__`);
  }
  const size = asSsize(callObject(method, []), 'overflow');
  if (size < 0) throw valueError('__sizeof__() should return >= 0');
  return size;
}

function sys_intern(_m: Module, v: PyObject): PyObject {
  if (isStr(v)) return v;
  if (asStrValue(v) === undefined) throw typeError(`intern() argument 1 must be str, not ${typeName(v)}`);
  throw typeError(`can't intern ${typeName(v)}`);
}

function sys_setswitchinterval(_m: Module, v: PyObject): PyObject {
  const seconds = asDouble(v);
  if (seconds <= 0) throw valueError('switch interval must be strictly positive');
  sysState().switchInterval = seconds;
  return null;
}

function sys_setcheckinterval(_m: Module, v: PyObject): PyObject {
  sysState().checkInterval = asCInt(v);
  return null;
}

/** sys.settrace and sys.setprofile can be turned off, not on. */
function tracing(name: string): (m: Module, f: PyObject) => PyObject {
  return (_m, f) => {
    if (f !== null) throw notImplementedError(`sys.${name}`);
    return null;
  };
}

/** sys.displayhook(value): what the interactive prompt shows, and `_`. */
function sys_displayhook(_m: Module, v: PyObject): PyObject {
  if (v === null) return null;
  const { builtins } = tstate.interp;
  builtins.setStr('_', null); // so that `_` is not shown as part of itself
  const stdout = sysStream('stdout') ?? null;
  if (stdout === null) throw runtimeError('lost sys.stdout');
  try {
    fileWriteRepr(v, stdout);
  } catch (exc) {
    if (!excMatches(exc, UnicodeEncodeErrorType)) throw exc;
    fileWriteString(encodableRepr(v, stdout), stdout);
  }
  fileWriteString('\n', stdout);
  builtins.setStr('_', v);
  return null;
}

/** sys_displayhook_unencodable: the repr with backslash escapes for what the stream cannot encode. */
function encodableRepr(v: PyObject, stdout: PyObject): StrValue {
  const encoding = getAttr(stdout, 'encoding');
  const bytes = callMethod(repr(v), 'encode', encoding, 'backslashreplace');
  return asStrValue(callMethod(bytes, 'decode', encoding, 'strict'))!;
}

/** PyErr_Display drops what its file raises. */
function writeQuietly(text: StrValue, file: PyObject): void {
  try {
    fileWriteString(text, file);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
  }
}

/** sys.excepthook(type, value, traceback): print the exception to sys.stderr. */
function sys_excepthook(_m: Module, _type: PyObject, value: PyObject, tb: PyObject): PyObject {
  if (value instanceof PyBaseException && tb instanceof PyTraceback && value.traceback === null) value.traceback = tb;
  const stderr = sysStream('stderr');
  if (stderr === undefined) writeStderr('lost sys.stderr\n');
  else if (stderr !== null) writeQuietly(mkStr(formatException(value)), stderr);
  return null;
}

function sys_call_tracing(_m: Module, args: PyObject[]): PyObject {
  checkPositional('call_tracing', args, 2, 2);
  const [func, arguments_] = args as [PyObject, PyObject];
  if (!(arguments_ instanceof PyTuple)) throw typeError(`call_tracing() argument 2 must be tuple, not ${typeName(arguments_)}`);
  return callObject(func, [...arguments_.items]);
}

/** sys.getrefcount(object).
 *  NOT CPYTHON: 2, the count of a fresh object and its argument, because nobody counts. */
function sys_getrefcount(): PyObject {
  return 2;
}

function sys_set_coroutine_wrapper(_m: Module, wrapper: PyObject): PyObject {
  if (wrapper !== null && !isCallable(wrapper)) throw typeError(`callable expected, got ${typeName(wrapper)}`);
  tstate.coroutine_wrapper = wrapper;
  return null;
}

function sys_set_asyncgen_hooks(_m: Module, args: PyObject[], kwargs: Kwargs): PyObject {
  const [firstiter, finalizer] = parseArgs('set_asyncgen_hooks', ['firstiter', 'finalizer'], 0, args, kwargs);
  for (const [name, hook] of [['finalizer', finalizer], ['firstiter', firstiter]] as const) {
    if (hook !== undefined && hook !== null && !isCallable(hook)) {
      throw typeError(`callable ${name} expected, got ${typeName(hook)}`);
    }
  }
  if (finalizer !== undefined) tstate.async_gen_finalizer = finalizer;
  if (firstiter !== undefined) tstate.async_gen_firstiter = firstiter;
  return null;
}

const methods: readonly PyMethodDef[] = [
  { ml_name: '_clear_type_cache', ml_meth: () => null, ml_flags: [0, 0] },
  { ml_name: '_current_frames', ml_meth: sys__current_frames, ml_flags: [0, 0], ml_doc: 'Thread to running frame.' },
  { ml_name: '_getframe', ml_meth: sys__getframe, ml_flags: [0, 1], ml_doc: 'A frame of the call stack.' },
  { ml_name: 'call_tracing', ml_meth: sys_call_tracing, ml_flags: 'varargs', ml_doc: 'func(*args)' },
  { ml_name: 'displayhook', ml_meth: sys_displayhook, ml_flags: [1, 1], ml_doc: 'Show a value as the prompt does.' },
  { ml_name: 'exc_info', ml_meth: sys_exc_info, ml_flags: [0, 0], ml_doc: '(type, value, traceback) of the handled exception.' },
  { ml_name: 'excepthook', ml_meth: sys_excepthook, ml_flags: [3, 3], ml_doc: 'Print an exception to sys.stderr.' },
  { ml_name: 'exit', ml_meth: sys_exit, ml_flags: [0, 1], ml_doc: 'Raise SystemExit(status).' },
  { ml_name: 'get_asyncgen_hooks', ml_meth: () => newStructSeq(AsyncgenHooksType, [tstate.async_gen_firstiter, tstate.async_gen_finalizer]), ml_flags: [0, 0] },
  { ml_name: 'get_coroutine_wrapper', ml_meth: () => tstate.coroutine_wrapper, ml_flags: [0, 0] },
  { ml_name: 'getcheckinterval', ml_meth: () => sysState().checkInterval, ml_flags: [0, 0] },
  { ml_name: 'getdefaultencoding', ml_meth: () => 'utf-8', ml_flags: [0, 0], ml_doc: 'The encoding of str.encode().' },
  { ml_name: 'getfilesystemencodeerrors', ml_meth: () => 'surrogateescape', ml_flags: [0, 0] },
  { ml_name: 'getfilesystemencoding', ml_meth: () => 'utf-8', ml_flags: [0, 0], ml_doc: 'The encoding of file names.' },
  { ml_name: 'getprofile', ml_meth: () => null, ml_flags: [0, 0] },
  { ml_name: 'getrecursionlimit', ml_meth: () => tstate.recursion_limit, ml_flags: [0, 0], ml_doc: 'The recursion limit.' },
  { ml_name: 'getrefcount', ml_meth: sys_getrefcount, ml_flags: [1, 1] },
  { ml_name: 'getsizeof', ml_meth: sys_getsizeof, ml_flags: 'keywords', ml_doc: 'The size of an object in bytes.' },
  { ml_name: 'getswitchinterval', ml_meth: () => mkFloat(sysState().switchInterval), ml_flags: [0, 0] },
  { ml_name: 'gettrace', ml_meth: () => null, ml_flags: [0, 0] },
  { ml_name: 'intern', ml_meth: sys_intern, ml_flags: [1, 1], ml_doc: 'The string itself: equal strings are one.' },
  { ml_name: 'is_finalizing', ml_meth: () => sysState().finalizing, ml_flags: [0, 0] },
  { ml_name: 'set_asyncgen_hooks', ml_meth: sys_set_asyncgen_hooks, ml_flags: 'keywords' },
  { ml_name: 'set_coroutine_wrapper', ml_meth: sys_set_coroutine_wrapper, ml_flags: [1, 1] },
  { ml_name: 'setcheckinterval', ml_meth: sys_setcheckinterval, ml_flags: [1, 1] },
  { ml_name: 'setprofile', ml_meth: tracing('setprofile'), ml_flags: [1, 1] },
  { ml_name: 'setrecursionlimit', ml_meth: sys_setrecursionlimit, ml_flags: 'varargs', ml_doc: 'Set the recursion limit.' },
  { ml_name: 'setswitchinterval', ml_meth: sys_setswitchinterval, ml_flags: [1, 1] },
  { ml_name: 'settrace', ml_meth: tracing('settrace'), ml_flags: [1, 1] },
];

export const sys_module: ModuleDef = {
  name: 'sys',
  doc: 'The interpreter: its state, its limits and its streams.',
  methods,
  init: (dict) => {
    addConstants(dict);
    dict.setStr('__displayhook__', dict.getStr('displayhook')!);
    dict.setStr('__excepthook__', dict.getStr('excepthook')!);
  },
};
