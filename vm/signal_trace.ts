// The loop's side of --trace-signals: a ring in shared memory that holds the steps of each signal.
//
// The addon writes arrivals, trips and wakeup bytes into it from signal handlers
// (native/trace.h: ORDER SIGNAL_TRACE), the slow path of a poll and checkSignals() write
// the rest from here. Only this thread reads: drain() gives what has been written to a
// reader, at the end or once half of the ring is full, when no handler runs. Without a
// trace `signalTrace` is null, and that is all that anybody looks at.

import { PyBaseException, PyBuiltinFunction, PyFunction, PyMethod, type PyCode } from './object.js';
import { IS_TRIPPED } from './signal_state.js';
import { tstate, type ThreadState } from './thread_state.js';
import { typeOf, type PyObject } from './types.js';
import { addr2line } from '../compiler/code.js';
import type { Op } from '../compiler/opcode.js';
import type { Native } from '../native/index.js';

// ORDER SIGNAL_TRACE

/** What can happen to a signal; the first ones are the addon's. */
export const enum Step {
  ARRIVED = 1,
  FORWARDED = 2,
  TRIPPED = 3,
  BREAKER = 4,
  WAKEUP_BYTE = 5,
  /** An injection is about to send the signal. */
  INJECTED = 6,
  /** A poll has seen the breaker; argument: IS_TRIPPED. */
  POLL = 7,
  /** The breaker is set and the next instruction is not preceded by a poll; argument: its opcode. */
  SKIPPED = 8,
  /** A poll has seen the breaker while handlers run: it leaves the signal to them. */
  POSTPONED = 9,
  /** Something other than a poll looks: repr(), a blocking call. */
  CHECKED = 10,
  /** Argument: the handler's number. */
  ENTERED = 11,
  LEFT = 12,
  /** Argument: the number of the exception's type. */
  RAISED = 13,
  /** It had tripped, and there is no handler any more. */
  DROPPED = 14,
  /** A section of minipy.signals makes it wait. */
  HELD_BACK = 15,
  /** The kernel has kept it while a section held an equal one back, and gives it now. */
  FETCHED = 16,
}

const HEAD = 0;
const TAIL = 1;
const LOST = 2;
const CAPACITY = 3;
const SLOTS = 16;

const COMMITTED = 0;
const STEP = 1;
const THREAD = 2;
const ARGUMENT = 3;
const TIME = 4;
const CODE = 6;
const LASTI = 7;
const SLOT_WORDS = 8;

const LAYOUT: Readonly<Record<string, number>> = {
  HEAD, TAIL, LOST, CAPACITY, SLOTS, SLOT_WORDS, COMMITTED, STEP, THREAD, ARGUMENT, TIME, ARRIVED: Step.ARRIVED,
  FORWARDED: Step.FORWARDED, TRIPPED: Step.TRIPPED, BREAKER: Step.BREAKER, WAKEUP_BYTE: Step.WAKEUP_BYTE,
};

/** Places in the ring: 2 MiB. */
const USUAL_CAPACITY = 1 << 16;

/** Where Python code was: the instruction just run, as a handler sees it in its frame argument. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** f_lasti. */
  readonly offset: number;
  readonly name: string;
}

/** One step, read from the ring. */
export interface TracedStep {
  readonly step: Step;
  /** 0 where the step belongs to no single signal. */
  readonly signum: number;
  /** The kernel's id of the thread. */
  readonly thread: number;
  /** Nanoseconds of CLOCK_MONOTONIC. */
  readonly time: bigint;
  /** Of the addon's steps: see native/trace.h. */
  readonly argument: number;
  /** The loop's steps: where. */
  readonly place?: Place;
  /** The handler, or the type of what it raised. */
  readonly label?: string;
}

/** Takes what drain() has read, in the order of the stamps, and how many steps a full ring has lost since. */
export type TraceReader = (steps: readonly TracedStep[], lost: number) => void;

