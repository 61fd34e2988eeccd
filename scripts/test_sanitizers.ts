// The addon's parts of the signal path under ThreadSanitizer and AddressSanitizer, driven by native/test/sanitized.cc.
//
//   npm run test:sanitizers -- [--seconds=3]
//
// Where g++ or a sanitizer's library is missing it says so and leaves that one out.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const SANITIZERS = ['thread', 'address'] as const;
const PARTS = ['test/sanitized.cc', ...['signal_state', 'handler', 'persona', 'mask_surgery', 'internal_fds', 'trace', 'pending_calls', 'blocking'].map((name) => `${name}.cc`)];

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '3' } } });
const include = join(dirname(createRequire(import.meta.url).resolve('node-api-headers/package.json')), 'include');

function run(command: string, args: readonly string[]): Promise<{ status: number | string; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TSAN_OPTIONS: 'halt_on_error=0 die_after_fork=0', ASAN_OPTIONS: 'detect_leaks=1' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.once('close', (code, signal) => { resolve({ status: code ?? signal!, said }); });
  });
}

function isThere(folder: string, sanitizer: string): boolean {
  writeFileSync(join(folder, 'empty.cc'), 'int main() {}\n');
  return spawnSync('g++', [`-fsanitize=${sanitizer}`, join(folder, 'empty.cc'), '-o', join(folder, 'empty')]).status === 0;
}

async function check(folder: string, sanitizer: string): Promise<boolean> {
  if (!isThere(folder, sanitizer)) {
    console.log(`skipped: ${sanitizer} (g++ or its library is missing)`);
    return true;
  }
  const program = join(folder, sanitizer);
  const compiled = await run('g++', [
    '-std=c++17', '-O1', '-g', '-pthread', '-Wall', '-Wextra', `-fsanitize=${sanitizer}`, '-I', include, ...PARTS.map((part) => join('native', part)), '-o', program,
  ]);
  if (compiled.status !== 0) {
    console.log(`${sanitizer}: does not compile\n${compiled.said}`);
    return false;
  }
  const { status, said } = await run(program, [String(1000 * Number(values.seconds))]);
  const isClean = status === 0 && !/WARNING: ThreadSanitizer|ERROR: AddressSanitizer|runtime error:/.test(said);
  console.log(`${sanitizer}: ${isClean ? 'clean' : `status ${status}`}: ${said.trim()}`);
  return isClean;
}

const folder = mkdtempSync(join(tmpdir(), 'minipy-sanitizers-'));
try {
  const good: boolean[] = [];
  for (const sanitizer of SANITIZERS) good.push(await check(folder, sanitizer));
  process.exitCode = good.every((one) => one) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
