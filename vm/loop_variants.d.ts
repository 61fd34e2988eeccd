// The loops that poll otherwise than the default one. The JavaScript is written by
// scripts/build_variants.ts, which makes the variants from vm/ceval.ts.

import type { RunFrame } from './eval_frame.js';

/** The loop for a poll mode and its places; undefined for the default loop. */
export const loopVariants: Readonly<Record<string, (() => Promise<{ evalFrame: RunFrame }>) | undefined>>;
