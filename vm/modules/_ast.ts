// _ast: the classes of the syntax tree. lib/ast.py has the functions.
//
// The classes are in vm/objects/ast_types.ts; compile() turns source into trees and trees into code.

import { AstType, astTypes } from '../objects/ast_types.js';
import type { ModuleDef } from './module_def.js';

/** A flag of compile(): stop at the syntax tree. */
export const PyCF_ONLY_AST = 0x0400;

export const _ast_module: ModuleDef = {
  name: '_ast',
  init: (dict) => {
    dict.setStr('AST', AstType);
    dict.setStr('PyCF_ONLY_AST', PyCF_ONLY_AST);
    for (const [name, type] of astTypes().byName) dict.setStr(name, type);
  },
};
