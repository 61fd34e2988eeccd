// Instructions as bytes: an opcode and an oparg byte each, wide opargs with prefixes.
//
// Answers to Python/wordcode_helpers.h. Indices count instructions, not bytes.

import { Op } from './opcode.js';

/** instrsize: how many instructions an oparg takes, its EXTENDED_ARGs counted. */
export function instrSize(oparg: number): number {
  // As an unsigned number: a negative oparg (never in valid code) is wide.
  const n = oparg >>> 0;
  return n <= 0xff ? 1 : n <= 0xffff ? 2 : n <= 0xffffff ? 3 : 4;
}

/** write_op_arg: the instruction with its EXTENDED_ARGs, `ilen` in all, from index `i` on. */
export function writeOpArg(code: Uint8Array, i: number, op: Op, oparg: number, ilen: number): void {
  for (let k = ilen - 1, at = 2 * i; k >= 0; k--, at += 2) {
    code[at] = k === 0 ? op : Op.EXTENDED_ARG;
    code[at + 1] = (oparg >>> (8 * k)) & 0xff;
  }
}
