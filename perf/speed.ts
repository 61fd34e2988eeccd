// npm run perf:speed [-- ROUNDS]: six small programs beside CPython 3.6.15.
//
// Prints CPU seconds and the ratio to CPython in the same round (medians). Needs the
// oracle (`pyenv prefix 3.6.15` or $MINIPY_ORACLE); without it only minipy is timed.

import { findOracle } from '../scripts/oracle.js';
import { compare, type Command } from './child_time.js';

const PROGRAMS = ['while_loop', 'nested_range', 'fib', 'method_calls', 'list_index', 'word_count'];
const rounds = Number(process.argv[2] ?? 3);
const oracle = findOracle();

const minipy = (script: string): Command => ({ argv: ['bin/minipy', script] });
const python = (script: string): Command => ({ argv: [oracle!, script] });
const seconds = (t: number): string => t.toFixed(3).padStart(8);

console.log(`program           minipy${oracle === undefined ? '' : '  CPython   ratio'}   (CPU seconds, medians of ${rounds})`);
for (const name of PROGRAMS) {
  const script = `perf/micro/${name}.py`;
  const commands = oracle === undefined ? [minipy(script)] : [minipy(script), python(script)];
  const result = compare(commands, rounds);
  const ratio = oracle === undefined ? '' : `${seconds(result.seconds[1]!)} ${result.ratios[0]!.toFixed(2).padStart(7)}`;
  console.log(`${name.padEnd(15)} ${seconds(result.seconds[0]!)} ${ratio}`);
}
