// npm run perf:profile -- PROGRAM [--turns=3] [--top=12] [--whole]: where the time of a benchmark program goes, and what
// V8 made of the loop.
//
// Shares are of samples of the last turn, by JavaScript function, without what it calls: what V8 has put into the loop
// counts as the loop's. Compilations and deoptimisations are those of the whole process, as V8's own traces tell them;
// "late" are those of the last turn, when all should be quiet. --whole takes the program's whole size.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { childEnvironment, pinned } from './child.js';
import { launcherFlags } from './launcher_flags.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { turns: { type: 'string', default: '3' }, top: { type: 'string', default: '12' }, whole: { type: 'boolean', default: false } },
});

function profile(name: string): void {
  const program = `perf/programs/${name}.py`;
  const sizes = [.../^EXPECTED = \{(.*)\}$/m.exec(readFileSync(program, 'utf8'))![1]!.matchAll(/(?:^|, )(\d+): /g)].map(([, size]) => size!);
  const [file, ...args] = pinned([process.execPath, ...launcherFlags(), '--trace-opt', '--trace-deopt', 'dist/perf/profile_child.js', program, sizes[options.whole ? 2 : 1]!, options.turns]);
  const { stdout, stderr, status } = spawnSync(file!, args, { encoding: 'utf8', env: childEnvironment(), maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  const { seconds, warmUp, inHelpers, shares } = JSON.parse(/^PROFILE (.*)$/m.exec(stdout)![1]!) as { seconds: number; warmUp: number; inHelpers: number; shares: Record<string, number> };
  console.log(`\n${name}: ${seconds.toFixed(2)} s of CPU in the last turn; ${warmUp.toFixed(2)} s in the ${Number(options.turns) - 1} turns before, ${inHelpers.toFixed(2)} s of them in V8's helper threads`);
  for (const [where, share] of Object.entries(shares).sort((a, b) => b[1] - a[1]).slice(0, Number(options.top))) console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${where}`);
  report(stdout);
}

/** What V8 says: how often it compiled the loop, and what it threw away, by function and reason. */
function report(trace: string): void {
  const lastTurn = trace.indexOf('MARK last turn');
  const loops = [...trace.matchAll(/\[completed optimizing \S+ <JSFunction runLoop[^>]*>.*?(?:took ([\d.]+), ([\d.]+), ([\d.]+) ms)?\]?$/gm)];
  console.log(`  the loop was optimised ${loops.length} times`);
  const thrown = new Map<string, { count: number; late: number }>();
  for (const match of trace.matchAll(/\[bailout \(kind: ([^,]+), reason: ([^)]*)\): begin\. deoptimizing \S+ <JSFunction ([^ >]*)/g)) {
    const key = `${match[3]!}: ${match[2]!} (${match[1]!})`;
    const entry = thrown.get(key) ?? { count: 0, late: 0 };
    entry.count++;
    if (match.index > lastTurn) entry.late++;
    thrown.set(key, entry);
  }
  for (const [key, { count, late }] of [...thrown].sort((a, b) => b[1].count - a[1].count).slice(0, Number(options.top))) console.log(`  thrown away ${count} times${late > 0 ? `, ${late} late` : ''}: ${key}`);
}

if (positionals.length === 0) throw new Error('which program? npm run perf:profile -- nbody');
for (const name of positionals) profile(name);
