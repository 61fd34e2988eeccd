// One process of perf/second_tier.ts: times subjects.py interpreted or translated, or compares the two.
//
//   node dist/perf/second_tier/child.js interpreter|translated|unpolled NAME SIZE TURNS   CPU seconds of each turn, as JSON
//   node dist/perf/second_tier/child.js states NAME SIZE FIRST LAST STEP                    differences of the two, as JSON
//
// `unpolled` is the translation without its polls, to see what they cost. `states` has a pending call come at every STEP-th poll between FIRST and LAST, and writes down what it finds: the frames,
// where they stand, their locals, stacks and blocks. The loop it does so with is made of the default one, and reads the
// breaker through a function that counts.

import { readFileSync, writeFileSync } from 'node:fs';
import '../../vm/ceval.js';
import { sourceCompiler } from '../../bin/compile_source.js';
import { callObject } from '../../vm/abstract.js';
import { replaceLoop, type Loop } from '../../vm/eval_frame.js';
import { addPendingCall } from '../../vm/eval_breaker.js';
import type { Frame } from '../../vm/frame.js';
import { evalCode, Interpreter } from '../../vm/interpreter.js';
import { PyBuiltinFunction, PyFunction } from '../../vm/object.js';
import { EVAL_BREAKER } from '../../vm/signal_state.js';
import { tstate } from '../../vm/thread_state.js';
import { PyFloat } from '../../vm/values.js';
import { PyRange, PyRangeIter } from './exits.js';
import { install, type Name } from './install.js';
import type { Words } from './translations.js';

const hook = globalThis as unknown as { readBreaker: (words: Int32Array) => number };

async function countingLoop(): Promise<Loop> {
  const text = readFileSync('dist/vm/ceval.js', 'utf8').replaceAll('breaker[BREAKER]', 'globalThis.readBreaker(breaker)');
  writeFileSync('dist/vm/ceval_second_tier.js', text.replace(/^setLoop\(.*\);$/m, '').replace('const REPLACEABLE = true;', 'const REPLACEABLE = false;'));
  return (await import('../../vm/' + 'ceval_second_tier.js')) as unknown as Loop;
}

/** install() with translations from which the polls have been taken. */
async function unpolledInstall(): Promise<typeof install> {
  const folder = 'dist/perf/second_tier';
  const text = readFileSync(`${folder}/translations.js`, 'utf8').split(/\n *if \(words\[BREAKER\] !== 0\)\n? *return .*;/);
  if (text.length < 30) throw new Error(`only ${text.length - 1} polls found`);
  writeFileSync(`${folder}/translations_unpolled.js`, text.join(''));
  writeFileSync(`${folder}/install_unpolled.js`, readFileSync(`${folder}/install.js`, 'utf8').replace('./translations.js', './translations_unpolled.js'));
  return ((await import('./' + 'install_unpolled.js')) as { install: typeof install }).install;
}

/** A value in a word; functions by name, so that a translation and what it stands for look alike. */
function told(value: unknown): string {
  if (value instanceof PyFloat) return `float ${value.value}`;
  if (value instanceof PyRangeIter) return `range_iterator ${value.next} ${value.step} ${value.left}`;
  if (value instanceof PyRange) return `range ${String(value.start)} ${String(value.stop)}`;
  if (value instanceof PyFunction) return `function ${value.func_name}`;
  if (value instanceof PyBuiltinFunction) return `function ${value.m_ml.ml_name}`;
  return typeof value === 'object' && value !== null ? (value as { ob_type: { tp_name: string } }).ob_type.tp_name : String(value);
}

/** All frames, as far as Python or the loop could tell them apart. Outer frames have their call's result yet to come. */
function state(): string {
  const frames: string[] = [];
  for (let f = tstate.frame as Frame | null; f !== null; f = f.f_back) {
    const isCaller = f.f_code.code.co_name.startsWith('run_'); // calls a builtin in the one case: its stack still has the arguments
    const slots = f.f_localsplus.slice(0, isCaller ? f.f_code.stackBase : f.f_stacktop).map(told).join(', ');
    frames.push(`${f.f_code.code.co_name} ${f.f_lasti} [${slots}] ${JSON.stringify(f.f_blocks ?? [])}`);
  }
  return `${tstate.recursion_depth} ${frames.join(' < ')}`;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const [mode = '', name = 'escape', size = '1', ...numbers] = process.argv.slice(2);
const loop = mode === 'states' ? await countingLoop() : undefined;
const installer = mode === 'unpolled' ? await unpolledInstall() : install;
const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({ sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: [] } });

function run(): number {
  return callObject(interp.mainDict.getStr(`run_${name}`)!, [Number(size)]) as number;
}

function time(turns: number): number[] {
  return Array.from({ length: turns }, () => {
    const began = cpuSeconds();
    run();
    return cpuSeconds() - began;
  });
}

/** The state when a pending call comes at the poll of this number, and the result after all. */
function stateAt(poll: number): string {
  const words = tstate.interp.signalState;
  let found = 'none';
  let count = 0;
  hook.readBreaker = () => {
    if (++count === poll) addPendingCall(words, () => { found = state(); });
    return words[EVAL_BREAKER]!;
  };
  return `${run()} ${found}`;
}

/** What differs between the function and its translation, one line for each poll. */
function differences(builtins: Parameters<typeof install>[2], [first, last, step]: readonly number[]): string[] {
  const polls = Array.from({ length: Math.floor((last! - first!) / step!) + 1 }, (_, i) => first! + i * step!);
  const expected = polls.map(stateAt);
  const words: Words = { get [EVAL_BREAKER]() { return hook.readBreaker(tstate.interp.signalState); } };
  install(name as Name, interp.mainDict, builtins, words);
  return polls.flatMap((poll, i) => {
    const got = stateAt(poll);
    return got === expected[i] ? [] : [`poll ${poll}:\n  ${expected[i]}\n  ${got}`];
  });
}

interp.enter(() => {
  const d = interp.mainDict;
  evalCode(interp.compile(readFileSync('perf/second_tier/subjects.py', 'utf8'), 'subjects.py', 'exec'), d, d);
  const { builtins } = tstate.interp;
  if (mode === 'translated' || mode === 'unpolled') installer(name as Name, d, builtins, tstate.interp.signalState as unknown as Words);
  if (loop !== undefined) replaceLoop(loop);
  console.log(JSON.stringify(loop === undefined ? time(Number(numbers[0])) : differences(builtins, numbers.map(Number))));
});
