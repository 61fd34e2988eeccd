// npm run perf [-- --quick]: the whole laboratory, one instrument after the other, and its page.
//
// The whole takes hours, and is best done on a machine that does nothing else; --quick takes some minutes and tells the
// order of things. An instrument that fails does not keep the others from running.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const INSTRUMENTS = ['programs', 'overhead', 'startup', 'memory', 'growth', 'signals', 'second_tier'];
const args = process.argv.slice(2);
const failed: string[] = [];
for (const name of [...INSTRUMENTS, 'page']) {
  console.log(`\n== perf:${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.js`), ...(name === 'page' ? [] : args)], { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
