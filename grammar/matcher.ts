// Matches a string of tokens against the compiled grammar; makes the concrete
// syntax tree. The grammar is Ohm's: minipy.ohm, checked and compiled by ohm-js
// when minipy is built (scripts/build_grammar.ts). This is the small part of
// Ohm that a run needs, with Ohm's meaning: sequence, ordered choice, iteration,
// and the furthest failure. test/grammar/matcher.test.ts holds the two together.
//
// What makes it fast is a property of Python's grammar that Ohm cannot assume: it
// is LL(1). The FIRST set of each alternative (first_sets.ts) says by one look at
// the next token which one can match. So nothing is remembered and next to nothing
// is tried in vain. Expressions are made when they are first needed.

import {
  CHAIN_RULES, type ChainDepth, MAXSTACK, ON_ENTER, ParserStackOverflow, STACK_DEPTH, STACK_DEPTH_BELOW,
} from './parser_stack.js';
import { FIRST_UNIT, TOKEN_COUNT } from './tokens.js';

/** A token's index, the node of a rule, or what an iteration collected. */
export type Cst = number | CstNode | Cst[];

/** What a rule matched: the tokens from `start`, and one child for each part of its body. */
export class CstNode {
  constructor(readonly rule: number, readonly start: number, readonly children: Cst[]) {}
}

const NO_CHILDREN: Cst[] = [];

/** A set of tokens: bit `unit - FIRST_UNIT` of a row of 32-bit words. */
type TokenSet = readonly number[];

/** The tokens that an expression may begin with, and whether it matches nothing as well. */
export interface FirstSet {
  readonly first: TokenSet;
  readonly nullable: boolean;
}

function has(set: TokenSet, token: number): boolean {
  return ((set[token >> 5]! >>> (token & 31)) & 1) !== 0;
}

/** A match under way. */
class Matching implements ChainDepth {
  pos = 0;
  /** The furthest token that could not continue. */
  failure = 0;
  /** The children of the rules that are being matched: a stack, of which `top` are in use. */
  readonly bindings: Cst[] = [];
  top = 0;
  /** How deep CPython's parser stack would be. */
  depth = 0;
  chainDepth = 0;
  notDepth = 0;

  constructor(readonly units: string) {}

  /** The next token, by its number in a TokenSet; NaN at the end, which a TokenSet takes for ENDMARKER. */
  next(ahead = 0): number {
    return this.units.charCodeAt(this.pos + ahead) - FIRST_UNIT;
  }

  push(cst: Cst): void {
    this.bindings[this.top++] = cst;
  }

  /** Take off the stack what lies above `floor`. */
  popFrom(floor: number): Cst[] {
    const { bindings, top } = this;
    this.top = floor;
    switch (top - floor) { // short lists, which are most, are made in place
      case 0: return NO_CHILDREN;
      case 1: return [bindings[floor]!];
      case 2: return [bindings[floor]!, bindings[floor + 1]!];
      case 3: return [bindings[floor]!, bindings[floor + 1]!, bindings[floor + 2]!];
      default: return bindings.slice(floor, top);
    }
  }

  fail(): false {
    if (this.pos > this.failure) this.failure = this.pos;
    return false;
  }
}

/** A parsing expression. On failure `pos` and `top` may be anything: who goes on restores them. */
abstract class Expression {
  readonly first: TokenSet;
  readonly nullable: boolean;
  abstract readonly arity: number;
  abstract match(m: Matching): boolean;

  constructor({ first, nullable }: FirstSet) {
    this.first = first;
    this.nullable = nullable;
  }
}

class Token extends Expression {
  readonly arity = 1;
  constructor(set: FirstSet, private readonly unit: number) {
    super(set);
  }

  match(m: Matching): boolean {
    if (m.units.charCodeAt(m.pos) !== this.unit) return m.fail();
    m.push(m.pos++);
    return true;
  }
}

/** Ohm's `any`. */
class AnyToken extends Expression {
  readonly arity = 1;

  match(m: Matching): boolean {
    if (m.pos >= m.units.length) return m.fail();
    m.push(m.pos++);
    return true;
  }
}

class Sequence extends Expression {
  readonly arity: number;
  constructor(set: FirstSet, private readonly factors: Expression[]) {
    super(set);
    this.arity = factors.reduce((n, factor) => n + factor.arity, 0);
  }

  match(m: Matching): boolean {
    const { factors } = this;
    for (let i = 0; i < factors.length; i++) {
      if (!factors[i]!.match(m)) return false;
    }
    return true;
  }
}

class Choice extends Expression {
  readonly arity: number;
  /** By token: the alternative that can match; null when none can; undefined before it was asked for. */
  private readonly byToken: (Expression | null | undefined)[] = new Array(TOKEN_COUNT).fill(undefined);

  constructor(set: FirstSet, private readonly alternatives: Expression[]) {
    super(set);
    this.arity = alternatives[0]!.arity;
  }

  match(m: Matching): boolean {
    const token = m.next();
    let chosen = this.byToken[token];
    if (chosen === undefined) chosen = this.choose(token);
    return chosen !== null ? chosen.match(m) : m.fail();
  }

  private choose(token: number): Expression | null {
    if (Number.isNaN(token)) return null; // past the end
    const { alternatives } = this;
    return (this.byToken[token] = alternatives.find(({ first }) => has(first, token)) ?? alternatives.find(({ nullable }) => nullable) ?? null);
  }
}

/** `e*`, `e+` and `e?`. */
class Iteration extends Expression {
  readonly arity: number;
  constructor(set: FirstSet, private readonly body: Expression, private readonly min: number, private readonly max: number) {
    super(set);
    this.arity = body.arity;
  }

