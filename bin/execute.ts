// Running code as __main__, and what becomes of the exception that ends it.
// PyRun_SimpleFile, PyRun_SimpleString and PyErr_Print of Python/pythonrun.c.

import { realpathSync } from 'node:fs';
import { excMatches, notImplementedError, SystemExitType } from '../vm/errors.js';
import { evalCode, flushStream, printException, systemExitStatus, type Interpreter } from '../vm/interpreter.js';
import type { PyBaseException, PyCode } from '../vm/object.js';
import { isPycFile, pycProgram } from '../vm/import_cache.js';
import { newCode } from '../vm/objects/code.js';
import { fromSyntaxError } from '../vm/objects/exceptions.js';
import { asException } from '../vm/unwind.js';
import { mkStr } from '../vm/values.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { compileScript } from './compile_source.js';

/** The folder in which a script really lies, links resolved, as PySys_SetArgvEx has it. */
export function scriptFolder(path: string): string {
  let real = path;
  try {
    real = realpathSync.native(path);
  } catch {
    // There is no such file: opening it will tell.
  }
  const slash = real.lastIndexOf('/');
  return slash < 0 ? '' : real.slice(0, slash) || '/';
}

/** PyRun_SimpleFileExFlags: run a script, or a .pyc file, as __main__. */
export function runFileSource(interp: Interpreter, source: Uint8Array, path: string): void {
  const d = interp.mainDict;
  const isOurs = d.getStr('__file__') === undefined;
  if (isOurs) {
    d.setStr('__file__', mkStr(path));
    d.setStr('__cached__', null);
  }
  try {
    if (isZip(source)) throw notImplementedError('running a zip archive');
    if (isPycFile(path, source)) execute(interp, pycProgram(source));
    else runScriptSource(interp, source, path);
  } finally {
    if (isOurs) {
      d.delete('__file__');
      d.delete('__cached__');
    }
  }
}

/** It ends with a zip archive's directory; CPython would import its __main__. */
function isZip(source: Uint8Array): boolean {
  const END_OF_DIRECTORY = 'PK\x05\x06';
  return Buffer.from(source.subarray(-22)).toString('latin1').startsWith(END_OF_DIRECTORY);
}

/** Run what was read from a file or from standard input as __main__. */
export function runScriptSource(interp: Interpreter, source: Uint8Array, filename: string): void {
  const code = newCode(compiled(() => compileScript(source, filename, interp.optimize)));
  try {
    execute(interp, code);
  } finally {
    flushIO();
  }
}

/** flush_io: a program from a file has its output written before its exception is told. */
export function flushIO(): void {
  flushStream('stderr', 'quietly');
  flushStream('stdout', 'quietly');
}

/** PyRun_SimpleString: run a text as __main__. */
export function runString(interp: Interpreter, source: string, filename: string): void {
  execute(interp, interp.compile(mkStr(source), filename, 'exec'));
}

/** The result of `f`, with what grammar and compiler throw as Python's SyntaxError. */
export function compiled<T>(f: () => T): T {
  try {
    return f();
  } catch (error) {
    throw error instanceof PySyntaxError ? fromSyntaxError(error) : error;
  }
}

function execute(interp: Interpreter, code: PyCode): void {
  const d = interp.mainDict;
  evalCode(code, d, d);
}

/** `exited`: by SystemExit, or before anything ran; no prompt comes then. */
export interface Ended { status: number; exited: boolean }

/** Run `f`; print what it raises. With `inspect`, SystemExit is printed as any other and does not end the process. */
export function attempt(f: () => void, inspect = false): Ended {
  try {
    f();
    return { status: 0, exited: false };
  } catch (thrown) {
    return ended(asException(thrown), inspect);
  }
}

/** How the program has ended by raising `exc`, which is printed. */
export function ended(exc: PyBaseException, inspect: boolean): Ended {
  if (inspect && excMatches(exc, SystemExitType)) {
    printException(exc);
    return { status: 1, exited: false };
  }
  const status = reportException(exc);
  return { status: status ?? 1, exited: status !== undefined };
}

/** Run `f`; print what it raises; the exit status. */
export function guarded(f: () => void): number {
  return attempt(f).status;
}

/** PyErr_Print for the main program: the status that SystemExit asks for, or undefined once anything else is printed. */
export function reportException(exc: PyBaseException): number | undefined {
  if (excMatches(exc, SystemExitType)) return systemExitStatus(exc);
  try {
    printException(exc);
  } catch (thrown) {
    const error = asException(thrown);
    if (excMatches(error, SystemExitType)) return systemExitStatus(error); // sys.exit() in sys.excepthook
    // Standard error itself has failed: there is nowhere to say it.
  }
  return undefined;
}
