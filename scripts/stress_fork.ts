// os.fork() many times over, in the middle of V8's compiling and collecting: no child may hang, crash or miscount.
//
//   npm run stress:fork -- [--count=500] [--heavy=COUNT] [--seed=1] [--command=bin/minipy]
//
// First scripts/fork_program.py forks from a function, a handler, a generator and a with block, the latter twice a round.
// Then scripts/fork_heavy.py forks as often, in young processes, whose children do nothing but allocate and collect.
// MINIPY_NODE chooses the node.

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    heavy: { type: 'string' },
    seed: { type: 'string', default: '1' },
    command: { type: 'string', default: 'bin/minipy' },
  },
});

const A_PROCESS = 40; // forks; after these V8 has compiled what there is
const node = process.env['MINIPY_NODE'] ?? process.version;
let failed = 0;

/** How the program has failed, if it has. */
function run(args: string[]): string | undefined {
  const { status, signal } = spawnSync(values.command, args, { stdio: 'inherit' });
  if (status === 0) return undefined;
  failed++;
  return signal === null ? `status ${status}` : `ended by ${signal}`;
}

function timed(what: string, work: () => string): void {
  const began = Date.now();
  const result = work();
  console.log(`${node}: ${what}: ${result}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Young processes that fork `count` times altogether. */
function heavy(count: number, seed: number): string {
  const bad: string[] = [];
  for (let done = 0; done < count; done += A_PROCESS) {
    const ended = run(['scripts/fork_heavy.py', String(Math.min(A_PROCESS, count - done)), String(seed + done)]);
    if (ended !== undefined) bad.push(`${ended} (seed ${seed + done})`);
  }
  return bad.length === 0 ? `${count} forks, no failure` : bad.join(', ');
}

if (Number(values.count) > 0) timed('different places', () => run(['scripts/fork_program.py', values.count]) ?? 'no failure');
timed('heavy children', () => heavy(Number(values.heavy ?? values.count), Number(values.seed)));
process.exitCode = failed > 0 ? 1 : 0;
