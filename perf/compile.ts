// npm run perf:compile [-- --files=300] [--seed=1] [PATH...]: lines per second of parsing
// and of compiling, cold and warm, beside CPython's compile() over the same files, and
// where minipy's time goes.
//
// Cold is a new process with 20 of the files, after its modules are loaded; warm is the
// third pass over all of them in one process. Without a PATH it takes files of the oracle's
// library, seeded; without an oracle our own lib/.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

import { findOracle } from '../scripts/oracle.js';
import { pythonFiles, sample } from '../scripts/python_files.js';
import type { Pass } from './compile_child.js';

/** What the prototype of the parser and compiler reached, on the oracle's library. */
const PROTOTYPE = 8700;
const COLD_FILES = 20;

let measured: { lines: number; seconds: number } | undefined;

const args = process.argv.slice(2);
const oracle = findOracle();
const library = oracle === undefined ? 'lib' : join(dirname(oracle), '../lib/python3.6');
const given = args.filter((arg) => !arg.startsWith('-'));
const files = sample((given.length > 0 ? given : [library]).flatMap(pythonFiles), option('files', 300), option('seed', 1));

const cold = child(files.slice(0, COLD_FILES), 1)[0]!;
const warm = child(files, 3)[2]!;
const { profile } = child(files, 3, '--profile')[2]!;
console.log(`${files.length} files, ${warm.lines} lines; cold: the first ${COLD_FILES} of them, ${cold.lines} lines`);
const pass = ({ lines, parseSeconds, compileSeconds }: Pass): object =>
  row({ lines, seconds: parseSeconds + compileSeconds }, lines / parseSeconds, lines / compileSeconds);
console.table({ 'minipy, cold': pass(cold), 'minipy, warm': pass(warm), ...cpython() });
console.log('where the warm time goes, by module:');
for (const [name, share] of Object.entries(profile!).sort((a, b) => b[1] - a[1])) {
  if (share >= 0.01) console.log(`  ${name.padEnd(20)} ${(share * 100).toFixed(1).padStart(5)} %`);
}

function option(name: string, otherwise: number): number {
  const found = args.find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? otherwise : Number(found.slice(name.length + 3));
}

/** A line of the table: lines per second, and ratios of the whole. */
function row({ lines, seconds }: { lines: number; seconds: number }, parse?: number, compile?: number): object {
  const rate = lines / seconds;
  const whole = (n?: number): number | string => (n === undefined ? '' : Math.round(n));
  return { 'parse, lines/s': whole(parse), 'compile, lines/s': whole(compile), 'both, lines/s': whole(rate),
    'to the prototype': Number((rate / PROTOTYPE).toFixed(2)), 'to CPython': ratioToOracle(rate) };
}

function ratioToOracle(rate: number): number | string {
  const rates = oracleRate();
  return rates === undefined ? '' : Number((rate / rates).toFixed(3));
}

function cpython(): Record<string, object> {
  const rate = oracleRate();
  return rate === undefined ? {} : { 'CPython 3.6': row({ lines: rate, seconds: 1 }) };
}

/** Lines per second of the oracle's compile(); asked once. */
function oracleRate(): number | undefined {
  if (oracle === undefined) return undefined;
  measured ??= JSON.parse(output(oracle, ['perf/compile_oracle.py'], files)) as { lines: number; seconds: number };
  return measured.lines / measured.seconds;
}

function child(paths: readonly string[], passes: number, ...more: string[]): Pass[] {
  const script = join(import.meta.dirname, 'compile_child.js');
  const text = output(process.execPath, ['--stack-size=7500', script, String(passes), ...more], paths);
  return text.trim().split('\n').map((line) => JSON.parse(line) as Pass);
}

function output(command: string, argv: readonly string[], paths: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, { input: paths.join('\n'), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
