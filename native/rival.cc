// See rival.h. Nothing here is used outside of tests.

#include "rival.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <memory>
#include <mutex>
#include <thread>

#include "handler.h"

namespace {

enum class How { RAISE, TRIP, WRITE };

struct Rival {
  SignalState* state;
  int signum;
  How how;
  int fd;
  std::mutex lock;
  sem_t go;
  std::atomic<bool> ends{false};
  std::thread thread;
};

std::unique_ptr<Rival> rival;

void act(Rival& self) {
  const std::lock_guard<std::mutex> hold(self.lock);
  if (self.how == How::TRIP) {
    trip_from_thread(*self.state, self.signum);
    return;
  }
  raise(self.signum);
  if (self.how == How::WRITE) {
    const auto byte = static_cast<unsigned char>(self.signum);
    while (write(self.fd, &byte, 1) == -1 && errno == EINTR) continue;
  }
}

void live(Rival& self) {
  // The JS thread blocks what the process gets, and its threads inherit that.
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, self.signum);
  pthread_sigmask(SIG_UNBLOCK, &mask, nullptr);
  for (;;) {
    while (sem_wait(&self.go) == -1) continue;  // EINTR
    if (self.ends.load()) return;
    act(self);
  }
}

}  // namespace

int native_rival_start(Env& env, int signum, Text how, int fd) {
  if (rival != nullptr || env.state == nullptr) return -EBUSY;
  rival = std::make_unique<Rival>();
  rival->state = env.state;
  rival->signum = signum;
  rival->how = how == "trip" ? How::TRIP : how == "write" ? How::WRITE : How::RAISE;
  rival->fd = fd;
  sem_init(&rival->go, 0, 0);
  rival->thread = std::thread([] { live(*rival); });
  return 0;
}

void native_rival_go() { sem_post(&rival->go); }
void native_rival_lock() { rival->lock.lock(); }
void native_rival_unlock() { rival->lock.unlock(); }

void native_rival_stop() {
  if (rival == nullptr) return;
  rival->ends.store(true);
  sem_post(&rival->go);
  rival->thread.join();
  sem_destroy(&rival->go);
  rival.reset();
}
