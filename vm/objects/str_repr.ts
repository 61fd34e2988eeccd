// repr() of str and of bytes. unicode_repr and PyBytes_Repr.

import { codePointsOf, mkStrFromCodePoints, type StrValue } from '../values.js';
import { isPrintable } from './unicode_ctype.js';

const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;

/** \x, \u or \U and the digits. */
export function hexEscape(c: number): string {
  if (c < 0x100) return '\\x' + c.toString(16).padStart(2, '0');
  if (c < 0x10000) return '\\u' + c.toString(16).padStart(4, '0');
  return '\\U' + c.toString(16).padStart(8, '0');
}

function escaped(c: number, quote: number): string | undefined {
  switch (c) {
    case 0x09: return '\\t';
    case 0x0a: return '\\n';
    case 0x0d: return '\\r';
    case 0x5c: return '\\\\';
    default: return c === quote ? '\\' + String.fromCharCode(c) : undefined;
  }
}

/** Single quotes, unless the text has one and no double quote. */
function quoteFor(hasSingle: boolean, hasDouble: boolean): number {
  return hasSingle && !hasDouble ? 0x22 : 0x27;
}

/** unicode_repr. */
export function reprStr(s: StrValue): StrValue {
  if (typeof s === 'string') {
    if (PLAIN.test(s)) return `'${s}'`;
    return reprNarrow(s);
  }
  const cps = s.codePoints;
  const quote = quoteFor(cps.includes(0x27), cps.includes(0x22));
  const out: number[] = [quote];
  for (const c of cps) {
    const text = escaped(c, quote) ?? (isPrintable(c) ? undefined : hexEscape(c));
    if (text === undefined) out.push(c);
    else for (const e of codePointsOf(text)) out.push(e);
  }
  out.push(quote);
  return mkStrFromCodePoints(out);
}

function reprNarrow(s: string): string {
  const quote = quoteFor(s.includes("'"), s.includes('"'));
  const q = String.fromCharCode(quote);
  let out = q;
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    const text = escaped(c, quote) ?? (isPrintable(c) ? undefined : hexEscape(c));
    if (text === undefined) continue;
    out += s.slice(from, i) + text;
    from = i + 1;
  }
  return out + s.slice(from) + q;
}

/** PyBytes_Repr. */
export function reprBytes(bytes: Uint8Array): string {
  return quotedBytes(bytes, false);
}

/** bytearray_repr, which escapes a single quote even between double quotes. */
export function reprByteArray(bytes: Uint8Array): string {
  return `bytearray(${quotedBytes(bytes, true)})`;
}

function quotedBytes(bytes: Uint8Array, escapeSingle: boolean): string {
  const quote = quoteFor(bytes.includes(0x27), bytes.includes(0x22));
  let out = 'b' + String.fromCharCode(quote);
  for (const c of bytes) {
    if (c === 0x27 && escapeSingle) out += "\\'";
    else out += escaped(c, quote) ?? (c < 0x20 || c >= 0x7f ? hexEscape(c) : String.fromCharCode(c));
  }
  return out + String.fromCharCode(quote);
}
