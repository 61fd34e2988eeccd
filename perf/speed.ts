// npm run perf:speed [-- ROUNDS [--start]]: six small programs and a start (or that alone), beside CPython 3.6.15.
//
// Prints CPU seconds and the ratio to CPython in the same round (medians). Needs the
// oracle (`pyenv prefix 3.6.15` or $MINIPY_ORACLE); without it only minipy is timed.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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

/** An installed package beside this one: its own snapshot, and a library without cached bytecode. */
function installedIn(folder: string): string {
  for (const part of ['bin', 'dist', 'build', 'prebuilds', 'lib', 'package.json', 'scripts/build_snapshot.mjs'].filter((path) => existsSync(path))) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  spawnSync(process.execPath, [join(folder, 'scripts/build_snapshot.mjs')], { stdio: 'inherit' });
  for (const path of readdirSync(join(folder, 'lib'), { recursive: true, encoding: 'utf8' })) {
    if (basename(path) === '__pycache__') rmSync(join(folder, 'lib', path), { recursive: true });
  }
  return join(folder, 'bin/minipy');
}

/** A start from the snapshot and without it, with the bytecode of what it imports cached or not, and node's own. */
function starts(): void {
  const script = 'perf/startup.py';
  const folder = mkdtempSync(join(tmpdir(), 'minipy-perf-'));
  try {
    const installed = installedIn(folder);
    const uncached = { PYTHONDONTWRITEBYTECODE: '1' };
    const kinds: readonly (readonly [string, Command])[] = [
      ['with cached imports', minipy(script)],
      ['without cached imports', { argv: [installed, script], env: uncached }],
      ['no snapshot, with', minipy(script, { MINIPY_SNAPSHOT: '0' })],
      ['no snapshot, without', { argv: [installed, script], env: { ...uncached, MINIPY_SNAPSHOT: '0' } }],
      ['node -e 0 itself', { argv: ['node', '-e', '0'] }],
    ];
    const { seconds: t } = compare(kinds.map(([, command]) => command), rounds * 3);
    const node = t.at(-1)!;
    console.log(`\nstart, 30 lines importing sys, os, signal   (CPU milliseconds beyond node -e 0, medians of ${rounds * 3})`);
    kinds.forEach(([name], i) => console.log(`${name.padEnd(24)}${((i < kinds.length - 1 ? t[i]! - node : node) * 1000).toFixed(0)}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!process.argv.includes('--start')) programs();
starts();
