// The order in which a signal handler stores, as a table, and the reading of that order out of the C++ source.
//
// The explorer runs what tripProgram() reads in native/signal_state.cc, so a change there is a change of what is
// explored; TRIP_ORDER says what it must read today (test/proof/trip_order.test.ts). Every call that trip_signal() makes must be
// one that a signal handler may make: an unknown one, a lock for instance, is an error (bpo-30703).
// ORDER SIGNAL_STATE

import type * as SignalState from '../../vm/signal_state.js';

/** A word as C++ names it; TRIPPED is the word of the handler's own signal. */
export type WordName = 'TRIPPED' | 'IS_TRIPPED' | 'PENDINGCALLS_TO_DO' | 'EVAL_BREAKER' | 'WAKEUP_ERRORS';

/** What one step touches that others touch too. */
export type Step =
  | { readonly do: 'store' | 'add'; readonly word: WordName }
  /** Load wakeup_fd; when it is -1 go on at `otherwise`. */
  | { readonly do: 'load wakeup_fd'; readonly otherwise: number }
  /** Write the byte; what follows up to `otherwise` is for the write that fails. */
  | { readonly do: 'write byte'; readonly otherwise: number }
  /** Take a free slot for the report; without one go on at `otherwise`. */
  | { readonly do: 'claim slot'; readonly otherwise: number }
  | { readonly do: 'load waiting'; readonly otherwise: number }
  | { readonly do: 'ring' };

/** Steps as one can read them aloud. */
export const TRIP_ORDER: readonly string[] = [
  'store TRIPPED', 'store IS_TRIPPED', 'store PENDINGCALLS_TO_DO', 'store EVAL_BREAKER',
  'load wakeup_fd', 'write byte', 'claim slot', 'add WAKEUP_ERRORS', 'store PENDINGCALLS_TO_DO', 'store EVAL_BREAKER',
  'load waiting', 'ring',
];

export function describeStep(step: Step): string {
  return 'word' in step ? `${step.do} ${step.word}` : step.do;
}

/** What stands in the source for each step. The words after `do` are looked up in the other function of that name. */
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => string | null])[] = [
  [/^state\.words\[(?:TRIPPED \+ signum)\]\.store\(1\)/, () => 'store TRIPPED'],
  [/^state\.words\[(\w+)\]\.store\(1\)/, ([, word]) => `store ${word}`],
  [/^state\.words\[(\w+)\]\.fetch_add\(1\)/, ([, word]) => `add ${word}`],
  [/^state\.wakeup_fd\.load\(\)/, () => 'load wakeup_fd'],
  [/^slot\.compare_exchange_strong\(free_slot, report\)/, () => 'claim slot'],
  [/^state\.waiting\.load\(\)/, () => 'load waiting'],
  [/^ring\(state\.wake_fd\)/, () => 'ring'],
  [/^write\(fd, &byte, 1\)/, () => 'write byte'],
  [/^(tell_wakeup_fd|write_wakeup_byte|queue_wakeup_error)\([^;]*\);/, ([, name]) => `call ${name}`],
  // The trace: a ring of its own, which the VM does not look at (native/trace.h).
  [/^trace_of\(state\)/, () => null],
  [/^trace_step\([^;]*;/, () => null],
  // Whether a full buffer is reported.
  [/^state\.warns_on_full_buffer\.load\(\)/, () => null],
  // Private to the handler, or only an order among reports: no other step depends on it.
  [/^state\.wakeup_error_sequence\.fetch_add\(1\)/, () => null],
  [/^static_cast<[\w ]+>\(/, () => null],
];

/** trip_signal() does something that this table does not know. */
export class UnsafeInHandler extends Error {}

const KEYWORDS = /^(if|for|while|do|return|sizeof)\b/;

/** The text between a function's braces, without comments. */
function bodyOf(source: string, name: string): string {
  const start = source.search(new RegExp(`^(static )?void ${name}\\(`, 'm'));
  if (start < 0) throw new Error(`there is no ${name}() in the source`);
  const end = source.indexOf('\n}', start);
  return source.slice(source.indexOf('{', start) + 1, end).replaceAll(/\/\/.*/g, '');
}

/** The steps of one function in the order of the text, those of functions it calls in their places. */
function stepsOf(source: string, name: string): string[] {
  const steps: string[] = [];
  for (let rest = bodyOf(source, name); rest !== ''; ) {
    const found = PATTERNS.map(([pattern, step]) => ({ match: pattern.exec(rest), step })).find(({ match }) => match !== null);
    if (found !== undefined) {
      const step = found.step(found.match!);
      if (step?.startsWith('call ')) steps.push(...stepsOf(source, step.slice(5)));
      else if (step !== null) steps.push(step);
      rest = rest.slice(found.match![0].length);
      continue;
    }
    const word = /^[A-Za-z_][\w.:]*/.exec(rest)?.[0];
    if (word !== undefined) {
      const after = rest.slice(word.length);
      const use = after.trimStart()[0];
      if (!KEYWORDS.test(word) && (use === '(' || /^state\.|lock|mutex/.test(word))) {
        // A range-for over the slots names them; nothing else of the shared state may be touched in another way.
        if (word !== 'state.wakeup_errors') throw new UnsafeInHandler(`${name}() does what this table does not know to be safe in a signal handler: ${word}`);
      }
      rest = after;
    } else rest = rest.slice(1);
  }
  return steps;
}

/** trip_signal() of this C++ source as a program: see Step. */
export function tripProgram(source: string): Step[] {
  const names = stepsOf(source, 'trip_signal');
  const write = names.indexOf('write byte');
  const lastOfErrors = names.indexOf('claim slot') < 0 ? write : write + stepsOf(source, 'write_wakeup_byte').length - 1;
  return names.map((name, i): Step => {
    const [verb, word] = name.split(' ') as [string, string];
    switch (name) {
      case 'load wakeup_fd': case 'write byte': case 'claim slot': return { do: name, otherwise: lastOfErrors + 1 };
      case 'load waiting': return { do: name, otherwise: (names.indexOf('ring', i) + 1) || names.length };
      case 'ring': return { do: name };
      default: return { do: verb as 'store' | 'add', word: word as WordName };
    }
  });
}

/** The word's index in the array. */
export function indexOf(layout: typeof SignalState, word: WordName, signum: number): number {
  return word === 'TRIPPED' ? layout.TRIPPED + signum : layout[word];
}
