// npm run same:bytecode -- [-O|-OO] [--oracle-ast] PATH...
//
// Compiles every .py file under the paths and compares the code objects with those of
// the oracle, field by field. Prints counts and, for each file that differs, the first
// difference, with the instructions side by side. --oracle-ast takes the oracle's tree
// instead of our parser's, so that only the compiler is measured.

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { CodeObject } from '../compiler/code.js';
import type { Constant } from '../compiler/code.js';
import { compileModule } from '../compiler/compile.js';
import { constantKey } from '../compiler/const_key.js';
import { dis } from '../compiler/dis.js';
import { loadCode } from '../compiler/marshal.js';
import { constantRepr } from '../compiler/repr.js';
import type { Mod } from '../grammar/ast.js';
import { parse } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { astFromJson } from './ast_json.js';
import { requireOracle } from './oracle.js';

const ORACLE = requireOracle();
const SCRIPT = join(import.meta.dirname, '../../scripts/oracle_ast.py');
/** Frames of the script on the oracle where it compiles: module and main. */
const ORACLE_DEPTH = 2;

interface OracleResult {
  path: string;
  ast?: unknown;
  code?: string;
  error?: Refusal;
}

/** What is compared of an exception. */
interface Refusal {
  type: string;
  msg: string;
  lineno: number | null;
  offset: number | null;
  text: string | null;
}

const args = process.argv.slice(2);
const useOracleAst = args.includes('--oracle-ast');
const flags = args.filter((arg) => arg === '-O' || arg === '-OO');
const optimize = flags.includes('-OO') ? 2 : flags.includes('-O') ? 1 : 0;
const files = args.filter((arg) => !arg.startsWith('-')).flatMap(sourcesUnder);

const counts = { same: 0, different: 0, sameRefusal: 0, otherRefusal: 0, onlyOneRefuses: 0 };
let compileMs = 0;

const oracle = spawn(ORACLE, [SCRIPT, ...flags, ...(useOracleAst ? [] : ['--no-ast'])], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
oracle.stdin.end(files.join('\n'));
for await (const line of createInterface({ input: oracle.stdout })) compare(JSON.parse(line) as OracleResult);
console.log(counts, `compile: ${compileMs.toFixed(0)} ms`);
process.exitCode = counts.different + counts.otherRefusal + counts.onlyOneRefuses > 0 ? 1 : 0;

function sourcesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => {
    if (name === '__pycache__') return [];
    const inner = join(path, name);
    return statSync(inner).isDirectory() ? sourcesUnder(inner) : name.endsWith('.py') ? [inner] : [];
  });
}

function compare(theirs: OracleResult): void {
  const ours = compileOurs(theirs);
  if (!(ours instanceof CodeObject)) return compareRefusals(theirs, ours);
  if (theirs.code === undefined) {
    counts.onlyOneRefuses++;
    return console.log(`${theirs.path}: compiles here, oracle ${JSON.stringify(theirs.error)}`);
  }
  const difference = firstDifference(loadCode(Buffer.from(theirs.code, 'base64')), ours, ours.co_name);
  if (difference === null) {
    counts.same++;
    return;
  }
  counts.different++;
  console.log(`${theirs.path}: ${difference}`);
}

function compareRefusals({ path, error }: OracleResult, ours: Refusal): void {
  if (error === undefined) {
    counts.onlyOneRefuses++;
    console.log(`${path}: compiles on the oracle, here ${JSON.stringify(ours)}`);
  } else if (JSON.stringify(ours) === JSON.stringify(error)) {
    counts.sameRefusal++;
  } else {
    counts.otherRefusal++;
    console.log(`${path}: refused\n  oracle ${JSON.stringify(error)}\n  ours   ${JSON.stringify(ours)}`);
  }
}

/** Our code object, or why there is none. */
function compileOurs({ path, ast, error }: OracleResult): CodeObject | Refusal {
  if (useOracleAst && ast === undefined) return error!; // no tree to compile
  try {
    const source = readFileSync(path);
    const mod = useOracleAst ? (astFromJson(ast) as Mod) : parse(source, path, 'exec');
    const start = performance.now();
    const code = compileModule(mod, path, { optimize, source: source.toString(), recursionDepth: ORACLE_DEPTH });
    compileMs += performance.now() - start;
    return code;
  } catch (e) {
    if (!(e instanceof PySyntaxError)) throw e;
    const { type, msg, lineno, offset, text } = e;
    return { type, msg, lineno, offset, text };
  }
}

/** The first field in which two code objects differ, told with some of its surroundings. */
function firstDifference(theirs: CodeObject, ours: CodeObject, where: string): string | null {
  for (const key of Object.keys(theirs) as (keyof CodeObject)[]) {
    if (key === 'co_code' || key === 'co_consts') continue;
    if (JSON.stringify(theirs[key]) !== JSON.stringify(ours[key])) {
      return `${where}.${key}\n  oracle ${fieldText(theirs[key])}\n  ours   ${fieldText(ours[key])}`;
    }
  }
  if (Buffer.compare(theirs.co_code, ours.co_code) !== 0) return `${where}\n${sideBySide(dis(theirs), dis(ours))}`;
  return differentConst(theirs, ours, where);
}

function fieldText(v: unknown): string {
  return v instanceof Uint8Array ? v.join() : JSON.stringify(v);
}

function differentConst(theirs: CodeObject, ours: CodeObject, where: string): string | null {
  for (let i = 0; i < Math.max(theirs.co_consts.length, ours.co_consts.length); i++) {
    const a = theirs.co_consts[i];
    const b = ours.co_consts[i];
    if (a instanceof CodeObject && b instanceof CodeObject) {
      const inner = firstDifference(a, b, `${where}.${a.co_name}:${a.co_firstlineno}`);
      if (inner !== null) return inner;
    } else if (a === undefined || b === undefined || !sameConstant(a, b)) {
      const text = (v: Constant | undefined): string => (v === undefined ? 'nothing' : constantRepr(v));
      return `${where}.co_consts[${i}]\n  oracle ${text(a)}\n  ours   ${text(b)}`;
    }
  }
  return null;
}

function sameConstant(a: Constant, b: Constant): boolean {
  // A nan has no key in common with another one.
  return constantKey(a) === constantKey(b) || (constantRepr(a).includes('nan') && constantRepr(a) === constantRepr(b));
}

/** Two listings from three lines before the first difference on. */
function sideBySide(theirs: string, ours: string): string {
  const a = theirs.split('\n');
  const b = ours.split('\n');
  const first = a.findIndex((line, i) => line !== b[i]);
  const rows: string[] = [];
  for (let i = Math.max(0, first - 3); i < first + 8; i++) {
    rows.push(`${a[i] === b[i] ? ' ' : '|'} ${(a[i] ?? '').padEnd(60)} ${b[i] ?? ''}`);
  }
  return rows.join('\n');
}
