// The flood in its short form: npm run stress:flood.

import test from 'ava';
import { spawnSync } from 'node:child_process';

test('of a flood of signals none is lost', (t) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/scripts/stress_flood.js', '--count=30000', '--seed=7'], { encoding: 'utf8' });
  t.is(status, 0, stdout + stderr);
});
