// What the launcher gives to node: runs the bundle with V8's code cache.
//
// dist/minipy.cjs is the whole of minipy in one file (scripts/build_bundle.ts). Compiling
// it anew costs more than everything else at start, so the compiled code is kept beside
// it, in a file for each V8 version and set of flags, written on first use where the
// folder can be written to. V8 checks that the cache belongs to the source and to itself;
// what it refuses is made anew.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const bundle = join(dirname(__dirname), 'minipy.cjs');
const cacheFile = `${bundle}.${process.version}.${process.arch}.cache`;

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined; // the first run of this node
  }
}

function writeCache(data: Buffer): void {
  const temporary = `${cacheFile}.${process.pid}`;
  try {
    writeFileSync(temporary, data);
    renameSync(temporary, cacheFile); // never half a cache
  } catch {
    // Installed where we may not write: the next start compiles again.
  }
}

const source = readFileSync(bundle, 'utf8');
const cachedData = readCache();
const script = new Script(source, {
  filename: bundle,
  ...(cachedData === undefined ? {} : { cachedData }),

});

/** Called by minipy at its end, when the functions that a start needs have been compiled. */
const keepCache = (): void => {
  if (cachedData === undefined || script.cachedDataRejected === true) writeCache(script.createCachedData());
};

type Bundle = (require: NodeJS.Require, filename: string, keep: () => void) => void;
(script.runInThisContext() as Bundle)(createRequire(bundle), bundle, keepCache);
