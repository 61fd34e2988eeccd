// Source text -> one unit a token, with a source map. Answers to CPython's
// tokenizer.c; the tokens themselves are in tokens.ts, encodings in source.ts.
//
// CPython's parser asks for one token at a time, so a bad token is reported only
// if the parser gets that far. Here the whole text is scanned first: the scanner
// stops at the first bad token, leaves ERRORTOKEN in its place and its error in
// `error`, and parse.ts decides which of the two complaints comes first.
//
// Line numbers count from 1, columns are UTF-8 bytes from the start of the
// *last* physical line of the token: a string of several lines thus has the line
// of its end and column -1, as in every CPython before 3.8.

import { isXidContinue, isXidStart } from '../vm/objects/unicode_ctype.js';
import { KEYWORDS, Tok } from './tokens.js';
import type { SyntaxErrorType } from './syntax_error.js';

/** MAXINDENT of tokenizer.c. */
const MAXINDENT = 100;
/** The column after a tab is the next multiple of this; alternatively (ALTTABSIZE) one more. */
const TABSIZE = 8;

export const EOF_IN_STRING = 'EOF while scanning triple-quoted string literal';

/** Why the scanner stopped, and `tok->cur` at that moment. */
export interface ScanError {
  type: SyntaxErrorType;
  msg: string;
  cur: number;
  lineno: number;
  /** `tok->start`: where the token began, lines before `cur` perhaps. */
  start: number;
}

export interface Tokens {
  /** The scanned text: newlines are \n, nothing else is changed. */
  text: string;
  /** One unit a token. */
  units: string;
  /** By token: offsets in `text`, position for the AST. */
  start: number[];
  end: number[];
  lineno: number[];
  col: number[];
  /** Offset in `text` of each line. */
  lines: number[];
  /** The first token that was made after the end of the text was seen. */
  eofToken: number;
  error: ScanError | null;
}

export interface ScanFlags {
  barryAsBdfl?: boolean;
  dontImplyDedent?: boolean;
  /** The text is what was typed at a prompt so far: an empty line ends a block, and at the end of the text there is
   *  no ENDMARKER but an ERRORTOKEN, where more is to come. */
  interactive?: boolean;
}

/** Scan `text`, in which newlines are \n. */
export function scan(text: string, flags: ScanFlags = {}): Tokens {
  const scanner = new Scanner(text, flags);
  scanner.run();
  return scanner.tokens();
}

const LF = 10;
const FF = 12;

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 97 && c <= 102) || (c >= 65 && c <= 70);
}

function isOctalDigit(c: number): boolean {
  return c >= 48 && c <= 55;
}

function isBinaryDigit(c: number): boolean {
  return c === 48 || c === 49;
}

/** is_potential_identifier_char, and is_potential_identifier_start, as flags by ASCII code. */
const ID_START = 1;
const ID_CHAR = 2;
const ASCII_CLASS = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const letter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
  ASCII_CLASS[c] = letter ? ID_START | ID_CHAR : isDigit(c) ? ID_CHAR : 0;
}

function isIdentifierStart(c: number): boolean {
  return c >= 128 || (ASCII_CLASS[c]! & ID_START) !== 0; // NaN, the end of the text, is neither
}

function isIdentifierChar(c: number): boolean {
  return c >= 128 || (ASCII_CLASS[c]! & ID_CHAR) !== 0;
}

/** PyUnicode_IsIdentifier, PEP 3131, of a word that is not empty. */
function isIdentifier(word: string): boolean {
  let first = true;
  for (const char of word) {
    const c = char.codePointAt(0)!;
    if (!(first ? isXidStart(c) || c === 95 : isXidContinue(c))) return false;
    first = false;
  }
  return true;
}

/** PyToken_OneChar, _TwoChars and _ThreeChars: operators by their first character, longest first. */
const OPERATORS: ReadonlyArray<ReadonlyArray<readonly [text: string, unit: number]>> = operatorTable();

