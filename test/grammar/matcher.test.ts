// Ohm itself and matcher.ts give the same trees and the same furthest failure.

import test from 'ava';
import { readFileSync } from 'node:fs';
import * as ohm from 'ohm-js';
import { grammar } from '../../grammar/grammar.js';
import type { Cst } from '../../grammar/matcher.js';
import { scan } from '../../grammar/scanner.js';
import { SPELLING, TOKEN_COUNT, unitOf } from '../../grammar/tokens.js';
import { REQUESTS } from './sources.js';

/** What ohm-js 17 keeps of a match; it has no public face but wrappers for semantics. */
interface OhmNode {
  ctorName: string;
  children?: OhmNode[];
  childOffsets?: number[];
  matchLength: number;
}
interface OhmMatch extends ohm.MatchResult {
  _cst: OhmNode;
  _cstOffset: number;
  getRightmostFailurePosition(): number;
}

/** Public in ohm-js, missing from its type declarations. */
const { makeRecipe } = ohm as unknown as { makeRecipe: (recipe: unknown) => ohm.Grammar };
const reference = makeRecipe(JSON.parse(readFileSync('dist/grammar/minipy.recipe.json', 'utf8')));

type Tree = number | { rule: string; children: Tree[] } | Tree[];

/** `base` is what the offsets count from: the start of the rule around. */
function ofOhm(node: OhmNode, at: number, base: number): Tree {
  if (node.ctorName === '_terminal' || node.ctorName === 'any') return at;
  const isRule = node.ctorName !== '_iter';
  const from = isRule ? at : base;
  const children = node.children!.map((child, i) => ofOhm(child, from + node.childOffsets![i]!, from));
  return isRule ? { rule: node.ctorName, children } : children;
}

function ofOurs(cst: Cst): Tree {
  if (typeof cst === 'number') return cst;
  if (Array.isArray(cst)) return cst.map(ofOurs);
  return { rule: grammar.ruleNames[cst.rule]!, children: cst.children.map(ofOurs) };
}

const START: Record<string, string> = { exec: 'file_input', eval: 'eval_input', single: 'single_input' };

test('each source matches, or fails, as with ohm-js', (t) => {
  for (const { source, mode = 'exec', bytes } of REQUESTS) {
    if (bytes || source!.length > 180) continue; // the longest are the deep ones: ohm-js has no limit but the stack
    const { units } = scan(source!);
    const theirs = reference.match(units, START[mode]) as OhmMatch;
    const ours = grammar.match(units, START[mode]!);
    if (typeof ours === 'number') {
      t.true(theirs.failed(), source);
      t.is(ours, theirs.getRightmostFailurePosition(), source);
    } else {
      t.true(theirs.succeeded(), source);
      t.deepEqual(ofOurs(ours), ofOhm(theirs._cst, theirs._cstOffset, theirs._cstOffset), source);
    }
  }
});

test('every token has its unit, in the order of the enum', (t) => {
  t.is(SPELLING.length, TOKEN_COUNT);
  t.is(unitOf('ENDMARKER'), 0xe000);
  t.is(unitOf('yield'), 0xe000 + SPELLING.indexOf('yield'));
  t.is(unitOf('//='), 0xe000 + TOKEN_COUNT - 1);
});
