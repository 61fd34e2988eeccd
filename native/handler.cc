// signal_handler() of Modules/signalmodule.c, for a process in which any thread may be the one the kernel picks.

#include "handler.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "eventfd.h"

HandlerContext handler_context;

bool trips_where_it_lands(int signum) {
  return signum == SIGPIPE || signum == SIGXFSZ || signum == SIGTTIN || signum == SIGTTOU;
}

bool is_synchronous(int signum) {
  return signum == SIGSEGV || signum == SIGBUS || signum == SIGFPE || signum == SIGILL || signum == SIGTRAP ||
         signum == SIGSYS;
}

void nudge_persona() {
  const SignalState* state = handler_context.state.load();
  if (state != nullptr && state->section.load() != Section::OUTSIDE) ring(handler_context.command_fd.load());
  if (handler_context.persona_waits.load()) {
    syscall(SYS_tgkill, handler_context.pid.load(), handler_context.persona.load(), RESERVED_SIGNAL);
  }
}

// A thread may send another one only siginfo that looks queued, so the code that kill() or the kernel gave travels in
// si_errno, which Linux does not use for signals.
constexpr int FORWARDED = 0x4d500000;

// ASYNC-SIGNAL-SAFE. Send the signal on with what is known about it; with a full signal queue, without.
static void forward_to_persona(int signum, const siginfo_t* info) {
  handler_context.forwarded.fetch_add(1);
  const pid_t pid = handler_context.pid.load();
  const pid_t persona = handler_context.persona.load();
  siginfo_t sent = *info;
  if (sent.si_code >= 0 || sent.si_code == SI_TKILL) {
    sent.si_errno = FORWARDED | (sent.si_code & 0xffff);
    sent.si_code = SI_QUEUE;
  }
  if (syscall(SYS_rt_tgsigqueueinfo, pid, persona, signum, &sent) == -1) syscall(SYS_tgkill, pid, persona, signum);
}

void restore_forwarded(siginfo_t* info) {
  if (info->si_code != SI_QUEUE || (info->si_errno & ~0xffff) != FORWARDED) return;
  info->si_code = static_cast<int16_t>(info->si_errno & 0xffff);
  info->si_errno = 0;
}

// ASYNC-SIGNAL-SAFE, on any thread. errno belongs to the code that was interrupted.
static void signal_handler(int signum, siginfo_t* info, void*) {
  const int saved_errno = errno;
  if (getpid() == handler_context.pid.load()) {
    const pid_t thread = static_cast<pid_t>(syscall(SYS_gettid));
    SignalState* state = handler_context.state.load();
    if (thread == handler_context.persona.load() || trips_where_it_lands(signum)) {
      handler_context.trips.fetch_add(1);
      if (state != nullptr) trip_signal(*state, signum);
      // Also on the persona itself: it may be about to sleep.
      nudge_persona();
    } else {
      forward_to_persona(signum, info);
    }
  }
  errno = saved_errno;
}

void trip_from_thread(SignalState& state, int signum) {
  trip_signal(state, signum);
  if (handler_context.state.load() == &state) nudge_persona();
}

Disposition get_disposition(int signum) {
  struct sigaction action;
  if (signum == RESERVED_SIGNAL || sigaction(signum, nullptr, &action) == -1) return Disposition::OTHER;
  if ((action.sa_flags & SA_SIGINFO) != 0) {
    return action.sa_sigaction == signal_handler ? Disposition::TRIP : Disposition::OTHER;
  }
  if (action.sa_handler == SIG_DFL) return Disposition::DEFAULT;
  if (action.sa_handler == SIG_IGN) return Disposition::IGNORE;
  return Disposition::OTHER;
}

int set_disposition(int signum, Disposition disposition) {
  if (signum == RESERVED_SIGNAL) return -EINVAL;
  struct sigaction action = {};
  if (disposition == Disposition::TRIP) {
    // No SA_RESTART: a trip ends system calls. All signals wait while a handler runs, so that handlers never nest and
    // the persona needs stack for one.
    action.sa_sigaction = signal_handler;
    action.sa_flags = SA_SIGINFO;
    sigfillset(&action.sa_mask);
  } else {
    action.sa_handler = disposition == Disposition::IGNORE ? SIG_IGN : SIG_DFL;
  }
  return sigaction(signum, &action, nullptr) == -1 ? -errno : 0;
}

int set_restart(int signum, bool restart) {
  struct sigaction action;
  if (signum == RESERVED_SIGNAL) return -EINVAL;
  if (sigaction(signum, nullptr, &action) == -1) return -errno;
  if (restart) {
    action.sa_flags |= SA_RESTART;
  } else {
    action.sa_flags &= ~SA_RESTART;
  }
  return sigaction(signum, &action, nullptr) == -1 ? -errno : 0;
}
