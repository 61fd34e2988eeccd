// Where the prompt of the oracle asks for another line, so do we: for each session
// the prompts, `>` for a new statement and `.` for one to go on with.

import test from 'ava';
import { spawnSync } from 'node:child_process';
import { isIncomplete } from '../../grammar/interactive.js';
import { parseInteractive } from '../../grammar/parse.js';
import { live } from '../support/live.js';

const SESSIONS: readonly (readonly [prompts: string, ...lines: string[]])[] = [
  ['>..>', 'if 1:', '  pass', ''], ['>..>', 'x = (', '1', ')'], ['>>', 'x = 1'], ['>..>', "'''a", 'b', "'''"],
  ['>.>', 'x = \\', '1'], ['>....>', 'def f():', '  if 1:', '    pass', '  return 1', ''],
  ['>..>', '@x', 'def f(): pass', ''], ['>.>', 'for x in y: pass', ''], ['>.>', 'if 1: pass', 'z'],
  ['>..>>', 'if 1:', '  x', '', 'y'], ['>....>', 'if 1:', '  x', '  ', '  y', ''],
  ['>....>', 'if 1:', '  x', '# c', '  y', ''], ['>.>', '# c', 'x'], ['>>>', '', 'x'], ['>.>', '   ', 'x'], ['>>', '  x'],
  ['>....>', 'try:', '  x', 'except A:', '  y', ''], ['>..>>', 'try:', '  x', '', 'y'], ['>..>', 'x = [', '', '1]'],
  ['>.>>', 'class A:', '', 'x'], ['>>', 'a; b'], ['>>', 'a b'], ['>.>', 'f(', '$'], ['>>>', "'abc", 'd'],
  ['>.>', 'if 1:', 'x'], ['>.>', "'abc\\", "d'"], ['>..>', 'x = {', '# c', '1:2}'],
  ['>..>', 'while 1:', '\tx', '        y'], ['>..>', 'async def f():', '  await x', ''],
  ['>....>', 'if x:', '  pass', 'else:', '  pass', ''], ['>>>', 'lambda', 'x'], ['>..>', "x = '''a", '', "b''' y"],
  ['>.>', '\\', 'x'], ['>..>', 'with a as b,\\', '  c: pass', ''], ['>>', 'pass # c'],
  ['>....>', 'if 1:', "  '''", '', "  '''", ''], ['>>', 'x\\ y'], ['>>', '012'],
];

function prompts(lines: readonly string[]): string {
  let shown = '>';
  let source = '';
  for (const line of lines) {
    source += `${line}\n`;
    const more = isIncomplete(source);
    shown += more ? '.' : '>';
    if (!more) source = '';
  }
  return shown;
}

for (const [expected, ...lines] of SESSIONS) {
  test(`${expected} ${JSON.stringify(lines.join('\n'))}`, (t) => t.is(prompts(lines), expected));
}

test('a complete statement comes as its tree', (t) => {
  const mod = parseInteractive('if a:\n  b\n\n', '<stdin>');
  t.is(mod?.kind, 'Interactive');
  t.is(parseInteractive('if a:\n  b\n', '<stdin>'), null);
  t.throws(() => parseInteractive('a b\n', '<stdin>'), { message: 'invalid syntax' });
});

live('the oracle still prompts like that', (t, oracle) => {
  for (const [expected, ...lines] of SESSIONS) {
    const run = spawnSync(oracle, ['-i', '-E', '-S', '-c', ''], { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
    const shown = Array.from(run.stderr.matchAll(/>>> |\.\.\. /g), ([prompt]) => prompt[0]).join('');
    t.is(shown, expected, lines.join('\n'));
  }
});
