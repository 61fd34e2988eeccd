// Copies of the compiled loop, dist/vm/ceval_<poll>[_back_edges][_inject].js, and dist/vm/loop_variants.js,
// which loads them: loops that poll differently, and loops that raise signals before chosen instructions.
//
// One source, vm/ceval.ts, has constants that V8 folds; a variant is the same module with other values. So what is
// measured against the loop is the loop. What an injecting loop does before each instruction is put in here, so that
// the others are free of it.

import { readFileSync, writeFileSync } from 'node:fs';

const loop = readFileSync('dist/vm/ceval.js', 'utf8');

/** The text with one place changed; the place must be there, and once. */
function changed(text: string, place: RegExp, by: string): string {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`dist/vm/ceval.js has ${parts.length - 1} times ${place}`);
  return parts.join(by);
}

/** A loop that polls in its own way. It is chosen by who asks for it; the default loop registers itself. */
function polling(poll: string, backEdges: boolean): string {
  let text = changed(loop, /const POLL = 'plain';/, `const POLL = '${poll}';`);
  text = changed(text, /const BACK_EDGES_ONLY = false;/, `const BACK_EDGES_ONLY = ${backEdges};`);
  text = changed(text, /^setLoop\(\{ evalFrame, goOn \}\);$/m, '');
  return backEdges ? withoutTranslations(text) : text; // which look at the places of 3.6
}

function withoutTranslations(text: string): string {
  return text.replace('const TRANSLATES = true;', 'const TRANSLATES = false;');
}

/** The same, raising signals as vm/injection.ts says; nothing takes over from it. */
function injecting(text: string): string {
  let result = changed(withoutTranslations(text), /const REPLACEABLE = true;/, 'const REPLACEABLE = false;');
  result = changed(result, /const code = f\.f_code\.quickened;/, 'const code = unfused(f);');
  result = changed(result, /\/\/ VARIANT: here an injecting loop .*/, 'if (armed !== undefined) beforeInstruction(ts, f);');
  return `import { armed, beforeInstruction, unfused } from './injection.js';\n${result}`;
}

const names: string[] = [];
for (const poll of ['none', 'plain', 'atomic']) {
  for (const backEdges of [false, true]) {
    const name = `${poll}${backEdges ? '_back_edges' : ''}`;
    const text = polling(poll, backEdges);
    if (poll === 'plain') writeFileSync(`dist/vm/ceval_${name}_inject.js`, injecting(text));
    if (poll === 'plain' && !backEdges) continue;
    names.push(name);
    writeFileSync(`dist/vm/ceval_${name}.js`, text);
  }
}
const entries = names.map((name) => `  ${name}: () => import('./ceval_${name}.js'),\n`).join('');
writeFileSync('dist/vm/loop_variants.js', `import * as plain from './ceval_plain_inject.js';
import * as backEdges from './ceval_plain_back_edges_inject.js';
export const injectingLoops = { plain, backEdges };
export const loopVariants = {\n${entries}};
`)
