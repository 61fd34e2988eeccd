// code(argcount, kwonlyargcount, ...): a code object made by Python code.
//
// code_new of Objects/codeobject.c, and PyCode_New's checks. The bytecode is taken as it
// is: it is verified when its first frame is made.
// NOT CPYTHON: bytes and tuples of a subclass become plain ones, because code objects hold
// them as data of the VM.

import { CO_NOFREE, CO_VARARGS, CO_VARKEYWORDS, CodeObject, type CodeFields } from '../../compiler/code.js';
import { typeError, typeName, valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { asStrValue, PyBytes, PyCode, PyTuple } from '../object.js';
import type { Kwargs, PyObject, PyType } from '../types.js';
import { strText } from '../values.js';
import { argTypeName } from './text_args.js';

function bytesArgument(args: PyObject[], i: number): Uint8Array {
  const v = args[i]!;
  if (!(v instanceof PyBytes)) throw typeError(`code() argument ${i + 1} must be bytes, not ${argTypeName(v)}`);
  return v.value;
}

function tupleArgument(args: PyObject[], i: number): readonly PyObject[] {
  const v = i < args.length ? args[i]! : new PyTuple([]);
  if (!(v instanceof PyTuple)) throw typeError(`code() argument ${i + 1} must be tuple, not ${argTypeName(v)}`);
  return v.items;
}

function textArgument(args: PyObject[], i: number): string {
  const text = asStrValue(args[i]!);
  if (text === undefined) throw typeError(`code() argument ${i + 1} must be str, not ${argTypeName(args[i]!)}`);
  return strText(text);
}

/** validate_and_copy_tuple. */
function namesIn(items: readonly PyObject[]): string[] {
  return items.map((name) => {
    const text = asStrValue(name);
    if (text === undefined) throw typeError(`name tuples must contain only strings, not '${typeName(name)}'`);
    return strText(text);
  });
}

/** PyArg_ParseTuple: number and types of the arguments. */
function parsed(args: PyObject[]): CodeFields & { consts: readonly PyObject[] } {
  const n = args.length;
  if (n < 13) throw typeError(`code() takes at least 13 arguments (${n} given)`);
  if (n > 15) throw typeError(`code() takes at most 15 arguments (${n} given)`);
  const [co_argcount, co_kwonlyargcount, co_nlocals, co_stacksize, co_flags] = args.slice(0, 5).map(asCInt) as [number, number, number, number, number];
  const co_code = bytesArgument(args, 5);
  const [consts, names, varnames] = [tupleArgument(args, 6), tupleArgument(args, 7), tupleArgument(args, 8)];
  const [co_filename, co_name] = [textArgument(args, 9), textArgument(args, 10)];
  const co_firstlineno = asCInt(args[11]!);
  const co_lnotab = bytesArgument(args, 12);
  const [freevars, cellvars] = [tupleArgument(args, 13), tupleArgument(args, 14)];
  if (co_argcount < 0) throw valueError('code: argcount must not be negative');
  if (co_kwonlyargcount < 0) throw valueError('code: kwonlyargcount must not be negative');
  if (co_nlocals < 0) throw valueError('code: nlocals must not be negative');
  return {
    consts, co_argcount, co_kwonlyargcount, co_nlocals, co_stacksize, co_flags, co_code, co_filename, co_name, co_firstlineno, co_lnotab,
    co_consts: [], // as values in `consts`: they need not be what a compiler makes
    co_names: namesIn(names), co_varnames: namesIn(varnames), co_freevars: namesIn(freevars), co_cellvars: namesIn(cellvars),
  };
}

/** How many of the local variables are parameters. */
function parameterCount({ co_argcount, co_kwonlyargcount, co_flags }: CodeFields): number {
  return co_argcount + co_kwonlyargcount + ((co_flags & CO_VARARGS) !== 0 ? 1 : 0) + ((co_flags & CO_VARKEYWORDS) !== 0 ? 1 : 0);
}

/** Arguments by name are not looked at, as in CPython. */
export function code_new(_type: PyType, args: PyObject[], _kwargs: Kwargs): PyObject {
  const { consts, ...fields } = parsed(args);
  if (parameterCount(fields) > fields.co_varnames.length) throw valueError('code: varnames is too small');
  const hasCells = fields.co_freevars.length + fields.co_cellvars.length > 0;
  const co_flags = hasCells ? fields.co_flags & ~CO_NOFREE : fields.co_flags | CO_NOFREE;
  const code = new PyCode(new CodeObject({ ...fields, co_flags }));
  code.co_consts = [...consts];
  code.isForeign = true;
  return code;
}
