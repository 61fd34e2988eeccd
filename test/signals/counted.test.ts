// No signal is lost: a short form of `npm run stress:signals`.

import test from 'ava';
import { endAll, start } from './support.js';

test.after.always(endAll);

test('2,000 signals are counted one by one, by a handler and by the wakeup fd, with all cores busy too', async (t) => {
  const stress = start([process.execPath, 'dist/scripts/stress_signals.js', '--count=2000', '--seed=7']);
  const { status, stdout, stderr } = await stress.ended;
  t.is(status, 0, stdout + stderr);
  t.is(stdout.match(/^ok /gm)?.length, 4, stdout);
});
