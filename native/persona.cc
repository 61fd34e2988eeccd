// The persona's thread, its commands, and how the process is taken over and given back.

#include "persona.h"

#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <functional>
#include <map>
#include <mutex>

#include "deadline.h"
#include "eventfd.h"
#include "futex.h"
#include "handler.h"
#include "internal_fds.h"
#include "mask_surgery.h"

namespace {

struct Persona {
  std::mutex ownership;  // start and stop, which JavaScript threads may call at the same time

  pthread_t thread;
  bool quits;

  // The Python-visible mask. What the kernel keeps for the VM (hold_back() in handler.cc) is blocked besides.
  KernelMask python_mask;

  // One command at a time, from the JS thread that owns the signals. `requested` and `done` are futexes.
  std::function<void()> command;
  std::atomic<int32_t> requested{0};
  std::atomic<int32_t> done{0};

  // As found by persona_start().
  struct sigaction found_actions[NSIG_WORDS];
  sigset_t found_mask;
  std::map<pid_t, KernelMask> found_masks;
};

Persona persona;

constexpr int SPINS = 100;

pid_t this_thread() { return static_cast<pid_t>(syscall(SYS_gettid)); }

// All but faults; what threads block that are not to take signals. The reserved signal stays open for surgery, and
// sigset_t functions leave out glibc's own.
KernelMask blocked_elsewhere() {
  sigset_t all;
  sigfillset(&all);
  KernelMask mask = to_kernel(all) & ~mask_of(RESERVED_SIGNAL);
  for (int signum = 1; signum < NSIG_WORDS; signum++) {
    if (is_synchronous(signum)) mask &= ~mask_of(signum);
  }
  return mask;
}

constexpr KernelMask OPEN_IN_JS_THREAD = mask_of(SIGPIPE) | mask_of(SIGXFSZ) | mask_of(SIGTTIN) | mask_of(SIGTTOU);

// The JS thread has the Python-visible mask for the signals that land on it, and blocks the rest.
void set_js_thread_mask(KernelMask python_mask) {
  const sigset_t set = from_kernel((blocked_elsewhere() & ~OPEN_IN_JS_THREAD) | (python_mask & OPEN_IN_JS_THREAD));
  pthread_sigmask(SIG_SETMASK, &set, nullptr);
}

// HANDLER THREAD. Send the JS thread a kick if it is in a blocking section that a trip ends. Kicking is announced in
// `section`, so that the JS thread does not leave with a kick still to come (leave_section() in blocking.cc).
bool kick_js_thread(SignalState& state) {
  if (state.section.load() != Section::INSIDE || !is_interrupting(state)) return false;
  Section inside = Section::INSIDE;
  if (!state.section.compare_exchange_strong(inside, Section::BEING_KICKED)) return false;
  handler_context.kicks.fetch_add(1);
  syscall(SYS_tgkill, handler_context.pid.load(), handler_context.js_thread.load(), RESERVED_SIGNAL);
  state.section.store(Section::INSIDE);
  return true;
}

// HANDLER THREAD. Sleep until a command, a nudge or a signal comes; while a kick may have fallen between the JS
// thread's check and its system call, only for a moment, longer each time.
void sleep_on(int command_fd, timespec* kick_interval) {
  SignalState* state = handler_context.state.load();
  const bool kicking = state != nullptr && kick_js_thread(*state);
  constexpr long FIRST_KICK_INTERVAL = 50'000, LAST_KICK_INTERVAL = 5'000'000;  // nanoseconds
  kick_interval->tv_nsec = kicking ? std::min(2 * kick_interval->tv_nsec, LAST_KICK_INTERVAL) : FIRST_KICK_INTERVAL;
  timespec watched;
  const bool watching = state != nullptr && time_left(state->watch_deadline.load(), &watched);
  const timespec* wait = kicking ? kick_interval : watching ? &watched : nullptr;
  pollfd rung = {command_fd, POLLIN, 0};
  if (ppoll(&rung, 1, wait, nullptr) > 0) silence(command_fd);
  if (watching && monotonic_now() >= state->watch_deadline.load()) {
    state->watch_deadline.store(HUGE_VAL);
    trip_nothing(*state);
  }
}

void* persona_main(void* initial_mask) {
  pthread_setname_np(pthread_self(), "minipy-signal");
  handler_context.persona.store(this_thread());
  handler_context.python_mask.store(to_kernel(*static_cast<sigset_t*>(initial_mask)));
  pthread_sigmask(SIG_SETMASK, static_cast<sigset_t*>(initial_mask), nullptr);
  const int command_fd = handler_context.command_fd.load();
  timespec kick_interval = {0, 0};
  while (!persona.quits) {
    const int32_t request = persona.requested.load();
    if (request == persona.done.load()) {
      sleep_on(command_fd, &kick_interval);
      continue;
    }
    // Signals sent before the request have been taken: they were pending when this thread last left the kernel.
    syscall(SYS_gettid);
    persona.command();
    persona.done.store(request);
    futex_wake(persona.done);
  }
  return nullptr;
}

// Run `command` on the persona and wait for it. MAIN THREAD ONLY: the thread that owns the signals.
void on_persona(std::function<void()> command) {
  persona.command = std::move(command);
  const int32_t request = persona.requested.fetch_add(1) + 1;
  ring(handler_context.command_fd.load());
  // The answer takes about as long as going to sleep and being woken: look for it a while, leaving the processor to
  // the persona if there is only one.
  for (int i = 0; i < SPINS && persona.done.load() != request; i++) sched_yield();
  for (int32_t done; (done = persona.done.load()) != request;) futex_wait(persona.done, done);
}

// HANDLER THREAD. Block Python's mask and what the VM has held back but for `released`. No signal may be held back between
// the two, so all are blocked meanwhile.
void apply_mask(KernelMask released) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, nullptr);
  SignalState& state = *handler_context.state.load();
  state.words[HELD_BACK_LOW].fetch_and(static_cast<int32_t>(~released));
  state.words[HELD_BACK_HIGH].fetch_and(static_cast<int32_t>(~released >> 32));
  const sigset_t set = from_kernel(persona.python_mask | read_mask(state, HELD_BACK_LOW, HELD_BACK_HIGH));
  pthread_sigmask(SIG_SETMASK, &set, nullptr);
  handler_context.python_mask.store(persona.python_mask);
}

