// import and from-import.
//
// Answers to compiler_import, compiler_import_as and compiler_from_import of compile.c.

import { mkStr } from '../vm/values.js';
import type * as ast from '../grammar/ast.js';
import { TupleConst } from './code.js';
import type { Compiler } from './compiler.js';
import { LATE_FUTURE } from './future.js';
import { nameop } from './names.js';
import { Op } from './opcode.js';

/** compiler_import, for each name:
 *
 *          LOAD_CONST 0
 *          LOAD_CONST None
 *          IMPORT_NAME a.b.c
 *          STORE a                 (`as x`: LOAD_ATTR b; LOAD_ATTR c; STORE x)
 */
export function compileImport(c: Compiler, s: ast.Import): void {
  for (const { name, asname } of s.names) {
    c.u.loadConst(0);
    c.u.loadConst(null);
    c.u.emitName(Op.IMPORT_NAME, name);
    const [top, ...attributes] = name.split('.');
    if (asname === null) {
      nameop(c, top!, 'Store');
    } else {
      // The name of an attribute on the way is not mangled.
      for (const attr of attributes) c.u.emit(Op.LOAD_ATTR, c.u.names.add(attr));
      nameop(c, asname, 'Store');
    }
  }
}

/** compiler_from_import:
 *
 *          LOAD_CONST level
 *          LOAD_CONST names
 *          IMPORT_NAME module
 *          IMPORT_FROM name; STORE name    for each; for `*` IMPORT_STAR, and that is all
 *          POP_TOP
 */
export function compileImportFrom(c: Compiler, s: ast.ImportFrom): void {
  const { u } = c;
  u.loadConst(s.level);
  if (s.module === '__future__' && s.lineno > c.future.ff_lineno) throw c.error(LATE_FUTURE);
  u.loadConst(new TupleConst(s.names.map(({ name }) => mkStr(name))));
  u.emitName(Op.IMPORT_NAME, s.module ?? '');
  if (s.names[0]?.name === '*') return u.emit(Op.IMPORT_STAR);
  for (const { name, asname } of s.names) {
    u.emitName(Op.IMPORT_FROM, name);
    nameop(c, asname ?? name, 'Store');
  }
  u.emit(Op.POP_TOP);
}
