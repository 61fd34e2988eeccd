// Does minipy do what CPython 3.6.15 did, with a signal before each instruction of the golden programs?
//
//   npm run same:golden [-- PROGRAM...]
//
// Under --eval-breaker=3.6.15 every point must be the same. Under 3.6.3 those differ, and only those, whose signal
// was taken after a SETUP_WITH or BEFORE_ASYNC_WITH: their number is told for each program.

import { describePoint, goldenPrograms, minipyDriver, pointsOf, readRecording, twoAtATime, type Driver } from './golden.js';

/** Differences that are printed; all are counted. */
const PRINTED = 40;

interface Tally {
  points: number;
  different: number;
}

const chosen = process.argv.slice(2);
const programs = chosen.length > 0 ? chosen : goldenPrograms();
const total: Tally = { points: 0, different: 0 };

async function compare(driver: Driver, program: string): Promise<void> {
  const recording = readRecording(program);
  const [usual = ''] = await driver.ask(program, [['usual', []]]);
  if (usual !== recording.usual) report(describePoint(program, ['usual', []], usual, recording.usual));
  for (const run of recording.runs) {
    const points = pointsOf(run);
    const answers = await driver.ask(program, points);
    total.points += points.length;
    points.forEach((point, i) => {
      const expected = recording.outcomes[run.of[i]!]!;
      if (answers[i] !== expected) report(describePoint(program, point, answers[i]!, expected));
    });
  }
}

function report(text: string): void {
  if (total.different++ < PRINTED) console.log(text);
}

await twoAtATime(programs, () => minipyDriver('3.6.15'), compare);
console.log(`${programs.length} programs, ${total.points} points, ${total.different} different`);
process.exitCode = total.different === 0 ? 0 : 1;
