// npm run record:astdump: writes down, as digests, what the oracle's ast.dump says of a seeded sample
// of our own Python files. test/vm/ast.test.ts compares.

import { readFileSync, writeFileSync } from 'node:fs';
import { AstDumper, digest } from './ast_dumps.js';
import { requireOracle } from './oracle.js';
import { pythonFiles, sample } from './python_files.js';

const OWN_FILES = ['examples', 'lib', 'test/lang'];

const oracle = new AstDumper(requireOracle());
const recorded: Record<string, { source: string; dump: string }> = {};
for (const path of sample(OWN_FILES.flatMap(pythonFiles), 30, 3615).sort()) {
  const { text } = await oracle.ask(path);
  recorded[path] = { source: digest(readFileSync(path)), dump: digest(text) };
}
oracle.close();
writeFileSync('test/vm/ast.json', `${JSON.stringify(recorded, null, 1)}\n`);
