// npm run perf:startup [-- --quick] [--rounds=11]: what it costs until a program runs.
//
// An empty script, one of 30 lines that imports sys, os and signal, one that imports ten modules, and the first line of
// one of 1,000 lines; on each Node, beside `node -e 0` and CPython. minipy is installed for each Node, and runs from its
// snapshot or without, with the bytecode of imports cached or not. CPU time of whole processes, in turn, one processor:
// on two, the threads of V8 cost each other some ten milliseconds more. CPython's library is read without its cache from
// a copy.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findOracle } from '../scripts/oracle.js';
import { cpuSeconds, type Command } from './child_time.js';
import { pinned } from './child.js';
import { installIn, withoutBytecode } from './installed.js';
import { beginReport } from './report_file.js';
import { median, quantile } from './statistics.js';
import { findNodes, REFERENCE } from './subjects.js';

export interface StartupData {
  readonly cases: readonly { readonly name: string; readonly text: string }[];
  /** `node` says whose bare start a subject's time is over; it is one of the subjects. */
  readonly subjects: readonly { readonly name: string; readonly node?: string }[];
  /** CPU seconds by subject and case, one each round. */
  readonly seconds: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

const TEN = ['os', 're', 'collections', 'functools', 'random', 'string', 'subprocess', 'socket', 'tempfile', 'traceback'];
const CASES = [
  { name: 'empty', text: 'an empty script' },
  { name: 'thirty', text: '30 lines that import sys, os and signal' },
  { name: 'ten', text: `import ${TEN.join(', ')}` },
  { name: 'thousand', text: 'the first line of a script of 1,000 lines' },
];

interface Subject {
  readonly name: string;
  readonly node?: string;
  readonly command: (script: string) => Command;
}

/** A script that ends in its first line; the rest must be compiled before. */
function longScript(): string {
  const functions = Array.from({ length: 111 }, (_, i) => `
def function_${i}(values, limit=${i}):
    """Sums what is below the limit."""
    total = 0
    for i, value in enumerate(values):
        if value < limit and not i % ${(i % 7) + 2}:
            total += value * ${i} - len(values[:i])
    return {'total': total, 'name': 'function_${i}'}
`);
  return `import os; os._exit(0)\n${functions.join('')}`;
}

function writeCases(folder: string): Record<string, string> {
  const write = (name: string, text: string): string => {
    const path = join(folder, `${name}.py`);
    writeFileSync(path, text);
    return path;
  };
  return { empty: write('empty', ''), thirty: 'perf/startup.py', ten: write('ten', `import ${TEN.join(', ')}\n`), thousand: write('thousand', longScript()) };
}

/** A library without its cache; what no start needs is left out. */
function bareLibrary(from: string, to: string): string {
  const unneeded = /^(__pycache__|test|tests|site-packages|idlelib|lib2to3|lib-dynload|ensurepip|distutils|tkinter|pydoc_data|config-.*)$/;
  cpSync(from, to, { recursive: true, filter: (path) => path === from || !unneeded.test(basename(path)) });
  return to;
}

/** minipy installed for a node: from its snapshot or without, with the bytecode of what it imports cached or not. */
function minipySubjects(folder: string, { major, path }: { major: string; path: string }): Subject[] {
  const node = `node ${major} -e 0`;
  const command = installIn(join(folder, `node-${major}`), path);
  const bare = installIn(join(folder, `node-${major}-bare`), path);
  withoutBytecode(join(folder, `node-${major}-bare`));
  const subject = (name: string, file: string, env: Record<string, string>): Subject =>
    ({ name: `minipy, node ${major}${name}`, node, command: (script) => ({ argv: [file, script], env: { MINIPY_NODE: path, ...env } }) });
  return [
    { name: node, command: () => ({ argv: [path, '-e', '0'] }) },
    subject('', command, {}), subject(', no bytecode', bare, NO_BYTECODE),
    subject(', no snapshot', command, NO_SNAPSHOT), subject(', neither', bare, { ...NO_BYTECODE, ...NO_SNAPSHOT }),
  ];
}

const NO_BYTECODE = { PYTHONDONTWRITEBYTECODE: '1' };
const NO_SNAPSHOT = { MINIPY_SNAPSHOT: '0' };

function findSubjects(folder: string): Subject[] {
  const oracle = findOracle();
  const subjects = findNodes().flatMap((node) => minipySubjects(folder, node));
  if (oracle === undefined) return subjects;
  const theirs = bareLibrary(join(dirname(oracle), '../lib/python3.6'), join(folder, 'cpython'));
  return [...subjects, { name: REFERENCE, command: (script) => ({ argv: [oracle, script] }) },
    { name: `${REFERENCE}, no bytecode`, command: (script) => ({ argv: [oracle, script], env: { ...NO_BYTECODE, PYTHONPATH: theirs } }) }];
}

function measure(subjects: readonly Subject[], scripts: Readonly<Record<string, string>>, rounds: number): Record<string, Record<string, number[]>> {
  const seconds = Object.fromEntries(subjects.map(({ name }) => [name, Object.fromEntries(CASES.map((c) => [c.name, [] as number[]]))]));
  for (let round = -1; round < rounds; round++) { // the first one fills caches
    for (const { name } of CASES) {
      for (const subject of subjects) {
        const { argv, env } = subject.command(scripts[name]!);
        const t = cpuSeconds({ argv: pinned(argv), ...(env !== undefined && { env }) });
        if (round >= 0) seconds[subject.name]![name]!.push(t);
      }
    }
  }
  return seconds;
}

function print(data: StartupData, rounds: number): void {
  console.log(`CPU milliseconds, medians of ${rounds}; in brackets what is over the bare start of the same node`);
  console.log([''.padEnd(30), ...CASES.map(({ name }) => name.padStart(16))].join(''));
  for (const { name, node } of data.subjects) {
    const cells = CASES.map((c) => {
      const own = data.seconds[name]![c.name]!;
      const over = node === undefined ? '' : ` (${((median(own) - median(data.seconds[node]![c.name]!)) * 1e3).toFixed(0)})`;
      return `${(median(own) * 1e3).toFixed(0)}±${(((quantile(own, 0.75) - quantile(own, 0.25)) / 2) * 1e3).toFixed(0)}${over}`.padStart(16);
    });
    console.log([name.padEnd(30), ...cells].join(''));
  }
  for (const { name, text } of CASES) console.log(`  ${name}: ${text}`);
}

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, out: { type: 'string' } } });
const rounds = Number(options.rounds ?? (options.quick ? 3 : 11));
const finish = beginReport('startup', options.quick);
const folder = mkdtempSync(join(tmpdir(), 'minipy-startup-'));
try {
  const subjects = findSubjects(folder);
  const seconds = measure(subjects, writeCases(folder), rounds);
  const data: StartupData = { cases: CASES, subjects: subjects.map(({ name, node }) => ({ name, ...(node !== undefined && { node }) })), seconds };
  finish(data, options.out);
  print(data, rounds);
} finally {
  rmSync(folder, { recursive: true });
}
