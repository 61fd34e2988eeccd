// dist/minipy.cjs: the command in one file, for a quick start.
//
//   node dist/scripts/build_bundle.js      after tsc and build:variants; npm run build:bundle
//
// One file is one read and one compilation, which V8 can cache (bin/start.cts); and in
// one scope V8 folds what it looks up at every use across modules. Source files keep
// finding their data beside themselves: import.meta.url is rewritten file by file.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

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

const result = await build({
  entryPoints: ['dist/bin/minipy.js'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  write: false,
  plugins: [ownUrls],
});

const text = result.outputFiles[0]!.text;
writeFileSync(OUT, `(function (require, __filename, __keepCache) {
const __bundleUrl = require('node:url').pathToFileURL(__filename).href;
globalThis.__minipyKeepCache = __keepCache;
${text}
})`);
