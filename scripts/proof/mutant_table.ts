// The bugs of this path, put back: each is a replacement of text that must be there exactly once, and the program that must
// find it. What a mutant shows is that its killer would see the same mistake again.

export type Killer = 'explorer' | 'golden table' | 'flow graph';

export interface Mutant {
  /** Whose mistake it is. */
  readonly bug: string;
  readonly what: string;
  readonly file: string;
  readonly replace: readonly (readonly [text: string, by: string])[];
  readonly killer: Killer;
  /** Scenes that suffice for the explorer, as parts of their names; '(alone)' ends a whole name. */
  readonly scenes?: readonly string[];
  /** Why nobody can tell it from the original: it must survive all scenes. */
  readonly equivalent?: string;
}

const NATIVE = 'native/signal_state.cc';
const CHECK = 'dist/vm/signals.js';
const BREAKER = 'dist/vm/eval_breaker.js';
const STATE = 'dist/vm/signal_state.js';
const LOOP = 'dist/vm/ceval.js';
const SECTIONS = 'dist/vm/deferral.js';
const DEFERRED = 'dist/vm/deferred_signals.js';
const HANDLER = 'native/handler.cc';
const PERSONA = 'native/persona.cc';

const STORE_TRIPPED = '  state.words[TRIPPED + signum].store(1);\n';
const STORE_IS_TRIPPED = '  state.words[IS_TRIPPED].store(1);\n';
const TRACE_BREAKER = '  if (trace != nullptr) trace_step(trace, TraceStep::BREAKER, signum, 0);\n';
const STORE_PENDING = `  state.words[PENDINGCALLS_TO_DO].store(1);\n${TRACE_BREAKER}  state.words[EVAL_BREAKER].store(1);\n\n`;
const WRITE_BYTE = '  tell_wakeup_fd(state, signum);\n';
const WAITING = '  // we see it waiting.\n';
const RING = '  if (state.waiting.load() != 0) ring(state.wake_fd);\n';
const SCAN_AFTER = 'if (Atomics.exchange(words, IS_TRIPPED, 0) === 0)\n        return;';
const TAKE = 'if (words[TRIPPED + signum] === 0 || Atomics.exchange(words, TRIPPED + signum, 0) === 0)\n            continue;';

const IN_CASE = ' '.repeat(40);
const FUSED_JUMP = `${IN_CASE}f.f_lasti = next << 1;\n${IN_CASE}next = oparg >> FIRST_BITS;\n${IN_CASE}`;

