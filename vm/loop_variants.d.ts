// The loops that differ from the default one: in how they poll, or in that they raise signals before chosen
// instructions. The JavaScript is written by scripts/build_variants.ts, which makes the variants from vm/ceval.ts.

import type { Loop } from './eval_frame.js';

/** The loop for a poll mode and its places; undefined for the default loop. */
export const loopVariants: Readonly<Record<string, (() => Promise<Loop>) | undefined>>;

/** The loops for `--inject` and `_inject`: with the default places to poll, and with those of the policy 3.10. */
export const injectingLoops: Readonly<Record<'plain' | 'backEdges', Loop>>;
