// The format mini-language: what str, int, float and complex do in __format__.
//
// [[fill]align][sign][#][0][width][,_][.precision][type]: parsed once for all four, then laid
// out as text. Python/formatter_unicode.c. An empty spec means str(value) and never comes
// here. The locale is always C, so 'n' groups nothing. Doubles become text in
// vm/objects/float_repr.ts (formatFloatShort, which %-formatting uses too).

import { isNegative } from '../arith.js';
import { MemoryErrorType, newException, overflowError, valueError } from '../errors.js';
import { codePointAt, mkStr, strConcat, strLength, strSlice, type IntValue, type StrValue } from '../values.js';
import { formatFloatShort, type FloatCode, type FloatFlags } from './float_repr.js';
import { doubleOfInt } from './int_double.js';
import { decimalValue } from './unicode_ctype.js';

/** A parsed specification. Characters are strings of one code point, '' where absent. */
interface FormatSpec {
  fill: string;
  align: string;
  sign: string;
  alternate: boolean;
  /** -1: none. */
  width: number;
  /** ',' or '_'. */
  grouping: string;
  /** -1: none. */
  precision: number;
  type: string;
}

const SSIZE_MAX = 2 ** 63;
const INT_MAX = 2147483647;

/** parse_internal_render_format_spec. */
function parseSpec(spec: StrValue, defaultType: string, defaultAlign: string): FormatSpec {
  const out: FormatSpec = {
    fill: ' ', align: defaultAlign, sign: '', alternate: false, width: -1, grouping: '', precision: -1, type: defaultType,
  };
  const end = strLength(spec);
  const at = (i: number): string => (i < end ? String.fromCodePoint(codePointAt(spec, i)) : '');
  let pos = 0;
  let hasFill = false;
  let hasAlign = false;

  if (end >= 2 && isAlign(at(1))) {
    out.fill = at(0);
    out.align = at(1);
    hasFill = hasAlign = true;
    pos = 2;
  } else if (isAlign(at(0))) {
    out.align = at(0);
    hasAlign = true;
    pos = 1;
  }
  if (at(pos) === ' ' || at(pos) === '+' || at(pos) === '-') out.sign = at(pos++);
  if (at(pos) === '#') {
    out.alternate = true;
    pos++;
  }
  if (!hasFill && at(pos) === '0') {
    out.fill = '0';
    if (!hasAlign) out.align = '=';
    pos++;
  }
  [out.width, pos] = parseInteger(spec, pos);
  if (at(pos) === ',') out.grouping = at(pos++);
  if (at(pos) === '_') {
    if (out.grouping !== '') throw valueError("Cannot specify both ',' and '_'.");
    out.grouping = at(pos++);
  }
  if (at(pos) === ',') throw valueError("Cannot specify both ',' and '_'.");
  if (at(pos) === '.') {
    [out.precision, pos] = parseInteger(spec, pos + 1);
    if (out.precision < 0) throw valueError('Format specifier missing precision');
  }
  if (end - pos > 1) throw valueError('Invalid format specifier');
  if (end - pos === 1) out.type = at(pos);
  checkGrouping(out);
  return out;
}

function isAlign(c: string): boolean {
  return c === '<' || c === '>' || c === '=' || c === '^';
}

/** get_integer: decimal digits of any script from `pos` on; -1 when there are none. */
function parseInteger(spec: StrValue, pos: number): [value: number, pos: number] {
  const start = pos;
  let value = 0;
  for (; pos < strLength(spec); pos++) {
    const digit = decimalValue(codePointAt(spec, pos));
    if (digit < 0) break;
    value = value * 10 + digit;
    if (value >= SSIZE_MAX) throw valueError('Too many decimal digits in format string');
  }
  return [pos === start ? -1 : value, pos];
}

