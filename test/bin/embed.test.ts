// The package's face for embedding programs, without the signals of the process (those: embed_signals.test.ts).

import test from 'ava';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Interpreter, interruptFrom, PythonError, raiseFrom, type HostValue, type InterpreterOptions } from '../../bin/embed.js';

interface Captured {
  interp: Interpreter;
  out: () => string;
  err: () => string;
}

/** An interpreter whose output is kept. */
function capturing(options: InterpreterOptions = {}): Captured {
  const written: Record<'out' | 'err', Buffer[]> = { out: [], err: [] };
  const interp = new Interpreter({
    ...options,
    stdio: {
      stdout: (bytes) => { written.out.push(Buffer.from(bytes)); },
      stderr: (bytes) => { written.err.push(Buffer.from(bytes)); },
      ...options.stdio,
    },
  });
  return { interp, out: () => Buffer.concat(written.out).toString(), err: () => Buffer.concat(written.err).toString() };
}

test('runs keep __main__, argv and environment are its own', (t) => {
  const { interp, out } = capturing({ argv: ['prog', 'é'], environment: { KEY: 'value', TZ: 'UTC' } });
  t.deepEqual(interp.run('import os, sys\nx = 1'), { status: 0 });
  t.deepEqual(interp.run('print(x, __name__, sys.argv, dict(os.environ))'), { status: 0 });
  interp.run('os.environ["KEY"] = "new"\nos.putenv("OTHER", "1")');
  t.is(out(), "1 __main__ ['prog', 'é'] {'KEY': 'value', 'TZ': 'UTC'}\n");
  t.is(process.env['OTHER'], undefined);
  t.is(process.env['KEY'], undefined);
  interp.close();
});

test('what a program does not handle is a PythonError', (t) => {
  const { interp } = capturing();
  const error = t.throws(() => interp.run('def f():\n    raise ValueError("no", 1)\nf()', 'prog.py'), { instanceOf: PythonError });
  t.is(error.type, 'ValueError');
  t.is(error.message, "('no', 1)");
  t.is(error.traceback, 'Traceback (most recent call last):\n  File "prog.py", line 3, in <module>\n  File "prog.py", line 2, in f\nValueError: (\'no\', 1)\n');
  const own = t.throws(() => interp.run('class E(Exception):\n    def __str__(self): 1/0\nraise E'), { instanceOf: PythonError });
  t.is(own.type, '__main__.E');
  t.is(own.message, '<exception str() failed>');
  const syntax = t.throws(() => interp.run('x ='), { instanceOf: PythonError });
  t.is(syntax.type, 'SyntaxError');
  t.deepEqual(interp.run('y = 1'), { status: 0 }, 'it goes on');
  interp.close();
});

test('SystemExit is a status', (t) => {
  const { interp, err } = capturing();
  for (const [code, status] of [['', 0], ['3', 3], ['None', 0], ['-1', 255], ['256', 0], ['"text"', 1]] as const) {
    t.deepEqual(interp.run(`import sys\nsys.exit(${code})`), { status }, code);
  }
  t.is(err(), 'text\n');
  interp.close();
});

test('values cross the border', (t) => {
  const { interp, out } = capturing();
  const values: HostValue[] = [null, true, 1, -1, 2 ** 53, 0.5, -0, Infinity, 2n ** 70n, 'é€😀', new Uint8Array([0, 255]), [1, ['x']], new Map([['k', [1]]])];
  for (const value of values) {
    interp.set('v', value);
    t.deepEqual(interp.get('v'), value);
  }
  interp.set('v', values);
  interp.run('print(v)\nw = (1, 2.0, b"x", {1: None})\nobject_ = object()');
  t.is(out(), "[None, True, 1, -1, 9007199254740992.0, 0.5, -0.0, inf, 1180591620717411303424, 'é€😀', b'\\x00\\xff', [1, ['x']], {'k': [1]}]\n");
  t.deepEqual(interp.get('w'), [1, 2, new Uint8Array([120]), new Map([[1, null]])]);
  t.is(interp.get('missing'), undefined);
  t.throws(() => interp.get('object_'), { instanceOf: TypeError, message: /'object'/ });
  t.throws(() => interp.set('v', (() => 1) as unknown as HostValue), { instanceOf: TypeError });
  interp.close();
});

test('standard input comes from a function', (t) => {
  const sizes: number[] = [];
  const chunks = ['first\nsec', 'ond\n', 'rest'];
  const { interp, out } = capturing({ stdio: { stdin: (size) => {
    sizes.push(size);
    const chunk = chunks.shift();
    return chunk === undefined ? null : Buffer.from(chunk);
  } } });
  interp.run('import sys\nprint([input(), sys.stdin.readline(), sys.stdin.read(), sys.stdin.read()])');
  t.is(out(), "['first', 'second\\n', 'rest', '']\n");
  t.true(sizes.every((size) => size > 0));
  const error = t.throws(() => interp.run('input()'), { instanceOf: PythonError });
  t.is(error.type, 'EOFError');
  interp.close();
});

