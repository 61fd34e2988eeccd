// npm run perf:second_tier [-- --quick] [--rounds=5]: what a second tier could bring.
//
// Three functions (perf/second_tier/subjects.py) interpreted, translated to JavaScript by hand with every poll kept
// (translations.ts), and under CPython 3.6.15. One process each, in turn; the first turns warm V8 up and do not count.

import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { runPinned } from './child.js';
import { launcherFlags } from './launcher_flags.js';
import { beginReport } from './report_file.js';
import { NAMES, type Name } from './second_tier/install.js';
import type { SecondTierData } from './second_tier_results.js';
import { median } from './statistics.js';

const SIZES: Readonly<Record<Name, number>> = { escape: 160, queens: 11, walk: 400_000 };
const WARM_UP = 4;

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, out: { type: 'string' } } });
const rounds = Number(options.rounds ?? (options.quick ? 1 : 5));
const turns = WARM_UP + (options.quick ? 2 : 5);

function seconds(argv: readonly string[]): number {
  const { stdout, failure } = runPinned(argv);
  if (failure !== undefined) throw new Error(`${argv.join(' ')}: ${failure}`);
  return median((JSON.parse(stdout) as number[]).slice(WARM_UP));
}

const ORACLE_PROGRAM = `import sys, time, json
sys.path.insert(0, 'perf/second_tier')
sys.dont_write_bytecode = True
import subjects
times = []
for turn in range(int(sys.argv[3])):
    began = time.process_time()
    getattr(subjects, 'run_' + sys.argv[1])(int(sys.argv[2]))
    times.append(time.process_time() - began)
print(json.dumps(times))`;

const oracle = findOracle();
const finish = beginReport('second_tier', options.quick);
const programs = NAMES.map((name) => {
  const result = { name, interpreter: [] as number[], translated: [] as number[], unpolled: [] as number[], oracle: [] as number[] };
  const args = [name, String(SIZES[name]), String(turns)];
  for (let round = 0; round < rounds; round++) {
    for (const mode of ['interpreter', 'translated', 'unpolled'] as const) result[mode].push(seconds([process.execPath, ...launcherFlags(), 'dist/perf/second_tier/child.js', mode, ...args]));
    if (oracle !== undefined) result.oracle.push(seconds([oracle, '-c', ORACLE_PROGRAM, ...args]));
  }
  return result;
});
const data: SecondTierData = { programs };
finish(data, options.out);

const ms = (values: readonly number[]): string => (values.length === 0 ? '-' : (median(values) * 1e3).toFixed(1)).padStart(12);
console.log(`${'CPU ms'.padEnd(10)}${'interpreter'.padStart(12)}${'translated'.padStart(12)}${'no polls'.padStart(12)}${'CPython'.padStart(12)}   interpreter/translated`);
for (const { name, interpreter, translated, unpolled, oracle: theirs } of data.programs) {
  console.log(`${name.padEnd(10)}${ms(interpreter)}${ms(translated)}${ms(unpolled)}${ms(theirs)}   ${(median(interpreter) / median(translated)).toFixed(1)}`);
}
