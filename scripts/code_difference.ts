// Where two code objects differ first: every field, the constants by type and value, the
// code objects within. For the comparisons with the oracle.

import { CodeObject } from '../compiler/code.js';
import type { Constant } from '../compiler/code.js';
import { constantKey } from '../compiler/const_key.js';
import { dis } from '../compiler/dis.js';
import { constantRepr } from '../compiler/repr.js';

/** The first difference, told with some of its surroundings; null when there is none. */
export function firstDifference(theirs: CodeObject, ours: CodeObject, where = ours.co_name): string | null {
  for (const key of Object.keys(theirs) as (keyof CodeObject)[]) {
    if (key === 'co_code' || key === 'co_consts') continue;
    if (!sameField(theirs[key], ours[key])) {
      return `${where}.${key}\n  oracle ${fieldText(theirs[key])}\n  ours   ${fieldText(ours[key])}`;
    }
  }
  if (Buffer.compare(theirs.co_code, ours.co_code) !== 0) return `${where}\n${sideBySide(dis(theirs), dis(ours))}`;
  return differentConst(theirs, ours, where);
}

function sameField(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function fieldText(v: unknown): string {
  return v instanceof Uint8Array ? v.join() : JSON.stringify(v);
}

function differentConst(theirs: CodeObject, ours: CodeObject, where: string): string | null {
  for (let i = 0; i < Math.max(theirs.co_consts.length, ours.co_consts.length); i++) {
    const a = theirs.co_consts[i];
    const b = ours.co_consts[i];
    if (a instanceof CodeObject && b instanceof CodeObject) {
      const inner = firstDifference(a, b, `${where}.${a.co_name}:${a.co_firstlineno}`);
      if (inner !== null) return inner;
    } else if (a === undefined || b === undefined || !sameConstant(a, b)) {
      const text = (v: Constant | undefined): string => (v === undefined ? 'nothing' : constantRepr(v));
      return `${where}.co_consts[${i}]\n  oracle ${text(a)}\n  ours   ${text(b)}`;
    }
  }
  return null;
}

function sameConstant(a: Constant, b: Constant): boolean {
  // A nan has no key in common with another one.
  return constantKey(a) === constantKey(b) || (constantRepr(a).includes('nan') && constantRepr(a) === constantRepr(b));
}

/** Two listings from three lines before the first difference on. */
function sideBySide(theirs: string, ours: string): string {
  const a = theirs.split('\n');
  const b = ours.split('\n');
  const first = a.findIndex((line, i) => line !== b[i]);
  const rows: string[] = [];
  for (let i = Math.max(0, first - 3); i < first + 8; i++) {
    rows.push(`${a[i] === b[i] ? ' ' : '|'} ${(a[i] ?? '').padEnd(60)} ${b[i] ?? ''}`);
  }
  return rows.join('\n');
}
