// SIGINT at random moments: whatever the program does, it ends, says KeyboardInterrupt, and leaves nothing behind.
//
//   npm run stress:interrupt -- [--rounds=200] [--seed=1] [--command=bin/minipy]
//
// A program that does a bit of everything runs until it is interrupted: after a random number of lines and a random
// moment more, or at a random moment of its start. The signal goes to its whole group, as from a terminal. It must end
// by that one signal; only before Python has begun may the signal itself end it. The terminal's settings are looked at
// in the rounds on a terminal.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const PROGRAM = `
import os, random, select, sys, tempfile, time

chosen = random.Random(int(sys.argv[1]))
folder = sys.argv[2]

class Manager:
    def __enter__(self):
        self.entered = True
        return self
    def __exit__(self, *exc):
        self.entered = False

def recursion(n=100):
    return n and 1 + recursion(n - 1)

def chain(n=30):
    if n:
        yield from chain(n - 1)
    else:
        for i in range(50):
            yield i

def loop():
    i = 0
    while i < 20000:
        i += 1

def child():
    pid = os.spawnlp(os.P_NOWAIT, 'sleep', 'sleep', '0.02')
    os.waitpid(pid, 0)

def child_and_pipe():
    r, w = os.pipe()
    os.set_inheritable(w, True)
    pid = os.spawnlp(os.P_NOWAIT, 'sh', 'sh', '-c', 'echo out')
    os.close(w)
    try:
        os.read(r, 100)
        os.waitpid(pid, 0)
    finally:
        os.close(r)

def cleanup():
    try:
        with Manager():
            with Manager():
                loop()
    finally:
        sorted(range(1000), key=lambda n: -n)

def files():
    path = os.path.join(folder, 'file')
    with open(path, 'w') as f:
        for i in range(300):
            print(i, file=f)
    with open(path) as f:
        assert sum(1 for line in f) == 300
    os.unlink(path)

def full_pipe():
    r, w = os.pipe()
    try:
        os.set_blocking(w, False)
        try:
            while True:
                os.write(w, b'x' * 65536)
        except BlockingIOError:
            pass
        os.set_blocking(w, True)
        select.select([], [w], [], 0.01)
        os.read(r, 65536)
        os.write(w, b'x')
    finally:
        os.close(r)
        os.close(w)

class Slow:
    def __repr__(self):
        loop()
        return 'slow'
    def __eq__(self, other):
        return repr(self) == 'x'
    def __hash__(self):
        return 1

def texts():
    return '%r %s {0!r}'.format(Slow()) % (Slow(), [Slow()] * 2), f'{Slow()!r:>20}'

def imports():
    for name in ('string', 'bisect', 'heapq', 'keyword'):
        sys.modules.pop(name, None)
        __import__(name)

ACTIONS = [
    recursion, loop, child, child_and_pipe, cleanup, files, full_pipe, texts, imports,
    lambda: sum(chain()),
    lambda: time.sleep(0.01),
    lambda: select.select([], [], [], 0.01),
    lambda: {Slow(): 1, Slow(): 2},
    lambda: [i * j for i in range(100) for j in range(50)],
    lambda: sum(range(10**6)),
    lambda: 7 ** 50000 % 1000007,
    lambda: exec('a = 1\\nfor i in range(1000): a += i'),
    lambda: max(range(100000), key=lambda n: n % 7) if chosen.random() < 0.1 else None,
]
n = 0
while True:
    n += 1
    print('line', n, flush=True)
    chosen.choice(ACTIONS)()
