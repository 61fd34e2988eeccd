// What happens at an error in encoding or decoding: the handlers that the `errors`
// argument names. The second half of Python/codecs.c, and unicodeobject.c's
// unicode_decode_call_errorhandler and unicode_encode_call_errorhandler.
//
// A codec makes one DecodeErrors or EncodeErrors for each call and asks it at every
// error: it raises, or it writes the replacement and says where to go on. MAY RUN
// PYTHON, because a handler may be registered by codecs.register_error().

import { callObject, getAttr, isCallable } from '../abstract.js';
import {
  indexError, lookupError, newException, typeError, UnicodeDecodeErrorType, UnicodeEncodeErrorType,
} from '../errors.js';
import { asSsize } from '../number.js';
import { asStrValue, PyBytes, PyTuple, type PyBaseException } from '../object.js';
import { moduleState } from '../thread_state.js';
import type { PyObject, PyType } from '../types.js';
import { codePointAt, strLength, type StrValue } from '../values.js';
import type { PyUnicodeError } from './exceptions_unicode.js';
import { hexEscape } from './str_repr.js';
import type { BytesWriter, StrWriter } from './writers.js';

/** A byte that surrogateescape stands for. */
function isEscapedByte(c: number): boolean {
  return c >= 0xdc80 && c <= 0xdcff;
}

export function isSurrogate(c: number): boolean {
  return c >= 0xd800 && c <= 0xdfff;
}

/** Handlers that Python code registered in this interpreter, by name. */
function registeredHandlers(): Map<string, PyObject> {
  return moduleState('codecs.errors', () => new Map<string, PyObject>());
}

/** PyCodec_RegisterError. */
export function registerErrorHandler(name: string, handler: PyObject): void {
  if (!isCallable(handler)) throw typeError('handler must be callable');
  registeredHandlers().set(name, handler);
}

/** PyCodec_LookupError, for what Python code registered. */
export function registeredHandler(name: string): PyObject | undefined {
  return registeredHandlers().get(name);
}

/** The names that the codecs know by themselves. */
export const BUILTIN_HANDLERS: ReadonlySet<string> = new Set([
  'strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass',
]);

function findHandler(name: string): PyObject {
  const handler = registeredHandler(name);
  if (handler === undefined) throw lookupError(`unknown error handler name '${name}'`);
  return handler;
}

/** The (replacement, position) of a handler written in Python; the position is within 0..size. */
function callHandler(exc: PyBaseException, name: string, expected: string, size: () => number): [PyObject, number] {
  const result = callObject(findHandler(name), [exc]);
  if (!(result instanceof PyTuple) || result.items.length !== 2) throw typeError(expected);
  const given = asSsize(result.items[1]!, 'overflow');
  const at = given < 0 ? given + size() : given;
  if (at < 0 || at > size()) throw indexError(`position ${given} from error handler out of bounds`);
  return [result.items[0]!, at];
}

// Decoding

/** The one exception that a call makes and, when more errors follow, only moves: its args
 *  keep telling of the first error. */
class MovingError {
  private exc: PyUnicodeError | undefined;
  private first: readonly [start: number, end: number, reason: string] | undefined;

  constructor(private readonly type: PyType, private readonly encoding: string) {}

  /** A handler is about to be asked. */
  note(start: number, end: number, reason: string): void {
    this.first ??= [start, end, reason];
  }

  at(object: PyObject, start: number, end: number, reason: string): PyUnicodeError {
    if (this.exc === undefined) {
      const [firstStart, firstEnd, firstReason] = this.first ?? [start, end, reason];
      this.exc = newException(this.type, this.encoding, object, firstStart, firstEnd, firstReason) as PyUnicodeError;
    }
    this.exc.start = start;
    this.exc.end = end;
    this.exc.reason = reason;
    return this.exc;
  }
}

export class DecodeErrors {
  /** `input` as the exceptions show it: a copy, since the bytes may be a bytearray's. */
  private object: PyBytes | undefined;
  private readonly moving: MovingError;

  constructor(
    readonly encoding: string,
    readonly errors: string,
    /** What is being decoded; a handler may put something else in its place. */
    public input: Uint8Array,
  ) {
    this.moving = new MovingError(UnicodeDecodeErrorType, encoding);
  }

