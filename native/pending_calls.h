// The queue of pending calls (Py_AddPendingCall of Python/ceval.c): filled by any thread, emptied by the thread that
// runs the interpreter, at its polls (vm/eval_breaker.ts). A call is a C function, or the number that JavaScript gave
// to one of its own.
//
// It has a lock, so signal handlers keep away from it: they have the words (bpo-30703).

#pragma once

#include <cstdint>
#include <mutex>

struct SignalState;

struct PendingCall {
  int (*function)(void*) = nullptr;  // nullptr: `number` says which JavaScript function
  void* argument = nullptr;
  int32_t number = 0;
};

struct PendingCalls {
  static constexpr int PLACES = 32;  // a ring of so many places holds one less
  std::mutex lock;
  PendingCall ring[PLACES];
  int first = 0, last = 0;
};

// Queue a call and make the loop look; false if 31 are waiting.
bool add_pending_call(SignalState& state, const PendingCall& call);

// Take the oldest call; false if there is none.
bool take_pending_call(SignalState& state, PendingCall* call);
