// Source text → code object: where grammar and compiler meet. Handed to the VM, which
// imports neither.

import { compileModule } from '../compiler/compile.js';
import type { CodeObject } from '../compiler/code.js';
import { parse, type ParseMode } from '../grammar/parse.js';

/** Compile a source; throws PySyntaxError. `flags` are CO_FUTURE_* bits that hold from the start. */
export function compileSource(
  source: string | Uint8Array, filename: string, mode: ParseMode, flags: number, optimize: 0 | 1 | 2,
): CodeObject {
  const mod = parse(source, filename, mode, { barryAsBdfl: (flags & 0x40000) !== 0 });
  return compileModule(mod, filename, { optimize, flags });
}
