// npm run perf:overhead [-- --quick] [--rounds=5] [--nodes=20,24] [--variants=text;text]: what looking for signals costs.
//
// Small programs (perf/overhead_programs.ts) under loops that look for signals in different ways and at different places
// (perf/overhead_variants.ts), and in translations, on each Node there is. What counts is the time over that of the same
// without polls, which is a few percent: less than what a processor that others use too gives and takes within seconds,
// and less than what V8's luck makes of one loop in two processes. So all loops run side by side, a process each, on one
// processor, and take turns of some milliseconds; ratios are of one turn, and each round has new processes. Which
// chance remains is told by a second process of the loop without polls. Nobody can take CPython's own polls out without
// building it anew; what is told of it is how many it does.

import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { childEnvironment, pinned, runPinned, stayAside } from './child.js';
import { launcherFlags } from './launcher_flags.js';
import { comparedVariants, meansOf, overheads, type OverheadData, type OverheadSample } from './overhead_results.js';
import { OVERHEAD_PROGRAMS } from './overhead_programs.js';
import { makeVariants, VARIANTS, type Variant } from './overhead_variants.js';
import { beginReport } from './report_file.js';
import { median } from './statistics.js';
import { findNodes } from './subjects.js';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, nodes: { type: 'string' }, variants: { type: 'string' }, out: { type: 'string' } } });
const rounds = Number(options.rounds ?? (options.quick ? 1 : 5));
const turns = options.quick ? 5 : 11;
const ORACLE_SECONDS = 0.2;

const programs = Object.keys(OVERHEAD_PROGRAMS);

function childCommand(node: string, file: string | undefined, { places, poll, translates }: Variant, what: string): string[] {
  const policy = places === '3.6.15' || places === '3.10' ? places : '3.6.3';
  return [node, ...launcherFlags(), 'dist/perf/overhead_child.js', file ?? 'default', policy, poll, translates ? 'on' : 'off', what];
}

/** A process that times programs when it is asked. */
class Timer {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly answers: AsyncIterator<string>;

