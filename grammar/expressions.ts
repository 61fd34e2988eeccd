// The actions of the expression rules of minipy.ohm: tree of tokens -> Expr.
// Answers to the ast_for_... functions for expressions of CPython's ast.c, and
// evaluates the parts in their order, so that of two errors the same one is
// reported. Literals are in literals.ts, f-strings in fstring.ts.
//
// Positions are 3.6's, which are not always those of the first token: a
// parenthesised expression has the position of what is inside, the second `+` of
// `a + b + c` that of the operator.

import type {
  Arg, Arguments, CmpOperator, Comprehension, Expr, ExprContext, Keyword, Operator, PlainSlice, Slice, UnaryOperator,
} from './ast.js';
import { firstToken, type Compiling } from './compiling.js';
import { grammar } from './grammar.js';
import { numberValue, stringsExpr } from './literals.js';
import type { Cst, CstNode } from './matcher.js';
import { FIRST_UNIT, TOKEN_COUNT, Tok } from './tokens.js';

/** A table by rule index from actions by rule name. */
export function actionTable<Action>(actions: Record<string, Action>): (Action | undefined)[] {
  for (const name of Object.keys(actions)) {
    if (!grammar.ruleNames.includes(name)) throw new Error(`minipy.ohm has no rule ${name}`);
  }
  return grammar.ruleNames.map((name) => actions[name]);
}

export function ruleIndex(name: string): number {
  const index = grammar.ruleNames.indexOf(name);
  if (index < 0) throw new Error(`minipy.ohm has no rule ${name}`);
  return index;
}

const NOT_PREFIXED = ruleIndex('not_prefixed');
const UNARY_PREFIXED = ruleIndex('unary_prefixed');
const IS_TAIL = ruleIndex('is_tail');
const COMP_FOR = ruleIndex('comp_for');
const YIELD_FROM = ruleIndex('yield_from');
const CALL = ruleIndex('call');
const ATTRIBUTE = ruleIndex('attribute');
const SLICE_TAIL = ruleIndex('slice_tail');
const DICT_UNPACKING = ruleIndex('dict_unpacking');
const DICT_VALUE_REST = ruleIndex('dict_value_rest');
const STAR_ARGUMENT = ruleIndex('star_argument');
const KWARGS_ARGUMENT = ruleIndex('kwargs_argument');
const TYPED_STAR = ruleIndex('typed_star');
const TYPED_KWARG = ruleIndex('typed_kwarg');
const TYPED_PLAIN = ruleIndex('typed_plain');
const VAR_STAR = ruleIndex('var_star');
const VAR_KWARG = ruleIndex('var_kwarg');
const VAR_PLAIN = ruleIndex('var_plain');
const TFPDEF = ruleIndex('tfpdef');

type ExprAction = (c: Compiling, n: CstNode) => Expr;

/** ast_for_expr: the expression that a part of the tree stands for. */
export function expr(c: Compiling, cst: Cst): Expr {
  if (typeof cst === 'number') return atomToken(c, cst);
  const node = cst as CstNode;
  return EXPR_ACTIONS[node.rule]!(c, node);
}

/** The expression of an optional part; null when it is absent. */
export function optionalExpr(c: Compiling, cst: Cst): Expr | null {
  const list = cst as Cst[];
  return list.length === 0 ? null : expr(c, list[0]!);
}

function exprs(c: Compiling, first: Cst, rest: Cst): Expr[] {
  const elts = [expr(c, first)];
  for (const one of rest as Cst[]) elts.push(expr(c, one));
  return elts;
}

/** An atom of one token. */
function atomToken(c: Compiling, token: number): Expr {
  const lineno = c.lineno[token]!;
  const col_offset = c.col[token]!;
  switch (c.unit(token)) {
    case Tok.NAME: return { kind: 'Name', lineno, col_offset, id: c.identifier(token), ctx: 'Load' };
    case Tok.NUMBER: return { kind: 'Num', lineno, col_offset, n: numberValue(c.text(token)) };
    case Tok.ELLIPSIS: return { kind: 'Ellipsis', lineno, col_offset };
    case Tok.None: return { kind: 'NameConstant', lineno, col_offset, value: null };
    default: return { kind: 'NameConstant', lineno, col_offset, value: c.unit(token) === Tok.True };
  }
}