function operatorTable(): [string, number][][] {
  const rows: [string, number][] = [
    ['(', Tok.LPAR], [')', Tok.RPAR], ['[', Tok.LSQB], [']', Tok.RSQB], ['{', Tok.LBRACE], ['}', Tok.RBRACE],
    [':', Tok.COLON], [',', Tok.COMMA], [';', Tok.SEMI], ['.', Tok.DOT], ['...', Tok.ELLIPSIS], ['@', Tok.AT],
    ['->', Tok.RARROW], ['=', Tok.EQUAL], ['+', Tok.PLUS], ['-', Tok.MINUS], ['~', Tok.TILDE], ['*', Tok.STAR],
    ['/', Tok.SLASH], ['//', Tok.DOUBLESLASH], ['%', Tok.PERCENT], ['<<', Tok.LEFTSHIFT], ['>>', Tok.RIGHTSHIFT],
    ['&', Tok.AMPER], ['|', Tok.VBAR], ['^', Tok.CIRCUMFLEX], ['**', Tok.DOUBLESTAR], ['<', Tok.LESS],
    ['>', Tok.GREATER], ['==', Tok.EQEQUAL], ['>=', Tok.GREATEREQUAL], ['<=', Tok.LESSEQUAL], ['!=', Tok.NOTEQUAL],
    ['<>', Tok.NOTEQUAL], ['+=', Tok.PLUSEQUAL], ['-=', Tok.MINEQUAL], ['*=', Tok.STAREQUAL],
    ['/=', Tok.SLASHEQUAL], ['%=', Tok.PERCENTEQUAL], ['@=', Tok.ATEQUAL], ['&=', Tok.AMPEREQUAL],
    ['|=', Tok.VBAREQUAL], ['^=', Tok.CIRCUMFLEXEQUAL], ['<<=', Tok.LEFTSHIFTEQUAL], ['>>=', Tok.RIGHTSHIFTEQUAL],
    ['**=', Tok.DOUBLESTAREQUAL], ['//=', Tok.DOUBLESLASHEQUAL],
  ];
  const table: [string, number][][] = Array.from({ length: 128 }, () => []);
  for (const row of rows) table[row[0].charCodeAt(0)]!.push(row);
  for (const list of table) list.sort((a, b) => b[0].length - a[0].length);
  return table;
}

class Scanner {
  private readonly units: number[] = [];
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly lineno: number[] = [];
  private readonly col: number[] = [];
  private readonly lines: number[] = [0];
  private error: ScanError | null = null;
  private eofToken = Infinity;

  /** tok->cur */
  private p = 0;
  /** The line of `p`, from 0, and its offset. */
  private line = 0;
  private lineStart = 0;
  /** tok->level: brackets open. Below 0 after a stray closing one, as in CPython. */
  private level = 0;
  /** tok->indstack and tok->altindstack */
  private readonly indent = [0];
  private readonly altIndent = [0];
  private atBol = true;
  /** The line is blank or a comment: its newline makes no token, and it closes nothing. */
  private blankLine = false;

  // 3.6 knows `async` and `await` only inside `async def`, to the end of its block.
  private asyncDef = false;
  private asyncDefIndent = 0;
  private asyncDefNl = false;

  private readonly isAscii: boolean;
  // byteColumn's memory: columns on one line are asked for from left to right.
  private columnLine = -1;
  private columnPos = 0;
  private columnBytes = 0;

  constructor(private readonly text: string, private readonly flags: ScanFlags) {
    this.isAscii = !/[^\x00-\x7f]/.test(text);
  }

  run(): void {
    const { text } = this;
    while (this.error === null) {
      if (this.atBol) this.startOfLine();
      if (this.error !== null) break;
      this.closeAsyncDef();
      let c = text.charCodeAt(this.p);
      while (c === 32 || c === 9 || c === FF) c = text.charCodeAt(++this.p);
      if (c === 35 /* # */) c = this.skipComment();

      if (this.p >= text.length) return this.endOfText();
      if (isIdentifierStart(c)) this.nameOrPrefixedString(c);
      else if (c === LF) this.newline();
      else if (isDigit(c) || (c === 46 && isDigit(text.charCodeAt(this.p + 1)))) this.number(c);
      else if (c === 34 || c === 39) this.string(this.p, this.p);
      else if (c === 92 /* \ */) this.continuationLine();
      else this.operator(c);
    }
    this.push(Tok.ERRORTOKEN, Math.min(this.p, text.length), Math.min(this.p, text.length));
  }