`;

const PATIENCE = 60_000; // milliseconds: a program that has not ended by then hangs

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    command: { type: 'string', default: 'bin/minipy' },
  },
});

/** mulberry32: 0 <= x < 1, the same sequence for the same seed. */
function randomSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Phase = 'at its start' | 'while it runs' | 'on a terminal';

interface Moment {
  readonly phase: Phase;
  readonly lines: number;
  /** Milliseconds after the last of the lines, or after the start. */
  readonly later: number;
}

function chooseMoment(random: () => number): Moment {
  const which = random();
  if (which < 0.3) return { phase: 'at its start', lines: 0, later: 700 * random() };
  const lines = 1 + Math.floor(random() ** 2 * 40);
  return { phase: which < 0.85 ? 'while it runs' : 'on a terminal', lines, later: 5 * random() };
}

/** The processes that have a round's mark in their environment, and are not zombies. */
function processesOf(mark: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return pid !== process.pid && readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`MINIPY_STRESS=${mark}`);
    } catch {
      return false; // it has ended meanwhile, or is somebody else's
    }
  });
}

interface Ending {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Resolves at the end of the output's given line, or of the process. */
function follow(child: ChildProcess): { lines: (count: number) => Promise<void>; ended: Promise<Ending> } {
  let stdout = '';
  let stderr = '';
  let changed = () => {};
  let over = false;
  child.stdout!.setEncoding('utf8').on('data', (text: string) => { stdout += text; changed(); });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  const ended = new Promise<Ending>((resolve) => child.once('close', (code, signal) => {
    over = true;
    changed();
    resolve({ status: code ?? signal!, stdout, stderr });
  }));
  const lines = async (count: number) => {
    while (!over && stdout.split('\n').length <= count) await new Promise<void>((resolve) => { changed = resolve; });
  };
  return { lines, ended };
}

/** What is wrong with the end, or undefined. */
function complaint({ status, stdout, stderr }: Ending, { phase }: Moment, killed: boolean): string | undefined {
  if (killed) return 'it did not end';
  if (phase === 'on a terminal') {
    if (status !== 1) return `status ${status}`;
    // A child that the signal came too early for still says its word.
    return /\nKeyboardInterrupt\r?\n(?:out\r?\n)?icanon isig icrnl opost \r?\n$/.test(stdout) ? undefined : 'no KeyboardInterrupt, or a changed terminal';
  }
  if (phase === 'at its start' && (status === 'SIGINT' || status === 130) && stderr === '') return undefined;
  if (status !== 1) return `status ${status}`;
  if (!/(^|\n)KeyboardInterrupt\n$/.test(stderr)) return 'no KeyboardInterrupt';
  return /node:|\.[cm]?js:\d/.test(stderr) ? 'a JavaScript error' : undefined;
}

/** A shell runs the program and then says which of the terminal's usual settings are on; it survives the Ctrl-C. */
function onTerminal(argv: readonly string[]): readonly string[] {
  const words = argv.map((word) => `'${word}'`).join(' ');
  const program = `trap : INT; stty -echo; ${words}; status=$?; settings=" $(stty -a | tr ';\\n' '  ') "; `
    + 'for name in icanon isig icrnl opost; do case $settings in *" $name "*) printf "%s " $name;; esac; done; echo; exit $status';
  return ['script', '-qfec', program, '/dev/null'];
}

async function round(number: number, random: () => number, folder: string): Promise<string | undefined> {
  const moment = chooseMoment(random);
  const seed = String(Math.floor(random() * 1e9));
  const mark = `${folder}/${number}`;
  const command = [values.command, join(folder, 'program.py'), seed, folder];
  const argv = moment.phase === 'on a terminal' ? onTerminal(command) : command;
  const child = spawn(argv[0]!, argv.slice(1), { detached: true, env: { ...process.env, SHELL: '/bin/sh', MINIPY_STRESS: mark } });
  const { lines, ended } = follow(child);
  let killed = false;
  const timer = setTimeout(() => {
    killed = true;
    endAll(mark);
  }, PATIENCE);
  try {
    await lines(moment.lines);
    await new Promise((resolve) => setTimeout(resolve, moment.later));
    if (moment.phase === 'on a terminal') child.stdin!.write('\x03');
    else if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT');
    const ending = await ended;
    const wrong = complaint(ending, moment, killed);
    const left = await leftOf(mark);
    if (wrong === undefined && left.length === 0) return undefined;
    return `round ${number}, ${moment.phase}, ${moment.lines} lines and ${moment.later.toFixed(2)} ms, program seed ${seed}: `
      + `${wrong ?? ''} left: ${left.length}\n${ending.stdout.slice(-800)}\n${ending.stderr}`;
  } finally {
    clearTimeout(timer);
    endAll(mark);
  }
}

/** How long a child that the program had no time to learn of may go on: it is about to sleep for 20 ms. CPython leaves one
 *  too where the interrupt comes between fork() and its return. */
const CHILDS_TIME = 5000; // milliseconds

/** The processes of a round that do not end by themselves. */
async function leftOf(mark: string): Promise<number[]> {
  for (const end = performance.now() + CHILDS_TIME; ; ) {
    const left = processesOf(mark);
    if (left.length === 0 || performance.now() > end) return left;
    await new Promise((resolve) => setTimeout(resolve, 20)); // nobody tells when a process ends that is not our child
  }
}

function endAll(mark: string): void {
  for (const pid of processesOf(mark)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended meanwhile
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'minipy-stress-'));
try {
  writeFileSync(join(folder, 'program.py'), PROGRAM);
  execFileSync('sh', ['-c', 'command -v script stty'], { stdio: 'ignore' });
  const random = randomSequence(Number(values.seed));
  let failed = 0;
  for (let number = 1; number <= Number(values.rounds); number++) {
    const wrong = await round(number, random, folder);
    if (wrong !== undefined) {
      failed++;
      console.log(wrong);
    }
  }
  console.log(`seed ${values.seed}: ${values.rounds} rounds, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
