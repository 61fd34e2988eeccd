// The short form of `npm run stress:supervisor`: a supervisor under random kills, by a seed.

import test from 'ava';
import { spawnSync } from 'node:child_process';

test('a supervisor replaces each of 60 children that are killed, and ends all on SIGTERM', (t) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/scripts/stress_supervisor.js', '--children=60', '--programs=6', '--seed=7'], {
    encoding: 'utf8',
  });
  t.regex(stdout, /\d+ children started and reaped: no zombie, no lost SIGCHLD\n$/);
  t.is(stderr, '');
  t.is(status, 0);
});
