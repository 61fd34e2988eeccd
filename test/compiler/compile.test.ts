// What the recorded programs cannot show: options, limits, error texts from a file.

import test from 'ava';

import { CO_FUTURE_DIVISION, CO_FUTURE_GENERATOR_STOP } from '../../compiler/code.js';
import { compileModule } from '../../compiler/compile.js';
import type { CompileOptions } from '../../compiler/compile.js';
import { Op } from '../../compiler/opcode.js';
import { PySyntaxError } from '../../grammar/syntax_error.js';
import { parse } from '../../grammar/parse.js';
import { PyFloat } from '../../vm/values.js';

function refusal(source: string, options?: CompileOptions): PySyntaxError {
  try {
    compileModule(parse(source, 'x.py', 'exec'), 'x.py', options);
  } catch (e) {
    if (e instanceof PySyntaxError) return e;
    throw e;
  }
  throw new Error(`accepted: ${source}`);
}

function accepts(source: string, options?: CompileOptions): boolean {
  try {
    compileModule(parse(source, 'x.py', 'exec'), 'x.py', options);
    return true;
  } catch (e) {
    if (e instanceof PySyntaxError && e.type === 'RecursionError') return false;
    throw e;
  }
}

test('the recursion limit counts levels of the tree, three to a frame', (t) => {
  // Recorded: 2996 terms, 2995 attributes and 2994 elifs compile one frame deep.
  const sum = (n: number): string => `x=${Array(n).fill('a').join('+')}`;
  const elif = (n: number): string => 'if a: b\n' + 'elif a: b\n'.repeat(n);
  t.true(accepts(sum(2996), { recursionDepth: 1 }));
  t.false(accepts(sum(2997), { recursionDepth: 1 }));
  t.true(accepts(elif(2994), { recursionDepth: 1 }));
  t.false(accepts(elif(2995), { recursionDepth: 1 }));
  t.true(accepts(sum(2996), { recursionLimit: 5000 }));
  t.is(refusal(sum(10000)).msg, 'maximum recursion depth exceeded during compilation');
});

test('flat code may be of any length', (t) => {
  t.true(accepts(`x = [${Array(100_000).fill('a').join(', ')}]`));
  t.true(accepts('x = a\n'.repeat(20_000)));
  t.true(accepts('if a: b\n'.repeat(5_000)));
});

test('an error carries its line of the file, if the file is known', (t) => {
  const source = 'def f():\r\n    if 1:\r\n\t\tbreak\r\n'.replace('\t\t', '        ');
  const { lineno, offset, text } = refusal(source, { source });
  t.deepEqual({ lineno, offset, text }, { lineno: 3, offset: 8, text: '        break\n' });
  t.is(refusal(source).text, null);
});

test('future flags are inherited and kept in every code object', (t) => {
  const mod = parse('lambda: 1', 'x.py', 'eval');
  const code = compileModule(mod, 'x.py', { flags: CO_FUTURE_DIVISION | CO_FUTURE_GENERATOR_STOP | 0x400 });
  t.is(code.co_flags, 0x82040);
});

test('at the prompt values are printed, in a body they are not', (t) => {
  const code = compileModule(parse('1; f()\n', 'x.py', 'single'), 'x.py');
  const ops = code.co_code.filter((_, i) => i % 2 === 0);
  t.is(ops.filter((op) => op === Op.PRINT_EXPR).length, 2);
  t.deepEqual(code.co_consts, [1, null]);
});

test('an expression returns its value', (t) => {
  const code = compileModule(parse('1.5', 'x.py', 'eval'), 'x.py');
  t.deepEqual([...code.co_code], [Op.LOAD_CONST, 0, Op.RETURN_VALUE, 0]);
  t.deepEqual(code.co_consts, [new PyFloat(1.5)]);
});

test('an assertion on a tuple warns, unless asserts are dropped', (t) => {
  const warnings: [string, number][] = [];
  const warn = (message: string, lineno: number): void => void warnings.push([message, lineno]);
  const mod = parse('x\nassert (a, b)\n', 'x.py', 'exec');
  compileModule(mod, 'x.py', { warn });
  compileModule(mod, 'x.py', { warn, optimize: 1 });
  t.deepEqual(warnings, [['assertion is always true, perhaps remove parentheses?', 2]]);
});
