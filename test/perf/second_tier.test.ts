// The hand-made translations of perf/second_tier: a pending call at any poll finds what it finds under the interpreter,
// the same frames at the same instructions with the same locals, stacks and blocks, and the result is the same.

import { spawnSync } from 'node:child_process';
import test from 'ava';

const CASES: readonly (readonly string[])[] = [
  ['escape', '3', '1', '230', '1'], ['escape', '4', '231', '1500', '17'], ['queens', '4', '1', '400', '1'], ['queens', '5', '401', '2600', '29'],
  ['walk', '0', '1', '16', '1'], ['walk', '6', '1', '75', '1'],
];

for (const args of CASES) {
  test(`a signal at polls of ${args.join(' ')} finds the frames that the interpreter has`, (t) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--stack-size=4000', 'dist/perf/second_tier/child.js', 'states', ...args], { encoding: 'utf8' });
    t.is(stderr, '');
    t.deepEqual(JSON.parse(stdout), []);
  });
}
