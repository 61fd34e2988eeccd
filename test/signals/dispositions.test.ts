// What the process looks like to others: SigIgn and SigCgt of /proc/<pid>/status, default actions, stopping.

import test from 'ava';
import { endAll, MINIPY, ORACLE, processState, signalStatus, start, startOnTerminal, until } from './support.js';

test.after.always(endAll);

const LOW = 0x7fffffffn & ~(1n << 10n); // signals 1 to 31 but SIGSEGV
const bits = (...signals: number[]): bigint => signals.reduce((mask, signum) => mask | (1n << BigInt(signum - 1)), 0n);
const SIGHUP = 1, SIGINT = 2, SIGPIPE = 13, SIGXFSZ = 25;

interface Look {
  readonly name: string;
  readonly code?: string;
  readonly before?: string;
  /** As recorded from CPython 3.6.15. */
  readonly SigIgn: bigint;
  readonly SigCgt: bigint;
}

const LOOKS: readonly Look[] = [
  { name: 'at start', SigIgn: bits(SIGPIPE, SIGXFSZ), SigCgt: bits(SIGINT) },
  { name: 'after signal(SIGHUP, f)', code: 'signal.signal(signal.SIGHUP, print)', SigIgn: bits(SIGPIPE, SIGXFSZ), SigCgt: bits(SIGHUP, SIGINT) },
  { name: 'after SIG_IGN', code: 'signal.signal(signal.SIGHUP, signal.SIG_IGN)', SigIgn: bits(SIGHUP, SIGPIPE, SIGXFSZ), SigCgt: bits(SIGINT) },
  {
    name: 'after f and SIG_DFL', code: 'signal.signal(signal.SIGHUP, print); signal.signal(signal.SIGHUP, signal.SIG_DFL)',
    SigIgn: bits(SIGPIPE, SIGXFSZ), SigCgt: bits(SIGINT),
  },
  { name: 'SIGINT and SIGPIPE made default', code: 'for s in (2, 13): signal.signal(s, signal.SIG_DFL)', SigIgn: bits(SIGXFSZ), SigCgt: 0n },
  { name: 'under nohup', before: 'exec nohup', SigIgn: bits(SIGHUP, SIGPIPE, SIGXFSZ), SigCgt: bits(SIGINT) },
  { name: 'with SIGINT ignored', before: "trap '' INT;", SigIgn: bits(SIGINT, SIGPIPE, SIGXFSZ), SigCgt: 0n },
  {
    name: 'with SIGTERM and SIGUSR1 ignored', before: "trap '' TERM USR1;",
    SigIgn: bits(10, SIGPIPE, 15, SIGXFSZ), SigCgt: bits(SIGINT),
  },
];

function looks(command: readonly string[], owner: string): void {
  for (const { name, code = 'pass', before, SigIgn, SigCgt } of LOOKS) {
    test(`${owner}: SigIgn and SigCgt ${name}`, async (t) => {
      const source = `import signal, sys\n${code}\nprint(*(repr(signal.getsignal(s)) for s in (1, 2, 13)), flush=True)\nsys.stdin.read()`;
      const words = [...command, '-c', source];
      // `exec nohup "$@"`: start() adds an exec of its own, which nohup would take for the command.
      const program = before === 'exec nohup' ? start(['nohup', ...words]) : start(words, before === undefined ? {} : { before });
      const handlers = (await program.says(/^(.*)\n/))[1]!;
      const status = signalStatus(program.pid);
      t.deepEqual({ SigIgn: status.SigIgn & LOW, SigCgt: status.SigCgt & LOW }, { SigIgn, SigCgt });
      const expected = [SIGHUP, SIGINT, SIGPIPE].map((signum) => (SigIgn & bits(signum)) !== 0n ? '<Handlers.SIG_IGN: 1>'
        : (SigCgt & bits(signum)) === 0n ? '<Handlers.SIG_DFL: 0>'
        : signum === SIGINT ? '<built-in function default_int_handler>' : '<built-in function print>');
      t.is(handlers, expected.join(' '));
      program.child.stdin!.end();
      t.is((await program.ended).status, 0);
    });
  }
}

