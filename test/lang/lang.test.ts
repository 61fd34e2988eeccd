// Every script of test/lang and examples does what the oracle did when its expectation was recorded
// (`npm run record`), and, where the oracle is present, what it does now.

import test from 'ava';
import { differenceOf, isForMinipyAlone, minipyRunner, oracleRunner, readExpectation, runScript, scriptsUnder } from '../../scripts/script_run.js';
import { limited } from '../support/limited.js';

const oracle = oracleRunner();
/** Two scripts at a time: some measure time or send signals, and all start processes. */
const run = limited(2, runScript);

for (const script of [...scriptsUnder('examples'), ...scriptsUnder('test/lang')]) {
  test(script, async (t) => {
    const expected = readExpectation(script);
    if (expected === undefined) return t.fail(`no expectation: npm run record -- ${script}`);
    t.is(differenceOf(await run(minipyRunner(), script), expected), null);
    if (oracle && !isForMinipyAlone(script)) t.deepEqual(await run(oracle, script), expected, 'the recording is not what the oracle does');
  });
}
