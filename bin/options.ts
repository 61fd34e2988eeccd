// The command line: `minipy [options] [-c code | -m module | script | -] [args]`.
// Modules/main.c and Python/getopt.c. Pure: reads no environment and touches no file.

import { BadInjectionPoint, parseInjectionPoint, type InjectionPoint } from '../vm/injection.js';
import type { PollMode, PolicyName } from '../vm/policy.js';

/** What to run. */
export type Program =
  | { kind: 'command'; code: string }
  | { kind: 'module'; name: string }
  | { kind: 'file'; path: string }
  /** `name` is sys.argv[0]: '-' if that stood on the command line. */
  | { kind: 'stdin'; name: '' | '-' };

export interface Options {
  program: Program;
  /** sys.argv but for its first item, which the program decides. */
  args: string[];
  /** The prompt comes after the program: -i, PYTHONINSPECT. */
  inspect: number;
  /** -i: there is a prompt even where standard input is no terminal. */
  interactive: number;
  debug: number;
  unbuffered: boolean;
  ignoreEnvironment: number;
  noUserSite: number;
  /** -S: without exit, quit, copyright … in builtins. */
  noSite: number;
  isolated: number;
  dontWriteBytecode: number;
  optimize: number;
  quiet: number;
  verbose: number;
  bytesWarning: number;
  /** sys.flags.hash_randomization. */
  hashRandomization: number;
  /** -x: the first line of the script is not Python. */
  skipFirstLine: boolean;
  /** PYTHONWARNINGS, then -W. */
  warnoptions: string[];
  xoptions: string[];
  /** --dis: print the bytecode instead of running it. */
  dis: boolean;
  /** --ast: print the syntax tree instead of running it. */
  ast: boolean;
  evalBreaker: PolicyName;
  poll: PollMode;
  /** --inject: signals to raise before chosen instructions. */
  inject: InjectionPoint[];
  /** --trace-signals: the file for the trace, '' for stderr. */
  traceSignals: string | null;
  /** Print this and exit. */
  show: 'version' | 'long version' | 'help' | null;
}

/** A command line that cannot be understood; `message` is what CPython says before the usage line. */
export class UsageError extends Error {}

const POLICIES: readonly PolicyName[] = ['3.6.3', '3.6.15', '3.10'];
const POLLS: readonly PollMode[] = ['none', 'plain', 'atomic'];

export const USAGE = 'usage: minipy [option] ... [-c cmd | -m mod | file | -] [arg] ...';

export const HELP = `${USAGE}
Options and arguments (and corresponding environment variables):
-b     : warn about comparing bytes with str (-bb: raise)
-B     : do not write .pyc files on import; also PYTHONDONTWRITEBYTECODE=x
-c cmd : run the text cmd; what follows are its arguments
-E     : ignore PYTHON* environment variables
-h     : print this help and exit (also --help)
-i     : show the prompt after running the program; also PYTHONINSPECT=x
-I     : isolate from the user's environment (implies -E and -s)
-m mod : run a library module as a script; what follows are its arguments
-O     : drop assert statements; also PYTHONOPTIMIZE=x
-OO    : drop docstrings too
-q     : no version at the prompt
-R     : hashes of str and bytes vary from run to run (they do anyway); also PYTHONHASHSEED=random
-s     : do not add the user's site directory to sys.path (minipy never does); also PYTHONNOUSERSITE
-S     : without exit, quit, copyright, credits, license and help in builtins
-u     : unbuffered binary stdout and stderr; also PYTHONUNBUFFERED=x
-v     : accepted and counted in sys.flags; also PYTHONVERBOSE=x
-V     : print the version and exit (also --version); -VV says more
-W arg : warning control; also PYTHONWARNINGS=arg
-x     : skip the first line of the script
-X opt : implementation-specific option, for sys._xoptions
--dis  : print the program's bytecode instead of running it
--ast  : print the program's syntax tree instead of running it
--eval-breaker=3.6.3|3.6.15|3.10
       : whose rules say where the loop looks for signals (default 3.6.3)
--poll=none|plain|atomic
       : how the loop looks, for measurements (default plain; none delivers no signal to a busy loop)
--inject SIGNUM@PLACE
       : raise a signal just before an instruction; can be given several times. The place is
         N: the N-th instruction that the script runs, counted from 1
         FILE:LINE: the first that runs of a line
         FUNCTION+OFFSET: the one at an offset of the bytecode of functions of that name
         FUNCTION#K: the K-th that runs in functions of that name, counted from 0
--trace-signals[=FILE.json]
       : write what happens to each signal, step by step, to stderr when the program ends; or to a
         file that Chrome's tracing and Perfetto show, and of which
         minipy signals-report FILE.json -o report.html
         makes a page with timelines and latencies
file   : run this script
-      : run what is read from stdin (the default; on a terminal: the prompt)
arg ...: arguments, in sys.argv[1:]

Other environment variables:
PYTHONSTARTUP: a file to run before the first prompt
PYTHONPATH: directories, separated by ':', that come first in sys.path
PYTHONIOENCODING: encoding[:errors] of stdin, stdout and stderr
PYTHONHASHSEED: the seed of str and bytes hashes, or 'random'
`;

