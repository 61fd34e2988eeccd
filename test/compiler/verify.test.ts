// What may run: everything that our compiler makes of the library, and nothing that would take what is not there.

import test from 'ava';
import { readFileSync } from 'node:fs';

import { CodeObject, CO_GENERATOR } from '../../compiler/code.js';
import type { CodeFields } from '../../compiler/code.js';
import { compileModule } from '../../compiler/compile.js';
import { Op } from '../../compiler/opcode.js';
import { Kind, sizedKind, verify, VerifyError } from '../../compiler/verify.js';
import { parse } from '../../grammar/parse.js';
import { pythonFiles } from '../../scripts/python_files.js';

function verifyTree(code: CodeObject): number {
  verify(code, {
    length: code.co_consts.length,
    kindOf: (i) => {
      const c = code.co_consts[i]!;
      if (c instanceof CodeObject) return sizedKind(Kind.CODE, c.co_freevars.length);
      if (c !== null && typeof c === 'object' && 'items' in c) {
        return sizedKind(c.items.every((item) => typeof item === 'string') ? Kind.NAMES : Kind.TUPLE, c.items.length);
      }
      return c === null ? Kind.NONE : typeof c === 'string' ? Kind.STR : Kind.ANY;
    },
  });
  return code.co_consts.reduce<number>((n, c) => (c instanceof CodeObject ? n + verifyTree(c) : n), 1);
}

test('what the compiler makes passes', (t) => {
  let n = 0;
  for (const path of [...pythonFiles('lib'), ...pythonFiles('test/compiler/golden'), ...pythonFiles('test/lang/statements'), ...pythonFiles('examples')]) {
    n += verifyTree(compileModule(parse(readFileSync(path), path, 'exec'), path));
  }
  t.true(n > 1500, `${n} code objects`);
});

/** A code object with these instructions, and what else is said of it. */
function made(code: readonly number[], fields: Partial<CodeFields> = {}): CodeFields {
  return {
    co_argcount: 0, co_kwonlyargcount: 0, co_nlocals: 1, co_stacksize: 20, co_flags: 0, co_code: Uint8Array.from(code), co_consts: [null, 1],
    co_names: ['n'], co_varnames: ['v'], co_freevars: ['f'], co_cellvars: ['c'], co_filename: 'x.py', co_name: 'x', co_firstlineno: 1,
    co_lnotab: new Uint8Array(), ...fields,
  };
}

const LOAD = [Op.LOAD_CONST, 1];
const NONE = [Op.LOAD_CONST, 0];
const RETURN = [...NONE, Op.RETURN_VALUE, 0];

