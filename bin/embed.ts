// The package's face for programs that embed minipy: `import { Interpreter } from 'minipy'`.
//
// An interpreter runs in the thread that made it, and a run ends before the call returns. Interpreters of
// one process share nothing that Python code can see, except what the process has once: its current folder,
// its file descriptors and its signals, which one interpreter at a time may own.

import * as plainLoop from '../vm/ceval.js';
import { setTranslating } from '../vm/translate/translation.js';
import { loopVariants } from '../vm/loop_variants.js';
import { str } from '../vm/abstract.js';
import { excMatches, SystemExitType } from '../vm/errors.js';
import { setLoop, type Loop } from '../vm/eval_frame.js';
import { finalize, flushStream, Interpreter as Core, systemExitStatus } from '../vm/interpreter.js';
import { PyList, type PyBaseException } from '../vm/object.js';
import type { HostStreams } from '../vm/modules/_io_host.js';
import { makePolicy, type PolicyName } from '../vm/policy.js';
import { exceptionName, formatException } from '../vm/print_exception.js';
import { exposePendingCall, releaseSignals, takeSignals } from '../vm/process_signals.js';
import { newSignalState } from '../vm/signal_state.js';
import { asException } from '../vm/unwind.js';
import type { PyObject } from '../vm/types.js';
import { strText } from '../vm/values.js';
import { fromPython, toPython, type HostValue } from './convert.js';
import { readFile } from './descriptors.js';
import { runFileSource, runString, scriptFolder } from './execute.js';
import { host, library, stackSize, sysHost } from './host.js';
import {
  addPendingCall, interruptFrom, raiseFrom, type InterruptHandle, type PendingCallHandle, type Raisable,
} from './interrupt.js';

export { addPendingCall, interruptFrom, raiseFrom, type InterruptHandle, type PendingCallHandle, type Raisable };
export type { HostValue };

export interface InterpreterOptions {
  /** sys.argv; default ['']. */
  argv?: readonly string[];
  /** os.environ, and what os.putenv() changes, for this interpreter alone. Default: the process's, which it changes. */
  environment?: Readonly<Record<string, string>>;
  /**
   * Functions in the place of file descriptors 0, 1 and 2; those left out stay the process's.
   * stdin(size) returns at most `size` bytes, null at the end. stdout and stderr get what is written, line by line.
   */
  stdio?: HostStreams;
  /**
   * 'own': signals of the process are this interpreter's, as in CPython: signal.signal() works, Ctrl-C is
   * KeyboardInterrupt, Node's handlers rest until close(), which restores them. One interpreter at a time.
   * 'none' (default): signals stay with the host; only interrupt() reaches the program.
   */
  signals?: 'own' | 'none';
  /** Whose rules say where the loop looks for signals; default '3.6.3'. */
  evalBreaker?: PolicyName;
  /** Folders in front of minipy's library in sys.path; default [''], the current folder. */
  path?: readonly string[];
  /** 1 drops asserts, 2 docstrings too. */
  optimize?: 0 | 1 | 2;
  /** Keep compiled modules in __pycache__; default false. */
  writeBytecode?: boolean;
}

/** How a run ended: 0, or what sys.exit() asked for, as the status of a process (0 to 255). */
export interface RunResult {
  readonly status: number;
}

/** An exception that the program did not handle. */
export class PythonError extends Error {
  override readonly name = 'PythonError';

  constructor(
    /** The exception's class: 'ValueError', 'package.module.Error'. */
    readonly type: string,
    /** str() of the exception. */
    message: string,
    /** What CPython would print: the traceback, the chain of exceptions, the last line. */
    readonly traceback: string,
  ) {
    super(message);
  }
}

setTranslating(process.env['MINIPY_TRANSLATE'], stackSize());

/** The loop of each policy: one module each, so that none pays for the choice. */
const backEdgesLoop = await loopVariants['plain_back_edges']!();

export class Interpreter {
  /** For interruptFrom(), in this thread or, posted there, in a Worker. */
  readonly interruptHandle: InterruptHandle;
  private readonly core: Core;
  private readonly words = newSignalState();
  private readonly loop: Loop;
  private closed = false;
  /** Runs under way: more than one when a stdio function runs something in its own interpreter. */
  private running = 0;

  /** A new interpreter with a __main__ of its own. Throws Error for signals: 'own' while another one owns them. */
  constructor(options: InterpreterOptions = {}) {
    const { evalBreaker = '3.6.3', optimize = 0, environment } = options;
    this.interruptHandle = { id: takeSignals(this.words, options.signals === 'own') };
    this.loop = evalBreaker === '3.10' ? backEdgesLoop : plainLoop;
    try {
      this.core = new Core({ ...host, optimize });
      this.core.start({
        signalState: this.words,
        policy: makePolicy(evalBreaker),
        stdio: { host: options.stdio ?? {} },
        ...(environment === undefined ? {} : { environment: { ...environment } }),
        sys: {
          ...sysHost,
          argv: options.argv ?? [''],
          path: [...(options.path ?? ['']), library],
          flags: { optimize, dont_write_bytecode: options.writeBytecode === true ? 0 : 1, hash_randomization: 1 },
        },
      });
    } catch (error) {
      releaseSignals(this.words, this.interruptHandle.id);
      throw error;
    }
  }