  tokens(): Tokens {
    const { text, start, end, lineno, col, lines, error } = this;
    const units = Buffer.from(Uint16Array.from(this.units).buffer).toString('utf16le');
    const eofToken = Math.min(this.eofToken, this.units.length);
    return { text, units, start, end, lineno, col, lines, eofToken, error };
  }

  // Lines

  /** Measure the indentation of the line at `p` and make its INDENT or DEDENTs. */
  private startOfLine(): void {
    const { text } = this;
    this.atBol = false;
    let col = 0;
    let altcol = 0;
    let c: number;
    for (;;) {
      c = text.charCodeAt(this.p);
      if (c === 32) { col++; altcol++; }
      else if (c === 9) { col = (Math.floor(col / TABSIZE) + 1) * TABSIZE; altcol++; }
      else if (c === FF) { col = 0; altcol = 0; }
      else break;
      this.p++;
    }
    this.blankLine = c === 35 || (c === LF && !(this.flags.interactive && col === 0));
    if (this.p >= text.length) {
      if (this.flags.interactive) return; // whether this dedents is not known yet
      this.sawEof();
    }
    if (!this.blankLine && this.level === 0) this.indentTo(col, altcol);
  }

  private indentTo(col: number, altcol: number): void {
    const { indent, altIndent } = this;
    const top = indent.length - 1;
    if (col === indent[top]!) {
      if (altcol !== altIndent[top]!) this.indentError();
    } else if (col > indent[top]!) {
      if (indent.length >= MAXINDENT) return this.failAtLineEnd('IndentationError', 'too many levels of indentation');
      if (altcol <= altIndent[top]!) return this.indentError();
      indent.push(col);
      altIndent.push(altcol);
      this.push(Tok.INDENT, this.p, this.p);
    } else {
      this.dedentTo(col, altcol);
    }
  }

  private dedentTo(col: number, altcol: number): void {
    const { indent, altIndent } = this;
    let n = 0;
    while (indent.length > 1 && col < indent[indent.length - 1]!) {
      indent.pop();
      altIndent.pop();
      n++;
    }
    if (col !== indent[indent.length - 1]!) {
      return this.failAtLineEnd('IndentationError', 'unindent does not match any outer indentation level');
    }
    if (altcol !== altIndent[altIndent.length - 1]!) return this.indentError();
    for (; n > 0; n--) this.push(Tok.DEDENT, this.p, this.p);
  }

  private indentError(): void {
    this.failAtLineEnd('TabError', 'inconsistent use of tabs and spaces in indentation');
  }

  /** A line that is indented no deeper than the `async def` ends it. */
  private closeAsyncDef(): void {
    if (this.asyncDef && !this.blankLine && this.level === 0 && this.asyncDefNl
        && this.asyncDefIndent >= this.indent.length - 1) {
      this.asyncDef = false;
      this.asyncDefIndent = 0;
      this.asyncDefNl = false;
    }
  }

  private skipComment(): number {
    const newline = this.text.indexOf('\n', this.p);
    this.p = newline < 0 ? this.text.length : newline;
    return this.text.charCodeAt(this.p);
  }

  private newline(): void {
    const at = this.p++;
    this.atBol = true;
    if (!this.blankLine && this.level <= 0) {
      // NEWLINE inside a stray `)` has level < 0: the parser has refused that already.
      this.push(Tok.NEWLINE, at, this.p);
      if (this.asyncDef) this.asyncDefNl = true;
    }
    this.nextLine();
  }

  /** `p` is at the start of a new physical line. */
  private nextLine(): void {
    if (this.p >= this.text.length) return; // CPython counts a line when it reads one
    this.lines.push(this.p);
    this.line++;
    this.lineStart = this.p;
  }