// What CPython's process has at start: everything default but what the shell ignored and the two that
// Python ignores; SIGINT caught unless it was ignored.
void install_initial_dispositions(KernelMask ignored) {
  for (int signum = 1; signum < 32; signum++) {
    if (signum == SIGKILL || signum == SIGSTOP) continue;
    // V8's WebAssembly traps, unless node runs with --disable-wasm-trap-handler: a fault there must reach V8.
    if (signum == SIGSEGV && get_disposition(signum) == Disposition::OTHER) continue;
    const bool ignore = (ignored & mask_of(signum)) != 0 || signum == SIGPIPE || signum == SIGXFSZ;
    set_disposition(signum, ignore              ? Disposition::IGNORE
                            : signum == SIGINT  ? Disposition::TRIP
                                                : Disposition::DEFAULT);
  }
}

// The kick has done its work by ending a system call.
void ignore_kick(int) {}

void install_kick() {
  struct sigaction action = {};
  action.sa_handler = ignore_kick;  // no SA_RESTART
  sigfillset(&action.sa_mask);
  sigaction(RESERVED_SIGNAL, &action, nullptr);
}

bool create_thread(KernelMask initial_mask) {
  // Everything is blocked while the thread is born; it sets its own mask once it is known as the persona.
  sigset_t all, mask_here, persona_mask = from_kernel(initial_mask);
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &mask_here);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 256 * 1024);
  persona.quits = false;
  persona.python_mask = initial_mask;
  const bool created = pthread_create(&persona.thread, &attributes, persona_main, &persona_mask) == 0;
  pthread_attr_destroy(&attributes);
  if (created) on_persona([] {});  // its initial mask is on our stack
  pthread_sigmask(SIG_SETMASK, &mask_here, nullptr);
  return created;
}

void forget_owner() {
  close_internal(handler_context.command_fd.exchange(-1));
  handler_context.state.store(nullptr);
  handler_context.persona.store(0);
  handler_context.js_thread.store(0);
  handler_context.pid.store(0);
}

}  // namespace

bool persona_serves(const SignalState* state) {
  return state != nullptr && handler_context.state.load() == state;
}

