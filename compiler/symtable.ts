// Pass one: which names each block binds, uses and declares.
//
// Answers to Python/symtable.c. Here the tree is walked and the flags of every name
// collected, block by block; what they add up to (local, global, free, cell) is
// worked out afterwards in symtable_analyze.ts. A block is found again by the AST
// node that opened it.

import type * as ast from '../grammar/ast.js';
import { recursionError } from './errors.js';
import type { SourceFile } from './errors.js';
import { mangle } from './mangle.js';
import { analyze } from './symtable_analyze.js';
import {
  DEF_ANNOT, DEF_GLOBAL, DEF_IMPORT, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, SymtableEntry, USE,
} from './symtable_entry.js';
import type { BlockType } from './symtable_entry.js';

type BlockNode =
  | ast.Mod | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
  | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

type ComprehensionExpr = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** How deep the tree may be, in CPython's units: stack frames, three to a Python frame. */
export interface RecursionBudget {
  readonly depth: number;
  readonly limit: number;
}

/** PySymtable_BuildObject: the blocks of a module, analyzed. Raises PySyntaxError. */
export function buildSymtable(mod: ast.Mod, file: SourceFile, budget: RecursionBudget): Map<object, SymtableEntry> {
  const st = new Symtable(file, budget);
  st.module(mod);
  analyze(st.top, file);
  return st.blocks;
}

class Symtable {
  readonly blocks = new Map<object, SymtableEntry>();
  readonly top: SymtableEntry;
  private cur: SymtableEntry;
  private readonly stack: SymtableEntry[] = [];
  /** The class whose private names are in force. */
  private privateName: string | null = null;
  private depth: number;

  constructor(private readonly file: SourceFile, private readonly budget: RecursionBudget) {
    this.top = this.cur = new SymtableEntry('module', null, { lineno: 0, col_offset: 0 });
    this.depth = budget.depth;
  }

  module(mod: ast.Mod): void {
    this.blocks.set(mod, this.top);
    if (mod.kind === 'Expression') this.expr(mod.body);
    else this.stmts(mod.body);
  }

  private enterBlock(type: BlockType, node: BlockNode & ast.Position): void {
    const entry = new SymtableEntry(type, this.cur, { lineno: node.lineno, col_offset: node.col_offset });
    this.cur.ste_children.push(entry);
    this.stack.push(this.cur);
    this.cur = entry;
    this.blocks.set(node, entry);
  }

  private exitBlock(): void {
    this.cur = this.stack.pop()!;
  }

  private lookup(name: string): number {
    return this.cur.ste_symbols.get(mangle(this.privateName, name)) ?? 0;
  }

  private addDef(name: string, flag: number): void {
    const mangled = mangle(this.privateName, name);
    const { ste_symbols } = this.cur;
    const known = ste_symbols.get(mangled) ?? 0;
    if (flag & DEF_PARAM && known & DEF_PARAM) {
      throw this.file.errorPlacedLater(`duplicate argument '${name}' in function definition`, this.cur.at);
    }
    ste_symbols.set(mangled, known | flag);
    if (flag & DEF_PARAM) {
      this.cur.ste_varnames.push(mangled);
    } else if (flag & DEF_GLOBAL) {
      this.top.ste_symbols.set(mangled, flag | (this.top.ste_symbols.get(mangled) ?? 0));
    }
  }

  /** One level down the tree; the caller goes up again with `depth--`. */
  private descend(): void {
    if (++this.depth > this.budget.limit) throw recursionError(this.file.filename);
  }

  private stmts(body: readonly ast.Stmt[]): void {
    for (const s of body) this.stmt(s);
  }

  private exprs(elts: readonly (ast.Expr | null)[]): void {
    for (const e of elts) if (e !== null) this.expr(e);
  }

  private optional(e: ast.Expr | null): void {
    if (e !== null) this.expr(e);
  }

  /** symtable_visit_stmt. */
  private stmt(s: ast.Stmt): void {
    this.descend();
    switch (s.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': this.functionDef(s); break;
      case 'ClassDef': this.classDef(s); break;
      case 'Return': this.optional(s.value); break;
      case 'Delete': this.exprs(s.targets); break;
      case 'Assign': this.exprs(s.targets); this.expr(s.value); break;
      case 'AugAssign': this.expr(s.target); this.expr(s.value); break;
      case 'AnnAssign': this.annAssign(s); break;
      case 'For':
      case 'AsyncFor': this.expr(s.target); this.expr(s.iter); this.stmts(s.body); this.stmts(s.orelse); break;
      case 'While': this.expr(s.test); this.stmts(s.body); this.stmts(s.orelse); break;
      case 'If': this.ifChain(s); break;
      case 'With':
      case 'AsyncWith': s.items.forEach((item) => this.withItem(item)); this.stmts(s.body); break;
      case 'Raise': this.optional(s.exc); this.optional(s.cause); break;
      case 'Try': this.tryStmt(s); break;
      case 'Assert': this.expr(s.test); this.optional(s.msg); break;
      case 'Import':
      case 'ImportFrom': s.names.forEach((name) => this.alias(name)); break;
      case 'Global': this.declare(s, DEF_GLOBAL, 'global'); break;
      case 'Nonlocal': this.declare(s, DEF_NONLOCAL, 'nonlocal'); break;
      case 'Expr': this.expr(s.value); break;
      case 'Pass':
      case 'Break':
      case 'Continue': break;
    }
    this.depth--;
  }

