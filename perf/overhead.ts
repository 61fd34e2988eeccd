// npm run perf:overhead [-- ROUNDS]: what polling costs.
//
// Five small programs (perf/overhead_programs.ts) under the loop without polls, with plain
// loads and with Atomics.load, at 3.6's places and at 3.10's. Each variant runs in a
// process of its own, in turn, several rounds, timed by the benchmark package. Prints time
// over the loop without polls: 1.03 is three percent.

import { spawnSync } from 'node:child_process';
import { median } from './statistics.js';
import { OVERHEAD_PROGRAMS } from './overhead_programs.js';

const VARIANTS: readonly (readonly [variant: string, label: string])[] = [
  ['none', 'none'],
  ['plain', 'plain 3.6'],
  ['atomic', 'atomic 3.6'],
  ['plain_back_edges', 'plain 3.10'],
  ['atomic_back_edges', 'atomic 3.10'],
];
const rounds = Number(process.argv[2] ?? 5);

type Results = Record<string, { hz: number; rme: number }>;

function runVariant(variant: string): Results {
  const flags = ['--stack-size=7500', '--no-use-osr', '--no-turbo-loop-peeling'];
  const { status, stdout, stderr } = spawnSync('node', [...flags, 'dist/perf/overhead_child.js', variant, '0.4'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Results;
}

const times = new Map(VARIANTS.map(([variant]) => [variant, new Map(Object.keys(OVERHEAD_PROGRAMS).map((p) => [p, [] as number[]]))]));
for (let round = 0; round < rounds; round++) {
  for (const [variant] of VARIANTS) {
    for (const [program, { hz }] of Object.entries(runVariant(variant))) times.get(variant)!.get(program)!.push(1 / hz);
  }
}

const names = Object.keys(OVERHEAD_PROGRAMS);
const base = times.get('none')!;
console.log(['poll'.padEnd(12), ...names.map((n) => n.padStart(13)), 'geo. mean'.padStart(11)].join(''));
for (const [variant, label] of VARIANTS) {
  const ratios = names.map((name) => {
    const own = times.get(variant)!.get(name)!;
    return median(own.map((t, round) => t / base.get(name)![round]!));
  });
  const mean = Math.exp(ratios.reduce((sum, r) => sum + Math.log(r), 0) / ratios.length);
  console.log([label.padEnd(12), ...ratios.map((r) => r.toFixed(3).padStart(13)), mean.toFixed(3).padStart(11)].join(''));
}
