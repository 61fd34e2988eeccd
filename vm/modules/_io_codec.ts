// How TextIOWrapper decodes and encodes: incremental coders in TypeScript, and the
// universal-newline decoder over any of them.
//
// UTF-8 is done here with the codec of vm/objects; other encodings decode whole units
// through bytes.decode(). A decoder written in Python is driven through PyDecoder.
// IncrementalNewlineDecoder answers to Modules/_io/textio.c.

import { callMethod } from '../abstract.js';
import { parseArgs } from '../args.js';
import { typeError, typeName, valueError } from '../errors.js';
import { asBytesValue, asIntValue, asStrValue, PyInstance, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { decodeUtf8Stateful, encodeUtf8 } from '../objects/codecs_utf8.js';
import { defineType } from '../objects/type.js';
import { PyType, type Kwargs, type PyObject } from '../types.js';
import { codePointAt, codePointsOf, mkInt, mkStrFromCodePoints, strConcat, strLength, strSlice, type IntValue, type StrValue } from '../values.js';
import { concatBytes, ioType } from './_io_base.js';
import { EMPTY_BYTES, newBytes } from './_io_buffer.js';

/** An incremental decoder. The state is what it holds back, and flags as codecs' getstate() gives them. */
export interface Decoder {
  decode(bytes: Uint8Array, final: boolean): StrValue;
  getstate(): DecoderState;
  setstate(state: DecoderState): void;
  reset(): void;
}

export interface DecoderState { pending: Uint8Array; flags: IntValue }

const CR = 13;
const LF = 10;

/** How a codec is called when one looks for it: 'UTF_8' is 'utf-8'. */
export function normalizeEncoding(name: string): string {
  return ENCODING_ALIASES.get(name.toLowerCase().replace(/[_ ]/g, '-')) ?? name.toLowerCase().replace(/[_ ]/g, '-');
}

const ENCODING_ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'], ['u8', 'utf-8'], ['utf', 'utf-8'], ['utf16', 'utf-16'], ['u16', 'utf-16'], ['utf32', 'utf-32'], ['u32', 'utf-32'],
  ['utf-16le', 'utf-16-le'], ['utf-16be', 'utf-16-be'], ['utf-32le', 'utf-32-le'], ['utf-32be', 'utf-32-be'],
]);

class Utf8Decoder implements Decoder {
  private pending: Uint8Array = EMPTY_BYTES;
  constructor(private readonly errors: string) {}

  decode(bytes: Uint8Array, final: boolean): StrValue {
    const input = this.pending.length === 0 ? bytes : concatBytes(this.pending, bytes);
    const { text, consumed } = decodeUtf8Stateful(input, this.errors, final);
    this.pending = consumed === input.length ? EMPTY_BYTES : input.slice(consumed);
    return text;
  }

  getstate(): DecoderState { return { pending: this.pending, flags: 0 }; }
  setstate(state: DecoderState): void { this.pending = state.pending; }
  reset(): void { this.pending = EMPTY_BYTES; }
}

/** UTF-8 with a BOM that is dropped at the start. Flags: 1 while still at the start. */
class Utf8SigDecoder implements Decoder {
  private first = true;
  private pending: Uint8Array = EMPTY_BYTES;
  private readonly inner: Utf8Decoder;
  constructor(errors: string) { this.inner = new Utf8Decoder(errors); }

  decode(bytes: Uint8Array, final: boolean): StrValue {
    if (!this.first) return this.inner.decode(bytes, final);
    const input = concatBytes(this.pending, bytes);
    const bom = [0xef, 0xbb, 0xbf];
    if (input.length < 3 && !final && bom.slice(0, input.length).every((b, i) => b === input[i])) {
      this.pending = input;
      return '';
    }
    this.first = false;
    this.pending = EMPTY_BYTES;
    return this.inner.decode(bom.every((b, i) => b === input[i]) ? input.subarray(3) : input, final);
  }

  getstate(): DecoderState {
    return this.first ? { pending: this.pending, flags: 1 } : this.inner.getstate();
  }

  setstate(state: DecoderState): void {
    this.first = state.flags === 1;
    this.pending = this.first ? state.pending : EMPTY_BYTES;
    this.inner.setstate({ pending: this.first ? EMPTY_BYTES : state.pending, flags: 0 });
  }

  reset(): void {
    this.first = true;
    this.pending = EMPTY_BYTES;
    this.inner.reset();
  }
}