export const MUTANTS: readonly Mutant[] = [
  {
    bug: 'bpo-31119', what: 'the handler sets is_tripped before tripped[]', file: NATIVE, killer: 'explorer', scenes: ['one signal, direct checks'],
    replace: [[STORE_TRIPPED + STORE_IS_TRIPPED, STORE_IS_TRIPPED + STORE_TRIPPED]],
  },
  {
    bug: 'bpo-31119', what: 'checkSignals() clears is_tripped after the scan', file: CHECK, killer: 'explorer', scenes: ['the same signal twice', 'two signals, polls'],
    replace: [[SCAN_AFTER, 'if (Atomics.load(words, IS_TRIPPED) === 0)\n        return;'], ['    handledSignals(', '    Atomics.store(words, IS_TRIPPED, 0);\n    handledSignals(']],
  },
  {
    bug: 'bpo-31119', what: 'the breaker is set before the flags', file: NATIVE, killer: 'explorer', scenes: ['one signal, polls'],
    replace: [[STORE_TRIPPED, `  state.words[EVAL_BREAKER].store(1);\n${STORE_TRIPPED}`], [STORE_PENDING, '  state.words[PENDINGCALLS_TO_DO].store(1);\n\n']],
  },
  {
    bug: 'bpo-31119', what: 'pendingcalls_to_do and the breaker are set before is_tripped', file: NATIVE, killer: 'explorer', scenes: ['one signal, polls'],
    replace: [[STORE_IS_TRIPPED + STORE_PENDING, STORE_PENDING + STORE_IS_TRIPPED]],
  },
  {
    bug: 'bpo-30038', what: 'the wakeup byte is written before the flags', file: NATIVE, killer: 'explorer', scenes: ['wakeup fd, then repr'],
    replace: [[WRITE_BYTE, ''], [STORE_TRIPPED, WRITE_BYTE + STORE_TRIPPED]],
  },
  {
    bug: 'bpo-30038', what: 'the wakeup byte is written after tripped[], before the rest', file: NATIVE, killer: 'explorer', scenes: ['wakeup fd, then'],
    replace: [[WRITE_BYTE, ''], [STORE_TRIPPED, STORE_TRIPPED + WRITE_BYTE]],
  },
  {
    bug: 'bpo-30039', what: 'a poll comes before YIELD_FROM', file: BREAKER, killer: 'golden table', scenes: ['generators.py'],
    replace: [['case 72 /* Op.YIELD_FROM */: return true;', 'case 72 /* Op.YIELD_FROM */: return false;']],
  },
  {
    bug: 'bpo-30703', what: 'the handler takes a lock', file: NATIVE, killer: 'explorer', scenes: ['one signal, polls'],
    replace: [['#include "trace.h"\n', '#include "trace.h"\n\n#include <mutex>\n\nstatic std::mutex pending_lock;\n'], [STORE_TRIPPED, `  pending_lock.lock();\n${STORE_TRIPPED}  pending_lock.unlock();\n`]],
  },
  {
    bug: 'bpo-40010, bpo-42296', what: 'a trip from another thread does not set the breaker', file: NATIVE, killer: 'explorer', scenes: ['one signal, polls'],
    replace: [[STORE_PENDING, '  state.words[PENDINGCALLS_TO_DO].store(1);\n\n']],
  },
  {
    bug: 'COMPUTE_EVAL_BREAKER', what: 'the breaker is stored from flags that were read before', file: BREAKER, killer: 'explorer', scenes: ['polls'],
    replace: [
      ['    Atomics.store(words, EVAL_BREAKER, 0);\n    if (Atomics.load(words, PENDINGCALLS_TO_DO)', '    const set = (Atomics.load(words, PENDINGCALLS_TO_DO)'],
      ['Atomics.load(words, ASYNC_EXC) !== 0) {\n        Atomics.store(words, EVAL_BREAKER, 1);\n    }', 'Atomics.load(words, ASYNC_EXC) !== 0);\n    Atomics.store(words, EVAL_BREAKER, set ? 1 : 0);'],
    ],
  },
  ...[
    ['JUMP_ABSOLUTE', `Op.JUMP_ABSOLUTE */:\n${IN_CASE}next = oparg;\n${IN_CASE}`],
    ['a store and the jump that is fused with it', `Quick.STORE_FAST_JUMP */:\n${IN_CASE}stack[oparg & FIRST_MASK] = stack[--sp];\n${FUSED_JUMP}`],
    ['a POP_TOP and the jump that is fused with it', `Quick.POP_TOP_JUMP */:\n${IN_CASE}stack[--sp] = undefined;\n${FUSED_JUMP}`],
    ['an addition, a store and a jump that run as one', `// The end of most loops.\n${IN_CASE}    f.f_lasti = next << 1;\n${IN_CASE}    next = after >> 8;\n${IN_CASE}    `],
  ].map(([after, text]): Mutant => ({
    bug: 'bpo-44645 and its like', what: `no poll after ${after}`, file: LOOP, killer: 'flow graph', replace: [[`${text}continue poll;`, `${text}continue fast;`]],
  })),
  {
    bug: 'gh-157548', what: 'tripped[] is cleared after the handler', file: CHECK, killer: 'explorer', scenes: ['the same signal twice'],
    replace: [[TAKE, 'if (Atomics.load(words, TRIPPED + signum) === 0)\n            continue;'], ['callHandler(signum, handler);', 'callHandler(signum, handler);\n            Atomics.store(words, TRIPPED + signum, 0);']],
  },
  {
    bug: 'RustPython', what: 'is_tripped is not set again when a handler raises', file: CHECK, killer: 'explorer', scenes: ['two signals, handlers raise in polls'],
    replace: [['            Atomics.store(words, IS_TRIPPED, 1);\n', '']],
  },
  {
    bug: 'RustPython', what: 'the breaker is not set again when a handler raises', file: BREAKER, killer: 'explorer', scenes: ['two signals, handlers raise in polls'],
    replace: [['        signalPendingCalls(pending.words); // not done yet\n', '']],
  },
  {
    bug: 'MicroPython #8838', what: 'one word is both is_tripped and pendingcalls_to_do', file: STATE, killer: 'explorer', scenes: ['one signal, polls'],
    // The comparison with the addon at load would find it, too: it is told the old number.
    replace: [['export const IS_TRIPPED = 2;', 'export const IS_TRIPPED = 1;'], ['    IS_TRIPPED,\n', '    IS_TRIPPED: 2,\n']],
  },
  // Not in the trackers, and as easily made.
  {
    bug: 'sleep', what: 'a blocking call looks before it says that it waits', file: 'native/blocking.cc', killer: 'explorer', scenes: ['sleep'],
    replace: [['  const Waiting waiting(state);\n', ''], ['    timespec left = {0, 0};\n', '    const Waiting waiting(state);\n    timespec left = {0, 0};\n']],
  },
  {
    bug: 'sleep', what: 'the sleeper is rung before the flags are set', file: NATIVE, killer: 'explorer', scenes: ['sleep'],
    replace: [[WAITING + RING, ''], [STORE_TRIPPED, RING + STORE_TRIPPED]],
  },
  {
    bug: 'wakeup errors', what: 'a failed write does not set the breaker', file: NATIVE, killer: 'explorer', scenes: ['full wakeup pipe'],
    replace: [['    state.words[PENDINGCALLS_TO_DO].store(1);\n    state.words[EVAL_BREAKER].store(1);\n    return;', '    return;']],
  },
  {
    bug: 'un-signalling', what: 'makePendingCalls() un-signals when it is done', file: BREAKER, killer: 'explorer', scenes: ['polls'],
    replace: [['    unsignalPendingCalls(pending.words);\n    try {', '    try {'], ['    finally {\n        ts.busy = false;', '    finally {\n        unsignalPendingCalls(pending.words);\n        ts.busy = false;']],
  },
  {
    bug: 'un-signalling', what: 'the breaker is cleared and the flags are not read again', file: BREAKER, killer: 'explorer', scenes: ['polls'],
    replace: [['    if (Atomics.load(words, PENDINGCALLS_TO_DO) !== 0 ||', '    if ((words, 0) !== 0 ||']],
  },
  {
    bug: 'queued calls', what: 'calls that are left over do not signal', file: BREAKER, killer: 'explorer', scenes: ['queued calls'],
    replace: [['i < MAX_PENDING_CALLS && pending', 'i < MAX_PENDING_CALLS / 2 && pending'], ['        if (pending.queue.length > 0)\n            signalPendingCalls(pending.words);\n', '']],
  },
  {
    bug: 'queued calls', what: 'the queue has no bound', file: BREAKER, killer: 'explorer', scenes: ['queued calls'],
    replace: [['        if (this.calls.length >= MAX_PENDING_CALLS - 1)\n            return false;\n', '']],
  },
  {
    bug: 'stale loads', what: 'the loop never reads the breaker with an Atomics.load', file: LOOP, killer: 'explorer', scenes: ['one signal, the loop'],
    replace: [["if (POLL !== 'none' && Atomics.load(ts.interp.signalState, BREAKER) !== 0", "if (POLL !== 'none' && ts.interp.signalState[BREAKER] !== 0"]],
  },
  {
    bug: 'bpo-30057', what: 'signal.signal() does not run the old handler first', file: 'dist/vm/modules/_signal.js', killer: 'explorer', scenes: ['signal.signal() after a trip'],
    replace: [['    if (policy.runsOldHandlerFirst)\n        checkTripped();\n', '']],
  },
  {
    bug: 'RustPython', what: 'a direct check whose handler raises does not signal again (3.10)', file: CHECK, killer: 'explorer', scenes: ['Python handlers raise'],
    replace: [['if (!tstate.interp.policy.checkLeavesBreaker)\n                signalPendingCalls(words);', '']],
  },
  {
    bug: 'bpo-34066', what: 'a poll comes before SETUP_WITH', file: BREAKER, killer: 'golden table', scenes: ['with.py'],
    replace: [['return policy.skipsSetupWith;', 'return false;']],
  },
  // Sections that hold signals back: minipy.signals.
  {
    bug: 'deferral', what: 'handlers run although a section holds their signals', file: DEFERRED, killer: 'explorer', scenes: ['deferred (alone)'],
    replace: [['!contains(held.signals, signum) || escalated.has(signum));', 'signum > 0);']],
  },
  {
    bug: 'deferral', what: 'the end of a section does not look', file: SECTIONS, killer: 'explorer', scenes: ['deferred (alone)', 'deferred, handlers in Python'],
    replace: [['        if (this.queue.length > 0 || this.heldBack() !== 0n)\n            this.lookSoon();\n', '']],
  },
  {
    bug: 'deferral', what: 'the handler is not told what is held', file: SECTIONS, killer: 'explorer', scenes: ['deferred, real-time signals', 'deferred, three'],
    replace: [["        Atomics.store(this.words, DEFERRED_LOW, Number(BigInt.asIntN(32, signals >> 1n)));\n        Atomics.store(this.words, DEFERRED_HIGH, Number(BigInt.asIntN(32, signals >> 33n)));\n", '']],
  },
  {
    bug: 'deferral', what: 'the kernel is told to let go, and what it has is not fetched first', file: DEFERRED, killer: 'explorer', scenes: ['deferred, real-time signals', 'deferred, three'],
    replace: [['    const pending = native.sigPending() & (free >> 1n);', '    const pending = 0n;']],
  },
  {
    bug: 'deferral', what: 'what the kernel keeps is never let go', file: DEFERRED, killer: 'explorer', scenes: ['deferred, the same'],
    replace: [['    native.releaseHeldBack(free >> 1n);\n', '']],
  },
  {
    bug: 'deferral', what: 'signals that waited run as they came', file: DEFERRED, killer: 'explorer', scenes: ['deferred, two signals'],
    replace: [['    const at = d.queue.findIndex(({ signum }) => signum > signal.signum);\n', '    const at = -1;\n']],
  },
  {
    bug: 'deferral', what: 'a handler that raises at the end of a section does not signal again', file: DEFERRED, killer: 'explorer', scenes: ['deferred, handlers raise', 'atomic, handlers raise'],
    replace: [['            d.lookSoon(); // not done yet\n', '']],
  },
  {
    bug: 'deferral', what: 'a section of one signal holds all', file: SECTIONS, killer: 'explorer', scenes: ['deferred, one of two'],
    replace: [['                    signals |= section.signals;\n', '                    signals = -1n;\n']],
  },
  {
    bug: 'deferral', what: 'restored() restores nothing', file: SECTIONS, killer: 'explorer', scenes: ['restored'],
    replace: [["                case 'restore': signals = before.get(section.of) ?? signals;\n", '']],
  },
  {
    bug: 'deferral', what: 'allow() allows nothing', file: SECTIONS, killer: 'explorer', scenes: ['allow'],
    replace: [['                    signals = (signals & ~section.signals) | (signals & outside);\n', '']],
  },
  {
    bug: 'deferral', what: 'an atomic function is no section', file: SECTIONS, killer: 'explorer', scenes: ['atomic (alone)'],
    replace: [['if (atomic !== null && f.f_blocks', 'if (atomic === undefined && f.f_blocks']],
  },
  {
    bug: 'deferral', what: 'nobody looks again when a generator has left its section', file: DEFERRED, killer: 'explorer', scenes: ['deferred in a generator'],
    replace: [['        d.looksOften = true;\n', '']],
  },
  {
    bug: 'deferral', what: 'the handler trips before it has the kernel keep the rest', file: HANDLER, killer: 'explorer', scenes: ['deferred (alone)', 'deferred, two signals'],
    replace: [
      ['        if ((deferred & mask_of(signum)) != 0) hold_back(*state, signum, *info, deferred, context);\n        trip_signal(*state, signum);\n',
        '        trip_signal(*state, signum);\n        if ((deferred & mask_of(signum)) != 0) hold_back(*state, signum, *info, deferred, context);\n'],
    ],
  },
  {
    bug: 'deferral', what: 'signals come in while the persona changes its mask', file: PERSONA, killer: 'explorer', scenes: ['deferred (alone)'],
    replace: [['  sigfillset(&all);\n  pthread_sigmask(SIG_SETMASK, &all, nullptr);\n  SignalState& state', '  sigfillset(&all);\n  SignalState& state']],
  },
  // Blocking sections and their kicks.
  {
    bug: 'kicks', what: 'a section looks before it is entered', file: 'native/blocking.h', killer: 'explorer', scenes: ['blocking section (alone)', 'blocking section, two'],
    replace: [
      ['    state_.section.store(Section::INSIDE);\n', ''],
      ['    if (is_interrupting(state_)) ring(handler_context.command_fd.load());\n', '    if (is_interrupting(state_)) ring(handler_context.command_fd.load());\n    state_.section.store(Section::INSIDE);\n'],
    ],
  },
  {
    bug: 'kicks', what: 'a kick that falls between check and call is not repeated', file: PERSONA, killer: 'explorer', scenes: ['blocking section (alone)'],
    replace: [['  const timespec* wait = kicking ? kick_interval : watching', '  const timespec* wait = watching']],
  },
  {
    bug: 'kicks', what: 'a kick is announced after it was sent', file: PERSONA, killer: 'explorer', scenes: ['blocking section that ends by itself'],
    replace: [
      ['  if (!state.section.compare_exchange_strong(inside, Section::BEING_KICKED)) return false;\n', ''],
      ['  state.section.store(Section::INSIDE);\n  return true;', '  if (!state.section.compare_exchange_strong(inside, Section::BEING_KICKED)) return false;\n  state.section.store(Section::INSIDE);\n  return true;'],
    ],
  },
  {
    bug: 'kicks', what: 'the persona is told to look before the signal has tripped', file: HANDLER, killer: 'explorer', scenes: ['blocking section (alone)'],
    replace: [['      nudge_persona();\n    } else {', '    } else {'], ['      handler_context.trips.fetch_add(1);\n', '      handler_context.trips.fetch_add(1);\n      nudge_persona();\n']],
  },
  // Equivalent.
  {
    bug: 'gh-157548', what: 'tripped[] is read and then cleared, before the handler', file: CHECK, killer: 'explorer',
    replace: [[TAKE, 'if (Atomics.load(words, TRIPPED + signum) === 0)\n            continue;\n        Atomics.store(words, TRIPPED + signum, 0);']],
    equivalent: 'Handlers only ever store 1. A trip between the two finds 1 already, as an equal signal that coalesces, and the handler that runs after the clearing covers it.',
  },
  {
    bug: 'gh-157548', what: 'is_tripped is read and then cleared, before the scan', file: CHECK, killer: 'explorer',
    replace: [[SCAN_AFTER, 'if (Atomics.load(words, IS_TRIPPED) === 0)\n        return;\n    Atomics.store(words, IS_TRIPPED, 0);']],
    equivalent: 'A trip that stores is_tripped between the two has stored tripped[] before, and the whole scan comes after.',
  },
  {
    bug: 'COMPUTE_EVAL_BREAKER', what: 'eval_breaker is cleared before pendingcalls_to_do', file: BREAKER, killer: 'explorer',
    replace: [['    Atomics.store(words, PENDINGCALLS_TO_DO, 0);\n    recomputeEvalBreaker(words);', '    Atomics.store(words, EVAL_BREAKER, 0);\n    Atomics.store(words, PENDINGCALLS_TO_DO, 0);\n    recomputeEvalBreaker(words);']],
    equivalent: 'recomputeEvalBreaker() clears the breaker anyway, after pendingcalls_to_do; an earlier clearing changes nothing that is read in between.',
  },
];

