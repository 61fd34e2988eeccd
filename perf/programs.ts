// npm run perf:programs: the benchmark programs of perf/programs under minipy, on each Node, and under its peers.
//
//   npm run perf:programs -- [--quick] [--rounds=3] [--turns=3] [--programs=a,b] [--subjects=text,text]
//                            [--add] [--out=FILE.json] [--baseline=FILE.json]
//
// Each program checks its own result. One process runs it `turns` times: from the start of the process to the end of
// the first turn is the cold time, the later turns are the warm time. CPU time of all threads, one processor, the
// subjects in turn within a round. --quick takes small sizes, one round of two turns, every fourth program, and minipy
// on this node only; slow subjects always take the small size, and so are compared with what CPython 3.6.15 takes for
// that size. --add keeps what the report has of other subjects, so that peers need to be measured only once.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runPinned } from './child.js';
import { ProgramsResults, type Failure, type ProgramsData, type Run, type Temperature } from './programs_results.js';
import { beginReport, readReport, RESULTS } from './report_file.js';
import { median } from './statistics.js';
import { findSubjects, measured, REFERENCE, type Subject } from './subjects.js';

const FOLDER = 'perf/programs';
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, turns: { type: 'string' }, programs: { type: 'string' },
    subjects: { type: 'string' }, out: { type: 'string' }, baseline: { type: 'string' }, add: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3));
const turns = Number(options.turns ?? (options.quick ? 2 : 3));
/** --quick measures every so many of the programs, where none are named. */
const QUICK_STEP = 4;
if (!(rounds >= 1) || !(turns >= 2)) throw new Error('--rounds is 1 or more, --turns 2 or more');

interface Program {
  readonly name: string;
  readonly path: string;
  /** In the order in which the program's EXPECTED tells them: for a test, the small and the whole size. */
  readonly sizes: readonly number[];
}

function findPrograms(): Program[] {
  const wanted = options.programs?.split(',');
  return readdirSync(FOLDER).filter((file) => file.endsWith('.py')).map((file) => {
    const path = join(FOLDER, file);
    const expected = /^EXPECTED = \{(.*)\}$/m.exec(readFileSync(path, 'utf8'))![1]!;
    return { name: basename(file, '.py'), path, sizes: [...expected.matchAll(/(?:^|, )(\d+): /g)].map(([, size]) => Number(size)) };
  }).sort((a, b) => (a.name < b.name ? -1 : 1)).filter(({ name }, i) => (wanted === undefined ? !options.quick || i % QUICK_STEP === 0 : wanted.includes(name)));
}

function isWanted({ name }: { name: string }): boolean {
  const isLeftOut = options.quick && name.startsWith('minipy') && !name.endsWith(` ${process.versions.node.split('.')[0]}`);
  return name === REFERENCE || (options.subjects === undefined ? !isLeftOut : options.subjects.split(',').some((text) => name.includes(text)));
}

