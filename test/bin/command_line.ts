// Running a command line of cases.ts, and the recording: `node dist/test/bin/command_line.js` asks the oracle and
// writes command_line.json.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minipyRunner, oracleRunner, type Runner } from '../../scripts/script_run.js';
import { COMMANDS, FILES } from './cases.js';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The shell's exit status, or the name of the signal that ended it. */
  readonly status: string;
}

const RECORDING = 'test/bin/command_line.json';
const TIME_LIMIT = 60_000;

export type Recording = Readonly<Record<string, Outcome>>;

export function readRecording(): Recording {
  return JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording;
}

/** The folder that a command line runs in; remove it afterwards. */
function makeFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'minipy-command-')), 'folder');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** No Python settings of the user's, and PYTHONDONTWRITEBYTECODE so that the folders stay clean. */
function environment({ command, args }: Runner): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PYTHON|MINIPY_(?!NODE)|LC_|LANG$|TZ$)/.test(name));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', TZ: 'UTC', PY: [command, ...args].join(' ') };
}

/** What both say in their own words: the name of the program, lines of its own library, versions. */
function normalized(text: string, { command, library }: Runner, folder: string): string {
  const own = text.replaceAll(command, 'PYTHON').replaceAll(folder, 'FOLDER').replace(/^minipy: /gm, 'PYTHON: ')
    .replace(/^usage: minipy /gm, 'usage: PYTHON ').replace(/^Try `(minipy|python) -h'/gm, "Try `PYTHON -h'")
    .replace(/0x[0-9a-f]{6,}/g, '0xADDRESS');
  return withoutLibraryFrames(own, library);
}

function withoutLibraryFrames(text: string, library: string): string {
  let inLibrary = false;
  return text.split('\n').filter((line) => {
    const frame = /^ *File "([^"]*)", line \d+, in /.exec(line);
    if (frame) inLibrary = frame[1]!.startsWith(library) || frame[1]!.startsWith('<frozen ');
    else if (!line.startsWith('    ')) inLibrary = false;
    return !inLibrary;
  }).join('\n');
}

export function runCommand(runner: Runner, commandLine: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const folder = makeFolder();
    const child = spawn('/bin/bash', ['-c', commandLine], { cwd: folder, env: environment(runner), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), TIME_LIMIT); // all that it has started
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      rmSync(dirname(folder), { recursive: true, force: true });
      resolve({
        stdout: normalized(Buffer.concat(out).toString(), runner, folder),
        stderr: normalized(Buffer.concat(err).toString(), runner, folder),
        status: signal ?? String(code),
      });
    });
  });
}

/** minipy under the oracle's rules for where signals are looked at. */
export function ours(): Runner {
  return minipyRunner();
}

async function record(): Promise<void> {
  const oracle = oracleRunner();
  if (oracle === undefined) throw new Error('no python3.6 found: set MINIPY_ORACLE to its path');
  const recording: Record<string, Outcome> = {};
  for (const command of COMMANDS) recording[command] = await runCommand({ ...oracle, args: [] }, command);
  writeFileSync(RECORDING, `${JSON.stringify(recording, null, 1)}\n`);
}

/** The commands whose outcomes differ now, for a look at a change: `… command_line.js diff [text in the command]`. */
async function diff(text: string): Promise<void> {
  const recording = readRecording();
  for (const command of COMMANDS.filter((c) => c.includes(text))) {
    const is = await runCommand(ours(), command);
    const was = recording[command]!;
    if (JSON.stringify(is) === JSON.stringify(was)) continue;
    process.stdout.write(`=== ${command}\n`);
    for (const key of ['stdout', 'stderr', 'status'] as const) {
      if (is[key] !== was[key]) process.stdout.write(`--- ${key} oracle\n${was[key]}\n--- ${key} minipy\n${is[key]}\n`);
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await (process.argv[2] === 'diff' ? diff(process.argv[3] ?? '') : record());
}
