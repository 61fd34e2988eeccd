// Mutated .pyc files, and what must hold of them: reading one ends in a Python exception
// or in a code object, running that ends in a Python exception or in a value, and
// nothing else is ever thrown. For npm run fuzz:pyc and for the tests.
//
// Half of the mutations are of the file's bytes; most of these the reader refuses. The
// others are of one code object's bytecode, numbers and constants in a file that is well
// formed, and are for the verifier and the loop. All follow from the seed.

import { readFileSync } from 'node:fs';

import { CodeObject, TupleConst, type CodeFields } from '../compiler/code.js';
import { compileModule } from '../compiler/compile.js';
import { dumps, loadCode } from '../compiler/marshal.js';
import { OPCODES } from '../compiler/opcode.js';
import { pycBody, pycBytes, PycError, readPycHeader } from '../compiler/pyc.js';
import { parse } from '../grammar/parse.js';
import { strObject } from '../vm/abstract.js';
import { PyDict } from '../vm/dict.js';
import { SystemErrorType, typeName } from '../vm/errors.js';
import { verifyTree } from '../vm/foreign_code.js';
import { evalCode } from '../vm/interpreter.js';
import { readObject } from '../vm/marshal.js';
import { PyCode } from '../vm/object.js';
import { tstate } from '../vm/thread_state.js';
import { asException } from '../vm/unwind.js';
import { strText, type StrValue } from '../vm/values.js';

/** Programs with every kind of block and function; they name no file and import nothing. */
const PROGRAMS = readFileSync('scripts/fuzz_programs.py', 'utf8').split(/^# ---.*$/m).slice(1);

/** What a mutated program gets: nothing that touches the world, nor loops long in one call. */
const BUILTINS = [
  '__build_class__', 'object', 'type', 'super', 'property', 'staticmethod', 'classmethod', 'len', 'repr', 'isinstance', 'iter', 'next',
  'BaseException', 'Exception', 'ValueError', 'KeyError', 'TypeError', 'StopIteration', 'StopAsyncIteration', 'GeneratorExit',
  'AttributeError', 'ZeroDivisionError', 'int', 'str', 'float', 'bool', 'id', 'callable', 'getattr', 'hasattr',
];

/** How one mutated file ended: for the counts. */
export type Outcome = string;

/** A generator of numbers that follow from a seed (mulberry32). */
class Dice {
  constructor(private state: number) {}

  /** 0 <= n < below. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}

const INTERESTING = [0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffff, 0x7fffffff, -1, -2, -0x80000000];
const TYPE_CODES = Buffer.from('0NFTS.iIlfgxysztuaAZ)([{<>cr');

export class PycFuzzer {
  private readonly corpus: Uint8Array[];

  /** `sources` are files to mutate besides the programs. */
  constructor(private readonly seed: number, sources: readonly string[] = []) {
    const texts = [...PROGRAMS, ...sources.map((path) => readFileSync(path, 'utf8'))];
    this.corpus = texts.map((text) => pycBytes(dumps(compileModule(parse(text, 'fuzz.py', 'exec'), 'fuzz.py')), { mtime: 1, size: 1 }));
  }

  /** The mutated file with this number. */
  file(number: number): Uint8Array {
    const dice = new Dice(Math.imul(this.seed, 0x9e3779b1) ^ number);
    // Half of all files come from the programs, so that mutated code is also run.
    const source = dice.below(2) === 0 ? this.corpus[dice.below(PROGRAMS.length)]! : dice.of(this.corpus);
    return dice.below(2) === 0 ? mutateBytes(source, this.corpus, dice) : mutateCode(source, dice);
  }
}

function mutateBytes(source: Uint8Array, corpus: readonly Uint8Array[], dice: Dice): Uint8Array {
  let bytes = Buffer.from(source);
  for (let times = 1 + dice.below(4); times > 0; times--) {
    // The header stays whole, mostly: what is behind it is more interesting.
    const at = dice.below(20) === 0 ? dice.below(bytes.length) : 12 + dice.below(Math.max(1, bytes.length - 12));
    switch (dice.below(8)) {
      case 0: bytes[at] = bytes[at]! ^ (1 << dice.below(8)); break;
      case 1: bytes[at] = dice.below(256); break;
      case 2: bytes[at] = dice.of([...TYPE_CODES]) | (dice.below(2) << 7); break;
      case 3: if (at + 4 <= bytes.length) bytes.writeInt32LE(dice.of(INTERESTING), at); break;
      case 4: bytes = bytes.subarray(0, at); break;
      case 5: bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + dice.below(8))]); break;
      case 6: bytes = Buffer.concat([bytes.subarray(0, at), piece(dice.of(corpus), dice), bytes.subarray(at)]); break;
      default: bytes = Buffer.concat([bytes.subarray(0, at), reference(dice), bytes.subarray(at + 5)]);
    }
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}

function piece(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice.below(bytes.length);
  return bytes.subarray(at, at + dice.below(64));
}

function reference(dice: Dice): Uint8Array {
  return Uint8Array.of('r'.charCodeAt(0), dice.below(64), 0, 0, 0);
}

