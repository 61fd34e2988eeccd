// What the process does on a signal: the C handler, and dispositions in Python's terms.
//
// The handler belongs to the process, so what it needs to know is in one static record, filled in by persona.cc.

#pragma once

#include <signal.h>
#include <sys/types.h>

#include <atomic>
#include <cstdint>

#include "kernel_mask.h"
#include "signal_state.h"

// The one signal minipy keeps for itself: kicks into blocking sections and mask surgery. SIGRTMIN+15 = SIGRTMAX-15:
// programs count real-time signals from either end, so the middle is what they miss last. Nothing below 32 is touched.
constexpr int RESERVED_SIGNAL = 49;

struct HandlerContext {
  std::atomic<pid_t> pid{0};       // the process that installed the handler; another one (a forked child) trips nothing
  std::atomic<pid_t> persona{0};   // thread id of the persona, 0 while there is none
  std::atomic<pid_t> js_thread{0}; // thread id of the JS thread that owns the signals
  std::atomic<SignalState*> state{nullptr};  // whose words are tripped
  std::atomic<int> command_fd{-1};           // eventfd that the persona sleeps on

  std::atomic<uint64_t> python_mask{0};      // what the persona blocks
  std::atomic<bool> js_waits{false};         // the JS thread is in ppoll() with the signals open
  std::atomic<bool> persona_waits{false};    // the persona is in sigtimedwait(), where only a signal reaches it

  std::atomic<int32_t> trips{0};
  std::atomic<int32_t> forwarded{0};
  std::atomic<int32_t> kicks{0};
};

extern HandlerContext handler_context;

// The kernel sends these to the thread that caused them, or looks at that thread's mask: they stay open in the JS
// thread, and trip where they land.
bool trips_where_it_lands(int signum);

// The signals that must stay with the persona: Python blocks them, or they wait for a section's end.
KernelMask kept_mask(const SignalState& state);

// Faults: never blocked anywhere, the kernel would kill the process.
bool is_synchronous(int signum);

// What the sender's siginfo was, if the signal has been forwarded to the persona.
void restore_forwarded(siginfo_t* info);

// A set of signals that lies in two words.
KernelMask read_mask(const SignalState& state, Word low, Word high);

// The fields of Python's struct_siginfo: seven ints.
void siginfo_fields(const siginfo_t& info, int* fields);

enum class Disposition : int { DEFAULT, IGNORE, TRIP, OTHER };

Disposition get_disposition(int signum);

// 0 or -errno. Does not wait for handlers in flight.
int set_disposition(int signum, Disposition disposition);

// Change SA_RESTART of the present disposition: 0 or -errno.
int set_restart(int signum, bool restart);

// Have the persona look: at the blocking section that the JS thread is in, or at the words if it waits for a signal
// itself. ASYNC-SIGNAL-SAFE.
void nudge_persona();

// trip_signal() for the owner of the signals from outside a handler: wakes the persona's own waits as well.
void trip_from_thread(SignalState& state, int signum);
