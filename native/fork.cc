// fork(): see fork.h. MAIN THREAD ONLY, in the full sense: the one whose thread id is the process's.

#include "fork.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>

#include "deadline.h"
#include "fault.h"
#include "handler.h"
#include "kernel_mask.h"
#include "persona.h"
#include "signals.h"

namespace {

constexpr double QUIET_WITHIN = 5;   // seconds; a long garbage collection takes less
constexpr int LEAST_LOOKS = 10'000;  // on a machine with much other work these take longer, as all of V8's threads do
constexpr const char* NO_LAYOUT = "minipy: fork() does not know the condition variables of this C library";
constexpr const char* NOT_ALONE = "minipy: fork() is not possible while Workers or an inspector run";
constexpr const char* NOT_MAIN = "minipy: fork() is not possible outside of the process's main thread";

pid_t this_thread() { return static_cast<pid_t>(syscall(SYS_gettid)); }

std::string read_all(const char* path) {
  std::string text;
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd == -1) return text;
  char part[16384];
  for (ssize_t n; (n = read(fd, part, sizeof part)) > 0;) text.append(part, static_cast<size_t>(n));
  close(fd);
  return text;
}

// What a thread is doing, by /proc: the system call it sleeps in and the call's first argument.
struct Activity {
  enum { GONE, RUNNING, IN_CALL } kind;
  long call;
  uintptr_t first;
  unsigned long second;
};

Activity activity_of(pid_t thread) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%d/syscall", thread);
  const std::string text = read_all(path);
  Activity activity = {Activity::IN_CALL, 0, 0, 0};
  if (text.empty()) return {Activity::GONE, 0, 0, 0};
  if (sscanf(text.c_str(), "%ld %lx %lx", &activity.call, &activity.first, &activity.second) != 3) activity.kind = Activity::RUNNING;
  return activity;
}

// --- condition variables --------------------------------------------------

// Where glibc keeps what: learned from one that is waited on.
struct CondvarLayout {
  size_t futex;      // of the 8 bytes with the words that waiters sleep on
  size_t reference;  // of the word that counts waiters, above three bits of flags
};

struct Experiment {
  pthread_cond_t condvar;
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  std::atomic<pid_t> waiter{0};
  bool over = false;
};

// As libuv and V8 make theirs, and as PTHREAD_COND_INITIALIZER does.
void init_condvar(pthread_cond_t* condvar, clockid_t clock) {
  memset(condvar, 0, sizeof *condvar);
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, clock);
  pthread_cond_init(condvar, &attributes);
  pthread_condattr_destroy(&attributes);
}

void* wait_in_experiment(void* data) {
  auto& experiment = *static_cast<Experiment*>(data);
  pthread_mutex_lock(&experiment.mutex);
  experiment.waiter.store(this_thread());
  while (!experiment.over) pthread_cond_wait(&experiment.condvar, &experiment.mutex);
  pthread_mutex_unlock(&experiment.mutex);
  return nullptr;
}

uint32_t word_at(const void* base, size_t offset) {
  uint32_t word;
  memcpy(&word, static_cast<const char*>(base) + offset, sizeof word);
  return word;
}

// The one word in which a condition variable on the other clock differs; none if there is not just one.
std::optional<size_t> flags_offset() {
  pthread_cond_t plain, monotonic;
  init_condvar(&plain, CLOCK_REALTIME);
  init_condvar(&monotonic, CLOCK_MONOTONIC);
  const pthread_cond_t zero = PTHREAD_COND_INITIALIZER;
  if (memcmp(&plain, &zero, sizeof zero) != 0) return std::nullopt;
  std::optional<size_t> found;
  for (size_t offset = 0; offset < sizeof zero; offset += 4) {
    if (word_at(&plain, offset) == word_at(&monotonic, offset)) continue;
    if (found || word_at(&monotonic, offset) >= 8) return std::nullopt;
    found = offset;
  }
  return found;
}

bool is_futex_wait(const Activity& activity) {
  return activity.kind == Activity::IN_CALL && activity.call == SYS_futex &&
         (activity.second & FUTEX_CMD_MASK) == FUTEX_WAIT_BITSET;
}