test('output comes line by line, the rest at the end of a run', (t) => {
  const parts: string[] = [];
  const interp = new Interpreter({ stdio: { stdout: (bytes) => { parts.push(Buffer.from(bytes).toString()); } } });
  interp.run('print("a")\nprint("b", end="")');
  t.deepEqual(parts, ['a\n', 'b']);
  interp.close();
});

test('an error of a stdio function goes through to the caller, and the interpreter stays usable', (t) => {
  let fails = true;
  const interp = new Interpreter({ stdio: { stdout: () => { if (fails) throw new RangeError('host'); } } });
  t.throws(() => interp.run('def f(n):\n    if n: f(n - 1)\n    else: print(1)\nf(100)'), { instanceOf: RangeError, message: 'host' });
  fails = false;
  t.deepEqual(interp.run('import sys\nassert sys._getframe().f_back is None\nassert sys.exc_info() == (None, None, None)\ndef g(n):\n    if n: g(n - 1)\ng(900)'), { status: 0 });
  interp.close();
});

test('files', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-embed-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub/beside.py'), 'name = "beside"\n');
  writeFileSync(join(folder, 'sub/script.py'), 'import beside, sys\nprint(beside.name, __file__.rsplit("/", 1)[1], sys.path[0].rsplit("/", 1)[1])\n1/0\n');
  const { interp, out } = capturing();
  const error = t.throws(() => interp.runFile(join(folder, 'sub/script.py')), { instanceOf: PythonError });
  t.is(out(), 'beside script.py sub\n');
  t.true(error.traceback.includes('line 3, in <module>\n    1/0\n'));
  interp.run('import sys\nprint(sys.path[0] == "", "__file__" in globals())');
  t.true(out().endsWith('True False\n'));
  t.throws(() => interp.runFile(join(folder, 'missing.py')), { message: 'No such file or directory' });
  interp.close();
  rmSync(folder, { recursive: true });
});

test('two interpreters see nothing of each other', (t) => {
  const a = capturing({ argv: ['a'], evalBreaker: '3.6.15', environment: {} });
  const b = capturing({ argv: ['b'], evalBreaker: '3.10', path: ['/b'], environment: {} });
  const setup = (name: string): string => `
import sys, signal, builtins, os, math
sys.path.append('${name}')
sys.modules['only_${name}'] = sys
builtins.only_${name} = math.only_${name} = 1
signal.signal(signal.SIGUSR1, lambda *args: None)
sys.setrecursionlimit(${name === 'a' ? 500 : 600})
os.environ['ONLY_${name}'] = '1'
`;
  a.interp.run(setup('a'));
  b.interp.run(`${setup('b')}
print(sys.argv, 'a' in sys.path, 'only_a' in sys.modules, hasattr(builtins, 'only_a'), hasattr(math, 'only_a'), 'ONLY_a' in os.environ)
print(sys.getrecursionlimit(), sys.path[0])
signal.signal(signal.SIGUSR1, signal.SIG_DFL)
sys.stdout = None
`);
  a.interp.run('print(sys.argv, "b" in sys.path, sys.getrecursionlimit(), callable(signal.getsignal(signal.SIGUSR1)), sys.stdout is not None)');
  t.is(b.out(), "['b'] False False False False False\n600 /b\n");
  t.is(a.out(), "['a'] False 500 True True\n");
  t.is(b.err() + a.err(), '');
  a.interp.close();
  b.interp.run('x = 1'); // one goes on after the other has been closed
  b.interp.close();
});

test('one runs inside a call of the other', (t) => {
  const inner = capturing();
  const outer = capturing({ stdio: { stdout: (bytes) => { inner.interp.set('got', bytes); inner.interp.run('print("inner", got)\ntry: 1/0\nexcept ZeroDivisionError: pass'); } } });
  outer.interp.run('import sys\ntry:\n    raise ValueError("outer")\nexcept ValueError:\n    print("x")\n    print(sys.exc_info()[1])');
  t.is(inner.out(), "inner b'x\\n'\ninner b'outer\\n'\n");
  outer.interp.close();
  inner.interp.close();
});

test('interrupt() from within', (t) => {
  let interrupts = 0;
  const { interp } = capturing({ stdio: { stdout: () => { if (interrupts++ === 0) interp.interrupt(); } } });
  const error = t.throws(() => interp.run('print("ready")\nwhile True: pass'), { instanceOf: PythonError });
  t.is(error.type, 'KeyboardInterrupt');
  interp.run('caught = False\ntry:\n    pass\nexcept KeyboardInterrupt:\n    caught = True');
  t.is(interp.get('caught'), false, 'once');
  interp.close();
});

