// npm run same:dis -- [--commands=5] [--seed=1] PATH...
//
// Disassembles every .py file under the paths as `python -m dis` does, with the oracle,
// with lib/dis.py under minipy and with compiler/dis.ts, and compares the listings. Of a
// seeded sample the commands `minipy -m dis FILE` and `minipy --dis FILE` are run as well.
// Prints counts, and for each file that differs the first line that does.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { compileModule } from '../compiler/compile.js';
import { dis } from '../compiler/dis.js';
import { parse } from '../grammar/parse.js';
import { requireOracle } from './oracle.js';
import { pythonFiles, sample } from './python_files.js';

interface Answer {
  path: string;
  listing?: string;
  error?: string;
  decoded?: string;
}

const SCRIPT = 'scripts/dis_files.py';
const ENVIRONMENT = { ...process.env, LC_ALL: 'C.UTF-8' };

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('-')).flatMap(pythonFiles);
const counts = { 'lib/dis.py': [0, 0], 'compiler/dis.ts': [0, 0], 'minipy -m dis': [0, 0], 'minipy --dis': [0, 0] };

const ours = answers('bin/minipy');
for await (const theirs of answers(requireOracle())) {
  const mine = (await ours.next()).value as Answer;
  compare('lib/dis.py', theirs.path, asText(theirs), asText(mine));
  const { path, listing = theirs.decoded } = theirs;
  if (listing !== undefined) compare('compiler/dis.ts', path, listing, byTheCompiler(path, theirs.listing !== undefined));
}
for (const path of sample(files, option('commands', 5), option('seed', 1))) {
  compare('minipy -m dis', path, output(requireOracle(), '-m', 'dis', path), output('bin/minipy', '-m', 'dis', path));
  compare('minipy --dis', path, output(requireOracle(), '-m', 'dis', path), output('bin/minipy', '--dis', path));
}
let failed = false;
for (const [name, [same, different]] of Object.entries(counts)) {
  console.log(`${name.padEnd(16)} ${same} same, ${different} different`);
  failed ||= different! > 0;
}
process.exitCode = failed || counts['lib/dis.py'][0] !== files.length ? 1 : 0;

function option(name: string, otherwise: number): number {
  const given = args.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
}

/** What the script says of each file under one of the two, in order. */
async function* answers(python: string): AsyncGenerator<Answer> {
  const child: ChildProcess = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'], env: ENVIRONMENT });
  child.stdin!.end(files.join('\n'));
  for await (const line of createInterface({ input: child.stdout! })) yield JSON.parse(line) as Answer;
}

function asText({ listing, error }: Answer): string {
  return listing ?? error!;
}

/** The command reads a file as text, so that its encoding cookie means nothing. */
function byTheCompiler(path: string, readAsText: boolean): string {
  const bytes = readFileSync(path);
  const text = dis(compileModule(parse(readAsText ? bytes.toString() : bytes, path, 'exec'), path));
  return inAscii(text.replace(/\(frozenset\(\{(.*)\}\)\)/g, (_, items: string) => `(frozenset ${[...items].sort().join('')})`));
}

function inAscii(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (ch) => {
    const hex = ch.codePointAt(0)!.toString(16);
    return hex.length <= 2 ? `\\x${hex}` : hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
}

/** What a command prints, and its status; code objects have no address in it. */
function output(command: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, { encoding: 'utf8', env: ENVIRONMENT, maxBuffer: 2 ** 28 });
  const text = stdout.replace(/ at 0x[0-9a-f]+, file/g, ' at 0x0, file').replace(/\(frozenset\(\{.*/g, '(frozenset)');
  // Of what is refused only the error counts: the frames above it are the library's.
  return `${text}${status === 0 ? '' : stderr.trimEnd().split('\n').at(-1)!}\nstatus ${status}`;
}

function compare(name: keyof typeof counts, path: string, theirs: string, mine: string): void {
  counts[name][theirs === mine ? 0 : 1]!++;
  if (theirs === mine) return;
  const lines = mine.split('\n');
  const [i, line] = [...theirs.split('\n').entries()].find(([at, text]) => text !== lines[at]) ?? [lines.length, '(end)'];
  console.log(`${path} (${name}), line ${i + 1}\n  oracle ${line}\n  ours   ${lines[i] ?? '(end)'}`);
}
