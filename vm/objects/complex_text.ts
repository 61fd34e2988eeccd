// complex from and to text: complex_repr and complex_subtype_from_string.

import { repr } from '../abstract.js';
import { isNegative } from '../arith.js';
import { valueError } from '../errors.js';
import { PyComplex, strConcat, type StrValue } from '../values.js';
import { parseFloatText } from './float_parse.js';
import { formatFloatShort } from './float_repr.js';
import { numberText, stripSpaces, withoutUnderscores } from './number_text.js';

/** complex_repr: no real part when it is +0. */
export function complexRepr(real: number, imag: number): string {
  if (real === 0 && !isNegative(real)) return formatFloatShort(imag, 'r', 0) + 'j';
  return `(${formatFloatShort(real, 'r', 0)}${formatFloatShort(imag, 'r', 0, { sign: true })}j)`;
}

const FLOAT = '(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?|inf(?:inity)?|nan';
/** A real part, or one before a signed imaginary part; or an imaginary part alone. A bare sign
 *  before the j counts as one. */
const PARTS = new RegExp(`^(?:([+-]?(?:${FLOAT}))(?:([+-](?:${FLOAT})?)j)?|([+-]?(?:${FLOAT})?)j)$`, 'i');

/** The complex that a str spells; parentheses and spaces around it are allowed. */
export function complexFromText(s: StrValue): PyComplex {
  const text = withoutUnderscores(stripSpaces(numberText(s)));
  if (text === undefined) throw valueError(strConcat('could not convert string to complex: ', repr(s)));
  const parts = PARTS.exec(unwrapped(text));
  if (parts === null) throw valueError('complex() arg is a malformed string');
  const [, real, imag, alone] = parts;
  if (alone !== undefined) return new PyComplex(0, partValue(alone));
  return new PyComplex(partValue(real!), imag === undefined ? 0 : partValue(imag));
}

function unwrapped(text: string): string {
  return text.startsWith('(') && text.endsWith(')') && text.length > 1 ? stripSpaces(text.slice(1, -1)) : text;
}

function partValue(text: string): number {
  if (text === '' || text === '+') return 1;
  return text === '-' ? -1 : parseFloatText(text)!;
}
