// How a system call becomes Python: paths to bytes, -errno to OSError, EINTR to PEP 475.
//
// The conversions that posix, _io, time and select share (path_converter of
// Modules/posixmodule.c, PyUnicode_FSConverter of Objects/unicodeobject.c). What blocks
// goes through the addon; metadata of files goes through node's synchronous fs, which
// enters no event loop.

import { ftruncateSync } from 'node:fs';
import { checkSignals, findAttr, lookupSpecial, callObject } from '../abstract.js';
import { Errno } from '../errno.js';
import { overflowError, typeError, typeName, valueError } from '../errors.js';
import { asIntValue, asStrValue, PyBytes, type PyBaseException } from '../object.js';
import { asCInt, asIndex, asLong, isIndex } from '../number.js';
import { decodeUtf8, encodeUtf8 } from '../objects/codecs_utf8.js';
import { osError } from '../objects/exceptions.js';
import type { PyObject } from '../types.js';
import type { StrValue } from '../values.js';
import { loadNative } from '../../native/index.js';
import { asBuffer, newBytes } from './_io_buffer.js';

/** Call a blocking function of the addon until it is not interrupted; the handlers of signals
 *  run in between and may raise (PEP 475). MAY RUN PYTHON. */
export function retried(call: () => number): number {
  for (;;) {
    const r = call();
    if (r !== -Errno.EINTR) return r;
    checkSignals();
  }
}

/** The result of a call, or OSError for -errno; after EINTR handlers run first, and may raise. MAY RUN PYTHON. */
export function checked(r: number, filename?: PyObject): number {
  if (r === -Errno.EINTR) checkSignals();
  if (r < 0) throw osError(-r, filename);
  return r;
}

/** Do a synchronous call of node:fs; its failure becomes OSError with the names given. */
export function fsCall<T>(call: () => T, filename?: PyObject, filename2?: PyObject): T {
  try {
    return call();
  } catch (err) {
    throw fsError(err, filename, filename2);
  }
}

/** The OSError for what node:fs threw; anything else comes back as it is. */
export function fsError(err: unknown, filename?: PyObject, filename2?: PyObject): unknown {
  const { errno } = err as { errno?: unknown };
  if (typeof errno !== 'number') return err;
  return osError(-errno, filename ?? undefined, filename2 ?? undefined);
}

export function errnoOf(err: unknown): number {
  const { errno } = err as { errno?: unknown };
  return typeof errno === 'number' ? -errno : 0;
}

/** ftruncate(2): 0 or -errno. */
export function truncateDescriptor(fd: number, size: number): number {
  if (size < 0) return -Errno.EINVAL;
  try {
    ftruncateSync(fd, size);
    return 0;
  } catch (err) {
    const errno = errnoOf(err);
    if (errno === 0) throw err;
    return -errno;
  }
}

/** os.fsencode of text: UTF-8, lone surrogates U+DC80..U+DCFF as the bytes they stand for. */
export function fsEncode(s: StrValue): Uint8Array {
  return encodeUtf8(s, 'surrogateescape');
}

/** os.fsdecode of bytes: UTF-8; bytes that are none become U+DC80..U+DCFF. */
export function fsDecode(bytes: Uint8Array): StrValue {
  return decodeUtf8(bytes, 'surrogateescape');
}

/** A path argument in all its forms. */
export interface PathArgument {
  /** What the caller gave, for error texts. */
  object: PyObject;
  /** Bytes for the kernel; undefined for a descriptor. */
  bytes: Uint8Array | undefined;
  fd: number;
  /** Results that are names come back as bytes too. */
  isBytes: boolean;
}

