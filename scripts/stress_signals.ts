// Signals counted one at a time: each is sent after the last one was handled, so none may be missing.
//
//   npm run stress:signals -- [--count=100000] [--seed=1] [--command=bin/minipy]
//
// Four rounds: counted by a handler of a busy script, and as bytes of the wakeup fd; each with the machine as it is and
// with every core kept busy. The sender waits a random time before each signal, so that it falls anywhere in the loop.
// It waits for the answer in a system call and not in Node's event loop. A signal that is lost ends the round.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { constants, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, constants as osConstants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadNative, POLLIN } from '../native/index.js';

const HANDLER = `
import os, signal, sys
answers = os.open(sys.argv[1], os.O_WRONLY)
total = int(sys.argv[2])
count = 0
def handler(signum, frame):
    global count
    count += 1
    os.write(answers, b'.')
signal.signal(signal.SIGUSR1, handler)
os.write(answers, b'.')
while count < total:
    pass
print(count, count)
`;

const WAKEUP_FD = `
import os, signal, sys
answers = os.open(sys.argv[1], os.O_WRONLY)
total = int(sys.argv[2])
count = handled = 0
def handler(signum, frame):
    global handled
    handled += 1
signal.signal(signal.SIGUSR1, handler)
r, w = os.pipe()
os.set_blocking(r, False)
os.set_blocking(w, False)
signal.set_wakeup_fd(w)
os.write(answers, b'.')
while count < total:
    try:
        data = os.read(r, 100)
    except BlockingIOError:
        continue
    assert data == bytes([signal.SIGUSR1]) * len(data), data
    count += len(data)
    os.write(answers, b'.' * len(data))
print(count, handled)
`;

const PATIENCE = 30; // seconds: a signal that is not answered by then is lost

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    command: { type: 'string', default: 'bin/minipy' },
  },
});
const total = Number(values.count);
const native = loadNative();

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

/** The next answer; false if none comes. */
function answered(fd: number): boolean {
  const triplet = Int32Array.of(fd, POLLIN, 0);
  if (native.poll(triplet, native.monotonic() + PATIENCE) !== 1) return false;
  return native.read(fd, new Uint8Array(1)) === 1;
}

/** Send all signals; how many were answered. */
function sendAll(pid: number, answers: number, random: () => number): number {
  if (!answered(answers)) throw new Error('the script did not start');
  for (let sent = 0; sent < total; sent++) {
    const at = native.monotonic() + random() * 30e-6;
    while (native.monotonic() < at);
    native.kill(pid, osConstants.signals.SIGUSR1);
    if (!answered(answers)) return sent;
  }
  return total;
}

function burners(): ChildProcess[] {
  const loop = () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  return Array.from({ length: availableParallelism() }, loop);
}

interface Round {
  readonly name: string;
  readonly source: string;
  readonly busy: boolean;
}

async function run({ name, source, busy }: Round, folder: string): Promise<boolean> {
  const fifo = join(folder, name.replaceAll(' ', '_'));
  execFileSync('mkfifo', [fifo]);
  const load = busy ? burners() : [];
  const script = spawn(values.command, ['-c', source, fifo, values.count], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  script.stdout.setEncoding('utf8').on('data', (text: string) => { printed += text; });
  const ended = new Promise((resolve) => script.once('close', resolve));
  try {
    const began = native.monotonic();
    const answers = native.open(fifo, constants.O_RDONLY, 0);
    const count = sendAll(script.pid!, answers, randomSequence(Number(values.seed)));
    const seconds = native.monotonic() - began;
    native.close(answers);
    if (count < total) script.kill('SIGKILL');
    await ended;
    const good = printed === `${total} ${total}\n`;
    console.log(`${good ? 'ok  ' : 'LOST'} ${name}: sent ${total}, answered ${count}, the script says ${JSON.stringify(printed.trim())}, ${((1e6 * seconds) / total).toFixed(1)} us each`);
    return good;
  } finally {
    script.kill('SIGKILL');
    for (const burner of load) burner.kill('SIGKILL');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'minipy-stress-'));
try {
  console.log(`seed ${values.seed}`);
  for (const busy of [false, true]) {
    for (const [name, source] of [['handler', HANDLER], ['wakeup fd', WAKEUP_FD]] as const) {
      const good = await run({ name: `${name}${busy ? ', all cores busy' : ''}`, source, busy }, folder);
      if (!good) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
