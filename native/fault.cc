// The handlers behind faulthandler; fault.h says how the two sides share the work.

#include "fault.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "deadline.h"
#include "handler.h"
#include "persona.h"

namespace {

struct Fatal {
  int signum;
  const char* name;
  struct sigaction previous;
};

Fatal fatal_signals[] = {
    {SIGBUS, "Bus error", {}},
    {SIGILL, "Illegal instruction", {}},
    {SIGFPE, "Floating point exception", {}},
    {SIGABRT, "Aborted", {}},
    {SIGSEGV, "Segmentation fault", {}},
};

std::atomic<bool> enabled{false};
std::atomic<int> fault_fd{2};

// One more than the longest text that is published: 100 frames of two shortened names each.
char published[160 * 1024];
std::atomic<size_t> published_length{0};

struct Registered {
  std::atomic<bool> is_registered{false};
  struct sigaction previous;
};
Registered registered[NSIG_WORDS];

// requested[signum], and requested[0] for the watchdog.
std::atomic<bool> requested[NSIG_WORDS];

Fatal* find_fatal(int signum) {
  const auto found = std::find_if(std::begin(fatal_signals), std::end(fatal_signals),
                                  [signum](const Fatal& fatal) { return fatal.signum == signum; });
  return found == std::end(fatal_signals) ? nullptr : found;
}

// ASYNC-SIGNAL-SAFE.
void write_all(int fd, const char* text, size_t length) {
  while (length > 0) {
    const ssize_t written = write(fd, text, length);
    if (written == -1 && errno == EINTR) continue;
    if (written <= 0) return;  // there is no way to tell anybody
    text += written;
    length -= static_cast<size_t>(written);
  }
}

// ASYNC-SIGNAL-SAFE.
void request(int which) {
  requested[which].store(true);
  SignalState* state = handler_context.state.load();
  if (state == nullptr) return;
  trip_dump(*state);
  nudge_persona();
}

// ASYNC-SIGNAL-SAFE. Tell of a fault of this very thread.
void tell_at_once(const Fatal& fatal) {
  const int fd = fault_fd.load();
  const auto line = [fd](const char* text) { write_all(fd, text, strlen(text)); };
  line("Fatal Python error: ");
  line(fatal.name);
  line("\n\n");
  const size_t length = published_length.load();
  if (length > 0) {
    write_all(fd, published, length);
  } else {
    line("  <the fault is in the interpreter's own code: no Python frames can be read>\n");
  }
}

// ASYNC-SIGNAL-SAFE. Did this thread do it to itself, so that nothing can wait?
bool is_own_fault(int signum, const siginfo_t* info, pid_t thread) {
  if (info->si_code > 0) return true;  // by the processor
  if (thread == handler_context.js_thread.load() && published_length.load() > 0) return true;
  // abort(): glibc ends the process once this handler has returned.
  return signum == SIGABRT && info->si_code == SI_TKILL && info->si_pid == getpid() &&
         thread != handler_context.persona.load();
}

// ASYNC-SIGNAL-SAFE, on any thread.
void fatal_handler(int signum, siginfo_t* info, void*) {
  const int saved_errno = errno;
  Fatal& fatal = *find_fatal(signum);
  const bool is_ours = getpid() == handler_context.pid.load();
  const pid_t thread = static_cast<pid_t>(syscall(SYS_gettid));
  if (is_ours && !is_own_fault(signum, info, thread)) {
    request(signum);
  } else {
    if (is_ours) tell_at_once(fatal);
    sigaction(signum, &fatal.previous, nullptr);
    // By the processor: the instruction runs again, and faults again, when this returns.
    if (info->si_code <= 0) syscall(SYS_tgkill, getpid(), thread, signum);
  }
  errno = saved_errno;
}

// ASYNC-SIGNAL-SAFE, on any thread.
void registered_handler(int signum, siginfo_t*, void*) {
  const int saved_errno = errno;
  if (getpid() == handler_context.pid.load()) request(signum);
  errno = saved_errno;
}

int catch_with(int signum, void (*handler)(int, siginfo_t*, void*), struct sigaction* previous) {
  struct sigaction action = {};
  action.sa_sigaction = handler;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  return sigaction(signum, &action, previous) == -1 ? -errno : 0;
}

// A stack for the handler when the thread's own has run out. Kept for ever: a handler may be on it.
void give_alternative_stack() {
  constexpr size_t SIZE = 64 * 1024;
  static thread_local bool given = false;
  stack_t present = {};
  if (given || (sigaltstack(nullptr, &present) == 0 && (present.ss_flags & SS_DISABLE) == 0)) return;
  void* memory = mmap(nullptr, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;  // then a stack overflow goes untold, all else does not need it
  const stack_t stack = {memory, 0, SIZE};
  given = sigaltstack(&stack, nullptr) == 0;
}

struct Watchdog {
  pthread_t thread;
  bool runs = false;
  pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t changed;
  bool cancelled = false;
  double timeout = 0;
  bool repeats = false;
};

Watchdog watchdog;

timespec clock_time(double seconds) {
  constexpr double LONGEST = 1e15;
  const double bounded = std::fmin(seconds, LONGEST);
  const double whole = std::floor(bounded);
  return {static_cast<time_t>(whole), static_cast<long>((bounded - whole) * 1e9)};
}

void* watch(void*) {
  pthread_mutex_lock(&watchdog.lock);
  do {
    const timespec end = clock_time(monotonic_now() + watchdog.timeout);
    int result = 0;
    while (!watchdog.cancelled && result != ETIMEDOUT) {
      result = pthread_cond_timedwait(&watchdog.changed, &watchdog.lock, &end);
    }
    if (!watchdog.cancelled) request(0);
  } while (!watchdog.cancelled && watchdog.repeats);
  pthread_mutex_unlock(&watchdog.lock);
  return nullptr;
}

}  // namespace

int native_fault_enable(int fd) {
  fault_fd.store(fd);
  if (enabled.exchange(true)) return 0;
  give_alternative_stack();
  for (Fatal& fatal : fatal_signals) {
    const int error = catch_with(fatal.signum, fatal_handler, &fatal.previous);
    if (error != 0) return error;
  }
  return 0;
}

void native_fault_disable() {
  if (!enabled.exchange(false)) return;
  published_length.store(0);
  for (Fatal& fatal : fatal_signals) sigaction(fatal.signum, &fatal.previous, nullptr);
  persona_sync();
}

int native_fault_register(int signum) {
  if (registered[signum].is_registered.load()) return 0;
  if (signum == RESERVED_SIGNAL) return -EINVAL;
  const int error = catch_with(signum, registered_handler, &registered[signum].previous);
  if (error == 0) registered[signum].is_registered.store(true);
  return error;
}

int native_fault_unregister(int signum) {
  if (!registered[signum].is_registered.exchange(false)) return 0;
  sigaction(signum, &registered[signum].previous, nullptr);
  persona_sync();
  return 1;
}

void native_fault_publish(Text traceback) {
  published_length.store(0);
  if (!enabled.load() || traceback.size() > sizeof published) return;
  memcpy(published, traceback.data(), traceback.size());
  published_length.store(traceback.size());
}

std::vector<int> native_fault_take_requests(Env& env) {
  std::vector<int> result;
  // Cleared first: a request that comes meanwhile sets it again, after its own flag.
  if (env.state != nullptr) env.state->words[DUMP_REQUESTS].store(0);
  for (int which = 0; which < NSIG_WORDS; which++) {
    if (requested[which].exchange(false)) result.push_back(which);
  }
  return result;
}

int native_fault_raise_again(int signum) {
  const Fatal* fatal = find_fatal(signum);
  if (fatal == nullptr) return -EINVAL;
  sigaction(signum, &fatal->previous, nullptr);
  return persona_raise(signum);
}

int native_fault_chain(int signum) {
  Registered& entry = registered[signum];
  if (!entry.is_registered.load()) return 0;
  sigaction(signum, &entry.previous, nullptr);
  const int result = persona_raise(signum);
  catch_with(signum, registered_handler, nullptr);
  return result;
}

void native_fault_release() {
  native_cancel_dump_later();
  for (int signum = 1; signum < NSIG_WORDS; signum++) native_fault_unregister(signum);
  native_fault_disable();
}

bool native_dump_later(double timeout, bool repeats) {
  native_cancel_dump_later();
  static const bool condition_made = [] {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    return pthread_cond_init(&watchdog.changed, &attributes) == 0;
  }();
  watchdog.cancelled = false;
  watchdog.timeout = timeout;
  watchdog.repeats = repeats;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  watchdog.runs = condition_made && pthread_create(&watchdog.thread, nullptr, watch, nullptr) == 0;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return watchdog.runs;
}

void native_cancel_dump_later() {
  if (!watchdog.runs) return;
  pthread_mutex_lock(&watchdog.lock);
  watchdog.cancelled = true;
  pthread_cond_signal(&watchdog.changed);
  pthread_mutex_unlock(&watchdog.lock);
  pthread_join(watchdog.thread, nullptr);
  watchdog.runs = false;
  requested[0].store(false);
}

void forget_watchdog() {
  pthread_mutex_init(&watchdog.lock, nullptr);
  watchdog.runs = false;
  for (auto& request : requested) request.store(false);
}

// Deeper and deeper, by frames that the compiler cannot do without.
static __attribute__((noinline)) uintptr_t use_up_stack(uintptr_t depth) {
  volatile char frame[4096];
  frame[0] = static_cast<char>(depth);
  return depth == 0 ? 0 : use_up_stack(depth + 1) + static_cast<uintptr_t>(frame[0]);
}

void native_fault_provoke(Text how) {
  if (how == "SIGSEGV") {
    raise(SIGSEGV);
  } else if (how == "read NULL") {
    volatile int* nothing = nullptr;
    (void)*nothing;
  } else if (how == "SIGFPE") {
    raise(SIGFPE);
  } else if (how == "SIGABRT") {
    abort();
  } else if (how == "stack overflow") {
    (void)use_up_stack(1);
  }
}
