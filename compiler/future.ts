// Future statements: which features a module asks for, and that it asks in time.
//
// Answers to Python/future.c. A future statement that comes after other code in a
// later line is found by the code generator, which knows `ff_lineno` from here.

import type { ImportFrom, Mod, Stmt } from '../grammar/ast.js';
import { CO_FUTURE_BARRY_AS_BDFL, CO_FUTURE_GENERATOR_STOP } from './code.js';
import type { SourceFile } from './errors.js';

export interface Future {
  /** CO_FUTURE_* bits. */
  ff_features: number;
  /** Line of the last future statement; -1 without one. */
  ff_lineno: number;
}

/** The features of 3.6 with their flags; those without one have been the rule for long. */
const FEATURES: ReadonlyMap<string, number> = new Map([
  ['nested_scopes', 0],
  ['generators', 0],
  ['division', 0],
  ['absolute_import', 0],
  ['with_statement', 0],
  ['print_function', 0],
  ['unicode_literals', 0],
  ['barry_as_FLUFL', CO_FUTURE_BARRY_AS_BDFL],
  ['generator_stop', CO_FUTURE_GENERATOR_STOP],
]);

/** ERR_LATE_FUTURE. */
export const LATE_FUTURE = 'from __future__ imports must occur at the beginning of the file';

/** PyFuture_FromASTObject. Raises PySyntaxError. */
export function futureFromAst(mod: Mod, file: SourceFile): Future {
  const ff: Future = { ff_features: 0, ff_lineno: -1 };
  if (mod.kind === 'Expression') return ff;
  let done = false;
  let prevLine = 0;
  for (const [i, s] of mod.body.entries()) {
    if (done && s.lineno > prevLine) break;
    prevLine = s.lineno;
    if (isFutureImport(s)) {
      if (done) throw file.errorPlacedLater(LATE_FUTURE, s);
      checkFeatures(ff, s, file);
      ff.ff_lineno = s.lineno;
    } else if (i > 0 || !isString(s)) {
      done = true;
    }
  }
  return ff;
}

function isFutureImport(s: Stmt): s is ImportFrom {
  return s.kind === 'ImportFrom' && s.module === '__future__';
}

/** Only a docstring may come first. */
function isString(s: Stmt): boolean {
  return s.kind === 'Expr' && s.value.kind === 'Str';
}

/** future_check_features. */
function checkFeatures(ff: Future, s: ImportFrom, file: SourceFile): void {
  for (const { name } of s.names) {
    if (name === 'braces') throw file.errorPlacedLater('not a chance', s);
    const flag = FEATURES.get(name);
    if (flag === undefined) throw file.errorPlacedLater(`future feature ${name.slice(0, 100)} is not defined`, s);
    ff.ff_features |= flag;
  }
}
