// What a scene must have met to have tested anything, derived from what it is made of: each of its calls with each set of
// signals that can have come by then, each handler in each call that checks, and what the call is there for (a wait that was rung,
// a failed write, a stale load). A scene that looks at the wrong thing misses some of them, and that is a violation.

import type { Policy } from '../../vm/policy.js';
import type { Call, HandlerKind, SceneOptions } from './scene.js';

/** Calls that end only when a signal has come. */
function needsSignal(call: Call): boolean {
  return call[0] === 'sleep' || (call[0] === 'section' && call[1] === 'waits');
}

function checks(call: Call, policy: Policy): boolean {
  switch (call[0]) {
    case 'poll': case 'repr': case 'loop': case 'read, repr': case 'sleep': case 'section': case 'run': return true;
    case 'signal': return policy.runsOldHandlerFirst;
    default: return false;
  }
}

function subsets(n: number): number[][] {
  return Array.from({ length: 1 << n }, (_, bits) => Array.from({ length: n }, (_, i) => i).filter((i) => (bits & (1 << i)) !== 0));
}

export class Visits {
  readonly required = new Set<string>();
  private readonly met = new Set<string>();

  constructor(options: SceneOptions, policy: Policy) {
    const kinds = new Map<number, HandlerKind>(options.signals.map((signum) => [signum, options.handlers]));
    const all = options.signals.length;
    let least = 0; // so many signals have come
    options.calls.forEach((call, i) => {
      if (call[0] === 'kill oneself' || call[0] === 'handlers done') least = all;
      for (const come of subsets(all)) if (come.length >= least) this.required.add(this.coming(i, come));
      if (needsSignal(call)) least = Math.min(all, least + 1);
      if (checks(call, policy)) for (const [signum, kind] of kinds) if (kind !== 'ignore') this.required.add(`call ${i} runs the handler of ${signum}`);
      if (call[0] === 'signal') kinds.set(call[1], call[2]);
      if (call[0] === 'read' || call[0] === 'read, repr') for (const signum of kinds.keys()) this.required.add(`call ${i} reads the byte of ${signum}`);
      for (const what of purposesOf(call, options)) this.required.add(what);
    });
    if (options.pipe !== undefined && options.pipe < all) this.required.add('a failed write reported');
  }

  private coming(call: number, come: readonly number[]): string {
    return `call ${call} with signals [${come.join()}]`;
  }

  /** A call begins or ends, and these signals have come. */
  at(call: number, come: readonly number[]): void { this.met.add(this.coming(call, come)); }

  saw(what: string): void { this.met.add(what); }

  /** What was not met. */
  complaint(): string | undefined {
    const missing = [...this.required].filter((what) => !this.met.has(what));
    return missing.length === 0 ? undefined : `the scene tests nothing of: ${missing.join('; ')}`;
  }
}

/** What this call is explored for. */
function purposesOf(call: Call, { signals, lands, strays }: SceneOptions): string[] {
  switch (call[0]) {
    case 'loop': return ['a stale load'];
    case 'sleep': return [
      'no wait', ...(lands === undefined || lands.length < signals.length ? ['a wait that was rung'] : []),
      ...(lands !== undefined || strays !== undefined ? ['a wait ended by a signal on this thread'] : []),
    ];
    case 'section': return [call[1] === 'waits' ? 'a kick' : 'a call that ends by itself'];
    case 'add calls': return ['a queued call', ...(call[1] >= 31 ? ['a full queue'] : [])];
    case 'run': return ['a signal that waits', ...(signals.length > 1 && call[1] !== 'defers_some' ? ['a signal taken from the kernel'] : [])];
    default: return [];
  }
}
