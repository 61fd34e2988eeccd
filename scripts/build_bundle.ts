// dist/minipy.cjs: the command in one file, for a quick start.
//
//   node dist/scripts/build_bundle.js      after tsc and build:variants; npm run build:bundle
//
// One file is one read and one compilation, which V8 can cache (bin/start.cts); and in
// one scope V8 needs fewer steps to what it looks up across modules. Source files keep
// finding their data beside themselves: import.meta.url is rewritten file by file. The
// loop's constants become literals: esbuild would make variables of them, which V8 loads
// and checks at every use.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build, transform, type Plugin } from 'esbuild';
import { FIRST_BITS, FIRST_MASK } from '../vm/quicken.js';
import { EVAL_BREAKER } from '../vm/signal_state.js';
import { MAX_SMALL } from '../vm/values.js';

const OUT = 'dist/minipy.cjs';

/** import.meta.url of each source file, relative to the bundle. */
const ownUrls: Plugin = {
  name: 'own urls',
  setup(b) {
    b.onLoad({ filter: /\/dist\/.*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return { contents: text, loader: 'js' };
      const own = `new URL(${JSON.stringify(relative(resolve(dirname(OUT)), path))}, __bundleUrl).href`;
      return { contents: text.replaceAll('import.meta.url', own), loader: 'js' };
    });
  },
};

/** What vm/ceval.ts makes constants of, by the names that it imports. */
const IMPORTED: Readonly<Record<string, number>> = { EVAL_BREAKER, MAX_SMALL, FIRST_BITS_: FIRST_BITS, FIRST_MASK_: FIRST_MASK };

/** The loop with the constants at its top as literals. */
async function withLiterals(text: string): Promise<string> {
  const define: Record<string, string> = {};
  const rest = text.replaceAll(/^const ([A-Z_]+) = ('\w+'|\w+);$/gm, (line: string, name: string, value: string) => {
    const literal = IMPORTED[value] ?? (/^(true|false|'\w+')$/.test(value) ? value : undefined);
    if (literal === undefined) return line;
    define[name] = String(literal);
    return '';
  });
  if (Object.keys(define).length < 6) throw new Error('dist/vm/ceval.js does not have the constants that it used to');
  return (await transform(rest, { define })).code;
}

const loops: Plugin = {
  name: 'loops',
  setup(b) {
    b.onLoad({ filter: /\/dist\/vm\/ceval(_\w+)?\.js$/ }, async ({ path }) => (
      { contents: await withLiterals(readFileSync(path, 'utf8')), loader: 'js' }
    ));
  },
};

const result = await build({
  entryPoints: ['dist/bin/minipy.js'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'ascii', // one byte a character, without decoding
  minifyWhitespace: true,
  write: false,
  plugins: [loops, ownUrls],
});

const text = result.outputFiles[0]!.text;
writeFileSync(OUT, `(function (require, __filename, __launcher) {
const __bundleUrl = require('node:url').pathToFileURL(__filename).href;
globalThis.__minipyLauncher = __launcher;
${text}
})`);

// V8 knows a source by its length, so no cache of another bundle may stay.
for (const name of readdirSync('dist').filter((file) => /^minipy\.cjs\..*\.cache/.test(file))) rmSync(`dist/${name}`);

// The first run keeps the cache: this one, so that it holds what every start needs. Where it fails, as without the
// addon, some later run is the first.
const first = spawnSync('bin/minipy', ['scripts/first_run.py'], { encoding: 'utf8' });
if (first.status !== 0) console.error(`no code cache was made: ${first.error?.message ?? first.stderr}`);
