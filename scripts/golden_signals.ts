// Record what CPython 3.6.15 does with a signal before each instruction of the golden programs:
//
//   npm run golden:signals [-- PROGRAM...]
//
// Each program runs in two processes, one after the other; one that does not do the same both times is refused.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { goldenPrograms, GOLDEN, pointsOf, runsOf, twoAtATime, withTracer, writeRecording, type Driver, type RecordedRun, type Recording } from './golden.js';

async function record(driver: Driver, program: string): Promise<Recording> {
  const [names = '', usual = ''] = await driver.ask(program, [['names', []], ['usual', []]]);
  const functions = names.split(' ');
  const counts = await driver.ask(program, functions.map((name) => ['count', [name]]));
  const indices = new Map<string, number>();
  const runs: RecordedRun[] = [];
  for (const run of functions.flatMap((name, i) => runsOf(program, name, Number(counts[i])))) {
    const answers = await driver.ask(program, pointsOf(run));
    const of = answers.map((answer) => {
      const index = indices.get(answer) ?? indices.size;
      indices.set(answer, index);
      return index;
    });
    runs.push({ ...run, of });
  }
  return { usual, outcomes: [...indices.keys()], runs };
}

const chosen = process.argv.slice(2);
const programs = chosen.length > 0 ? chosen : goldenPrograms();
mkdirSync(`${GOLDEN}/recorded`, { recursive: true });
if (chosen.length === 0) for (const name of readdirSync(`${GOLDEN}/recorded`)) rmSync(`${GOLDEN}/recorded/${name}`);

let points = 0;
await withTracer(async (makeDriver) => {
  const first = new Map<string, Recording>();
  await twoAtATime(programs, makeDriver, async (driver, program) => { first.set(program, await record(driver, program)); });
  await twoAtATime([...programs].reverse(), makeDriver, async (driver, program) => {
    const recording = await record(driver, program);
    if (isDeepStrictEqual(recording, first.get(program))) {
      writeRecording(program, recording);
      for (const { of } of recording.runs) points += of.length;
    } else {
      console.error(`${program}: does not do the same twice, not recorded`);
      process.exitCode = 1;
    }
  });
});
console.log(`${programs.length} programs, ${points} points`);
