// From the tree of a regular expression to its program. Lib/sre_compile.py.

import { At, Flag, MAXREPEAT, reError } from './_sre_constants.js';
import { isWordTest, lowerMap, sameCase, usesUnicode } from './_sre_case.js';
import { CharSet } from './_sre_charset.js';
import type { Parsed } from './_sre_parse.js';
import { NO_BOUND, SreOp, type Program } from './_sre_program.js';
import type { Node, SetItem, Sub } from './_sre_tree.js';

export function compileProgram(parsed: Parsed): Program {
  const { tree, flags, groups } = parsed;
  const compiler = new Compiler();
  compiler.sequence(tree, flags);
  compiler.code.push(SreOp.SUCCESS);
  const [minWidth, maxWidth] = tree.width;
  const folds = (flags & Flag.IGNORECASE) !== 0;
  const prefix = folds || minWidth === 0 ? [] : literalPrefix(tree).prefix;
  const first = minWidth === 0 || prefix.length > 0 ? undefined : firstItems(tree, flags);
  return {
    code: Int32Array.from(compiler.code),
    sets: compiler.sets,
    marks: (groups - 1) * 2,
    minWidth,
    maxWidth,
    prefix,
    firstSet: first === undefined ? null : new CharSet(first, flags),
    lower: lowerMap(flags),
    isWord: isWordTest(flags),
    spareStack: null,
  };
}

class Compiler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];

  sequence(sub: Sub, flags: number): void {
    for (const node of sub.nodes) this.node(node, flags);
  }

  private node(node: Node, flags: number): void {
    const { code } = this;
    switch (node.op) {
      case 'LITERAL': case 'NOT_LITERAL': this.literal(node.ch, node.op === 'NOT_LITERAL', flags); return;
      case 'ANY': code.push((flags & Flag.DOTALL) !== 0 ? SreOp.ANY_ALL : SreOp.ANY); return;
      case 'IN': this.set(node.set, flags); return;
      case 'AT': code.push(SreOp.AT, position(node.at, flags)); return;
      case 'BRANCH': this.branch(node.items, flags); return;
      case 'SUBPATTERN': this.subpattern(node, flags); return;
      case 'MAX_REPEAT': case 'MIN_REPEAT': this.repeat(node, flags); return;
      case 'ASSERT': case 'ASSERT_NOT': this.lookaround(node, flags); return;
      case 'GROUPREF':
        code.push((flags & Flag.IGNORECASE) !== 0 ? SreOp.GROUPREF_IGNORE : SreOp.GROUPREF, node.group - 1);
        return;
      case 'GROUPREF_EXISTS': this.conditional(node, flags);
    }
  }

  private literal(ch: number, negated: boolean, flags: number): void {
    if ((flags & Flag.IGNORECASE) === 0) {
      this.code.push(negated ? SreOp.NOT_LITERAL : SreOp.LITERAL, ch);
      return;
    }
    // The set folds its literals itself, but not those beyond U+FFFF: they go in folded.
    const lower = lowerMap(flags)(ch);
    const items: SetItem[] = sameCase(lower, flags).map((c) => ({ op: 'LITERAL', ch: c }));
    this.set(negated ? [{ op: 'NEGATE' }, ...items] : items, flags);
  }

  private set(items: readonly SetItem[], flags: number): void {
    this.code.push(SreOp.IN, this.sets.length);
    this.sets.push(new CharSet(items, flags));
  }

  private branch(items: readonly Sub[], flags: number): void {
    const { code } = this;
    code.push(SreOp.BRANCH);
    const ends: number[] = [];
    for (const item of items) {
      const head = code.push(0) - 1;
      this.sequence(item, flags);
      code.push(SreOp.JUMP);
      ends.push(code.push(0) - 1);
      code[head] = code.length;
    }
    code.push(0);
    for (const end of ends) code[end] = code.length;
  }

  private subpattern(node: Node & { op: 'SUBPATTERN' }, flags: number): void {
    const { group, addFlags, delFlags } = node;
    if (group !== null) this.code.push(SreOp.MARK, (group - 1) * 2);
    this.sequence(node.body, (flags | addFlags) & ~delFlags);
    if (group !== null) this.code.push(SreOp.MARK, (group - 1) * 2 + 1);
  }

  private repeat(node: Node & { op: 'MAX_REPEAT' | 'MIN_REPEAT' }, flags: number): void {
    if ((flags & Flag.TEMPLATE) !== 0) throw reError(`internal: unsupported template operator ${node.op}`);
    const { code } = this;
    const isMax = node.op === 'MAX_REPEAT';
    const isOne = isOneCharacter(node.body);
    code.push(isOne ? (isMax ? SreOp.REPEAT_ONE : SreOp.MIN_REPEAT_ONE) : SreOp.REPEAT);
    const place = code.push(0, Math.min(node.min, NO_BOUND), node.max === MAXREPEAT ? NO_BOUND : Math.min(node.max, NO_BOUND)) - 3;
    this.sequence(node.body, flags);
    code[place] = code.length;
    if (!isOne) code.push(isMax ? SreOp.MAX_UNTIL : SreOp.MIN_UNTIL);
  }

  private lookaround(node: Node & { op: 'ASSERT' | 'ASSERT_NOT' }, flags: number): void {
    const { code } = this;
    const [lo, hi] = node.body.width;
    if (node.dir < 0 && lo !== hi) throw reError('look-behind requires fixed-width pattern');
    const place = code.push(node.op === 'ASSERT' ? SreOp.ASSERT : SreOp.ASSERT_NOT, 0, node.dir < 0 ? lo : 0) - 2;
    this.sequence(node.body, flags);
    code.push(SreOp.SUCCESS);
    code[place] = code.length;
  }

  private conditional(node: Node & { op: 'GROUPREF_EXISTS' }, flags: number): void {
    const { code } = this;
    const place = code.push(SreOp.GROUPREF_EXISTS, node.group - 1, 0) - 1;
    this.sequence(node.yes, flags);
    if (node.no === null || node.no.nodes.length === 0) {
      code[place] = code.length;
      return;
    }
    const end = code.push(SreOp.JUMP, 0) - 1;
    code[place] = code.length;
    this.sequence(node.no, flags);
    code[end] = code.length;
  }
}