/** The mutant by which most scenes are tried, and others for those that do not see it. */
const TRIED_BY = 'the handler sets is_tripped before tripped[]';
const TRIED_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'a trip from another thread does not set the breaker': ['one signal, polls', 'one signal, the loop', 'the same as CPython 3.6.15: the second may wait', 'the same as CPython 3.6.3: the second may wait', 'three signals, handlers raise'],
  'signal.signal() does not run the old handler first': ['signal.signal() after a trip'],
  'the queue has no bound': ['queued calls, more than a poll runs'],
};

/** For each scene, a mutant that it must find alone: a scene that finds none tests nothing. */
export function mutantOfScene(scene: string): Mutant {
  const ofItsKind = MUTANTS.find(({ bug, scenes }) => (bug === 'deferral' || bug === 'kicks') && scenes!.some((part) => isPartOf(part, scene)));
  const other = Object.entries(TRIED_BY_OTHERS).find(([, scenes]) => scenes.includes(scene))?.[0] ?? TRIED_BY;
  return ofItsKind ?? MUTANTS.find(({ what }) => what === other)!;
}

/** Does this part of a name choose the scene? */
export function isPartOf(part: string, scene: string): boolean {
  return part.endsWith(' (alone)') ? scene === part.slice(0, -' (alone)'.length) : scene.includes(part);
}
