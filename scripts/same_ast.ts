// Compares the parser with the oracle on whole files:
//
//   node dist/scripts/same_ast.js PATH...       npm run same:ast -- PATH...
//
// A PATH is a file or a folder. For each file both must refuse it, with the same
// error, or both accept it, with the same tree and positions. Prints the first
// difference of each file that differs, and the lines per second.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from '../grammar/dump.js';
import { parse } from '../grammar/parse.js';
import { PySyntaxError } from '../grammar/syntax_error.js';
import { Oracle, type OracleAnswer } from './oracle.js';

function pythonFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => {
    const full = join(path, name);
    return statSync(full).isDirectory() ? pythonFiles(full) : name.endsWith('.py') ? [full] : [];
  });
}

let lines = 0;
let milliseconds = 0;

/** What our parser says of a file, in the oracle's form. */
function ours(path: string): OracleAnswer {
  const bytes = readFileSync(path);
  const started = performance.now();
  try {
    const tree = parse(bytes, '<file>', 'exec');
    milliseconds += performance.now() - started;
    lines += bytes.toString('latin1').split('\n').length - 1;
    return { dump: dump(tree, true) };
  } catch (error) {
    if (!(error instanceof PySyntaxError)) throw error;
    return { error: [error.type, error.msg, error.lineno, error.offset, error.text] };
  }
}

/** In ASCII: the two do not agree on which characters are printable, since the oracle's Unicode is 9.0. */
function comparable(answer: OracleAnswer): string {
  const text = answer.dump ?? JSON.stringify(answer);
  return text.replace(/[^\x00-\x7f]/gu, (ch) => {
    const hex = ch.codePointAt(0)!.toString(16);
    return hex.length <= 2 ? `\\x${hex}` : hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
}

function difference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const from = Math.max(0, i - 60);
  return `  minipy: ${a.slice(from, i + 100)}\n  oracle: ${b.slice(from, i + 100)}`;
}

async function main(paths: string[]): Promise<number> {
  const oracle = new Oracle();
  const files = paths.flatMap(pythonFiles);
  let accepted = 0;
  let refused = 0;
  let different = 0;
  for (const path of files) {
    const theirs = await oracle.ask({ path });
    const [mine, expected] = [comparable(ours(path)), comparable(theirs)];
    if (mine !== expected) {
      different++;
      console.log(`${path}\n${difference(mine, expected)}`);
    } else if (theirs.dump === undefined) {
      refused++;
    } else {
      accepted++;
    }
  }
  oracle.close();
  console.log(`${files.length} files: ${accepted} the same tree, ${refused} the same error, ${different} different; `
    + `${lines} lines, ${Math.round((lines / milliseconds) * 1000)} a second`);
  return different === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
