// Copies of the compiled loop that poll differently, dist/vm/ceval_<poll>[_back_edges].js,
// and dist/vm/loop_variants.js, which loads them.
//
// One source, vm/ceval.ts, has two constants that V8 folds; a variant is the same module
// with other values. So what is measured against the loop is the loop.

import { readFileSync, writeFileSync } from 'node:fs';

const loop = readFileSync('dist/vm/ceval.js', 'utf8');
const POLL = /const POLL = 'plain';/;
const PLACES = /const BACK_EDGES_ONLY = false;/;
if (!POLL.test(loop) || !PLACES.test(loop)) throw new Error('dist/vm/ceval.js has no VARIANT constants');

const names: string[] = [];
for (const poll of ['none', 'plain', 'atomic']) {
  for (const backEdges of [false, true]) {
    if (poll === 'plain' && !backEdges) continue;
    const name = `${poll}${backEdges ? '_back_edges' : ''}`;
    names.push(name);
    const text = loop
      .replace(POLL, `const POLL = '${poll}';`)
      .replace(PLACES, `const BACK_EDGES_ONLY = ${backEdges};`)
      // The default loop registers itself; a variant is chosen by who asks for it.
      .replace(/^setRunFrame\(evalFrame\);$/m, '');
    writeFileSync(`dist/vm/ceval_${name}.js`, text);
  }
}
const entries = names.map((name) => `  ${name}: () => import('./ceval_${name}.js'),\n`).join('');
writeFileSync('dist/vm/loop_variants.js', `export const loopVariants = {\n${entries}};\n`);
