// Expressions to instructions. Each leaves one value on the stack.
//
// Answers to compiler_visit_expr of compile.c and what it calls; calls, displays,
// comprehensions and lambdas have files of their own. The stack effects are in
// opcode.ts.

import type * as ast from '../grammar/ast.js';
import { compileCall } from './calls.js';
import type { Compiler } from './compiler.js';
import { compileComprehension } from './comprehension.js';
import { compileDict, compileListOrTuple, compileSet } from './displays.js';
import { constValue } from './constants.js';
import { compileLambda } from './functions.js';
import { nameop } from './names.js';
import { CmpOp, Op } from './opcode.js';

const BINARY: Readonly<Record<ast.Operator, Op>> = {
  Add: Op.BINARY_ADD,
  Sub: Op.BINARY_SUBTRACT,
  Mult: Op.BINARY_MULTIPLY,
  MatMult: Op.BINARY_MATRIX_MULTIPLY,
  Div: Op.BINARY_TRUE_DIVIDE,
  Mod: Op.BINARY_MODULO,
  Pow: Op.BINARY_POWER,
  LShift: Op.BINARY_LSHIFT,
  RShift: Op.BINARY_RSHIFT,
  BitOr: Op.BINARY_OR,
  BitXor: Op.BINARY_XOR,
  BitAnd: Op.BINARY_AND,
  FloorDiv: Op.BINARY_FLOOR_DIVIDE,
};

const UNARY: Readonly<Record<ast.UnaryOperator, Op>> = {
  Invert: Op.UNARY_INVERT,
  Not: Op.UNARY_NOT,
  UAdd: Op.UNARY_POSITIVE,
  USub: Op.UNARY_NEGATIVE,
};

const COMPARE: Readonly<Record<ast.CmpOperator, CmpOp>> = {
  Eq: CmpOp.EQ,
  NotEq: CmpOp.NE,
  Lt: CmpOp.LT,
  LtE: CmpOp.LE,
  Gt: CmpOp.GT,
  GtE: CmpOp.GE,
  Is: CmpOp.IS,
  IsNot: CmpOp.IS_NOT,
  In: CmpOp.IN,
  NotIn: CmpOp.NOT_IN,
};

/** Character code of an f-string's conversion, or -1, to the low bits of FORMAT_VALUE. */
const CONVERSION: ReadonlyMap<number, number> = new Map([
  [-1, 0], ['s'.charCodeAt(0), 1], ['r'.charCodeAt(0), 2], ['a'.charCodeAt(0), 3],
]);
const FORMAT_HAS_SPEC = 4;

/** compiler_visit_expr. */
export function visitExpr(c: Compiler, e: ast.Expr): void {
  c.startExpression(e);
  switch (e.kind) {
    case 'BoolOp': return compileBoolOp(c, e);
    case 'BinOp': return compileBinOp(c, e);
    case 'UnaryOp':
      c.visitExpr(e.operand);
      return c.u.emit(UNARY[e.op]);
    case 'Lambda': return compileLambda(c, e);
    case 'IfExp': return compileIfExp(c, e);
    case 'Dict': return compileDict(c, e);
    case 'Set': return compileSet(c, e);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp': return compileComprehension(c, e);
    case 'Yield': return compileYield(c, e);
    case 'YieldFrom': return compileYieldFrom(c, e);
    case 'Await': return compileAwait(c, e);
    case 'Compare': return compileCompare(c, e);
    case 'Call':
      c.visitExpr(e.func);
      return compileCall(c, 0, e.args, e.keywords);
    case 'Num':
    case 'Str':
    case 'Bytes':
    case 'Ellipsis':
    case 'NameConstant':
    case 'Constant': return c.u.loadConst(constValue(c, e));
    case 'JoinedStr':
      c.visitExprs(e.values);
      if (e.values.length !== 1) c.u.emit(Op.BUILD_STRING, e.values.length);
      return;
    case 'FormattedValue': return compileFormattedValue(c, e);
    case 'Attribute': return compileAttribute(c, e);
    case 'Subscript':
      c.visitExpr(e.value);
      return compileSubscript(c, e.slice, e.ctx);
    case 'Starred':
      // Where a star may stand, whoever allows it takes it apart and does not come here.
      throw c.error(e.ctx === 'Store'
        ? 'starred assignment target must be in a list or tuple' : "can't use starred expression here");
    case 'Name': return nameop(c, e.id, e.ctx === 'Store' || e.ctx === 'Del' ? e.ctx : 'Load');
    case 'List':
    case 'Tuple': return compileListOrTuple(c, e);
  }
}

/** compiler_boolop:
 *
 *          <values[0]>
 *          JUMP_IF_FALSE_OR_POP end        (TRUE for `or`)
 *          ...
 *          <values[n-1]>
 *  end:
 */
function compileBoolOp(c: Compiler, e: ast.BoolOp): void {
  const { u } = c;
  const end = u.newBlock();
  const op = e.op === 'And' ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
  e.values.forEach((value, i) => {
    c.visitExpr(value);
    if (i < e.values.length - 1) u.jump(op, end);
  });
  u.useBlock(end);
}

/** A sum of thousands of terms nests to the left; it must not nest here. */
function compileBinOp(c: Compiler, e: ast.BinOp): void {
  const spine = [e];
  let left = e.left;
  for (; left.kind === 'BinOp'; left = left.left) {
    c.startExpression(left);
    spine.push(left);
  }
  c.visitExpr(left);
  for (const { op, right } of spine.reverse()) {
    c.visitExpr(right);
    c.u.emit(BINARY[op]);
  }
}

