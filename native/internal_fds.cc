#include "internal_fds.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>
#include <string>

namespace {

std::mutex lock;
std::map<int, std::string> remembered;  // fd to what /proc says it is

// "anon_inode:[eventpoll]", "pipe:[123]", a path; empty if it is not open.
std::string kind_of(int fd) {
  char path[64], target[PATH_MAX];
  snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(path, target, sizeof target);
  return length == -1 ? std::string() : std::string(target, static_cast<size_t>(length));
}

std::set<int> numbers_in(const char* text) {
  std::set<int> numbers;
  for (char* end;; text = end) {
    const long number = strtol(text, &end, 10);
    if (end == text) return numbers;
    numbers.insert(static_cast<int>(number));
  }
}

}  // namespace

void remember_nodes_fds(const char* inherited) {
  const std::set<int> theirs = numbers_in(inherited);
  DIR* directory = opendir("/proc/self/fd");
  if (directory == nullptr) return;
  const std::lock_guard<std::mutex> guard(lock);
  while (const dirent* entry = readdir(directory)) {
    const int fd = atoi(entry->d_name);
    // 0, 1 and 2 are the program's even if Node had to open them; "." and ".." read as 0.
    if (fd > 2 && fd != dirfd(directory) && theirs.count(fd) == 0) remembered[fd] = kind_of(fd);
  }
  closedir(directory);
}

int internal_eventfd() {
  const int low = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (low == -1) return -1;
  // Beyond what programs choose and within the usual limit of 1024; any number will do if that is taken.
  constexpr int HIGH = 900;
  const int high = fcntl(low, F_DUPFD_CLOEXEC, HIGH);
  if (high != -1) close(low);
  const int fd = high != -1 ? high : low;
  const std::lock_guard<std::mutex> guard(lock);
  remembered[fd] = kind_of(fd);
  return fd;
}

void close_internal(int fd) {
  const std::lock_guard<std::mutex> guard(lock);
  remembered.erase(fd);
  close(fd);
}

namespace {

// While this lives, the number is one that may be used, even if the program has lowered its limit below, if the hard
// limit lets it.
class WithinLimit {
 public:
  explicit WithinLimit(int fd) {
    getrlimit(RLIMIT_NOFILE, &found_);
    if (found_.rlim_cur > static_cast<rlim_t>(fd)) return;
    const rlimit raised = {found_.rlim_max, found_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &raised);
  }
  ~WithinLimit() { setrlimit(RLIMIT_NOFILE, &found_); }

 private:
  rlimit found_;
};

}  // namespace

int renew_internal(int fd) {
  const WithinLimit number(fd);
  const int fresh = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (fresh == -1) return -1;
  if (dup3(fresh, fd, O_CLOEXEC) == fd) {
    close(fresh);
    return fd;
  }
  close_internal(fd);
  const std::lock_guard<std::mutex> guard(lock);
  remembered[fresh] = kind_of(fresh);
  return fresh;
}

bool is_internal(int fd) {
  const std::lock_guard<std::mutex> guard(lock);
  const auto found = remembered.find(fd);
  // Node may have closed its fd since, and the program opened another under the number.
  return found != remembered.end() && kind_of(fd) == found->second;
}
