// The one table of the tree's nodes: what kinds there are, in what order, and the fields of each with
// their types. Answers to CPython 3.6's Python.asdl, in whose order everything stands.
//
// ast.dump, the classes of the _ast module and the conversions between the tree and Python's objects
// all go by it. A field is written `type name`; `type? name` may be missing, `type* name` is a list.

import type { Expr, ExprContext, Mod, Slice, Stmt, BoolOperator, Operator, UnaryOperator, CmpOperator } from './ast.js';

export interface Field {
  readonly name: string;
  /** A type of node or one of identifier, int, string, bytes, object, singleton, constant. */
  readonly type: string;
  readonly quantifier: '' | '?' | '*';
}

export interface NodeKind {
  readonly kind: string;
  readonly fields: readonly Field[];
}

/** A type of node: a `sum` is one of several kinds, an `enumeration` one of several kinds without
 *  fields, which the tree holds as their names; a `product` is the only kind of its type. */
export interface NodeType {
  readonly name: string;
  readonly form: 'sum' | 'enumeration' | 'product';
  /** Fields that all its kinds have beside their own. */
  readonly attributes: readonly Field[];
  readonly kinds: readonly NodeKind[];
}

function parseFields(text: string): Field[] {
  return text === '' ? [] : text.split(', ').map((field) => {
    const [, type, quantifier, name] = /^(\w+)([?*]?) (\w+)$/.exec(field)!;
    return { name: name!, type: type!, quantifier: quantifier as Field['quantifier'] };
  });
}

function sum(name: string, kinds: Readonly<Record<string, string>>, attributes = ''): NodeType {
  const list = Object.entries(kinds).map(([kind, fields]) => ({ kind, fields: parseFields(fields) }));
  return { name, form: 'sum', attributes: parseFields(attributes), kinds: list };
}

function enumeration(name: string, kinds: readonly string[]): NodeType {
  return { name, form: 'enumeration', attributes: [], kinds: kinds.map((kind) => ({ kind, fields: [] })) };
}

function product(name: string, fields: string, attributes = ''): NodeType {
  return { name, form: 'product', attributes: parseFields(attributes), kinds: [{ kind: name, fields: parseFields(fields) }] };
}

const POSITION = 'int lineno, int col_offset';

export const NODE_TYPES: readonly NodeType[] = [
  sum('mod', {
    Module: 'stmt* body',
    Interactive: 'stmt* body',
    Expression: 'expr body',
    Suite: 'stmt* body', // never in a tree: there is only its class
  } satisfies Record<Mod['kind'] | 'Suite', string>),

  sum('stmt', {
    FunctionDef: 'identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns',
    AsyncFunctionDef: 'identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns',
    ClassDef: 'identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list',
    Return: 'expr? value',
    Delete: 'expr* targets',
    Assign: 'expr* targets, expr value',
    AugAssign: 'expr target, operator op, expr value',
    AnnAssign: 'expr target, expr annotation, expr? value, int simple',
    For: 'expr target, expr iter, stmt* body, stmt* orelse',
    AsyncFor: 'expr target, expr iter, stmt* body, stmt* orelse',
    While: 'expr test, stmt* body, stmt* orelse',
    If: 'expr test, stmt* body, stmt* orelse',
    With: 'withitem* items, stmt* body',
    AsyncWith: 'withitem* items, stmt* body',
    Raise: 'expr? exc, expr? cause',
    Try: 'stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody',
    Assert: 'expr test, expr? msg',
    Import: 'alias* names',
    ImportFrom: 'identifier? module, alias* names, int? level',
    Global: 'identifier* names',
    Nonlocal: 'identifier* names',
    Expr: 'expr value',
    Pass: '',
    Break: '',
    Continue: '',
  } satisfies Record<Stmt['kind'], string>, POSITION),

  sum('expr', {
    BoolOp: 'boolop op, expr* values',
    BinOp: 'expr left, operator op, expr right',
    UnaryOp: 'unaryop op, expr operand',
    Lambda: 'arguments args, expr body',
    IfExp: 'expr test, expr body, expr orelse',
    Dict: 'expr* keys, expr* values',
    Set: 'expr* elts',
    ListComp: 'expr elt, comprehension* generators',
    SetComp: 'expr elt, comprehension* generators',
    DictComp: 'expr key, expr value, comprehension* generators',
    GeneratorExp: 'expr elt, comprehension* generators',
    Await: 'expr value',
    Yield: 'expr? value',
    YieldFrom: 'expr value',
    Compare: 'expr left, cmpop* ops, expr* comparators',
    Call: 'expr func, expr* args, keyword* keywords',
    Num: 'object n',
    Str: 'string s',
    FormattedValue: 'expr value, int? conversion, expr? format_spec',
    JoinedStr: 'expr* values',
    Bytes: 'bytes s',
    NameConstant: 'singleton value',
    Ellipsis: '',
    Constant: 'constant value',
    Attribute: 'expr value, identifier attr, expr_context ctx',
    Subscript: 'expr value, slice slice, expr_context ctx',
    Starred: 'expr value, expr_context ctx',
    Name: 'identifier id, expr_context ctx',
    List: 'expr* elts, expr_context ctx',
    Tuple: 'expr* elts, expr_context ctx',
  } satisfies Record<Expr['kind'], string>, POSITION),

  enumeration('expr_context', ['Load', 'Store', 'Del', 'AugLoad', 'AugStore', 'Param'] satisfies ExprContext[]),

  sum('slice', {
    Slice: 'expr? lower, expr? upper, expr? step',
    ExtSlice: 'slice* dims',
    Index: 'expr value',
  } satisfies Record<Slice['kind'], string>),

  enumeration('boolop', ['And', 'Or'] satisfies BoolOperator[]),
  enumeration('operator', [
    'Add', 'Sub', 'Mult', 'MatMult', 'Div', 'Mod', 'Pow', 'LShift', 'RShift', 'BitOr', 'BitXor', 'BitAnd', 'FloorDiv',
  ] satisfies Operator[]),
  enumeration('unaryop', ['Invert', 'Not', 'UAdd', 'USub'] satisfies UnaryOperator[]),
  enumeration('cmpop', ['Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn'] satisfies CmpOperator[]),

  product('comprehension', 'expr target, expr iter, expr* ifs, int is_async'),
  sum('excepthandler', { ExceptHandler: 'expr? type, identifier? name, stmt* body' }, POSITION),
  product('arguments', 'arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults'),
  product('arg', 'identifier arg, expr? annotation', POSITION),
  product('keyword', 'identifier? arg, expr value'),
  product('alias', 'identifier name, identifier? asname'),
  product('withitem', 'expr context_expr, expr? optional_vars'),
];

/** A type of node by its name. */
export const TYPE_BY_NAME: ReadonlyMap<string, NodeType> = new Map(NODE_TYPES.map((type) => [type.name, type]));

/** The type of a kind of node. */
export const TYPE_OF_KIND: ReadonlyMap<string, NodeType> = new Map(
  NODE_TYPES.flatMap((type) => type.kinds.map(({ kind }) => [kind, type] as const)),
);

/** The fields of a kind of node. */
export const NODE_FIELDS: ReadonlyMap<string, readonly Field[]> = new Map(
  NODE_TYPES.flatMap(({ kinds }) => kinds.map(({ kind, fields }) => [kind, fields] as const)),
);
