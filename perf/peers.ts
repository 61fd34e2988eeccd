// npm run perf:peers: installs what minipy is measured beside, and the Node versions it is measured on, from the npm
// registry into build/peers, in exactly these versions. They are no dependencies of minipy.
//
// CPython (pyenv) and PyPy (Debian's pypy3) are taken from the system where they are: perf/subjects.ts.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEER_VERSIONS, PEERS } from './subjects.js';

mkdirSync(PEERS, { recursive: true });
writeFileSync(join(PEERS, 'package.json'), '{ "private": true }\n');
const packages = Object.entries(PEER_VERSIONS).map(([name, version]) => `${name}@${version}`);
const { status } = spawnSync('npm', ['install', '--prefix', PEERS, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...packages], { stdio: 'inherit' });
process.exitCode = status ?? 1;
