// The programs of examples/seeds beyond their recorded output, which test/lang runs: a signal before every instruction, the
// shell on a terminal, what the questions print as it comes, the tables of another process.

import test from 'ava';
import { readdirSync, readFileSync } from 'node:fs';
import { limited } from '../support/limited.js';
import { endAll, MINIPY, processState, start, startOnTerminal, until, type Ending } from '../signals/support.js';

test.after.always(endAll);

const FOLDER = 'examples/seeds';
const runNow = async (options: readonly string[], program: string, ...args: string[]): Promise<Ending> =>
  start([...MINIPY, ...options, `${FOLDER}/${program}.py`, ...args]).ended;
const run = limited(2, runNow);

for (const program of ['park_fixed', 'job_list_fixed', 'simplesh']) {
  test(`${program} holds with a signal before every instruction`, async (t) => {
    const { status, stdout, stderr } = await run([], 'every_instruction', program);
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    t.regex(stdout, new RegExp(`^${program} +\\d{2,3} signals, holds\n$`));
  });
}

for (const [program, line] of [
  ['job_list_broken', 'job_list_broken.py: add_job(pid)'],
  ['simplesh_redundant', 'simplesh_redundant.py: os.waitpid(pid, 0)'],
  ['simplesh_spin', 'simplesh_spin.py: foreground.pid = pid'],
  ['simplesh_pause', 'simplesh_pause.py: pause(pid)'],
] as const) {
  test(`${program} breaks with a signal at: ${line}`, async (t) => {
    const { status, stdout, stderr } = await run([], 'every_instruction', program);
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    t.true(stdout.includes('breaks at\n') && stdout.includes(`    ${line}\n`), stdout);
  });
}

for (const [program, place, said] of [
  ['park_fixed', '10@ring#3', 'All five children are home.'],
  ['job_list_fixed', '10@add_job#0', 'Job 1 added to job list.\nJob 1 removed from job list.'],
  ['counters_fixed', '14@count#20', 'The counters are 0 and 0'],
  ['lock_order_fixed', '10@lock_second#0', 'Both had both locks, one after the other.'],
  ['visibility', '10@store#3', 'x and y: 100 101'],
] as const) {
  test(`${program} where the broken one breaks`, async (t) => {
    const { status, stdout, stderr } = await run(['--inject', place], program);
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    t.true(stdout.includes(`${said}\n`), stdout);
  });
}

for (const program of ['park_fixed', 'job_list_fixed', 'simplesh', 'lock_order_fixed', 'reentrancy_fixed']) {
  test(`${program}, ten times`, async (t) => {
    t.deepEqual(await run([], program, '10'), { status: 0, stdout: '10 runs, 0 wrong\n', stderr: '' });
  });
}

for (const program of ['counters_fixed', 'sbcl_pseudo_atomic']) {
  test(`${program}, ten thousand times`, async (t) => {
    t.deepEqual(await run([], program, '10000'), { status: 0, stdout: '10000 runs, 0 wrong\n', stderr: '' });
  });
}

for (const program of ['pirate_ghost_ninja', 'counter_112265']) {
  test(`${program} prints nothing that is impossible`, async (t) => {
    const { status, stdout, stderr } = await run([], program, '50');
    t.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    t.false(stdout.includes('impossible'), stdout);
    t.is(stdout.match(/\d+(?= )/g)!.reduce((sum, times) => sum + Number(times), 0), 50);
  });
}

test('docs/signals.md names every program', (t) => {
  const text = readFileSync('docs/signals.md', 'utf8');
  const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));
  t.deepEqual(programs.filter((name) => !text.includes(`\`${name}\``)), []);
});

interface Process {
  readonly pid: number;
  readonly name: string;
}

function childrenOf(parent: number): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    let stat;
    try {
      stat = readFileSync(`/proc/${name}/stat`, 'latin1');
    } catch (error) {
      if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code!)) return []; // it has gone meanwhile
      throw error;
    }
    const [, comm, ppid] = /\((.*)\) \S (\d+)/s.exec(stat)!;
    return Number(ppid) === parent ? [{ pid: Number(name), name: comm! }] : [];
  });
}

test('simplesh on a terminal: background jobs, Ctrl-C for the foreground, no zombies', async (t) => {
  const shell = startOnTerminal([...MINIPY, `${FOLDER}/simplesh.py`], { env: { TERM: 'dumb' } });
  let seen = 0;
  const answers = async (pattern: RegExp) => {
    const match = await shell.says(pattern, seen);
    seen += match.index + match[0].length;
    return match;
  };
  const sleepers = () => childrenOf(shell.pid).filter(({ name }) => name === 'sleep');
  await answers(/simplesh> $/);
  shell.write('grep PPid /proc/self/status\n');
  shell.pid = Number((await answers(/PPid:\t(\d+)\r\nsimplesh> $/))[1]);

  shell.write('sleep 1000 &\n');
  await answers(/\[1\] sleep 1000\r\nsimplesh> $/);
  await until('one sleeps', () => sleepers().length === 1);
  const background = sleepers()[0]!.pid;

  shell.write('sleep 2000\n');
  await until('two sleep, and the shell waits', () => sleepers().length === 2 && processState(shell.pid) === 'S');
  shell.write('\x03');
  await answers(/simplesh> $/);
  t.deepEqual(childrenOf(shell.pid).map(({ pid }) => pid), [background]);

  shell.write('\x03'); // at the prompt it does nothing
  shell.write('echo here\n');
  await answers(/here\r\nsimplesh> $/);

  process.kill(background, 'SIGTERM');
  await until('the background job is reaped while the shell waits at its prompt', () => childrenOf(shell.pid).length === 0);
  shell.write('quit\n');
  t.is((await shell.ended).status, 0);
});

test('pending_enabled.py and proc_status.py show another process', async (t) => {
  const other = start([...MINIPY, '-c', `
import os, signal
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
os.kill(os.getpid(), signal.SIGUSR1)
signal.signal(signal.SIGUSR2, signal.default_int_handler)
print('ready', os.getpid(), flush=True)
signal.pause()
`]);
  other.pid = Number((await other.says(/ready (\d+)\n/))[1]);
  const { stdout: shown, stderr } = await runNow([], 'pending_enabled', String(other.pid));
  t.is(stderr, '');
  const table = shown.trimEnd().split('\n').map((row) => row.trim().split(/\s+/).slice(-5));
  t.deepEqual(table, [['SIGALRM', 'SIGCHLD', 'SIGUSR1', 'SIGUSR2', 'SIGINT'], ['0', '0', '1', '0', '0'], ['1', '1', '0', '1', '1']]);
  const { stdout } = await runNow([], 'proc_status', String(other.pid));
  t.regex(stdout, /SigIgn 0000000001001000 SIGPIPE SIGXFSZ\n {4}SigCgt 0000000000000802 SIGINT SIGUSR2\n$/);
  other.end();
  await other.ended;
});