function checkGrouping(spec: FormatSpec): void {
  if (spec.grouping === '' || 'defgEG%F'.includes(spec.type)) return;
  if (spec.grouping === '_' && 'boxX'.includes(spec.type)) return;
  throw valueError(`Cannot specify '${spec.grouping}' with '${shownType(spec.type)}'.`);
}

function shownType(type: string): string {
  const c = type.codePointAt(0)!;
  return c > 32 && c < 128 ? type : `\\x${c.toString(16)}`;
}

function unknownType(spec: FormatSpec, typeName: string): Error | object {
  return valueError(`Unknown format code '${shownType(spec.type)}' for object of type '${typeName}'`);
}

/** `text` between the paddings that bring it to the spec's width. */
function pad(text: StrValue, spec: FormatSpec): StrValue {
  const missing = spec.width - strLength(text);
  if (missing <= 0) return text;
  checkWidth(spec.width);
  const left = spec.align === '<' ? 0 : spec.align === '^' ? Math.floor(missing / 2) : missing;
  return strConcat(strConcat(fillText(spec.fill, left), text), fillText(spec.fill, missing - left));
}

function fillText(fill: string, n: number): StrValue {
  return n === 0 ? '' : mkStr(fill.repeat(n));
}

// NOT CPYTHON: MemoryError beyond the engine's longest string, because CPython's only limit is malloc's.
const MAX_TEXT = 2 ** 29 - 32;

function checkWidth(n: number): void {
  if (n > MAX_TEXT) throw newException(MemoryErrorType);
}

// str

/** str.__format__ for a spec that is not empty. */
export function formatStr(value: StrValue, specText: StrValue, typeName = 'str'): StrValue {
  const spec = parseSpec(specText, 's', '<');
  if (spec.type !== 's') throw unknownType(spec, typeName);
  if (spec.sign !== '') throw valueError('Sign not allowed in string format specifier');
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const shown = spec.precision >= 0 && spec.precision < strLength(value) ? strSlice(value, 0, spec.precision) : value;
  return pad(shown, spec);
}

// Numbers

/** The parts of a number, before sign, grouping and padding. */
interface NumberParts {
  negative: boolean;
  /** '0x' and the like. */
  prefix: string;
  /** What grouping and zero-filling apply to. */
  digits: string;
  /** The point and all that follows; or the whole of 'inf' and 'nan'. */
  rest: string;
  /** Digits between two separators. */
  group: number;
}

/** fill_number: sign, prefix, grouped digits, rest, padded. */
function layOut(parts: NumberParts, spec: FormatSpec): StrValue {
  const sign = parts.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const lead = sign + parts.prefix;
  const zeroFill = spec.fill === '0' && spec.align === '=';
  checkWidth(spec.width);
  const digitWidth = zeroFill ? spec.width - lead.length - parts.rest.length : 0;
  const digits = parts.digits === '' ? '' : groupDigits(parts.digits, parts.group, spec.grouping, digitWidth);
  if (spec.align !== '=') return pad(mkStr(lead + digits + parts.rest), spec);
  const missing = spec.width - lead.length - digits.length - parts.rest.length;
  return mkStr(lead + (missing > 0 ? spec.fill.repeat(missing) : '') + digits + parts.rest);
}

/** _PyUnicode_InsertThousandsGrouping: with leading zeros up to `minWidth`, separators counted. */
function groupDigits(digits: string, group: number, separator: string, minWidth: number): string {
  if (separator === '') return digits.padStart(minWidth, '0');
  const groups: string[] = [];
  let end = digits.length;
  let room = minWidth;
  for (;;) {
    const length = Math.min(group, Math.max(end, room, 1));
    groups.push(digits.slice(Math.max(end - length, 0), end).padStart(length, '0'));
    end = Math.max(end - length, 0);
    room -= length;
    if (end === 0 && room <= 0) return groups.reverse().join(separator);
    room -= separator.length;
  }
}

// int

const BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16, d: 10, n: 10 };

