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
const firstProgram = join(root, 'bin/first_run.py');
const program = join(dist, 'minipy.snapshot.cjs');

const minipy = (args, environment) => spawnSync(join(root, 'bin/minipy'), args, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...environment } });

/** start.cjs as a program that gets what a module gets. */
function programText() {
  return `(function (exports, require, __filename, __dirname) {
${readFileSync(start, 'utf8')}
})({}, require, ${JSON.stringify(start)}, ${JSON.stringify(dirname(start))});
`;
}

/** Does it run? Else what it says. */
function failureOf() {
  const { status, stdout, stderr } = minipy(['-c', 'import sys, os, signal; print(len(sys.argv), os.getpid() > 0, signal.SIGINT.name)']);
  return status === 0 && stdout === '1 True SIGINT\n' ? undefined : `it does not run: ${stderr}`;
}

/** Where the last part of a snapshot begins: how many of node's own modules there are, and for each its name, how long V8's code cache
 *  of it is, and that. undefined if this is not what the file ends with. */
function codeCacheStart(blob) {
  const word = (at) => (at + 8 <= blob.length && blob.readUInt32LE(at + 4) === 0 ? blob.readUInt32LE(at) : Infinity);
  const endOfModules = (at) => {
    let next = at + 8;
    for (let left = word(at); left > 0; left--) {
      const name = word(next);
      if (!(name > 0 && name < 200) || /[^\w/.-]/.test(blob.toString('latin1', next + 8, next + 8 + name))) return undefined;
      next += 8 + name;
      next += 8 + word(next);
      if (!(next <= blob.length)) return undefined;
    }
    return next;
  };
  const MOST_MODULES = 4000;
  for (let at = 0; at + 8 < blob.length; at++) {
    if (blob[at] + blob[at + 1] > 0 && word(at) < MOST_MODULES && endOfModules(at) === blob.length) return at;
  }
  return undefined;
}

/** Node puts the code cache of all its modules in, which it reads at each start, and which nothing needs: the modules that minipy
 *  has imported lie in the heap. Asked to leave it away, node leaves away all compiled functions. */
function dropCodeCache() {
  const whole = readFileSync(snapshot);
  const at = codeCacheStart(whole);
  if (at === undefined) return;
  writeFileSync(snapshot, Buffer.concat([whole.subarray(0, at), Buffer.alloc(8)]));
  if (failureOf() !== undefined) writeFileSync(snapshot, whole);
}

function make() {
  rmSync(stamp, { force: true });
  rmSync(snapshot, { force: true });
  minipy([firstProgram], { MINIPY_SNAPSHOT: 'prepare' }); // for V8's code cache of the bundle with these flags
  writeFileSync(program, programText());
  const made = minipy([], { MINIPY_SNAPSHOT: 'make' });
  rmSync(program);
  if (made.status !== 0 || !existsSync(snapshot)) return `node could not make it: ${made.error?.message ?? made.stderr}`;
  renameSync(`${stamp}.new`, stamp);
  dropCodeCache();
  const failure = failureOf();
  if (failure === undefined) return undefined;
  rmSync(stamp);
  rmSync(snapshot);
  return failure;
}

if (existsSync(bundle)) {
  const failure = make();
  if (failure !== undefined) console.error(`minipy: starts without a snapshot, as ${failure}`);
}