/** _simple: what REPEAT_ONE can repeat. */
function isOneCharacter(body: Sub): boolean {
  const [lo, hi] = body.width;
  return lo === 1 && hi === 1 && body.nodes[0]!.op !== 'SUBPATTERN';
}

function position(at: At, flags: number): At {
  if (usesUnicode(flags)) {
    if (at === At.BOUNDARY) return At.UNI_BOUNDARY;
    if (at === At.NON_BOUNDARY) return At.UNI_NON_BOUNDARY;
  }
  if ((flags & Flag.MULTILINE) !== 0) {
    if (at === At.BEGINNING) return At.BEGINNING_LINE;
    if (at === At.END) return At.END_LINE;
  }
  return at;
}

// What a match begins with

/** _get_literal_prefix, past positions too, as they take no character. */
function literalPrefix(sub: Sub): { prefix: number[]; isAll: boolean } {
  const prefix: number[] = [];
  for (const node of sub.nodes) {
    if (node.op === 'AT') continue;
    if (node.op === 'LITERAL') prefix.push(node.ch);
    else if (node.op === 'SUBPATTERN' && (node.addFlags & Flag.IGNORECASE) === 0) {
      const inner = literalPrefix(node.body);
      prefix.push(...inner.prefix);
      if (!inner.isAll) return { prefix, isAll: false };
    } else return { prefix, isAll: false };
  }
  return { prefix, isAll: true };
}

/** _get_charset_prefix, for more kinds of beginning: the items of a set that has every character that
 *  a match of `sub`, which is not empty, can begin with. */
function firstItems(sub: Sub, flags: number): readonly SetItem[] | undefined {
  const node = sub.nodes.find(({ op }) => op !== 'AT');
  if (node === undefined) return undefined;
  switch (node.op) {
    case 'LITERAL': return [{ op: 'LITERAL', ch: (flags & Flag.IGNORECASE) === 0 ? node.ch : lowerMap(flags)(node.ch) }];
    case 'IN': return node.set;
    case 'SUBPATTERN': return node.addFlags === 0 && node.delFlags === 0 ? firstItems(node.body, flags) : undefined;
    case 'MAX_REPEAT': case 'MIN_REPEAT': return node.min > 0 ? firstItems(node.body, flags) : undefined;
    case 'BRANCH': return branchItems(node.items, flags);
    default: return undefined;
  }
}

function branchItems(items: readonly Sub[], flags: number): readonly SetItem[] | undefined {
  const all: SetItem[] = [];
  for (const item of items) {
    const first = firstItems(item, flags);
    if (first === undefined || first.some(({ op }) => op === 'NEGATE')) return undefined;
    all.push(...first);
  }
  return all;
}
