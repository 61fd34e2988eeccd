// The proof of the signal path, in its short form: the order of the handler's stores, a few scenes of the explorer with what it
// must find, the poll of every cycle, and the thread of bpo-31119. The whole is `npm run explore:signals`, `model`,
// `mutants`, `check:cycles` and `stress:wakeup`; see docs/proof.md.

import test from 'ava';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opname } from '../../compiler/opcode.js';
import { NEVER_POLL, UNLESS_BOOL } from '../../scripts/proof/code_objects.js';
import { Exit, loopExits } from '../../scripts/proof/loop_exits.js';
import { MUTANTS } from '../../scripts/proof/mutant_table.js';
import { describeStep, indexOf, TRIP_ORDER, tripProgram, UnsafeInHandler } from '../../scripts/proof/trip_order.js';
import * as layout from '../../vm/signal_state.js';

const NATIVE = 'native/signal_state.cc';
const source = readFileSync(NATIVE, 'utf8');

function explore(...args: string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, ['--stack-size=7500', 'dist/scripts/explore_signals.js', ...args], { encoding: 'utf8' });
}

test('trip_signal() stores in the order of the table', (t) => {
  t.deepEqual(tripProgram(source).map(describeStep), [...TRIP_ORDER]);
});

test('tripSignal() stores in the same order', (t) => {
  const stores: number[] = [];
  const words = layout.newSignalState();
  const real = globalThis.Atomics;
  globalThis.Atomics = new Proxy(real, {
    get: (target, name) => (name === 'store'
      ? (array: Int32Array, word: number, value: number): number => { stores.push(word); return real.store(array, word, value); }
      : target[name as keyof Atomics]),
  });
  try {
    layout.tripSignal(words, 10);
  } finally {
    globalThis.Atomics = real;
  }
  const expected = tripProgram(source).slice(0, 4).map((step) => ('word' in step ? indexOf(layout, step.word, 10) : -1));
  t.deepEqual(stores, expected);
});

test('a lock in the handler is refused', (t) => {
  const locked = source.replace('state.words[IS_TRIPPED]', 'pending_lock.lock();\n  state.words[IS_TRIPPED]');
  t.throws(() => tripProgram(locked), { instanceOf: UnsafeInHandler });
});

test('a weaker order than sequentially consistent is refused', (t) => {
  t.throws(() => tripProgram(source.replace('state.words[IS_TRIPPED].store(1)', 'state.words[IS_TRIPPED].store(1, std::memory_order_relaxed)')), { instanceOf: UnsafeInHandler });
});

test('no signal is lost in any interleaving', (t) => {
  const { status, stdout } = explore('one signal', 'the same signal twice', 'two signals, polls', 'full wakeup pipe', 'sleep, two', 'signal.signal()', 'blocking section (alone)', 'deferred (alone)', 'restored (alone)');
  t.is(status, 0, stdout);
  t.regex(stdout, /^15 scenes, \d{5,} states, 0 broken$/m);
});

test('the explorer finds a signal that is lost', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-proof-'));
  try {
    const [tripped, isTripped] = ['  state.words[TRIPPED + signum].store(1);\n', '  state.words[IS_TRIPPED].store(1);\n'];
    writeFileSync(join(folder, 'mutant.cc'), source.replace(tripped + isTripped, isTripped + tripped));
    const { status, stdout } = explore(`--native=${join(folder, 'mutant.cc')}`, 'one signal, direct checks');
    t.is(status, 1);
    t.regex(stdout, /violation: signal 10 is lost/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('each scene finds a mutant by itself', (t) => {
  t.timeout(600_000);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/scripts/mutants.js', '--each-scene', '--quick'], { encoding: 'utf8' });
  t.is(status, 0, stdout + stderr);
  t.notRegex(stdout, /BLIND/);
});

test('every mutant is made of text that is there once', (t) => {
  for (const { file, replace, what } of MUTANTS) {
    let text = readFileSync(file, 'utf8');
    for (const [before, after] of replace) {
      t.is(text.split(before).length, 2, what);
      text = text.replace(before, () => after);
    }
  }
});

test('the loop goes on without a look after the opcodes where CPython does', (t) => {
  const quiet: string[] = [];
  for (const [op, exits] of loopExits(readFileSync('dist/vm/ceval.js', 'utf8'))) {
    if (op < 160 && op !== 144 && exits.least('next', false) === Exit.FAST) quiet.push(opname[op]!);
  }
  t.deepEqual(quiet.sort(), [...NEVER_POLL, ...UNLESS_BOOL].map((op) => opname[op]!).filter((name) => name !== 'EXTENDED_ARG').sort());
});

test('every cycle and each call polls, under each policy', (t) => {
  const { status, stdout } = spawnSync(process.execPath, ['--stack-size=7500', 'dist/scripts/check_cycles.js', 'lib'], { encoding: 'utf8' });
  t.is(status, 0, stdout);
});

for (const how of ['raise', 'trip', 'write']) {
  test(`bpo-31119: a native thread holds a lock (${how})`, (t) => {
    const rounds = 2000;
    const { stdout, stderr } = spawnSync('bin/minipy', ['test/proof/rival.py', String(rounds), how], { encoding: 'utf8', env: { ...process.env, MINIPY_TESTINTERNAL: '1' } });
    t.is(stdout, `${how} ${rounds} rounds, ${rounds} handled after B4, ${rounds} handled\n`, stderr);
  });
}

test('_testinternal is for tests only', (t) => {
  const { stderr } = spawnSync('bin/minipy', ['-c', 'import _testinternal'], { encoding: 'utf8' });
  t.regex(stderr, /ModuleNotFoundError/);
});

test('a loop whose only jump back is conditional ends by a signal, under 3.10 too', (t) => {
  const program = `
import signal
def handler(signum, frame):
    raise KeyError
def spin(x):
    while True:
        if x > 3:
            break
signal.signal(signal.SIGALRM, handler)
try:
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    spin(0)
except KeyError:
    print('handled')
`;
  for (const policy of ['3.6.3', '3.6.15', '3.10']) {
    const { stdout, stderr } = spawnSync('bin/minipy', [`--eval-breaker=${policy}`, '-c', program], { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' });
    t.is(stdout, 'handled\n', `${policy}: ${stderr}`);
  }
});
