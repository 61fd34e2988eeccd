// Python's ast.dump of whole programs: the parser's recorded ones, our own files by the digests of
// what CPython says (npm run record:astdump), and where there is an oracle a sample of its library.
// What else the ast module does is tested by the scripts of test/lang/ast.

import test from 'ava';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Interpreter } from '../../bin/embed.js';
import { AstDumper, digest } from '../../scripts/ast_dumps.js';
import type { OracleAnswer, OracleRequest } from '../../scripts/oracle.js';
import { live } from '../support/live.js';

const recordedPrograms = JSON.parse(readFileSync('test/grammar/recorded.json', 'utf8')) as { request: OracleRequest; answer: OracleAnswer }[];

const DUMP = `
import ast, warnings
warnings.simplefilter('ignore')
def dumped():
    try:
        return ast.dump(compile(source, '<string>', mode, ast.PyCF_ONLY_AST | flags, True), include_attributes=True)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.text]
    except MemoryError as e:
        return ['MemoryError', '', None, None, None]  # why is not part of it
    except (ValueError, OverflowError) as e:
        return [type(e).__name__, str(e), None, None, None]
`;

test(`${recordedPrograms.length} programs have the trees that are recorded, or are refused`, (t) => {
  const python = new Interpreter();
  python.run(DUMP);
  for (const { request: { source, bytes, mode = 'exec', flags = 0 }, answer } of recordedPrograms) {
    python.set('source', bytes === undefined ? source! : Buffer.from(source!, 'latin1'));
    python.set('mode', mode);
    python.set('flags', flags);
    python.run('result = dumped()');
    t.deepEqual(python.get('result'), (answer.dump ?? answer.error)!, source);
  }
  python.close();
});

test('our own files have the trees whose digests are recorded, and compile to the same code by way of them', async (t) => {
  const recorded = Object.entries(JSON.parse(readFileSync('test/vm/ast.json', 'utf8')) as Record<string, { source: string; dump: string }>);
  const unchanged = recorded.filter(([path, { source }]) => existsSync(path) && digest(readFileSync(path)) === source);
  const minipy = new AstDumper('bin/minipy');
  for (const [path, { dump }] of unchanged) {
    const { text, code } = await minipy.ask(path);
    t.deepEqual([digest(text), code], [dump, 'same code'], path);
  }
  minipy.close();
  t.true(unchanged.length > recorded.length / 2, 'most files have changed since they were recorded: npm run record:astdump');
});

live("a sample of the oracle's library has the oracle's trees, live", (t, oracle) => {
  const library = join(dirname(oracle), '../lib/python3.6');
  const script = spawnSync(process.execPath, ['dist/scripts/same_astdump.js', '--sample=15', '--seed=3615', library], { encoding: 'utf8' });
  t.is(script.status, 0, script.stdout + script.stderr);
});
