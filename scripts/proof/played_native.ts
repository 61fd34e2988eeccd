// What the addon does for the JavaScript thread, played on a scene's world in the order of the C++ text: poll_until() and
// BlockingSection of native/blocking.cc and blocking.h, the reports of failed wakeup writes, and the commands to the persona about
// signals that are held back. Text that has another order is explored in that order.

import { readFileSync } from 'node:fs';
import { checkSignals } from '../../vm/abstract.js';
import * as layout from '../../vm/signal_state.js';
import { Pruned, type Explorer } from './explorer.js';
import { orderIn } from './trip_order.js';
import { INSIDE, OUTSIDE, Violation, type World, type Worlds } from './world.js';

/** poll_until(), in the order of its text. */
export function waitOrder(source = readFileSync('native/blocking.cc', 'utf8')): string[] {
  return orderIn(source, 'poll_until', {
    announce: 'const Waiting waiting(state)', look: 'tripped_before = state != nullptr && is_tripped(*state)', open: 'const OpenSignals open(state)',
    wait: 'ppoll(', silence: 'silence(', 'look again': 'if (state != nullptr && is_tripped(*state)) return -EINTR',
  });
}

/** The constructor and the destructor of BlockingSection. */
function sectionOrder(source = readFileSync('native/blocking.h', 'utf8')): string[] {
  const marks: readonly (readonly [string, string])[] = [
    ['enter', 'state_.section.store(Section::INSIDE)'], ['look', 'if (is_interrupting(state_)) ring('],
    ['leave', 'state_.section.compare_exchange_strong(inside, Section::OUTSIDE)'],
  ];
  const found = marks.map(([step, text]) => ({ step, at: source.indexOf(text) }));
  const missing = found.find(({ at }) => at < 0);
  if (missing !== undefined) throw new Violation(`BlockingSection does not ${missing.step}`);
  return found.sort((a, b) => a.at - b.at).map(({ step }) => step);
}

export class PlayedNative {
  constructor(private readonly explorer: Explorer, private readonly worlds: Worlds, private readonly saw: (what: string) => void) {}

  private isTripped(): boolean {
    return this.explorer.access(`w${layout.IS_TRIPPED}`, 'is_tripped()', (w) => this.worlds.word(w, layout.IS_TRIPPED)) !== 0;
  }

  /** A blocking call without a deadline: poll_until(), and checkSignals() after it. */
  sleep(): void {
    const { worlds, explorer } = this;
    const { waiting, rung, ended } = worlds;
    const order = waitOrder();
    const once = order.filter((step) => step === 'announce' && order.indexOf(step) < order.indexOf('look'));
    const announce = (): void => { explorer.access('waiting', 'waiting + 1', (w) => ++w[waiting]!); };
    if (once.length > 0) announce();
    for (let isOver = false, wasTripped = false; !isOver;) {
      for (const step of order) {
        switch (step) {
          case 'announce': if (once.length === 0) announce(); break;
          case 'look': wasTripped = this.isTripped(); break;
          case 'open': break; // the mask is ppoll()'s own
          case 'wait': this.ppoll(wasTripped); break;
          case 'silence':
            // A ring that is silenced was for a trip that the look after it sees.
            explorer.access('wake', 'silence', (w) => (w[rung] = w[ended] = 0));
            break;
          case 'look again': isOver = wasTripped || this.isTripped(); break;
        }
      }
    }
    explorer.access('waiting', 'waiting - 1', (w) => --w[waiting]!);
    checkSignals(); // as every blocking call does when it is interrupted
  }

  /** Until the wake-up channel is rung, or a signal lands on this thread; without waiting if it need not. */
  private ppoll(atOnce: boolean): void {
    const { worlds, explorer } = this;
    const { inCall, rung, ended } = worlds;
    const isWoken = (w: World): boolean => w[rung] === 1 || w[ended] === 1;
    explorer.access('wake', 'ppoll begins', (w) => (w[inCall] = 1));
    explorer.access('wake', 'ppoll ends', (w) => {
      if (!atOnce && !isWoken(w)) {
        if (worlds.signums.some((signum) => w[worlds.owed(signum)] === 1)) throw new Violation('asleep for ever, and a signal has tripped');
        return 2;
      }
      this.saw(atOnce ? 'no wait' : w[ended] === 1 ? 'a wait ended by a signal on this thread' : 'a wait that was rung');
      return (w[inCall] = 0);
    }, undefined, true, (w) => worlds.isFree(w) && (atOnce || isWoken(w) || worlds.isQuiet(w)));
    if (explorer.world[inCall] === 1) throw new Pruned(); // nothing comes any more
  }

