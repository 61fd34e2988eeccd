// Python's objects to the compiler's syntax tree. PyAST_obj2mod of CPython's generated Python-ast.c.
//
// Each node is read anew wherever it stands, so that one object in two places becomes two nodes. What
// comes out has the right fields, but need not be a tree that can be compiled: ast_validate.ts looks at
// that. Until then a list may hold null, and Num, Str and Constant any object. MAY RUN PYTHON.

import type { Mod } from '../../grammar/ast.js';
import { TYPE_BY_NAME, type Field, type NodeKind, type NodeType } from '../../grammar/ast_fields.js';
import { findAttr, isInstance, repr } from '../abstract.js';
import { overflowError, runtimeError, typeError, typeName, valueError } from '../errors.js';
import { asIntValue, PyBaseException, PyBytes, PyList } from '../object.js';
import { BytesType, typeOf, type PyObject } from '../types.js';
import { isStr, strText } from '../values.js';
import { astTypes, type AstTypes } from './ast_types.js';

export type AstMode = 'exec' | 'eval' | 'single';

const KIND_OF_MODE: Readonly<Record<AstMode, Mod['kind']>> = { exec: 'Module', eval: 'Expression', single: 'Interactive' };

const INT_MAX = 2 ** 31 - 1;

/** PyAST_obj2mod. */
export function modFromObject(v: PyObject, mode: AstMode): Mod {
  const types = astTypes();
  const kind = KIND_OF_MODE[mode];
  if (!isInstance(v, types.byName.get(kind)!)) throw typeError(`expected ${kind} node, got ${typeName(v)}`);
  return nodeFromObject(types, TYPE_BY_NAME.get('mod')!, v) as Mod;
}

/** obj2ast_mod, obj2ast_stmt ...: a node, the name of an enumeration's kind, or null for None. */
function nodeFromObject(types: AstTypes, type: NodeType, v: PyObject): unknown {
  if (type.form === 'sum' && v === null) return null;
  const node: Record<string, unknown> = {};
  // A product has its attributes last.
  if (type.form === 'sum') readFields(types, node, v, type.name, type.attributes);
  const { kind, fields } = kindOfObject(types, type, v);
  if (type.form === 'enumeration') return kind;
  node['kind'] = kind;
  readFields(types, node, v, kind, fields);
  if (type.form === 'product') readFields(types, node, v, type.name, type.attributes);
  for (const field of fields) {
    if (isRequired(field) && node[field.name] === null) throw valueError(`field ${field.name} is required for ${kind}`);
  }
  return node;
}

/** None is a value of these two, and no int is null. */
function isRequired({ type, quantifier }: Field): boolean {
  return quantifier === '' && type !== 'singleton' && type !== 'constant';
}

function kindOfObject(types: AstTypes, type: NodeType, v: PyObject): NodeKind {
  if (type.form === 'product') return type.kinds[0]!; // of any class
  const exact = types.kindOf.get(typeOf(v));
  const found = type.kinds.find(({ kind }) => kind === exact) ?? type.kinds.find(({ kind }) => isInstance(v, types.byName.get(kind)!));
  if (found === undefined) throw typeError(`expected some sort of ${type.name}, but got ${strText(repr(v))}`);
  return found;
}

function readFields(types: AstTypes, node: Record<string, unknown>, v: PyObject, owner: string, fields: readonly Field[]): void {
  for (const field of fields) node[field.name] = readField(types, v, owner, field);
}

function readField(types: AstTypes, v: PyObject, owner: string, { name, type, quantifier }: Field): unknown {
  const value = attributeOf(v, name);
  if (quantifier === '?' && (value === undefined || value === null)) return type === 'int' ? 0 : null;
  if (value === undefined) throw typeError(`required field "${name}" missing from ${owner}`);
  if (quantifier !== '*') return fromObject(types, type, value);
  if (!(value instanceof PyList)) throw typeError(`${owner} field "${name}" must be a list, not a ${typeName(value)}`);
  const { items } = value;
  const count = items.length;
  const list: unknown[] = [];
  for (let i = 0; i < count; i++) {
    list.push(fromObject(types, type, items[i]!));
    if (value.items.length !== count) throw runtimeError(`${owner} field "${name}" changed size during iteration`);
  }
  if (type === 'identifier' || type === 'slice' || type === 'excepthandler') refuseNone(list, type);
  return list;
}

/** NOT CPYTHON: None in a list of names, slices or handlers is an error, because CPython 3.6 dies of it. So it does
 *  of an alias, argument, keyword or comprehension without one of its parts, where we go on to our error. */
function refuseNone(list: readonly unknown[], type: string): void {
  if (list.includes(null)) throw valueError(`None disallowed in ${type} list`);
}

/** The attribute, undefined without it. As C's hasattr(), it takes any exception for an answer. */
function attributeOf(v: PyObject, name: string): PyObject | undefined {
  try {
    return findAttr(v, name);
  } catch (exc) {
    if (exc instanceof PyBaseException) return undefined;
    throw exc;
  }
}

function fromObject(types: AstTypes, type: string, v: PyObject): unknown {
  switch (type) {
    case 'identifier':
      if (!isStr(v) && v !== null) throw typeError('AST identifier must be of type str');
      return v === null ? null : strText(v);
    case 'int': return cIntFromObject(v);
    case 'string':
      if (!isStr(v) && typeOf(v) !== BytesType) throw typeError('AST string must be of type str');
      return v;
    case 'bytes':
      if (!(v instanceof PyBytes) || v.ob_type !== BytesType) throw typeError('AST bytes must be of type bytes');
      return v.value;
    case 'singleton':
      if (v !== null && typeof v !== 'boolean') throw valueError('AST singleton must be True, False, or None');
      return v;
    case 'object':
    case 'constant': return v;
    default: return nodeFromObject(types, TYPE_BY_NAME.get(type)!, v);
  }
}

/** obj2ast_int. */
function cIntFromObject(v: PyObject): number {
  const n = asIntValue(v);
  if (n === undefined) throw valueError(`invalid integer value: ${strText(repr(v))}`);
  if (n > INT_MAX || n < -INT_MAX - 1) throw overflowError('Python int too large to convert to C int');
  return Number(n);
}