/** One of the code objects in the file, changed; the file itself stays well formed. */
function mutateCode(source: Uint8Array, dice: Dice): Uint8Array {
  const code = loadCode(pycBody(source));
  return pycBytes(dumps(changed(code, dice.below(countOf(code)), dice)), { mtime: 1, size: 1 });
}

function countOf(code: CodeObject): number {
  return code.co_consts.reduce<number>((n, c) => (c instanceof CodeObject ? n + countOf(c) : n), 1);
}

/** The tree with its code object number `which` mutated. */
function changed(code: CodeObject, which: number, dice: Dice): CodeObject {
  if (which === 0) return mutated(code, dice);
  let rest = which - 1;
  const co_consts = code.co_consts.map((c) => {
    if (!(c instanceof CodeObject)) return c;
    const n = countOf(c);
    const inside = rest >= 0 && rest < n;
    const result = inside ? changed(c, rest, dice) : c;
    rest -= n;
    return result;
  });
  return new CodeObject({ ...code, co_consts });
}

function mutated(code: CodeObject, dice: Dice): CodeObject {
  const fields: CodeFields = { ...code, co_code: code.co_code.slice() };
  for (let times = 1 + dice.below(3); times > 0; times--) {
    if (dice.below(5) === 0) mutateFields(fields, dice);
    else fields.co_code = mutateWordcode(fields.co_code, dice);
  }
  return new CodeObject(fields);
}

function mutateWordcode(code: Uint8Array, dice: Dice): Uint8Array {
  const at = 2 * dice.below(code.length >> 1);
  const other = 2 * dice.below(code.length >> 1);
  const insert = (pair: Uint8Array): Uint8Array => Uint8Array.from([...code.subarray(0, at), ...pair, ...code.subarray(at)]);
  switch (dice.below(7)) {
    case 0: code[at] = dice.of(OPCODES)[1]; return code;
    case 1: code[at + 1] = dice.below(256); return code;
    case 2: code[at + 1] = (code[at + 1]! + 1 + dice.below(8) * 2) & 0xff; return code;
    case 3: return insert(code.subarray(other, other + 2));
    case 4: return insert(Uint8Array.of(dice.of(OPCODES)[1], dice.below(8)));
    case 5: return code.length <= 2 ? code : Uint8Array.from([...code.subarray(0, at), ...code.subarray(at + 2)]);
    default: code.copyWithin(at, other, other + 2); return code;
  }
}

function mutateFields(fields: CodeFields, dice: Dice): void {
  const number = (n: number): number => (dice.below(2) === 0 ? n + dice.of([-2, -1, 1, 2]) : dice.of(INTERESTING));
  switch (dice.below(9)) {
    case 0: fields.co_argcount = number(fields.co_argcount); break;
    case 1: fields.co_kwonlyargcount = number(fields.co_kwonlyargcount); break;
    case 2: fields.co_nlocals = number(fields.co_nlocals); break;
    case 3: fields.co_stacksize = number(fields.co_stacksize); break;
    case 4: fields.co_flags ^= 1 << dice.below(20); break;
    case 5: fields.co_consts = shuffled([...fields.co_consts, null, new TupleConst(fields.co_consts)], dice); break;
    case 6: fields.co_names = fields.co_names.slice(dice.below(2)); break;
    case 7: fields.co_cellvars = [...fields.co_cellvars, 'extra'].slice(dice.below(3)); break;
    default: fields.co_freevars = [...fields.co_freevars, 'extra'].slice(dice.below(3));
  }
}

function shuffled<T>(items: T[], dice: Dice): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const k = dice.below(i + 1);
    [items[i], items[k]] = [items[k]!, items[i]!];
  }
  return items;
}

/** Read a file as an import would and, if `run`, run it. Throws what must not be thrown. An interpreter is current. */
export function tryFile(bytes: Uint8Array, run: boolean): Outcome {
  let code: unknown;
  try {
    readPycHeader(bytes, 'fuzz');
    code = readObject(pycBody(bytes));
    if (!(code instanceof PyCode)) return 'not a code object';
    verifyTree(code);
  } catch (error) {
    if (error instanceof PycError) return `header: ${error.type}`;
    return `reading: ${typeName(asException(error))}`;
  }
  return run ? runCode(code) : 'read';
}

function runCode(code: PyCode): Outcome {
  const { interp, recursion_depth } = tstate;
  const builtins = new PyDict();
  for (const name of BUILTINS) builtins.setStr(name, interp.builtins.getStr(name)!);
  const d = new PyDict();
  d.setStr('__builtins__', builtins);
  d.setStr('__name__', 'fuzz');
  try {
    evalCode(code, d, d);
    return 'ran';
  } catch (error) {
    const exc = asException(error);
    if (exc.ob_type !== SystemErrorType) return `running: ${typeName(exc)}`; // whose str() may raise
    return `running: SystemError: ${strText(strObject(exc) as StrValue).replace(/ object \S+:/, ':')}`;
  } finally {
    Object.assign(tstate, { recursion_depth, exc_info: null, frame: null });
  }
}

