// The one JavaScript exception by which scanner, grammar and compiler refuse a
// source. The VM turns it into the Python exception of the same name.

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'MemoryError' | 'RecursionError' | 'OverflowError';

export class PySyntaxError extends Error {
  constructor(
    readonly type: SyntaxErrorType,
    /** CPython's text, the exception's `msg`. */
    readonly msg: string,
    readonly filename: string,
    /** Counts from 1; null where CPython gives none. */
    readonly lineno: number | null,
    /** Counts from 1, in characters as CPython 3.6 counts them; null where CPython gives none. */
    readonly offset: number | null,
    /** The source line, its newline included where the file has one; null where CPython gives none. */
    readonly text: string | null,
  ) {
    super(msg);
  }
}