/** PyOS_FSPath: str and bytes as they are, anything else by its __fspath__. */
export function fsPath(path: PyObject): PyObject {
  if (asStrValue(path) !== undefined || path instanceof PyBytes) return path;
  const method = lookupSpecial(path, '__fspath__');
  if (method === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(path)}`);
  const r = callObject(method, []);
  if (asStrValue(r) !== undefined || r instanceof PyBytes) return r;
  throw typeError(`expected ${typeName(path)}.__fspath__() to return str or bytes, not ${typeName(r)}`);
}

function withoutNul(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0)) throw valueError('embedded null byte');
  return bytes;
}

/** PyUnicode_FSConverter: the bytes of a path; no descriptor. */
export function fsPathBytes(path: PyObject): Uint8Array {
  const p = fsPath(path);
  const text = asStrValue(p);
  return withoutNul(text === undefined ? (p as PyBytes).value : fsEncode(text));
}

/** How path_converter() speaks of the argument. */
export interface PathSpec {
  fname: string;
  /** Name of the parameter. */
  name?: string;
  allowFd?: boolean;
  nullable?: boolean;
}

/** path_converter(): str, bytes, os.PathLike, and as `spec` allows a descriptor or None ('.'). */
export function pathArgument(v: PyObject | undefined, spec: PathSpec): PathArgument {
  if (v === undefined || (v === null && spec.nullable === true)) {
    return { object: v ?? null, bytes: Buffer.from('.'), fd: -1, isBytes: false };
  }
  const plain = plainPath(v, spec);
  if (plain !== undefined) return plain;
  if (spec.allowFd === true && isIndex(v)) return { object: v, bytes: undefined, fd: asCInt(asIndex(v)), isBytes: false };
  const method = v === null ? undefined : lookupSpecial(v, '__fspath__');
  if (method !== undefined) {
    const r = callObject(method, []);
    const path = plainPath(r, spec);
    if (path === undefined) throw wrongPath(r, spec);
    return path;
  }
  const buffer = asBuffer(v);
  if (buffer === undefined) throw wrongPath(v, spec);
  return { object: v, bytes: namedNul(buffer.slice(), spec), fd: -1, isBytes: true };
}

/** The path in a str or bytes; undefined for anything else. */
function plainPath(v: PyObject, spec: PathSpec): PathArgument | undefined {
  const text = asStrValue(v);
  if (text !== undefined) return { object: v, bytes: withoutNul(fsEncode(text)), fd: -1, isBytes: false };
  if (v instanceof PyBytes) return { object: v, bytes: namedNul(v.value, spec), fd: -1, isBytes: true };
  return undefined;
}

function wrongPath(v: PyObject, spec: PathSpec): PyBaseException {
  const kinds = ['string', 'bytes', 'os.PathLike'];
  if (spec.allowFd === true) kinds.push('integer');
  if (spec.nullable === true) kinds.push('None');
  const what = `${kinds.slice(0, -1).join(', ')} or ${kinds[kinds.length - 1]}`;
  return typeError(`${spec.fname}: ${spec.name ?? 'path'} should be ${what}, not ${typeName(v)}`);
}

function namedNul(bytes: Uint8Array, spec: PathSpec): Uint8Array {
  if (bytes.includes(0)) throw valueError(`${spec.fname}: embedded null character in ${spec.name ?? 'path'}`);
  return bytes;
}

/** The kernel's bytes of a path argument. NOT CPYTHON: a descriptor, and a path relative to `dirFd`, is
 *  reached through /proc/self/fd, because node's fs has no *at() calls. */
export function kernelPath(path: PathArgument, dirFd = -1): Buffer {
  if (path.bytes === undefined) return Buffer.from(`/proc/self/fd/${path.fd}`);
  const bytes = Buffer.from(path.bytes.buffer, path.bytes.byteOffset, path.bytes.length);
  if (dirFd < 0 || bytes[0] === 0x2f) return bytes;
  checked(loadNative().getInheritable(dirFd), path.object); // is it open at all?
  return Buffer.concat([Buffer.from(`/proc/self/fd/${dirFd}/`), bytes]);
}

/** A name from the kernel, as bytes or str like the argument was. */
export function nameLike(path: { isBytes: boolean }, bytes: Uint8Array): PyObject {
  return path.isBytes ? newBytes(Uint8Array.from(bytes)) : fsDecode(bytes);
}

/** Py_off_t_converter: a place in a file, or a length. */
export function offsetArgument(v: PyObject): number {
  return Number(asLong(v));
}

/** PyObject_AsFileDescriptor: an int, or an object with fileno(). */
export function fileDescriptor(v: PyObject): number {
  let n = asIntValue(v);
  if (n === undefined) {
    const fileno = findAttr(v, 'fileno');
    if (fileno === undefined) throw typeError('argument must be an int, or have a fileno() method.');
    n = asIntValue(callObject(fileno, []));
    if (n === undefined) throw typeError('fileno() returned a non-integer');
  }
  if (n > 2147483647 || n < -2147483648) throw overflowError('Python int too large to convert to C int');
  const fd = Number(n);
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}
