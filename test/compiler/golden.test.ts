// Whole code objects against the oracle's: golden/*.py by their full listings, so that a
// difference can be read; programs.json and files.json by digests, for all three levels
// of -O. They are recorded by oracle_listing.py (npm run record:bytecode). Where there is
// an oracle a sample of its library is compared live.

import test, { type ExecutionContext } from 'ava';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { compileModule } from '../../compiler/compile.js';
import { PySyntaxError } from '../../grammar/syntax_error.js';
import { parse, type ParseMode } from '../../grammar/parse.js';
import { pythonFiles, sample } from '../../scripts/python_files.js';
import { digest, listing } from './listing.js';
import { live } from '../support/live.js';

const GOLDEN = 'test/compiler/golden';

for (const name of readdirSync(GOLDEN).filter((n) => n.endsWith('.py'))) {
  test(`golden/${name} compiles to the recorded code objects`, (t) => {
    const mod = parse(readFileSync(`${GOLDEN}/${name}`, 'utf8'), 'x.py', 'exec');
    const expected = readFileSync(`${GOLDEN}/${name.replace(/\.py$/, '.dis')}`, 'utf8');
    t.deepEqual(listing(compileModule(mod, 'x.py')).split('\n'), expected.split('\n'));
  });
}

interface Program {
  source: string;
  /** For -O0, -O and -OO: the digest of the listing, or the error. */
  results: (string | { type: string; msg: string; lineno: number | null; offset: number | null })[];
}

const programs = JSON.parse(readFileSync('test/compiler/programs.json', 'utf8')) as Program[];

test(`${programs.length} programs compile to the recorded code, or are refused with the recorded errors`, (t) => {
  for (const { source, results } of programs) {
    results.forEach((expected, optimize) => {
      t.deepEqual(outcome(source, optimize as 0 | 1 | 2), expected, source);
    });
  }
});

interface RecordedFile {
  /** Digests are cut to 16 digits. */
  source: string;
  code: Program['results'];
  pieces: [mode: ParseMode, start: number, end: number, result: Program['results'][number]][];
}

const files = Object.entries(JSON.parse(readFileSync('test/compiler/files.json', 'utf8')) as Record<string, RecordedFile>);

test(`the code of ${files.length} files, and of their pieces in modes single and eval, is as recorded`, (t) => {
  let changed = 0;
  for (const [path, recorded] of files) {
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    if (cut(createHash('sha256').update(bytes).digest('hex')) !== recorded.source) {
      changed++;
      continue;
    }
    recorded.code.forEach((expected, optimize) => t.deepEqual(cut(outcome(bytes, optimize as 0 | 1 | 2)), expected, path));
    const text = [...bytes.toString()];
    for (const [mode, start, end, expected] of recorded.pieces) {
      const piece = text.slice(start, end).join('');
      t.deepEqual(cut(outcome(piece, 0, mode)), expected, `${path}, ${mode}: ${piece}`);
    }
  }
  if (changed > 0) t.log(`${changed} files have changed since: npm run record:bytecode`);
  t.true(changed < files.length / 2, 'most files have changed since they were recorded: npm run record:bytecode');
});

live('a sample of the oracle\'s library compiles to equal code objects, live', (t, oracle) => {
  const library = join(dirname(oracle), '../lib/python3.6');
  agrees(t, 'same_bytecode', '--pieces=5', ...sample(pythonFiles(library), 40, 3615));
});

live('a sample of the oracle\'s library is disassembled to equal listings, live', (t, oracle) => {
  const library = join(dirname(oracle), '../lib/python3.6');
  agrees(t, 'same_dis', '--commands=2', ...sample(pythonFiles(library), 20, 3615));
});

/** Whether a comparison finds no difference. */
function agrees(t: ExecutionContext, comparison: string, ...args: string[]): void {
  const script = spawnSync(process.execPath, ['--stack-size=7500', `dist/scripts/${comparison}.js`, ...args], { encoding: 'utf8' });
  t.is(script.status, 0, script.stdout + script.stderr);
}

const cut = (result: Program['results'][number]): Program['results'][number] =>
  (typeof result === 'string' ? result.slice(0, 16) : result);

function outcome(source: string | Uint8Array, optimize: 0 | 1 | 2, mode: ParseMode = 'exec'): Program['results'][number] {
  try {
    return digest(compileModule(parse(source, 'x.py', mode), 'x.py', { optimize }));
  } catch (e) {
    if (!(e instanceof PySyntaxError)) throw e;
    return { type: e.type, msg: e.msg, lineno: e.lineno, offset: e.offset };
  }
}