  private continuationLine(): void {
    if (this.text.charCodeAt(this.p + 1) !== LF) {
      return this.failAtLineEnd('SyntaxError', 'unexpected character after line continuation character');
    }
    this.p += 2;
    this.nextLine();
  }

  /** The end of the text: a NEWLINE if any token came before it, the missing DEDENTs, ENDMARKER. */
  private endOfText(): void {
    const at = this.text.length;
    if (this.flags.interactive) return this.push(Tok.ERRORTOKEN, at, at);
    this.sawEof();
    if (this.units.length > 0) this.push(Tok.NEWLINE, at, at);
    if (this.indent.length > 1 && !this.flags.dontImplyDedent) {
      for (let n = this.indent.length; n > 1; n--) this.push(Tok.DEDENT, at, at);
      this.push(Tok.NEWLINE, at, at); // parsetok.c starts anew after the dedents
    }
    this.push(Tok.ENDMARKER, at, at);
  }

  /** From here on, a syntax error is an "unexpected EOF". */
  private sawEof(): void {
    if (this.eofToken === Infinity) this.eofToken = this.units.length;
  }

  // Tokens

  private push(unit: number, start: number, end: number): void {
    this.units.push(unit);
    this.start.push(start);
    this.end.push(end);
    this.lineno.push(this.line + 1);
    this.col.push(start < this.lineStart ? -1 : this.isAscii ? start - this.lineStart : this.byteColumn(start));
  }

  /** Push a token of which CPython has looked at the character after the end; of `..` it has looked at the third. */
  private pushAfterLook(unit: number, start: number, looked = 1): void {
    if (this.p + looked > this.text.length) this.sawEof();
    this.push(unit, start, this.p);
  }

  private byteColumn(at: number): number {
    if (this.columnLine !== this.line || at < this.columnPos) {
      this.columnLine = this.line;
      this.columnPos = this.lineStart;
      this.columnBytes = 0;
    }
    let bytes = this.columnBytes;
    for (let i = this.columnPos; i < at; i++) {
      const c = this.text.charCodeAt(i);
      // Each half of a surrogate pair counts two; a low one alone is a byte that is no UTF-8 (see source.ts).
      if (c >= 0xdc00 && c <= 0xdfff) bytes += (this.text.charCodeAt(i - 1) & 0xfc00) === 0xd800 ? 2 : 1;
      else bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : (c & 0xfc00) === 0xd800 ? 2 : 3;
    }
    this.columnPos = at;
    this.columnBytes = bytes;
    return bytes;
  }

  private fail(type: SyntaxErrorType, msg: string, start = this.p): void {
    this.error = { type, msg, cur: this.p, lineno: this.line + 1, start };
  }

  /** Fail with `tok->cur = tok->inp`, as CPython does for some errors: at the end of the line. */
  private failAtLineEnd(type: SyntaxErrorType, msg: string): void {
    const newline = this.text.indexOf('\n', this.p);
    this.p = newline < 0 ? this.text.length : newline + 1;
    this.fail(type, msg);
  }

  /** An identifier or keyword, or a string with a prefix. */
  private nameOrPrefixedString(first: number): void {
    const { text } = this;
    const start = this.p;
    if (isStringPrefix(first)) {
      const quote = quoteAfterPrefix(text, start);
      if (quote >= 0) return this.string(start, quote);
    }
    let p = start;
    let c = first;
    let nonAscii = false;
    while (isIdentifierChar(c)) {
      if (c >= 128) nonAscii = true;
      c = text.charCodeAt(++p);
    }
    this.p = p;
    const word = text.slice(start, p);
    if (nonAscii && !isIdentifier(word)) return this.fail('SyntaxError', 'invalid character in identifier');
    let unit = KEYWORDS.get(word) ?? Tok.NAME;
    if (p - start === 5 && (word === 'async' || word === 'await')) unit = this.asyncOrAwait(word);
    this.pushAfterLook(unit, start);
  }

