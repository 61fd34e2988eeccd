// Where minipy does not do what CPython does, as the source says it: every `NOT CPYTHON:` comment, and every
// NotImplementedError that is raised (a few of them are CPython's own).
//
//   npm run departures

import { readFileSync } from 'node:fs';
import { sourceFiles } from './source_files.js';

/** The comment's text from the mark to its end, over its lines. */
function commentFrom(lines: readonly string[], at: number): string {
  const rest = [lines[at]!.slice(lines[at]!.indexOf('NOT CPYTHON'))];
  for (let i = at + 1; /^\s*(\/\/|\*|#)\s*\S/.test(lines[i] ?? '') && !/[.:]\s*(\*\/)?\s*$/.test(rest.at(-1)!); i++) {
    rest.push(lines[i]!.replace(/^\s*(\/\/|\*|#)\s*/, ''));
  }
  return rest.join(' ').replace(/^NOT CPYTHON:?\s*/, '').replace(/\s*\*\/.*$/, '').trim();
}

for (const file of ['bin', 'grammar', 'compiler', 'vm', 'native', 'lib'].flatMap((folder) => sourceFiles(folder, /\.(ts|cc|h|py)$/))) {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, i) => {
    if (line.includes('NOT CPYTHON')) console.log(`${file}: ${commentFrom(lines, i)}`);
    const gap = /notImplementedError\((['"`])(.*?)\1\)|raise NotImplementedError\((['"])(.*?)\3/.exec(line);
    if (gap) console.log(`${file}: NotImplementedError: ${gap[2] ?? gap[4]}`);
  });
}
