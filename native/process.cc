// Thin faces of system calls (Modules/posixmodule.c and timemodule.c have their Python side): -errno on failure.

#include "process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "deadline.h"
#include "internal_fds.h"
#include "or_errno.h"

namespace {

// Set or clear one flag by F_GETFL/F_SETFL or F_GETFD/F_SETFD.
int set_flag(int fd, int get, int set, int flag, bool on) {
  const int flags = fcntl(fd, get);
  if (flags == -1) return -errno;
  const int wanted = on ? flags | flag : flags & ~flag;
  return wanted == flags ? 0 : or_errno(fcntl(fd, set, wanted));
}

double seconds_of(const timespec& time) { return static_cast<double>(time.tv_sec * 1'000'000'000LL + time.tv_nsec) / 1e9; }

}  // namespace

// Not repeated after EINTR: Linux has closed the fd by then.
int native_close(int fd) { return is_internal(fd) ? -EBADF : or_errno(close(fd)); }

int native_pipe2(int flags, Ints fds) { return or_errno(pipe2(fds.data, flags)); }

int native_dup(int fd) { return or_errno(fcntl(fd, F_DUPFD_CLOEXEC, 0)); }

int native_dup2(int fd, int fd2, bool inheritable) {
  if (is_internal(fd2)) return -EBUSY;
  if (inheritable) return or_errno(dup2(fd, fd2));
  // dup3() refuses equal fds, which dup2() checks and returns.
  if (fd == fd2) return fcntl(fd, F_GETFD) == -1 ? -errno : fd2;
  return or_errno(dup3(fd, fd2, O_CLOEXEC));
}

int64_t native_lseek(int fd, int64_t offset, int whence) { return or_errno(int64_t{lseek(fd, offset, whence)}); }

bool native_isatty(int fd) { return isatty(fd) == 1; }

TextOrErrno native_ttyname(int fd) {
  char name[PATH_MAX];
  const int error = ttyname_r(fd, name, sizeof name);
  return {error == 0 ? name : "", error};
}

int native_get_inheritable(int fd) {
  const int flags = fcntl(fd, F_GETFD);
  return flags == -1 ? -errno : (flags & FD_CLOEXEC) == 0;
}

int native_set_inheritable(int fd, bool inheritable) { return set_flag(fd, F_GETFD, F_SETFD, FD_CLOEXEC, !inheritable); }

int native_get_blocking(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  return flags == -1 ? -errno : (flags & O_NONBLOCK) == 0;
}

int native_set_blocking(int fd, bool blocking) { return set_flag(fd, F_GETFL, F_SETFL, O_NONBLOCK, !blocking); }

int native_fcntl(int fd, int command, int argument) { return or_errno(fcntl(fd, command, argument)); }

int native_terminal_size(int fd, Ints size) {
  winsize window;
  if (ioctl(fd, TIOCGWINSZ, &window) == -1) return -errno;
  size.data[0] = window.ws_col;
  size.data[1] = window.ws_row;
  return 0;
}

int native_tcgetpgrp(int fd) { return or_errno(tcgetpgrp(fd)); }
int native_tcsetpgrp(int fd, int pgid) { return or_errno(tcsetpgrp(fd, pgid)); }
int native_mkfifo(Text path, int mode) { return or_errno(mkfifo(path.c_str(), static_cast<mode_t>(mode))); }
int native_fchdir(int fd) { return or_errno(fchdir(fd)); }
int native_umask(int mask) { return static_cast<int>(umask(static_cast<mode_t>(mask))); }

int native_getpid() { return getpid(); }
int native_getppid() { return getppid(); }
unsigned native_getuid() { return getuid(); }
unsigned native_geteuid() { return geteuid(); }
unsigned native_getgid() { return getgid(); }
unsigned native_getegid() { return getegid(); }
int native_getpgrp() { return getpgrp(); }
int native_getpgid(int pid) { return or_errno(getpgid(pid)); }
int native_setpgid(int pid, int pgid) { return or_errno(setpgid(pid, pgid)); }
int native_getsid(int pid) { return or_errno(getsid(pid)); }
int native_setsid() { return or_errno(setsid()); }

int native_times(Doubles seconds) {
  tms spent;
  const clock_t elapsed = times(&spent);
  if (elapsed == static_cast<clock_t>(-1)) return -errno;
  const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
  const clock_t all[] = {spent.tms_utime, spent.tms_stime, spent.tms_cutime, spent.tms_cstime, elapsed};
  for (int i = 0; i < 5; i++) seconds.data[i] = static_cast<double>(all[i]) / ticks;
  return 0;
}

std::string native_strerror(int error) {
  char text[256];
  return strerror_r(error, text, sizeof text);  // the GNU one
}

void native_abort() { abort(); }
void native_exit(int status) { _exit(status); }

double native_monotonic() { return monotonic_now(); }

double native_clock_gettime(int clock) {
  timespec time;
  return clock_gettime(clock, &time) == -1 ? std::nan("") : seconds_of(time);
}

Value native_clock_gettime_ns(Env& env, int clock) {
  timespec time;
  napi_value result;
  if (clock_gettime(clock, &time) == -1) {
    napi_get_null(env.env, &result);
  } else {
    napi_create_bigint_int64(env.env, time.tv_sec * 1'000'000'000LL + time.tv_nsec, &result);
  }
  return {result};
}

int native_clock_settime(int clock, double seconds) {
  const double whole = std::floor(seconds);
  const timespec time = {static_cast<time_t>(whole), static_cast<long>((seconds - whole) * 1e9)};
  return or_errno(clock_settime(clock, &time));
}

double native_clock_getres(int clock) {
  timespec resolution;
  return clock_getres(clock, &resolution) == -1 ? std::nan("") : seconds_of(resolution);
}