  private asyncOrAwait(word: string): number {
    if (this.asyncDef) return word === 'async' ? Tok.ASYNC : Tok.AWAIT;
    if (word === 'async' && this.defFollows()) {
      this.asyncDefIndent = this.indent.length - 1;
      this.asyncDef = true;
      return Tok.ASYNC;
    }
    return Tok.NAME;
  }

  /** Whether the next token is the name `def`, on this line: CPython's look ahead loses its way on another. */
  private defFollows(): boolean {
    const blank = /[ \t\f]*def/y;
    blank.lastIndex = this.p;
    return blank.test(this.text) && !isIdentifierChar(this.text.charCodeAt(blank.lastIndex));
  }

  /** A string token that starts at `start` and whose first quote is at `quote`. */
  private string(start: number, quote: number): void {
    const { text } = this;
    const q = text.charCodeAt(quote);
    const triple = text.charCodeAt(quote + 1) === q && text.charCodeAt(quote + 2) === q;
    if (!triple && text.charCodeAt(quote + 1) === q) { // the empty string: CPython looked for a third quote
      this.p = quote + 2;
      return this.pushAfterLook(Tok.STRING, start);
    }
    this.p = quote + (triple ? 3 : 1);
    if (triple ? this.restOfTripleString(q, start) : this.restOfString(q, start)) this.push(Tok.STRING, start, this.p);
  }

  private restOfString(quote: number, start: number): boolean {
    const { text } = this;
    for (;;) {
      const c = text.charCodeAt(this.p++);
      if (c === quote) return true;
      if (c === 92) {
        if (text.charCodeAt(this.p++) === LF) this.nextLine();
      } else if (c === LF || this.p > text.length) {
        this.p = Math.min(this.p, text.length);
        // A prompt asks for the line that a backslash at the end of the last one continues.
        const wantsMore = c !== LF && this.flags.interactive === true;
        this.fail('SyntaxError', wantsMore ? EOF_IN_STRING : 'EOL while scanning string literal', start);
        return false;
      }
    }
  }

  private restOfTripleString(quote: number, start: number): boolean {
    const { text } = this;
    for (;;) {
      const c = text.charCodeAt(this.p++);
      if (c === quote) {
        if (text.charCodeAt(this.p) === quote && text.charCodeAt(this.p + 1) === quote) {
          this.p += 2;
          return true;
        }
      } else if (c === 92) {
        if (text.charCodeAt(this.p++) === LF) this.nextLine();
      } else if (c === LF) {
        this.nextLine();
      } else if (this.p > text.length) {
        this.p = text.length;
        this.fail('SyntaxError', EOF_IN_STRING, start);
        return false;
      }
    }
  }

  /** A number: `first` is a digit, or the point before one. */
  private number(first: number): void {
    const start = this.p;
    if (this.numberTail(first)) this.pushAfterLook(Tok.NUMBER, start);
    else this.fail('SyntaxError', 'invalid token');
  }

  private numberTail(first: number): boolean {
    const { text } = this;
    if (first === 46) return this.fraction();
    if (first !== 48) return this.decimalTail() && this.pointOrExponent();
    const second = text.charCodeAt(this.p + 1) | 32;
    if (second === 120) return this.radixDigits(isHexDigit);
    if (second === 111) return this.radixDigits(isOctalDigit);
    if (second === 98) return this.radixDigits(isBinaryDigit);
    return this.zeroTail();
  }

  /** 0x, 0o or 0b: `p` is at the 0. */
  private radixDigits(isRadixDigit: (c: number) => boolean): boolean {
    const { text } = this;
    this.p += 2;
    do {
      if (text.charCodeAt(this.p) === 95) this.p++;
      if (!isRadixDigit(text.charCodeAt(this.p))) return false;
      while (isRadixDigit(text.charCodeAt(this.p))) this.p++;
    } while (text.charCodeAt(this.p) === 95);
    return true;
  }