const REFUSED: Record<string, CodeFields> = {
  'no code': made([]),
  'half an instruction': made([...RETURN, Op.NOP]),
  'no such opcode': made([7, 0, ...RETURN]),
  'no end': made([Op.NOP, 0]),
  'a prefix at the end': made([Op.EXTENDED_ARG, 1]),
  'no such constant': made([Op.LOAD_CONST, 2, Op.RETURN_VALUE, 0]),
  'no such name': made([Op.LOAD_NAME, 1, Op.RETURN_VALUE, 0]),
  'no such variable': made([Op.LOAD_FAST, 1, Op.RETURN_VALUE, 0]),
  'no such cell': made([Op.LOAD_DEREF, 2, Op.RETURN_VALUE, 0]),
  'no such comparison': made([...LOAD, ...LOAD, Op.COMPARE_OP, 11, Op.RETURN_VALUE, 0]),
  'a jump out': made([Op.JUMP_ABSOLUTE, 100]),
  'a jump into an instruction': made([Op.JUMP_FORWARD, 1, ...RETURN]),
  'a jump behind a prefix': made([Op.JUMP_ABSOLUTE, 4, Op.EXTENDED_ARG, 0, ...RETURN]),
  'an oparg of 31 bits': made([Op.EXTENDED_ARG, 0x7f, Op.EXTENDED_ARG, 0xff, Op.EXTENDED_ARG, 0xff, Op.BUILD_LIST, 0xff, ...RETURN]),
  'an empty stack': made([Op.POP_TOP, 0, ...RETURN]),
  'a stack that grows': made([...LOAD, Op.JUMP_ABSOLUTE, 0]),
  'a stack too deep': made([...LOAD, Op.UNPACK_SEQUENCE, 30, ...RETURN]),
  'an absurd stack size': made(RETURN, { co_stacksize: 0x7fffffff }),
  'more arguments than variables': made(RETURN, { co_argcount: 2 }),
  'more variables than names': made(RETURN, { co_nlocals: 0x7fffffff }),
  'a negative number of arguments': made(RETURN, { co_argcount: -1 }),
  'half an entry in the line table': made(RETURN, { co_lnotab: Uint8Array.of(1) }),
  'a yield outside of a generator': made([...LOAD, Op.YIELD_VALUE, 0, Op.RETURN_VALUE, 0]),
  'a pop below the block': made([...LOAD, Op.SETUP_LOOP, 2, Op.POP_TOP, 0, ...RETURN]),
  'no block to pop': made([Op.POP_BLOCK, 0, ...RETURN]),
  'no handler to leave': made([Op.POP_EXCEPT, 0, ...RETURN]),
  'a break without a loop': made([Op.BREAK_LOOP, 0]),
  'an end of no handler': made([...LOAD, Op.END_FINALLY, 0, ...RETURN]),
  'a reason taken for a value': made([Op.SETUP_FINALLY, 0, Op.POP_TOP, 0, ...RETURN]),
  'a continue in a finally handler': made([Op.SETUP_LOOP, 4, Op.SETUP_FINALLY, 0, Op.CONTINUE_LOOP, 2, ...RETURN]),
  'an append to what is no list': made([...LOAD, ...LOAD, Op.LIST_APPEND, 1, ...RETURN]),
  'a function of what is no code': made([...LOAD, ...LOAD, Op.MAKE_FUNCTION, 0, Op.RETURN_VALUE, 0]),
  'keywords without names': made([...LOAD, ...LOAD, ...LOAD, Op.CALL_FUNCTION_KW, 1, Op.RETURN_VALUE, 0]),
  'a join of numbers': made([...LOAD, Op.BUILD_STRING, 1, Op.RETURN_VALUE, 0]),
};

for (const [what, code] of Object.entries(REFUSED)) {
  test(`refused: ${what}`, (t) => {
    t.throws(() => verify(code, { length: 2, kindOf: (i) => (i === 0 ? Kind.NONE : Kind.ANY) }), { instanceOf: VerifyError });
  });
}

test('accepted: a generator, a loop, a handler that reraises', (t) => {
  const consts = { length: 2, kindOf: (): number => Kind.NONE };
  t.notThrows(() => verify(made([...LOAD, Op.YIELD_VALUE, 0, Op.RETURN_VALUE, 0], { co_flags: CO_GENERATOR }), consts));
  t.notThrows(() => verify(made([Op.SETUP_LOOP, 2, Op.BREAK_LOOP, 0, ...RETURN]), consts));
  t.notThrows(() => verify(made([Op.SETUP_EXCEPT, 4, Op.POP_BLOCK, 0, Op.JUMP_FORWARD, 2, Op.END_FINALLY, 0, ...RETURN]), consts));
});

test('the time it takes is bounded, however control flows', (t) => {
  // Each instruction jumps to a place of its own with a stack of its own depth.
  const code: number[] = [];
  for (let i = 0; i < 120; i++) code.push(...LOAD, Op.POP_JUMP_IF_TRUE, 0, ...LOAD);
  const tangled = made([...code, ...RETURN], { co_stacksize: 100_000 });
  t.throws(() => verify(tangled, { length: 2, kindOf: () => Kind.ANY }), { instanceOf: VerifyError });
});
