// Interpreter: one Python interpreter, put together. Python/pylifecycle.c and pythonrun.c.
//
// Everything that an interpreter has of its own hangs on this object; nothing of it is
// global to the process but the signals, which one interpreter at a time may own
// (vm/process_signals.ts). The compiler is handed in, so that exec and import keep the
// imports one-way.

import { callObject, findAttr, isTrue, str } from './abstract.js';
import { functionFrame } from './call.js';
import { createBuiltinModule, importModule, importModuleLevel, setImportHost, startBuiltinModule } from './import.js';
import { builtinModuleNames, findBuiltinModule } from './builtin_modules.js';
import { PyDict } from './dict.js';
import { excMatches, SystemExitType, valueError } from './errors.js';
import { runFrame } from './eval_frame.js';
import { Frame, currentFrame, initCells } from './frame.js';
import { writeStderr } from './modules/builtins_io.js';
import { installHooks, type CompileMode } from './modules/builtins_hooks.js';
import { makeStdStreams, type StdOptions } from './modules/_io_std.js';
import { configureSys, type SysConfig } from './modules/sys_info.js';
import { runExitFunctions } from './modules/atexit.js';
import { addSiteBuiltins } from './modules/site_builtins.js';
import { setFinalizing } from './modules/sys.js';
import { asIntValue, asStrValue, PyBaseException, PyFunction, PyModule, type PyCode } from './object.js';
import { newCode } from './objects/code.js';
import { fromSyntaxError } from './objects/exceptions.js';
import { newGeneratorFor } from './objects/generator.js';
import { newModule } from './objects/module.js';
import { makePolicy, type Policy } from './policy.js';
import { formatException } from './print_exception.js';
import { useSignals } from './process_signals.js';
import { installAsyncExc } from './deferred_signals.js';
import { installSignals } from './signals.js';
import { newPrivateState, newSignalState } from './signal_state.js';
import { swapThreadState, ThreadState, tstate, type InterpreterState } from './thread_state.js';
import type { PyObject } from './types.js';
import { mkStr, strText, type IntValue, type StrValue } from './values.js';
import { CO_ANY_GENERATOR, CO_NEWLOCALS, CO_OPTIMIZED, type CodeObject } from '../compiler/code.js';
import type { Mod } from '../grammar/ast.js';
import { PySyntaxError } from '../grammar/syntax_error.js';

/** Source text to the compiler's code object, at once or by way of the syntax tree; all throw PySyntaxError. */
export interface SourceCompiler {
  compileSource(source: string | Uint8Array, filename: string, mode: CompileMode, flags: number, optimize: 0 | 1 | 2): CodeObject;
  parseSource(source: string | Uint8Array, filename: string, mode: CompileMode, flags: number): Mod;
  compileTree(mod: Mod, filename: string, flags: number, optimize: 0 | 1 | 2): CodeObject;
}

/** What an interpreter has before it is known what it will run. */
export interface HostConfig {
  compiler: SourceCompiler;
  /** The folder that holds lib/. */
  prefix: string;
  optimize?: 0 | 1 | 2;
}

/** How a program is started. */
export interface StartConfig {
  sys: Omit<SysConfig, 'builtinModuleNames'>;
  stdio?: StdOptions;
  policy?: Policy;
  /** The words of vm/signal_state.ts; private to the interpreter when absent. */
  signalState?: Int32Array;
  /** exit, quit, copyright … in builtins, as site puts them there. */
  siteBuiltins?: boolean;
  /** os.environ; the process's own when absent. */
  environment?: Record<string, string | undefined>;
}

export class Interpreter implements InterpreterState {
  modules = new PyDict();
  sysdict: PyDict;
  builtins: PyDict;
  builtinsModule: PyObject;
  signalState: Int32Array = newPrivateState();
  policy: Policy = makePolicy('3.6.3');
  readonly moduleState = new Map<string, unknown>();
  readonly tstate: ThreadState;
  environment: Record<string, string | undefined> = {};
  private readonly compiler: SourceCompiler;
  /** -O and -OO. */
  readonly optimize: 0 | 1 | 2;

  /** An interpreter that can import, and has yet to start(). */
  constructor(host: HostConfig) {
    this.compiler = host.compiler;
    this.optimize = host.optimize ?? 0;
    this.sysdict = new PyDict();
    this.builtins = new PyDict();
    this.builtinsModule = null;
    this.tstate = new ThreadState(this);
    setImportHost(this, { builtinModule: findBuiltinModule, builtinNames: builtinModuleNames, library: `${host.prefix}/lib/` });
    installHooks(this.hooks());
    this.enter(() => this.addFirstModules());
  }

