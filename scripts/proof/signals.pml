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
 */

#define SIGNALS 2
#define ATOMIC_EVERY 2

bool tripped[SIGNALS], is_tripped, pendingcalls_to_do, eval_breaker;
bool waiting, rung;
byte bytes[SIGNALS];         /* in the pipe of the wakeup fd */

bool owed[SIGNALS];          /* a trip that no handler has covered */
byte trips[SIGNALS], runs[SIGNALS];
bool resting;                /* the main thread is between two calls */

bool seen_breaker, seen_tripped;  /* what plain loads may still give */
#define SYNCHRONIZE  seen_breaker = eval_breaker; seen_tripped = is_tripped

#define SET_TRIPPED(i)  atomic { tripped[i] = true; owed[i] = true; trips[i]++ }
#define SET_BYTE(i)     bytes[i]++

proctype Handler(byte i) {
  bool t, s, p, b, w;
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
  :: waiting -> rung = true
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

/* ppoll() with the wake-up channel, and a look before it; then checkSignals(). The system call is a fence. */
inline sleep_call() {
#ifdef LOOK_FIRST
  atomic { taken = is_tripped; SYNCHRONIZE };
  waiting = true;
#else
  waiting = true;
  atomic { taken = is_tripped; SYNCHRONIZE };
#endif
  if
  :: taken
  :: else -> rung -> rung = false
  fi;
  atomic { waiting = false; SYNCHRONIZE };
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
  bool taken;
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
