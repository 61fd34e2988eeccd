/* The protocol between trip_signal() and the Python main thread, written anew for SPIN and independent of the explorer.
 *
 * Weak ordering: what is atomic and sequentially consistent is one step; a plain load of the main thread gives the value
 * of any moment since its last atomic access (seen_breaker, seen_tripped). `npm run model` also compiles the model with one
 * of the mistakes below, each of which must be found:
 *   RELAXED             the handler's stores become visible in any order, the wakeup byte among them
 *   IS_TRIPPED_FIRST    is_tripped is set before tripped[]
 *   BYTE_FIRST          the wakeup byte is written before the flags
 *   READ_THEN_STORE     the breaker is stored from flags that were read before
 *   CLEAR_AFTER_SCAN    is_tripped is cleared after tripped[] was read
 *   NOT_AGAIN           a handler that raises does not signal again
 *   LOOK_FIRST          a blocking call looks before it says that it waits
 *   NEVER_ATOMIC        the loop never reads the breaker atomically
 *   OPEN_EARLY          a blocking call opens the signals before it looks, and a handler on its thread leaves the ring to EINTR
 *   RETRY               a wait that such a handler has ended is silenced and begun again without a look
 */

#define SIGNALS 2
#define ATOMIC_EVERY 2

bool tripped[SIGNALS], is_tripped, pendingcalls_to_do, eval_breaker;
bool waiting, rung;
bool is_open, on_main, ended; /* the main thread lets signals in; a handler runs on it; its wait is over by EINTR */
byte bytes[SIGNALS];         /* in the pipe of the wakeup fd */

bool owed[SIGNALS];          /* a trip that no handler has covered */
byte trips[SIGNALS], runs[SIGNALS];
bool resting;                /* the main thread is between two calls */

bool seen_breaker, seen_tripped;  /* what plain loads may still give */
#define SYNCHRONIZE  seen_breaker = eval_breaker; seen_tripped = is_tripped

#define SET_TRIPPED(i)  atomic { tripped[i] = true; owed[i] = true; trips[i]++ }
#define SET_BYTE(i)     bytes[i]++

proctype Handler(byte i) {
  bool t, s, p, b, w, here;
  /* The kernel chooses the persona, or the main thread while it lets signals in: in ppoll() one, which ends it. */
  if
  :: here = false
#ifdef OPEN_EARLY
  :: atomic { is_open && !on_main -> on_main = true; here = true }
#else
  :: atomic { is_open && !on_main && !ended -> on_main = true; here = true }
#endif
  fi;
#ifdef RELAXED
  do
  :: !t -> SET_TRIPPED(i); t = true
  :: !s -> is_tripped = true; s = true
  :: !p -> pendingcalls_to_do = true; p = true
  :: !b -> eval_breaker = true; b = true
  :: !w -> SET_BYTE(i); w = true
  :: t && s && p && b && w -> break
  od;
#else
#ifdef BYTE_FIRST
  SET_BYTE(i);
#endif
#ifdef IS_TRIPPED_FIRST
  is_tripped = true;
  SET_TRIPPED(i);
#else
  SET_TRIPPED(i);
  is_tripped = true;
#endif
  pendingcalls_to_do = true;
  eval_breaker = true;
#ifndef BYTE_FIRST
  SET_BYTE(i);
#endif
#endif
  if
#ifdef OPEN_EARLY
  :: waiting && !here -> rung = true
#else
  :: waiting -> rung = true
#endif
  :: else
  fi;
  if
  :: here -> atomic { ended = true; on_main = false }
  :: else
  fi
}

bool raised;

inline run_handler(i) {
  atomic {
    runs[i]++;
    assert(runs[i] <= trips[i]);  /* no handler without a trip */
    owed[i] = false
  }
}

