// What a SIGINT costs: CPU time and time from the signal to the end of the process, wherever the program is.
//
//   npm run perf:ctrl_c -- [--rounds=3]
//
// The CPU time after the signal is that of the whole life, as the parent sees it at the end, less what the threads had
// used just before. Each figure is the worst of the rounds. The oracle, where there is one, for comparison.

import { mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadNative } from '../native/index.js';
import { findOracle } from '../scripts/oracle.js';
import { SITUATIONS, type Situation } from '../test/signals/situations.js';

const O_CLOEXEC = 0o2000000;
const LIMIT = 0.1; // seconds of CPU time
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const native = loadNative();
const nowhere = openSync('/dev/null', 'r+');

interface Cost {
  cpu: number;
  wall: number;
  status: number;
}

/** CPU seconds of all threads until now. */
function cpuOf(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.reduce((sum, tid) => sum + Number(readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'latin1').split(' ')[0]) / 1e9, 0);
}

/** CPU seconds of the children that have been waited for. */
function cpuOfChildren(): number {
  const usage = new Float64Array(16);
  native.getrusage(-1, usage);
  return usage[0]! + usage[1]!;
}

function pipe(): [number, number] {
  const fds = new Int32Array(2);
  native.pipe2(O_CLOEXEC, fds);
  return [fds[0]!, fds[1]!];
}

function interrupt(command: readonly string[], { source }: Situation): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-ctrl-c-'));
  const script = join(folder, 'script.py');
  writeFileSync(script, source.replaceAll('{FOLDER}', folder));
  const [input, keptOpen] = pipe();
  const [output, said] = pipe();
  try {
    const before = cpuOfChildren();
    const env = Object.entries(process.env).map(([name, value]) => `${name}=${value}`);
    const pid = native.spawn(command[0]!, [...command, script], env, {
      fileActions: [['dup2', input, 0], ['dup2', said, 1], ['dup2', nowhere, 2]],
      pgroup: 0,
      setsigdef: 2n,
    });
    if (pid < 0) throw new Error(`${command[0]}: ${native.strerror(-pid)}`);
    native.read(output, new Uint8Array(100)); // it says its pid
    const used = cpuOf(pid);
    const began = native.monotonic();
    native.kill(-pid, constants.signals.SIGINT);
    const status = new Int32Array(1);
    native.waitpid(pid, 0, status);
    const wall = native.monotonic() - began;
    return { cpu: cpuOfChildren() - before - used, wall, status: status[0]! >> 8 };
  } finally {
    for (const fd of [input, keptOpen, output, said]) native.close(fd);
    rmSync(folder, { recursive: true });
  }
}

function worst(command: readonly string[], situation: Situation): Cost {
  const costs = Array.from({ length: Number(values.rounds) }, () => interrupt(command, situation));
  return {
    cpu: Math.max(...costs.map(({ cpu }) => cpu)),
    wall: Math.max(...costs.map(({ wall }) => wall)),
    status: Math.max(...costs.map(({ status }) => status)),
  };
}

const ms = (seconds: number) => `${(1000 * seconds).toFixed(1)} ms`.padStart(9);
const show = ({ cpu, wall, status }: Cost) => `${ms(cpu)} ${ms(wall)}   ${status}`;

const oracle = findOracle();
console.log(`${' '.repeat(30)}  minipy: CPU    wall status${oracle === undefined ? '' : '   CPython: CPU    wall status'}`);
let over = 0;
for (const situation of SITUATIONS) {
  const cost = worst(['bin/minipy'], situation);
  const theirs = oracle === undefined || situation.departs ? '' : show(worst([oracle, '-B'], situation));
  if (cost.cpu > LIMIT) over++;
  console.log(`${situation.name.padEnd(30)} ${show(cost)}${cost.cpu > LIMIT ? ' !' : '  '}  ${theirs}`);
}
console.log(`${over} of ${SITUATIONS.length} over ${1000 * LIMIT} ms of CPU time`);
process.exitCode = over === 0 ? 0 : 1;
