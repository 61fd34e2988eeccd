// OSError: its construction, which picks the subclass by errno, and its fields.
//
// From Objects/exceptions.c. Made ready in exceptions.ts.

import { repr, str } from '../abstract.js';
import { checkPositional, noKeywords } from '../args.js';
import { Errno } from '../errno.js';
import {
  attributeError, BlockingIOErrorType, BrokenPipeErrorType, ChildProcessErrorType, ConnectionAbortedErrorType,
  ConnectionRefusedErrorType, ConnectionResetErrorType, FileExistsErrorType, FileNotFoundErrorType, InterruptedErrorType,
  IsADirectoryErrorType, NotADirectoryErrorType, OSErrorType, PermissionErrorType, ProcessLookupErrorType, TimeoutErrorType,
  valueError,
} from '../errors.js';
import { asIndex } from '../number.js';
import { asIntValue, EMPTY_TUPLE, PyBaseException, PyTuple } from '../object.js';
import { typeOf, type Kwargs, type PyObject, type PyType } from '../types.js';
import { mkStr, strText, type StrValue } from '../values.js';
import { BaseException_str, objectMember, ownState, reduceWith } from './base_exception.js';
import type { TypeSpec } from './type.js';

/** PyOSErrorObject. */
export class PyOSError extends PyBaseException {
  errno: PyObject | undefined = undefined;
  strerror: PyObject | undefined = undefined;
  filename: PyObject | undefined = undefined;
  filename2: PyObject | undefined = undefined;
  /** characters_written; -1 is unset. */
  written: number = -1;
}

/** errnomap: which subclass OSError(errno, ...) makes. */
const errnomap = new Map<number, PyType>([
  [Errno.EAGAIN, BlockingIOErrorType],
  [Errno.EALREADY, BlockingIOErrorType],
  [Errno.EINPROGRESS, BlockingIOErrorType],
  [Errno.EPIPE, BrokenPipeErrorType],
  [Errno.ESHUTDOWN, BrokenPipeErrorType],
  [Errno.ECHILD, ChildProcessErrorType],
  [Errno.ECONNABORTED, ConnectionAbortedErrorType],
  [Errno.ECONNREFUSED, ConnectionRefusedErrorType],
  [Errno.ECONNRESET, ConnectionResetErrorType],
  [Errno.EEXIST, FileExistsErrorType],
  [Errno.ENOENT, FileNotFoundErrorType],
  [Errno.EISDIR, IsADirectoryErrorType],
  [Errno.ENOTDIR, NotADirectoryErrorType],
  [Errno.EINTR, InterruptedErrorType],
  [Errno.EACCES, PermissionErrorType],
  [Errno.EPERM, PermissionErrorType],
  [Errno.ESRCH, ProcessLookupErrorType],
  [Errno.ETIMEDOUT, TimeoutErrorType],
]);

/** oserror_use_init: a subclass that overrides __init__ alone gets its fields set there, so
 *  that extra arguments of its constructor do no harm in __new__. */
function oserror_use_init(type: PyType): boolean {
  return type.tp_init !== OSError_init && type.tp_new === OSError_new;
}

function OSError_new(type: PyType, args: PyObject[], kwargs: Kwargs): PyObject {
  if (oserror_use_init(type)) return new PyOSError(type);
  noKeywords(type.tp_name, kwargs);
  const parsed = oserror_parse_args(args);
  const errno = parsed === undefined ? undefined : asIntValue(parsed.errno);
  const subclass = type === OSErrorType && errno !== undefined ? errnomap.get(Number(errno)) : undefined;
  const self = new PyOSError(subclass ?? type);
  oserror_init(self, args, parsed);
  return self;
}

function OSError_init(self: PyOSError, args: PyObject[], kwargs: Kwargs): void {
  if (!oserror_use_init(self.ob_type)) return; // OSError_new has done it all
  noKeywords(self.ob_type.tp_name, kwargs);
  oserror_init(self, args, oserror_parse_args(args));
}

interface OSErrorArgs { errno: PyObject; strerror: PyObject; filename: PyObject; filename2: PyObject }

