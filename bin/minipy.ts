// The minipy command: the only place that wires grammar, compiler and VM together.

import { readFileSync } from 'node:fs';
import '../vm/ceval.js';
import { parse } from '../grammar/parse.js';
import { dump } from '../grammar/dump.js';
import { dis } from '../compiler/dis.js';
import { Interpreter } from '../vm/interpreter.js';
import { makePolicy } from '../vm/policy.js';
import { setRunFrame } from '../vm/eval_frame.js';
import { loopVariants } from '../vm/loop_variants.js';
import { newSignalState } from '../vm/signal_state.js';
import { takeSignals } from '../vm/process_signals.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { loadNative } from '../native/index.js';
import { compileSource } from './compile_source.js';
import { HELP, parseOptions, USAGE, UsageError, type Options } from './options.js';
import { guarded, programPaths, runMain } from './run.js';
import { readAll } from './stdin.js';

const packageRoot = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string };

function environment(options: Options, name: string): string | undefined {
  const value = options.ignoreEnvironment ? undefined : process.env[name];
  return value === '' ? undefined : value;
}

/** sys.path: the program's folder, PYTHONPATH, minipy's library. */
function searchPath(options: Options, path0: string): string[] {
  const pythonPath = environment(options, 'PYTHONPATH')?.split(':') ?? [];
  const library = decodeURIComponent(new URL('lib', packageRoot).pathname);
  return [...(options.isolated ? [] : [path0]), ...pythonPath, library];
}

function makeInterpreter(options: Options): Interpreter {
  const { argv0, path0 } = programPaths(options.program);
  const signalState = newSignalState();
  takeSignals(signalState, true);
  const unbuffered = options.unbuffered || environment(options, 'PYTHONUNBUFFERED') !== undefined;
  const dontWriteBytecode = options.dontWriteBytecode || environment(options, 'PYTHONDONTWRITEBYTECODE') !== undefined;
  return new Interpreter({
    compileSource,
    signalState,
    policy: makePolicy(options.evalBreaker, options.poll),
    optimize: options.optimize,
    stdio: { unbuffered, ioEncoding: environment(options, 'PYTHONIOENCODING') },
    sys: {
      minipyVersion: version,
      hostVersion: `Node ${process.versions.node}, V8 ${process.versions.v8}`,
      executable: decodeURIComponent(new URL('bin/minipy', packageRoot).pathname),
      prefix: decodeURIComponent(packageRoot.pathname).replace(/\/$/, ''),
      argv: [argv0, ...options.args],
      path: searchPath(options, path0),
      flags: {
        inspect: Number(options.inspect), interactive: Number(options.inspect), optimize: options.optimize,
        dont_write_bytecode: Number(dontWriteBytecode), no_user_site: Number(options.noUserSite),
        ignore_environment: Number(options.ignoreEnvironment), verbose: options.verbose, bytes_warning: options.bytesWarning,
        quiet: Number(options.quiet), isolated: Number(options.isolated), hash_randomization: 1,
      },
      warnoptions: [...(environment(options, 'PYTHONWARNINGS')?.split(',') ?? []), ...options.warnoptions],
      xoptions: options.xoptions,
    },
  });
}

/** --dis and --ast: print what the front end makes of the program. */
function show(options: Options): number {
  const { program } = options;
  const [source, name]: [Uint8Array | string, string] = program.kind === 'file' ? [readFileSync(program.path), program.path]
    : program.kind === 'command' ? [program.code, '<string>'] : [readAll(0), '<stdin>'];
  try {
    if (options.ast) process.stdout.write(dump(parse(source, name, 'exec'), true) + '\n');
    else process.stdout.write(dis(compileSource(source, name, 'exec', 0, options.optimize)));
    return 0;
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    const interp = makeInterpreter(options);
    return interp.enter(() => guarded(() => interp.compile(source instanceof Uint8Array ? source : new TextEncoder().encode(source), name, 'exec')));
  }
}

/** The variant of the loop that the options ask for; the plain one is already in place. */
async function chooseLoop(options: Options): Promise<void> {
  const load = loopVariants[`${options.poll}${options.evalBreaker === '3.10' ? '_back_edges' : ''}`];
  if (load !== undefined) setRunFrame((await load()).evalFrame);
}

async function main(argv: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = parseOptions(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\nTry \`minipy -h' for more information.\n`);
    return 2;
  }
  if (options.show === 'version') {
    process.stdout.write(`minipy ${version} (Python 3.6.15)\n`);
    return 0;
  }
  if (options.show === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (options.dis || options.ast) return show(options);
  await chooseLoop(options);
  const interp = makeInterpreter(options);
  return interp.enter(() => runMain(interp, options));
}

/** Set by bin/start.cts: keeps V8's code cache of a first start. */
const { __minipyKeepCache: keepCache } = globalThis as { __minipyKeepCache?: () => void };

void main(process.argv.slice(2)).then((status) => {
  keepCache?.();
  loadNative()._exit(status);
});
