// How big things are: lines, comment share and longest functions of each folder.
//
//   npm run metrics

import { readFileSync } from 'node:fs';
import { sourceFiles } from './source_files.js';

interface Measured {
  readonly lines: number;
  readonly comments: number;
  readonly functions: readonly { name: string; lines: number; file: string }[];
}

/** Functions by indentation: from the line that opens one to the brace in the same column. */
function measure(file: string): Measured {
  const lines = readFileSync(file, 'utf8').split('\n');
  const functions: { name: string; lines: number; file: string }[] = [];
  lines.forEach((line, start) => {
    const opening = /^(\s*)(?!if|for|while|switch|catch|return|else)[\w\s*<>:,&[\]|=]*?(\w+)\s*\([^;]*\{\s*(\/\/.*)?$/.exec(line);
    if (!opening) return;
    const end = lines.findIndex((other, i) => i > start && other.startsWith(`${opening[1]}}`));
    if (end > start) functions.push({ name: opening[2]!, lines: end - start + 1, file });
  });
  return { lines: lines.length - 1, comments: lines.filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length, functions };
}

for (const folder of ['bin', 'grammar', 'compiler', 'vm', 'native', 'scripts', 'test']) {
  const measured = sourceFiles(folder, /\.(ts|cc|h)$/).map(measure);
  const lines = measured.reduce((sum, m) => sum + m.lines, 0);
  const comments = measured.reduce((sum, m) => sum + m.comments, 0);
  console.log(`${folder}: ${measured.length} files, ${lines} lines, ${Math.round((100 * comments) / Math.max(lines, 1))} % comment lines`);
  const longest = measured.flatMap((m) => m.functions).sort((a, b) => b.lines - a.lines).slice(0, 3);
  for (const f of longest) console.log(`  ${f.lines} lines: ${f.name}, ${f.file}`);
}