/** oserror_parse_args: (errno, strerror[, filename[, winerror[, filename2]]]), or anything else as it is. */
function oserror_parse_args(args: PyObject[]): OSErrorArgs | undefined {
  if (args.length < 2 || args.length > 5) return undefined;
  checkPositional('OSError', args, 2, 5);
  return { errno: args[0]!, strerror: args[1]!, filename: args[2] ?? null, filename2: args[4] ?? null };
}

function oserror_init(self: PyOSError, args: PyObject[], parsed: OSErrorArgs | undefined): void {
  let kept = args;
  if (parsed !== undefined) {
    const { filename, filename2 } = parsed;
    if (filename !== null && self.ob_type === BlockingIOErrorType && isNumber(filename)) {
      self.written = writtenCount(filename); // BlockingIOError's third argument may be a count
    } else if (filename !== null) {
      self.filename = filename;
      if (filename2 !== null) self.filename2 = filename2;
      kept = args.slice(0, 2); // the file names are not part of args
    }
    self.errno = parsed.errno;
    self.strerror = parsed.strerror;
  }
  self.args = kept.length === 0 ? EMPTY_TUPLE : new PyTuple(kept);
}

function isNumber(v: PyObject): boolean {
  const type = typeOf(v);
  return type.nb_int !== undefined || type.nb_float !== undefined;
}

/** PyNumber_AsSsize_t(v, PyExc_ValueError). */
function writtenCount(v: PyObject): number {
  const n = asIndex(v);
  if (n >= 2n ** 63n || n < -(2n ** 63n)) throw valueError(`cannot fit '${typeOf(v).tp_name}' into an index-sized integer`);
  return Number(n);
}

function OSError_str(self: PyOSError): StrValue {
  const text = (v: PyObject | undefined): string => strText(str(v ?? null));
  const quoted = (v: PyObject): string => strText(repr(v));
  if (self.filename !== undefined) {
    const prefix = `[Errno ${text(self.errno)}] ${text(self.strerror)}: ${quoted(self.filename)}`;
    return mkStr(self.filename2 === undefined ? prefix : `${prefix} -> ${quoted(self.filename2)}`);
  }
  if (self.errno !== undefined && self.strerror !== undefined) {
    return mkStr(`[Errno ${text(self.errno)}] ${text(self.strerror)}`);
  }
  return BaseException_str(self);
}

/** OSError_reduce: the file names go back into the arguments. */
function OSError___reduce__(self: PyOSError): PyObject {
  let { args } = self;
  if (args.items.length === 2 && self.filename !== undefined) {
    const items = [...args.items, self.filename];
    if (self.filename2 !== undefined) items.push(null, self.filename2);
    args = new PyTuple(items);
  }
  return reduceWith(self, args, ownState(self));
}

function set_written(self: PyOSError, value: PyObject | undefined): void {
  if (value === undefined) {
    if (self.written === -1) throw attributeError('characters_written');
    self.written = -1;
    return;
  }
  self.written = writtenCount(value);
}

function get_written(self: PyOSError): PyObject {
  if (self.written === -1) throw attributeError('characters_written');
  return self.written;
}

export const OSError_spec: TypeSpec = {
  doc: 'Base class for I/O related errors.',
  slots: { tp_new: OSError_new, tp_init: OSError_init, tp_str: OSError_str },
  methods: [{ ml_name: '__reduce__', ml_meth: OSError___reduce__, ml_flags: [0, 0] }],
  getset: [
    { ...objectMember('errno', 'errno'), doc: 'POSIX exception code' },
    { ...objectMember('strerror', 'strerror'), doc: 'exception strerror' },
    { ...objectMember('filename', 'filename'), doc: 'exception filename' },
    { ...objectMember('filename2', 'filename2'), doc: 'second exception filename' },
    { name: 'characters_written', get: get_written, set: set_written },
  ],
};

/** A subclass of OSError. */
export function osErrorSubclassSpec(doc: string): TypeSpec {
  return { doc, slots: { tp_init: OSError_init } };
}