  /**
   * Run a program in __main__, whose names stay for the next run. `filename` is what tracebacks show.
   * Returns how it ended by itself or by SystemExit; throws PythonError for any other exception.
   */
  run(source: string, filename = '<string>'): RunResult {
    return this.finish(() => runString(this.core, source, filename));
  }

  /**
   * Run a script as `minipy path` does, in __main__; its folder becomes sys.path[0] for the run.
   * Throws PythonError as run() does, and Error where the file cannot be read.
   */
  runFile(path: string): RunResult {
    const folder = scriptFolder(path);
    return this.finish(() => {
      const source = readFile(path);
      const { sysdict } = this.core;
      const sysPath = sysdict.getStr('path');
      if (sysPath instanceof PyList) sysPath.items.unshift(folder);
      try {
        runFileSource(this.core, source, path);
      } finally {
        if (sysPath instanceof PyList) removeFirst(sysPath.items, folder);
      }
    });
  }

  /**
   * A global variable of __main__; undefined where there is none. None is null, int is number or bigint (beyond
   * 2**53), float is number, str is string, bytes is Uint8Array, list and tuple are arrays, dict is Map.
   * Throws TypeError for a value of another type.
   */
  get(name: string): HostValue | undefined {
    this.checkOpen();
    return this.enter(() => {
      const value = this.core.mainDict.getStr(name);
      return value === undefined ? undefined : fromPython(value);
    });
  }

  /**
   * Set a global variable of __main__. A number without a fraction is an int, any other a float; the rest is as
   * for get(). Throws TypeError for what has no Python value.
   */
  set(name: string, value: HostValue): void {
    this.checkOpen();
    this.enter(() => this.core.mainDict.setStr(name, toPython(value)));
  }

  /**
   * KeyboardInterrupt, or what the program's handler of SIGINT does, at the next place where CPython would look; a
   * blocking call is woken. For code that runs inside a run, such as a stdio function; from a Worker: interruptFrom().
   */
  interrupt(): void {
    interruptFrom(this.interruptHandle);
  }

  /** Raise an exception at the next place where CPython would look for one; see raiseFrom(). */
  raise(exception: Raisable): void {
    raiseFrom(this.interruptHandle, exception);
  }

  /**
   * Make `f` a function that any thread may have called here, between two instructions of the program, with
   * addPendingCall(handle); at most 31 calls wait at a time, and at most 32 run at one look. What `f` throws ends the
   * run; it may call interrupt().
   */
  pendingCall(f: () => void): PendingCallHandle {
    this.checkOpen();
    return { id: this.interruptHandle.id, number: exposePendingCall(this.words, f) };
  }

  /**
   * End the interpreter: atexit functions run, streams are flushed, signals that it owned are given back with
   * dispositions, masks and Node's handlers as they were. Other calls throw then; closing again does nothing.
   */
  close(): void {
    if (this.closed) return;
    if (this.running > 0) throw new Error('minipy: an interpreter cannot be closed by what runs in it');
    this.closed = true;
    try {
      this.enter(() => finalize());
    } finally {
      releaseSignals(this.words, this.interruptHandle.id);
    }
  }

  private checkOpen(): void {
    if (this.closed) throw new Error('minipy: the interpreter has been closed');
  }

  /** Run `f` with this interpreter and its loop as the current ones. */
  private enter<T>(f: () => T): T {
    const loop = setLoop(this.loop);
    try {
      return this.core.enter(f);
    } finally {
      setLoop(loop);
    }
  }

  private finish(f: () => void): RunResult {
    this.checkOpen();
    const { tstate } = this.core;
    const { frame, recursion_depth, exc_info } = tstate;
    this.running++;
    try {
      return this.enter(() => endOf(f));
    } finally {
      this.running--;
      // An error of the host has cut through frames that did not see it.
      Object.assign(tstate, { frame, recursion_depth, exc_info, busy: this.running > 0 && tstate.busy });
    }
  }
}

/** Run `f`, write what is still in buffers, and say how it ended. */
function endOf(f: () => void): RunResult {
  try {
    f();
    return { status: 0 };
  } catch (thrown) {
    return { status: exitStatus(thrown) };
  } finally {
    flushStream('stderr', 'quietly');
    flushStream('stdout');
  }
}

/** The status that a SystemExit asks for; throws anything else as a PythonError, and errors of the host as they are. */
function exitStatus(thrown: unknown): number {
  const exc = asException(thrown);
  if (excMatches(exc, SystemExitType)) return systemExitStatus(exc);
  throw pythonError(exc);
}

function pythonError(exc: PyBaseException): PythonError {
  return new PythonError(exceptionName(exc.ob_type), messageOf(exc), formatException(exc));
}

function messageOf(exc: PyBaseException): string {
  try {
    return strText(str(exc));
  } catch (thrown) {
    asException(thrown); // an error of ours goes on
    return '<exception str() failed>';
  }
}

function removeFirst(items: PyObject[], folder: string): void {
  const at = items.findIndex((item) => item === folder);
  if (at >= 0) items.splice(at, 1);
}
