// dist/minipy.snapshot: node's heap with minipy in it, ready to run a program (bin/start.cts, bin/prepared.ts).
//
//   node scripts/build_snapshot.mjs      by the build, and by npm when the package is installed
//
// MINIPY_NODE names the node that it is for, as for bin/minipy. A snapshot that cannot be made, or does not run, is left
// away: minipy then starts without.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const snapshot = join(dist, 'minipy.snapshot');
const stamp = join(dist, 'minipy.stamp');
const bundle = join(dist, 'minipy.cjs');
const start = join(dist, 'bin/start.cjs');
const program = join(dist, 'minipy.snapshot.cjs');

const minipy = (args, environment) => spawnSync(join(root, 'bin/minipy'), args, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...environment } });

/** One text without modules to load: the bundle is a function expression, and start.cjs gets what a module gets. */
function programText() {
  return `const minipyBundle = ${readFileSync(bundle, 'utf8').trimEnd()};
(function (exports, require, __filename, __dirname) {
${readFileSync(start, 'utf8')}
})({}, require, ${JSON.stringify(start)}, ${JSON.stringify(dirname(start))});
`;
}

function make() {
  rmSync(stamp, { force: true });
  rmSync(snapshot, { force: true });
  writeFileSync(program, programText());
  const made = minipy([], { MINIPY_SNAPSHOT: 'make' });
  rmSync(program);
  if (made.status !== 0 || !existsSync(snapshot)) return `node could not make it: ${made.error?.message ?? made.stderr}`;
  renameSync(`${stamp}.new`, stamp);
  const tried = minipy(['-c', 'import sys, os, signal; print(len(sys.argv), os.getpid() > 0, signal.SIGINT.name)']);
  if (tried.status === 0 && tried.stdout === '1 True SIGINT\n') return undefined;
  rmSync(stamp);
  rmSync(snapshot);
  return `it does not run: ${tried.stderr}`;
}

if (existsSync(bundle)) {
  const failure = make();
  if (failure !== undefined) console.error(`minipy: starts without a snapshot, as ${failure}`);
}