/** compiler_ifexp:
 *
 *          <test>
 *          POP_JUMP_IF_FALSE next
 *          <body>
 *          JUMP_FORWARD end
 *  next:   <orelse>
 *  end:
 */
function compileIfExp(c: Compiler, e: ast.IfExp): void {
  const { u } = c;
  const end = u.newBlock();
  const next = u.newBlock();
  c.visitExpr(e.test);
  u.jump(Op.POP_JUMP_IF_FALSE, next);
  c.visitExpr(e.body);
  u.jump(Op.JUMP_FORWARD, end);
  u.useBlock(next);
  c.visitExpr(e.orelse);
  u.useBlock(end);
}

/** compiler_compare. A chain keeps the middle operand for the next comparison:
 *
 *          <left> <comparators[0]>
 *          DUP_TOP; ROT_THREE; COMPARE_OP
 *          JUMP_IF_FALSE_OR_POP cleanup
 *          ...
 *          <last> COMPARE_OP
 *          JUMP_FORWARD end
 *  cleanup: ROT_TWO; POP_TOP
 *  end:
 */
function compileCompare(c: Compiler, e: ast.Compare): void {
  const { u } = c;
  const last = e.ops.length - 1;
  const cleanup = u.newBlock();
  c.visitExpr(e.left);
  for (let i = 0; i < last; i++) {
    c.visitExpr(e.comparators[i]!);
    u.emit(Op.DUP_TOP);
    u.emit(Op.ROT_THREE);
    u.emit(Op.COMPARE_OP, COMPARE[e.ops[i]!]);
    u.jump(Op.JUMP_IF_FALSE_OR_POP, cleanup);
    u.nextBlock();
  }
  c.visitExpr(e.comparators[last]!);
  u.emit(Op.COMPARE_OP, COMPARE[e.ops[last]!]);
  if (last === 0) return;
  const end = u.newBlock();
  u.jump(Op.JUMP_FORWARD, end);
  u.useBlock(cleanup);
  u.emit(Op.ROT_TWO);
  u.emit(Op.POP_TOP);
  u.useBlock(end);
}

function compileYield(c: Compiler, e: ast.Yield): void {
  if (c.u.ste.ste_type !== 'function') throw c.error("'yield' outside function");
  if (e.value !== null) c.visitExpr(e.value);
  else c.u.loadConst(null);
  c.u.emit(Op.YIELD_VALUE);
}

function compileYieldFrom(c: Compiler, e: ast.YieldFrom): void {
  if (c.u.ste.ste_type !== 'function') throw c.error("'yield' outside function");
  if (c.u.type === 'asyncFunction') throw c.error("'yield from' inside async function");
  c.visitExpr(e.value);
  c.u.emit(Op.GET_YIELD_FROM_ITER);
  c.emitYieldFrom();
}

function compileAwait(c: Compiler, e: ast.Await): void {
  if (c.u.ste.ste_type !== 'function') throw c.error("'await' outside function");
  if (c.u.type !== 'asyncFunction' && c.u.type !== 'comprehension') throw c.error("'await' outside async function");
  c.visitExpr(e.value);
  c.emitAwait();
}

/** compiler_formatted_value. */
function compileFormattedValue(c: Compiler, e: ast.FormattedValue): void {
  c.visitExpr(e.value);
  let oparg = CONVERSION.get(e.conversion);
  if (oparg === undefined) throw c.systemError('Unrecognized conversion character');
  if (e.format_spec !== null) {
    c.visitExpr(e.format_spec);
    oparg |= FORMAT_HAS_SPEC;
  }
  c.u.emit(Op.FORMAT_VALUE, oparg);
}

function compileAttribute(c: Compiler, e: ast.Attribute): void {
  c.visitExpr(e.value);
  if (e.ctx === 'Store') c.u.emitName(Op.STORE_ATTR, e.attr);
  else if (e.ctx === 'Del') c.u.emitName(Op.DELETE_ATTR, e.attr);
  else c.u.emitName(Op.LOAD_ATTR, e.attr);
}

/** compiler_visit_slice with compiler_handle_subscr; the container is on the stack. */
function compileSubscript(c: Compiler, s: ast.Slice, ctx: ast.ExprContext): void {
  compileSliceOperand(c, s);
  c.u.emit(ctx === 'Store' ? Op.STORE_SUBSCR : ctx === 'Del' ? Op.DELETE_SUBSCR : Op.BINARY_SUBSCR);
}

/** What stands in the brackets, as one value. */
export function compileSliceOperand(c: Compiler, s: ast.Slice): void {
  switch (s.kind) {
    case 'Index': return c.visitExpr(s.value);
    case 'Slice': return compilePlainSlice(c, s);
    case 'ExtSlice':
      for (const dim of s.dims) compileSliceOperand(c, notNested(c, dim));
      c.u.emit(Op.BUILD_TUPLE, s.dims.length);
  }
}

/** A dimension of an ExtSlice; only a tree made by a program has one with dimensions of its own. */
export function notNested(c: Compiler, dim: ast.Slice): ast.Slice {
  if (dim.kind === 'ExtSlice') throw c.systemError('extended slice invalid in nested slice');
  return dim;
}

/** compiler_slice: BUILD_SLICE of two or three operands, None for what is left out. */
function compilePlainSlice(c: Compiler, s: ast.PlainSlice): void {
  for (const bound of [s.lower, s.upper]) {
    if (bound !== null) c.visitExpr(bound);
    else c.u.loadConst(null);
  }
  if (s.step !== null) c.visitExpr(s.step);
  c.u.emit(Op.BUILD_SLICE, s.step !== null ? 3 : 2);
}
