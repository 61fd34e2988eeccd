// Where fork() refuses: a process with Workers, and a thread that is not the main one. What it waits for.

import test from 'ava';
import { execFileSync } from 'node:child_process';

const FORK = `
import os
try:
    pid = os.fork()
    if pid == 0:
        os._exit(3)
    print(os.waitpid(pid, 0)[1] >> 8)
except OSError as error:
    print(error)
`;

/** What the Python program prints in a node process that runs `program`, with `run()` to run it. */
function forkIn(program: string): string {
  const setup = `
    import { Worker } from 'node:worker_threads';
    const { Interpreter } = await import('./dist/bin/embed.js');
    const run = () => new Interpreter({ signals: 'none' }).run(${JSON.stringify(FORK)});
  `;
  return execFileSync(process.execPath, ['--stack-size=3000', '--input-type=module', '-e', setup + program], { encoding: 'utf8' });
}

test('a process of one JavaScript thread forks', (t) => {
  t.is(forkIn('run(); process.exit();'), '3\n');
});

test('a process with Workers says why it does not', (t) => {
  const program = `
    const worker = new Worker('process.getBuiltinModule("node:worker_threads").parentPort.on("message", () => {}).postMessage("ready")', { eval: true });
    await new Promise((ready) => worker.once('message', ready));
    run();
    process.exit();
  `;
  const refusals = ['[Errno 95] minipy: fork() is not possible while Workers or an inspector run\n', '[Errno 11] Resource temporarily unavailable\n'];
  t.true(refusals.includes(forkIn(program)));
});

test('a Worker does not fork', (t) => {
  const worker = `
    import('./dist/bin/embed.js').then(({ Interpreter }) => {
      new Interpreter({ signals: 'none', stdio: { stdout: (bytes) => process.getBuiltinModule("node:worker_threads").parentPort.postMessage(Buffer.from(bytes).toString()) } })
        .run(${JSON.stringify(FORK)});
    });
  `;
  const program = `new Worker(${JSON.stringify(worker)}, { eval: true }).on('message', (text) => { process.stdout.write(text, () => process.exit()); });`;
  t.is(forkIn(program), "[Errno 95] minipy: fork() is not possible outside of the process's main thread\n");
});

test('what another thread maps while fork() waits for it comes along', (t) => {
  const program = `
    const { loadNative } = await import('./dist/native/index.js');
    const native = loadNative();
    native.testStartMappingThread();
    const pid = native.fork();
    if (pid === 0) native._exit(native.testMappedWord());
    const status = new Int32Array(1);
    native.waitpid(pid, 0, status);
    console.log(native.testMappedWord(), status[0]);
    process.exit();
  `;
  t.is(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }), `42 ${42 << 8}\n`);
});
