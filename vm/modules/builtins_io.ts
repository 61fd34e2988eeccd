// print() and input(), and writing to a file object as C code does.
//
// From Python/bltinmodule.c and Objects/fileobject.c. The streams are whatever objects
// stand in sys: everything goes through their methods. MAY RUN PYTHON.

import { callMethod, callObject, getAttr, isTrue, repr, strObject } from '../abstract.js';
import { parseArgs } from '../args.js';
import { EOFErrorType, excMatches, ExceptionType, newException, runtimeError, typeError, typeName } from '../errors.js';
import { asIntValue, asStrValue, PyBaseException, PyBuiltinFunction } from '../object.js';
import { tstate } from '../thread_state.js';
import type { Kwargs, PyObject } from '../types.js';
import { mkStr, strLength, strSlice, type StrValue } from '../values.js';
import { loadNative } from '../../native/index.js';

/** PyFile_WriteObject(v, f, Py_PRINT_RAW): f.write(str(v)). */
export function fileWriteObject(v: PyObject, file: PyObject): void {
  const write = getAttr(file, 'write');
  callObject(write, [strObject(v)]);
}

/** PyFile_WriteObject(v, f, 0): f.write(repr(v)). */
export function fileWriteRepr(v: PyObject, file: PyObject): void {
  const write = getAttr(file, 'write');
  callObject(write, [repr(v)]);
}

/** PyFile_WriteString: f.write(text). */
export function fileWriteString(text: StrValue, file: PyObject): void {
  callObject(getAttr(file, 'write'), [text]);
}

/** A stream of sys, undefined when the name is gone from sys. */
export function sysStream(name: 'stdin' | 'stdout' | 'stderr'): PyObject | undefined {
  return tstate.interp.sysdict.getStr(name);
}

/** PySys_WriteStderr: to sys.stderr, or to the process's where that fails. */
export function writeStderr(text: string): void {
  const stream = sysStream('stderr') ?? null;
  try {
    fileWriteString(mkStr(text), stream);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    loadNative().write(2, Buffer.from(text));
  }
}

/** print(*args, sep=' ', end='\n', file=sys.stdout, flush=False). */
export function builtin_print(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [sep, end, fileArgument, flush] = parseArgs('print', ['sep', 'end', 'file', 'flush'], 0, [], kwargs);
  let file = fileArgument ?? null;
  if (file === null) {
    const stdout = sysStream('stdout');
    if (stdout === undefined) throw runtimeError('lost sys.stdout');
    if (stdout === null) return null; // no standard output: print() is silent
    file = stdout;
  }
  const separator = separatorText('sep', sep, ' ');
  const ending = separatorText('end', end, '\n');
  const write = getAttr(file, 'write');
  if (write instanceof PyBuiltinFunction) {
    // A stream of ours: its write() stays what it is, so it is looked up once.
    for (let i = 0; i < args.length; i++) {
      if (i > 0) callObject(write, [separator]);
      callObject(write, [strObject(args[i]!)]);
    }
    callObject(write, [ending]);
  } else {
    for (let i = 0; i < args.length; i++) {
      if (i > 0) fileWriteString(separator, file);
      fileWriteObject(args[i]!, file);
    }
    fileWriteString(ending, file);
  }
  if (flush !== undefined && isTrue(flush)) callMethod(file, 'flush');
  return null;
}

function separatorText(name: string, v: PyObject | undefined, fallback: string): StrValue {
  if (v === undefined || v === null) return fallback;
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`${name} must be None or a string, not ${typeName(v)}`);
  return text;
}

/** input([prompt]). On a terminal the prompt goes to stderr, where CPython's line reader writes it. */
export function builtin_input(_module: PyObject, prompt?: PyObject): PyObject {
  const stdin = lostUnless('stdin');
  const stdout = lostUnless('stdout');
  const stderr = lostUnless('stderr');
  flushQuietly(stderr);
  const onTerminal = isTerminal(stdin, 0) && isTerminal(stdout, 1);
  if (onTerminal) {
    flushQuietly(stdout);
    if (prompt !== undefined) {
      fileWriteObject(prompt, stderr);
      flushQuietly(stderr);
    }
  } else if (prompt !== undefined) {
    fileWriteObject(prompt, stdout);
    flushQuietly(stdout);
  }
  return readLine(stdin, onTerminal ? [] : ['EOF when reading a line']);
}

function lostUnless(name: 'stdin' | 'stdout' | 'stderr'): PyObject {
  const stream = sysStream(name) ?? null;
  if (stream === null) throw runtimeError(`input(): lost sys.${name}`);
  return stream;
}

/** The stream is the process's own and a terminal. */
function isTerminal(stream: PyObject, fd: number): boolean {
  return quietly(() => asIntValue(callMethod(stream, 'fileno')) === fd && isTrue(callMethod(stream, 'isatty'))) ?? false;
}

function flushQuietly(stream: PyObject): void {
  quietly(() => callMethod(stream, 'flush'));
}

/** The result of `f`, or undefined when it raises an Exception: input() ignores what flush() and
 *  fileno() say, as CPython does. KeyboardInterrupt goes through. */
function quietly<T>(f: () => T): T | undefined {
  try {
    return f();
  } catch (exc) {
    if (excMatches(exc, ExceptionType)) return undefined;
    throw exc;
  }
}

/** PyFile_GetLine(f, -1): a line without its newline; EOFError with these arguments at the end. */
function readLine(file: PyObject, atEnd: readonly PyObject[]): PyObject {
  const line = callMethod(file, 'readline');
  const text = asStrValue(line);
  if (text === undefined) throw typeError('object.readline() returned non-string');
  const n = strLength(text);
  if (n === 0) throw newException(EOFErrorType, ...atEnd);
  const last = strSlice(text, n - 1, n);
  return last === '\n' ? strSlice(text, 0, n - 1) : text;
}
