// --inject and _inject: places, errors, and the loop that changes while it runs.

import test from 'ava';
import { endAll, MINIPY, Scratch, start } from './support.js';

const scratch = new Scratch();
test.after.always(() => {
  endAll();
  scratch.remove();
});

const SCRIPT = `import signal
seen = []
def handler(signum, frame):
    seen.append('%d %s %d' % (signum, frame.f_code.co_name, frame.f_lasti))
signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGUSR2, handler)
def target(n):
    a = n + 1
    b = a + n
    return [a, b]
def twice():
    target(1)
    target(2)
twice()
print(*seen, sep=', ')
`;

const run = async (...args: string[]) => start([...MINIPY, ...args]).ended;

for (const [place, expected] of [
  ['10@target#0', '10 target 4'], // LOAD_FAST and LOAD_CONST do not look, BINARY_ADD does
  ['10@target#3', '10 target 12'],
  ['10@target+10', '10 target 12'],
  ['10@program.py:10', '10 target 20'],
  ['12@twice#4', '12 twice 8'],
  ['10@37', '10 target -1'],
  ['10@1000000', ''],
] as const) {
  test(`--inject ${place}`, async (t) => {
    t.deepEqual(await run('--inject', place, scratch.file('program.py', SCRIPT)), { status: 0, stdout: `${expected}\n`, stderr: '' });
  });
}

test('several places; lower signals first where two are pending', async (t) => {
  const { stdout } = await run('--inject=12@target#0', '--inject=10@target#1', '--inject', '10@twice#5', scratch.file('program.py', SCRIPT));
  t.is(stdout, '10 target 4, 12 target 4, 10 target -1\n');
});

for (const words of [
  ['--inject'], ['--inject', '10'], ['--inject=10@'], ['--inject=@5'], ['--inject=10@name'], ['--inject=0@5'], ['--inject=65@5'], ['--inject=10@0'],
  ['--inject=10@f#x'], ['--inject=10@5', '--poll=none'],
]) {
  test(`a command line that cannot be understood: ${words.join(' ')}`, async (t) => {
    const { status, stdout, stderr } = await run(...words);
    t.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    t.regex(stderr, /^[^\n]*inject[^\n]*\nusage: minipy /);
  });
}

test('an injection that is armed from within a callback concerns the frames around it, too', async (t) => {
  const script = scratch.file('changes.py', `import signal
import _inject
seen = []
signal.signal(signal.SIGUSR1, lambda s, f: seen.append('%s %d' % (f.f_code.co_name, f.f_lasti)))
def arm(x):
    if x == 1:
        _inject.arm(['10@outer#%d' % k])
    return x
def outer():
    n = 0
    for x in sorted([2, 1], key=arm):
        n = n + x
        n += x
    return n
for k in range(20):
    outer()
    print(k, *seen, *_inject.disarm())
    del seen[:]
`);
  const { status, stdout, stderr } = await run(script);
  t.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  t.is(lines[0], '0 outer 20 27 1'); // GET_ITER is the first that is counted
  t.is(lines[19], '19 outer 38 27 1');
});

test('_inject says what is wrong with a place', async (t) => {
  const { stdout } = await run('-c', `
import _inject
for points in (['10'], ['99@5'], [10], 5):
    try:
        _inject.arm(points)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
print(_inject.disarm())
`);
  t.is(stdout, 'ValueError\nValueError\nTypeError\nTypeError\n(0, 0)\n');
});