const EXPR_ACTIONS = actionTable<ExprAction>({
  conditional(c, n) {
    const [head, ops, ifs] = n.children;
    return (ifs as Cst[]).length === 0 ? operatorChain(c, head!, ops as CstNode[]) : ifExp(c, n);
  },
  or_test: (c, n) => operatorChain(c, n.children[0]!, n.children[1] as CstNode[]),
  expr: (c, n) => operatorChain(c, n.children[0]!, n.children[1] as CstNode[]),
  not_prefixed: (c, n) => operatorChain(c, n, []),
  unary_prefixed: (c, n) => operatorChain(c, n, []),
  lambdef: lambda,
  lambdef_nocond: lambda,

  star_expr(c, n) {
    const [star, value] = n.children as [number, Cst];
    return { kind: 'Starred', lineno: c.lineno[star]!, col_offset: c.col[star]!, value: expr(c, value), ctx: 'Load' };
  },
  await_expr(c, n) {
    const [awaitToken, value] = n.children as [number, Cst];
    return { kind: 'Await', lineno: c.lineno[awaitToken]!, col_offset: c.col[awaitToken]!, value: expr(c, value) };
  },
  yield_expr(c, n) {
    const lineno = c.lineno[n.start]!;
    const col_offset = c.col[n.start]!;
    const arg = (n.children[1] as CstNode[])[0];
    if (arg === undefined) return { kind: 'Yield', lineno, col_offset, value: null };
    if (arg.rule === YIELD_FROM) return { kind: 'YieldFrom', lineno, col_offset, value: expr(c, arg.children[1]!) };
    return { kind: 'Yield', lineno, col_offset, value: expr(c, arg) };
  },
  testlist: tupleOrOne,
  testlist_star_expr: tupleOrOne,

  atom_expr(c, n) {
    const [atom, trailers] = n.children;
    let e = expr(c, atom!);
    for (const trailer of trailers as CstNode[]) e = withTrailer(c, trailer, e);
    return e;
  },
  strings: (c, n) => stringsExpr(c, n.children[0] as number[]),
  parens(c, n) {
    const body = (n.children[1] as CstNode[])[0];
    return body === undefined ? tuple(c, n.start, []) : expr(c, body);
  },
  testlist_comp(c, n) { // in parentheses: ast_for_atom, case LPAR
    const [first, rest] = n.children as [Cst, CstNode];
    if (rest.rule === COMP_FOR) {
      const { elt, generators } = comprehension(c, first, rest);
      return { kind: 'GeneratorExp', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, elt, generators };
    }
    const [commas, others, trailing] = rest.children as [Cst[], Cst[], Cst[]];
    if (commas.length === 0 && trailing.length === 0) return expr(c, first);
    return tuple(c, n.start, exprs(c, first, others));
  },
  list_display: listDisplay,
  brace_display: braceDisplay,
});

function tuple(c: Compiling, token: number, elts: Expr[]): Expr {
  return { kind: 'Tuple', lineno: c.lineno[token]!, col_offset: c.col[token]!, elts, ctx: 'Load' };
}

/** ast_for_testlist: `first ("," other)* ","?`, a tuple if it has a comma. */
function tupleOrOne(c: Compiling, n: CstNode): Expr {
  const [first, commas, others, trailing] = n.children as [Cst, Cst[], Cst[], Cst[]];
  if (commas.length === 0 && trailing.length === 0) return expr(c, first);
  return tuple(c, n.start, exprs(c, first, others));
}

/** ast_for_exprlist: the targets of `for` and `del`, their context set. */
export function exprListTargets(c: Compiling, n: CstNode, ctx: ExprContext): Expr[] {
  const [first, , others] = n.children as [Cst, Cst, Cst[]];
  return [first, ...others].map((one) => {
    const e = expr(c, one);
    setContext(c, e, ctx, firstToken(one));
    return e;
  });
}

