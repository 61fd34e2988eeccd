// Running one Python script under minipy or the oracle, and what it did: the common ground of
// `npm run same`, `npm run record` and test/lang/lang.test.ts.
//
// What a script did is what it wrote and how it ended. Frames of the standard library are taken out of
// tracebacks: minipy's library is its own, so its lines are elsewhere.
//
// A script's expectation stands beside it: NAME.out, and NAME.err and NAME.status where they are not empty
// and 0. NAME.in, where there is one, is its standard input, and NAME.command the words of its command line, `{}` being
// the script: options of minipy's before it, arguments behind it.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOracle, requireOracle } from './oracle.js';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit status, or the name of the signal that ended it. */
  readonly status: string;
}

export interface Runner {
  readonly command: string;
  readonly args: readonly string[];
  /** The folder of its standard library, with a slash at the end. */
  readonly library: string;
}

/** bin/minipy under the oracle's rules for where signals are looked at. */
export function minipyRunner(): Runner {
  return { command: join(process.cwd(), 'bin/minipy'), args: ['--eval-breaker=3.6.15'], library: join(process.cwd(), 'lib/') };
}

/** CPython 3.6; undefined where there is none. */
export function oracleRunner(): Runner | undefined {
  const python = findOracle();
  return python === undefined ? undefined : oracleAt(python);
}

/** CPython 3.6, for scripts that cannot do without it. */
export function requiredOracleRunner(): Runner {
  return oracleAt(requireOracle());
}

function oracleAt(python: string): Runner {
  return { command: python, args: ['-B'], library: join(dirname(dirname(python)), 'lib/python3.6/') };
}

const TIME_LIMIT = 120_000;

/** The same world for both: none of the user's settings of Python, locale and time zone. */
function environment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PYTHON|LC_|LANG$)/.test(name)));
  return { ...env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8', PYTHONHASHSEED: '0', TZ: 'UTC' };
}

/** Run a script from the project's folder. Signals have their default actions in it: libuv sees to that. */
export function runScript({ command, args, library }: Runner, path: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, ...commandLine(path)], { env: environment(), stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') reject(error); }); // it need not read
    child.stdin.end(readOptional(withSuffix(path, '.in')));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({
        stdout: withoutLibraryFrames(Buffer.concat(out).toString(), library),
        stderr: withoutLibraryFrames(Buffer.concat(err).toString(), library),
        status: signal ?? String(code),
      });
    });
  });
}

/** Take out of tracebacks the frames of the library, each with its source line. */
function withoutLibraryFrames(text: string, library: string): string {
  let inLibrary = false;
  return text.split('\n').filter((line) => {
    const frame = /^ *File "([^"]*)", line \d+, in /.exec(line);
    if (frame) inLibrary = frame[1]!.startsWith(library) || frame[1]!.startsWith('<frozen ');
    else if (!line.startsWith('    ')) inLibrary = false;
    return !inLibrary;
  }).join('\n');
}

function withSuffix(path: string, suffix: string): string {
  return path.replace(/\.py$/, suffix);
}

function readOptional(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function commandLine(path: string): string[] {
  const words = readOptional(withSuffix(path, '.command')).trim() || '{}';
  return words.split(/\s+/).map((word) => word.replace('{}', path));
}

/** Is the script about what only minipy has? Then its expectation is written by hand. */
export function isForMinipyAlone(path: string): boolean {
  return /^(from|import) (minipy|_inject|_testinternal)\b/m.test(readFileSync(path, 'utf8')) || commandLine(path)[0] !== path;
}

/** What was recorded; undefined where nothing was. */
export function readExpectation(path: string): Outcome | undefined {
  if (!existsSync(withSuffix(path, '.out'))) return undefined;
  return {
    stdout: readOptional(withSuffix(path, '.out')),
    stderr: readOptional(withSuffix(path, '.err')),
    status: readOptional(withSuffix(path, '.status')).trim() || '0',
  };
}

export function writeExpectation(path: string, { stdout, stderr, status }: Outcome): void {
  writeFileSync(withSuffix(path, '.out'), stdout);
  writeOrRemove(withSuffix(path, '.err'), stderr);
  writeOrRemove(withSuffix(path, '.status'), status === '0' ? '' : `${status}\n`);
}

function writeOrRemove(path: string, text: string): void {
  if (text === '') rmSync(path, { force: true });
  else writeFileSync(path, text);
}

/** The folders that hold what scripts import. */
const IMPORTED = new Set(['fixtures', 'shared', '__pycache__']);

/** The .py files at or under a path, in order. */
export function scriptsUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() ? !IMPORTED.has(entry.name) : entry.name.endsWith('.py'))
    .flatMap((entry) => scriptsUnder(join(path, entry.name)))
    .sort();
}

/** The first line in which two texts differ; null where they are equal. */
function firstDifference(what: string, ours: string, theirs: string): string | null {
  if (ours === theirs) return null;
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const line = at < 0 ? a.length : at;
  return `${what}, line ${line + 1}:\n  minipy: ${a[line] ?? '(ends)'}\n  oracle: ${b[line] ?? '(ends)'}`;
}

export function differenceOf(minipy: Outcome, oracle: Outcome): string | null {
  return firstDifference('stdout', minipy.stdout, oracle.stdout)
    ?? firstDifference('stderr', minipy.stderr, oracle.stderr)
    ?? firstDifference('exit status', minipy.status, oracle.status);
}
