// FIRST sets of the compiled grammar: which tokens an expression may begin with. Found when minipy is built
// (scripts/build_grammar.ts) and kept in the recipe, where matcher.ts reads them.
//
// The matcher relies on Python's grammar being LL(1): of two alternatives, no token begins both. That is checked here.

import type { FirstSet, Recipe, RecipeExpr } from './matcher.js';
import { FIRST_UNIT, SPELLING, TOKEN_COUNT } from './tokens.js';

const WORDS = Math.ceil(TOKEN_COUNT / 32);

/** FIRST sets of one grammar. It has no left recursion: ohm-js would match it, we cannot. */
class FirstSets {
  private readonly known = new Map<RecipeExpr, FirstSet>();

  constructor(private readonly recipe: Recipe) {}

  /** The set of a rule's body. */
  private ofRule(name: string): FirstSet {
    return this.of(this.recipe[5][name]![4]);
  }

  of(expr: RecipeExpr): FirstSet {
    const known = this.known.get(expr) ?? this.compute(expr);
    this.known.set(expr, known);
    return known;
  }

  private compute([kind, , ...args]: RecipeExpr): FirstSet {
    const parts = args as RecipeExpr[];
    switch (kind) {
      case 'terminal': return ofToken((args[0] as string).charCodeAt(0) - FIRST_UNIT);
      case 'app': return args[0] === 'any' ? { first: new Array<number>(WORDS).fill(-1), nullable: false } : this.ofRule(args[0] as string);
      case 'seq': return this.ofSequence(parts);
      case 'alt': return ofChoice(parts.map((part) => this.of(part)));
      case 'plus': return this.of(parts[0]!);
      case 'star': case 'opt': return { first: this.of(parts[0]!).first, nullable: true };
      default: throw new Error(`minipy.ohm uses ${kind}, which matcher.ts does not know`);
    }
  }

  private ofSequence(factors: readonly RecipeExpr[]): FirstSet {
    const beginning: FirstSet[] = [];
    for (const factor of factors) {
      const set = this.of(factor);
      beginning.push(set);
      if (!set.nullable) return { first: union(beginning), nullable: false };
    }
    return { first: union(beginning), nullable: true };
  }
}

function ofToken(token: number): FirstSet {
  const first = new Array<number>(WORDS).fill(0);
  first[token >> 5] = 1 << (token & 31);
  return { first, nullable: false };
}

function union(sets: readonly FirstSet[]): number[] {
  const first = new Array<number>(WORDS).fill(0);
  for (const set of sets) for (let i = 0; i < WORDS; i++) first[i]! |= set.first[i]!;
  return first;
}

function ofChoice(alternatives: readonly FirstSet[]): FirstSet {
  for (let token = 0; token < TOKEN_COUNT; token++) {
    const beginning = alternatives.filter(({ first }) => ((first[token >> 5]! >>> (token & 31)) & 1) !== 0);
    if (beginning.length > 1) throw new Error(`two alternatives begin with ${SPELLING[token]}`);
  }
  return { first: union(alternatives), nullable: alternatives.some(({ nullable }) => nullable) };
}

/** Put the FIRST set of every expression into its place in the recipe. Throws for a grammar that is not LL(1). */
export function addFirstSets(recipe: Recipe): void {
  const sets = new FirstSets(recipe);
  const add = (expr: RecipeExpr): void => {
    expr[1] = sets.of(expr);
    if (expr[0] !== 'terminal' && expr[0] !== 'app') for (const part of expr.slice(2)) add(part as RecipeExpr);
  };
  for (const rule of Object.values(recipe[5])) add(rule[4]);
}
