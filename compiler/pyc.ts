// The .pyc file: a header of twelve bytes, then a marshalled code object.
//
// Answers to the header functions of Lib/importlib/_bootstrap_external.py. Whether a
// file is stale is for the importer to say: it gets the two numbers.

import { bytesRepr, strRepr } from './repr.js';

/** importlib.util.MAGIC_NUMBER: 3379 for CPython 3.6, then '\r\n', so that text mode shows. */
export const MAGIC_NUMBER: Uint8Array = Uint8Array.of(3379 & 0xff, 3379 >> 8, 0x0d, 0x0a);

const HEADER_SIZE = 12;

/** A header that is not one; `type` names the Python exception. */
export class PycError extends Error {
  constructor(readonly type: 'ImportError' | 'EOFError', message: string) {
    super(message);
  }
}

/** Of the source, in seconds and in bytes, modulo 2**32. */
export interface SourceNumbers {
  mtime: number;
  size: number;
}

/** _validate_bytecode_header, as far as the bytes go. `name` is the module's, for the error text. */
export function readPycHeader(bytes: Uint8Array, name: string): SourceNumbers {
  const magic = bytes.subarray(0, 4);
  if (magic.length !== 4 || magic.some((b, i) => b !== MAGIC_NUMBER[i])) {
    throw new PycError('ImportError', `bad magic number in ${strRepr(name)}: ${bytesRepr(magic)}`);
  }
  if (bytes.length < 8) throw new PycError('EOFError', `reached EOF while reading timestamp in ${strRepr(name)}`);
  if (bytes.length < HEADER_SIZE) {
    throw new PycError('EOFError', `reached EOF while reading size of source in ${strRepr(name)}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mtime: view.getUint32(4, true), size: view.getUint32(8, true) };
}

/** The marshalled code object behind the header. */
export function pycBody(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(HEADER_SIZE);
}

/** _code_to_bytecode: the bytes of a .pyc file with this marshalled code object. */
export function pycBytes(body: Uint8Array, { mtime, size }: SourceNumbers): Uint8Array {
  const bytes = new Uint8Array(HEADER_SIZE + body.length);
  bytes.set(MAGIC_NUMBER);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, mtime >>> 0, true);
  view.setUint32(8, size >>> 0, true);
  bytes.set(body, HEADER_SIZE);
  return bytes;
}