/** A new ring, empty. `capacity` is a power of two. */
export function newSignalTrace(capacity = USUAL_CAPACITY): Int32Array {
  const ring = new Int32Array(new SharedArrayBuffer((SLOTS + capacity * SLOT_WORDS) * Int32Array.BYTES_PER_ELEMENT));
  ring[CAPACITY] = capacity;
  return ring;
}

/** Have the addon write into the ring too. */
export function attachSignalTrace(native: Native, ring: Int32Array): void {
  for (const [name, index] of Object.entries(LAYOUT)) {
    if (native.signalTraceLayout?.[name] !== index) {
      throw new Error(`minipy: the addon does not match this version (trace, ${name}); run "npm run build:native"`);
    }
  }
  native.trace(ring);
}

function compareTimes(a: TracedStep, b: TracedStep): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : 0;
}

export class SignalTrace {
  private readonly stamps: BigInt64Array;
  /** What slots name by number: code objects, handlers, types. Number 0 is nothing. */
  private readonly named: (PyObject | undefined)[] = [undefined];
  private readonly numbers = new Map<PyObject, number>();
  /** The ring's head after the last step that was put off: an unchanged one need not be told again. */
  private postponedAt = -1;

  private reader: TraceReader;

  /** `thread` is the kernel's id of this thread, which in the process's first thread is the process's. */
  constructor(private readonly ring: Int32Array, private thread: number, private readonly readerFor: (thread: number) => TraceReader) {
    this.stamps = new BigInt64Array(ring.buffer);
    this.reader = readerFor(thread);
  }

  /** In the child of a fork: what is in the ring is the parent's to tell, and what comes goes to a reader of its own. */
  afterFork(thread: number): void {
    Atomics.store(this.ring, TAIL, Atomics.load(this.ring, HEAD));
    Atomics.store(this.ring, LOST, 0);
    this.forgetNames();
    this.thread = thread;
    this.reader = this.readerFor(thread);
  }

  /** A poll has seen the breaker set. */
  poll(ts: ThreadState): void {
    if (!ts.busy) this.write(Step.POLL, 0, Atomics.load(ts.interp.signalState, IS_TRIPPED));
    else if (this.ring[HEAD] !== this.postponedAt) {
      this.write(Step.POSTPONED, 0, 0);
      this.postponedAt = this.ring[HEAD]!;
    }
  }

  /** A poll would have seen it, but for the opcode that comes. While handlers run it makes no difference. */
  skipped(opcode: Op): void {
    if (!tstate.busy) this.write(Step.SKIPPED, 0, opcode);
  }

  checked(): void {
    this.write(Step.CHECKED, 0, 0);
  }

  injected(signum: number): void {
    this.write(Step.INJECTED, signum, 0);
  }

  entered(signum: number, handler: PyObject): void {
    this.write(Step.ENTERED, signum, this.numberOf(handler));
  }

  left(signum: number): void {
    this.write(Step.LEFT, signum, 0);
  }

  /** `thrown` is what the handler has raised, or an error of JavaScript's on its way to become an exception. */
  raised(signum: number, thrown: unknown): void {
    this.write(Step.RAISED, signum, thrown instanceof PyBaseException ? this.numberOf(typeOf(thrown)) : 0);
  }

  dropped(signum: number): void {
    this.write(Step.DROPPED, signum, 0);
  }

  heldBack(signum: number): void {
    this.write(Step.HELD_BACK, signum, 0);
  }

  fetched(signum: number): void {
    this.write(Step.FETCHED, signum, 0);
  }

  /** The end of a poll: make room if half of the ring is full. */
  pollIsOver(): void {
    if (((this.ring[HEAD]! - this.ring[TAIL]!) >>> 0) >= this.ring[CAPACITY]! / 2) this.drain();
  }

