// Policy: where the loop looks at eval_breaker, by the CPython release whose rules
// are followed. Chosen once, by `--eval-breaker=`.

/** Names of the policies, as `--eval-breaker=` takes them. */
export type PolicyName = '3.6.3' | '3.6.15' | '3.10';

/** How the hot path reads the breaker, as `--poll=` takes it; 'none' for measurements only. */
export type PollMode = 'none' | 'plain' | 'atomic';

export interface Policy {
  readonly name: PolicyName;
  readonly poll: PollMode;
  /** SETUP_WITH and BEFORE_ASYNC_WITH are not preceded by a poll (bpo-34066). */
  readonly skipsSetupWith: boolean;
  /** signal.signal() first runs the handlers of tripped signals (bpo-30057); otherwise
   *  it drops the trip of the signal that it sets. */
  readonly runsOldHandlerFirst: boolean;
  /** A handler that raises out of a direct check, as repr() is, leaves the breaker as it is: a second signal that
   *  waits is seen at the next such check, or when another one comes. So do both releases of 3.6: PyErr_CheckSignals sets
   *  is_tripped again and nothing else. */
  readonly checkLeavesBreaker: boolean;
  /** Look only at function entry, backward jumps and after calls. */
  readonly backEdgesOnly: boolean;
}

export function makePolicy(name: PolicyName, poll: PollMode = 'plain'): Policy {
  const modern = name !== '3.6.3';
  const backEdgesOnly = name === '3.10';
  return {
    name, poll, skipsSetupWith: modern, runsOldHandlerFirst: modern, checkLeavesBreaker: !backEdgesOnly, backEdgesOnly,
  };
}