  constructor(node: string, private readonly variant: Variant) {
    const [file, ...args] = pinned(childCommand(node, variant.file, variant, 'time'));
    this.child = spawn(file!, args, { stdio: ['pipe', 'pipe', 'inherit'], env: childEnvironment() });
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  private async answer(): Promise<string> {
    const { value, done } = await this.answers.next();
    if (done === true) throw new Error(`${this.variant.label}: the process has ended`);
    return value;
  }

  async ready(): Promise<void> {
    const said = await this.answer();
    if (said !== 'ready') throw new Error(`${this.variant.label}: ${said}`);
  }

  /** CPU seconds of one operation. */
  async time(program: string): Promise<number> {
    this.child.stdin.write(`${program}\n`);
    return Number(await this.answer());
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}

/** All variants side by side in new processes: turns of each program, forwards and backwards. */
async function runRound(node: { major: string; path: string }, variants: readonly Variant[], round: number): Promise<OverheadSample[]> {
  const timers: Timer[] = [];
  try {
    for (const variant of variants) {
      const timer = new Timer(node.path, variant);
      timers.push(timer);
      await timer.ready(); // one after the other, or they would warm up in each other's way
    }
    const samples = variants.map(({ label }) => ({ node: node.major, variant: label, round, seconds: {} as Record<string, number>, ratios: {} as Record<string, number> }));
    for (const program of programs) {
      const times = variants.map((): number[] => []);
      for (let turn = 0; turn < turns; turn++) {
        const order = turn % 2 === 0 ? [...timers.keys()] : [...timers.keys()].reverse();
        for (const i of order) times[i]!.push(await timers[i]!.time(program));
      }
      variants.forEach(({ base }, i) => {
        const without = times[variants.findIndex(({ label }) => label === base)]!;
        samples[i]!.seconds[program] = median(times[i]!);
        samples[i]!.ratios[program] = median(times[i]!.map((t, turn) => t / without[turn]!));
      });
    }
    return samples;
  } finally {
    for (const timer of timers) timer.end();
  }
}

function countPolls(variant: Variant): Record<string, number> {
  const { stdout, failure } = runPinned(childCommand(process.execPath, variant.counting, { ...variant, translates: false }, 'count'));
  if (failure !== undefined) throw new Error(`${variant.counting}: ${failure}`);
  return JSON.parse(stdout) as Record<string, number>;
}

/** Operations per second of CPython, where there is one. */
function oracleRates(): Record<string, number> | undefined {
  const oracle = findOracle();
  if (oracle === undefined) return undefined;
  const [file, ...args] = pinned([oracle, 'perf/overhead_oracle.py', String(ORACLE_SECONDS)]);
  const { stdout, status, stderr } = spawnSync(file!, args, { input: JSON.stringify(OVERHEAD_PROGRAMS), encoding: 'utf8', env: childEnvironment() });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

function chosenVariants(): Variant[] {
  const texts = options.variants?.split(';');
  const isWanted = ({ label, isQuick }: Variant): boolean => (!options.quick || isQuick === true) && (texts === undefined || texts.some((text) => label.includes(text)));
  const bases = new Set(VARIANTS.filter(isWanted).map(({ base }) => base));
  return VARIANTS.filter((variant) => isWanted(variant) || bases.has(variant.label));
}

const variants = chosenVariants();
const wanted = options.nodes?.split(',') ?? (options.quick ? [process.versions.node.split('.')[0]!] : undefined);
const nodes = findNodes().filter(({ major }) => wanted === undefined || wanted.includes(major));
const finish = beginReport('overhead', options.quick);
makeVariants();
stayAside();

const samples: OverheadSample[] = [];
for (let round = 0; round < rounds; round++) {
  for (const node of nodes) samples.push(...(await runRound(node, variants, round)));
}
const polls = Object.fromEntries(variants.filter(({ counting }) => counting !== undefined).map((variant) => [variant.label, countPolls(variant)]));
const rates = oracleRates();
const data: OverheadData = {
  programs, nodes: nodes.map(({ major, version }) => ({ major, version })),
  variants: variants.map(({ label, poll, places, base, translates }) => ({ label, poll, places, base, translates })), samples, polls, ...(rates !== undefined && { oracle: rates }),
};
finish(data, options.out);

const percent = (ratio: number): string => `${((ratio - 1) * 100).toFixed(1)}`;
const LABEL_WIDTH = 27;
for (const { major } of nodes) {
  console.log(`\nnode ${major}: percent over what never looks, medians of ${rounds} rounds of ${turns} turns`);
  console.log([''.padEnd(LABEL_WIDTH), ...programs.map((name) => name.slice(0, 8).padStart(9)), 'mean'.padStart(8), '95 % of it'.padStart(14), 'polls/s'.padStart(10), 'ns a poll'.padStart(10)].join(''));
  for (const { label } of comparedVariants(data)) {
    const cells = programs.map((program) => percent(overheads(data, major, label, program).value).padStart(9));
    const { mean, pollsPerSecond, nanosecondsPerPoll } = meansOf(data, major, label);
    const costs = polls[label] === undefined ? [] : [`${(pollsPerSecond / 1e6).toFixed(1)} M`.padStart(10), nanosecondsPerPoll.toFixed(2).padStart(10)];
    console.log([label.padEnd(LABEL_WIDTH), ...cells, percent(mean.value).padStart(8), `${percent(mean.low)}..${percent(mean.high)}`.padStart(14), ...costs].join(''));
  }
}
const counts = polls['plain, 3.6.3'];
if (rates !== undefined && counts !== undefined) {
  console.log(`\nCPython 3.6.15, millions of polls per second at the same places: ${programs.map((name) => `${name} ${((rates[name]! * counts[name]!) / 1e6).toFixed(0)}`).join(', ')}`);
}
