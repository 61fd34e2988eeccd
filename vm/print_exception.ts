// The text of an uncaught exception: traceback, chain, source lines, caret.
//
// PyErr_Display and PyErr_PrintEx's part of Python/pythonrun.c, and the printing part of
// Python/traceback.c. Makes text only; where it is written is the caller's business.
// MAY RUN PYTHON: __str__ of the exceptions.

import { callMethod, getAttr, repr, str } from './abstract.js';
import { AttributeErrorType, excMatches, SyntaxErrorType } from './errors.js';
import type { Frame } from './frame.js';
import { asIntValue, asStrValue, PyBaseException, PyList, type PyTraceback } from './object.js';
import { SourceLines } from './source_lines.js';
import { tstate } from './thread_state.js';
import { isSubtype, PyType, typeLookup, typeOf, type PyObject } from './types.js';
import { mkStr, strText, type IntValue } from './values.js';

/** Entries of one recursion that are shown before the rest is counted. */
const TB_RECURSIVE_CUTOFF = 3;
const TRACEBACK_LIMIT = 1000;

const CAUSE_MESSAGE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT_MESSAGE = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** PyErr_Display: the exception with its traceback and everything it is chained to. */
export function formatException(exc: PyObject): string {
  return formatChain(exc, new Set());
}

/** print_exception_recursive: what came before first. */
function formatChain(exc: PyObject, seen: Set<PyObject>): string {
  let before = '';
  seen.add(exc);
  if (exc instanceof PyBaseException) {
    const { cause, context } = exc;
    if (cause !== null) {
      if (!seen.has(cause)) before = formatChain(cause, seen) + CAUSE_MESSAGE;
    } else if (context !== null && !exc.suppress_context && !seen.has(context)) {
      before = formatChain(context, seen) + CONTEXT_MESSAGE;
    }
  }
  return before + formatOne(exc);
}

/** print_exception: one exception without its chain. */
function formatOne(exc: PyObject): string {
  if (!(exc instanceof PyBaseException)) {
    return `TypeError: print_exception(): Exception expected for value, ${typeOf(exc).tp_name} found\n`;
  }
  let out = exc.traceback === null ? '' : formatTraceback(exc.traceback);
  let value: PyObject = exc;
  const syntax = syntaxErrorFields(exc);
  if (syntax !== undefined) {
    out += `  File "${textOf(syntax.filename)}", line ${syntax.lineno}\n`;
    if (syntax.text !== undefined) out += errorText(syntax.text, syntax.offset);
    value = syntax.msg;
  }
  return out + exceptionName(exc.ob_type) + valueText(value) + '\n';
}

/** module.Class, the module left out for builtins; the class by its plain name, as in 3.6. */
export function exceptionName(type: PyType): string {
  const name = type.tp_name.slice(type.tp_name.lastIndexOf('.') + 1);
  const module = typeModuleText(type);
  if (module === undefined) return `<unknown>${name}`;
  return module === 'builtins' ? name : `${module}.${name}`;
}

function typeModuleText(type: PyType): string | undefined {
  try {
    const text = asStrValue(getAttr(type, '__module__'));
    return text === undefined ? undefined : strText(text);
  } catch (exc) {
    if (excMatches(exc, AttributeErrorType)) return undefined;
    throw exc;
  }
}

/** ': ' and the exception's str, or nothing when that is empty. */
function valueText(value: PyObject): string {
  if (value === null) return '';
  let text: string;
  try {
    text = strText(str(value));
  } catch (exc) {
    if (exc instanceof PyBaseException) return ': <exception str() failed>';
    throw exc;
  }
  return text === '' ? '' : `: ${text}`;
}

function textOf(v: PyObject): string {
  return strText(str(v));
}

interface SyntaxErrorFields { msg: PyObject; filename: PyObject; lineno: IntValue; offset: number; text: string | undefined }

/** parse_syntax_error: the fields, when the exception shows file and line and all are usable. */
function syntaxErrorFields(exc: PyBaseException): SyntaxErrorFields | undefined {
  if (!isSubtype(exc.ob_type, SyntaxErrorType) && typeLookup(exc.ob_type, 'print_file_and_line') === undefined) return undefined;
  try {
    const msg = getAttr(exc, 'msg');
    const filename = getAttr(exc, 'filename') ?? '<string>';
    const lineno = asIntValue(getAttr(exc, 'lineno'));
    const offsetValue = getAttr(exc, 'offset');
    const offset = offsetValue === null ? -1 : asIntValue(offsetValue);
    const textValue = getAttr(exc, 'text');
    const text = textValue === null ? undefined : asStrValue(textValue);
    if (lineno === undefined || offset === undefined || (textValue !== null && text === undefined)) return undefined;
    return { msg, filename, lineno, offset: Number(offset), text: text === undefined ? undefined : strText(text) };
  } catch (error) {
    if (error instanceof PyBaseException) return undefined; // then it is shown as any other exception
    throw error;
  }
}

