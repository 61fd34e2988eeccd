// The exception hierarchy's type objects, and how native code raises.
//
// `throw typeError('...')`: the functions here make the Python exception; it travels
// through JavaScript as itself (see PyBaseException). Texts must equal CPython 3.6's.
// __context__ is set where the loop first sees the exception (vm/unwind.ts), as
// PyErr_SetObject does. Python/errors.c; the types' own behaviour is in
// vm/objects/exceptions.ts.

import { PyBaseException, PyTuple } from './object.js';
import { BaseExceptionType, isSubtype, ObjectType, PyType, typeOf, type PyObject } from './types.js';
import type { StrValue } from './values.js';

function exceptionType(name: string, base: PyType): PyType {
  const type = new PyType(name);
  type.tp_base = base;
  return type;
}

BaseExceptionType.tp_base = ObjectType;
export const ExceptionType = exceptionType('Exception', BaseExceptionType);
export const SystemExitType = exceptionType('SystemExit', BaseExceptionType);
export const KeyboardInterruptType = exceptionType('KeyboardInterrupt', BaseExceptionType);
export const GeneratorExitType = exceptionType('GeneratorExit', BaseExceptionType);
export const StopIterationType = exceptionType('StopIteration', ExceptionType);
export const StopAsyncIterationType = exceptionType('StopAsyncIteration', ExceptionType);
export const ArithmeticErrorType = exceptionType('ArithmeticError', ExceptionType);
export const FloatingPointErrorType = exceptionType('FloatingPointError', ArithmeticErrorType);
export const OverflowErrorType = exceptionType('OverflowError', ArithmeticErrorType);
export const ZeroDivisionErrorType = exceptionType('ZeroDivisionError', ArithmeticErrorType);
export const AssertionErrorType = exceptionType('AssertionError', ExceptionType);
export const AttributeErrorType = exceptionType('AttributeError', ExceptionType);
export const BufferErrorType = exceptionType('BufferError', ExceptionType);
export const EOFErrorType = exceptionType('EOFError', ExceptionType);
export const ImportErrorType = exceptionType('ImportError', ExceptionType);
export const ModuleNotFoundErrorType = exceptionType('ModuleNotFoundError', ImportErrorType);
export const LookupErrorType = exceptionType('LookupError', ExceptionType);
export const IndexErrorType = exceptionType('IndexError', LookupErrorType);
export const KeyErrorType = exceptionType('KeyError', LookupErrorType);
export const MemoryErrorType = exceptionType('MemoryError', ExceptionType);
export const NameErrorType = exceptionType('NameError', ExceptionType);
export const UnboundLocalErrorType = exceptionType('UnboundLocalError', NameErrorType);
export const OSErrorType = exceptionType('OSError', ExceptionType);
export const BlockingIOErrorType = exceptionType('BlockingIOError', OSErrorType);
export const ChildProcessErrorType = exceptionType('ChildProcessError', OSErrorType);
export const ConnectionErrorType = exceptionType('ConnectionError', OSErrorType);
export const BrokenPipeErrorType = exceptionType('BrokenPipeError', ConnectionErrorType);
export const ConnectionAbortedErrorType = exceptionType('ConnectionAbortedError', ConnectionErrorType);
export const ConnectionRefusedErrorType = exceptionType('ConnectionRefusedError', ConnectionErrorType);
export const ConnectionResetErrorType = exceptionType('ConnectionResetError', ConnectionErrorType);
export const FileExistsErrorType = exceptionType('FileExistsError', OSErrorType);
export const FileNotFoundErrorType = exceptionType('FileNotFoundError', OSErrorType);
export const InterruptedErrorType = exceptionType('InterruptedError', OSErrorType);
export const IsADirectoryErrorType = exceptionType('IsADirectoryError', OSErrorType);
export const NotADirectoryErrorType = exceptionType('NotADirectoryError', OSErrorType);
export const PermissionErrorType = exceptionType('PermissionError', OSErrorType);
export const ProcessLookupErrorType = exceptionType('ProcessLookupError', OSErrorType);
export const TimeoutErrorType = exceptionType('TimeoutError', OSErrorType);
export const ReferenceErrorType = exceptionType('ReferenceError', ExceptionType);
export const RuntimeErrorType = exceptionType('RuntimeError', ExceptionType);
export const NotImplementedErrorType = exceptionType('NotImplementedError', RuntimeErrorType);
export const RecursionErrorType = exceptionType('RecursionError', RuntimeErrorType);
export const SyntaxErrorType = exceptionType('SyntaxError', ExceptionType);
export const IndentationErrorType = exceptionType('IndentationError', SyntaxErrorType);
export const TabErrorType = exceptionType('TabError', IndentationErrorType);
export const SystemErrorType = exceptionType('SystemError', ExceptionType);
export const TypeErrorType = exceptionType('TypeError', ExceptionType);
export const ValueErrorType = exceptionType('ValueError', ExceptionType);
export const UnicodeErrorType = exceptionType('UnicodeError', ValueErrorType);
export const UnicodeDecodeErrorType = exceptionType('UnicodeDecodeError', UnicodeErrorType);
export const UnicodeEncodeErrorType = exceptionType('UnicodeEncodeError', UnicodeErrorType);
export const UnicodeTranslateErrorType = exceptionType('UnicodeTranslateError', UnicodeErrorType);
export const WarningType = exceptionType('Warning', ExceptionType);
export const DeprecationWarningType = exceptionType('DeprecationWarning', WarningType);
export const PendingDeprecationWarningType = exceptionType('PendingDeprecationWarning', WarningType);
export const RuntimeWarningType = exceptionType('RuntimeWarning', WarningType);
export const SyntaxWarningType = exceptionType('SyntaxWarning', WarningType);
export const UserWarningType = exceptionType('UserWarning', WarningType);
export const FutureWarningType = exceptionType('FutureWarning', WarningType);
export const ImportWarningType = exceptionType('ImportWarning', WarningType);
export const UnicodeWarningType = exceptionType('UnicodeWarning', WarningType);
export const BytesWarningType = exceptionType('BytesWarning', WarningType);
export const ResourceWarningType = exceptionType('ResourceWarning', WarningType);