/** The target of a `for`: a tuple if there is a comma, and then at the position of its first element. */
export function forTarget(c: Compiling, n: CstNode): Expr {
  const [, commas, , trailing] = n.children as [Cst, Cst[], Cst[], Cst[]];
  const elts = exprListTargets(c, n, 'Store');
  const first = elts[0]!;
  if (commas.length === 0 && trailing.length === 0) return first;
  return { kind: 'Tuple', lineno: first.lineno, col_offset: first.col_offset, elts, ctx: 'Store' };
}

// Operators

interface BinaryOperator {
  /** A higher one binds tighter. */
  precedence: number;
  op: Operator | CmpOperator | null;
}

// The rules or_test ... power of Grammar/Grammar, from loose to tight.
const enum Prec { Or = 1, And, Not, Comparison, BitOr, BitXor, BitAnd, Shift, Arith, Term, Factor, Power }

const BINARY: (BinaryOperator | undefined)[] = new Array(TOKEN_COUNT).fill(undefined);
for (const [unit, precedence, op] of [
  [Tok.or, Prec.Or, null], [Tok.and, Prec.And, null],
  [Tok.LESS, Prec.Comparison, 'Lt'], [Tok.GREATER, Prec.Comparison, 'Gt'], [Tok.EQEQUAL, Prec.Comparison, 'Eq'],
  [Tok.GREATEREQUAL, Prec.Comparison, 'GtE'], [Tok.LESSEQUAL, Prec.Comparison, 'LtE'],
  [Tok.NOTEQUAL, Prec.Comparison, 'NotEq'], [Tok.in, Prec.Comparison, 'In'],
  [Tok.is, Prec.Comparison, 'Is'], [Tok.not, Prec.Comparison, 'NotIn'],
  [Tok.VBAR, Prec.BitOr, 'BitOr'], [Tok.CIRCUMFLEX, Prec.BitXor, 'BitXor'], [Tok.AMPER, Prec.BitAnd, 'BitAnd'],
  [Tok.LEFTSHIFT, Prec.Shift, 'LShift'], [Tok.RIGHTSHIFT, Prec.Shift, 'RShift'],
  [Tok.PLUS, Prec.Arith, 'Add'], [Tok.MINUS, Prec.Arith, 'Sub'],
  [Tok.STAR, Prec.Term, 'Mult'], [Tok.SLASH, Prec.Term, 'Div'], [Tok.PERCENT, Prec.Term, 'Mod'],
  [Tok.DOUBLESLASH, Prec.Term, 'FloorDiv'], [Tok.AT, Prec.Term, 'MatMult'], [Tok.DOUBLESTAR, Prec.Power, 'Pow'],
] as [number, Prec, Operator | CmpOperator | null][]) {
  BINARY[unit - FIRST_UNIT] = { precedence, op };
}

function unaryOperator(unit: number): UnaryOperator {
  return unit === Tok.not ? 'Not' : unit === Tok.MINUS ? 'USub' : unit === Tok.PLUS ? 'UAdd' : 'Invert';
}

/** Operands with the operators between them, and how far the climbing has come. */
class Chain {
  /** The operator behind the current operand. */
  at = 0;
  constructor(readonly c: Compiling, readonly tails: CstNode[]) {}

  precedence(): number {
    return this.at < this.tails.length ? this.operator().precedence : 0;
  }

  operator(): BinaryOperator {
    return BINARY[this.c.unit(this.token()) - FIRST_UNIT]!;
  }

  /** The operator's (first) token. */
  token(): number {
    return this.tails[this.at]!.start;
  }

  /** Step over the operator: the operand behind it. */
  advance(): Cst {
    const tail = this.tails[this.at++]!;
    return tail.children[tail.children.length - 1]!;
  }

  cmpOp(): CmpOperator {
    const tail = this.tails[this.at]!;
    if (tail.rule === IS_TAIL && (tail.children[1] as Cst[]).length > 0) return 'IsNot';
    return this.operator().op as CmpOperator;
  }
}

