// f-strings. Answers to the fstring_... functions and FstringParser of CPython's
// ast.c: a body is cut into literals and replacement fields by hand, and the text
// of each field, put in parentheses, goes through the whole parser again. Hence
// the odd positions of what is inside: see parseExpression.

import type { Expr, FormattedValue, JoinedStr, Str } from './ast.js';
import { upperBound, type Compiling } from './compiling.js';
import { decodeUnicodeEscapes, plainStr } from './escapes.js';
import { strConcat, strLength, type StrValue } from '../vm/values.js';

/** Format specs may hold fields, whose format specs may not. */
const MAX_NESTING = 2;

/** A body and how far it has been read. */
interface Reader {
  readonly body: string;
  readonly isRaw: boolean;
  p: number;
}

interface PlaceInString {
  /** The bytes before it in its line, with the newline before those. */
  col: number;
  /** How many newlines come after it. */
  linesBehind: number;
}

/** The first of adjacent strings, in which expressions are looked for. */
class FirstString {
  private readonly newlines: number[] = [];
  private readonly places = new Map<string, PlaceInString | null>();

  constructor(private readonly text: string) {
    for (let p = text.indexOf('\n'); p >= 0; p = text.indexOf('\n', p + 1)) this.newlines.push(p);
  }

  /** Where `expression` is found first; null where it is not. */
  find(expression: string): PlaceInString | null {
    let place = this.places.get(expression);
    if (place === undefined) {
      place = this.search(expression);
      this.places.set(expression, place);
    }
    return place;
  }

  private search(expression: string): PlaceInString | null {
    const found = this.text.indexOf(expression);
    if (found < 0) return null;
    const before = upperBound(this.newlines, found);
    const lineStart = before === 0 ? 0 : this.newlines[before - 1]!;
    return { col: Buffer.byteLength(this.text.slice(lineStart, found)), linesBehind: this.newlines.length - before };
  }
}

/** Collects the parts of adjacent strings, at least one of them an f-string. */
export class FStringParser {
  /** The literal text since the last field. */
  private lastStr: StrValue | null = null;
  private readonly values: Expr[] = [];
  private isFormatted = false;

  constructor(
    private readonly c: Compiling, private readonly at: number, private readonly first = new FirstString(c.text(at)),
  ) {}

  /** FstringParser_ConcatAndDel: add a string that is no f-string. */
  concat(s: StrValue): void {
    if (strLength(s) === 0) return;
    this.lastStr = this.lastStr === null ? s : strConcat(this.lastStr, s);
  }

  /** FstringParser_ConcatFstring: add an f-string's body. */
  concatFString(body: string, isRaw: boolean): void {
    const reader = { body, isRaw, p: 0 };
    this.readParts(reader, 0);
    if (reader.p < body.length) throw this.error('unexpected end of string');
  }

  /** FstringParser_Finish. */
  finish(): Str | JoinedStr {
    const lineno = this.c.lineno[this.at]!;
    const col_offset = this.c.col[this.at]!;
    if (!this.isFormatted) return { kind: 'Str', lineno, col_offset, s: this.lastStr ?? '' };
    this.flush();
    return { kind: 'JoinedStr', lineno, col_offset, values: this.values };
  }

  private flush(): void {
    if (this.lastStr === null) return;
    this.values.push({ kind: 'Str', lineno: this.c.lineno[this.at]!, col_offset: this.c.col[this.at]!, s: this.lastStr });
    this.lastStr = null;
  }

  private readParts(reader: Reader, nesting: number): void {
    this.isFormatted = true;
    for (;;) {
      const doubled = this.readLiteral(reader, nesting);
      if (doubled) continue;
      if (reader.p >= reader.body.length || reader.body[reader.p] === '}') break;
      const field = this.readField(reader, nesting);
      this.flush();
      this.values.push(field);
    }
  }

  /** fstring_find_literal: up to a field or the end; true after a doubled brace, where there may be more. */
  private readLiteral(reader: Reader, nesting: number): boolean {
    const { body } = reader;
    const start = reader.p;
    let p = start;
    while (p < body.length) {
      const ch = body[p]!;
      if (ch === '\\' && !reader.isRaw) {
        p = this.endOfEscape(body, p);
        continue;
      }
      if (ch !== '{' && ch !== '}') {
        p++;
        continue;
      }
      if (nesting > 0) break;
      if (body[p + 1] === ch) {
        this.addLiteral(body.slice(start, p + 1), reader);
        reader.p = p + 2;
        return true;
      }
      if (ch === '}') throw this.error("single '}' is not allowed");
      break;
    }
    this.addLiteral(body.slice(start, p), reader);
    reader.p = p;
    return false;
  }

