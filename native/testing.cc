// What only tests call: native threads that use the addon as a stranger's library would.

#include "testing.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <time.h>

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

// As a thread of V8 that compiles: is busy for a while, maps memory that fork() is to keep out, and sleeps for good.
struct MappingThread {
  std::atomic<int*> mapped{nullptr};
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_cond_t never = PTHREAD_COND_INITIALIZER;
};

MappingThread mapping_thread;

void* map_after_a_while(void*) {
  const timespec busy = {0, 50'000'000};
  nanosleep(&busy, nullptr);
  constexpr size_t SIZE = 1 << 18;
  void* memory = mmap(nullptr, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  madvise(memory, SIZE, MADV_DONTFORK);
  *static_cast<int*>(memory) = 42;
  mapping_thread.mapped.store(static_cast<int*>(memory));
  pthread_mutex_lock(&mapping_thread.mutex);
  while (true) pthread_cond_wait(&mapping_thread.never, &mapping_thread.mutex);
}

void start_thread(pthread_t* thread, void* (*run)(void*), void* argument) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_create(thread, nullptr, run, argument);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

}  // namespace

void native_test_start_pending_thread(int handle, int count, int fails_at) {
  pending_thread.handle = handle;
  pending_thread.count = count;
  pending_thread.fails_at = fails_at;
  pending_thread.done.store(0);
  pending_thread.refused.store(0);
  start_thread(&pending_thread.thread, add_calls, &pending_thread);
}

std::vector<int> native_test_join_pending_thread() {
  pthread_join(pending_thread.thread, nullptr);
  return {pending_thread.done.load(), pending_thread.refused.load()};
}

int native_test_pending_done() { return pending_thread.done.load(); }

void native_test_start_mapping_thread() {
  pthread_t thread;
  start_thread(&thread, map_after_a_while, nullptr);
}

int native_test_mapped_word() {
  const int* mapped = mapping_thread.mapped.load();
  return mapped == nullptr ? 0 : *mapped;
}
