// Writing to the ring of --trace-signals.

#include "trace.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cstring>

// Claim the next slot: its number, or -1 with a full ring. A handler that interrupts a writer takes the one after.
static int64_t claim_slot(AtomicWord* trace) {
  const auto capacity = static_cast<uint32_t>(trace[TRACE_CAPACITY].load(std::memory_order_relaxed));
  int32_t head = trace[TRACE_HEAD].load();
  do {
    // Pairs with drain() in vm/signal_trace.ts, which moves the tail after it has read a slot.
    if (static_cast<uint32_t>(head) - static_cast<uint32_t>(trace[TRACE_TAIL].load()) >= capacity) {
      trace[TRACE_LOST].fetch_add(1);
      return -1;
    }
  } while (!trace[TRACE_HEAD].compare_exchange_weak(head, static_cast<int32_t>(static_cast<uint32_t>(head) + 1)));
  return static_cast<uint32_t>(head);
}

void trace_step(AtomicWord* trace, TraceStep step, int signum, int argument) {
  const int64_t number = claim_slot(trace);
  if (number < 0) return;
  const auto capacity = static_cast<uint32_t>(trace[TRACE_CAPACITY].load(std::memory_order_relaxed));
  AtomicWord* slot = trace + TRACE_SLOTS + (static_cast<uint32_t>(number) & (capacity - 1)) * SLOT_WORDS;
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  const int64_t nanoseconds = int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
  const auto relaxed = std::memory_order_relaxed;
  slot[SLOT_STEP].store(static_cast<int>(step) | signum << 8, relaxed);
  slot[SLOT_THREAD].store(static_cast<int32_t>(syscall(SYS_gettid)), relaxed);
  slot[SLOT_ARGUMENT].store(argument, relaxed);
  int32_t time_words[2];
  memcpy(time_words, &nanoseconds, sizeof time_words);
  slot[SLOT_TIME].store(time_words[0], relaxed);
  slot[SLOT_TIME + 1].store(time_words[1], relaxed);
  // Pairs with the load in drain().
  slot[SLOT_COMMITTED].store(static_cast<int32_t>(static_cast<uint32_t>(number) + 1), std::memory_order_release);
}
