// `format % args` for str, bytes and bytearray. MAY RUN PYTHON.
//
// PyUnicode_Format and _PyBytes_FormatEx, which do the same to two kinds of text; bytes
// are handled here as text below U+0100. %s, %r and %a go through str() and repr(), which
// look for signals first.

import { ascii, callObject, checkSignals, lookupSpecial, repr, str } from '../abstract.js';
import { excMatches, overflowError, typeError, TypeErrorType, typeName, valueError } from '../errors.js';
import { asDouble, asIndex, isIndex } from '../number.js';
import { asBytesValue, asIntValue, asStrValue, PyBytes, PyTuple } from '../object.js';
import { getItem } from '../sequence.js';
import { typeOf, type PyObject } from '../types.js';
import { codePointAt, isFloat, mkIntFromDouble, mkStrFromCodePoints, strLength, strSlice, strText, type IntValue, type StrValue } from '../values.js';
import { bufferOf } from './buffer.js';
import { formatFloatShort, type FloatCode } from './float_repr.js';
import { latin1Bytes, latin1Text } from './latin1.js';
import { joinStrs, repeatStr } from './str_search.js';

/** What is between '%' and the conversion. */
interface Spec {
  leftAdjust: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
}

/** A conversion's result before sign and width are settled. */
interface Converted {
  text: StrValue;
  /** It may begin with a sign, or get one. */
  isNumber: boolean;
}

const SSIZE_MAX = 2 ** 63 - 1024;
const INT_MAX = 2147483647;

class PercentFormatter {
  private readonly parts: StrValue[] = [];
  private at = 0;
  /** The argument, when it can give values by key. */
  private readonly mapping: PyObject | undefined;
  /** Arguments not yet used; undefined once a key has been used, which replaces them. */
  private items: readonly PyObject[];
  private next = 0;

  constructor(private readonly format: StrValue, args: PyObject, private readonly isBytes: boolean) {
    this.items = args instanceof PyTuple ? args.items : [args];
    const plain = args instanceof PyTuple || asStrValue(args) !== undefined || (isBytes && asBytesValue(args) !== undefined);
    this.mapping = !plain && typeOf(args).mp_subscript !== undefined ? args : undefined;
  }

  run(): StrValue {
    const n = strLength(this.format);
    let from = 0;
    while (this.at < n) {
      if (codePointAt(this.format, this.at) !== 0x25) {
        this.at++;
        continue;
      }
      if (this.at > from) this.parts.push(strSlice(this.format, from, this.at));
      this.at++;
      this.conversion();
      from = this.at;
    }
    if (from < n) this.parts.push(strSlice(this.format, from, n));
    if (this.next < this.items.length && this.mapping === undefined) {
      throw typeError(`not all arguments converted during ${this.isBytes ? 'bytes' : 'string'} formatting`);
    }
    return this.parts.length === 0 ? '' : joinStrs('', this.parts);
  }

  private conversion(): void {
    const spec = this.parseSpec();
    const c = this.take();
    if (c === 0x25) {
      this.parts.push('%');
      return;
    }
    const v = this.nextArgument();
    const converted = this.convert(String.fromCodePoint(c), v, spec);
    this.parts.push(layOut(converted, String.fromCodePoint(c), spec));
  }

  /** The next code point of the format. */
  private take(): number {
    if (this.at >= strLength(this.format)) throw valueError('incomplete format');
    return codePointAt(this.format, this.at++);
  }

  private nextArgument(): PyObject {
    if (this.next >= this.items.length) throw typeError('not enough arguments for format string');
    return this.items[this.next++]!;
  }

  private parseSpec(): Spec {
    const spec: Spec = { leftAdjust: false, plus: false, blank: false, alternate: false, zero: false, width: -1, precision: -1 };
    if (this.peek() === 0x28) this.mappingKey();
    this.parseFlags(spec);
    this.parseWidth(spec);
    if (this.peek() === 0x2e) {
      this.at++;
      this.parsePrecision(spec);
    }
    const c = this.peek();
    if (c === 0x68 || c === 0x6c || c === 0x4c) this.at++; // h, l, L: C's sizes mean nothing
    return spec;
  }

  private peek(): number {
    return this.at < strLength(this.format) ? codePointAt(this.format, this.at) : -1;
  }

