// str.format and what it is made of. Objects/stringlib/unicode_format.h. MAY RUN PYTHON.
//
// MarkupIterator takes a format string apart; fieldNameSplit takes a field's name apart;
// both also serve the _string module. The format specs themselves are understood by
// the types' __format__ (format_spec.ts for the built-in ones).

import { ascii, format, getAttr, repr, strObject } from '../abstract.js';
import { indexError, keyError, typeError, typeName, valueError } from '../errors.js';
import { asStrValue } from '../object.js';
import { getItem, isSequence, sequenceGetItem } from '../sequence.js';
import { StrType, typeOf, type Kwargs, type PyObject } from '../types.js';
import { codePointAt, intAdd, intMul, isStr, mkStr, strLength, strSlice, strText, type IntValue, type StrValue } from '../values.js';
import { formatStr } from './format_spec.js';
import { joinStrs } from './str_search.js';
import { argTypeName } from './text_args.js';
import { decimalValue } from './unicode_ctype.js';

const LBRACE = 0x7b;
const RBRACE = 0x7d;
const LBRACKET = 0x5b;
const RBRACKET = 0x5d;
const BANG = 0x21;
const COLON = 0x3a;
const DOT = 0x2e;

/** What stands between braces. */
export interface MarkupField {
  name: StrValue;
  /** The code point after '!', or undefined. */
  conversion: number | undefined;
  spec: StrValue;
  /** The spec has fields of its own. */
  nested: boolean;
}

export interface Markup {
  literal: StrValue;
  field: MarkupField | undefined;
}

/** MarkupIterator: literal text, and perhaps the field that follows it, one after the other. */
export class MarkupIterator {
  private at = 0;
  private readonly end: number;

  constructor(private readonly text: StrValue) {
    this.end = strLength(text);
  }

  next(): Markup | undefined {
    if (this.at >= this.end) return undefined;
    const start = this.at;
    let c = 0;
    while (this.at < this.end) {
      c = codePointAt(this.text, this.at++);
      if (c === LBRACE || c === RBRACE) break;
    }
    if (c !== LBRACE && c !== RBRACE) return { literal: strSlice(this.text, start, this.at), field: undefined };
    const atEnd = this.at >= this.end;
    const doubled = !atEnd && codePointAt(this.text, this.at) === c;
    if (c === RBRACE && !doubled) throw valueError("Single '}' encountered in format string");
    if (atEnd) throw valueError("Single '{' encountered in format string");
    if (doubled) {
      const literal = strSlice(this.text, start, this.at);
      this.at++;
      return { literal, field: undefined };
    }
    const literal = strSlice(this.text, start, this.at - 1);
    return { literal, field: this.parseField() };
  }

  /** parse_field: behind the '{', up to and with its '}'. */
  private parseField(): MarkupField {
    const start = this.at;
    const c = this.skipName();
    const name = strSlice(this.text, start, c === -1 ? this.at : this.at - 1);
    if (c === RBRACE) return { name, conversion: undefined, spec: '', nested: false };
    if (c !== BANG && c !== COLON) throw valueError("expected '}' before end of string");
    let conversion: number | undefined;
    if (c === BANG) {
      if (this.at >= this.end) throw valueError('end of string while looking for conversion specifier');
      conversion = codePointAt(this.text, this.at++);
      if (this.at < this.end) {
        const after = codePointAt(this.text, this.at++);
        if (after === RBRACE) return { name, conversion, spec: '', nested: false };
        if (after !== COLON) throw valueError("expected ':' after conversion specifier");
      }
    }
    return { name, conversion, ...this.parseSpec() };
  }

  /** The character that ends the name, or -1 at the end of the text. */
  private skipName(): number {
    while (this.at < this.end) {
      const c = codePointAt(this.text, this.at++);
      switch (c) {
        case LBRACE: throw valueError("unexpected '{' in field name");
        case LBRACKET:
          while (this.at < this.end && codePointAt(this.text, this.at) !== RBRACKET) this.at++;
          break;
        case RBRACE: case COLON: case BANG: return c;
        default:
      }
    }
    return -1;
  }

  private parseSpec(): { spec: StrValue; nested: boolean } {
    const start = this.at;
    let depth = 1;
    let nested = false;
    while (this.at < this.end) {
      const c = codePointAt(this.text, this.at++);
      if (c === LBRACE) {
        nested = true;
        depth++;
      } else if (c === RBRACE && --depth === 0) {
        return { spec: strSlice(this.text, start, this.at - 1), nested };
      }
    }
    throw valueError("unmatched '{' in format spec");
  }
}

/** get_integer: the number that a text of decimal digits is, else undefined. */
function asNumber(text: StrValue): number | undefined {
  let n: IntValue = 0;
  const size = strLength(text);
  if (size === 0) return undefined;
  for (let i = 0; i < size; i++) {
    const digit = decimalValue(codePointAt(text, i));
    if (digit < 0) return undefined;
    n = intAdd(intMul(n, 10), digit);
    if (n > 2n ** 63n - 1n) throw valueError('Too many decimal digits in format string');
  }
  return Number(n);
}

/** One step of a field's name after its first part: `.name`, `[index]` or `[key]`. */
export interface FieldStep {
  isAttribute: boolean;
  name: StrValue;
  index: number | undefined;
}

/** The first part of a field's name, and an iterator over the steps after it. */
export function fieldNameSplit(name: StrValue): { first: StrValue; index: number | undefined; rest: FieldNameIterator } {
  const n = strLength(name);
  let i = 0;
  while (i < n && codePointAt(name, i) !== DOT && codePointAt(name, i) !== LBRACKET) i++;
  const first = strSlice(name, 0, i);
  return { first, index: asNumber(first), rest: new FieldNameIterator(name, i) };
}

