// The minipy command: the command line becomes an interpreter and a program to run.

import { resolve } from 'node:path';
import { injectingLoops, loopVariants } from '../vm/loop_variants.js';
import { setLoop } from '../vm/eval_frame.js';
import { armInjection } from '../vm/injection.js';
import { Interpreter } from '../vm/interpreter.js';
import { PyBaseException } from '../vm/object.js';
import { randomizeHashes, setHashSeed } from '../vm/objects/str_hash.js';
import { makePolicy } from '../vm/policy.js';
import { formatException } from '../vm/print_exception.js';
import { enableFaulthandler } from '../vm/modules/faulthandler.js';
import { takeSignals } from '../vm/process_signals.js';
import { newSignalState } from '../vm/signal_state.js';
import { signalTrace } from '../vm/signal_trace.js';
import { setLauncher } from '../vm/training.js';
import { loadNative } from '../native/index.js';
import { DescriptorError, writeAll } from './descriptors.js';
import { host, hostVersion, library, stackSize, sysHost, version } from './host.js';
import {
  applyEnvironment, BadHashSeed, hashSeed, HELP, optimizeLevel, parseOptions, USAGE, UsageError, type Options,
} from './options.js';
import { prepare, takePrepared } from './prepared.js';
import { programPaths, runMain } from './run.js';
import { show } from './show.js';
import { signalsReport } from './signals_report.js';
import type { Launcher } from './launcher.js';
import { setTranslating } from '../vm/translate/translation.js';
import { startSignalTrace } from './trace_signals.js';

/** Standard descriptors that were closed when the launcher began; node has opened /dev/null in their place. Asked
 *  before the addon takes the variable out of the environment. */
function closedDescriptors(): number[] {
  const open = process.env['MINIPY_FDS']?.trim().split(/\s+/);
  return open === undefined ? [] : [0, 1, 2].filter((fd) => !open.includes(String(fd)));
}

/** sys.path: the program's folder, PYTHONPATH, minipy's library. */
function searchPath(options: Options, path0: string): string[] {
  const pythonPath = options.ignoreEnvironment > 0 ? '' : process.env['PYTHONPATH'] ?? '';
  const isAlone = options.isolated > 0 && options.program.kind !== 'file';
  const added = pythonPath === '' ? [] : pythonPath.split(':');
  // site makes them absolute, each once.
  const folders = options.noSite > 0 ? added : new Set(added.map((folder) => resolve(folder)));
  return [...(isAlone ? [] : [path0]), ...folders, library];
}

function makeInterpreter(options: Options, closed: readonly number[]): Interpreter {
  const { argv0, path0 } = programPaths(options.program);
  const signalState = newSignalState();
  takeSignals(signalState, true);
  setTranslating(process.env['MINIPY_TRANSLATE'], stackSize());
  if (isLeftToLoop(options)) launcher?.compileLoop();
  const optimize = optimizeLevel(options);
  const interp = (isPlain(options) ? takePrepared() : undefined) ?? new Interpreter({ ...host, optimize });
  interp.start({
    signalState,
    policy: makePolicy(options.evalBreaker, options.poll),
    siteBuiltins: options.noSite === 0,
    stdio: { unbuffered: options.unbuffered, ioEncoding: options.ignoreEnvironment > 0 ? undefined : process.env['PYTHONIOENCODING'], closed },
    sys: {
      ...sysHost,
      argv: [argv0, ...options.args],
      path: searchPath(options, path0),
      flags: {
        debug: options.debug, inspect: options.inspect, interactive: options.interactive, optimize: options.optimize,
        dont_write_bytecode: options.dontWriteBytecode, no_user_site: options.noUserSite, no_site: options.noSite,
        ignore_environment: options.ignoreEnvironment, verbose: options.verbose, bytes_warning: options.bytesWarning,
        quiet: options.quiet, hash_randomization: options.hashRandomization, isolated: options.isolated,
      },
      warnoptions: options.warnoptions,
      xoptions: options.xoptions,
    },
  });
  return interp;
}

/** Nothing is translated. */
function isLeftToLoop(options: Options): boolean {
  const isWatched = options.inject.length > 0 || options.traceSignals !== null;
  return isWatched || options.evalBreaker === '3.10' || process.env['MINIPY_TRANSLATE'] === 'off';
}

/** The library's code and the loop are the usual ones. */
function isPlain(options: Options): boolean {
  return optimizeLevel(options) === 0 && options.inject.length === 0 && options.poll === 'plain' && options.evalBreaker !== '3.10';
}

