// Every command line of cases.ts does what CPython did when it was recorded and, where the oracle is there, does now.

import test from 'ava';
import { oracleRunner } from '../../scripts/script_run.js';
import { limited } from '../support/limited.js';
import { COMMANDS } from './cases.js';
import { ours, readRecording, runCommand } from './command_line.js';

const oracle = oracleRunner();
const recording = readRecording();
const run = limited(2, runCommand);

for (const [i, command] of COMMANDS.entries()) {
  test(`${i}: ${command.slice(0, 200)}`, async (t) => {
    const expected = recording[command];
    if (expected === undefined) return t.fail('not recorded: node dist/test/bin/command_line.js');
    t.deepEqual(await run(ours(), command), expected);
    if (oracle) t.deepEqual(await run({ ...oracle, args: [] }, command), expected, 'the recording is not what the oracle does');
  });
}
