// Whole code objects against the oracle's: golden/*.py by their full listings, so that a
// difference can be read, and programs.json by digests, for all three levels of -O.
// Both are recorded by oracle_listing.py.

import test from 'ava';
import { readFileSync, readdirSync } from 'node:fs';

import { compileModule } from '../../compiler/compile.js';
import { PySyntaxError } from '../../grammar/syntax_error.js';
import { parse } from '../../grammar/parse.js';
import { digest, listing } from './listing.js';

const GOLDEN = 'test/compiler/golden';

for (const name of readdirSync(GOLDEN).filter((n) => n.endsWith('.py'))) {
  test(`golden/${name} compiles to the recorded code objects`, (t) => {
    const mod = parse(readFileSync(`${GOLDEN}/${name}`, 'utf8'), 'x.py', 'exec');
    const expected = readFileSync(`${GOLDEN}/${name.replace(/\.py$/, '.dis')}`, 'utf8');
    t.deepEqual(listing(compileModule(mod, 'x.py')).split('\n'), expected.split('\n'));
  });
}

interface Program {
  source: string;
  /** For -O0, -O and -OO: the digest of the listing, or the error. */
  results: (string | { type: string; msg: string; lineno: number | null; offset: number | null })[];
}

const programs = JSON.parse(readFileSync('test/compiler/programs.json', 'utf8')) as Program[];

test(`${programs.length} programs compile to the recorded code, or are refused with the recorded errors`, (t) => {
  for (const { source, results } of programs) {
    results.forEach((expected, optimize) => {
      t.deepEqual(outcome(source, optimize as 0 | 1 | 2), expected, source);
    });
  }
});

function outcome(source: string, optimize: 0 | 1 | 2): Program['results'][number] {
  try {
    return digest(compileModule(parse(source, 'x.py', 'exec'), 'x.py', { optimize }));
  } catch (e) {
    if (!(e instanceof PySyntaxError)) throw e;
    return { type: e.type, msg: e.msg, lineno: e.lineno, offset: e.offset };
  }
}
