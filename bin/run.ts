// Running what the command line names, and the exit status of that.
// Py_Main, PyRun_SimpleFile and run_command of Modules/main.c and Python/pythonrun.c.

import { existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { callObject, getAttr } from '../vm/abstract.js';
import { excMatches, SystemExitType } from '../vm/errors.js';
import { evalCode, finalize, flushStream, printException, systemExitStatus, type Interpreter } from '../vm/interpreter.js';
import { PyBaseException, type PyCode } from '../vm/object.js';
import { importModule } from '../vm/import.js';
import { readAll } from './stdin.js';
import { mkStr } from '../vm/values.js';
import { newCode } from '../vm/objects/code.js';
import type { Options, Program } from './options.js';
import { interact, isInteractive } from './repl.js';
import { readPyc } from '../compiler/pyc.js';

/** sys.argv[0] and what goes in front of sys.path for a program. */
export function programPaths(program: Program): { argv0: string; path0: string } {
  switch (program.kind) {
    case 'command': return { argv0: '-c', path0: '' };
    case 'module': return { argv0: '-m', path0: '' };
    case 'stdin': return { argv0: '', path0: '' };
    case 'file': {
      if (isDirectory(program.path)) return { argv0: program.path, path0: program.path };
      const slash = program.path.lastIndexOf('/');
      return { argv0: program.path, path0: slash < 0 ? process.cwd() : absolute(program.path.slice(0, slash) || '/') };
    }
  }
}

function absolute(path: string): string {
  return path.startsWith('/') ? path : `${process.cwd()}/${path}`.replace(/\/\.$/, '').replace(/\/\.\//g, '/');
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Run the program and finalize; the exit status. Runs inside interp.enter(). */
export function runMain(interp: Interpreter, options: Options): number {
  let status = runProgram(interp, options);
  if ((options.inspect || process.env['PYTHONINSPECT']) && isInteractive() && options.program.kind !== 'stdin') {
    status = interact(interp, { banner: false });
  }
  // As in Py_Main: a failed flush of stdout turns the status into 120.
  return finalize() < 0 ? 120 : status;
}

function runProgram(interp: Interpreter, options: Options): number {
  const { program } = options;
  switch (program.kind) {
    case 'command': return guarded(() => runSource(interp, new TextEncoder().encode(program.code), '<string>'));
    case 'module': return guarded(() => runModule(program.name, true));
    case 'file': return runFile(interp, program.path);
    case 'stdin':
      if (isInteractive() || options.inspect) return interact(interp, { banner: !options.quiet });
      return guarded(() => runSource(interp, readAll(0), '<stdin>'));
  }
}

function runFile(interp: Interpreter, path: string): number {
  if (isDirectory(path)) {
    if (existsSync(`${path}/__main__.py`)) return guarded(() => runModule('__main__', false));
    process.stderr.write(`minipy: can't find '__main__' module in '${path}'\n`);
    return 1;
  }
  let source: Uint8Array;
  try {
    source = readFileSync(openSync(path, 'r'));
  } catch (error) {
    const { errno = 0 } = error as NodeJS.ErrnoException;
    process.stderr.write(`minipy: can't open file '${path}': [Errno ${-errno}] ${errorText(error)}\n`);
    return 2;
  }
  return guarded(() => {
    const d = interp.mainDict;
    d.set('__file__', mkStr(path));
    d.set('__cached__', null);
    if (path.endsWith('.pyc')) execute(interp, newCode(readPyc(source, path).code));
    else runSource(interp, source, path);
  });
}

function errorText(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'No such file or directory' : code === 'EACCES' ? 'Permission denied' : (error as Error).message;
}

function runSource(interp: Interpreter, source: Uint8Array, filename: string): void {
  execute(interp, interp.compile(source, filename, 'exec'));
}

function execute(interp: Interpreter, code: PyCode): void {
  const d = interp.mainDict;
  evalCode(code, d, d);
}

/** -m, and a folder with a __main__.py: runpy does it, in Python. */
function runModule(name: string, setArgv0: boolean): void {
  const runpy = importModule('runpy');
  callObject(getAttr(runpy, '_run_module_as_main'), [mkStr(name), setArgv0]);
}

/** Run `f`; print what it raises; the exit status. */
export function guarded(f: () => void): number {
  try {
    f();
    flushStream('stderr');
    return 0;
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    return reportException(exc);
  }
}

/** PyErr_Print for the main program: SystemExit gives its status, anything else is printed. */
export function reportException(exc: PyBaseException): number {
  if (excMatches(exc, SystemExitType)) return systemExitStatus(exc);
  try {
    printException(exc);
  } catch (error) {
    if (error instanceof PyBaseException && excMatches(error, SystemExitType)) return systemExitStatus(error);
    throw error;
  }
  return 1;
}

