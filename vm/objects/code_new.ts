// code(argcount, kwonlyargcount, ...): a code object made by Python code.
//
// code_new of Objects/codeobject.c. The bytecode is taken as it is: wrong bytecode makes
// the loop fail, here as there.

import { CodeObject } from '../../compiler/code.js';
import { checkPositional, noKeywords } from '../args.js';
import { typeError, typeName, valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { asStrValue, PyBytes, PyCode, PyTuple } from '../object.js';
import type { Kwargs, PyObject, PyType } from '../types.js';
import { strText } from '../values.js';

function bytesArgument(args: PyObject[], i: number): Uint8Array {
  const v = args[i]!;
  if (!(v instanceof PyBytes)) throw typeError(`code() argument ${i + 1} must be bytes, not ${typeName(v)}`);
  return v.value;
}

function tupleArgument(args: PyObject[], i: number): readonly PyObject[] {
  const v = args[i] ?? new PyTuple([]);
  if (!(v instanceof PyTuple)) throw typeError(`code() argument ${i + 1} must be tuple, not ${typeName(v)}`);
  return v.items;
}

function textArgument(args: PyObject[], i: number): string {
  const text = asStrValue(args[i]!);
  if (text === undefined) throw typeError(`code() argument ${i + 1} must be str, not ${typeName(args[i]!)}`);
  return strText(text);
}

/** validate_and_copy_tuple. */
function namesArgument(args: PyObject[], i: number): string[] {
  return tupleArgument(args, i).map((name) => {
    const text = asStrValue(name);
    if (text === undefined) throw typeError(`name tuples must contain only strings, not '${typeName(name)}'`);
    return strText(text);
  });
}

export function code_new(_type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  noKeywords('code()', kwargs);
  checkPositional('code()', args, 13, 15);
  const [argcount, kwonlyargcount, nlocals, stacksize, flags] = args.slice(0, 5).map(asCInt) as [number, number, number, number, number];
  if (argcount < 0) throw valueError('code: argcount must not be negative');
  if (kwonlyargcount < 0) throw valueError('code: kwonlyargcount must not be negative');
  if (nlocals < 0) throw valueError('code: nlocals must not be negative');
  const code = new PyCode(new CodeObject({
    co_argcount: argcount,
    co_kwonlyargcount: kwonlyargcount,
    co_nlocals: nlocals,
    co_stacksize: stacksize,
    co_flags: flags,
    co_code: bytesArgument(args, 5),
    co_consts: [], // as values below: they need not be what a compiler makes
    co_names: namesArgument(args, 7),
    co_varnames: namesArgument(args, 8),
    co_filename: textArgument(args, 9),
    co_name: textArgument(args, 10),
    co_firstlineno: asCInt(args[11]!),
    co_lnotab: bytesArgument(args, 12),
    co_freevars: namesArgument(args, 13),
    co_cellvars: namesArgument(args, 14),
  }));
  code.co_consts = [...tupleArgument(args, 6)];
  return code;
}