  /** A 0 that may begin 0, 00, 0.5, 0e1, 0j, 09.5; an old-style octal is refused. */
  private zeroTail(): boolean {
    const { text } = this;
    let c = text.charCodeAt(++this.p);
    while (c === 95 || c === 48) {
      if (c === 95 && !isDigit(text.charCodeAt(++this.p))) return false;
      while (text.charCodeAt(this.p) === 48) this.p++;
      c = text.charCodeAt(this.p);
    }
    let nonzero = false;
    if (isDigit(c)) {
      nonzero = true;
      if (!this.decimalTail()) return false;
      c = text.charCodeAt(this.p);
    }
    const floating = c === 46 || (c | 32) === 101 || (c | 32) === 106;
    return floating ? this.pointOrExponent() : !nonzero;
  }

  /** tok_decimal_tail: digits with single underscores between them. */
  private decimalTail(): boolean {
    const { text } = this;
    for (;;) {
      while (isDigit(text.charCodeAt(this.p))) this.p++;
      if (text.charCodeAt(this.p) !== 95) return true;
      if (!isDigit(text.charCodeAt(++this.p))) return false;
    }
  }

  private pointOrExponent(): boolean {
    return this.text.charCodeAt(this.p) === 46 ? this.fraction() : this.exponent();
  }

  private fraction(): boolean {
    this.p++;
    if (isDigit(this.text.charCodeAt(this.p)) && !this.decimalTail()) return false;
    return this.exponent();
  }

  private exponent(): boolean {
    const { text } = this;
    if ((text.charCodeAt(this.p) | 32) === 101) {
      const sign = text.charCodeAt(this.p + 1);
      const signed = sign === 43 || sign === 45;
      if (isDigit(text.charCodeAt(this.p + (signed ? 2 : 1)))) {
        this.p += signed ? 2 : 1;
        if (!this.decimalTail()) return false;
      } else if (signed) {
        this.p += 2;
        return false;
      } else {
        return true; // the e begins the next token: 1else
      }
    }
    if ((text.charCodeAt(this.p) | 32) === 106) this.p++;
    return true;
  }

  private operator(first: number): void {
    const { text, p: start } = this;
    for (const [spelling, unit] of OPERATORS[first] ?? []) {
      if (spelling.length > 1 && !text.startsWith(spelling, start)) continue;
      this.p += spelling.length;
      if (first === 40 || first === 91 || first === 123) this.level++;
      else if (first === 41 || first === 93 || first === 125) this.level--;
      // Only after three characters is there no look at a fourth.
      if (spelling.length === 3) this.push(unit, start, this.p);
      else if (unit === Tok.NOTEQUAL) this.notEqual(spelling, start);
      else this.pushAfterLook(unit, start, unit === Tok.DOT && text.charCodeAt(this.p) === 46 ? 2 : 1);
      return;
    }
    this.p++;
    this.pushAfterLook(Tok.ERRORTOKEN, start);
  }

  /** PEP 401: `<>` if barry_as_FLUFL was imported before this source, else `!=`. */
  private notEqual(spelling: string, start: number): void {
    const barryAsBdfl = this.flags.barryAsBdfl === true;
    if (barryAsBdfl && spelling === '!=') {
      return this.fail('SyntaxError', "with Barry as BDFL, use '<>' instead of '!='");
    }
    this.pushAfterLook(barryAsBdfl || spelling === '!=' ? Tok.NOTEQUAL : Tok.ERRORTOKEN, start);
  }
}

/** Whether `c` may begin the prefix of a string: b, f, r, u of either case. */
function isStringPrefix(c: number): boolean {
  const lower = c | 32;
  return c < 128 && (lower === 98 || lower === 102 || lower === 114 || lower === 117);
}

/** The offset of the quote after the string prefix at `at`; -1 if there is no such string. */
function quoteAfterPrefix(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (second === 34 || second === 39) return at + 1;
  const third = text.charCodeAt(at + 2);
  if (third !== 34 && third !== 39) return -1;
  const pair = text.slice(at, at + 2).toLowerCase();
  return pair === 'br' || pair === 'rb' || pair === 'fr' || pair === 'rf' ? at + 2 : -1;
}
