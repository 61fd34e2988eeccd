// epoll: an epoll fd can be polled itself, so waiting is poll_until() on it, and the events are fetched without waiting.

#include "epoll.h"

#include <sys/epoll.h>

#include <cerrno>
#include <vector>

#include "blocking.h"

int native_epoll_create(int flags) {
  const int epfd = epoll_create1(flags);
  return epfd == -1 ? -errno : epfd;
}

int native_epoll_ctl(int epfd, int operation, int fd, unsigned events) {
  epoll_event event = {};
  event.events = events;
  event.data.fd = fd;
  return epoll_ctl(epfd, operation, fd, &event) == -1 ? -errno : 0;
}

int native_epoll_wait(Env& env, int epfd, Ints pairs, double deadline) {
  const int room = static_cast<int>(pairs.length / 2);
  std::vector<epoll_event> events(static_cast<size_t>(room));
  for (;;) {
    const int ready = epoll_wait(epfd, events.data(), room, 0);
    if (ready == -1) return -errno;
    for (int i = 0; i < ready; i++) {
      pairs.data[2 * i] = events[i].data.fd;
      pairs.data[2 * i + 1] = static_cast<int32_t>(events[i].events);
    }
    if (ready > 0) return ready;
    pollfd fds[2] = {{epfd, POLLIN, 0}, {}};
    const int woken = poll_until(env.state, fds, 1, deadline);
    if (woken <= 0) return woken;
  }
}