  /** Step over a backslash and what it escapes: the braces of \N{...} are no field's. */
  private endOfEscape(body: string, backslash: number): number {
    const escaped = body[backslash + 1];
    if (escaped === '{' || escaped === '}') {
      if (escaped === '{') this.c.warnInvalidEscape(this.at, escaped);
      return backslash + 1; // the backslash stands for itself
    }
    if (escaped !== 'N' || body[backslash + 2] !== '{') return Math.min(backslash + 2, body.length);
    const close = body.indexOf('}', backslash + 3);
    return close < 0 ? body.length : close + 1;
  }

  private addLiteral(literal: string, reader: Reader): void {
    if (literal === '') return;
    if (reader.isRaw || !literal.includes('\\')) return this.concat(plainStr(literal));
    const { value, invalid } = decodeUnicodeEscapes(literal);
    if (invalid !== '') this.c.warnInvalidEscape(this.at, invalid);
    this.concat(value);
  }

  /** fstring_find_expr: `{expression!conversion:format_spec}`. */
  private readField(reader: Reader, nesting: number): FormattedValue {
    const { body } = reader;
    if (nesting >= MAX_NESTING) throw this.error('expressions nested too deeply');
    const start = reader.p + 1;
    const end = this.endOfExpression(body, start);
    const value = this.parseExpression(body.slice(start, end));
    reader.p = end;
    const conversion = body[reader.p] === '!' ? this.readConversion(reader) : -1;
    this.checkNotAtEnd(reader);
    let format_spec: Expr | null = null;
    if (body[reader.p] === ':') {
      reader.p++;
      this.checkNotAtEnd(reader);
      format_spec = this.readFormatSpec(reader, nesting + 1);
    }
    if (body[reader.p] !== '}') throw this.error("expecting '}'");
    reader.p++;
    const { c, at } = this;
    return { kind: 'FormattedValue', lineno: c.lineno[at]!, col_offset: c.col[at]!, value, conversion, format_spec };
  }

  /** Where the expression ends: at a `!`, `:` or `}` outside of strings and brackets. */
  private endOfExpression(body: string, start: number): number {
    let quote = '';
    let depth = 0;
    let p = start;
    for (; p < body.length; p++) {
      const ch = body[p]!;
      if (ch === '\\') throw this.errorInExpression('cannot include a backslash');
      if (quote !== '') {
        if (!body.startsWith(quote, p)) continue;
        p += quote.length - 1;
        quote = '';
      } else if (ch === "'" || ch === '"') {
        quote = body.startsWith(ch.repeat(3), p) ? ch.repeat(3) : ch;
        p += quote.length - 1;
      } else if (ch === '[' || ch === '{' || ch === '(') {
        depth++;
      } else if (depth !== 0 && (ch === ']' || ch === '}' || ch === ')')) {
        depth--;
      } else if (ch === '#') {
        throw this.errorInExpression("cannot include '#'");
      } else if (depth === 0 && (ch === '!' || ch === ':' || ch === '}')) {
        if (ch !== '!' || body[p + 1] !== '=') break;
      }
    }
    if (quote !== '') throw this.error('unterminated string');
    if (depth > 0) throw this.error("mismatched '(', '{', or '['");
    if (p >= body.length) throw this.error("expecting '}'");
    return p;
  }

  /** fstring_compile_expr, and fstring_fix_node_location: positions count from where `{text}` is first found in
   *  the first of the adjacent strings, else (a conversion, a format spec, a later string) from its start. */
  private parseExpression(text: string): Expr {
    if (/^[ \t\n\f]*$/.test(text)) throw this.error('empty expression not allowed');
    const { c, at } = this;
    let lines = c.lineno[at]! - 1;
    let cols = c.col[at]!;
    const place = this.first.find(`{${text}}`);
    if (place !== null) {
      lines -= place.linesBehind;
      cols += place.col;
    }
    return c.parseFStringExpression(`(${text})`, lines, cols, c.hooks);
  }

  private readConversion(reader: Reader): number {
    reader.p++;
    this.checkNotAtEnd(reader);
    const conversion = reader.body[reader.p++]!;
    if (conversion !== 's' && conversion !== 'r' && conversion !== 'a') {
      throw this.error("invalid conversion character: expected 's', 'r', or 'a'");
    }
    return conversion.charCodeAt(0);
  }

  private readFormatSpec(reader: Reader, nesting: number): Expr {
    const parser = new FStringParser(this.c, this.at, this.first);
    parser.readParts(reader, nesting);
    if (reader.body[reader.p] !== '}') throw this.error("expecting '}'");
    return parser.finish();
  }

  private checkNotAtEnd(reader: Reader): void {
    if (reader.p >= reader.body.length) throw this.error("expecting '}'");
  }

  private error(msg: string): Error {
    return this.c.error(this.at, `f-string: ${msg}`);
  }

  private errorInExpression(msg: string): Error {
    return this.c.error(this.at, `f-string expression part ${msg}`);
  }
}
