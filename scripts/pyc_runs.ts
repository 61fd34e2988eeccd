// Running .pyc files that the other side has made: the second half of npm run same:pyc.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { compileModule } from '../compiler/compile.js';
import { dumps } from '../compiler/marshal.js';
import { pycBytes } from '../compiler/pyc.js';
import { parse } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { requireOracle } from './oracle.js';
import { pythonFiles } from './python_files.js';

/** Tests of CPython's that need no files beside them, and between them most of the language. */
const TESTS = [
  'grammar', 'generators', 'dict', 'set', 'list', 'tuple', 'int', 'complex', 'contextlib', 'with', 'coroutines', 'asyncgen',
  'yield_from', 'itertools', 'functools', 'collections', 'enum', 'fstring', 'format', 'string', 'fractions', 'heapq', 'bisect', 'operator', 'unpack_ex', 'keywordonlyarg', 'scope', 'augassign', 'binop', 'richcmp', 'property', 'copy',
];

/** CPython runs its own tests on a library of minipy's .pyc files without any source. */
export function runLibrary(): boolean {
  const oracle = requireOracle();
  const library = join(dirname(oracle), '../lib/python3.6');
  const home = mkdtempSync(join(tmpdir(), 'minipy-pyc-'));
  try {
    const made = compileLibrary(library, join(home, 'lib/python3.6'));
    const names = TESTS.map((name) => `test.test_${name}`);
    const run = (env: Record<string, string>): string => spawnSync(oracle, ['-m', 'unittest', ...names], { cwd: home, encoding: 'utf8', env }).stderr;
    const [ours, theirs] = [run({ PYTHONHOME: home, LANG: 'C.UTF-8' }), run({ LANG: 'C.UTF-8' })].map(failures) as [Failures, Failures];
    // Some tests of CPython's fail when they are run like this, whoever has compiled them.
    const added = ours.names.filter((name) => !theirs.names.includes(name));
    console.log(`CPython on ${made} modules made by minipy: ${ours.ran}; ${ours.names.length} fail, ${added.length} of them only there`);
    for (const name of added) console.log(name);
    return added.length === 0 && ours.ran === theirs.ran;
  } finally {
    rmSync(home, { recursive: true });
  }
}

interface Failures {
  /** 'Ran N tests'. */
  ran: string;
  names: string[];
}

function failures(report: string): Failures {
  return {
    ran: /^Ran \d+ tests/m.exec(report)?.[0] ?? `no tests: ${report.slice(-500)}`,
    names: [...report.matchAll(/^(?:ERROR|FAIL): .*$/gm)].map((match) => match[0]),
  };
}

function compileLibrary(library: string, target: string): number {
  let made = 0;
  for (const path of pythonFiles(library)) {
    const inside = relative(library, path);
    if (inside.startsWith('site-packages')) continue;
    try {
      const code = compileModule(parse(readFileSync(path), path, 'exec'), path);
      const file = join(target, `${inside}c`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, pycBytes(dumps(code), { mtime: 0, size: 0 }));
      made++;
    } catch (error) {
      if (!(error instanceof PySyntaxError)) throw error; // of the tests' bad files
    }
  }
  symlinkSync(join(library, 'lib-dynload'), join(target, 'lib-dynload'));
  return made;
}

/** minipy runs scripts that CPython has compiled; what they print is recorded. */
export function runExamples(): boolean {
  const scripts = [...pythonFiles('examples'), ...pythonFiles('test/lang')].filter((path) =>
    existsSync(path.replace(/\.py$/, '.out')) && !existsSync(path.replace(/\.py$/, '.err')) && !needsItsSource(path));
  const folder = mkdtempSync(join(tmpdir(), 'minipy-pyc-'));
  let same = 0;
  try {
    for (const path of scripts) if (runScript(path, join(folder, 'script.pyc'))) same++;
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`minipy on ${scripts.length} scripts compiled by CPython: ${same} print what is recorded`);
  return same === scripts.length;
}

/** It looks at itself, at files beside it, or is a test of how it is started. */
function needsItsSource(path: string): boolean {
  return /__file__|__cached__|__loader__|sys\.argv|sys\.path|inspect|linecache|fixtures|traceback|# stdin/.test(readFileSync(path, 'utf8'));
}

function runScript(path: string, pyc: string): boolean {
  const compile = `import py_compile; py_compile.compile(${JSON.stringify(path)}, ${JSON.stringify(pyc)}, doraise=True)`;
  if (spawnSync(requireOracle(), ['-c', compile]).status !== 0) return false;
  const run = spawnSync('bin/minipy', ['--eval-breaker=3.6.15', pyc], { encoding: 'utf8', input: '' });
  const isSame = run.stdout === readFileSync(path.replace(/\.py$/, '.out'), 'utf8');
  if (!isSame) console.log(`${path}: prints something else from CPython's .pyc ${run.stderr.slice(-300)}`);
  return isSame;
}
