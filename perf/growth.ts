// npm run perf:growth [-- --quick] [--kinds=a,b]: how time grows with size, beside CPython 3.6.15.
//
// perf/growth.py does each kind of work at four sizes, each twice the one before. The exponent that fits the largest
// three says how it grows: 1 is in proportion, 2 is by the square. minipy may be slower than CPython, but may not grow
// faster: what grows faster than CPython, and faster than in proportion, is flagged.

import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { runPinned } from './child.js';
import { compareGrowth, type GrowthData, type Point } from './growth_results.js';
import { beginReport } from './report_file.js';
import { REFERENCE } from './subjects.js';

/** The largest size of each kind. */
const LARGEST: Readonly<Record<string, number>> = {
  parse: 8000, parse_nested: 16000, dict_insert: 800_000, dict_insert_str: 400_000, dict_churn: 800_000, set_insert: 800_000, collide: 400_000,
  sort_ints: 400_000, sort_ordered: 800_000, sort_by_key: 200_000, str_append: 800_000, str_append_and_look: 400_000, str_join: 400_000,
  str_index: 800_000, wide_str_index: 400_000, str_replace: 80_000, bytes_append: 800_000, list_append_pop: 800_000, list_pop_first: 80_000,
  list_slices: 320_000, recursion: 8000, raise_from_depth: 8000, raise_in_depth: 8000, raise_through: 8000, yield_from_chain: 2000,
  big_multiply: 400_000, big_to_str: 80_000, many_attributes: 80_000, many_classes: 4000,
};

function main(): void {
  const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, kinds: { type: 'string' }, out: { type: 'string' } } });
  const kinds = options.kinds?.split(',') ?? Object.keys(LARGEST);
  const finish = beginReport('growth', options.quick);
  const oracle = findOracle();
  const commands: [string, string[]][] = [['minipy', ['bin/minipy']], ...(oracle === undefined ? [] : [[REFERENCE, [oracle]] as [string, string[]]])];
  const points: Record<string, Record<string, Point[]>> = {};
  const failures: { subject: string; kind: string; why: string }[] = [];
  for (const kind of kinds) {
    const sizes = [8, 4, 2, 1].map((part) => String(Math.round(LARGEST[kind]! / part / (options.quick ? 2 : 1))));
    for (const [subject, command] of commands) {
      const { stdout, failure } = runPinned([...command, 'perf/growth.py', kind, ...sizes], {}, 120);
      if (failure !== undefined) failures.push({ subject, kind, why: failure });
      else (points[subject] ??= {})[kind] = stdout.trim().split('\n').map((line) => line.split(' ').map(Number) as [number, number]);
    }
  }
  const data: GrowthData = { kinds, points, failures };
  finish(data, options.out);
  print(data);
}

function print(data: GrowthData): void {
  const show = (n: number | undefined, digits: number): string => (n === undefined ? '-' : n.toFixed(digits)).padStart(11);
  console.log(`${'exponent of'.padEnd(20)}${'minipy'.padStart(11)}${'CPython'.padStart(11)}${'time ratio'.padStart(11)}`);
  for (const kind of data.kinds) {
    const { ours, theirs, ratio, isWorse } = compareGrowth(data, kind);
    console.log(`${kind.padEnd(20)}${show(ours, 2)}${show(theirs, 2)}${show(ratio, 1)}${isWorse ? '  grows faster than CPython' : ''}`);
  }
  for (const { subject, kind, why } of data.failures) console.log(`${subject} does not do ${kind}: ${why}`);
}

main();
