// The ring of --trace-signals: what happens on the way of a signal, written as it happens and read later.
//
// Written here from signal handlers on any thread, and by the loop's slow path (vm/signal_trace.ts, whose layout this
// is: ORDER SIGNAL_TRACE); emptied by the JS thread alone. A writer claims a slot, fills it and commits it; a full ring
// counts what it loses and overwrites nothing.

#pragma once

#include <cstdint>

#include "signal_state.h"

// ORDER SIGNAL_TRACE
enum TraceWord : int {
  TRACE_HEAD = 0,      // slots claimed so far
  TRACE_TAIL = 1,      // slots read so far
  TRACE_LOST = 2,      // steps that found the ring full
  TRACE_CAPACITY = 3,  // slots, a power of two
  TRACE_SLOTS = 16,    // the first slot
};

// ORDER SIGNAL_TRACE: the words of a slot.
enum TraceSlot : int {
  SLOT_COMMITTED = 0,  // the slot's number + 1 once the rest is written
  SLOT_STEP = 1,       // step | signum << 8
  SLOT_THREAD = 2,
  SLOT_ARGUMENT = 3,
  SLOT_TIME = 4,  // and 5: nanoseconds of CLOCK_MONOTONIC
  SLOT_PLACE = 6, // and 7: the loop's
  SLOT_WORDS = 8,
};

// ORDER SIGNAL_TRACE: the steps that are seen here; the loop has its own.
enum class TraceStep : int {
  ARRIVED = 1,    // the handler runs; argument: the sender's pid, or 0 for the kernel
  FORWARDED = 2,  // argument: the persona's thread id
  TRIPPED = 3,    // argument: 1 if tripped[] was set already
  BREAKER = 4,
  WAKEUP_BYTE = 5,  // argument: 0 or the errno of write()
};

// ASYNC-SIGNAL-SAFE, lock-free. Steps before a store are recorded before it, so that what the store brings about has a
// later place and a later stamp.
void trace_step(AtomicWord* trace, TraceStep step, int signum, int argument);

// The ring of these words, or nullptr. The load is relaxed, all that a process without a trace pays.
inline AtomicWord* trace_of(const SignalState& state) {
  AtomicWord* trace = state.trace.load(std::memory_order_relaxed);
  if (trace != nullptr) std::atomic_thread_fence(std::memory_order_acquire);  // pairs with native_trace()
  return trace;
}
