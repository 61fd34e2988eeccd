// bpo-31119, many times: a native thread takes a lock, raises, and releases the lock; the script sees the wakeup fd, takes
// and releases the lock, calls repr(), and must find its handler run. test/proof/rival.py is the script.
//
//   npm run stress:wakeup [-- --count=1000000] [raise] [trip] [write]
//
// raise: the thread signals itself by raise(). trip: it calls trip_signal(), as an embedding program's interrupt() does.
// write: it raises and writes to the wakeup fd itself.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string', default: '1000000' } } });

for (const how of positionals.length > 0 ? positionals : ['raise', 'trip', 'write']) {
  const { stdout, stderr, status } = spawnSync('bin/minipy', ['test/proof/rival.py', values.count, how], {
    encoding: 'utf8', env: { ...process.env, MINIPY_TESTINTERNAL: '1' },
  });
  console.log((stdout + stderr).trim());
  if (status !== 0 || stdout !== `${how} ${values.count} rounds, ${values.count} handled after B4, ${values.count} handled\n`) process.exitCode = 1;
}
