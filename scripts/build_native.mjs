// Build the native addon: build/minipy_native.node, from native/*.cc, with plain g++ and npm's node-api-headers.
//
//   node scripts/build_native.mjs             build, unless an up-to-date addon is there, prebuilt or built
//   node scripts/build_native.mjs --force     build in any case
//   node scripts/build_native.mjs --prebuild  build and copy it to prebuilds/, for `npm pack`
//
// One binary serves every Node version: it uses Node-API only. CXX names another compiler.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'build/minipy_native.node');
const prebuilt = join(root, `prebuilds/linux-${process.arch}-glibc/minipy_native.node`);
const compiler = process.env.CXX ?? 'g++';
const compilerFlags = ['-std=c++17', '-O2', '-fPIC', '-Wall', '-Wextra', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-ffunction-sections', '-pthread'];
// The used part of libstdc++ goes in, so that a prebuilt addon needs glibc only (2.35 if built on a newer one).
const linkerFlags = ['-shared', '-pthread', '-static-libstdc++', '-static-libgcc', '-Wl,--gc-sections', '-Wl,--exclude-libs,ALL'];

/** End with one sentence: people read this in the middle of npm's output. */
function giveUp(sentence) {
  console.error(`minipy: ${sentence}`);
  process.exit(1);
}

function sources(extension) {
  return readdirSync(join(root, 'native'))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(root, 'native', name));
}

/** A digest of what an addon is made from. Dates would not do: copied and installed files have new ones. */
function digestOfInputs() {
  const hash = createHash('sha256');
  for (const input of [...sources('.cc'), ...sources('.h'), fileURLToPath(import.meta.url)]) hash.update(readFileSync(input));
  return hash.digest('hex');
}

/** Where it stands which inputs an addon was made from. */
function digestFile(addon) {
  return `${addon}.inputs`;
}

function isFresh(addon) {
  return existsSync(addon) && existsSync(digestFile(addon)) && readFileSync(digestFile(addon), 'utf8') === digestOfInputs();
}

function headers() {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve('node-api-headers/package.json')), 'include');
  } catch {
    return giveUp('the package node-api-headers is missing, and the addon is built with it; run "npm install" with development dependencies');
  }
}

function checkPlatform() {
  const isGlibc = Boolean(process.report?.getReport().header.glibcVersionRuntime);
  if (process.platform !== 'linux' || !isGlibc) giveUp('this package runs on Linux with glibc only');
}

function checkCompiler() {
  const { error, status } = spawnSync(compiler, ['--version'], { stdio: 'ignore' });
  if (error || status !== 0) giveUp(`a C++ compiler is needed to build the native addon, and "${compiler}" is not there: apt-get install g++`);
}

function run(args) {
  return new Promise((resolve) => {
    spawn(compiler, args, { stdio: 'inherit' }).on('close', (status) => resolve(status === 0));
  });
}

/** Compile every source, as many at a time as there are processors. */
async function compile(include) {
  const waiting = sources('.cc');
  const objects = waiting.map((source) => join(root, 'build', `${source.slice(source.lastIndexOf('/') + 1, -3)}.o`));
  const jobs = waiting.map((source, i) => ['-c', source, '-o', objects[i], '-I', include, ...compilerFlags]);
  const worker = async () => {
    for (let job; (job = jobs.pop()); ) if (!(await run(job))) giveUp('the native addon does not compile; see the errors above');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return objects;
}

async function build() {
  checkPlatform();
  checkCompiler();
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(prebuilt, { force: true }); // it would be found first, and it is out of date
  const digest = digestOfInputs();
  const objects = await compile(headers());
  // Linked beside and moved into place: a process may have the old one mapped.
  const fresh = `${built}.${process.pid}`;
  if (!(await run([...objects, '-o', fresh, ...linkerFlags]))) giveUp('the native addon does not link; see the errors above');
  renameSync(fresh, built);
  writeFileSync(digestFile(built), digest);
}

const [option] = process.argv.slice(2);
if (option === '--prebuild') {
  await build();
  mkdirSync(dirname(prebuilt), { recursive: true });
  copyFileSync(built, prebuilt);
  copyFileSync(digestFile(built), digestFile(prebuilt));
} else if (option === '--force' || !(isFresh(prebuilt) || isFresh(built))) {
  await build();
}
