// npm run same:bytecode -- [--pieces=300] [--seed=1] [--oracle-ast] PATH...
//
// Compiles every .py file under the paths, with optimize 0, 1 and 2, and compares the code
// objects with those of the oracle, field by field. Of a seeded sample of `pieces` files,
// each statement at the top is compared in mode single, and each logical line that is an
// expression in mode eval. Prints counts and, for each file that differs, the first
// difference, with the instructions side by side. --oracle-ast takes the oracle's trees
// instead of our parser's, so that only the compiler is measured.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { CodeObject } from '../compiler/code.js';
import { compileModule, type CompileOptions } from '../compiler/compile.js';
import { loadCode } from '../compiler/marshal.js';
import type { Mod } from '../grammar/ast.js';
import { parse, type ParseMode } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { astFromJson } from './ast_json.js';
import { firstDifference } from './code_difference.js';
import { requireOracle } from './oracle.js';
import { pythonFiles, sample } from './python_files.js';

const SCRIPT = join(import.meta.dirname, '../../scripts/oracle_ast.py');
/** Frames of the script on the oracle where it compiles: module, main and outcome. */
const ORACLE_DEPTH = 3;

type Level = 0 | 1 | 2;

/** What is compared of an exception. */
interface Refusal {
  type: string;
  msg: string;
  lineno: number | null;
  offset: number | null;
  text: string | null;
}

interface OracleResult {
  path: string;
  /** For each level: the marshalled code in base64, or why there is none. */
  codes: (string | Refusal)[];
  ast?: unknown;
  pieces?: [mode: ParseMode, level: Level, source: string, code: string | Refusal][];
}

type Count = 'same' | 'different' | 'sameRefusal' | 'otherRefusal' | 'onlyOneRefuses';
type Counts = Record<Count, number>;

const newCounts = (): Counts => ({ same: 0, different: 0, sameRefusal: 0, otherRefusal: 0, onlyOneRefuses: 0 });
const counts: Record<string, Counts> = { 'optimize 0': newCounts(), 'optimize 1': newCounts(), 'optimize 2': newCounts(),
  single: newCounts(), eval: newCounts() };

const args = process.argv.slice(2);
const useOracleAst = args.includes('--oracle-ast');
const files = args.filter((arg) => !arg.startsWith('-')).flatMap(pythonFiles);
const inPieces = new Set(useOracleAst ? [] : sample(files, option('pieces', 300), option('seed', 1)));

const oracle = spawn(requireOracle(), [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
oracle.stdin.end(files.map((path) => JSON.stringify({ path, ast: useOracleAst, pieces: inPieces.has(path) })).join('\n'));
for await (const line of createInterface({ input: oracle.stdout })) compareFile(JSON.parse(line) as OracleResult);
console.log(`${files.length} files, ${inPieces.size} of them also statement by statement`);
console.table(counts);
const bad = Object.values(counts).some((c) => c.different + c.otherRefusal + c.onlyOneRefuses > 0);
process.exitCode = bad || counts['optimize 0']!.same + counts['optimize 0']!.sameRefusal !== files.length ? 1 : 0;

function option(name: string, otherwise: number): number {
  const given = args.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
}

function compareFile({ path, codes, ast, pieces = [] }: OracleResult): void {
  const bytes = readFileSync(path);
  const mod = refusalOr(() => (ast === undefined ? parse(bytes, path, 'exec') : (astFromJson(ast) as Mod)));
  codes.forEach((theirs, level) => {
    const ours = 'msg' in mod ? mod : compiled(mod, path, { optimize: level as Level, source: bytes.toString() });
    report(`optimize ${level}`, path, theirs, ours);
  });
  for (const [mode, level, source, theirs] of pieces) {
    const piece = refusalOr(() => parse(source, '<piece>', mode));
    const ours = 'msg' in piece ? piece : compiled(piece, '<piece>', { optimize: level });
    report(mode, `${path}, ${mode}, optimize ${level}: ${JSON.stringify(source)}`, theirs, ours);
  }
}

function compiled(mod: Mod, filename: string, options: CompileOptions): CodeObject | Refusal {
  return refusalOr(() => compileModule(mod, filename, { ...options, recursionDepth: ORACLE_DEPTH }));
}

/** What `make` returns, or the error that it throws. */
function refusalOr<T>(make: () => T): T | Refusal {
  try {
    return make();
  } catch (e) {
    if (!(e instanceof PySyntaxError)) throw e;
    const { type, msg, lineno, offset, text } = e;
    return { type, msg, lineno, offset, text };
  }
}

/** Count one comparison, and print it if it fails. */
function report(kind: string, where: string, theirs: string | Refusal, ours: CodeObject | Refusal): void {
  const [verdict, difference] = verdictOn(theirs, ours);
  counts[kind]![verdict]++;
  if (difference !== null) console.log(`${where} (${kind}): ${difference}`);
}

function verdictOn(theirs: string | Refusal, ours: CodeObject | Refusal): [Count, string | null] {
  if (typeof theirs !== 'string') {
    if (ours instanceof CodeObject) return ['onlyOneRefuses', `compiles here, oracle ${JSON.stringify(theirs)}`];
    if (JSON.stringify(ours) === JSON.stringify(theirs)) return ['sameRefusal', null];
    return ['otherRefusal', `refused\n  oracle ${JSON.stringify(theirs)}\n  ours   ${JSON.stringify(ours)}`];
  }
  if (!(ours instanceof CodeObject)) return ['onlyOneRefuses', `compiles on the oracle, here ${JSON.stringify(ours)}`];
  const difference = firstDifference(loadCode(Buffer.from(theirs, 'base64')), ours);
  return difference === null ? ['same', null] : ['different', difference];
}
