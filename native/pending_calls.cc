// The ring behind add_pending_call(), and its exported faces: for JavaScript, and for other native code of the process.

#include "pending_calls.h"

#include <cerrno>

#include "signal_state.h"
#include "signals.h"

bool add_pending_call(SignalState& state, const PendingCall& call) {
  PendingCalls& calls = state.pending_calls;
  const std::lock_guard<std::mutex> lock(calls.lock);
  const int next = (calls.last + 1) % PendingCalls::PLACES;
  if (next == calls.first) return false;
  calls.ring[calls.last] = call;
  calls.last = next;
  // Pairs with makePendingCalls(), which clears the flags before it reads this word.
  state.words[PENDING_CALLS].fetch_add(1);
  state.words[PENDINGCALLS_TO_DO].store(1);
  state.words[EVAL_BREAKER].store(1);
  return true;
}

bool take_pending_call(SignalState& state, PendingCall* call) {
  PendingCalls& calls = state.pending_calls;
  const std::lock_guard<std::mutex> lock(calls.lock);
  if (calls.first == calls.last) return false;
  *call = calls.ring[calls.first];
  calls.first = (calls.first + 1) % PendingCalls::PLACES;
  state.words[PENDING_CALLS].fetch_sub(1);
  return true;
}

int native_add_pending_call(int handle, int number) {
  int result = -ESRCH;
  with_attached(handle, [&](SignalState& state) {
    result = add_pending_call(state, {nullptr, nullptr, number}) ? 0 : -EAGAIN;
  });
  return result;
}

int native_run_pending_call(Env& env) {
  PendingCall call;
  if (env.state == nullptr || !take_pending_call(*env.state, &call)) return NO_CALL;
  if (call.function == nullptr) return call.number;
  return call.function(call.argument) == 0 ? NATIVE_CALL_DONE : NATIVE_CALL_FAILED;
}

// For addons and libraries of the same process, which find it by dlsym(): queue function(argument) for the interpreter
// with this handle. 0, -1 if the queue is full or the interpreter is gone. A result of the function that is not 0
// becomes a SystemError in the running program.
extern "C" __attribute__((visibility("default"))) int minipy_add_pending_call(int handle, int (*function)(void*),
                                                                             void* argument) {
  int result = -1;
  with_attached(handle, [&](SignalState& state) {
    if (add_pending_call(state, {function, argument, 0})) result = 0;
  });
  return result;
}