  /** Give everything that is written to the reader. A slot that another thread is still writing ends it. */
  drain(): void {
    const steps: TracedStep[] = [];
    let tail = this.ring[TAIL]!;
    for (const head = Atomics.load(this.ring, HEAD); tail !== head; tail = (tail + 1) | 0) {
      const slot = this.slot(tail);
      // Pairs with the store in trace_step(), native/trace.cc.
      if (Atomics.load(this.ring, slot + COMMITTED) !== ((tail + 1) | 0)) break;
      steps.push(this.read(slot));
    }
    Atomics.store(this.ring, TAIL, tail); // pairs with claim_slot(), native/trace.cc
    if (tail === Atomics.load(this.ring, HEAD)) this.forgetNames();
    const lost = Atomics.exchange(this.ring, LOST, 0);
    if (steps.length + lost > 0) this.reader(steps.sort(compareTimes), lost);
  }

  private forgetNames(): void {
    this.named.length = 1;
    this.numbers.clear();
  }

  private slot(number: number): number {
    return SLOTS + (number & (this.ring[CAPACITY]! - 1)) * SLOT_WORDS;
  }

  /** As trace_step() in native/trace.cc, and concurrent with it. */
  private write(step: Step, signum: number, argument: number): void {
    const { ring } = this;
    let head = Atomics.load(ring, HEAD);
    for (;;) {
      if (((head - Atomics.load(ring, TAIL)) >>> 0) >= ring[CAPACITY]!) {
        Atomics.add(ring, LOST, 1);
        return;
      }
      const was = Atomics.compareExchange(ring, HEAD, head, (head + 1) | 0);
      if (was === head) break;
      head = was;
    }
    const slot = this.slot(head);
    const f = tstate.frame as { f_code: PyCode; f_lasti: number } | null;
    this.stamps[(slot + TIME) >> 1] = process.hrtime.bigint();
    ring[slot + STEP] = step | (signum << 8);
    ring[slot + THREAD] = this.thread;
    ring[slot + ARGUMENT] = argument;
    ring[slot + CODE] = f === null ? 0 : this.numberOf(f.f_code);
    ring[slot + LASTI] = f === null ? 0 : f.f_lasti;
    Atomics.store(ring, slot + COMMITTED, (head + 1) | 0);
  }

  private numberOf(v: PyObject): number {
    let number = this.numbers.get(v);
    if (number === undefined) {
      this.numbers.set(v, number = this.named.length);
      this.named.push(v);
    }
    return number;
  }

  private read(slot: number): TracedStep {
    const { ring } = this;
    const step = (ring[slot + STEP]! & 0xff) as Step;
    const base = {
      step, signum: ring[slot + STEP]! >> 8, thread: ring[slot + THREAD]!, time: this.stamps[(slot + TIME) >> 1]!, argument: ring[slot + ARGUMENT]!,
    };
    if (step <= Step.WAKEUP_BYTE) return base;
    const code = this.named[ring[slot + CODE]!] as PyCode | undefined;
    const label = step === Step.ENTERED || step === Step.RAISED ? nameOf(this.named[base.argument]) : undefined;
    return { ...base, ...(code && { place: placeOf(code, ring[slot + LASTI]!) }), ...(label !== undefined && { label }) };
  }
}

function placeOf({ code }: PyCode, lasti: number): Place {
  const offset = Math.max(lasti, 0); // -1: before the first instruction
  return { file: code.co_filename, line: addr2line(code, offset), offset, name: code.co_name };
}

/** A handler or an exception's type, for people. */
function nameOf(v: PyObject | undefined): string {
  if (v instanceof PyMethod) return nameOf(v.im_func);
  if (v instanceof PyFunction) return v.func_code.code.co_name;
  if (v instanceof PyBuiltinFunction) return v.m_ml.ml_name;
  if (v === undefined) return 'an error';
  return 'tp_name' in (v as object) ? (v as unknown as { tp_name: string }).tp_name : `a ${typeOf(v).tp_name}`;
}

/** The trace of this process, null without --trace-signals. */
export let signalTrace: SignalTrace | null = null;

/** Begin to write what happens to signals down. */
export function setSignalTrace(trace: SignalTrace): void {
  signalTrace = trace;
}