/** UTF-16 and UTF-32. `order` is '-le' or '-be', or '' until a BOM (or its absence) was seen.
 *  Flags as in encodings/utf_16.py: 2 undecided, 1 foreign order, 0 native. */
class UnitDecoder implements Decoder {
  private pending: Uint8Array = EMPTY_BYTES;
  private order: string;
  constructor(private readonly family: 'utf-16' | 'utf-32', private readonly fixed: string, private readonly errors: string) {
    this.order = fixed;
  }

  decode(bytes: Uint8Array, final: boolean): StrValue {
    let input: Uint8Array = concatBytes(this.pending, bytes);
    const unit = this.family === 'utf-16' ? 2 : 4;
    if (this.order === '' && input.length >= unit) input = this.dropBom(input, unit);
    const end = final ? input.length : this.wholeUnits(input, unit);
    this.pending = input.slice(end);
    if (end === 0) return '';
    return decodeBytes(input.subarray(0, end), this.family + (this.order === '' ? '-le' : this.order), this.errors);
  }

  private dropBom(input: Uint8Array, unit: number): Uint8Array {
    const little = input[0] === 0xff && input[1] === 0xfe && (unit === 2 || (input[2] === 0 && input[3] === 0));
    const big = unit === 2 ? input[0] === 0xfe && input[1] === 0xff
      : input[0] === 0 && input[1] === 0 && input[2] === 0xfe && input[3] === 0xff;
    this.order = big ? '-be' : '-le';
    return little || big ? input.slice(unit) : input;
  }

  /** Without a unit that is cut off, or the first half of a surrogate pair. */
  private wholeUnits(input: Uint8Array, unit: number): number {
    const end = input.length - (input.length % unit);
    if (unit === 4 || end < 2) return end;
    const high = this.order === '-be' ? input[end - 2]! : input[end - 1]!;
    return high >= 0xd8 && high <= 0xdb ? end - 2 : end;
  }

  getstate(): DecoderState {
    const flags = this.fixed !== '' ? 0 : this.order === '' ? 2 : this.order === '-be' ? 1 : 0;
    return { pending: this.pending, flags };
  }

  setstate(state: DecoderState): void {
    this.pending = state.pending;
    if (this.fixed === '') this.order = state.flags === 2 ? '' : state.flags === 1 ? '-be' : '-le';
  }

  reset(): void {
    this.pending = EMPTY_BYTES;
    this.order = this.fixed;
  }
}

/** An encoding in which every byte is a character. */
class ByteDecoder implements Decoder {
  constructor(private readonly encoding: string, private readonly errors: string) {}
  decode(bytes: Uint8Array): StrValue { return bytes.length === 0 ? '' : decodeBytes(bytes, this.encoding, this.errors); }
  getstate(): DecoderState { return { pending: EMPTY_BYTES, flags: 0 }; }
  setstate(): void { /* nothing is held back */ }
  reset(): void { /* nothing is held back */ }
}

/** A decoder object of Python. */
class PyDecoder implements Decoder {
  constructor(readonly object: PyObject) {}

  decode(bytes: Uint8Array, final: boolean): StrValue {
    return this.decodeObject(newBytes(bytes), final);
  }

  decodeObject(input: PyObject, final: boolean): StrValue {
    const r = callMethod(this.object, 'decode', input, final);
    const text = asStrValue(r);
    if (text === undefined) throw typeError(`decoder should return a string result, not '${typeName(r)}'`);
    return text;
  }

  getstate(): DecoderState {
    const state = callMethod(this.object, 'getstate');
    if (!(state instanceof PyTuple)) throw typeError('illegal decoder state');
    const pending = asBytesValue(state.items[0]!);
    if (pending === undefined) throw typeError(`illegal decoder state: the first item should be a bytes object, not '${typeName(state.items[0]!)}'`);
    return { pending, flags: asIntValue(state.items[1]!) ?? 0 };
  }

  setstate(state: DecoderState): void {
    callMethod(this.object, 'setstate', new PyTuple([newBytes(state.pending), state.flags]));
  }

  reset(): void { callMethod(this.object, 'reset'); }
}

function decodeBytes(bytes: Uint8Array, encoding: string, errors: string): StrValue {
  const r = callMethod(newBytes(bytes), 'decode', encoding, errors);
  return asStrValue(r)!;
}

