// What a trace of signals amounts to: which arrival was answered by which run of a handler, and how long that took.
//
// Signals of one number coalesce, so a run answers every arrival that has tripped before it. Pure: events in, facts
// out; bin/signals_page.ts draws them.

import type { TraceEvent } from './trace_signals.js';

/** A step on a signal's way. Times are microseconds since the trace began. */
export interface Moment {
  readonly step: string;
  readonly text: string;
  readonly ts: number;
}

export type Outcome = 'handled' | 'raised' | 'joined' | 'dropped' | 'waiting';

/** One signal, from its arrival to its end. */
export interface Delivery {
  readonly signum: number;
  readonly signal: string;
  readonly arrived: number;
  /** joined: it became one with an earlier signal of its number, and one run answered both. */
  outcome: Outcome;
  /** When the handler that answers it was entered, and left; undefined where that never was. */
  entered?: number;
  left?: number;
  /** The handler's name. */
  handler?: string;
  /** Where the program was. */
  place?: string;
  /** What the handler raised. */
  raised?: string;
  /** All that happened to it, the loop's looks included, up to the handler's end. */
  readonly moments: Moment[];
}

export interface Signals {
  readonly deliveries: readonly Delivery[];
  /** Handlers that ran without a recorded arrival, as those of signals that another thread trips. */
  readonly runs: number;
  readonly lost: number;
  readonly program: string;
  /** Microseconds: of the first and the last step. */
  readonly begin: number;
  readonly end: number;
}

/** Steps of the loop that belong to whatever waits, not to one signal. */
const LOOKS = new Set(['poll seen', 'skipped', 'put off', 'checked']);

/** It has reached the VM: as a flag, or fetched from the kernel. */
function isUnderWay({ moments }: Delivery): boolean {
  return moments.some(({ step }) => step === 'tripped' || step === 'fetched');
}

/** Deliveries under way, by signal number. */
class Matcher {
  readonly deliveries: Delivery[] = [];
  runs = 0;
  lost = 0;
  private readonly waiting = new Map<number, Delivery[]>();
  /** The handlers that run, the innermost last, each with the deliveries that it answers. */
  private readonly running: { readonly signum: number; readonly answered: readonly Delivery[] }[] = [];
  private forwarded = new Set<number>();

  take({ ts, args }: TraceEvent): void {
    const step = String(args.step);
    const signum = Number(args.signum ?? 0);
    const moment = { step, text: String(args.text ?? step), ts };
    if (LOOKS.has(step)) {
      for (const delivery of [...this.waiting.values()].flat()) delivery.moments.push(moment);
      return;
    }
    const waiting = this.waiting.get(signum) ?? [];
    switch (step) {
      case 'lost': this.lost += Number(args.count); break;
      case 'fetched':
        this.arrives(signum, String(args.signal), ts);
        this.waiting.get(signum)!.at(-1)!.moments.push(moment);
        break;
      case 'injected': break; // its arrival follows
      case 'arrived':
        // Forwarded: the same signal arrives again, on the persona.
        if (!this.forwarded.delete(signum)) this.arrives(signum, String(args.signal), ts);
        this.waiting.get(signum)!.at(-1)!.moments.push(moment);
        break;
      case 'forwarded': this.forwarded.add(signum); waiting.at(-1)?.moments.push(moment); break;
      case 'tripped':
        if (waiting.every(isUnderWay)) this.arrives(signum, String(args.signal), ts);
        this.waiting.get(signum)!.find((delivery) => !isUnderWay(delivery))!.moments.push(moment);
        break;
      case 'handler entered': this.enters(signum, args, moment); break;
      case 'handler left': case 'handler raised': this.leaves(args, moment); break;
      case 'dropped':
        for (const delivery of waiting) {
          delivery.outcome = 'dropped';
          delivery.moments.push(moment);
        }
        this.waiting.delete(signum);
        break;
      default: waiting.at(-1)?.moments.push(moment);
    }
  }

  /** A signal has come; without an arrival, that is, tripped by another thread, its trip is its beginning. */
  private arrives(signum: number, signal: string, arrived: number): void {
    const delivery: Delivery = { signum, signal, arrived, outcome: 'waiting', moments: [] };
    this.deliveries.push(delivery);
    this.waiting.set(signum, [...(this.waiting.get(signum) ?? []), delivery]);
  }

  private enters(signum: number, args: TraceEvent['args'], moment: Moment): void {
    this.runs++;
    const waiting = this.waiting.get(signum) ?? [];
    const tripped = waiting.filter(({ moments }) => moments.some((m) => m.step === 'tripped'));
    // What the kernel has kept has a run of its own, after those that became one flag.
    const kept = waiting.find(({ moments }) => moments[0]!.step === 'fetched');
    const answered = tripped.length > 0 || kept === undefined ? tripped : [kept];
    this.waiting.set(signum, waiting.filter((delivery) => !answered.includes(delivery)));
    for (const [i, delivery] of answered.entries()) {
      delivery.outcome = i === 0 ? 'handled' : 'joined';
      delivery.entered = moment.ts;
      delivery.handler = String(args.label);
      delivery.place = `${args.place} in ${args.function}`;
      delivery.moments.push(moment);
    }
    this.running.push({ signum, answered });
  }

  private leaves(args: TraceEvent['args'], moment: Moment): void {
    for (const [i, delivery] of (this.running.pop()?.answered ?? []).entries()) {
      delivery.left = moment.ts;
      if (moment.step === 'handler raised') {
        delivery.raised = String(args.label);
        if (i === 0) delivery.outcome = 'raised';
      }
      delivery.moments.push(moment);
    }
  }
}

/** Follow every signal of a trace. */
export function deliveriesOf(events: readonly TraceEvent[]): Signals {
  const matcher = new Matcher();
  const steps = events.filter(({ args }) => args.step !== undefined);
  for (const event of steps) matcher.take(event);
  const program = events.find(({ name }) => name === 'process_name')?.args.name;
  const { deliveries, runs, lost } = matcher;
  const begin = steps.reduce((least, { ts }) => Math.min(least, ts), Infinity);
  const end = steps.reduce((most, { ts }) => Math.max(most, ts), 0);
  return { deliveries, runs, lost, program: String(program ?? ''), begin, end };
}

/** Microseconds from arrival to handler, ascending. */
export function latenciesOf(deliveries: readonly Delivery[]): number[] {
  const latencies = deliveries.flatMap(({ arrived, entered }) => (entered === undefined ? [] : [entered - arrived]));
  return latencies.sort((a, b) => a - b);
}

/** The value that this share of the ascending numbers does not exceed. */
export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}
