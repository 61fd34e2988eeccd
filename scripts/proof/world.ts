// What the JavaScript thread shares with signal handlers on other cores, as one vector of small integers: the words,
// where each handler stands, the pipe of the wakeup fd, the wake-up channel of blocking calls, and what the invariants
// have to remember. Vectors are values: a step makes a new one.
//
// The handlers are the steps of trip_signal(), read from its source (trip_order.ts). Each runs on a core of its own, which is
// more than the persona allows: there, one handler follows the other.

import * as layout from '../../vm/signal_state.js';
import { indexOf, type Step } from './trip_order.js';

/** A state of the world. */
export type World = readonly number[];

/** What two threads can race for. Words are `w<index>`. */
export type Resource = string;

export class Violation extends Error {}

/** Reports of failed wakeup writes that may wait: fewer than the real 31, so that the bound is met. */
const SLOTS = 2;

export interface WorldOptions {
  readonly program: readonly Step[];
  /** The signals that come, each once for each time it stands here. */
  readonly signals: readonly number[];
  readonly wakeupFd: boolean;
  /** Bytes that the pipe takes. */
  readonly pipe: number;
}

/** Words that are more than constants 0 here. */
const WORDS = [
  layout.EVAL_BREAKER, layout.PENDINGCALLS_TO_DO, layout.IS_TRIPPED, layout.GIL_DROP_REQUEST, layout.ASYNC_EXC, layout.WAKEUP_ERRORS,
];

export class Worlds {
  readonly signums: readonly number[];
  /** Index in the vector of each shared word. */
  private readonly wordAt = new Map<number, number>();
  private readonly size: number;
  // Places in the vector.
  readonly stale: number; // for each word of WORDS the older values that a plain load may still see, as bits
  private readonly pc: number;
  private readonly counts: number; // for each signal: trips, runs, owed, bytes read
  readonly wakeupFd: number;
  readonly waiting: number;
  readonly rung: number;
  readonly slots: number;
  readonly failures: number;
  readonly reports: number;
  private readonly bytes: number;

  constructor(readonly options: WorldOptions) {
    this.signums = [...new Set(options.signals)].sort((a, b) => a - b);
    // A layout that gives one word two names is explored as it is: both names find the same place.
    for (const word of new Set(WORDS)) this.wordAt.set(word, this.wordAt.size);
    for (const signum of this.signums) this.wordAt.set(layout.TRIPPED + signum, this.wordAt.size);
    let at = this.wordAt.size;
    const take = (n: number): number => (at += n) - n;
    this.stale = take(this.wordAt.size);
    this.pc = take(options.signals.length);
    this.counts = take(4 * this.signums.length);
    [this.wakeupFd, this.waiting, this.rung, this.slots, this.failures, this.reports] = [take(1), take(1), take(1), take(1), take(1), take(1)];
    this.bytes = take(options.pipe);
    this.size = at;
  }

  initial(): World {
    const w = new Array<number>(this.size).fill(0);
    w[this.wakeupFd] = this.options.wakeupFd ? 1 : 0;
    return w;
  }

  place(word: number): number | undefined { return this.wordAt.get(word); }
  word(w: World, word: number): number { return w[this.wordAt.get(word)!]!; }
  private count(signum: number, which: number): number { return this.counts + 4 * this.signums.indexOf(signum) + which; }
  trips(signum: number): number { return this.count(signum, 0); }
  runs(signum: number): number { return this.count(signum, 1); }
  /** 1: a trip that no handler has covered yet. */
  owed(signum: number): number { return this.count(signum, 2); }
  bytesRead(signum: number): number { return this.count(signum, 3); }

  /** Store into a word, by whichever thread. What was there may still be seen by plain loads. */
  store(w: number[], word: number, value: number): void {
    const at = this.wordAt.get(word);
    if (at === undefined) {
      if (value !== 0) throw new Violation(`a store to word ${word}, which nobody is known to use`);
      return;
    }
    if (w[at] !== value && w[at] !== undefined && w[at]! >= 0) w[this.stale + at]! |= 1 << w[at]!;
    w[at] = value;
  }

  /** An atomic access of the JavaScript thread: from here on plain loads see what is there now. */
  synchronize(w: number[]): void {
    for (let i = 0; i < this.wordAt.size; i++) w[this.stale + i] = 0;
  }

