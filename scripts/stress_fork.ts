// os.fork() many times over, in the middle of V8's compiling and collecting: no child may hang, crash or miscount.
//
//   npm run stress:fork -- [--count=500] [--command=bin/minipy]
//
// The program (scripts/fork_program.py) forks from a function, a handler, a generator and a with block, the latter twice
// a round. MINIPY_NODE chooses the node.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    command: { type: 'string', default: 'bin/minipy' },
  },
});

const began = Date.now();
const { status, signal } = spawnSync(values.command, ['scripts/fork_program.py', values.count], { stdio: 'inherit' });
const seconds = (Date.now() - began) / 1000;
console.log(`${process.env['MINIPY_NODE'] ?? process.version}: ${seconds.toFixed(1)} s${signal === null ? '' : `, ended by ${signal}`}`);
process.exitCode = status ?? 1;