// Where the waiter of the experiment sleeps: an offset into the condition variable.
std::optional<size_t> futex_offset(Experiment& experiment) {
  const auto base = reinterpret_cast<uintptr_t>(&experiment.condvar);
  for (const double end = monotonic_now() + 1; monotonic_now() < end;) {
    const pid_t waiter = experiment.waiter.load();
    const Activity activity = waiter == 0 ? Activity{Activity::RUNNING, 0, 0, 0} : activity_of(waiter);
    if (waiter != 0 && activity.kind == Activity::GONE) return std::nullopt;  // no such file in this kernel
    if (is_futex_wait(activity) && activity.first - base < sizeof experiment.condvar) return (activity.first - base) & ~size_t{7};
    const timespec moment = {0, 50'000};
    nanosleep(&moment, nullptr);
  }
  return std::nullopt;
}

std::optional<CondvarLayout> experiment_on_condvar() {
  const auto flags = flags_offset();
  Experiment experiment;
  init_condvar(&experiment.condvar, CLOCK_MONOTONIC);
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const bool created = pthread_create(&thread, nullptr, wait_in_experiment, &experiment) == 0;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (!created) return std::nullopt;
  const auto futex = futex_offset(experiment);
  // One waiter is counted in units of 8; flags are below.
  const bool counts = flags && word_at(&experiment.condvar, *flags) >> 3 == 1;
  pthread_mutex_lock(&experiment.mutex);
  experiment.over = true;
  pthread_cond_signal(&experiment.condvar);
  pthread_mutex_unlock(&experiment.mutex);
  pthread_join(thread, nullptr);
  if (!futex || !counts) return std::nullopt;
  return CondvarLayout{*futex, *flags};
}

const std::optional<CondvarLayout>& condvar_layout() {
  static const std::optional<CondvarLayout> layout = experiment_on_condvar();
  return layout;
}

// --- memory ---------------------------------------------------------------

// V8 marks its heap MADV_DONTFORK.
void let_memory_in() {
  const std::string maps = read_all("/proc/self/maps");
  for (const char* line = maps.c_str(); *line != '\0';) {
    unsigned long low, high, inode;
    char permissions[8];
    if (sscanf(line, "%lx-%lx %7s %*x %*x:%*x %lu", &low, &high, permissions, &inode) == 4 && inode == 0 && permissions[3] == 'p') {
      madvise(reinterpret_cast<void*>(low), high - low, MADV_DOFORK);  // the kernel's own regions refuse: fine
    }
    const char* end = strchr(line, '\n');
    if (end == nullptr) break;
    line = end + 1;
  }
}

// --- the other threads ----------------------------------------------------

struct Sleeper {
  pid_t thread;
  unsigned long sleeps;  // how often it has gone to sleep
  uintptr_t futex;       // what it sleeps on; 0 if that is no futex

  bool operator==(const Sleeper& other) const { return thread == other.thread && sleeps == other.sleeps && futex == other.futex; }
};

struct Others {
  std::vector<Sleeper> sleepers;
  int busy = 0;
  int in_epoll = 0;
};

// 0 if the thread has gone.
unsigned long sleeps_of(pid_t thread) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%d/status", thread);
  const std::string status = read_all(path);
  constexpr const char* KEY = "\nvoluntary_ctxt_switches:";
  const size_t at = status.find(KEY);
  return at == std::string::npos ? 0 : strtoul(status.c_str() + at + strlen(KEY), nullptr, 10);
}

bool is_wait_for_events(long call) {
#ifdef SYS_epoll_wait
  if (call == SYS_epoll_wait || call == SYS_poll) return true;
#endif
  return call == SYS_epoll_pwait || call == SYS_epoll_pwait2 || call == SYS_ppoll || call == SYS_read;
}

bool is_epoll(long call) {
#ifdef SYS_epoll_wait
  if (call == SYS_epoll_wait) return true;
#endif
  return call == SYS_epoll_pwait || call == SYS_epoll_pwait2;
}