/** FieldNameIterator. */
export class FieldNameIterator {
  constructor(private readonly name: StrValue, private at: number) {}

  next(): FieldStep | undefined {
    const n = strLength(this.name);
    if (this.at >= n) return undefined;
    const c = codePointAt(this.name, this.at++);
    const start = this.at;
    if (c === DOT) {
      while (this.at < n && codePointAt(this.name, this.at) !== DOT && codePointAt(this.name, this.at) !== LBRACKET) this.at++;
      return this.step(true, start, this.at);
    }
    if (c !== LBRACKET) throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    while (this.at < n && codePointAt(this.name, this.at) !== RBRACKET) this.at++;
    if (this.at >= n) throw valueError("Missing ']' in format string");
    return this.step(false, start, this.at++);
  }

  private step(isAttribute: boolean, start: number, end: number): FieldStep {
    const name = strSlice(this.name, start, end);
    const index = isAttribute ? undefined : asNumber(name);
    if (strLength(name) === 0) throw valueError('Empty attribute in format string');
    return { isAttribute, name, index };
  }
}

/** Where fields get their values: format()'s arguments, or format_map()'s mapping. */
interface FieldSource {
  /** undefined for format_map. */
  args: readonly PyObject[] | undefined;
  byKey: (key: StrValue) => PyObject;
}

/** AutoNumber: '{}' and '{0}' cannot be mixed. */
class FieldNumbers {
  private manual: boolean | undefined;
  private next = 0;

  /** The index for a first part that is empty or a number. */
  index(given: number | undefined): number {
    const manual = given !== undefined;
    this.manual ??= manual;
    if (this.manual !== manual) {
      throw valueError(manual
        ? 'cannot switch from automatic field numbering to manual field specification'
        : 'cannot switch from manual field specification to automatic field numbering');
    }
    return given ?? this.next++;
  }
}

/** build_string: at most `depth` levels of fields in specs. */
function buildString(text: StrValue, source: FieldSource, numbers: FieldNumbers, depth: number): StrValue {
  if (depth < 0) throw valueError('Max string recursion exceeded');
  const markup = new MarkupIterator(text);
  const parts: StrValue[] = [];
  for (let m = markup.next(); m !== undefined; m = markup.next()) {
    if (strLength(m.literal) > 0) parts.push(m.literal);
    if (m.field !== undefined) parts.push(renderField(m.field, source, numbers, depth));
  }
  return parts.length === 0 ? '' : joinStrs('', parts);
}

function renderField(field: MarkupField, source: FieldSource, numbers: FieldNumbers, depth: number): StrValue {
  let v = fieldValue(field.name, source, numbers);
  if (field.conversion !== undefined) v = convert(v, field.conversion);
  const spec = field.nested ? buildString(field.spec, source, numbers, depth - 1) : field.spec;
  if (isStr(v) && typeOf(v) === StrType) return strLength(spec) === 0 ? v : formatStr(v, spec);
  return asStrValue(format(v, spec))!;
}

/** get_field_object. */
function fieldValue(name: StrValue, source: FieldSource, numbers: FieldNumbers): PyObject {
  const { first, index, rest } = fieldNameSplit(name);
  let v: PyObject;
  if (strLength(first) === 0 || index !== undefined) {
    if (source.args === undefined) throw valueError('Format string contains positional fields');
    const i = numbers.index(index);
    if (i >= source.args.length) throw indexError('tuple index out of range');
    v = source.args[i]!;
  } else {
    v = source.byKey(first);
  }
  for (let step = rest.next(); step !== undefined; step = rest.next()) v = takeStep(v, step);
  return v;
}

function takeStep(v: PyObject, step: FieldStep): PyObject {
  if (step.isAttribute) return getAttr(v, strText(step.name));
  if (step.index === undefined) return getItem(v, step.name);
  return isSequence(v) ? sequenceGetItem(v, step.index) : getItem(v, step.index);
}

/** do_conversion. */
function convert(v: PyObject, conversion: number): PyObject {
  switch (conversion) {
    case 0x72: return repr(v);
    case 0x73: return strObject(v);
    case 0x61: return ascii(v);
    default:
  }
  if (conversion > 32 && conversion < 127) throw valueError(`Unknown conversion specifier ${String.fromCharCode(conversion)}`);
  throw valueError(`Unknown conversion specifier \\x${conversion.toString(16)}`);
}

const DEPTH = 1;

export function str_format(self: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const source: FieldSource = {
    args,
    byKey(key) {
      const v = kwargs?.get(strText(key));
      if (v === undefined) throw keyError(key);
      return v;
    },
  };
  return buildString(asStrValue(self)!, source, new FieldNumbers(), DEPTH);
}

export function str_format_map(self: PyObject, mapping: PyObject): PyObject {
  const source: FieldSource = { args: undefined, byKey: (key) => getItem(mapping, key) };
  return buildString(asStrValue(self)!, source, new FieldNumbers(), DEPTH);
}

/** unicode__format__. */
export function str___format__(self: PyObject, spec: PyObject): PyObject {
  const text = asStrValue(spec);
  if (text === undefined) throw typeError(`__format__() argument 1 must be str, not ${argTypeName(spec)}`);
  if (strLength(text) === 0) return typeof self === 'string' ? self : strObject(self);
  return formatStr(asStrValue(self)!, text, typeName(self));
}

/** A conversion as the _string module shows it. */
export function conversionText(conversion: number | undefined): PyObject {
  return conversion === undefined ? null : mkStr(String.fromCodePoint(conversion));
}
