// Ctrl-C on a terminal, wherever the program is: one is enough, and what is printed and the exit status are CPython's.

import test from 'ava';
import { limited } from '../support/limited.js';
import { SITUATIONS, type Situation } from './situations.js';
import { endAll, MINIPY, ORACLE, processState, Scratch, startOnTerminal, until } from './support.js';

const scratch = new Scratch();
test.after.always(() => {
  endAll();
  scratch.remove();
});

// CPython loses a signal that comes between its look for signals and its system call, so where it waits it gets the
// Ctrl-C when it sleeps; minipy gets it at any moment.

/** What is on the terminal after the pid, and the exit status. */
const interrupt = limited(2, async (command: readonly string[], { name, source, waits }: Situation, owner: string, asleep: boolean) => {
  const place = new Scratch();
  try {
    const script = scratch.file(`${owner} ${asleep} ${name.replaceAll(/\W+/g, '_')}.py`, source.replaceAll('{FOLDER}', place.folder));
    const program = startOnTerminal([...command, script]);
    program.pid = Number((await program.says(/pid (\d+)\r\n/))[1]);
    if (asleep || (command === ORACLE && waits)) await until('the program waits', () => processState(program.pid) === 'S');
    program.write('\x03');
    const { status, stdout } = await program.ended;
    return { status, printed: stdout.replaceAll('\r\n', '\n').replaceAll(script, 'script.py').replaceAll(place.folder, '{FOLDER}') };
  } finally {
    place.remove();
  }
});

/** The traceback, which follows from the source: the program stays on the line that says its pid. */
function tracebackOf({ source }: Situation): string {
  const lines = source.split('\n');
  const at = lines.findIndex((line) => line.includes("print('pid'"));
  return `Traceback (most recent call last):\n  File "script.py", line ${at + 1}, in <module>\n    ${lines[at]!}\nKeyboardInterrupt\n`;
}

function checks(command: readonly string[], situation: Situation, owner: string, asleep = false) {
  test(`${owner}: Ctrl-C in ${situation.name}${asleep ? ', asleep' : ''}`, async (t) => {
    const { status, printed } = await interrupt(command, situation, owner, asleep);
    t.is(status, 1);
    const traceback = printed.replace(/^pid \d+\n/, '');
    if (situation.varies) t.regex(traceback, /^Traceback \(most recent call last\):\n {2}File "script\.py", line \d+, in <module>\n[^]*\nKeyboardInterrupt\n$/);
    else t.is(traceback, tracebackOf(situation));
  });
}

for (const situation of SITUATIONS) {
  checks(MINIPY, situation, 'minipy');
  if (situation.waits) checks(MINIPY, situation, 'minipy', true);
  if (ORACLE !== undefined && !situation.departs) checks(ORACLE, situation, 'CPython');
}

function prompt(command: readonly string[], owner: string): void {
  test(`${owner}: Ctrl-C at the prompt gives a new one, wherever it comes; Ctrl-D ends`, async (t) => {
    const program = startOnTerminal(command, { env: { TERM: 'dumb' } });
    let seen = 0;
    const answers = async (pattern: RegExp) => {
      const match = await program.says(pattern, seen);
      seen += match.index + match[0].length;
      return match[0];
    };
    const interrupted = async (entered: string, before: RegExp, isBusy = false) => {
      program.write(entered);
      await answers(before);
      if (command === ORACLE && !isBusy) await until('it waits', () => processState(program.pid) === 'S');
      program.write('\x03');
      return answers(/[^]*KeyboardInterrupt\r?\n[^]*>>> $/);
    };
    await answers(/>>> $/);
    program.write("import os; print('pid', os.getpid())\n");
    program.pid = Number((await answers(/pid \d+\r\n[^]*>>> $/)).match(/\d+/)![0]);
    await interrupted('', /^/);
    await interrupted('print(1', /^/); // a half line
    await interrupted('if True:\n', /\.\.\. $/);
    await interrupted('if True:\n  print(2)\n', /\.\.\. [^]*\.\.\. $/);
    for (const code of ['while True: pass', 'sum(i for i in iter(int, 1))', 'import time; time.sleep(100)', 'input()']) {
      const isBusy = !code.endsWith(')') || code.startsWith('sum');
      const said = await interrupted(`print('going' * 2); exec(${JSON.stringify(code)})\n`, /goinggoing\r\n/, isBusy);
      t.regex(said, /^Traceback \(most recent call last\):\r\n {2}File "<stdin>", line 1, in <module>\r\n[^]*KeyboardInterrupt\r\n[^]*>>> $/);
    }
    program.write('print(6 * 7)\n');
    await answers(/42\r\n[^]*>>> $/);
    program.write('\x04');
    t.is((await program.ended).status, 0);
  });
}

prompt(MINIPY.slice(0, 1), 'minipy');
if (ORACLE !== undefined) prompt(ORACLE, 'CPython');