// Every signal without a handler: what it does to a busy program. SIGUSR1 would start Node's inspector.
const FATAL = ['SIGHUP', 'SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGUSR1', 'SIGSEGV', 'SIGUSR2', 'SIGALRM', 'SIGTERM',
  'SIGVTALRM', 'SIGPROF', 'SIGXCPU', 'SIGIO', 'SIGPWR', 'SIGSYS'] as const;
const HARMLESS = ['SIGPIPE', 'SIGXFSZ', 'SIGCHLD', 'SIGCONT', 'SIGURG', 'SIGWINCH'] as const;

function actions(command: readonly string[], owner: string): void {
  for (const signal of FATAL) {
    test(`${owner}: ${signal} without a handler ends it`, async (t) => {
      const program = start([...command, '-c', "print('ready', flush=True)\nwhile True: pass"], { before: 'ulimit -c 0;' });
      await program.says(/ready/);
      program.kill(signal);
      const { status, stderr } = await program.ended;
      t.is(status, signal);
      t.is(stderr, '');
    });
  }

  test(`${owner}: ${HARMLESS.join(', ')} without a handler do nothing`, async (t) => {
    const program = start([...command, '-c', "print('ready', flush=True)\nprint(input())"]);
    await program.says(/ready/);
    for (const signal of HARMLESS) program.kill(signal);
    program.write('still here\n');
    t.deepEqual(await program.ended, { status: 0, stdout: 'ready\nstill here\n', stderr: '' });
  });

  test(`${owner}: SIGSTOP stops it, SIGCONT lets it go on and has a handler`, async (t) => {
    const source = "import signal\nsignal.signal(signal.SIGCONT, lambda s, f: print('continued', flush=True))\n"
      + "print('ready', flush=True)\nwhile True: print(input(), flush=True)";
    const program = start([...command, '-c', source]);
    await program.says(/ready/);
    for (let round = 1; round <= 3; round++) {
      program.kill('SIGSTOP');
      await until('stopped', () => processState(program.pid) === 'T');
      program.write(`line ${round}\n`);
      program.kill('SIGCONT');
      await program.says(new RegExp(`(continued\n[^]*){${round}}`));
      await program.says(new RegExp(`line ${round}\n`));
    }
    program.child.stdin!.end();
    t.is((await program.ended).status, 1); // EOFError
  });

  for (const how of ['Ctrl-Z', 'SIGTSTP', 'Ctrl-Z in a busy loop'] as const) {
    test(`${owner}: ${how} stops a job of a shell, fg lets it go on, Ctrl-C ends it`, async (t) => {
      const busy = how.endsWith('loop') ? 'while not stop: pass' : 'pass';
      const source = `import os, signal\nstop = []\nsignal.signal(signal.SIGCONT, lambda s, f: stop.append(s))\n`
        + `print('pid', os.getpid(), flush=True)\n${busy}\nwhile True: print('<' + input() + '>', stop, flush=True)`;
      const shell = (words: string) => `set -m; ${words}; echo stopped; read go; fg >/dev/null; echo status $?`;
      const program = startOnTerminal([...command, '-c', source], { shell });
      program.pid = Number((await program.says(/pid (\d+)\r\n/))[1]);
      if (how === 'SIGTSTP') program.kill('SIGTSTP');
      else program.write('\x1a');
      await program.says(/stopped\r\n/);
      t.is(processState(program.pid), 'T');
      program.write('go\n');
      program.write('two\n');
      await program.says(/<two> \[(<Signals.SIGCONT: )?18>?\]/);
      program.write('\x03');
      t.regex((await program.ended).stdout, /\nKeyboardInterrupt\r\nstatus 1\r\n$/);
    });
  }
}

for (const [owner, command] of [['minipy', MINIPY], ['CPython', ORACLE]] as const) {
  if (command === undefined) continue;
  looks(command, owner);
  actions(command, owner);
}