/** An operand and the operators behind it: the levels or_test to power of Grammar/Grammar. */
function operatorChain(c: Compiling, head: Cst, tails: CstNode[]): Expr {
  const rule = (head as CstNode).rule;
  if (tails.length === 0 && rule !== NOT_PREFIXED && rule !== UNARY_PREFIXED) return expr(c, head);
  return climb(new Chain(c, tails), head, Prec.Or);
}

/** The expression that begins with `operand` and has no operator looser than `min`. */
function climb(chain: Chain, operand: Cst, min: Prec): Expr {
  const start = firstToken(operand);
  let left = prefixed(chain, operand as CstNode);
  let level = 0; // of the last binary operator: a second one of the same level has its own position
  for (;;) {
    const precedence = chain.precedence();
    if (precedence < min) return left;
    if (precedence <= Prec.And) left = boolOp(chain, left, start, precedence);
    else if (precedence === Prec.Comparison) left = compare(chain, left, start);
    else left = binOp(chain, left, precedence === level ? chain.token() : start, precedence);
    level = precedence;
  }
}

/** not_test and factor: an operand with its prefix operators. */
function prefixed(chain: Chain, operand: CstNode): Expr {
  const { c } = chain;
  if (operand.rule !== NOT_PREFIXED && operand.rule !== UNARY_PREFIXED) return expr(c, operand);
  const [tokens, inner] = operand.children as [number[], Cst];
  let e = climb(chain, inner, operand.rule === NOT_PREFIXED ? Prec.Comparison : Prec.Power);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const op = unaryOperator(c.unit(token));
    e = { kind: 'UnaryOp', lineno: c.lineno[token]!, col_offset: c.col[token]!, op, operand: e };
  }
  return e;
}

function boolOp(chain: Chain, first: Expr, start: number, precedence: Prec): Expr {
  const { c } = chain;
  const values = [first];
  while (chain.precedence() === precedence) values.push(climb(chain, chain.advance(), precedence + 1));
  const op = precedence === Prec.And ? 'And' : 'Or';
  return { kind: 'BoolOp', lineno: c.lineno[start]!, col_offset: c.col[start]!, op, values };
}

function compare(chain: Chain, left: Expr, start: number): Expr {
  const { c } = chain;
  const ops: CmpOperator[] = [];
  const comparators: Expr[] = [];
  while (chain.precedence() === Prec.Comparison) {
    ops.push(chain.cmpOp());
    comparators.push(climb(chain, chain.advance(), Prec.BitOr));
  }
  return { kind: 'Compare', lineno: c.lineno[start]!, col_offset: c.col[start]!, left, ops, comparators };
}

/** ast_for_binop and ast_for_power: one operator; `**` takes a factor on its right, the others bind to the left. */
function binOp(chain: Chain, left: Expr, position: number, precedence: Prec): Expr {
  const { c } = chain;
  const op = chain.operator().op as Operator;
  const isPower = precedence === Prec.Power;
  const right = climb(chain, chain.advance(), isPower ? Prec.Factor : precedence + 1);
  return { kind: 'BinOp', lineno: c.lineno[position]!, col_offset: c.col[position]!, left, op, right };
}

/** ast_for_ifexpr: `a if t else b if u else c`, from the left; each has the position of its first operand. */
function ifExp(c: Compiling, n: CstNode): Expr {
  const [head, ops, ifs] = n.children as [Cst, CstNode[], CstNode[]];
  const elses = ifs.map((tail) => (tail.children[2] as CstNode).children[1]!);
  const starts = [n.start, ...elses.map(firstToken)];
  const tests: Expr[] = [];
  const bodies: Expr[] = [];
  ifs.forEach((tail, i) => {
    tests.push(expr(c, tail.children[1]!));
    bodies.push(i === 0 ? operatorChain(c, head, ops) : expr(c, elses[i - 1]!));
  });
  let e = expr(c, elses[elses.length - 1]!);
  for (let i = tests.length - 1; i >= 0; i--) {
    const at = starts[i]!;
    e = { kind: 'IfExp', lineno: c.lineno[at]!, col_offset: c.col[at]!, test: tests[i]!, body: bodies[i]!, orelse: e };
  }
  return e;
}

