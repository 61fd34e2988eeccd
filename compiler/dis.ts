// The disassembler: a code object as text, just as CPython 3.6's dis prints it.
//
// Answers to disassemble and findlinestarts of Lib/dis.py. As there, code objects
// within are named and not entered.

import type { CodeObject, Constant } from './code.js';
import { HAVE_ARGUMENT, Op, cmp_op, operandOf, opname } from './opcode.js';
import { constantRepr } from './repr.js';

const OPNAME_WIDTH = 20;
const OPARG_WIDTH = 5;
const LINENO_WIDTH = 3;

/** One instruction; EXTENDED_ARG is one of its own. */
interface Instruction {
  readonly offset: number;
  readonly op: Op;
  /** With what EXTENDED_ARGs before it add. */
  readonly arg: number;
}

/** The text of `python -m dis`, a newline after each line. `repr` is that of constants: the VM has a better one. */
export function dis(code: CodeObject, repr: (constant: Constant) => string = constantRepr): string {
  const instructions = unpackOpargs(code.co_code);
  const lineStarts = findLineStarts(code);
  const labels = new Set(instructions.map(jumpTarget));
  let text = '';
  for (const instr of instructions) {
    const line = lineStarts.get(instr.offset);
    if (line !== undefined && instr.offset > 0) text += '\n';
    text += row(instr, argRepr(code, instr, repr), line, labels.has(instr.offset)) + '\n';
  }
  return text;
}

function row(instr: Instruction, repr: string, line: number | undefined, isTarget: boolean): string {
  const fields = [
    line === undefined ? ' '.repeat(LINENO_WIDTH) : String(line).padStart(LINENO_WIDTH),
    '   ', // where the marker of the current instruction would be
    isTarget ? '>>' : '  ',
    String(instr.offset).padStart(4),
    opname[instr.op]!.padEnd(OPNAME_WIDTH),
  ];
  if (instr.op >= HAVE_ARGUMENT) {
    fields.push(String(instr.arg).padStart(OPARG_WIDTH));
    if (repr !== '') fields.push(`(${repr})`);
  }
  return fields.join(' ').trimEnd();
}

/** What the oparg stands for. */
function argRepr(code: CodeObject, instr: Instruction, repr: (constant: Constant) => string): string {
  const { op, arg } = instr;
  if (op === Op.FORMAT_VALUE) {
    return [['', 'str', 'repr', 'ascii'][arg & 3]!, arg & 4 ? 'with format' : ''].filter(Boolean).join(', ');
  }
  switch (operandOf[op]) {
    case 'const': return repr(code.co_consts[arg]!);
    case 'name': return code.co_names[arg]!;
    case 'local': return code.co_varnames[arg]!;
    case 'free': return [...code.co_cellvars, ...code.co_freevars][arg]!;
    case 'cmp': return cmp_op[arg]!;
    case 'jrel': return `to ${jumpTarget(instr)}`;
    default: return '';
  }
}

/** The offset that an instruction may jump to; undefined for the others. */
function jumpTarget({ offset, op, arg }: Instruction): number | undefined {
  switch (operandOf[op]) {
    case 'jabs': return arg;
    case 'jrel': return offset + 2 + arg;
    default: return undefined;
  }
}

function unpackOpargs(co_code: Uint8Array): Instruction[] {
  const instructions: Instruction[] = [];
  let extended = 0;
  for (let offset = 0; offset < co_code.length; offset += 2) {
    const op: Op = co_code[offset]!;
    const arg = co_code[offset + 1]! | extended;
    extended = op === Op.EXTENDED_ARG ? arg << 8 : 0;
    instructions.push({ offset, op, arg });
  }
  return instructions;
}

/** findlinestarts: offsets at which a line begins, other than the line before. */
export function findLineStarts(code: CodeObject): Map<number, number> {
  const starts = new Map<number, number>();
  const { co_lnotab } = code;
  let lastLine: number | null = null;
  let line = code.co_firstlineno;
  let addr = 0;
  for (let i = 0; i + 1 < co_lnotab.length; i += 2) {
    const bytes = co_lnotab[i]!;
    if (bytes > 0) {
      if (line !== lastLine) starts.set(addr, line);
      lastLine = line;
      addr += bytes;
    }
    const delta = co_lnotab[i + 1]!;
    line += delta >= 0x80 ? delta - 0x100 : delta;
  }
  if (line !== lastLine) starts.set(addr, line);
  return starts;
}
