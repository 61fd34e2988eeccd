// Reading and writing descriptors at once, without Node's streams and event loop: programs that are
// read from a file or a pipe, and what the command itself prints.
//
// A read that blocks is ended by a signal: the handlers run, and if none of them raises it goes on (PEP 475).

import { checkSignals } from '../vm/abstract.js';
import { Errno } from '../vm/errno.js';
import { loadNative, POLLOUT } from '../native/index.js';

const CHUNK = 65536;

/** A failed system call. */
export class DescriptorError extends Error {
  constructor(readonly errno: number) {
    super(loadNative().strerror(errno));
  }
}

function retried(call: () => number): number {
  for (;;) {
    const r = call();
    if (r >= 0) return r;
    if (r !== -Errno.EINTR) throw new DescriptorError(-r);
    checkSignals();
  }
}

/** read(2) into `buffer`: the number of bytes, 0 at end of file. MAY RUN PYTHON. */
export function readSome(fd: number, buffer: Uint8Array): number {
  const native = loadNative();
  return retried(() => native.read(fd, buffer));
}

/** Everything that `fd` has until end of file. MAY RUN PYTHON. */
export function readAll(fd: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const buffer = new Uint8Array(CHUNK);
  for (let n = readSome(fd, buffer); n > 0; n = readSome(fd, buffer)) chunks.push(buffer.slice(0, n));
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

const O_RDONLY = 0;
const O_CLOEXEC = 0o2000000;

/** The whole file. MAY RUN PYTHON. */
export function readFile(path: string): Uint8Array {
  const native = loadNative();
  const fd = retried(() => native.open(path, O_RDONLY | O_CLOEXEC, 0));
  try {
    return readAll(fd);
  } finally {
    native.close(fd);
  }
}

/** Write all of it; what a reader that has gone away does not take is lost. MAY RUN PYTHON. */
export function writeAll(fd: number, data: string | Uint8Array): void {
  const native = loadNative();
  let rest = typeof data === 'string' ? Buffer.from(data) : data;
  while (rest.length > 0) {
    const n = native.write(fd, rest);
    if (n >= 0) rest = rest.subarray(n);
    else if (n === -Errno.EAGAIN) waitUntilWritable(fd);
    else if (n === -Errno.EINTR) checkSignals();
    else return;
  }
}

function waitUntilWritable(fd: number): void {
  loadNative().poll(Int32Array.of(fd, POLLOUT, 0), Infinity);
}