/** ast_for_lambdef. */
function lambda(c: Compiling, n: CstNode): Expr {
  const [token, params, , body] = n.children as [number, CstNode[], number, Cst];
  const args = argumentsOf(c, params[0]);
  return { kind: 'Lambda', lineno: c.lineno[token]!, col_offset: c.col[token]!, args, body: expr(c, body) };
}

// Trailers

/** ast_for_trailer: every trailer has the position of the atom. */
function withTrailer(c: Compiling, n: CstNode, value: Expr): Expr {
  const { lineno, col_offset } = value;
  if (n.rule === CALL) return callExpr(c, (n.children[1] as CstNode[])[0], value, lineno, col_offset);
  if (n.rule === ATTRIBUTE) {
    return { kind: 'Attribute', lineno, col_offset, value, attr: c.identifier(n.children[1] as number), ctx: 'Load' };
  }
  return { kind: 'Subscript', lineno, col_offset, value, slice: subscripts(c, n.children[1] as CstNode), ctx: 'Load' };
}

/** The subscriptlist: a tuple if it has commas and no slices. */
function subscripts(c: Compiling, n: CstNode): Slice {
  const [first, commas, others, trailing] = n.children as [CstNode, Cst[], CstNode[], Cst[]];
  if (commas.length === 0 && trailing.length === 0) return slice(c, first);
  const dims = [first, ...others].map((one) => slice(c, one));
  if (!dims.every((dim) => dim.kind === 'Index')) return { kind: 'ExtSlice', dims };
  return { kind: 'Index', value: tuple(c, n.start, dims.map((dim) => dim.value)) };
}

/** ast_for_slice. */
function slice(c: Compiling, n: CstNode): Slice {
  if (n.rule === SLICE_TAIL) return sliceTail(c, n, null);
  const [test, tail] = n.children as [Cst, CstNode[]];
  const lower = expr(c, test);
  return tail.length === 0 ? { kind: 'Index', value: lower } : sliceTail(c, tail[0]!, lower);
}

function sliceTail(c: Compiling, n: CstNode, lower: Expr | null): PlainSlice {
  const [, upper, sliceop] = n.children as [number, Cst[], CstNode[]];
  const upperExpr = optionalExpr(c, upper);
  const step = sliceop.length === 0 ? null : optionalExpr(c, sliceop[0]!.children[1]!);
  return { kind: 'Slice', lower, upper: upperExpr, step };
}

/** ast_for_call: the call of `func` with an arglist, or with nothing. */
export function callExpr(c: Compiling, arglist: CstNode | undefined, func: Expr, lineno: number, col_offset: number): Expr {
  const { args, keywords } = callArguments(c, arglist);
  return { kind: 'Call', lineno, col_offset, func, args, keywords };
}

export interface CallArguments {
  args: Expr[];
  keywords: Keyword[];
}

/** The arguments of a call or a class statement. */
export function callArguments(c: Compiling, arglist: CstNode | undefined): CallArguments {
  const found: CallArguments = { args: [], keywords: [] };
  if (arglist === undefined) return found;
  const [first, , others] = arglist.children as [CstNode, Cst, CstNode[]];
  const all = others.length === 0 ? [first] : [first, ...others];
  if (all.length > 1 && all.some(isGeneratorArgument)) {
    throw c.error(arglist.start, 'Generator expression must be parenthesized if not sole argument');
  }
  if (all.length > 255) throw c.error(arglist.start, 'more than 255 arguments');
  for (const argument of all) addArgument(c, argument, found);
  return found;
}

function isGeneratorArgument(n: CstNode): boolean {
  return n.rule !== STAR_ARGUMENT && n.rule !== KWARGS_ARGUMENT && (n.children[1] as CstNode[])[0]?.rule === COMP_FOR;
}

