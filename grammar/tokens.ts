// The tokens, one UTF-16 unit each. Answers to CPython's token.h and to the
// keyword labels of graminit.c.
//
// The scanner writes a source as a string of these units and Ohm matches that
// string; minipy.ohm calls each token by the spelling in SPELLING, and
// scripts/build_grammar.ts puts the unit in its place. The units lie in the
// private-use area, in one block, so that `unit - FIRST_UNIT` indexes tables.
//
// ORDER TOKEN: `Tok` and SPELLING list the same tokens in the same order.

export const FIRST_UNIT = 0xe000;

export const enum Tok {
  ENDMARKER = 0xe000, NAME, NUMBER, STRING, NEWLINE, INDENT, DEDENT,
  /** A unit that no rule accepts: a stray character, or the place where the scanner stopped. */
  ERRORTOKEN,
  ASYNC, AWAIT,

  False, None, True, and, as, assert, break, class, continue, def, del, elif, else, except, finally, for, from,
  global, if, import, in, is, lambda, nonlocal, not, or, pass, raise, return, try, while, with, yield,

  LPAR, RPAR, LSQB, RSQB, LBRACE, RBRACE, COLON, COMMA, SEMI, DOT, ELLIPSIS, AT, RARROW, EQUAL,
  PLUS, MINUS, TILDE, STAR, SLASH, DOUBLESLASH, PERCENT, LEFTSHIFT, RIGHTSHIFT, AMPER, VBAR, CIRCUMFLEX, DOUBLESTAR,
  LESS, GREATER, EQEQUAL, GREATEREQUAL, LESSEQUAL, NOTEQUAL,
  PLUSEQUAL, MINEQUAL, STAREQUAL, SLASHEQUAL, PERCENTEQUAL, ATEQUAL, AMPEREQUAL, VBAREQUAL, CIRCUMFLEXEQUAL,
  LEFTSHIFTEQUAL, RIGHTSHIFTEQUAL, DOUBLESTAREQUAL, DOUBLESLASHEQUAL,

  END_OF_TOKENS,
}

export const TOKEN_COUNT = Tok.END_OF_TOKENS - FIRST_UNIT;

export const SPELLING: readonly string[] = [
  'ENDMARKER', 'NAME', 'NUMBER', 'STRING', 'NEWLINE', 'INDENT', 'DEDENT', 'ERRORTOKEN', 'ASYNC', 'AWAIT',

  'False', 'None', 'True', 'and', 'as', 'assert', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except',
  'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise',
  'return', 'try', 'while', 'with', 'yield',

  '(', ')', '[', ']', '{', '}', ':', ',', ';', '.', '...', '@', '->', '=',
  '+', '-', '~', '*', '/', '//', '%', '<<', '>>', '&', '|', '^', '**',
  '<', '>', '==', '>=', '<=', '!=',
  '+=', '-=', '*=', '/=', '%=', '@=', '&=', '|=', '^=',
  '<<=', '>>=', '**=', '//=',
];

const unitOfSpelling = new Map(SPELLING.map((spelling, i) => [spelling, FIRST_UNIT + i]));

/** The unit of a token by its spelling; undefined when there is none. */
export function unitOf(spelling: string): number | undefined {
  return unitOfSpelling.get(spelling);
}

/** The reserved words of 3.6. `async` and `await` are not among them: see Scanner. */
export const KEYWORDS: ReadonlyMap<string, number> = new Map(
  SPELLING.slice(Tok.False - FIRST_UNIT, Tok.LPAR - FIRST_UNIT).map((word) => [word, unitOf(word)!]),
);