  /** A system call in a blocking section, which ends by itself or not before a signal has come. */
  blockingSection(endsByItself: boolean): void {
    const { worlds, explorer } = this;
    const { section, command, inCall, ended } = worlds;
    let wasEnded = true;
    for (const step of sectionOrder()) {
      switch (step) {
        case 'enter': explorer.access('section', 'section = INSIDE', (w) => (w[section] = INSIDE)); break;
        case 'look': if (this.isTripped()) explorer.access('command', 'ring the persona', (w) => (w[command] = 1)); break;
        case 'leave':
          wasEnded = this.systemCall(endsByItself);
          // Not while a kick is on its way.
          explorer.access('section', 'section = OUTSIDE', (w) => (w[section] = OUTSIDE), undefined, false, (w) => w[section] === INSIDE);
          break;
      }
    }
    explorer.access('call', wasEnded ? 'EINTR' : 'done', (w) => (w[ended] = w[inCall] = 0));
    checkSignals();
  }

  /** True if the kernel has ended it. */
  private systemCall(endsByItself: boolean): boolean {
    const { worlds, explorer } = this;
    const { inCall, ended } = worlds;
    explorer.access('call', 'the call begins', (w) => (w[inCall] = 1));
    const how = explorer.access('call', 'the call ends', (w) => {
      const was = w[ended]!;
      if (was === 0 && !endsByItself) {
        if (worlds.signums.some((signum) => w[worlds.owed(signum)] === 1)) throw new Violation('asleep for ever in a blocking section, and a signal has tripped');
        return 2;
      }
      this.saw(was === 1 ? 'a kick' : 'a call that ends by itself');
      w[inCall] = 0;
      return was;
    }, undefined, true, (w) => endsByItself || w[ended] === 1 || worlds.isQuiet(w));
    if (how === 2) throw new Pruned();
    return how === 1;
  }

  setWakeupFd(fd: number): void {
    this.explorer.access('wakeup_fd', `wakeup_fd.store(${fd})`, (w) => (w[this.worlds.wakeupFd] = fd === -1 ? 0 : 1));
  }

  /** take_wakeup_errors(). */
  takeWakeupErrors(): number[] {
    const { worlds, explorer } = this;
    const taken = explorer.access('slots', 'take reports', (w) => {
      const n = w[worlds.slots]!;
      w[worlds.slots] = 0;
      w[worlds.reports]! += n;
      if (n > 0) this.saw('a failed write reported');
      return n;
    });
    explorer.access(`w${layout.WAKEUP_ERRORS}`, 'wakeup_errors.fetch_sub', (w) => {
      worlds.store(w, layout.WAKEUP_ERRORS, worlds.word(w, layout.WAKEUP_ERRORS) - taken);
      return 0;
    });
    return new Array<number>(taken).fill(11);
  }

  // Commands to the persona

  private command(what: string, perform: (w: number[]) => number): number {
    return this.explorer.access('kernel', what, perform, undefined, false, (w) => this.worlds.isAtCommand(w));
  }

  /** persona_pending(). */
  sigPending(): bigint {
    let halves: readonly [number, number] = [0, 0];
    this.command('sigpending', (w) => {
      halves = this.worlds.pending(w);
      return halves[0] | halves[1];
    });
    return BigInt(halves[0] >>> 0) | (BigInt(halves[1] >>> 0) << 32n);
  }

  /** persona_take_held_back(). */
  takeHeldBack(mask: bigint): number {
    return this.command(`sigtimedwait ${mask.toString(16)}`, (w) => {
      const [low, high] = [layout.HELD_BACK_LOW, layout.HELD_BACK_HIGH].map((word, i) => Number(BigInt.asIntN(32, mask >> BigInt(32 * i))) & this.worlds.word(w, word));
      const signum = this.worlds.take(w, low!, high!);
      if (signum !== 0) this.saw('a signal taken from the kernel');
      return signum;
    });
  }

  /** persona_release_held_back(). */
  releaseHeldBack(mask: bigint): void {
    this.command(`release ${mask.toString(16)}`, (w) => {
      this.worlds.release(w, Number(BigInt.asIntN(32, mask)), Number(BigInt.asIntN(32, mask >> 32n)));
      return 0;
    });
  }
}