/** A Worker that interrupts when it is told to. */
function interrupter(interp: Interpreter): Worker {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module).then(({ interruptFrom }) => {
      parentPort.on('message', () => interruptFrom(workerData.handle));
      parentPort.postMessage('ready');
    });`;
  const module = new URL('../../bin/interrupt.js', import.meta.url).href;
  return new Worker(code, { eval: true, workerData: { module, handle: interp.interruptHandle } });
}

for (const [what, code] of [['a busy loop', 'while True: pass'], ['time.sleep', 'import time\nprint("before")\ntime.sleep(600)'], ['a read', 'import os\nr, w = os.pipe()\nprint("before")\nos.read(r, 1)']] as const) {
  test(`interruptFrom() a Worker ends ${what}`, async (t) => {
    const { interp } = capturing({ stdio: { stdout: () => { worker.postMessage('now'); } } });
    const worker: Worker = interrupter(interp);
    await new Promise((resolve) => worker.once('message', resolve));
    const error = t.throws(() => interp.run(`print("running")\n${code}`), { instanceOf: PythonError });
    t.is(error.type, 'KeyboardInterrupt');
    interp.close();
    t.false(interruptFrom(interp.interruptHandle), 'closed');
    await worker.terminate();
  });
}

test('interruptFrom() a Worker ends the hot loop of its own interpreter, of two that V8 has compiled code for', async (t) => {
  const workers: Worker[] = [];
  const interps = [0, 1].map((i) => capturing({ stdio: { stdout: () => { workers[i]!.postMessage('now'); } } }).interp);
  for (const interp of interps) {
    const worker = interrupter(interp);
    await new Promise((resolve) => worker.once('message', resolve));
    workers.push(worker);
    interp.run('def hot(n):\n    i = 0\n    while i < n: i += 1\nfor i in range(300): hot(10000)');
  }
  for (const i of [1, 0, 1]) {
    const error = t.throws(() => interps[i]!.run('print("running")\nwhile True: hot(1000)'), { instanceOf: PythonError });
    t.is(error.type, 'KeyboardInterrupt');
    interps[1 - i]!.run('hot(10000)');
  }
  for (const interp of interps) interp.close();
  for (const worker of workers) await worker.terminate();
});

test('close() runs exit functions; afterwards calls are refused', (t) => {
  const { interp, out } = capturing();
  interp.run('import atexit\natexit.register(print, "bye")');
  interp.close();
  interp.close();
  t.is(out(), 'bye\n');
  for (const call of [() => interp.run(''), () => interp.runFile('x'), () => interp.get('x'), () => interp.set('x', 1)]) {
    t.throws(call, { message: 'minipy: the interpreter has been closed' });
  }
});

test('deep recursion is a RecursionError even on the host\'s small stack', (t) => {
  const { interp } = capturing();
  const error = t.throws(() => interp.run('import sys\nsys.setrecursionlimit(100000)\nclass A:\n    def __add__(self, other): return self + other\nA() + 1'), { instanceOf: PythonError });
  t.is(error.type, 'RecursionError');
  interp.run('x = 1');
  interp.close();
});

test('raiseFrom() a Worker raises without a handler', async (t) => {
  const { interp, out } = capturing();
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module).then(({ raiseFrom }) => {
      raiseFrom(workerData.handle, 'TimeoutError');
      const words = new Int32Array(workerData.told);
      Atomics.store(words, 0, 1);
      Atomics.notify(words, 0);
    });`;
  const module = new URL('../../bin/interrupt.js', import.meta.url).href;
  const raiseThere = async (): Promise<void> => {
    const told = new SharedArrayBuffer(4);
    const worker = new Worker(code, { eval: true, workerData: { module, handle: interp.interruptHandle, told } });
    Atomics.wait(new Int32Array(told), 0, 0);
    await worker.terminate();
  };
  await raiseThere();
  t.is(t.throws(() => interp.run('while True: pass'), { instanceOf: PythonError }).type, 'TimeoutError');
  interp.raise('MemoryError');
  t.is(t.throws(() => interp.run('x = 1\ny = 2\nz = x + y'), { instanceOf: PythonError }).type, 'MemoryError');
  t.deepEqual(interp.run('print("once")'), { status: 0 });
  t.is(out(), 'once\n');
  interp.close();
  t.false(raiseFrom(interp.interruptHandle, 'KeyboardInterrupt'), 'closed');
});

test('raise() within a section waits for its end', (t) => {
  const told: string[] = [];
  const { interp } = capturing({ stdio: { stdout: (bytes) => { told.push(Buffer.from(bytes).toString()); if (told.length === 1) interp.raise('RuntimeError'); } } });
  const program = 'from minipy.signals import deferred\nwith deferred():\n    print("first")\n    print("second")\nprint("not here")';
  t.is(t.throws(() => interp.run(program), { instanceOf: PythonError }).type, 'RuntimeError');
  t.deepEqual(told, ['first\n', 'second\n']);
  interp.close();
});
