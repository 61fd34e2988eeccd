// How deep CPython's parser stack gets, so that what it refuses as too deep (93
// parentheses, one in the other) is refused here. Answers to s_push of parser.c.
//
// CPython pushes one entry a nonterminal. A rule of minipy.ohm that stands for a
// chain of them, `conditional` for test ... term, counts for the whole chain.
// NOT CPYTHON: what minipy.ohm has flattened into lists (`not`, unary operators,
// `**`, `else`) is counted by the actions, one list at a time; and a node that is
// reached by two chains of different length counts for one of them. The limit can
// so be off by a few entries of 1500, where nesting of different kinds is mixed.

/** MAXSTACK of 3.6's parser.c. */
export const MAXSTACK = 1500;

/** The parser's stack is full: a MemoryError in CPython, which says so on stderr. */
export class ParserStackOverflow extends Error {
  constructor() {
    super('s_push: parser stack overflow');
  }
}

/** Refuse a list of `count` operators for each of which CPython nests by `entries`. */
export function checkNesting(count: number, entries: number): void {
  if (count * entries > MAXSTACK - 21) throw new ParserStackOverflow(); // an atom alone takes 21
}

/** The nonterminals of Grammar/Grammar between a rule's parent and its children; 0 if not given. */
export const STACK_DEPTH: Readonly<Record<string, number>> = {
  file_input: 1, single_input: 1, eval_input: 1,
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
