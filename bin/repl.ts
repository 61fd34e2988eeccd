// The interactive prompt: PyRun_InteractiveLoop of Python/pythonrun.c.

import { isatty } from 'node:tty';
import type { Interpreter } from '../vm/interpreter.js';

/** True when standard input is a terminal. */
export function isInteractive(): boolean {
  return isatty(0);
}

/** Read, evaluate and print until end of file; the exit status. */
export function interact(_interp: Interpreter, _options: { banner: boolean }): number {
  throw new Error('minipy: the interactive prompt is not there yet');
}
