// Tuple, list, set and dict displays, and assignment to tuples and lists.
//
// Answers to compiler_list, compiler_tuple, compiler_set, compiler_dict and
// assignment_helper of compile.c.

import type * as ast from '../grammar/ast.js';
import { TupleConst } from './code.js';
import type { Compiler } from './compiler.js';
import { constOrUndefined, constValue } from './constants.js';
import { Op } from './opcode.js';

/** BUILD_MAP takes no more pairs at once. */
const MAX_DICT_ITEMS = 0xffff;
const MAX_UNPACKED_DICTS = 255;

export function compileListOrTuple(c: Compiler, e: ast.List | ast.Tuple): void {
  if (e.ctx === 'Store') return compileUnpacking(c, e.elts);
  if (e.ctx === 'Del') return c.visitExprs(e.elts);
  if (e.kind === 'List') compileElements(c, e.elts, Op.BUILD_LIST, Op.BUILD_LIST_UNPACK);
  else compileElements(c, e.elts, Op.BUILD_TUPLE, Op.BUILD_TUPLE_UNPACK);
}

export function compileSet(c: Compiler, e: ast.SetDisplay): void {
  const { u } = c;
  if (!e.elts.some((elt) => elt.kind === 'Starred')) {
    c.visitExprs(e.elts);
    return u.emit(Op.BUILD_SET, e.elts.length);
  }
  compileParts(c, e.elts, Op.BUILD_SET, Op.BUILD_SET_UNPACK);
}

function compileElements(c: Compiler, elts: readonly ast.Expr[], single: Op, outer: Op): void {
  if (!elts.some((elt) => elt.kind === 'Starred')) {
    c.visitExprs(elts);
    return c.u.emit(single, elts.length);
  }
  compileParts(c, elts, Op.BUILD_TUPLE, outer);
}

/** starunpack_helper: runs of plain elements become containers of their own, which `outer`
 *  joins with the starred ones.  [a, b, *c]:  <a> <b> BUILD_TUPLE 2  <c>  BUILD_LIST_UNPACK 2 */
function compileParts(c: Compiler, elts: readonly ast.Expr[], inner: Op, outer: Op): void {
  const { u } = c;
  let parts = 0;
  let run = 0;
  const endRun = (): void => {
    if (run === 0) return;
    u.emit(inner, run);
    parts++;
    run = 0;
  };
  for (const elt of elts) {
    if (elt.kind === 'Starred') {
      endRun();
      c.visitExpr(elt.value);
      parts++;
    } else {
      c.visitExpr(elt);
      run++;
    }
  }
  endRun();
  u.emit(outer, parts);
}

/** assignment_helper: UNPACK_SEQUENCE or UNPACK_EX, then a store for each target. */
function compileUnpacking(c: Compiler, elts: readonly ast.Expr[]): void {
  const star = elts.findIndex((elt) => elt.kind === 'Starred');
  if (star < 0) {
    c.u.emit(Op.UNPACK_SEQUENCE, elts.length);
  } else {
    const after = elts.length - star - 1;
    if (star >= 1 << 8 || after >= 0x7fffffff >> 8) {
      throw c.error('too many expressions in star-unpacking assignment');
    }
    c.u.emit(Op.UNPACK_EX, star + (after << 8));
    if (elts.some((elt, i) => i > star && elt.kind === 'Starred')) {
      throw c.error('two starred expressions in assignment');
    }
  }
  for (const elt of elts) c.visitExpr(elt.kind === 'Starred' ? elt.value : elt);
}

/** compiler_dict: runs of items become dicts, which BUILD_MAP_UNPACK joins with the `**` ones. */
export function compileDict(c: Compiler, e: ast.Dict): void {
  let dicts = 0;
  let run = 0;
  let isUnpacking = false;
  const endRun = (end: number): void => {
    compileItems(c, e, end - run, end);
    dicts++;
    run = 0;
  };
  e.values.forEach((value, i) => {
    isUnpacking = e.keys[i] === null;
    if (run === MAX_DICT_ITEMS || (run > 0 && isUnpacking)) endRun(i);
    if (isUnpacking) {
      c.visitExpr(value);
      dicts++;
    } else {
      run++;
    }
  });
  if (run > 0 || dicts === 0) endRun(e.values.length);
  // One dict that comes from `**` is still to be copied.
  while (dicts > 1 || isUnpacking) {
    const n = Math.min(dicts, MAX_UNPACKED_DICTS);
    c.u.emit(Op.BUILD_MAP_UNPACK, n);
    dicts -= n - 1;
    isUnpacking = false;
  }
}

/** compiler_subdict: items [begin, end), none of them a `**`. */
function compileItems(c: Compiler, e: ast.Dict, begin: number, end: number): void {
  const n = end - begin;
  const keys = e.keys.slice(begin, end) as ast.Expr[];
  const values = e.values.slice(begin, end);
  if (n > 1 && keys.every((key) => constOrUndefined(c, key) !== undefined)) {
    c.visitExprs(values);
    c.u.loadConst(new TupleConst(keys.map((key) => constValue(c, key))));
    c.u.emit(Op.BUILD_CONST_KEY_MAP, n);
    return;
  }
  keys.forEach((key, i) => {
    c.visitExpr(key);
    c.visitExpr(values[i]!);
  });
  c.u.emit(Op.BUILD_MAP, n);
}
