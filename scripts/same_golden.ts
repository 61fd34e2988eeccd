// Does minipy do what CPython 3.6.15 did, with a signal before each instruction of the golden programs?
//
//   npm run same:golden [-- PROGRAM...]     compare every point
//   npm run same:golden -- --list           and write test/signals/golden/differs_3.6.3.txt anew
//
// Under --eval-breaker=3.6.15 every point must be the same. Under 3.6.3 points may differ only where 3.6.15 goes into
// SETUP_WITH or BEFORE_ASYNC_WITH without looking; which ones do is in differs_3.6.3.txt.

import { readFileSync, writeFileSync } from 'node:fs';
import { describePoint, GOLDEN, goldenPrograms, minipyDriver, pointsOf, readRecording, twoAtATime, type Driver, type Point } from './golden.js';

/** Differences that are printed; all are counted. */
const PRINTED = 40;

const LIST = `${GOLDEN}/differs_3.6.3.txt`;

const writesList = process.argv.includes('--list');
const chosen = process.argv.slice(2).filter((word) => word !== '--list');
const programs = chosen.length > 0 ? chosen : goldenPrograms();
let points = 0;
let different = 0;

function report(text: string): void {
  if (different++ < PRINTED) console.log(text);
}

/** Ask about all points of a program; `differs` hears of those that are not as recorded. */
async function compare(driver: Driver, program: string, differs: (point: Point, ours: string, theirs: string) => void): Promise<void> {
  const { usual: recorded, runs, outcomes } = readRecording(program);
  const [usual = ''] = await driver.ask(program, [['usual', []]]);
  if (usual !== recorded) differs(['usual', []], usual, recorded);
  for (const run of runs) {
    const asked = pointsOf(run);
    const answers = await driver.ask(program, asked);
    points += asked.length;
    asked.forEach((point, i) => {
      const expected = outcomes[run.of[i]!]!;
      if (answers[i] !== expected) differs(point, answers[i]!, expected);
    });
  }
}

/** Whether one of the frames that a handler of 3.6.15 saw is at one of these instructions. */
function isAtEntry(told: string, entries: readonly string[]): boolean {
  return entries.some((entry) => {
    const [, name, lasti] = /^(.*)@(\d+)$/.exec(entry)!;
    return [...told.matchAll(/\('([^']*)', \d+, (-?\d+)\)/g)].some((frame) => frame[1] === name && frame[2] === lasti);
  });
}

await twoAtATime(programs, () => minipyDriver('3.6.15'), (driver, program) =>
  compare(driver, program, (point, ours, theirs) => report(describePoint(program, point, ours, theirs))));
console.log(`--eval-breaker=3.6.15: ${programs.length} programs, ${points} points, ${different} different`);

points = 0;
const listed = new Map<string, string[]>();
await twoAtATime(programs, () => minipyDriver('3.6.3'), async (driver, program) => {
  const [answer = ''] = await driver.ask(program, [['entries', []]]);
  const entries = answer.split(' ').filter((entry) => entry !== '');
  const lines: string[] = [];
  listed.set(program, lines);
  await compare(driver, program, (point, ours, theirs) => {
    const [mode, places] = point;
    if (isAtEntry(theirs, entries)) lines.push(`${program} ${mode} ${places.join(' ')}`);
    else report(`--eval-breaker=3.6.3: ${describePoint(program, point, ours, theirs)}`);
  });
});
const list = programs.flatMap((program) => listed.get(program)!);
console.log(`--eval-breaker=3.6.3: ${list.length} of ${points} points differ, before SETUP_WITH and BEFORE_ASYNC_WITH`);
if (writesList) writeFileSync(LIST, `${list.join('\n')}\n`);
else {
  const recorded = readFileSync(LIST, 'utf8').split('\n').filter((line) => programs.includes(line.split(' ')[0]!));
  for (const line of list.filter((item) => !recorded.includes(item))) report(`not in ${LIST}: ${line}`);
  for (const line of recorded.filter((item) => !list.includes(item))) report(`no longer different: ${line}`);
}
process.exitCode = different === 0 ? 0 : 1;
