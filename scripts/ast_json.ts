// The oracle's trees, as scripts/oracle_ast.py writes them, back to grammar/ast.ts.

import { PyComplex, PyFloat, mkInt, mkStrFromCodePoints } from '../vm/values.js';

/** A node, a list of nodes or a field's value. */
export function astFromJson(v: unknown): unknown {
  if (Array.isArray(v)) return v.map(astFromJson);
  if (typeof v !== 'object' || v === null) return v;
  const o = v as Record<string, unknown>;
  if ('$int' in o) return mkInt(BigInt(o['$int'] as string));
  if ('$float' in o) return new PyFloat(doubleFromHex(o['$float'] as string));
  if ('$complex' in o) {
    const [real, imag] = o['$complex'] as [string, string];
    return new PyComplex(doubleFromHex(real), doubleFromHex(imag));
  }
  if ('$bytes' in o) return Uint8Array.from(Buffer.from(o['$bytes'] as string, 'hex'));
  if ('$str' in o) return mkStrFromCodePoints(o['$str'] as number[]);
  const node: Record<string, unknown> = {};
  for (const key of Object.keys(o)) {
    // A name outside of the BMP is plain UTF-16 in the tree; only Str holds a StrValue.
    const value = astFromJson(o[key]);
    node[key] = isWide(value) && o['kind'] !== 'Str' ? value.utf16 : value;
  }
  return node;
}

function isWide(v: unknown): v is { utf16: string } {
  return typeof v === 'object' && v !== null && 'utf16' in v;
}

/** float.hex() read back: 0x1.8p+1. */
function doubleFromHex(text: string): number {
  const match = /^(-?)0x([01])(?:\.([0-9a-f]+))?p([-+]\d+)$/.exec(text);
  if (match === null) return text === 'nan' ? NaN : text.startsWith('-') ? -Infinity : Infinity;
  const [, sign, lead, digits = '', exponent] = match;
  const mantissa = parseInt(lead! + digits, 16);
  const bits = Number(exponent) - 4 * digits.length;
  const d = mantissa * 2 ** Math.max(bits, -1000) * 2 ** Math.min(0, bits + 1000);
  return sign === '-' ? -d : d;
}
