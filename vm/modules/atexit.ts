// atexit: functions that run when the interpreter ends.
//
// Modules/atexitmodule.c. The interpreter calls runExitFunctions() before it flushes the
// standard streams.

import { callObject, isCallable, isEqual } from '../abstract.js';
import { excMatches, SystemExitType, typeError } from '../errors.js';
import { PyBaseException } from '../object.js';
import { formatException } from '../print_exception.js';
import { moduleState } from '../thread_state.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { mkStr } from '../values.js';
import { fileWriteString, sysStream } from './builtins_io.js';
import type { ModuleDef } from './module_def.js';

interface ExitFunction { func: PyObject; args: PyObject[]; kwargs: Kwargs }

/** By order of registration; null where one was unregistered. */
function exitFunctions(): (ExitFunction | null)[] {
  return moduleState('atexit', (): (ExitFunction | null)[] => []);
}

/** atexit.register(func, *args, **kwargs) -> func. */
function atexit_register(_m: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  if (args.length === 0) throw typeError('register() takes at least 1 argument (0 given)');
  const func = args[0]!;
  if (!isCallable(func)) throw typeError('the first argument must be callable');
  exitFunctions().push({ func, args: args.slice(1), kwargs });
  return func;
}

/** atexit.unregister(func): every registration of what equals it. */
function atexit_unregister(_m: PyObject, func: PyObject): PyObject {
  const functions = exitFunctions();
  functions.forEach((f, i) => {
    if (f !== null && isEqual(f.func, func)) functions[i] = null;
  });
  return null;
}

function atexit_clear(): PyObject {
  exitFunctions().length = 0;
  return null;
}

/** atexit_callfuncs: the last registered first; what is registered meanwhile is not called. The
 *  exceptions are printed, and the last of them is returned. MAY RUN PYTHON. */
export function runExitFunctions(): PyBaseException | undefined {
  const functions = exitFunctions();
  let last: PyBaseException | undefined;
  for (let i = functions.length - 1; i >= 0; i--) {
    const f = functions[i];
    if (f === null || f === undefined) continue;
    try {
      callObject(f.func, f.args, f.kwargs);
    } catch (exc) {
      if (!(exc instanceof PyBaseException)) throw exc;
      last = exc;
      if (!excMatches(exc, SystemExitType)) printError(exc);
    }
  }
  functions.length = 0;
  return last;
}

function atexit_run_exitfuncs(): PyObject {
  const last = runExitFunctions();
  if (last !== undefined) throw last;
  return null;
}

function printError(exc: PyBaseException): void {
  const stderr = sysStream('stderr') ?? null;
  if (stderr !== null) fileWriteString(mkStr(`Error in atexit._run_exitfuncs:\n${formatException(exc)}`), stderr);
}

const methods: readonly PyMethodDef[] = [
  { ml_name: 'register', ml_meth: atexit_register, ml_flags: 'keywords', ml_doc: 'Have a function called at exit.' },
  { ml_name: 'unregister', ml_meth: atexit_unregister, ml_flags: [1, 1], ml_doc: 'Forget a registered function.' },
  { ml_name: '_clear', ml_meth: atexit_clear, ml_flags: [0, 0] },
  { ml_name: '_run_exitfuncs', ml_meth: atexit_run_exitfuncs, ml_flags: [0, 0] },
  { ml_name: '_ncallbacks', ml_meth: () => exitFunctions().length, ml_flags: [0, 0] },
];

export const atexit_module: ModuleDef = { name: 'atexit', doc: 'Functions that run at exit.', methods };