Others look_at_others() {
  Others others;
  const pid_t ours = this_thread(), persona = handler_context.persona.load();
  DIR* directory = opendir("/proc/self/task");
  if (directory == nullptr) return others;
  while (const dirent* entry = readdir(directory)) {
    const pid_t thread = atoi(entry->d_name);  // 0 for "." and ".."
    if (thread == 0 || thread == ours || thread == persona) continue;
    const Activity activity = activity_of(thread);
    if (activity.kind == Activity::GONE) continue;
    const bool on_futex = is_futex_wait(activity);
    if (!on_futex && (activity.kind == Activity::RUNNING || !is_wait_for_events(activity.call))) {
      others.busy++;
      continue;
    }
    if (!on_futex && is_epoll(activity.call)) others.in_epoll++;
    others.sleepers.push_back({thread, sleeps_of(thread), on_futex ? activity.first : 0});
  }
  closedir(directory);
  return others;
}

// Wait until all others sleep where they hold no lock, and let the memory in then: one that still runs may map more of it.
// One look is not enough, as a thread that has been looked at can be woken by one that has not. Who has not gone to sleep
// between two looks slept all the time, and with all of them asleep only a timer of V8's could wake one. nullopt if they do
// not sleep within the time.
std::optional<Others> quiet_others() {
  const double end = monotonic_now() + QUIET_WITHIN;
  for (int looks = 0; looks < LEAST_LOOKS || monotonic_now() < end; looks++) {
    const Others before = look_at_others();
    if (before.busy == 0) {
      let_memory_in();
      Others now = look_at_others();
      if (now.busy == 0 && now.sleepers == before.sleepers) return now;
    }
    const timespec moment = {0, 100'000};
    nanosleep(&moment, nullptr);
  }
  return std::nullopt;
}

// The condition variables that are slept on. A futex may be a semaphore's as well, and those stay as they are: with all
// threads asleep the word that counts a variable's waiters says how many there are.
std::vector<char*> condvars_of(const Others& others, const CondvarLayout& layout) {
  std::map<char*, uint32_t> waiters;
  for (const Sleeper& sleeper : others.sleepers) {
    if (sleeper.futex != 0) waiters[reinterpret_cast<char*>(sleeper.futex & ~uintptr_t{7}) - layout.futex]++;
  }
  std::vector<char*> condvars;
  for (const auto& [base, count] : waiters) {
    if (word_at(base, layout.reference) >> 3 == count) condvars.push_back(base);
  }
  return condvars;
}

// In the child: nobody waits any more. All is as after pthread_cond_init() but the flags.
void forget_waiters(const std::vector<char*>& condvars, const CondvarLayout& layout) {
  for (char* condvar : condvars) {
    const uint32_t flags = word_at(condvar, layout.reference) & 7;
    memset(condvar, 0, sizeof(pthread_cond_t));
    memcpy(condvar + layout.reference, &flags, sizeof flags);
  }
}

// --- the call --------------------------------------------------------------

napi_value sentence(Env& env, const char* text) { return to_js(env.env, std::string(text)); }

[[noreturn]] void end_child(const char* why) {
  (void)!write(2, why, strlen(why));
  _exit(70);
}

// The part of the child that comes before JavaScript goes on. Everything is blocked.
void become_child(const std::vector<char*>& condvars, const CondvarLayout& layout, KernelMask python_mask) {
  forget_waiters(condvars, layout);
  forget_watchdog();
  if (!renew_wake_fds() || !persona_after_fork(python_mask)) end_child("minipy: the signals cannot be taken over after fork()\n");
}

}  // namespace

Value native_fork(Env& env) {
  if (this_thread() != getpid()) return {sentence(env, NOT_MAIN)};
  if (!condvar_layout()) return {sentence(env, NO_LAYOUT)};
  const CondvarLayout& layout = *condvar_layout();
  const KernelMask python_mask = persona_serves_this_thread() ? persona_set_mask(SIG_BLOCK, 0) : 0;

  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const auto others = quiet_others();
  // Of Node's own threads one sleeps in epoll, the scheduler of delayed tasks.
  const bool alone = others && others->in_epoll <= 1;
  const std::vector<char*> condvars = alone ? condvars_of(*others, layout) : std::vector<char*>();
  const pid_t pid = alone ? fork() : -1;
  const int error = alone ? errno : EAGAIN;
  if (pid == 0) become_child(condvars, layout, python_mask);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (others && !alone) return {sentence(env, NOT_ALONE)};
  return {to_js(env.env, pid == -1 ? -error : pid)};
}