  private mappingKey(): void {
    if (this.mapping === undefined) throw typeError('format requires a mapping');
    const start = ++this.at;
    let depth = 1;
    while (depth > 0) {
      const c = this.peek();
      if (c < 0) throw valueError('incomplete format key');
      if (c === 0x28) depth++;
      else if (c === 0x29) depth--;
      this.at++;
    }
    const key = strSlice(this.format, start, this.at - 1);
    this.items = [getItem(this.mapping, this.isBytes ? new PyBytes(latin1Bytes(key as string)) : key)];
    this.next = 0;
  }

  private parseFlags(spec: Spec): void {
    for (;; this.at++) {
      switch (this.peek()) {
        case 0x2d: spec.leftAdjust = true; break;
        case 0x2b: spec.plus = true; break;
        case 0x20: spec.blank = true; break;
        case 0x23: spec.alternate = true; break;
        case 0x30: spec.zero = true; break;
        default: return;
      }
    }
  }

  private parseWidth(spec: Spec): void {
    if (this.peek() === 0x2a) {
      this.at++;
      spec.width = this.starArgument(SSIZE_MAX, 'ssize_t');
      if (spec.width < 0) {
        spec.leftAdjust = true;
        spec.width = -spec.width;
      }
    } else {
      spec.width = this.digits(-1, SSIZE_MAX, 'width too big');
    }
  }

  private parsePrecision(spec: Spec): void {
    if (this.peek() === 0x2a) {
      this.at++;
      spec.precision = Math.max(0, this.starArgument(INT_MAX, 'int'));
    } else {
      spec.precision = this.digits(0, INT_MAX, 'precision too big');
    }
  }

  private starArgument(most: number, ctype: string): number {
    const n = asIntValue(this.nextArgument());
    if (n === undefined) throw typeError('* wants int');
    if (n > most || n < -most - 1) throw overflowError(`Python int too large to convert to C ${ctype}`);
    return Number(n);
  }

  private digits(absent: number, most: number, tooBig: string): number {
    let value = absent;
    for (let c = this.peek(); c >= 0x30 && c <= 0x39; c = this.peek()) {
      value = Math.max(value, 0) * 10 + (c - 0x30);
      if (value > most) throw valueError(tooBig);
      this.at++;
    }
    return value;
  }

  private convert(c: string, v: PyObject, spec: Spec): Converted {
    switch (c) {
      case 's':
        if (typeof v === 'string' && !this.isBytes) return this.asText(v, spec); // a str is taken as it is, without str()'s look for signals
        return this.asText(this.isBytes ? bytesOf(v) : str(v), spec);
      case 'b':
        if (!this.isBytes) break;
        return this.asText(bytesOf(v), spec);
      case 'r': return this.asText(this.isBytes ? ascii(v) : repr(v), spec);
      case 'a': return this.asText(ascii(v), spec);
      case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
        return { text: intText(v, c, spec), isNumber: true };
      case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
        return { text: this.floatText(v, c, spec), isNumber: true };
      case 'c': return { text: this.isBytes ? byteOf(v) : charOf(v), isNumber: false };
      default:
    }
    const code = c.codePointAt(0)!;
    const shown = code > 31 && code < 128 ? c : '?';
    throw valueError(`unsupported format character '${shown}' (0x${code.toString(16)}) at index ${this.at - 1}`);
  }

  private asText(text: StrValue, spec: Spec): Converted {
    const cut = spec.precision >= 0 && spec.precision < strLength(text);
    return { text: cut ? strSlice(text, 0, spec.precision) : text, isNumber: false };
  }

  private floatText(v: PyObject, c: FloatCode, spec: Spec): string {
    let d: number;
    try {
      d = isFloat(v) ? v.value : asDouble(v);
    } catch (exc) {
      if (!this.isBytes || !excMatches(exc, TypeErrorType)) throw exc;
      throw typeError(`float argument required, not ${typeName(v)}`);
    }
    return formatFloatShort(d, c, spec.precision < 0 ? 6 : spec.precision, { alt: spec.alternate });
  }
}

/** Sign, prefix, fill: what unicode_format_arg_output does. */
function layOut(converted: Converted, c: string, spec: Spec): StrValue {
  let text = converted.text;
  if (!converted.isNumber) return adjust('', text, ' ', spec);
  let head = '';
  let body = text as string;
  if (body.startsWith('-') || body.startsWith('+')) {
    head = body[0]!;
    body = body.slice(1);
  } else {
    head = spec.plus ? '+' : spec.blank ? ' ' : '';
  }
  if (spec.alternate && (c === 'x' || c === 'X' || c === 'o')) {
    head += body.slice(0, 2);
    body = body.slice(2);
  }
  text = body;
  return adjust(head, text, spec.zero ? '0' : ' ', spec);
}

