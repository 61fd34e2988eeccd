// The compiled grammar: minipy.recipe.json, which scripts/build_grammar.ts writes
// beside this module's JavaScript.

import { readFileSync } from 'node:fs';
import { Grammar, type Recipe } from './matcher.js';

const RECIPE = new URL('./minipy.recipe.json', import.meta.url);

function loadRecipe(): Recipe {
  try {
    return JSON.parse(readFileSync(RECIPE, 'utf8')) as Recipe;
  } catch (error) {
    throw new Error('minipy is not built: the compiled grammar is missing (npm run build:grammar)', { cause: error });
  }
}

export const grammar = new Grammar(loadRecipe());
