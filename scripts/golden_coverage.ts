// Which instructions, and which pairs of them that can follow one another, do the golden programs run?
//
//   npm run golden:coverage
//
// On the oracle, by its tracer; scripts/golden/coverage.py prints what is missing.

import { spawnSync } from 'node:child_process';
import { GOLDEN, withTracer } from './golden.js';
import { requireOracle } from './oracle.js';

await withTracer(async (_, folder) => {
  const env = { ...process.env, PYTHONHASHSEED: '0' };
  const { status } = spawnSync(requireOracle(), ['-B', 'scripts/golden/coverage.py', folder, GOLDEN], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
});
