// A seeded sample of the golden injection points, of every program; `npm run same:golden` compares them all.

import test from 'ava';
import { describePoint, goldenPrograms, minipyDriver, pointsOf, readRecording, type Point } from '../../scripts/golden.js';

/** Points of each program. */
const SAMPLE = 8;

const SEED = 20_20;

/** A linear congruential generator: the same sample each time. */
function* randomIndices(seed: number): Generator<number, never, number> {
  let state = seed;
  let below = yield 0;
  for (;;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    below = yield state % below;
  }
}

test('signals before instructions do what they did on CPython', async (t) => {
  t.timeout(170_000);
  const random = randomIndices(SEED);
  random.next();
  const driver = minipyDriver('3.6.15');
  t.teardown(() => driver.close());
  const differences: string[] = [];
  for (const program of goldenPrograms()) {
    const { runs, outcomes } = readRecording(program);
    const all = runs.flatMap((run) => pointsOf(run).map((point, i): [Point, string] => [point, outcomes[run.of[i]!]!]));
    const sample = Array.from({ length: SAMPLE }, () => all[random.next(all.length).value]!);
    const answers = await driver.ask(program, sample.map(([point]) => point));
    sample.forEach(([point, expected], i) => {
      if (answers[i] !== expected) differences.push(describePoint(program, point, answers[i]!, expected));
    });
  }
  t.deepEqual(differences, []);
});
