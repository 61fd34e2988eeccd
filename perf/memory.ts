// npm run perf:memory [-- --quick] [--rounds=3]: what a process needs at its start, what an int, a list's element, a
// dict's entry, an instance, a frame cost, and a program of a million objects; beside CPython 3.6.15.
//
// Resident sizes of whole processes that hold many of a kind (perf/memory.py). What one costs is the difference of two
// such processes, divided: that is what a user pays, garbage not yet collected and half-used pages included.

import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { runPinned } from './child.js';
import { beginReport } from './report_file.js';
import { median } from './statistics.js';
import { findNodes, REFERENCE } from './subjects.js';

export interface MemoryData {
  readonly subjects: readonly string[];
  /** kB at the start: an empty process of node, or of an interpreter with nothing to run. */
  readonly atStart: Readonly<Record<string, number>>;
  /** Bytes for one of a kind, by subject. */
  readonly bytes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The program of a million objects: kB now and at most, CPU seconds. */
  readonly million: Readonly<Record<string, { readonly rss: number; readonly peak: number; readonly seconds: number }>>;
}

/** How many of a kind: enough to be much more than what the sizes vary by. */
const KINDS: Readonly<Record<string, number>> = {
  'small int': 4e6, int: 2e6, 'large int': 1e6, float: 2e6, str: 1e6, 'list element': 8e6, 'empty list': 1e6, 'pair with an int': 1e6, 'dict entry': 1e6,
  'small dict': 4e5, 'set entry': 1e6, instance: 1e6, generator: 2e5, frame: 1e4,
};

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, out: { type: 'string' } } });
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3));
const finish = beginReport('memory', options.quick);
const own = process.versions.node.split('.')[0]!;
const oracle = findOracle();
const subjects: { name: string; argv: string[]; env: Record<string, string> }[] = [
  ...findNodes().filter(({ major }) => !options.quick || major === own).map(({ major, path }) => ({ name: `minipy, node ${major}`, argv: ['bin/minipy'], env: { MINIPY_NODE: path } })),
  ...(oracle === undefined ? [] : [{ name: REFERENCE, argv: [oracle], env: {} }]),
];

interface Size {
  readonly rss: number;
  readonly peak: number;
  readonly seconds: number;
}

function holding({ argv, env }: (typeof subjects)[number], kind: string, count: number): Size {
  const sizes = Array.from({ length: rounds }, () => {
    const { stdout, failure } = runPinned([...argv, 'perf/memory.py', kind, String(count)], env);
    if (failure !== undefined) throw new Error(`${argv[0]}, ${kind}: ${failure}`);
    return stdout.trim().split(' ').map(Number) as [number, number, number];
  });
  const of = (i: 0 | 1 | 2): number => median(sizes.map((size) => size[i]));
  return { rss: of(0), peak: of(1), seconds: of(2) };
}

function bareNode(path: string): number {
  const script = "console.log(/VmRSS:\\s*(\\d+)/.exec(require('fs').readFileSync('/proc/self/status', 'latin1'))[1])";
  return median(Array.from({ length: 3 }, () => Number(runPinned([path, '-e', script]).stdout)));
}

const atStart: Record<string, number> = Object.fromEntries(findNodes().map(({ major, path }) => [`node ${major} -e`, bareNode(path)]));
const bytes: Record<string, Record<string, number>> = {};
const million: Record<string, Size> = {};
for (const subject of subjects) {
  atStart[subject.name] = holding(subject, 'none', 0).rss;
  bytes[subject.name] = {};
  for (const [kind, count] of Object.entries(KINDS)) {
    const few = Math.round(count / 4);
    bytes[subject.name]![kind] = ((holding(subject, kind, count).rss - holding(subject, kind, few).rss) * 1024) / (count - few);
  }
  million[subject.name] = holding(subject, 'million objects', 1e6);
}
const data: MemoryData = { subjects: subjects.map(({ name }) => name), atStart, bytes, million };
finish(data, options.out);

const mb = (kb: number): string => `${(kb / 1024).toFixed(1)} MB`;
console.log('resident at the start');
for (const [name, kb] of Object.entries(atStart)) console.log(`  ${name.padEnd(20)} ${mb(kb).padStart(10)}`);
console.log(`\n${'bytes for one'.padEnd(18)}${data.subjects.map((name) => name.padStart(18)).join('')}`);
for (const kind of Object.keys(KINDS)) console.log(`${kind.padEnd(18)}${data.subjects.map((name) => bytes[name]![kind]!.toFixed(0).padStart(18)).join('')}`);
console.log('\na program of a million objects');
for (const [name, { rss, peak, seconds }] of Object.entries(million)) console.log(`  ${name.padEnd(20)} ${mb(rss)}, at most ${mb(peak)}, ${seconds.toFixed(2)} s of CPU`);