/** Zeros go between head and body, spaces before both; left adjustment has only spaces, behind. */
function adjust(head: string, body: StrValue, fill: string, spec: Spec): StrValue {
  const missing = spec.width - head.length - strLength(body);
  if (missing <= 0) return head === '' ? body : joinStrs('', [head, body]);
  if (spec.leftAdjust) return joinStrs('', [head, body, repeatStr(' ', missing)]);
  const filling = repeatStr(fill, missing);
  return joinStrs('', fill === '0' ? [head, filling, body] : [filling, head, body]);
}

/** mainformatlong's conversion of the argument. */
function intArgument(v: PyObject, c: string): IntValue {
  const n = asIntValue(v);
  if (n !== undefined) return n;
  const isDecimal = BASES[c] === 10;
  const wrong = (): unknown => typeError(isDecimal
    ? `%${c} format: a number is required, not ${typeName(v)}`
    : `%${c} format: an integer is required, not ${typeName(v)}`);
  const type = typeOf(v);
  if (type.nb_int === undefined && type.nb_float === undefined) throw wrong();
  try {
    if (!isDecimal) return asIndex(v);
    if (isFloat(v) && Number.isFinite(v.value)) return mkIntFromDouble(Math.trunc(v.value));
    const r = type.nb_int === undefined ? undefined : asIntValue(type.nb_int(v));
    if (r === undefined) throw wrong();
    return r;
  } catch (exc) {
    throw excMatches(exc, TypeErrorType) ? wrong() : exc;
  }
}

const BASES: Readonly<Record<string, number>> = { d: 10, i: 10, u: 10, o: 8, x: 16, X: 16 };

/** _PyUnicode_FormatLong: digits with the precision's zeros and, for '#', the prefix. */
function intText(v: PyObject, c: string, spec: Spec): string {
  const n = intArgument(v, c);
  if (n !== 0 && BASES[c] === 10) checkSignals(); // long_to_decimal_string looks for signals at every digit
  let digits = n.toString(BASES[c]);
  if (spec.precision < 0 && !spec.alternate && c !== 'X') return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  digits = digits.slice(sign.length);
  if (digits.length < spec.precision) digits = (repeatStr('0', spec.precision - digits.length) as string) + digits;
  if (c === 'X') digits = digits.toUpperCase();
  return sign + (spec.alternate && BASES[c] !== 10 ? '0' + c : '') + digits;
}

/** formatchar. */
function charOf(v: PyObject): StrValue {
  const s = asStrValue(v);
  if (s !== undefined) {
    if (strLength(s) === 1) return s;
    throw typeError('%c requires int or char');
  }
  const n = charNumber(v, '%c requires int or char');
  if (n < -(2n ** 63n) || n >= 2n ** 63n) throw typeError('%c requires int or char');
  if (n < 0 || n > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return mkStrFromCodePoints([Number(n)]);
}

/** byte_converter. */
function byteOf(v: PyObject): StrValue {
  const bytes = asBytesValue(v);
  const wrong = '%c requires an integer in range(256) or a single byte';
  if (bytes !== undefined) {
    if (bytes.length === 1) return latin1Text(bytes);
    throw typeError(wrong);
  }
  const n = charNumber(v, wrong);
  if (n < 0 || n > 255) throw overflowError('%c arg not in range(256)');
  return String.fromCharCode(Number(n));
}

function charNumber(v: PyObject, wrong: string): IntValue {
  if (!isIndex(v)) throw typeError(wrong);
  return asIndex(v);
}

/** format_obj: the bytes of v, as text. */
function bytesOf(v: PyObject): StrValue {
  const bytes = bytesForFormat(v);
  return latin1Text(bytes);
}

function bytesForFormat(v: PyObject): Uint8Array {
  const own = asBytesValue(v);
  if (own !== undefined) return own;
  const method = lookupSpecial(v, '__bytes__');
  if (method !== undefined) {
    const r = callObject(method, []);
    if (!(r instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(r)})`);
    return r.value;
  }
  const view = bufferOf(v);
  if (view !== undefined) return view;
  throw typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(v)}'`);
}

/** PyUnicode_Format. */
export function percentOf(format: StrValue, args: PyObject): StrValue {
  return new PercentFormatter(format, args, false).run();
}

/** _PyBytes_FormatEx. */
export function bytesPercent(format: Uint8Array, args: PyObject): Uint8Array {
  return latin1Bytes(strText(new PercentFormatter(latin1Text(format), args, true).run()));
}
