// npm run perf:speed [-- ROUNDS]: six small programs and a start, beside CPython 3.6.15.
//
// Prints CPU seconds and the ratio to CPython in the same round (medians). Needs the
// oracle (`pyenv prefix 3.6.15` or $MINIPY_ORACLE); without it only minipy is timed.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOracle } from '../scripts/oracle.js';
import { compare, type Command } from './child_time.js';

const PROGRAMS = ['while_loop', 'nested_range', 'fib', 'method_calls', 'list_index', 'word_count'];
const rounds = Number(process.argv[2] ?? 3);
const oracle = findOracle();

const minipy = (script: string, env: Record<string, string> = {}): Command => ({ argv: ['bin/minipy', script], env });
const python = (script: string): Command => ({ argv: [oracle!, script] });
const seconds = (t: number): string => t.toFixed(3).padStart(8);

function programs(): void {
  console.log(`program           minipy${oracle === undefined ? '' : '  CPython   ratio'}   (CPU seconds, medians of ${rounds})`);
  for (const name of PROGRAMS) {
    const script = `perf/micro/${name}.py`;
    const commands = oracle === undefined ? [minipy(script)] : [minipy(script), python(script)];
    const result = compare(commands, rounds);
    const ratio = oracle === undefined ? '' : `${seconds(result.seconds[1]!)} ${result.ratios[0]!.toFixed(2).padStart(7)}`;
    console.log(`${name.padEnd(15)} ${seconds(result.seconds[0]!)} ${ratio}`);
  }
}

/** A start with and without the bytecode cache of what it imports, and node's own. */
function starts(): void {
  const script = 'perf/startup.py';
  const folder = mkdtempSync(join(tmpdir(), 'minipy-perf-'));
  try {
    cpSync('lib', folder, { recursive: true, filter: (path) => !path.includes('__pycache__') });
    const cold = minipy(script, { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' });
    const { seconds: t } = compare([minipy(script), cold, { argv: ['node', '-e', '0'] }], rounds * 3);
    console.log(`\nstart, 30 lines importing sys, os, signal   (CPU milliseconds beyond node -e 0, medians of ${rounds * 3})`);
    console.log(`with cached imports     ${((t[0]! - t[2]!) * 1000).toFixed(0)}`);
    console.log(`without                 ${((t[1]! - t[2]!) * 1000).toFixed(0)}`);
    console.log(`node -e 0 itself        ${(t[2]! * 1000).toFixed(0)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

programs();
starts();
