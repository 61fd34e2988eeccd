// npm run same:astdump -- [--sample=N] [--seed=1] PATH...
//
// Goes through Python's ast module: for every .py file under the paths, or a seeded sample of them,
// ast.dump of the tree with its positions must be the oracle's, and compile() of the tree must give
// the code object that compile() of the source gives. Prints the first difference of each file that
// differs, and the counts. same:ast compares the parser alone, and much faster.

import { AstDumper } from './ast_dumps.js';
import { requireOracle } from './oracle.js';
import { pythonFiles, sample } from './python_files.js';

const args = process.argv.slice(2);
const all = args.filter((arg) => !arg.startsWith('-')).flatMap(pythonFiles);
const files = sample(all, option('sample', all.length), option('seed', 1)).sort();
const counts = { 'same tree': 0, 'same error': 0, different: 0, 'same code': 0, 'other code': 0 };

const [ours, theirs] = [new AstDumper('bin/minipy'), new AstDumper(requireOracle())];
for (const path of files) {
  const [mine, expected] = await Promise.all([ours.ask(path), theirs.ask(path)]);
  if (mine.text !== expected.text) {
    counts.different++;
    console.log(`${path}\n${difference(mine.text, expected.text)}`);
  } else {
    counts[mine.code === 'no tree' ? 'same error' : 'same tree']++;
  }
  if (mine.code === 'no tree') continue;
  if (mine.code === 'same code') counts['same code']++;
  else {
    counts['other code']++;
    console.log(`${path}: compiling the tree gives something else than compiling the source`);
  }
}
ours.close();
theirs.close();
console.log(`${files.length} files: ${counts['same tree']} the same tree, ${counts['same error']} the same error, ${counts.different} different; `
  + `of the trees ${counts['same code']} compile as their source does, ${counts['other code']} do not`);
process.exitCode = counts.different + counts['other code'] > 0 ? 1 : 0;

function option(name: string, otherwise: number): number {
  const given = args.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
}

function difference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const from = Math.max(0, i - 60);
  return `  minipy: ${a.slice(from, i + 100)}\n  oracle: ${b.slice(from, i + 100)}`;
}
