// The exception hierarchy made ready, and exceptions that native code builds from
// more than a text: OSError by errno, SyntaxError from the parser's.
//
// Objects/exceptions.c. The behaviour is in base_exception.ts and exceptions_*.ts; the
// type objects themselves and typeError() and friends are in vm/errors.ts.

import type { PySyntaxError, SyntaxErrorType as SyntaxErrorName } from '../../grammar/syntax_error.js';
import { systemErrorText } from '../errno.js';
import * as E from '../errors.js';
import { PyTuple, type PyBaseException } from '../object.js';
import { BaseExceptionType, type PyObject, type PyType } from '../types.js';
import { mkStr } from '../values.js';
import { BaseException_init, BaseException_new, BaseException_spec, hasOwnLayout, setLayout } from './base_exception.js';
import { OSError_spec, osErrorSubclassSpec, PyOSError } from './exceptions_os.js';
import {
  ImportError_spec, KeyError_spec, PyImportError, PyStopIteration, PySystemExit, StopIteration_spec, SystemExit_spec,
} from './exceptions_simple.js';
import { PySyntaxErrorObject, SyntaxError_spec } from './exceptions_syntax.js';
import {
  PyUnicodeError, UnicodeDecodeError_spec, UnicodeEncodeError_spec, UnicodeTranslateError_spec,
} from './exceptions_unicode.js';
import { defineType, type TypeSpec } from './type.js';

/** SimpleExtendsException: nothing of its own but the two constructors. */
function simple(doc: string): TypeSpec {
  return { doc, slots: { tp_new: BaseException_new, tp_init: BaseException_init } };
}

/** MiddlingExtendsException: its base's fields. */
function middling(doc: string): TypeSpec {
  return { doc };
}

/** Bases before what extends them. */
const hierarchy: readonly (readonly [PyType, TypeSpec])[] = [
  [BaseExceptionType, BaseException_spec],
  [E.ExceptionType, simple('Base of all exceptions that do not end the program.')],
  [E.SystemExitType, SystemExit_spec],
  [E.KeyboardInterruptType, simple('The user pressed Ctrl-C.')],
  [E.GeneratorExitType, simple('A generator is being closed.')],
  [E.StopIterationType, StopIteration_spec],
  [E.StopAsyncIterationType, simple('The end of an asynchronous iterator.')],
  [E.ArithmeticErrorType, simple('Base of arithmetic errors.')],
  [E.FloatingPointErrorType, simple('A floating-point operation failed.')],
  [E.OverflowErrorType, simple('The result is too large.')],
  [E.ZeroDivisionErrorType, simple('Division or modulo by zero.')],
  [E.AssertionErrorType, simple('An assertion failed.')],
  [E.AttributeErrorType, simple('No such attribute.')],
  [E.BufferErrorType, simple('A buffer cannot be used so.')],
  [E.EOFErrorType, simple('Read beyond the end of the file.')],
  [E.ImportErrorType, ImportError_spec],
  [E.ModuleNotFoundErrorType, middling('No such module.')],
  [E.LookupErrorType, simple('Base of lookup errors.')],
  [E.IndexErrorType, simple('The index is out of range.')],
  [E.KeyErrorType, KeyError_spec],
  [E.MemoryErrorType, simple('Out of memory.')],
  [E.NameErrorType, simple('No such global name.')],
  [E.UnboundLocalErrorType, simple('The local name has no value yet.')],
  [E.OSErrorType, OSError_spec],
  [E.BlockingIOErrorType, osErrorSubclassSpec('The operation would block.')],
  [E.ChildProcessErrorType, osErrorSubclassSpec('A child process failed.')],
  [E.ConnectionErrorType, osErrorSubclassSpec('Base of connection errors.')],
  [E.BrokenPipeErrorType, osErrorSubclassSpec('Nobody reads the pipe.')],
  [E.ConnectionAbortedErrorType, osErrorSubclassSpec('The connection was aborted.')],
  [E.ConnectionRefusedErrorType, osErrorSubclassSpec('The connection was refused.')],
  [E.ConnectionResetErrorType, osErrorSubclassSpec('The connection was reset.')],
  [E.FileExistsErrorType, osErrorSubclassSpec('The file exists already.')],
  [E.FileNotFoundErrorType, osErrorSubclassSpec('No such file.')],
  [E.InterruptedErrorType, osErrorSubclassSpec('A signal came in between.')],
  [E.IsADirectoryErrorType, osErrorSubclassSpec('Not for directories.')],
  [E.NotADirectoryErrorType, osErrorSubclassSpec('For directories only.')],
  [E.PermissionErrorType, osErrorSubclassSpec('Not permitted.')],
  [E.ProcessLookupErrorType, osErrorSubclassSpec('No such process.')],
  [E.TimeoutErrorType, osErrorSubclassSpec('The time has run out.')],
  [E.ReferenceErrorType, simple('The referent of a weak proxy is gone.')],
  [E.RuntimeErrorType, simple('An error that fits no other class.')],
  [E.NotImplementedErrorType, simple('Not implemented.')],
  [E.RecursionErrorType, simple('The recursion limit is exceeded.')],
  [E.SyntaxErrorType, SyntaxError_spec],
  [E.IndentationErrorType, middling('The indentation is wrong.')],
  [E.TabErrorType, middling('Tabs and spaces are mixed in an ambiguous way.')],
  [E.SystemErrorType, simple('An internal error of the interpreter.')],
  [E.TypeErrorType, simple('The argument is of the wrong type.')],
  [E.ValueErrorType, simple('The argument is of the right type and has a wrong value.')],
  [E.UnicodeErrorType, simple('Base of Unicode errors.')],
  [E.UnicodeDecodeErrorType, UnicodeDecodeError_spec],
  [E.UnicodeEncodeErrorType, UnicodeEncodeError_spec],
  [E.UnicodeTranslateErrorType, UnicodeTranslateError_spec],
  [E.WarningType, simple('Base of warning categories.')],
  [E.DeprecationWarningType, simple('A deprecated feature is used.')],
  [E.PendingDeprecationWarningType, simple('A feature that will be deprecated is used.')],
  [E.RuntimeWarningType, simple('Dubious behaviour at run time.')],
  [E.SyntaxWarningType, simple('Dubious syntax.')],
  [E.UserWarningType, simple('A warning of the program.')],
  [E.FutureWarningType, simple('The meaning will change.')],
  [E.ImportWarningType, simple('A probable mistake in an import.')],
  [E.UnicodeWarningType, simple('A problem with Unicode.')],
  [E.BytesWarningType, simple('bytes used where str is meant.')],
  [E.ResourceWarningType, simple('A resource is used carelessly.')],
];

