// Put the bugs of proof/mutant_table.ts back, one at a time, in a copy of what was built, and see whether their killers find them.
//
//   npm run mutants [-- PART-OF-A-BUG...]
//   npm run mutants -- --each-scene [--quick]
//   npm run mutants -- --flood [--seconds=60] [PART-OF-A-BUG...]
//
// A mutant that is equivalent to the original must survive every scene. Prints kills/total. --each-scene tries the scenes
// instead: each must find one mutant by itself. --flood is for comparison: how many does a flood of signals find, for so many
// seconds each, that goes to a VM with the mutant in it (stress_flood.ts)?

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTANTS, mutantOfScene, type Killer, type Mutant } from './proof/mutant_table.js';
import { SCENES } from './proof/scenes.js';

interface Verdict {
  readonly found: boolean;
  /** Its first words. */
  readonly said: string;
}

const NODE = ['--stack-size=7500'];

/** What the killers say of the copy as it is. */
const KILLERS: Readonly<Record<Killer, (copy: string, mutant: Mutant) => Verdict>> = {
  explorer: (copy, { scenes, equivalent }) =>
    ask(copy, ['dist/scripts/explore_signals.js', ...(equivalent === undefined ? [] : ['--quick']), ...(scenes ?? [])], /^violation: .*$/m),
  'flow graph': (copy) => ask(copy, ['dist/scripts/check_cycles.js', 'lib'], /^no poll under .*$/m),
  'golden table': (copy, { scenes }) => {
    for (const build of ['build_variants', 'build_bundle']) {
      const built = run(copy, [`dist/scripts/${build}.js`]);
      if (built.status !== 0) throw new Error(`the mutant does not build: ${built.stderr}`);
    }
    return ask(copy, ['dist/scripts/same_golden.js', ...scenes!], /\d+ points, [1-9]\d* different/);
  },
};

function run(copy: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...NODE, ...args], { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 600_000 });
}

/** A killer that fails has found something only if it says so. */
function ask(copy: string, args: readonly string[], finding: RegExp): Verdict {
  const { status, stdout, stderr } = run(copy, args);
  if (status === 0) return { found: false, said: '' };
  const said = finding.exec(stdout)?.[0];
  if (said === undefined) throw new Error(`${args.join(' ')} failed and found nothing:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  return { found: true, said: said.trim() };
}

/** The text with the replacements made, each exactly once. */
function mutated(text: string, { file, replace }: Mutant): string {
  for (const [before, after] of replace) {
    const parts = text.split(before);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times ${JSON.stringify(before)}`);
    text = parts.join(after);
  }
  return text;
}

/** With an addon of its own if mutants are to run. */
function copyOfBuild(runs: boolean): string {
  const copy = mkdtempSync(join(tmpdir(), 'minipy-mutants-'));
  const own = runs ? ['build', 'scripts'] : [];
  for (const folder of ['dist', 'native', 'bin', 'package.json', ...own]) {
    cpSync(folder, join(copy, folder), { recursive: true, filter: (path) => !/^dist\/(test|perf)\b|\.cache$/.test(path) });
  }
  for (const folder of ['node_modules', 'build', 'lib', 'scripts', 'test'].filter((name) => !own.includes(name))) symlinkSync(join(process.cwd(), folder), join(copy, folder));
  return copy;
}

function judge(copy: string, mutant: Mutant): boolean {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(original, mutant));
  try {
    const { found, said } = KILLERS[mutant.killer](copy, mutant);
    const good = found === (mutant.equivalent === undefined);
    const verdict = mutant.equivalent !== undefined ? (found ? 'NOT EQUIVALENT' : 'equivalent') : found ? 'killed' : 'SURVIVES';
    console.log(`${verdict.padEnd(10)} ${mutant.bug}: ${mutant.what}\n           ${mutant.killer}: ${found ? said.slice(0, 160) : (mutant.equivalent ?? 'found nothing')}`);
    return good;
  } finally {
    writeFileSync(path, original);
  }
}

/** A command that runs the copy's own VM, as it is now. */
function commandOf(copy: string): string {
  const command = join(copy, 'flooded');
  writeFileSync(command, `#!/bin/sh\nexec ${process.execPath} ${NODE.join(' ')} --disable-wasm-trap-handler ${join(copy, 'dist/bin/minipy.js')} "$@"\n`);
  chmodSync(command, 0o755);
  return command;
}

