// The prompt under Ctrl-C: SIGINT while it waits for a line, inside a statement that is being typed, and while one runs.
// Each step waits for what the prompt has said before. On a terminal: test/signals.
//
// The expectations are what CPython says when it is sent the signal a while after its prompt. It is not asked here:
// a signal between its prompt and its read is lost to it until the next line, the race that minipy does not have.

import test from 'ava';
import { spawn } from 'node:child_process';
import { ours } from './command_line.js';

/** What to wait for, and then to type; 'interrupt' is Ctrl-C, 'end' the end of the input. */
type Step = readonly [expected: string, typed: string];

const TIME_LIMIT = 60_000;

/** Everything that the program says, stdout and stderr in one, and its exit status. */
function session(steps: readonly Step[]): Promise<{ said: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));
    const child = spawn('/bin/sh', ['-c', 'exec "$0" -iq 2>&1', ours().command], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT);
    let said = '';
    let from = 0;
    const left = [...steps];
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (let step = left[0]; step !== undefined && said.includes(step[0], from); step = left[0]) {
        from = said.indexOf(step[0], from) + step[0].length;
        left.shift();
        if (step[1] === 'interrupt') child.kill('SIGINT');
        else if (step[1] === 'end') child.stdin.end();
        else child.stdin.write(step[1]);
      }
    });
    child.stdin.on('error', () => {}); // it may have ended already; the status tells
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(timer);
      resolve({ said, status });
    });
  });
}

const cases: readonly { name: string; steps: readonly Step[]; said: string; status: number }[] = [
  {
    name: 'at the prompt',
    steps: [['>>> ', 'interrupt'], ['>>> ', '1\n'], ['>>> ', 'end']],
    said: '>>> \nKeyboardInterrupt\n>>> 1\n>>> \n', status: 0,
  },
  {
    name: 'inside a statement',
    steps: [['>>> ', 'if 1:\n'], ['... ', '  1\n'], ['... ', 'interrupt'], ['>>> ', '2\n'], ['>>> ', 'end']],
    said: '>>> ... ... \nKeyboardInterrupt\n>>> 2\n>>> \n', status: 0,
  },
  {
    name: 'while a statement runs',
    steps: [['>>> ', 'import sys, time\n'], ['>>> ', 'print("on", flush=True); time.sleep(100)\n'], ['on', 'interrupt'], ['>>> ', 'sys.exit(5)\n']],
    said: '>>> >>> on\nTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nKeyboardInterrupt\n>>> ', status: 5,
  },
  {
    name: 'a handler that returns: the line is still read',
    steps: [
      ['>>> ', 'import signal\n'], ['>>> ', 'h = signal.signal(signal.SIGINT, lambda *a: print("handled", flush=True))\n'],
      ['>>> ', 'interrupt'], ['handled', '1\n'], ['>>> ', 'end'],
    ],
    said: '>>> >>> >>> handled\n1\n>>> \n', status: 0,
  },
  {
    name: 'a handler that raises',
    steps: [
      ['>>> ', 'import signal\n'], ['>>> ', 'def h(*a): raise ValueError("h")\n'], ['... ', '\n'],
      ['>>> ', 'h = signal.signal(signal.SIGINT, h)\n'], ['>>> ', 'interrupt'], ['ValueError', 'exit()\n'],
    ],
    said: '>>> >>> ... >>> >>> \nTraceback (most recent call last):\n  File "<stdin>", line 1, in h\nValueError: h\n>>> ', status: 0,
  },
];

for (const { name, steps, said, status } of cases) {
  test(name, async (t) => t.deepEqual(await session(steps), { said, status }));
}