/** print_error_text: the offending line, stripped, and a caret. Offsets count UTF-8 bytes. */
function errorText(source: string, offset: number): string {
  let text = Buffer.from(source, 'utf8');
  let at = offset;
  if (at >= 0) {
    if (at > 0 && at === text.length && text[at - 1] === 0x0a) at--;
    for (;;) {
      const nl = text.indexOf(0x0a);
      if (nl < 0 || nl >= at) break;
      at -= nl + 1;
      text = text.subarray(nl + 1);
    }
    while (text[0] === 0x20 || text[0] === 0x09 || text[0] === 0x0c) {
      text = text.subarray(1);
      at--;
    }
  }
  const line = text.toString('utf8');
  const shown = `    ${line}${line.endsWith('\n') ? '' : '\n'}`;
  return at === -1 ? shown : `${shown}    ${' '.repeat(Math.max(0, at - 1))}^\n`;
}

/** PyTraceBack_Print: the entries, the outermost first. Beyond sys.tracebacklimit, the last ones. */
export function formatTraceback(tb: PyTraceback): string {
  const limit = tracebackLimit();
  if (limit <= 0) return '';
  const entries: PyTraceback[] = [];
  for (let t: PyTraceback | null = tb; t !== null; t = t.tb_next) entries.push(t);
  return 'Traceback (most recent call last):\n' + formatEntries(entries.slice(-limit));
}

function tracebackLimit(): number {
  const value = tstate.interp.sysdict.getStr('tracebacklimit');
  const limit = value === undefined ? undefined : asIntValue(value);
  return limit === undefined ? TRACEBACK_LIMIT : Math.min(Number(limit), Number.MAX_SAFE_INTEGER);
}

/** tb_printinternal: repeated entries of a recursion are counted instead of shown. */
function formatEntries(entries: readonly PyTraceback[]): string {
  const sources = new SourceLines(searchPath());
  let out = '';
  let repeats = 0;
  let last: PyTraceback | undefined;
  for (const tb of entries) {
    if (last !== undefined && isSameLine(tb, last)) {
      repeats++;
    } else {
      out += repeatedLine(repeats);
      repeats = 1;
      last = tb;
    }
    if (repeats <= TB_RECURSIVE_CUTOFF) out += formatEntry(tb, sources);
  }
  return out + repeatedLine(repeats);
}

function repeatedLine(repeats: number): string {
  const more = repeats - TB_RECURSIVE_CUTOFF;
  return more <= 0 ? '' : `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n`;
}

function codeOf(tb: PyTraceback): Frame['f_code']['code'] {
  return (tb.tb_frame as Frame).f_code.code;
}

function isSameLine(a: PyTraceback, b: PyTraceback): boolean {
  const [codeA, codeB] = [codeOf(a), codeOf(b)];
  return a.tb_lineno === b.tb_lineno && codeA.co_filename === codeB.co_filename && codeA.co_name === codeB.co_name;
}

/** tb_displayline. */
function formatEntry(tb: PyTraceback, sources: SourceLines): string {
  const { co_filename, co_name } = codeOf(tb);
  const line = sources.line(co_filename, tb.tb_lineno);
  const shown = line === undefined ? '' : `    ${line.replace(/^[ \t\f]+/, '')}\n`;
  return `  File "${co_filename}", line ${tb.tb_lineno}, in ${co_name}\n${shown}`;
}

/** The strings of sys.path. */
function searchPath(): string[] {
  const path = tstate.interp.sysdict.getStr('path');
  if (!(path instanceof PyList)) return [];
  return path.items.flatMap((item) => {
    const text = asStrValue(item);
    return text === undefined ? [] : [strText(text)];
  });
}

/** PyErr_WriteUnraisable: tell on sys.stderr of an exception that nobody can get. */
export function writeUnraisable(exc: PyBaseException, v: PyObject): void {
  const stream = tstate.interp.sysdict.getStr('stderr');
  if (stream === undefined || stream === null) return;
  callMethod(stream, 'write', mkStr(`Exception ignored in: ${strText(repr(v))}\n${formatException(exc)}`));
}