export function defaultOptions(): Options {
  return {
    program: { kind: 'stdin', name: '' }, args: [], inspect: 0, interactive: 0, debug: 0, unbuffered: false, ignoreEnvironment: 0,
    noUserSite: 0, noSite: 0, isolated: 0, dontWriteBytecode: 0, optimize: 0, quiet: 0, verbose: 0, bytesWarning: 0,
    hashRandomization: 1, skipFirstLine: false, warnoptions: [], xoptions: [], dis: false, ast: false, evalBreaker: '3.6.3',
    poll: 'plain', inject: [], traceSignals: null, show: null,
  };
}

/** Options whose letter changes one field. */
const FLAGS: Readonly<Record<string, (o: Options) => void>> = {
  b: (o) => { o.bytesWarning++; },
  B: (o) => { o.dontWriteBytecode++; },
  d: (o) => { o.debug++; },
  E: (o) => { o.ignoreEnvironment++; },
  h: (o) => { o.show = 'help'; },
  '?': (o) => { o.show = 'help'; },
  i: (o) => { o.inspect++; o.interactive++; },
  I: (o) => { o.isolated++; o.ignoreEnvironment++; o.noUserSite++; },
  O: (o) => { o.optimize++; },
  q: (o) => { o.quiet++; },
  R: () => {},
  s: (o) => { o.noUserSite++; },
  S: (o) => { o.noSite++; },
  t: () => {},
  u: (o) => { o.unbuffered = true; },
  v: (o) => { o.verbose++; },
  V: (o) => { o.show = o.show === 'version' ? 'long version' : 'version'; },
  x: (o) => { o.skipFirstLine = true; },
};

/** Options with an argument, which may follow in the same word. */
const WITH_ARGUMENT = 'cmWX';

/** Read a command line; throws UsageError. */
export function parseOptions(argv: readonly string[]): Options {
  const o = parseWords(argv);
  if (o.inject.length > 0 && o.poll !== 'plain') throw new UsageError('--inject goes with --poll=plain only');
  return o;
}

function parseWords(argv: readonly string[]): Options {
  const o = defaultOptions();
  let i = 0;
  while (i < argv.length) {
    const word = argv[i]!;
    if (word === '-' || !word.startsWith('-')) break;
    i++;
    if (word === '--') break;
    if (word.startsWith('--')) {
      if (longOption(o, word, argv[i])) i++;
      continue;
    }
    const argument = shortOptions(o, word, argv[i]);
    if (argument.tookNext) i++;
    if (argument.endsOptions) {
      o.args = argv.slice(i);
      return o;
    }
  }
  if (i < argv.length) {
    o.program = argv[i] === '-' ? { kind: 'stdin', name: '-' } : { kind: 'file', path: argv[i]! };
    o.args = argv.slice(i + 1);
  }
  return o;
}

/** True when the option took the next word. */
function longOption(o: Options, word: string, next: string | undefined): boolean {
  const [name, value] = word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word, undefined];
  switch (name) {
    case '--help': o.show = 'help'; return false;
    case '--version': o.show = 'version'; return false;
    case '--dis': o.dis = true; return false;
    case '--ast': o.ast = true; return false;
    case '--eval-breaker': o.evalBreaker = oneOf(POLICIES, name, value); return false;
    case '--poll': o.poll = oneOf(POLLS, name, value); return false;
    case '--trace-signals': o.traceSignals = traceFile(value); return false;
    case '--inject': o.inject.push(injectionPoint(value ?? next)); return value === undefined;
    default: throw new UsageError(`Unknown option: ${word}`);
  }
}

