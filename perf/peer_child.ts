// One process of perf/programs.ts, for subjects that live in JavaScript: Pyodide, Skulpt, Brython and MicroPython's
// WebAssembly build, out of the folder where perf/peers.ts has installed them.
//
//   node dist/perf/peer_child.js PEER FOLDER PROGRAM SIZE TURNS
//
// Says what perf/measure.py says, in the same form. A peer may have no clock and no files, so the program is given a loop
// that prints marks, and the times are taken here when a mark arrives.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';

/** Runs a source; what it prints goes to `print`, in pieces of any length. */
type Run = (source: string) => unknown;
type Load = (folder: string, print: (text: string) => void) => Promise<Run>;

interface Skulpt {
  python3: unknown;
  builtinFiles: { files: Record<string, string | undefined> };
  configure(options: object): void;
  importMainWithBody(name: string, dump: boolean, source: string, suspend: boolean): unknown;
  misceval: { asyncToPromise(f: () => unknown): Promise<unknown> };
}

const LOADERS: Readonly<Record<string, Load>> = {
  async pyodide(folder, print) {
    const { loadPyodide } = await import(pathToFileURL(join(folder, 'pyodide/pyodide.mjs')).href) as { loadPyodide: (options: object) => Promise<{ runPython: Run }> };
    const python = await loadPyodide({ stdout: print });
    return (source) => python.runPython(source);
  },
  async micropython(folder, print) {
    const path = join(folder, '@micropython/micropython-webassembly-pyscript/micropython.mjs');
    const { loadMicroPython } = await import(pathToFileURL(path).href) as { loadMicroPython: (options: object) => Promise<{ runPython: Run }> };
    const python = await loadMicroPython({ heapsize: 32 << 20, pystack: 1 << 20, stdout: print });
    return (source) => python.runPython(source);
  },
  skulpt(folder, print) {
    const distribution = join(folder, 'skulpt/dist');
    for (const file of ['skulpt.min.js', 'skulpt-stdlib.js']) runInThisContext(readFileSync(join(distribution, file), 'utf8'), file);
    const { Sk } = globalThis as unknown as { Sk: Skulpt };
    const read = (name: string): string => {
      const text = Sk.builtinFiles.files[name];
      if (text === undefined) throw new Error(`no file ${name}`);
      return text;
    };
    Sk.configure({ output: print, read, __future__: Sk.python3, execLimit: null, yieldLimit: null });
    return Promise.resolve((source) => Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('<stdin>', false, source, true)));
  },
  brython(folder, print) {
    pretendBrowser(folder);
    for (const file of ['brython.js', 'brython_stdlib.js']) runInThisContext(readFileSync(join(folder, 'brython', file), 'utf8'), file);
    console.log = (...parts: unknown[]) => print(parts.join(' '));
    let failure = '';
    console.error = (...parts: unknown[]) => { failure += `${parts.join(' ')}\n`; };
    const { __BRYTHON__: brython } = globalThis as unknown as { __BRYTHON__: { runPythonSource(source: string, name: string): unknown } };
    return Promise.resolve((source) => {
      brython.runPythonSource(source, '__main__');
      if (failure !== '') throw new Error(failure);
    });
  },
};

/** What Brython wants of a browser before it runs a source. */
function pretendBrowser(folder: string): void {
  const element = (): object => ({ style: {}, appendChild() {}, setAttribute() {}, getAttribute: () => null, addEventListener() {}, getElementsByTagName: () => [], children: [], childNodes: [] });
  const document = {
    ...element(), querySelectorAll: () => [], createElement: element, dispatchEvent() {}, body: element(), head: element(), documentElement: element(),
    currentScript: { ...element(), src: 'http://localhost/brython.js' },
  };
  const location = { href: 'http://localhost/', protocol: 'http:', origin: 'http://localhost', pathname: '/' };
  Object.assign(globalThis, { self: globalThis, window: globalThis, addEventListener() {}, module: {}, location, document, require: createRequire(join(folder, 'none.js')) });
}

/** The program without its last lines, and a loop that runs it between marks. */
function markedSource(program: string, size: string, turns: string): string {
  const [definitions] = readFileSync(program, 'utf8').split(/^SIZE = /m);
  return `${definitions}
for turn in range(${turns}):
    result = main(${size})
    print('@turn')
    assert EXPECTED[${size}] == result, result
print('@end')
`;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const peak = (): string => /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))![1]!;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

let began = { cpu: 0, wall: 0 };
let isComplete = false;

function onText(text: string): void {
  if (text.includes('@end')) isComplete = true;
  if (!text.includes('@turn')) return;
  const now = { cpu: cpuSeconds(), wall: performance.now() / 1e3 };
  say(`turn ${now.cpu - began.cpu} ${now.wall - began.wall}`);
  began = { cpu: cpuSeconds(), wall: performance.now() / 1e3 };
}

const [peer = '', folder = '', program = '', size = '', turns = ''] = process.argv.slice(2);
const run = await LOADERS[peer]!(folder, onText);
say(`ready ${cpuSeconds()} ${peak()}`);
began = { cpu: cpuSeconds(), wall: performance.now() / 1e3 };
try {
  await run(markedSource(program, size, turns));
  say(`peak ${peak()}`);
} catch (error) {
  say(`failed ${String((error as Error).message ?? error).trim().split('\n').at(-1)}`);
}
process.exit(isComplete ? 0 : 1);
