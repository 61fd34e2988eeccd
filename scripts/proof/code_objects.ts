// Code objects to walk through: a file's, with all that are nested in it.

import { readFileSync } from 'node:fs';
import { CodeObject } from '../../compiler/code.js';
import { compileModule } from '../../compiler/compile.js';
import { Op } from '../../compiler/opcode.js';
import { parse } from '../../grammar/parse.js';
import { PySyntaxError } from '../../grammar/syntax_error.js';

/** undefined for what is not Python 3.6. */
export function compiledFile(path: string): CodeObject | undefined {
  const source = readFileSync(path);
  try {
    return compileModule(parse(source, path, 'exec'), path, { optimize: 0, source: source.toString() });
  } catch (error) {
    if (error instanceof PySyntaxError) return undefined;
    throw error;
  }
}

/** The code object and those among its constants, however deep. */
export function codeObjects(code: CodeObject): CodeObject[] {
  return [code, ...code.co_consts.flatMap((constant) => (constant instanceof CodeObject ? codeObjects(constant) : []))];
}

/** After these CPython 3.6.15 does not look at the breaker: found by experiment. */
export const NEVER_POLL: ReadonlySet<number> = new Set([
  Op.LOAD_CONST, Op.LOAD_FAST, Op.STORE_FAST, Op.POP_TOP, Op.ROT_TWO, Op.ROT_THREE, Op.DUP_TOP, Op.DUP_TOP_TWO, Op.JUMP_FORWARD, Op.NOP,
  Op.EXTENDED_ARG,
]);
/** And after these when what they test is True or False. */
export const UNLESS_BOOL: ReadonlySet<number> = new Set([
  Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP,
]);

/** Are all instructions at these offsets ones after which CPython 3.6 may not look? */
export function isSilentInCPython({ co_code }: CodeObject, offsets: readonly number[]): boolean {
  return offsets.every((at) => NEVER_POLL.has(co_code[at]!) || UNLESS_BOOL.has(co_code[at]!));
}
