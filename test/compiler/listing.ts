// Every field of a code object and of those in it, as text: what oracle_listing.py
// records of the oracle, made of ours.

import { createHash } from 'node:crypto';

import { CodeObject, EllipsisConst, FrozenSetConst, TupleConst } from '../../compiler/code.js';
import type { Constant } from '../../compiler/code.js';
import { dis } from '../../compiler/dis.js';
import { constantRepr } from '../../compiler/repr.js';
import { PyComplex, PyFloat, isInt, isStr } from '../../vm/values.js';

export function listing(code: CodeObject, outer = ''): string {
  const path = `${outer}/${code.co_name}`;
  const lines = [
    `=== ${path}:${code.co_firstlineno} args ${code.co_argcount} kwonly ${code.co_kwonlyargcount}`
      + ` nlocals ${code.co_nlocals} stack ${code.co_stacksize} flags 0x${code.co_flags.toString(16)}`,
  ];
  for (const field of ['names', 'varnames', 'freevars', 'cellvars'] as const) {
    const names = code[`co_${field}`];
    if (names.length > 0) lines.push(`${field}: ${names.join(' ')}`);
  }
  lines.push(`lnotab: ${Buffer.from(code.co_lnotab).toString('hex')}`);
  code.co_consts.forEach((v, i) => {
    const text = constText(v);
    lines.push(`const ${i}: ${typeName(v)} ${text}`);
  });
  const inner = code.co_consts.filter((v): v is CodeObject => v instanceof CodeObject);
  const text = `${lines.join('\n')}\n${dis(code).replace(/\(frozenset\(\{.*/g, '(frozenset)')}`;
  return inAscii(text) + inner.map((v) => listing(v, path)).join('');
}

/** With escapes for all else: what is printable is a question of Unicode's version. */
function inAscii(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (ch) => {
    const hex = ch.codePointAt(0)!.toString(16);
    return hex.length <= 2 ? `\\x${hex}` : hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
}

function constText(v: Constant): string {
  if (v instanceof CodeObject) return `<code ${v.co_name}>`;
  // In an order that does not hang on hashes.
  return v instanceof FrozenSetConst ? v.items.map(constantRepr).sort().join(' ') : constantRepr(v);
}

export function digest(code: CodeObject): string {
  return createHash('sha256').update(listing(code)).digest('hex');
}

function typeName(v: Constant): string {
  if (v === null) return 'NoneType';
  if (typeof v === 'boolean') return 'bool';
  if (isInt(v)) return 'int';
  if (isStr(v)) return 'str';
  if (v instanceof PyFloat) return 'float';
  if (v instanceof PyComplex) return 'complex';
  if (v instanceof Uint8Array) return 'bytes';
  if (v instanceof EllipsisConst) return 'ellipsis';
  if (v instanceof TupleConst) return 'tuple';
  return v instanceof FrozenSetConst ? 'frozenset' : 'code';
}
