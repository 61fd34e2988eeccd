// npm run perf:overhead [-- --quick] [--rounds=5] [--nodes=20,24] [--variants=text;text]: what looking for signals costs.
//
// Small programs (perf/overhead_programs.ts) under loops that look for signals in different ways and at different places
// (perf/overhead_variants.ts), on each Node there is. Each loop runs in a process of its own, in turn, several rounds,
// timed by the benchmark package in CPU time. What counts is the time over that of the loop without polls in the same
// round. The rules of 3.6.3 and of 3.6.15 differ only once a signal is there, so the difference between those two rows is
// the noise: V8 compiles the same loop better in one process than in another, by more than what is looked for. So the best
// rounds of both are compared as well, and --variants takes the loops alone whose labels have one of the texts in them, for
// many rounds of few. Nobody can take CPython's own polls out without building it anew; what is told of it is how many it does.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { childEnvironment, pinned, runPinned } from './child.js';
import { launcherFlags } from './launcher_flags.js';
import { bestOf, meansOf, overheads, type OverheadData, type OverheadSample } from './overhead_results.js';
import { OVERHEAD_PROGRAMS } from './overhead_programs.js';
import { makeVariants, VARIANTS, type Variant } from './overhead_variants.js';
import { beginReport } from './report_file.js';
import { findNodes } from './subjects.js';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, nodes: { type: 'string' }, variants: { type: 'string' }, out: { type: 'string' } } });
const rounds = Number(options.rounds ?? (options.quick ? 2 : 5));
const seconds = options.quick ? 0.1 : 0.2;

function runChild(node: string, file: string | undefined, { places }: Variant, what: string): Record<string, number> {
  const policy = places === '3.6.15' || places === '3.10' ? places : '3.6.3';
  const { stdout, failure } = runPinned([node, ...launcherFlags(), 'dist/perf/overhead_child.js', file ?? 'default', policy, what]);
  if (failure !== undefined) throw new Error(`${file ?? 'default'}: ${failure}`);
  return JSON.parse(stdout) as Record<string, number>;
}

/** Operations per second of CPython, where there is one. */
function oracleRates(): Record<string, number> | undefined {
  const oracle = findOracle();
  if (oracle === undefined) return undefined;
  const [file, ...args] = pinned([oracle, 'perf/overhead_oracle.py', String(seconds)]);
  const { stdout, status, stderr } = spawnSync(file!, args, { input: JSON.stringify(OVERHEAD_PROGRAMS), encoding: 'utf8', env: childEnvironment() });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

const texts = options.variants?.split(';');
const variants = VARIANTS.filter(({ isQuick, label }) => (!options.quick || isQuick === true) && (texts === undefined || label === 'none' || texts.some((text) => label.includes(text))));
const wanted = options.nodes?.split(',') ?? (options.quick ? [process.versions.node.split('.')[0]!] : undefined);
const nodes = findNodes().filter(({ major }) => wanted === undefined || wanted.includes(major));
const finish = beginReport('overhead', options.quick);
makeVariants();

const samples: OverheadSample[] = [];
for (let round = 0; round < rounds; round++) {
  for (const { major, path } of nodes) {
    for (const variant of variants) samples.push({ node: major, variant: variant.label, round, rates: runChild(path, variant.file, variant, String(seconds)) });
  }
}
const polls = Object.fromEntries(variants.filter(({ counting }) => counting !== undefined).map((variant) => [variant.label, runChild(process.execPath, variant.counting, variant, 'count')]));
const rates = oracleRates();
const data: OverheadData = {
  programs: Object.keys(OVERHEAD_PROGRAMS), nodes: nodes.map(({ major, version }) => ({ major, version })),
  variants: variants.map(({ label, poll, places }) => ({ label, poll, places })), samples, polls, ...(rates !== undefined && { oracle: rates }),
};
finish(data, options.out);

const percent = (ratio: number): string => `${((ratio - 1) * 100).toFixed(1)}`;
for (const { major } of nodes) {
  console.log(`\nnode ${major}: percent over the loop that never looks, medians of ${rounds}`);
  console.log([''.padEnd(19), ...data.programs.map((name) => name.slice(0, 8).padStart(9)), 'mean'.padStart(8), '95 % of it'.padStart(14), 'best'.padStart(8), 'polls/s'.padStart(9)].join(''));
  for (const { label } of variants.slice(1)) {
    const cells = data.programs.map((program) => percent(overheads(data, major, label, program).value).padStart(9));
    const { mean, pollsPerSecond } = meansOf(data, major, label);
    console.log([label.padEnd(19), ...cells, percent(mean.value).padStart(8), `${percent(mean.low)}..${percent(mean.high)}`.padStart(14), percent(bestOf(data, major, label)).padStart(8), `${(pollsPerSecond / 1e6).toFixed(1)} M`.padStart(9)].join(''));
  }
}
const counts = polls['plain, 3.6.3'];
if (rates !== undefined && counts !== undefined) {
  console.log(`\nCPython 3.6.15, millions of polls per second at the same places: ${data.programs.map((name) => `${name} ${((rates[name]! * counts[name]!) / 1e6).toFixed(0)}`).join(', ')}`);
}
