// What lies between a signal and its handler is handed to V8 once a program has had some signals.

import test from 'ava';
import { Interpreter } from '../../vm/interpreter.js';
import { handledSignals, onSignalPath, setOptimize } from '../../vm/eval_breaker.js';

test.serial('each function once after 16 rounds of handlers, and again later', (t) => {
  t.is(typeof Interpreter, 'function'); // loads what lies on the path
  const mine = (): void => {};
  onSignalPath(mine);
  const asked: unknown[] = [];
  setOptimize((f) => asked.push(f));
  for (let n = 1; n < 16; n++) handledSignals(n);
  t.is(asked.length, 0);
  for (let n = 16; n < 127; n++) handledSignals(n);
  const names = asked.map((f) => (f as { name: string }).name);
  t.is(new Set(asked).size, asked.length);
  for (const name of ['checkSignals', 'callHandler', 'callObject', 'makePendingCalls', 'mine']) t.true(names.includes(name), name);
  for (let n = 127; n < 3000; n++) handledSignals(n);
  t.is(asked.length, 3 * names.length);
  setOptimize(() => {});
});
