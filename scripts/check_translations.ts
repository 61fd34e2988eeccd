// Every code object of a library, translated: what the second tier writes is JavaScript, whatever kinds of values were seen.
//
//   npm run check:translations [-- [--seed=1] PATH...]
//
// Without a path: the oracle's standard library, or minipy's own where there is no oracle. Each function is translated as
// a whole, watching and then relying on kinds that are drawn by lot, and compiled by V8; nothing is run. What cannot be
// translated is counted by its reason.

import { parseArgs } from 'node:util';
import '../vm/ceval.js';
import { sourceCompiler } from '../bin/compile_source.js';
import { Frame } from '../vm/frame.js';
import { Interpreter } from '../vm/interpreter.js';
import { newCode } from '../vm/objects/code.js';
import { makePolicy } from '../vm/policy.js';
import { newSignalState } from '../vm/signal_state.js';
import { compile } from '../vm/translate/compile.js';
import { Untranslatable } from '../vm/translate/flow.js';
import { Profile } from '../vm/translate/profile.js';
import { LONGEST, Translation } from '../vm/translate/translation.js';
import { CO_ASYNC_GENERATOR, CO_COROUTINE, type CodeObject } from '../compiler/code.js';
import { standardLibrary } from './oracle.js';
import { codeObjects, compiledFile } from './proof/code_objects.js';
import { pythonFiles } from './python_files.js';
import { Random } from './random.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
const random = new Random(Number(values.seed));
const reasons = new Map<string, number>();
let [translated, left] = [0, 0];

/** Bits of Seen and SeenIterator by lot, mostly one kind. */
function drawn(into: Uint8Array): void {
  for (let i = 0; i < into.length; i++) into[i] = random.below(4) === 0 ? random.below(64) : 1 << random.below(6);
}

const signalState = newSignalState();

/** Translate a frame's code as a whole, watching and not. */
function translate(f: Frame): void {
  const profile = new Profile(f.f_code.quickened.length, f.f_code.nlocals);
  try {
    compile(new Translation(profile), f, { policy: makePolicy('3.6.15'), signalState }, 0, -1);
    for (const seen of [profile.seen, profile.locals, profile.iterators]) drawn(seen);
    profile.isRunning = false;
    compile(new Translation(profile), f, { policy: makePolicy('3.6.3'), signalState }, 0, -1);
    translated++;
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    left++;
    reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
  }
}

function check(code: CodeObject, interp: Interpreter): void {
  if (code.co_code.length <= 2 * LONGEST && (code.co_flags & (CO_COROUTINE | CO_ASYNC_GENERATOR)) === 0) translate(new Frame(newCode(code), interp.mainDict, null));
}

const interp = new Interpreter({ compiler: sourceCompiler, prefix: '' });
interp.start({ sys: { minipyVersion: '', hostVersion: '', executable: '', prefix: '', argv: [''], path: [] } });
interp.enter(() => {
  for (const path of positionals.length > 0 ? positionals : [standardLibrary()]) {
    for (const file of pythonFiles(path)) {
      const top = compiledFile(file);
      if (top !== undefined) for (const code of codeObjects(top)) check(code, interp);
    }
  }
});
console.log(`${translated} translated, ${left} left to the interpreter`);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)}  ${reason}`);
if (translated === 0) process.exitCode = 1;
