// What the launcher gives to node: runs the bundle with V8's code cache.
//
// dist/minipy.cjs is the whole of minipy in one file (scripts/build_bundle.ts). Compiling
// it anew costs more than everything else at start, so the compiled code is kept beside
// it, in a file for each node and its flags: by the build for the usual ones, else by the
// first run where the folder can be written to. V8 checks that the cache belongs to the
// source and to itself; what it refuses is made anew.

import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** [while minipy starts, V8's own default]. What a start calls often is not worth optimising: that takes longer than the
 *  start itself, the loop above all. V8 counts the bytes that are jumped over, and each turn of the loop is a long jump;
 *  so these numbers are some ten thousand instructions of Python. A program that turns hot before gets the defaults. */
const TIER_UP: readonly (readonly [string, string])[] = Number(process.versions.v8.split('.')[0]) < 12
  ? [['--interrupt-budget=4000000', '--interrupt-budget=67584']]
  : [['--invocation-count-for-maglev=20000', '--invocation-count-for-maglev=400'], ['--invocation-count-for-turbofan=60000', '--invocation-count-for-turbofan=3000']];

const bundle = join(dirname(__dirname), 'minipy.cjs');
const cacheFile = `${bundle}.${process.version}.${process.arch}.${process.execArgv.join('').replace(/[^a-z0-9]+/g, '_')}.cache`;

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined; // the first run of this node
  }
}

function writeCache(makeData: () => Buffer): void {
  const temporary = `${cacheFile}.${process.pid}`;
  try {
    const fd = openSync(temporary, 'wx'); // before the work: it fails where we may not write
    writeFileSync(fd, makeData());
    closeSync(fd);
    renameSync(temporary, cacheFile); // never half a cache
  } catch {
    // Installed where we may not write: the next start compiles again.
  }
}

for (const [starting] of TIER_UP) setFlagsFromString(starting);
const source = readFileSync(bundle, 'latin1'); // ASCII, by scripts/build_bundle.ts
const cachedData = readCache();
const script = new Script(source, {
  filename: bundle,
  ...(cachedData === undefined ? {} : { cachedData }),
});
let isHot = false;

/** The bundle's side of this is bin/minipy.ts. */
const launcher = {
  /** Called by minipy at its end, when the functions that a start needs have been compiled. With other flags than at
   *  the start V8 would refuse the cache. */
  keepCache(): void {
    if (!isHot && (cachedData === undefined || script.cachedDataRejected === true)) writeCache(() => script.createCachedData());
  },
  /** Called when the program goes on for longer. */
  turnHot(): void {
    isHot = true;
    for (const [, own] of TIER_UP) setFlagsFromString(own);
  },
};
export type Launcher = typeof launcher;

type Bundle = (require: NodeJS.Require, filename: string, ours: Launcher) => void;
(script.runInThisContext() as Bundle)(require, bundle, launcher);
