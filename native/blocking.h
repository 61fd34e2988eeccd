// Calls that may wait, and that a trip ends without a race.
//
// CPython's own race, a signal between the last check and the system call, is closed in two ways:
//   * poll_until(): ppoll() on the fds and the wake-up channel. For what can be waited for by readiness.
//   * in_section(): the system call itself in a *blocking section*. While the JS thread is inside, the persona answers
//     a trip with a kick, a signal that ends the system call, and repeats it until the section is left, since a kick
//     may fall between check and call. For what has no readiness: a full pipe, a FIFO being opened, locks, waitpid of
//     a group; and for reads, since another reader may take the data, and a background job must stop in read().
// Both do what can be done at once even if a signal has tripped: the loop runs the handler right after.

#pragma once

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>

#include "deadline.h"
#include "eventfd.h"
#include "handler.h"
#include "persona.h"
#include "signal_state.h"

// ppoll() until one of the fds is ready (their number), the deadline (0), or a trip (-EINTR). `fds` has room for one
// more entry after `count`. Without a state no trip ends it.
int poll_until(SignalState* state, pollfd* fds, int count, double deadline);

// The bounds of a blocking section.
class BlockingSection {
 public:
  explicit BlockingSection(SignalState& state) : state_(state), kicks_before_(handler_context.kicks.load()) {
    state_.section.store(Section::INSIDE);
    // Tripped already: the call may go ahead, and is kicked if it waits. Pairs with nudge_persona(), which looks at
    // `section` after the words are set: one of us sees the other.
    if (is_interrupting(state_)) ring(handler_context.command_fd.load());
  }

  ~BlockingSection() {
    // Not while a kick is on its way: it would end some later system call.
    for (Section inside = Section::INSIDE; !state_.section.compare_exchange_strong(inside, Section::OUTSIDE);) {
      inside = Section::INSIDE;
      sched_yield();
    }
    // A kick that was sent and not yet taken is taken on the way out of this.
    if (handler_context.kicks.load() != kicks_before_) syscall(SYS_gettid);
  }

  BlockingSection(const BlockingSection&) = delete;
  BlockingSection& operator=(const BlockingSection&) = delete;

 private:
  SignalState& state_;
  const int32_t kicks_before_;
};

// Make a system call in a blocking section: its result, or -errno; -EINTR only if a signal has tripped. For the JS
// thread that owns the signals; elsewhere nobody kicks, and the call is made as it is.
template <typename Call>
auto in_section(SignalState* state, Call call) -> decltype(call()) {
  for (;;) {
    decltype(call()) result;
    int error;
    bool interrupted = false;
    if (persona_serves(state)) {
      const BlockingSection section(*state);
      result = call();
      error = errno;
      interrupted = is_interrupting(*state);
    } else {
      result = call();
      error = errno;
    }
    if (result != -1) return result;
    if (error != EINTR || interrupted) return -error;
  }
}

// Make a call whose result tells what others have done: the signals they had sent before have tripped on return.
template <typename Call>
auto answered(SignalState* state, Call call) -> decltype(call()) {
  const double began = monotonic_now();
  const auto result = call();
  if (result >= 0 && persona_serves(state)) persona_settle(began);
  return result;
}

inline bool would_block(int fd) { return (fcntl(fd, F_GETFL) & O_NONBLOCK) == 0; }

// As in_section(), for a call on an fd that can be polled: where nobody kicks, readiness is waited for first.
template <typename Call>
auto on_fd(SignalState* state, int fd, short events, Call call) -> decltype(call()) {
  if (state != nullptr && !persona_serves(state) && would_block(fd)) {
    pollfd fds[2] = {{fd, events, 0}, {}};
    const int ready = poll_until(state, fds, 1, HUGE_VAL);
    if (ready < 0) return ready;
  }
  return in_section(state, call);
}
