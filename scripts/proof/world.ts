// What the JavaScript thread shares with signal handlers on other cores, as one vector of small integers: the words,
// where each handler stands, the pipe of the wakeup fd, the wake-up channel of blocking calls, and what the invariants
// have to remember. Vectors are values: a step makes a new one.
//
// The handlers are the steps of trip_signal(), read from its source (trip_order.ts). Each runs on a core of its own, which is
// more than the persona allows: there, one handler follows the other. Where the persona matters, because the kernel keeps
// signals for it, or because it kicks, the world says so: see WorldOptions.

import * as layout from '../../vm/signal_state.js';
import { indexOf, isRealTime, type KickStep, type Step } from './trip_order.js';

/** A state of the world. */
export type World = readonly number[];

/** What two threads can race for. Words are `w<index>`. */
export type Resource = string;

/** Accesses that the program does not make, and that synchronize nothing. */
export const OF_THE_PROOF: Resource = 'the proof';

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
  /** All handlers run on the persona, one after the other, and the kernel keeps what it blocks. */
  readonly serial?: boolean;
  /** Signals that the kernel gives to the JavaScript thread if they come while it waits in ppoll(). */
  readonly lands?: readonly number[];
  /** Signals that end ppoll() and do not trip. */
  readonly strays?: number;
  /** The steps of the persona that kicks the JavaScript thread out of a blocking section. */
  readonly kicks?: readonly KickStep[];
  /** The persona is told before the trip. */
  readonly nudgesFirst?: boolean;
}

/** Where the JavaScript thread is: native/signal_state.h's Section. */
export const OUTSIDE = 0;
export const INSIDE = 1;
const BEING_KICKED = 2;

/** Words that are more than constants 0 here. */
const WORDS = [
  layout.EVAL_BREAKER, layout.PENDINGCALLS_TO_DO, layout.IS_TRIPPED, layout.GIL_DROP_REQUEST, layout.ASYNC_EXC, layout.WAKEUP_ERRORS,
];
/** Sets of signals, which are only read atomically. */
const MASKS = [layout.DEFERRED_LOW, layout.DEFERRED_HIGH, layout.HELD_BACK_LOW, layout.HELD_BACK_HIGH];

/** Of a handler's: what others than the JavaScript thread depend on as well, so that no reduction may pass it over. */
const ALWAYS: ReadonlySet<Resource> = new Set(['pipe', 'slots', 'end']);

/** What the persona's steps touch, and what of that handlers write. */
const KICK_TOUCHES: Readonly<Record<KickStep['do'], Resource>> = {
  'load section': 'section', look: `w${layout.IS_TRIPPED}`, announce: 'section', kick: 'call', 'go back': 'section', sleep: 'command',
};
const OF_KICKS: ReadonlySet<Resource> = new Set([`w${layout.IS_TRIPPED}`, 'command']);

export class Worlds {
  readonly signums: readonly number[];
  /** Index in the vector of each shared word. */
  private readonly wordAt = new Map<number, number>();
  private readonly size: number;
  // Places in the vector.
  readonly stale: number; // for each word of WORDS the older values that a plain load may still see, as bits
  private readonly pc: number;
  private readonly registers: number; // for each handler: the two words that it has loaded, or whether it has landed here
  private readonly counts: number; // for each signal: trips, runs, owed, bytes read
  readonly wakeupFd: number;
  readonly waiting: number;
  readonly rung: number;
  readonly slots: number;
  readonly failures: number;
  readonly reports: number;
  readonly inCall: number; // the JavaScript thread waits in the kernel
  readonly ended: number; // the kernel has ended the call with EINTR
  readonly section: number;
  readonly command: number; // the persona's eventfd has been rung
  private readonly timer: number; // the persona comes again by itself
  private readonly persona: number;
  private readonly strays: number;
  private readonly blocked: number; // by the persona, two words
  private readonly bytes: number;
  private readonly programs: readonly (readonly Step[])[];

  constructor(readonly options: WorldOptions) {
    this.signums = [...new Set(options.signals)].sort((a, b) => a - b);
    this.programs = options.signals.map((signum) => programOf(options, signum));
    // A layout that gives one word two names is explored as it is: both names find the same place.
    for (const word of new Set([...WORDS, ...(options.serial === true ? MASKS : [])])) this.wordAt.set(word, this.wordAt.size);
    for (const signum of this.signums) this.wordAt.set(layout.TRIPPED + signum, this.wordAt.size);
    let at = this.wordAt.size;
    const take = (n: number): number => (at += n) - n;
    this.stale = take(this.wordAt.size);
    this.pc = take(options.signals.length);
    this.registers = take(2 * options.signals.length);
    this.counts = take(4 * this.signums.length);
    [this.wakeupFd, this.waiting, this.rung, this.slots, this.failures, this.reports] = [take(1), take(1), take(1), take(1), take(1), take(1)];
    [this.inCall, this.ended, this.section, this.command, this.timer, this.persona, this.strays] = [take(1), take(1), take(1), take(1), take(1), take(1), take(1)];
    this.blocked = take(2);
    this.bytes = take(options.pipe);
    this.size = at;
  }

