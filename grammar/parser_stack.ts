// How deep CPython's parser stack gets, so that what it refuses as too deep (93
// parentheses, one in the other) is refused here. Answers to s_push of parser.c.
//
// CPython has an entry on its stack for each nonterminal of Grammar/Grammar that a
// token lies in. A rule of minipy.ohm that stands for a chain of them, `conditional`
// for test ... term, counts for the whole chain. Where the same rule is reached by
// chains of different length, STACK_DEPTH_BELOW says what to add. And where
// minipy.ohm has made lists of what nests (`not`, unary operators, `**`, `else`),
// the rules of the list move the depth as they begin: see ON_ENTER.

import { FIRST_UNIT, Tok } from './tokens.js';

/** MAXSTACK of 3.6's parser.c. */
export const MAXSTACK = 1500;

/** The parser's stack is full: a MemoryError in CPython, which says so on stderr. */
export class ParserStackOverflow extends Error {
  /** `token` has no place on it. */
  constructor(readonly token: number) {
    super('s_push: parser stack overflow');
  }
}

/** The nonterminals of Grammar/Grammar between a rule's parent and its children; 0 if not given. */
export const STACK_DEPTH: Readonly<Record<string, number>> = {
  file_input: 1, eval_input: 1, // single_input has no stmt: what is below counts one too many, it itself none
  decorator: 1, decorated: 1, async_funcdef: 1, async_stmt: 1, funcdef: 3, classdef: 3,
  parameters: 1, typed_plain: 1, typed_star: 1, typed_kwarg: 1, tfpdef: 1, var_plain: 1, var_star: 1, var_kwarg: 1,
  simple_stmt: 2, block: 1,
  expr_stmt: 2, testlist_star_expr: 1, annassign: 1, del_stmt: 2, return_stmt: 3, raise_stmt: 3, import_name: 3,
  import_from: 3, global_stmt: 2, nonlocal_stmt: 2, assert_stmt: 2,
  if_stmt: 3, while_stmt: 3, for_stmt: 3, try_stmt: 3, with_stmt: 3, with_item: 1, except_arg: 1,
  conditional: 11, or_test: 10, lambdef: 2, lambdef_nocond: 2, expr: 6, star_expr: 1, atom_expr: 4,
  testlist_comp: 1, testlist: 1, exprlist: 1, subscriptlist: 1, slice_from: 1, slice_tail: 1, sliceop: 1,
  dict_from_unpacking: 1, brace_from_test: 1, set_from_star: 1,
  arglist: 1, star_argument: 1, kwargs_argument: 1, test_argument: 1, comp_for: 1, comp_if: 2,
  yield_expr: 1, yield_from: 1,
};

/** What to add for `child` where it stands in `parent`: 'parent child'. */
export const STACK_DEPTH_BELOW: Readonly<Record<string, number>> = {
  'decorated decorator': 3, // stmt, compound_stmt, decorators
  'typed_tail typed_star': -1, 'typed_tail typed_kwarg': -1, 'typed_star_tail typed_kwarg': -1, // in the same typedargslist
  'var_tail var_star': -1, 'var_tail var_kwarg': -1, 'var_star_tail var_kwarg': -1,
  'simple_stmt yield_expr': 3, 'yield_expr testlist': 1, // small_stmt, flow_stmt, yield_stmt; yield_arg
  'slice_from slice_tail': -1, // in the same subscript
  'comp_if or_test': 1, 'lambdef_nocond or_test': 1, // test_nocond
  'comp_for comp_for': 1, 'comp_if comp_for': 1, // comp_iter
};

/** The depth, inside of a chain of operators. */
export interface ChainDepth {
  /** The index of the next token. */
  readonly pos: number;
  /** The number of the next token but `ahead`. */
  next(ahead?: number): number;
  /** Where the matching is: the nonterminals around a factor. */
  depth: number;
  /** At the start of the chain, and behind each `else`. */
  chainDepth: number;
  /** The same with the `not`s of this not_test. */
  notDepth: number;
}

/** The rules whose operands and operators are a chain. */
export const CHAIN_RULES: ReadonlySet<string> = new Set(['conditional', 'or_test', 'expr']);

/** or_test ... term, which come once more in an if_tail. */
const OR_TEST_TO_TERM = STACK_DEPTH.or_test!;
/** comparison ... term, and not_test: what a token `not` does not lie in, but an operand does. */
const BELOW_NOT = 8;

function check(depth: number, token: number): void {
  if (depth > MAXSTACK) throw new ParserStackOverflow(token);
}

function isUnary(token: number): boolean {
  const unit = token + FIRST_UNIT;
  return unit === Tok.PLUS || unit === Tok.MINUS || unit === Tok.TILDE;
}

/** Any operator but `**` and `not` leaves the factor and its power. */
function binaryOperator(m: ChainDepth): void {
  m.depth = m.notDepth;
}

function arithmeticOperator(m: ChainDepth): void {
  if (m.next() === Tok.DOUBLESTAR - FIRST_UNIT) m.depth += 2; // the right side is a factor in the power
  else binaryOperator(m);
}

/** What a rule does to the depth when it begins; it lasts until the chain ends. */
export const ON_ENTER: Readonly<Record<string, (m: ChainDepth) => void>> = {
  not_prefixed(m) {
    for (let ahead = 0; m.next(ahead) === Tok.not - FIRST_UNIT; ahead++) check(++m.depth - BELOW_NOT, m.pos + ahead);
    m.notDepth = m.depth;
  },
  unary_prefixed(m) {
    for (let ahead = 0; isUnary(m.next(ahead)); ahead++) check(++m.depth, m.pos + ahead);
  },
  infix_tail: arithmeticOperator,
  expr_tail: arithmeticOperator,
  is_tail: binaryOperator,
  not_in_tail: binaryOperator,
  bool_tail(m) {
    m.depth = m.notDepth = m.chainDepth;
  },
  if_tail(m) {
    m.depth = m.chainDepth - OR_TEST_TO_TERM;
  },
  else_tail(m) {
    m.depth = ++m.chainDepth - OR_TEST_TO_TERM;
    if (m.next(1) === Tok.lambda - FIRST_UNIT) m.depth--; // a lambdef counts the test that it is
  },
};
