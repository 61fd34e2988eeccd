// The second tier against the interpreter: at every look at eval_breaker the same frames, at the same instructions, with
// the same locals, stacks and blocks; and the same results.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import test from 'ava';

const NAMES = [...readFileSync('test/vm/translation_subjects.py', 'utf8').matchAll(/^def (\w+)\((?:n=4)?\):/gm)].map(([, name]) => name!);

async function states(mode: string, name: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath, ['--stack-size=4000', 'dist/test/vm/translation_child.js', mode, name], { maxBuffer: 2 ** 28, timeout: 300_000 },
  );
  return JSON.parse(stdout) as string[];
}

for (const name of NAMES) {
  test.serial(`a signal at each look of ${name}() finds the frames that the interpreter has`, async (t) => {
    const [interpreted, translated] = [await states('off', name), await states('eager', name)];
    t.true(interpreted.length > 10);
    interpreted.forEach((expected, i) => { if (translated[i] !== expected) t.is(translated[i], expected, `look ${i}`); });
    t.is(translated.length, interpreted.length);
  });
}

test('there are programs', (t) => t.true(NAMES.length > 12));

test('what is written for each function of the library is JavaScript, for kinds drawn by lot', async (t) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--stack-size=7500', 'dist/scripts/check_translations.js', '--seed=1', 'lib']);
  const [, translated, left] = /^(\d+) translated, (\d+) left/.exec(stdout)!;
  t.true(Number(translated) > 1000);
  t.true(Number(left) < Number(translated) / 20, stdout);
});
