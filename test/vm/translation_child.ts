// One process of test/vm/translation.test.ts: what a pending call finds at each look of a program.
//
//   node dist/test/vm/translation_child.js off|eager NAME      the frames at each look, as JSON
//
// NAME is a function of translation_subjects.py. It is run once for every look that it has, with a pending call that
// comes at that look and writes down all frames: where they stand, their locals, stacks and blocks. The loop and the
// translator are made of the usual ones; they read the breaker through a function that counts.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { sourceCompiler } from '../../bin/compile_source.js';
import { callObject } from '../../vm/abstract.js';
import { addPendingCall } from '../../vm/eval_breaker.js';
import type { Frame } from '../../vm/frame.js';
import { evalCode, Interpreter } from '../../vm/interpreter.js';
import { PyBuiltinFunction, PyCell, PyFunction, PyList, PyTuple } from '../../vm/object.js';
import { PyListIter } from '../../vm/objects/list_iter.js';
import { PyRangeIter } from '../../vm/objects/range.js';
import { EVAL_BREAKER } from '../../vm/signal_state.js';
import { tstate } from '../../vm/thread_state.js';
import { LOOKED } from '../../vm/translate/exit.js';
import type { setTranslating } from '../../vm/translate/translation.js';
import { PyFloat } from '../../vm/values.js';

const [mode = '', name = ''] = process.argv.slice(2);
/** Runs until everything that is going to be translated has been. */
const WARM = 60;
const MOST_LOOKS = 4000;

const hook = globalThis as unknown as { look: (words: Int32Array) => number };

/** The text with all its reads of the breaker counted; there must be some. */
function counted(text: string, read: RegExp): string {
  const changed = text.replaceAll(read, (_, words: string) => `globalThis.look(${words})`);
  if (changed === text) throw new Error(`no ${read}`);
  return changed;
}

/** The loop and the translator that count. */
async function countingLoop(): Promise<{ setTranslating: typeof setTranslating }> {
  const folder = `dist/vm/translate_counting_${process.pid}`;
  cpSync('dist/vm/translate', folder, { recursive: true });
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.js'))) {
    const path = `${folder}/${file}`;
    const text = readFileSync(path, 'utf8');
    if (file === 'translator.js') writeFileSync(path, counted(text, /(?<=plain: `)(W)\[\$\{EVAL_BREAKER\}\]/g));
    else if (text.includes('signalState[EVAL_BREAKER]')) writeFileSync(path, counted(text, /(ts\.interp\.signalState)\[EVAL_BREAKER\]/g));
  }
  process.on('exit', () => {
    rmSync(folder, { recursive: true });
    rmSync(`dist/vm/ceval_counting_${process.pid}.js`);
  });
  const loop = counted(readFileSync('dist/vm/ceval.js', 'utf8'), /(breaker)\[BREAKER\]/g).replaceAll("'./translate/", `'./translate_counting_${process.pid}/`);
  writeFileSync(`dist/vm/ceval_counting_${process.pid}.js`, loop);
  await import(`../../vm/ceval_counting_${process.pid}.js`); // puts itself in the place of the usual one
  return (await import(`../../vm/translate_counting_${process.pid}/translation.js`)) as { setTranslating: typeof setTranslating };
}

/** A value in words, containers with what is in them. */
function told(value: unknown, depth = 2): string {
  if (value instanceof PyFloat) return `float ${value.value}`;
  if (value instanceof PyCell) return `cell ${told(value.ob_ref, depth)}`;
  if (value instanceof PyRangeIter) return `range_iterator ${value.next} ${value.step} ${value.left}`;
  if (value instanceof PyListIter) return `list_iterator ${value.it_index}`;
  if (value instanceof PyFunction) return `function ${value.func_name}`;
  if (value instanceof PyBuiltinFunction) return `function ${value.m_ml.ml_name}`;
  if ((value instanceof PyList || value instanceof PyTuple) && depth > 0) return `${value.ob_type.tp_name} [${value.items.map((item) => told(item, depth - 1)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return (value as { ob_type?: { tp_name: string } }).ob_type?.tp_name ?? value.constructor.name; // a WhyCode is no object of Python's
}

/** All frames, as far as Python or the loop could tell them apart. In a caller's, what lies above its call is nobody's business. */
function state(): string {
  const frames: string[] = [];
  for (let f = tstate.frame as Frame | null; f !== null; f = f.f_back) {
    const isCaller = frames.length > 0;
    const slots = f.f_localsplus.slice(0, isCaller ? f.f_code.stackBase : f.f_stacktop).map((v) => told(v)).join(', ');
    frames.push(`${f.f_code.code.co_name} ${f.f_lasti} [${slots}]${isCaller ? '' : ` ${JSON.stringify(f.f_blocks ?? [])}`}`);
  }
  return `${tstate.recursion_depth} ${frames.join(' < ')}`;
}

hook.look = (words) => words[EVAL_BREAKER]!;
const translation = await countingLoop();
const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({ sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: [] } });
translation.setTranslating(mode, 4000);

/** The state when a pending call comes at the look of this number, and the result; 'none' when there are not so many. */
function stateAt(look: number): string {
  const words = tstate.interp.signalState;
  let found = 'none';
  let count = 0;
  hook.look = () => {
    if ((tstate.frame as Frame).f_lasti === LOOKED) return 0; // the translation has looked there
    if (++count === look) addPendingCall(words, () => { found = state(); });
    return words[EVAL_BREAKER]!;
  };
  const result = told(callObject(interp.mainDict.getStr(name)!, []), 4);
  return `${result} ${found}`;
}

interp.enter(() => {
  const d = interp.mainDict;
  evalCode(interp.compile(readFileSync('test/vm/translation_subjects.py', 'utf8'), 'subjects.py', 'exec'), d, d);
  for (let i = 0; i < WARM; i++) {
    tstate.callAgainAfter = 2 + (i % 5); // it is found in all its loops
    stateAt(-1);
  }
  const { translations } = (d.getStr(name) as PyFunction).func_code;
  if ((mode === 'eager') !== (translations !== null)) throw new Error(`${name} ${translations === null ? 'was not' : 'was'} translated`);
  const states: string[] = [];
  for (let look = 1; look <= MOST_LOOKS; look++) {
    const found = stateAt(look);
    // A place that is looked at twice is one place.
    if (found !== states.at(-1)) states.push(found);
    if (found.endsWith(' none')) break;
  }
  console.log(JSON.stringify(states));
});
