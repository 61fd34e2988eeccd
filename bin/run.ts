// Running what the command line names, and the exit status of that.
// Py_Main, PyRun_SimpleFile and run_command of Modules/main.c and Python/pythonrun.c.

import { loadNative } from '../native/index.js';
import { statSync } from 'node:fs';
import { callObject, getAttr } from '../vm/abstract.js';
import { setOptimize } from '../vm/eval_breaker.js';
import { importModule } from '../vm/import.js';
import { finalize, type Interpreter } from '../vm/interpreter.js';
import { asException } from '../vm/unwind.js';
import { mkStr } from '../vm/values.js';
import { DescriptorError, readAll, readFile, writeAll } from './descriptors.js';
import { attempt, ended, guarded, runFileSource, runScriptSource, runString, scriptFolder, type Ended } from './execute.js';
import { optimizeSoon } from './optimize.js';
import type { Options, Program } from './options.js';
import { interact, runStartup } from './repl.js';

/** sys.argv[0] and what goes in front of sys.path for a program. */
export function programPaths(program: Program): { argv0: string; path0: string } {
  switch (program.kind) {
    case 'command': return { argv0: '-c', path0: '' };
    case 'module': return { argv0: '-m', path0: '' };
    case 'stdin': return { argv0: program.name, path0: '' };
    case 'file': return { argv0: program.path, path0: isDirectory(program.path) ? program.path : scriptFolder(program.path) };
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // opening it will tell why
  }
}

/** Py_FdIsInteractive(stdin): a terminal, or -i says that there is somebody. */
function isInteractive(options: Options): boolean {
  return options.interactive > 0 || loadNative().isatty(0);
}

/** Run the program and finalize; the exit status. Runs inside interp.enter(). */
export function runMain(interp: Interpreter, options: Options): number {
  setOptimize(optimizeSoon);
  if (options.warnoptions.length > 0) guarded(() => importModule('warnings'));
  const status = runProgram(interp, options);
  // As in Py_Main: a failed flush of stdout turns the status into 120.
  return finalize() < 0 ? 120 : status;
}

function runProgram(interp: Interpreter, options: Options): number {
  const { program } = options;
  if (program.kind === 'stdin' && isInteractive(options)) {
    const status = options.ignoreEnvironment > 0 ? undefined : runStartup(interp);
    return status ?? interact(interp, { banner: options.quiet === 0 });
  }
  const { status, exited } = runScript(interp, options);
  if (exited || program.kind === 'stdin') return status;
  // The program may have asked for the prompt meanwhile.
  const inspect = options.inspect > 0 || (options.ignoreEnvironment === 0 && (process.env['PYTHONINSPECT'] ?? '') !== '');
  return inspect && isInteractive(options) ? interact(interp, { banner: false }) : status;
}

function runScript(interp: Interpreter, options: Options): Ended {
  const { program } = options;
  const inspect = options.inspect > 0;
  switch (program.kind) {
    case 'command': return attempt(() => runString(interp, program.code, '<string>'), inspect);
    case 'module': return attempt(() => runModule(program.name, true), inspect);
    case 'stdin': return attempt(() => runScriptSource(interp, readStdin(), '<stdin>'), inspect);
    case 'file':
      if (isDirectory(program.path)) return attempt(() => runModule('__main__', false), inspect);
      return runFile(interp, program.path, options);
  }
}

/** The program on standard input; none where that is closed. */
function readStdin(): Uint8Array {
  try {
    return readAll(0);
  } catch (error) {
    if (error instanceof DescriptorError) return new Uint8Array(0);
    throw error;
  }
}

function runFile(interp: Interpreter, path: string, options: Options): Ended {
  let source: Uint8Array;
  try {
    source = readFile(path);
  } catch (error) {
    if (!(error instanceof DescriptorError)) return ended(asException(error), options.inspect > 0);
    writeAll(2, `minipy: can't open file '${path}': [Errno ${error.errno}] ${error.message}\n`);
    return { status: 2, exited: true };
  }
  if (options.skipFirstLine) source = withoutFirstLine(source);
  return attempt(() => runFileSource(interp, source, path), options.inspect > 0);
}

/** -x: the line is emptied, so that the others keep their numbers. */
function withoutFirstLine(source: Uint8Array): Uint8Array {
  const newline = source.indexOf(0x0a);
  return newline < 0 ? new Uint8Array(0) : source.subarray(newline);
}

/** -m, and a folder with a __main__.py: runpy does it, in Python. */
function runModule(name: string, setArgv0: boolean): void {
  const runpy = importModule('runpy');
  callObject(getAttr(runpy, '_run_module_as_main'), [mkStr(name), setArgv0]);
}
