// Every cycle polls: the control flow of every code object of a library, under each policy.
//
//   npm run check:cycles [-- --loop=dist/vm/ceval.js] [PATH...]
//
// Without a path: the oracle's standard library, or minipy's own where there is no oracle. CPython 3.6 itself runs some
// cycles without a look, those that do nothing but test locals that are bools: `while 1: if flag: break`. They are
// listed, and minipy does the same under the policies of 3.6; anything else that is silent fails.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CodeObject } from '../compiler/code.js';
import { makePolicy, type PolicyName } from '../vm/policy.js';
import { standardLibrary } from './oracle.js';
import { checkCycles } from './proof/cycles.js';
import { codeObjects, compiledFile, isSilentInCPython } from './proof/code_objects.js';
import { loopExits } from './proof/loop_exits.js';
import { pythonFiles } from './python_files.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { loop: { type: 'string', default: 'dist/vm/ceval.js' } } });
const exits = loopExits(readFileSync(values.loop, 'utf8'));
const POLICIES: readonly PolicyName[] = ['3.6.3', '3.6.15', '3.10'];
const FORMS = [['plain', false], ['fused', true]] as const;

interface Tally { edges: number; 'back edges': number; calls: number; 'polled after the next': number; 'silent, as CPython': number; silent: number }
const table = new Map<string, Tally>();
const quiet = new Set<string>();
let [objects, failed] = [0, false];

function check(code: CodeObject): void {
  objects++;
  for (const name of POLICIES) {
    for (const [form, fuse] of FORMS) {
      const key = `${name} ${form}`;
      const tally = table.get(key) ?? { edges: 0, 'back edges': 0, calls: 0, 'polled after the next': 0, 'silent, as CPython': 0, silent: 0 };
      table.set(key, tally);
      const report = checkCycles(code, exits, makePolicy(name), fuse);
      tally.edges += report.edges;
      tally['back edges'] += report.backEdges;
      tally.calls += report.calls;
      tally['polled after the next'] += report.callsPolledLater;
      for (const cycle of report.silent) {
        const where = `${code.co_filename}, ${code.co_name}, offsets ${cycle.join(' ')}`;
        if (name !== '3.10' && isSilentInCPython(code, cycle)) {
          tally['silent, as CPython']++;
          quiet.add(where);
        } else {
          tally.silent++;
          failed = true;
          console.log(`no poll under ${key}: ${where}`);
        }
      }
    }
  }
}

const files = (positionals.length > 0 ? positionals : [standardLibrary()]).flatMap(pythonFiles);
let compiled = 0;
for (const file of files) {
  const code = compiledFile(file);
  if (code === undefined) continue; // a file that is not Python 3, as the tests of lib2to3 are
  compiled++;
  for (const object of codeObjects(code)) check(object);
}
console.log(`${files.length} files, ${compiled} compiled, ${objects} code objects`);
console.table(Object.fromEntries(table));
for (const where of quiet) console.log(`tests bools of locals only, and CPython does not look either: ${where}`);
process.exitCode = failed || objects === 0 ? 1 : 0;
