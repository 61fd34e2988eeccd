// An interpreter that has not started yet, for the snapshot that minipy starts from (scripts/build_snapshot.mjs): what
// most programs import lies on its shelf.

import { importModule } from '../vm/import.js';
import { Interpreter } from '../vm/interpreter.js';
import { PyList } from '../vm/object.js';
import { fillShelf } from '../vm/shelf.js';
import { mkStr } from '../vm/values.js';
import { host, library } from './host.js';

/** Each makes every start a little longer, and that of a program which imports it much shorter. */
const SHELVED = ['os', 'signal'];

let prepared: Interpreter | undefined;

/** While the snapshot is made. */
export function prepare(): void {
  const interp = new Interpreter(host);
  interp.sysdict.setStr('path', new PyList([mkStr(library)]));
  interp.enter(() => fillShelf(interp.modules, () => SHELVED.forEach(importModule)));
  prepared = interp;
}

/** The prepared interpreter, for the process's program; undefined in a process that does not come from a snapshot. */
export function takePrepared(): Interpreter | undefined {
  const interp = prepared;
  prepared = undefined;
  return interp;
}
