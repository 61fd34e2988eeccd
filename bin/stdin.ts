// Reading the program from standard input, without Node's event loop.

import { readSync } from 'node:fs';

/** Everything that `fd` has until end of file. */
export function readAll(fd: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const buffer = new Uint8Array(65536);
  for (;;) {
    const n = readSync(fd, buffer);
    if (n === 0) break;
    chunks.push(buffer.slice(0, n));
  }
  return Buffer.concat(chunks);
}
