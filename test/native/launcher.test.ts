// bin/minipy: what it hands to node, from wherever it is called. Run on a package of its own whose program prints that.

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'ava';

const root = mkdtempSync(join(tmpdir(), 'minipy-launcher-'));
test.after.always(() => rmSync(root, { recursive: true }));

const packageRoot = join(root, 'lib/node_modules/minipy');
const launcher = join(packageRoot, 'bin/minipy');
const program = `
console.log(JSON.stringify({
  argv: process.argv.slice(2), flags: process.execArgv, pid: process.pid,
  env: Object.fromEntries(Object.entries(process.env).filter(([name]) => /^minipy/i.test(name))),
}));`;

test.before(() => {
  for (const path of ['bin', 'dist/bin']) mkdirSync(join(packageRoot, path), { recursive: true });
  mkdirSync(join(root, 'bin'));
  copyFileSync('bin/minipy', launcher);
  writeFileSync(join(packageRoot, 'package.json'), '{"type":"module"}');
  writeFileSync(join(packageRoot, 'dist/bin/start.cjs'), program);
});

interface Handed {
  readonly argv: string[];
  readonly flags: string[];
  readonly pid: number;
  readonly env: Record<string, string>;
}

/** Run a shell command line; $MINIPY is the launcher. */
function handed(command: string, env: Record<string, string> = {}): Handed {
  const output = execFileSync('sh', ['-c', command], {
    encoding: 'utf8', cwd: root, env: { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, MINIPY: launcher, ...env },
  });
  return JSON.parse(output) as Handed;
}

test('arguments arrive as they are, and node has the shell script\'s pid', (t) => {
  t.deepEqual(handed('"$MINIPY" a "b  c" "" "*"').argv, ['a', 'b  c', '', '*']);
  const { pid } = handed('echo $$ >pid; exec "$MINIPY"');
  t.is(pid, Number(execFileSync('cat', [join(root, 'pid')], { encoding: 'utf8' })));
});

test('ignored signals are handed over', (t) => {
  t.is(Number(`0x${handed("trap '' HUP INT; exec \"$MINIPY\"").env.MINIPY_SIGIGN}`) & 0x7fff, 3);
});

test('blocked signals are handed over', (t) => {
  const block = `
    import { createRequire } from 'node:module';
    import { attachSignalState, newSignalState } from '${process.cwd()}/dist/vm/signal_state.js';
    import { loadNative } from '${process.cwd()}/dist/native/index.js';
    const native = loadNative();
    native.start(attachSignalState(native, newSignalState()));
    native.setMask('block', 0x800n);
    native.execve('${launcher}', ['minipy'], ['PATH=${dirname(process.execPath)}:/bin:/usr/bin']);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', block], { encoding: 'utf8' });
  t.is((JSON.parse(output) as Handed).env.MINIPY_SIGBLK, '0000000000000800');
});

test('inherited fds are handed over, and the shell\'s own are not', (t) => {
  const fds = (redirections: string) => handed(`exec "$MINIPY" ${redirections}`).env.MINIPY_FDS!.trim().split(' ');
  const always = fds(''); // the tests may have been started with some
  t.deepEqual(fds('5</dev/null 7>/dev/null').sort(), [...always, '5', '7'].sort());
  t.deepEqual(always.slice(0, 3), ['0', '1', '2']);
});

test('the limit of open files is handed over', (t) => {
  t.is(handed('ulimit -S -n 256; exec "$MINIPY"').env.MINIPY_NOFILE, '256');
});

for (const [limit, size] of [['8192', 7500], ['1024', 780], ['100', 200], ['unlimited', 60000]] as const) {
  test(`ulimit -s ${limit} gives V8 ${size} KB`, (t) => {
    const run = spawnSync('sh', ['-c', `ulimit -S -s ${limit} && MINIPY_NODE=/bin/echo exec "${launcher}"`], { encoding: 'utf8' });
    t.regex(run.stdout, new RegExp(`^--stack-size=${size} --disable-wasm-trap-handler `));
  });
}

test('it finds its package through links', (t) => {
  symlinkSync('../lib/node_modules/minipy/bin/minipy', join(root, 'bin/minipy')); // npm, global
  mkdirSync(join(root, 'lib/node_modules/.bin'));
  symlinkSync('../minipy/bin/minipy', join(root, 'lib/node_modules/.bin/minipy')); // npm, local
  symlinkSync('bin/minipy', join(root, 'elsewhere')); // anybody's: a link to a link
  for (const link of ['./bin/minipy', 'lib/node_modules/.bin/minipy', './elsewhere']) {
    t.deepEqual(handed(`${link} x`).argv, ['x'], link);
  }
  t.deepEqual(handed('PATH=$PWD/bin:$PATH; minipy x').argv, ['x']);
  t.deepEqual(handed('cd lib/node_modules/minipy/bin && sh minipy x').argv, ['x']);
});

test('without node it says so in one sentence', (t) => {
  const { status, stderr } = spawnSync('/bin/sh', [launcher], { encoding: 'utf8', env: { PATH: '/nonexistent' } });
  t.is(status, 127);
  t.is(stderr, 'minipy: node is not installed or not on PATH (node); minipy needs Node.js 20.19 or newer\n');
});

// The snapshot: a node that only says how it was started, in a folder that is older than the stamp.

const dist = join(packageRoot, 'dist');
const nodes = join(root, 'nodes');
const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trimEnd();
const LONG_AGO = new Date(2000, 1, 1);

function says(stamp: readonly string[], env: Record<string, string> = {}): string {
  writeFileSync(join(dist, 'minipy.stamp'), `${stamp.join('\n')}\n`);
  const run = spawnSync('sh', ['-c', `ulimit -S -s 8192 && exec "${launcher}" a`], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', MINIPY_NODE: join(nodes, 'node'), ...env } });
  rmSync(join(dist, 'minipy.stamp'));
  return run.stdout;
}

test.serial('the snapshot is taken where its stamp fits, and nowhere else', (t) => {
  mkdirSync(nodes);
  const node = join(nodes, 'node');
  writeFileSync(node, '#!/bin/sh\necho "$@" $GLIBC_TUNABLES\n', { mode: 0o755 });
  const age = (): void => { for (const path of [node, nodes]) utimesSync(path, LONG_AGO, LONG_AGO); };
  age();
  const fits = [boot, '7500', realpathSync(node), realpathSync(dist)];
  const loads = /--snapshot-blob \S+\/dist\/minipy.snapshot \S+\/start.cjs a glibc\.malloc\.hugetlb=1:\S+\n/;
  t.regex(says(fits), loads);
  t.regex(says(fits, { GLIBC_TUNABLES: 'a=b' }), /--snapshot-blob \S+ \S+ a a=b\n/);
  const plainly = (stamp: readonly string[], env?: Record<string, string>): boolean => t.regex(says(stamp, env), /--min-semi-space-size=16 \S+\/start.cjs a\n/);
  plainly(['another boot', ...fits.slice(1)]);
  plainly([boot, '984', ...fits.slice(2)]);
  plainly([boot, '7500', '/bin/sh', fits[3]!]);
  plainly([...fits.slice(0, 3), root]);
  plainly(fits.slice(0, 2));
  plainly([]);
  plainly(fits, { NODE_OPTIONS: '--no-opt' });
  plainly(fits, { MINIPY_SNAPSHOT: '0' });
  utimesSync(node, new Date(Date.now() + 60_000), new Date(Date.now() + 60_000));
  plainly(fits); // node was replaced
  age();
  utimesSync(nodes, new Date(Date.now() + 60_000), new Date(Date.now() + 60_000));
  plainly(fits); // so may it have been
});
