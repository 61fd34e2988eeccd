// The tree of a parsed regular expression: its nodes, how wide what they match is, and
// the text that re.DEBUG prints of them. What Lib/sre_parse.py calls SubPattern.

import { MAXREPEAT, type At, type Category } from './_sre_constants.js';

export type SetItem =
  | { op: 'LITERAL'; ch: number }
  | { op: 'RANGE'; lo: number; hi: number }
  | { op: 'CATEGORY'; category: Category }
  | { op: 'NEGATE' };

export type Node =
  | { op: 'LITERAL' | 'NOT_LITERAL'; ch: number }
  | { op: 'ANY' }
  | { op: 'IN'; set: SetItem[] }
  | { op: 'AT'; at: At }
  | { op: 'BRANCH'; items: Sub[] }
  | { op: 'SUBPATTERN'; group: number | null; addFlags: number; delFlags: number; body: Sub }
  | { op: 'MAX_REPEAT' | 'MIN_REPEAT'; min: number; max: number; body: Sub }
  | { op: 'ASSERT' | 'ASSERT_NOT'; dir: 1 | -1; body: Sub }
  | { op: 'GROUPREF'; group: number; width: Width }
  | { op: 'GROUPREF_EXISTS'; group: number; yes: Sub; no: Sub | null };

/** The least and the greatest number of characters that can be matched. */
export type Width = readonly [lo: number, hi: number];

/** A sequence of nodes. */
export class Sub {
  private known: Width | undefined;
  constructor(readonly nodes: Node[] = []) {}

  /** getwidth. Computed once: not to be asked before the sequence is complete. */
  get width(): Width {
    return (this.known ??= sequenceWidth(this.nodes));
  }
}

function sequenceWidth(nodes: readonly Node[]): Width {
  let lo = 0;
  let hi = 0;
  for (const node of nodes) {
    const [l, h] = nodeWidth(node);
    lo += l;
    hi += h;
  }
  return [Math.min(lo, MAXREPEAT - 1), Math.min(hi, MAXREPEAT)];
}

function nodeWidth(node: Node): Width {
  switch (node.op) {
    case 'LITERAL': case 'NOT_LITERAL': case 'ANY': case 'IN': return [1, 1];
    case 'AT': case 'ASSERT': case 'ASSERT_NOT': return [0, 0];
    case 'BRANCH': {
      const widths = node.items.map((item) => item.width);
      return [Math.min(MAXREPEAT - 1, ...widths.map(([lo]) => lo)), Math.max(0, ...widths.map(([, hi]) => hi))];
    }
    case 'SUBPATTERN': return node.body.width;
    case 'MAX_REPEAT': case 'MIN_REPEAT': return [node.body.width[0] * node.min, node.body.width[1] * node.max];
    case 'GROUPREF': return node.width;
    case 'GROUPREF_EXISTS': {
      const [lo, hi] = node.yes.width;
      return node.no === null ? [0, hi] : [Math.min(lo, node.no.width[0]), Math.max(hi, node.no.width[1])];
    }
  }
}

/** Whether two nodes match the same; false for all that hold sequences. */
export function sameNode(a: Node, b: Node): boolean {
  switch (a.op) {
    case 'LITERAL': case 'NOT_LITERAL': return a.op === b.op && a.ch === b.ch;
    case 'ANY': return b.op === 'ANY';
    case 'AT': return b.op === 'AT' && a.at === b.at;
    case 'GROUPREF': return b.op === 'GROUPREF' && a.group === b.group;
    case 'IN': return b.op === 'IN' && a.set.length === b.set.length && a.set.every((item, i) => sameItem(item, b.set[i]!));
    default: return a === b;
  }
}

function sameItem(a: SetItem, b: SetItem): boolean {
  switch (a.op) {
    case 'LITERAL': return b.op === 'LITERAL' && a.ch === b.ch;
    case 'RANGE': return b.op === 'RANGE' && a.lo === b.lo && a.hi === b.hi;
    case 'CATEGORY': return b.op === 'CATEGORY' && a.category === b.category;
    case 'NEGATE': return b.op === 'NEGATE';
  }
}

// The dump

const AT_NAMES = [
  'AT_BEGINNING', 'AT_BEGINNING_LINE', 'AT_BEGINNING_STRING', 'AT_BOUNDARY', 'AT_NON_BOUNDARY', 'AT_END', 'AT_END_LINE', 'AT_END_STRING',
];
const CATEGORY_NAMES = ['DIGIT', 'NOT_DIGIT', 'SPACE', 'NOT_SPACE', 'WORD', 'NOT_WORD'];

/** SubPattern.dump: one line a node, bodies indented. */
export function dump(sub: Sub, level = 0): string {
  return sub.nodes.map((node) => dumpNode(node, level)).join('');
}

function dumpNode(node: Node, level: number): string {
  const indent = '  '.repeat(level);
  const head = indent + node.op;
  switch (node.op) {
    case 'LITERAL': case 'NOT_LITERAL': return `${head} ${node.ch}\n`;
    case 'ANY': return `${head} None\n`;
    case 'AT': return `${head} ${AT_NAMES[node.at]}\n`;
    case 'GROUPREF': return `${head} ${node.group}\n`;
    case 'IN': return `${head}\n${node.set.map((item) => `${indent}  ${dumpItem(item)}\n`).join('')}`;
    case 'BRANCH': return `${head}\n${node.items.map((item) => dump(item, level + 1)).join(`${indent}OR\n`)}`;
    case 'SUBPATTERN':
      return `${head} ${node.group ?? 'None'} ${node.addFlags} ${node.delFlags}\n${dump(node.body, level + 1)}`;
    case 'MAX_REPEAT': case 'MIN_REPEAT':
      return `${head} ${node.min} ${node.max === MAXREPEAT ? 'MAXREPEAT' : node.max}\n${dump(node.body, level + 1)}`;
    case 'ASSERT': case 'ASSERT_NOT': return `${head} ${node.dir}\n${dump(node.body, level + 1)}`;
    case 'GROUPREF_EXISTS': {
      const otherwise = node.no === null || node.no.nodes.length === 0 ? '' : `${indent}ELSE\n${dump(node.no, level + 1)}`;
      return `${head} ${node.group}\n${dump(node.yes, level + 1)}${otherwise}`;
    }
  }
}

function dumpItem(item: SetItem): string {
  switch (item.op) {
    case 'LITERAL': return `LITERAL ${item.ch}`;
    case 'RANGE': return `RANGE (${item.lo}, ${item.hi})`;
    case 'CATEGORY': return `CATEGORY CATEGORY_${CATEGORY_NAMES[item.category]}`;
    case 'NEGATE': return 'NEGATE None';
  }
}
