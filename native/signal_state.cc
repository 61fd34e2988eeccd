// trip_signal() and the queue of failed wakeup writes (trip_signal() and report_wakeup_write_error() of
// Modules/signalmodule.c). No locks, no allocation, no stdio, no Node-API in what a signal handler runs.

#include "signal_state.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "eventfd.h"
#include "trace.h"

// ASYNC-SIGNAL-SAFE. Put errno into a free slot and have the loop come for it. Lock-free: a handler that interrupts
// another one in here takes the next slot. With all slots waiting the report is dropped, as Py_AddPendingCall drops
// the 32nd call; the signal itself is in tripped[].
static void queue_wakeup_error(SignalState& state, int error) {
  const uint32_t sequence = state.wakeup_error_sequence.fetch_add(1) + 1;
  const uint32_t report = sequence << 8 | static_cast<uint32_t>(error & 0xff);
  for (auto& slot : state.wakeup_errors) {
    uint32_t free_slot = 0;
    if (!slot.compare_exchange_strong(free_slot, report)) continue;
    state.words[WAKEUP_ERRORS].fetch_add(1);
    // The loop may have un-signalled since trip_signal() set these.
    state.words[PENDINGCALLS_TO_DO].store(1);
    state.words[EVAL_BREAKER].store(1);
    return;
  }
}

// ASYNC-SIGNAL-SAFE.
static void write_wakeup_byte(SignalState& state, int fd, int signum) {
  const auto byte = static_cast<unsigned char>(signum);
  ssize_t written;
  do {
    written = write(fd, &byte, 1);
  } while (written == -1 && errno == EINTR);
  const int error = written == -1 ? errno : 0;
  if (AtomicWord* trace = trace_of(state)) trace_step(trace, TraceStep::WAKEUP_BYTE, signum, error);
  const bool is_full = error == EAGAIN || error == EWOULDBLOCK;
  if (error != 0 && (!is_full || state.warns_on_full_buffer.load())) queue_wakeup_error(state, error);
}

void tell_wakeup_fd(SignalState& state, int signum) {
  const int fd = state.wakeup_fd.load();
  if (fd != -1) write_wakeup_byte(state, fd, signum);
}

// The order matters. checkSignals() clears is_tripped before it reads tripped[], so tripped[] is set first; the loop
// looks at the words from eval_breaker inwards, so they are set from the inside out; and whoever is woken by the byte
// or by the wake-up channel must find all of them set. All sequentially consistent; a plain load in the loop pairs with
// the store to eval_breaker.
void trip_signal(SignalState& state, int signum) {
  AtomicWord* const trace = trace_of(state);
  if (trace != nullptr) trace_step(trace, TraceStep::TRIPPED, signum, state.words[TRIPPED + signum].load());
  state.words[TRIPPED + signum].store(1);
  state.words[IS_TRIPPED].store(1);
  state.words[PENDINGCALLS_TO_DO].store(1);
  if (trace != nullptr) trace_step(trace, TraceStep::BREAKER, signum, 0);
  state.words[EVAL_BREAKER].store(1);

  tell_wakeup_fd(state, signum);

  // Pairs with Waiting in blocking.cc, which sets `waiting` before it looks at is_tripped: either it sees the trip or
  // we see it waiting.
  if (state.waiting.load() != 0) ring(state.wake_fd);
}

void trip_nothing(SignalState& state) {
  state.words[TRIPPED].store(1);
  state.words[IS_TRIPPED].store(1);
  state.words[PENDINGCALLS_TO_DO].store(1);
  state.words[EVAL_BREAKER].store(1);
  if (state.waiting.load() != 0) ring(state.wake_fd);
}

// As trip_signal(), without a signal: checkSignals() comes for it because is_tripped says so.
void trip_dump(SignalState& state) {
  state.words[DUMP_REQUESTS].store(1);
  state.words[IS_TRIPPED].store(1);
  state.words[PENDINGCALLS_TO_DO].store(1);
  state.words[EVAL_BREAKER].store(1);
  if (state.waiting.load() != 0) ring(state.wake_fd);
}

bool is_tripped(const SignalState& state) { return state.words[IS_TRIPPED].load() != 0; }

bool is_interrupting(const SignalState& state) {
  if (!is_tripped(state)) return false;
  if (state.words[DUMP_REQUESTS].load() != 0) return true;
  for (int signum = 0; signum < NSIG_WORDS; signum++) {
    if (state.words[TRIPPED + signum].load() != 0 && !state.restarts[signum].load()) return true;
  }
  return false;
}

std::vector<int> take_wakeup_errors(SignalState& state) {
  std::vector<uint32_t> reports;
  for (auto& slot : state.wakeup_errors) {
    if (const uint32_t report = slot.exchange(0)) reports.push_back(report);
  }
  state.words[WAKEUP_ERRORS].fetch_sub(static_cast<int32_t>(reports.size()));
  std::sort(reports.begin(), reports.end());

  std::vector<int> errors;
  for (const uint32_t report : reports) errors.push_back(static_cast<int>(report & 0xff));
  return errors;
}