/** The variant of the loop that the options ask for; the plain one is already in place. */
async function chooseLoop(options: Options): Promise<void> {
  if (options.inject.length > 0) {
    setLoop(options.evalBreaker === '3.10' ? injectingLoops.backEdges : injectingLoops.plain);
    return;
  }
  const load = loopVariants[`${options.poll}${options.evalBreaker === '3.10' ? '_back_edges' : ''}`];
  if (load !== undefined) setLoop(await load());
}

/** The options, or the exit status where there is nothing to run. */
function readCommandLine(argv: readonly string[]): Options | number {
  try {
    const options = parseOptions(argv);
    applyEnvironment(options, process.env);
    const seed = options.ignoreEnvironment > 0 ? undefined : hashSeed(process.env['PYTHONHASHSEED'] ?? '');
    if (seed !== undefined) setHashSeed(seed);
    if (options.show === null) return options;
    writeAll(1, options.show === 'help' ? HELP : versionText(options.show === 'long version'));
    return 0;
  } catch (error) {
    if (error instanceof BadHashSeed) {
      writeAll(2, `${error.message}\n\n`);
      loadNative().abort();
    }
    if (!(error instanceof UsageError)) throw error;
    writeAll(2, `${error.message}\n${USAGE}\nTry \`minipy -h' for more information.\n`);
    return 2;
  }
}

function versionText(long: boolean): string {
  return `minipy ${version} (Python 3.6.15)${long ? ` [${hostVersion}]` : ''}\n`;
}

async function main(argv: readonly string[], closed: readonly number[]): Promise<number> {
  if (argv[0] === 'signals-report') return signalsReport(argv.slice(1));
  const options = readCommandLine(argv);
  if (typeof options === 'number') return options;
  await chooseLoop(options);
  const interp = makeInterpreter(options, closed);
  if (options.traceSignals !== null && !beginTrace(options.traceSignals)) return 2;
  return interp.enter(() => {
    if (options.inject.length > 0) armInjection(interp, options.inject);
    if (wantsFaulthandler(options)) enableFaulthandler();
    return options.dis || options.ast ? show(interp, options) : runMain(interp, options);
  });
}

/** False when the file cannot be written, which is said. */
function beginTrace(file: string): boolean {
  try {
    startSignalTrace(file);
    return true;
  } catch (error) {
    if (!(error instanceof DescriptorError)) throw error;
    writeAll(2, `minipy: can't write the trace '${file}': [Errno ${error.errno}] ${error.message}\n`);
    return false;
  }
}

/** What the trace still holds, and what is on its way to it. */
function endTrace(): void {
  if (signalTrace === null) return;
  loadNative().sync();
  signalTrace.drain();
}

/** -X faulthandler, or PYTHONFAULTHANDLER. */
function wantsFaulthandler({ ignoreEnvironment, xoptions }: Options): boolean {
  return xoptions.includes('faulthandler') || (ignoreEnvironment === 0 && (process.env['PYTHONFAULTHANDLER'] ?? '') !== '');
}

/** EX_SOFTWARE: an error of minipy's own. */
const INTERNAL_ERROR = 70;

/** Nothing that Python code does may come here: one line that says so, and the stack for the report. */
function reportInternalError(error: unknown): number {
  if (error instanceof PyBaseException) {
    writeAll(2, formatException(error)); // raised where no frame was left to take it, as during finalization
    return 1;
  }
  const [what, stack] = error instanceof Error ? [`${error.name}: ${error.message}`, error.stack ?? ''] : [String(error), ''];
  if (what.startsWith('Error: minipy: ')) {
    writeAll(2, `${what.slice('Error: '.length)}\n`); // a sentence for the user, such as an addon of another version
    return 1;
  }
  writeAll(2, `minipy: internal error, please report it: ${what}\n${stack}\n`);
  return INTERNAL_ERROR;
}

/** Without the addon nothing can be written or ended our way: say why, by Node's means. */
function requireAddon(): void {
  try {
    loadNative();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Set by the bundle, which has it from bin/start.cts. */
const { __minipyLauncher: launcher } = globalThis as { __minipyLauncher?: Launcher };
if (launcher !== undefined) setLauncher(launcher);

function run(): void {
  randomizeHashes();
  const closed = closedDescriptors();
  requireAddon();
  void main(process.argv.slice(2), closed).catch(reportInternalError).then((status) => {
    endTrace();
    launcher?.finish();
    loadNative()._exit(status);
  });
}

if (launcher?.later === undefined) {
  run();
} else {
  prepare();
  launcher.later(run);
}
