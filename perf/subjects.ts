// Who is measured: minipy on each Node, CPythons, PyPy, and the Pythons of the npm registry. One that is not there is
// named with the reason, and left out.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { arch } from 'node:os';
import { join, resolve } from 'node:path';
import { findOracle } from '../scripts/oracle.js';

/** Where `npm run perf:peers` puts them; another folder can be named. */
export const PEERS = resolve(process.env.MINIPY_PEERS ?? 'build/peers');
const MODULES = join(PEERS, 'node_modules');

/** Packages of the registry, by the name under which they are installed. */
export const PEER_VERSIONS: Readonly<Record<string, string>> = {
  pyodide: '314.0.7',
  skulpt: '1.2.0',
  brython: '3.14.3',
  '@micropython/micropython-webassembly-pyscript': '1.27.0',
  'node-20': `npm:node-linux-${arch()}@20.20.2`,
  'node-24': `npm:node-linux-${arch()}@24.21.0`,
  'node-26': `npm:node-linux-${arch()}@26.10.0`,
};

/** Whom every ratio refers to. */
export const REFERENCE = 'CPython 3.6.15';

export interface Subject {
  readonly name: string;
  readonly version: string;
  readonly kind: 'minipy' | 'python' | 'javascript';
  /** For a Python: what runs a script. For minipy: the node. For a peer in JavaScript: its name in perf/peer_child.ts. */
  readonly command: string;
  /** It would take minutes for a program of the whole size. */
  readonly isSlow?: true;
}

export interface Missing {
  readonly name: string;
  readonly why: string;
}

/** The newest patch release of a Python that pyenv has. */
function pyenv(minor: string): string | undefined {
  const root = process.env.PYENV_ROOT ?? `${process.env.HOME}/.pyenv`;
  const versions = existsSync(join(root, 'versions')) ? readdirSync(join(root, 'versions')).filter((name) => name.startsWith(`${minor}.`)) : [];
  const newest = versions.sort((a, b) => Number(b.split('.')[2]) - Number(a.split('.')[2]))[0];
  return newest === undefined ? undefined : join(root, 'versions', newest, 'bin/python3');
}

function which(command: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const versionOf = (python: string): string => execFileSync(python, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], { encoding: 'utf8' }).trim();

function python(name: string, path: string | undefined, why: string): Subject | Missing {
  return path === undefined ? { name, why } : { name, kind: 'python', command: path, version: versionOf(path) };
}

/** The nodes to run minipy on: this process's own, and those of perf:peers. */
export function findNodes(): { major: string; path: string; version: string }[] {
  const own = { major: process.versions.node.split('.')[0]!, path: process.execPath, version: process.versions.node };
  const installed = Object.keys(PEER_VERSIONS).filter((name) => name.startsWith('node-')).map((name) => ({ major: name.slice(5), path: join(MODULES, name, 'bin/node') }));
  const others = installed.filter(({ major, path }) => major !== own.major && existsSync(path));
  return [own, ...others.map((node) => ({ ...node, version: execFileSync(node.path, ['--version'], { encoding: 'utf8' }).trim().slice(1) }))];
}

function peer(name: string, packageName: string, command: string, isSlow?: true): Subject | Missing {
  const path = join(MODULES, packageName, 'package.json');
  if (!existsSync(path)) return { name, why: 'npm run perf:peers has not been run' };
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return { name, kind: 'javascript', command, version, ...(isSlow && { isSlow }) };
}

export function findSubjects(): { subjects: Subject[]; missing: Missing[] } {
  const nodes = findNodes();
  const all: (Subject | Missing)[] = [
    python(REFERENCE, findOracle(), 'neither pyenv nor MINIPY_ORACLE has it'),
    ...nodes.map(({ major, path, version }): Subject => ({ name: `minipy, node ${major}`, kind: 'minipy', command: path, version })),
    ...['20', '24', '26'].filter((major) => nodes.every((node) => node.major !== major)).map((major) => ({ name: `minipy, node ${major}`, why: 'npm run perf:peers has not been run' })),
    python('CPython 3.11', pyenv('3.11'), 'pyenv has none'),
    python('CPython 3.13', pyenv('3.13'), 'pyenv has none'),
    python('PyPy', which('pypy3'), "Debian's pypy3 is not installed"),
    peer('Pyodide', 'pyodide', 'pyodide'),
    peer('MicroPython (wasm)', '@micropython/micropython-webassembly-pyscript', 'micropython', true),
    peer('Skulpt', 'skulpt', 'skulpt', true),
    peer('Brython', 'brython', 'brython', true),
  ];
  return { subjects: all.filter((s) => 'command' in s), missing: all.filter((s) => 'why' in s) };
}

export interface Invocation {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** How a subject runs a program under measurement. */
export function measured({ kind, command }: Subject, program: string, size: number, turns: number): Invocation {
  const args = [program, String(size), String(turns)];
  switch (kind) {
    case 'minipy': return { argv: ['bin/minipy', 'perf/measure.py', ...args], env: { MINIPY_NODE: command } };
    case 'python': return { argv: [command, 'perf/measure.py', ...args], env: {} };
    default: return { argv: [process.execPath, '--stack-size=4000', 'dist/perf/peer_child.js', command, MODULES, ...args], env: {} };
  }
}
