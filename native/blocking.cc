// poll_until(), and the blocking calls themselves.

#include "blocking.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include <vector>

#include "blocking_calls.h"

namespace {

// Says that a call waits on the wake-up channel. Set before is_tripped is read; see trip_signal().
class Waiting {
 public:
  explicit Waiting(SignalState* state) : state_(state) {
    if (state_ != nullptr) state_->waiting.fetch_add(1);
  }
  ~Waiting() {
    if (state_ != nullptr) state_->waiting.fetch_sub(1);
  }

 private:
  SignalState* state_;
};

// While the JS thread waits it takes signals itself: the kernel wakes one thread instead of the persona first, and a
// signal that is pending already ends the wait at once. The mask is ppoll()'s, so nowhere else is a signal open.
class OpenSignals {
 public:
  explicit OpenSignals(const SignalState* state) : serves_(persona_serves(state)) {
    if (!serves_) return;
    mask_ = from_kernel(kept_mask(*state));
    handler_context.js_waits.store(true);
  }
  ~OpenSignals() {
    if (serves_) handler_context.js_waits.store(false);
  }
  const sigset_t* mask() const { return serves_ ? &mask_ : nullptr; }

 private:
  const bool serves_;
  sigset_t mask_;
};

// pidfd_open(2), which glibc has since 2.36 and Linux since 5.3.
int open_pidfd(pid_t pid) { return static_cast<int>(syscall(434, pid, 0)); }

// Where nobody kicks: wait until one child has ended, if the kernel can say so. 0 or -EINTR.
int until_ended(SignalState* state, pid_t pid) {
  const int pidfd = open_pidfd(pid);
  if (pidfd == -1) return 0;
  pollfd fds[2] = {{pidfd, POLLIN, 0}, {}};
  const int ready = poll_until(state, fds, 1, HUGE_VAL);
  close(pidfd);
  return ready == -EINTR ? -EINTR : 0;
}

}  // namespace

int poll_until(SignalState* state, pollfd* fds, int count, double deadline) {
  const Waiting waiting(state);
  const double began = monotonic_now();
  if (state != nullptr) fds[count] = {state->wake_fd, POLLIN, 0};
  for (;;) {
    // Pairs with trip_signal(): a trip that this misses has seen `waiting` and rings.
    const bool tripped_before = state != nullptr && is_tripped(*state);
    timespec left = {0, 0};
    const bool forever = !tripped_before && !time_left(deadline, &left);
    const OpenSignals open(state);
    int ready = ppoll(fds, static_cast<nfds_t>(count + (state != nullptr)), forever ? nullptr : &left, open.mask());
    if (ready == -1 && errno != EINTR) return -errno;
    if (ready == -1 && state != nullptr) silence(state->wake_fd);  // rung by the handler on this thread
    const bool timed_out = ready == 0;
    if (ready > 0 && state != nullptr && fds[count].revents != 0) {
      silence(state->wake_fd);  // before is_tripped is read again: a later trip rings again
      ready--;
    }
    if (tripped_before) {
      if (ready > 0) return ready;
      timespec rest;
      return time_left(deadline, &rest) && rest.tv_sec == 0 && rest.tv_nsec == 0 ? 0 : -EINTR;
    }
    if (persona_serves(state)) persona_settle(ready > 0 ? began : monotonic_now());
    // A signal ended the wait, as it does in the kernel even if an fd has become ready as well.
    if (state != nullptr && is_tripped(*state)) return -EINTR;
    if (ready > 0) return ready;
    if (timed_out) return 0;
    // A ring for a trip that was checked before, or a signal that does not trip.
  }
}

int native_sleep_until(Env& env, double deadline) {
  pollfd wake[1];
  return poll_until(env.state, wake, 0, deadline);
}

int native_poll(Env& env, Ints triplets, double deadline) {
  const int count = static_cast<int>(triplets.length / 3);
  std::vector<pollfd> fds(count + 1);
  for (int i = 0; i < count; i++) {
    fds[i] = {triplets.data[3 * i], static_cast<short>(triplets.data[3 * i + 1]), 0};
  }
  const int ready = poll_until(env.state, fds.data(), count, deadline);
  for (int i = 0; i < count; i++) triplets.data[3 * i + 2] = ready > 0 ? fds[i].revents : 0;
  return ready;
}

int64_t native_read(Env& env, int fd, Bytes buffer) {
  return answered(env.state, [&] {
    return on_fd(env.state, fd, POLLIN, [&] { return int64_t{read(fd, buffer.data, buffer.length)}; });
  });
}

int64_t native_write(Env& env, int fd, Bytes buffer) {
  return on_fd(env.state, fd, POLLOUT, [&] { return int64_t{write(fd, buffer.data, buffer.length)}; });
}

int native_open(Env& env, Text path, int flags, int mode) {
  // Opening takes its time without waiting, so only what is pending is looked at.
  const int fd = in_section(env.state, [&] { return open(path.c_str(), flags, mode); });
  if (fd >= 0 && persona_serves(env.state)) persona_settle(monotonic_now());
  return fd;
}

int native_waitpid(Env& env, int pid, int options, Ints status) {
  if (pid > 0 && (options & WNOHANG) == 0 && env.state != nullptr && !persona_serves(env.state)) {
    if (until_ended(env.state, pid) == -EINTR) return -EINTR;
  }
  const int ended = in_section(env.state, [&] { return waitpid(pid, status.data, options); });
  // A Ctrl-C that ended the child was for us as well, and may be on its way through the persona's handler.
  if (ended > 0 && persona_serves(env.state)) persona_sync();
  return ended;
}

int native_flock(Env& env, int fd, int operation) {
  return answered(env.state, [&] { return in_section(env.state, [&] { return flock(fd, operation); }); });
}

int native_lock(Env& env, int fd, int command, int type, int whence, double start, double length) {
  struct flock region = {};
  region.l_type = static_cast<short>(type);
  region.l_whence = static_cast<short>(whence);
  region.l_start = static_cast<off_t>(start);
  region.l_len = static_cast<off_t>(length);
  return answered(env.state, [&] { return in_section(env.state, [&] { return fcntl(fd, command, &region); }); });
}

int native_fcntl_buffer(Env& env, int fd, int command, Bytes argument) {
  return answered(env.state, [&] { return in_section(env.state, [&] { return fcntl(fd, command, argument.data); }); });
}

int native_ioctl(Env& env, int fd, unsigned request, int argument) {
  return answered(env.state, [&] { return in_section(env.state, [&] { return ioctl(fd, request, argument); }); });
}

int native_ioctl_buffer(Env& env, int fd, unsigned request, Bytes argument) {
  return answered(env.state, [&] { return in_section(env.state, [&] { return ioctl(fd, request, argument.data); }); });
}