setLayout(E.StopIterationType, PyStopIteration);
setLayout(E.SystemExitType, PySystemExit);
setLayout(E.ImportErrorType, PyImportError);
setLayout(E.OSErrorType, PyOSError);
setLayout(E.SyntaxErrorType, PySyntaxErrorObject);
setLayout(E.UnicodeEncodeErrorType, PyUnicodeError);
setLayout(E.UnicodeDecodeErrorType, PyUnicodeError);
setLayout(E.UnicodeTranslateErrorType, PyUnicodeError);
for (const [type, spec] of hierarchy) {
  defineType(type, { ...spec, isBase: true });
  // Types that add no field can be bases of one class together.
  type.tp_solid = hasOwnLayout(type) ? type : type.tp_base!.tp_solid;
}

/** The exception types under their names in builtins, aliases included. */
export const builtinExceptions: ReadonlyMap<string, PyType> = new Map([
  ...hierarchy.map(([type]) => [type.tp_name, type] as const),
  ['EnvironmentError', E.OSErrorType],
  ['IOError', E.OSErrorType],
]);

/** PyErr_SetFromErrno…: the OSError, of the fitting subclass, for an errno. */
export function osError(errno: number, filename?: PyObject, filename2?: PyObject): PyBaseException {
  const args: PyObject[] = [errno, systemErrorText(errno)];
  if (filename !== undefined) args.push(filename);
  if (filename !== undefined && filename2 !== undefined) args.push(null, filename2);
  return E.newException(E.OSErrorType, ...args);
}

const syntaxErrorTypes: Readonly<Record<SyntaxErrorName, PyType>> = {
  SyntaxError: E.SyntaxErrorType,
  IndentationError: E.IndentationErrorType,
  TabError: E.TabErrorType,
  MemoryError: E.MemoryErrorType,
  RecursionError: E.RecursionErrorType,
  OverflowError: E.OverflowErrorType,
  ValueError: E.ValueErrorType,
  SystemError: E.SystemErrorType,
};

/** The Python exception for what scanner, grammar or compiler refused. */
export function fromSyntaxError(e: PySyntaxError): PyBaseException {
  const type = syntaxErrorTypes[e.type];
  const message = mkStr(e.msg);
  if (e.type === 'MemoryError') return E.newException(type); // who compiles has told the reason on stderr
  if (!type.tp_mro.includes(E.SyntaxErrorType)) return E.newException(type, message);
  if (e.filename === null) return E.newException(type, message);
  if (e.placedLater) return placedLater(e, E.newException(type, message) as PySyntaxErrorObject);
  const text = e.text === null ? null : mkStr(e.text);
  return E.newException(type, message, new PyTuple([mkStr(e.filename), e.lineno, e.offset, text]));
}

/** PyErr_SyntaxLocationObject. */
function placedLater(e: PySyntaxError, exc: PySyntaxErrorObject): PyBaseException {
  exc.filename = mkStr(e.filename!);
  exc.lineno = e.lineno;
  exc.offset = e.offset;
  exc.text = e.text === null ? null : mkStr(e.text);
  return exc;
}
