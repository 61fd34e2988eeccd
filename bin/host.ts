// What the command and an embedding program have in common: where minipy is installed, which version it
// is, and what an interpreter gets from its host.

import { readFileSync } from 'node:fs';
import { isMainThread, resourceLimits } from 'node:worker_threads';
import '../vm/ceval.js';
import { sourceCompiler } from './compile_source.js';

const packageRoot = new URL('../../', import.meta.url);
const inPackage = (path: string): string => decodeURIComponent(new URL(path, packageRoot).pathname);

export const { version } = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string };

/** The folder of the standard library. */
export const library = inPackage('lib');

/** sys.version's second line: what minipy runs on. */
export const hostVersion = `Node ${process.versions.node}, V8 ${process.versions.v8}`;

const prefix = inPackage('').replace(/\/$/, '');

/** What every interpreter is made with. */
export const host = { compiler: sourceCompiler, prefix };

/** minipy's own part of sys; the rest depends on how the interpreter is started. */
export const sysHost = { minipyVersion: version, hostVersion, executable: inPackage('bin/minipy'), prefix };

/** V8's own, in kilobytes. */
const USUAL_STACK = 984;

/** The size of JavaScript's stack here, in kilobytes. */
export function stackSize(): number {
  if (!isMainThread) return (resourceLimits.stackSizeMb ?? 1) * 1024;
  return Number(/--stack[-_]size=(\d+)/.exec(`${process.execArgv.join(' ')} ${process.env['NODE_OPTIONS'] ?? ''}`)?.[1] ?? USUAL_STACK);
}
