// repr() of constants, for the disassembler and error texts.
//
// The VM has its own reprs, of objects; these are of the plain data in co_consts.
// Answers to the tp_repr functions of Objects/*object.c.

import { PyComplex, PyFloat, WideStr, codePointsOf } from '../vm/values.js';
import type { StrValue } from '../vm/values.js';
import { CodeObject, EllipsisConst, FrozenSetConst, TupleConst } from './code.js';
import type { Constant } from './code.js';

/** PyObject_Repr of a constant. A code object's address is the one thing that cannot be known. */
export function constantRepr(v: Constant): string {
  if (v === null) return 'None';
  if (typeof v === 'boolean') return v ? 'True' : 'False';
  if (typeof v === 'number' || typeof v === 'bigint') return v.toString();
  if (typeof v === 'string' || v instanceof WideStr) return strRepr(v);
  if (v instanceof PyFloat) return floatRepr(v.value);
  if (v instanceof PyComplex) return complexRepr(v);
  if (v instanceof Uint8Array) return bytesRepr(v);
  if (v instanceof EllipsisConst) return 'Ellipsis';
  if (v instanceof TupleConst) return tupleRepr(v.items);
  if (v instanceof FrozenSetConst) return `frozenset({${v.items.map(constantRepr).join(', ')}})`;
  return codeRepr(v);
}

function tupleRepr(items: readonly Constant[]): string {
  const inner = items.map(constantRepr).join(', ');
  return items.length === 1 ? `(${inner},)` : `(${inner})`;
}

/** code_repr. NOT CPYTHON: the address is always 0x0, because constants have none. */
export function codeRepr(co: CodeObject): string {
  return `<code object ${co.co_name} at 0x0, file "${co.co_filename}", line ${co.co_firstlineno}>`;
}

/** unicode_repr: single quotes unless only they occur; what is not printable is escaped. */
export function strRepr(s: StrValue): string {
  const cps = codePointsOf(s);
  const quote = cps.includes(0x27) && !cps.includes(0x22) ? 0x22 : 0x27;
  let out = '';
  for (const c of cps) out += c === quote || c === 0x5c ? '\\' + String.fromCharCode(c) : escaped(c);
  const q = String.fromCharCode(quote);
  return q + out + q;
}

const NAMED_ESCAPES: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };

/** Py_UNICODE_ISPRINTABLE, by the Unicode version of the running engine. */
const PRINTABLE = /^[^\p{C}\p{Z}]$/u;

function escaped(c: number): string {
  if (NAMED_ESCAPES[c] !== undefined) return NAMED_ESCAPES[c];
  if (c === 0x20 || (c > 0x20 && c < 0x7f)) return String.fromCharCode(c);
  if (c >= 0xa0 && PRINTABLE.test(String.fromCodePoint(c))) return String.fromCodePoint(c);
  if (c < 0x100) return '\\x' + hex(c, 2);
  return c < 0x10000 ? '\\u' + hex(c, 4) : '\\U' + hex(c, 8);
}

/** bytes_repr. */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  let out = '';
  for (const b of bytes) {
    const c = String.fromCharCode(b);
    if (c === quote || c === '\\') out += '\\' + c;
    else out += NAMED_ESCAPES[b] ?? (b >= 0x20 && b < 0x7f ? c : '\\x' + hex(b, 2));
  }
  return 'b' + quote + out + quote;
}

function hex(n: number, width: number): string {
  return n.toString(16).padStart(width, '0');
}

/** float_repr: the shortest digits that read back, exponent form from 1e16 and below 1e-4. */
export function floatRepr(d: number): string {
  const text = doubleText(d);
  return /^-?\d+$/.test(text) ? text + '.0' : text;
}

/** complex_repr: no parentheses when the real part is +0. */
function complexRepr({ real, imag }: PyComplex): string {
  if (Object.is(real, 0)) return doubleText(imag) + 'j';
  const im = doubleText(imag);
  return `(${doubleText(real)}${im.startsWith('-') ? '' : '+'}${im}j)`;
}

/** PyOS_double_to_string with 'r' and no flags. */
function doubleText(d: number): string {
  if (Number.isNaN(d)) return 'nan';
  if (!Number.isFinite(d)) return d > 0 ? 'inf' : '-inf';
  if (d === 0) return Object.is(d, -0) ? '-0' : '0';
  const [mantissa, exponent] = d.toExponential().split('e') as [string, string];
  const exp = Number(exponent);
  if (exp >= -4 && exp < 16) return plainDecimal(mantissa, exp);
  return `${mantissa}e${exp < 0 ? '-' : '+'}${String(Math.abs(exp)).padStart(2, '0')}`;
}

function plainDecimal(mantissa: string, exp: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exp < 0) return `${sign}0.${'0'.repeat(-exp - 1)}${digits}`;
  if (digits.length <= exp + 1) return sign + digits.padEnd(exp + 1, '0');
  return `${sign}${digits.slice(0, exp + 1)}.${digits.slice(exp + 1)}`;
}