function addArgument(c: Compiling, n: CstNode, to: CallArguments): void {
  const hasUnpacking = (): boolean => to.keywords.some((keyword) => keyword.arg === null);
  if (n.rule === STAR_ARGUMENT) {
    if (hasUnpacking()) throw c.error(n.start, 'iterable argument unpacking follows keyword argument unpacking');
    const value = expr(c, n.children[1]!);
    to.args.push({ kind: 'Starred', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, value, ctx: 'Load' });
    return;
  }
  if (n.rule === KWARGS_ARGUMENT) {
    to.keywords.push({ kind: 'keyword', arg: null, value: expr(c, n.children[1]!) });
    return;
  }
  const [test, tails] = n.children as [Cst, CstNode[]];
  const tail = tails[0];
  if (tail === undefined) {
    if (to.keywords.length > 0) {
      throw c.error(n.start, `positional argument follows keyword argument${hasUnpacking() ? ' unpacking' : ''}`);
    }
    to.args.push(expr(c, test));
  } else if (tail.rule === COMP_FOR) {
    const { elt, generators } = comprehension(c, test, tail);
    to.args.push({ kind: 'GeneratorExp', lineno: c.lineno[n.start]!, col_offset: c.col[n.start]!, elt, generators });
  } else {
    addKeyword(c, n.start, test, tail, to);
  }
}

/** `test = test`: the grammar takes any expression for the keyword, so it is looked at here. */
function addKeyword(c: Compiling, token: number, key: Cst, valueTail: CstNode, to: CallArguments): void {
  const e = expr(c, key);
  if (e.kind === 'Lambda') throw c.error(token, 'lambda cannot contain assignment');
  if (e.kind !== 'Name') throw c.error(token, "keyword can't be an expression");
  c.checkName(e.id, token, true);
  if (to.keywords.some((keyword) => keyword.arg === e.id)) throw c.error(token, 'keyword argument repeated');
  to.keywords.push({ kind: 'keyword', arg: e.id, value: expr(c, valueTail.children[1]!) });
}

// Displays and comprehensions

function listDisplay(c: Compiling, n: CstNode): Expr {
  const lineno = c.lineno[n.start]!;
  const col_offset = c.col[n.start]!;
  const body = (n.children[1] as CstNode[])[0];
  if (body === undefined) return { kind: 'List', lineno, col_offset, elts: [], ctx: 'Load' };
  const [first, rest] = body.children as [Cst, CstNode];
  if (rest.rule === COMP_FOR) {
    const { elt, generators } = comprehension(c, first, rest);
    const at = body.start;
    return { kind: 'ListComp', lineno: c.lineno[at]!, col_offset: c.col[at]!, elt, generators };
  }
  return { kind: 'List', lineno, col_offset, elts: exprs(c, first, rest.children[1]!), ctx: 'Load' };
}

/** A dict or set display or comprehension: told apart by what follows the first item. */
function braceDisplay(c: Compiling, n: CstNode): Expr {
  const lineno = c.lineno[n.start]!;
  const col_offset = c.col[n.start]!;
  const body = (n.children[1] as CstNode[])[0];
  if (body === undefined) return { kind: 'Dict', lineno, col_offset, keys: [], values: [] };
  const [first, rest] = body.children as [CstNode, CstNode];
  if (first.rule === DICT_UNPACKING) return dictDisplay(c, n.start, first, rest);
  if (rest.rule === DICT_VALUE_REST) return dictFromPair(c, n.start, first, rest);
  if (rest.rule === COMP_FOR) return { kind: 'SetComp', lineno, col_offset, ...comprehension(c, first, rest) };
  return { kind: 'Set', lineno, col_offset, elts: exprs(c, first, rest.children[1]!) };
}

function dictFromPair(c: Compiling, at: number, key: Cst, valueRest: CstNode): Expr {
  const [, value, rest] = valueRest.children as [number, Cst, CstNode];
  if (rest.rule !== COMP_FOR) return dictItems(c, at, [expr(c, key)], [expr(c, value)], rest);
  const keyExpr = expr(c, key);
  const valueExpr = expr(c, value);
  const generators = comprehensions(c, rest);
  return { kind: 'DictComp', lineno: c.lineno[at]!, col_offset: c.col[at]!, key: keyExpr, value: valueExpr, generators };
}

