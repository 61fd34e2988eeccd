// --dis and --ast: what the front end makes of a program, instead of running it.

import { repr } from '../vm/abstract.js';
import type { Interpreter } from '../vm/interpreter.js';
import { constantValue } from '../vm/objects/code.js';
import { asException } from '../vm/unwind.js';
import { strText } from '../vm/values.js';
import { dis } from '../compiler/dis.js';
import { dump } from '../grammar/dump.js';
import { parse } from '../grammar/parse.js';
import { compileScript } from './compile_source.js';
import { DescriptorError, readAll, readFile, writeAll } from './descriptors.js';
import { compiled, reportException } from './execute.js';
import type { Options, Program } from './options.js';

function sourceOf(program: Program): [Uint8Array, string] {
  switch (program.kind) {
    case 'command': return [new TextEncoder().encode(program.code), '<string>'];
    case 'stdin': return [readAll(0), '<stdin>'];
    case 'file': return [readFile(program.path), program.path];
    case 'module': throw new Error('minipy: --dis and --ast take a file, -c or standard input');
  }
}

/** Print the bytecode or the syntax tree of the program; the exit status. Runs inside interp.enter(). */
export function show(interp: Interpreter, { program, ast }: Options): number {
  try {
    const [source, name] = sourceOf(program);
    writeAll(1, compiled(() => ast
      ? `${dump(parse(source, name, 'exec', { fromFile: true }), true)}\n`
      : dis(compileScript(source, name, interp.optimize), (constant) => strText(repr(constantValue(constant))))));
    return 0;
  } catch (thrown) {
    if (thrown instanceof DescriptorError && program.kind === 'file') {
      writeAll(2, `minipy: can't open file '${program.path}': [Errno ${thrown.errno}] ${thrown.message}\n`);
      return 2;
    }
    return reportException(asException(thrown)) ?? 1;
  }
}
