// The native parts of the signal path without Node, to be run under ThreadSanitizer and AddressSanitizer: this thread is the
// JavaScript thread and does in C++ what the VM does; others send signals, trip, and queue calls. `npm run test:sanitizers`.
//
//   sanitized MILLISECONDS
//
// Ends with status 1 if a signal or a call is lost. What the sanitizers find ends it as they do.

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

#include "../blocking.h"
#include "../pending_calls.h"
#include "../persona.h"
#include "../trace.h"

// What the rest of the addon would give.
SignalState state;
void with_attached(int, const std::function<void(SignalState&)>& action) { action(state); }

namespace {

constexpr int RING_SLOTS = 1024;
AtomicWord words[SIGNAL_STATE_WORDS];
AtomicWord ring_words[TRACE_SLOTS + RING_SLOTS * SLOT_WORDS];

std::atomic<bool> over{false};
std::atomic<int> calls_made{0};
int calls_run = 0, changes = 0, children = 0;
int runs[NSIG_WORDS];
int wakeup[2], empty[2];
constexpr int REAL_TIME = 40;

void pause_a_little(unsigned* seed) {
  const timespec some = {0, rand_r(seed) % 100'000};
  nanosleep(&some, nullptr);
}

int one_call(void*) {
  calls_run++;
  return 0;
}

// Another process's part: these threads block all signals, so the persona gets them.
void* send(void*) {
  unsigned seed = 1;
  while (!over.load()) {
    kill(getpid(), rand_r(&seed) % 2 == 0 ? SIGUSR1 : SIGUSR2);
    if (rand_r(&seed) % 4 == 0) sigqueue(getpid(), REAL_TIME, {});
    pause_a_little(&seed);
  }
  return nullptr;
}

// A native thread that trips, as interrupt() does.
void* trip(void*) {
  unsigned seed = 2;
  while (!over.load()) {
    trip_from_thread(state, SIGINT);
    pause_a_little(&seed);
  }
  return nullptr;
}

void* queue_calls(void*) {
  unsigned seed = 3;
  while (!over.load()) {
    if (add_pending_call(state, {one_call, nullptr, 0})) calls_made.fetch_add(1);
    pause_a_little(&seed);
  }
  return nullptr;
}

// checkSignals(): is_tripped first, then tripped[].
void check_signals() {
  if (state.words[IS_TRIPPED].exchange(0) == 0) return;
  for (int signum = 1; signum < NSIG_WORDS; signum++) runs[signum] += state.words[TRIPPED + signum].exchange(0);
}

// makePendingCalls().
void poll() {
  if (state.words[EVAL_BREAKER].load() == 0) return;
  state.words[PENDINGCALLS_TO_DO].store(0);
  state.words[EVAL_BREAKER].store(0);
  if (state.words[PENDINGCALLS_TO_DO].load() != 0) state.words[EVAL_BREAKER].store(1);
  check_signals();
  take_wakeup_errors(state);
  for (PendingCall call; take_pending_call(state, &call);) call.function(call.argument);
  // drain() of the trace.
  ring_words[TRACE_TAIL].store(ring_words[TRACE_HEAD].load());
}

void wait_in_ppoll() {
  pollfd fds[2] = {{empty[0], POLLIN, 0}, {}};
  poll_until(&state, fds, 1, monotonic_now() + 300e-6);
}

// Ends by a signal only, and one is sure to come.
void wait_in_section() {
  char byte;
  in_section(&state, [&] { return read(empty[0], &byte, 1); });
}

void move_wakeup_fd() {
  char bytes[64];
  state.wakeup_fd.store(-1);
  persona_sync();
  while (read(wakeup[0], bytes, sizeof bytes) > 0) continue;
  state.wakeup_fd.store(wakeup[1]);
}

void block_for_a_while() {
  persona_set_mask(SIG_BLOCK, mask_of(SIGUSR1));
  persona_pending();
  persona_set_mask(SIG_UNBLOCK, mask_of(SIGUSR1));
}

void wait_for_one() {
  siginfo_t info;
  if (persona_sigtimedwait(mask_of(SIGUSR2), monotonic_now() + 300e-6, &info) == SIGUSR2) runs[SIGUSR2]++;
}

// A section that holds the real-time signal back.
void hold_back_for_a_while() {
  const KernelMask held = mask_of(REAL_TIME);
  state.words[DEFERRED_HIGH].store(static_cast<int32_t>(held >> 32));
  wait_in_ppoll();
  state.words[DEFERRED_HIGH].store(0);
  siginfo_t info;
  while (persona_take_held_back(held, &info) > 0) runs[REAL_TIME]++;
  persona_release_held_back(held);
  state.kept[REAL_TIME].present.exchange(false);
}

// signal.signal() while signals come: once the persona has answered no handler of before is under way.
bool changes_disposition() {
  set_disposition(SIGUSR1, Disposition::IGNORE);
  state.restarts[SIGUSR1].store(false);
  persona_sync();
  runs[SIGUSR1] += state.words[TRIPPED + SIGUSR1].exchange(0);
  wait_in_ppoll();
  const bool is_ignored = state.words[TRIPPED + SIGUSR1].load() == 0 && get_disposition(SIGUSR1) == Disposition::IGNORE;
  set_disposition(SIGUSR1, Disposition::TRIP);
  set_restart(SIGUSR1, true);
  state.restarts[SIGUSR1].store(true);
  wait_in_ppoll();
  set_restart(SIGUSR1, false);
  state.restarts[SIGUSR1].store(false);
  persona_sync();
  changes++;
  return is_ignored;
}

// In the child of a fork: what had tripped is the parent's, and its own signals trip.
bool lives_in_child() {
  close(state.wake_fd);
  state.wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (!persona_after_fork(0) || is_tripped(state)) return false;
  const int before = runs[SIGUSR2];
  kill(getpid(), SIGUSR2);
  persona_sync();
  check_signals();
  return runs[SIGUSR2] == before + 1;
}

// os.fork() while the other threads go on.
bool forks() {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t child = fork();
  if (child == 0) {
    alarm(60);
    _exit(lives_in_child() ? 0 : 1);
  }
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  int status = 1;
  waitpid(child, &status, 0);
  children++;
  if (status == 0) return true;
  fprintf(stderr, "the child ended with %x\n", status);
  return false;
}

// After a kill() to oneself the signal has tripped.
bool kills_itself() {
  poll();
  const int before = runs[SIGTERM];
  persona_kill(getpid(), SIGTERM);
  check_signals();
  return runs[SIGTERM] == before + 1;
}

bool run_for(double seconds) {
  const std::function<void()> things[] = {wait_in_ppoll, wait_in_section, move_wakeup_fd, block_for_a_while, wait_for_one, hold_back_for_a_while};
  unsigned seed = 4;
  const double end = monotonic_now() + seconds;
  for (int i = 0; monotonic_now() < end; i++) {
    things[rand_r(&seed) % 6]();
    poll();
    if (!changes_disposition() || (i % 64 == 0 && !forks())) return false;
    poll();
#if !defined(__SANITIZE_THREAD__)  // it puts handlers off to the next call that it knows
    if (!kills_itself()) return false;
#endif
  }
  return true;
}

}  // namespace

int main(int, char** argv) {
  state.words = words;
  state.wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (pipe2(wakeup, O_NONBLOCK) != 0 || pipe(empty) != 0) return 2;
  ring_words[TRACE_CAPACITY].store(RING_SLOTS);
  state.trace.store(ring_words);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t threads[3];
  void* (*const parts[])(void*) = {send, trip, queue_calls};
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (const char* refusal = persona_start(state, 0, 0)) {
    fprintf(stderr, "%s\n", refusal);
    return 2;
  }
  for (const int signum : {SIGUSR1, SIGUSR2, SIGTERM, REAL_TIME}) set_disposition(signum, Disposition::TRIP);
  for (int i = 0; i < 3; i++) pthread_create(&threads[i], nullptr, parts[i], nullptr);
  const bool good = run_for(atoi(argv[1]) / 1000.0);
  over.store(true);
  for (const pthread_t thread : threads) pthread_join(thread, nullptr);
  persona_sync();
  poll();
  persona_stop();
  printf("SIGUSR1 %d, SIGUSR2 %d, SIGINT %d, SIGTERM %d, real-time %d, calls %d of %d, dispositions changed %d, children %d\n", runs[SIGUSR1], runs[SIGUSR2], runs[SIGINT], runs[SIGTERM],
         runs[REAL_TIME], calls_run, calls_made.load(), changes, children);
  const bool all_ran = runs[SIGUSR1] > 0 && runs[SIGUSR2] > 0 && runs[SIGINT] > 0 && runs[REAL_TIME] > 0 && calls_run == calls_made.load() && children > 0;
  return good && all_ran ? 0 : 1;
}