function dictDisplay(c: Compiling, at: number, unpacking: CstNode, rest: CstNode): Expr {
  if (rest.rule === COMP_FOR) throw c.error(at, 'dict unpacking cannot be used in dict comprehension');
  return dictItems(c, at, [null], [expr(c, unpacking.children[1]!)], rest);
}

function dictItems(c: Compiling, at: number, keys: (Expr | null)[], values: Expr[], rest: CstNode): Expr {
  for (const item of rest.children[1] as CstNode[]) {
    if (item.rule === DICT_UNPACKING) {
      keys.push(null);
      values.push(expr(c, item.children[1]!));
    } else {
      keys.push(expr(c, item.children[0]!));
      values.push(expr(c, item.children[2]!));
    }
  }
  return { kind: 'Dict', lineno: c.lineno[at]!, col_offset: c.col[at]!, keys, values };
}

/** ast_for_itercomp: the element and the clauses. */
function comprehension(c: Compiling, element: Cst, compFor: CstNode): { elt: Expr; generators: Comprehension[] } {
  const elt = expr(c, element);
  if (elt.kind === 'Starred') {
    throw c.error(firstToken(element), 'iterable unpacking cannot be used in comprehension');
  }
  return { elt, generators: comprehensions(c, compFor) };
}

/** ast_for_comprehension: `for` and `if` clauses, in a chain. */
function comprehensions(c: Compiling, compFor: CstNode): Comprehension[] {
  const generators: Comprehension[] = [];
  let node: CstNode | undefined = compFor;
  while (node !== undefined) {
    if (node.rule === COMP_FOR) {
      const [asyncToken, , target, , iter, next] = node.children as [Cst[], number, CstNode, number, Cst, CstNode[]];
      generators.push({
        kind: 'comprehension', target: forTarget(c, target), iter: expr(c, iter), ifs: [],
        is_async: asyncToken.length > 0 ? 1 : 0,
      });
      node = next[0];
    } else {
      const [, test, next] = node.children as [number, Cst, CstNode[]];
      generators[generators.length - 1]!.ifs.push(expr(c, test));
      node = next[0];
    }
  }
  return generators;
}

// Parameters

/** ast_for_arguments: a typedargslist or varargslist; undefined for `()`. */
export function argumentsOf(c: Compiling, list: CstNode | undefined): Arguments {
  const found: Arguments = {
    kind: 'arguments', args: [], vararg: null, kwonlyargs: [], kw_defaults: [], kwarg: null, defaults: [],
  };
  if (list === undefined) return found;
  if (countNamed(list) > 255) throw c.error(list.start, 'more than 255 arguments');
  addParameters(c, list, list.start, found);
  return found;
}

/** How many parameters there are besides `*args` and `**kwargs`. */
function countNamed(n: CstNode): number {
  if (n.rule === TYPED_STAR || n.rule === VAR_STAR) return (n.children[3] as Cst[]).length;
  if (n.rule !== TYPED_PLAIN && n.rule !== VAR_PLAIN) return 0;
  const [, , others, tail] = n.children as [Cst, Cst, Cst[], CstNode[]];
  const special = (tail[0]?.children[1] as CstNode[] | undefined)?.[0];
  return 1 + others.length + (special === undefined ? 0 : countNamed(special));
}

function addParameters(c: Compiling, n: CstNode, listStart: number, to: Arguments): void {
  if (n.rule === TYPED_PLAIN || n.rule === VAR_PLAIN) {
    const [first, , others, tail] = n.children as [CstNode, Cst, CstNode[], CstNode[]];
    addPositional(c, first, listStart, to);
    for (const one of others) addPositional(c, one, listStart, to);
    const special = (tail[0]?.children[1] as CstNode[] | undefined)?.[0];
    if (special !== undefined) addParameters(c, special, listStart, to);
  } else if (n.rule === TYPED_STAR || n.rule === VAR_STAR) {
    addStarred(c, n, to);
  } else if (n.rule === TYPED_KWARG || n.rule === VAR_KWARG) {
    to.kwarg = parameter(c, n.children[1]!);
  }
}