const char* persona_start(SignalState& state, KernelMask ignored, KernelMask blocked) {
  const std::lock_guard<std::mutex> lock(persona.ownership);
  if (handler_context.state.load() != nullptr) {
    return "minipy: another interpreter of this process owns the signals; close it first, or use signals: 'none'";
  }
  struct sigaction reserved;
  sigaction(RESERVED_SIGNAL, nullptr, &reserved);
  if (reserved.sa_handler != SIG_DFL && !surgery_unanswered()) {
    return "minipy: signal 49 is in use in this process, maybe by another copy of minipy; use signals: 'none'";
  }

  blocked &= ~mask_of(RESERVED_SIGNAL);
  const int command_fd = internal_eventfd();
  if (command_fd == -1) return "minipy: no eventfd for the signal thread (too many open files?)";
  for (int signum = 1; signum < NSIG_WORDS; signum++) sigaction(signum, nullptr, &persona.found_actions[signum]);
  pthread_sigmask(SIG_SETMASK, nullptr, &persona.found_mask);

  state.words[HELD_BACK_LOW].store(0);
  state.words[HELD_BACK_HIGH].store(0);
  handler_context.command_fd.store(command_fd);
  handler_context.pid.store(getpid());
  handler_context.js_thread.store(this_thread());
  handler_context.state.store(&state);
  install_kick();
  set_js_thread_mask(blocked);
  if (!create_thread(blocked)) {
    pthread_sigmask(SIG_SETMASK, &persona.found_mask, nullptr);
    sigaction(RESERVED_SIGNAL, &persona.found_actions[RESERVED_SIGNAL], nullptr);
    forget_owner();
    return "minipy: the signal thread cannot be created";
  }
  persona.found_masks =
      block_in_other_threads(blocked_elsewhere(), {this_thread(), handler_context.persona.load()});
  install_initial_dispositions(ignored);
  return nullptr;
}

// In a child: what the parent was sent is not the child's.
static void forget_trips(SignalState& state) {
  for (int signum = 0; signum < NSIG_WORDS; signum++) {
    state.words[TRIPPED + signum].store(0);
    state.kept[signum].present.store(false);
  }
  state.words[IS_TRIPPED].store(0);
  state.words[HELD_BACK_LOW].store(0);
  state.words[HELD_BACK_HIGH].store(0);
  state.watch_deadline.store(HUGE_VAL);
}

bool persona_after_fork(KernelMask python_mask) {
  SignalState* state = handler_context.state.load();
  if (state == nullptr) return true;
  const int command_fd = renew_internal(handler_context.command_fd.load());
  if (command_fd == -1) return false;
  handler_context.command_fd.store(command_fd);
  forget_trips(*state);
  handler_context.persona_waits.store(false);
  handler_context.js_thread.store(this_thread());
  handler_context.pid.store(getpid());
  persona.found_masks.clear();
  return create_thread(python_mask);
}

void persona_stop() {
  const std::lock_guard<std::mutex> lock(persona.ownership);
  persona_sync();
  for (int signum = 1; signum < NSIG_WORDS; signum++) {
    if (signum != RESERVED_SIGNAL) sigaction(signum, &persona.found_actions[signum], nullptr);
  }
  on_persona([] { persona.quits = true; });
  pthread_join(persona.thread, nullptr);
  restore_in_other_threads(persona.found_masks, to_kernel(persona.found_mask), {this_thread()});
  persona.found_masks.clear();
  if (!surgery_unanswered()) sigaction(RESERVED_SIGNAL, &persona.found_actions[RESERVED_SIGNAL], nullptr);
  forget_owner();
  // Last: what has come for the process meanwhile is now taken as start() found it.
  pthread_sigmask(SIG_SETMASK, &persona.found_mask, nullptr);
}

bool persona_serves_this_thread() { return handler_context.js_thread.load() == this_thread(); }

void persona_sync() {
  if (persona_serves_this_thread()) on_persona([] {});
}

void persona_settle(double began) {
  constexpr double WAITED = 5e-6;  // seconds: less than two context switches take
  sigset_t here;
  if (monotonic_now() - began > WAITED || (sigpending(&here) == 0 && (to_kernel(here) & ~OPEN_IN_JS_THREAD) != 0)) {
    persona_sync();
  }
}

// The reserved signal is nobody's to block: waits on the persona are ended by it. The kernel's own two cannot be.
static KernelMask blockable(KernelMask mask) {
  return to_kernel(from_kernel(mask)) & ~(mask_of(RESERVED_SIGNAL) | mask_of(SIGKILL) | mask_of(SIGSTOP));
}

KernelMask persona_set_mask(int how, KernelMask mask) {
  const KernelMask before = persona.python_mask;
  mask = blockable(mask);
  persona.python_mask = how == SIG_BLOCK ? before | mask : how == SIG_UNBLOCK ? before & ~mask : mask;
  on_persona([] { apply_mask(0); });
  set_js_thread_mask(persona.python_mask);
  return before;
}

int persona_take_held_back(KernelMask wanted, siginfo_t* info) {
  int taken = 0;
  on_persona([&] {
    const KernelMask held = read_mask(*handler_context.state.load(), HELD_BACK_LOW, HELD_BACK_HIGH);
    const sigset_t set = from_kernel(wanted & held & ~persona.python_mask);
    const timespec now = {0, 0};
    taken = std::max(sigtimedwait(&set, info, &now), 0);
    if (taken > 0) tell_wakeup_fd(*handler_context.state.load(), taken);
  });
  if (taken > 0) restore_forwarded(info);
  return taken;
}

