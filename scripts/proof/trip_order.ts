// The order in which a signal handler stores, as a table, and the reading of that order out of the C++ source.
//
// The explorer runs what tripProgram() reads in native/signal_state.cc, so a change there is a change of what is
// explored; TRIP_ORDER says what it must read today (test/proof/trip_order.test.ts). Every call that trip_signal() makes must be
// one that a signal handler may make: an unknown one, a lock for instance, is an error (bpo-30703).
// ORDER SIGNAL_STATE

import type * as SignalState from '../../vm/signal_state.js';

/** A word as C++ names it; TRIPPED is the word of the handler's own signal. */
export type WordName = 'TRIPPED' | 'IS_TRIPPED' | 'PENDINGCALLS_TO_DO' | 'EVAL_BREAKER' | 'WAKEUP_ERRORS' | MaskName;
type MaskName = 'DEFERRED_LOW' | 'DEFERRED_HIGH' | 'HELD_BACK_LOW' | 'HELD_BACK_HIGH';

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
  | { readonly do: 'ring' }
  // On the persona: sent; taken, once it is not blocked; which signals must wait, in two halves, and if this one must,
  // what hold_back() does; over.
  | { readonly do: 'send' | 'begin' | 'mask' | 'end' }
  | { readonly do: 'load deferred'; readonly word: MaskName; readonly half: 0 | 1; readonly otherwise: number }
  | { readonly do: 'or'; readonly word: MaskName; readonly half: 0 | 1 }
  // On the JavaScript thread while it waits.
  | { readonly do: 'land' | 'leave' }
  // nudge_persona()
  | { readonly do: 'load section'; readonly otherwise: number }
  | { readonly do: 'ring command' };

/** A step of the persona, which kicks the JavaScript thread out of a blocking section. */
export type KickStep =
  | { readonly do: 'load section' | 'look' | 'announce' | 'go back' | 'sleep' }
  /** `again`: once more after a while, if the section has not been left. */
  | { readonly do: 'kick'; readonly again: boolean };

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
  const start = source.search(new RegExp(`^(static )?(void|int|bool) ${name}\\(`, 'm'));
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

/** The names of these pieces of a function's text, in the order in which they stand there. Each must. */
export function orderIn(source: string, name: string, marks: Readonly<Record<string, string>>): string[] {
  const body = bodyOf(source, name);
  const found = Object.entries(marks).map(([step, text]) => ({ step, at: body.indexOf(text) }));
  const missing = found.find(({ at }) => at < 0);
  if (missing !== undefined) throw new UnsafeInHandler(`${name}() has no ${missing.step}: ${marks[missing.step]!}`);
  return found.sort((a, b) => a.at - b.at).map(({ step }) => step);
}

const HALVES = ['LOW', 'HIGH'] as const;

/** signal_handler() on the persona, of native/handler.cc, with this trip_signal() in it. */
export function handlerProgram(trip: readonly Step[], source: string): Step[] {
  const order = orderIn(source, 'signal_handler', { 'look at DEFERRED': 'read_mask(*state, DEFERRED_LOW, DEFERRED_HIGH)', 'hold back': 'hold_back(', trip: 'trip_signal(*state, signum)' });
  const holding = orderIn(source, 'hold_back', {
    'or LOW': 'words[HELD_BACK_LOW].fetch_or(', 'or HIGH': 'words[HELD_BACK_HIGH].fetch_or(', mask: 'uc_sigmask) |= deferred',
  });
  const hold = holding.map((step): Step => (step === 'mask' ? { do: 'mask' } : { do: 'or', word: step === 'or LOW' ? 'HELD_BACK_LOW' : 'HELD_BACK_HIGH', half: step === 'or LOW' ? 0 : 1 }));
  const program: Step[] = [{ do: 'send' }, { do: 'begin' }];
  for (const part of order) {
    const at = program.length;
    switch (part) {
      case 'look at DEFERRED': program.push(...HALVES.map((half, i): Step => ({ do: 'load deferred', word: `DEFERRED_${half}`, half: i as 0 | 1, otherwise: at + 2 + hold.length }))); break;
      case 'hold back': program.push(...hold); break;
      default: program.push(...trip.map((step) => ('otherwise' in step ? { ...step, otherwise: step.otherwise + at } : step)));
    }
  }
  return [...program, { do: 'end' }];
}

/** What the persona does between two sleeps, in the order of kick_js_thread() and sleep_on() of native/persona.cc. */
export function kickProgram(source: string): KickStep[] {
  const order = orderIn(source, 'kick_js_thread', {
    'load section': 'state.section.load() != Section::INSIDE', look: '!is_interrupting(state)', announce: 'compare_exchange_strong(inside, Section::BEING_KICKED)',
    kick: 'syscall(SYS_tgkill', 'go back': 'state.section.store(Section::INSIDE)',
  });
  const again = bodyOf(source, 'sleep_on').includes('kicking ? kick_interval');
  return [...order.map((step): KickStep => (step === 'kick' ? { do: 'kick', again } : { do: step as 'look' })), { do: 'sleep' }];
}

/** signal_handler() tells the persona before it trips. */
export function nudgesFirst(source: string): boolean {
  return orderIn(source, 'signal_handler', { trip: 'trip_signal(*state, signum)', nudge: 'nudge_persona()' })[0] === 'nudge';
}

/** apply_mask() of native/persona.cc lets no handler in between its parts. */
export function checkApplyMask(source: string): void {
  const order = orderIn(source, 'apply_mask', {
    block: 'pthread_sigmask(SIG_SETMASK, &all, nullptr)', low: 'words[HELD_BACK_LOW].fetch_and(', high: 'words[HELD_BACK_HIGH].fetch_and(', open: 'pthread_sigmask(SIG_SETMASK, &set, nullptr)',
  });
  if (order[0] !== 'block' || order.at(-1) !== 'open') throw new UnsafeInHandler('apply_mask() lets signals in while it changes what is held back');
}

/** Real-time signals queue. */
export function isRealTime(signum: number): boolean { return signum >= 34; }

/** The word's index in the array. */
export function indexOf(layout: typeof SignalState, word: WordName, signum: number): number {
  return word === 'TRIPPED' ? layout.TRIPPED + signum : layout[word];
}
