// One process of perf/compile.ts: parses and compiles the files of which it reads the
// names from stdin, `passes` times; prints a line of JSON for each pass.
//
//   node dist/perf/compile_child.js PASSES [--profile]
//
// Times are CPU seconds of the process, so V8's compiling and collecting threads count.
// With --profile the last pass runs under V8's profiler, and its self time is told by
// module. Files that do not compile are left out.

import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';

import { compileModule } from '../compiler/compile.js';
import { parse } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';

export interface Pass {
  lines: number;
  parseSeconds: number;
  compileSeconds: number;
  /** Share of the samples by module, GC among them. */
  profile?: Record<string, number>;
}

const passes = Number(process.argv[2]);
const withProfile = process.argv.includes('--profile');
const sources = readFileSync(0, 'utf8').split('\n').map((path) => ({ path, bytes: readFileSync(path) }));

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function runPass(): Pass {
  const result: Pass = { lines: 0, parseSeconds: 0, compileSeconds: 0 };
  for (const { path, bytes } of sources) {
    const started = cpuSeconds();
    try {
      const mod = parse(bytes, path, 'exec');
      const parsed = cpuSeconds();
      compileModule(mod, path);
      result.parseSeconds += parsed - started;
      result.compileSeconds += cpuSeconds() - parsed;
      for (const byte of bytes) if (byte === 10) result.lines++;
    } catch (e) {
      if (!(e instanceof PySyntaxError)) throw e;
    }
  }
  return result;
}

/** runPass() with the time of each module: that of its functions, without what they call. */
async function profiledPass(): Promise<Pass> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = runPass();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const moduleOf = new Map(profile.nodes.map(({ id, callFrame: { url, functionName } }) =>
    [id, url.startsWith('file:') ? basename(url, '.js') : functionName.startsWith('(') ? functionName : 'node']));
  const shares: Record<string, number> = {};
  for (const id of profile.samples ?? []) shares[moduleOf.get(id)!] = (shares[moduleOf.get(id)!] ?? 0) + 1 / profile.samples!.length;
  return { ...result, profile: shares };
}

for (let pass = 1; pass <= passes; pass++) {
  const result = withProfile && pass === passes ? await profiledPass() : runPass();
  console.log(JSON.stringify(result));
}