/* checkSignals(). `raised` says that a handler has. */
inline check_signals() {
  raised = false;
  if
  :: seen_tripped = is_tripped
  :: skip
  fi;
  if
  :: !seen_tripped
  :: else ->
#ifndef CLEAR_AFTER_SCAN
    atomic { is_tripped = false; SYNCHRONIZE };
#endif
    k = 0;
    do
    :: k < SIGNALS && !raised ->
      atomic { taken = tripped[k]; tripped[k] = false; SYNCHRONIZE };
      if
      :: taken ->
        run_handler(k);
        if
        :: runs[0] + runs[1] <= 1 -> raised = true
        :: skip
        fi
      :: else
      fi;
      k++
    :: else -> break
    od;
#ifdef CLEAR_AFTER_SCAN
    atomic { is_tripped = false; SYNCHRONIZE };
#endif
    if
    :: raised ->
#ifndef NOT_AGAIN
      atomic { is_tripped = true; SYNCHRONIZE };
      signal_again();
#endif
      skip
    :: else
    fi
  fi
}

inline signal_again() {
  atomic { pendingcalls_to_do = true; SYNCHRONIZE };
  atomic { eval_breaker = true; SYNCHRONIZE }
}

inline make_pending_calls() {
  atomic { pendingcalls_to_do = false; SYNCHRONIZE };
#ifdef READ_THEN_STORE
  atomic { taken = pendingcalls_to_do; SYNCHRONIZE };
  atomic { eval_breaker = taken; SYNCHRONIZE };
#else
  atomic { eval_breaker = false; SYNCHRONIZE };
  atomic { taken = pendingcalls_to_do; SYNCHRONIZE };
  if
  :: taken -> atomic { eval_breaker = true; SYNCHRONIZE }
  :: else
  fi;
#endif
  check_signals()
}

inline poll() {
#ifdef NEVER_ATOMIC
  skip;
#else
  if
  :: polls == ATOMIC_EVERY -> atomic { polls = 0; SYNCHRONIZE }
  :: else -> polls++;
    if
    :: seen_breaker = eval_breaker
    :: skip
    fi
  fi;
#endif
  if
  :: seen_breaker -> make_pending_calls()
  :: else
  fi
}

/* poll_until(): ppoll() with the wake-up channel, and a look before it and after it; then checkSignals(). The system call is a
 * fence, lets signals in while it waits (OpenSignals), and does not come back before a handler on this thread is done. */
inline sleep_call() {
#ifndef LOOK_FIRST
  waiting = true;
#endif
  do
  :: true ->
#ifdef OPEN_EARLY
    is_open = true;
#endif
    atomic { !on_main -> taken = is_tripped; SYNCHRONIZE };
#ifdef LOOK_FIRST
    waiting = true;
#endif
    do
    :: true ->
      atomic { !on_main -> is_open = true; ended = false };
      atomic { (taken || rung || ended) && !on_main -> is_open = false };
      again = ended;
      atomic { rung = false; SYNCHRONIZE };  /* silenced */
#ifdef RETRY
      if
      :: again && !taken
      :: else -> break
      fi
#else
      break
#endif
    od;
    atomic { taken = taken || is_tripped; SYNCHRONIZE };
    if
    :: taken -> break
    :: else
    fi
  od;
  atomic { waiting = false; ended = false; SYNCHRONIZE };
  check_signals()
}

/* Whoever has read the byte finds the handler run by the next direct check. */
inline read_then_repr(i) {
  atomic { bytes[i]--; SYNCHRONIZE };
  check_signals();
  assert(runs[i] > 0 || raised)
}

active proctype Main() {
  byte k, polls;
  bool taken, again;
  run Handler(0);
  run Handler(1);
end:
  do
  :: resting = false; poll(); resting = true
  :: trips[0] + trips[1] < 2 -> check_signals()
  :: bytes[0] > 0 -> read_then_repr(0)
  :: bytes[1] > 0 -> read_then_repr(1)
  :: runs[0] + runs[1] == 0 -> sleep_call()
  od
}

/* Nothing is lost; at rest pending calls have the breaker set; and the breaker is clear in the end. */
ltl covered { [] (owed[0] -> <> !owed[0]) && [] (owed[1] -> <> !owed[1]) }
ltl at_rest { <> [] (resting -> (!pendingcalls_to_do || eval_breaker)) }
ltl clear { <> [] !eval_breaker }
