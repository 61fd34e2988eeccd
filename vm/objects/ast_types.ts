// The classes of the syntax tree as Python sees them: _ast.AST and one for each type and kind of node.
//
// The first half of what CPython generates as Python-ast.c. All but AST are heap types there, which
// programs may change, so each interpreter has its own; they are made from grammar/ast_fields.ts.

import { callObject, genericGetAttr, genericSetAttr, getAttr, setAttr } from '../abstract.js';
import { PyDict } from '../dict.js';
import { typeError } from '../errors.js';
import { asStrValue, EMPTY_TUPLE, instanceDict, PyInstance, PyTuple } from '../object.js';
import { length, sequenceGetItem } from '../sequence.js';
import { moduleState } from '../thread_state.js';
import { PyType, TypeType, typeOf, type Kwargs, type PyObject } from '../types.js';
import { strText } from '../values.js';
import { NODE_TYPES, type Field, type NodeType } from '../../grammar/ast_fields.js';
import { genericDictGetSet } from './object.js';
import { defineType } from './type.js';

export const AstType = new PyType('_ast.AST');
AstType.tp_qualname = 'AST';

/** ast_type_init: positional arguments are the fields, all of them or none; keywords are any attributes. */
function ast_init(self: PyInstance, args: PyObject[], kwargs: Kwargs): void {
  const fields = getAttr(typeOf(self), '_fields');
  const count = length(fields);
  if (args.length > 0 && args.length !== count) {
    const [either, plural] = [count === 0 ? '' : 'either 0 or ', count === 1 ? '' : 's'];
    throw typeError(`${typeOf(self).tp_name} constructor takes ${either}${count} positional argument${plural}`);
  }
  for (let i = 0; i < args.length; i++) setAttr(self, attributeName(sequenceGetItem(fields, i)), args[i]!);
  for (const [name, value] of kwargs ?? []) setAttr(self, name, value);
}

function attributeName(name: PyObject): string {
  const text = asStrValue(name);
  if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).tp_name}'`);
  return strText(text);
}

/** ast_type_reduce. */
function ast_reduce(self: PyInstance): PyObject {
  return new PyTuple([typeOf(self), EMPTY_TUPLE, instanceDict(self)]);
}

defineType(AstType, {
  isBase: true,
  hasDict: true,
  module: '_ast',
  slots: {
    tp_new: (type: PyType) => new PyInstance(type),
    tp_init: ast_init,
    tp_getattro: genericGetAttr,
    tp_setattro: genericSetAttr,
  },
  methods: [{ ml_name: '__reduce__', ml_meth: ast_reduce, ml_flags: [0, 0] }],
  getset: [genericDictGetSet],
  dict: { _fields: EMPTY_TUPLE, _attributes: EMPTY_TUPLE },
});

export interface AstTypes {
  /** In the order of the _ast module. */
  readonly byName: ReadonlyMap<string, PyType>;
  /** The kind of node that is made of instances of a class. */
  readonly kindOf: ReadonlyMap<PyType, string>;
  /** The one instance that stands in trees for a kind of an enumeration: Load, Add ... */
  readonly singletons: ReadonlyMap<string, PyObject>;
}

const nameTuple = (fields: readonly Field[]): PyTuple => new PyTuple(fields.map(({ name }) => name));

/** make_type. */
function makeType(name: string, base: PyType, fields: readonly Field[]): PyType {
  const dict = new PyDict();
  dict.setStr('_fields', nameTuple(fields));
  dict.setStr('__module__', '_ast');
  return callObject(TypeType, [name, new PyTuple([base]), dict]) as PyType;
}

/** The class of the type itself; its kinds are derived from it. */
function makeNodeType({ name, form, attributes, kinds }: NodeType): PyType {
  const type = makeType(name, AstType, form === 'product' ? kinds[0]!.fields : []);
  type.tp_dict.setStr('_attributes', nameTuple(attributes));
  return type;
}

/** init_types. */
function makeAstTypes(): AstTypes {
  const byName = new Map<string, PyType>();
  const kindOf = new Map<PyType, string>();
  const singletons = new Map<string, PyObject>();
  for (const nodeType of NODE_TYPES) {
    const type = makeNodeType(nodeType);
    byName.set(nodeType.name, type);
    if (nodeType.form === 'product') kindOf.set(type, nodeType.name);
    else {
      for (const { kind, fields } of nodeType.kinds) {
        const kindType = makeType(kind, type, fields);
        byName.set(kind, kindType);
        kindOf.set(kindType, kind);
        if (nodeType.form === 'enumeration') singletons.set(kind, new PyInstance(kindType));
      }
    }
  }
  return { byName, kindOf, singletons };
}

/** The classes of this interpreter. */
export function astTypes(): AstTypes {
  return moduleState('_ast', makeAstTypes);
}
