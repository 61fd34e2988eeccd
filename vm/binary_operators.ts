// The binary operators that the loop has no case of its own for: two raw ints at once, all else by vm/number.ts.
// MAY RUN PYTHON.

import {
  inplaceAnd, inplaceFloorDivide, inplaceLshift, inplaceMatrixMultiply, inplaceOr, inplacePower, inplaceRemainder, inplaceRshift,
  inplaceTrueDivide, inplaceXor, numberAnd, numberFloorDivide, numberLshift, numberMatrixMultiply, numberOr, numberPower, numberRemainder,
  numberRshift, numberTrueDivide, numberXor,
} from './number.js';
import type { PyObject } from './types.js';
import { MAX_SMALL, PyFloat } from './values.js';
import { Op } from '../compiler/opcode.js';

const BINARY_OPERATORS: Readonly<Record<number, (v: PyObject, w: PyObject) => PyObject>> = {
  [Op.BINARY_TRUE_DIVIDE]: numberTrueDivide,
  [Op.BINARY_FLOOR_DIVIDE]: numberFloorDivide,
  [Op.BINARY_MODULO]: numberRemainder,
  [Op.BINARY_POWER]: (v, w) => numberPower(v, w, null),
  [Op.BINARY_MATRIX_MULTIPLY]: numberMatrixMultiply,
  [Op.BINARY_LSHIFT]: numberLshift,
  [Op.BINARY_RSHIFT]: numberRshift,
  [Op.BINARY_AND]: numberAnd,
  [Op.BINARY_XOR]: numberXor,
  [Op.BINARY_OR]: numberOr,
  [Op.INPLACE_TRUE_DIVIDE]: inplaceTrueDivide,
  [Op.INPLACE_FLOOR_DIVIDE]: inplaceFloorDivide,
  [Op.INPLACE_MODULO]: inplaceRemainder,
  [Op.INPLACE_POWER]: inplacePower,
  [Op.INPLACE_MATRIX_MULTIPLY]: inplaceMatrixMultiply,
  [Op.INPLACE_LSHIFT]: inplaceLshift,
  [Op.INPLACE_RSHIFT]: inplaceRshift,
  [Op.INPLACE_AND]: inplaceAnd,
  [Op.INPLACE_XOR]: inplaceXor,
  [Op.INPLACE_OR]: inplaceOr,
};

/** A binary or in-place operator by its opcode. */
export function binaryOperator(op: number, v: PyObject, w: PyObject): PyObject {
  if (typeof v === 'number' && typeof w === 'number') {
    const r = ofSmallInts(op, v, w);
    if (r !== undefined) return r;
  }
  return BINARY_OPERATORS[op]!(v, w);
}

/** The result where it takes an instruction or two of the machine; else undefined. */
function ofSmallInts(op: number, v: number, w: number): PyObject | undefined {
  const a = v | 0;
  const b = w | 0;
  const areInt32 = a === v && b === w;
  switch (op as Op) {
    case Op.BINARY_AND: case Op.INPLACE_AND: return areInt32 ? a & b : undefined;
    case Op.BINARY_OR: case Op.INPLACE_OR: return areInt32 ? a | b : undefined;
    case Op.BINARY_XOR: case Op.INPLACE_XOR: return areInt32 ? a ^ b : undefined;
    case Op.BINARY_RSHIFT: case Op.INPLACE_RSHIFT: return areInt32 && b >= 0 ? a >> (b > 31 ? 31 : b) : undefined;
    case Op.BINARY_LSHIFT: case Op.INPLACE_LSHIFT: {
      if (!areInt32 || b < 0 || b > 30) return undefined;
      const r = a * (1 << b);
      return r <= MAX_SMALL && r >= -MAX_SMALL ? r : undefined;
    }
    case Op.BINARY_TRUE_DIVIDE: case Op.INPLACE_TRUE_DIVIDE: return w !== 0 ? new PyFloat(v / w) : undefined;
    case Op.BINARY_FLOOR_DIVIDE: case Op.INPLACE_FLOOR_DIVIDE: return areInt32 && b > 0 ? Math.floor(a / b) : undefined;
    case Op.BINARY_MODULO: case Op.INPLACE_MODULO: {
      if (!areInt32 || b <= 0) return undefined;
      const r = a % b;
      return r < 0 ? r + b : r + 0;
    }
    default: return undefined;
  }
}
