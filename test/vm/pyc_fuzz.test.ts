// Mutated .pyc files end in Python exceptions, or run; a seeded handful of what npm run fuzz:pyc goes through. And what
// an import does with a cache that is no good.

import test from 'ava';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Interpreter } from '../../bin/embed.js';
import { PycFuzzer, tryFile } from '../../scripts/pyc_fuzzer.js';

test('1,500 mutated files are read or refused', (t) => {
  const python = new Interpreter({ signals: 'none' });
  const fuzzer = new PycFuzzer(7);
  const outcomes = new Set<string>();
  for (let number = 0; number < 1500; number++) {
    t.notThrows(() => outcomes.add(tryFile(fuzzer.file(number), false)), `file ${number} of seed 7`);
  }
  for (const expected of ['read', 'reading: EOFError', 'reading: ValueError', 'reading: SystemError']) t.true(outcomes.has(expected), expected);
  python.close();
});

test.serial('a cache that is cut short, hostile or not a file is as good as none', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-'));
  try {
    writeFileSync(join(folder, 'm.py'), 'def f():\n    return "source"\nprint(f())\n');
    const minipy = join(process.cwd(), 'bin/minipy');
    const imported = (): string => execFileSync(minipy, ['-c', 'import m'], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } });
    t.is(imported(), 'source\n');
    const cache = join(folder, '__pycache__/m.minipy-36.pyc');
    const whole = readFileSync(cache);
    const bad: Uint8Array[] = [
      whole.subarray(0, 0), whole.subarray(0, 11), whole.subarray(0, 12), whole.subarray(0, 60), Buffer.concat([whole.subarray(0, 12), Buffer.from('N')]),
      whole.map((b, i) => (i > 40 && i < 60 ? 0xff : b)), // the bytecode
    ];
    for (const bytes of bad) {
      writeFileSync(cache, bytes);
      t.is(imported(), 'source\n');
      t.deepEqual(readFileSync(cache), whole);
    }
    rmSync(cache);
    mkdirSync(cache);
    t.is(imported(), 'source\n');
    t.true(statSync(cache).isDirectory());
    utimesSync(join(folder, 'm.py'), 1, 1);
    chmodSync(join(folder, '__pycache__'), 0o500);
    t.is(imported(), 'source\n');
  } finally {
    chmodSync(join(folder, '__pycache__'), 0o700);
    rmSync(folder, { recursive: true });
  }
});
