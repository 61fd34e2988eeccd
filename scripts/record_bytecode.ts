// npm run record:bytecode: writes the oracle's bytecode down, as test/compiler expects it:
// the listings of golden/, the digests of programs.json and of the repository's own files.

import { spawnSync } from 'node:child_process';

import { requireOracle } from './oracle.js';
import { pythonFiles } from './python_files.js';

const FOLDER = 'test/compiler';
const OWN_FILES = ['examples', 'lib', 'perf', 'test/lang'];

for (const args of [
  pythonFiles(`${FOLDER}/golden`),
  ['--programs', `${FOLDER}/programs.json`],
  ['--files', `${FOLDER}/files.json`, ...OWN_FILES.flatMap(pythonFiles)],
]) {
  const { status } = spawnSync(requireOracle(), [`${FOLDER}/oracle_listing.py`, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