  /** `elif` nests in the tree; a long chain must not nest here, but it counts as if it did. */
  private ifChain(s: ast.If): void {
    const depth = this.depth;
    for (let link = s; ; this.descend()) {
      this.expr(link.test);
      this.stmts(link.body);
      const only = link.orelse.length === 1 ? link.orelse[0]! : null;
      if (only?.kind !== 'If') {
        this.stmts(link.orelse);
        break;
      }
      link = only;
    }
    this.depth = depth;
  }

  private functionDef(s: ast.FunctionDef | ast.AsyncFunctionDef): void {
    this.addDef(s.name, DEF_LOCAL);
    this.exprs(s.args.defaults);
    this.exprs(s.args.kw_defaults);
    this.annotations(s.args, s.returns);
    this.exprs(s.decorator_list);
    this.enterBlock('function', s);
    this.cur.ste_coroutine = s.kind === 'AsyncFunctionDef';
    this.parameters(s.args);
    this.stmts(s.body);
    this.exitBlock();
  }

  private classDef(s: ast.ClassDef): void {
    this.addDef(s.name, DEF_LOCAL);
    this.exprs(s.bases);
    s.keywords.forEach((k) => this.expr(k.value));
    this.exprs(s.decorator_list);
    this.enterBlock('class', s);
    const outer = this.privateName;
    this.privateName = s.name;
    this.stmts(s.body);
    this.privateName = outer;
    this.exitBlock();
  }

  private tryStmt(s: ast.Try): void {
    this.stmts(s.body);
    this.stmts(s.orelse);
    for (const handler of s.handlers) {
      this.optional(handler.type);
      if (handler.name !== null) this.addDef(handler.name, DEF_LOCAL);
      this.stmts(handler.body);
    }
    this.stmts(s.finalbody);
  }

  private annAssign(s: ast.AnnAssign): void {
    if (s.target.kind === 'Name') {
      const { id } = s.target;
      const known = this.lookup(id);
      if (s.simple && known & (DEF_GLOBAL | DEF_NONLOCAL)) {
        throw this.file.errorPlacedLater(`annotated name '${id}' can't be ${known & DEF_GLOBAL ? 'global' : 'nonlocal'}`, s);
      }
      if (s.simple) this.addDef(id, DEF_ANNOT | DEF_LOCAL);
      else if (s.value !== null) this.addDef(id, DEF_LOCAL);
    } else {
      this.expr(s.target);
    }
    this.expr(s.annotation);
    this.optional(s.value);
  }

  /** `global` and `nonlocal`: only before the names are used otherwise. */
  private declare(s: ast.Global | ast.Nonlocal, flag: number, word: string): void {
    for (const name of s.names) {
      const known = this.lookup(name);
      if (known & (DEF_LOCAL | USE | DEF_ANNOT)) throw this.file.errorPlacedLater(misdeclared(name, known, word), s);
      this.addDef(name, flag);
      this.cur.ste_directives.push({ name: mangle(this.privateName, name), at: s });
    }
  }

  private withItem(item: ast.WithItem): void {
    this.expr(item.context_expr);
    this.optional(item.optional_vars);
  }

  /** The name that an import binds: the first part of a dotted one. */
  private alias(a: ast.Alias): void {
    const name = a.asname ?? a.name;
    if (name !== '*') {
      this.addDef(name.split('.')[0]!, DEF_IMPORT);
    } else if (this.cur.ste_type !== 'module') {
      throw this.file.errorPlacedLater('import * only allowed at module level', this.cur.at);
    }
  }

