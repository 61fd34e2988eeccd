// The loops that perf/overhead.ts makes look for signals where their names say, and as often.

import { spawnSync } from 'node:child_process';
import test from 'ava';
import { launcherFlags } from '../../perf/launcher_flags.js';
import { makeVariants } from '../../perf/overhead_variants.js';

/** Polls in one call of each program, under the loop in dist/vm/ceval_<file>.js. */
function polls(file: string): Record<string, number> {
  const { stdout, stderr } = spawnSync(process.execPath, [...launcherFlags(), 'dist/perf/overhead_child.js', file, '3.6.3', 'plain', 'off', 'count'], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

test('the variants of the loop look at their places', (t) => {
  makeVariants();
  const [plain, modern, edges, every16] = ['counting_plain', 'counting_plain_back_edges', 'counting_edges_plain', 'counting_edges_every_16'].map(polls) as [Record<string, number>, Record<string, number>, Record<string, number>, Record<string, number>];
  // while i < 20000: i += 1 looks after COMPARE_OP, INPLACE_ADD and JUMP_ABSOLUTE.
  t.true(plain.tight_loop! >= 60_000 && plain.tight_loop! < 60_020);
  t.true(modern.tight_loop! >= 20_000 && modern.tight_loop! < 20_010);
  t.is(edges.tight_loop!, 20_000);
  t.true(every16.tight_loop! > 1200 && every16.tight_loop! <= 1250, 'one in 16, less where the loop is left and called again');
  // A call looks at its entry and after it, besides the jump of the caller's loop.
  t.true(modern.calls! >= 3 * 5000 && modern.calls! < 3 * 5000 + 20);
  t.is(edges.calls!, 5000);
  t.is(edges.recursion!, 0);
});
