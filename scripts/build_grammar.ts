// Compiles grammar/minipy.ohm to the recipe that grammar/grammar.ts loads, so
// that no start of minipy pays for parsing the grammar:
//
//   node dist/scripts/build_grammar.js        after tsc; npm run build:grammar
//
// and copies the table of character names beside it.
//
// Two rewrites on the way, told in minipy.ohm: a spelling becomes its unit of
// tokens.ts, and a rule that is a mere choice is written out where it is used.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as ohm from 'ohm-js';
import { addFirstSets } from '../grammar/first_sets.js';
import { unitOf } from '../grammar/tokens.js';

/** A parsing expression of a recipe: [kind, position in the source, ...arguments]. */
type Expr = [kind: string, meta: unknown, ...args: unknown[]];
type RuleRecipe = [operation: string, meta: unknown, description: string | null, formals: string[], body: Expr];
type GrammarRecipe = ['grammar', unknown, string, unknown, string, Record<string, RuleRecipe>];

const SOURCE = 'grammar/minipy.ohm';
const TARGET = 'dist/grammar/minipy.recipe.json';

/** The start symbols stay rules, choices or not. */
const START_RULES = new Set(['file_input', 'single_input', 'eval_input']);

function isAtom(e: Expr): boolean {
  return e[0] === 'terminal' || e[0] === 'app';
}

/** A rule that only chooses between tokens and other rules. */
function isChoice(body: Expr): boolean {
  return isAtom(body) || (body[0] === 'alt' && (body.slice(2) as Expr[]).every(isAtom));
}

function unitTerminal(spelling: string): Expr {
  const unit = unitOf(spelling);
  if (unit === undefined) throw new Error(`${SOURCE}: no token is spelled "${spelling}"`);
  return ['terminal', {}, String.fromCharCode(unit)];
}

function rewrite(e: Expr, choices: ReadonlyMap<string, Expr>): Expr {
  const [kind, , ...args] = e;
  if (kind === 'terminal') return unitTerminal(args[0] as string);
  if (kind === 'app') {
    const choice = choices.get(args[0] as string);
    return choice === undefined ? ['app', {}, args[0], []] : rewrite(choice, choices);
  }
  const parts = (args as Expr[]).map((arg) => rewrite(arg, choices));
  return [kind, {}, ...(kind === 'alt' ? parts.flatMap(alternatives) : parts)];
}

function alternatives(e: Expr): Expr[] {
  return e[0] === 'alt' ? (e.slice(2) as Expr[]) : [e];
}

/** Grammar.toRecipe: public in ohm-js, missing from its type declarations. */
function toRecipe(grammar: ohm.Grammar): string {
  return (grammar as unknown as { toRecipe(): string }).toRecipe();
}

/** The recipe of minipy.ohm, rewritten. */
export function compileGrammar(source: string): string {
  const recipe = JSON.parse(toRecipe(ohm.grammar(source))) as GrammarRecipe;
  const rules = Object.entries(recipe[5]);
  const choices = new Map(rules.filter(([name, rule]) => !START_RULES.has(name) && isChoice(rule[4]))
    .map(([name, rule]) => [name, rule[4]]));
  const kept = rules.filter(([name]) => !choices.has(name))
    .map(([name, rule]): [string, RuleRecipe] => [name, ['define', {}, null, [], rewrite(rule[4], choices)]]);
  const compiled: GrammarRecipe = ['grammar', {}, recipe[2], null, recipe[4], Object.fromEntries(kept)];
  addFirstSets(compiled);
  return JSON.stringify(compiled);
}

mkdirSync('dist/grammar', { recursive: true });
writeFileSync(TARGET, compileGrammar(readFileSync(SOURCE, 'utf8')));
copyFileSync('grammar/unicode_names.z', 'dist/grammar/unicode_names.z');
