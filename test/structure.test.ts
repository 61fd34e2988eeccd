// The shape of the source: who imports whom, no barrels, and a loop that V8 will optimise.

import test from 'ava';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { sourceFiles } from '../scripts/source_files.js';

/** From the ground up: a file's code imports from its own floor and the ones below. The first pattern that fits counts. */
const FLOORS: readonly (readonly [name: string, files: RegExp])[] = [
  ['values', /^(native\/index|vm\/(values|elements|errno|policy|shapes|signal_state|source_lines|eval_frame|objects\/unicode_(ctype|data)))\.ts$/],
  ['grammar', /^grammar\//],
  ['compiler', /^compiler\//],
  ['types', /^vm\/(arith|dict|types|object|quicken)\.ts$/],
  ['errors', /^vm\/(errors|thread_state|signal_trace|eval_breaker)\.ts$/],
  ['protocols', /^vm\/(args|number|binary_operators|abstract|deferral|foreign_code|frame|sequence|unwind|print_exception|process_signals)\.ts$/],
  ['hooks', /^vm\/modules\/builtins_hooks\.ts$/],
  ['objects', /^vm\/(objects\/|(call|import|import_cache|shelf|import_polls|marshal|signals|deferred_signals)\.ts)/],
  ['opcodes', /^vm\/([a-z_]*opcodes|attr_cache|training|injection)\.ts$/],
  ['translation', /^vm\/translate\//],
  ['loop', /^vm\/(ceval|loop_variants\.d)\.ts$/],
  ['modules', /^vm\/(modules\/|builtin_modules\.ts|ready_types\.ts)/],
  ['interpreter', /^vm\/interpreter\.ts$/],
  ['bin', /^bin\//],
];

/** What a folder may take from outside itself, types included. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  native: /^node:/,
  grammar: /^(node:|ohm-js|vm\/(values|objects\/unicode_ctype)\.ts$)/,
  compiler: /^(node:|vm\/values\.ts$|grammar\/(ast|syntax_error)\.ts$)/,
  vm: /^(node:|native\/index\.ts$|compiler\/(code|opcode|marshal|marshal_reader|marshal_writer|pyc|verify)\.ts$|grammar\/(ast|ast_fields|syntax_error)\.ts$)/,
};

/** The process is touched from modules, from the signals' own files, and nowhere else in the VM. */
const MAY_IMPORT_NATIVE = /^(bin\/|vm\/modules\/|vm\/(process_signals|signal_state)\.ts$)/;

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = ['bin', 'grammar', 'compiler', 'vm', 'native'].flatMap((folder) => sourceFiles(folder, /\.ts$/));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s+(?<clause>[^;'"]*?)\s*from\s+'(?<from>[^']+)'/gm);
  return [...statements].map(({ groups }) => {
    const { clause, from } = groups as { clause: string; from: string };
    return {
      target: from.startsWith('.') ? normalize(join(dirname(file), from)).replace(/\.js$/, '.ts') : from,
      typeOnly: clause.startsWith('type ') || /^\{(\s*type [^,}]+,?)+\s*\}$/.test(clause),
    };
  });
}

function floorOf(file: string): number {
  return FLOORS.findIndex(([, pattern]) => pattern.test(file));
}

test('every file of the VM has a floor', (t) => {
  t.deepEqual(files.filter((file) => floorOf(file) < 0), []);
});

test('imports go down, never up', (t) => {
  const upward: string[] = [];
  for (const [file, list] of imports) {
    for (const { target, typeOnly } of list) {
      if (!typeOnly && floorOf(target) > floorOf(file)) {
        upward.push(`${file} (${FLOORS[floorOf(file)]![0]}) imports ${target} (${FLOORS[floorOf(target)]![0]})`);
      }
    }
  }
  t.deepEqual(upward, []);
});

test('the folders keep their distance', (t) => {
  const wrong: string[] = [];
  for (const [file, list] of imports) {
    const folder = file.slice(0, file.indexOf('/'));
    const allowed = OUTSIDE[folder];
    for (const { target } of list) {
      if (allowed && !target.startsWith(`${folder}/`) && !allowed.test(target)) wrong.push(`${file} imports ${target}`);
    }
  }
  t.deepEqual(wrong, []);
});

test('only what touches the process imports the addon', (t) => {
  const users = [...imports].filter(([, list]) => list.some(({ target, typeOnly }) => target === 'native/index.ts' && !typeOnly));
  t.deepEqual(users.map(([file]) => file).filter((file) => !MAY_IMPORT_NATIVE.test(file)), []);
});

test('no cycles', (t) => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    state.set(file, 'open');
    for (const { target, typeOnly } of imports.get(file) ?? []) if (!typeOnly) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  t.deepEqual(cycles, []);
});

test('no barrels and no default exports', (t) => {
  const offenders = files.filter((file) => /^export (\*|default\b)/m.test(readFileSync(file, 'utf8')));
  t.deepEqual(offenders, []);
});

test('the loop is far below the size at which V8 gives up optimising', (t) => {
  const V8_LIMIT = 61_440;
  const flags = ['--no-lazy', '--print-bytecode', '--print-bytecode-filter=runLoop'];
  const printed = execFileSync(process.execPath, [...flags, 'dist/vm/ceval.js'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const lengths = [...printed.matchAll(/^Bytecode length: (\d+)/gm)].map((match) => Number(match[1]));
  t.is(lengths.length, 1, 'the loop is the function runLoop of vm/ceval.ts');
  t.true(lengths[0]! < V8_LIMIT / 2, `${lengths[0]} bytes of V8 bytecode`);
});