/** What the copy's VM is made of besides what has been compiled: the addon, and the variants of the loop. */
function rebuild(copy: string, file: string): void {
  const { status, stderr } = file.startsWith('native/') ? run(copy, ['scripts/build_native.mjs', '--force']) : run(copy, ['dist/scripts/build_variants.js']);
  if (status !== 0) throw new Error(`the mutant does not build: ${stderr}`);
}

function floodOf(copy: string, command: string, seconds: string): Verdict {
  const { status, stdout, stderr } = run(copy, ['dist/scripts/stress_flood.js', `--seconds=${seconds}`, `--count=${1e12}`, `--command=${command}`]);
  const said = /^(AssertionError|\w*Error: |Refused|minipy: ).*$/m.exec(stderr)?.[0] ?? stdout.trim();
  return { found: status !== 0, said };
}

/** One mutant that cannot even be loaded is found as well. */
function floodMutant(copy: string, command: string, mutant: Mutant, seconds: string): boolean {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(original, mutant));
  try {
    rebuild(copy, mutant.file);
    const { found, said } = floodOf(copy, command, seconds);
    console.log(`${found ? 'found' : 'not found'} ${mutant.bug}: ${mutant.what}\n           ${said.slice(0, 160)}`);
    return found;
  } finally {
    writeFileSync(path, original);
    rebuild(copy, mutant.file);
  }
}

function floodAll(copy: string, parts: readonly string[], seconds: string): boolean {
  const command = commandOf(copy);
  const { found, said } = floodOf(copy, command, seconds);
  console.log(`without a mutant: ${said}`);
  if (found) return false;
  const real = chosenBy(parts).filter(({ equivalent }) => equivalent === undefined);
  const finds = real.filter((mutant) => floodMutant(copy, command, mutant, seconds));
  console.log(`the flood finds ${finds.length}/${real.length}, ${seconds} s each`);
  return true;
}

/** Does each of these scenes find the mutant by itself? */
function tryScenes(copy: string, mutant: Mutant, scenes: readonly string[]): boolean {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(original, mutant));
  try {
    const { stdout } = run(copy, ['dist/scripts/explore_signals.js', ...scenes.map((scene) => `${scene} (alone)`)]);
    const blind = scenes.filter((scene) => !stdout.includes(`BROKEN ${scene} (`));
    console.log(`${scenes.length - blind.length} of ${scenes.length} scenes find: ${mutant.what}`);
    for (const scene of blind) console.log(`  BLIND ${scene}`);
    return blind.length === 0;
  } finally {
    writeFileSync(path, original);
  }
}

function tryEachScene(copy: string, quick: boolean): boolean {
  const scenes = new Map<Mutant, string[]>();
  for (const { name } of SCENES.filter(({ large }) => !quick || large !== true)) scenes.set(mutantOfScene(name), [...(scenes.get(mutantOfScene(name)) ?? []), name]);
  return [...scenes].map(([mutant, names]) => tryScenes(copy, mutant, names)).every((good) => good);
}

function chosenBy(parts: readonly string[]): readonly Mutant[] {
  return MUTANTS.filter(({ bug, what }) => parts.length === 0 || parts.some((part) => bug.includes(part) || what.includes(part)));
}

function judgeAll(copy: string, parts: readonly string[]): boolean {
  const chosen = chosenBy(parts);
  const judged = chosen.map((mutant) => ({ mutant, good: judge(copy, mutant) }));
  const real = judged.filter(({ mutant }) => mutant.equivalent === undefined);
  console.log(`${real.filter(({ good }) => good).length}/${real.length} killed, ${judged.length - real.length} equivalent`);
  return chosen.length > 0 && judged.every(({ good }) => good);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'each-scene': { type: 'boolean', default: false }, quick: { type: 'boolean', default: false },
    flood: { type: 'boolean', default: false }, seconds: { type: 'string', default: '60' },
  },
});
const copy = copyOfBuild(values.flood);
try {
  const good = values.flood ? floodAll(copy, positionals, values.seconds) : values['each-scene'] ? tryEachScene(copy, values.quick) : judgeAll(copy, positionals);
  process.exitCode = good ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}
