// The snapshot that minipy starts from (scripts/build_snapshot.mjs): what a program sees is the same without it.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import test from 'ava';

function start(args: readonly string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('bin/minipy', args, { encoding: 'utf8', env: { ...process.env, MINIPY_SNAPSHOT: '', ...env } });
  return { status, stdout, stderr };
}

const without = (args: readonly string[], env: Record<string, string> = {}): ReturnType<typeof start> => start(args, { ...env, MINIPY_SNAPSHOT: '0' });

test('the build has made one, and its stamp is for this node', (t) => {
  t.true(existsSync('dist/minipy.snapshot'));
  const [boot, stack, , dist, identity] = readFileSync('dist/minipy.stamp', 'utf8').split('\n');
  t.is(boot, readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trimEnd());
  t.regex(stack!, /^\d+$/);
  t.is(dist, `${process.cwd()}/dist`);
  t.regex(identity!, /^v\d+\.\d+\.\d+ \d+$/);
});

test("it ends with an empty list of node's own modules", (t) => {
  t.deepEqual([...readFileSync('dist/minipy.snapshot').subarray(-8)], [0, 0, 0, 0, 0, 0, 0, 0]);
});

const LOOK = `
import sys
print(sorted(sys.modules), sys.argv, sys.path, sys.flags, sys.version, sys.executable, sys.stdin, sys.stdout.encoding)
print(sorted(vars(sys)), sorted(__builtins__.__dict__), __name__, sorted(globals()))
import os, signal, enum
print([m for m in sys.modules], dict(os.environ) == {k.decode(): v.decode() for k, v in os.environb.items()}, os.environ['LOOK'])
print('GLIBC_TUNABLES' in os.environ, [k for k in os.environ if k.startswith('MINIPY')], os.getcwd())
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGHUP), signal.SIGTERM, signal.Signals(9), os.path.join('a', 'b'))
print(os.__spec__.name, os.__spec__.origin, os.__file__, os.__cached__, signal.__loader__.path, enum.__package__, os.path.__name__)
`;

for (const options of [[], ['-S'], ['-O'], ['-OO'], ['-u'], ['-E'], ['-I'], ['-b'], ['--eval-breaker=3.10'], ['--eval-breaker=3.6.15'], ['--poll=atomic']]) {
  test(`a program sees the same: ${options.join(' ') || 'no options'}`, (t) => {
    const env = { LOOK: 'here', PYTHONPATH: '/nowhere', PYTHONHASHSEED: '0' };
    const got = start([...options, '-c', LOOK, 'argument'], env);
    t.deepEqual(got, without([...options, '-c', LOOK, 'argument'], env));
    t.is(got.status, 0, got.stderr);
  });
}

test('a GLIBC_TUNABLES of the user stays', (t) => {
  const show = 'import os; print(os.environ.get("GLIBC_TUNABLES"))';
  t.is(start(['-c', show], { GLIBC_TUNABLES: 'glibc.malloc.arena_max=2' }).stdout, 'glibc.malloc.arena_max=2\n');
  t.is(start(['-c', show]).stdout, 'None\n');
});

test('hashes are random, unless they are fixed', (t) => {
  const hashes = (env: Record<string, string>): Set<string> => new Set([1, 2, 3].map(() => start(['-c', 'import os, signal; print(hash("a"))'], env).stdout));
  t.true(hashes({}).size > 1);
  t.is(hashes({ PYTHONHASHSEED: '7' }).size, 1);
  t.deepEqual(hashes({ PYTHONHASHSEED: '7' }), new Set([without(['-c', 'print(hash("a"))'], { PYTHONHASHSEED: '7' }).stdout]));
});

test('random numbers are random', (t) => {
  t.is(new Set([1, 2, 3].map(() => start(['-c', 'import random; print(random.random())']).stdout)).size, 3);
});
