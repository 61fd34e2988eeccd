// The surgeon: one operation per thread, each announced in a table that the handler reads.

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
#include <optional>

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

// One operation at a time: the table is a single entry, and its owner waits for `done`.
std::atomic<Operation*> current_operation{nullptr};
std::atomic<int32_t> finished{0};  // futex: counts operations done
std::atomic<bool> unanswered{false};

// ASYNC-SIGNAL-SAFE, on the patient's thread.
void surgeon(int, siginfo_t*, void* context) {
  const int saved_errno = errno;
  Operation* operation = current_operation.load();
  if (operation != nullptr && operation->thread == static_cast<pid_t>(syscall(SYS_gettid)) && !operation->done.load()) {
    // The kernel's part of uc_sigmask is its first 64 bits; glibc's sigset_t is larger.
    auto* mask = reinterpret_cast<KernelMask*>(&static_cast<ucontext_t*>(context)->uc_sigmask);
    operation->before = *mask;
    *mask = operation->adds ? *mask | operation->mask : operation->mask;
    operation->done.store(true);
    finished.fetch_add(1);
    futex_wake(finished);
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

// Change one thread's mask. The previous mask, or nothing if the thread has gone or does not answer within a second.
std::optional<KernelMask> operate(pid_t thread, bool adds, KernelMask mask) {
  auto* operation = new Operation{thread, adds, mask, 0, {false}};
  current_operation.store(operation);
  bool alive = syscall(SYS_tgkill, getpid(), thread, RESERVED_SIGNAL) == 0;
  for (int round = 0; alive && !operation->done.load() && round < 200; round++) {
    const int32_t seen = finished.load();
    if (operation->done.load()) break;
    const timespec five_milliseconds = {0, 5'000'000};
    futex_wait(finished, seen, &five_milliseconds);
    alive = syscall(SYS_tgkill, getpid(), thread, 0) == 0;
  }
  current_operation.store(nullptr);
  if (!operation->done.load()) {
    // A thread that answers late may still be reading its operation: leave it to it.
    if (alive) unanswered.store(true);
    return std::nullopt;
  }
  const KernelMask before = operation->before;
  delete operation;
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

std::map<pid_t, sigset_t> block_in_other_threads(const sigset_t& blocked, const std::vector<pid_t>& spared) {
  const Theatre theatre;
  const KernelMask wanted = to_kernel(blocked);
  std::map<pid_t, sigset_t> previous;
  // Until a pass finds nothing to do: a thread may have been born of one that was not yet blocked.
  for (bool changed = true; changed;) {
    changed = false;
    for (const pid_t thread : threads_but(spared)) {
      const KernelMask mask = blocked_in(thread);
      // A thread that blocks the reserved signal blocks everything (Node's inspector thread); if it does not, the
      // handler's forwarding still serves.
      if (blocks_reserved(mask) || (mask & wanted) == wanted || previous.count(thread) != 0) continue;
      const auto before = operate(thread, true, wanted);
      if (!before) continue;
      previous[thread] = from_kernel(*before);
      changed = true;
    }
  }
  return previous;
}

void restore_in_other_threads(const std::map<pid_t, sigset_t>& previous, const sigset_t& fallback,
                              const std::vector<pid_t>& spared) {
  const Theatre theatre;
  for (const pid_t thread : threads_but(spared)) {
    if (blocks_reserved(blocked_in(thread))) continue;
    const auto known = previous.find(thread);
    operate(thread, false, to_kernel(known != previous.end() ? known->second : fallback));
  }
}

bool surgery_unanswered() { return unanswered.load(); }
