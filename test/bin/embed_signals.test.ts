// Embedded interpreters that own the signals of their process: taking them, giving them back, and only one at a time.

import test from 'ava';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const scenario = fileURLToPath(new URL('embed_scenario.js', import.meta.url));

function run(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--disable-wasm-trap-handler', scenario, name], { timeout: 60_000 }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout));
    });
  });
}

test('close() gives the signals back to Node', async (t) => {
  t.deepEqual(await run('restored'), { first: 'node', second: 'node', before: 2, type: 'KeyboardInterrupt', changed: true, same: true });
});

test('a second owner is refused', async (t) => {
  t.deepEqual(await run('second'), {
    refusal: "minipy: another interpreter of this process owns the signals; close it first, or use signals: 'none'",
    status: 0, got: [10], handler: { status: 0 }, isDefault: true,
  });
});

test('signals wait for their owner', async (t) => {
  t.deepEqual(await run('interleaved'), { early: [], late: [10] });
});
