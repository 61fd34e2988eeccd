// The compiled form of a regular expression: its instructions, and what is known of it
// before it runs. Written by _sre_compile.ts, read by _sre_match.ts (ORDER SRE_OP).

import type { CharMap, CharTest } from './_sre_case.js';
import type { CharSet } from './_sre_charset.js';

/** One word each; operands follow as words. Places are indices of words. */
export const enum SreOp {
  /** The end, of the whole or of a lookaround. */
  SUCCESS,
  /** Remember the position as mark n.                                   n */
  MARK,
  LITERAL,     // character
  NOT_LITERAL, // character
  /** Any but a newline. */
  ANY,
  ANY_ALL,
  /** One of a set.                                                      number of the set */
  IN,
  AT,          // At
  /** Alternatives follow, each headed by the place of the next one, the last by 0 after it. */
  BRANCH,
  JUMP,        // place
  /** Begin a repeat whose body follows.                                 place of its UNTIL, min, max */
  REPEAT,
  MAX_UNTIL,
  MIN_UNTIL,
  /** A repeat of one character, its instruction inside.                 place after it, min, max */
  REPEAT_ONE,
  MIN_REPEAT_ONE,
  /** A lookaround; its body follows and ends with SUCCESS.              place after it, characters to step back */
  ASSERT,
  ASSERT_NOT,
  GROUPREF,        // group - 1
  GROUPREF_IGNORE, // group - 1
  /** Go on when the group has matched.                                  group - 1, place to go to else */
  GROUPREF_EXISTS,
}

/** A repeat without an upper bound: more than any string is long. */
export const NO_BOUND = 0x7fffffff;

export interface Program {
  code: Int32Array;
  sets: readonly CharSet[];
  /** Number of marks: two for each group. */
  marks: number;
  minWidth: number;
  maxWidth: number;
  /** The characters that every match begins with. */
  prefix: readonly number[];
  /** The set of characters that a match can begin with, or null. */
  firstSet: CharSet | null;
  lower: CharMap;
  isWord: CharTest;
  /** The stack of the last match, for the next one. */
  spareStack: Int32Array | null;
}