  initial(): World {
    const w = new Array<number>(this.size).fill(0);
    w[this.wakeupFd] = this.options.wakeupFd ? 1 : 0;
    w[this.strays] = this.options.strays ?? 0;
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
  /** How many of this signal the kernel has been given. */
  sent(w: World, signum: number): number { return this.options.signals.filter((other, actor) => other === signum && w[this.pc + actor]! > 0).length; }

  /** Store into a word, by whichever thread. What was there may still be seen by plain loads. */
  store(w: number[], word: number, value: number): void {
    const at = this.wordAt.get(word);
    if (at === undefined) {
      if (value !== 0) throw new Violation(`a store to word ${word}, which nobody is known to use`);
      return;
    }
    if (w[at] !== value && !MASKS.includes(word)) w[this.stale + at]! |= 1 << w[at]!;
    w[at] = value;
  }

  /** An atomic access of the JavaScript thread: from here on plain loads see what is there now. */
  synchronize(w: number[]): void {
    for (let i = 0; i < this.wordAt.size; i++) w[this.stale + i] = 0;
  }

  done(w: World, actor: number): boolean { return w[this.pc + actor]! >= this.programs[actor]!.length; }
  /** Has this handler not begun? In a serial world its signal may have been sent. */
  isToCome(w: World, actor: number): boolean { return w[this.pc + actor]! < (this.options.serial === true ? BEGUN : 1); }
  allDone(w: World): boolean { return this.options.signals.every((_, actor) => this.done(w, actor)); }
  /** The kernel keeps this one, and nobody else acts. */
  isKept(w: World, actor: number): boolean {
    return this.options.serial === true && w[this.pc + actor] === PENDING && this.isBlocked(w, this.options.signals[actor]!);
  }

  /** The persona runs a handler. */
  isHandling(w: World): boolean { return this.options.signals.some((_, i) => w[this.pc + i]! >= BEGUN && !this.done(w, i)); }

  private isBlocked(w: World, signum: number): boolean { return isIn(w[this.blocked]!, w[this.blocked + 1]!, signum); }

  /** Nothing moves any more by itself. */
  isQuiet(w: World): boolean {
    const { signals, kicks } = this.options;
    if (!signals.every((_, actor) => this.done(w, actor) || this.isKept(w, actor))) return false;
    return kicks === undefined || (kicks[w[this.persona]!]!.do === 'sleep' && w[this.command] === 0 && w[this.timer] === 0);
  }

  /** The persona has come to a command: handlers of signals that were sent before, and are not blocked, have run. */
  isAtCommand(w: World): boolean {
    return this.options.signals.every((_, actor) => this.done(w, actor) || w[this.pc + actor] === 0 || this.isKept(w, actor));
  }

  /** No handler runs on the JavaScript thread. */
  isFree(w: World): boolean {
    return this.options.signals.every((_, actor) => w[this.registers + 2 * actor] === 0 || this.done(w, actor)) || this.options.serial === true;
  }

  private resource(step: Step, signum: number): Resource {
    switch (step.do) {
      case 'store': case 'add': case 'or': return `w${indexOf(layout, step.word, signum)}`;
      case 'load deferred': return `w${indexOf(layout, step.word, signum)}`;
      case 'load wakeup_fd': return 'wakeup_fd';
      case 'write byte': return 'pipe';
      case 'claim slot': return 'slots';
      case 'load waiting': return 'waiting';
      case 'ring': case 'land': case 'leave': return 'wake';
      case 'send': case 'begin': case 'mask': return 'kernel';
      case 'end': return 'end';
      case 'load section': return 'section';
      case 'ring command': return 'command';
    }
  }

  /** May some handler still touch this? By its text, whatever its branches. */
  concerns(w: World, resource: Resource): boolean {
    const { signals, kicks } = this.options;
    if (resource === 'kernel') return !this.allDone(w);
    if (kicks !== undefined && Object.values(KICK_TOUCHES).includes(resource)) return true;
    return signals.some((signum, actor) => this.programs[actor]!.slice(w[this.pc + actor]).some((step) => this.resource(step, signum) === resource));
  }

  describe(w: World, actor: number): string {
    const step = this.programs[actor]![w[this.pc + actor]!];
    return step === undefined ? 'done' : 'word' in step ? `${step.do} ${step.word}` : step.do;
  }

  /** The handler's next step; false if it cannot be made now. */
  private step(w: number[], actor: number): boolean {
    const { signals, pipe } = this.options;
    const signum = signals[actor]!;
    const at = this.pc + actor;
    const registers = this.registers + 2 * actor;
    const step = this.programs[actor]![w[at]!]!;
    let next = w[at]! + 1;
    switch (step.do) {
      case 'store':
        this.store(w, indexOf(layout, step.word, signum), 1);
        if (step.word === 'TRIPPED') this.trip(w, signum);
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
      case 'load section': if (w[this.section] === OUTSIDE) next = step.otherwise; break;
      case 'ring command': w[this.command] = 1; break;
      // On the JavaScript thread, which waits, or on another one.
      case 'land': w[registers] = w[this.inCall]!; break;
      case 'leave': if (w[registers] === 1) w[this.ended] = 1; break;
      // Sent: taken at once, unless it is blocked. An equal standard signal that is pending already is the same one.
      case 'send':
        if (!this.isBlocked(w, signum)) {
          if (this.isHandling(w)) return false;
          next = BEGUN;
        } else if (!isRealTime(signum) && signals.some((other, i) => other === signum && w[this.pc + i] === PENDING)) next = this.programs[actor]!.length;
        break;
      case 'begin':
        if (this.isBlocked(w, signum) || this.isHandling(w)) return false;
        break;
      case 'load deferred': {
        w[registers + step.half] = this.word(w, indexOf(layout, step.word, signum));
        if (step.half === 1 && !isIn(w[registers]!, w[registers + 1]!, signum)) next = step.otherwise;
        break;
      }
      case 'or': this.store(w, indexOf(layout, step.word, signum), this.word(w, indexOf(layout, step.word, signum)) | w[registers + step.half]!); break;
      case 'mask': for (const half of [0, 1]) w[this.blocked + half]! |= w[registers + half]!; break;
      case 'end': w.fill(0, registers, registers + 2); break;
    }
    w[at] = next;
    return true;
  }

  /** How many of this signal have run their handler, or are kept by the kernel. */
  taken(w: World, signum: number): number {
    return this.options.signals.filter((other, actor) => other === signum && (this.done(w, actor) || this.isKept(w, actor))).length;
  }

  private trip(w: number[], signum: number): void {
    w[this.trips(signum)]!++;
    w[this.owed(signum)] = 1;
  }

  /** The persona's next step, of sleep_on() and kick_js_thread(); false while it sleeps. */
  private kick(w: number[], kicks: readonly KickStep[]): boolean {
    const step = kicks[w[this.persona]!]!;
    const asleep = kicks.findIndex((other) => other.do === 'sleep');
    let next = (w[this.persona]! + 1) % kicks.length;
    const unless = (condition: boolean): void => {
      if (condition) return;
      next = asleep;
      w[this.timer] = 0;
    };
    switch (step.do) {
      case 'load section': unless(w[this.section] === INSIDE); break;
      case 'look': unless(this.word(w, layout.IS_TRIPPED) !== 0); break;
      case 'announce':
        unless(w[this.section] === INSIDE);
        if (w[this.section] === INSIDE) w[this.section] = BEING_KICKED;
        break;
      case 'kick':
        if (w[this.section] === OUTSIDE) throw new Violation('a kick comes after the section was left, and ends some other call');
        if (w[this.inCall] === 1) w[this.ended] = 1;
        if (step.again) w[this.timer] = 1;
        break;
      case 'go back': w[this.section] = INSIDE; break;
      case 'sleep':
        if (w[this.command] === 0 && w[this.timer] === 0) return false;
        w[this.command] = 0;
        w[this.timer] = 0;
        break;
    }
    w[this.persona] = next;
    return true;
  }

  /** Every state that the handlers can bring about before the JavaScript thread touches `resource`, the present one
   *  first. Partial-order reduction: a handler advances only to just after a step that the access, or another handler,
   *  depends on; all it does besides commutes with the access and may as well come later. `toEnd`: until all are done.
   *  `when`: the access waits for such a state, which depends on `resource` only, or with `toEnd` on their end as well. */
  before(start: World, resource: Resource, toEnd = false, when?: (w: World) => boolean): World[] {
    if (!toEnd && when === undefined && !this.concerns(start, resource)) return [start];
    const seen = new Map<string, World>([[start.join(), start]]);
    const open = [start];
    for (let w = open.pop(); w !== undefined; w = open.pop()) {
      for (const next of this.successors(w, resource, toEnd)) {
        const key = next.join();
        if (seen.has(key)) continue;
        seen.set(key, next);
        open.push(next);
      }
    }
    const reached = [...seen.values()];
    return when !== undefined ? reached.filter(when) : toEnd ? reached.filter((w) => this.isQuiet(w)) : reached;
  }

  private successors(from: World, resource: Resource, toEnd: boolean): World[] {
    const found: World[] = [];
    this.options.signals.forEach((_, actor) => {
      const next = this.advance(from, actor, resource, toEnd);
      if (next !== undefined) found.push(next);
    });
    const { kicks } = this.options;
    const kicked = kicks === undefined ? undefined : this.advancePersona(from, kicks, resource);
    if (kicked !== undefined) found.push(kicked);
    if (from[this.strays]! > 0 && from[this.inCall] === 1) {
      const stray = [...from];
      stray[this.strays]!--;
      stray[this.ended] = 1;
      found.push(stray);
    }
    return found;
  }

  private advance(from: World, actor: number, resource: Resource, toEnd: boolean): World | undefined {
    const w = [...from];
    for (let moved = false; !this.done(w, actor); moved = true) {
      const touched = this.resource(this.programs[actor]![w[this.pc + actor]!]!, this.options.signals[actor]!);
      if (!this.step(w, actor)) return moved ? w : undefined;
      if (this.stopsAfter(touched, resource)) return w;
    }
    return toEnd && !this.done(from, actor) ? w : undefined;
  }

  private advancePersona(from: World, kicks: readonly KickStep[], resource: Resource): World | undefined {
    const w = [...from];
    for (let moved = false;; moved = true) {
      const touched = KICK_TOUCHES[kicks[w[this.persona]!]!.do];
      if (!this.kick(w, kicks)) return moved ? w : undefined;
      if (this.stopsAfter(touched, resource)) return w;
    }
  }

  /** Does the access, or one of the others, depend on a step that touches this? */
  private stopsAfter(touched: Resource, resource: Resource): boolean {
    return reduction.off || touched === resource || ALWAYS.has(touched) || (this.options.kicks !== undefined && OF_KICKS.has(touched));
  }

  // What commands to the persona do. It runs them when isAtCommand() and lets no handler in.

  /** sigpending(): the set, in two words. */
  pending(w: World): [number, number] {
    const halves: [number, number] = [0, 0];
    this.options.signals.forEach((signum, actor) => { if (w[this.pc + actor] === PENDING) halves[signum > 32 ? 1 : 0] |= bitOf(signum); });
    return halves;
  }

  /** sigtimedwait() of what is held back: the lowest of these signals, 0 without one. */
  take(w: number[], low: number, high: number): number {
    const { signals } = this.options;
    const actors = signals.map((_, actor) => actor).filter((actor) => w[this.pc + actor] === PENDING && isIn(low, high, signals[actor]!));
    if (actors.length === 0) return 0;
    const first = actors.reduce((a, b) => (signals[b]! < signals[a]! ? b : a));
    w[this.pc + first] = this.programs[first]!.length;
    this.trip(w, signals[first]!);
    return signals[first]!;
  }

  /** apply_mask(): these are not held back any more. */
  release(w: number[], low: number, high: number): void {
    [[layout.HELD_BACK_LOW, low], [layout.HELD_BACK_HIGH, high]].forEach(([word, released], half) => {
      this.store(w, word!, this.word(w, word!) & ~released!);
      w[this.blocked + half] = this.word(w, word!);
    });
  }

  /** Empty the pipe; the signals in the order of their bytes. */
  drain(w: number[]): number[] {
    const read = w.slice(this.bytes, this.bytes + this.options.pipe).filter((signum) => signum !== 0);
    w.fill(0, this.bytes, this.bytes + this.options.pipe);
    return read;
  }
}

/** What each handler does in this world. */
function programOf({ program, serial, lands, kicks, nudgesFirst }: WorldOptions, signum: number): readonly Step[] {
  if (serial === true) return program; // handlerProgram() of trip_order.ts
  const moved = (by: number): Step[] => program.map((step) => ('otherwise' in step ? { ...step, otherwise: step.otherwise + by } : step));
  if (lands?.includes(signum) === true) return [{ do: 'land' }, ...moved(1), { do: 'leave' }];
  if (kicks !== undefined && nudgesFirst === true) return [{ do: 'load section', otherwise: 2 }, { do: 'ring command' }, ...moved(2)];
  if (kicks !== undefined) return [...program, { do: 'load section', otherwise: program.length + 2 }, { do: 'ring command' }];
  return program;
}

/** Where a handler of a serial world stands whose signal waits in the kernel, and after it has begun. */
const PENDING = 1;
const BEGUN = 2;

function bitOf(signum: number): number { return 1 << ((signum - 1) & 31); }

function isIn(low: number, high: number, signum: number): boolean { return ((signum > 32 ? high : low) & bitOf(signum)) !== 0; }

/** For measuring what the reduction saves. */
export const reduction = { off: false };
