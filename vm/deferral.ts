// Sections of a program that hold signals back: which are in force, and what waits.
//
// A `with` statement's section and an atomic function belong to a frame: they are in force while that frame is
// executing or calls something, and end with the block or the frame, however it is left. So nothing is done when a
// frame is entered or left in the ordinary way; who wants to know what is held walks the frames. That is when a signal
// has come, never else. What runs the handlers is vm/deferred_signals.ts. The idea is SBCL's: keep one signal, and let
// the kernel keep the rest (hold_back(), native/handler.cc).

import { signalPendingCalls } from './eval_breaker.js';
import { BlockType, type Frame } from './frame.js';
import type { HoldingSection } from './object.js';
import {
  ASYNC_EXC, DEFERRED_HIGH, DEFERRED_LOW, EVAL_BREAKER, HELD_BACK_HIGH, HELD_BACK_LOW, IS_TRIPPED, NSIG,
} from './signal_state.js';
import type { ThreadState } from './thread_state.js';
import { Op } from '../compiler/opcode.js';

/** A set of signals: bit signum. Bit 0 is the asynchronous exceptions. */
export type SignalSet = bigint;

export const ASYNC_EXCEPTIONS: SignalSet = 1n;

export function setOfSignals(signums: readonly number[]): SignalSet {
  return signums.reduce((set, signum) => set | (1n << BigInt(signum)), 0n);
}

/** SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV, SIGSYS: raised by what the thread does, so never held back. */
export const SYNCHRONOUS = setOfSignals([4, 5, 7, 8, 11, 31]);
/** SIGKILL and SIGSTOP; 32, 33 and 49 are glibc's and ours. */
const UNCATCHABLE = setOfSignals([9, 19, 32, 33, 49]);
/** SIGPIPE, SIGTTIN, SIGTTOU, SIGXFSZ: system calls behave otherwise where they are blocked, so they wait as flags only. */
const NEVER_BLOCKED = setOfSignals([13, 21, 22, 25]);

/** All that can be held back. */
export const DEFERRABLE: SignalSet = ((1n << BigInt(NSIG)) - 1n) & ~SYNCHRONOUS & ~UNCATCHABLE;

/** Within a section: these are held only if they are outside of it. */
export interface AllowingSection {
  readonly kind: 'allow';
  readonly signals: SignalSet;
}

/** Held is what was held outside of a section. */
export interface RestoringSection {
  readonly kind: 'restore';
  readonly of: HoldingSection;
}

export type Section = HoldingSection | AllowingSection | RestoringSection;

/** One entry into a section. */
export interface Mark {
  readonly section: Section;
  /** The frame of the `with` statement; null where __enter__() was called in another way. */
  readonly frame: Frame | null;
  /** The statement's block: where it lies in f_blocks, and its handler. */
  readonly level: number;
  readonly handler: number;
  /** f_lasti at the entry. */
  readonly lasti: number;
  /** __enter__() is running: there is no block yet. */
  isEntering: boolean;
}

/** A section in force, as a report names it. */
export interface InForce {
  readonly section: Section;
  readonly frame: Frame | null;
  /** Where it began; -1 for a function. */
  readonly lasti: number;
}

/** A signal whose handler is to run. */
export interface WaitingSignal {
  readonly signum: number;
  /** The fields of its struct_siginfo, where they are known. */
  readonly info: Int32Array | null;
  /** It came as a flag: equal ones coalesce with it. */
  readonly isFlag: boolean;
}

/** What sections make of the signals: those held, and those of them whose second one is not. */
export interface Held {
  readonly signals: SignalSet;
  readonly escalating: SignalSet;
}

export class Deferral {
  /** Signals that wait, in the order in which they will run: ascending, equal ones as they came. */
  readonly queue: WaitingSignal[] = [];
  /** The word ASYNC_EXC of an exception that waits, or 0. */
  asyncExc = 0;
  /** Signals with a Python handler. The others have their default action at once, as ever. */
  caught: SignalSet = 0n;
  /** Something waits in a section that a generator's frame may leave by yielding: look at every poll. */
  looksOften = false;
  /** siginfo of the signal whose handler runs. */
  info: Int32Array | null = null;
  /** Who is told when signals wait too long. */
  watch: { readonly seconds: number; readonly report: (signums: readonly number[], waited: number) => void } | null = null;
  /** When what waits began to (CLOCK_MONOTONIC), -1 while nothing does or when it has been reported. */
  since = -1;

  /** The outermost section that held the first of them. */
  holder: InForce | undefined;

  private readonly marks = new WeakMap<Frame, Mark[]>();
  /** Sections entered without a `with` statement: they surround the others, and last until __exit__(). */
  private base: readonly Mark[] = [];
  private readonly words: Int32Array;

  constructor(
    private readonly ts: ThreadState,
    /** PyErr_CheckSignals; IS_TRIPPED has been cleared. */
    readonly checkSignals: () => void,
  ) {
    this.words = ts.interp.signalState;
  }

  /** The sections in force, the outermost first. */
  inForce(): InForce[] {
    const found: InForce[] = [];
    for (let f = this.ts.frame as Frame | null; f !== null; f = f.f_back) {
      const marks = this.marks.get(f);
      for (let i = (marks?.length ?? 0) - 1; i >= 0; i--) if (isInForce(marks![i]!, f)) found.push(marks![i]!);
      const { atomic } = f.f_code;
      if (atomic !== null && f.f_blocks?.[0] === BlockType.ATOMIC) found.push({ section: atomic.section, frame: f, lasti: -1 });
    }
    return [...this.base, ...found.reverse()];
  }

