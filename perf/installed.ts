// The package as npm installs it: in a folder of its own, with a snapshot for the node that is to run it.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const PARTS = ['bin', 'dist', 'build/minipy_native.node', 'prebuilds', 'lib', 'package.json', 'scripts/build_snapshot.mjs'];

/** Install into `folder`; returns the command. Throws when there is no snapshot in the end. */
export function installIn(folder: string, node: string = process.execPath): string {
  for (const part of PARTS.filter((path) => existsSync(path))) cpSync(part, join(folder, part), { recursive: true });
  for (const file of ['minipy.snapshot', 'minipy.stamp']) rmSync(join(folder, 'dist', file), { force: true });
  const { stderr } = spawnSync(process.execPath, [join(folder, 'scripts/build_snapshot.mjs')], { encoding: 'utf8', env: { ...process.env, MINIPY_NODE: node } });
  if (!existsSync(join(folder, 'dist/minipy.stamp'))) throw new Error(`no snapshot for ${node}: ${stderr}`);
  return join(folder, 'bin/minipy');
}

/** Take the cached bytecode away from an installed library. */
export function withoutBytecode(folder: string): void {
  for (const path of readdirSync(join(folder, 'lib'), { recursive: true, encoding: 'utf8' })) {
    if (basename(path) === '__pycache__') rmSync(join(folder, 'lib', path), { recursive: true });
  }
}