  match(m: Matching): boolean {
    const { body, arity, max } = this;
    const floor = m.top;
    let count = 0;
    while (count < max && has(body.first, m.next())) {
      const { pos } = m;
      if (!body.match(m)) {
        m.pos = pos;
        m.top = floor + count * arity;
        break;
      }
      count++;
    }
    if (count < this.min) return m.fail();
    if (count < max) m.fail();
    this.collect(m, floor, count);
    return true;
  }

  /** Turn the children from `floor`, `count` times `arity` of them, into `arity` lists. */
  private collect(m: Matching, floor: number, count: number): void {
    const { arity } = this;
    if (count === 0) {
      for (let column = 0; column < arity; column++) m.push(NO_CHILDREN);
    } else if (arity === 1) {
      m.push(m.popFrom(floor));
    } else {
      const rows = m.popFrom(floor);
      for (let column = 0; column < arity; column++) {
        const cells: Cst[] = [];
        for (let i = column; i < rows.length; i += arity) cells.push(rows[i]!);
        m.push(cells);
      }
    }
  }
}

class Rule extends Expression {
  readonly arity = 1;
  private body: Expression | undefined;
  private readonly depth: number;
  /** What the body is made of; undefined once it is made. */
  private recipe: RecipeExpr | undefined;
  constructor(readonly index: number, protected readonly name: string, recipe: RecipeExpr, private readonly grammar: Grammar) {
    super(recipe[1] as FirstSet);
    this.recipe = recipe;
    this.depth = STACK_DEPTH[name] ?? 0;
  }

  match(m: Matching): boolean {
    const { depth } = m;
    m.depth = depth + this.depth;
    if (m.depth > MAXSTACK) throw new ParserStackOverflow(m.pos);
    const matched = this.matchBody(m);
    m.depth = depth;
    return matched;
  }

  protected matchBody(m: Matching): boolean {
    const { pos, top } = m;
    if (!(this.body ?? this.makeBody()).match(m)) return false;
    m.push(new CstNode(this.index, pos, m.popFrom(top)));
    return true;
  }

  private makeBody(): Expression {
    this.body = this.grammar.build(this.recipe!, this.name);
    this.recipe = undefined;
    return this.body;
  }
}

/** A rule of operands and operators, which move the depth in it. */
class ChainRule extends Rule {
  protected override matchBody(m: Matching): boolean {
    const { chainDepth, notDepth } = m;
    m.chainDepth = m.notDepth = m.depth;
    const matched = super.matchBody(m);
    m.chainDepth = chainDepth;
    m.notDepth = notDepth;
    return matched;
  }
}

/** A part of such a chain: the depth stays where it has moved it. */
class ChainLink extends Rule {
  private readonly onEnter = ON_ENTER[this.name]!;

  override match(m: Matching): boolean {
    this.onEnter(m);
    return this.matchBody(m);
  }
}

/** A rule in a place where there is more around it. */
class Deeper extends Expression {
  readonly arity = 1;
  constructor(private readonly rule: Rule, private readonly by: number) {
    super(rule);
  }

  match(m: Matching): boolean {
    m.depth += this.by;
    const matched = this.rule.match(m);
    m.depth -= this.by;
    return matched;
  }
}

/** The class of a rule by its name. */
function ruleClass(name: string): typeof Rule {
  return ON_ENTER[name] !== undefined ? ChainLink : CHAIN_RULES.has(name) ? ChainRule : Rule;
}

/** A recipe of ohm-js, as far as build_grammar.ts lets it through; the second item is the FirstSet. */
export type RecipeExpr = [kind: string, meta: unknown, ...args: unknown[]];
export type Recipe = ['grammar', unknown, string, unknown, string, Record<string, [string, unknown, unknown, unknown, RecipeExpr]>];

export class Grammar {
  /** The names of the rules; a CstNode's `rule` is an index in here. */
  readonly ruleNames: string[];
  private readonly rules: Map<string, Rule>;

  constructor(recipe: Recipe) {
    const bodies = recipe[5];
    this.ruleNames = Object.keys(bodies);
    this.rules = new Map(this.ruleNames.map((name, i) => [name, new (ruleClass(name))(i, name, bodies[name]![4], this)]));
  }

  /** Match all of `units`; the tree, or the index of the furthest token that could not continue. */
  match(units: string, start: string): CstNode | number {
    const m = new Matching(units);
    const matched = this.rules.get(start)!.match(m);
    return matched && m.pos === units.length ? (m.bindings[0] as CstNode) : m.failure;
  }

  /** The expression of a part of the rule `parent`. */
  build([kind, meta, ...args]: RecipeExpr, parent: string): Expression {
    const set = meta as FirstSet;
    const parts = (): Expression[] => (args as RecipeExpr[]).map((arg) => this.build(arg, parent));
    switch (kind) {
      case 'terminal': return new Token(set, (args[0] as string).charCodeAt(0));
      case 'app': return args[0] === 'any' ? new AnyToken(set) : this.application(args[0] as string, parent);
      case 'seq': return new Sequence(set, parts());
      case 'alt': return new Choice(set, parts());
      case 'star': return new Iteration(set, parts()[0]!, 0, Infinity);
      case 'plus': return new Iteration(set, parts()[0]!, 1, Infinity);
      case 'opt': return new Iteration(set, parts()[0]!, 0, 1);
      default: throw new Error(`minipy.ohm uses ${kind}, which first_sets.ts does not know`);
    }
  }

  private application(name: string, parent: string): Expression {
    const rule = this.rules.get(name)!;
    const by = STACK_DEPTH_BELOW[`${parent} ${name}`];
    return by === undefined ? rule : new Deeper(rule, by);
  }
}