/** int.__format__ for a spec that is not empty. */
export function formatInt(value: IntValue, specText: StrValue, typeName = 'int'): StrValue {
  const spec = parseSpec(specText, 'd', '>');
  if (spec.type !== '' && 'eEfFgG%'.includes(spec.type)) return layOutFloat(doubleOfInt(value), spec);
  if (spec.type !== 'c' && BASES[spec.type] === undefined) throw unknownType(spec, typeName);
  if (spec.precision !== -1) throw valueError('Precision not allowed in integer format specifier');
  if (spec.type === 'c') return formatChar(value, spec);
  const base = BASES[spec.type]!;
  const text = (value < 0 ? -value : value).toString(base);
  return layOut({
    negative: value < 0,
    prefix: spec.alternate && base !== 10 ? `0${spec.type}` : '',
    digits: spec.type === 'X' ? text.toUpperCase() : text,
    rest: '',
    group: base === 10 ? 3 : 4,
  }, spec);
}

function formatChar(value: IntValue, spec: FormatSpec): StrValue {
  if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (value >= SSIZE_MAX || value < -SSIZE_MAX) throw overflowError('Python int too large to convert to C long');
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  const char = mkStr(String.fromCodePoint(Number(value)));
  if (spec.align !== '=') return pad(char, spec);
  return pad(char, { ...spec, align: '>' });
}

// float

/** float.__format__ for a spec that is not empty. */
export function formatFloat(value: number, specText: StrValue, typeName = 'float'): StrValue {
  const spec = parseSpec(specText, '', '>');
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownType(spec, typeName);
  return layOutFloat(value, spec);
}

/** The code, precision and flags with which a spec formats a double. */
function floatCode(spec: FormatSpec): { code: FloatCode; precision: number; flags: FloatFlags } {
  if (spec.precision > INT_MAX) throw valueError('precision too big');
  checkWidth(spec.precision);
  const flags: FloatFlags = { alt: spec.alternate };
  if (spec.type === '') {
    return spec.precision < 0 ? { code: 'r', precision: 0, flags } : { code: 'g', precision: spec.precision, flags };
  }
  const code = spec.type === 'n' ? 'g' : spec.type === '%' ? 'f' : (spec.type as FloatCode);
  return { code, precision: spec.precision < 0 ? 6 : spec.precision, flags };
}

function layOutFloat(value: number, spec: FormatSpec): StrValue {
  const { code, precision, flags } = floatCode(spec);
  if (spec.type === '') flags.addDot0 = true;
  const d = spec.type === '%' ? value * 100 : value;
  const text = formatFloatShort(d, code, precision, flags) + (spec.type === '%' ? '%' : '');
  return layOut(splitNumber(text), spec);
}

/** parse_number: the leading digits, and what follows them. */
function splitNumber(text: string): NumberParts {
  const negative = text.startsWith('-');
  const start = negative ? 1 : 0;
  let i = start;
  while (i < text.length && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++;
  return { negative, prefix: '', digits: text.slice(start, i), rest: text.slice(i), group: 3 };
}

// complex

/** complex.__format__ for a spec that is not empty. */
export function formatComplex(real: number, imag: number, specText: StrValue, typeName = 'complex'): StrValue {
  const spec = parseSpec(specText, '', '>');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownType(spec, typeName);
  const { code, precision, flags } = floatCode(spec);
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const plain = spec.type === '';
  const skipReal = plain && real === 0 && !isNegative(real);
  const part = (d: number, sign: string): StrValue =>
    layOut(splitNumber(formatFloatShort(d, code, precision, flags)), { ...spec, sign, fill: ' ', align: '<', width: -1 });
  const imagText = strConcat(part(imag, skipReal ? spec.sign : '+'), 'j');
  if (skipReal) return pad(imagText, spec);
  const both = strConcat(part(real, spec.sign), imagText);
  return pad(plain ? strConcat(strConcat('(', both), ')') : both, spec);
}
