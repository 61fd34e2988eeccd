// What a prompt asks of the parser: is what was typed so far a statement, the
// beginning of one, or an error? Answers to PyRun_InteractiveOneObject, whose
// tokenizer prompts for the next line whenever the parser wants one more token:
// after an open bracket, a backslash, inside a triple-quoted string, and in a
// compound statement until an empty line.

import { parseInteractive } from './parse.js';
import { PySyntaxError } from './syntax_error.js';

/** Whether the prompt must ask for another line. `source` is all lines so far, each with its newline. */
export function isIncomplete(source: string): boolean {
  try {
    return parseInteractive(source, '<stdin>') === null;
  } catch (error) {
    if (error instanceof PySyntaxError) return false;
    throw error;
  }
}
