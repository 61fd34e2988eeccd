// What the launcher gives to node: runs the bundle with V8's code cache; while a snapshot is made, puts the bundle into it.
//
// dist/minipy.cjs is the whole of minipy in one file (scripts/build_bundle.ts). Two things make it start quickly, and
// it starts without them too:
//
// * A snapshot of node's heap in which the bundle has run and an interpreter is prepared (scripts/build_snapshot.mjs).
//   Node refuses one of another node, of other flags and of another processor, and ends; so the launcher takes it only
//   where dist/minipy.stamp says that it fits. A start without it renews the stamp if it fits all the same, as after
//   the machine was started anew.
// * V8's code cache, kept beside the bundle in a file for each node and its flags: by the build for the usual ones, else
//   by the first run where the folder can be written to. V8 checks that it belongs to the source and to itself; what it
//   refuses is made anew.

import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString, startupSnapshot } from 'node:v8';
import { Script } from 'node:vm';
import type { Launcher } from './launcher.js';

/** [while minipy starts, V8's own default]. What a start calls often is not worth compiling: that takes longer than the
 *  start itself, the loop above all. V8 counts the bytes that are jumped over, and each turn of the loop is a long jump;
 *  so these numbers are some ten thousand instructions of Python. A program that turns hot before gets the defaults. */
const TIER_UP: readonly (readonly [string, string])[] = Number(process.versions.v8.split('.')[0]) < 12
  ? [['--interrupt-budget=4000000', '--interrupt-budget=67584']]
  : [['--invocation-count-for-maglev=20000', '--invocation-count-for-maglev=400'], ['--invocation-count-for-turbofan=60000', '--invocation-count-for-turbofan=3000']];

/** The same for Sparkplug, which compiles once warm functions come to so many bytes: a start from the snapshot stays below
 *  the first number, the front end soon comes to it with a long source. Without the snapshot the start itself is long. */
const SPARKPLUG = ['--baseline-batch-compilation-threshold=32768', '--baseline-batch-compilation-threshold=4096'] as const;

/** V8 compiles no function of more bytes of bytecode than the first number, which keeps it from the loop; the second is its
 *  own. Compiling the loop takes some 0.25 s, and a program that is translated (vm/translate/) may never need it. */
const LARGEST = ['--max-optimized-bytecode-size=10000', '--max-optimized-bytecode-size=61440'] as const;

const dist = dirname(__dirname);
const bundleFile = join(dist, 'minipy.cjs');
let isHot = false;

function beginStart(): void {
  for (const [starting] of [...TIER_UP, LARGEST]) setFlagsFromString(starting);
}

/** Called when the program goes on for longer. */
function turnHot(): void {
  isHot = true;
  for (const [, own] of [...TIER_UP, SPARKPLUG]) setFlagsFromString(own);
}

/** Called when the loop has run for so long that it is worth compiling. */
function compileLoop(): void {
  setFlagsFromString(LARGEST[1]);
}

type Bundle = (require: NodeJS.Require, filename: string, launcher: Launcher) => void;

// Without a snapshot

/** Write a file of ours; not where we may not write, which only costs time. */
function keep(file: string, makeData: () => Buffer | string): void {
  const temporary = `${file}.${process.pid}`;
  try {
    const fd = openSync(temporary, 'wx'); // before the work: it fails where we may not write
    writeFileSync(fd, makeData());
    closeSync(fd);
    renameSync(temporary, file); // never half a file
  } catch {
    // Installed where we may not write.
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const stampFile = join(dist, 'minipy.stamp');

/** dist/minipy.stamp: the boot of the machine, the size of the stack, node, dist, as the launcher compares them; and what
 *  decides whether node takes the snapshot. */
function stampText(stack: string, identity: string): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trimEnd();
  return `${[boot, stack, process.execPath, dist, identity].join('\n')}\n`;
}

/** This node with its flags, before we change any; the processor is part of the number. */
const identity = `${process.version} ${cachedDataVersionTag()}`;

/** The launcher was not told to do without the snapshot, and yet it has: the stamp may be out of date. */
const isStampDoubtful = !process.env['MINIPY_SNAPSHOT'] && !process.env['NODE_OPTIONS'];

function renewStamp(): void {
  if (!isStampDoubtful) return;
  const old = readIfThere(stampFile)?.toString('utf8').split('\n');
  if (old?.[4] === identity) keep(stampFile, () => stampText(old[1]!, identity));
}

/** The bundle, compiled as far as V8's code cache goes, and whether there was one that V8 took. */
function readBundle(): { script: Script; cacheFile: string; isCached: boolean } {
  const cacheFile = `${bundleFile}.${process.version}.${cachedDataVersionTag()}.cache`;
  const cachedData = readIfThere(cacheFile);
  const source = readFileSync(bundleFile, 'latin1'); // ASCII, by scripts/build_bundle.ts
  const script = new Script(source, { filename: bundleFile, ...(cachedData === undefined ? {} : { cachedData }) });
  return { script, cacheFile, isCached: cachedData !== undefined && script.cachedDataRejected !== true };
}

function runWithCache(): void {
  beginStart();
  const { script, cacheFile, isCached } = readBundle();
  const launcher: Launcher = {
    turnHot,
    compileLoop,
    finish() {
      // With other flags than at the start V8 would refuse the cache.
      if (!isHot && !isCached) keep(cacheFile, () => script.createCachedData());
      renewStamp();
    },
  };
  (script.runInThisContext() as Bundle)(require, bundleFile, launcher);
}

// In the snapshot

/** What the VM does to the words of an interpreter that has not started: nobody else sees them. V8 takes no shared memory
 *  into a snapshot, and node 20 takes Atomics away meanwhile. */
const privateAtomics = {
  load: (words: Int32Array, i: number) => words[i],
  store: (words: Int32Array, i: number, value: number) => (words[i] = value),
  exchange: (words: Int32Array, i: number, value: number) => {
    const old = words[i];
    words[i] = value;
    return old;
  },
};

function runInSnapshot(): void {
  const later = (run: () => void): void => {
    startupSnapshot.setDeserializeMainFunction(() => {
      beginStart();
      setFlagsFromString(SPARKPLUG[0]);
      run();
    });
  };
  const isLent = !('Atomics' in globalThis);
  if (isLent) Object.assign(globalThis, { Atomics: privateAtomics });
  beginStart(); // the cache was made so
  const { script } = readBundle();
  (script.runInThisContext() as Bundle)(require, bundleFile, { turnHot, compileLoop, later, finish() {} });
  turnHot();
  compileLoop(); // the snapshot is for V8's own defaults
  if (isLent) Reflect.deleteProperty(globalThis, 'Atomics');
  writeFileSync(`${stampFile}.new`, stampText(process.env['MINIPY_SNAPSHOT']!, identity)); // valid once it is renamed
}

if (startupSnapshot.isBuildingSnapshot()) runInSnapshot();
else runWithCache();