  error(start: number, end: number, reason: string): PyBaseException {
    this.object ??= new PyBytes(this.input.slice());
    return this.moving.at(this.object, start, end, reason);
  }

  /** The bytes from start to end are wrong: write what stands for them, return where to go on. */
  handle(start: number, end: number, reason: string, out: StrWriter): number {
    switch (this.errors) {
      case 'strict': throw this.error(start, end, reason);
      case 'ignore': return end;
      case 'replace':
        out.add(0xfffd);
        return end;
      case 'surrogateescape': return this.surrogateescape(start, end, reason, out);
      case 'surrogatepass': return this.surrogatepass(start, end, reason, out);
      case 'backslashreplace':
        for (let i = start; i < end; i++) out.addStr('\\x' + this.input[i]!.toString(16).padStart(2, '0'));
        return end;
      case 'xmlcharrefreplace': case 'namereplace':
        throw typeError("don't know how to handle UnicodeDecodeError in error callback");
      default: return this.callRegistered(start, end, reason, out);
    }
  }

  private surrogateescape(start: number, end: number, reason: string, out: StrWriter): number {
    this.moving.note(start, end, reason);
    let i = start;
    for (; i < end && i < start + 4 && this.input[i]! >= 128; i++) out.add(0xdc00 + this.input[i]!);
    if (i === start) throw this.error(start, end, reason);
    return i;
  }

  private surrogatepass(start: number, end: number, reason: string, out: StrWriter): number {
    this.moving.note(start, end, reason);
    const form = surrogateForm(this.encoding);
    const c = form === undefined ? -1 : form.read(this.input, start);
    if (!isSurrogate(c)) throw this.error(start, end, reason);
    out.add(c);
    return start + form!.size;
  }

  private callRegistered(start: number, end: number, reason: string, out: StrWriter): number {
    const exc = this.error(start, end, reason);
    const expected = 'decoding error handler must return (str, int) tuple';
    const [replacement, at] = callHandler(exc, this.errors, expected, () => {
      const object = getAttr(exc, 'object');
      if (!(object instanceof PyBytes)) throw typeError('object attribute must be bytes');
      this.object = object;
      this.input = object.value;
      return object.value.length;
    });
    const text = asStrValue(replacement);
    if (text === undefined) throw typeError(expected);
    out.addStr(text);
    return at;
  }
}

// Encoding

export class EncodeErrors {
  private readonly moving: MovingError;

  constructor(
    readonly encoding: string,
    readonly errors: string,
    readonly input: StrValue,
    /** Writes a replacement that is a str; false when the codec cannot. */
    readonly writeReplacement: (text: StrValue) => boolean,
  ) {
    this.moving = new MovingError(UnicodeEncodeErrorType, encoding);
  }

  error(start: number, end: number, reason: string): PyBaseException {
    return this.moving.at(this.input, start, end, reason);
  }

  /** The code points from start to end cannot be encoded. */
  handle(start: number, end: number, reason: string, out: BytesWriter): number {
    switch (this.errors) {
      case 'strict': throw this.error(start, end, reason);
      case 'ignore': return end;
      case 'replace':
        this.write('?'.repeat(end - start), start, end, reason);
        return end;
      case 'backslashreplace':
        this.write(this.each(start, end, hexEscape), start, end, reason);
        return end;
      case 'xmlcharrefreplace':
        this.write(this.each(start, end, (c) => `&#${c};`), start, end, reason);
        return end;
      case 'namereplace':
        this.write(this.each(start, end, nameEscape), start, end, reason);
        return end;
      case 'surrogateescape': return this.surrogateescape(start, end, reason, out);
      case 'surrogatepass': return this.surrogatepass(start, end, reason, out);
      default: return this.callRegistered(start, end, reason, out);
    }
  }

  private each(start: number, end: number, escape: (c: number) => string): string {
    let text = '';
    for (let i = start; i < end; i++) text += escape(codePointAt(this.input, i));
    return text;
  }

  private write(text: StrValue, start: number, end: number, reason: string): void {
    if (!this.writeReplacement(text)) throw this.error(start, end, reason);
  }

  private isOneByte(): boolean {
    return this.encoding === 'ascii' || this.encoding === 'latin-1';
  }