/** type(*args), for a built-in exception type. */
export function newException(type: PyType, ...args: PyObject[]): PyBaseException {
  const exc = type.tp_new!(type, args, undefined) as PyBaseException;
  type.tp_init!(exc, args, undefined);
  return exc;
}

type ErrorMaker = (message: StrValue) => PyBaseException;
const maker = (type: PyType): ErrorMaker => (message) => newException(type, message);

/** PyErr_SetString(PyExc_TypeError, message); likewise below. Write `throw typeError(...)`. */
export const typeError = maker(TypeErrorType);
export const valueError = maker(ValueErrorType);
export const indexError = maker(IndexErrorType);
export const attributeError = maker(AttributeErrorType);
export const nameError = maker(NameErrorType);
export const unboundLocalError = maker(UnboundLocalErrorType);
export const overflowError = maker(OverflowErrorType);
export const zeroDivisionError = maker(ZeroDivisionErrorType);
export const runtimeError = maker(RuntimeErrorType);
export const recursionError = maker(RecursionErrorType);
export const systemError = maker(SystemErrorType);
export const memoryError = maker(MemoryErrorType);
export const bufferError = maker(BufferErrorType);
export const eofError = maker(EOFErrorType);
export const lookupError = maker(LookupErrorType);
export const assertionError = maker(AssertionErrorType);
/** A known gap of minipy: names it, and stands in the README. */
export const notImplementedError = maker(NotImplementedErrorType);

/** KeyError(key): the argument is the key itself, not a text. */
export function keyError(key: PyObject): PyBaseException {
  return newException(KeyErrorType, key);
}

/** StopIteration(value) for a native iterator that is not driven through tp_iternext. */
export function stopIteration(value: PyObject): PyBaseException {
  return value === null ? newException(StopIterationType) : newException(StopIterationType, value);
}

/** PyErr_GivenExceptionMatches for an exception that is being thrown; false for what is
 *  not a Python exception at all (an error of ours). */
export function excMatches(exc: unknown, type: PyType): exc is PyBaseException {
  return exc instanceof PyBaseException && isSubtype(exc.ob_type, type);
}

/** tp_name of v's type, as error texts quote it. */
export function typeName(v: PyObject): string {
  return typeOf(v).tp_name;
}

/** PyErr_SetObject's part on __context__: `exc` is raised while `handled` is being
 *  handled. Breaks the cycle that `raise` of an exception in its own context would close. */
export function setContext(exc: PyBaseException, handled: PyBaseException | null): void {
  if (handled === null || handled === exc) return;
  for (let o: PyBaseException = handled; o.context !== null; o = o.context) {
    if (o.context === exc) {
      o.context = null;
      break;
    }
  }
  exc.context = handled;
}

/** A tuple's worth of exception arguments. */
export function setArgs(exc: PyBaseException, args: readonly PyObject[]): void {
  exc.args = new PyTuple(args);
}
