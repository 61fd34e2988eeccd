// An interpreter that has not started yet, for the snapshot that minipy starts from (scripts/build_snapshot.mjs): what
// most programs import lies on its shelf.

import { readFileSync } from 'node:fs';
import { importModule } from '../vm/import.js';
import { finalize, Interpreter } from '../vm/interpreter.js';
import { PyList } from '../vm/object.js';
import { fillShelf, withoutTrace } from '../vm/shelf.js';
import { newPrivateState } from '../vm/signal_state.js';
import { mkStr } from '../vm/values.js';
import { attempt, runFileSource } from './execute.js';
import { host, library, sysHost } from './host.js';

/** Each makes every start a little longer, and that of a program which imports it much shorter. */
const SHELVED = ['os', 'signal'];

let prepared: Interpreter | undefined;

/** While the snapshot is made. */
export function prepare(): void {
  withoutTrace(runFirstProgram);
  const interp = new Interpreter(host);
  interp.sysdict.setStr('path', new PyList([mkStr(library)]));
  interp.enter(() => fillShelf(interp.modules, () => SHELVED.forEach(importModule)));
  prepared = interp;
}

/** So that what most programs need of the compiler and of the VM is compiled by V8. */
function runFirstProgram(): void {
  const path = new URL('../../bin/first_run.py', import.meta.url);
  let written = '';
  const write = (bytes: Uint8Array): void => { written += Buffer.from(bytes).toString(); };
  const interp = new Interpreter(host);
  interp.start({
    signalState: newPrivateState(),
    environment: {},
    siteBuiltins: true,
    stdio: { host: { stdin: () => null, stdout: write, stderr: write } },
    sys: { ...sysHost, argv: ['first_run.py', 'here are no processes'], path: [library] },
  });
  const { status } = interp.enter(() => {
    const ended = attempt(() => runFileSource(interp, readFileSync(path), 'first_run.py'), false);
    finalize();
    return ended;
  });
  if (status !== 0) throw new Error(`minipy: the first program has failed: ${written}`);
}

/** The prepared interpreter, for the process's program; undefined in a process that does not come from a snapshot. */
export function takePrepared(): Interpreter | undefined {
  const interp = prepared;
  prepared = undefined;
  return interp;
}
