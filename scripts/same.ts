// Does minipy do what CPython 3.6 does?
//
//   npm run same -- PATH...      scripts, or folders of scripts
//
// Runs each script under both, compares standard output, standard error and exit status, prints the first
// difference of each and ends with a count. Status 1 when any differ, 2 when there is no oracle.

import { differenceOf, isForMinipyAlone, minipyRunner, requiredOracleRunner, runScript, scriptsUnder } from './script_run.js';

const oracle = requiredOracleRunner();

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: npm run same -- PATH...');
  process.exit(2);
}

let same = 0;
let different = 0;
for (const script of paths.flatMap(scriptsUnder).filter((path) => !isForMinipyAlone(path))) {
  const [ours, theirs] = await Promise.all([runScript(minipyRunner(), script), runScript(oracle, script)]);
  const difference = differenceOf(ours, theirs);
  if (difference === null) {
    same++;
  } else {
    different++;
    console.log(`${script}: ${difference}`);
  }
}
console.log(`${same} the same, ${different} different`);
process.exitCode = different === 0 ? 0 : 1;
