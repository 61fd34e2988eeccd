// npm run same:pyc -- [--run] PATH...
//
// Both directions of .pyc, for every .py file under the paths. CPython's importlib reads
// the file that minipy makes, and its code object is compared with CPython's own; minipy
// reads the one that CPython makes, verifies it as an import would, and compares it with
// its own. With --run they are also run: CPython runs tests of its own on a library in
// which every module is minipy's .pyc, without sources, and minipy runs the examples and
// test/lang from .pyc files of CPython's. Prints counts and what differs.

import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { Interpreter } from '../bin/embed.js';
import type { CodeObject } from '../compiler/code.js';
import { compileModule } from '../compiler/compile.js';
import { dumps, loadCode } from '../compiler/marshal.js';
import { pycBody, pycBytes } from '../compiler/pyc.js';
import { parse } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { isEqual, strObject } from '../vm/abstract.js';
import { verifyTree } from '../vm/foreign_code.js';
import { readObject } from '../vm/marshal.js';
import { PyBaseException, PyCode } from '../vm/object.js';
import { newCode } from '../vm/objects/code.js';
import { strText, type StrValue } from '../vm/values.js';
import { firstDifference } from './code_difference.js';
import { requireOracle } from './oracle.js';
import { runExamples, runLibrary } from './pyc_runs.js';
import { pythonFiles } from './python_files.js';

interface Answer {
  path: string;
  /** The oracle's .pyc, in base64; absent when it does not compile the file. */
  pyc?: string;
  /** In what the oracle finds our .pyc to differ. */
  difference?: string | null;
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('-')).flatMap(pythonFiles);
const counts = { same: 0, 'neither compiles': 0, 'CPython reads another': 0, 'minipy reads another': 0, 'only one compiles': 0 };

const python = new Interpreter({ signals: 'none' }); // in which objects are compared
await compareAll();
python.close();
console.log(`${files.length} files`);
console.table(counts);
let isSame = counts.same + counts['neither compiles'] === files.length;
if (args.includes('--run')) {
  isSame = runLibrary() && isSame;
  isSame = runExamples() && isSame;
}
process.exitCode = isSame ? 0 : 1;

/** One request at a time: an answer is as large as its file's code. */
async function compareAll(): Promise<void> {
  const oracle = spawn(requireOracle(), [join(import.meta.dirname, '../../scripts/oracle_pyc.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: oracle.stdout })[Symbol.asyncIterator]();
  for (const path of files) {
    const code = compiled(path);
    const { mtimeMs, size } = statSync(path);
    const mtime = Math.floor(mtimeMs / 1000);
    const pyc = code === undefined ? '' : Buffer.from(pycBytes(dumps(code), { mtime, size })).toString('base64');
    oracle.stdin.write(`${JSON.stringify({ path, mtime, size, pyc })}\n`);
    const answer = await answers.next();
    if (answer.done === true) throw new Error('the oracle has ended');
    compare(JSON.parse(answer.value) as Answer, code);
  }
  oracle.stdin.end();
}

function compiled(path: string): CodeObject | undefined {
  try {
    return compileModule(parse(readFileSync(path), path, 'exec'), path);
  } catch (error) {
    if (error instanceof PySyntaxError) return undefined;
    throw error;
  }
}

function compare({ path, pyc, difference }: Answer, ours: CodeObject | undefined): void {
  if (pyc === undefined && ours === undefined) counts['neither compiles']++;
  else if (pyc === undefined || ours === undefined) tell('only one compiles', path, '');
  else if (difference !== null) tell('CPython reads another', path, difference!);
  else {
    const ourDifference = differenceOfTheirs(Buffer.from(pyc, 'base64'), ours);
    if (ourDifference === null) counts.same++;
    else tell('minipy reads another', path, ourDifference);
  }
}

function tell(count: keyof typeof counts, path: string, what: string): void {
  counts[count]++;
  console.log(`${path}: ${count} ${what}`);
}

/** In what the oracle's .pyc differs from our code object, as the compiler sees it and as the VM does. */
function differenceOfTheirs(pyc: Uint8Array, ours: CodeObject): string | null {
  const difference = firstDifference(loadCode(pycBody(pyc)), ours);
  if (difference !== null) return difference;
  try {
    const code = readObject(pycBody(pyc));
    if (!(code instanceof PyCode)) return 'not a code object';
    verifyTree(code);
    return isEqual(code, newCode(ours)) ? null : 'not equal as Python objects';
  } catch (error) {
    if (error instanceof PyBaseException) return `refused: ${strText(strObject(error) as StrValue)}`;
    throw error;
  }
}