  done(w: World, actor: number): boolean { return w[this.pc + actor]! >= this.options.program.length; }
  allDone(w: World): boolean { return this.options.signals.every((_, actor) => this.done(w, actor)); }

  private resource(step: Step, signum: number): Resource {
    switch (step.do) {
      case 'store': case 'add': return `w${indexOf(layout, step.word, signum)}`;
      case 'load wakeup_fd': return 'wakeup_fd';
      case 'write byte': return 'pipe';
      case 'claim slot': return 'slots';
      case 'load waiting': return 'waiting';
      case 'ring': return 'wake';
    }
  }

  /** May some handler still touch this? By its text, whatever its branches. */
  concerns(w: World, resource: Resource): boolean {
    const { program, signals } = this.options;
    return signals.some((signum, actor) => program.slice(w[this.pc + actor]).some((step) => this.resource(step, signum) === resource));
  }

  describe(w: World, actor: number): string {
    const step = this.options.program[w[this.pc + actor]!];
    return step === undefined ? 'done' : 'word' in step ? `${step.do} ${step.word}` : step.do;
  }

  /** The handler's next step. */
  private step(w: number[], actor: number): void {
    const { program, signals, pipe } = this.options;
    const signum = signals[actor]!;
    const at = this.pc + actor;
    const step = program[w[at]!]!;
    let next = w[at]! + 1;
    switch (step.do) {
      case 'store':
        this.store(w, indexOf(layout, step.word, signum), 1);
        if (step.word === 'TRIPPED') {
          w[this.trips(signum)]!++;
          w[this.owed(signum)] = 1;
        }
        break;
      case 'add': this.store(w, indexOf(layout, step.word, signum), this.word(w, indexOf(layout, step.word, signum)) + 1); break;
      case 'load wakeup_fd': if (w[this.wakeupFd] === 0) next = step.otherwise; break;
      case 'write byte': {
        const free = w.slice(this.bytes, this.bytes + pipe).indexOf(0);
        if (free >= 0) {
          w[this.bytes + free] = signum;
          next = step.otherwise;
        } else w[this.failures]!++;
        break;
      }
      case 'claim slot':
        if (w[this.slots]! < SLOTS) w[this.slots]!++;
        else next = step.otherwise;
        break;
      case 'load waiting': if (w[this.waiting] === 0) next = step.otherwise; break;
      case 'ring': w[this.rung] = 1; break;
    }
    w[at] = next;
  }

  /** Every state that the handlers can bring about before the JavaScript thread touches `resource`, the present one
   *  first. Partial-order reduction: a handler advances only to just after a step that the access, or another handler,
   *  depends on; all it does besides commutes with the access and may as well come later. `toEnd`: until all are done. */
  before(start: World, resource: Resource, toEnd = false): World[] {
    if (!toEnd && !this.concerns(start, resource)) return [start];
    const seen = new Map<string, World>([[start.join(), start]]);
    const open = [start];
    for (let w = open.pop(); w !== undefined; w = open.pop()) {
      for (let actor = 0; actor < this.options.signals.length; actor++) {
        const next = this.advance(w, actor, resource, toEnd);
        if (next === undefined || seen.has(next.join())) continue;
        seen.set(next.join(), next);
        open.push(next);
      }
    }
    return [...seen.values()].filter((w) => !toEnd || this.allDone(w));
  }

  private advance(from: World, actor: number, resource: Resource, toEnd: boolean): World | undefined {
    const w = [...from];
    const { program, signals } = this.options;
    while (!this.done(w, actor)) {
      const touched = this.resource(program[w[this.pc + actor]!]!, signals[actor]!);
      this.step(w, actor);
      if (reduction.off || touched === resource || touched === 'pipe' || touched === 'slots') return w;
    }
    return toEnd && !this.done(from, actor) ? w : undefined;
  }

  /** Empty the pipe; the signals in the order of their bytes. */
  drain(w: number[]): number[] {
    const read = w.slice(this.bytes, this.bytes + this.options.pipe).filter((signum) => signum !== 0);
    w.fill(0, this.bytes, this.bytes + this.options.pipe);
    return read;
  }
}

/** For measuring what the reduction saves. */
export const reduction = { off: false };
