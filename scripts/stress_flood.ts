// Millions of signals of five kinds from another process, at random microseconds, while a script does everything at once:
// flood/program.py. None may be lost by the rules of coalescing, real-time numbers come once and in order, memory stays flat.
//
//   npm run stress:flood -- [--count=1000000] [--seed=1] [--interval=10] [--command=bin/minipy] [--seconds=N]
//
// --interval is the longest pause between two signals, in microseconds. With --seconds the flood ends then, whatever
// has been sent, and a script that does not end soon after it hangs. MINIPY_NODE chooses the node. Needs gcc.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Memory may grow by so much after the first tenth of the run: V8 gives back what it does not need when it likes. */
const FLAT = 64; // MB

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    interval: { type: 'string', default: '10' },
    command: { type: 'string', default: 'bin/minipy' },
    seconds: { type: 'string', default: 'Infinity' },
  },
});

/** Seconds in which the script answers the last quiet point, also on a busy machine. */
const PATIENCE = 30;

/** Resident megabytes of a process; undefined when it is gone, or has ended and waits to be waited for. */
function residentMegabytes(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => child.once('exit', (code, signal) => { resolve(code ?? signal!); }));
}

async function flood(sender: string): Promise<boolean> {
  const script = spawn(values.command, ['scripts/flood/program.py'], { stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'pipe'] });
  const scriptEnded = ended(script);
  const answers = script.stdio[4] as NodeJS.ReadableStream;
  const isReady = await Promise.race([new Promise<boolean>((resolve) => { answers.once('data', () => { resolve(true); }); }), scriptEnded.then(() => false)]);
  if (!isReady) return false;
  const began = performance.now();
  const flooder = spawn(sender, [String(script.pid), values.count, values.seed, values.interval], { stdio: ['pipe', 'pipe', 'inherit'] });
  answers.pipe(flooder.stdin!);
  flooder.stdout!.pipe(script.stdio[3] as NodeJS.WritableStream);
  for (const stream of [flooder.stdin!, script.stdio[3] as NodeJS.WritableStream]) stream.on('error', () => {}); // the other has ended, which is told below
  const memory: number[] = [];
  const sampling = setInterval(() => {
    const now = residentMegabytes(script.pid!);
    if (now !== undefined) memory.push(now);
  }, 200);
  const limit = Number(values.seconds);
  const timers = Number.isFinite(limit) ? [
    setTimeout(() => { flooder.kill('SIGTERM'); }, 1000 * limit),
    setTimeout(() => { script.kill('SIGKILL'); }, 1000 * (limit + PATIENCE)),
  ] : [];
  const status = await scriptEnded;
  for (const timer of timers) clearTimeout(timer);
  clearInterval(sampling);
  flooder.kill('SIGKILL');
  const seconds = (performance.now() - began) / 1000;
  const later = memory.slice(Math.ceil(memory.length / 10));
  const growth = later.length === 0 ? 0 : later.at(-1)! - later[0]!;
  console.log(`status ${status}, ${seconds.toFixed(1)} s, ${Number.isFinite(limit) ? '' : `${Math.round(Number(values.count) / seconds)} signals a second; `}resident ${later[0]?.toFixed(0)} MB after a tenth, ${later.at(-1)?.toFixed(0)} MB in the end`);
  return status === 0 && growth < FLAT;
}

if (spawnSync('gcc', ['--version']).status !== 0) console.log('skipped: the flood needs gcc (apt-get install gcc)');
else {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-flood-'));
  try {
    const sender = join(folder, 'sender');
    const compiled = spawnSync('gcc', ['-O2', '-Wall', 'scripts/flood/sender.c', '-o', sender], { stdio: 'inherit' });
    process.exitCode = compiled.status === 0 && (await flood(sender)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
