// Record what the oracle does as the expectation of a script:
//
//   npm run record -- PATH...    scripts, or folders of scripts
//
// Each script runs twice; one that does not do the same both times is refused.

import { isDeepStrictEqual } from 'node:util';
import { isForMinipyAlone, requiredOracleRunner, runScript, scriptsUnder, writeExpectation } from './script_run.js';

const oracle = requiredOracleRunner();

let recorded = 0;
for (const script of process.argv.slice(2).flatMap(scriptsUnder)) {
  if (isForMinipyAlone(script)) {
    console.error(`${script}: CPython has no minipy module, so its expectation is written by hand`);
    continue;
  }
  const [first, second] = [await runScript(oracle, script), await runScript(oracle, script)];
  if (isDeepStrictEqual(first, second)) {
    writeExpectation(script, first);
    recorded++;
  } else {
    console.error(`${script}: does not do the same twice, not recorded`);
    process.exitCode = 1;
  }
}
console.log(`${recorded} recorded`);