  private surrogateescape(start: number, end: number, reason: string, out: BytesWriter): number {
    let good = start;
    while (good < end && isEscapedByte(codePointAt(this.input, good))) good++;
    // utf-8, ascii and latin-1 escape what they can and complain of the rest; the others of all.
    const apart = this.encoding === 'utf-8' || this.isOneByte();
    if (!apart) this.moving.note(start, end, reason);
    if (good < end) throw this.error(apart ? good : start, end, reason);
    const bytes = Uint8Array.from({ length: end - start }, (_, i) => codePointAt(this.input, start + i) - 0xdc00);
    this.writeRaw(bytes, start, end, reason, out);
    return end;
  }

  private surrogatepass(start: number, end: number, reason: string, out: BytesWriter): number {
    this.moving.note(start, end, reason);
    const form = surrogateForm(this.encoding);
    for (let i = start; i < end; i++) {
      const c = codePointAt(this.input, i);
      if (form === undefined || !isSurrogate(c)) throw this.error(start, end, reason);
      for (const b of form.write(c)) out.add(b);
    }
    return end;
  }

  /** Bytes from a handler go out as they are, in whole units of the encoding. */
  private writeRaw(bytes: Uint8Array, start: number, end: number, reason: string, out: BytesWriter): void {
    const unit = /^utf-?16/.test(this.encoding) ? 2 : /^utf-?32/.test(this.encoding) ? 4 : 1;
    if (bytes.length % unit !== 0) throw this.error(start, end, reason);
    out.addBytes(bytes);
  }

  private callRegistered(start: number, end: number, reason: string, out: BytesWriter): number {
    const exc = this.error(start, end, reason);
    const expected = 'encoding error handler must return (str/bytes, int) tuple';
    const [replacement, at] = callHandler(exc, this.errors, expected, () => strLength(this.input));
    const text = asStrValue(replacement);
    if (text !== undefined) {
      if (!this.writeReplacement(text)) throw this.isOneByte() ? this.error(start, start + 1, reason) : exc;
    } else if (replacement instanceof PyBytes) {
      this.writeRaw(replacement.value, start, end, reason, out);
    } else {
      throw typeError(expected);
    }
    return at;
  }
}

let nameOf: (c: number) => string | undefined = () => undefined;

/** Where namereplace gets the names of code points from. NOT CPYTHON: until a name database
 *  is handed in, namereplace writes what backslashreplace does, because JavaScript has no names. */
export function setNameLookup(lookup: (c: number) => string | undefined): void {
  nameOf = lookup;
}

export function nameEscape(c: number): string {
  const name = nameOf(c);
  return name === undefined ? hexEscape(c) : `\\N{${name}}`;
}

// surrogatepass

interface SurrogateForm {
  size: number;
  read(bytes: Uint8Array, at: number): number;
  write(c: number): number[];
}

function unitForm(size: number, little: boolean): SurrogateForm {
  const place = (i: number): number => 8 * (little ? i : size - 1 - i);
  return {
    size,
    read(bytes, at) {
      if (at + size > bytes.length) return -1;
      let c = 0;
      for (let i = 0; i < size; i++) c += bytes[at + i]! * 2 ** place(i);
      return c;
    },
    write: (c) => Array.from({ length: size }, (_, i) => (c >>> place(i)) & 0xff),
  };
}

const utf8Form: SurrogateForm = {
  size: 3,
  read(bytes, at) {
    if (at + 3 > bytes.length) return -1;
    const [a, b, c] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    if ((a & 0xf0) !== 0xe0 || (b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80) return -1;
    return ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
  },
  write: (c) => [0xe0 | (c >> 12), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f)],
};

/** get_standard_encoding: how an encoding writes a surrogate; undefined when it has no way. */
function surrogateForm(encoding: string): SurrogateForm | undefined {
  const m = /^utf[-_]?(8|16|32)([-_]?(le|be))?$/i.exec(encoding);
  if (m !== null) {
    if (m[1] === '8') return m[3] === undefined ? utf8Form : undefined;
    return unitForm(m[1] === '16' ? 2 : 4, m[3]?.toLowerCase() !== 'be');
  }
  return /^cp_utf8$/i.test(encoding) ? utf8Form : undefined;
}
