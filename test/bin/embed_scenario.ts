// What embed_signals.test.ts does in processes of their own: interpreters that own the signals.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Interpreter, PythonError } from '../../bin/embed.js';

/** SigBlk, SigIgn and SigCgt of the main thread, without the real-time signals, and the blocked ones of all threads. */
function signalSets(): string[] {
  return readFileSync('/proc/self/status', 'utf8').split('\n').filter((line) => /^Sig(Blk|Ign|Cgt)/.test(line))
    .map((line) => line.replace(/[0-9a-f]{8}([0-9a-f]{8})$/, '$1'));
}

/** The next SIGINT, sent by another process so that it comes as from a terminal. */
function nextInterrupt(): Promise<string> {
  const alive = setInterval(() => {}, 60_000); // waiting for a signal does not keep a process
  const got = new Promise<string>((resolve) => process.once('SIGINT', () => {
    clearInterval(alive);
    resolve('node');
  }));
  execFileSync('/bin/sh', ['-c', 'kill -INT $PPID']);
  return got;
}

const scenarios: Record<string, () => Promise<unknown>> = {
  /** Node's handlers rest while signals are owned, and work again afterwards. */
  async restored() {
    let before = 0;
    process.on('SIGINT', () => { before++; });
    const sets = signalSets();
    const first = await nextInterrupt();
    const interp = new Interpreter({ signals: 'own' });
    const owned = signalSets();
    let error: unknown;
    try {
      interp.run('import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nwhile True: pass');
    } catch (thrown) {
      error = thrown;
    }
    interp.run('signal.signal(signal.SIGUSR2, lambda *a: None)\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGHUP])');
    interp.close();
    const second = await nextInterrupt();
    return {
      first, second, before, type: (error as PythonError).type, changed: JSON.stringify(owned) !== JSON.stringify(sets),
      same: JSON.stringify(signalSets()) === JSON.stringify(sets) ? true : [sets, signalSets()],
    };
  },

  /** A second owner is refused, and welcome once the first has closed. */
  async second() {
    const first = new Interpreter({ signals: 'own' });
    let refusal = '';
    try {
      new Interpreter({ signals: 'own' });
    } catch (error) {
      refusal = (error as Error).message;
    }
    const without = new Interpreter({ signals: 'none' });
    const { status } = without.run('import signal\nsignal.signal(signal.SIGUSR1, lambda *a: None)');
    first.run('import os, signal\ngot = []\nsignal.signal(signal.SIGUSR1, lambda s, f: got.append(s))\nos.kill(os.getpid(), signal.SIGUSR1)\nx = 1');
    const got = first.get('got');
    first.close();
    const second = new Interpreter({ signals: 'own' });
    const handler = second.run('import signal\nh = signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL');
    const isDefault = second.get('h');
    second.close();
    without.close();
    return { refusal, status, got, handler, isDefault };
  },

  /** A signal for the owner that comes while another interpreter runs is handled when the owner runs next. */
  async interleaved() {
    const owner = new Interpreter({ signals: 'own' });
    const other = new Interpreter();
    owner.run('import signal\ngot = []\nsignal.signal(signal.SIGUSR1, lambda s, f: got.append(s))');
    other.run('import os, signal, time\nos.kill(os.getpid(), signal.SIGUSR1)\ntime.sleep(0)\nfor i in range(1000): pass');
    const early = owner.get('got');
    owner.run('pass\nx = 1');
    const late = owner.get('got');
    for (const interp of [other, owner]) interp.close();
    return { early, late };
  },
};

process.stdout.write(`${JSON.stringify(await scenarios[process.argv[2]!]!())}\n`);