  /** Run `f` with this interpreter as the current one. */
  enter<T>(f: () => T): T {
    const previous = swapThreadState(this.tstate) as ThreadState | undefined;
    installSignals(this);
    installAsyncExc(this);
    useSignals(this.signalState);
    try {
      return f();
    } finally {
      if (previous !== undefined) {
        swapThreadState(previous);
        useSignals(previous.interp.signalState);
      }
    }
  }

  private addFirstModules(): void {
    const builtins = this.addBuiltin('builtins');
    this.builtinsModule = builtins;
    this.builtins = builtins.md_dict;
    if (this.optimize > 0) this.builtins.setStr('__debug__', false);
    const sys = this.addBuiltin('sys');
    this.sysdict = sys.md_dict;
    this.sysdict.setStr('modules', this.modules);
    this.builtins.setStr('open', this.addBuiltin('_io').md_dict.getStr('open')!);
    const main = newModule('__main__');
    main.md_dict.setStr('__builtins__', builtins);
    this.modules.setStr('__main__', main);
    this.addBuiltin('_signal');
  }

  /** Begin to be the interpreter of a program in this process. Once, before any of the program runs. */
  start(config: StartConfig): void {
    this.signalState = config.signalState ?? newSignalState();
    this.environment = config.environment ?? process.env;
    this.policy = config.policy ?? this.policy;
    this.enter(() => this.configure(config));
  }

  private configure(config: StartConfig): void {
    if (config.siteBuiltins === true) addSiteBuiltins(this.builtins);
    configureSys(this.sysdict, { ...config.sys, builtinModuleNames: builtinModuleNames() });
    // initsigs: SIGINT has its handler before any Python code runs
    startBuiltinModule(findBuiltinModule('_signal')!, this.modules.getStr('_signal') as PyModule);
    const streams = makeStdStreams(config.stdio ?? {});
    for (const [name, stream] of Object.entries(streams)) {
      this.sysdict.setStr(name, stream as PyObject);
      this.sysdict.setStr(`__${name}__`, stream as PyObject);
    }
  }

  private addBuiltin(name: string): PyModule {
    const module = createBuiltinModule(name, findBuiltinModule(name)!);
    this.modules.setStr(name, module);
    return module;
  }

  private hooks(): Parameters<typeof installHooks>[0] {
    return {
      compile: (source, filename, mode, flags, optimize) => currentInterpreter().compile(source, filename, mode, flags, optimize),
      parse: (source, filename, mode, flags) => currentInterpreter().parse(source, filename, mode, flags),
      compileTree: (mod, filename, flags, optimize) => currentInterpreter().compileTree(mod, filename, flags, optimize),
      evalCode,
      evalClassBody,
      importName: (name, globals, _locals, fromlist, level) => importModuleLevel(strText(name), globals, fromlist, level),
    };
  }

  /** The __main__ module's namespace. */
  get mainDict(): PyDict {
    return (this.modules.getStr('__main__') as PyModule).md_dict;
  }

  /** Py_CompileStringObject. */
  compile(source: StrValue | Uint8Array, filename: string, mode: CompileMode, flags = 0, optimize = -1): PyCode {
    return newCode(raisingSyntaxErrors(() => this.compiler.compileSource(sourceText(source), filename, mode, flags, this.level(optimize))));
  }

  private parse(source: StrValue | Uint8Array, filename: string, mode: CompileMode, flags: number): Mod {
    return raisingSyntaxErrors(() => this.compiler.parseSource(sourceText(source), filename, mode, flags));
  }

  private compileTree(mod: Mod, filename: string, flags: number, optimize: number): PyCode {
    return newCode(raisingSyntaxErrors(() => this.compiler.compileTree(mod, filename, flags, this.level(optimize))));
  }

  private level(optimize: number): 0 | 1 | 2 {
    return optimize < 0 ? this.optimize : (optimize as 0 | 1 | 2);
  }

  /** Import a module by name, as an import statement in __main__ does. */
  import(name: string): PyObject {
    return this.enter(() => importModule(name));
  }
}

function sourceText(source: StrValue | Uint8Array): string | Uint8Array {
  return source instanceof Uint8Array ? source : strText(source);
}

/** What the compiler refuses is a Python exception. */
function raisingSyntaxErrors<T>(f: () => T): T {
  try {
    return f();
  } catch (error) {
    throw error instanceof PySyntaxError ? fromSyntaxError(error) : error;
  }
}

function currentInterpreter(): Interpreter {
  return tstate.interp as Interpreter;
}