/** The incremental decoder for an encoding. LookupError for an unknown one. */
export function makeDecoder(encoding: string, errors: string): Decoder {
  const name = normalizeEncoding(encoding);
  switch (name) {
    case 'utf-8': return new Utf8Decoder(errors);
    case 'utf-8-sig': return new Utf8SigDecoder(errors);
    case 'utf-16': case 'utf-32': return new UnitDecoder(name, '', errors);
    case 'utf-16-le': case 'utf-16-be': return new UnitDecoder('utf-16', name.slice(6), errors);
    case 'utf-32-le': case 'utf-32-be': return new UnitDecoder('utf-32', name.slice(6), errors);
    default: return new ByteDecoder(encoding, errors);
  }
}

/** Raise LookupError when there is no such encoding. */
export function checkEncoding(encoding: string): void {
  if (normalizeEncoding(encoding) !== 'utf-8') callMethod('', 'encode', encoding);
}

/** What follows a BOM that was written at the start of the stream. */
const AFTER_BOM: ReadonlyMap<string, string> = new Map([['utf-8-sig', 'utf-8'], ['utf-16', 'utf-16-le'], ['utf-32', 'utf-32-le']]);

/** The encoder of a stream: a BOM is written once, at the start. */
export class StreamEncoder {
  readonly isUtf8: boolean;
  private readonly later: string;

  constructor(private readonly encoding: string, private readonly errors: string, public atStart = true) {
    const name = normalizeEncoding(encoding);
    this.isUtf8 = name === 'utf-8';
    this.later = AFTER_BOM.get(name) ?? encoding;
  }

  encode(text: PyObject, value: StrValue): Uint8Array {
    if (this.isUtf8) return encodeUtf8(value, this.errors);
    const encoding = this.atStart ? this.encoding : this.later;
    this.atStart = false;
    return asBytesValue(callMethod(text, 'encode', encoding, this.errors))!;
  }
}

// Newlines

export const SEEN_CR = 1;
export const SEEN_LF = 2;
export const SEEN_CRLF = 4;

/** The kinds of line ends in a text, as SEEN_* bits. */
function newlinesIn(s: StrValue): number {
  let seen = 0;
  const n = strLength(s);
  for (let i = 0; i < n && seen !== 7; i++) {
    const c = codePointAt(s, i);
    if (c === LF) seen |= SEEN_LF;
    else if (c === CR) {
      if (i + 1 < n && codePointAt(s, i + 1) === LF) {
        seen |= SEEN_CRLF;
        i++;
      } else seen |= SEEN_CR;
    }
  }
  return seen;
}

/** Every line end as '\n'. */
function translateNewlines(s: StrValue): StrValue {
  if (typeof s === 'string') return s.replace(/\r\n?/g, '\n');
  const cps = codePointsOf(s);
  const out: number[] = [];
  for (let i = 0; i < cps.length; i++) {
    if (cps[i] !== CR) out.push(cps[i]!);
    else {
      out.push(LF);
      if (cps[i + 1] === LF) i++;
    }
  }
  return mkStrFromCodePoints(out);
}

function hasChar(s: StrValue, code: number): boolean {
  return typeof s === 'string' ? s.includes(String.fromCharCode(code)) : s.codePoints.includes(code);
}

/** Universal newlines over another decoder, or over text where there is none. */
export class NewlineDecoder implements Decoder {
  seennl = 0;
  private pendingcr = false;
  constructor(readonly inner: Decoder | null, readonly translate: boolean) {}

  decode(bytes: Uint8Array, final: boolean): StrValue {
    return this.decodeText(this.inner!.decode(bytes, final), final);
  }

  /** The newline part alone: a '\r' at the end waits for what follows it. */
  decodeText(decoded: StrValue, final: boolean): StrValue {
    let s = decoded;
    if (this.pendingcr && (final || strLength(s) > 0)) {
      s = strConcat('\r', s);
      this.pendingcr = false;
    }
    const n = strLength(s);
    if (!final && n > 0 && codePointAt(s, n - 1) === CR) {
      s = strSlice(s, 0, n - 1);
      this.pendingcr = true;
    }
    if (!hasChar(s, CR)) {
      if ((this.seennl & SEEN_LF) === 0 && hasChar(s, LF)) this.seennl |= SEEN_LF;
      return s;
    }
    if (this.seennl !== 7) this.seennl |= newlinesIn(s);
    return this.translate ? translateNewlines(s) : s;
  }

