// signal_handler() of Modules/signalmodule.c, for a process in which any thread may be the one the kernel picks.

#include "handler.h"

#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>

#include "eventfd.h"
#include "trace.h"

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
static void forward_to_persona(AtomicWord* trace, int signum, const siginfo_t* info) {
  handler_context.forwarded.fetch_add(1);
  const pid_t pid = handler_context.pid.load();
  const pid_t persona = handler_context.persona.load();
  if (trace != nullptr) trace_step(trace, TraceStep::FORWARDED, signum, persona);
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

// ASYNC-SIGNAL-SAFE, HANDLER THREAD. The VM wants this signal to wait. It waits as a flag, with its siginfo; the kernel
// keeps what comes after it, of this signal and of all that must wait, because they are blocked from here on: they are
// added to the mask that the end of the handler restores. Pairs with release_held_back() in persona.cc.
static void hold_back(SignalState& state, int signum, const siginfo_t& info, KernelMask deferred, void* context) {
  siginfo_t known = info;
  restore_forwarded(&known);
  KeptInfo& kept = state.kept[signum];
  siginfo_fields(known, kept.fields);
  kept.present.store(true);
  state.words[HELD_BACK_LOW].fetch_or(static_cast<int32_t>(deferred));
  state.words[HELD_BACK_HIGH].fetch_or(static_cast<int32_t>(deferred >> 32));
  // The kernel's part of uc_sigmask is its first 64 bits; glibc's sigset_t is larger.
  *reinterpret_cast<KernelMask*>(&static_cast<ucontext_t*>(context)->uc_sigmask) |= deferred;
}

KernelMask read_mask(const SignalState& state, Word low, Word high) {
  return static_cast<uint32_t>(state.words[low].load()) |
         KernelMask{static_cast<uint32_t>(state.words[high].load())} << 32;
}

void siginfo_fields(const siginfo_t& info, int* fields) {
  const int known[] = {info.si_signo,  info.si_code, info.si_errno, info.si_pid, static_cast<int>(info.si_uid),
                       info.si_status, static_cast<int>(info.si_band)};
  std::copy(std::begin(known), std::end(known), fields);
}

// The process that sent the signal, 0 where it was the kernel. A forwarded one keeps its sender's.
static int sender_of(siginfo_t info) {
  restore_forwarded(&info);
  const bool was_sent = info.si_code == SI_USER || info.si_code == SI_QUEUE || info.si_code == SI_TKILL;
  return was_sent ? info.si_pid : 0;
}

// ASYNC-SIGNAL-SAFE. A thread that is not Python's has signalled itself, as by raise(). The signal trips there, before
// raise() returns, as in CPython: what the thread does next, it does after the trip (bpo-31119). Unless Python blocks
// or defers the signal, or waits for it: then it is the persona's.
static bool trips_in_its_sender(const SignalState* state, int signum, const siginfo_t& info) {
  if (state == nullptr || info.si_code != SI_TKILL || info.si_pid != handler_context.pid.load()) return false;
  return (kept_mask(*state) & mask_of(signum)) == 0 && !handler_context.persona_waits.load();
}

KernelMask kept_mask(const SignalState& state) {
  return handler_context.python_mask.load() | read_mask(state, DEFERRED_LOW, DEFERRED_HIGH) |
         read_mask(state, HELD_BACK_LOW, HELD_BACK_HIGH);
}

// ASYNC-SIGNAL-SAFE. Is this the JS thread in a wait that has opened the signals (poll_until() in blocking.cc)?
static bool trips_in_the_wait(const SignalState* state, int signum, pid_t thread) {
  return state != nullptr && handler_context.js_waits.load() && thread == handler_context.js_thread.load() &&
         (kept_mask(*state) & mask_of(signum)) == 0;
}

// ASYNC-SIGNAL-SAFE, on any thread. errno belongs to the code that was interrupted.
static void signal_handler(int signum, siginfo_t* info, void* context) {
  const int saved_errno = errno;
  if (getpid() == handler_context.pid.load()) {
    const pid_t thread = static_cast<pid_t>(syscall(SYS_gettid));
    SignalState* state = handler_context.state.load();
    AtomicWord* const trace = state != nullptr ? trace_of(*state) : nullptr;
    if (trace != nullptr) trace_step(trace, TraceStep::ARRIVED, signum, sender_of(*info));
    if (thread == handler_context.persona.load() || trips_where_it_lands(signum) ||
        trips_in_its_sender(state, signum, *info) || trips_in_the_wait(state, signum, thread)) {
      handler_context.trips.fetch_add(1);
      if (state != nullptr) {
        const KernelMask deferred = read_mask(*state, DEFERRED_LOW, DEFERRED_HIGH);
        if ((deferred & mask_of(signum)) != 0) hold_back(*state, signum, *info, deferred, context);
        trip_signal(*state, signum);
      }
      // Also on the persona itself: it may be about to sleep.
      nudge_persona();
    } else {
      forward_to_persona(trace, signum, info);
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
