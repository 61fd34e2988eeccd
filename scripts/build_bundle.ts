// dist/minipy.cjs: the command in one file, for a quick start.
//
//   node dist/scripts/build_bundle.js      after tsc and build:variants; npm run build:bundle
//
// One file is one read and one compilation, which V8 can cache (bin/start.cts). Rollup
// leaves a module's const and class as they are (esbuild makes variables of them), and what
// is constant in the scope around a function V8 puts into the function's code: the loop is
// a fifth faster for it. Source files keep finding their data beside themselves:
// import.meta.url is rewritten file by file.

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';

const OUT = 'dist/minipy.cjs';

/** import.meta.url of each source file, relative to the bundle. */
const ownUrls: Plugin = {
  name: 'own urls',
  transform(text, path) {
    if (!text.includes('import.meta.url')) return null;
    const own = `new URL(${JSON.stringify(relative(resolve(dirname(OUT)), path))}, __bundleUrl).href`;
    return { code: text.replaceAll('import.meta.url', own), map: null };
  },
};

const modules = await rollup({ input: 'dist/bin/minipy.js', external: /^node:/, treeshake: false, plugins: [ownUrls] });
const { output } = await modules.generate({ format: 'cjs', generatedCode: 'es2015', inlineDynamicImports: true });
await modules.close();
// ASCII: one byte a character, without decoding.
const { code: text } = await transform(output[0].code, { charset: 'ascii', minifyWhitespace: true, target: 'node20' });
writeFileSync(OUT, `(function (require, __filename, __launcher) {
const __bundleUrl = require('node:url').pathToFileURL(__filename).href;
globalThis.__minipyLauncher = __launcher;
${text}
})`);

// V8 knows a source by its length, so no cache of another bundle may stay.
for (const name of readdirSync('dist').filter((file) => /^minipy\.(cjs\..*\.cache|stamp|snapshot)/.test(file))) rmSync(`dist/${name}`);

// The first run keeps the cache: this one, so that it holds what every start needs. Where it fails, as without the
// addon, some later run is the first.
const first = spawnSync('bin/minipy', ['bin/first_run.py'], { encoding: 'utf8' });
if (first.status !== 0) console.error(`no code cache was made: ${first.error?.message ?? first.stderr}`);