function addPositional(c: Compiling, n: CstNode, listStart: number, to: Arguments): void {
  const [name, defaults] = n.children as [Cst, CstNode[]];
  if (defaults.length > 0) to.defaults.push(expr(c, defaults[0]!.children[1]!));
  else if (to.defaults.length > 0) throw c.error(listStart, 'non-default argument follows default argument');
  to.args.push(parameter(c, name));
}

/** `*`, `*args`, and the keyword-only parameters behind it. */
function addStarred(c: Compiling, n: CstNode, to: Arguments): void {
  const [star, vararg, , kwonly, tail] = n.children as [number, Cst[], Cst, CstNode[], CstNode[]];
  const kwarg = (tail[0]?.children[1] as CstNode[] | undefined)?.[0];
  if (vararg.length > 0) to.vararg = parameter(c, vararg[0]!);
  else if (kwonly.length === 0) throw c.error(kwarg?.start ?? star, 'named arguments must follow bare *');
  for (const one of kwonly) {
    const [name, defaults] = one.children as [Cst, CstNode[]];
    to.kw_defaults.push(defaults.length > 0 ? expr(c, defaults[0]!.children[1]!) : null);
    to.kwonlyargs.push(parameter(c, name));
  }
  if (kwarg !== undefined) to.kwarg = parameter(c, kwarg.children[1]!);
}

/** ast_for_arg: a tfpdef, or the name that a vfpdef is. */
function parameter(c: Compiling, cst: Cst): Arg {
  const token = firstToken(cst);
  const arg = c.identifier(token);
  c.checkName(arg, token);
  const annotation = typeof cst === 'number' || (cst as CstNode).rule !== TFPDEF
    ? undefined : ((cst as CstNode).children[1] as CstNode[])[0];
  return {
    kind: 'arg', lineno: c.lineno[token]!, col_offset: c.col[token]!, arg,
    annotation: annotation === undefined ? null : expr(c, annotation.children[1]!),
  };
}

// Targets

/** set_context: make a target of an expression, or refuse it at `token`. */
export function setContext(c: Compiling, e: Expr, ctx: ExprContext, token: number): void {
  switch (e.kind) {
    case 'Attribute':
      e.ctx = ctx;
      if (ctx === 'Store') c.checkName(e.attr, token, true);
      return;
    case 'Subscript': e.ctx = ctx; return;
    case 'Starred':
      e.ctx = ctx;
      return setContext(c, e.value, ctx, token);
    case 'Name':
      if (ctx === 'Store') c.checkName(e.id, token);
      e.ctx = ctx;
      return;
    case 'List':
    case 'Tuple':
      e.ctx = ctx;
      for (const elt of e.elts) setContext(c, elt, ctx, token);
      return;
    default: throw c.error(token, `can't ${ctx === 'Store' ? 'assign to' : 'delete'} ${NOT_A_TARGET[e.kind]}`);
  }
}

const NOT_A_TARGET: Readonly<Record<Exclude<Expr['kind'], 'Attribute' | 'Subscript' | 'Starred' | 'Name' | 'List' | 'Tuple'>, string>> = {
  Lambda: 'lambda', Call: 'function call', BoolOp: 'operator', BinOp: 'operator', UnaryOp: 'operator',
  GeneratorExp: 'generator expression', Yield: 'yield expression', YieldFrom: 'yield expression',
  Await: 'await expression', ListComp: 'list comprehension', SetComp: 'set comprehension',
  DictComp: 'dict comprehension', Dict: 'literal', Set: 'literal', Num: 'literal', Str: 'literal', Bytes: 'literal',
  JoinedStr: 'literal', FormattedValue: 'literal', NameConstant: 'keyword', Ellipsis: 'Ellipsis',
  Constant: 'literal', // no source has one
  Compare: 'comparison', IfExp: 'conditional expression',
};