/** PyEval_EvalCode: a function's code is called without arguments, or makes its generator. */
export function evalCode(code: PyCode, globals: PyDict, locals: PyObject): PyObject {
  if (code.nfrees > 0) throw valueError('code object passed to exec() may not contain free variables');
  const { co_name } = code.code;
  const func = new PyFunction(code, globals, co_name, mkStr(co_name));
  const f = functionFrame(func, [], 0, 0, undefined, currentFrame());
  f.f_locals = localsFor(code, locals);
  return (code.flags & CO_ANY_GENERATOR) === 0 ? runFrame(f) : newGeneratorFor(f, func);
}

/** PyFrame_New's choice: a function has its locals in the frame, a class body in a dict of its own. */
function localsFor({ flags }: PyCode, locals: PyObject): PyObject {
  if ((flags & CO_NEWLOCALS) === 0) return locals;
  return (flags & CO_OPTIMIZED) === 0 ? new PyDict() : null;
}

/** Run a class statement's function with `namespace` as its locals. */
function evalClassBody(func: PyFunction, namespace: PyObject): PyObject {
  const f = new Frame(func.func_code, func.func_globals, currentFrame());
  f.f_locals = namespace;
  initCells(f, func);
  return runFrame(f);
}

/** PyErr_Print: hand the exception to sys.excepthook. */
export function printException(exc: PyBaseException): void {
  const interp = currentInterpreter();
  interp.sysdict.setStr('last_type', exc.ob_type);
  interp.sysdict.setStr('last_value', exc);
  interp.sysdict.setStr('last_traceback', exc.traceback);
  const hook = interp.sysdict.getStr('excepthook');
  if (hook === undefined) {
    writeStderr('sys.excepthook is missing\n' + formatException(exc));
    return;
  }
  try {
    callObject(hook, [exc.ob_type, exc, exc.traceback]);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    if (excMatches(error, SystemExitType)) throw error;
    writeStderr(`Error in sys.excepthook:\n${formatException(error)}\nOriginal exception was:\n${formatException(exc)}`);
  }
}

/** handle_system_exit: the process's status for a SystemExit; anything that is no int is printed. */
export function systemExitStatus(exc: PyBaseException): number {
  const code = findAttr(exc, 'code') ?? null;
  if (code === null) return 0;
  const n = asIntValue(code);
  if (n !== undefined) return Number(BigInt.asUintN(8, isLong(n) ? BigInt(n) : -1n));
  try {
    writeStderr(strText(str(code)));
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error; // its __str__ fails: an empty line
  }
  writeStderr('\n');
  return 1;
}

/** A C long holds it. */
function isLong(n: IntValue): boolean {
  return BigInt.asIntN(64, BigInt(n)) === BigInt(n);
}

/** wait_for_thread_shutdown: threading, if it was imported, waits for the threads that are not daemons. */
function waitForThreads(): void {
  const threading = tstate.interp.modules.getStr('threading');
  if (threading === undefined || threading === null) return;
  const shutdown = findAttr(threading, '_shutdown');
  try {
    if (shutdown !== undefined) callObject(shutdown, []);
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    unraisable(exc, threading);
  }
}

/** Py_FinalizeEx: exit functions, then the standard streams; -1 when they could not be flushed. */
export function finalize(): number {
  waitForThreads();
  runExitFunctions();
  setFinalizing();
  const flushed = [flushStream('stdout'), flushStream('stderr', 'quietly')];
  return flushed.includes(false) ? -1 : 0;
}

/** flush_std_files for one of them: false when it failed, which is reported unless it is done quietly. */
export function flushStream(name: 'stdout' | 'stderr', how: 'reporting' | 'quietly' = 'reporting'): boolean {
  const stream = tstate.interp.sysdict.getStr(name);
  if (stream === undefined || stream === null) return true;
  try {
    const closed = findAttr(stream, 'closed');
    if (closed !== undefined && isTrue(closed)) return true;
    const flush = findAttr(stream, 'flush');
    if (flush !== undefined) callObject(flush, []);
    return true;
  } catch (exc) {
    if (!(exc instanceof PyBaseException)) throw exc;
    if (how === 'reporting') unraisable(exc, stream);
    return false;
  }
}

/** PyErr_WriteUnraisable for a stream. */
function unraisable(exc: PyBaseException, v: PyObject): void {
  const reprFunction = tstate.interp.builtins.getStr('repr')!;
  writeStderr(`Exception ignored in: ${strText(asStrValue(callObject(reprFunction, [v]))!)}\n${formatException(exc)}`);
}

