// Every interleaving of signals with the VM's own code: see proof/explorer.ts.
//
//   npm run explore:signals [-- --quick] [--no-reduction] [--native=FILE] [SCENE...]
//
// Prints what each scene took: situations that it must have met (proof/visits.ts), points between two calls, states, runs and accesses. The first violation of each scene
// is told step by step. SCENE is a part of a name, or with ' (alone)' behind it a whole one. --no-reduction also takes the steps that commute with all others.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPartOf } from './proof/mutant_table.js';
import { Scene, type SceneOptions, type SceneResult } from './proof/scene.js';
import { SCENES } from './proof/scenes.js';
import { UnsafeInHandler } from './proof/trip_order.js';
import { reduction } from './proof/world.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    'no-reduction': { type: 'boolean', default: false },
    native: { type: 'string', default: 'native/signal_state.cc' },
  },
});
reduction.off = values['no-reduction'];
const nativeSource = readFileSync(values.native, 'utf8');
const chosen = SCENES.filter(({ name, large }) =>
  (positionals.length === 0 || positionals.some((part) => isPartOf(part, name))) && !(values.quick && large === true));

function report(options: SceneOptions, { rests, visits, states, runs, accesses, violation }: SceneResult): void {
  const name = `${options.name} (${options.policy ?? '3.6.15'})`;
  console.log(`${violation === undefined ? 'holds ' : 'BROKEN'} ${name.padEnd(62)} ${String(visits).padStart(6)} ${String(rests).padStart(8)} ${String(states).padStart(9)} ${String(runs).padStart(8)} ${String(accesses).padStart(10)}`);
  if (violation !== undefined) console.log(violation.replace(/.*$/, 'violation: $&'));
}

/** A handler that does what no handler may do breaks every scene. */
function explored(options: SceneOptions): SceneResult {
  try {
    return new Scene(options, nativeSource).run();
  } catch (error) {
    if (!(error instanceof UnsafeInHandler)) throw error;
    return { rests: 0, visits: 0, states: 0, runs: 0, accesses: 0, violation: error.message };
  }
}

console.log(`       ${'scene'.padEnd(62)} ${'visits'.padStart(6)} ${'points'.padStart(8)} ${'states'.padStart(9)} ${'runs'.padStart(8)} ${'accesses'.padStart(10)}`);
let [broken, states] = [0, 0];
for (const options of chosen) {
  const result = explored(options);
  report(options, result);
  states += result.states;
  if (result.violation !== undefined) broken++;
}
console.log(`${chosen.length} scenes, ${states} states, ${broken} broken`);
process.exitCode = broken === 0 && chosen.length > 0 ? 0 : 1;
