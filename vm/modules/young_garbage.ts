// What a process that starts children for days, and does little else, does with its garbage.
//
// V8 lets the young generation fill, 16 megabytes of it, before it collects: thousands of children. So each COLLECT_EVERY
// children the parent has it collected, in less than a millisecond where little lives: memory stays flat, and fork() has less to copy.

import { setFlagsFromString } from 'node:v8';

const COLLECT_EVERY = 256;

type Collect = (options: { readonly type: 'minor' }) => void;

let children = 0;
let collect: Collect | undefined;

/** V8's gc(), which only a context has that was made while the flag stood. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  try {
    return process.getBuiltinModule('node:vm').runInNewContext('gc') as Collect;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}

/** Called before a child is made. */
export function beforeChild(): void {
  if (++children % COLLECT_EVERY !== 0) return;
  collect ??= collector();
  collect({ type: 'minor' });
}
