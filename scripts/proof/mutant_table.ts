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
  /** Scenes that suffice for the explorer, as parts of their names. */
  readonly scenes?: readonly string[];
  /** Why nobody can tell it from the original: it must survive all scenes. */
  readonly equivalent?: string;
}

const NATIVE = 'native/signal_state.cc';
const CHECK = 'dist/vm/signals.js';
const BREAKER = 'dist/vm/eval_breaker.js';
const STATE = 'dist/vm/signal_state.js';
const LOOP = 'dist/vm/ceval.js';

const STORE_TRIPPED = '  state.words[TRIPPED + signum].store(1);\n';
const STORE_IS_TRIPPED = '  state.words[IS_TRIPPED].store(1);\n';
const TRACE_BREAKER = '  if (trace != nullptr) trace_step(trace, TraceStep::BREAKER, signum, 0);\n';
const STORE_PENDING = `  state.words[PENDINGCALLS_TO_DO].store(1);\n${TRACE_BREAKER}  state.words[EVAL_BREAKER].store(1);\n\n`;
const WRITE_BYTE = '  tell_wakeup_fd(state, signum);\n';
const WAITING = '  // we see it waiting.\n';
const RING = '  if (state.waiting.load() != 0) ring(state.wake_fd);\n';
const SCAN_AFTER = 'if (Atomics.exchange(words, IS_TRIPPED, 0) === 0)\n        return;';
const TAKE = 'if (words[TRIPPED + signum] === 0 || Atomics.exchange(words, TRIPPED + signum, 0) === 0)\n            continue;';

const IN_CASE = ' '.repeat(36);
const FUSED_JUMP = `${IN_CASE}f.f_lasti = next << 1;\n${IN_CASE}next = oparg >> FIRST_BITS;\n${IN_CASE}`;

export const MUTANTS: readonly Mutant[] = [
  {
    bug: 'bpo-31119', what: 'the handler sets is_tripped before tripped[]', file: NATIVE, killer: 'explorer', scenes: ['one signal, direct checks'],
    replace: [[STORE_TRIPPED + STORE_IS_TRIPPED, STORE_IS_TRIPPED + STORE_TRIPPED]],
  },
  {
    bug: 'bpo-31119', what: 'checkSignals() clears is_tripped after the scan', file: CHECK, killer: 'explorer', scenes: ['the same signal twice', 'two signals, polls'],
    replace: [[SCAN_AFTER, 'if (Atomics.load(words, IS_TRIPPED) === 0)\n        return;'], ['            throw exc;\n        }\n    }\n}', '            throw exc;\n        }\n    }\n    Atomics.store(words, IS_TRIPPED, 0);\n}']],
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
    replace: [[STORE_TRIPPED, `  pending_lock.lock();\n${STORE_TRIPPED}`]],
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
    bug: 'RustPython', what: 'a direct check whose handler raises does not signal again (3.6.3, 3.10)', file: CHECK, killer: 'explorer', scenes: ['Python handlers raise'],
    replace: [['if (!tstate.interp.policy.checkLeavesBreaker)\n                signalPendingCalls(words);', '']],
  },
  {
    bug: 'bpo-34066', what: 'a poll comes before SETUP_WITH', file: BREAKER, killer: 'golden table', scenes: ['with.py'],
    replace: [['return policy.skipsSetupWith;', 'return false;']],
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