function traceFile(value: string | undefined): string {
  if (value === '') throw new UsageError('Argument expected after --trace-signals=');
  return value ?? '';
}

function injectionPoint(text: string | undefined): InjectionPoint {
  if (text === undefined) throw new UsageError('Argument expected for the --inject option');
  try {
    return parseInjectionPoint(text);
  } catch (error) {
    throw error instanceof BadInjectionPoint ? new UsageError(error.message) : error;
  }
}

function oneOf<T extends string>(allowed: readonly T[], name: string, value: string | undefined): T {
  if (value !== undefined && (allowed as readonly string[]).includes(value)) return value as T;
  throw new UsageError(`argument of ${name} must be one of ${allowed.join(', ')}`);
}

function shortOptions(o: Options, word: string, next: string | undefined): { tookNext: boolean; endsOptions: boolean } {
  for (let j = 1; j < word.length; j++) {
    const letter = word[j]!;
    if (WITH_ARGUMENT.includes(letter)) {
      const rest = word.slice(j + 1);
      const tookNext = rest === '';
      const argument = tookNext ? next : rest;
      if (argument === undefined) throw new UsageError(`Argument expected for the -${letter} option`);
      return { tookNext, endsOptions: takeArgument(o, letter, argument) };
    }
    if (letter === 'J') throw new UsageError('-J is reserved for Jython');
    const flag = FLAGS[letter];
    if (flag === undefined) throw new UsageError(`Unknown option: -${letter}`);
    flag(o);
  }
  return { tookNext: false, endsOptions: false };
}

/** True when everything after belongs to the program. */
function takeArgument(o: Options, letter: string, argument: string): boolean {
  switch (letter) {
    case 'c': o.program = { kind: 'command', code: argument + '\n' }; return true;
    case 'm': o.program = { kind: 'module', name: argument }; return true;
    case 'W': o.warnoptions.push(argument); return false;
    default: o.xoptions.push(argument); return false;
  }
}

/** What the environment says, as far as it does not belong to one part of the interpreter: Py_Main's part on
 *  PYTHON* variables, after the command line. */
export function applyEnvironment(o: Options, env: Readonly<Record<string, string | undefined>>): void {
  if (o.ignoreEnvironment > 0) return;
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const atLeast = (flag: number, name: string): number => isSet(name) ? Math.max(flag, Number.parseInt(env[name]!, 10) || 0, 1) : flag;
  o.debug = atLeast(o.debug, 'PYTHONDEBUG');
  o.verbose = atLeast(o.verbose, 'PYTHONVERBOSE');
  o.optimize = atLeast(o.optimize, 'PYTHONOPTIMIZE');
  o.dontWriteBytecode = atLeast(o.dontWriteBytecode, 'PYTHONDONTWRITEBYTECODE');
  if (isSet('PYTHONINSPECT')) o.inspect = Math.max(o.inspect, 1);
  if (isSet('PYTHONUNBUFFERED')) o.unbuffered = true;
  if (isSet('PYTHONNOUSERSITE')) o.noUserSite = Math.max(o.noUserSite, 1);
  if (isSet('PYTHONWARNINGS')) o.warnoptions.unshift(...env['PYTHONWARNINGS']!.split(',').filter((w) => w !== ''));
  o.hashRandomization = hashSeed(env['PYTHONHASHSEED'] ?? '') === 0 ? 0 : 1;
}

/** What the compiler makes of -O, however often it is given. */
export function optimizeLevel({ optimize }: Options): 0 | 1 | 2 {
  return optimize >= 2 ? 2 : optimize === 1 ? 1 : 0;
}

/** PYTHONHASHSEED: a number, or undefined for a random one. Throws UsageError. */
export function hashSeed(text: string): number | undefined {
  if (text === '' || text === 'random') return undefined;
  const seed = /^\s*\+?\d+$/.test(text) ? Number(text) : NaN;
  if (!(seed <= 0xffffffff)) throw new BadHashSeed();
  return seed;
}

/** CPython ends with a fatal error; the status is 1 and not SIGABRT's. */
export class BadHashSeed extends Error {
  constructor() {
    super('Fatal Python error: PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]');
  }
}