  getstate(): DecoderState {
    const { pending, flags } = this.inner === null ? { pending: EMPTY_BYTES, flags: 0 } : this.inner.getstate();
    return { pending, flags: mkInt((BigInt(flags) << 1n) | (this.pendingcr ? 1n : 0n)) };
  }

  setstate({ pending, flags }: DecoderState): void {
    this.pendingcr = (BigInt(flags) & 1n) === 1n;
    this.inner?.setstate({ pending, flags: mkInt(BigInt(flags) >> 1n) });
  }

  reset(): void {
    this.seennl = 0;
    this.pendingcr = false;
    this.inner?.reset();
  }

  /** The `newlines` attribute. */
  get newlines(): PyObject {
    return NEWLINES[this.seennl]!;
  }
}

const NEWLINES: readonly PyObject[] = [
  null, '\r', '\n', new PyTuple(['\r', '\n']), '\r\n', new PyTuple(['\r', '\r\n']), new PyTuple(['\n', '\r\n']),
  new PyTuple(['\r', '\n', '\r\n']),
];

// IncrementalNewlineDecoder

export const IncrementalNewlineDecoderType = ioType('IncrementalNewlineDecoder');

class PyNewlineDecoder extends PyInstance {
  decoder: NewlineDecoder | undefined;
  errors: PyObject = 'strict';
}

function decoderOf(self: PyNewlineDecoder): NewlineDecoder {
  if (self.decoder === undefined) throw valueError('IncrementalNewlineDecoder.__init__ not called');
  return self.decoder;
}

function newlineDecoder_init(self: PyNewlineDecoder, args: PyObject[], kwargs: Kwargs): void {
  const [decoder, translate, errors] = parseArgs('IncrementalNewlineDecoder', ['decoder', 'translate', 'errors'], 2, args, kwargs);
  self.decoder = new NewlineDecoder(decoder === null ? null : new PyDecoder(decoder!), asCInt(translate!) !== 0);
  self.errors = errors ?? 'strict';
}

function newlineDecoder_decode(self: PyNewlineDecoder, args: PyObject[], kwargs: Kwargs): PyObject {
  const [input, finalArg] = parseArgs('decode', ['input', 'final'], 1, args, kwargs);
  const final = finalArg !== undefined && asCInt(finalArg) !== 0;
  const decoder = decoderOf(self);
  if (decoder.inner instanceof PyDecoder) return decoder.decodeText(decoder.inner.decodeObject(input!, final), final);
  const text = asStrValue(input!);
  if (text === undefined) throw typeError(`decoder should return a string result, not '${typeName(input!)}'`);
  return decoder.decodeText(text, final);
}

function newlineDecoder_getstate(self: PyNewlineDecoder): PyObject {
  const { pending, flags } = decoderOf(self).getstate();
  return new PyTuple([newBytes(pending), flags]);
}

function newlineDecoder_setstate(self: PyNewlineDecoder, state: PyObject): PyObject {
  if (!(state instanceof PyTuple)) throw typeError('state argument must be a tuple');
  const pending = asBytesValue(state.items[0] ?? null);
  const flags = asIntValue(state.items[1] ?? null);
  if (pending === undefined || flags === undefined) throw typeError('state argument must be a tuple of bytes and int');
  decoderOf(self).setstate({ pending, flags });
  return null;
}

function newlineDecoder_reset(self: PyNewlineDecoder): PyObject {
  decoderOf(self).reset();
  return null;
}

defineType(IncrementalNewlineDecoderType, {
  isBase: true, module: '_io', doc: 'Universal newlines over another incremental decoder, or None.',
  slots: { tp_new: (type: PyType) => new PyNewlineDecoder(type), tp_init: newlineDecoder_init },
  methods: [
    { ml_name: 'decode', ml_meth: newlineDecoder_decode, ml_flags: 'keywords' },
    { ml_name: 'getstate', ml_meth: newlineDecoder_getstate, ml_flags: [0, 0] },
    { ml_name: 'setstate', ml_meth: newlineDecoder_setstate, ml_flags: [1, 1] },
    { ml_name: 'reset', ml_meth: newlineDecoder_reset, ml_flags: [0, 0] },
  ],
  getset: [
    { name: 'newlines', get: (self: PyNewlineDecoder) => decoderOf(self).newlines },
    { name: 'errors', get: (self: PyNewlineDecoder) => self.errors },
  ],
});
