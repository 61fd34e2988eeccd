// SyntaxError: its fields, its str, and the hint for statements of Python 2.
//
// From Objects/exceptions.c. Made ready in exceptions.ts.

import { str } from '../abstract.js';
import { indexError, SyntaxErrorType } from '../errors.js';
import { PyBaseException } from '../object.js';
import { toArray } from '../sequence.js';
import { isInt, isStr, mkStr, strText, type StrValue } from '../values.js';
import type { Kwargs, PyObject } from '../types.js';
import { BaseException_init, objectMember } from './base_exception.js';
import type { TypeSpec } from './type.js';

/** PySyntaxErrorObject. */
export class PySyntaxErrorObject extends PyBaseException {
  msg: PyObject | undefined = undefined;
  filename: PyObject | undefined = undefined;
  lineno: PyObject | undefined = undefined;
  offset: PyObject | undefined = undefined;
  text: PyObject | undefined = undefined;
  print_file_and_line: PyObject | undefined = undefined;
}

function SyntaxError_init(self: PySyntaxErrorObject, args: PyObject[], kwargs: Kwargs): void {
  BaseException_init(self, args, kwargs);
  if (args.length >= 1) self.msg = args[0]!;
  if (args.length !== 2) return;
  const info = toArray(args[1]!);
  if (info.length !== 4) throw indexError('tuple index out of range'); // not a very good error, but CPython's
  [self.filename, self.lineno, self.offset, self.text] = info;
  if (self.ob_type === SyntaxErrorType && isStr(self.text)) reportMissingParentheses(self, strText(self.text));
}

/** _report_missing_parentheses: `print x` and `exec x` get a text of their own. */
function reportMissingParentheses(self: PySyntaxErrorObject, text: string): void {
  if (text.includes('(')) return;
  if (checkLegacyStatements(self, text)) return;
  const colon = text.indexOf(':');
  if (colon >= 0) checkLegacyStatements(self, text.slice(colon + 1)); // `if x: print y`
}

const LEADING_SPACE = /^[\s\x1c-\x1f\x85]+/;

function checkLegacyStatements(self: PySyntaxErrorObject, text: string): boolean {
  const statement = text.replace(LEADING_SPACE, '');
  if (statement.startsWith('print ')) self.msg = mkStr(legacyPrintMessage(statement.slice('print '.length)));
  else if (statement.startsWith('exec ')) self.msg = "Missing parentheses in call to 'exec'";
  else return false;
  return true;
}

/** _set_legacy_print_statement_msg. */
function legacyPrintMessage(rest: string): string {
  const semicolon = rest.indexOf(';');
  const operands = (semicolon < 0 ? rest : rest.slice(0, semicolon)).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const end = operands.endsWith(',') ? ' end=" "' : '';
  return `Missing parentheses in call to 'print'. Did you mean print(${operands}${end})?`;
}

/** SyntaxError_str: the message with the file's base name and the line. */
function SyntaxError_str(self: PySyntaxErrorObject): StrValue {
  const message = str(self.msg ?? null);
  const { filename, lineno } = self;
  const file = filename !== undefined && isStr(filename) ? strText(filename).replace(/^.*\//s, '') : undefined;
  const line = lineno !== undefined && isInt(lineno) ? `line ${lineno}` : undefined;
  if (file === undefined && line === undefined) return message;
  const where = [file, line].filter((part) => part !== undefined).join(', ');
  return mkStr(`${strText(message)} (${where})`);
}

export const SyntaxError_spec: TypeSpec = {
  doc: 'The source is not valid Python.',
  slots: { tp_init: SyntaxError_init, tp_str: SyntaxError_str },
  getset: [
    { ...objectMember('msg', 'msg'), doc: 'exception msg' },
    { ...objectMember('filename', 'filename'), doc: 'exception filename' },
    { ...objectMember('lineno', 'lineno'), doc: 'exception lineno' },
    { ...objectMember('offset', 'offset'), doc: 'exception offset' },
    { ...objectMember('text', 'text'), doc: 'exception text' },
    { ...objectMember('print_file_and_line', 'print_file_and_line') },
  ],
};
