// Interrupted anywhere, a program ends and leaves nothing behind: a short form of `npm run stress:interrupt`.

import test from 'ava';
import { endAll, start } from './support.js';

test.after.always(endAll);

test('a program that does a bit of everything is interrupted at 15 random moments', async (t) => {
  const stress = start([process.execPath, 'dist/scripts/stress_interrupt.js', '--rounds=15', '--seed=11']);
  const { status, stdout, stderr } = await stress.ended;
  t.is(status, 0, stdout + stderr);
});