/** A run as the child told it. */
function readRun(stdout: string, where: Pick<Run, 'subject' | 'program' | 'size' | 'round'>): Run {
  const numbers = (word: string): number[][] => [...stdout.matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map(([, rest]) => rest!.split(' ').map(Number));
  const [[ready, rssAtStart]] = numbers('ready') as [[number, number]];
  const [[peak]] = numbers('peak') as [[number]];
  return { ...where, ready, rssAtStart, turns: numbers('turn') as [number, number][], peak };
}

/** Which sizes of a program a subject gets: the reference both, where slow subjects need the small one. */
function sizesFor(subject: Subject, program: Program, subjects: readonly Subject[]): number[] {
  const [, small, whole] = program.sizes as [number, number, number];
  if (options.quick || subject.isSlow === true) return [small];
  return subject.name === REFERENCE && subjects.some(({ isSlow }) => isSlow === true) ? [small, whole] : [whole];
}

/** On a terminal, how far it has come. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

function measureAll(subjects: readonly Subject[], programs: readonly Program[]): { runs: Run[]; failures: Failure[] } {
  const runs: Run[] = [];
  const failures = new Map<string, Failure>();
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) {
      for (const subject of subjects) {
        for (const size of sizesFor(subject, program, subjects)) {
          const where = { subject: subject.name, program: program.name };
          const key = `${subject.name}/${program.name}`;
          if (failures.has(key)) continue;
          const { argv, env } = measured(subject, program.path, size, turns);
          const { stdout, failure } = runPinned(argv, env, 180);
          if (failure === undefined) runs.push(readRun(stdout, { ...where, size, round }));
          else failures.set(key, { ...where, why: failure });
        }
      }
      progress(`round ${round + 1} of ${rounds}: ${program.name}`);
    }
  }
  progress('');
  return { runs, failures: [...failures.values()] };
}

const number = (n: number | undefined, digits = 2): string => (n === undefined ? '-' : n.toFixed(digits));

function printTable(results: ProgramsResults, temperature: Temperature): void {
  const names = results.data.subjects.map(({ name }) => name);
  const what = temperature === 'cold' ? 'cold: the whole process, its start included' : 'warm: later turns in the same process';
  console.log(`\n${what}; CPU milliseconds of ${REFERENCE}, and the others' time over it (medians)`);
  console.log([''.padEnd(16), ...names.map((name) => name.replace('minipy, ', 'mp ').replace('CPython ', 'cp ').slice(0, 11).padStart(12))].join(''));
  for (const program of results.programs) {
    const cells = names.map((name) => results.cell(name, program, temperature));
    const texts = cells.map((cell, i) => (cell === undefined ? '-' : names[i] === REFERENCE ? (cell.seconds * 1e3).toFixed(0) : number(cell.ratios.length === 0 ? undefined : median(cell.ratios))));
    console.log([program.padEnd(16), ...texts.map((text) => text.padStart(12))].join(''));
  }
  console.log(['geometric mean'.padEnd(16), ...names.map((name) => number(results.mean(name, temperature)?.value).padStart(12))].join(''));
}

/** Programs whose median time has changed by more than both spreads. */
function printComparison(results: ProgramsResults, before: ProgramsResults, file: string): void {
  console.log(`\nbeside ${file} (ratios to ${REFERENCE}, so that the machine's mood is left out)`);
  for (const { name } of results.data.subjects.filter((s) => s.name.startsWith('minipy'))) {
    for (const temperature of ['cold', 'warm'] as const) {
      const changes = results.programs.flatMap((program) => {
        const [now, then] = [results.cell(name, program, temperature), before.cell(name, program, temperature)];
        return now === undefined || then === undefined || now.ratios.length === 0 || then.ratios.length === 0 ? [] : [{ program, change: median(now.ratios) / median(then.ratios) }];
      });
      if (changes.length === 0) continue;
      const mean = Math.exp(changes.reduce((sum, { change }) => sum + Math.log(change), 0) / changes.length);
      const far = changes.filter(({ change }) => change > 1.05 || change < 0.95).sort((a, b) => a.change - b.change);
      console.log(`${name}, ${temperature}: ${number(mean, 3)}${far.map(({ program, change }) => `  ${program} ${number(change)}`).join('')}`);
    }
  }
}

/** The new data, and what an earlier report has of other subjects: its rounds keep their numbers, and their reference. */
function addedTo(before: ProgramsData, data: ProgramsData): ProgramsData {
  const next = 1 + Math.max(...before.runs.map(({ round }) => round));
  const isOther = ({ subject }: { subject: string }): boolean => subject === REFERENCE || data.subjects.every(({ name }) => name !== subject);
  const known = [...before.subjects.filter(({ name }) => data.subjects.every((own) => own.name !== name)), ...data.subjects];
  const order = [...found.subjects, ...found.missing].map(({ name }) => name);
  return {
    subjects: known.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)), missing: found.missing,
    runs: [...before.runs.filter(isOther), ...data.runs.map((run) => ({ ...run, round: run.round + next }))],
    failures: [...before.failures.filter(isOther), ...data.failures],
  };
}

const found = findSubjects();
const subjects = found.subjects.filter(isWanted);
const missing = found.missing.filter(isWanted);
const finish = beginReport('programs', options.quick);
for (const { name, why } of missing) console.log(`without ${name}: ${why}`);
const programs = findPrograms();
for (const subject of subjects) { // node writes its code cache, Python its bytecode
  const { argv, env } = measured(subject, programs[0]!.path, programs[0]!.sizes[0]!, 2);
  runPinned(argv, env);
}
const measuredRuns = measureAll(subjects, programs);
const fresh: ProgramsData = { subjects: subjects.map(({ name, version }) => ({ name, version })), missing, ...measuredRuns };
const earlier = options.add ? readReport<ProgramsData>(options.out ?? join(RESULTS, 'programs.json')) : undefined;
const data = earlier === undefined ? fresh : addedTo(earlier.data, fresh);
finish(data, options.out);
const results = new ProgramsResults(data);
for (const { subject, program, why } of data.failures) console.log(`${subject} does not run ${program}: ${why}`);
for (const temperature of ['cold', 'warm'] as const) printTable(results, temperature);
if (options.baseline !== undefined) {
  const before = readReport<ProgramsData>(options.baseline);
  if (before === undefined) throw new Error(`no such file: ${options.baseline}`);
  printComparison(results, new ProgramsResults(before.data), options.baseline);
}
