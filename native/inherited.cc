// Node's start makes every fd close-on-exec, raises the soft limit of open files, and resets dispositions and mask.

#include "inherited.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>

#include <cstdlib>
#include <string>

#include "internal_fds.h"

// Take a variable out of the environment; empty if it is not there.
static std::string take(const char* name) {
  const char* value = getenv(name);
  const std::string result = value != nullptr ? value : "";
  unsetenv(name);
  return result;
}

static void make_inheritable(int fd) {
  const int flags = fcntl(fd, F_GETFD);
  if (flags != -1) fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC);
}

// `fds`: numbers, separated by blanks.
static void make_all_inheritable(const std::string& fds) {
  const char* rest = fds.c_str();
  for (;;) {
    char* end;
    const long fd = strtol(rest, &end, 10);
    if (end == rest) return;
    make_inheritable(static_cast<int>(fd));
    rest = end;
  }
}

// `limit`: a number or "unlimited".
static void restore_open_files(const std::string& limit) {
  rlimit open_files;
  if (limit.empty() || getrlimit(RLIMIT_NOFILE, &open_files) == -1) return;
  open_files.rlim_cur = limit == "unlimited" ? RLIM_INFINITY : strtoull(limit.c_str(), nullptr, 10);
  setrlimit(RLIMIT_NOFILE, &open_files);
}

// The launcher's, for the snapshot that node has read by now. From here on a big buffer is given back when it is freed.
static void forget_tunables() {
  unsetenv("GLIBC_TUNABLES");
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TOP_PAD, 128 << 10);
}

static Inherited take_over() {
  const std::string ignored = take("MINIPY_SIGIGN");
  const std::string blocked = take("MINIPY_SIGBLK");
  const std::string fds = take("MINIPY_FDS");
  make_all_inheritable(fds);
  if (!fds.empty()) remember_nodes_fds(fds.c_str());
  restore_open_files(take("MINIPY_NOFILE"));
  if (!take("MINIPY_TUNABLES").empty()) forget_tunables();
  return {
      !ignored.empty() && !blocked.empty(),
      strtoull(ignored.c_str(), nullptr, 16),
      strtoull(blocked.c_str(), nullptr, 16),
  };
}

const Inherited& inherited_signals() {
  static const Inherited inherited = take_over();
  return inherited;
}

void make_stdio_inheritable() {
  for (int fd = 0; fd < 3; fd++) make_inheritable(fd);
}
