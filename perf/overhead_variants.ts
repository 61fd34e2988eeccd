// The loops that perf/overhead.ts compares. Those that poll as `--poll` and `--eval-breaker` say are built with minipy
// (scripts/build_variants.ts); the others are for measurement only, and made here of the same text:
//
//   edges_*    look at backward jumps and nowhere else, neither at a function's entry nor after calls
//   counting_* count how often they look, and are not timed

import { readFileSync, writeFileSync } from 'node:fs';
import type { PollMode } from '../vm/policy.js';
import type { MeasuredVariant } from './overhead_results.js';

const FOLDER = 'dist/vm';

export interface Variant extends MeasuredVariant {
  /** The loop is dist/vm/ceval_<file>.js; the default one without a file. */
  readonly file: string | undefined;
  readonly poll: PollMode;
  readonly places: 'none' | '3.6.3' | '3.6.15' | '3.10' | 'back edges';
  readonly isQuick?: true;
  /** The loop that counts the polls of the same places. */
  readonly counting?: string;
}

/** Backward jumps from one Atomics.load to the next. */
const EVERY = [16, 256];

/** What the loop does alone. `none, again` is `none` in a second process: what it differs by is chance. */
const LOOP: readonly Omit<Variant, 'base' | 'translates'>[] = [
  { file: 'none', poll: 'none', places: 'none', label: 'none', isQuick: true },
  { file: 'none', poll: 'none', places: 'none', label: 'none, again', isQuick: true },
  { file: undefined, poll: 'plain', places: '3.6.3', label: 'plain, 3.6.3', isQuick: true, counting: 'counting_plain' },
  { file: undefined, poll: 'plain', places: '3.6.15', label: 'plain, 3.6.15', counting: 'counting_plain' },
  { file: 'atomic', poll: 'atomic', places: '3.6.3', label: 'atomic, 3.6.3', isQuick: true, counting: 'counting_plain' },
  { file: 'atomic', poll: 'atomic', places: '3.6.15', label: 'atomic, 3.6.15', counting: 'counting_plain' },
  { file: 'plain_back_edges', poll: 'plain', places: '3.10', label: 'plain, 3.10', isQuick: true, counting: 'counting_plain_back_edges' },
  { file: 'atomic_back_edges', poll: 'atomic', places: '3.10', label: 'atomic, 3.10', counting: 'counting_plain_back_edges' },
  { file: 'edges_plain', poll: 'plain', places: 'back edges', label: 'plain, back edges', counting: 'counting_edges_plain' },
  { file: 'edges_atomic', poll: 'atomic', places: 'back edges', label: 'atomic, back edges', counting: 'counting_edges_plain' },
  ...EVERY.map((n): Omit<Variant, 'base' | 'translates'> => ({ file: `edges_every_${n}`, poll: 'atomic', places: 'back edges', label: `atomic, every ${n}`, counting: `counting_edges_every_${n}` })),
];
/** What runs as minipy runs it, hot code translated: at the places of 3.6 only, and with as many polls as the loop. */
const TRANSLATED = ['none', 'none, again', 'plain, 3.6.3', 'atomic, 3.6.3'];

export const VARIANTS: readonly Variant[] = [
  ...LOOP.map((variant): Variant => ({ ...variant, base: 'none', translates: false })),
  ...LOOP.filter(({ label }) => TRANSLATED.includes(label)).map((variant): Variant => ({ ...variant, label: `translated, ${variant.label}`, base: 'translated, none', translates: true })),
];

/** The text with its jumps backwards changed: where the loop goes on at `poll` because it has jumped. */
function atJumps(text: string, look: string): string {
  const lines = text.split('\n');
  let found = 0;
  const changed = lines.map((line, i) => {
    const isJump = /continue poll;/.test(line) && (/isBack/.test(line) || lines.slice(Math.max(0, i - 3), i).some((before) => /\bnext = /.test(before)));
    if (!isJump) return line;
    found++;
    return line.replace('continue poll;', `{ ${look} continue poll; }`);
  });
  if (found < 5) throw new Error(`${FOLDER}/ceval.js: only ${found} backward jumps found`);
  return changed.join('\n');
}

/** The loop that looks at backward jumps, when `condition` holds. */
function edges(condition: string): string {
  const look = `if (${condition} && !skipsPoll(ts.interp.policy, code[next] & 0xff)) { f.f_stacktop = sp; makePendingCalls(ts); }`;
  return atJumps(readFileSync(`${FOLDER}/ceval_none_back_edges.js`, 'utf8'), look);
}

/** The same loop, counting in globalThis.polls how often it reads the breaker. */
function counting(text: string): string {
  const counted = text.replaceAll('breaker[BREAKER]', '(globalThis.polls++, breaker[BREAKER])').replaceAll('Atomics.load(breaker, BREAKER)', '(globalThis.polls++, Atomics.load(breaker, BREAKER))');
  if (counted === text) throw new Error('no read of the breaker found');
  return counted;
}

const write = (name: string, text: string): void => writeFileSync(`${FOLDER}/ceval_${name}.js`, text);

/** Write the loops that the build does not make. */
export function makeVariants(): void {
  const plain = edges('breaker[BREAKER] !== 0');
  write('edges_plain', plain);
  write('edges_atomic', edges('Atomics.load(breaker, BREAKER) !== 0'));
  write('counting_edges_plain', counting(plain));
  for (const n of EVERY) {
    const text = edges(`(backJumps & ${n - 1}) === 0 && Atomics.load(breaker, BREAKER) !== 0`);
    write(`edges_every_${n}`, text);
    write(`counting_edges_every_${n}`, counting(text));
  }
  write('counting_plain', counting(readFileSync(`${FOLDER}/ceval.js`, 'utf8')));
  write('counting_plain_back_edges', counting(readFileSync(`${FOLDER}/ceval_plain_back_edges.js`, 'utf8')));
}
