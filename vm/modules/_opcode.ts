// _opcode: what the compiler's table says of the instructions. Modules/_opcode.c.
//
// lib/opcode.py makes its lists of `_rows`, so that compiler/opcode.ts stays the one place
// where an instruction is described.

import { HAVE_ARGUMENT, OPCODES, Op, cmp_op, operandOf, stackEffect } from '../../compiler/opcode.js';
import { parsingByFormat } from '../args.js';
import { valueError } from '../errors.js';
import { asCInt } from '../number.js';
import { PyTuple } from '../object.js';
import type { PyObject } from '../types.js';
import type { ModuleDef } from './module_def.js';

/** stack_effect(opcode, oparg=None). */
function opcode_stack_effect(_module: PyObject, opcode: PyObject, oparg: PyObject = null): PyObject {
  const op = asCInt(opcode);
  let arg = 0;
  if (op >= HAVE_ARGUMENT) {
    if (oparg === null) throw valueError('stack_effect: opcode requires oparg but oparg was not specified');
    // NOT CPYTHON: beyond a C int it is an OverflowError, because CPython cuts the number off in silence.
    arg = asCInt(oparg);
  } else if (oparg !== null) {
    throw valueError('stack_effect: opcode does not permit oparg but oparg was specified');
  }
  // The compiler never asks for the effect of these two, and 3.6 knows none.
  const known = operandOf[op] !== undefined && op !== Op.NOP && op !== Op.EXTENDED_ARG;
  if (!known) throw valueError('invalid opcode or oparg');
  return stackEffect(op, arg) | 0; // C's int: it wraps, and has no -0
}

export const _opcode_module: ModuleDef = {
  name: '_opcode',
  doc: 'What is known of each instruction of the bytecode.',
  methods: parsingByFormat([
    { ml_name: 'stack_effect', ml_meth: opcode_stack_effect, ml_flags: [1, 2], ml_doc: 'How many values more the stack holds after an instruction.' },
  ]),
  init(dict) {
    // NOT CPYTHON: _rows and _cmp_op are ours; CPython writes its table down a second time, in opcode.py.
    dict.setStr('_rows', new PyTuple(OPCODES.map(([name, op, , operand]) => new PyTuple([name, op, operand]))));
    dict.setStr('_cmp_op', new PyTuple([...cmp_op]));
  },
};
