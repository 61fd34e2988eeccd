// The abstract syntax tree, in the order of CPython 3.6's Parser/Python.asdl.
//
// What a parse produces and what the compiler consumes. Field names and their
// order are asdl's; what walks over any node goes by the table in ast_fields.ts.
// Positions are CPython's: `lineno` counts from 1, `col_offset` is the
// offset in UTF-8 bytes from the start of the line.

import type { PyComplex, PyFloat, StrValue } from '../vm/values.js';

/** An identifier. UTF-16, NFKC-normalised when it is not pure ASCII (PEP 3131). */
export type Identifier = string;

export interface Position {
  lineno: number;
  col_offset: number;
}

// mod

export interface Module { kind: 'Module'; body: Stmt[] }
export interface Interactive { kind: 'Interactive'; body: Stmt[] }
export interface Expression { kind: 'Expression'; body: Expr }
export type Mod = Module | Interactive | Expression;

// stmt

export interface FunctionDef extends Position {
  kind: 'FunctionDef';
  name: Identifier; args: Arguments; body: Stmt[]; decorator_list: Expr[]; returns: Expr | null;
}
export interface AsyncFunctionDef extends Position {
  kind: 'AsyncFunctionDef';
  name: Identifier; args: Arguments; body: Stmt[]; decorator_list: Expr[]; returns: Expr | null;
}
export interface ClassDef extends Position {
  kind: 'ClassDef';
  name: Identifier; bases: Expr[]; keywords: Keyword[]; body: Stmt[]; decorator_list: Expr[];
}
export interface Return extends Position { kind: 'Return'; value: Expr | null }
export interface Delete extends Position { kind: 'Delete'; targets: Expr[] }
export interface Assign extends Position { kind: 'Assign'; targets: Expr[]; value: Expr }
export interface AugAssign extends Position { kind: 'AugAssign'; target: Expr; op: Operator; value: Expr }
export interface AnnAssign extends Position {
  kind: 'AnnAssign';
  target: Expr; annotation: Expr; value: Expr | null;
  /** 1 for a bare name not in parentheses, else 0. */
  simple: 0 | 1;
}
export interface For extends Position { kind: 'For'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
export interface AsyncFor extends Position { kind: 'AsyncFor'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
export interface While extends Position { kind: 'While'; test: Expr; body: Stmt[]; orelse: Stmt[] }
export interface If extends Position { kind: 'If'; test: Expr; body: Stmt[]; orelse: Stmt[] }
export interface With extends Position { kind: 'With'; items: WithItem[]; body: Stmt[] }
export interface AsyncWith extends Position { kind: 'AsyncWith'; items: WithItem[]; body: Stmt[] }
export interface Raise extends Position { kind: 'Raise'; exc: Expr | null; cause: Expr | null }
export interface Try extends Position {
  kind: 'Try';
  body: Stmt[]; handlers: ExceptHandler[]; orelse: Stmt[]; finalbody: Stmt[];
}
export interface Assert extends Position { kind: 'Assert'; test: Expr; msg: Expr | null }
export interface Import extends Position { kind: 'Import'; names: Alias[] }
export interface ImportFrom extends Position {
  kind: 'ImportFrom';
  module: Identifier | null; names: Alias[]; level: number;
}
export interface Global extends Position { kind: 'Global'; names: Identifier[] }
export interface Nonlocal extends Position { kind: 'Nonlocal'; names: Identifier[] }
export interface ExprStmt extends Position { kind: 'Expr'; value: Expr }
export interface Pass extends Position { kind: 'Pass' }
export interface Break extends Position { kind: 'Break' }
export interface Continue extends Position { kind: 'Continue' }

export type Stmt =
  | FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | AugAssign | AnnAssign
  | For | AsyncFor | While | If | With | AsyncWith | Raise | Try | Assert | Import | ImportFrom
  | Global | Nonlocal | ExprStmt | Pass | Break | Continue;

// expr

export interface BoolOp extends Position { kind: 'BoolOp'; op: BoolOperator; values: Expr[] }
export interface BinOp extends Position { kind: 'BinOp'; left: Expr; op: Operator; right: Expr }
export interface UnaryOp extends Position { kind: 'UnaryOp'; op: UnaryOperator; operand: Expr }
export interface Lambda extends Position { kind: 'Lambda'; args: Arguments; body: Expr }
export interface IfExp extends Position { kind: 'IfExp'; test: Expr; body: Expr; orelse: Expr }
/** `keys[i] === null` stands for `**values[i]`. */
export interface Dict extends Position { kind: 'Dict'; keys: (Expr | null)[]; values: Expr[] }
export interface SetDisplay extends Position { kind: 'Set'; elts: Expr[] }
export interface ListComp extends Position { kind: 'ListComp'; elt: Expr; generators: Comprehension[] }
export interface SetComp extends Position { kind: 'SetComp'; elt: Expr; generators: Comprehension[] }
export interface DictComp extends Position { kind: 'DictComp'; key: Expr; value: Expr; generators: Comprehension[] }
export interface GeneratorExp extends Position { kind: 'GeneratorExp'; elt: Expr; generators: Comprehension[] }
export interface Await extends Position { kind: 'Await'; value: Expr }
export interface Yield extends Position { kind: 'Yield'; value: Expr | null }
export interface YieldFrom extends Position { kind: 'YieldFrom'; value: Expr }
export interface Compare extends Position { kind: 'Compare'; left: Expr; ops: CmpOperator[]; comparators: Expr[] }
export interface Call extends Position { kind: 'Call'; func: Expr; args: Expr[]; keywords: Keyword[] }
export interface Num extends Position { kind: 'Num'; n: number | bigint | PyFloat | PyComplex }
export interface Str extends Position { kind: 'Str'; s: StrValue }
export interface FormattedValue extends Position {
  kind: 'FormattedValue';
  value: Expr;
  /** -1 for none, else the character code of 's', 'r' or 'a'. */
  conversion: number;
  format_spec: Expr | null;
}
export interface JoinedStr extends Position { kind: 'JoinedStr'; values: Expr[] }
export interface Bytes extends Position { kind: 'Bytes'; s: Uint8Array }
export interface NameConstant extends Position { kind: 'NameConstant'; value: null | boolean }
export interface Ellipsis extends Position { kind: 'Ellipsis' }
/** No parse makes it: it is for trees made by programs. `value` is one of the compiler's constants. */
export interface ConstantExpr extends Position { kind: 'Constant'; value: unknown }
export interface Attribute extends Position { kind: 'Attribute'; value: Expr; attr: Identifier; ctx: ExprContext }
export interface Subscript extends Position { kind: 'Subscript'; value: Expr; slice: Slice; ctx: ExprContext }
export interface Starred extends Position { kind: 'Starred'; value: Expr; ctx: ExprContext }
export interface Name extends Position { kind: 'Name'; id: Identifier; ctx: ExprContext }
export interface List extends Position { kind: 'List'; elts: Expr[]; ctx: ExprContext }
export interface Tuple extends Position { kind: 'Tuple'; elts: Expr[]; ctx: ExprContext }

export type Expr =
  | BoolOp | BinOp | UnaryOp | Lambda | IfExp | Dict | SetDisplay | ListComp | SetComp | DictComp
  | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | Num | Str | FormattedValue
  | JoinedStr | Bytes | NameConstant | Ellipsis | ConstantExpr
  | Attribute | Subscript | Starred | Name | List | Tuple;

/** PARAM has no place in 3.6 trees that a parse makes: parameters are `Arg`. */
export type ExprContext = 'Load' | 'Store' | 'Del' | 'AugLoad' | 'AugStore' | 'Param';

// slice

export interface PlainSlice { kind: 'Slice'; lower: Expr | null; upper: Expr | null; step: Expr | null }
export interface ExtSlice { kind: 'ExtSlice'; dims: Slice[] }
export interface Index { kind: 'Index'; value: Expr }
export type Slice = PlainSlice | ExtSlice | Index;

export type BoolOperator = 'And' | 'Or';
export type Operator =
  | 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow'
  | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CmpOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface Comprehension {
  kind: 'comprehension';
  target: Expr; iter: Expr; ifs: Expr[]; is_async: 0 | 1;
}
export interface ExceptHandler extends Position {
  kind: 'ExceptHandler';
  type: Expr | null; name: Identifier | null; body: Stmt[];
}
export interface Arguments {
  kind: 'arguments';
  args: Arg[]; vararg: Arg | null; kwonlyargs: Arg[];
  /** One for each of `kwonlyargs`; null where it has no default. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Defaults of the last `defaults.length` of `args`. */
  defaults: Expr[];
}
export interface Arg extends Position { kind: 'arg'; arg: Identifier; annotation: Expr | null }
/** `arg === null` stands for `**value`. */
export interface Keyword { kind: 'keyword'; arg: Identifier | null; value: Expr }
export interface Alias { kind: 'alias'; name: Identifier; asname: Identifier | null }
export interface WithItem { kind: 'withitem'; context_expr: Expr; optional_vars: Expr | null }

export type Node =
  | Mod | Stmt | Expr | Slice | Comprehension | ExceptHandler | Arguments | Arg | Keyword | Alias | WithItem;
