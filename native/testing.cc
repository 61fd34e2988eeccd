// What only tests call: native threads that use the addon as a stranger's library would.

#include "testing.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>

#include <atomic>

extern "C" int minipy_add_pending_call(int handle, int (*function)(void*), void* argument);

namespace {

struct PendingThread {
  int handle;
  int count;
  int fails_at;
  std::atomic<int> done{0};
  std::atomic<int> refused{0};
  pthread_t thread;
};

PendingThread pending_thread;

int one_call(void* data) {
  auto& test = *static_cast<PendingThread*>(data);
  return test.done.fetch_add(1) + 1 == test.fails_at ? -1 : 0;
}

void* add_calls(void* data) {
  auto& test = *static_cast<PendingThread*>(data);
  for (int i = 0; i < test.count; i++) {
    while (minipy_add_pending_call(test.handle, one_call, &test) != 0) {
      test.refused.fetch_add(1);
      sched_yield();
    }
  }
  return nullptr;
}

}  // namespace

void native_test_start_pending_thread(int handle, int count, int fails_at) {
  pending_thread.handle = handle;
  pending_thread.count = count;
  pending_thread.fails_at = fails_at;
  pending_thread.done.store(0);
  pending_thread.refused.store(0);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_create(&pending_thread.thread, nullptr, add_calls, &pending_thread);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

std::vector<int> native_test_join_pending_thread() {
  pthread_join(pending_thread.thread, nullptr);
  return {pending_thread.done.load(), pending_thread.refused.load()};
}

int native_test_pending_done() { return pending_thread.done.load(); }
