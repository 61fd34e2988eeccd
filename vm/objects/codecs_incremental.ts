// Decoding a stream piece by piece, for the io module: IncrementalDecoder and
// IncrementalEncoder over our own codecs. Lib/codecs.py's BufferedIncrementalDecoder.
//
// Codecs that Python code registered come as Python objects instead; the io module calls
// their methods.

import { findTextCodec, startsWithUtf8Mark, type TextCodec } from './codecs_builtin.js';
import { decodeUtf16, decodeUtf32, encodeUtf16, encodeUtf32, type ByteOrder } from './codecs_utf16_32.js';
import type { StrValue } from '../values.js';

const EMPTY = new Uint8Array(0);

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Keeps what is cut off at the end of a piece, and the byte order once it is known. */
export class IncrementalDecoder {
  private rest: Uint8Array = EMPTY;
  /** utf-16 and utf-32: what the mark said. utf-8-sig: 'le' once the start is behind us. */
  private order: ByteOrder = 'native';

  private constructor(readonly codec: TextCodec, readonly errors: string) {}

  /** A decoder for one of our codecs, or undefined when `encoding` is none. */
  static make(encoding: string, errors = 'strict'): IncrementalDecoder | undefined {
    const codec = findTextCodec(encoding);
    return codec === undefined ? undefined : new IncrementalDecoder(codec, errors);
  }

  /** The text of what is complete so far; `final`: nothing comes after this piece. */
  decode(bytes: Uint8Array, final = false): StrValue {
    const input = concat(this.rest, bytes);
    const { text, consumed } = this.decodeSome(input, final);
    this.rest = consumed === input.length ? EMPTY : input.slice(consumed);
    return text;
  }

  private decodeSome(input: Uint8Array, final: boolean): { text: StrValue; consumed: number } {
    switch (this.codec.module) {
      case 'utf_16': case 'utf_32': {
        const decode = this.codec.module === 'utf_16' ? decodeUtf16 : decodeUtf32;
        const unit = this.codec.module === 'utf_16' ? 2 : 4;
        const r = decode(input, this.order, this.errors, final);
        // Without a mark the stream is in the machine's order from its first unit on.
        if (this.order === 'native' && input.length >= unit) this.order = r.order === 'native' ? 'le' : r.order;
        return r;
      }
      case 'utf_8_sig': {
        if (this.order !== 'native') return utf8().decode(input, this.errors, final);
        if (startsWithUtf8Mark(input) === undefined && !final) return { text: '', consumed: 0 };
        this.order = 'le';
        return this.codec.decode(input, this.errors, final);
      }
      default: return this.codec.decode(input, this.errors, final);
    }
  }

  reset(): void {
    this.rest = EMPTY;
    this.order = 'native';
  }

  /** (bytes not yet decoded, flags), as CPython's getstate() gives them. */
  getState(): [Uint8Array, number] {
    const flags = this.codec.module === 'utf_8_sig'
      ? (this.order === 'native' ? 0 : 1)
      : this.codec.module === 'utf_16' || this.codec.module === 'utf_32'
        ? (this.order === 'native' ? 2 : this.order === 'le' ? 0 : 1)
        : 0;
    return [this.rest, flags];
  }

  setState([rest, flags]: [Uint8Array, number]): void {
    this.rest = rest;
    if (this.codec.module === 'utf_8_sig') this.order = flags === 0 ? 'native' : 'le';
    else this.order = flags === 2 ? 'native' : flags === 1 ? 'be' : 'le';
  }
}

function utf8(): TextCodec {
  return findTextCodec('utf-8')!;
}

/** Writes a byte order mark before the first text only. */
export class IncrementalEncoder {
  private started = false;

  private constructor(readonly codec: TextCodec, readonly errors: string) {}

  static make(encoding: string, errors = 'strict'): IncrementalEncoder | undefined {
    const codec = findTextCodec(encoding);
    return codec === undefined ? undefined : new IncrementalEncoder(codec, errors);
  }

  encode(s: StrValue): Uint8Array {
    const first = !this.started;
    switch (this.codec.module) {
      case 'utf_16': this.started = true; return encodeUtf16(s, 'native', this.errors, first);
      case 'utf_32': this.started = true; return encodeUtf32(s, 'native', this.errors, first);
      case 'utf_8_sig': this.started = true; return (first ? this.codec : utf8()).encode(s, this.errors);
      default: return this.codec.encode(s, this.errors);
    }
  }

  /** Back at the start of a stream. */
  reset(): void {
    this.started = false;
  }

  /** The stream already has text: no mark any more. */
  setState(started: boolean): void {
    this.started = started;
  }
}