  /** symtable_visit_expr. */
  private expr(e: ast.Expr): void {
    this.descend();
    switch (e.kind) {
      case 'BoolOp': this.exprs(e.values); break;
      case 'BinOp': this.binOp(e); break;
      case 'UnaryOp': this.expr(e.operand); break;
      case 'Lambda': this.lambda(e); break;
      case 'IfExp': this.expr(e.test); this.expr(e.body); this.expr(e.orelse); break;
      case 'Dict': this.exprs(e.keys); this.exprs(e.values); break;
      case 'Set':
      case 'List':
      case 'Tuple': this.exprs(e.elts); break;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp': this.comprehension(e, e.elt, null); break;
      case 'DictComp': this.comprehension(e, e.key, e.value); break;
      case 'Yield': this.optional(e.value); this.cur.ste_generator = true; break;
      case 'YieldFrom': this.expr(e.value); this.cur.ste_generator = true; break;
      case 'Await': this.expr(e.value); this.cur.ste_coroutine = true; break;
      case 'Compare': this.expr(e.left); this.exprs(e.comparators); break;
      case 'Call': this.expr(e.func); this.exprs(e.args); e.keywords.forEach((k) => this.expr(k.value)); break;
      case 'JoinedStr': this.exprs(e.values); break;
      case 'FormattedValue': this.expr(e.value); this.optional(e.format_spec); break;
      case 'Attribute': this.expr(e.value); break;
      case 'Subscript': this.expr(e.value); this.slice(e.slice); break;
      case 'Starred': this.expr(e.value); break;
      case 'Name': this.name(e); break;
      case 'Num':
      case 'Str':
      case 'Bytes':
      case 'Ellipsis':
      case 'NameConstant':
      case 'Constant': break;
    }
    this.depth--;
  }

  /** A sum of many terms nests to the left; as with elif, it counts but does not nest here. */
  private binOp(e: ast.BinOp): void {
    const depth = this.depth;
    const spine = [e];
    let left = e.left;
    for (; left.kind === 'BinOp'; left = left.left) {
      this.descend();
      spine.push(left);
    }
    this.expr(left);
    for (let i = spine.length - 1; i >= 0; i--) {
      this.depth = depth + i;
      this.expr(spine[i]!.right);
    }
    this.depth = depth;
  }

  private name(e: ast.Name): void {
    this.addDef(e.id, e.ctx === 'Load' ? USE : DEF_LOCAL);
    // super() without arguments finds its class in this cell.
    if (e.ctx === 'Load' && e.id === 'super' && this.cur.ste_type === 'function') this.addDef('__class__', USE);
  }

  private lambda(e: ast.Lambda): void {
    this.exprs(e.args.defaults);
    this.exprs(e.args.kw_defaults);
    this.enterBlock('function', e);
    this.parameters(e.args);
    this.expr(e.body);
    this.exitBlock();
  }

  /** symtable_handle_comprehension: a function of one argument, the outermost iterable. */
  private comprehension(e: ComprehensionExpr, elt: ast.Expr, value: ast.Expr | null): void {
    const [outermost, ...inner] = e.generators as [ast.Comprehension, ...ast.Comprehension[]];
    this.expr(outermost.iter); // in the enclosing scope
    this.enterBlock('function', e);
    this.cur.ste_coroutine = outermost.is_async !== 0;
    this.cur.ste_generator = e.kind === 'GeneratorExp';
    this.addDef('.0', DEF_PARAM);
    this.expr(outermost.target);
    this.exprs(outermost.ifs);
    for (const gen of inner) {
      this.expr(gen.target);
      this.expr(gen.iter);
      this.exprs(gen.ifs);
      if (gen.is_async) this.cur.ste_coroutine = true;
    }
    if (value !== null) this.expr(value);
    this.expr(elt);
    this.exitBlock();
  }

  private slice(s: ast.Slice): void {
    switch (s.kind) {
      case 'Slice': this.optional(s.lower); this.optional(s.upper); this.optional(s.step); break;
      case 'ExtSlice': s.dims.forEach((dim) => this.slice(dim)); break;
      case 'Index': this.expr(s.value); break;
    }
  }

  private parameters(a: ast.Arguments): void {
    for (const arg of a.args) this.addDef(arg.arg, DEF_PARAM);
    for (const arg of a.kwonlyargs) this.addDef(arg.arg, DEF_PARAM);
    if (a.vararg !== null) this.addDef(a.vararg.arg, DEF_PARAM);
    if (a.kwarg !== null) this.addDef(a.kwarg.arg, DEF_PARAM);
    this.cur.ste_varargs = a.vararg !== null;
    this.cur.ste_varkeywords = a.kwarg !== null;
  }

  private annotations(a: ast.Arguments, returns: ast.Expr | null): void {
    for (const arg of [...a.args, a.vararg, a.kwarg, ...a.kwonlyargs]) this.optional(arg?.annotation ?? null);
    this.optional(returns);
  }
}

/** Why a name cannot be declared `word` any more. */
function misdeclared(name: string, known: number, word: string): string {
  if (known & USE) return `name '${name}' is used prior to ${word} declaration`;
  if (known & DEF_ANNOT) return `annotated name '${name}' can't be ${word}`;
  return `name '${name}' is assigned to before ${word} declaration`;
}