void persona_release_held_back(KernelMask released) {
  on_persona([=] { apply_mask(released); });
}

void persona_watch(double deadline) {
  handler_context.state.load()->watch_deadline.store(deadline);
  on_persona([] {}); // it goes to sleep anew
}

KernelMask persona_pending() {
  KernelMask pending = 0;
  on_persona([&] {
    sigset_t set;
    sigpending(&set);
    pending = to_kernel(set);
  });
  sigset_t here;
  sigpending(&here);
  return pending | (to_kernel(here) & OPEN_IN_JS_THREAD);
}

// The persona sends its own signals: one that it does not block is taken before its system call returns.
int persona_kill(pid_t pid, int signum) {
  int error = 0;
  on_persona([&] { error = kill(pid, signum) == -1 ? errno : 0; });
  // Open in this thread as well: taken here at the next system call, and a fault's signal is then forwarded.
  if (is_synchronous(signum) || trips_where_it_lands(signum)) persona_sync();
  return -error;
}

int persona_raise(int signum) {
  int error = 0;
  on_persona([&] { error = syscall(SYS_tgkill, getpid(), this_thread(), signum) == -1 ? errno : 0; });
  return -error;
}

int persona_queue(int signum, int value) {
  int error = 0;
  on_persona([&] { error = sigqueue(getpid(), signum, {.sival_int = value}) == -1 ? errno : 0; });
  if (is_synchronous(signum) || trips_where_it_lands(signum)) persona_sync();
  return -error;
}

static KernelMask tripped_mask(const SignalState& state) {
  KernelMask tripped = 0;
  for (int signum = 1; signum < NSIG_WORDS; signum++) {
    if (state.words[TRIPPED + signum].load() != 0) tripped |= mask_of(signum);
  }
  return tripped;
}

// HANDLER THREAD. ppoll() swaps the mask as sigsuspend() does, and can also only look. Everything is blocked around it,
// so no trip falls between the check and the wait; also the reserved signal, by which a trip on another thread ends
// the wait. One signal is taken each time, because the handler blocks all; what has tripped is closed then, so that
// the rest of a queue of real-time signals stays in the kernel.
static void suspend_here(KernelMask mask) {
  SignalState& state = *handler_context.state.load();
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, nullptr);
  handler_context.python_mask.store(mask);
  for (bool looked = false; !looked;) {
    const bool tripped = is_tripped(state);
    const sigset_t set = from_kernel(mask | read_mask(state, HELD_BACK_LOW, HELD_BACK_HIGH) | tripped_mask(state));
    const timespec now = {0, 0};
    looked = ppoll(nullptr, 0, tripped ? &now : nullptr, &set) == 0;
  }
  apply_mask(0);
}

void persona_suspend(KernelMask mask) {
  mask = blockable(mask);
  set_js_thread_mask(mask);
  on_persona([=] {
    handler_context.persona_waits.store(true);
    suspend_here(mask);
    handler_context.persona_waits.store(false);
  });
  set_js_thread_mask(persona.python_mask);
}

// Wait with everything blocked, for the wanted signals and for those that would have been handled; one of the latter
// is sent to this thread again once the mask is back, and so taken in the usual way. Thus no trip can fall between the
// check and the wait.
static int sigtimedwait_here(KernelMask wanted, double deadline, siginfo_t* info) {
  const SignalState& state = *handler_context.state.load();
  sigset_t all, before;
  sigfillset(&all);
  for (;;) {
    pthread_sigmask(SIG_SETMASK, &all, &before);
    const sigset_t woken_by = from_kernel((wanted | ~to_kernel(before) | mask_of(RESERVED_SIGNAL)));
    timespec left = {0, 0};
    const bool tripped = is_tripped(state);
    const bool forever = !tripped && !time_left(deadline, &left);
    int signum = forever ? sigwaitinfo(&woken_by, info) : sigtimedwait(&woken_by, info, &left);
    const int error = errno;
    const bool is_wanted = signum > 0 && signum != RESERVED_SIGNAL && (wanted & mask_of(signum)) != 0;
    if (signum > 0 && signum != RESERVED_SIGNAL && !is_wanted) {
      syscall(SYS_rt_tgsigqueueinfo, getpid(), this_thread(), signum, info);
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (is_wanted) {
      restore_forwarded(info);
      return signum;
    }
    if (is_tripped(state)) return -EINTR;
    if (signum == -1 && error != EINTR) return -error;
  }
}

int persona_sigtimedwait(KernelMask wanted, double deadline, siginfo_t* info) {
  int result = 0;
  on_persona([&] {
    handler_context.persona_waits.store(true);
    result = sigtimedwait_here(wanted, deadline, info);
    handler_context.persona_waits.store(false);
  });
  return result;
}
