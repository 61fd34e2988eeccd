// The one JavaScript exception by which scanner, grammar and compiler refuse a
// source. The VM turns it into the Python exception of the same name.

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'MemoryError' | 'RecursionError' | 'OverflowError' | 'ValueError' | 'SystemError';

export class PySyntaxError extends Error {
  constructor(
    readonly type: SyntaxErrorType,
    /** CPython's text, the exception's `msg`. */
    readonly msg: string,
    /** null where CPython gives none. */
    readonly filename: string | null,
    /** Counts from 1; null where CPython gives none. */
    readonly lineno: number | null,
    /** Counts from 1, in characters as CPython 3.6 counts them; null where CPython gives none. */
    readonly offset: number | null,
    /** The source line, its newline included where the file has one; null where CPython gives none. */
    readonly text: string | null,
    /** The place was added to an exception that had only a message: its `args` are without. */
    readonly placedLater = false,
  ) {
    super(msg);
  }
}

/** _report_missing_parentheses of exceptions.c: the message of a SyntaxError (not of a subclass) whose line is a
 *  Python 2 print or exec statement; undefined when it keeps its own. */
export function legacyStatementMessage(text: string): string | undefined {
  if (text.includes('(')) return undefined;
  const colon = text.indexOf(':');
  return legacyStatement(text) ?? (colon < 0 ? undefined : legacyStatement(text.slice(colon + 1)));
}

function legacyStatement(text: string): string | undefined {
  const statement = text.trimStart();
  if (statement.startsWith('exec ')) return "Missing parentheses in call to 'exec'";
  if (!statement.startsWith('print ')) return undefined;
  const args = statement.slice('print '.length).replace(/;.*$/s, '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return `Missing parentheses in call to 'print'. Did you mean print(${args}${args.endsWith(',') ? ' end=" "' : ''})?`;
}
