// The shared words of one interpreter and what belongs to them: the wake-up channel of its blocking calls, its wakeup
// fd, and the queue of failed wakeup writes. The JavaScript face is vm/signal_state.ts. Who trips a signal is not known
// here: signal handlers (handler.cc) and other threads' interrupt() (addon.cc) all call trip_signal().
//
// Everything that trip_signal() touches is a lock-free atomic: it runs inside signal handlers.

#pragma once

#include <atomic>
#include <cmath>
#include <cstdint>
#include <vector>

#include "pending_calls.h"

constexpr int NSIG_WORDS = 65;  // NSIG of the kernel: signals 1..64

// ORDER SIGNAL_STATE: the indices of vm/signal_state.ts.
enum Word : int {
  EVAL_BREAKER = 0,
  PENDINGCALLS_TO_DO = 1,
  IS_TRIPPED = 2,
  GIL_DROP_REQUEST = 3,
  ASYNC_EXC = 4,
  WAKEUP_ERRORS = 5,
  DEFERRED_LOW = 6,
  DEFERRED_HIGH = 7,
  HELD_BACK_LOW = 8,
  HELD_BACK_HIGH = 9,
  PENDING_CALLS = 10,
  DUMP_REQUESTS = 11,
  TRIPPED = 16,
  SIGNAL_STATE_WORDS = TRIPPED + NSIG_WORDS,
};

using AtomicWord = std::atomic<int32_t>;
static_assert(AtomicWord::is_always_lock_free && sizeof(AtomicWord) == sizeof(int32_t));

// Where the JS thread is with respect to a blocking section (blocking.h).
enum class Section : int { OUTSIDE, INSIDE, BEING_KICKED };

// What is known about a signal that waits as a flag while the kernel keeps the rest (hold_back(), handler.cc): the
// fields of Python's struct_siginfo.
struct KeptInfo {
  int fields[7];
  std::atomic<bool> present{false};
};

struct SignalState {
  // The array of vm/signal_state.ts; pinned while this lives.
  AtomicWord* words;

  // The wake-up channel: an eventfd that trip_signal() writes if a call waits on it.
  int wake_fd;
  std::atomic<int> waiting{0};

  std::atomic<Section> section{Section::OUTSIDE};

  std::atomic<int> wakeup_fd{-1};

  // The ring of --trace-signals, nullptr without (trace.h).
  std::atomic<AtomicWord*> trace{nullptr};

  // Signals whose trips do not end a restartable call: siginterrupt(signum, false).
  std::atomic<bool> restarts[NSIG_WORDS] = {};

  // Failed wakeup writes: sequence << 8 | errno, 0 for a free slot.
  static constexpr int MAX_WAKEUP_ERRORS = 31;  // as many as CPython's queue of 32 places holds
  std::atomic<uint32_t> wakeup_errors[MAX_WAKEUP_ERRORS] = {};
  std::atomic<uint32_t> wakeup_error_sequence{0};

  // By signal. Written by the handler while the signal is open, read by the JS thread while it is blocked.
  KeptInfo kept[NSIG_WORDS];

  // When the owner wants to be told that signals have waited too long: CLOCK_MONOTONIC, HUGE_VAL for never.
  std::atomic<double> watch_deadline{HUGE_VAL};

  // Does a full pipe or socket buffer count as a failed write?
  std::atomic<bool> warns_on_full_buffer{true};

  PendingCalls pending_calls;
};

// ASYNC-SIGNAL-SAFE. Record the signal, make the loop look, tell the wakeup fd, wake a waiting call; in that order.
void trip_signal(SignalState& state, int signum);

// ASYNC-SIGNAL-SAFE. Write the signal's byte to the wakeup fd, if there is one.
void tell_wakeup_fd(SignalState& state, int signum);

// Trip signal number 0, which is none: the VM is to look, and a waiting call is woken. Nothing goes to the wakeup fd.
void trip_nothing(SignalState& state);

// ASYNC-SIGNAL-SAFE. Have the VM write a traceback (fault.h): at its next look, and a waiting call is woken for it.
void trip_dump(SignalState& state);

// Has a signal tripped that nobody has checked yet?
bool is_tripped(const SignalState& state);

// As is_tripped(), for calls that siginterrupt(signum, false) lets go on.
bool is_interrupting(const SignalState& state);

// The errno of each failed write to the wakeup fd, oldest first; empties the queue.
std::vector<int> take_wakeup_errors(SignalState& state);
