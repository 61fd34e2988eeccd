// The model of the protocol, checked by SPIN, and each mistake that it can be compiled with, which must be found.
//
//   npm run model
//
// Where spin or a C compiler is not installed it says so and ends with status 0.

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MODEL = 'scripts/proof/signals.pml';
const PROPERTIES = ['covered', 'at_rest', 'clear'] as const;

/** The mistake and what it breaks; of the others nothing is said. */
const MISTAKES: readonly (readonly [name: string, property: (typeof PROPERTIES)[number]])[] = [
  ['RELAXED', 'covered'], ['IS_TRIPPED_FIRST', 'covered'], ['BYTE_FIRST', 'covered'], ['READ_THEN_STORE', 'at_rest'], ['CLEAR_AFTER_SCAN', 'covered'],
  ['NOT_AGAIN', 'covered'], ['LOOK_FIRST', 'covered'], ['NEVER_ATOMIC', 'covered'],
  ['OPEN_EARLY', 'covered'], ['RETRY', 'covered'],
];

interface Result {
  readonly holds: boolean;
  readonly said: string;
}

/** Check one property of the model with one mistake, or none. */
function check(folder: string, property: string, mistake: string | undefined): Result {
  execFileSync('spin', ['-a', ...(mistake === undefined ? [] : [`-D${mistake}`]), 'signals.pml'], { cwd: folder });
  execFileSync('gcc', ['-O1', '-w', '-DNFAIR=3', '-DNOREDUCE', '-DVECTORSZ=2048', 'pan.c', '-o', 'pan'], { cwd: folder });
  const { stdout } = spawnSync('./pan', ['-a', '-f', '-m1000000', '-N', property], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  const errors = /errors: (\d+)/.exec(stdout)?.[1];
  const states = /([\d.e+]+) states, stored/.exec(stdout)?.[1];
  if (errors === undefined || states === undefined || /max search depth too small|out of memory/.test(stdout)) throw new Error(`pan did not end its search:\n${stdout}`);
  return { holds: errors === '0', said: errors === '0' ? `${states} states` : (/^pan:\d+: (.*)$/m.exec(stdout)?.[1] ?? 'an error') };
}

function isInstalled(command: string, option: string): boolean {
  return spawnSync(command, [option]).status === 0;
}

function checkAll(folder: string): boolean {
  let good = true;
  for (const property of PROPERTIES) {
    const { holds, said } = check(folder, property, undefined);
    good &&= holds;
    console.log(`${holds ? 'holds' : 'BROKEN'}  ${property}: ${said}`);
  }
  for (const [mistake, property] of MISTAKES) {
    const { holds, said } = check(folder, property, mistake);
    good &&= !holds;
    console.log(`${holds ? 'MISSED' : 'found '} ${mistake} by ${property}: ${said}`);
  }
  return good;
}

if (!isInstalled('spin', '-V') || !isInstalled('gcc', '--version')) {
  console.log('skipped: the model needs spin and gcc (apt-get install spin gcc)');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'minipy-model-'));
  try {
    copyFileSync(MODEL, join(folder, 'signals.pml'));
    process.exitCode = checkAll(folder) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
