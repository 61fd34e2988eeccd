// Where an import looks for signals: in two functions of CPython's importlib.
//
// minipy imports natively, without frames of Python. A handler that runs during an import
// sees the frame that it would see in CPython, and so does the traceback when it raises.

import { PyDict } from './dict.js';
import { runFrame } from './eval_frame.js';
import { currentFrame, Frame } from './frame.js';
import type { PyCode } from './object.js';
import { newCode } from './objects/code.js';
import { EVAL_BREAKER } from './signal_state.js';
import { tstate } from './thread_state.js';
import { CodeObject } from '../compiler/code.js';
import { Op } from '../compiler/opcode.js';

/** A function of CPython's importlib for a signal to be seen in: `return None`. */
function importlibFunction(co_name: string, co_firstlineno: number): PyCode {
  return newCode(new CodeObject({
    co_name, co_firstlineno, co_filename: '<frozen importlib._bootstrap>', co_argcount: 0, co_kwonlyargcount: 0, co_nlocals: 0, co_stacksize: 1,
    co_flags: 0x43, co_code: Uint8Array.of(Op.LOAD_CONST, 0, Op.RETURN_VALUE, 0), co_consts: [null], co_names: [], co_varnames: [],
    co_freevars: [], co_cellvars: [], co_lnotab: new Uint8Array(0),
  }));
}

export const findAndLoadCode = importlibFunction('_find_and_load', 966);
export const handleFromlistCode = importlibFunction('_handle_fromlist', 997);

/** In CPython the import of a module that is not there yet, and any `from`, goes on in Python: a signal that is pending is
 *  taken at the entry of that function. */
export function pollIn(code: PyCode): void {
  const { signalState, builtinsModule } = tstate.interp;
  if (signalState[EVAL_BREAKER] === 0) return;
  const globals = new PyDict();
  globals.setStr('__name__', 'importlib._bootstrap');
  globals.setStr('__builtins__', builtinsModule);
  runFrame(new Frame(code, globals, currentFrame()));
}