  /** What all sections together make of the signals. */
  held(): Held {
    let signals: SignalSet = 0n;
    let escalating: SignalSet = 0n;
    let outside: SignalSet = 0n;
    const before = new Map<HoldingSection, SignalSet>();
    for (const { section } of this.inForce()) {
      switch (section.kind) {
        case 'hold':
          outside = signals;
          before.set(section, signals);
          // It may only be torn where everybody who holds it agrees.
          if (section.escalates) escalating |= section.signals & ~signals;
          else escalating &= ~section.signals;
          signals |= section.signals;
          break;
        case 'allow': signals = (signals & ~section.signals) | (signals & outside); break;
        case 'restore': signals = before.get(section.of) ?? signals;
      }
    }
    return { signals, escalating: escalating & signals };
  }

  /** Enter a section. By the SETUP_WITH of the current frame, it belongs to the block that comes; isEntering until then. */
  enter(section: Section): Mark {
    const f = this.ts.frame as Frame;
    const handler = handlerOfWith(f);
    if (handler < 0) {
      const mark = { section, frame: null, level: 0, handler, lasti: f.f_lasti, isEntering: false };
      this.base = [...this.base, mark];
      this.refresh();
      return mark;
    }
    const mark = { section, frame: f, level: f.f_blocks?.length ?? 0, handler, lasti: f.f_lasti, isEntering: true };
    // Marks whose block an exception has taken away without __exit__() go now.
    this.marks.set(f, [...(this.marks.get(f) ?? []).filter((m) => isInForce(m, f)), mark]);
    this.refresh();
    return mark;
  }

  exit(mark: Mark): void {
    const { frame } = mark;
    if (frame === null) this.base = this.base.filter((m) => m !== mark);
    else this.marks.set(frame, (this.marks.get(frame) ?? []).filter((m) => m !== mark));
    this.leave();
  }

  /** A section has ended: what it held back is due, at the next poll if nobody looks sooner. */
  leave(): void {
    this.refresh();
    this.putBackAsyncExc();
    if (this.queue.length > 0 || this.heldBack() !== 0n) this.lookSoon();
  }

  /** The next poll decides anew about an exception that waits. */
  putBackAsyncExc(): void {
    if (this.asyncExc === 0) return;
    Atomics.store(this.words, ASYNC_EXC, this.asyncExc);
    this.asyncExc = 0;
    Atomics.store(this.words, EVAL_BREAKER, 1);
  }

  /** A section begins with the frame that is being made: the handler may have to keep one of its signals. */
  mayHold(section: HoldingSection): void {
    if (!section.escalates) this.setDeferred(this.deferred() | this.keptByKernel(section.signals));
  }

  /** Tell the signal handler what is held now. */
  refresh(): void {
    const { signals, escalating } = this.held();
    this.setDeferred(this.keptByKernel(signals & ~escalating));
  }

  /** Make the next poll look at the queue. */
  lookSoon(): void {
    Atomics.store(this.words, IS_TRIPPED, 1);
    signalPendingCalls(this.words);
  }

  /** For makePendingCalls(), before it checks the signals. */
  poll(): void {
    if (this.looksOften) Atomics.store(this.words, IS_TRIPPED, 1);
  }

  /** In a child made by fork(): the sections stay in force, what waits is the parent's. An asynchronous exception that
   *  waits does so in both, as the thread that it is for is in both. */
  afterFork(): void {
    this.queue.length = 0;
    this.since = -1;
    this.holder = undefined;
    this.looksOften = false;
    this.refresh();
  }

  /** Does this signal, or with 0 an asynchronous exception, wait if it comes now? */
  holds(signum: number): boolean {
    return ((this.held().signals >> BigInt(signum)) & 1n) !== 0n;
  }

  /** Signals that the kernel keeps because one of them waits here. */
  heldBack(): SignalSet {
    return readMask(this.words, HELD_BACK_LOW, HELD_BACK_HIGH) << 1n;
  }

  private deferred(): SignalSet {
    return readMask(this.words, DEFERRED_LOW, DEFERRED_HIGH) << 1n;
  }

  private keptByKernel(signals: SignalSet): SignalSet {
    return signals & this.caught & ~NEVER_BLOCKED & ~ASYNC_EXCEPTIONS;
  }

  /** A handler that sees one word new and the other old keeps a signal as a flag that the kernel could have kept. */
  private setDeferred(signals: SignalSet): void {
    Atomics.store(this.words, DEFERRED_LOW, Number(BigInt.asIntN(32, signals >> 1n)));
    Atomics.store(this.words, DEFERRED_HIGH, Number(BigInt.asIntN(32, signals >> 33n)));
  }
}

/** Pairs with hold_back(), native/handler.cc, and with apply_mask(), native/persona.cc. */
function readMask(words: Int32Array, low: number, high: number): bigint {
  return BigInt(Atomics.load(words, low) >>> 0) | (BigInt(Atomics.load(words, high) >>> 0) << 32n);
}

/** Its block is still on the frame. POP_BLOCK ends a section, not __exit__(): a handler that raises between the two
 *  keeps __exit__() from being called (bpo-29988). */
function isInForce({ level, handler, isEntering }: Mark, { f_blocks }: Frame): boolean {
  return isEntering || (f_blocks !== null && f_blocks[level] === BlockType.FINALLY && f_blocks[level + 1] === handler);
}

/** The handler of the block that the current instruction will set up; -1 if it is no SETUP_WITH. */
function handlerOfWith(f: Frame): number {
  const { co_code } = f.f_code.code;
  let oparg = 0;
  let offset = Math.max(f.f_lasti, 0);
  for (; co_code[offset] === Op.EXTENDED_ARG; offset += 2) oparg = (oparg | co_code[offset + 1]!) << 8;
  return co_code[offset] === Op.SETUP_WITH ? offset + 2 + (oparg | co_code[offset + 1]!) : -1;
}
