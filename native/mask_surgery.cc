// The surgeon: one operation per thread, all of them announced in a schedule that the handler reads.

#include "mask_surgery.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <memory>

#include "futex.h"
#include "handler.h"
#include "kernel_mask.h"

namespace {

struct Operation {
  pid_t thread;
  bool adds;          // add `mask` to the thread's, or replace it
  KernelMask mask;
  KernelMask before;  // valid once done
  std::atomic<bool> done;
};

// The operations under way; the surgeons look for theirs. Its owner waits until all are done.
struct Schedule {
  size_t count;
  std::unique_ptr<Operation[]> operations;
};

std::atomic<Schedule*> schedule{nullptr};
std::atomic<int32_t> finished{0};  // futex: counts operations done
std::atomic<bool> unanswered{false};

// ASYNC-SIGNAL-SAFE, on the patient's thread.
void surgeon(int, siginfo_t*, void* context) {
  const int saved_errno = errno;
  Schedule* current = schedule.load();
  const auto thread = static_cast<pid_t>(syscall(SYS_gettid));
  for (size_t i = 0; current != nullptr && i < current->count; i++) {
    Operation& operation = current->operations[i];
    if (operation.thread != thread || operation.done.load()) continue;
    // The kernel's part of uc_sigmask is its first 64 bits; glibc's sigset_t is larger.
    auto* mask = reinterpret_cast<KernelMask*>(&static_cast<ucontext_t*>(context)->uc_sigmask);
    operation.before = *mask;
    *mask = operation.adds ? *mask | operation.mask : operation.mask;
    operation.done.store(true);  // the schedule may go from here on
    finished.fetch_add(1);
    futex_wake(finished);
    break;
  }
  errno = saved_errno;
}

std::vector<pid_t> threads_but(const std::vector<pid_t>& spared) {
  std::vector<pid_t> threads;
  DIR* directory = opendir("/proc/self/task");
  if (directory == nullptr) return threads;
  while (const dirent* entry = readdir(directory)) {
    const pid_t thread = atoi(entry->d_name);  // 0 for "." and ".."
    if (thread > 0 && std::find(spared.begin(), spared.end(), thread) == spared.end()) threads.push_back(thread);
  }
  closedir(directory);
  return threads;
}

// The thread's SigBlk; all ones for a thread that has just gone.
KernelMask blocked_in(pid_t thread) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%d/status", thread);
  FILE* file = fopen(path, "re");
  if (file == nullptr) return ~KernelMask{0};
  unsigned long long mask = ~0ULL;
  char line[256];
  while (fgets(line, sizeof line, file) != nullptr && sscanf(line, "SigBlk: %llx", &mask) != 1) {
  }
  fclose(file);
  return mask;
}

bool is_alive(pid_t thread) { return syscall(SYS_tgkill, getpid(), thread, 0) == 0; }

// Change the masks of threads, all at once. Their previous masks, without those of threads that have gone or do not
// answer within a second.
std::map<pid_t, KernelMask> operate(const std::map<pid_t, KernelMask>& masks, bool adds) {
  auto* current = new Schedule{masks.size(), std::make_unique<Operation[]>(masks.size())};
  size_t next = 0;
  for (const auto& [thread, mask] : masks) {
    Operation& operation = current->operations[next++];
    operation.thread = thread;
    operation.adds = adds;
    operation.mask = mask;
  }
  schedule.store(current);
  for (const auto& patient : masks) syscall(SYS_tgkill, getpid(), patient.first, RESERVED_SIGNAL);

  const auto waits_for = [](const Operation& operation) { return !operation.done.load() && is_alive(operation.thread); };
  const auto none_left = [&] {
    return std::none_of(&current->operations[0], &current->operations[current->count], waits_for);
  };
  int32_t seen = finished.load();
  for (int round = 0; !none_left() && round < 200; seen = finished.load()) {
    const timespec five_milliseconds = {0, 5'000'000};
    futex_wait(finished, seen, &five_milliseconds);
    if (finished.load() == seen) round++;
  }
  schedule.store(nullptr);

  std::map<pid_t, KernelMask> before;
  bool all_answered = true;
  for (size_t i = 0; i < current->count; i++) {
    const Operation& operation = current->operations[i];
    if (operation.done.load()) {
      before[operation.thread] = operation.before;
    } else if (is_alive(operation.thread)) {
      all_answered = false;
    }
  }
  // A thread that answers late may still be reading its operation: leave the schedule to it.
  if (all_answered) {
    delete current;
  } else {
    unanswered.store(true);
  }
  return before;
}

// While this lives, the reserved signal is the surgeon's. System calls of the patients go on.
class Theatre {
 public:
  Theatre() {
    struct sigaction action = {};
    action.sa_sigaction = surgeon;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    sigfillset(&action.sa_mask);
    sigaction(RESERVED_SIGNAL, &action, &previous_);
  }
  ~Theatre() { sigaction(RESERVED_SIGNAL, &previous_, nullptr); }

 private:
  struct sigaction previous_;
};

bool blocks_reserved(KernelMask mask) { return (mask >> (RESERVED_SIGNAL - 1) & 1) != 0; }

}  // namespace

std::map<pid_t, KernelMask> block_in_other_threads(KernelMask blocked, const std::vector<pid_t>& spared) {
  const Theatre theatre;
  std::map<pid_t, KernelMask> previous;
  // Until a pass finds nothing to do: a thread may have been born of one that was not yet blocked.
  for (;;) {
    std::map<pid_t, KernelMask> patients;
    for (const pid_t thread : threads_but(spared)) {
      const KernelMask mask = blocked_in(thread);
      // A thread that blocks the reserved signal blocks everything (Node's inspector thread); if it does not, the
      // handler's forwarding still serves.
      if (!blocks_reserved(mask) && (mask & blocked) != blocked) patients[thread] = blocked;
    }
    const size_t known = previous.size();
    previous.merge(operate(patients, true));
    if (previous.size() == known) return previous;
  }
}

void restore_in_other_threads(const std::map<pid_t, KernelMask>& previous, KernelMask fallback,
                              const std::vector<pid_t>& spared) {
  const Theatre theatre;
  std::map<pid_t, KernelMask> patients;
  for (const pid_t thread : threads_but(spared)) {
    if (blocks_reserved(blocked_in(thread))) continue;
    const auto known = previous.find(thread);
    patients[thread] = known != previous.end() ? known->second : fallback;
  }
  operate(patients, false);
}

bool surgery_unanswered() { return unanswered.load(); }
