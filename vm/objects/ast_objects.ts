// The compiler's syntax tree to Python's objects. PyAST_mod2obj of CPython's generated Python-ast.c.

import type { Mod } from '../../grammar/ast.js';
import { NODE_FIELDS, TYPE_BY_NAME, TYPE_OF_KIND, type Field } from '../../grammar/ast_fields.js';
import { PyBytes, PyInstance, PyList, setOwnAttr } from '../object.js';
import type { PyObject } from '../types.js';
import { mkStr } from '../values.js';
import { astTypes, type AstTypes } from './ast_types.js';

type Record_ = Readonly<Record<string, unknown>>;

/** PyAST_mod2obj. */
export function objectFromMod(mod: Mod): PyObject {
  return objectFromNode(astTypes(), mod as unknown as Record_);
}

/** ast2obj_mod, ast2obj_stmt ...: the fields of a node become attributes, its position comes last. */
function objectFromNode(types: AstTypes, node: Record_): PyObject {
  const kind = node['kind'] as string;
  const object = new PyInstance(types.byName.get(kind)!);
  for (const field of NODE_FIELDS.get(kind)!) setOwnAttr(object, field.name, fieldValue(types, field, node[field.name]));
  for (const { name } of TYPE_OF_KIND.get(kind)!.attributes) setOwnAttr(object, name, node[name] as number);
  return object;
}

function fieldValue(types: AstTypes, { type, quantifier }: Field, value: unknown): PyObject {
  if (quantifier === '*') return new PyList((value as readonly unknown[]).map((item) => itemValue(types, type, item)));
  return itemValue(types, type, value);
}

function itemValue(types: AstTypes, type: string, value: unknown): PyObject {
  if (value === null) return null;
  const nodeType = TYPE_BY_NAME.get(type);
  if (nodeType !== undefined) {
    return nodeType.form === 'enumeration' ? types.singletons.get(value as string)! : objectFromNode(types, value as Record_);
  }
  if (type === 'identifier') return mkStr(value as string);
  return type === 'bytes' ? new PyBytes(value as Uint8Array) : value as PyObject;
}
