// ast.dump: a tree as CPython 3.6's ast.dump writes it, for tests and --ast.

import { NODE_FIELDS, TYPE_BY_NAME } from './ast_fields.js';
import type { Node } from './ast.js';
import { PyComplex, PyFloat, WideStr, codePointsOf, mkStr, type StrValue } from '../vm/values.js';

/** ast.dump(node, include_attributes=includeAttributes). */
export function dump(node: Node, includeAttributes = false): string {
  const out: string[] = [];
  writeNode(out, node, includeAttributes);
  return out.join('');
}

function writeNode(out: string[], node: Node, attributes: boolean): void {
  out.push(node.kind, '(');
  const fields = NODE_FIELDS.get(node.kind)!;
  const values = node as unknown as Record<string, unknown>;
  fields.forEach(({ name, type }, i) => {
    out.push(i > 0 ? ', ' : '', name, '=');
    writeValue(out, values[name], attributes, TYPE_BY_NAME.get(type)?.form === 'enumeration');
  });
  if (attributes && 'lineno' in node) {
    out.push(fields.length > 0 ? ', ' : ' ', `lineno=${node.lineno}, col_offset=${node.col_offset}`);
  }
  out.push(')');
}

function writeValue(out: string[], value: unknown, attributes: boolean, isEnum: boolean): void {
  if (Array.isArray(value)) {
    out.push('[');
    value.forEach((one, i) => {
      if (i > 0) out.push(', ');
      writeValue(out, one, attributes, isEnum);
    });
    out.push(']');
  } else if (isEnum) {
    out.push(value as string, '()');
  } else if (isNode(value)) {
    writeNode(out, value, attributes);
  } else {
    out.push(repr(value));
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function repr(value: unknown): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string' || value instanceof WideStr) return strRepr(strOf(value));
  if (value instanceof Uint8Array) return bytesRepr(value);
  if (value instanceof PyFloat) return floatRepr(value.value);
  if (value instanceof PyComplex) return `${floatRepr(value.imag).replace(/\.0$/, '')}j`; // a literal's real part is 0
  return (value as number | bigint).toString();
}

/** NOT CPYTHON: printable by the Unicode of this Node, not by 3.6's Unicode 9.0; the VM's repr is exact. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;

/** An identifier is UTF-16 text even when it has surrogate pairs. */
function strOf(value: string | WideStr): StrValue {
  return typeof value === 'string' ? mkStr(value) : value;
}

function strRepr(s: StrValue): string {
  const points = codePointsOf(s);
  const quote = points.includes(39) && !points.includes(34) ? '"' : "'";
  let text = quote;
  for (const point of points) text += charRepr(point, quote);
  return text + quote;
}

function charRepr(point: number, quote: string): string {
  const ch = String.fromCodePoint(point);
  if (ch === quote || ch === '\\') return `\\${ch}`;
  if (ch === '\n') return '\\n';
  if (ch === '\r') return '\\r';
  if (ch === '\t') return '\\t';
  if (ch === ' ' || !UNPRINTABLE.test(ch)) return ch;
  const hex = point.toString(16);
  return point < 0x100 ? `\\x${hex.padStart(2, '0')}` : point < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let text = `b${quote}`;
  for (const byte of bytes) {
    text += byte >= 0x7f || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
      ? `\\x${byte.toString(16).padStart(2, '0')}` : charRepr(byte, quote);
  }
  return text + quote;
}

/** float.__repr__: the shortest digits, as JavaScript finds them; the exponent from 1e16 and below 1e-4. */
function floatRepr(d: number): string {
  if (!Number.isFinite(d)) return Number.isNaN(d) ? 'nan' : d > 0 ? 'inf' : '-inf';
  if (d === 0) return Object.is(d, -0) ? '-0.0' : '0.0';
  const [mantissa, exponent] = d.toExponential().split('e') as [string, string];
  const e = Number(exponent);
  if (e < -4 || e >= 16) return `${mantissa}e${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(2, '0')}`;
  const text = d.toFixed(Math.max(0, mantissa.replace(/[-.]/g, '').length - 1 - e));
  return text.includes('.') ? text : `${text}.0`;
}
